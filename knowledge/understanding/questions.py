"""A message into a question: what is asked, about which place, indicator and period, and what the chat supplies."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace

from ..language.indicators import STUNTING
from ..language.periods import parse_period
from ..language.places import gazetteer
from ..models import Context, Intent, Period, Place, Question, Unit
from .clues import LATEST, MEASURED, OTHER, PERIOD, PLACE, SURVEY, TOPIC, Clues, find_clues
from .intents import find_direction, find_intent, find_level, find_seek
from .lexicon import bodies, names_body, words_of
from .statements import find_statements

PREVALENCE, CASES = "stunting_prevalence", "stunting_cases"
MOST_QUESTIONS = 5
_CUT = re.compile(
    r"(?<=\?)\s+|\n+|\s+(?:dan|serta|terus|lalu)\s+(?=(?:berapa|brp|siapa|kapan|di ?mana|dmn|mengapa|kenapa|apa)\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:berapa|brp|barapa|siapa|kapan|mana|apa|mengapa|kenapa|naik|turun)\b|\?", re.IGNORECASE)
_PERCENT = re.compile(r"\b(?:persen(?:nya)?|persentase(?:nya)?|prevalensi(?:nya)?|proporsi)\b|%")
_RATE = re.compile(r"\b(?:persentase|prevalensi|proporsi)(?:nya)?\b")
# "persentase penurunan" asks for a change in percent, of whatever is counted.
_SHARE_OF_CHANGE = re.compile(r"\bpersentase\s+(?=penurunan|kenaikan|perubahan|peningkatan)")
_COUNTED = re.compile(
    r"\b(?:kasus|penderita|pengidap)(?:nya)?\b|\bjumlah (?:anak|balita|bayi|baduta|orang|kasus)|\bbanyaknya\b"
    r"|\bberapa (?:orang |banyak )?(?:anak|anak-anak|balita|bayi|baduta|orang|jiwa|kasus|penderita)\b|\banak-anak\b"
)
_CASES_ONLY = re.compile(r"\b(?:kasus|penderita|pengidap)")
_POINTS_BACK = re.compile(r"\b(?:beliau|dia|ia|mereka|itu|tersebut|tadi)\b")
# "sebelumnya 659" and "tahun sebelumnya" of a year that is named are other things.
_EARLIER = re.compile(r"\bsebelumnya\b(?!\W*(?:PERIOD|FIGURE|tahun PERIOD))")
_BY_WORD_OF = re.compile(
    r"\b(?:menurut|versi|kata|berdasarkan|data|catatan|laporan|rilis)((?:\s+[^\W\d_]+){1,3})", re.IGNORECASE
)
_LEADS_ON = re.compile(
    r"^\W*(?:(?:kalau|terus|lalu|bagaimana|dengan|yang|untuk|di|dan|oh|ok|oke|jadi|nah|tahun|hanya|berapa|persen)\W*)*$"
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
# These look over all the years there are, unless some are named.
_ALL_YEARS = frozenset({Intent.TREND, Intent.EXTREME, Intent.RANKING, Intent.INVENTORY, Intent.DISAGREEMENT})


def split_questions(text: str) -> list[str]:
    """The questions of a message, at most `MOST_QUESTIONS`: more than one only where each can stand alone."""
    parts = [part.strip() for part in _CUT.split(text) if part and part.strip()]
    alone = [part for part in parts if _ASKS.search(part) and find_clues(part).has(TOPIC, OTHER, PLACE, SURVEY)]
    return parts[:MOST_QUESTIONS] if len(parts) > 1 and len(alone) == len(parts) else [text]


def understand(
    text: str, context: Context | None = None, vocabulary: Container[str] = frozenset(), this_year: int | None = None
) -> Question:
    """Read a question. What it leaves open comes from the chat where it leans on it, and is marked as carried.

    `vocabulary` are the words of the documents, right as they stand; `this_year` is what "tahun ini" means.

    >>> understand("brp kss stunting hss thn 2023").indicator
    'stunting_cases'
    """
    context = context or Context()
    clues = find_clues(text, vocabulary, this_year, _anchor(context), _asked(context))
    intent = find_intent(clues)
    carried = _carry(clues, intent, context)
    own = {"indicator": _indicator(clues, intent), "places": clues.places, "survey": clues.survey, "terms": clues.terms}
    names = {name for name, value in own.items() if not value and getattr(carried, name)}
    names |= {"periods"} if carried.periods and not (clues.periods or clues.before or clues.after) else set()
    question = Question(
        text=text,
        plain=clues.text,
        intent=carried.intent,
        indicator=_indicator(clues, intent) or carried.indicator,
        places=clues.places or carried.places,
        periods=_asked_periods(clues, intent, carried),
        survey=clues.survey or carried.survey,
        carried=frozenset(names),
        choices=clues.choices,
        seeks=find_seek(clues),
        terms=clues.terms or carried.terms,
        unit=_unit(clues),
        latest=clues.latest,
        figures=clues.figures,
        direction=find_direction(clues),
        level=find_level(clues),
        strangers=clues.strangers,
        corrections=clues.corrections,
        since=clues.since,
        authority=_find_authority(clues.text),
    )
    return _opened(question, clues, _anchor(context))


def _opened(question: Question, clues: Clues, anchor: Period | None) -> Question:
    """The question with its open times; where it asks for a figure, "sebelumnya" is the one before, "sejak 2020" all.

    "sebelumnya" counts from a period the question names, else from the one the chat was about.
    """
    question = replace(question, before=clues.before, after=clues.after, stated=find_statements(clues))
    if question.intent is not Intent.LOOKUP:
        return question
    question = replace(question, unread=clues.bare if clues.places or clues.indicators else ())
    if _EARLIER.search(clues.masked):
        return replace(question, periods=(), before=clues.periods[0] if clues.periods else anchor, earlier=True)
    several = len(question.places) > 1
    ranged = bool(question.since or question.before or question.after) and not several
    return replace(question, intent=Intent.TREND) if ranged else question


def _find_authority(text: str) -> str:
    """The national body by whose word a figure is asked for: "menurut BPS", "versi data Kemenkes"; else empty."""
    after = " ".join(match[1] for match in _BY_WORD_OF.finditer(text))
    return next((body for body in bodies() if names_body(after, body)), "")


def _asked(context: Context) -> Period | None:
    """The last period the chat asked for by name."""
    return parse_period(context.periods[-1]) if context.periods else None


def _anchor(context: Context) -> Period | None:
    """The period "tahun sebelumnya" counts from: the last one the chat was about."""
    codes = context.periods or context.shown
    return parse_period(codes[-1]) if codes else None


def _asked_periods(clues: Clues, intent: Intent, carried: "_Carried") -> tuple[Period, ...]:
    """The periods named, else those carried; one end of a difference joins the one the chat was about."""
    ends = intent in (Intent.DIFFERENCE, Intent.COMPARE) and len(clues.periods) == 1
    if ends and len(carried.periods) == 1:
        return tuple(sorted({*clues.periods, *carried.periods}, key=lambda period: period.months))
    bounds = tuple(bound for bound in (clues.before, clues.after) if bound)
    if bounds:
        return clues.periods if intent in _FIGURE_INTENTS else (*clues.periods, *bounds)
    if clues.since:
        return tuple(period for period in clues.periods if period != clues.since)
    return clues.periods or carried.periods


def _indicator(clues: Clues, intent: Intent) -> str | None:
    """What is counted; None where a bare "stunting" leaves open whether children or a share of them."""
    others = [code for code in clues.indicators if not code.startswith(STUNTING)]
    if others:
        return others[0]
    change = intent in (Intent.DIFFERENCE, Intent.AVERAGE) or any(one.moved for one in find_statements(clues))
    text = clues.text.lower()
    if _RATE.search(_SHARE_OF_CHANGE.sub("", text)) if change else _PERCENT.search(text):
        return PREVALENCE
    if CASES in clues.indicators or (_COUNTED.search(text) and (clues.has(TOPIC) or _CASES_ONLY.search(text))):
        return CASES
    if _COUNTED.search(text) and clues.places:
        return MEASURED
    return PREVALENCE if PREVALENCE in clues.indicators and not change else None


def _unit(clues: Clues) -> Unit | None:
    if _PERCENT.search(clues.text.lower()):
        return Unit.PERCENT
    return Unit.CHILDREN if _COUNTED.search(clues.text.lower()) else None


@dataclass(frozen=True, slots=True)
class _Carried:
    """What the chat supplies, and under which names."""

    intent: Intent
    indicator: str | None = None
    places: tuple[Place, ...] = ()
    periods: tuple[Period, ...] = ()
    survey: str | None = None
    terms: tuple[str, ...] = ()


def _carry(clues: Clues, intent: Intent, context: Context) -> _Carried:
    """Fill from the chat what a question that leans on it leaves open: "kalau 2021?", "yang Tala?"."""
    if context == Context():
        return _Carried(intent)
    if intent in (Intent.PASSAGE, Intent.OUT_OF_SCOPE, Intent.DEFINITION) and not clues.terms:
        return _carry_passage(clues, intent, context)
    if intent not in _FIGURE_INTENTS:
        return _Carried(intent)
    named = clues.has(TOPIC, OTHER)
    placed = bool(clues.places or clues.strangers or clues.choices)
    return _Carried(
        intent=_carried_intent(clues, intent, context),
        indicator=None if named or _indicator(clues, intent) else context.indicator,
        places=() if placed else _places(context),
        periods=() if named or clues.latest or _spans_years(intent, context) else _periods(clues, intent, context),
        survey=None if named or clues.survey or placed else context.survey,
    )


def _spans_years(intent: Intent, context: Context) -> bool:
    """Whether a way of asking is about all the years there are; a target is, but for one that was just spoken of."""
    return intent in _ALL_YEARS or (intent is Intent.TARGET and context.intent != Intent.TARGET)


def _carried_intent(clues: Clues, intent: Intent, context: Context) -> Intent:
    """Only a place or a year is named: the question is the one before, asked anew."""
    rest = clues.masked.replace(PLACE, "").replace(PERIOD, "").replace(LATEST, "")
    bare = intent is Intent.LOOKUP and _LEADS_ON.match(rest.strip(" ?!.,")) is not None
    if bare and context.intent in {
        each.value for each in (Intent.TREND, Intent.DIFFERENCE, Intent.EXTREME, Intent.TARGET)
    }:
        return Intent(context.intent)
    return intent


def _carry_passage(clues: Clues, intent: Intent, context: Context) -> _Carried:
    """ "apa yang akan beliau lakukan?" is about who or what the chat was about, "programnya apa?" about its place."""
    seeks = find_seek(clues) is not None
    if clues.has(TOPIC, OTHER, SURVEY) or intent is Intent.DEFINITION:
        return _Carried(intent)
    pronoun = _POINTS_BACK.search(clues.masked) is not None
    bare = seeks and not any(word in words_of("event", "topic", "qualifier") for word in _words(clues))
    terms = context.terms if pronoun or bare else ()
    if not (terms or seeks):
        return _Carried(intent)
    return _Carried(Intent.PASSAGE, places=() if clues.places else _places(context), terms=terms)


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
