"""Years told by the order of surveys; the table is the specification."""

import pytest

from knowledge.language.fieldings import find_fieldings
from knowledge.language.indicators import find_surveys
from knowledge.language.periods import find_periods, parse_period

# The text, the day of publication, the period spoken of before it, and the years told.
SPEC = [
    ("SSGI sebelumnya", "2024-06-12", "2023", ["2022"]),
    ("survei sebelumnya", "2024-06-12", "2023", ["2022"]),
    ("survei sebelumnya", "2025-06-12", "2024", ["2023"]),
    ("survei nasional sebelum itu", "2022-06-12", "2021", ["2019"]),
    ("SSGI sebelumnya", "2025-06-12", "2024", ["2022"]),
    ("Pada 2022 14 persen, survei sebelumnya 16 persen", "2025-06-12", "2024", ["2021"]),
    ("SSGI terbaru", "2023-06-12", "2021", ["2022"]),
    ("hasil survei terakhir", "2024-06-12", None, ["2023"]),
    # A register has no order; nothing to count from; another survey has been since; the year itself is named.
    ("e-PPGBM sebelumnya", "2024-06-12", "2023", []),
    ("survei sebelumnya", "2024-06-12", None, []),
    ("survei sebelumnya", "2024-06-12", "2023-08", []),
    ("survei sebelumnya", "2024-06-12", "2020", []),
    ("dua survei sebelumnya", "2024-06-12", "2023", []),
    ("SSGI terakhir", "2024-06-12", "2022", []),
    ("SSGI terakhir", "", None, []),
    ("survei sebelumnya, tahun 2018", "2024-06-12", "2023", []),
]


@pytest.mark.parametrize(("text", "published", "before", "years"), SPEC)
def test_a_year_is_told_by_the_order_of_surveys(
    text: str, published: str, before: str | None, years: list[str]
) -> None:
    anchor = parse_period(before) if before else None
    periods = find_periods(text, published, anchor)
    found = find_fieldings(text, find_surveys(text), periods, published, anchor)
    assert [mention.period.code for mention in found] == years
    assert all(text[mention.span.start : mention.span.stop] == mention.span.text for mention in found)
