"""One message of a chat, from its text to its answer: what a knowledge base calls.

text -split_questions-> text... -understand-> Question -answer-> Answer; each question carries on from the one before.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from .answering.answers import answer
from .language.numerals import ORDINALS
from .language.periods import parse_period
from .language.places import gazetteer
from .models import Answer, Context, Intent, Period, Place, Question, Status
from .quoting.holdings import Holdings
from .retrieval.search import stopwords
from .settling import Reader, settle_district, settle_held_district, settle_month
from .understanding.lexicon import words_of
from .understanding.questions import split_questions, understand
from .understanding.spelling import spell

Answerer: TypeAlias = Callable[[Question, Holdings], Answer]


def ask(
    text: str, context: Context, holdings: Holdings, today: Period | None = None, answerer: Answerer = answer
) -> Answer:
    """Answer a message. Further questions in it are answered in `more`; `context` of the answer is the chat's next one.

    `today`, a year or a month, gives "tahun ini" and "bulan lalu" their meaning; without it they mean the newest held.
    `answerer` is what answers each question: `answer`, or one that keeps what `answer` said.
    """
    answers: list[Answer] = []
    for part in split_questions(text):
        read = partial(understand, context=context, vocabulary=holdings.index.vocabulary, today=today)
        waiting = _find_choice(part, context.choices)
        if _is_year_waited_for(part, context):
            part = f"{context.pending} {part}"
        if waiting:
            part, question = context.pending, _ask_again(context, waiting, holdings, today)
        else:
            question = _read(part, holdings, read)
        answers.append(_answer(question, holdings, read, answerer))
        context = _wait(_follow(context, answers[-1]), answers[-1], part, context.choices if waiting else ())
    first, *rest = answers
    return replace(first, more=(*first.more, *rest), context=context)


def _read(text: str, holdings: Holdings, read: Reader) -> Question:
    """Read a question, and what only the holdings settle of it."""
    question = settle_month(read(text), holdings)
    return settle_held_district(question, holdings, read) or question


def _answer(question: Question, holdings: Holdings, read: Reader, answerer: Answerer) -> Answer:
    """Answer a question; where no sentence does, "stunting Loksado" may be of a district in a regency held."""
    result = answerer(question, holdings)
    unknown = question.intent is Intent.PASSAGE or (question.strangers and not question.places)
    if result.status not in (Status.NO_DATA, Status.OUT_OF_SCOPE) or not unknown:
        return result
    again = settle_district(question, holdings, read)
    return answerer(again, holdings) if again else result


# "berapa kabupaten yang sudah?" picks none of them.
_ASKS = re.compile(r"\b(?:berapa|brp|siapa|kapan|mana|apa|mengapa|kenapa)\b", re.IGNORECASE)
_POSITION = re.compile(r"(?:nomor|no\.?|pilihan|opsi|ke-?)?\s*(\d)", re.IGNORECASE)
_WORD = re.compile(r"\d+(?:\.\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")


def _find_choice(text: str, codes: tuple[str, ...]) -> Place | None:
    """The place that a reply to "Wilayah mana yang Anda maksud?" picks; None unless the whole of it picks just one.

    By its name or code ("hss", "63.06"), by words that only its name holds ("yang selatan"), or by its number in the
    list ("yang kedua", "nomor 2").
    """
    if not codes or _ASKS.search(text):
        return None
    choices = [gazetteer().place(code) for code in codes]
    plain = spell(text).text.strip(" ?!.,")
    for mention in gazetteer().find(plain, typed=True):
        meant = [place for place in choices if place in mention.places]
        rest = f"{plain[: mention.span.start]} {plain[mention.span.stop :]}"
        if not _telling_words(rest):
            return meant[0] if len(meant) == 1 else None
    words = _telling_words(plain)
    if (number := _read_position(plain, words)) is not None:
        return choices[number] if number < len(choices) else None
    meant = [place for place in choices if words and words <= {place.code, *place.name.lower().split()}]
    return meant[0] if len(meant) == 1 else None


def _telling_words(text: str) -> set[str]:
    """The words of a reply that may tell one place from another: "yang selatan saja" has one."""
    neutral = words_of("filler") | stopwords()
    return {word for word in _WORD.findall(text.lower()) if word in ORDINALS or word not in neutral}


def _read_position(text: str, words: set[str]) -> int | None:
    """A place in a list, counted from 0: "2", "bukan, yang nomor 2" and "yang kedua" are 1."""
    leading = words_of("leading", "opener", "particle")
    digit = _POSITION.fullmatch(" ".join(word for word in re.split(r"[\s,]+", text.lower()) if word not in leading))
    if digit:
        return int(digit[1]) - 1 if digit[1] != "0" else None
    return ORDINALS[next(iter(words))] - 1 if len(words) == 1 and words <= ORDINALS.keys() else None


def _ask_again(context: Context, place: Place, holdings: Holdings, today: Period | None) -> Question:
    """The question that waited for a place, with it; its periods are those already read: it may lean on others."""
    before = replace(context, places=(place.code,), periods=(), shown=(), choices=(), pending="")
    question = understand(context.pending, before, holdings.index.vocabulary, today)
    periods = tuple(period for code in context.periods if (period := parse_period(code)))
    carried = question.carried - {"places"}
    return replace(
        question, places=(place,), periods=periods or question.periods, choices=(), strangers=(), carried=carried
    )


def _wait(context: Context, latest: Answer, text: str, before: tuple[str, ...]) -> Context:
    """What the chat is about, with the question that waits for a choice of place, if one does.

    The choices `before` one was picked still stand: "1" and then "yang kedua?".
    """
    choices = tuple(place.code for place in latest.question.choices) if latest.status is Status.CHOOSE else before
    if latest.question.intent in _ASIDE:
        return context
    unread = latest.question.unread
    return replace(context, choices=choices, pending=text if choices else _without_numbers(text, unread))


def _without_numbers(text: str, unread: tuple[str, ...]) -> str:
    """A question whose year could not be read, less what stands for it: "hss 202"; its bare month stays."""
    for typed in unread:
        text = re.sub(rf"\b{re.escape(typed)}\b", "", text) if typed[0].isdigit() else text
    return text if unread else ""


def _is_year_waited_for(text: str, context: Context) -> bool:
    """A year alone, in reply to "Tahun berapa yang Anda maksud?"."""
    return bool(context.pending) and not context.choices and parse_period(text.strip(" ?!.,")) is not None


_MOST_BESIDE = 4
_MOST_EARLIER = 10
_ABOUT_WORDS = frozenset({Intent.PASSAGE, Intent.DEFINITION})
_ASIDE = frozenset(
    {
        Intent.ADVICE,
        Intent.EMERGENCY,
        Intent.GREETING,
        Intent.THANKS,
        Intent.IDENTITY,
        Intent.INSULT,
        Intent.HELP,
        Intent.OUT_OF_SCOPE,
    }
)


def _follow(before: Context, latest: Answer) -> Context:
    """What the chat is about now. Small talk and the source of what was said leave it as it was, a question in words
    keeps the figure before it.

    Where there was none, an explained indicator is what "di HSS berapa?" goes on about.
    """
    after = latest.context
    if latest.question.intent in _ASIDE:
        return before
    if latest.question.intent is Intent.SOURCE and "places" in latest.question.carried:
        return before
    if latest.question.intent in _ABOUT_WORDS and after.places in ((), before.places):
        return replace(before, terms=after.terms, indicator=before.indicator or after.indicator)
    if after.places == before.places and after.periods == before.periods:
        return replace(after, earlier=before.earlier, beside=before.beside)
    last = before.periods or before.shown
    if after.places == before.places and len(after.periods) == len(last) == 1:
        return replace(after, earlier=(*before.earlier, *last)[-_MOST_EARLIER:])
    if after.periods == before.periods and len(after.places) == len(before.places) == 1:
        beside = [code for code in (*before.beside, *before.places) if code not in after.places]
        return replace(after, beside=tuple(dict.fromkeys(beside))[-_MOST_BESIDE:])
    return after
