"""What a chat supplies to a question that leans on it: "kalau 2021?", "yang Tala?", "siapa yang bilang?"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ..language.indicators import CASES, PREVALENCE
from ..language.periods import parse_period
from ..language.places import gazetteer
from ..models import Context, Direction, Intent, Level, Period, Place, Unit
from .assertions import asserts_rank
from .clues import FIGURE, LATEST, OTHER, PERIOD, PLACE, SURVEY, TOPIC, Clues
from .intents import find_seek
from .lexicon import words_of
from .measures import find_indicator, find_unit
from .ways import is_asked

_POINTS_BACK = re.compile(r"\b(?:katanya|beliau|dia|ia|mereka|itu|tersebut|tadi)\b")
_LEADS_ON = re.compile(
    r"^\W*(?:(?:kalau|dari|terus|lalu|bagaimana|dengan|yang|untuk|di|ke|dan|oh|ok|oke|eh|bukan|jadi|nah|tahun|hanya|saja|"
    r"berapa|persen|kasus|jumlah|maksud|saya|sejak|sampai|kembali|balik|lagi)(?:nya|kah)?\W*)*$"
)
_FIGURE_INTENTS = frozenset(
    {
        Intent.LOOKUP,
        Intent.TREND,
        Intent.DIFFERENCE,
        Intent.AVERAGE,
        Intent.EXTREME,
        Intent.COMPARE,
        Intent.RANKING,
        Intent.TARGET,
        Intent.SHARE,
        Intent.CLAIM,
        Intent.SOURCE,
        Intent.DISAGREEMENT,
        Intent.INVENTORY,
    }
)
_ASKED_ANEW = (
    Intent.TREND,
    Intent.DIFFERENCE,
    Intent.AVERAGE,
    Intent.EXTREME,
    Intent.RANKING,
    Intent.TARGET,
    Intent.SHARE,
    Intent.INVENTORY,
)
# These look over all the years there are, unless some are named.
_ALL_YEARS = frozenset({Intent.TREND, Intent.EXTREME, Intent.INVENTORY, Intent.DISAGREEMENT})
_WIDE = (Level.COUNTRY, Level.PROVINCE)
_NAMESAKES = {"own city": Level.CITY, "own regency": Level.REGENCY}


@dataclass(frozen=True, slots=True)
class Carried:
    """What the chat supplies; `joined` where its places stand beside the one named, to be compared with it."""

    intent: Intent
    indicator: str | None = None
    places: tuple[Place, ...] = ()
    periods: tuple[Period, ...] = ()
    survey: str | None = None
    terms: tuple[str, ...] = ()
    figures: tuple[Decimal, ...] = ()
    joined: bool = False
    direction: Direction | None = None


def find_asked(context: Context) -> Period | None:
    """The last period the chat asked for by name."""
    return parse_period(context.periods[-1]) if context.periods else None


def find_anchor(context: Context) -> Period | None:
    """The period "tahun sebelumnya" counts from: the last one the chat was about."""
    codes = context.periods or context.shown
    return parse_period(codes[-1]) if codes else None


def join_periods(clues: Clues, carried: Carried, context: Context) -> tuple[Period, ...]:
    """The periods named, else those carried; one end of a difference joins the one the chat was about.

    "selisihnya?" lies between the last two years asked for, "dari 2020 maksud saya" moves the start.
    """
    own, last = clues.periods, carried.periods
    if carried.intent in (Intent.DIFFERENCE, Intent.COMPARE) and len(carried.places) == 1:
        earlier = tuple(period for code in context.earlier if (period := parse_period(code)))
        if ends := _find_ends(own, last, earlier):
            return ends
    bounds = tuple(bound for bound in (clues.before, clues.after) if bound)
    if bounds:
        return own if carried.intent in _FIGURE_INTENTS else (*own, *bounds)
    if clues.since:
        return tuple(period for period in own if period != clues.since)
    return own or last


def _find_ends(own: tuple[Period, ...], last: tuple[Period, ...], earlier: tuple[Period, ...]) -> tuple[Period, ...]:
    """Two ends of a difference: the one named and the last of the chat, else the last two of the chat."""
    ends = {*own, *last[-1:]} if len(own) == 1 and len(last) <= 2 else {*last, *earlier} if not own else set()
    return tuple(sorted(ends, key=lambda period: period.months)) if len(ends) == 2 else ()


def carry(clues: Clues, intent: Intent, context: Context) -> Carried:
    """Fill from the chat what a question that leans on it leaves open: "kalau 2021?", "yang Tala?"."""
    if context == Context():
        return Carried(intent)
    if relative := _find_relative(clues, context):
        asked = {each.value: each for each in _ASKED_ANEW}.get(context.intent, Intent.LOOKUP)
        return Carried(asked, context.indicator, (relative,), _periods(clues, asked, context), context.survey)
    if len(compared := _find_compared(clues, intent, context)) > 1:
        periods = _periods(clues, Intent.COMPARE, context)
        return Carried(Intent.COMPARE, context.indicator, compared, periods, context.survey)
    if intent in (Intent.PASSAGE, Intent.OUT_OF_SCOPE, Intent.DEFINITION) and not clues.terms:
        return _carry_passage(clues, intent, context)
    if intent not in _FIGURE_INTENTS:
        return Carried(intent)
    if _is_held_against(clues, context):
        counted = find_indicator(clues, intent) or context.indicator
        return Carried(Intent.COMPARE, counted, _places(context), _periods(clues, intent, context), joined=True)
    if intent is Intent.RANKING and _is_said_first(clues, context):
        return Carried(intent, context.indicator, _places(context), _periods(clues, intent, context), joined=True)
    named = clues.has(TOPIC, OTHER) and not is_asked("other measure", clues.masked)
    placed = bool(clues.places or clues.strangers or clues.choices)
    counted = CASES if find_unit(clues) is Unit.CHILDREN else context.indicator
    asked = _carried_intent(clues, intent, context)
    return Carried(
        intent=asked,
        direction=Direction(context.direction) if context.direction and asked is not intent else None,
        indicator=None if named or find_indicator(clues, intent) else counted,
        places=() if placed else _ranked_within(clues, context) if intent is Intent.RANKING else _places(context),
        periods=() if named or clues.latest or _spans_years(intent, context) else _periods(clues, intent, context),
        survey=None if named or clues.survey or placed or intent is Intent.DISAGREEMENT else context.survey,
        figures=() if named or placed or clues.periods or intent is not Intent.SOURCE else _figures(context),
    )


def _find_relative(clues: Clues, context: Context) -> Place | None:
    """The province of the place the chat was about, or the city or regency of its name: "kalau provinsinya?"."""
    place = next(iter(_places(context)), None)
    if place is None or clues.places:
        return None
    if is_asked("own province", clues.masked):
        return _province(place)
    level = next((level for way, level in _NAMESAKES.items() if is_asked(way, clues.masked)), None)
    bare = place.name.partition(" ")[2]
    return next((other for other in gazetteer().named(bare) if other.level is level), None) if level else None


def _province(place: Place) -> Place | None:
    return gazetteer().known(place.code[:2]) if place.code != "00" else None


def _find_compared(clues: Clues, intent: Intent, context: Context) -> tuple[Place, ...]:
    """The places asked about one by one before, held against the last: "selisihnya?", "mana yang lebih tinggi?".

    The last two, or all for "dari ketiganya".
    """
    named = clues.has(PLACE, PERIOD, LATEST, FIGURE) or clues.strangers
    apart = intent is Intent.DIFFERENCE and is_asked("gap", clues.masked) and not context.earlier
    if named or not (apart or (intent is Intent.COMPARE and is_asked("which of these", clues.masked))):
        return ()
    last = _places(context)
    before = tuple(place for code in context.beside if (place := gazetteer().known(code)))
    return last if len(last) > 1 else (*(before if is_asked("among", clues.masked) else before[-1:]), *last)


def _ranked_within(clues: Clues, context: Context) -> tuple[Place, ...]:
    """Where "yang tertinggi kabupaten mana?" looks: the province of the place before, but for a rank of its own."""
    places = _places(context)
    if is_asked("rank", clues.masked) or not places or places[0].level in _WIDE:
        return places
    province = _province(places[0])
    return (province,) if province else ()


def _figures(context: Context) -> tuple[Decimal, ...]:
    """The figures last shown: "siapa yang bilang?" is about these and no others."""
    return tuple(Decimal(figure) for figure in context.figures)


def _is_held_against(clues: Clues, context: Context) -> bool:
    """One place is to be compared with the one the chat was about: "lebih tinggi dari nasional tidak?"."""
    alone = len(clues.places) == 1 and len(context.places) == 1 and clues.places[0].code != context.places[0]
    return alone and is_asked("compare", clues.masked) and not clues.terms and not is_asked("superlative", clues.masked)


def _is_said_first(clues: Clues, context: Context) -> bool:
    """The place the chat was about is said to be the highest or lowest of a wider one: "tertinggi di Kalsel?"."""
    place = next(iter(_places(context)), None)
    wider = place is not None and len(clues.places) == 1 and place != clues.places[0] and place.within(clues.places[0])
    return wider and asserts_rank(clues) and clues.text.rstrip().endswith("?")


def _spans_years(intent: Intent, context: Context) -> bool:
    """Whether a way of asking is about all the years there are; a target is, but for one that was just spoken of."""
    return intent in _ALL_YEARS or (intent is Intent.TARGET and context.intent != Intent.TARGET)


def _carried_intent(clues: Clues, intent: Intent, context: Context) -> Intent:
    """Only a place or a year is named: the question is the one before, asked anew."""
    rest = clues.masked.replace(PLACE, "").replace(PERIOD, "").replace(LATEST, "")
    bare = intent is Intent.LOOKUP and _LEADS_ON.match(rest.strip(" ?!.,")) is not None
    again = {each.value for each in _ASKED_ANEW} | ({Intent.COMPARE.value} if not clues.places else set())
    if bare and context.intent in again:
        return Intent(context.intent)
    return intent


def _carry_passage(clues: Clues, intent: Intent, context: Context) -> Carried:
    """ "apa yang akan beliau lakukan?" is about who or what the chat was about, "programnya apa?" about its place."""
    seeks = find_seek(clues) is not None
    if intent is Intent.DEFINITION and not clues.has(TOPIC, OTHER, SURVEY):
        return Carried(intent, context.indicator or (PREVALENCE if context.figures else None))
    if clues.has(TOPIC, OTHER, SURVEY) or intent is Intent.DEFINITION:
        return Carried(intent)
    pronoun = _POINTS_BACK.search(clues.masked) is not None
    bare = seeks and not any(word in words_of("event", "topic", "qualifier") for word in _words(clues))
    terms = context.terms if pronoun or bare else ()
    if not (terms or seeks):
        return Carried(intent)
    return Carried(Intent.PASSAGE, places=() if clues.places else _places(context), terms=terms)


def _words(clues: Clues) -> set[str]:
    """The words of a question, each also without its ending -nya."""
    words = re.findall(r"[^\W\d_]+", clues.masked)
    return {form for word in words for form in (word, word.removesuffix("nya"))}


def _places(context: Context) -> tuple[Place, ...]:
    """The places asked about before; one that the gazetteer has lost since is left out."""
    return tuple(place for code in context.places if (place := gazetteer().known(code)))


def _periods(clues: Clues, intent: Intent, context: Context) -> tuple[Period, ...]:
    """The years asked for before; a difference or a source is about the figures last shown."""
    shown = intent in (Intent.DIFFERENCE, Intent.SOURCE, Intent.CLAIM, Intent.AVERAGE)
    codes = context.periods or (context.shown if shown and not clues.places else ())
    return tuple(period for code in codes if (period := parse_period(code)))
