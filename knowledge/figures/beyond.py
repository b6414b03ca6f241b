"""Places whose figures lie beyond a limit: a number, the figure of another place, a target."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from ..language.indicators import PREVALENCE
from ..language.phrasing import say_levels, say_number, say_quantity
from ..language.places import gazetteer
from ..models import Answer, Comparison, Direction, Fact, Intent, Kind, Level, Place, Question, Status
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .areas import Area, find_area, judge_every, say_coverage
from .limits import satisfies
from .refusals import describe, refuse
from .selection import merge
from .tables import Tables, find_tables, prefer

MOST_BEYOND = 60
BEYOND = "{count} dari {held} {level} yang punya data {limit}."
NONE_BEYOND = "Dari {held} {level} yang punya data, tidak ada yang {limit}."
LIMIT_OF_PLACE = "{side} {name} ({value})"
LIMIT_STATED = "memenuhi batas itu"
REACHED = "sudah mencapai {goal}"
NOT_REACHED = "belum mencapai {goal}"
TARGET_OF = "target {value} ({name})"
NUMBER = "{value} persen"


def show_beyond(question: Question, area: Area, ordered: list[Fact], notes: tuple[str, ...]) -> Answer:
    """Those beyond every limit stated."""
    beyond = [fact for fact in ordered if _is_beyond(fact, question)]
    return _show_counted(question, area, beyond, len(ordered), LIMIT_STATED, notes)


def show_beyond_place(question: Question, holdings: Holdings, area: Area, tables: Tables, yardstick: Place) -> Answer:
    """Those above or below another place, by the same instrument and in the same year, with its figure."""
    limits = find_tables(question, holdings, [yardstick], least=1)
    shared = {key: table for key, table in tables.items() if key in limits}
    key = prefer(shared or tables, question)
    notes = (say_coverage(area, (fact.place for fact in tables[key]), key.year),)
    if not shared:
        missing = (describe(question, yardstick),)
        return replace(refuse(question, holdings, yardstick), missing=missing, notes=notes)
    below = question.direction is Direction.DOWN
    limit = limits[key][0]
    others = sorted((fact for fact in tables[key] if fact.place != yardstick), key=_highest_first)
    beyond = [fact for fact in others if (fact.value < limit.value if below else fact.value > limit.value)]
    side = "di bawah" if below else "di atas"
    said = LIMIT_OF_PLACE.format(side=side, name=limit.place.name, value=say_quantity(limit))
    return replace(_show_counted(question, area, beyond, len(others), said, notes), others=(limit,))


def _highest_first(fact: Fact) -> tuple[float, str]:
    return -float(fact.value), fact.place.code


def _show_counted(
    question: Question, area: Area, beyond: list[Fact], held: int, limit: str, notes: tuple[str, ...]
) -> Answer:
    """How many of the places held lie beyond a limit, then which."""
    words = BEYOND if beyond else NONE_BEYOND
    summary = words.format(count=len(beyond), held=held, level=say_levels(area.levels), limit=limit)
    verdict = judge_every(question, len(beyond), held)
    return Answer(Status.ANSWERED, question, tuple(beyond[:MOST_BEYOND]), verdict=verdict, summary=summary, notes=notes)


def _is_beyond(fact: Fact, question: Question) -> bool:
    """Tell whether a figure lies beyond every limit the question states; a bare number is one by its direction."""
    limits = [one for one in question.stated if one.comparison is not Comparison.EXACT]
    below = Comparison.BELOW if question.direction is Direction.DOWN else Comparison.ABOVE
    bare = [replace(one, comparison=below) for one in question.stated]
    return all(bool(satisfies(fact.value, fact.quantity.unit, one)) is not one.denied for one in limits or bare)


class Goal(NamedTuple):
    """What places are to come down to: a target of the nation, or a number that the question names."""

    value: Decimal
    said: str
    targets: tuple[Fact, ...] = ()


def find_reached(question: Question, holdings: Holdings) -> Answer | None:
    """How many places have reached each national target of a year, "berapa kabupaten mencapai target 2024?".

    None where no places are asked for, or neither a target of that year is held nor a number is named.
    """
    if not is_asked("target places", question.plain.lower()):
        return None
    named = tuple(place for place in question.places if place.level is not Level.COUNTRY)
    ranked = replace(question, intent=Intent.RANKING, indicator=PREVALENCE, places=named, figures=(), stated=())
    area = find_area(ranked, holdings)
    tables = find_tables(ranked, holdings, area.places)
    if area.asked or not tables:
        return None
    key = prefer(tables, ranked)
    ordered = sorted(tables[key], key=lambda fact: (fact.value, fact.place.code))
    notes = (say_coverage(area, (fact.place for fact in ordered), key.year),)
    goals = _find_goals(question, holdings, key.year)
    answers = [_show_reached(ranked, area, ordered, goal, notes) for goal in goals]
    return replace(answers[0], more=tuple(answers[1:])) if answers else None


def _find_goals(question: Question, holdings: Holdings, year: str) -> list[Goal]:
    """The national targets of a year, of the size named where one is, else the number itself."""
    goals = [
        Goal(fact.value, TARGET_OF.format(value=say_quantity(fact), name=fact.place.name), (fact,))
        for fact in merge(holdings.about(gazetteer().place("00")), holdings.documents)
        if fact.kind is Kind.TARGET and fact.period and str(fact.period.year) == year
        if not question.figures or fact.value in question.figures
    ]
    stated = [Goal(one.value, NUMBER.format(value=say_number(one.value))) for one in question.stated[:1]]
    return goals or stated


def _show_reached(question: Question, area: Area, ordered: list[Fact], goal: Goal, notes: tuple[str, ...]) -> Answer:
    """The places at or below a goal, or those still above it for "belum"."""
    short = is_asked("denied", question.plain.lower())
    chosen = [fact for fact in ordered if (fact.value > goal.value) is short]
    said = (NOT_REACHED if short else REACHED).format(goal=goal.said)
    return replace(_show_counted(question, area, chosen, len(ordered), said, notes), others=goal.targets)
