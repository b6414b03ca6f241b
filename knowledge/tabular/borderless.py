"""Tables that lost their borders in a copy: cells parted by single blanks, one a line, or run together.

A row is a name and its figures. It is cut only where it can be cut in one way, below a header of as many columns that
says what the names are.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..language.periods import find_periods
from ..language.quantities import parse_number
from ..models import Span
from .abreast import one_below_the_other
from .headers import heads_names, heads_numbers
from .layouts import Grid, Row, find_grids, is_value, title_around

_NAME = r"(?P<name>[^\W\d_][^\d%|:;]{0,60}?)"
_FIGURE = r"(?:(?:\d{1,3}(?:\.\d{3})+|\d+)(?:[.,]\d+)?%?|[-–—])"
_DIFFERENCE = re.compile(r"\(([\d.,]+)\s?%?\)$")
_BESIDE_SLASH = re.compile(r"\s*/\s*")
# Where a cell of a header ends and the next begins with nothing between: "KecamatanAgustus 2023Februari 2024".
_EDGE = re.compile(r"(?<=[a-z)%])(?=[A-Z])|(?<=\d)(?=[A-Z])|(?<=[A-Za-z)%\d])(?=(?:19|20)\d\d(?!\d))")
_FEWEST_ROWS = 2
_LONGEST_LINE_CHARACTERS = 300
_LONGEST_CELL_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class _Form:
    """How a line of cells is written, and a figure in it."""

    row: re.Pattern[str]
    figure: re.Pattern[str]


_BLANKS = _Form(
    re.compile(rf"(?:(?P<number>\d{{1,3}})[.)]? )?{_NAME} (?P<figures>{_FIGURE}(?: {_FIGURE})*)(?P<rest>)"),
    re.compile(_FIGURE),
)
# Figures that run together all have as many decimals, and no more than two digits before them.
_TOGETHER = [
    _Form(
        re.compile(rf"(?P<number>\d{{1,2}})?{_NAME}(?P<figures>(?:{figure}){{2,}})(?P<rest>(?:[^\W\d_].*)?)"),
        re.compile(figure),
    )
    for figure in (rf"\d{{1,2}}[.,]\d{{{decimals}}}" for decimals in (1, 2, 3))
]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A row cut into its number, if it has one, its name and its figures; `lines` are those of the block it covers."""

    lines: range
    number: Span | None
    name: Span
    figures: tuple[Span, ...]

    @property
    def contradicts_itself(self) -> bool:
        """Tell whether two figures do not differ by what stands in brackets behind them, "8,09 10,10 Naik (2,01)"."""
        said = _DIFFERENCE.search(self.figures[-1].text)
        difference = parse_number(said[1]) if said else None
        values = [value for figure in self.figures[:2] if (value := parse_number(figure.text)) is not None]
        return difference is not None and len(values) > 1 and abs(values[1] - values[0]) != difference


def find_tables(text: str) -> list[Grid]:
    """The tables of a text in order: those with marks between their cells, and those that lost their borders."""
    grids = list(map(one_below_the_other, find_grids(text)))
    edges = [0, *(edge for grid in grids for edge in (grid.span.start, grid.span.stop)), len(text)]
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        above = start
        for block in _blocks(text, start, stop):
            table = _by_lines(text, block) or _by_blanks(text, block) or _run_together(text, block)
            if table:
                grids.append(replace(table, title=title_around(text, table.span, above)))
                above = table.span.stop
    return sorted(grids, key=lambda grid: grid.span.start)


def _blocks(text: str, start: int, stop: int) -> Iterator[list[Span]]:
    """The lines between empty lines, each without the blanks around it."""
    block: list[Span] = []
    for line in re.finditer(r"[^\n]*\n?", text[start:stop]):
        span = Span.trimmed(text, start + line.start(), start + line.end())
        if span.text:
            block.append(span)
        elif block:
            yield block
            block = []


def _by_lines(text: str, block: Sequence[Span]) -> Grid | None:
    """A header and rows with one cell a line."""
    values = [is_value(line.text) for line in block]
    names = [at for at, value in enumerate(values[:-1]) if not value and values[at + 1]]
    # Where the rows are numbered, the last cell of the header has a figure behind it as a name does.
    for named in (names, names[1:]):
        rows = _rows_of_lines(block, values, named)
        if not rows:
            continue
        first, width = rows[0].lines.start, _width(rows)
        at = first - width - 1 - (rows[0].number is not None)
        cells = [line.text for line in block[max(at, 0) : first]]
        header = _header(cells[:-width], cells[-width:])
        if at >= 0 and header and all(len(cell) <= _LONGEST_CELL_CHARACTERS for cell in cells):
            return _grid(text, block, rows, at, header)
    return None


def _rows_of_lines(block: Sequence[Span], values: Sequence[bool], names: Sequence[int]) -> list[_Cut]:
    """The first rows that follow each other: each a line with its number, if it has one, one with a name, figures."""
    numbered = bool(names) and _is_number(block, names[0], 1)
    starts = [at - (numbered and _is_number(block, at, number)) for number, at in enumerate(names, start=1)]
    rows: list[_Cut] = []
    for name, (start, following) in zip(names, pairwise([*starts, len(block)]), strict=True):
        stop = next((at for at in range(name + 1, following) if not values[at]), following)
        if rows and rows[-1].lines.stop != start:
            break
        number = block[start] if start < name else None
        rows.append(_Cut(range(start, stop), number, block[name], tuple(block[name + 1 : stop])))
    return rows if len(rows) >= _FEWEST_ROWS else []


def _is_number(block: Sequence[Span], name: int, number: int) -> bool:
    """Tell whether the line before a name numbers its row."""
    return name > 0 and block[name - 1].text.rstrip(".)") == str(number)


def _by_blanks(text: str, block: Sequence[Span]) -> Grid | None:
    """As in "No Kecamatan Diukur Stunting %" above "1 Bungur 1.234 98 7,9"."""
    rows = _rows_in_lines(text, block, _BLANKS)
    if not rows:
        return None
    first, width = rows[0].lines.start, _width(rows)
    words = _BESIDE_SLASH.sub("/", block[first - 1].text).split() if first else []
    header = _header(words[:-width], words[-width:]) or _header_of_periods(words, width)
    return _grid(text, block, rows, first - 1, header) if header else None


def _run_together(text: str, block: Sequence[Span]) -> Grid | None:
    """As in "1PADANG BATUNG8,0910,10Naik (2,01%)": all figures must have as many decimals, in one way only."""
    runs = [rows for form in _TOGETHER if (rows := _rows_in_lines(text, block, form))]
    first = runs[0][0].lines.start if len(runs) == 1 else 0
    if not first or any(row.contradicts_itself for row in runs[0]):
        return None
    cells, width = _EDGE.split(_BESIDE_SLASH.sub("/", block[first - 1].text)), _width(runs[0])
    header = _header(cells[:-width], cells[-width:])
    return _grid(text, block, runs[0], first - 1, header) if header else None


def _rows_in_lines(text: str, block: Sequence[Span], form: _Form) -> list[_Cut]:
    """The first rows, one a line, that follow each other."""
    rows: list[_Cut] = []
    for at, line in enumerate(block):
        match = form.row.fullmatch(text, line.start, min(line.stop, line.start + _LONGEST_LINE_CHARACTERS))
        # "No Kabupaten 2022 2023" is the header.
        if match is None or match.end() < line.stop or not any(map(is_value, match["figures"].split())):
            if len(rows) >= _FEWEST_ROWS:
                break
            rows = []
            continue
        figures = [found.span() for found in form.figure.finditer(text, *match.span("figures"))]
        cells = [Span.of(text, *edges) for edges in (*figures, match.span("rest")) if edges[0] < edges[1]]
        number = Span.of(text, *match.span("number")) if match["number"] else None
        rows.append(_Cut(range(at, at + 1), number, Span.of(text, *match.span("name")), tuple(cells)))
    return rows if len(rows) >= _FEWEST_ROWS else []


def _width(rows: Sequence[_Cut]) -> int:
    """How many figures most rows have."""
    return Counter(len(row.figures) for row in rows).most_common(1)[0][0]


def _header(names: Sequence[str], columns: Sequence[str]) -> tuple[str, ...]:
    """The header of rows, if it says of the first cells that they are numbers and names; else nothing."""
    numbers = names[:1] if names and heads_numbers(names[0]) else []
    name = " ".join(names[len(numbers) :])
    return (*numbers, name, *columns) if heads_names(name) else ()


def _header_of_periods(words: Sequence[str], width: int) -> tuple[str, ...]:
    """The header of as many columns as it names periods: "Kabupaten SSGI 2022 SKI 2023"; names may go without one."""
    named = next((at for at in range(len(words), 0, -1) if _header(words[:at], ())), 0)
    line = " ".join(words[named:])
    spans = [mention.span for mention in find_periods(line)]
    if len(spans) != width:
        return ()
    # Each cell begins with its period, "2022 (SSGI) 2023 (SKI)", or each ends with it.
    opened = [0, *(span.start for span in spans[1:]), len(line)] if spans[0].start == 0 else []
    closed = [0, *(span.stop for span in spans)] if spans[-1].stop == len(line) else []
    ways = {tuple(line[start:stop].strip() for start, stop in pairwise(cuts)) for cuts in (opened, closed) if cuts}
    return (*(_header(words[:named], ()) or ("",)), *ways.pop()) if len(ways) == 1 else ()


def _grid(text: str, block: Sequence[Span], rows: Sequence[_Cut], first: int, header: tuple[str, ...]) -> Grid:
    """The table of these rows, whose header begins in the line `first` of the block."""
    numbered = heads_numbers(header[0])
    read = []
    for row in rows:
        span = Span.of(text, block[row.lines.start].start, block[row.lines.stop - 1].stop)
        number = row.number or Span(row.name.start, row.name.start, "")
        read.append(Row(span, (*((number,) if numbered else ()), row.name, *row.figures)))
    above = block[first : rows[0].lines.start]
    span = Span.of(text, above[0].start, read[-1].span.stop)
    return Grid(span, (*above, *(row.span for row in read)), header=header, rows=tuple(read))
