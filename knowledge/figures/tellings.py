"""What documents themselves say of a rise or a fall."""

import re

from ..language.cues import find_movements
from ..models import (
    Direction,
    Fact,
    Kind,
    Place,
    Question,
)
from ..quoting.holdings import Holdings
from .selection import fits, merge

_BECAME = re.compile(r"[^,;]{0,80}\b(?:menjadi|jadi|ke|ke posisi|tinggal|tersisa)\s+(?:\w+\s+)?$", re.IGNORECASE)


def find_said_direction(fact: Fact) -> Direction | None:
    """The movement that a fact's own sentence gives it: "turunnya stunting di Tanah Laut menjadi 26,6 persen"."""
    if fact.direction:
        return fact.direction
    before = fact.sentence.text.partition(fact.quantity.text)[0]
    clause = _BECAME.search(before)
    ways = find_movements(clause[0]) if clause else frozenset()
    return next(iter(ways)) if len(ways) == 1 else None


def find_stated_changes(question: Question, holdings: Holdings, place: Place) -> list[Fact]:
    """The changes that documents themselves name, of the periods and in the direction asked."""
    facts = [f for f in holdings.about(place) if f.kind is Kind.CHANGE and not f.headline and fits(f, question)]
    first, last = (question.periods[0], question.periods[-1]) if question.periods else (None, None)
    if first and first == last and is_start(question):
        asked = [f for f in facts if f.since and first.holds(f.since)]
    else:
        asked = [f for f in facts if last is None or (f.period is not None and last.holds(f.period))]
    if first and last and first != last:
        asked = [f for f in asked if f.since is None or first.holds(f.since)]
    if question.direction:
        asked = [f for f in asked if f.direction in (None, question.direction)]
    return merge(asked, holdings.documents)


def is_start(question: Question) -> bool:
    """One year named as the beginning: "dibanding 2020", "dari 2020"."""
    plain = question.plain.lower()
    return any(word in plain for word in ("dibanding", "sejak", "dari tahun", "dari 20", "mulai"))
