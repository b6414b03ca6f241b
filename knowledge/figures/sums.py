"""Two numbers that a question gives itself: "dari 879 jadi 522 turun berapa persen?"."""

from itertools import combinations

from ..language.phrasing import round_tenth, say_number
from ..models import Answer, Fact, Question, Status, Unit, Verdict
from ..quoting.holdings import Holdings
from .calculations import difference, find_movement
from .contrasts import OTHER_SURVEYS
from .precedence import best_first
from .selection import fits, is_level, series

OWN_NUMBERS = "Hitungan dari angka Anda sendiri, bukan dari dokumen: {formula}."
FOUND_PLACE = "Kedua angka itu saya temukan berurutan hanya di data {name}."
_MINUS = "−"


def find_sum(question: Question, holdings: Holdings) -> Answer | None:
    """What lies between the two numbers of a question; of the one place whose figures they are, else of them alone.

    None where a question does not give its two numbers itself, or gives places or times that others may answer for.
    """
    if len(question.figures) != 2 or question.periods or question.carried:
        return None
    rows = _find_rows(question, holdings)
    if len(rows) == 1:
        first, last = rows[0]
        notes = () if question.places else (FOUND_PLACE.format(name=first.place.name),)
        calculations = difference(first, last)
        verdict = find_movement(rows[0])
        return Answer(Status.ANSWERED, question, rows[0], calculations=calculations, verdict=verdict, notes=notes)
    if apart := _find_apart(question, holdings):
        return Answer(Status.ANSWERED, question, apart, verdict=Verdict.INCOMPARABLE, notes=(OTHER_SURVEYS,))
    return Answer(Status.ANSWERED, question, notes=(OWN_NUMBERS.format(formula=_say_sum(question)),))


def _find_rows(question: Question, holdings: Holdings) -> list[tuple[Fact, Fact]]:
    """The pairs of figures of one place and instrument that are the two numbers, in their order of time."""
    rows = []
    for place in question.places or holdings.places:
        facts = [fact for fact in holdings.about(place) if is_level(fact) and fits(fact, question)]
        for group in series(facts, holdings.documents).values():
            rows += [pair for pair in combinations(group, 2) if tuple(one.value for one in pair) == question.figures]
    return rows


def _find_apart(question: Question, holdings: Holdings) -> tuple[Fact, ...]:
    """Figures of the place named that have the two numbers, but by different instruments."""
    about = [fact for place in question.places for fact in holdings.about(place)]
    levels = best_first((fact for fact in about if is_level(fact) and fits(fact, question)), holdings.documents)
    found = [next((fact for fact in levels if fact.value == value), None) for value in question.figures]
    return tuple(fact for fact in found if fact) if None not in found else ()


def _say_sum(question: Question) -> str:
    """The difference and, of the first number, the share it is."""
    first, last = question.figures
    moved = abs(first - last)
    points = " poin persen" if question.unit is Unit.PERCENT and max(first, last) <= 100 and _is_share(question) else ""
    said = f"{say_number(max(first, last))} {_MINUS} {say_number(min(first, last))} = {say_number(moved)}{points}"
    if not first:
        return said
    share = say_number(round_tenth(moved * 100 / first))
    return f"{said}; {say_number(moved)} / {say_number(first)} = {share} persen"


def _is_share(question: Question) -> bool:
    """Tell whether the numbers themselves are percentages."""
    return any(one.unit is Unit.PERCENT for one in question.stated)
