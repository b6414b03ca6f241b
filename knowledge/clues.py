"""What a question names: places, periods, indicators, surveys and figures, and the words they leave over.

`masked` is the text in lower case with every name replaced by what it is ("berapa kasus STUNTING PLACE PERIOD"), so that
a way of asking can be told by its form alone.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from .indicators import STUNTING, find_indicators, find_surveys
from .models import Level, Part, Period, Place, Span, Unit
from .periods import PeriodMention, find_periods
from .places import PlaceMention, gazetteer
from .quantities import find_quantities
from .search import LONGEST_CODE_LETTERS, stem, stopwords
from .spelling import spell, words_of

PLACE, PERIOD, LATEST, TOPIC, OTHER = "PLACE", "PERIOD", "LATEST", "STUNTING", "OTHER"
SURVEY, FIGURE = "SURVEY", "FIGURE"
_LONGEST_RANGE_YEARS = 15
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_CLITIC = re.compile(r"(?<=\w{3})(?:nya|kah|lah|pun)$")
# What may stand between a place and the larger one it lies in: "Kota Cimahi, Jawa Barat".
_WITHIN = re.compile(r"[\s,(]*(?:di |provinsi |prov\.? )?")
_SINCE = re.compile(r"\b(?:sejak|mulai(?: dari)?|semenjak)\s+(?:tahun\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:-|–|—|dan|sampai(?: dengan)?|hingga|ke|s\.?d\.?)\s*(?:tahun\s+)?", re.IGNORECASE)
_LEADS_RANGE = re.compile(r"\b(?:antara|dari|sejak|periode|selama)\s+(?:tahun\s+)?$", re.IGNORECASE)
# In a question "ke 2022 kasus stunting" names a year; only where a number is said to be reached does it count.
_YEAR_THEN_COUNT = re.compile(
    r"(?<!ada )(?<!sebanyak )(?<!mencapai )(?<!tinggal )(?<!hanya )(?<!menjadi )(?<!sebesar )\b((?:19|20)\d\d)\s+"
    r"(?=(?:kasus|anak|balita|orang|keluarga|jiwa|desa|ibu|kk)\b)",
    re.IGNORECASE,
)
_LATEST = re.compile(r"\b(?:(\d{1,2}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+tahun\s+(?:ini|terakhir|belakangan)"
                     r"|terakhir\s+(\d{1,2})\s+tahun)\b", re.IGNORECASE)  # fmt: skip
_COUNTS = dict(zip("dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(), range(2, 11), strict=True))
# A stranger: a name where a place stands ("kota Wakanda", "di wakanda") that no gazetteer knows.
_PLACE_LEADS = r"kabupaten|kota|provinsi|kecamatan|desa|kelurahan|nagari|dusun"
_AFTER_LEAD = re.compile(
    rf"\b(?P<lead>{_PLACE_LEADS}|di)\s+(?P<name>[^\W\d_]{{4,}}(?:\s+[^\W\d_]{{4,}})?)", re.IGNORECASE
)
_ATTRIBUTION = re.compile(
    r"\b(?:menurut|kata|versi|berdasarkan|ujar|dicatat|dilaporkan|disampaikan|disebut(?:kan)?)((?:\s+[^\W\d_]+){1,6})"
)
# "3 kabupaten tertinggi": the number says how many to show.
_COUNTED_PLACES = re.compile(r"\b\d{1,2}\s+((?:kabupaten|kota|daerah|provinsi|kecamatan|wilayah|ter\w+|besar)\b)")
_NEUTRAL_ROLES = ("question", "filler", "cue", "topic", "level", "event", "source")


@dataclass(frozen=True, slots=True)
class Clues:
    """What a question names. `terms` are the content words left over, in order; `narrowing` those among them that
    narrow a figure to a group or a thing the figure of the whole does not answer.
    """

    text: str
    masked: str
    places: tuple[Place, ...] = ()
    choices: tuple[Place, ...] = ()
    strangers: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    since: Period | None = None
    latest: int = 0
    indicators: tuple[str, ...] = ()
    survey: str | None = None
    figures: tuple[Decimal, ...] = ()
    figure_units: tuple[Unit | None, ...] = ()
    terms: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()

    def has(self, *marks: str) -> bool:
        """Tell whether the question names any of these kinds of things."""
        return any(mark in self.masked for mark in marks)


def find_clues(
    text: str, known: Container[str] = frozenset(), this_year: int | None = None, anchor: Period | None = None
) -> Clues:
    """Read a question. `known` are words right as they stand; `anchor` is the period that "sebelumnya" counts from."""
    spelling = spell(text, known)
    plain = _YEAR_THEN_COUNT.sub(r"\1, ", spelling.text)
    surveys = find_surveys(plain)
    indicators = find_indicators(plain)
    taken = [mention.span for mention in (*surveys, *indicators)]
    found = _find_places(plain, taken)
    partial = _find_partial_names(plain, found)
    periods = _find_periods(plain, this_year, anchor)
    latest = _LATEST.search(plain)
    marks = [(m.span, SURVEY) for m in surveys]
    marks += [(m.span, TOPIC if m.code.startswith(STUNTING) else OTHER) for m in indicators]
    marks += (
        [(m.span, PLACE) for m in found] + [(span, PLACE) for span, _ in partial] + [(m.span, PERIOD) for m in periods]
    )
    strangers = _find_strangers(plain, [span for span, _ in marks], known)
    marks += [(span, PLACE) for span in strangers]
    marks += [(Span.of(plain, latest.start(), latest.end()), LATEST)] if latest else []
    masked = _mask(plain, marks)
    numbers = [q for q in find_quantities(masked) if not _names_a_thing(masked, q.span)]
    masked = _mask_figures(masked, [q.span for q in numbers])
    return Clues(
        text=plain,
        masked=masked,
        places=_settled(plain, found),
        choices=_choices(found, partial),
        strangers=tuple(span.text for span in strangers),
        periods=_expanded(plain, periods),
        since=next((m.period for m in periods if _is_open(plain, m, periods)), None),
        latest=_count(latest) if latest else 0,
        indicators=tuple(dict.fromkeys(m.code for m in indicators)),
        survey=surveys[0].code if len({m.code for m in surveys}) == 1 else None,
        figures=tuple(q.value for q in numbers),
        figure_units=tuple(q.unit for q in numbers),
        terms=_leftover(masked),
        corrections=spelling.corrections,
    )


def _count(match: re.Match[str]) -> int:
    number = (match[1] or match[2]).lower()
    return _COUNTS.get(number) or int(number)


def _find_places(text: str, taken: list[Span]) -> list[PlaceMention]:
    """The places a text names, but for those inside the name of a survey ("Survei Status Gizi Indonesia")."""
    mentions = gazetteer().find(text, typed=True)
    return [
        m for m in mentions if m.places and not any(_overlap(m.span, span) for span in taken) and not _is_plain_word(m)
    ]


def _is_plain_word(mention: PlaceMention) -> bool:
    return mention.span.text.islower() and mention.span.text in words_of("filler", "cue", "question", "event")


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop


def _find_partial_names(text: str, found: list[PlaceMention]) -> list[tuple[Span, tuple[Place, ...]]]:
    """Two words that only begin a name and fit several places: "hulu sungai"."""
    words = list(_WORD.finditer(text))
    partial = []
    for first, second in pairwise(words):
        span = Span.of(text, first.start(), second.end())
        places = _beginnings().get(" ".join(span.text.lower().split()), ())
        if len(places) > 1 and not any(_overlap(span, m.span) for m in found):
            partial.append((span, places))
    return partial


def _beginnings() -> dict[str, tuple[Place, ...]]:
    """Places by the first two words of a longer name."""
    if not _BEGINNINGS:
        for province in gazetteer().children("00"):
            for place in gazetteer().children(province.code):
                words = place.name.lower().split()[1:]
                if len(words) > 2:
                    key = " ".join(words[:2])
                    _BEGINNINGS[key] = (*_BEGINNINGS.get(key, ()), place)
    return _BEGINNINGS


_BEGINNINGS: dict[str, tuple[Place, ...]] = {}


def _settled(text: str, found: list[PlaceMention]) -> tuple[Place, ...]:
    """Every place once; a place that only says in which province the one before it lies is left out."""
    places: list[Place] = []
    for number, mention in enumerate(found):
        before = found[number - 1] if number else None
        if before and _is_container(text, before, mention):
            continue
        if mention.places[0] not in places:
            places.append(_reading(mention, found))
    return tuple(dict.fromkeys(places))


def _reading(mention: PlaceMention, found: list[PlaceMention]) -> Place:
    """Of several readings the one inside another place the question names, else the first."""
    others = [place for other in found if other is not mention for place in other.places]
    inside = [
        place
        for place in mention.places
        if any(place != other and place.within(other) and other.code != "00" for other in others)
    ]
    return (inside or list(mention.places))[0]


def _is_container(text: str, before: PlaceMention, mention: PlaceMention) -> bool:
    container = mention.places[0]
    between = text[before.span.stop : mention.span.start]
    inside = any(place.within(container) and place != container for place in before.places)
    return inside and container.level in (Level.PROVINCE, Level.COUNTRY) and _WITHIN.fullmatch(between) is not None


def _choices(found: list[PlaceMention], partial: list[tuple[Span, tuple[Place, ...]]]) -> tuple[Place, ...]:
    """The readings of the first name that fits several places, unless the rest of the question decides."""
    if partial:
        return partial[0][1]
    for mention in found:
        if len(mention.places) > 1 and _reading(mention, found) == mention.places[0]:
            levels = {place.level for place in mention.places}
            if Level.DISTRICT not in levels or levels == {Level.DISTRICT}:
                return mention.places
    return ()


def _find_periods(text: str, this_year: int | None, anchor: Period | None) -> list[PeriodMention]:
    """The periods a text names.

    Days of events are none; "sekarang" means the newest held; a month without its year and "tahun sebelumnya" with
    nothing before it are left open.
    """
    published = str(this_year) if this_year else ""
    stated = [m for m in find_periods(text) if not m.dated]
    mentions = find_periods(text, published, stated[0].period if stated else anchor)
    guessed = [
        m for m in mentions if m.dated or m.now or (m.why == "publication date" and m.period.part is not Part.YEAR)
    ]
    back = [m for m in mentions if "sebelum" in m.span.text.lower()] if not (stated or anchor) else []
    return [m for m in mentions if m not in guessed and m not in back]


def _expanded(text: str, mentions: list[PeriodMention]) -> tuple[Period, ...]:
    """Every period asked for, in order; a range of years holds each of its years."""
    periods: list[Period] = []
    for number, mention in enumerate(mentions):
        before = mentions[number - 1] if number else None
        since = mention.since or (before.period if before and _is_range(text, before, mention) else None)
        periods += _years(since, mention.period) if since else [mention.period]
    return tuple(sorted(set(periods), key=lambda period: (period.months[1], period.months[0])))


def _is_range(text: str, before: PeriodMention, mention: PeriodMention) -> bool:
    between = text[before.span.stop : mention.span.start]
    leads = _LEADS_RANGE.search(text[: before.span.start]) is not None
    joined = _BETWEEN.fullmatch(between)
    return joined is not None and (leads or "dan" not in between.lower())


def _years(first: Period, last: Period) -> list[Period]:
    count = last.year - first.year
    if not 0 < count <= _LONGEST_RANGE_YEARS:
        return [first, last]
    end = [last] if last.part is not Part.YEAR else [Period(last.year)]
    return [first, *(Period(year) for year in range(first.year + 1, last.year)), *end]


def _is_open(text: str, mention: PeriodMention, mentions: list[PeriodMention]) -> bool:
    """ "sejak 2020" with no end named."""
    return mention is mentions[-1] and mention.since is None and _SINCE.search(text[: mention.span.start]) is not None


def _find_strangers(text: str, taken: list[Span], known: Container[str]) -> list[Span]:
    """Names that stand where a place stands, but that neither the gazetteer nor the language knows."""
    found = []
    for match in _AFTER_LEAD.finditer(text):
        span = Span.of(text, match.start("name"), match.end("name"))
        words = [word for word in span.text.split() if not _is_language(word.lower(), known, match["lead"].lower())]
        named = bool(words) and span.text.startswith(words[0])
        if named and not any(_overlap(Span.of(text, match.start(), match.end("name")), other) for other in taken):
            found.append(Span.of(text, span.start, span.start + len(span.text if len(words) > 1 else words[0])))
    return found


def _is_language(word: str, known: Container[str], lead: str) -> bool:
    """Tell whether a word is one that the language or the documents use for something else than a place."""
    forms = {word, _CLITIC.sub("", word)}
    ordinary = bool(forms & (_neutral() | words_of("qualifier", "ordinary")))
    return ordinary or (lead == "di" and word in known)


def _mask(text: str, marks: list[tuple[Span, str]]) -> str:
    pieces, end = [], 0
    for span, mark in sorted(marks, key=lambda item: (item[0].start, -item[0].stop)):
        if span.start < end:
            continue
        pieces += [text[end : span.start].lower(), f" {mark} "]
        end = span.stop
    return " ".join("".join([*pieces, text[end:].lower()]).split())


_THING_BEFORE = re.compile(
    r"\b(?:seri|tahap|nomor|no\.?|ke|angkatan|jilid|pasal|perpres|usia|umur|berumur|berusia|bb|tb|pb)[\s-]*$"
)
_THING_AFTER = re.compile(
    r"\s*(?:hpk|hari pertama|tahun\b|bulan\b|hari\b|kabupaten|kota|provinsi|daerah|besar|ter\w+|derajat|kg|cm|[/x×*+:])"
)


def _names_a_thing(text: str, span: Span) -> bool:
    """Numbers that count or name something else than what a figure measures: "seri 2", "1000 HPK", "3 tertinggi"."""
    return bool(_THING_BEFORE.search(text[: span.start]) or _THING_AFTER.match(text[span.stop :]))


def _mask_figures(text: str, spans: list[Span]) -> str:
    for span in reversed(spans):
        unit = re.sub(r"^[\d.,\s]+", "", span.text)
        text = f"{text[: span.start]}{FIGURE} {unit} {text[span.stop :]}"
    return " ".join(text.split())


def _leftover(masked: str) -> tuple[str, ...]:
    """The words that nothing else explains, but for who is said to have given the figure."""
    text = _ATTRIBUTION.sub(lambda match: " ".join(word for word in match[1].split() if word.isupper()), masked)
    words = [match[0] for match in _WORD.finditer(_COUNTED_PLACES.sub(r"\1", text)) if not match[0].isupper()]
    return tuple(dict.fromkeys(word for word in words if not _is_explained(word)))


def _is_explained(word: str) -> bool:
    forms = {word, _CLITIC.sub("", word)}
    if forms & words_of("qualifier"):
        return False
    if len(word) < LONGEST_CODE_LETTERS - 1 and word.isalpha():
        return True
    return bool(forms & _neutral()) or (word.isalpha() and stem([word])[0] in _neutral_stems())


@cache
def _neutral() -> frozenset[str]:
    return words_of(*_NEUTRAL_ROLES) | stopwords()


@cache
def _neutral_stems() -> frozenset[str]:
    return frozenset(stem(sorted(words_of("filler", "cue", "event"))))
