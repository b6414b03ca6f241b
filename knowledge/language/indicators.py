"""What a text counts, and by which instrument: indicators and surveys, found by the names in two data files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ..models import Part, Period, Span, Unit
from .wordlists import any_of, read_rows, small

STUNTING = "stunting"
PREVALENCE, CASES = "stunting_prevalence", "stunting_cases"
MEASURED, FAMILIES = "children_measured", "families_at_risk"
WEIGHING = "weighing"


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something that is counted: its name in Indonesian and the unit of its figures (None for the mere topic)."""

    code: str
    name: str
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class Survey:
    """An instrument: `kind` is survey (a sample), register (posyandu records) or local; `years` when it was fielded.

    `released` gives for each year whose results are known to be out the ISO month of their publication.
    """

    code: str
    name: str
    kind: str
    years: frozenset[int]
    released: Mapping[int, str]

    def covers(self, period: Period | None) -> bool:
        """Tell whether the instrument can have measured this period; True when nothing speaks against it.

        A survey yields figures of a year, a register those of its parts too.
        """
        return period is None or not self.years or (period.year in self.years and period.part is Part.YEAR)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of an indicator or a survey in a text, and its code."""

    span: Span
    code: str


def find_indicators(text: str) -> list[Mention]:
    """Every indicator a text names, left to right: "kasus stunting" is stunting_cases, a bare "stunting" the topic."""
    return _find(text, *_names("indicators.csv"))


def find_surveys(text: str) -> list[Mention]:
    """Every survey or register a text names, left to right, in any spelling."""
    return _find(text, *_names("surveys.csv"))


def names_any(text: str) -> bool:
    """Tell whether a text names an indicator, a survey or a register."""
    return any(_names(name)[0].search(small(text)) for name in ("indicators.csv", "surveys.csv"))


@cache
def indicators() -> Mapping[str, Indicator]:
    """All indicators by code."""
    return {
        r["code"]: Indicator(r["code"], r["name"], Unit(r["unit"]) if r["unit"] else None)
        for r in read_rows("indicators.csv")
    }


@cache
def surveys() -> Mapping[str, Survey]:
    """All surveys by code."""
    return {
        r["code"]: Survey(
            r["code"],
            r["name"],
            r["kind"],
            frozenset(int(year) for year in r["years"].split(";") if year),
            {int(year): month for year, _, month in (part.partition("=") for part in r["released"].split(";")) if year},
        )
        for r in read_rows("surveys.csv")
    }


def is_local(code: str | None) -> bool:
    """Tell whether a code stands for a local count, which is a figure of no survey or register."""
    return code is not None and surveys()[code].kind == "local"


def any_instrument() -> str:
    """A pattern of any name of a survey or a register, none of a local count."""
    names = (row["aliases"].split(";") for row in read_rows("surveys.csv") if row["kind"] != "local")
    return any_of(name for several in names for name in several)


def newest_results(month: str) -> tuple[str, int] | None:
    """The survey and year of the newest national results that were out in an ISO month; None before the first."""
    out = [(released, s.code, year) for s in surveys().values() for year, released in s.released.items()]
    known = [entry for entry in out if entry[0] <= month]
    return max(known)[1:] if known else None


@cache
def _names(name: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """One pattern of all aliases, the longest first, and the code of each alias in lower case."""
    codes = {alias.lower(): row["code"] for row in read_rows(name) for alias in row["aliases"].split(";")}
    return re.compile(rf"(?<![\w-]){any_of(codes)}(?:nya)?(?![\w])"), codes


def _find(text: str, pattern: re.Pattern[str], codes: Mapping[str, str]) -> list[Mention]:
    found = []
    for match in pattern.finditer(small(text)):
        name = " ".join(match[0].split())
        code = codes.get(name) or codes[name.removesuffix("nya")]
        found.append(Mention(Span.of(text, *match.span()), code))
    return found
