"""Periods as texts write them; the tables are the specification."""

import pytest

from knowledge.language.periods import find_periods, parse_period
from knowledge.models import Basis, Part, Period

PARSED = [
    ("2023", "2023"),
    ("tahun 2023", "2023"),
    ("Desember 2023", "2023-12"),
    ("bulan Agustus 2022", "2022-08"),
    ("semester I 2024", "2024-S1"),
    ("triwulan III tahun 2024", "2024-Q3"),
    ("Sem. 2 2023", "2023-S2"),
    ("semester I/2023", "2023-S1"),
    ("Agts 2023", "2023-08"),
    ("2023-12", "2023-12"),
    ("2023-S2", "2023-S2"),
    ("2023-Q4", "2023-Q4"),
]
FOUND = [
    ("tahun 2020 dengan 879 kasus, hingga Desember 2023 sisa 5", ["2020", "2023-12"]),
    ("30,1% (2022) menjadi 13,1% (2023)", ["2022", "2023"]),
    ("2021: 21,8%", ["2021"]),
    ("per 10 September 2023", ["2023-09"]),
    ("pada 2023 balita stunting 20.878", ["2023"]),
    ("tahun 2020 kasus stunting naik", ["2020"]),
    ("sebanyak 2023 balita", []),
    ("2.023 balita dan 20,1 persen", []),
    ("pukul 20:23", []),
    ("Kotamobagu 2025", ["2025"]),
    ("sumur 2023 dan Samar 2024", ["2023", "2024"]),
    ("24,7 persen ditahun 2021", ["2021"]),
    ("target RPJMD 2025 = 17%, 2026 = 15%", ["2025", "2026"]),
]
DATED = [
    "Rabu (11/5/2022)",
    "Kamis, 16 Mei 2024",
    "17-18 Mei 2023",
    "17 dan 18 Mei 2023",
    "Perpres Nomor 72 Tahun 2021",
    "RPJPN 2025–2045",
    "Indonesia Emas 2045",
]
RELATIVE = [
    ("tahun ini", "2024-06-12", "2024"),
    ("tahun lalu", "2024-06-12", "2023"),
    ("tahun depan", "2024", "2025"),
    ("saat ini", "2024-06-12", "2024-06"),
    ("saat ini", "2024", "2024"),
    ("pada bulan Agustus", "2024-06-12", "2023-08"),
    ("pada bulan Mei", "2024-06-12", "2024-05"),
    ("tahun sebelumnya", "2024-06-12", "2023"),
]


@pytest.mark.parametrize(("text", "code"), PARSED)
def test_one_period_is_read(text: str, code: str) -> None:
    period = parse_period(text)
    assert period is not None
    assert period.code == code


@pytest.mark.parametrize("text", ["", "banyak", "2020-2023", "stunting 2023", "16 Mei 2024", "2023-13", "tahun lalu"])
def test_anything_else_is_no_period(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(("text", "codes"), FOUND)
def test_periods_are_found_in_order(text: str, codes: list[str]) -> None:
    found = find_periods(text)
    assert [m.period.code for m in found if not m.dated] == codes
    assert all(text[m.span.start : m.span.stop] == m.span.text for m in found)


@pytest.mark.parametrize("text", DATED)
def test_the_day_of_an_event_and_the_year_of_a_law_date_no_figure(text: str) -> None:
    assert [m.dated for m in find_periods(text)] == [True]


@pytest.mark.parametrize(("text", "published", "code"), RELATIVE)
def test_relative_periods_count_from_the_publication(text: str, published: str, code: str) -> None:
    (mention,) = find_periods(text, published)
    assert (mention.period.code, mention.basis) == (code, Basis.INFERRED)
    assert find_periods(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("30 persen pada 2021, tahun sebelumnya 31 persen", ["2021", "2020"]),
        ("4 persen pada 2024, tahun sebelumnya 5 dan dua tahun sebelumnya 6 persen", ["2024", "2023", "2022"]),
        ("PK-22 mencatat 20 persen, PK-21 tahun 2020 25 persen", ["2022", "2020"]),
        ("Juni 2024 ada 70, pada bulan Agustus 60", ["2024-06", "2024-08"]),
        ("2023 naik; setahun kemudian turun", ["2023", "2024"]),
        ("Agustus 2023 ... pada periode itu", ["2023-08", "2023-08"]),
    ],
)
def test_a_period_told_from_another_counts_from_it(text: str, codes: list[str]) -> None:
    assert [m.period.code for m in find_periods(text, "2025-01-01")] == codes


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2019-2021", "2019", "2021"),
        ("2020 s.d. 2023", "2020", "2023"),
        ("2019 hingga 2022", "2019", "2022"),
        ("Februari – Juni 2024", "2024-02", "2024-06"),
    ],
)
def test_a_range_is_two_periods(text: str, since: str, until: str) -> None:
    (mention,) = find_periods(text)
    assert mention.since is not None
    assert (mention.since.code, mention.period.code) == (since, until)


def test_a_year_holds_its_months_but_no_month_its_year() -> None:
    year, month, half = Period(2023), Period(2023, Part.MONTH, 12), Period(2023, Part.SEMESTER, 2)
    assert year.holds(month)
    assert half.holds(month)
    assert year.holds(year)
    assert not month.holds(year)
    assert not Period(2022).holds(month)
