"""Figures that do not go with what is held."""

from decimal import Decimal

import pytest

from knowledge.figures.outliers import find_contradiction, find_jump
from knowledge.language.periods import parse_period
from knowledge.models import Fact, Kind, Level, Place, Quantity, Span, Unit

TAPIN = Place("63.05", "Kabupaten Tapin", Level.REGENCY, "63")
BALANGAN = Place("63.11", "Kabupaten Balangan", Level.REGENCY, "63")


def fact(
    value: str,
    period: str | None = "2022",
    survey: str | None = "SSGI",
    unit: Unit = Unit.PERCENT,
    place: Place = TAPIN,
    kind: Kind = Kind.LEVEL,
) -> Fact:
    text = f"{value} {unit.value}"
    quantity = Quantity(Decimal(value), unit, text)
    indicator = "stunting_prevalence" if unit is Unit.PERCENT else "stunting_cases"
    when = parse_period(period) if period else None
    return Fact(indicator, place, quantity, kind, Span(0, len(text), text), "a.txt", period=when, survey=survey)


HELD = fact("20.1")


@pytest.mark.parametrize(
    ("new", "contradicts"),
    [
        (fact("20.2"), True),
        (fact("20.1"), False),
        (fact("20.2", period="2021"), False),
        (fact("20.2", survey="e-PPGBM"), False),
        (fact("20.2", survey=None), False),
        (fact("20.2", place=BALANGAN), False),
        (fact("20.2", kind=Kind.TARGET), False),
        (fact("20.2", period=None), False),
    ],
)
def test_another_value_for_the_very_same_contradicts(new: Fact, contradicts: bool) -> None:
    assert (find_contradiction(new, [HELD]) is HELD) is contradicts


def test_a_figure_that_some_held_one_agrees_with_does_not_contradict() -> None:
    assert find_contradiction(fact("20.2"), [HELD, fact("20.2")]) is None
    assert find_contradiction(fact("20.2", period=None), [fact("20.1", period=None)]) is None


@pytest.mark.parametrize(
    ("new", "jumps"),
    [
        (fact("30.2", period="2023"), True),
        (fact("10.0", period="2021"), True),
        (fact("30.1", period="2023"), False),
        (fact("90", period="2023", survey="e-PPGBM"), False),
        (fact("90", period="2023", kind=Kind.TARGET), False),
        (fact("90", period=None), False),
        (fact("90", period="2022"), False),
    ],
)
def test_a_prevalence_that_moves_by_more_than_ten_points_jumps(new: Fact, jumps: bool) -> None:
    assert (find_jump(new, [HELD]) is HELD) is jumps


def test_a_count_jumps_when_it_more_than_doubles_or_halves_beside_the_nearest_year() -> None:
    far, near = (fact(value, period, None, Unit.CHILDREN) for value, period in (("100", "2018"), ("500", "2021")))
    for value, jumps in (("1001", True), ("1000", False), ("249", True), ("250", False)):
        assert (find_jump(fact(value, "2022", None, Unit.CHILDREN), [far, near]) is near) is jumps
