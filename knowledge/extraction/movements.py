"""Whether a number is the size of a movement ("turun 5,4 persen") rather than an end of it, and which way it went."""

import re
from decimal import Decimal

from ..language.cues import MOVEMENTS, Cue, Role, find_movements
from ..language.indicators import any_instrument
from ..models import Bound, Direction, Unit
from .nearperiods import own_period
from .readings import Number, between

# "turun hingga 7,89 persen" says where, "turun hingga dua persen" how far: prevalence hardly moves further in a year.
LARGEST_STEP_PERCENT = Decimal(7)
NOUN_OF_MOVEMENT = re.compile(
    r"penurunan|kenaikan|peningkatan|pengurangan|lonjakan|turunnya|naiknya|selisih", re.IGNORECASE
)
_FROM_THERE = re.compile(r"\s*di\s?(?:bawah|atas)\b", re.IGNORECASE)
_LISTS = re.compile(r":|\b(?:adalah|ialah|antara\s+lain)\b", re.IGNORECASE)
_GAP_AFTER = re.compile(
    r"\s*(?:itu\s+(?:adalah\s+)?)?(?:selisih|perbedaan|beda|jarak|gap|di\s?(?:bawah|atas)(?=nya))(?:nya)?\b",
    re.IGNORECASE,
)
# "berisiko 20 persen lebih tinggi"
_MORE_AFTER = re.compile(
    r"\s*(?:poin\s+)?lebih\s+(?:tinggi|rendah|besar|kecil|banyak|sedikit|buruk|baik|cepat)\b", re.IGNORECASE
)
# "penurunan itu terbesar di Sulteng yang angkanya 26,1 persen"
_OF_ITS_OWN = re.compile(r"\byang\s+(?:rata-rata|rerata|angka|prevalensi)(?:nya)?\b", re.IGNORECASE)
_LESS = ("rendah", "kecil", "sedikit")
_LOWER_BY = re.compile(r"\blebih\s+(rendah|kecil|sedikit|tinggi|besar|banyak)\s+(?:sekitar\s+)?$", re.IGNORECASE)
_LOWER_THAN_PERIOD = re.compile(
    r"\s*lebih\s+(rendah|kecil|sedikit|tinggi|besar|banyak)\s+(?:dari|dibanding(?:kan)?|daripada|ketimbang)\s+(?:pada\s+|hasil\s+|data\s+)?"
    rf"(?:tahun|periode|bulan|{any_instrument()}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_CALLED_MOVEMENT = re.compile(
    r"\s*(?:itu|ini|tersebut)\s+(?:adalah\s+|merupakan\s+)?(?:besar(?:nya)?\s+|angka\s+)?(penurunan|kenaikan|peningkatan)",
    re.IGNORECASE,
)
_BETTER_BY = re.compile(r"\bperbaikan\s+(?:sebesar\s+|sekitar\s+)?$", re.IGNORECASE)
_COUNTED_FROM = re.compile(
    r"\s*(?:dari|dibanding(?:kan)?)\s+(?:pada\s+|hasil\s+|data\s+)?"
    rf"(?:tahun|periode|{any_instrument()}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def movement_of(number: Number) -> Direction | None:
    """The direction of a movement whose size this number is; None when it is an end of one, or none is near."""
    cues = number.cues(Role.DOWN, Role.UP, Role.TO, Role.AT, Role.FACT, Role.FROM, Role.REACH)
    movement = None
    for cue in cues:
        if cue.role in MOVEMENTS:
            movement = cue
        elif cue.role in (Role.TO, Role.AT, Role.FACT):
            movement = None
    if movement and _OF_ITS_OWN.search(number.reading.text, movement.span.stop, number.start):
        return None
    if (
        movement
        and _LISTS.search(number.reading.text, movement.span.stop, number.start)
        and not _heads(number, movement)
    ):
        return None
    if movement is None or not _is_size(number, movement.span.text, movement.span.stop):
        return None
    return MOVEMENTS[movement.role]


def _is_size(number: Number, word: str, stop: int) -> bool:
    """Tell the size of a movement from its end behind "hingga" or "mencapai": by the noun and by magnitude."""
    reaches = [cue for cue in number.cues(Role.REACH) if cue.span.start >= stop]
    if number.mention.bound and not (NOUN_OF_MOVEMENT.match(word) or _exceeds(number, word)):
        return False
    if number.mention.unit is Unit.PERCENTAGE_POINTS or not reaches or _COUNTED_FROM.match(number.after):
        return True
    if NOUN_OF_MOVEMENT.match(word):
        return True
    return number.mention.unit is Unit.PERCENT and number.mention.value <= LARGEST_STEP_PERCENT


def _exceeds(number: Number, word: str) -> bool:
    """As in "turun lebih dari 5 persen": what falls comes to lie under a limit, so it is one of how far it fell."""
    found = find_movements(word)
    return number.mention.bound is Bound.ABOVE and found == {Direction.DOWN}


def is_too_far(number: Number) -> bool:
    """Tell whether a prevalence can hardly have moved so far."""
    return number.mention.unit is Unit.PERCENT and number.mention.value > LARGEST_STEP_PERCENT


def _heads(number: Number, movement: Cue) -> bool:
    """Behind a colon "daerah naik: Pringsewu 1,24 persen" lists changes, "tren turun: 18,5 persen pada 2019" levels."""
    after = movement.span.stop
    moves_again = any(c.role in (*MOVEMENTS, Role.FROM) for c in number.reading.cues if c.span.start > after)
    return not moves_again and own_period(number) is None and number.mention.value <= LARGEST_STEP_PERCENT


def compared_by(number: Number) -> Direction | None:
    """The direction in "lebih rendah 1,9 persen daripada" or "1,9 persen lebih rendah dari 2022"."""
    if _BETTER_BY.search(number.before):
        return Direction.DOWN
    if called := _CALLED_MOVEMENT.match(number.after):
        return Direction.DOWN if called[1].lower() == "penurunan" else Direction.UP
    compared = _LOWER_BY.search(number.before) or _LOWER_THAN_PERIOD.match(number.after)
    return None if compared is None else MOVEMENTS[Role.DOWN if compared[1].lower() in _LESS else Role.UP]


def is_gap(number: Number) -> bool:
    """Tell whether the number is a distance between two others: "selisihnya 4 persen", "0,3 poin di bawah"."""
    if number.mention.unit is Unit.PERCENTAGE_POINTS and _FROM_THERE.match(number.after):
        return True
    named = number.own(number.reading.places)  # "Tapin 8,7 persen lebih baik" is a level
    if _GAP_AFTER.match(number.after) or (_MORE_AFTER.match(number.after) and not named):
        return True
    cues = number.cues(Role.GAP, Role.TO, Role.AT, Role.FACT)
    return (
        bool(cues)
        and cues[-1].role is Role.GAP
        and not _LISTS.search(number.reading.text, cues[-1].span.stop, number.start)
    )


def direction_nearby(number: Number) -> Direction | None:
    """The direction of a rate or a gap: that of the last movement before it in the sentence, if of the same place."""
    moved = [cue for cue in number.reading.cues if cue.role in MOVEMENTS and cue.span.stop <= number.start]
    if not moved or between(number.reading.places, moved[-1].span.stop, number.start):
        return None
    return MOVEMENTS[moved[-1].role]
