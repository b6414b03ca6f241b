"""A message into a question: what is asked, about which place, indicator and period, and what the chat supplies."""

import re
from dataclasses import replace
from functools import partial
from itertools import takewhile

from ..language.indicators import find_indicators, find_surveys
from ..language.phrasing import say_period
from ..language.places import gazetteer
from ..models import LOCAL, Context, Intent, Level, Period, Place, Question
from .assertions import is_assertion
from .carrying import Carried, carry, find_anchor, find_asked, join_periods
from .clues import OTHER, PLACE, SURVEY, TOPIC, Clues, Known, find_clues
from .followups import replace_spans, write_out
from .intents import find_direction, find_intent, find_seek
from .lexicon import bodies, find_body, is_neutral, press
from .measures import find_indicator, find_unit
from .scopes import find_count, find_excepted, find_levels, find_yardstick
from .statements import find_statements
from .ways import is_asked

MOST_QUESTIONS = 5
_OPENERS = r"(?=(?:berapa|brp|siapa|kapan|di ?mana|dmn|mengapa|kenapa|apa)\b)"
_CUT = re.compile(rf"(?<=\?)\s+|\n+|,\s+(?:dan\s+)?{_OPENERS}|\s(?:dan|serta|terus|lalu)\s+{_OPENERS}", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:berapa|brp|barapa|siapa|kapan|mana|apa|mengapa|kenapa|naik|turun)\b|\?", re.IGNORECASE)
# "sebelumnya 659" and "tahun sebelumnya" of a year that is named are other things.
_EARLIER = re.compile(r"\bsebelumnya\b(?!\W*(?:PERIOD|FIGURE|tahun PERIOD))")
_BY_WORD_OF = re.compile(
    r"\b(?:menurut|versi|kata|berdasarkan|data|catatan|laporan|rilis)((?:\s+[^\W\d_]+){1,3})", re.IGNORECASE
)
_SAID_BY = re.compile(r"\b(?:menurut|versi|kata)((?:\s+[^\W\d_]+){1,3})", re.IGNORECASE)
_LEVEL_WORDS = ("", "kabupaten", "kota", "provinsi", "di")


def split_questions(text: str) -> list[str]:
    """The questions of a message, at most `MOST_QUESTIONS`.

    More than one only where each can stand alone, or the first is of a place's figures, on which the others may lean;
    beside a danger nothing else is answered.
    """
    parts = [part.strip() for part in _CUT.split(text) if part and part.strip()]
    if len(parts) < 2 or not all(map(_asks, parts)) or find_intent(find_clues(text)) is Intent.EMERGENCY:
        return [text]
    first, *rest = [find_clues(part) for part in parts[:MOST_QUESTIONS]]
    named = all(clues.has(TOPIC, OTHER, PLACE, SURVEY) for clues in (first, *rest))
    leaning = first.has(PLACE) and not first.terms
    return parts[:MOST_QUESTIONS] if named or leaning else [text]


def _asks(part: str) -> bool:
    """A question by its word or its mark, or by what it names: "stunting Tapin 2022" on a line of its own."""
    if _ASKS.search(part):
        return True
    clues = find_clues(part)
    return clues.has(TOPIC, OTHER) and clues.has(PLACE) and not clues.terms


def understand(
    text: str, context: Context | None = None, vocabulary: Known = frozenset(), today: Period | None = None
) -> Question:
    """Read a question. What it leaves open comes from the chat where it leans on it, and is marked as carried.

    `vocabulary` are the words of the documents, right as they stand; `today` is the year or month it is.

    >>> understand("brp kss stunting hss thn 2023").indicator
    'stunting_cases'
    """
    context = context or Context()
    read = partial(find_clues, known=vocabulary, today=today, anchor=find_anchor(context), asked=find_asked(context))
    typed = read(text)
    full = write_out(typed, context, read)
    clues = typed if full == typed.text else read(full)
    intent = find_intent(clues)
    carried = carry(clues, intent, context, typed)
    question = _leaning(_named(text, clues, intent), clues, carried, context)
    supplied = _name_carried(typed, clues.terms, carried.joined, question)
    supplied |= {"home"} if context.home and "places" in supplied else set()
    question = replace(question, carried=supplied, corrections=typed.corrections)
    question = replace(question, asked=_settle_times(question, clues))
    held = _of_the_nation(_with_province(_held_against(question, clues, carried), clues), clues)
    return _opened(_attributed(held), clues, find_anchor(context))


def forget_messages() -> None:
    """Forget the messages that were read, and the vocabularies they were read by."""
    find_clues.cache_clear()
    find_intent.cache_clear()


def _settle_times(question: Question, clues: Clues) -> str:
    """The question with "tahun sebelumnya" told by its year, and the end of a difference that the chat supplied."""
    text = replace_spans(clues.text, ((span, say_period(period)) for span, period in clues.relative))
    ends = [say_period(period) for period in question.periods if period not in clues.periods]
    if question.intent is not Intent.DIFFERENCE or not clues.periods or not ends:
        return text
    return " ".join((text.rstrip(" ?.!"), *ends))


def _named(text: str, clues: Clues, intent: Intent) -> Question:
    """What the question itself names."""
    return Question(
        text=text,
        plain=clues.text,
        intent=intent,
        indicator=find_indicator(clues, intent),
        places=clues.places,
        own_periods=clues.own_periods,
        survey=clues.survey,
        choices=clues.choices,
        seeks=find_seek(clues),
        terms=clues.terms,
        unit=find_unit(clues),
        latest=clues.latest,
        figures=clues.figures,
        direction=find_direction(clues),
        strangers=clues.strangers,
        since=clues.since,
    )


def _leaning(question: Question, clues: Clues, carried: Carried, context: Context) -> Question:
    """The question with what the chat supplies of what it leaves open."""
    return replace(
        question,
        intent=carried.intent,
        indicator=question.indicator or carried.indicator,
        places=carried.places if carried.joined else clues.places or carried.places,
        periods=join_periods(clues, carried, context),
        own_periods=() if carried.joined else clues.own_periods,
        survey=clues.survey or carried.survey,
        terms=clues.terms or carried.terms,
        figures=clues.figures or carried.figures,
    )


def _held_against(question: Question, clues: Clues, carried: Carried) -> Question:
    """With what places are held against each other by, and whether that is asserted."""
    return replace(
        question,
        levels=find_levels(clues),
        count=find_count(clues),
        yardstick=find_yardstick(clues),
        excepted=find_excepted(clues),
        asserted=is_assertion(clues, carried.joined),
    )


def _with_province(question: Question, clues: Clues) -> Question:
    """With the province of the places named where it stands beside them: "HSS dibanding provinsi dan nasional"."""
    own = dict.fromkeys(place.code[:2] for place in clues.places if place.level in LOCAL)
    named = any(place.level is Level.PROVINCE for place in clues.places)
    if named or len(own) != 1 or not is_asked("own province", clues.masked):
        return question
    return replace(question, places=(*question.places, gazetteer().place(next(iter(own)))), levels=())


def _of_the_nation(question: Question, clues: Clues) -> Question:
    """With the nation where only its plan is named: "target RPJMN 2024"."""
    named = question.places or clues.choices or clues.strangers
    if named or question.intent is not Intent.TARGET or not is_asked("national plan", clues.masked):
        return question
    return replace(question, places=(gazetteer().place("00"),))


def _name_carried(typed: Clues, terms: tuple[str, ...], joined: bool, question: Question) -> frozenset[str]:
    """The fields that the chat supplied: those of the question that the message itself does not tell."""
    own = {
        "indicator": find_indicator(typed, question.intent),
        "places": typed.places if not joined else (),
        "periods": typed.periods or typed.before or typed.after,
        "survey": typed.survey,
        "terms": terms,
    }
    return frozenset(name for name, value in own.items() if not value and getattr(question, name))


def _attributed(question: Question) -> Question:
    """With the body it names; the place that this body speaks for is not asked about where another one is."""
    body, place = _find_authority(question.plain, question.text)
    others = tuple(one for one in question.places if one != place)
    own = place is None or not others or "places" in question.carried
    return replace(
        question, authority=body, places=question.places if own else others, authority_place=None if own else place
    )


def _opened(question: Question, clues: Clues, anchor: Period | None) -> Question:
    """The question with its open times; where it asks for a figure, "sebelumnya" is the one before, "sejak 2020" all.

    "sebelumnya" counts from a period the question names, else from the one the chat was about.
    """
    question = replace(question, before=clues.before, after=clues.after, stated=find_statements(clues))
    if question.intent is not Intent.LOOKUP:
        return question
    question = replace(question, unread=clues.bare if clues.places or clues.indicators else ())
    if _EARLIER.search(clues.masked):
        return replace(
            question, periods=(), own_periods=(), before=clues.periods[0] if clues.periods else anchor, earlier=True
        )
    several = len(question.places) > 1
    ranged = bool(question.since or question.before or question.after) and not several
    return replace(question, intent=Intent.TREND) if ranged else question


def _find_authority(text: str, typed: str) -> tuple[str, Place | None]:
    """By whose word a figure is asked for, and the place a body speaks for: "menurut Dinkes Kalsel", "versi Kompas".

    The name of a person or a paper is taken as it was typed: no vocabulary holds it.
    """
    for lead in _BY_WORD_OF.finditer(text):
        for body in bodies():
            if named := find_body(lead[1], body):
                after = text[lead.start(1) + named.end() :]
                mention = next(iter(gazetteer().find(after, typed=True)), None)
                near = mention is not None and after[: mention.span.start].strip().lower() in _LEVEL_WORDS
                return body, mention.places[0] if mention and near and mention.places else None
    leads = (lead[1] for each in (typed, text) for lead in _SAID_BY.finditer(each))
    return next(filter(None, map(_find_source, leads)), ""), None


def _find_source(text: str) -> str:
    """The person or the paper that a text begins with: words that say nothing else in a question."""
    return " ".join(takewhile(_may_be_source, text.split()))


def _may_be_source(word: str) -> bool:
    plain = word.lower()
    if plain in press():
        return True
    named = gazetteer().named(plain) or find_surveys(plain) or find_indicators(plain)
    return len(plain) > 2 and not named and not is_neutral(plain, "ordinary", "qualifier", "office", "purpose")
