"""By how much a figure moved, or is still to move: a sign, a difference, the size of a movement."""

import re

from ..language.cues import MOVEMENTS, Role, any_cue
from ..models import Direction, Kind
from ..values import PERCENTAGES
from .decisions import STILL_TO_GO, Decision
from .movements import (
    LARGEST_STEP_PERCENT,
    NOUN_OF_MOVEMENT,
    compared_by,
    direction_nearby,
    is_gap,
    is_too_far,
    movement_of,
)
from .nearperiods import own_period
from .readings import Number, between

_REMAINING = re.compile(r"\s*(?:lagi\b|yang\s+(?:masih\s+)?harus\s+di)", re.IGNORECASE)
_RATE = re.compile(r"\s*(?:/\s*tahun|(?:per|tiap|setiap)\s*tahun|setahun)\b", re.IGNORECASE)
_SAME_BREATH_WORDS = 8
_SIGNED = {"+": Direction.UP, "-": Direction.DOWN, "−": Direction.DOWN}
YEAR_IN_BRACKETS = re.compile(r"\s*\((?:tahun\s+)?(?:19|20)\d\d\)", re.IGNORECASE)
# "Majene naik, 40,3 persen.": it moved, and stands there now.
_AND_STANDS_AT = re.compile(
    rf"\b{any_cue(*MOVEMENTS)}(?:\s+(?:lagi|sedikit|tipis|tajam|drastis|signifikan|jauh))?\s*,\s*$",
    re.IGNORECASE,
)
# "Turun bertahap, yakni 40,7 persen pada 2021, 36,8 persen pada 2022".
_NAMELY_AT_END = re.compile(r",\s*(?:yakni|yaitu)\s*$", re.IGNORECASE)
_UNDERGOES = re.compile(r"\b(?:mengalami|terjadi|mencatat(?:kan)?)\s+$", re.IGNORECASE)
_NAMELY = re.compile(r"\s*(?:[,:]|(?:yakni|yaitu|ialah|adalah|di\s?antaranya|antara\s+lain|meliputi)\b)", re.IGNORECASE)
# "Penurunannya minimal 3 persen": what is asked for, not how far it moved.
_AT_LEAST = re.compile(r"\bminimal(?:nya)?\b", re.IGNORECASE)
_ITS_YEAR = re.compile(r"\s*(?:pada\s+|di\s+)?(?:tahun\s+)?(?:19|20)\d\d\b", re.IGNORECASE)
_OR_ONLY = re.compile(
    r"[\s)]*(?:\([^)]*\)\s*)?[,(]?\s*(?:(?:atau|artinya|berarti|jadi|alias|hanya|cuma|baru|sekitar|sebesar|minus|plus)\s+)+",
    re.IGNORECASE,
)


def by_sign(number: Number, previous: Decision | None) -> Decision | None:
    """As in "(-3,2 persen)": a sign makes it a change, where it is small enough for one."""
    direction = _SIGNED.get(number.mention.span.text[0])
    if direction is None:
        return None
    moved = number.mention.unit not in PERCENTAGES or not is_too_far(number)
    return Decision("change with a sign", Kind.CHANGE, direction) if moved else Decision("signed number")


def still_to_go(number: Number, previous: Decision | None) -> Decision | None:
    """As in "masih harus turun 10 persen lagi": what is still to go, a target when a movement is named."""
    if not _REMAINING.match(number.after):
        return None
    direction = movement_of(number)
    return Decision(STILL_TO_GO, Kind.TARGET if direction else None, direction)


def by_difference(number: Number, previous: Decision | None) -> Decision | None:
    """As in "dari 33,2 persen menjadi 31,2 persen, atau hanya 2 persen": what lies between the two ends."""
    end = number.previous
    start = end.previous if end else None
    if not (end and start and end.cues(Role.TO) and _OR_ONLY.fullmatch(number.before)):
        return None
    step = end.mention.value - start.mention.value
    direction = Direction.UP if step > 0 else Direction.DOWN
    return Decision("difference of two levels", Kind.CHANGE, direction) if abs(step) == number.mention.value else None


def by_movement(number: Number, previous: Decision | None) -> Decision | None:
    """As in "turun 5,4 persen": by how much; also "2 persen per tahun" and "selisihnya 4 persen"."""
    if previous and previous.kind is Kind.LEVEL and is_too_far(number) and YEAR_IN_BRACKETS.match(number.after):
        return None  # a series: "turun menjadi 27,4 persen (2022), naik lagi 28,5 persen (2023)"
    series = _NAMELY_AT_END.search(number.before) and own_period(number) and not _names_movement(number)
    if is_too_far(number) and (series or _AND_STANDS_AT.search(number.before) or _is_listed_behind(number)):
        return Decision("stated after a movement", Kind.LEVEL)
    direction = movement_of(number) or compared_by(number)
    if previous and previous.kind is Kind.LEVEL and direction and _is_next_level(number, direction):
        return Decision("the next level of a series", Kind.LEVEL)
    if direction is None and is_gap(number) and previous and previous.kind is Kind.TARGET:
        return Decision(STILL_TO_GO)
    rate = _RATE.match(number.after) or number.cues(Role.RATE)
    if direction is None and not (rate or is_gap(number)):
        return None
    if _AT_LEAST.search(number.mention.span.text) or _AT_LEAST.search(number.before[-20:]):
        return Decision("bound")
    aimed = previous is not None and previous.kind is Kind.TARGET and not number.cues(Role.FACT)
    if aimed and len(number.before.split()) <= _SAME_BREATH_WORDS:
        return Decision("part of a target", Kind.TARGET, direction)
    direction = direction or direction_nearby(number)
    if direction is None and not rate:
        return Decision("gap between two figures")
    return Decision("change", Kind.CHANGE, direction)


def _is_next_level(number: Number, direction: Direction) -> bool:
    """As in "19,7 persen pada 2021, naik tipis 20,3 persen pada 2022": too far for a step, but one step from there."""
    before = number.previous
    if before is None or not is_too_far(number) or not _ITS_YEAR.match(number.after):
        return False
    step = number.mention.value - before.mention.value
    step = step if direction is Direction.UP else -step
    return before.mention.unit is number.mention.unit and 0 < step <= LARGEST_STEP_PERCENT


def _is_listed_behind(number: Number) -> bool:
    """As in "tiga kabupaten naik, yaitu Garut 31,5 persen": who moved, or when, and where each stands then."""
    moved = number.cues(*MOVEMENTS)
    if not moved or (_names_movement(number) and not _UNDERGOES.search(number.reading.text, 0, moved[-1].span.start)):
        return False
    since = moved[-1].span.stop, number.start
    named = bool(between(number.reading.places, *since)) or bool(between(number.reading.periods, *since))
    return named and _NAMELY.match(number.reading.text[slice(*since)]) is not None


def _names_movement(number: Number) -> bool:
    moved = number.cues(*MOVEMENTS)
    return bool(moved) and NOUN_OF_MOVEMENT.match(moved[-1].span.text) is not None
