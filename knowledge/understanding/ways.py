"""The phrases by which a way of asking is told, compiled from a data file whose head explains how they are written."""

import re
from functools import cache

from ..language.wordlists import read_rows
from .lexicon import words_of

_GAP = r"\b.{0,60}?\b"
_BETWEEN = r"[\s,:;()]+"
_ENDING = r"(?:nya|kah)?"
_NAME = re.compile(r"<([\w ]+)>")


def is_asked(way: str, masked: str) -> bool:
    """Tell whether a masked question asks in this way."""
    return _compiled(way).search(masked) is not None


def find_last(way: str, masked: str) -> re.Match[str] | None:
    """The last phrase of this way in a text, or None."""
    return next(reversed(list(_compiled(way).finditer(masked))), None)


def leave_out(way: str, masked: str) -> str:
    """A text without the phrases of this way."""
    return _compiled(way).sub(" ", masked)


@cache
def _compiled(way: str) -> re.Pattern[str]:
    return re.compile(_source(way))


@cache
def _source(way: str) -> str:
    phrases = [row["phrase"] for row in read_rows("ways.csv") if row["way"] == way]
    if not phrases:
        raise KeyError(way)
    return "|".join(_phrase(phrase) for phrase in phrases)


def _phrase(phrase: str) -> str:
    """The regular expression of one phrase."""
    pieces: list[str] = []
    joined = False
    for token in phrase.split():
        if token == "^":
            pieces.append(rf"^\W*(?:(?:{_any_of('opener')})\W+)*")
        elif token == "$":
            pieces.append(rf"(?:\W+(?:{_any_of('particle')}))*\W*$")
        elif token == "...":
            pieces.append(_GAP)
            joined = False
        elif token.startswith("["):
            optional = f"(?:{_words(token.strip('[]'))}"
            pieces.append(f"{optional}{_BETWEEN})?" if not joined else f"(?:{_BETWEEN}{_words(token.strip('[]'))})?")
        else:
            pieces += [_BETWEEN, _words(token)] if joined else [_words(token)]
            joined = True
    return "".join(pieces)


def _any_of(role: str) -> str:
    return "|".join(map(re.escape, sorted(words_of(role))))


def _words(token: str) -> str:
    """Alternatives of one word; a name in angle brackets is another way."""
    choices = (_choice(choice) for choice in token.split("/"))
    return rf"\b(?:{'|'.join(choices)}){_ENDING}\b"


def _choice(choice: str) -> str:
    name = _NAME.fullmatch(choice)
    if name:
        return f"(?:{_source(name[1])})"
    return re.escape(choice).replace(r"\*", r"\w*")
