"""Places in order of a figure: highest, lowest, beyond a limit, and the rank of one."""

import re
from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from ..language.places import gazetteer
from ..models import (
    Answer,
    Comparison,
    Direction,
    Evidence,
    Fact,
    Kind,
    Level,
    Place,
    Question,
    Reason,
    Seek,
    Status,
)
from ..quoting.evidence import answer_passage
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .calculations import average
from .limits import satisfies
from .lookups import find_levels
from .precedence import best_first
from .selection import fits, is_level, series

MOST_RANKED = 5
MOST_NAMED = 20
MOST_BEYOND = 60
COVERAGE = "{held} dari {all} {level} di {name} punya data yang sebanding ({period})."
RANK = "{name} berada di urutan ke-{rank} dari {held} wilayah yang punya data, dihitung dari yang {order}."
LEADING = "Yang tampil {count} teratas dari {held}; untuk lebih banyak, sebutkan jumlahnya, misalnya “10 tertinggi”."
BEYOND = "{count} dari {held} wilayah yang punya data memenuhi batas itu."
PLAIN_MEAN = "Rata-rata sederhana: setiap wilayah dihitung sama, berapa pun jumlah balitanya."
NONE_BEYOND = "Tidak ada wilayah yang memenuhi batas itu."
_LOCAL = (Level.REGENCY, Level.CITY)
_LEVEL_NAMES = {Level.PROVINCE: "provinsi", Level.DISTRICT: "kecamatan"}
_DOWNWARD = r"\b(?:turun|menurun|penurunan|berkurang|pengurangan)"
# "Kalsel peringkat berapa?" asks for the rank of the province, "peringkat stunting Kalsel" for the ranks within it.
_WHICH_RANK = re.compile(
    r"\b(?:peringkat|ranking|urutan|posisi|nomor)\s+(?:ke\s*)?berapa\b|\bke\s*berapa\b"
    r"|\b(?:peringkat|ranking|urutan|posisi)\b.*\b(?:nasional|se-?\s?indonesia)\b"
)
_MOVEMENT = re.compile(rf"{_DOWNWARD}|\b(?:naik|kenaikan|meningkat|peningkatan|bertambah)")


class Table(NamedTuple):
    """What the figures of a ranking share."""

    indicator: str
    survey: str
    year: str


def answer_ranking(question: Question, holdings: Holdings) -> Answer:
    """Places in order of one indicator, one instrument and one year, with how many of them have data at all.

    Where no two figures can be ranked, a sentence that itself names the highest or the rank answers, if there is one.
    """
    scope, asked = _scope(question, holdings)
    places = [place for place in holdings.places if _is_ranked(place, scope, asked, question)]
    tables = _tables(question, holdings, places)
    if asked:
        tables = {key: table for key, table in tables.items() if any(fact.place == asked for fact in table)}
    if not tables:
        return _told(question, holdings, scope)
    key = max(tables, key=lambda key: _preference(key, tables[key], question))
    low_first = question.direction is Direction.DOWN and not question.figures and not _moves(question)
    ordered = sorted(tables[key], key=lambda fact: (fact.value if low_first else -fact.value, fact.place.code))
    notes = _coverage(len(ordered), scope, asked, question, key.year)
    told = _said(question, holdings)
    if asked:
        return _show_rank(question, ordered, asked, notes, told)
    if is_asked("most", question.plain.lower()) and is_asked("least", question.plain.lower()):
        return Answer(Status.ANSWERED, question, (ordered[0], ordered[-1]), notes=notes)
    if question.figures:
        beyond = [fact for fact in ordered if _is_beyond(fact, question)]
        if not beyond:
            return Answer(Status.ANSWERED, question, notes=(NONE_BEYOND, *notes))
        notes = (BEYOND.format(count=len(beyond), held=len(ordered)), *notes)
        return Answer(Status.ANSWERED, question, tuple(beyond[:MOST_BEYOND]), notes=notes)
    shown = tuple(ordered[: _asked_count(question) or MOST_RANKED])
    if len(shown) < len(ordered) and not _asked_count(question):
        notes = (LEADING.format(count=len(shown), held=len(ordered)), *notes)
    return Answer(Status.ANSWERED, question, shown, evidence=told, notes=notes)


def _is_beyond(fact: Fact, question: Question) -> bool:
    """Tell whether a figure lies beyond every limit the question states; a bare number is one by its direction."""
    limits = [one for one in question.stated if one.comparison is not Comparison.EXACT]
    below = Comparison.BELOW if question.direction is Direction.DOWN else Comparison.ABOVE
    bare = [replace(one, comparison=below) for one in question.stated]
    return all(satisfies(fact.value, fact.quantity.unit, one) for one in limits or bare)


def find_average_of_places(question: Question, holdings: Holdings) -> Answer | None:
    """The plain mean over the places of a kind within an area, "rata-rata kabupaten di Kalsel"; None if not asked."""
    scope, asked = _scope(question, holdings)
    if question.level is None or asked:
        return None
    tables = _tables(question, holdings, [p for p in holdings.places if _is_ranked(p, scope, None, question)])
    if not tables:
        return None
    key = max(tables, key=lambda key: _preference(key, tables[key], question))
    facts = sorted(tables[key], key=lambda fact: fact.place.code)
    notes = (PLAIN_MEAN, *_coverage(len(facts), scope, None, question, key.year))
    return Answer(Status.ANSWERED, question, tuple(facts), calculations=(average(facts),), notes=notes)


def _said(question: Question, holdings: Holdings) -> tuple[Evidence, ...]:
    """The sentence of a document that itself names the highest, the lowest or the rank."""
    told = answer_passage(replace(question, seeks=Seek.PLACE), holdings)
    return told.evidence[:1] if told.status is Status.ANSWERED else ()


def _told(question: Question, holdings: Holdings, scope: Place) -> Answer:
    told = answer_passage(replace(question, seeks=Seek.PLACE), holdings)
    if told.status is Status.ANSWERED:
        return told
    missing = (f"perbandingan antarwilayah di {scope.name}",)
    held = [place for place in holdings.places if place.within(scope) and place != scope][:MOST_RANKED]
    wide = replace(question, terms=(), figures=())
    periods = question.periods or (None,)
    nearest = [f for place in held for period in periods for f in find_levels(wide, holdings, place, period)[0][:1]]
    return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, nearest=tuple(nearest), missing=missing)


def _preference(key: Table, table: list[Fact], question: Question) -> tuple[bool, bool, int, str, str]:
    """Counts where "terbanyak" is asked; a named survey before figures of unknown origin; the fullest, the newest."""
    counted = "banyak" in question.plain.lower() or "sedikit" in question.plain.lower()
    return (key.indicator == "stunting_cases") == counted, bool(key.survey), len(table), key.year, key.indicator


def _coverage(held: int, scope: Place, asked: Place | None, question: Question, year: str) -> tuple[str, ...]:
    level = asked.level if asked else question.level
    name = _LEVEL_NAMES.get(level, "kabupaten/kota") if level else "kabupaten/kota"
    return (COVERAGE.format(held=held, all=_count(scope, level), level=name, name=scope.name, period=year),)


def _moves(question: Question) -> bool:
    """Tell whether the largest movement is asked rather than the highest figure."""
    return _MOVEMENT.search(question.plain.lower()) is not None


def _asked_count(question: Question) -> int:
    """How many places are asked for, "3 tertinggi"; 0 where no number is named."""
    return next((int(word) for word in question.plain.split() if word.isdigit() and 0 < int(word) <= MOST_NAMED), 0)


def _scope(question: Question, holdings: Holdings) -> tuple[Place, Place | None]:
    """The area a ranking is over, and the place whose rank is asked, if any."""
    if not question.places:
        provinces = {place.code[:2] for place in holdings.places if place.code != "00"}
        return gazetteer().place(provinces.pop() if len(provinces) == 1 else "00"), None
    place = question.places[0]
    wider = [other for other in question.places[1:] if place.within(other)]
    ranked = place.level is Level.PROVINCE and _WHICH_RANK.search(question.plain.lower()) is not None
    if wider or ranked or place.level not in (Level.COUNTRY, Level.PROVINCE):
        return (wider[0] if wider else gazetteer().place(place.parent)), place
    return place, None


def _is_ranked(place: Place, scope: Place, asked: Place | None, question: Question) -> bool:
    level = asked.level if asked else question.level
    if level in (Level.PROVINCE, Level.DISTRICT):
        return place.level is level and place.within(scope) and place != scope
    return place.level in _LOCAL and place.within(scope)


def _count(scope: Place, level: Level | None) -> int:
    children = gazetteer().children(scope.code)
    if scope.code != "00" or level is Level.PROVINCE:
        return len(children)
    return sum(len(gazetteer().children(province.code)) for province in children)


def _tables(question: Question, holdings: Holdings, places: list[Place]) -> dict[Table, list[Fact]]:
    """Facts that can be ranked together, at least two places a table."""
    tables: dict[Table, dict[str, Fact]] = defaultdict(dict)
    for place in places:
        for fact in _ranked_facts(question, holdings, place):
            if fact.period and (not question.periods or any(p.holds(fact.period) for p in question.periods)):
                tables[Table(fact.indicator, fact.survey or "", str(fact.period.year))][place.code] = fact
    return {key: list(table.values()) for key, table in tables.items() if len(table) > 1}


def _ranked_facts(question: Question, holdings: Holdings, place: Place) -> list[Fact]:
    """The levels of a place, one a year; its changes in the direction asked where the largest movement is asked."""
    facts = [fact for fact in holdings.about(place) if fits(fact, replace(question, direction=None))]
    if not _moves(question):
        return [f for group in series(filter(is_level, facts), holdings.documents).values() for f in group]
    down = re.search(_DOWNWARD, question.plain.lower()) is not None
    way = Direction.DOWN if down else Direction.UP
    changes = (f for f in facts if f.kind is Kind.CHANGE and not f.headline and f.direction is way and f.period)
    return best_first(changes, holdings.documents)[::-1]


def _show_rank(
    question: Question, ordered: list[Fact], asked: Place, notes: tuple[str, ...], told: tuple[Evidence, ...]
) -> Answer:
    rank = next(number for number, fact in enumerate(ordered, start=1) if fact.place == asked)
    order = "terendah" if question.direction is Direction.DOWN else "tertinggi"
    note = RANK.format(name=asked.name, rank=rank, held=len(ordered), order=order)
    return Answer(Status.ANSWERED, question, (ordered[rank - 1],), evidence=told, notes=(note, *notes))
