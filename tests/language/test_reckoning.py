"""Periods told from another one; the table is the specification."""

import pytest

from knowledge.language.periods import find_periods, parse_period
from knowledge.language.reckoning import years_within

# The text, the period spoken of before it, and what is meant in a text published in June 2024.
SPEC = [
    ("dua tahun lalu", None, "2022"),
    ("sepuluh tahun silam", None, "2014"),
    ("tiga bulan lalu", None, "2024-03"),
    ("bulan lalu", None, "2024-05"),
    ("tahun berjalan", None, "2024"),
    ("Februari lalu", None, "2024-02"),
    ("bulan Agustus lalu", "2022", "2023-08"),
    ("Agustus mendatang", None, "2024-08"),
    ("Maret depan", None, "2025-03"),
    ("Desember tahun lalu", None, "2023-12"),
    ("Februari tahun ini", None, "2024-02"),
    ("Februari tahun sebelumnya", "2023", "2022-02"),
    ("pada Agustus", None, "2023-08"),
    ("(Februari)", None, "2024-02"),
    ("Juli, terdapat", "2023-10", "2023-07"),
    ("sejak april", None, "2024-04"),
    ("hingga Mei", "2022", "2024-05"),
    ("Februari sebelumnya", "2022-08", "2022-02"),
    ("Desember sebelumnya", "2022-08", "2021-12"),
    ("Desember sebelumnya", "2022", "2021-12"),
    ("dua tahun sebelumnya", "2023", "2021"),
    ("tahun lalunya", "2022", "2021"),
    ("periode yang sama tahun sebelumnya", "2023-09", "2022-09"),
    ("bulan yang sama tahun 2021", "2023-09", "2021-09"),
    ("Tahun lalu, pada periode yang sama", "2023-09", "2022-09"),
    ("tiga bulan sebelumnya", "2023-02", "2022-11"),
    ("bulan ini", None, "2024-06"),
    ("awal tahun", "2022", "2024"),
    ("bulan sebelumnya", "2023-01", "2022-12"),
    ("lima tahun kemudian", "2013", "2018"),
    ("dua tahun berselang", "2022", "2024"),
    ("setahun berselang", "2022", "2023"),
    ("pada periode yang sama", "2023-08", "2023-08"),
    ("semester pertama tahun ini", None, "2024-S1"),
    ("lima tahun lagi", None, "2029"),
    ("dua tahun ke depan", None, "2026"),
    ("akhir tahun", None, "2024"),
    ("a year earlier", "2022", "2021"),
    ("triwulan III tahun lalu", None, "2023-Q3"),
    ("triwulan III", "2023-11", "2023-Q3"),
    ("triwulan sebelumnya", "2023-Q3", "2023-Q2"),
    ("triwulan sebelumnya", "2023-Q1", "2022-Q4"),
    ("semester sebelumnya", "2024-S1", "2023-S2"),
    ("per 30 April", None, "2024-04"),
    ("hingga 31 Agustus", "2023-07", "2023-08"),
    ("target akhir tahun 10 persen", None, "2024"),
]
# What has no origin, or is no period at all.
UNKNOWN = [
    "tahun berikutnya",
    "dua tahun kemudian",
    "tiga bulan sebelumnya",
    "bulan sebelumnya",
    "beberapa tahun lalu",
    "di akhir masa jabatan",
    "anak mei lin",
    "menurut dr Mei Lestari",
    "kata Ibu Juni",
    "satu tahun ini",
    "akhir tahun anggaran",
    "awal tahun ajaran",
    "semester I",
    "triwulan sebelumnya",
    "Kamis, 16 Mei",
]


@pytest.mark.parametrize(("text", "before", "code"), SPEC)
def test_a_period_is_told_from_publication_or_from_the_one_before(text: str, before: str | None, code: str) -> None:
    found = find_periods(text, "2024-06-12", parse_period(before) if before else None)
    assert [mention.period.code for mention in found] == [code]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_period_without_an_origin_is_left_out(text: str) -> None:
    assert find_periods(text, "2024-06-12") == []


def test_a_part_of_a_year_takes_the_year_named_beside_it() -> None:
    found = find_periods("per semester II 2023, naik dari semester I")
    assert [mention.period.code for mention in found] == ["2023-S2", "2023-S1"]


def test_the_end_of_the_year_may_be_that_of_the_last_one_early_in_a_year() -> None:
    assert find_periods("akhir tahun", "2024-01-20") == []


@pytest.mark.parametrize(
    ("text", "published", "before", "code"),
    [
        ("awal tahun", "2023-01-20", "2022", "2022"),
        ("awal tahun", "2023-01-20", "2021", "2023"),
        ("awal tahun", "2023-01-20", None, "2023"),
    ],
)
def test_the_start_of_the_year_may_be_that_of_the_last_one_early_in_a_year(
    text: str, published: str, before: str | None, code: str
) -> None:
    found = find_periods(text, published, parse_period(before) if before else None)
    assert [mention.period.code for mention in found] == [code]


def test_the_start_of_the_year_is_that_of_the_year_named_beside_it() -> None:
    found = find_periods("Pada 2021 dari 14 kasus di awal tahun", "2024-06-12")
    assert [mention.period.code for mention in found] == ["2021", "2021"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("turun dalam setahun", 1),
        ("selama dua tahun turun", 2),
        ("dalam 5 tahun", 5),
        ("dalam satu tahun ini", None),
        ("dalam dua tahun ke depan", None),
    ],
)
def test_how_many_years_a_movement_took(text: str, years: int | None) -> None:
    assert years_within(text) == years


def test_the_end_of_a_plan_is_its_last_year() -> None:
    found = find_periods("Dalam RPJMD 2025-2029 tertulis 24 persen pada 2026 dan 15 persen di ujung periode")
    assert [m.period.code for m in found if not m.dated] == ["2026", "2029"]
