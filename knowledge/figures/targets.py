"""Where things should be: the target of a place, and how far the newest figure is from it."""

from collections.abc import Iterable
from dataclasses import replace

from ..language.places import gazetteer
from ..models import Answer, Fact, Kind, Level, Period, Place, Question, Reason, Status, Unit, Verdict
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .calculations import gap, gap_to
from .distances import are_measured_alike, say_distance, say_distance_to, say_unsure
from .lookups import find_levels, in_place
from .precedence import survey_kind
from .refusals import MOST_NEAREST, describe, refuse
from .selection import fits, in_period, merge

MOST_TARGETS = 5
MOST_COMPARED = 2
NONE_OF_ITS_OWN = "Target {name} sendiri belum ada di dokumen saya; yang dipakai target nasional."


def answer_target(question: Question, holdings: Holdings) -> Answer:
    """The target of a place, and how far the newest level is from it.

    Whether it is reached is told by the nation's target where the place has none, or by the number that is named.
    """
    return in_place(question, holdings, _find_target)


def _find_target(question: Question, holdings: Holdings) -> Answer:
    own = [fact for place in question.places for fact in _targets(question, holdings, place)]
    national = _targets(question, holdings, gazetteer().place("00"))
    asked = [fact for fact in own if _is_target_asked(fact, question)]
    if not asked and (question.figures or _asks_reached(question)):
        asked = [fact for fact in national if _is_target_asked(fact, question)]
    if asked:
        return _show(question, _of_this_year(question, asked, holdings), holdings)
    if question.stated and not is_asked("aim", question.plain.lower()):
        return _hold_against_number(question, holdings)
    otherwise = [fact for fact in own if _is_target_asked(fact, replace(question, figures=()))]
    if question.stated and otherwise:
        told = _in_order(question, otherwise, (), holdings)
        return Answer(Status.ANSWERED, question, told, verdict=Verdict.FALSE)
    return _refuse(question, own, national, holdings)


def _asks_reached(question: Question) -> bool:
    """Tell whether it is asked if a target, or the number named, is reached, or by how much it is missed."""
    plain = question.plain.lower()
    return is_asked("to target", plain) or (bool(question.stated) and not is_asked("aim", plain))


def _show(question: Question, asked: list[Fact], holdings: Holdings) -> Answer:
    """The targets asked for, each of the first held against the newest level by an instrument of its kind."""
    levels = _levels(question, holdings)
    chosen = _in_order(question, asked, levels, holdings)
    pairs = [pair for target in chosen[:MOST_COMPARED] for pair in _pair(target, levels)]
    alike = [pair for pair in pairs if are_measured_alike(*pair)]
    said = [say_distance(*pair) if pair in alike else say_unsure(pair[0]) for pair in pairs]
    notes = tuple(dict.fromkeys(said))
    shown = tuple(dict.fromkeys(level for level, _ in pairs))
    distances = tuple(gap(*pair) for pair in alike)
    answer = Answer(Status.ANSWERED, question, chosen, others=shown, calculations=distances, notes=notes)
    if not _asks_reached(question):
        return answer
    missing = _own_places(question)[0] if all(target.place not in question.places for target in chosen) else None
    lacking = (NONE_OF_ITS_OWN.format(name=missing.name),) if missing else ()
    return replace(answer, summary=" ".join(notes), notes=lacking)


def _pair(target: Fact, levels: Iterable[Fact]) -> list[tuple[Fact, Fact]]:
    """The levels that a target is held against, one a place: the first that is measured as it is, if there is one."""
    fitting = [level for level in levels if level.quantity.unit is target.quantity.unit]
    fitting.sort(key=lambda level: not are_measured_alike(level, target))
    return [(level, target) for level in {level.place: level for level in reversed(fitting)}.values()][::-1]


def _own_places(question: Question) -> tuple[Place, ...]:
    """The places that are measured: the nation too where it is named for more than its target."""
    below = tuple(place for place in question.places if place.level is not Level.COUNTRY)
    return below if below and is_asked("national target", question.plain.lower()) else question.places


def _levels(question: Question, holdings: Holdings) -> list[Fact]:
    """The newest levels of the places that are measured, by every instrument."""
    newest = replace(question, periods=(), terms=())
    found = (find_levels(newest, holdings, place, None) for place in _own_places(question))
    return [fact for chosen, others in found for fact in (*chosen, *others)]


def _in_order(
    question: Question, targets: Iterable[Fact], levels: Iterable[Fact], holdings: Holdings
) -> tuple[Fact, ...]:
    """Those of the plan that is named, then the next to be due after the newest level, the far ones and those past."""
    planned = is_asked("national plan", question.plain.lower())
    now = max((fact.period.year for fact in levels if fact.period and survey_kind(fact) != "register"), default=0)

    def order(fact: Fact) -> tuple[bool, bool, int]:
        other = planned and not is_asked("national plan", fact.sentence.text.lower())
        year = fact.period.year if fact.period else 0
        return other, year < now, year if year >= now else -year

    return tuple(sorted(merge(targets, holdings.documents), key=order)[:MOST_TARGETS])


def _hold_against_number(question: Question, holdings: Holdings) -> Answer:
    """A number that is nobody's target, "sudah mencapai 12 persen?": the newest level is held against it."""
    stated = question.stated[0]
    levels = [fact for fact in _levels(question, holdings) if fact.quantity.unit is Unit.PERCENT]
    if not levels:
        return refuse(question, holdings, question.places[0])
    level = levels[0]
    distance = gap_to(level, stated.value)
    return Answer(
        Status.ANSWERED,
        question,
        (level,),
        calculations=(distance,) if distance.value else (),
        summary=say_distance_to(level, stated.value),
    )


def _refuse(question: Question, own: list[Fact], national: list[Fact], holdings: Holdings) -> Answer:
    """No such target: those of the place for other years, its level and the nation's targets are the nearest."""
    documents = holdings.documents
    refusal = refuse(question, holdings, question.places[0])
    meant = [fact for fact in national if _is_target_asked(fact, question)] or national
    nearest = dict.fromkeys((*merge(own, documents), *refusal.nearest, *merge(meant, documents)))
    missing = (f"target {describe(question)}",)
    return replace(refusal, reason=Reason.NOT_IN_DOCUMENTS, nearest=tuple(nearest)[:MOST_NEAREST], missing=missing)


def _of_this_year(question: Question, targets: list[Fact], holdings: Holdings) -> list[Fact]:
    """Where it is asked whether a target is reached, those for the year of the newest level, if there are any."""
    if question.periods or not _asks_reached(question):
        return targets
    years = {fact.period.year for fact in _levels(question, holdings) if fact.period}
    return [fact for fact in targets if fact.period and fact.period.year in years] or targets


def _targets(question: Question, holdings: Holdings, place: Place) -> list[Fact]:
    """The targets of a place: what it is to reach; by how much it is to fall only where nothing else is held."""
    targets = [fact for fact in holdings.about(place) if fact.kind is Kind.TARGET and fits(fact, question)]
    return [fact for fact in targets if fact.quantity.unit is not Unit.PERCENTAGE_POINTS] or targets


def _is_due(fact: Fact, period: Period) -> bool:
    """Tell whether a target is due in a period: that of a year at its end."""
    return in_period(fact, period) or (fact.period == Period(period.year) and period.months[1] == fact.period.months[1])


def _is_target_asked(fact: Fact, question: Question) -> bool:
    """The target for the year asked, and of the size stated where the question states one."""
    period = not question.periods or any(_is_due(fact, period) for period in question.periods)
    return period and (not question.figures or fact.value in question.figures)
