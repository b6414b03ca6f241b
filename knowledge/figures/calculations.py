"""Values computed from facts: differences, shares, averages. Every one keeps its terms and shows how it was reached."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from ..language.phrasing import round_tenth, say_number, say_unit
from ..models import Calculation, Fact, Unit, Verdict

_MINUS = "−"


def comparable(first: Fact, second: Fact) -> bool:
    """Tell whether two facts may stand in one calculation: the same indicator, unit and instrument."""
    same = first.indicator == second.indicator and first.survey == second.survey
    return same and first.quantity.unit == second.quantity.unit


def difference(first: Fact, last: Fact) -> tuple[Calculation, ...]:
    """By how much a figure moved from `first` to `last`: in its own unit, and in percent of `first`.

    Shares move by percentage points; the percent change of a share is a second value, never the same one.
    Raises ValueError for facts that are not comparable.
    """
    _require_comparable(first, last)
    moved = abs(first.value - last.value)
    high, low = max(first.value, last.value), min(first.value, last.value)
    unit = Unit.PERCENTAGE_POINTS if first.quantity.unit is Unit.PERCENT else first.quantity.unit
    formula = f"{say_number(high)} {_MINUS} {say_number(low)} = {say_number(moved)}"
    if unit is Unit.PERCENTAGE_POINTS:
        formula = f"{formula} {say_unit(unit)}"
    result = [Calculation(_label(first.value, last.value), moved, unit, (first, last), formula)]
    if first.value and moved:
        result.append(_percent_change(first, last, moved))
    return tuple(result)


def _percent_change(first: Fact, last: Fact, moved: Decimal) -> Calculation:
    share = round_tenth(moved * 100 / first.value)
    formula = f"{say_number(moved)} / {say_number(first.value)} = {say_number(share)} persen"
    return Calculation(f"{_label(first.value, last.value)} dalam persen", share, Unit.PERCENT, (first, last), formula)


def _label(first: Decimal, last: Decimal) -> str:
    return "Tetap" if first == last else "Turun" if last < first else "Naik"


def _require_comparable(first: Fact, second: Fact) -> None:
    if not comparable(first, second):
        raise ValueError(f"not comparable: {first.indicator}/{first.survey} and {second.indicator}/{second.survey}")


def gap(first: Fact, second: Fact) -> Calculation:
    """How far apart two facts of different places are, or a level and its target (whatever their surveys)."""
    high, low = sorted((first, second), key=lambda fact: fact.value, reverse=True)
    apart = high.value - low.value
    unit = Unit.PERCENTAGE_POINTS if high.quantity.unit is Unit.PERCENT else high.quantity.unit
    words = f" {say_unit(unit)}" if unit is Unit.PERCENTAGE_POINTS else ""
    formula = f"{say_number(high.value)} {_MINUS} {say_number(low.value)} = {say_number(apart)}{words}"
    return Calculation("Selisih", apart, unit, (high, low), formula)


def gap_to(level: Fact, number: Decimal) -> Calculation:
    """How far a share is from a number that the question names."""
    high, low = max(level.value, number), min(level.value, number)
    unit = Unit.PERCENTAGE_POINTS
    formula = f"{say_number(high)} {_MINUS} {say_number(low)} = {say_number(high - low)} {say_unit(unit)}"
    return Calculation("Selisih", high - low, unit, (level,), formula)


def ratio(first: Fact, second: Fact) -> Calculation | None:
    """How many times the smaller of two comparable facts the larger is; None where the smaller is nothing."""
    low, high = sorted((first, second), key=lambda fact: fact.value)
    if not low.value:
        return None
    times = round_tenth(high.value / low.value)
    formula = f"{say_number(high.value)} / {say_number(low.value)} = {say_number(times)} kali"
    return Calculation("Perbandingan", times, Unit.TIMES, (high, low), formula)


def share(part: Fact, whole: Fact) -> Calculation:
    """Which share of `whole` the children of `part` are, in percent to two decimals."""
    percent = (part.value * 100 / whole.value).quantize(Decimal("0.01"), ROUND_HALF_UP)
    formula = f"{say_number(part.value)} / {say_number(whole.value)} = {say_number(percent)} persen"
    return Calculation("Bagian", percent, Unit.PERCENT, (part, whole), formula)


def average(facts: Sequence[Fact]) -> Calculation:
    """The mean of comparable facts. Raises ValueError for none, or for facts that are not comparable."""
    if not facts:
        raise ValueError("no facts to average")
    for fact in facts[1:]:
        _require_comparable(facts[0], fact)
    mean = round_tenth(sum((fact.value for fact in facts), Decimal()) / len(facts))
    terms = " + ".join(say_number(fact.value) for fact in facts)
    formula = f"({terms}) / {len(facts)} = {say_number(mean)}"
    return Calculation("Rata-rata", mean, facts[0].quantity.unit, tuple(facts), formula)


def yearly_change(first: Fact, last: Fact) -> Calculation | None:
    """The mean change a year between two dated facts; None within one year or without dates."""
    _require_comparable(first, last)
    if first.period is None or last.period is None or first.period.year >= last.period.year:
        return None
    years = last.period.year - first.period.year
    moved = abs(first.value - last.value)
    mean = round_tenth(moved / years)
    unit = Unit.PERCENTAGE_POINTS if first.quantity.unit is Unit.PERCENT else first.quantity.unit
    formula = f"{say_number(moved)} / {years} tahun = {say_number(mean)} {say_unit(unit, first.indicator)} per tahun"
    return Calculation(f"{_label(first.value, last.value)} rata-rata per tahun", mean, unit, (first, last), formula)


def find_movement(facts: Sequence[Fact]) -> Verdict | None:
    """What a series in order of time shows; None for fewer than two facts."""
    signs = {(later.value > sooner.value) - (later.value < sooner.value) for sooner, later in pairwise(facts)}
    if not signs:
        return None
    if signs == {0}:
        return Verdict.SAME
    return Verdict.FELL if signs == {-1} else Verdict.ROSE if signs == {1} else Verdict.MIXED
