"""The unit of a number printed without one."""

import pytest

from knowledge.extraction.units import implied_unit
from knowledge.models import Unit
from tests.shorthand import numbers

PERCENT, CHILDREN, FAMILIES = Unit.PERCENT, Unit.CHILDREN, Unit.FAMILIES


@pytest.mark.parametrize(
    ("text", "previous", "unit"),
    [
        ("Dari 31 menjadi 11,6 persen.", None, PERCENT),
        ("Angkanya 20.4 pada tahun lalu.", None, PERCENT),
        ("Tapin 38,8, serta lainnya.", PERCENT, PERCENT),
        ("Tapin 38,8, serta lainnya.", None, None),
        ("Masing-masing 13 dan 14 persen.", None, PERCENT),
        ("Ada 13 dan 14 persen.", None, None),
        ("Tapin 18,3; 22,4; dan 15,7 persen.", None, PERCENT),
        ("Tapin 18,3 (2021), 22,4 (2022), dan 15,7 persen (2023).", None, PERCENT),
        ("Tapin: 2021 18,3; 2022 22,4; 2023 15,7 persen.", None, PERCENT),
        ("Tapin: 2021 18,3; 2022 22,4; 2023 15,7 kilogram.", None, None),
        ("Naik 0,5.", None, PERCENT),
        ("Turun ke 27 saja.", None, PERCENT),
        ("Tapin (turun 3)", PERCENT, PERCENT),
        ("Dinas mencatat, turun 203 dibanding Februari.", CHILDREN, CHILDREN),
        ("Dinas mencatat, turun 203 sekolah.", CHILDREN, None),
        ("Dinas mencatat, turun 203.", None, None),
        ("Turun ke 27.", None, None),
        ("Pada 2024 terjun ke 18,9.", None, PERCENT),
        ("Kalau SKI 2023 kan 20,2.", None, PERCENT),
        ("Pada SSGI 2022 masih 20,0.", None, PERCENT),
        ("Kalau SKI 2023 kan 20.", None, None),
        ("SKI 2023 memakai 20,2 ribu kertas.", None, None),
        ("Persentasenya 7,1.", None, PERCENT),
        ("Tapin 17,0 -> 19,9 persen.", None, PERCENT),
        ("Kasus stunting turun ke 27 saja.", None, None),
        ("Tercatat 1.289 (2,03%).", None, CHILDREN),
        ("Ada 665 di antaranya stunting.", None, CHILDREN),
        ("Balita stunting 1.383 (2,27%).", None, CHILDREN),
        ("Jumlah anak stunting mencapai 155, lalu turun.", None, CHILDREN),
        ("Sekitar 3,9 jutanya berisiko stunting.", FAMILIES, FAMILIES),
        ("Ada 13 sekolah.", None, None),
        ("Keluarga berisiko stunting kita 22.418, paling banyak di Tapin.", None, FAMILIES),
        ("Keluarga berisiko stunting kita punya 22.418 ayam.", None, None),
        ("Keluarga berisiko stunting ada di 12.", None, None),
        ("Dinas mencatat itu, turun dari 25.120 pada 2023.", FAMILIES, FAMILIES),
        ("Dinas mencatat itu, turun dari 25.120 sekolah.", FAMILIES, None),
        ("Jumlah KRS 4.105 dari semula 5.870.", None, FAMILIES),
        ("Keluarga berisiko stunting berkurang dari 12.001 menjadi 10.870.", None, FAMILIES),
        ("Jumlah anaknya 3.009.", None, CHILDREN),
        ("Jumlah anaknya 3.", None, None),
        ("Balita itu stunting 763; lalu lainnya.", CHILDREN, CHILDREN),
        ("Balita kita banyak, yang stunting 13.802.", None, CHILDREN),
        ("Balita kita banyak, yang stunting 13.", None, None),
        ("Balita itu stunting 763; lalu lainnya.", None, None),
        ("Balita itu stunting 763 karung; lalu lainnya.", CHILDREN, None),
        ("Pada tahun 2023 masih 30,9.", PERCENT, PERCENT),
        ("Pada tahun 2023 masih 30,9.", None, None),
        ("Pada tahun 2023 ada 30,9 karung.", PERCENT, None),
        ("Rata-rata Kalsel 25,2 (2022).", None, PERCENT),
        ("Rata-rata lama sekolah Kalsel 8,2.", None, None),
    ],
)
def test_a_bare_number_takes_the_unit_it_stands_with(text: str, previous: Unit | None, unit: Unit | None) -> None:
    first = numbers(text)[0]
    assert (first.mention.unit or implied_unit(first, previous)) is unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("KRS turun dari 113.250 keluarga pada 2021 menjadi 88.604 pada 2023.", FAMILIES),
        ("Dari 1.289 balita menjadi 902 pada 2023.", CHILDREN),
        ("Dari 1.289 balita menjadi 14 pada 2023.", None),
        ("Dari 1.289 balita menjadi 902 sekolah.", None),
        ("Ada 1.289 balita di 902.", None),
    ],
)
def test_the_end_of_a_movement_has_the_unit_of_its_start(text: str, unit: Unit | None) -> None:
    first, second = numbers(text)[:2]
    assert implied_unit(second, first.mention.unit) is unit


@pytest.mark.parametrize(
    ("text", "told", "unit"),
    [
        ("Tahun ini tinggal 902.", CHILDREN, CHILDREN),
        ("Tahun 2023 masih 902.", FAMILIES, FAMILIES),
        ("Tahun ini tinggal 902.", PERCENT, None),
        ("Tahun ini tinggal 902 yang menunggu.", CHILDREN, None),
        ("Tahun ini, anggaran tinggal 902.", CHILDREN, None),
        ("Tinggal 902.", CHILDREN, None),
        ("Tahun ini tinggal 9.", CHILDREN, None),
    ],
)
def test_a_count_at_another_time_goes_on_with_that_of_the_sentence_before(
    text: str, told: Unit, unit: Unit | None
) -> None:
    assert implied_unit(numbers(text)[0], None, told) is unit
