"""Changes held against the levels that a document states: their difference says when a change without a date was."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from ..models import Basis, Direction, Fact, Kind, Period

# The press miscounts a little now and then: "turun 5,6 persen" from 30 to 24,6.
_SLIP_PERCENT = Decimal("0.3")
_FEW_LEVELS = 12
_REGISTER = "e-PPGBM"
# The periods and instruments of the levels of one place, by their value.
_Levels = dict[Decimal, set[tuple[Period | None, str | None]]]


def reconcile(facts: Sequence[Fact]) -> list[Fact | None]:
    """The facts in the same order: changes dated by the two levels they are the difference of.

    None stands for a change that is only a level told again: "Tapin turunkan stunting 9,8 persen" where 9,8 persen is
    what it came down to.
    """
    levels: dict[tuple[str, str], _Levels] = defaultdict(lambda: defaultdict(set))
    for fact in facts:
        if fact.kind is Kind.LEVEL:
            levels[fact.indicator, fact.place.code][fact.value].add((fact.period, fact.survey))
    return [
        _reconciled(fact, levels[fact.indicator, fact.place.code]) if fact.kind is Kind.CHANGE else fact
        for fact in facts
    ]


def _reconciled(change: Fact, levels: _Levels) -> Fact | None:
    if ends := _ends(change, levels):
        since, until, survey = ends
        why = "the levels it is the difference of"
        survey = survey or change.survey
        return replace(change, since=since, period=until, basis=Basis.INFERRED, why=why, survey=survey)
    told_again = change.period is None and change.value in levels and all(p for p, _ in levels[change.value])
    return None if told_again else change


def _ends(change: Fact, levels: _Levels) -> tuple[Period, Period, str | None] | None:
    """The two periods between which the levels moved by just so much, and the instrument of both.

    None where none did, or several pairs.
    """
    if change.since and change.basis is Basis.STATED:
        return None
    found = {(since, until): survey for since, until, survey in _pairs(change, levels)}
    if not found and change.period is None and len(levels) <= _FEW_LEVELS:
        found = {(since, until): survey for since, until, survey in _pairs(change, levels, _SLIP_PERCENT)}
    if change.period is not None and change.basis is Basis.STATED:
        found = {ends: survey for ends, survey in found.items() if ends[1].year == change.period.year}
    if len(found) != 1:
        return None
    (since, until), survey = found.popitem()
    return since, until, survey


def _pairs(change: Fact, levels: _Levels, slip: Decimal = Decimal(0)) -> Iterator[tuple[Period, Period, str | None]]:
    """Two periods with the instrument of both, whose levels differ by the size of the change, or nearly so."""
    for value in levels:
        for size, direction in ((change.value, Direction.UP), (-change.value, Direction.DOWN)):
            if change.direction in (direction, None):
                for other in _beside(value + size, levels, slip):
                    yield from _ordered(levels[value], levels[other])


def _beside(value: Decimal, levels: _Levels, slip: Decimal) -> list[Decimal]:
    """The levels of a value, or within a slip of it."""
    if not slip:
        return [value] if value in levels else []
    return [other for other in levels if abs(other - value) <= slip]


def _ordered(
    firsts: set[tuple[Period | None, str | None]], lasts: set[tuple[Period | None, str | None]]
) -> Iterator[tuple[Period, Period, str | None]]:
    """Of two levels, the earlier first, the periods that one instrument or comparable ones measured."""
    for (since, first), (until, last) in product(firsts, lasts):
        comparable = first == last or None in (first, last) or _REGISTER not in (first, last)
        if since and until and since.months[1] < until.months[0] and comparable:
            yield since, until, last if first == last else None
