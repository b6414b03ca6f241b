"""By which rule a percentage is of children stunted or of something else; what it counts: test_measures."""

import pytest

from knowledge.extraction.candidates import Measure, Topic
from knowledge.extraction.measures import measure
from knowledge.language.indicators import FAMILIES
from tests.shorthand import numbers


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Stunting dan wasting masing-masing 21,6 persen dan 7,7 persen.", "one of several indicators one by one"),
        ("Ada 3,9 persen wasting.", "percent of wasting"),
        ("Ada 1.331 dari 9.120 balita yang diukur atau 14,6 persen.", "percentage of those measured"),
        ("Prevalensi wasting 7,1 persen.", "percent of Prevalensi wasting"),
        ("Cakupan imunisasi 64 persen.", "percent of something else (imunisasi)"),
        ("Sebanyak 58 persen tidak tahu arti stunting.", "percent of something else (a study, or what people do)"),
        ("Realisasi program stunting 45 persen.", "percent of something else (a programme)"),
        ("Di Tapin 31.940 keluarga atau 58,6 persen.", "percent of families"),
        ("Ada 3.842 anak stunting atau 6,5 persen.", "percentage of the children before"),
        ("Ada 1.012 kasus stunting, turun 17 persen.", "cases moved by so many percent"),
        ("Sebanyak 98,88 persen balita telah terpetakan.", "percent of children, not of stunting"),
        ("Keberhasilan pendampingan 81 persen.", "percent of something else (Keberhasilan)"),
        ("Pertumbuhan PAD tercatat 12 persen.", "percent of something else (Pertumbuhan)"),
        (
            "Susu menyumbang 12 persen terhadap penurunan stunting.",
            "percent of something else (what works on stunting, or comes of it)",
        ),
        (
            "Kerugian akibat stunting 3,1 persen.",
            "percent of something else (what works on stunting, or comes of it)",
        ),
        ("Sebanyak 76 persen desa mendapat edukasi stunting.", "percent of children, not of stunting"),
        ("Hasil pengukuran menunjukkan 12 persen.", "percent of children stunted"),
        ("Lewat pemanfaatan data angkanya 12 persen.", "percent of children stunted"),
        ("Kepala Dinas Perikanan menyebut 12 persen.", "percent of children stunted"),
        ("Dari 4.357 kepala keluarga, 31,6 persen menerima beras.", "percent of something else (keluarga)"),
        ("Dari 4.357 balita yang diukur, 31,6 persen stunting.", "percent of children stunted"),
        ("Angkanya 12 persen.", "percent of children stunted"),
    ],
)
def test_the_rule_that_decides(text: str, rule: str) -> None:
    found: list[Measure] = []
    for number in numbers(text):
        found.append(measure(number, Topic(stunting=True, counted=FAMILIES), found[-1] if found else None))
    assert found[-1].rule == rule
