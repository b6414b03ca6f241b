"""The terms and abbreviations of the stunting programme, each with the page that explains it."""

import re
from functools import cache

from ..language.wordlists import read_rows
from ..models import Definition

UNVERIFIED = "UNVERIFIED"
_SENSE = re.compile(r"\s*\([^)]*\)")
_PUNCTUATION = re.compile(r"[^\w]+")


@cache
def glossary() -> tuple[Definition, ...]:
    """Every row of the glossary. A `source` of "UNVERIFIED" marks a term no page was found to explain."""
    rows = read_rows("glossary.csv")
    return tuple(Definition(r["abbreviation"], r["expansion"], r["short_meaning_id"], r["source_url"]) for r in rows)


def define(term: str) -> tuple[Definition, ...]:
    """What a term means, by its abbreviation or its full name; what no page explains only where nothing else does.

    >>> [definition.expansion for definition in define("tpk")]
    ['Tim Pendamping Keluarga']
    """
    found = _by_name().get(_plain(term), ())
    verified = tuple(one for one in found if one.source != UNVERIFIED)
    return verified or found


@cache
def _by_name() -> dict[str, tuple[Definition, ...]]:
    names: dict[str, tuple[Definition, ...]] = {}
    for one in glossary():
        other = _referred(one)
        for name in dict.fromkeys((*_names(one.term), *_names(one.expansion), *_bracketed(one.expansion))):
            names[name] = tuple(dict.fromkeys((*names.get(name, ()), other)))
    return names


def _referred(definition: Definition) -> Definition:
    """A row that only says "= e-PPGBM" gives what that one says."""
    if not definition.expansion.startswith("= "):
        return definition
    return next(one for one in glossary() if one.term == definition.expansion.removeprefix("= "))


def _names(text: str) -> list[str]:
    """The forms a name is asked by: whole, without its bracket, each side of a stroke between blanks."""
    forms = [text, _SENSE.sub("", text), *text.split(" / ")]
    return [plain for form in forms if (plain := _plain(form))]


def _bracketed(expansion: str) -> list[str]:
    """A short form in brackets after a full name: "Lingkar Lengan Atas (LiLA)"."""
    return [_plain(inside) for inside in re.findall(r"\(([\w.-]+(?: \w+)?)\)", expansion)]


def _plain(text: str) -> str:
    return _PUNCTUATION.sub("", text.lower()).replace("1000", "")
