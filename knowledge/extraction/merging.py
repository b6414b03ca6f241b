"""One fact for all the sentences that state it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from ..models import Basis, Fact, Period

PUBLICATION = ": publication date"


def merge_facts(facts: Iterable[Fact]) -> list[Fact]:
    """One fact for all mentions that agree: same indicator, place, kind and value, periods that do not contradict.

    The sentence kept is the one that names most: its period, then its survey; the others become `repeats`.
    """
    alike: defaultdict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=_weakness):
        merged = alike[fact.indicator, fact.place, fact.kind, fact.value, fact.headline, fact.direction]
        at = next((number for number, known in enumerate(merged) if _agree(known, fact)), None)
        if at is None:
            merged.append(fact)
        else:
            merged[at] = _joined(merged[at], fact)
    return sorted(chain.from_iterable(alike.values()), key=lambda fact: (fact.sentence.start, fact.place.code))


def _weakness(fact: Fact) -> tuple[bool, bool, int, bool, int]:
    months = 0 if fact.period is None else fact.period.months[1] - fact.period.months[0]
    return fact.period is None, fact.basis is not Basis.STATED, months, fact.survey is None, fact.sentence.start


def _agree(known: Fact, fact: Fact) -> bool:
    """Tell whether two mentions of one value contradict each other neither in survey nor in period."""
    surveyed = known.survey == fact.survey or fact.survey is None or known.survey is None
    return surveyed and (_undated(known) or _undated(fact) or _overlap(known.period, fact.period))


def _undated(fact: Fact) -> bool:
    """As in "saat ini" says only that the figure was the newest known: the same value with a year is the same fact."""
    return fact.basis is Basis.INFERRED and fact.why.endswith(PUBLICATION)


def _overlap(first: Period | None, second: Period | None) -> bool:
    return first is None or second is None or first.holds(second) or second.holds(first)


def _joined(known: Fact, fact: Fact) -> Fact:
    spans = dict.fromkeys(span for span in (*known.repeats, fact.sentence, *fact.repeats) if span != known.sentence)
    return replace(known, survey=known.survey or fact.survey, since=known.since or fact.since, repeats=tuple(spans))
