"""Printed tables without rules: which cell a word belongs to is told by where it stands on the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .tables import Row, merge_header

# In sizes of a letter: what parts two cells, where words of one stand closer, and two lines that are no neighbours.
_CELL_GAP, _WORD_GAP, _LINE_GAP = 0.6, 0.15, 1.5
# Up to this many times as far is as near.
_NEARER = 1.1
_FEWEST_ROWS = 2
_MOST_HEADER_LINES = 3
_FIGURE = re.compile(r"(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:[.,]\d+)?\s?%?[*†]*|[-–—]")
_NAME = re.compile(r"[^\W\d_][^\d:]{0,30}")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Where a column begins and ends, from left to right.
_Across = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a line that stand together; `left` and `right` are where they do."""

    text: str
    left: float
    right: float

    @property
    def figure(self) -> bool:
        """Tell whether it is a figure, or the mark of a gap; a year may head a column."""
        return bool(_FIGURE.fullmatch(self.text)) and not _YEAR.fullmatch(self.text)

    def over(self, columns: Sequence[_Across]) -> list[int]:
        """The columns that it stands in, by number."""
        return [at for at, (left, right) in enumerate(columns) if self.left < right and left < self.right]


@dataclass(frozen=True, slots=True)
class UnruledTable:
    """A table in the printed lines `lines` of a page, its header first."""

    lines: range
    rows: Sequence[Row]


def find_unruled(printed: Sequence[dict[str, Any]]) -> Iterator[UnruledTable]:
    """The tables among the printed lines of a page, each with its `chars`, `top` and `bottom`."""
    pieces = [_pieces(line) for line in printed]
    start = 0
    for stop in range(1, len(printed) + 1):
        near = stop < len(printed) and _near(printed[stop - 1], printed[stop])
        if near and _is_row(pieces[start]) and (_is_row(pieces[stop]) or _is_wrapped(pieces[stop])):
            continue
        named = sum(map(_is_row, pieces[start:stop]))
        if named >= _FEWEST_ROWS and (columns := _columns(pieces[start:stop])):
            first = _first_header(printed, pieces, start, columns)
            header = [_headed(line, columns) for line in pieces[first:start]]
            rows = _rows(printed[start:stop], pieces[start:stop], columns)
            yield UnruledTable(range(first, stop), merge_header([*header, *rows], len(header)))
        start = stop


def _pieces(line: dict[str, Any]) -> list[_Piece]:
    """The words of a line; a letter without width, as of a broken font, stands nowhere."""
    chars = [char for char in line["chars"] if not char["text"].isspace() and char["x0"] < char["x1"]]
    pieces: list[_Piece] = []
    for before, char in pairwise([None, *chars]):
        gap = char["x0"] - before["x1"] if before else 0
        if before is None or gap > _CELL_GAP * char["size"]:
            pieces.append(_Piece(char["text"], char["x0"], char["x1"]))
            continue
        blank = " " if gap > _WORD_GAP * char["size"] else ""
        pieces[-1] = _Piece(f"{pieces[-1].text}{blank}{char['text']}", pieces[-1].left, char["x1"])
    return pieces


def _is_row(pieces: Sequence[_Piece]) -> bool:
    """Tell whether a figure stands in a line behind something else, and a name somewhere."""
    named = any(piece.text[0].isalpha() for piece in pieces)
    return named and any(piece.figure for piece in pieces[1:])


def _is_wrapped(pieces: Sequence[_Piece]) -> bool:
    """Tell whether a line holds nothing but words that may belong to a name in the line above or below."""
    return len(pieces) == 1 and bool(_NAME.fullmatch(pieces[0].text))


def _near(above: dict[str, Any], below: dict[str, Any]) -> bool:
    return bool(below["top"] - above["bottom"] < _LINE_GAP * (above["bottom"] - above["top"]))


def _columns(rows: Sequence[Sequence[_Piece]]) -> list[_Across]:
    """Where the columns of rows stand; none where a row has two cells in one."""
    columns: list[_Across] = []
    for piece in sorted((piece for row in rows for piece in row), key=lambda piece: piece.left):
        if columns and piece.left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], piece.right))
        else:
            columns.append((piece.left, piece.right))
    alone = all(len({piece.over(columns)[0] for piece in row}) == len(row) for row in rows)
    return columns if alone and len(columns) > 1 else []


def _first_header(
    printed: Sequence[dict[str, Any]],
    lines: Sequence[Sequence[_Piece]],
    start: int,
    columns: Sequence[_Across],
) -> int:
    """The first of the lines above a row whose words all stand above columns; a title is one piece over several."""
    first = start
    for at in range(start - 1, max(start - 1 - _MOST_HEADER_LINES, -1), -1):
        over = [piece.over(columns) for piece in lines[at]]
        title = len(over) == 1 and len(over[0]) > 1
        if not all(over) or title or _is_row(lines[at]) or not _near(printed[at], printed[at + 1]):
            break
        first = at
    return first


def _headed(pieces: Sequence[_Piece], columns: Sequence[_Across]) -> list[str]:
    """The cells of a line of the header; a wide one says its text above each of its columns."""
    texts = [[piece.text for piece in pieces if at in piece.over(columns)] for at in range(len(columns))]
    return [" ".join(column) for column in texts]


def _rows(
    printed: Sequence[dict[str, Any]], lines: Sequence[Sequence[_Piece]], columns: Sequence[_Across]
) -> list[list[str]]:
    """The cells of each row; a name goes on in the row that its other line is nearer to, in both where neither is."""
    rows = {at: _cells(line, columns) for at, line in enumerate(lines) if _is_row(line)}
    for at in set(range(len(lines))) - set(rows):
        (piece,) = lines[at]
        (column,) = piece.over(columns)
        far = {one: abs(printed[one]["top"] - printed[at]["top"]) for one in (at - 1, at + 1) if one in rows}
        for one in far:
            if far[one] < _NEARER * min(far.values()):
                both = [rows[one][column], piece.text]
                rows[one][column] = " ".join(both if one < at else reversed(both)).strip()
    return list(rows.values())


def _cells(pieces: Sequence[_Piece], columns: Sequence[_Across]) -> list[str]:
    cells = [""] * len(columns)
    for piece in pieces:
        cells[piece.over(columns)[0]] = piece.text
    return cells
