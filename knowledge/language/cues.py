"""The words around a number that tell what it says: "turun", "menjadi", "target", "di atas", read from a data file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ..models import Direction, Span
from .wordlists import any_of, read_rows, small


class Role(StrEnum):
    """What a cue says of the number near it; `data/cues.csv` explains each."""

    DOWN = "down"
    UP = "up"
    GAP = "gap"
    TO = "to"
    FROM = "from"
    REACH = "reach"
    AT = "at"
    FACT = "fact"
    TARGET = "target"
    FORECAST = "forecast"
    IF = "if"
    DENIED = "denied"
    COMPARE = "compare"
    RANK = "rank"
    SHARE = "share"
    THRESHOLD = "threshold"
    COVERAGE = "coverage"
    RATE = "rate"
    BREAK = "break"
    EVENT = "event"
    OTHER = "other"
    PHRASE = "phrase"


MOVEMENTS = {Role.DOWN: Direction.DOWN, Role.UP: Direction.UP}


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a text and its role."""

    span: Span
    role: Role


def find_cues(text: str) -> list[Cue]:
    """Every cue of a text, left to right, the longest winning ("dari sebelumnya" before "dari")."""
    pattern, roles = _lexicon()
    found = []
    for match in pattern.finditer(small(text)):
        words = " ".join(match[0].split())
        role = roles.get(words) or next(roles[stem] for stem in _stems(words) if stem in roles)
        found.append(Cue(Span.of(text, *match.span()), role))
    return found


def find_movements(text: str) -> frozenset[Direction]:
    """The directions in which a text says that something moved."""
    return frozenset(MOVEMENTS[cue.role] for cue in find_cues(text) if cue.role in MOVEMENTS)


def any_cue(*roles: Role) -> str:
    """A pattern of any cue of some roles."""
    return any_of(row["cue"] for row in read_rows("cues.csv") if row["role"] in roles)


def _stems(words: str) -> list[str]:
    return [words[:length] + "*" for length in range(len(words), 0, -1)]


@cache
def _lexicon() -> tuple[re.Pattern[str], Mapping[str, Role]]:
    roles = {row["cue"].lower(): Role(row["role"]) for row in read_rows("cues.csv")}
    return re.compile(rf"(?<![\w-]){any_of(roles)}(?![\w-])"), roles
