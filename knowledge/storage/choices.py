"""What a figure could be bound to instead: what its document names, or what somebody writes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..language.indicators import find_surveys
from ..language.periods import find_periods, parse_period, parse_published
from ..language.places import gazetteer
from ..models import Document, Fact, Period, Place
from .corrections import Change

T = TypeVar("T")
MOST_CHOICES = 6


@dataclass(frozen=True, slots=True)
class Choices:
    """The other periods and places of a document that stand nearest to the figure's sentence.

    The periods in order of time, the places the nearest first.
    """

    periods: tuple[Period, ...]
    places: tuple[Place, ...]


def find_choices(fact: Fact, document: Document) -> Choices:
    """What a document names that a figure of it may belong to, beside what it is bound to."""
    text = f"{document.text}\n{document.title}"
    periods = [(m.span.start, m.period) for m in find_periods(text, document.published)]
    if published := parse_published(document.published):
        periods.append((len(text), Period(published.year)))
    places = [(m.span.start, m.places[0]) for m in gazetteer().find(text) if len(m.places) == 1]
    wider = [(at, above) for at, place in places if (above := gazetteer().known(place.parent))]
    at = fact.sentence.start
    near = sorted(_nearest(periods, at, fact.period), key=lambda period: period.months)
    return Choices(tuple(near), _nearest([*places, *wider], at, fact.place))


def parse_change(text: str) -> Change | None:
    """What somebody writes of a figure: a period ("Desember 2023"), a survey ("SSGI") or a place ("HSS"); else None.

    >>> parse_change("semester I 2024")
    Change(hidden=False, place=None, period='2024-S1', survey=None, reason='')
    """
    if period := parse_period(text.strip()):
        return Change(period=period.code)
    named = {mention.code for mention in find_surveys(text) if mention.span.text == text.strip()}
    if len(named) == 1:
        return Change(survey=named.pop())
    places = gazetteer().named(text.strip())
    return Change(place=places[0].code) if len(places) == 1 else None


def _nearest(found: Iterable[tuple[int, T]], at: int, now: T | None) -> tuple[T, ...]:
    """The first few by distance, each once, without the one that holds `now`."""
    ordered: Iterator[T] = (one for _, one in sorted(found, key=lambda item: abs(item[0] - at)))
    return tuple(dict.fromkeys(one for one in ordered if one != now))[:MOST_CHOICES]
