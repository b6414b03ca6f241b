"""Tables as lines of text: one row a line, `| cell | cell |`, so that the evidence of a table's figure is its row."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

ROW_MARK = "|"
_NOTE_WORDS = 5
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOTE_SIGN = re.compile(r"([*†‡]{1,2}|\d)[).]?")
_NOTE_MARK = re.compile(r"[\w*†‡]{1,2}[).]?(?:,\s*[\w*†‡]{1,2}[).]?)*")
Row = Sequence[str]


def pipe_row(cells: Iterable[str]) -> str:
    """One row as text; blanks within a cell become single spaces, and the mark itself a slash.

    >>> pipe_row(["Tala", "26,6", ""])
    '| Tala | 26,6 | |'
    """
    return " ".join([ROW_MARK, *(f"{clean} |" if (clean := _clean(cell)) else ROW_MARK for cell in cells)])


def table_lines(rows: Iterable[Row]) -> list[str]:
    """A table as lines of text, its header first and in one row; empty rows and columns are left out.

    A caption above the header, and a note of some words in a row of its own, are lines without marks: they belong to
    no column.
    """
    filled = _without_gaps(rows)
    captions = list(takewhile(lambda row: sum(map(bool, row)) == 1, filled))
    body = _with_one_header(filled[len(captions) :])
    return [*map(_line, captions), *(_line(row) if _is_note(row) else pipe_row(row) for row in body)]


def merge_header(rows: Sequence[Row], count: int) -> list[Row]:
    """Make one header of the first `count` rows: what stands above each other in a column is said in a row, once.

    A title in one wide cell above, whose text stands in every column, stays a row of its own.

    >>> merge_header([["Kabupaten", "%", "%"], ["Kabupaten", "2021", "2022"], ["Tala", "31,0", "26,6"]], 2)
    [['Kabupaten', '% 2021', '% 2022'], ['Tala', '31,0', '26,6']]
    """
    titles: list[Row] = [[row[0]] for row in takewhile(is_title, rows[:count])]
    rows, count = rows[len(titles) :], count - len(titles)
    if count < 2:
        return [*titles, *rows]
    columns = zip(*rows[:count], strict=True)
    return [*titles, [" ".join(dict.fromkeys(filter(None, map(_clean, column)))) for column in columns], *rows[count:]]


def is_title(row: Row) -> bool:
    """Tell whether one text stands in all columns of a row, as that of a cell as wide as the table does."""
    return len(row) > 1 and bool(row[0]) and len(set(row)) == 1


def is_note_mark(mark: str, before: str) -> bool:
    """Tell whether a raised text refers to a note: behind a figure it must not become a digit of it, 26,1¹ no 26,11."""
    return before[-1:].isdigit() | (before[-1:] == "%") and bool(_NOTE_MARK.fullmatch(mark.strip()))


def raised_sign(mark: str) -> str:
    """A raised mark of a note as a plain text can hold it behind a figure: "1)" as "¹"; "" for letters and several.

    >>> raised_sign("1)"), raised_sign("*"), raised_sign("1,2")
    ('¹', '*', '')
    """
    found = _NOTE_SIGN.fullmatch(mark.strip())
    return found[1].translate(_RAISED) if found else ""


def _clean(cell: str) -> str:
    return " ".join(cell.replace(ROW_MARK, "/").split())


def _without_gaps(rows: Iterable[Row]) -> list[Row]:
    """All rows and columns that hold something, as wide as the widest."""
    filled = [row for row in ([_clean(cell) for cell in row] for row in rows) if any(row)]
    width = max(map(len, filled), default=0)
    padded = [[*row, *[""] * (width - len(row))] for row in filled]
    columns = [number for number in range(width) if any(row[number] for row in padded)]
    return [[row[number] for number in columns] for row in padded]


def _with_one_header(rows: Sequence[Row]) -> list[Row]:
    """Merge a header of two rows: the second begins with a gap and fills those that wide cells of the first leave."""
    if len(rows) < 3 or rows[1][0] or all(rows[0]) or not all(map(any, zip(rows[0], rows[1], strict=True))):
        return list(rows)
    wide = ""
    first = []
    for above, below in zip(rows[0], rows[1], strict=True):
        wide = above or (wide if below else "")
        first.append(wide)
    return merge_header([first, *rows[1:]], 2)


def _is_note(row: Row) -> bool:
    cells = [cell for cell in row if cell]
    return len(row) == 1 or (len(cells) == 1 and len(cells[0].split()) >= _NOTE_WORDS)


def _line(row: Row) -> str:
    return " ".join(cell for cell in row if cell)
