"""The mean of a place's figures over time, and the mean change a year."""

from dataclasses import replace

from ..language.phrasing import say_instrument
from ..models import Answer, Question, Reason, Status
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .calculations import average, difference, yearly_change
from .differences import show_difference
from .lookups import in_place, look_up
from .refusals import describe, refuse
from .series import ONE_FIGURE, find_series, name_absent


def answer_average(question: Question, holdings: Holdings) -> Answer:
    """The mean of a series, or its mean change a year where a movement is asked."""
    if question.direction or is_asked("movement", question.plain.lower()):
        return in_place(question, holdings, _show_mean_change)
    return in_place(question, holdings, _show_average)


def _show_mean_change(question: Question, holdings: Holdings) -> Answer:
    """From the first to the last figure held within the periods asked."""
    main, others = find_series(question, holdings, question.places[0])
    mean = yearly_change(main[0], main[-1]) if len(main) > 1 else None
    if mean is None:
        return show_difference(question, holdings)
    calculations = (mean, *difference(main[0], main[-1])[:1])
    return Answer(Status.ANSWERED, question, (main[0], main[-1]), calculations=calculations, others=others)


def _show_average(question: Question, holdings: Holdings) -> Answer:
    main, others = find_series(question, holdings, question.places[0])
    if len(main) < 2:
        refusal = refuse(question, holdings, question.places[0])
        asked = f"rata-rata {describe(question)}"
        unknown = replace(refusal, reason=Reason.NOT_IN_DOCUMENTS, missing=(asked,), notes=(ONE_FIGURE,))
        return unknown if main else refusal
    if len({fact.period.year for fact in main if fact.period}) < 2:  # what sources say of one year has no mean
        return look_up(question, holdings)
    missing = name_absent(question, main)
    if main[0].survey and name_absent(question, [*main, *others]) != missing:  # another instrument has that year
        missing = tuple(f"{year} menurut {say_instrument(main[0].survey)}" for year in missing)
    status = Status.PARTIAL if missing else Status.ANSWERED
    return Answer(status, question, tuple(main), calculations=(average(main),), others=others, missing=missing)
