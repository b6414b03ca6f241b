"""Figures that do not go with what is held: another value for the same, or a jump too far from the years beside it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..models import Fact, Kind, Unit
from .selection import is_level

# A prevalence of a regency moves by a few points a year; a count of children does not double.
MOST_POINTS = Decimal(10)
MOST_TIMES = Decimal(2)


def find_contradiction(fact: Fact, held: Iterable[Fact]) -> Fact | None:
    """A held figure that says something else of the very same; None where there is none, or one that agrees."""
    same = [
        other
        for other in held
        if _subject(other) == _subject(fact) and other.period_code == fact.period_code and fact.period is not None
    ]
    if any(other.value == fact.value for other in same):
        return None
    return next(iter(same), None)


def find_jump(fact: Fact, held: Iterable[Fact]) -> Fact | None:
    """The held level nearest in time from which this one jumps far; None where it does not, or nothing is near."""
    if not is_level(fact) or fact.period is None:
        return None
    month = fact.period.months[1]
    near = [
        other
        for other in held
        if is_level(other) and _subject(other) == _subject(fact) and other.period and other.period != fact.period
    ]
    nearest: Sequence[Fact] = sorted(near, key=lambda other: abs(other.period.months[1] - month) if other.period else 0)
    return nearest[0] if nearest and _is_far(fact.value, nearest[0].value, fact.quantity.unit) else None


def _subject(fact: Fact) -> tuple[str, str, Kind, Unit, str | None]:
    return fact.indicator, fact.place.code, fact.kind, fact.quantity.unit, fact.survey


def _is_far(one: Decimal, other: Decimal, unit: Unit) -> bool:
    if unit is Unit.PERCENT:
        return abs(one - other) > MOST_POINTS
    low, high = sorted((one, other))
    return high > MOST_TIMES * low
