"""The data files of the package, `knowledge/data/*.csv`: words and names, one row each, and patterns made of them."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"\w+")
_Branches = dict[str, "_Branches"]
_SIGNS = {" ": r"\s+", "*": r"\w*"}


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a data file by its name, each by the columns of its header; lines that begin with # are comments."""
    text = files("knowledge").joinpath("data", name).read_text("utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def small(text: str) -> str:
    """A text in small letters, each where it stood: a pattern need not ask of every letter in which case it is."""
    return text.replace("İ", "i").lower()


def word_set(text: str) -> frozenset[str]:
    """The words of a text in small letters.

    >>> sorted(word_set("Bupati/Wali Kota"))
    ['bupati', 'kota', 'wali']
    """
    return frozenset(_WORD.findall(small(text)))


def any_of(words: Iterable[str]) -> str:
    r"""The pattern of any of some words or phrases, in small letters, the longest winning; a blank is any blank, *
    any ending.

    It branches letter by letter, so that a text is passed over at the speed of a few branches and not of some hundred.

    >>> any_of(["turun", "turun ke", "naik*"])
    '(?:turun(?:\\s+ke|)|naik\\w*)'
    """
    root: _Branches = {}
    for word in sorted(words, key=len, reverse=True):
        branches = root
        for letter in word.lower():
            branches = branches.setdefault(letter, {})
        branches[""] = {}  # a word ends here; the longer ones stand before it
    return _pattern(root)


def listed(name: str) -> tuple[str, ...]:
    """The words of a list of `word_lists.csv`. KeyError where there is no such list."""
    words = tuple(row["word"] for row in read_rows("word_lists.csv") if row["list"] == name)
    if not words:
        raise KeyError(name)
    return words


def any_listed(name: str) -> str:
    """The pattern of any word of a list of `word_lists.csv`. KeyError where there is no such list."""
    return any_of(listed(name))


def _pattern(branches: _Branches) -> str:
    rests = [_SIGNS.get(letter, re.escape(letter)) + _pattern(following) for letter, following in branches.items()]
    return rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})" if rests else ""
