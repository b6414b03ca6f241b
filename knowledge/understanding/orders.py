"""Which places a question puts in order: the first or last of them, those beyond a limit, or every one."""

from ..models import Comparison, Level
from .clues import FIGURE, OTHER, PLACE, SURVEY, TOPIC, Clues, names_figures
from .scopes import find_excepted, find_levels
from .statements import find_statements
from .ways import is_asked

WIDE = (Level.COUNTRY, Level.PROVINCE)
_DEPTHS = {Level.COUNTRY: 0, Level.PROVINCE: 1, Level.REGENCY: 2, Level.CITY: 2, Level.DISTRICT: 3}


def is_ranking(clues: Clues) -> bool:
    """Which places are highest or lowest, or beyond a limit, or where a place stands among the others."""
    ordered = is_asked("superlative", clues.masked) or is_asked("rank", clues.masked)
    if is_asked("among", clues.masked) and not names_figures(clues):
        return False
    limited = is_limited(clues) and is_asked("which", clues.masked)
    limited = limited or (is_asked("of a kind", clues.masked) and all(one.level in WIDE for one in clues.places))
    limited = limited or _is_bare_limit(clues)
    ordered = ordered or is_asked("judged", clues.masked) or is_asked("praised", clues.masked)
    return (ordered or limited or _asks_all(clues) or asks_which_moved(clues)) and not is_narrowed(clues)


def _is_bare_limit(clues: Clues) -> bool:
    """A limit, and a wide place after it at most: "di bawah 20 persen di Kalsel"; a claim names the place first."""
    wide = all(place.level in WIDE for place in clues.places) and not clues.strangers
    led = 0 <= clues.masked.find(FIGURE) < clues.masked.find(PLACE) or not clues.has(PLACE)
    return wide and led and is_limited(clues) and not is_asked("year asked", clues.masked)


def _asks_all(clues: Clues) -> bool:
    """Every place of a kind is asked for: "stunting tiap kabupaten di Kalsel", "angka stunting kecamatan Balangan"."""
    named = is_asked("all places", clues.masked) and (is_asked("compare", clues.masked) or names_figures(clues))
    parts = is_asked("parts", clues.masked) and clues.has(TOPIC, OTHER, SURVEY) and _are_wider(clues)
    parts = parts or (is_asked("every part", clues.masked) and all(place.level in WIDE for place in clues.places))
    told = any(
        is_asked(way, clues.masked)
        for way in ("who", "why", "time", "opinion", "contact", "forecast", "deed", "average")
    )
    return (named or parts) and not told


def _are_wider(clues: Clues) -> bool:
    """The places named are larger than the kinds of places that are: kabupaten of a province, kecamatan of a city."""
    depths = [_DEPTHS[place.level] < _DEPTHS[level] for place in clues.places for level in find_levels(clues)]
    return bool(depths) and all(depths) and not clues.strangers


def asks_which_moved(clues: Clues) -> bool:
    """Which places rose or fell, none of them named: "selain HSS mana yang turun?"."""
    compared = [place for place in clues.places if place.level not in WIDE and place not in find_excepted(clues)]
    which = is_asked("which moved", clues.masked)
    which = which or (is_asked("every", clues.masked) and is_asked("move", clues.masked))
    return which and not compared and not is_asked("year asked", clues.masked)


def is_limited(clues: Clues) -> bool:
    """Figures beyond a number or beyond those of a place: "minimal 25 persen", "di bawah nasional"."""
    if is_asked("place limit", clues.masked):
        return True
    return any(one.comparison is not Comparison.EXACT and not one.moved for one in find_statements(clues))


def is_narrowed(clues: Clues) -> bool:
    """Villages and the like are below what figures are held for: the documents may tell in words."""
    return is_asked("village", clues.masked) or bool(clues.terms)
