"""Words as people shorten them, and where such a word is a name instead."""

import re
from collections.abc import Container
from functools import cache

from ..language.indicators import find_surveys
from ..language.places import gazetteer
from ..language.wordlists import read_rows
from ..retrieval.search import LONGEST_CODE_LETTERS
from .lexicon import bodies

_WORD = re.compile(r"[^\W\d_]+(?:[-'/][^\W\d_]+)*")
_PROGRAMME_BEFORE = re.compile(r"\b(?:program|inovasi|gerakan|aplikasi)\s+$", re.IGNORECASE)


@cache
def short_forms() -> dict[str, str]:
    """What is typed for a word or a phrase, in lower case, and what it stands for."""
    return {row["word"]: row["meaning"] for row in read_rows("abbreviations.csv")}


def write_phrases(text: str) -> str:
    """Write out what is shortened of several words, or with other signs than letters.

    >>> write_phrases("brp2 anak")
    'berapa anak'
    """
    return _phrases().sub(lambda match: short_forms()[match[0].lower()], text)


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted((word for word in short_forms() if not _WORD.fullmatch(word)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE)


def is_name(match: re.Match[str], text: str, known: Container[str]) -> bool:
    """Tell whether a word that looks like a short form names something; `known` are the words of the documents."""
    return _is_doctor(match, text) or _is_code(match[0]) or _is_programme(match, text, known)


def _is_doctor(match: re.Match[str], text: str) -> bool:
    """ "dr. Diauddin" is a doctor, "dr tahun lalu" is not."""
    return match[0].lower() == "dr" and text[match.end() : match.end() + 1] == "."


def _is_code(word: str) -> bool:
    named = gazetteer().named(word) or find_surveys(word) or any(word.lower() in one.names for one in bodies().values())
    return word.isupper() and len(word) > 1 and bool(named)


def _is_programme(match: re.Match[str], text: str, known: Container[str]) -> bool:
    """ "program Sapa Ibu" greets and does not ask who; codes are read as elsewhere: "program brp"."""
    named = match[0].lower() in known and _PROGRAMME_BEFORE.search(text[: match.start()]) is not None
    return named and len(match[0]) >= LONGEST_CODE_LETTERS
