"""When a number of a sentence was measured and by what instrument, beside the numbers before it."""

import re
from dataclasses import replace

from ..language.cues import Role
from ..language.indicators import MEASURED
from ..models import Basis, Kind, Period, Unit
from .aims import is_national_goal
from .bindings import Background, Binding, pair_of
from .dating import COMPARED, FIELDED, INHERITED, Carried, Dating, date_number
from .decisions import SET_AROUND, STILL_TO_GO
from .nearperiods import own_period, period_before
from .publication import current, fielded, of_now
from .readings import Number, between
from .regions import COUNTRY
from .surveying import survey_of, target_survey
from .takings import taken_over

_PAIRED = "paired"
_MEETS_TARGET = re.compile(
    r"\b(?:melampaui|melewati|memenuhi|lebih\s+baik\s+dari(?:pada)?)\s+target(?:nya)?\b(?!\s+(?:nasional|pusat|pemerintah))",
    re.IGNORECASE,
)
_THAT_TARGET = re.compile(r"\btarget(?:nya)?\s+(?:itu|tersebut|ini)\b", re.IGNORECASE)


def with_time(binding: Binding, done: list[Binding], background: Background) -> Binding:
    """The number with its period and survey; those before it in the sentence, `done`, lend theirs."""
    number, kind = binding.number, binding.decision.kind or Kind.LEVEL
    facts = [b for b in done if not b.refusal]
    carried = taken_over(background.carried, number, binding.measure, binding.places, background.opens)
    pair = pair_of(facts)
    carried = replace(carried, pair=pair) if pair else carried
    dating = _dated_beside(binding, facts, carried)
    survey = _measured_by(binding, dating.period, carried)
    if dating.now and kind is Kind.LEVEL:
        dating, survey = of_now(dating, survey, number, binding.places, carried, background.levels)
    if not binding.decision.start:
        dating = fielded(dating, survey, kind, background.today)
    if binding.decision.rule in (STILL_TO_GO, SET_AROUND) and not own_period(number) and not _targeted(number):
        dating = Dating(None)  # the year of where things stand is not that of what is aimed at
    if dating.period is None and kind is Kind.TARGET:
        dating = _aimed(binding, done, background)
    alone = not binding.decision.start and not binding.decision.rule.startswith(_PAIRED)
    if dating.period is None and alone and kind is Kind.LEVEL:
        dating = current(number, binding.measure, survey, background.today)
    return replace(binding, dating=dating, survey=survey)


def _dated_beside(binding: Binding, facts: list[Binding], carried: Carried) -> Dating:
    """When a number was measured, by its own words, the facts before it in the sentence, or what is carried on."""
    number, decision = binding.number, binding.decision
    rest = [b for b in facts if not b.decision.start and not _aside(b.number)] or facts
    paired = decision.rule.startswith(_PAIRED) or (bool(facts) and binding.measure.indicator == MEASURED)
    before = facts[-1].dating if paired and facts else rest[-1].dating if rest else None
    dating = date_number(number, decision.kind or Kind.LEVEL, decision.start, before, carried, paired)
    moved = facts[-1] if facts and facts[-1].decision.kind is Kind.CHANGE else None
    guessed = dating.why in (INHERITED, FIELDED, COMPARED) and moved is not None and moved.dating.basis is Basis.STATED
    if number.cues(Role.TO) and moved and (dating.period is None or guessed):
        return replace(moved.dating, since=None, basis=Basis.INFERRED, why="the end of the change before")
    return dating


def _measured_by(binding: Binding, period: Period | None, carried: Carried) -> str | None:
    """The survey of a number; no survey and no register of children counts families."""
    if binding.measure.unit is Unit.FAMILIES:
        return None
    if binding.decision.kind is Kind.TARGET:
        return target_survey(binding.number)
    return survey_of(binding.number, period, carried)


def _targeted(number: Number) -> bool:
    """As in "pada 2023 target penurunan 10 persen lagi": a year and a target word in the number's own clause."""
    named = period_before(number)
    return named is not None and not named.now and bool(number.cues(Role.TARGET))


def _aimed(binding: Binding, done: list[Binding], background: Background) -> Dating:
    """A target without a year is of the year of the one before it, where another place or a pace goes on with it."""
    number = binding.number
    placed = bool(number.own(number.reading.places))
    last = next((b for b in reversed(done) if b.decision.kind is Kind.TARGET and b.dating.period), None)
    if last and (last.places != done[-1].places or number.cues(Role.RATE, Role.BREAK) or placed):
        return Dating(last.dating.period, None, Basis.INFERRED, "the target before")
    if met := _met(binding, done):
        return Dating(Period(met.year), None, Basis.INFERRED, "the figure that met it")
    if not done and background.aim and (placed or _THAT_TARGET.search(number.before)):
        return Dating(background.aim, None, Basis.INFERRED, "the target before")
    return Dating(None)


def _met(binding: Binding, done: list[Binding]) -> Period | None:
    """When a level met its place's own target: "13,4 persen pada 2025, melampaui target daerah 21,7 persen".

    The goal of the whole country, which is of one year alone, may be met in any.
    """
    levels = [b for b in done if not b.refusal and b.decision.kind is Kind.LEVEL and b.places == binding.places]
    level = levels[-1] if levels else None
    ours = binding.places != [COUNTRY] and not is_national_goal(binding.number)
    return level.dating.period if level and ours and _MEETS_TARGET.search(binding.number.before) else None


def _aside(number: Number) -> bool:
    """As in "36,1 (tahun 2021: 40,7) persen": a number in brackets with a period of its own lends it to none."""
    text = number.reading.text
    opened = text.rfind("(", 0, number.start)
    inside = opened >= number.floor and ")" not in text[opened : number.start]
    return inside and bool(between(number.reading.periods, opened, number.start))
