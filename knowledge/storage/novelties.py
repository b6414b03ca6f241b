"""What a generation says otherwise than the one before it, figure by figure."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ..models import Fact


class Turn(StrEnum):
    """What became of a figure; first what somebody may have quoted already."""

    CHANGED = "changed"
    LOST = "lost"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Novelty:
    """A figure that is held now, in place of a `former` one if it has CHANGED; if it is LOST, one held before."""

    turn: Turn
    fact: Fact
    former: Fact | None = None


def find_novelties(before: Iterable[Fact], after: Iterable[Fact]) -> tuple[Novelty, ...]:
    """How the figures held after a switch differ from those before it, in the order of `Turn`.

    A value that several documents state of the same counts once.
    """
    old, new = _by_subject(before), _by_subject(after)
    found = [one for subject in {**old, **new} for one in _compare(old[subject], new[subject])]
    return tuple(sorted(found, key=lambda one: list(Turn).index(one.turn)))


def _compare(old: dict[Hashable, Fact], new: dict[Hashable, Fact]) -> Iterator[Novelty]:
    gone = [fact for value, fact in old.items() if value not in new]
    come = [fact for value, fact in new.items() if value not in old]
    yield from (Novelty(Turn.CHANGED, fact, former) for former, fact in zip(gone, come, strict=False))
    yield from (Novelty(Turn.LOST, fact) for fact in gone[len(come) :])
    yield from (Novelty(Turn.ADDED, fact) for fact in come[len(gone) :])


def _by_subject(facts: Iterable[Fact]) -> defaultdict[Hashable, dict[Hashable, Fact]]:
    """What is said of the same, value by value; related headlines are no statements of their document."""
    subjects: defaultdict[Hashable, dict[Hashable, Fact]] = defaultdict(dict)
    for fact in facts:
        if not fact.headline:
            subject = fact.indicator, fact.place.code, fact.period_code, fact.survey, fact.kind, fact.quantity.unit
            subjects[subject].setdefault((fact.value, fact.quantity.bound, fact.direction), fact)
    return subjects
