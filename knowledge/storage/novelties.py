"""What a generation says otherwise than the one before it, figure by figure."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from ..models import Fact


@dataclass(frozen=True, slots=True)
class Novelties:
    """Figures that were not held before, pairs of a former value and that in its place, figures no longer held.

    A value that several documents state of the same counts once.
    """

    added: tuple[Fact, ...] = ()
    changed: tuple[tuple[Fact, Fact], ...] = ()
    lost: tuple[Fact, ...] = ()

    @property
    def count(self) -> int:
        """How many figures differ."""
        return len(self.added) + len(self.changed) + len(self.lost)


def find_novelties(before: Iterable[Fact], after: Iterable[Fact]) -> Novelties:
    """How the figures held after a switch differ from those held before it."""
    old, new = _by_subject(before), _by_subject(after)
    added: list[Fact] = []
    changed: list[tuple[Fact, Fact]] = []
    lost: list[Fact] = []
    for subject in {**old, **new}:
        gone = [fact for value, fact in old[subject].items() if value not in new[subject]]
        come = [fact for value, fact in new[subject].items() if value not in old[subject]]
        changed += zip(gone, come, strict=False)
        added += come[len(gone) :]
        lost += gone[len(come) :]
    return Novelties(tuple(added), tuple(changed), tuple(lost))


def _by_subject(facts: Iterable[Fact]) -> defaultdict[Hashable, dict[Hashable, Fact]]:
    """What is said of the same, value by value; related headlines are no statements of their document."""
    subjects: defaultdict[Hashable, dict[Hashable, Fact]] = defaultdict(dict)
    for fact in facts:
        if not fact.headline:
            subject = fact.indicator, fact.place.code, fact.period_code, fact.survey, fact.kind, fact.quantity.unit
            subjects[subject].setdefault((fact.value, fact.quantity.bound, fact.direction), fact)
    return subjects
