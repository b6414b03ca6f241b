"""One fact for all the sentences that state it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain

from ..models import Basis, Fact, Period, Span

PUBLICATION = ": publication date"


def merge_facts(facts: Iterable[Fact]) -> list[Fact]:
    """One fact for all mentions that agree: same indicator, place, kind and value, periods that do not contradict.

    The sentence kept is the one that names most: its period, then its survey; the others become `repeats`.
    """
    alike: defaultdict[tuple[object, ...], list[_Mentions]] = defaultdict(list)
    for fact in sorted(facts, key=_weakness):
        known = alike[fact.indicator, fact.place, fact.kind, fact.value, fact.headline, fact.direction]
        same = next((mentions for mentions in known if _agree(mentions.fact, fact)), None)
        if same is None:
            known.append(_Mentions(fact))
        else:
            same.add(fact)
    merged = (mentions.merged() for mentions in chain.from_iterable(alike.values()))
    return sorted(merged, key=lambda fact: (fact.sentence.start, fact.place.code))


@dataclass(slots=True)
class _Mentions:
    """A fact and the other sentences that state it, gathered one by one."""

    fact: Fact
    repeats: dict[Span, None] = field(default_factory=dict)

    def add(self, fact: Fact) -> None:
        """Take in another mention, which may name the survey or the beginning that this one leaves open."""
        self.repeats |= dict.fromkeys((fact.sentence, *fact.repeats))
        known = self.fact
        if (known.survey is None and fact.survey) or (known.since is None and fact.since):
            self.fact = replace(known, survey=known.survey or fact.survey, since=known.since or fact.since)

    def merged(self) -> Fact:
        """One fact for all of them."""
        others = (span for span in dict.fromkeys((*self.fact.repeats, *self.repeats)) if span != self.fact.sentence)
        return replace(self.fact, repeats=tuple(others)) if self.repeats else self.fact


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
