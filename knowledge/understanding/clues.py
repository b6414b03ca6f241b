"""What a question names: places, periods, indicators, surveys and figures, and the words they leave over.

`masked` is the text in lower case with every name replaced by what it is ("berapa kasus STUNTING PLACE PERIOD"), so
that a way of asking can be told by its form alone.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from ..language.indicators import MEASURED, STUNTING, Mention, find_indicators, find_surveys
from ..language.places import gazetteer
from ..language.quantities import QuantityMention, find_quantities
from ..models import Period, Place, Span
from ..retrieval.search import Vocabulary
from .lexicon import is_neutral, strip_clitic, words_of
from .localities import INTRODUCTION, find_localities
from .spelling import spell
from .timespans import Timespan, find_own_periods, find_timespan
from .ways import is_asked

# The words that are right as they stand.
Known: TypeAlias = frozenset[str] | Vocabulary
# So many messages stay read: many people ask the same, and what a chat asked before is looked at again.
MOST_KEPT = 500
PLACE, PERIOD, LATEST, TOPIC, OTHER = "PLACE", "PERIOD", "LATEST", "STUNTING", "OTHER"
SURVEY, FIGURE = "SURVEY", "FIGURE"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*")
# In a question "ke 2022 kasus stunting" names a year; only where a number is said to be reached does it count.
_YEAR_THEN_COUNT = re.compile(
    r"(?<!ada )(?<!sebanyak )(?<!mencapai )(?<!tinggal )(?<!hanya )(?<!menjadi )(?<!sebesar )\b((?:19|20)\d\d)\s+"
    r"(?=(?:kasus|anak|balita|orang|keluarga|jiwa|desa|ibu|kk)\b)",
    re.IGNORECASE,
)
# No share is "2023 persen": who types it asks for the percentage of that year.
_YEAR_THEN_PERCENT = re.compile(r"(?<![\w.,])((?:19|20)\d\d)\s*(?=%|persen)", re.IGNORECASE)
_ATTRIBUTION = re.compile(
    r"\b(?:menurut|kata|versi|berdasarkan|ujar|dicatat|dilaporkan|disampaikan|disebut(?:kan)?)((?:\s+[^\W\d_]+){1,6})"
)
# What only frames a question: a greeting, who asks, how it was measured, and what it is for; never a clause that names
# a place or a topic.
_FRAME = re.compile(
    r"\bselamat\s+(?:pagi|siang|sore|malam)\b"
    r"|(?:^|(?<=[,.!;:] ))(?:(?:perkenalkan|nama)[,\s]+)?(?:saya|kami|aku)\b[^A-Z?,.;:]*[,.;:]"
    r"|\b(?:(?:dari|menurut|berdasarkan)\s+)?hasil\s+(?:intervensi|pengukuran|aksi|gerakan)\s+(?:\w+\s+)?serentak\b"
    rf"|\b(?:untuk|buat|guna|demi)\s+(?:(?:bahan|keperluan|kebutuhan)\s+)*(?:{'|'.join(sorted(words_of('purpose')))})\b[^A-Z?]*$"
)
# "3 kabupaten tertinggi": the number says how many to show.
_COUNTED_PLACES = re.compile(r"\b\d{1,2}\s+((?:kabupaten|kota|daerah|provinsi|kecamatan|wilayah|ter\w+|besar)\b)")
# With a digit too many, "20233", too.
_RANK = re.compile(r"\b(top|urutan|peringkat|ranking|posisi|nomor|juara)\s+(?:ke[\s-]*)?\d{1,2}\b")
_YEAR_LIKE = re.compile(r"\d{1,4}|20[0-3]\d\d|\d{4}[.,]\d{1,2}")
_MEASURING = frozenset({"diukur", "ditimbang", "sasaran"})
# "kecamatan mana di HSS yang tertinggi": districts that are ranked narrow nothing.
_RANKED = frozenset({"kecamatan"})
_NAMED_DISTRICT = re.compile(rf"\bkecamatan\s+{PLACE}\b")
# "ke 2" is the second; "dari 30 ke 20" reaches 20.
_ORDINAL_BEFORE = re.compile(r"^(?!.*\bdari\b[^?]*\d).*\bke[\s-]*$")
_SMALL = re.compile(r"\d{1,2}")
_THING_BEFORE = re.compile(
    r"\b(?:seri|tahap|top|nomor|urutan|peringkat|ranking|posisi|juara|no\.?|angkatan|jilid|pasal|perpres|usia|umur|berumur|berusia|bb|tb|pb)[\s-]*$"
)
# "500an" is about 500; a decade is none.
_ROUGHLY = re.compile(r"(?<![\w.,-])(?!(?:19|20)\d\d-?an)(\d+(?:[.,]\d+)*)-?an\b", re.IGNORECASE)
_THING_AFTER = re.compile(
    r"\s*(?:hpk|hari pertama|tahun\b(?! (?:berapa|mana|apa|PERIOD)\b)|bulan\b|"
    r"hari\b|kabupaten|kota|provinsi|kecamatan|daerah|besar|ter\w+|derajat|kg|cm|[/x×*+:])"
)
# "bukan Banjar tapi Banjarbaru", "Tala, bukan Tabalong": who sets a name right means the other one.
_DENIED = r"\bbukan(?:nya|lah)?\s+(?:yang\s+)?(?P<denied>[^,.;:?!]{1,40}?)"
_LED = r"^(?P<lead>\W*(?:[^\W\d_]+\W+)??)"
_BUT = r"(?:tapi|tetapi|melainkan)"
_DENIALS = (
    re.compile(rf"{_LED}(?:bukan|salah(?:\s+(?:ketik|sebut|tulis))?)\s*,\s*(?=\w)(?P<denied>)", re.IGNORECASE),
    re.compile(rf"{_LED}{_DENIED}(?:\s*,\s*(?:{_BUT}\b)?|\s+{_BUT}\b)\s*(?=\w)", re.IGNORECASE),
    re.compile(rf"^(?P<lead>.*\w)[,\s]+{_DENIED}[\s.!]*$", re.IGNORECASE),
)
_DENIED_WORDS = re.compile(r"(?:yang\s+)?(?:itu|ini|tadi|(?:19|20)\d\d|kasus|jumlah|persen)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clues:
    """What a question names; see `Question` for most fields.

    `named` says where in `text` each place stands, `marks` where each name does that `masked` replaces. `terms` are the
    content words left over, in order: they narrow a figure to a group or a thing, so that the figure of the whole is no
    answer. `bare` are numbers that no unit follows and that could only be years ("hss 202"), and months without a year.
    `relative` are the times that another chat or year would read otherwise, each with what it is in this one.
    """

    text: str
    masked: str
    places: tuple[Place, ...] = ()
    named: tuple[tuple[Span, Place], ...] = ()
    choices: tuple[Place, ...] = ()
    strangers: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    own_periods: tuple[tuple[Place, tuple[Period, ...]], ...] = ()
    since: Period | None = None
    before: Period | None = None
    after: Period | None = None
    bare: tuple[str, ...] = ()
    latest: int = 0
    indicators: tuple[str, ...] = ()
    surveys: tuple[str, ...] = ()
    figures: tuple[Decimal, ...] = ()
    terms: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[Span, str], ...] = ()
    relative: tuple[tuple[Span, Period], ...] = ()

    @property
    def survey(self) -> str | None:
        """The instrument asked for, where but one is named."""
        return self.surveys[0] if len(self.surveys) == 1 else None

    def has(self, *marks: str) -> bool:
        """Tell whether the question names any of these kinds of things."""
        return any(mark in self.masked for mark in marks)


def names_figures(clues: Clues) -> bool:
    """Tell whether a question names anything that figures are of."""
    return clues.has(TOPIC, OTHER, PLACE, PERIOD, LATEST, SURVEY, FIGURE)


@lru_cache(MOST_KEPT)
def find_clues(
    text: str,
    known: Known = frozenset(),
    today: Period | None = None,
    anchor: Period | None = None,
    asked: Period | None = None,
) -> Clues:
    """Read a question; `known` are words right as they stand, see `find_timespan` for `anchor` and `asked`."""
    spelling = spell(_ROUGHLY.sub(r"sekitar \1", text), known)
    plain = _part_years(_without_denied(spelling.text))
    surveys, indicators = find_surveys(plain), find_indicators(plain)
    localities = find_localities(plain, [mention.span for mention in (*surveys, *indicators)], known)
    time = find_timespan(plain, today, anchor, asked)
    named = [*((mention.span, SURVEY) for mention in surveys), *((span, PLACE) for span in localities.spans)]
    marks = [*named, *map(_mark_topic, indicators), *_times(time)]
    counted = _mask(plain, marks)
    numbers = [q for q in find_quantities(counted) if not _names_a_thing(counted, q.span, q.unit is not None)]
    masked = _mask_figures(counted, [number.span for number in numbers])
    return Clues(
        text=plain,
        masked=masked,
        places=localities.places,
        named=localities.named,
        choices=localities.choices,
        strangers=localities.strangers,
        periods=time.periods,
        own_periods=tuple(find_own_periods(plain, localities.named, today).items()),
        since=time.since,
        before=time.before,
        after=time.after,
        bare=(*_find_bare(counted, numbers), *(span.text for span in time.undated)),
        latest=time.latest,
        indicators=tuple(dict.fromkeys(mention.code for mention in indicators)),
        surveys=_meant(surveys, plain.lower()),
        figures=tuple(number.value for number in numbers),
        terms=_leftover(masked, measured=any(mention.code == MEASURED for mention in indicators)),
        corrections=spelling.corrections,
        marks=tuple(marks),
        relative=time.relative,
    )


def _part_years(text: str) -> str:
    """A text in which no year is read as the number of what stands behind it."""
    return _YEAR_THEN_PERCENT.sub(r"\1, ", _YEAR_THEN_COUNT.sub(r"\1, ", text))


def _without_denied(text: str) -> str:
    """A text without the name that it says is not meant: "eh bukan, 2021"."""
    for pattern in _DENIALS:
        text = pattern.sub(lambda match: match["lead"] if _is_name(match["denied"]) else match[0], text)
    return text


def _is_name(text: str) -> bool:
    """A place, a year, an instrument or a measure and nothing else, or nothing at all."""
    named = find_surveys(text) or find_indicators(text) or gazetteer().find(text, typed=True)
    covered = any(one.span.text == text for one in named)
    return covered or not text or _DENIED_WORDS.fullmatch(text) is not None


def _meant(surveys: list[Mention], text: str) -> tuple[str, ...]:
    """The instruments asked for: not the one of "selain SSGI"."""
    return tuple(dict.fromkeys(one.code for one in surveys if not is_asked("except", text[: one.span.start])))


def _mark_topic(mention: Mention) -> tuple[Span, str]:
    return mention.span, TOPIC if mention.code.startswith(STUNTING) else OTHER


def _times(time: Timespan) -> list[tuple[Span, str]]:
    counted = [(time.latest_span, LATEST)] if time.latest_span else []
    return [*((span, PERIOD) for span in time.spans), *counted]


def _mask(text: str, marks: list[tuple[Span, str]]) -> str:
    pieces, end = [], 0
    for span, mark in sorted(marks, key=lambda item: (item[0].start, -item[0].stop)):
        if span.start < end:
            continue
        pieces += [text[end : span.start].lower(), f" {mark} "]
        end = span.stop
    return " ".join("".join([*pieces, text[end:].lower()]).split())


def _find_bare(masked: str, numbers: list[QuantityMention]) -> tuple[str, ...]:
    """Numbers that stand as years do but are none: nothing that is counted follows, no unit, no topic."""
    counting = rf"\s*(?:{TOPIC}|{OTHER})\b"
    return tuple(
        number.span.text
        for number in numbers
        if number.unit is None
        and _YEAR_LIKE.fullmatch(number.span.text)
        and not re.match(counting, masked[number.span.stop :])
    )


def _names_a_thing(text: str, span: Span, measured: bool) -> bool:
    """Numbers that count or name something else than what a figure measures: "seri 2", "1000 HPK", "3 tertinggi"."""
    counts = _THING_AFTER.match(text[span.stop :]) is not None and not measured
    ordinal = not measured and _SMALL.fullmatch(span.text) and _ORDINAL_BEFORE.search(text[: span.start])
    return counts or bool(ordinal) or _THING_BEFORE.search(text[: span.start]) is not None


def _mask_figures(text: str, spans: list[Span]) -> str:
    for span in reversed(spans):
        unit = re.sub(r"^[\d.,\s]+", "", span.text)
        text = f"{text[: span.start]}{FIGURE} {unit} {text[span.stop :]}"
    return " ".join(text.split())


def _leftover(masked: str, measured: bool) -> tuple[str, ...]:
    """The words that nothing else explains: neither who is said to have given the figure nor how it was measured."""
    asked = masked
    for frame in (_FRAME, INTRODUCTION):
        asked = frame.sub(lambda match: match[0] if _narrows(match[0]) else " ", asked)
    text = _ATTRIBUTION.sub(lambda match: " ".join(word for word in match[1].split() if word.isupper()), asked)
    words = [
        match[0]
        for match in _WORD.finditer(_RANK.sub(r"\1", _COUNTED_PLACES.sub(r"\1", text)))
        if not match[0].isupper()
    ]
    explained = _MEASURING if measured else frozenset()
    ranked = is_asked("superlative", masked) or is_asked("parts", masked)
    ranked = is_asked("all places", masked) or (ranked and not _NAMED_DISTRICT.search(masked))
    explained |= _RANKED if ranked else frozenset()
    explained |= words_of("handling") if is_asked("judged", masked) else frozenset()
    left = (word for word in words if not is_neutral(word) and not {word, strip_clitic(word)} & explained)
    return tuple(dict.fromkeys(left))


def _narrows(frame: str) -> bool:
    """Tell whether a clause that seems to frame a question narrows it: "saya tanya anak perempuan, stunting HSS"."""
    return is_asked("village", frame) or any(
        {word, strip_clitic(word)} & words_of("qualifier") for word in _WORD.findall(frame)
    )
