"""Facts from tables: rows of cells between "|" marks, whose header gives indicator, unit, year and survey.

The evidence of a cell is its row. Two shapes are read: one row a place with a column a figure, and one row a figure
with columns for place, indicator, period, value, unit and survey.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from ..language.cues import Role, find_cues
from ..language.indicators import OTHER_SURVEY, STUNTING, find_indicators, find_surveys, indicators, surveys
from ..language.periods import find_periods, parse_period
from ..language.places import gazetteer
from ..language.quantities import parse_number
from ..models import Basis, Document, Fact, Kind, Level, Period, Place, Quantity, Span, Unit
from .dating import Carried
from .regions import Region

_RULE = re.compile(r"[\s|:=-]+")
_NUMBER_CELL = re.compile(r"\s*([\d.,]+(?:\s?\d+)?)\s*(%|persen|balita|anak|kasus|orang)?\s*", re.IGNORECASE)
_ROW_NUMBER = re.compile(
    r"\s*(?:no|nomor|#|urut|no\s*urut|rank|peringkat|ranking|kode|code|region_code|pages?)\.?\s*", re.IGNORECASE
)
_PERCENT = re.compile(r"%|persen|prevalen|percent|rate", re.IGNORECASE)
_COUNT = re.compile(r"jumlah|kasus|balita|anak|cases|children|banyak", re.IGNORECASE)
_MEASURED = re.compile(r"diukur|ditimbang|sasaran|measured", re.IGNORECASE)
_STUNTED = re.compile(r"stunt|stant|tengkes|pendek|TB/U|kasus", re.IGNORECASE)
_PART = re.compile(r"sangat\s+pendek|\bpendek\b|severely", re.IGNORECASE)
_NO_FIGURE = frozenset({Role.OTHER, Role.DOWN, Role.UP, Role.GAP, Role.RANK, Role.COVERAGE})
_MARGIN_CHARACTERS = 4
_LONG_COLUMNS = {
    "place": re.compile(
        r"(?:nama\s+)?(?:wilayah|daerah|region|tempat|kabupaten(?:/kota)?|kab/kota|provinsi|place)", re.IGNORECASE
    ),
    "indicator": re.compile(r"indikator|indicator", re.IGNORECASE),
    "period": re.compile(r"tahun|periode|period|year|bulan", re.IGNORECASE),
    "value": re.compile(r"nilai|value|angka|besaran", re.IGNORECASE),
    "unit": re.compile(r"satuan|unit", re.IGNORECASE),
    "survey": re.compile(r"survei|survey|sumber data|instrumen|alat ukur", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Column:
    """What the header of a column says of the figures below it; an empty indicator means none is taken."""

    indicator: str = ""
    unit: Unit | None = None
    kind: Kind = Kind.LEVEL
    period: Period | None = None
    survey: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in a text: `span` covers all its lines, `header` and `rows` hold the cells as spans of the document."""

    span: Span
    header: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]


class GridReader:
    """Reads the facts of a document's tables row by row."""

    def __init__(self, document: Document, region: Region) -> None:
        self._document = document
        self._region = region
        self._grids = find_grids(document.text)
        self._starts = [grid.span.start for grid in self._grids]
        self._rows = {row[0].start: row for grid in self._grids for row in grid.rows}
        self._about = bool(find_indicators(document.title) or find_indicators(document.text)) if self._grids else False
        self._columns = [
            [_read_column(grid, number, self._about) for number in range(len(grid.header))] for grid in self._grids
        ]
        self._long = [_long_columns(grid.header) for grid in self._grids]

    def holds(self, sentence: Span) -> bool:
        """Tell whether a sentence is a line of a table."""
        return self._at(sentence) is not None

    def read(self, row: Span, carried: Carried, main: Place | None) -> list[Fact]:
        """The facts of one row; `carried` and `main` are what the text before the table was about."""
        at = self._at(row)
        cells = next(
            (self._rows[s] for s in range(row.start, min(row.start + _MARGIN_CHARACTERS, row.stop)) if s in self._rows),
            (),
        )
        if at is None or not cells:
            return []
        long = self._long[at]
        if {"place", "value"} <= long.keys():
            return _read_long(cells, long, row, self._document, self._region, carried)
        place = _row_place(cells, self._region, main)
        if place is None:
            return []
        period, survey = _row_period(cells, long), _row_survey(cells, long)
        facts = [
            _cell_fact(cell, _within_row(column, period, survey), place, row, self._document, carried)
            for cell, column in zip(cells, self._columns[at], strict=False)
            if column.indicator
        ]
        return [fact for fact in facts if fact]

    def _at(self, sentence: Span) -> int | None:
        at = bisect_right(self._starts, sentence.stop) - 1
        return at if at >= 0 and sentence.start < self._grids[at].span.stop else None


def find_grids(text: str) -> list[Grid]:
    """The tables of a text: runs of at least two lines with as many cells, the first of them a header."""
    grids: list[Grid] = []
    lines: list[tuple[Span, ...]] = []
    for match in re.finditer(r"[^\n]+", text):
        line = match[0]
        if line.count("|") >= 2 and _RULE.fullmatch(line):
            continue
        cells = _cells(text, match.start(), line)
        if len(cells) >= 2 and (not lines or abs(len(lines[0]) - len(cells)) <= 1):
            lines.append(cells)
            continue
        grids.extend(_grid(text, lines))
        lines = [cells] if len(cells) >= 2 else []
    grids.extend(_grid(text, lines))
    return grids


def _read_column(grid: Grid, number: int, about: bool) -> Column:
    """What a column's header says; where it is silent on the unit, the cells below do."""
    head = grid.header[number].text
    values = [v for row in grid.rows if number < len(row) and (v := _value(row[number].text)) is not None]
    if _ROW_NUMBER.fullmatch(head) or not values or 2 * len(values) < len(grid.rows):
        return Column()
    roles = {cue.role for cue in find_cues(head)}
    if roles & _NO_FIGURE - _allowed(head) or _PART.search(head):
        return Column()
    period = next((p for p in find_periods(head) if not p.dated), None)
    named = [s.code for s in find_surveys(head)]
    indicator, unit = _counted(head, values, about)
    kind = Kind.TARGET if Role.TARGET in roles else Kind.LEVEL
    return Column(indicator, unit, kind, period.period if period else None, named[0] if named else None)


def _allowed(head: str) -> set[Role]:
    """As in "Nilai / %" is a value, not a score, where the header says percent."""
    return {Role.OTHER} if _PERCENT.search(head) and re.match(r"\s*nilai\b", head, re.IGNORECASE) else set()


def _counted(head: str, values: list[Decimal], about: bool) -> tuple[str, Unit | None]:
    named = [m.code for m in find_indicators(head) if m.code != STUNTING]
    about = about and bool(_STUNTED.search(head) or find_periods(head) or _PERCENT.search(head))
    decimals = any(v != v.to_integral_value() for v in values)
    if _PERCENT.search(head) or (decimals and max(values) <= 100 and not _COUNT.search(head)):
        if named and not named[0].endswith("prevalence") and named[0] != "stunting_cases":
            return "", None
        special = [code for code in named if code.endswith("prevalence")]
        return (special[0] if special else "stunting_prevalence", Unit.PERCENT) if about or special else ("", None)
    if decimals:
        return "", None
    if _MEASURED.search(head) and not _STUNTED.search(head):
        return "children_measured", Unit.CHILDREN
    if named and named[0] in indicators():
        return named[0], indicators()[named[0]].unit
    counts = _COUNT.search(head) or max(values) > 100
    return ("stunting_cases", Unit.CHILDREN) if _STUNTED.search(head) and counts else ("", None)


def _read_long(
    cells: tuple[Span, ...], columns: Mapping[str, int], row: Span, document: Document, region: Region, carried: Carried
) -> list[Fact]:
    """One figure a row, its indicator, period, unit and survey in cells of their own."""
    cell = {name: cells[number] for name, number in columns.items() if number < len(cells)}
    place = _place(cell["place"].text, region) if "place" in cell else None
    if place is None or "value" not in cell:
        return []
    code = _indicator_code(cell["indicator"].text if "indicator" in cell else "")
    unit = indicators()[code].unit if code else None
    if unit is None:
        return []
    column = Column(code, unit, Kind.LEVEL, _row_period(cells, columns), _row_survey(cells, columns))
    silent = replace(carried, period=None, surveys=()) if "period" in cell else carried
    fact = _cell_fact(cell["value"], column, place, row, document, silent)
    return [fact] if fact else []


def _row_period(cells: tuple[Span, ...], columns: Mapping[str, int]) -> Period | None:
    """The period in a row's own cell for it."""
    number = columns.get("period", len(cells))
    return parse_period(cells[number].text) if number < len(cells) else None


def _row_survey(cells: tuple[Span, ...], columns: Mapping[str, int]) -> str | None:
    """The survey in a row's own cell for it."""
    number = columns.get("survey", len(cells))
    named = find_surveys(cells[number].text) if number < len(cells) else []
    return named[0].code if named else None


def _within_row(column: Column, period: Period | None, survey: str | None) -> Column:
    """What a row says of all its cells goes where their columns are silent."""
    return replace(column, period=column.period or period, survey=column.survey or survey)


def _indicator_code(text: str) -> str:
    if text.strip() in indicators():
        return text.strip()
    found = [m.code for m in find_indicators(text) if m.code != STUNTING]
    return found[0] if found else ""


def _cell_fact(
    cell: Span, column: Column, place: Place, row: Span, document: Document, carried: Carried
) -> Fact | None:
    value = _value(cell.text)
    if value is None or column.unit is None or (column.unit is Unit.PERCENT and value > 100):
        return None
    period = column.period or (carried.period if column.kind is Kind.LEVEL else None)
    inherited = [code for code in carried.surveys if surveys()[code].covers(period)]
    survey = column.survey or (inherited[0] if inherited else None)
    if survey == OTHER_SURVEY:
        survey = None
    return Fact(
        indicator=column.indicator,
        place=place,
        quantity=Quantity(value, column.unit, cell.text),
        kind=column.kind,
        sentence=row,
        document_id=document.id,
        period=period,
        basis=Basis.STATED if column.period else Basis.INFERRED,
        why="table" if column.period else f"above the table: {carried.why}",
        survey=survey if column.kind is Kind.LEVEL else None,
    )


def _cells(text: str, start: int, line: str) -> tuple[Span, ...]:
    """The cells of a line, trimmed; none when the line has no marks."""
    if line.count("|") < 1:
        return ()
    edges = [-1, *(m.start() for m in re.finditer(r"\|", line)), len(line)]
    cells = [_trimmed(text, start + a + 1, start + b) for a, b in pairwise(edges)]
    first = 1 if not cells[0].text else 0
    last = len(cells) - (1 if not cells[-1].text else 0)
    return tuple(cells[first:last])


def _grid(text: str, lines: list[tuple[Span, ...]]) -> list[Grid]:
    if len(lines) < 2 or sum(_is_figure(cell.text) for cell in lines[0]) > len(lines[0]) // 2:
        return []
    span = Span.of(text, lines[0][0].start, lines[-1][-1].stop)
    return [Grid(span, lines[0], tuple(lines[1:]))]


def _trimmed(text: str, start: int, stop: int) -> Span:
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    while start < stop and text[start].isspace():
        start += 1
    return Span.of(text, start, stop)


def _is_figure(cell: str) -> bool:
    """Tell whether a cell holds a figure; a year in a header is none."""
    return _value(cell) is not None and parse_period(cell) is None


def _value(cell: str) -> Decimal | None:
    match = _NUMBER_CELL.fullmatch(cell)
    return parse_number(match[1]) if match else None


def _long_columns(header: tuple[Span, ...]) -> dict[str, int]:
    return {
        name: number
        for name, pattern in _LONG_COLUMNS.items()
        for number in reversed(range(len(header)))
        if pattern.fullmatch(header[number].text)
        and (name != "value" or any(_LONG_COLUMNS["indicator"].fullmatch(h.text) for h in header))
    }


def _row_place(cells: tuple[Span, ...], region: Region, main: Place | None) -> Place | None:
    for cell in cells:
        if place := _place(cell.text, region, main):
            return place
    return None


def _place(text: str, region: Region, main: Place | None = None) -> Place | None:
    """The place a whole cell names; a bare district name counts within the regency that the text is about."""
    names = gazetteer().find(text.title() if text.isupper() else text)
    if not names or len(names[0].span.text) < len(text.strip()) - 12:
        return None
    districts = [p for p in names[0].places if p.level is Level.DISTRICT and main and p.parent == main.code]
    return districts[0] if districts else region.resolve(names[0])
