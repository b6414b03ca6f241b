"""Which periods a question means."""

import pytest

from knowledge.language.periods import parse_period
from knowledge.models import Part, Period
from knowledge.understanding.timespans import find_timespan

SPEC = [
    ("kasus 2022", ["2022"]),
    ("2020-2023", ["2020", "2021", "2022", "2023"]),
    ("2020–2022", ["2020", "2021", "2022"]),
    ("2021 s.d. 2023", ["2021", "2022", "2023"]),
    ("dari 2020 ke 2022", ["2020", "2021", "2022"]),
    ("antara 2020 dan 2022", ["2020", "2021", "2022"]),
    ("2020 dan 2022", ["2020", "2022"]),
    ("Desember 2023", ["2023-12"]),
    ("dari 2021 hingga Desember 2023", ["2021", "2022", "2023-12"]),
    ("semester I 2023", ["2023-S1"]),
    ("tahun lalu", ["2024"]),
    ("2022 dibanding tahun sebelumnya", ["2021", "2022"]),
    ("sekarang", []),
    ("bulan Juni", []),
    ("Juni", []),
    ("Juni tahun lalu", ["2024-06"]),
    ("Juni lalu", []),
    ("tahun 2023, bulan Juni", ["2023-06"]),
    ("2 tahun lalu", ["2023"]),
    ("tiga tahun silam", ["2022"]),
    ("2021 dan 2 tahun kemudian", ["2021", "2023"]),
    ("2 tahun sebelumnya", []),
    ("31 Juli", []),
    ("tahun sebelumnya", []),
    ("acara Senin 31 Juli 2023", []),
    ("1950 sampai 2020", ["1950", "2020"]),
    ("sebelum 2020", []),
    ("setelah tahun 2023", []),
    ("awal 2023", ["2023-T1"]),
    ("pertengahan tahun 2023", ["2023-T2"]),
    ("akhir 2023", ["2023-T3"]),
    ("awal Desember 2023", ["2023-12"]),
    ("dari awal 2020 sampai akhir 2022", ["2020", "2021", "2022"]),
    ("2023 turun berapa dibanding tahun lalu", ["2022", "2023"]),
]


@pytest.mark.parametrize(("text", "codes"), SPEC)
def test_periods(text: str, codes: list[str]) -> None:
    assert [period.code for period in find_timespan(text, today=Period(2025)).periods] == codes


@pytest.mark.parametrize(
    ("text", "today", "codes"),
    [
        ("bulan lalu", "2025-01", ["2024-12"]),
        ("bulan kemarin", "2025-11", ["2025-10"]),
        ("bulan ini", "2025-11", ["2025-11"]),
        ("minggu lalu", "2025-11", ["2025-11"]),
        ("semester ini", "2025-07", ["2025-S2"]),
        ("semester lalu", "2025-06", ["2024-S2"]),
        ("triwulan ini", "2025-03", ["2025-Q1"]),
        ("kuartal lalu", "2025-05", ["2025-Q1"]),
        ("akhir tahun lalu", "2025-11", ["2024-T3"]),
        ("tahun kemarin", "2025-11", ["2024"]),
        ("bulan lalu", "2025", []),
        ("dua bulan yang lalu", "2025-01", ["2024-11"]),
        ("sebulan penuh ini", "2025-11", []),
    ],
)
def test_the_clock_is_what_periods_count_from(text: str, today: str, codes: list[str]) -> None:
    assert [period.code for period in find_timespan(text, parse_period(today)).periods] == codes


def test_the_month_before_counts_from_the_month_spoken_of() -> None:
    december = Period(2023, Part.MONTH, 12)
    assert [one.code for one in find_timespan("bulan sebelumnya", Period(2025), december).periods] == ["2023-11"]


@pytest.mark.parametrize(
    ("text", "count"), [("4 tahun terakhir", 4), ("tiga tahun terakhir", 3), ("terakhir 5 tahun", 5), ("tahun 2022", 0)]
)
def test_latest(text: str, count: int) -> None:
    assert find_timespan(text).latest == count


def test_an_open_range() -> None:
    assert find_timespan("sejak 2021").since == Period(2021)
    assert find_timespan("sejak 2021 hingga 2023").since is None


def test_the_anchor_resolves_what_goes_before_it() -> None:
    assert find_timespan("tahun sebelumnya", anchor=Period(2022)).periods == (Period(2021),)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("sebelum 2020", Period(2020), None),
        ("sebelum tahun 2020", Period(2020), None),
        ("setelah 2023", None, Period(2023)),
        ("sesudah Juni 2023", None, Period(2023, Part.MONTH, 6)),
        ("setelah 2020 sebelum 2023", Period(2023), Period(2020)),
        ("tahun 2022 sebelumnya", None, None),
        ("pada 2022 setelah intervensi", None, None),
    ],
)
def test_bounds_are_left_out(text: str, before: Period | None, after: Period | None) -> None:
    span = find_timespan(text)
    assert (span.before, span.after) == (before, after)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2 tahun kemudian", "2024"),
        ("dua tahun sebelumnya", "2020"),
        ("kalau Agustus?", "2022-08"),
        ("bulan Mei?", "2022-05"),
        ("tahun berikutnya", "2023"),
    ],
)
def test_what_a_chat_resolves(text: str, code: str) -> None:
    assert [period.code for period in find_timespan(text, Period(2025), anchor=Period(2022)).periods] == [code]


def test_a_month_without_a_year_is_told_apart() -> None:
    assert [span.text for span in find_timespan("stunting NTT agustus").undated] == ["agustus"]
    assert find_timespan("stunting NTT agustus 2023").undated == ()


def test_last_year_counts_from_the_year_asked_for() -> None:
    assert find_timespan("naik dari tahun lalu?", Period(2025), asked=Period(2022)).periods == (Period(2021),)
    assert find_timespan("naik dari tahun lalu?", Period(2025)).periods == (Period(2024),)


def test_what_stands_before_a_period_is_read_however_long_the_text() -> None:
    assert find_timespan("stunting " * 400 + "sebelum tahun 2020").before == Period(2020)
    assert find_timespan("stunting " * 400 + "awal 2023").periods == (Period(2023, Part.THIRD, 1),)
