"""The words of a table: what its title, the header of a column or the label of a row says, and what is not understood.

Words are known from `data/headers.csv`, or as an indicator, survey, period or place. A header with any other word is
not understood: beside the prevalence of stunting stand coverage, budgets and changes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ..extraction.regions import Region
from ..language.cues import Role, find_cues
from ..language.indicators import CASES, PREVALENCE, STUNTING, WEIGHING, find_indicators, find_surveys
from ..language.months import MONTHS
from ..language.periods import find_periods, parse_period
from ..language.placementions import PlaceMention
from ..language.places import gazetteer
from ..language.wordlists import any_of, read_rows
from ..models import Level, Period, Place, Span
from .notes import MARK

_AROUND_SIGNS = re.compile(r"\s*([+/&])\s*")
# "Jan-23" and "Feb'24" as spreadsheets print them.
_SHORT_YEAR = re.compile(rf"\b({'|'.join(MONTHS)})\.?\s?[-/ '’]\s?['’]?(\d\d)\b", re.IGNORECASE)
# Where cells of a header stand above each other, "2022" above "%" counts nothing.
_YEAR_AND_UNIT = re.compile(
    r"(?:^|(?<=\s))((?:19|20)\d\d)\s+(?=(?:%|persen|balita|anak|kasus|orang)(?!\w))", re.IGNORECASE
)
# "Stunting menurut Kabupaten/Kota": by what the rows are told apart.
_BROKEN_DOWN = r"(?:menurut|per|tiap|setiap|berdasarkan|antar)"
# "Target Penurunan Prevalensi Stunting"; the programme is called "Percepatan Penurunan Stunting".
_LOWERING = re.compile(
    r"\b(?P<programme>percepatan\s+)?penurunan\s+(?=(?:angka|prevalensi|persentase|kasus|jumlah|balita|stunting)\b)",
    re.IGNORECASE,
)
# "0-23 bulan"; all children under five are "0-59 bulan".
_AGES = re.compile(
    r"\(?(?:(?:umur|usia)\s+)?\b(\d{1,2})\s*(?:-|–|s/d|s\.d\.|sampai)\s*(\d{1,2})\s*(?:bulan|bln|tahun|thn|th)\b\)?",
    re.IGNORECASE,
)
_UNDER_FIVE = {("0", "59"), ("0", "60"), ("0", "5"), ("0", "4")}
_WORD = re.compile(r"[\w%]+")
_LETTERS_OF_A_WORD = 4
_LONGEST_HEADER_CHARACTERS = 60
_NO_LEVELS = frozenset({Role.DOWN, Role.UP, Role.GAP, Role.COVERAGE, Role.OTHER})


class Says(StrEnum):
    """What a word of a header says; `data/headers.csv` explains each."""

    RATE = "rate"
    PREVALENCE = "prevalence"
    COUNT = "count"
    CASE = "case"
    CHILD = "child"
    STUNTED = "stunted"
    PART = "part"
    MEASURED = "measured"
    TARGET = "target"
    ACTUAL = "actual"
    FORECAST = "forecast"
    BEFORE = "before"
    REACHED = "reached"
    PLAN = "plan"
    FILLER = "filler"
    GENRE = "genre"
    NUMBER = "number"
    PROVINCE = "province"
    REGENCY = "regency"
    DISTRICT = "district"
    REGION = "region"
    BELOW = "below"
    LABEL = "label"
    UNIT = "unit"
    VALUE = "value"
    PERIOD = "period"
    SURVEY = "survey"


# What the misspelt names of `data/indicators.csv` say, which no list of words holds.
_MISSPELT = {
    STUNTING: (Says.STUNTED,),
    PREVALENCE: (Says.RATE, Says.PREVALENCE),
    CASES: (Says.COUNT, Says.CASE, Says.STUNTED),
}
_PLACES = frozenset({Says.PROVINCE, Says.REGENCY, Says.DISTRICT, Says.REGION, Says.BELOW})
NAMES = frozenset({*_PLACES, Says.NUMBER, Says.LABEL, Says.UNIT, Says.PERIOD, Says.SURVEY})


@dataclass(frozen=True, slots=True)
class Head:
    """A title, header or label, read: what its known words say, and the first word that is not known, or "".

    `others` are the codes of the indicators it names beside those of stunting; `beyond` tells that it names a place
    that we do not know: a village, a health centre, a district misspelt; `lowers` that it speaks of the lowering of a
    figure, and may mean by how much or where to; `strange` that a word in it is not known, abbreviations and numbers
    aside.
    """

    says: frozenset[Says] = frozenset()
    unknown: str = ""
    others: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    surveys: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    moves: bool = False
    beyond: bool = False
    lowers: bool = False
    strange: bool = False

    @property
    def over_names(self) -> frozenset[Says]:
        """What names stand below ("Kecamatan", "Tahun"); nothing where figures do."""
        bare = not (self.unknown or self.others or self.periods or self.surveys or self.places)
        return self.says & NAMES if bare and self.says <= {*NAMES, Says.FILLER, Says.VALUE, Says.PLAN} else frozenset()

    @property
    def stunting(self) -> bool:
        """Tell whether it names figures of stunting and of nothing else: no change, no coverage, no other indicator."""
        measured = self.says & {Says.RATE, Says.COUNT, Says.CHILD, Says.VALUE}
        whole = not (self.others or self.moves or Says.PART in self.says)
        return bool(Says.STUNTED in self.says and measured) and whole


def read_head(text: str, region: Region) -> Head:
    """Read the words of a title, a header or a label; `region` decides what an ambiguous place name means."""
    if whole := parse_period(text):
        return Head(periods=(whole,))
    text = _written_out(text)
    lowers, ages = any(not found["programme"] for found in _LOWERING.finditer(text)), _AGES.findall(text)
    text = _AGES.sub(" ", _LOWERING.sub("", text))
    # A weighing heads what the register named above may hold, so it is read by its words.
    surveys, periods = [m for m in find_surveys(text) if m.code != WEIGHING], find_periods(text)
    named = [mention for mention in find_indicators(text) if _unknown(mention.span.text)]
    rest = _without(text, [*(m.span for m in (*surveys, *named)), *(m.span for m in periods)])
    mentions = [(mention, region.resolve(mention)) for mention in gazetteer().find(_as_prose(text))]
    places = [(mention.span, place) for mention, place in mentions if place and _is_named(mention, place)]
    beyond = [m.span for m, place in mentions if place is None and m.full and not m.feature]
    unknown_places = any(_unknown(rest[span.start : span.stop]) for span in beyond)
    rest = _broken_down().sub(" ", _without(rest, [span for span, _ in places]))
    says = _says(rest) | {Says.FILLER if age in _UNDER_FIVE else Says.PART for age in ages}
    misspelt = {says for mention in named for says in _MISSPELT.get(mention.code, ())}
    ranges = [period for mention in periods for period in (mention.since, mention.period) if period]
    return Head(
        says=frozenset(says | misspelt),
        unknown=_unknown(rest),
        others=tuple(mention.code for mention in named if mention.code not in _MISSPELT),
        periods=tuple(dict.fromkeys(ranges)),
        surveys=tuple(dict.fromkeys(mention.code for mention in surveys)),
        places=tuple(dict.fromkeys(place for _, place in places)),
        moves=any(cue.role in _NO_LEVELS and _unknown(cue.span.text) for cue in find_cues(rest)),
        beyond=unknown_places,
        lowers=lowers,
        strange=any(word.isalpha() and len(word) >= _LETTERS_OF_A_WORD for word in _unknown_words(rest)),
    )


def _written_out(text: str) -> str:
    """A header with blanks for underscores and marks of notes, years in full, and a year apart from the unit behind."""
    if len(text) <= _LONGEST_HEADER_CHARACTERS:
        text = _YEAR_AND_UNIT.sub(r"\1, ", text)
    return _AROUND_SIGNS.sub(r"\1", _SHORT_YEAR.sub(r"\1 20\2", MARK.sub(" ", text.replace("_", " "))))


def heads_names(text: str) -> bool:
    """Tell whether a header says that names of places stand below it, and nothing else: "Nama Kabupaten/Kota"."""
    says = _says(text)
    return bool(says & _PLACES) and says <= {*_PLACES, Says.FILLER} and not _unknown(text)


def heads_numbers(text: str) -> bool:
    """Tell whether a header says that the rows are numbered below it."""
    return _says(text) == {Says.NUMBER} and not _unknown(text)


def _says(text: str) -> set[Says]:
    pattern, words = _vocabulary()
    return {says for found in pattern.finditer(text) for says in words[" ".join(found[0].lower().split())]}


def _is_named(mention: PlaceMention, place: Place) -> bool:
    """Tell whether a place is meant; a district only where it is called one: many are called like ordinary words."""
    return (mention.full or place.level is not Level.DISTRICT) and bool(_unknown(mention.span.text))


def _as_prose(text: str) -> str:
    """Words in capitals with those of names: "PER KECAMATAN DI TAPIN" names no district "Di Tapin"."""
    if not text.isupper():
        return text
    pattern, words = _vocabulary()
    places = {word for word, says in words.items() if says & _PLACES}
    return pattern.sub(lambda found: found[0] if found[0].lower() in places else found[0].lower(), text.title())


def _without(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.stop - span.start) + text[span.stop :]
    return text


def _unknown(text: str) -> str:
    """The first word of a text that the data file does not hold; "" when it holds all."""
    return next(_unknown_words(text), "")


def _unknown_words(text: str) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(_vocabulary()[0].sub(" ", text)))


@cache
def _broken_down() -> re.Pattern[str]:
    """Words that only say how figures are told apart: "menurut Kabupaten/Kota"."""
    names = any_of(word for word, says in _vocabulary()[1].items() if says & NAMES and says.isdisjoint({Says.VALUE}))
    return re.compile(rf"\b{_BROKEN_DOWN}\s+{names}(?!\w)", re.IGNORECASE)


@cache
def _vocabulary() -> tuple[re.Pattern[str], Mapping[str, frozenset[Says]]]:
    words: dict[str, frozenset[Says]] = {}
    for row in read_rows("headers.csv"):
        words[row["word"]] = words.get(row["word"], frozenset()) | {Says(row["role"])}
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)", re.IGNORECASE), words
