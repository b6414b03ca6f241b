"""The area that places are ranked over: which of them are held against each other, and how many have data at all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..language.phrasing import say_levels
from ..language.places import gazetteer
from ..models import LOCAL, Level, Place, Question, Verdict
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked

COVERAGE = "{held} dari {all} {level} di {name} punya data yang sebanding ({period})."
# "Kalsel peringkat berapa?" asks for the rank of the province, "peringkat stunting Kalsel" for the ranks within it.
_WHICH_RANK = re.compile(
    r"\b(?:peringkat|ranking|urutan|posisi|nomor)\s+(?:ke\s*)?berapa\b|\bke\s*berapa\b"
    r"|\b(?:peringkat|ranking|urutan|posisi)\b.*\b(?:nasional|(?:se-?|di|seluruh)\s?indonesia)\b"
)


@dataclass(frozen=True, slots=True)
class Area:
    """Where places are ranked: those of some levels within `scope`, for the rank of one where it is `asked`.

    `every` are all there are of these kinds, `places` those that anything is held of.
    """

    scope: Place
    levels: tuple[Level, ...]
    every: tuple[Place, ...]
    places: tuple[Place, ...]
    asked: Place | None = None


def find_area(question: Question, holdings: Holdings) -> Area:
    """The area a question ranks places over, less the places that it leaves out."""
    if named := _find_named(question):
        with_figures = tuple(place for place in named if holdings.about(place))
        return Area(gazetteer().place(named[0].parent), LOCAL, named, with_figures)
    scope, asked = _find_scope(question, holdings)
    levels = _levels(question, asked)
    every = tuple(place for place in _find_every(scope, levels) if place not in question.excepted)
    held = {place.code for place in holdings.places}
    return Area(scope, levels, every, tuple(place for place in every if place.code in held), asked)


def _find_named(question: Question) -> tuple[Place, ...]:
    """Several regencies or cities that are named and held against each other alone: "HSS, HST, HSU, mana tertinggi"."""
    places = tuple(place for place in question.places if place not in (*question.excepted, question.yardstick))
    alone = len(places) > 1 and all(place.level in LOCAL for place in places)
    return places if alone and is_asked("superlative", question.plain.lower()) else ()


def judge_every(question: Question, found: int, held: int) -> Verdict | None:
    """Whether what is put of all places, "apakah semua kabupaten turun?", holds of those with data; None if denied."""
    plain = question.plain.lower()
    if not is_asked("every", plain) or is_asked("denied", plain):
        return None
    return Verdict.TRUE if found == held else Verdict.FALSE


def say_coverage(area: Area, places: Iterable[Place], when: str) -> str:
    """How many places of an area have figures that can be ranked."""
    held = len(set(places))
    return COVERAGE.format(
        held=held, all=len(area.every), level=say_levels(area.levels), name=area.scope.name, period=when
    )


def _find_scope(question: Question, holdings: Holdings) -> tuple[Place, Place | None]:
    """The area a ranking is over, and the place whose rank is asked, if any."""
    places = [place for place in question.places if place not in (*question.excepted, question.yardstick)]
    places = places or [place for place in question.places if place.level is Level.PROVINCE]
    if question.levels == (Level.PROVINCE,) and all(place.level is Level.PROVINCE for place in places):
        return gazetteer().place("00"), None
    if not places and question.places and question.places[0].code != "00":
        return gazetteer().place(question.places[0].parent), None
    if not places:
        provinces = {place.code[:2] for place in holdings.places if place.code != "00"}
        return gazetteer().place(provinces.pop() if len(provinces) == 1 else "00"), None
    place = places[0]
    within = {Level.DISTRICT} if place.level in LOCAL else {*LOCAL, Level.DISTRICT}
    if place.level in (*LOCAL, Level.PROVINCE) and question.levels and within >= set(question.levels):
        return place, None  # "daerah mana di Kalsel ...": whatever wider place is named, what lies within is ranked
    wider = [other for other in places[1:] if place.within(other)]
    ranked = place.level is Level.PROVINCE and _WHICH_RANK.search(question.plain.lower()) is not None
    if wider or ranked or place.level not in (Level.COUNTRY, Level.PROVINCE):
        return (wider[0] if wider else gazetteer().place(place.parent)), place
    return place, None


def _levels(question: Question, asked: Place | None) -> tuple[Level, ...]:
    """The kinds of places that are ranked: those named, those of the place asked for, else regencies and cities."""
    if asked:
        return LOCAL if asked.level in LOCAL else (asked.level,)
    return question.levels or LOCAL


def _find_every(scope: Place, levels: tuple[Level, ...]) -> list[Place]:
    """All places of these kinds within an area, in the order of their codes."""
    children = gazetteer().children(scope.code)
    nested = [place for child in children for place in gazetteer().children(child.code)]
    found = [place for place in (*children, *nested) if place.level in levels]
    return sorted(found, key=lambda place: place.code)
