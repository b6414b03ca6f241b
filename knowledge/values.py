"""The small values that facts are made of: spans, quantities, periods, places."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text and where it stands: `source[start:stop] == text`."""

    start: int
    stop: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, stop: int) -> "Span":
        """Cut the span out of its source, so that the invariant holds by construction."""
        return cls(start, stop, source[start:stop])

    @classmethod
    def trimmed(cls, source: str, start: int, stop: int) -> "Span":
        """Cut the span out of its source without the blanks at either end."""
        while stop > start and source[stop - 1].isspace():
            stop -= 1
        while start < stop and source[start].isspace():
            start += 1
        return cls.of(source, start, stop)

    def moved(self, by: int) -> "Span":
        """The same piece of a longer text, in which it begins so much later."""
        return Span(self.start + by, self.stop + by, self.text)

    def holds(self, start: int, stop: int) -> bool:
        """Tell whether `start:stop` lies inside this span."""
        return self.start <= start and stop <= self.stop

    def overlaps(self, other: "Span") -> bool:
        """Tell whether this span and `other` share a character."""
        return self.start < other.stop and other.start < self.stop


class Unit(StrEnum):
    """What a value counts. A percent is 21.6, never 0.216."""

    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"
    CHILDREN = "children"
    FAMILIES = "families"
    TIMES = "times"


PERCENTAGES = (Unit.PERCENT, Unit.PERCENTAGE_POINTS)
COUNTS = (Unit.CHILDREN, Unit.FAMILIES)


class Bound(StrEnum):
    """A value that is only a limit: "di bawah 20 persen" is BELOW 20. A bound is not a level."""

    BELOW = "below"
    ABOVE = "above"


class Direction(StrEnum):
    """Which way a change went."""

    UP = "up"
    DOWN = "down"


class Comparison(StrEnum):
    """How a stated number binds a figure; the values are ways of `data/ways.csv`, the longer phrases first."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOVE = "above"
    BELOW = "below"
    NEARLY = "nearly"
    ABOUT = "about"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as printed: `text` is "26,6 persen" or "1.244 balita"."""

    value: Decimal
    unit: Unit
    text: str
    bound: Bound | None = None


class Part(StrEnum):
    """The calendar part a period covers; a third is what "awal", "pertengahan" and "akhir 2023" mean, four months."""

    YEAR = "year"
    SEMESTER = "semester"
    QUARTER = "quarter"
    THIRD = "third"
    MONTH = "month"


_MONTHS = {Part.YEAR: 12, Part.SEMESTER: 6, Part.QUARTER: 3, Part.THIRD: 4, Part.MONTH: 1}
_LETTERS = {Part.SEMESTER: "S", Part.QUARTER: "Q", Part.THIRD: "T"}


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a part of one; says no more than its source. `number` counts parts from 1 (0 for a whole year)."""

    year: int
    part: Part = Part.YEAR
    number: int = 0

    @property
    def code(self) -> str:
        """Its name in JSON and the database: "2023", "2023-12", "2023-S1", "2023-Q2", "2023-T3"."""
        if self.part is Part.YEAR:
            return str(self.year)
        letter = _LETTERS.get(self.part)
        return f"{self.year}-{letter}{self.number}" if letter else f"{self.year}-{self.number:02}"

    @property
    def months(self) -> tuple[int, int]:
        """First and last month it covers, counted from year 0, for ordering and containment."""
        length = _MONTHS[self.part]
        first = self.year * 12 + max(self.number - 1, 0) * length
        return first, first + length - 1

    def holds(self, other: "Period") -> bool:
        """Tell whether `other` lies within this period (2023 holds December 2023, and itself)."""
        first, last = self.months
        return first <= other.months[0] and other.months[1] <= last


class Level(StrEnum):
    """The administrative level of a place."""

    COUNTRY = "country"
    PROVINCE = "province"
    REGENCY = "regency"
    CITY = "city"
    DISTRICT = "district"


# Regencies and cities: the parts of a province that surveys and registers give figures of.
LOCAL = (Level.REGENCY, Level.CITY)


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative area; `code` is the Kemendagri code ("00" Indonesia, "63", "63.06", "63.06.05")."""

    code: str
    name: str
    level: Level
    parent: str

    def within(self, other: "Place") -> bool:
        """Tell whether this place is `other` or lies inside it."""
        return other.code == "00" or self.code == other.code or self.code.startswith(other.code + ".")


@dataclass(frozen=True, slots=True)
class Statement:
    """A number that a question states: "turun 357 kasus" moved down by 357, "lebih dari 800" is a level above 800.

    `denied` where a negation stands before it: "tidak turun 357".
    """

    value: Decimal
    comparison: Comparison = Comparison.EXACT
    unit: Unit | None = None
    moved: bool = False
    direction: Direction | None = None
    denied: bool = False


class Seek(StrEnum):
    """The kind of thing a passage must hold to answer: a person or office for "siapa", a date for "kapan" ...

    `RANK` is where a place stands among others, `MOVE` what a figure was before and what it became.
    """

    PERSON = "person"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    NUMBER = "number"
    REASON = "reason"
    LIST = "list"
    GROUP = "group"
    RANK = "rank"
    MOVE = "move"
