"""Computed values, their terms and their formulas."""

from decimal import Decimal

import pytest

from knowledge.figures.calculations import average, comparable, difference, find_movement, gap, ratio, yearly_change
from knowledge.models import Unit, Verdict
from tests.samples import FACTS, with_value

CASES = FACTS[:4]
TAPIN_2022, BALANGAN, BANJARBARU, TAPIN_2021, REGISTER = FACTS[5:10]


def test_a_difference_of_counts() -> None:
    moved, percent = difference(CASES[0], CASES[2])
    assert (moved.label, moved.value, moved.unit) == ("Turun", Decimal(265), Unit.CHILDREN)
    assert moved.formula == "905 − 640 = 265"
    assert (percent.value, percent.unit) == (Decimal("29.3"), Unit.PERCENT)
    assert percent.formula == "265 / 905 = 29,3 persen"
    assert moved.terms == (CASES[0], CASES[2])


def test_shares_move_by_percentage_points() -> None:
    points, percent = difference(TAPIN_2021, TAPIN_2022)
    assert (points.value, points.unit) == (Decimal("2.5"), Unit.PERCENTAGE_POINTS)
    assert points.formula == "18,7 − 16,2 = 2,5 poin persen"
    assert percent.unit is Unit.PERCENT


def test_a_rise_and_a_standstill() -> None:
    assert difference(CASES[2], CASES[0])[0].label == "Naik"
    assert [one.label for one in difference(CASES[0], CASES[0])] == ["Tetap"]
    assert len(difference(with_value(CASES[0], "0"), CASES[1])) == 1


@pytest.mark.parametrize("other", [BALANGAN, TAPIN_2022, REGISTER])
def test_what_is_not_comparable_is_refused(other: object) -> None:
    with pytest.raises(ValueError, match="not comparable"):
        difference(CASES[0], other)  # type: ignore[arg-type]


def test_comparable() -> None:
    assert comparable(TAPIN_2022, BALANGAN)
    assert not comparable(BANJARBARU, REGISTER)


def test_gap() -> None:
    apart = gap(TAPIN_2022, BALANGAN)
    assert (apart.value, apart.unit, apart.formula) == (
        Decimal("11.2"),
        Unit.PERCENTAGE_POINTS,
        "27,4 − 16,2 = 11,2 poin persen",
    )
    assert gap(CASES[0], CASES[1]).formula == "905 − 871 = 34"


def test_average() -> None:
    mean = average(CASES[:3])
    assert (mean.value, mean.formula) == (Decimal("805.3"), "(905 + 871 + 640) / 3 = 805,3")
    with pytest.raises(ValueError, match="no facts"):
        average([])
    with pytest.raises(ValueError, match="not comparable"):
        average([CASES[0], TAPIN_2022])


def test_yearly_change() -> None:
    change = yearly_change(CASES[0], CASES[3])
    assert change is not None
    assert (change.value, change.formula) == (Decimal("131.3"), "394 / 3 tahun = 131,3 kasus per tahun")
    assert yearly_change(CASES[0], CASES[0]) is None


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        (["9", "8", "7"], Verdict.FELL),
        (["7", "8"], Verdict.ROSE),
        (["7", "9", "8"], Verdict.MIXED),
        (["7", "7"], Verdict.SAME),
        (["7", "7", "6"], Verdict.MIXED),
        (["7"], None),
    ],
)
def test_movement(values: list[str], verdict: Verdict | None) -> None:
    assert find_movement([with_value(CASES[0], value) for value in values]) is verdict


def test_ratio() -> None:
    times = ratio(FACTS[2], FACTS[0])
    assert times is not None
    assert (str(times.value), times.formula) == ("1.4", "905 / 640 = 1,4 kali")
    assert ratio(FACTS[0], with_value(FACTS[1], "0")) is None
