"""Places in order of how far their figures moved between the same two years, by one instrument."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from ..language.indicators import CASES
from ..language.phrasing import say_instrument, say_levels, say_list
from ..models import Answer, Direction, Fact, Place, Question, Statement, Status
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .areas import Area, judge_every, say_coverage
from .calculations import difference
from .extremes import moved
from .precedence import survey_kind
from .selection import fits, in_period, is_level, series

MOST_MOVED = 5
MOST_SHOWN = 20
MOST_SPANS = 4
MOVED = "{count} dari {held} {level} yang punya data {way}{limit}."
BOTH_WAYS = "{went} dari {held} {level} yang punya data."
_WAYS = {Direction.UP: "naik", Direction.DOWN: "turun"}
ONE_INSTRUMENT = "Naik atau turunnya hanya saya hitung dari dua angka satu survei."
SPANS = "Yang bisa saya urutkan di sana: {spans}."
Pair = tuple[Fact, Fact]


class Span(NamedTuple):
    """What the movements of a ranking share: the measure, the instrument, the first and the last year."""

    indicator: str
    survey: str
    first: int
    last: int


def find_shift(question: Question, holdings: Holdings, area: Area) -> Answer | None:
    """The places that moved the way asked, the furthest first; None where no movement is asked, or none can be told."""
    ways = find_ways(question)
    spans = _spans(question, holdings, area) if ways else {}
    if not spans:
        return None
    span = max(spans, key=lambda one: _preference(one, spans[one], question))
    pairs = spans[span]
    limits = [one for one in question.stated if one.moved]
    chosen = [pair for pair in pairs if _went(pair) in ways and all(moved(pair, one) for one in limits)]
    plain = question.plain.lower()
    ranked = is_asked("superlative", plain) or bool(question.count)
    chosen.sort(key=lambda pair: abs(pair[1].value - pair[0].value), reverse=not is_asked("smallest", plain))
    shown = chosen[: (question.count or MOST_MOVED) if ranked else MOST_SHOWN]
    said = _count(chosen, pairs, ways, area, limits)
    covered = say_coverage(area, (pair[0].place for pair in pairs), f"{span.first} dan {span.last}")
    return Answer(
        Status.ANSWERED,
        question,
        tuple(fact for pair in shown for fact in pair),
        calculations=tuple(difference(*pair)[0] for pair in shown),
        verdict=judge_every(question, len(chosen), len(pairs)),
        summary="" if ranked and chosen else said,
        notes=(said, covered) if ranked and chosen else (covered,),
    )


def _count(
    chosen: Collection[Pair],
    pairs: Collection[Pair],
    ways: Collection[Direction],
    area: Area,
    limits: Collection[Statement],
) -> str:
    """How many of the places held went each of the ways asked."""
    went = [f"{sum(_went(pair) is way for pair in chosen)} {_WAYS[way]}" for way in _WAYS if way in ways]
    if len(went) > 1:
        return BOTH_WAYS.format(went=say_list(went), held=len(pairs), level=say_levels(area.levels))
    limit = " sebesar itu" if limits else ""
    way = _WAYS[next(iter(ways))]
    return MOVED.format(count=len(chosen), held=len(pairs), level=say_levels(area.levels), way=way, limit=limit)


def find_ways(question: Question) -> frozenset[Direction]:
    """The ways that places are asked to have gone: "mana yang turun", "naik atau turun"; none where none is named."""
    ways = {Direction.UP: "up", Direction.DOWN: "down"}
    return frozenset(way for way, name in ways.items() if is_asked(name, question.plain.lower()))


def say_spans(question: Question, holdings: Holdings, area: Area) -> tuple[str, ...]:
    """Where a movement is asked that cannot be told, between which years it could be; nothing where it never can."""
    if not find_ways(question):
        return ()
    spans = _spans(replace(question, periods=(), since=None, survey=None), holdings, area)
    ordered = sorted(spans, key=lambda one: _preference(one, spans[one], question), reverse=True)[:MOST_SPANS]
    said = [
        f"{one.first} ke {one.last} ({say_instrument(one.survey or None) or 'survei tidak disebut'})" for one in ordered
    ]
    return (ONE_INSTRUMENT, SPANS.format(spans=say_list(said))) if said else ()


def _went(pair: Pair) -> Direction | None:
    first, last = pair[0].value, pair[1].value
    return None if first == last else Direction.UP if last > first else Direction.DOWN


def _preference(span: Span, pairs: list[Pair], question: Question) -> tuple[bool, bool, int, int, int, str]:
    """The measure asked for; a survey before a register; the newest step, the fullest."""
    counted = "banyak" in question.plain.lower() and question.indicator == CASES
    measured = (span.indicator == CASES) is counted
    return measured, survey_kind(pairs[0][0]) == "survey", span.last, span.first, len(pairs), span.indicator


def _spans(question: Question, holdings: Holdings, area: Area) -> dict[Span, list[Pair]]:
    """The pairs of figures that can be held against each other, at least two places a span."""
    found: dict[Span, list[Pair]] = defaultdict(list)
    for place in area.places:
        for first, last in _pairs(question, holdings, place):
            if first.period and last.period:
                found[Span(first.indicator, first.survey or "", first.period.year, last.period.year)].append(
                    (first, last)
                )
    return {span: pairs for span, pairs in found.items() if len(pairs) > 1}


def _pairs(question: Question, holdings: Holdings, place: Place) -> Iterator[Pair]:
    """Two figures of one series of a place, between which the movement asked about lies."""
    wide = replace(question, periods=(), since=None, direction=None)
    facts = [fact for fact in holdings.about(place) if is_level(fact) and fits(fact, wide)]
    for group in series(facts, holdings.documents).values():
        yield from (pair for pair in combinations(group, 2) if _is_meant(pair, question))


def _is_meant(pair: Pair, question: Question) -> bool:
    """Tell whether a pair begins and ends when asked: both years, the start, or the end."""
    first, last = pair
    periods = question.periods
    if question.since:
        return in_period(first, question.since)
    if len(periods) > 1:
        return in_period(first, periods[0]) and in_period(last, periods[-1])
    return not periods or in_period(last, periods[0])
