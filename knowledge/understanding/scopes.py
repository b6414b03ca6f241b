"""What a ranking is over: which kinds of places, how many of them, whose figure is the limit, and which stay out."""

import re

from ..language.quantities import parse_number
from ..models import LOCAL, Level, Place
from .clues import Clues
from .ways import is_asked

_LOCAL_WORDS = {
    "kabupaten": (Level.REGENCY,),
    "kota": (Level.CITY,),
    "daerah": LOCAL,
}
_EXCEPTED = {Level.CITY: "except cities", Level.REGENCY: "except regencies"}
MOST_COUNTED = 20
# "lima besar", "3 tertinggi", "top 10"; a number alone may be anything.
_COUNT = re.compile(
    r"\btop\s+(?P<top>\d+|[a-z]+)\b|\b(?P<counted>\d+|[a-z]+)\s+(?:besar|ter\w+|kabupaten|kota|kecamatan|daerah|provinsi|wilayah)\b"
)
# What may stand between "selain HSS" and a further place that stays out too.
_JOINED = re.compile(r"(?:[\s,]|\b(?:dan|serta|maupun|kabupaten|kota)\b)*")


def find_levels(clues: Clues) -> tuple[Level, ...]:
    """The kinds of places that are ranked, none where none is named: "kota" is cities alone, "kabupaten/kota" both."""
    if re.search(r"\bkecamatan(?:nya)?\b", clues.masked):
        return (Level.DISTRICT,)
    excepted = [level for level, way in _EXCEPTED.items() if is_asked(way, clues.masked)]
    if excepted:
        return tuple(level for level in LOCAL if level not in excepted)
    named = [
        level
        for word, levels in _LOCAL_WORDS.items()
        if re.search(rf"\b{word}(?:nya)?\b", clues.masked)
        for level in levels
    ]
    if named:
        return tuple(level for level in LOCAL if level in named)
    limit = is_asked("place limit", clues.masked)  # "di bawah provinsi" ranks what lies within it
    return (Level.PROVINCE,) if re.search(r"\bprovinsi(?:nya)?\b", clues.masked) and not limit else ()


def find_count(clues: Clues) -> int:
    """How many places are asked for, 0 where no number of them is named: "lima besar", "3 kabupaten tertinggi"."""
    for match in _COUNT.finditer(clues.masked):
        number = parse_number(match["top"] or match["counted"])
        if number is not None and 0 < number <= MOST_COUNTED:
            return int(number)
    return 0


def find_yardstick(clues: Clues) -> Place | None:
    """The place whose figure is the limit for others: "kabupaten mana yang di bawah nasional?"."""
    text = clues.text.lower()
    return next((place for span, place in clues.named if is_asked("beyond place", text[: span.start])), None)


def find_excepted(clues: Clues) -> tuple[Place, ...]:
    """The places that stay out: "selain HSS dan HST mana yang turun?"."""
    text = clues.text.lower()
    found: list[Place] = []
    joined_to = None
    for span, place in clues.named:
        before = text[: span.start]
        if is_asked("except", before) or (joined_to is not None and _JOINED.fullmatch(text[joined_to : span.start])):
            found.append(place)
            joined_to = span.stop
    return tuple(found)
