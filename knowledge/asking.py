"""One message of a chat, from its text to its answer: what a knowledge base calls.

text -split_questions-> text... -understand-> Question -answer-> Answer; each question carries on from the one before.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from .answering.answers import answer
from .language.months import MONTHS
from .language.periods import parse_period
from .language.places import gazetteer
from .models import Answer, Context, Intent, Level, Part, Place, Question, Status
from .quoting.holdings import Holdings
from .retrieval.search import stopwords
from .understanding.lexicon import is_neutral, words_of
from .understanding.questions import split_questions, understand
from .understanding.spelling import spell


def ask(text: str, context: Context, holdings: Holdings, this_year: int | None = None) -> Answer:
    """Answer a message. Further questions in it are answered in `more`; `context` of the answer is the chat's next one.

    `this_year` gives "tahun ini" and "tahun lalu" their meaning; without it they mean the newest year held.
    """
    answers: list[Answer] = []
    for part in split_questions(text):
        waiting = _find_choice(part, context.choices)
        if waiting:
            part, question = context.pending, _ask_again(context, waiting, holdings, this_year)
        else:
            question = _understand(part, context, holdings, this_year)
        answers.append(_answer(part, question, context, holdings, this_year))
        context = _wait(_follow(context, answers[-1]), answers[-1], part)
    first, *rest = answers
    return replace(first, more=tuple(rest), context=context)


def _understand(text: str, context: Context, holdings: Holdings, this_year: int | None) -> Question:
    """Read a question; "di Lokpaikat" is a district where figures are held for it and no other place is named."""
    question = _dated(understand(text, context, holdings.index.vocabulary, this_year), holdings)
    held = _by_name(place for place in holdings.places if place.level is Level.DISTRICT)
    return _in_district(text, question, held, context, holdings, this_year) or question


def _answer(text: str, question: Question, context: Context, holdings: Holdings, this_year: int | None) -> Answer:
    """Answer a question; where no sentence does, "stunting Loksado" may be of a district in a regency held."""
    result = answer(question, holdings)
    unknown = question.intent is Intent.PASSAGE or (question.strangers and not question.places)
    if result.status is not Status.NO_DATA or not unknown:
        return result
    codes = tuple(place.code for place in holdings.places if place.level in (Level.REGENCY, Level.CITY))
    again = _in_district(text, question, _districts(codes), context, holdings, this_year)
    return answer(again, holdings) if again else result


def _dated(question: Question, holdings: Holdings) -> Question:
    """With the year of a month named alone, where its place has figures of that month of one year only."""
    if not question.unread:
        return question
    months = {MONTHS[name.lower().split()[-1]] for name in question.unread if name.lower().split()[-1] in MONTHS}
    periods = [fact.period for place in question.places for fact in holdings.about(place) if fact.period]
    found = {period for period in periods if period.part is Part.MONTH and period.number in months}
    if len(months) != len(question.unread) or len(found) != len(months):
        return question
    return replace(question, unread=(), periods=tuple(sorted(found, key=lambda period: period.months)))


def _in_district(
    text: str,
    question: Question,
    districts: Mapping[str, Place | None],
    context: Context,
    holdings: Holdings,
    this_year: int | None,
) -> Question | None:
    """The question of the one district that its words name, where they name no other place; None if there is none."""
    own = question.choices or (question.places and "places" not in question.carried)
    if own or not (question.terms or question.strangers):
        return None
    words = [match[0].lower() for match in _WORD.finditer(text)]
    phrases = {" ".join(words[n : n + size]) for size in (1, 2, 3) for n in range(len(words))}
    named = [name for name in phrases & districts.keys() if not is_neutral(name, "ordinary", "qualifier")]
    if len(named) != 1 or districts[named[0]] is None:
        return None
    full = re.sub(rf"\b(?=(?:{re.escape(named[0])})\b)", "kecamatan ", text, count=1, flags=re.IGNORECASE)
    again = understand(full, context, holdings.index.vocabulary, this_year)
    settled = again.places == (districts[named[0]],) and again.intent is not Intent.PASSAGE
    return replace(again, text=text) if settled else None


@cache
def _districts(codes: tuple[str, ...]) -> Mapping[str, Place | None]:
    return _by_name(place for code in codes for place in gazetteer().children(code))


def _by_name(places: Iterable[Place]) -> Mapping[str, Place | None]:
    """Districts by their names in lower case; None for a name that several have."""
    found: dict[str, Place | None] = {}
    for place in places:
        name = place.name.removeprefix("Kecamatan ").lower()
        found[name] = None if name in found else place
    return found


_POSITION = re.compile(r"(?:nomor|no\.?|pilihan|opsi|ke-?)?\s*(\d)", re.IGNORECASE)
_POSITIONS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan")
_WORD = re.compile(r"\d+(?:\.\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")


def _find_choice(text: str, codes: tuple[str, ...]) -> Place | None:
    """The place that a reply to "Wilayah mana yang Anda maksud?" picks; None unless the whole of it picks just one.

    By its name or code ("hss", "63.06"), by words that only its name holds ("yang selatan"), or by its number in the
    list ("yang kedua", "nomor 2").
    """
    if not codes:
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
    return {word for word in _WORD.findall(text.lower()) if word in _POSITIONS or word not in neutral}


def _read_position(text: str, words: set[str]) -> int | None:
    """A place in a list, counted from 0: "2", "nomor 2" and "yang kedua" are 1."""
    digit = _POSITION.fullmatch(text.lower().removeprefix("yang ").strip())
    if digit:
        return int(digit[1]) - 1 if digit[1] != "0" else None
    return _POSITIONS.index(next(iter(words))) if len(words) == 1 and words <= set(_POSITIONS) else None


def _ask_again(context: Context, place: Place, holdings: Holdings, this_year: int | None) -> Question:
    """The question that waited for a place, with it; its periods are those already read: it may lean on others."""
    before = replace(context, places=(place.code,), periods=(), shown=(), choices=(), pending="")
    question = understand(context.pending, before, holdings.index.vocabulary, this_year)
    periods = tuple(period for code in context.periods if (period := parse_period(code)))
    carried = question.carried - {"places"}
    return replace(
        question, places=(place,), periods=periods or question.periods, choices=(), strangers=(), carried=carried
    )


def _wait(context: Context, latest: Answer, text: str) -> Context:
    """What the chat is about, with the question that waits for a choice of place, if one does."""
    choices = tuple(place.code for place in latest.question.choices) if latest.status is Status.CHOOSE else ()
    if latest.question.intent in _ASIDE:
        return context
    return replace(context, choices=choices, pending=text if choices else "")


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
    """What the chat is about now. Small talk leaves it as it was, a question in words keeps the figure before it."""
    after = latest.context
    if latest.question.intent in _ASIDE:
        return before
    if latest.question.intent in _ABOUT_WORDS and after.places in ((), before.places):
        return replace(before, terms=after.terms)
    same = after.places == before.places and len(after.periods) == len(before.periods) == 1
    return replace(after, earlier=before.periods) if same and after.periods != before.periods else after
