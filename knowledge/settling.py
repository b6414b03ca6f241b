"""What a question leaves open and only what is held settles: the year of a bare month, the district of a bare name."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache

from .figures.selection import fits, is_level
from .language.months import MONTHS
from .language.places import gazetteer
from .models import LOCAL, Intent, Level, Part, Place, Question
from .quoting.holdings import Holdings
from .understanding.lexicon import is_neutral

Reader = Callable[[str], Question]
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_NAME_WORDS = 3


def settle_month(question: Question, holdings: Holdings) -> Question:
    """With the year of a month named alone: the newest of which its place has a figure of that month."""
    named = [text.lower().split()[-1] for text in question.unread]
    if not named or not all(name in MONTHS for name in named):
        return question
    months = {MONTHS[name] for name in named}
    facts = (fact for place in question.places for fact in holdings.about(place) if is_level(fact))
    periods = {fact.period for fact in facts if fact.period and fits(fact, question)}
    found = [period for period in periods if period.part is Part.MONTH and period.number in months]
    newest = {period.number: period for period in sorted(found, key=lambda period: period.months)}
    if len(newest) != len(months):
        return question
    return replace(question, unread=(), periods=tuple(sorted(newest.values(), key=lambda period: period.months)))


def settle_held_district(question: Question, holdings: Holdings, read: Reader) -> Question | None:
    """The question of a district that figures are held for: "stunting Lokpaikat" needs no "kecamatan"."""
    return _settle(question, _by_name(place for place in holdings.places if place.level is Level.DISTRICT), read)


def settle_district(question: Question, holdings: Holdings, read: Reader) -> Question | None:
    """The question of a district in a regency that figures are held for."""
    codes = (place.code for place in holdings.places if place.level in LOCAL)
    return _settle(question, _districts(tuple(codes)), read)


def _settle(question: Question, districts: Mapping[str, Place | None], read: Reader) -> Question | None:
    """The question of the one district that its words name, where they name no other place; None if there is none.

    A name of several words may hold one that fits other places: "Kelumpang Hulu" is none of the Hulu Sungai.
    """
    own = question.places and "places" not in question.carried
    if own or not (question.terms or question.strangers):
        return None
    words = [match[0].lower() for match in _WORD.finditer(question.text)]
    sizes = range(2 if question.choices else 1, _LONGEST_NAME_WORDS + 1)
    phrases = {" ".join(words[start : start + size]) for size in sizes for start in range(len(words))}
    named = [name for name in phrases & districts.keys() if not is_neutral(name, "ordinary", "qualifier")]
    district = districts[named[0]] if len(named) == 1 else None
    if district is None:
        return None
    full = re.sub(rf"\b(?={re.escape(named[0])}\b)", "kecamatan ", question.text, count=1, flags=re.IGNORECASE)
    again = read(full)
    settled = again.places == (district,) and again.intent is not Intent.PASSAGE
    return replace(again, text=question.text) if settled else None


@cache
def _districts(codes: tuple[str, ...]) -> Mapping[str, Place | None]:
    return _by_name(place for code in codes for place in gazetteer().children(code))


def _by_name(places: Iterable[Place]) -> Mapping[str, Place | None]:
    """Districts by their names in lower case; None for a name that several have."""
    found: dict[str, Place | None] = {}
    for place in places:
        name = place.name.removeprefix("Kecamatan ").lower()
        found[name] = None if name in found else place
    return found
