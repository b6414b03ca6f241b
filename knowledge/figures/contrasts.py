"""Places held against each other: the same time, the same instrument, the same measure, or side by side only."""

from collections.abc import Iterable
from dataclasses import replace

from ..models import Answer, Direction, Fact, Period, Question, Reason, Status, Unit, Verdict
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .calculations import comparable, gap, ratio
from .lookups import find_levels
from .refusals import describe, refuse
from .selection import fits, is_level, periods_of

OTHER_SURVEYS = "Surveinya berbeda, jadi angkanya tidak saya hitung selisihnya atau urutkan."
OTHER_PERIODS = "Waktunya berbeda, jadi angkanya tidak saya hitung selisihnya atau urutkan."
HIGHER = "{high} lebih tinggi daripada {low}."
LOWER = "{low} lebih rendah daripada {high}."
EQUAL = "{one} dan {other} sama."
OTHER_MEASURES = "Satuannya berbeda (jumlah anak dan persen), jadi tidak bisa dibandingkan langsung."


def compare_places(question: Question, holdings: Holdings) -> Answer:
    """The figures of several places beside each other, and how far apart those are that can be compared."""
    found, missing = _find_each(question, holdings)
    if len({fact.place.code for fact in found}) < 2:
        return _without_other(question, holdings, found, missing)
    pairs = [(a, b) for n, a in enumerate(found) for b in found[n + 1 :] if _is_pair(a, b)]
    if pairs:
        return _show_pairs(question, found, pairs, missing)
    status = Status.PARTIAL if missing else Status.ANSWERED
    answer = Answer(status, question, tuple(found), verdict=Verdict.INCOMPARABLE, missing=tuple(missing))
    return replace(answer, notes=(_why_incomparable(found),))


def _find_each(question: Question, holdings: Holdings) -> tuple[list[Fact], list[str]]:
    """The levels of every place and period asked for, and what there is none of, in words."""
    found: list[Fact] = []
    missing: list[str] = []
    for place in question.places:
        for period in periods_of(place, question) or _shared_period(question, holdings) or (None,):
            facts, _ = find_levels(question, holdings, place, period)
            found += facts
            missing += [] if facts else [describe(question, place, period)]
    return found, missing


def _without_other(question: Question, holdings: Holdings, found: list[Fact], missing: list[str]) -> Answer:
    """The figures of the one place that has any, or none."""
    absent = next(place for place in question.places if all(fact.place != place for fact in found))
    refusal = replace(refuse(question, holdings, absent), missing=tuple(missing))
    if _differ_in_measure((*found, *refusal.nearest)):
        refusal = replace(refusal, notes=(*refusal.notes, OTHER_MEASURES))
    return replace(refusal, status=Status.PARTIAL, facts=tuple(found)) if found else refusal


def _show_pairs(question: Question, found: list[Fact], pairs: list[tuple[Fact, Fact]], missing: list[str]) -> Answer:
    """How far apart the places are by one measure, and the figures of those that have none by it."""
    alike = _covering([pair for pair in pairs if comparable(pair[0], pairs[0][0])])
    shown = dict.fromkeys(fact for pair in alike for fact in pair)
    unshared = [fact for fact in found if all(fact.place != one.place for one in shown)]
    same = replace(question, indicator=pairs[0][0].indicator)
    missing = list(dict.fromkeys((*missing, *(describe(same, fact.place) for fact in unshared))))
    times = is_asked("times", question.plain.lower())
    return Answer(
        Status.PARTIAL if missing else Status.ANSWERED,
        question,
        tuple(shown),
        nearest=tuple(unshared),
        missing=tuple(missing),
        calculations=tuple((ratio(*pair) if times else None) or gap(*pair) for pair in alike),
        verdict=_judge(question, pairs),
        reason=Reason.OTHER_INDICATOR if unshared else None,
        summary=" ".join(_say_higher(question, *pair) for pair in alike),
    )


def _covering(pairs: list[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
    """So many of the pairs that each figure stands in one: four places are three differences, not six."""
    chosen: list[tuple[Fact, Fact]] = []
    for pair in pairs:
        if not {*pair} <= {fact for one in chosen for fact in one}:
            chosen.append(pair)
    return chosen


def _judge(question: Question, pairs: Iterable[tuple[Fact, Fact]]) -> Verdict | None:
    """Whether the places lie above or below another one as asserted; None where not all pairs say the same."""
    if not (question.asserted and question.yardstick and question.direction):
        return None
    below = question.direction is Direction.DOWN
    found = set()
    for pair in pairs:
        limit = next((fact for fact in pair if fact.place == question.yardstick), None)
        if limit:
            other = pair[0] if limit is pair[1] else pair[1]
            found.add(other.value < limit.value if below else other.value > limit.value)
    return None if len(found) != 1 else Verdict.TRUE if found.pop() else Verdict.FALSE


def _shared_period(question: Question, holdings: Holdings) -> tuple[Period, ...]:
    """The newest period for which all places have figures of one kind and instrument, where none is named."""
    shared: set[tuple[str, str, Period]] | None = None
    for place in question.places:
        facts = [fact for fact in holdings.about(place) if is_level(fact) and fits(fact, question)]
        keys = {(fact.indicator, fact.survey or "", fact.period) for fact in facts if fact.period}
        shared = keys if shared is None else shared & keys
    newest = max((period for _, _, period in shared or ()), key=lambda period: period.months[1], default=None)
    return (newest,) if newest else ()


def _why_incomparable(facts: list[Fact]) -> str:
    if _differ_in_measure(facts):
        return OTHER_MEASURES
    same = {fact.survey for fact in facts}
    return OTHER_PERIODS if len(same) == 1 and None not in same else OTHER_SURVEYS


def _say_higher(question: Question, one: Fact, other: Fact) -> str:
    """Which of two places is higher, or lower where that is asked."""
    if one.value == other.value:
        return EQUAL.format(one=one.place.name, other=other.place.name)
    high, low = (one, other) if one.value > other.value else (other, one)
    words = LOWER if question.direction is Direction.DOWN else HIGHER
    return words.format(high=high.place.name, low=low.place.name)


def _differ_in_measure(facts: Iterable[Fact]) -> bool:
    """Tell whether children stand beside shares of them, which nothing compares."""
    units: dict[str, set[Unit]] = {}
    for fact in facts:
        units.setdefault(fact.place.code, set()).add(fact.quantity.unit)
    return len(units) > 1 and not set.intersection(*units.values())


def _is_pair(one: Fact, other: Fact) -> bool:
    """Two places at the same time, by the same instrument; an unknown time compares with nothing."""
    return one.place != other.place and comparable(one, other) and one.period is not None and one.period == other.period
