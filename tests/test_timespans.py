"""Which periods a question means."""

import pytest

from knowledge.models import Period
from knowledge.timespans import find_timespan

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
    ("tahun sebelumnya", []),
    ("acara Senin 31 Juli 2023", []),
    ("1950 sampai 2020", ["1950", "2020"]),
]


@pytest.mark.parametrize(("text", "codes"), SPEC)
def test_periods(text: str, codes: list[str]) -> None:
    assert [period.code for period in find_timespan(text, this_year=2025).periods] == codes


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
