"""What else a sentence says it measures, told by the noun it names: "keberhasilan program", "angka perceraian"."""

import re

from ..language.cues import Role
from ..language.wordlists import any_listed
from .readings import Number
from .units import RATE

_ABSTRACT = re.compile(r"\b(?:ke|pe|per)\w{3,}an(?:nya)?\b", re.IGNORECASE)
_PLAIN = re.compile(any_listed("plain"))
_RATED = re.compile(r"\b(?:angka|tingkat|persentase|proporsi|jumlah|total|kasus)\s+(\w[\w-]*)", re.IGNORECASE)
_OF_STUNTING = re.compile(rf"{any_listed('rated')}|(?:ter\w+|\w+nya)")
_QUOTES = " \"“”'"


def abstract_noun(number: Number) -> str | None:
    """As in "Keberhasilan program 81 persen"; names are written with capitals, and so no nouns."""
    for noun in _ABSTRACT.finditer(number.before):
        start = number.floor + noun.start()
        named = noun[0][0].isupper() and number.reading.text[:start].strip(_QUOTES)
        rated = RATE.search(number.before, noun.end())  # "Lewat pemanfaatan data angkanya 8,2 persen"
        if not (named or rated or _is_marked(number, start) or _PLAIN.fullmatch(noun[0].lower())):
            return noun[0]
    return None


def rated_noun(number: Number) -> str | None:
    """As in "Angka perceraian 312 kasus", "Tingkat kehadiran 81 persen": a rate of what stunting is never told by."""
    for said in _RATED.finditer(number.before):
        start, noun = number.floor + said.start(1), said[1]
        told = said[1][0].isupper() or _is_marked(number, start) or _OF_STUNTING.fullmatch(noun)
        if not told and "," not in number.before[said.end() :]:
            return noun
    return None


def _is_marked(number: Number, position: int) -> bool:
    """Tell whether a word was read as something else than a noun: a place, an indicator, what tells of a movement."""
    reading = number.reading
    cues = [cue for cue in reading.cues if cue.role not in (Role.OTHER, Role.COVERAGE)]
    found = (reading.places, reading.surveys, reading.periods, reading.indicators, cues)
    return any(mark.span.start <= position < mark.span.stop for marks in found for mark in marks)
