"""The unit of bare numbers in a row of places."""

import pytest

from knowledge.extraction.enumerations import is_mean, named_one_by_one, unit_announced, unit_in_row
from knowledge.models import Unit
from tests.shorthand import numbers, read

PERCENT, CHILDREN, FAMILIES = Unit.PERCENT, Unit.CHILDREN, Unit.FAMILIES


@pytest.mark.parametrize(
    ("text", "told", "units"),
    [
        ("Berikut lainnya: Tapin 21,6; Balangan 24,4; HSU 27,4.", PERCENT, [PERCENT] * 3),
        ("Selanjutnya Tapin (5,4), Balangan (6,1), dan yang tertinggi HSU (14,3).", PERCENT, [PERCENT] * 3),
        ("Tiga daerah terbanyak ialah Tapin (3.512), HSU (970), dan Tanah Laut (45).", FAMILIES, [FAMILIES] * 3),
        ("Tapin 2,55 juta, HSU 1,94 juta, dan Balangan 1,60 juta keluarga.", None, [FAMILIES] * 3),
        ("Tapin 7.411 keluarga, Hulu Sungai Utara (HSU) 9.006 dan Balangan 3.127 keluarga.", None, [FAMILIES] * 3),
        ("Tapin 26.450, sedangkan Balangan paling sedikit: 10.831 balita.", None, [CHILDREN] * 2),
        ("Prevalensi stunting: Tapin 21,6; Balangan 24,4; HSU 27,4.", None, [PERCENT] * 3),
        ("2. Kabupaten Tapin: 14,5", PERCENT, [PERCENT]),
        ("- HSU (20,0)", PERCENT, [PERCENT]),
        ("Tapin Selatan = 45", CHILDREN, [CHILDREN]),
        ("2019 : 28,8", PERCENT, [PERCENT]),
        ("- Tahun 2019: 28,8", PERCENT, [PERCENT]),
        ("2019 : 28,8", None, [None]),
        ("IPM 2019: 71,8", PERCENT, [None]),
        ("Bungur 120 kasus dan Tapin 45.", None, [CHILDREN] * 2),
        ("Tapin 14,5", None, [None]),
        ("Tapin 14", PERCENT, [None]),
        ("IPM Tapin 71,5", PERCENT, [None]),
        ("Tapin: 7 kader", CHILDREN, [None]),
        ("Terendah Tapin 21,6; tertinggi Balangan 24,4.", PERCENT, [PERCENT] * 2),
        ("Berikut lainnya: Tapin 21,6; Balangan 24,4; HSU 27,4.", None, [None] * 3),
        ("Berikut lainnya: Tapin 21; Balangan 24; HSU 27.", PERCENT, [None] * 3),
        ("Berikut lainnya: Tapin 1; Balangan 2; HSU 3.", CHILDREN, [None] * 3),
        ("Indeks pembangunan: Tapin 71,6; Balangan 74,4; HSU 77,4.", PERCENT, [None] * 3),
        ("Cakupan ASI: Tapin 61,6; Balangan 64,4; HSU 67,4.", PERCENT, [None] * 3),
        ("Berikut lainnya: Tapin 7,6; Balangan 8,4; HSU 9,4 tahun.", PERCENT, [None] * 2),
        ("Tapin 21,6 persen; Balangan 244 balita; HSU 27,4.", None, [PERCENT, CHILDREN, None]),
        ("Tapin ada 7,6; lalu Balangan dan HSU 9,4; Tabalong 9,1.", PERCENT, [None] * 3),
    ],
)
def test_a_row_of_places_has_one_unit(text: str, told: Unit | None, units: list[Unit | None]) -> None:
    found: list[Unit | None] = []
    for one in numbers(text):
        found.append(one.mention.unit or unit_in_row(one, found[-1] if found else None, told))
    assert found == units


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Rata-rata Kalsel 25,2 (2022) dan 23,6 (2023).", [True, True]),
        ("Rerata Kabupaten Tapin 25,2.", [True]),
        ("Rata-rata lama sekolah Kalsel 8,2 dan Tapin 7,9.", [False, False]),
        ("Kalsel 25,2 (2022) dan 23,6 (2023).", [False, False]),
    ],
)
def test_the_mean_of_a_place(text: str, means: list[bool]) -> None:
    assert [is_mean(one) for one in numbers(text)] == means


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Prevalensi stunting menurut kabupaten/kota (persen):", PERCENT),
        ("Jumlah balita stunting per kecamatan:", CHILDREN),
        ("Prevalensi wasting menurut kabupaten/kota:", None),
        ("IPM menurut kabupaten:", None),
        ("Prevalensi stunting turun.", None),
    ],
)
def test_a_heading_tells_the_unit_of_its_list(heading: str, unit: Unit | None) -> None:
    assert unit_announced(read(heading)) is unit


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Prevalensi stunting, wasting, dan overweight masing-masing 21,6 persen, 7,7 persen dan 3,5 persen.",
            ["stunting_prevalence", "wasting_prevalence", ""],
        ),
        ("Stunting dan wasting berturut-turut 21,6 persen dan 7,7 persen.", ["stunting", "wasting_prevalence"]),
        ("Stunting dan wasting masing-masing 21,6 persen, 7,7 persen dan 9,9 persen.", ["", "", ""]),
        ("Stunting di Tapin dan HSU masing-masing 21,6 persen dan 7,7 persen.", [None, None]),
        ("Stunting 21,6 persen dan wasting 7,7 persen.", [None, None]),
    ],
)
def test_indicators_named_before_their_numbers(text: str, codes: list[str | None]) -> None:
    assert [named_one_by_one(one) for one in numbers(text)] == codes
