"""When a number was measured, beside the numbers before it."""

import pytest

from knowledge.extraction.bindings import Background
from knowledge.extraction.candidates import Topic
from knowledge.extraction.dating import Carried
from knowledge.language.periods import parse_published
from knowledge.language.places import gazetteer
from knowledge.models import Kind, Part, Period
from tests.shorthand import bound

HSS = gazetteer().place("63.06")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Stunting Tapin 13,4 persen pada Desember 2023, melampaui target daerah 21,7 persen.", "2023"),
        # Not met, the nation's, or another place's.
        ("Stunting Tapin 23,4 persen pada Desember 2023, masih di atas target daerah 21,7 persen.", None),
        ("Stunting Tapin 13,4 persen pada Desember 2023, melampaui target nasional 21,7 persen.", None),
        ("Stunting Tapin 13,4 persen pada Desember 2023, melampaui target 14 persen.", None),
    ],
)
def test_a_target_that_was_met_is_of_the_year_it_was_met_in(text: str, period: str | None) -> None:
    target = bound(text)[-1]
    assert target.decision.kind is Kind.TARGET
    assert (target.dating.period.code if target.dating.period else None) == period


@pytest.mark.parametrize(
    ("text", "today", "period"),
    [
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2023-08", "2022"),
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2022-11", "2021"),
        # SKI stood between: a text that says SSGI then may mean it.
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2024-09", None),
        ("Menurut SKI angka stunting Tapin 14,5 persen.", "2024-09", "2023"),
        # A register runs on, and its figures are those of the day; early in a year they may be the last one's.
        ("Menurut e-PPGBM angka stunting Tapin 14,5 persen.", "2024-09", "2024-09"),
        ("Menurut e-PPGBM angka stunting Tapin 14,5 persen.", "2024-02", None),
        ("Tapin mencatat 120 anak stunting.", "2024-09", "2024-09"),
        ("Tapin mencatat 120 anak stunting.", "2024", None),
        ("Angka stunting Tapin 14,5 persen.", "2024-09", None),
        ("Tapin mencatat 120 anak stunting menurut data awal 2023, katanya.", "2024-09", "2023"),
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2020-02", None),
        ("Angka stunting Tapin 14,5 persen merupakan hasil SSGI 2021.", "2024-09", "2021"),
        ("Angka stunting Tapin 14,5 persen lebih rendah dari SSGI 2021.", "2024-09", None),
    ],
)
def test_an_instrument_dates_a_level_that_names_no_year(text: str, today: str, period: str | None) -> None:
    (number,) = bound(text, Background(HSS, topic=Topic(True), today=parse_published(today)))
    assert (number.dating.period.code if number.dating.period else None) == period


def test_a_period_of_another_figure_does_not_date_a_count() -> None:
    background = Background(HSS, topic=Topic(True), today=parse_published("2024-11"))
    count, earlier = bound("Tapin masih punya 992 anak stunting, ketimbang 2.131 anak pada 2022.", background)
    assert (count.dating.period, earlier.dating.period) == (Period(2024, Part.MONTH, 11), Period(2022))


def test_a_survey_does_not_inherit_a_period_in_which_it_was_not_fielded() -> None:
    carried = Carried(period=Period(2025, Part.MONTH, 6), why="named in a sentence before")
    background = Background(HSS, carried, topic=Topic(True), today=parse_published("2025-08"))
    (number,) = bound("Kalsel sendiri 22,9 persen pada SSGI yang sama.", background)
    assert number.dating.period == Period(2024)
