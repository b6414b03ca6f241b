"""Which way of asking a question is: a list of short rules over its masked form, the first that holds decides.

The phrases stand in `data/ways.csv`; the rules here say what else must hold and which of two ways goes first.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from ..models import Comparison, Direction, Intent, Seek, Unit
from .assertions import asserts_level, asserts_movement
from .clues import FIGURE, LATEST, MOST_KEPT, OTHER, PERIOD, PLACE, SURVEY, TOPIC, Clues, names_figures
from .lexicon import words_of
from .orders import WIDE, asks_which_moved, is_limited, is_narrowed, is_ranking
from .scopes import find_levels
from .statements import find_statements
from .ways import is_asked, leave_out

_ARITHMETIC = re.compile(rf"(?:\d|{FIGURE})\s*(?:[x×*+:/÷^=]|dikali|kali|ditambah|dibagi|dikurangi)\s*(?:\d|{FIGURE})")
_CLAUSE_END = re.compile(r"[,.;:?!]\s")
_LONGEST_GREETING_WORDS = 5
_ITSELF = (
    "identity", "adding", "maker", "complete", "updating", "trust", "citing", "cost",
    "workings", "privacy", "reporting",
)  # fmt: skip


@lru_cache(MOST_KEPT)
def find_intent(clues: Clues) -> Intent:
    """The way of asking. A message without any word is a call for help."""
    if not any(character.isalnum() for character in clues.text):
        return Intent.HELP
    return next(intent for intent, holds in RULES if holds(clues))


def find_seek(clues: Clues) -> Seek | None:
    """The kind of thing a passage must hold to answer."""
    found = next((seek for way, seek in _SEEKS if is_asked(way, clues.masked)), None)
    if found is Seek.PERSON and (is_asked("several", clues.masked) or is_asked("attended", clues.masked)):
        return Seek.LIST
    counts = is_asked("count", clues.masked) and bool(clues.terms)
    counts = counts or (is_asked("figure first", clues.masked) and bool(clues.terms) and found is None)
    counts = counts and not is_asked("programme", clues.masked) and not is_asked("numbered", clues.masked)
    if counts and found in (None, Seek.LIST):
        return Seek.NUMBER
    return Seek.PLACE if found is None and is_asked("area asked", clues.masked) else found


def find_direction(clues: Clues) -> Direction | None:
    """Up for what asks for the highest or a rise, down for the lowest or a fall, None for both or neither."""
    up, down = is_asked("up asked", clues.masked), is_asked("down asked", clues.masked)
    return None if up == down else Direction.UP if up else Direction.DOWN


_SEEKS = (
    ("time", Seek.TIME),
    ("for whom", Seek.GROUP),
    ("who", Seek.PERSON),
    ("why", Seek.REASON),
    ("when", Seek.DATE),
    ("where", Seek.PLACE),
    ("list", Seek.LIST),
)


def _asks(clues: Clues) -> bool:
    """An open question: who, when, where, why, which, how many."""
    return _asks_openly(clues) or is_asked("count", clues.masked)


def _asks_openly(clues: Clues) -> bool:
    """As `_asks`, but "jumlah" and "paling banyak" beside a stated figure ask nothing."""
    return any(is_asked(way, clues.masked) for way in ("who", "when", "where", "why", "how many", "open question"))


def _asks_passage(clues: Clues) -> bool:
    """Asks for words rather than for a figure."""
    ways = ("who", "where", "why", "programme", "time", "opinion", "contact", "forecast")
    return any(is_asked(way, clues.masked) for way in ways) or _names_office(clues)


def _names_office(clues: Clues) -> bool:
    """An office is named, and no figure is asked for by its word: "ketua TPPS HSS", not "kata bupati stunting HSS"."""
    words = set(clues.masked.split())
    asked = clues.has(TOPIC, OTHER, SURVEY, FIGURE) or is_asked("count", clues.masked)
    return bool(words & words_of("office")) and not asked and not is_asked("by word", clues.masked)


def _small_talk(way: str) -> Callable[[Clues], bool]:
    """A rule for what is no question about figures at all."""
    return lambda clues: is_asked(way, clues.masked) and not names_figures(clues)


def _asks_of_itself(clues: Clues) -> bool:
    """Who the bot is, how it works and where its data come from, however many of its data there are."""
    return any(is_asked(way, clues.masked) for way in _ITSELF) and not names_figures(clues)


def _is_despair(clues: Clues) -> bool:
    """Somebody who may harm themselves, wherever they are; how often that happens somewhere is another question."""
    return is_asked("despair", clues.masked) and not is_asked("count", clues.masked)


def _is_emergency(clues: Clues) -> bool:
    """Somebody in danger, whatever else the message holds; how many there are somewhere is another question."""
    alarming = leave_out("unaware", clues.masked)
    return is_asked("danger", alarming) and not _counts_dangers(clues)


def _counts_dangers(clues: Clues) -> bool:
    """Every clause with a danger counts it at a place or time ("kasus keracunan di HSS 2023"), and nobody's own."""
    alarming = [clause for clause in _CLAUSE_END.split(clues.masked) if is_asked("danger", clause)]
    placed = clues.has(PLACE, PERIOD) and not is_asked("own child", clues.text.lower())
    return placed and bool(alarming) and all(is_asked("counted", clause) for clause in alarming)


def _is_advice(clues: Clues) -> bool:
    """A child of one's own, or a medicine: nothing that documents may answer, but for how many there are somewhere."""
    plain = clues.text.lower()
    personal = is_asked("dose", clues.masked) or is_asked("own child", plain)
    asks_figures = clues.has(PLACE, PERIOD, SURVEY)
    return personal and (not asks_figures or (is_asked("mine", plain) and not is_asked("counted", clues.masked)))


def _is_arithmetic(clues: Clues) -> bool:
    return bool(_ARITHMETIC.search(clues.masked)) and not clues.has(TOPIC, PLACE, OTHER)


def _asks_language(clues: Clues) -> bool:
    """Which languages the bot knows: "bahasa Banjar" is no question about the regency."""
    return is_asked("language", clues.masked) and not clues.has(TOPIC, OTHER, PERIOD, SURVEY)


def _is_thanks(clues: Clues) -> bool:
    return _small_talk("thanks")(clues) and "berapa" not in clues.masked


def _is_greeting(clues: Clues) -> bool:
    short = len(clues.masked.split()) <= _LONGEST_GREETING_WORDS
    return (_small_talk("greeting")(clues) and short and not _asks(clues)) or _small_talk("well-being")(clues)


def _is_claim(clues: Clues) -> bool:
    """A figure is stated and the question is whether it holds; "siapa bilang 522?" and "survei apa?" are none."""
    put = is_asked("claim", clues.masked) or asserts_movement(clues) or asserts_level(clues)
    stated = (
        clues.has(FIGURE) and put and not is_asked("target", clues.masked) and not is_asked("weighed", clues.masked)
    )
    of_which = is_limited(clues) and is_asked("which", clues.masked)
    of_which = of_which or (is_asked("superlative", clues.masked) and len(clues.places) > 1)
    return stated and not of_which and not _asks_openly(clues) and not is_asked("source", clues.masked)


def _is_years_beyond(clues: Clues) -> bool:
    """The years of one place whose figure lies beyond a limit: "tahun berapa saja kasus HSS di atas 700?"."""
    limits = [one for one in find_statements(clues) if one.comparison is not Comparison.EXACT]
    local = all(place.level not in WIDE for place in clues.places)
    return bool(limits) and local and is_asked("year asked", clues.masked) and not is_asked("area", clues.masked)


def _is_disagreement(clues: Clues) -> bool:
    """Why two figures differ, or two instruments held against each other."""
    held_against = is_asked("difference", clues.masked) or is_asked("compare", clues.masked)
    held_against = held_against or (is_asked("why", clues.masked) and clues.has(FIGURE))
    of_event = any(is_asked(way, clues.masked) for way in ("who", "when", "where"))
    return (is_asked("disagree", clues.masked) and not of_event) or (len(clues.surveys) > 1 and held_against)


def _is_inventory(clues: Clues) -> bool:
    """Which figures there are; "daerah mana saja di atas 20 persen" asks for places in order."""
    ordered = is_limited(clues) or is_asked("superlative", clues.masked) or is_asked("move", clues.masked)
    listed = is_asked("all places", clues.masked) and clues.has(TOPIC, OTHER)
    return is_asked("inventory", clues.masked) and not clues.terms and not ordered and not listed


def _is_source(clues: Clues) -> bool:
    """Where a figure comes from, or which place a stated figure is of."""
    of_where = clues.has(FIGURE) and is_asked("where", clues.masked) and not asks_which_moved(clues)
    asked = (of_where or is_asked("source", clues.masked)) and not is_limited(clues)
    changed = is_asked("difference", clues.masked.replace("penurunan itu", ""))
    return asked and not clues.terms and not changed and not _asks_surveys(clues)


def _asks_surveys(clues: Clues) -> bool:
    """Which instruments there are, rather than which one a figure comes from."""
    return _is_inventory(clues) and not clues.has(FIGURE) and is_asked("several", clues.masked)


def _is_definition(clues: Clues) -> bool:
    """A term is asked for, not a figure: "apa itu ...", "... singkatan apa"."""
    return (
        is_asked("define", clues.masked)
        and not clues.has(PERIOD, FIGURE, PLACE)
        and not is_asked("count", clues.masked)
    )


def _is_share(clues: Clues) -> bool:
    """How many of the children who were measured."""
    return is_asked("share", clues.masked) and not clues.terms and not _asks_passage(clues)


def _is_target(clues: Clues) -> bool:
    asked = is_asked("target", clues.masked) and is_asked("target said", clues.masked)
    return asked and not is_asked("not target", clues.masked)


def _asks_goal(clues: Clues) -> bool:
    """Whether a share has come down to a number: "Tapin sudah capai 14 persen?", "kabupaten mana yang belum 14%?"."""
    shares = any(one.unit is Unit.PERCENT for one in find_statements(clues))
    put = is_asked("doubted", clues.masked) or is_asked("not target", clues.masked)
    return shares and is_asked("goal", clues.masked) and not put


def _is_extreme(clues: Clues) -> bool:
    """The year of the highest or lowest figure, or the highest figure of one place."""
    if is_asked("among", clues.masked) and not names_figures(clues):
        return False
    if not is_asked("superlative", clues.masked) or is_asked("rank", clues.masked) or is_narrowed(clues):
        return False
    local = len(clues.places) == 1 and clues.places[0].level not in WIDE
    of_one_year = len(clues.periods) == 1 and clues.since is None and not clues.has(LATEST)
    return is_asked("year asked", clues.masked) or (local and not find_levels(clues) and not of_one_year)


def _is_average(clues: Clues) -> bool:
    several = clues.has(LATEST) or len(clues.periods) > 1
    return (
        is_asked("average", clues.masked)
        and (several or not is_asked("not average", clues.masked))
        and not (len(clues.places) > 1 and is_asked("compare", clues.masked))
        and not clues.terms
        and (names_figures(clues) or is_asked("bare average", clues.masked))
    )


def _is_difference(clues: Clues) -> bool:
    """By how much; "turun jadi berapa" asks for the level instead."""
    becomes = is_asked("becomes", clues.masked) and not is_asked("from how much", clues.masked)
    return (
        is_asked("difference", clues.masked)
        and not becomes
        and not is_asked("either", clues.masked)
        and not _asks_passage(clues)
    )


def _is_compare(clues: Clues) -> bool:
    several = len(clues.places) > 1 or len(clues.periods) > 1
    if not names_figures(clues) and is_asked("which of these", clues.masked):
        return not clues.terms
    return (
        several and (is_asked("compare", clues.masked) or is_asked("joined places", clues.masked)) and not clues.terms
    )


def _is_trend(clues: Clues) -> bool:
    return is_asked("trend", clues.masked) and not _asks_passage(clues) and not is_asked("becomes", clues.masked)


def _is_lookup(clues: Clues) -> bool:
    """A figure: its topic, or a place or period alone ("hss 2022?"), and nothing left over."""
    if clues.terms or _asks_passage(clues) or (is_asked("when", clues.masked) and not is_asked("count", clues.masked)):
        return False
    if not names_figures(clues) or is_asked("only denied", clues.masked):
        return is_asked("bare figure", clues.masked)
    asks_how = is_asked("how", clues.masked) and not is_asked("what about", clues.masked)
    if asks_how and not clues.has(TOPIC, OTHER, SURVEY, LATEST) and not is_asked("bare figure", clues.masked):
        return False
    return clues.has(OTHER, PLACE, PERIOD, SURVEY, LATEST) or is_asked("count", clues.masked) or not asks_how


RULES: tuple[tuple[Intent, Callable[[Clues], bool]], ...] = (
    (Intent.EMERGENCY, _is_despair),
    (Intent.EMERGENCY, _is_emergency),
    (Intent.ADVICE, _is_advice),
    (Intent.OUT_OF_SCOPE, _is_arithmetic),
    (Intent.INSULT, _small_talk("insult")),
    (Intent.IDENTITY, _asks_of_itself),
    (Intent.IDENTITY, _asks_language),
    (Intent.THANKS, _is_thanks),
    (Intent.THANKS, _small_talk("acknowledgement")),
    (Intent.HELP, _small_talk("help")),
    (Intent.HELP, _small_talk("menu")),
    (Intent.GREETING, _is_greeting),
    (Intent.GREETING, _small_talk("farewell")),
    (Intent.EXTREME, _is_years_beyond),
    (Intent.TARGET, _asks_goal),
    (Intent.CLAIM, _is_claim),
    (Intent.DISAGREEMENT, _is_disagreement),
    (Intent.INVENTORY, lambda clues: is_asked("newer", clues.masked)),
    (Intent.INVENTORY, lambda clues: is_asked("reach", clues.masked) and not clues.terms),
    (Intent.SOURCE, lambda clues: is_asked("published", clues.masked)),
    (Intent.SOURCE, _is_source),
    (Intent.INVENTORY, _is_inventory),
    (Intent.SHARE, _is_share),
    (Intent.DEFINITION, _is_definition),
    (Intent.PASSAGE, lambda clues: is_asked("why", clues.masked)),
    (Intent.TARGET, _is_target),
    (Intent.EXTREME, _is_extreme),
    (Intent.RANKING, is_ranking),
    (Intent.AVERAGE, _is_average),
    (Intent.DIFFERENCE, _is_difference),
    (Intent.COMPARE, _is_compare),
    (Intent.TREND, _is_trend),
    (Intent.LOOKUP, _is_lookup),
    (Intent.PASSAGE, lambda clues: True),
)
