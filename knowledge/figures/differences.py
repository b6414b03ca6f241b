"""By how much figures moved or are apart: only within one instrument, never across."""

from dataclasses import replace
from itertools import pairwise

from ..language.phrasing import say_instrument, say_period
from ..models import (
    Answer,
    Calculation,
    Direction,
    Fact,
    Intent,
    Period,
    Place,
    Question,
    Reason,
    Status,
    Unit,
    Verdict,
)
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .calculations import comparable, difference, find_movement, ratio
from .contrasts import OTHER_SURVEYS, compare_places
from .lookups import find_levels, in_place
from .precedence import survey_kind
from .refusals import describe, refuse
from .selection import fits, in_period, is_level, merge, series
from .series import ONE_FIGURE, find_series
from .tellings import find_said_direction, find_stated_changes, is_start

LATE_START = "Belum ada data {survey} untuk {asked}, jadi dihitung sejak {start}."


def answer_difference(question: Question, holdings: Holdings) -> Answer:
    """By how much a figure moved: what the documents state of it, and what their levels give when computed."""
    return in_place(question, holdings, show_difference)


def answer_compare(question: Question, holdings: Holdings) -> Answer:
    """Two places or two years side by side; how far apart only where they can be compared."""
    if len(question.places) > 1:
        return compare_places(question, holdings)
    return in_place(question, holdings, show_difference)


def show_difference(question: Question, holdings: Holdings) -> Answer:
    """By how much the figures of one place moved, or how far several places are apart."""
    if len(question.places) > 1:
        return compare_places(question, holdings)
    place = question.places[0]
    yearly = is_asked("yearly", question.plain.lower()) and len(question.periods) != 1
    main = find_series(question, holdings, place)[0] if yearly else []
    if len(main) > 2 and question.intent is Intent.DIFFERENCE:
        percent = question.unit is Unit.PERCENT and main[0].quantity.unit is Unit.CHILDREN
        steps = tuple(difference(*pair)[-1 if percent else 0] for pair in pairwise(main))
        return Answer(Status.ANSWERED, question, tuple(main), calculations=steps, verdict=find_movement(main))
    return _subtract(question, holdings, place)


def _subtract(question: Question, holdings: Holdings, place: Place) -> Answer:
    """Two levels and what lies between them; where they contradict the movement asked about, what is told of it."""
    stated = find_stated_changes(question, holdings, place)
    ends = _ends(question, holdings, place)
    told = _told_ends(question, holdings, place)
    if told and (ends is None or find_movement(ends) is not find_movement(told)):
        ends = told
    if ends:
        calculations = difference(*ends)
        if is_asked("times", question.plain.lower()) and (times := ratio(*ends)):
            calculations = (times, *calculations)
        others = tuple(fact for fact in stated if _adds(fact, calculations))
        verdict = find_movement(ends)
        notes = _say_late(question, ends[0])
        if notes:
            beside = find_series(question, holdings, place)[1]
            others += tuple(fact for fact in beside if fact.indicator == ends[0].indicator)
        return Answer(
            Status.ANSWERED, question, ends, calculations=calculations, others=others, verdict=verdict, notes=notes
        )
    if stated:
        return Answer(Status.ANSWERED, question, tuple(stated[:3]))
    return _without_ends(question, holdings, place)


def _say_late(question: Question, first: Fact) -> tuple[str, ...]:
    """That a survey begins after the year asked from."""
    if question.since is None or first.period is None or in_period(first, question.since):
        return ()
    survey, asked, start = say_instrument(first.survey), say_period(question.since), say_period(first.period)
    return (LATE_START.format(survey=survey, asked=asked, start=start),)


def _told_ends(question: Question, holdings: Holdings, place: Place) -> tuple[Fact, Fact] | None:
    """Two levels of one document, the second of which its sentence says was reached by the movement asked about."""
    if question.periods or not question.direction:
        return None
    levels = [fact for fact in holdings.about(place) if is_level(fact) and fits(fact, question)]
    for last in levels:
        before = [
            one for one in levels if one.document_id == last.document_id and comparable(one, last) and one != last
        ]
        earlier = [
            one for one in before if one.period is None or last.period is None or one.period.year < last.period.year
        ]
        if find_said_direction(last) is question.direction and len(earlier) == 1:
            fell = earlier[0].value > last.value
            return (earlier[0], last) if fell is (question.direction is Direction.DOWN) else None
    return None


def _adds(fact: Fact, calculations: tuple[Calculation, ...]) -> bool:
    """A stated change is shown beside the computed one where it says something else."""
    return all(fact.value != calculation.value for calculation in calculations)


def _ends(question: Question, holdings: Holdings, place: Place) -> tuple[Fact, Fact] | None:
    """The first and the last figure of a difference, of one instrument; the newest and the one before by default."""
    wide = replace(question, periods=(), since=None, latest=0)
    facts = [fact for fact in holdings.about(place) if is_level(fact) and fits(fact, wide)]
    pairs = [pair for group in series(facts, holdings.documents).values() if (pair := _pair(group, question))]
    pairs.sort(key=lambda pair: (survey_kind(pair[0]) != "survey", pair[0].indicator))
    return pairs[0] if pairs else None


def _pair(group: list[Fact], question: Question) -> tuple[Fact, Fact] | None:
    reached = [one.value for one in question.stated if not one.moved]
    if reached and is_asked("from how much", question.plain.lower()):
        end = next((n for n, fact in enumerate(group) if n and fact.value in reached), None)
        return (group[end - 1], group[end]) if end else None
    asked = question.periods
    if question.since or (len(asked) == 1 and is_start(question)):
        start = question.since or asked[0]
        from_start = [fact for fact in group if fact.period and fact.period.months[1] >= start.months[0]]
        late = question.since is not None and bool(from_start) and survey_kind(from_start[0]) == "survey"
        begun = len(from_start) > 1 and (late or in_period(from_start[0], start))
        return (from_start[0], from_start[-1]) if begun else None
    if len(asked) > 1:
        first, last = (next((f for f in group if in_period(f, p)), None) for p in (asked[0], asked[-1]))
        return (first, last) if first and last and first is not last else None
    place = next(
        (n for n, fact in enumerate(group) if asked and in_period(fact, asked[0])), None if asked else len(group) - 1
    )
    if place is None or place == 0:
        return None
    if not asked and question.latest:
        return group[max(0, len(group) - question.latest)], group[-1]
    return group[place - 1], group[place]


def _without_ends(question: Question, holdings: Holdings, place: Place) -> Answer:
    """No pair within one instrument: the figures there are, side by side, or none."""
    found: list[Fact] = []
    absent: list[Period] = []
    for period in dict.fromkeys((*question.periods[:1], *question.periods[-1:])):
        facts, _ = find_levels(question, holdings, place, period)
        found += facts
        absent += [] if facts else [period]
    if len(found) > 1 and not absent:
        return Answer(Status.PARTIAL, question, tuple(found), verdict=Verdict.INCOMPARABLE, notes=(OTHER_SURVEYS,))
    if found and absent:
        refusal = refuse(question, holdings, place, absent[0])
        return replace(refusal, nearest=tuple(dict.fromkeys((*found, *refusal.nearest))))
    if found:
        return _without_other_end(question, holdings, place, found)
    refusal = refuse(question, holdings, place)
    note = () if question.periods or refusal.missing == (place.name,) else (ONE_FIGURE,)
    return replace(refusal, missing=(f"perubahan {describe(question, place)}",), notes=note)


def _without_other_end(question: Question, holdings: Holdings, place: Place, found: list[Fact]) -> Answer:
    """The figure of the one period asked about, and the last ones before it, by whatever instrument."""
    before = [
        fact
        for fact in merge(filter(is_level, holdings.about(place)), holdings.documents)
        if fact.indicator == found[0].indicator and 0 < fact.last_month < found[0].last_month
    ]
    before.sort(key=lambda fact: -fact.last_month)
    missing = (f"perubahan {describe(question, place)}",)
    nearest = (*found, *before[:1])
    notes = (OTHER_SURVEYS,) if before else (ONE_FIGURE,)
    return Answer(
        Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, nearest=nearest, missing=missing, notes=notes
    )
