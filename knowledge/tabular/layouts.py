"""Where the tables of a text stand: lines of cells below a header, and the title above them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from ..language.indicators import find_indicators, find_surveys
from ..language.periods import parse_period
from ..language.sentences import split_sentences
from ..models import Span
from .notes import MARK

_RULE = re.compile(r"[\s|:=+-]+")
_MARKS = (re.compile(r"\|"), re.compile(r"\t"), re.compile(r" {2,}"))
_PIPE, _TAB, _BLANKS = 0, 1, 2
# A cell's figure; a blank may group its thousands, "1 234".
FIGURE = re.compile(
    r"(?P<number>\d{1,3}(?: \d{3})+|[\d.,]+)\s*(?P<unit>%|persen|balita|anak|kasus|orang|jiwa|kk|keluarga)?"
    r"\s*[*†‡¹²³⁴-⁹]*[)⁾]?",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(r"\d[\d.,]*\s*(?:%|persen\b)", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")
_MISSING = frozenset({"-", "–", "—", "...", "…", "n/a", "NA", "N/A", "x"})
# A form of two columns says what it gives without a header.
_LABELLED = ("indikator", "nilai")
_LABEL = r"(?:tahun|periode|bulan|keadaan|satuan|indikator|survei|sumber(?: data)?)\s*:[^\n]+"
_LABELS = re.compile(rf"\n{{1,2}}{_LABEL}(?:\n{_LABEL})*", re.IGNORECASE)
# Labels below the table before, and something behind them.
_OF_ANOTHER = re.compile(rf"(?:\A|\|)(?:\n{{1,2}}{_LABEL})+(?=\n+[^\n])", re.IGNORECASE)
_SOURCE = re.compile(r"\W*sumber\b", re.IGNORECASE)
_MAX_HEADER_LINES = 3
_LONGEST_LINE_CHARACTERS = 10_000
_MAX_TITLE_LINES, _LINES_ABOVE = 4, 8
_ABOVE_CHARACTERS = 2_000
_HEADING_CHARACTERS, _TITLE_CHARACTERS = 150, 300


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table and its cells, all without the blanks around them; a cell may be empty."""

    span: Span
    cells: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in a text.

    `span` covers all its `lines`, the labels below ("Satuan: persen") among them; `title` is what stands above it, and
    these labels; `header` says of each column what stands in the lines above its first figure; it is empty, as are
    `rows`, where no header is.
    """

    span: Span
    lines: tuple[Span, ...]
    title: str = ""
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    row: Row
    mark: int

    @property
    def cells(self) -> list[str]:
        return [cell.text for cell in self.row.cells]


def find_grids(text: str) -> list[Grid]:
    """The tables of a text: lines that follow each other, cut into cells by the same marks, the first of them a header.

    The marks are "|", tabs, or blanks two and more. A line drawn from marks ("---|---") is part of no row.
    """
    grids = []
    run: list[_Line] = []
    stop = 0
    for match in re.finditer(r"[^\n]+", text):
        if "|" in match[0] and _RULE.fullmatch(match[0]):
            stop = match.end()
            continue
        line = _cut(text, match)
        if run and (match.start() > stop + 1 or line is None or not _goes_on(run, line)):
            grids += _grid(text, run)
            run = []
        if line:
            run.append(line)
        stop = match.end()
    return grids + _grid(text, run)


def split_lines(text: str, grids: Iterable[Grid]) -> Iterator[Span]:
    """The sentences of a text and the lines of its tables."""
    at = 0
    for grid in grids:
        yield from (sentence.moved(at) for sentence in split_sentences(text[at : grid.span.start]))
        yield from grid.lines
        at = grid.span.stop
    yield from (sentence.moved(at) for sentence in split_sentences(text[at:]))


def _cut(text: str, line: re.Match[str]) -> _Line | None:
    """A line cut at its marks, each cell trimmed; None for a line without marks, or longer than any row."""
    if len(line[0]) > _LONGEST_LINE_CHARACTERS:
        return None
    indent = len(line[0]) - len(line[0].lstrip(" "))
    for mark, pattern in enumerate(_MARKS):
        edges = [(line.start() + indent,) * 2, *(_at(found, line) for found in pattern.finditer(line[0], indent))]
        edges.append((line.end(), line.end()))
        cells = [Span.trimmed(text, before[1], after[0]) for before, after in pairwise(edges)]
        if len(cells) < 2:
            continue
        if mark == _PIPE:
            cells = cells[not cells[0].text : len(cells) - (not cells[-1].text)]
        return _Line(Row(Span.trimmed(text, *line.span()), tuple(cells)), mark) if len(cells) > 1 else None
    return None


def _at(found: re.Match[str], line: re.Match[str]) -> tuple[int, int]:
    return line.start() + found.start(), line.start() + found.end()


def _goes_on(run: list[_Line], line: _Line) -> bool:
    """Tell whether a line is of the same table: cut by the same marks, and wider than its header by one at most."""
    widest = max(len(one.cells) for one in run[:_MAX_HEADER_LINES])
    return line.mark == run[0].mark and len(line.cells) <= widest + 1 and not _heads_anew(run, line)


def _heads_anew(run: list[_Line], line: _Line) -> bool:
    """Tell whether a line below a row is another header: "Kabupaten | 2023" in a table headed "Kabupaten | 2022"."""
    shared = line.cells != run[0].cells and any(cell and cell in run[0].cells for cell in line.cells)
    return shared and not any(map(is_value, line.cells)) and any(map(is_value, run[-1].cells))


def _grid(text: str, run: list[_Line]) -> list[Grid]:
    """The table that a run of lines is; none where the marks cut no table."""
    lines = [line for line in run if not all(map(_COLUMN_NUMBER.fullmatch, line.cells))]
    first = next((at for at, line in enumerate(lines) if any(map(is_value, line.cells))), len(lines))
    while first > 1 and _names_group(lines[first - 1].cells):
        first -= 1
    head = [line.cells for line in lines[:first]]
    # A header printed again at the top of a page is no row.
    rows = [line for line in lines[first:] if line.cells not in head]
    head = _beside_names(head, rows)
    # Blanks cut much that is no table: it takes two rows of figures to be one.
    if len(rows) < (1 if run and run[0].mark == _PIPE else 2):
        return []
    spans = tuple(line.row.span for line in run)
    span = Span.of(text, spans[0].start, spans[-1].stop)
    title = title_around(text, span)
    if _is_form(head, rows):
        # What stands in it besides figures ("Kabupaten | Tapin", "Tahun | 2023") holds for all of them.
        title = "\n".join([title, *map(" ".join, head)])
        head = [list(_LABELLED)]
    if not head or len(head) > _MAX_HEADER_LINES or len({len(cells) for cells in head}) > 1:
        return [Grid(span, spans)]
    width = len(head[0])
    if run[0].mark == _TAB:
        rows = [_padded(line, width) for line in rows]
    # What labels say holds for no other table, and for no text below; a line may have sentences behind its label.
    spans += tuple(takewhile(lambda label: len(split_sentences(label.text)) == 1, _labels_below(text, span)))
    span = Span.of(text, span.start, spans[-1].stop)
    return [Grid(span, spans, title, _merged(head), tuple(line.row for line in rows))]


def _names_group(cells: list[str]) -> bool:
    """Tell whether a line names a group of the rows below it: "Jawa Tengah" above its regencies."""
    return bool(cells[0]) and not any(cells[1:])


def _beside_names(head: list[list[str]], rows: list[_Line]) -> list[list[str]]:
    """A header whose blanks began it, with the empty cell above the names: "   2022   2023" above "Tapin   14   15"."""
    widths = {len(line.cells) for line in rows if line.mark == _BLANKS}
    short = len(widths) == 1 and all(len(cells) + 1 in widths for cells in head)
    return [["", *cells] for cells in head] if short else head


def _is_form(head: list[list[str]], rows: list[_Line]) -> bool:
    """Tell two columns of labels and values, without a header, from a table."""
    cells = [*head, *(line.cells for line in rows)]
    return len(head) != 1 and all(len(line) == len(_LABELLED) and line[0] for line in cells)


def _padded(line: _Line, width: int) -> _Line:
    """A line with the empty cells at its end that went with its last tabs."""
    gap = Span(line.row.span.stop, line.row.span.stop, "")
    return replace(line, row=replace(line.row, cells=line.row.cells + (gap,) * (width - len(line.row.cells))))


def is_value(cell: str) -> bool:
    """Tell whether a cell holds a figure, or a mark that there is none; a year in a header is neither."""
    figure = FIGURE.fullmatch(cell) and any(map(str.isdigit, cell)) and parse_period(MARK.sub("", cell)) is None
    return bool(figure) or cell in _MISSING


def _merged(lines: list[list[str]]) -> tuple[str, ...]:
    """What stands above each other in the lines of a header; a wide cell holds for the gaps on its right."""
    for above, below in pairwise(lines):
        wide = ""
        for at, text in enumerate(above):
            wide = text or (wide if below[at] else "")
            above[at] = wide
    return tuple(" ".join(dict.fromkeys(filter(None, column))) for column in zip(*lines, strict=True))


def title_around(text: str, span: Span, floor: int = 0) -> str:
    """What is said of a table as a whole: headings above, none of them above `floor`, and labels right below."""
    above = text[max(floor, span.start - _ABOVE_CHARACTERS) : span.start]
    start = max((found.end() for found in _OF_ANOTHER.finditer(above)), default=0)
    lines = [*_headings_above(above[start:]), *(label.text for label in _labels_below(text, span))]
    return "\n".join(filter(None, map(_without_imprint, lines)))


def _headings_above(text: str) -> list[str]:
    """The line above a table, and as many above that as read like headings; the highest first."""
    above: list[str] = []
    for line in reversed(text.rstrip().split("\n")[-_LINES_ABOVE:]):
        line = line.strip()
        if not line:
            continue
        heading = len(line) <= _HEADING_CHARACTERS and not line.endswith((".", "!", "?")) and "|" not in line
        if above and not heading:
            break
        above.append(_leading_in(line))
        if not heading or len(above) == _MAX_TITLE_LINES:
            break
    return above[::-1]


def _leading_in(line: str) -> str:
    """Of a line above a table the last sentence that names what is counted before its first figure, else the last."""
    sentences = [_PERCENTAGE.split(span.text, 1)[0] for span in reversed(split_sentences(line))]
    return next((one for one in sentences if find_indicators(one)), sentences[0])[-_TITLE_CHARACTERS:]


def _labels_below(text: str, span: Span) -> list[Span]:
    """The labels below a table; none where another table follows, whose labels they may be."""
    below = text[span.stop : span.stop + _ABOVE_CHARACTERS]
    found = _LABELS.match(below)
    following = below[found.end() :].lstrip("\n").partition("\n")[0] if found else ""
    if not found or any(mark.search(following) for mark in _MARKS):
        return []
    edges = [line.span() for line in re.finditer(r"[^\n]+", found[0])]
    return [Span.trimmed(text, span.stop + start, span.stop + stop) for start, stop in edges]


def _without_imprint(line: str) -> str:
    """Of the sources only instruments with their own years: "Sumber: e-PPGBM, diunduh Mei 2024" dates nothing."""
    if not _SOURCE.match(line):
        return line
    return ", ".join(piece for piece in re.split("[,;(]", line) if find_surveys(piece))
