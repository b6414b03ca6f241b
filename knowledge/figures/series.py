"""The figures of a place in a row, within one instrument."""

from ..language.phrasing import say_period
from ..models import (
    Fact,
    Place,
    Question,
)
from ..quoting.holdings import Holdings
from .precedence import INSTRUMENTS, survey_kind
from .selection import fits, in_period, is_level, merge, newest, series, when

ONE_FIGURE = "Baru ada satu angka, jadi perubahannya belum bisa dihitung."


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


def name_absent(question: Question, facts: list[Fact]) -> tuple[str, ...]:
    """The periods asked for that no fact of a series covers."""
    held = {fact.period.year for fact in facts if fact.period}
    return tuple(say_period(period) for period in question.periods if period.year not in held)
