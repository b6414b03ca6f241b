"""Which kind of place a question asks for, "kelurahan mana", and whether a sentence names one."""

import re

from ..language.places import gazetteer
from ..models import LOCAL, Level, Place, Question
from ..understanding.ways import find_last, is_asked

# The kinds of places of the gazetteer that a word stands for; other words are told by the name that follows them.
_REGIONS = {
    "kabupaten": LOCAL,
    "kota": LOCAL,
    "provinsi": (Level.PROVINCE,),
    "daerah": (Level.PROVINCE, *LOCAL, Level.DISTRICT),
    "wilayah": (Level.PROVINCE, *LOCAL, Level.DISTRICT),
}
_WORD = re.compile(r"[a-z]+")
_NAME = re.compile(r"\b[A-Z]\w+")
_SHORT = {"kecamatan": "kecamatan|kec", "kelurahan": "kelurahan|kel", "desa": "desa|kampung"}
_REACH_CHARACTERS = 80


def find_kind(plain: str) -> str:
    """The kind of place asked for: "kelurahan" of "kelurahan mana saja"; "" where none is."""
    match = find_last("area asked", plain.lower())
    words = _WORD.findall(match[0]) if match else [""]
    return words[0]


def names_kind(sentence: str, kind: str, question: Question) -> bool:
    """Tell whether a sentence names a place of this kind the question does not; several regions for "mana saja"."""
    if kind in _REGIONS:
        several = is_asked("several", question.plain.lower())
        return len(_find_regions(sentence, kind, question.places)) > several
    asked = set(_WORD.findall(question.plain.lower()))
    named_kinds = re.finditer(rf"\b(?:{_SHORT.get(kind, kind)})\b", sentence, re.IGNORECASE)
    named = (word for found in named_kinds for word in _NAME.findall(sentence[found.end() :][:_REACH_CHARACTERS]))
    return any(word.lower() not in asked for word in named)


def _find_regions(sentence: str, kind: str, asked: tuple[Place, ...]) -> list[Place]:
    named = [mention.places[0] for mention in gazetteer().find(sentence) if mention.places]
    return [p for p in named if p.level in _REGIONS[kind] and not any(one.within(p) for one in asked)]
