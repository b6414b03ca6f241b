"""Figures that can be held against each other: those of many places by one indicator, one instrument and one year."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..language.indicators import CASES
from ..models import Direction, Fact, Kind, Place, Question
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .precedence import best_first
from .selection import fits, is_level, series

_MOST = re.compile(r"\b(?:ter|paling\s+)(?:banyak|sedikit)\b")


class Table(NamedTuple):
    """What the figures of a ranking share."""

    indicator: str
    survey: str
    year: str


Tables = Mapping[Table, list[Fact]]


def find_tables(question: Question, holdings: Holdings, places: Iterable[Place], least: int = 2) -> Tables:
    """The figures asked for that can be ranked together, so many places a table at least."""
    tables: dict[Table, dict[str, Fact]] = defaultdict(dict)
    for place in places:
        for fact in _ranked_facts(question, holdings, place):
            if fact.period and (not question.periods or any(p.holds(fact.period) for p in question.periods)):
                tables[Table(fact.indicator, fact.survey or "", str(fact.period.year))][place.code] = fact
    return {key: list(table.values()) for key, table in tables.items() if len(table) >= least}


def prefer(tables: Tables, question: Question) -> Table:
    """Of several tables that of counts where "terbanyak" is asked; a named survey before figures of unknown origin;
    the fullest, the newest.
    """

    def preference(key: Table) -> tuple[bool, bool, int, str, str]:
        counted = (key.indicator == CASES) == is_of_many(question)
        return counted, bool(key.survey), len(tables[key]), key.year, key.indicator

    return max(tables, key=preference)


def is_of_many(question: Question) -> bool:
    """Tell whether the most or the fewest are asked for, rather than the highest or the lowest."""
    return _MOST.search(question.plain.lower()) is not None


def asks_movement(question: Question) -> bool:
    """Tell whether the largest movement is asked rather than the highest figure."""
    return any(is_asked(way, question.plain.lower()) for way in ("down", "up"))


def _ranked_facts(question: Question, holdings: Holdings, place: Place) -> list[Fact]:
    """The levels of a place, one a year; its changes in the direction asked where the largest movement is asked."""
    facts = [fact for fact in holdings.about(place) if fits(fact, question)]
    if not asks_movement(question):
        return [f for group in series(filter(is_level, facts), holdings.documents).values() for f in group]
    way = Direction.DOWN if is_asked("down", question.plain.lower()) else Direction.UP
    changes = (f for f in facts if f.kind is Kind.CHANGE and not f.headline and f.direction is way and f.period)
    return best_first(changes, holdings.documents)[::-1]
