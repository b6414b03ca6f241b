"""Changes held against the levels that a document states: their difference says when a change without a date was."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from ..models import Basis, Direction, Fact, Kind, Period

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
    if change.period is not None and change.basis is Basis.STATED:
        found = {ends: survey for ends, survey in found.items() if ends[1].year == change.period.year}
    if len(found) != 1:
        return None
    (since, until), survey = found.popitem()
    return since, until, survey


def _pairs(change: Fact, levels: _Levels) -> Iterator[tuple[Period, Period, str | None]]:
    for value in levels:
        for other, direction in ((value + change.value, Direction.UP), (value - change.value, Direction.DOWN)):
            if other not in levels or change.direction not in (direction, None):
                continue
            for (since, first), (until, last) in product(levels[value], levels[other]):
                comparable = first == last or None in (first, last) or _REGISTER not in (first, last)
                if since and until and since.months[1] < until.months[0] and comparable:
                    yield since, until, last if first == last else None
