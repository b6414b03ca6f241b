"""Tables set abreast to save paper: "No | Kecamatan | % | No | Kecamatan | %" is one table, two rows a line."""

from dataclasses import replace
from itertools import chain, zip_longest

from ..models import Span
from .headers import heads_names
from .layouts import Grid, Row


def one_below_the_other(grid: Grid) -> Grid:
    """The same table with a row a line; the evidence of a figure is then its own part of the printed line."""
    width = _width_of_one(grid.header)
    if width == len(grid.header):
        return grid
    parts = {row.span: _parts(row, width) if len(row.cells) == len(grid.header) else [row] for row in grid.rows}
    lines = chain.from_iterable([part.span for part in parts[line]] if line in parts else [line] for line in grid.lines)
    rows = tuple(row for column in zip_longest(*parts.values()) for row in column if row)
    return replace(grid, lines=tuple(lines), header=grid.header[:width], rows=rows)


def _width_of_one(header: tuple[str, ...]) -> int:
    """How many columns the header has before it begins again; all where it does not, or where no names are repeated."""
    for width in range(2, len(header) // 2 + 1):
        again = header[:width] * (len(header) // width) == header
        if again and any(map(heads_names, header[:width])):
            return width
    return len(header)


def _parts(row: Row, width: int) -> list[Row]:
    """The rows that stand in a line; none where a part is empty, as in the last line of an odd number."""
    parts = []
    for first in range(0, len(row.cells), width):
        cells = row.cells[first : first + width]
        if any(cell.text for cell in cells):
            start, stop = cells[0].start - row.span.start, cells[-1].stop - row.span.start
            parts.append(Row(Span.of(row.span.text, start, stop).moved(row.span.start), cells))
    return parts
