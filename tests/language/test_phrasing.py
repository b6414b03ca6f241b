"""How values are said in Indonesian."""

from dataclasses import replace
from decimal import Decimal

import pytest

from knowledge.language.periods import parse_period
from knowledge.language.phrasing import (
    round_tenth,
    say_date,
    say_indicator,
    say_instrument,
    say_levels,
    say_list,
    say_number,
    say_period,
    say_quantity,
    say_unit,
)
from knowledge.models import LOCAL, Bound, Level, Period, Unit
from tests.samples import FACTS


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("1244", "1.244"),
        ("4482340", "4.482.340"),
        ("26.6", "26,6"),
        ("35.00", "35"),
        ("0.4", "0,4"),
        ("1234.5", "1.234,5"),
    ],
)
def test_numbers(value: str, said: str) -> None:
    assert say_number(Decimal(value)) == said


def test_kinds_of_places() -> None:
    assert (say_levels(LOCAL), say_levels((Level.CITY,))) == ("kabupaten/kota", "kota")


@pytest.mark.parametrize(("value", "rounded"), [("40.614", "40.6"), ("37.05", "37.1"), ("37.04", "37.0")])
def test_rounding(value: str, rounded: str) -> None:
    assert round_tenth(Decimal(value)) == Decimal(rounded)


@pytest.mark.parametrize(
    ("unit", "indicator", "said"),
    [
        (Unit.CHILDREN, "stunting_cases", "kasus"),
        (Unit.CHILDREN, "children_measured", "anak"),
        (Unit.FAMILIES, "", "keluarga"),
        (Unit.PERCENTAGE_POINTS, "", "poin persen"),
    ],
)
def test_units(unit: Unit, indicator: str, said: str) -> None:
    assert say_unit(unit, indicator) == said


def test_quantities() -> None:
    assert say_quantity(FACTS[0]) == "905 kasus"
    below = replace(FACTS[5], quantity=replace(FACTS[5].quantity, bound=Bound.BELOW))
    assert say_quantity(below) == "di bawah 16,2 persen"


@pytest.mark.parametrize(
    ("code", "said"),
    [("2023", "2023"), ("2023-12", "Desember 2023"), ("2024-S1", "semester I 2024"), ("2024-Q3", "triwulan III 2024")],
)
def test_periods(code: str, said: str) -> None:
    period = parse_period(code)
    assert isinstance(period, Period)
    assert say_period(period) == said


@pytest.mark.parametrize(
    ("published", "said"),
    [("2024-01-26", "26 Januari 2024"), ("2024-06", "Juni 2024"), ("2024", "2024"), ("", ""), ("kemarin", "kemarin")],
)
def test_dates(published: str, said: str) -> None:
    assert say_date(published) == said


def test_names() -> None:
    assert say_indicator("stunting_prevalence") == "prevalensi stunting"
    assert say_indicator("something_new") == "something new"
    assert [say_instrument(code) for code in ("SSGI", "other", None)] == ["SSGI", "pendataan daerah", ""]


@pytest.mark.parametrize(
    ("words", "said"), [(["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c"), ([], "")]
)
def test_lists(words: list[str], said: str) -> None:
    assert say_list(words) == said
