"""Tables within a table: a row of one cell says what the rows below it are of, "Tahun 2022", "Kota", "Gizi kurang"."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..language.places import gazetteer
from ..models import Span
from .columns import KINDS
from .headers import Head, Says
from .layouts import Grid, Row, is_value

_TELLING = frozenset({*KINDS, Says.STUNTED, Says.PREVALENCE, Says.PART, Says.REGENCY})


def split_groups(grid: Grid, read: Callable[[str], Head]) -> list[Grid]:
    """A table for each group of its rows, the name of the group below its title; `read` reads the words of a name.

    A place whose cells are empty is a row without figures, and names no group. Below a group within a group all names
    so far hold: which of them ended is not printed.
    """
    names = {row.span.start: name for row in grid.rows if (name := _name(row)) and _tells(name, read(name))}
    return list(_parts(grid, names)) if names else [grid]


def _name(row: Row) -> str:
    """The one cell of a row that is filled, and no figure; "" where others are."""
    filled = [cell.text for cell in row.cells if cell.text]
    return filled[0] if len(filled) == 1 and len(row.cells) > 1 and not is_value(filled[0]) else ""


def _tells(name: str, head: Head) -> bool:
    """Tell whether a name says what the rows below it are of, or that it is something we do not know."""
    known = bool(head.periods or head.surveys or head.others or head.says & _TELLING)
    strange = head.strange and not gazetteer().find(name.title())
    return (known or strange) and not (head.places or head.beyond)


def _parts(grid: Grid, names: Mapping[int, str]) -> Iterator[Grid]:
    """The lines of each group below its name, the header with the first of them."""
    rows = {row.span.start: row for row in grid.rows if row.span.start not in names}
    above: list[str] = []
    lines: list[Span] = []
    nested = False
    for line in grid.lines:
        if line.start in names:
            filled = any(one.start in rows for one in lines)
            if filled:
                yield _part(grid, above, lines, rows)
                lines = []
            nested = nested or (bool(above) and not filled)
            above = [*(above if nested else ()), names[line.start]]
        lines.append(line)
    yield _part(grid, above, lines, rows)


def _part(grid: Grid, names: Sequence[str], lines: Sequence[Span], rows: Mapping[int, Row]) -> Grid:
    inside = tuple(rows[line.start] for line in lines if line.start in rows)
    return replace(grid, lines=tuple(lines), rows=inside, title="\n".join(filter(None, (grid.title, *names))))
