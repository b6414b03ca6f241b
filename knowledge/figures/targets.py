"""Where things should be: the target of a place, and how far the newest figure is from it."""

from dataclasses import replace

from ..language.phrasing import say_number, say_period, say_quantity, say_unit
from ..language.places import gazetteer
from ..models import Answer, Fact, Kind, Level, Period, Place, Question, Reason, Status, Unit, Verdict
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .calculations import gap
from .lookups import find_levels, in_place
from .refusals import MOST_NEAREST, describe, refuse
from .selection import fits, in_period, merge, when

MOST_TARGETS = 5
TOWARDS = "Target {aimed} untuk {due}; per {now} angkanya {held}, masih {apart} di atasnya."
ABOVE_TARGET = "Belum tercapai: {held} masih {apart} di atas target {aimed}."
BELOW_TARGET = "Sudah di bawah target: {held} ada {apart} di bawah {aimed}."
REACHED = "Sama dengan target: {held}, target {aimed}."


def answer_target(question: Question, holdings: Holdings) -> Answer:
    """The target of a place, and how far the newest level is from it."""
    return in_place(question, holdings, _find_target)


def _find_target(question: Question, holdings: Holdings) -> Answer:
    documents = holdings.documents
    targets = [fact for place in question.places for fact in _targets(question, holdings, place)]
    asked = [fact for fact in targets if _is_target_asked(fact, question)]
    national = _targets(question, holdings, gazetteer().place("00"))
    if not asked and question.figures:
        asked = [fact for fact in national if fact.value in question.figures and _is_target_asked(fact, question)]
    other = replace(question, figures=())
    denied = [fact for fact in targets if _is_target_asked(fact, other)] if question.stated and not asked else []
    if denied:
        told = sorted(merge(denied, documents), key=lambda fact: when(fact, documents), reverse=True)[:MOST_TARGETS]
        return Answer(Status.ANSWERED, question, tuple(told), verdict=Verdict.FALSE)
    if not asked:
        refusal = refuse(question, holdings, question.places[0])
        meant = [fact for fact in national if _is_target_asked(fact, question)] or national
        nearest = dict.fromkeys((*merge(targets, documents), *refusal.nearest, *merge(meant, documents)))
        missing = (f"target {describe(question)}",)
        return replace(refusal, reason=Reason.NOT_IN_DOCUMENTS, nearest=tuple(nearest)[:MOST_NEAREST], missing=missing)
    asked = _of_this_year(question, asked, holdings)
    chosen = sorted(merge(asked, documents), key=lambda fact: when(fact, documents), reverse=True)[:MOST_TARGETS]
    own = [place for place in question.places if place.level is not Level.COUNTRY] or question.places
    levels = [fact for place in own for fact in find_levels(replace(question, periods=()), holdings, place, None)[0]]
    pairs = [
        (level, target) for target in chosen[:2] for level in levels if level.quantity.unit is target.quantity.unit
    ]
    shown = tuple(dict.fromkeys(level for level, _ in pairs))
    distances = tuple(gap(*pair) for pair in pairs)
    notes = tuple(_say_distance(*pair) for pair in pairs)
    answer = Answer(Status.ANSWERED, question, tuple(chosen), others=shown, calculations=distances, notes=notes)
    led = is_asked("to target", question.plain.lower())
    return replace(answer, summary=" ".join(notes), notes=()) if led else answer


def _of_this_year(question: Question, targets: list[Fact], holdings: Holdings) -> list[Fact]:
    """Where it is asked whether a target is reached, those for the year of the newest level, if there are any."""
    if question.periods or not is_asked("to target", question.plain.lower()):
        return targets
    own = question.places[0]
    years = {fact.period.year for fact in find_levels(question, holdings, own, None)[0] if fact.period}
    return [fact for fact in targets if fact.period and fact.period.year in years] or targets


def _targets(question: Question, holdings: Holdings, place: Place) -> list[Fact]:
    """The targets of a place: what it is to reach; by how much it is to fall only where nothing else is held."""
    targets = [fact for fact in holdings.about(place) if fact.kind is Kind.TARGET and fits(fact, question)]
    return [fact for fact in targets if fact.quantity.unit is not Unit.PERCENTAGE_POINTS] or targets


def _say_distance(level: Fact, target: Fact) -> str:
    """Whether a level has reached its target, each with its time; nothing is missed before the target is due."""
    apart = gap(level, target)
    held, aimed = (" ".join((say_quantity(fact), _say_time(fact))).strip() for fact in (level, target))
    if level.value == target.value:
        return REACHED.format(held=held, aimed=aimed)
    said = f"{say_number(apart.value)} {say_unit(apart.unit, level.indicator)}"
    if level.value > target.value and level.period and target.period and level.period.year < target.period.year:
        aimed, held = say_quantity(target), say_quantity(level)
        due, now = say_period(target.period), say_period(level.period)
        return TOWARDS.format(aimed=aimed, due=due, now=now, held=held, apart=said)
    return (ABOVE_TARGET if level.value > target.value else BELOW_TARGET).format(held=held, apart=said, aimed=aimed)


def _say_time(fact: Fact) -> str:
    return f"({say_period(fact.period)})" if fact.period else ""


def _is_due(fact: Fact, period: Period) -> bool:
    """Tell whether a target is due in a period: that of a year at its end."""
    return in_period(fact, period) or (fact.period == Period(period.year) and period.months[1] == fact.period.months[1])


def _is_target_asked(fact: Fact, question: Question) -> bool:
    """The target for the year asked, and of the size stated where the question states one."""
    period = not question.periods or any(_is_due(fact, period) for period in question.periods)
    return period and (not question.figures or fact.value in question.figures)
