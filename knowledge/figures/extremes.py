"""The highest, lowest or second of a place's own figures and of the steps between them, and those beyond a limit."""

from dataclasses import replace
from itertools import pairwise

from ..language.indicators import CASES
from ..language.phrasing import UNDATED, say_list, say_period
from ..models import Answer, Comparison, Direction, Fact, Question, Reason, Statement, Status, Unit
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .calculations import difference, find_movement
from .limits import satisfies
from .lookups import in_place
from .refusals import describe, refuse
from .series import ONE_FIGURE, find_series

STEPS_BEYOND = "Yang memenuhi batas itu: {steps}."
OTHERS_BEYOND = "Angka lain di atas ada yang melampauinya, tetapi dari alat ukur lain atau yang tidak disebut namanya."
NO_YEAR_BEYOND = "Tidak ada tahun yang memenuhi batas itu di data saya."
_RANKS = ("second", "third", "fourth", "fifth")
_WHOLE = 100


def answer_extreme(question: Question, holdings: Holdings) -> Answer:
    """The year of the highest or lowest figure of a place, among those held."""
    return in_place(question, holdings, _show_extreme)


def _show_extreme(question: Question, holdings: Holdings) -> Answer:
    question = _of_children(question)
    groups = _groups(question, holdings)
    main = groups[0] if groups else []
    others = tuple(fact for group in groups[1:] for fact in group)
    limits = [one for one in question.stated if one.comparison is not Comparison.EXACT]
    if main and limits:
        steps = [one for one in limits if one.moved]
        return _show_steps_beyond(question, main, steps) if steps else _show_beyond(question, groups, limits)
    plain = question.plain.lower()
    rank = find_rank(plain)
    if len(main) <= rank or len(main) < 2:
        refusal = refuse(question, holdings, question.places[0])
        if not main:
            return refusal
        missing = (f"perbandingan waktu {describe(question)}",)
        notes = (ONE_FIGURE,) if len(main) == 1 else ()
        return replace(refusal, reason=Reason.NOT_IN_DOCUMENTS, nearest=tuple(main), missing=missing, notes=notes)
    if is_asked("move", plain):
        return _show_extreme_step(question, main, rank)
    lowest = question.direction is Direction.DOWN
    first = sorted(main, key=lambda fact: fact.value if lowest else -fact.value)[rank]
    rest = tuple(fact for fact in main if fact is not first)
    beyond = any(fact.value < first.value if lowest else fact.value > first.value for fact in others)
    notes = (OTHERS_BEYOND,) if beyond and not rank else ()
    return Answer(Status.ANSWERED, question, (first,), others=(*rest, *others), notes=notes)


def _groups(question: Question, holdings: Holdings) -> list[list[Fact]]:
    """The series of one indicator, that of a named instrument before one that no source names."""
    main, others = find_series(question, holdings, question.places[0])
    groups: dict[str | None, list[Fact]] = {fact.survey: [] for fact in (*main, *others)}
    for fact in (*main, *others):
        groups[fact.survey].append(fact)
    return sorted(groups.values(), key=lambda group: group[0].survey is None or len(group) < 2)


def _show_beyond(question: Question, groups: list[list[Fact]], limits: list[Statement]) -> Answer:
    """The figures beyond every limit, by whatever instrument; where none is, the series to see it by."""
    facts = [fact for group in groups for fact in group]
    found = tuple(fact for fact in facts if all(satisfies(fact.value, fact.quantity.unit, one) for one in limits))
    if found:
        return Answer(Status.ANSWERED, question, found)
    return Answer(Status.ANSWERED, question, others=tuple(facts), notes=(NO_YEAR_BEYOND,))


def _show_steps_beyond(question: Question, series: list[Fact], limits: list[Statement]) -> Answer:
    """The steps of a series that went the way asked by more, or less, than every limit."""
    plain = question.plain.lower()
    up, down = is_asked("up", plain), is_asked("down", plain)
    steps = [pair for pair in pairwise(series) if _goes(pair, up, down) and all(moved(pair, one) for one in limits)]
    if not steps:
        return Answer(Status.ANSWERED, question, others=tuple(series), notes=(NO_YEAR_BEYOND,))
    facts = tuple(dict.fromkeys(fact for pair in steps for fact in pair))
    calculations = tuple(difference(*pair)[0] for pair in steps)
    said = say_list([_say_step(*pair) for pair in steps])
    notes = (STEPS_BEYOND.format(steps=said),)
    verdict = find_movement(facts)
    return Answer(Status.ANSWERED, question, facts, calculations=calculations, verdict=verdict, notes=notes)


def moved(pair: tuple[Fact, Fact], limit: Statement) -> bool:
    """Tell whether what lies between two figures is as the limit says, in its unit: cases, percent or its points."""
    percent = limit.unit is Unit.PERCENT and pair[0].quantity.unit is Unit.CHILDREN
    computed = difference(*pair)[-1 if percent else 0]
    return bool(satisfies(computed.value, computed.unit, limit))


def _say_step(first: Fact, last: Fact) -> str:
    times = [say_period(fact.period) if fact.period else UNDATED for fact in (first, last)]
    return " ke ".join(times)


def find_rank(plain: str) -> int:
    """How many stand before the one asked for: 0 for "tertinggi", 1 for "tertinggi kedua"."""
    return next((n for n, way in enumerate(_RANKS, start=1) if is_asked(way, plain)), 0)


def _show_extreme_step(question: Question, series: list[Fact], rank: int) -> Answer:
    """The two neighbouring figures that lie furthest apart, or nearest for "terkecil", in the direction asked."""
    plain = question.plain.lower()
    up, down = is_asked("up", plain), is_asked("down", plain)
    steps = [pair for pair in pairwise(series) if _goes(pair, up, down)]
    smallest = is_asked("smallest", plain)
    steps.sort(key=lambda pair: abs(pair[1].value - pair[0].value), reverse=not smallest)
    if len(steps) <= rank:
        return Answer(Status.ANSWERED, question, tuple(series), verdict=find_movement(series))
    step = steps[rank]
    return Answer(Status.ANSWERED, question, step, calculations=difference(*step), verdict=find_movement(step))


def _goes(pair: tuple[Fact, Fact], up: bool, down: bool) -> bool:
    """Tell whether a step goes the way asked; either way where none or both are."""
    rises, falls = pair[1].value > pair[0].value, pair[1].value < pair[0].value
    return (rises or falls) if up is down else rises if up else falls


def _of_children(question: Question) -> Question:
    """A limit beyond a hundred is no share: "lebih dari 850" asks for cases."""
    beyond = question.indicator is None and any(one.value > _WHOLE for one in question.stated)
    return replace(question, indicator=CASES) if beyond else question
