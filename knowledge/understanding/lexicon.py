"""The words of questions and the part each plays, from a data file whose head names the parts."""

import re
from dataclasses import dataclass
from functools import cache

from ..language.wordlists import read_rows
from ..retrieval.search import LONGEST_CODE_LETTERS, stem, stopwords

_CLITIC = re.compile(r"(?<=\w{3})(?:nya|kah|lah|pun|ku|mu)$")
_NEUTRAL_ROLES = ("question", "filler", "cue", "topic", "level", "event", "source", "opener", "particle")


@cache
def words_of(*roles: str) -> frozenset[str]:
    """The words of questions that play one of these parts."""
    return frozenset(row["word"] for row in read_rows("question_words.csv") if row["role"] in roles)


@dataclass(frozen=True, slots=True)
class Body:
    """Who may give a figure: `names` in lower case, `works` the surveys of its own; `local` speaks for one place."""

    names: tuple[str, ...]
    works: tuple[str, ...]
    local: bool


@cache
def bodies() -> dict[str, Body]:
    """The bodies by whose word a figure may be asked for."""
    return {
        row["body"]: Body(
            tuple(row["names"].split("|")), tuple(filter(None, row["works"].split("|"))), row["reach"] == "local"
        )
        for row in read_rows("bodies.csv")
    }


@cache
def press() -> frozenset[str]:
    """Papers and agencies whose names are words that also mean something else: "menurut antara"."""
    return frozenset(row["name"].lower() for row in read_rows("publishers.csv") if row["kind"] == "press")


def find_body(text: str, body: str) -> re.Match[str] | None:
    """Where a text names a body itself.

    >>> find_body("kata bupati HSS", "Bupati")[0]
    'bupati'
    """
    return _search_names(text, bodies()[body].names)


def names_body(text: str, body: str) -> bool:
    """Tell whether a text names a body, or a survey of its own.

    >>> names_body("Data Badan Pusat Statistik", "BPS"), names_body("kata Sekda HSS", "BPS")
    (True, False)
    """
    return _search_names(text, (*bodies()[body].names, *bodies()[body].works)) is not None


def _search_names(text: str, names: tuple[str, ...]) -> re.Match[str] | None:
    return re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", text.lower())


def is_neutral(word: str, *roles: str) -> bool:
    """Tell whether a lower-case word narrows nothing: it asks, fills, or says who, or plays one of the further `roles`.

    Words that narrow a figure to a group never do, unless "qualifier" is among `roles`; very short ones always do.
    """
    forms = {word, strip_clitic(word)}
    if "qualifier" not in roles and forms & words_of("qualifier"):
        return False
    if len(word) < LONGEST_CODE_LETTERS - 1 and word.isalpha() and not roles:
        return True
    if forms & (_neutral() | words_of(*roles)):
        return True
    return word.isalpha() and not roles and stem([word])[0] in _neutral_stems()


@cache
def _neutral() -> frozenset[str]:
    return words_of(*_NEUTRAL_ROLES) | stopwords()


@cache
def _neutral_stems() -> frozenset[str]:
    return frozenset(stem(sorted(words_of("filler", "cue", "event"))))


def strip_clitic(word: str) -> str:
    """A word without an ending like -nya or -kah."""
    return _CLITIC.sub("", word)
