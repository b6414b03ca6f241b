"""Which places a question means: every name settled, ambiguous ones with their readings, strangers set apart."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from ..language.levels import KINDS
from ..language.placementions import PlaceMention
from ..language.places import gazetteer
from ..language.wordlists import any_listed, read_rows
from ..models import Level, Place, Span
from .lexicon import is_neutral, words_of
from .spelling import is_known

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What may stand between a place and the larger one it lies in: "Kota Cimahi, Jawa Barat".
_WITHIN = re.compile(r"[\s,(]*(?:di |provinsi |prov\.? |kabupaten |kota )?", re.IGNORECASE)
# "HSS dibanding provinsi": the province of the place that is named.
_OWN_PROVINCE = re.compile(
    r"\b(?:dengan|dan|dari|lawan|dibanding(?:kan)?|banding|vs|(?:di\s?)?(?:atas|bawah)|rata-rata|melebihi)\s+"
    r"(?:rata-rata\s+|angka\s+)?(?P<province>provinsi(?:nya)?)\b(?!\s+[^\W\d_])",
    re.IGNORECASE,
)
# "Saya dari Dinkes HSS, minta data Tapin": who asks, until a clause ends or something is asked for.
INTRODUCTION = re.compile(
    rf"(?:^\W*|[,.;:!?]\s*|\b{any_listed('greeting')}[,\s]+)"
    rf"(?:saya|kami|aku)\b(?:(?!\b{any_listed('request')}\b)[^,.;:?!]){{0,80}}(?=[,.;:!]|\b{any_listed('request')}\b)",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:(?:di)?banding\w*|bandingkan|lebih|vs|lawan|selisih|beda\w*)\b", re.IGNORECASE)
# First words of names that say what kind of land a place is, and nothing of which.
_KINDS_OF_LAND = frozenset({"kepulauan", "pulau", "pegunungan", "gunung", "teluk", "muara", "sungai"})
_LEVEL_BEHIND = re.compile(r"\s+(kabupaten|kota)\b(?!\s+(?:mana|apa|lain|dan)\b)", re.IGNORECASE)
_CODE_LETTERS, _SHORTEST_SLIP = 3, 3
_LEADS = r"kabupaten|kota|provinsi|kecamatan|desa|kelurahan|nagari|dusun"
_AFTER_LEAD = re.compile(
    rf"\b(?P<lead>(?:di\s+)?(?:{_LEADS})|di)\s+(?P<name>[^\W\d_]{{4,}}(?:\s+[^\W\d_]{{4,}})?)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Localities:
    """The places of a question.

    `spans` is where any of them is named, `named` which place is named where; `choices` are the readings of a name
    that fits several places; `strangers` stand where a place stands, but neither the gazetteer nor the language
    knows them.
    """

    spans: tuple[Span, ...]
    places: tuple[Place, ...]
    choices: tuple[Place, ...]
    strangers: tuple[str, ...]
    named: tuple[tuple[Span, Place], ...] = ()


def find_localities(text: str, taken: list[Span], known: Container[str]) -> Localities:
    """Settle the places a text names outside the spans taken; `known` words are no strangers."""
    found = _find_places(text, taken)
    partial = _find_partial_names(text, found)
    if taken and not (found or partial):
        partial = _find_near_codes(text, taken, known)
    spans = [mention.span for mention in found] + [span for span, _ in partial]
    strangers = _find_strangers(text, [*taken, *spans], known)
    names = tuple(span.text for span in strangers)
    named = _settled(text, _without_introduced(text, found))
    if own := _find_own_province(text, named):
        named = (*named, own)
        spans.append(own[0])
    settled = tuple(dict.fromkeys(place for _, place in named))
    return Localities((*spans, *strangers), settled, _choices(found, partial), names, named)


def _find_own_province(text: str, named: tuple[tuple[Span, Place], ...]) -> tuple[Span, Place] | None:
    """ "provinsi" that the one place named, or those within it, are held against: "daerah Kalsel di atas provinsi"."""
    match = _OWN_PROVINCE.search(text)
    places = {place for _, place in named}
    if match is None or len(places) != 1:
        return None
    place = places.pop()
    if place.level in (Level.COUNTRY, Level.DISTRICT):
        return None
    span = Span.of(text, match.start("province"), match.end("province"))
    return span, place if place.level is Level.PROVINCE else gazetteer().place(place.parent)


def _find_places(text: str, taken: list[Span]) -> list[PlaceMention]:
    """The places a text names, but for those inside the name of a survey ("Survei Status Gizi Indonesia")."""
    every = gazetteer().find(text, typed=True)
    starts = {mention.span.start for mention in every}
    mentions = (_leveled(text, mention, starts) for mention in every)
    return [
        m for m in mentions if m.places and not any(m.span.overlaps(span) for span in taken) and not _is_plain_word(m)
    ]


def _leveled(text: str, mention: PlaceMention, starts: Container[int]) -> PlaceMention:
    """ "Solok kota", "Banjar regency": the reading of the kind that the word behind says; no name may start there."""
    behind = _LEVEL_BEHIND.match(text, mention.span.stop) if len(mention.places) > 1 else None
    behind = None if behind and behind.start(1) in starts else behind
    fitting = tuple(p for p in mention.places if p.level is KINDS[behind[1].lower()]) if behind else ()
    return replace(mention, places=fitting) if fitting else mention


def _is_plain_word(mention: PlaceMention) -> bool:
    return mention.span.text.islower() and mention.span.text in words_of("filler", "cue", "question", "event")


def _find_partial_names(text: str, found: list[PlaceMention]) -> list[tuple[Span, tuple[Place, ...]]]:
    """Words that only begin a name and fit several places: "hulu sungai", and where no place is named, "kutai"."""
    words = list(_WORD.finditer(text))
    pairs = [(first.start(), second.end()) for first, second in pairwise(words)]
    singles = [] if found else [match.span() for match in words if not is_neutral(match[0].lower(), "ordinary")]
    partial: list[tuple[Span, tuple[Place, ...]]] = []
    for start, stop in (*pairs, *singles):
        span = Span.of(text, start, stop)
        places = _beginnings().get(" ".join(span.text.lower().split()), ())
        if len(places) < 2:
            continue
        taken = [*(mention.span for mention in found), *(one for one, _ in partial)]
        if not any(span.overlaps(other) for other in taken):
            partial.append((span, places))
    return partial


def _find_near_codes(text: str, taken: list[Span], known: Container[str]) -> list[tuple[Span, tuple[Place, ...]]]:
    """A word that means nothing, one slip from the short forms of places: "hsss" is asked back, never read as HSS."""
    near: list[tuple[Span, tuple[Place, ...]]] = []
    for match in _WORD.finditer(text):
        word, span = match[0].lower(), Span.of(text, *match.span())
        free = not any(span.overlaps(other) for other in taken)
        if free and _SHORTEST_SLIP <= len(word) <= _CODE_LETTERS + 1 and not is_known(word, known):
            slips = (code for code in _codes() if code[0] == word[0] and OSA.distance(word, code) == 1)
            places = tuple(dict.fromkeys(place for code in slips for place in gazetteer().named(code)))
            near += [(span, places)] if places else []
    return near


@cache
def _codes() -> tuple[str, ...]:
    aliases = (row["alias"] for row in read_rows("place_aliases.csv"))
    return tuple(alias.lower() for alias in aliases if len(alias) == _CODE_LETTERS)


@cache
def _beginnings() -> dict[str, tuple[Place, ...]]:
    """Places by the first word or the first two of a longer name, where these name no place themselves."""
    beginnings: dict[str, tuple[Place, ...]] = {}
    provinces = gazetteer().children("00")
    for place in (*provinces, *(place for one in provinces for place in gazetteer().children(one.code))):
        words = place.name.lower().split()[1:]
        for key in {" ".join(words[:count]) for count in (1, 2) if len(words) > count}:
            if key not in _KINDS_OF_LAND and not gazetteer().named(key):
                beginnings[key] = (*beginnings.get(key, ()), place)
    return beginnings


def _settled(text: str, found: list[PlaceMention]) -> tuple[tuple[Span, Place], ...]:
    """Every place and where it is named, but for one that only says in which province the place before it lies."""
    named: list[tuple[Span, Place]] = []
    readings = _all_readings(found)
    for number, mention in enumerate(found):
        before = found[number - 1] if number else None
        if before and _is_container(text, before, mention):
            continue
        named.append((mention.span, _reading(mention, readings)))
    return tuple(named)


def _without_introduced(text: str, found: list[PlaceMention]) -> list[PlaceMention]:
    """The mentions without those that say where the person who asks is from, if another place is asked about after.

    What is held against the place after stays: "saya dari HSS, lebih tinggi dari Tapin?".
    """
    clause = INTRODUCTION.search(text)
    if clause is None:
        return found
    after = [mention for mention in found if mention.span.start >= clause.end()]
    held_against = len(after) == 1 and _COMPARED.search(text, clause.end())
    return (
        found
        if not after or held_against
        else [one for one in found if not clause.start() <= one.span.start < clause.end()]
    )


def _all_readings(found: list[PlaceMention]) -> tuple[tuple[Place, ...], ...]:
    """The readings of each name, once however often it is named: a long message costs no more for it."""
    return tuple(dict.fromkeys(mention.places for mention in found))


def _reading(mention: PlaceMention, readings: Iterable[tuple[Place, ...]]) -> Place:
    """Of several readings the one inside another place the question names, else the first."""
    return (_inside(mention, readings) or list(mention.places))[0]


def _inside(mention: PlaceMention, readings: Iterable[tuple[Place, ...]]) -> list[Place]:
    """The readings that lie inside another place the question names, else those beside one: "Banjar dan Tapin"."""
    named = tuple(readings)
    others = [place for other in named if other != mention.places for place in other if place.code != "00"]
    inside = [place for place in mention.places if any(place != other and place.within(other) for other in others)]
    plain = {other[0].code[:2] for other in named if len(other) == 1 and other[0].code != "00"}
    return inside or [place for place in mention.places if plain == {place.code[:2]}]


def _is_container(text: str, before: PlaceMention, mention: PlaceMention) -> bool:
    container = mention.places[0]
    between = text[before.span.stop : mention.span.start]
    inside = any(place.within(container) and place != container for place in before.places)
    return inside and _WITHIN.fullmatch(between) is not None


def _choices(found: list[PlaceMention], partial: list[tuple[Span, tuple[Place, ...]]]) -> tuple[Place, ...]:
    """The readings of the first name that fits several places, unless the rest of the question decides."""
    if partial:
        return partial[0][1]
    readings = _all_readings(found)
    for mention in found:
        if len(mention.places) > 1 and len(_inside(mention, readings)) != 1:
            levels = {place.level for place in mention.places}
            if Level.DISTRICT not in levels or levels == {Level.DISTRICT}:
                return mention.places
    return ()


def _find_strangers(text: str, taken: list[Span], known: Container[str]) -> list[Span]:
    """Names that stand where a place stands, but that neither the gazetteer nor the language knows."""
    found = []
    for match in _AFTER_LEAD.finditer(text):
        span = Span.of(text, match.start("name"), match.end("name"))
        words = [word for word in span.text.split() if not _is_language(word.lower(), known, match["lead"].lower())]
        named = bool(words) and span.text.startswith(words[0])
        if named and not any(other.overlaps(Span.of(text, match.start(), match.end("name"))) for other in taken):
            found.append(Span.of(text, span.start, span.start + len(span.text if len(words) > 1 else words[0])))
    return found


def _is_language(word: str, known: Container[str], lead: str) -> bool:
    """Tell whether a word is one that the language or the documents use for something else than a place."""
    return is_neutral(word, "qualifier", "ordinary") or (lead == "di" and word in known)
