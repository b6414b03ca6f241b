"""Questions one step beside what a store holds, none of which may be answered: one thing swapped in each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest

from ..figures.precedence import survey_kind
from ..language.indicators import indicators, surveys
from ..language.phrasing import say_indicator, say_number, say_period
from ..language.places import gazetteer
from ..models import Document, Fact, Kind, Part, Period, Place
from ..understanding.lexicon import words_of

MOST_OF_A_FAMILY = 10
_FAR_YEARS = 30
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A question beside a fact: what was `swapped` in it, and the fact's `family`: its indicator, kind and source."""

    swapped: str
    family: str
    question: str


def find_near_misses(facts: Iterable[Fact], documents: Mapping[str, Document]) -> list[NearMiss]:
    """Near-misses of every family of facts and of every swap, at most `MOST_OF_A_FAMILY` of each, in a fixed order."""
    ordered = sorted(facts, key=lambda fact: (fact.place.code, fact.indicator, fact.period_code or "", fact.value))
    held = _Held(ordered)
    groups: dict[tuple[str, str], list[NearMiss]] = defaultdict(list)
    for fact in ordered:
        if fact.period and not fact.headline:
            for swapped, question in chain(*(swap(fact, fact.period, held) for swap in _SWAPS)):
                family = f"{fact.indicator} {fact.kind} {survey_kind(fact)}".strip()
                groups[swapped, family].append(NearMiss(swapped, family, question))
    groups["person", "documents"] = [NearMiss("person", "documents", one) for one in _persons(documents)]
    chosen = (list(dict.fromkeys(group))[:MOST_OF_A_FAMILY] for _, group in sorted(groups.items()))
    return list(dict.fromkeys(one for row in zip_longest(*chosen) for one in row if one))


def ask_for(fact: Fact) -> str:
    """The question that a level answers, or "" where it has no time or only a limit."""
    if fact.kind is not Kind.LEVEL or fact.period is None or fact.headline or fact.quantity.bound:
        return ""
    source = f" menurut {fact.survey}" if survey_kind(fact) in ("survey", "register") else ""
    return f"Berapa {say_indicator(fact.indicator)} {fact.place.name} {say_period(fact.period)}{source}?"


class _Held:
    """What is held of each place, so that a swap never asks for it."""

    def __init__(self, facts: list[Fact]) -> None:
        self.places = {fact.place.code for fact in facts}
        self.pairs = {(fact.place.code, fact.indicator) for fact in facts}
        self.years: dict[tuple[str, str], set[int]] = defaultdict(set)
        self.months: dict[tuple[str, str], set[Period]] = defaultdict(set)
        self.surveys: dict[tuple[str, str], set[str | None]] = defaultdict(set)
        for fact in facts:
            key = fact.place.code, fact.indicator
            self.surveys[key].add(fact.survey)
            for period in (fact.period, fact.since):
                if period:
                    self.years[key].add(period.year)
                    self.months[key].add(period)

    def free_year(self, fact: Fact, year: int) -> int:
        """The nearest year for which nothing is held, the later of two."""
        taken = self.years[fact.place.code, fact.indicator]
        return next(near for n in range(1, _FAR_YEARS) for near in (year + n, year - n) if near not in taken)


_Swap = Iterator[tuple[str, str]]


def _swap_year(fact: Fact, period: Period, held: _Held) -> _Swap:
    year, name = held.free_year(fact, period.year), say_indicator(fact.indicator)
    match fact.kind:
        case Kind.LEVEL:
            yield "year", f"Berapa {name} {fact.place.name} {year}?"
            yield "claim", f"Benarkah {name} {fact.place.name} tahun {year} ada {say_number(fact.value)}?"
        case Kind.TARGET:
            yield "year", f"Berapa target {name} {fact.place.name} tahun {year}?"
        case Kind.CHANGE:
            yield "year", f"Berapa perubahan {name} {fact.place.name} pada {year}?"


def _swap_month(fact: Fact, period: Period, held: _Held) -> _Swap:
    if fact.kind is not Kind.LEVEL or period.part is not Part.MONTH:
        return
    months = (Period(period.year, Part.MONTH, (period.number + n) % _MONTHS + 1) for n in range(_MONTHS - 1))
    taken = held.months[fact.place.code, fact.indicator]
    free = next((month for month in months if month not in taken), None)
    if free:
        yield "month", f"Berapa {say_indicator(fact.indicator)} {fact.place.name} {say_period(free)}?"


def _swap_place(fact: Fact, period: Period, held: _Held) -> _Swap:
    for place in _free_siblings(fact.place, held.places):
        yield "place", f"Berapa {say_indicator(fact.indicator)} {place.name} {period.year}?"


def _swap_indicator(fact: Fact, period: Period, held: _Held) -> _Swap:
    for code, indicator in indicators().items():
        if indicator.unit and (fact.place.code, code) not in held.pairs:
            yield "indicator", f"Berapa {indicator.name} {fact.place.name} {period.year}?"


def _swap_survey(fact: Fact, period: Period, held: _Held) -> _Swap:
    taken = held.surveys[fact.place.code, fact.indicator]
    for code, survey in surveys().items():
        if survey.kind in ("survey", "register") and code not in taken:
            yield "survey", f"Berapa {say_indicator(fact.indicator)} {fact.place.name} {period.year} menurut {code}?"


_SWAPS = (_swap_year, _swap_month, _swap_place, _swap_indicator, _swap_survey)


def _free_siblings(place: Place, taken: set[str]) -> list[Place]:
    """Two places of the same parent of which nothing is held, nor of any place within."""
    siblings = gazetteer().children(place.parent) if place.parent else []
    return [one for one in siblings if not any(code.startswith(one.code) for code in taken)][:2]


def _persons(documents: Mapping[str, Document]) -> Iterator[str]:
    """An office that a document names, asked for a place that no document names."""
    named = {place.code for one in documents.values() for m in gazetteer().find(one.text) for place in m.places}
    provinces = gazetteer().children("00")
    elsewhere = [one for province in provinces for one in gazetteer().children(province.code)[:1]]
    free = [place for place in elsewhere if place.code not in named][:2]
    offices = {word for one in documents.values() for word in one.text.lower().split()} & words_of("office")
    for office in sorted(offices):
        yield from (f"Siapa {office} {place.name}?" for place in free)
