"""The figures of places year by year, and which way they went."""

from dataclasses import replace

from ..language.indicators import PREVALENCE
from ..models import (
    Answer,
    Direction,
    Fact,
    Kind,
    Place,
    Question,
    Status,
    Verdict,
)
from ..quoting.holdings import Holdings
from .calculations import difference, find_movement
from .contrasts import OTHER_SURVEYS
from .differences import show_difference
from .lookups import in_place
from .precedence import survey_kind
from .refusals import refuse
from .selection import fits, is_level, merge
from .series import ONE_FIGURE, find_series, name_absent
from .tellings import find_said_direction


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


def _is_asked(fact: Fact, question: Question) -> bool:
    """A change answers for the year it ends in."""
    return not question.periods or (fact.period is not None and any(p.holds(fact.period) for p in question.periods))
