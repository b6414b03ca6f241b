"""The noun by which a sentence says that it measures something else than stunting."""

import pytest

from knowledge.extraction.nouns import abstract_noun, rated_noun
from tests.shorthand import numbers


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Keberhasilan program 81 persen.", "Keberhasilan"),
        ("Tahun ini pendapatannya naik 12 persen.", "pendapatannya"),
        ("Hasil pengukuran menunjukkan 12 persen.", None),
        ("Kepala Dinas Perikanan menyebut 12 persen.", None),
        ("Lewat pemanfaatan data angkanya 12 persen.", None),
        ("Penurunan itu 12 persen.", None),
        ("Kecamatan Penjaringan 12 persen.", None),
    ],
)
def test_an_abstract_noun_is_what_is_measured(text: str, noun: str | None) -> None:
    assert abstract_noun(numbers(text)[0]) == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Angka perceraian tercatat 312 kasus.", "perceraian"),
        ("Tingkat kehadiran di posyandu 81 persen.", "kehadiran"),
        ("Jumlah posyandu naik 8 persen.", "posyandu"),
        ("Angka perceraian turun, prevalensi 12 persen.", None),
        ("Angka itu 12 persen.", None),
        ("Angka tertinggi Tapin 12 persen.", None),
        ("Jumlah balita stunting 312 anak.", None),
        ("Persentase Tapin 12 persen.", None),
    ],
)
def test_a_rate_is_of_the_noun_behind_it(text: str, noun: str | None) -> None:
    assert rated_noun(numbers(text)[0]) == noun
