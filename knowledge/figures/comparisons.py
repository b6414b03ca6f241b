"""Figures held against each other over time or between places. Only within one instrument, never across."""

import re
from dataclasses import replace
from itertools import pairwise

from ..language.cues import find_movements
from ..language.indicators import PREVALENCE
from ..language.phrasing import say_instrument, say_period
from ..models import (
    Answer,
    Calculation,
    Direction,
    Fact,
    Intent,
    Kind,
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
from .precedence import INSTRUMENTS, survey_kind
from .refusals import describe, refuse
from .selection import fits, in_period, is_level, merge, newest, series, when

ONE_FIGURE = "Baru ada satu angka, jadi perubahannya belum bisa dihitung."
LATE_START = "Belum ada data {survey} untuk {asked}, jadi dihitung sejak {start}."
_BECAME = re.compile(r"[^,;]{0,80}\b(?:menjadi|jadi|ke|ke posisi|tinggal|tersisa)\s+(?:\w+\s+)?$", re.IGNORECASE)


def answer_trend(question: Question, holdings: Holdings) -> Answer:
    """The figures of every place year by year, and which way they went."""
    if len(question.places) < 2:
        return in_place(question, holdings, _show_series)
    shares = replace(question, indicator=question.indicator or PREVALENCE)
    answers = _show_each(shares, holdings)
    if any(one.status is Status.NO_DATA for one in answers):
        answers = _show_each(question, holdings)
    first, *more = sorted(answers, key=lambda one: one.status is Status.NO_DATA)
    return replace(first, question=question, more=tuple(more))


def _show_each(question: Question, holdings: Holdings) -> list[Answer]:
    """The series of each place, all of one measure where all have it."""
    return [_show_series(replace(question, places=(place,)), holdings) for place in question.places]


def _show_series(question: Question, holdings: Holdings) -> Answer:
    place = question.places[0]
    if len(question.periods) == 1:
        return _beside_surveys(show_difference(question, holdings), question, holdings)
    main, others = find_series(question, holdings, place)
    missing = name_absent(question, [*main, *others])
    if len(main) < 2 and not missing and (told := _show_statement(question, holdings, place)):
        return told
    if not main:
        return refuse(question, holdings, place)
    status = Status.PARTIAL if missing else Status.ANSWERED
    if len(main) == 1:
        notes = (OTHER_SURVEYS if others else ONE_FIGURE,)
        return Answer(status, question, tuple(main), others=others, missing=missing, notes=notes)
    calculations = difference(main[0], main[-1])
    verdict = find_movement(main)
    return Answer(
        status, question, tuple(main), calculations=calculations, verdict=verdict, others=others, missing=missing
    )


def _beside_surveys(answer: Answer, question: Question, holdings: Holdings) -> Answer:
    """A register's step does not stand alone where surveys were made meanwhile: they may show the other way."""
    if not answer.calculations or survey_kind(answer.facts[0]) != "register":
        return answer
    beside = find_series(replace(question, periods=()), holdings, question.places[0])[1]
    start, end = answer.facts[0].last_month, answer.facts[-1].last_month
    meanwhile = (fact for fact in beside if survey_kind(fact) == "survey" and start <= fact.last_month <= end)
    return replace(answer, others=(*answer.others, *meanwhile))


def name_absent(question: Question, facts: list[Fact]) -> tuple[str, ...]:
    """The periods asked for that no fact of a series covers."""
    held = {fact.period.year for fact in facts if fact.period}
    return tuple(say_period(period) for period in question.periods if period.year not in held)


def _show_statement(question: Question, holdings: Holdings, place: Place) -> Answer | None:
    """What the documents themselves say of a rise or fall, where no series shows it."""
    about = [f for f in holdings.about(place) if fits(f, question) and not f.headline and _is_asked(f, question)]
    changes = merge([fact for fact in about if fact.kind is Kind.CHANGE], holdings.documents)
    levels = [fact for fact in merge(filter(is_level, about), holdings.documents) if find_said_direction(fact)]
    said = [*changes[:2], *levels[:1]]
    if not said:
        return None
    verdict = Verdict.FELL if find_said_direction(said[0]) is Direction.DOWN else Verdict.ROSE
    return Answer(Status.ANSWERED, question, tuple(said), verdict=verdict, notes=() if changes else (ONE_FIGURE,))


def find_said_direction(fact: Fact) -> Direction | None:
    """The movement that a fact's own sentence gives it: "turunnya stunting di Tanah Laut menjadi 26,6 persen"."""
    if fact.direction:
        return fact.direction
    before = fact.sentence.text.partition(fact.quantity.text)[0]
    clause = _BECAME.search(before)
    ways = find_movements(clause[0]) if clause else frozenset()
    return next(iter(ways)) if len(ways) == 1 else None


def _is_asked(fact: Fact, question: Question) -> bool:
    """A change answers for the year it ends in."""
    return not question.periods or (fact.period is not None and any(p.holds(fact.period) for p in question.periods))


def find_series(question: Question, holdings: Holdings, place: Place) -> tuple[list[Fact], tuple[Fact, ...]]:
    """The series of one instrument within the periods asked, and what other instruments say beside it, newest first.

    The measure with the longest series is taken; of its instruments the first by precedence with two figures, and of
    equals the one that reaches furthest: a survey that rose is not hidden behind a register that fell. A figure
    without a year has no place in a series; the newest stands beside it.
    """
    facts = [fact for fact in holdings.about(place) if is_level(fact) and fits(fact, question)]
    if question.periods:
        facts = [fact for fact in facts if any(in_period(fact, period) for period in question.periods)]
    if question.since:
        facts = [fact for fact in facts if fact.period and fact.period.months[1] >= question.since.months[0]]
    groups = series(facts, holdings.documents)
    if not groups:
        return [], ()
    longest = min(groups.values(), key=lambda group: (*_reach(group, question), _standing(group), group[0].indicator))
    ordered = sorted((group for group in groups.values() if group[0].indicator == longest[0].indicator), key=_standing)
    main, *rest = [group[-question.latest :] if question.latest else group for group in ordered]
    if survey_kind(main[0]) == "register" and question.indicator is None:
        rest += [group for group in groups.values() if _is_survey_of_other(group, main)]
    same = sorted((fact for group in rest for fact in group), key=lambda fact: when(fact, holdings.documents))
    undated = [fact for fact in facts if not fact.period and fact.indicator == main[0].indicator]
    return main, (*reversed(same), *merge(newest(undated, holdings.documents), holdings.documents)[:1])


def _is_survey_of_other(group: list[Fact], main: list[Fact]) -> bool:
    """What a survey says of the share stunted stands beside the children that a register counts."""
    return group[0].indicator != main[0].indicator and survey_kind(group[0]) == "survey"


def _reach(group: list[Fact], question: Question) -> tuple[bool, bool, bool, int]:
    """A sort key for measures: with a row of figures, with the last period asked, by no register, the longest."""
    last = question.periods[-1] if question.periods else None
    reached = last is None or any(in_period(fact, last) for fact in group)
    return len(group) < 2, not reached, survey_kind(group[0]) == "register", -len(group)


def _standing(group: list[Fact]) -> tuple[bool, int, int, int]:
    """A sort key for the series of instruments, best first."""
    last = group[-1].period
    return len(group) < 2, INSTRUMENTS.index(survey_kind(group[0])), -last.months[1] if last else 0, -len(group)


def answer_difference(question: Question, holdings: Holdings) -> Answer:
    """By how much a figure moved: what the documents state of it, and what their levels give when computed."""
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


def is_start(question: Question) -> bool:
    """One year named as the beginning: "dibanding 2020", "dari 2020"."""
    plain = question.plain.lower()
    return any(word in plain for word in ("dibanding", "sejak", "dari tahun", "dari 20", "mulai"))


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


def answer_compare(question: Question, holdings: Holdings) -> Answer:
    """Two places or two years side by side; how far apart only where they can be compared."""
    if len(question.places) > 1:
        return compare_places(question, holdings)
    return in_place(question, holdings, _compare_years)


def _compare_years(question: Question, holdings: Holdings) -> Answer:
    return show_difference(question, holdings)
