"""Tables as lines of text: one row a line, `| cell | cell |`, so that the evidence of a table's figure is its row."""

from collections.abc import Iterable, Sequence

ROW_MARK = "|"
_NOTE_WORDS = 5


def pipe_row(cells: Iterable[str]) -> str:
    """One row as text; blanks within a cell become single spaces, and the mark itself a slash.

    >>> pipe_row(["Tala", "26,6", ""])
    '| Tala | 26,6 | |'
    """
    return " ".join([ROW_MARK, *(f"{clean} |" if (clean := _clean(cell)) else ROW_MARK for cell in cells)])


def table_lines(rows: Iterable[Sequence[str]]) -> list[str]:
    """A table as lines of text, its header first; empty rows and columns are left out.

    A caption above the header, and a note of some words in a row of its own, are lines without marks: they belong to
    no column.
    """
    filled = [[_clean(cell) for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    width = max(map(len, filled), default=0)
    filled = [row + [""] * (width - len(row)) for row in filled]
    columns = [number for number in range(width) if any(row[number] for row in filled)]
    lines: list[str] = []
    header = False
    for row in filled:
        cells = [cell for cell in row if cell]
        if len(columns) == 1 or (len(cells) == 1 and (not header or len(cells[0].split()) >= _NOTE_WORDS)):
            lines.append(cells[0].lstrip(f"{ROW_MARK} "))
        else:
            header = True
            lines.append(pipe_row(row[number] for number in columns))
    return lines


def _clean(cell: str) -> str:
    return " ".join(cell.replace(ROW_MARK, "/").split())
