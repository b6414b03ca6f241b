"""Messages that lean on the question before, written out in full: "kalau 2023?" is that question, of 2023."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeAlias

from ..language.places import gazetteer
from ..language.wordlists import read_rows
from ..models import Context, Direction, Intent, Level, Place, Span
from .clues import LATEST, PERIOD, PLACE, SURVEY, Clues
from .comparands import known_places
from .intents import find_intent
from .lexicon import words_of
from .orders import WIDE
from .ways import find_last, is_asked, leave_out

# How a text is read in this chat, at this time.
Reading: TypeAlias = Callable[[str], Clues]
# What asks for figures, or for something about those that were shown.
FIGURE_INTENTS = frozenset(
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
_WORD = re.compile(r"\w+")
_THERE = re.compile(
    r"\bdi\s?(?:sana|situ|sini)\b|\b(?:di\s+)?(?:daerah|wilayah|tempat|kabupaten|kota|provinsi)\s+(?:itu|tersebut|tadi)\b",
    re.IGNORECASE,
)
# What turns a question of a way of asking round: "yang terendah?", "kalau naik?", "yang belum?".
_ENDS = (
    (Intent.RANKING, "superlative"),
    (Intent.EXTREME, "superlative"),
    (Intent.RANKING, "move"),
    (Intent.RANKING, "side"),
    (Intent.RANKING, "attained"),
    (Intent.TARGET, "attained"),
)
# The place in an order that was asked for last: the next is counted from its ends again.
_IN_ORDER = re.compile(r"\surutan \w+$")
# How such a question is put where its own words are forgotten.
_SAID = {
    Intent.TREND: "tren",
    Intent.DIFFERENCE: "selisih berapa",
    Intent.AVERAGE: "berapa rata-rata per tahun",
    Intent.EXTREME: "tahun berapa tertinggi",
    Intent.RANKING: "urutan tertinggi",
    Intent.TARGET: "berapa target",
    Intent.SHARE: "berapa persen dari yang diukur",
    Intent.INVENTORY: "data apa saja",
    Intent.COMPARE: "mana lebih tinggi",
}
_OVER_YEARS = (Intent.TREND, Intent.EXTREME)
_LOWEST = {Intent.EXTREME: "tahun berapa terendah", Intent.RANKING: "urutan terendah"}
_NAMESAKES = {"own city": Level.CITY, "own regency": Level.REGENCY}
_KINDS = ((PLACE,), (PERIOD, LATEST), (SURVEY,))


def write_out(clues: Clues, context: Context, read: Reading) -> str:
    """A message as somebody would put it who had asked nothing before; as it is where it stands alone.

    The question before is read as the message was: "tahun ini" is a year in both.
    """
    if there := _name_there(clues, context):
        return there
    before = _find_before(context, read)
    if completed := _complete(clues, context, before):
        return completed
    if relative := _find_relative(clues, context):
        clues = read(f"kalau {relative.name}")
    ways = [way for intent, way in _ENDS if intent == context.intent]
    turned = next(filter(None, (_turn(way, before, clues) for way in ways)), "")
    if turned or not before or not _is_bare(clues):
        return turned or clues.text
    return _ask_anew(read(before.rstrip(" ?.!")), clues, context)


def leads_on(clues: Clues) -> bool:
    """Whether a message only names a place, a time, an instrument or a measure: "kalau Tapin 2023?"."""
    rest = clues.masked
    for mark in (PLACE, PERIOD, LATEST, SURVEY):
        rest = rest.replace(mark, "")
    return _only_leads_on(rest)


def _only_leads_on(text: str) -> bool:
    """Whether a text has no other words than those by which people go on: "kalau ... berapa?"."""
    words = {word.removesuffix("nya").removesuffix("kah") for word in _WORD.findall(text)}
    return words <= words_of("leading", "opener", "particle")


def _find_relative(clues: Clues, context: Context) -> Place | None:
    """The province of the place the chat was about, or the city or regency of its name: "kalau provinsinya?"."""
    place = next(iter(known_places(context.places)), None)
    if place is None or clues.places:
        return None
    if is_asked("own province", clues.masked) and place.code != "00":
        return gazetteer().known(place.code[:2])
    level = next((level for way, level in _NAMESAKES.items() if is_asked(way, clues.masked)), None)
    bare = place.name.partition(" ")[2]
    return next((other for other in gazetteer().named(bare) if other.level is level), None) if level else None


def _complete(clues: Clues, context: Context, before: str) -> str:
    """A half sentence with what it leaves out: "berapa kabupaten yang sudah?" is of a target before."""
    for way, full in _completions(context.intent):
        if is_asked(way, clues.masked):
            return full.replace("<before>", before).replace("<this>", clues.text.rstrip(" ?.!"))
    return ""


@cache
def _completions(intent: str) -> tuple[tuple[str, str], ...]:
    after = {intent, "*"} if intent in FIGURE_INTENTS else {intent}
    return tuple((row["way"], row["full"]) for row in read_rows("followups.csv") if after & {*row["after"].split("/")})


def _find_before(context: Context, read: Reading) -> str:
    """The question before, with the places it compared; "" where "kalau 2021?" after it only asks for a figure."""
    if context.intent not in _SAID:
        return ""
    intent = Intent(context.intent)
    said = _LOWEST.get(intent, _SAID[intent]) if context.direction == Direction.DOWN else _SAID[intent]
    before = _IN_ORDER.sub("", context.asked) or said
    if intent is not Intent.COMPARE or read(before).places:
        return before
    return f"{before.rstrip(' ?.!')} {' atau '.join(place.name for place in known_places(context.places))}"


def _turn(way: str, before: str, clues: Clues) -> str:
    """The question before with the other end of its order, where nothing but that is asked for: "yang terendah?"."""
    own, former = find_last(way, clues.text.lower()), find_last(way, before.lower())
    alone = own is not None and _only_leads_on(leave_out(way, clues.masked))
    return f"{before[: former.start()]}{own[0]}{before[former.end() :]}" if own and former and alone else ""


def _name_there(clues: Clues, context: Context) -> str:
    """The message with the place that it points back at: "di sana turun?"; after a ranking that is the first of it."""
    codes = context.among[:1] if context.intent == Intent.RANKING else context.places
    names = " dan ".join(place.name for place in known_places(codes))
    return _THERE.sub(rf"di {names}", clues.text) if names and not clues.places and _THERE.search(clues.text) else ""


def _is_bare(clues: Clues) -> bool:
    """Nothing but something else is named, of which to ask the same."""
    return find_intent(clues) is Intent.LOOKUP and leads_on(clues)


def _ask_anew(before: Clues, clues: Clues, context: Context) -> str:
    """The question before with what a message names in place of what of that kind it named."""
    if _stands_alone(clues, before, context):
        moved = find_last("move", before.text.lower()) if context.intent == Intent.RANKING else None
        return f"{clues.text.rstrip(' ?.!')} {moved[0]} berapa" if moved else clues.text
    if context.intent == Intent.DIFFERENCE and len(clues.periods) == 1 and not clues.places:
        return f"{_SAID[Intent.DIFFERENCE]} {clues.text}"  # one end, beside that of the chat
    if not clues.has(PLACE, PERIOD, LATEST, SURVEY):
        return f"{before.text} {clues.text}"
    replaced, added = [], []
    for kind in _KINDS:
        own = " ".join(part.text for part in _find_parts(clues, kind))
        former = _find_parts(before, kind)
        if own and former:
            replaced += [(former[0], own), *((part, "") for part in former[1:])]
        elif own:
            added.append(own)
    return " ".join((replace_spans(before.text, replaced), *added))


def _stands_alone(clues: Clues, before: Clues, context: Context) -> bool:
    """One year is no trend, one place no comparison, and a regency no order of regencies: its figure is asked for."""
    if context.intent in _OVER_YEARS:
        return len(clues.periods) == 1 and not (clues.places or clues.since)
    if context.intent == Intent.RANKING:
        local = [place for place in clues.places if place.level not in WIDE]
        return bool(local) and all(place.level in WIDE for place in before.places)
    return context.intent == Intent.COMPARE and bool(clues.places)


def _find_parts(clues: Clues, kind: tuple[str, ...]) -> list[Span]:
    """From the first name of a kind to the last, "2021 dan 2022"; each alone where others stand between them."""
    spans = sorted((span for span, mark in clues.marks if mark in kind), key=lambda span: span.start)
    if not spans:
        return []
    whole = Span.of(clues.text, spans[0].start, max(span.stop for span in spans))
    mixed = any(whole.overlaps(span) for span, mark in clues.marks if mark not in kind)
    return spans if mixed else [whole]


def replace_spans(text: str, replaced: Iterable[tuple[Span, str]]) -> str:
    """A text with other words where these spans, none within another, stand."""
    for span, words in sorted(replaced, key=lambda item: item[0].start, reverse=True):
        text = f"{text[: span.start]}{words}{text[span.stop :]}"
    return " ".join(text.split())
