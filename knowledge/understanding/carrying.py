"""What a chat supplies to a question that leans on it: "kalau 2021?", "yang Tala?", "siapa yang bilang?"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..language.indicators import CASES, PREVALENCE
from ..language.periods import parse_period
from ..language.places import gazetteer
from ..models import Context, Intent, Level, Period, Place, Seek, Unit
from .assertions import asserts_movement, is_assertion
from .clues import FIGURE, LATEST, OTHER, PERIOD, PLACE, SURVEY, TOPIC, Clues
from .comparands import find_compared, is_held_against, is_joined, join_places, known_places, last_places
from .followups import FIGURE_INTENTS, leads_on
from .intents import find_seek
from .lexicon import words_of
from .measures import find_indicator, find_unit
from .orders import WIDE
from .scopes import find_levels
from .ways import is_asked

_POINTS_BACK = re.compile(r"\b(?:katanya|beliau|dia|ia|mereka|itu|tersebut|tadi)\b")
# These look over all the years there are, unless some are named.
_ALL_YEARS = frozenset({Intent.TREND, Intent.EXTREME, Intent.INVENTORY})
_OF_SHOWN = frozenset({Intent.DIFFERENCE, Intent.SOURCE, Intent.CLAIM, Intent.AVERAGE})


@dataclass(frozen=True, slots=True)
class Carried:
    """What the chat supplies; `joined` where its places and the one named, in `places` too, are to be compared."""

    intent: Intent
    indicator: str | None = None
    places: tuple[Place, ...] = ()
    periods: tuple[Period, ...] = ()
    survey: str | None = None
    terms: tuple[str, ...] = ()
    figures: tuple[Decimal, ...] = ()
    joined: bool = False


def find_asked(context: Context) -> Period | None:
    """The last period the chat asked for by name."""
    return parse_period(context.periods[-1]) if context.periods else None


def find_anchor(context: Context) -> Period | None:
    """The period "tahun sebelumnya" counts from: the last one the chat was about."""
    codes = context.periods or context.shown
    return parse_period(codes[-1]) if codes else None


def join_periods(clues: Clues, carried: Carried, context: Context) -> tuple[Period, ...]:
    """The periods named, else those carried; one end of a difference joins the one the chat was about.

    "selisihnya?" lies between the last two years asked for; "dari 2020 maksud saya" moves the start, "ke 2024" the end.
    """
    own, last = clues.periods, carried.periods
    moves = carried.intent is Intent.CLAIM and asserts_movement(clues) and not clues.periods
    if (moves or carried.intent in (Intent.DIFFERENCE, Intent.COMPARE)) and len(carried.places) == 1:
        earlier = _known_periods(context.earlier)
        other = last[:1] if is_asked("until", clues.masked) else last[-1:]
        if ends := _find_ends(own, last, other, earlier[:1] if is_asked("overall", clues.masked) else earlier[-1:]):
            return ends
    bounds = tuple(bound for bound in (clues.before, clues.after) if bound)
    if bounds:
        return own if carried.intent in FIGURE_INTENTS else (*own, *bounds)
    if clues.since:
        return tuple(period for period in own if period != clues.since)
    return own or last


def _find_ends(
    own: tuple[Period, ...], last: tuple[Period, ...], other: tuple[Period, ...], earlier: tuple[Period, ...]
) -> tuple[Period, ...]:
    """Two ends of a difference: the one named and the other one of the chat, else the last two of the chat."""
    ends = {*own, *other} if len(own) == 1 and len(last) <= 2 else {*last, *earlier} if not own else set()
    return tuple(sorted(ends, key=lambda period: period.months)) if len(ends) == 2 else ()


def carry(clues: Clues, intent: Intent, context: Context, typed: Clues) -> Carried:
    """Fill from the chat what a question that leans on it leaves open: "yang Tala?", "lebih tinggi dari nasional?".

    `clues` are those of the message written out in full, `typed` its own.
    """
    if context == Context():
        return Carried(intent)
    if intent not in FIGURE_INTENTS:
        return _carry_words(clues, intent, context)
    intent = Intent.DIFFERENCE if _moved_between(clues, intent, context) else intent
    compared = find_compared(clues, intent, context)
    against = is_held_against(clues, intent, context)
    intent = Intent.COMPARE if compared or against else intent
    anew = typed.has(TOPIC, OTHER) and not (against or is_asked("other measure", typed.masked))
    placed = not against and bool(clues.places or clues.strangers or clues.choices)
    joined = join_places(clues, context) if against or is_joined(clues, intent, context) else ()
    return Carried(
        intent,
        indicator=None if anew or find_indicator(clues, intent) else _indicator(clues, context),
        places=joined or compared or (() if placed else _meant(clues, intent, context)),
        periods=() if anew else _periods(clues, intent, context),
        survey=None if anew or clues.has(SURVEY) else _survey(typed, intent, against, context),
        figures=() if anew or placed or clues.periods or intent is not Intent.SOURCE else _figures(context),
        joined=bool(joined),
    )


def _indicator(clues: Clues, context: Context) -> str | None:
    return CASES if find_unit(clues) is Unit.CHILDREN else context.indicator


def _survey(typed: Clues, intent: Intent, against: bool, context: Context) -> str | None:
    """The instrument of the chat; none where all are asked about, or another place by a question of its own."""
    every = intent is Intent.DISAGREEMENT or (intent is Intent.INVENTORY and context.intent != intent)
    placed = bool(typed.places or typed.strangers or typed.choices)
    return None if every or (placed and not against and not leads_on(typed)) else context.survey


def _moved_between(clues: Clues, intent: Intent, context: Context) -> bool:
    """ "naik ya?" after two years asked about one by one is of these two."""
    named = clues.has(PLACE, PERIOD, LATEST, FIGURE, SURVEY) or is_asked("steadily", clues.masked)
    return intent is Intent.TREND and not named and bool(context.earlier) and is_assertion(clues)


def _meant(clues: Clues, intent: Intent, context: Context) -> tuple[Place, ...]:
    """The places that a question without any is about.

    A source is of the figures shown; "yang tertinggi kabupaten mana?" looks in the province of the place before, unless
    it asks for a rank of its own or the parts of that place.
    """
    if intent is Intent.SOURCE and context.figures:
        return known_places(context.among or context.places)
    places = last_places(clues, context)
    own = is_asked("rank", clues.masked) or find_levels(clues) == (Level.DISTRICT,)
    if intent is not Intent.RANKING or own or not places or places[0].level in WIDE:
        return places
    return (gazetteer().place(places[0].code[:2]),)


def _figures(context: Context) -> tuple[Decimal, ...]:
    """The figures last shown: "siapa yang bilang?" is about these and no others."""
    return tuple(Decimal(figure) for figure in context.figures)


def _carry_words(clues: Clues, intent: Intent, context: Context) -> Carried:
    """ "apa yang akan beliau lakukan?" is about who or what the chat was about, "programnya apa?" about its place.

    What says nothing of its own after a figure calls for help: what the chat is about tells what was not understood.
    """
    if intent not in (Intent.PASSAGE, Intent.DEFINITION):
        return Carried(intent)
    named, places = clues.has(TOPIC, OTHER, SURVEY), last_places(clues, context)
    if intent is Intent.DEFINITION and not (named or clues.terms):
        return Carried(intent, context.indicator or (PREVALENCE if context.figures else None))
    if clues.terms and intent is Intent.PASSAGE and context.figures and is_asked("leaning", clues.masked):
        return Carried(intent, places=() if named or clues.has(PLACE) else places)
    if named or clues.terms or intent is Intent.DEFINITION:
        return Carried(intent)
    seek = find_seek(clues)
    told = any(word in words_of("event", "topic", "qualifier", "office") for word in _words(clues))
    terms = context.terms if _POINTS_BACK.search(clues.masked) or (seek and not told) else ()
    if context.intent in FIGURE_INTENTS and not (told or terms) and seek in (None, Seek.LIST):
        return Carried(Intent.HELP, context.indicator, places, _known_periods(context.periods))
    if not (terms or seek):
        return Carried(intent)
    return Carried(Intent.PASSAGE, places=() if clues.places else places, terms=terms)


def _words(clues: Clues) -> set[str]:
    """The words of a question, each also without its ending -nya."""
    words = re.findall(r"[^\W\d_]+", clues.masked)
    return {form for word in words for form in (word, word.removesuffix("nya"))}


def _periods(clues: Clues, intent: Intent, context: Context) -> tuple[Period, ...]:
    """The years asked for before; a difference or a source is about the figures last shown.

    Some ways of asking are about all the years there are, a target too, but for one that was just spoken of.
    """
    every = intent in _ALL_YEARS or (intent is Intent.TARGET and context.intent != Intent.TARGET)
    if clues.latest or every or is_asked("newest", clues.masked):
        return ()
    shown = context.shown if intent in _OF_SHOWN and not clues.places else ()
    if intent is Intent.AVERAGE and len(shown) == 1:
        shown = ()
    codes = (shown or context.periods) if intent is Intent.SOURCE else (context.periods or shown)
    return _known_periods(codes)


def _known_periods(codes: Iterable[str]) -> tuple[Period, ...]:
    return tuple(period for code in codes if (period := parse_period(code)))
