"""PDF files: paragraphs put together again from their printed lines, and ruled tables as rows, page by page."""

import logging
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .plaintext import Source, refusal
from .tables import is_note_mark, pipe_row, table_lines
from .unruled import find_unruled

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF

MAX_PAGES = 500
_FULL_LINE = 0.8
# In widths of a letter: justified text keeps its words closer. The marks of notes are this much smaller than figures.
_COLUMN_GAP = 1.5
_NOTE_SIZE = 0.8
_PARAGRAPH_GAP = 0.9
_REPEATS = 3
_PAGE_NUMBER = re.compile(
    r"(?:halaman|hal\.?|page)?\s*[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:dari|of|/)\s*\d{1,4})?", re.IGNORECASE
)
_ITEM = re.compile(r"(?:[•▪●○*–-]|\(?\d{1,2}[.)]|[a-z][.)])\s")
_WORD_BREAK = re.compile(r"(\w+)-$")
_PROGRAM_TITLE = re.compile(
    r"^Microsoft (?:Word|PowerPoint|Excel)|\.(?:docx?|pptx?|xlsx?|pdf|indd)$|^untitled|^\(?anonymous\)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line, or a whole table; `width` is its share of the page's text width in [0, 1]."""

    text: str
    top: float
    bottom: float
    width: float = 1.0
    table: bool = False

    @property
    def columns(self) -> bool:
        """Tell whether wide gaps part the line."""
        return not self.table and "  " in self.text


def read_pdf(path: Path) -> Source:
    """Read the text and the ruled tables of a PDF; refuses scans, passwords and more than `MAX_PAGES` pages."""
    # Here and not above: it costs a third of a second, and only PDFs need it.
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    # It logs every oddity of a file; what cannot be read is refused by name instead.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(path) as document:
            # What the file says of itself first: only to set up some thousand pages takes long.
            if declared_pages(document) > MAX_PAGES or len(document.pages) > MAX_PAGES:
                raise refusal(path, f"lebih dari {MAX_PAGES} halaman", "bagi menjadi beberapa berkas")
            pages = [_page_lines(page) for page in document.pages]
            title = str(document.metadata.get("Title") or "")
    except PdfminerException as error:
        if isinstance(error.args[0], PDFPasswordIncorrect):
            raise refusal(path, "terkunci kata sandi", "simpan ulang tanpa kata sandi") from None
        raise
    if not any(pages):
        raise refusal(
            path, "tidak ada teks di dalamnya, mungkin hasil pindaian", "kirim berkas yang teksnya bisa disalin"
        )
    return Source("\n\n".join(_paragraphs(_without_heads(pages))), title="" if _PROGRAM_TITLE.search(title) else title)


def declared_pages(document: "PDF") -> int:
    """How many pages a PDF says that it has; 0 where it does not say."""
    from pdfminer.pdftypes import resolve1

    tree = resolve1(document.doc.catalog.get("Pages"))
    count = resolve1(tree.get("Count")) if isinstance(tree, dict) else None
    return count if isinstance(count, int) else 0


def _page_lines(page: "Page") -> list[_Line]:
    """The lines and tables of a page from top to bottom; lines within a table are its rows only."""
    page = page.filter(_without_notes(page))
    tables = [(table.bbox, rows) for table in page.find_tables() if _is_table(rows := _rows(table.extract()))]
    prose = page.filter(lambda thing: not any(_within(thing, bbox) for bbox, _ in tables)) if tables else page
    printed = prose.extract_text_lines()
    left, right = min((line["x0"] for line in printed), default=0.0), max((line["x1"] for line in printed), default=0.0)
    unruled = list(find_unruled(printed))
    in_table = {number for table in unruled for number in table.lines}
    lines = [
        _Line(_spaced(line), line["top"], line["bottom"], (line["x1"] - left) / ((right - left) or 1))
        for number, line in enumerate(printed)
        if number not in in_table
    ]
    for table in unruled:
        top, bottom = printed[table.lines[0]]["top"], printed[table.lines[-1]]["bottom"]
        lines.append(_Line("\n".join(map(pipe_row, table.rows)), top, bottom, table=True))
    lines += [_Line("\n".join(table_lines(rows)), bbox[1], bbox[3], table=True) for bbox, rows in tables]
    page.close()
    return sorted((line for line in lines if line.text), key=lambda line: line.top)


def _without_notes(page: "Page") -> Callable[[dict[str, Any]], bool]:
    """A filter that leaves out the small raised marks of notes behind figures, which would become digits of them."""
    marks = set()
    for before, char in pairwise(page.chars):
        small = char["size"] < _NOTE_SIZE * before["size"]
        if small and before["top"] < char["bottom"] < before["bottom"] and is_note_mark(char["text"], before["text"]):
            marks.add(id(char))
    return lambda thing: id(thing) not in marks


def _spaced(line: dict[str, Any]) -> str:
    """The text of a printed line; where a wide gap parts columns that no rule does, two blanks stand in it."""
    text = str(line["text"]).strip()
    solid = [char for char in line["chars"] if not char["text"].isspace()]
    wide = [
        number
        for number, (before, char) in enumerate(pairwise(solid), start=1)
        if char["x0"] - before["x1"] > _COLUMN_GAP * char["size"]
    ]
    ends = [word.end() for word in re.finditer(r"\S", text)]
    if len(ends) != len(solid):
        return text
    for number in reversed(wide):
        text = f"{text[: ends[number - 1]]}  {text[ends[number - 1] :].lstrip()}"
    return text


def _within(thing: dict[str, Any], bbox: Sequence[float]) -> bool:
    across, down = float(thing["x0"] + thing["x1"]) / 2, float(thing["top"] + thing["bottom"]) / 2
    return bbox[0] <= across <= bbox[2] and bbox[1] <= down <= bbox[3]


def _rows(extracted: Sequence[Sequence[str | None]]) -> list[list[str]]:
    return [[cell or "" for cell in row] for row in extracted]


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """A frame around prose is found as a table too: a real one has two rows and two columns with words."""
    return sum(sum(bool(cell.strip()) for cell in row) > 1 for row in rows) > 1


def _without_heads(pages: Sequence[list[_Line]]) -> list[list[_Line]]:
    """Drop page numbers, and what stands first or last on most pages with no difference but its digits."""
    edges = Counter(key for lines in pages for key in {_key(line) for line in (*lines[:1], *lines[-1:])})
    running = {key for key, count in edges.items() if count >= _REPEATS and count > len(pages) / 2}
    kept = []
    for lines in pages:
        at_edge = {0, 1, len(lines) - 2, len(lines) - 1}
        kept.append([line for number, line in enumerate(lines) if number not in at_edge or not _is_head(line, running)])
    return kept


def _is_head(line: _Line, running: set[str]) -> bool:
    return not line.table and (_key(line) in running or bool(_PAGE_NUMBER.fullmatch(line.text)))


def _key(line: _Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _paragraphs(pages: Sequence[list[_Line]]) -> list[str]:
    blocks: list[str] = []
    before: _Line | None = None
    for lines in pages:
        for line in lines:
            if before is None or not _continues(before, line):
                blocks.append(line.text)
            elif line.table or line.columns:
                blocks[-1] += "\n" + line.text
            else:
                blocks[-1] = _joined(blocks[-1], line.text)
            before = line
    return blocks


def _continues(before: _Line, line: _Line) -> bool:
    """Tell whether a line belongs to the paragraph, or a table to the table, of the one before it."""
    next_page = line.top < before.top
    if before.columns or line.columns:
        return before.columns and line.columns and not next_page
    if before.table or line.table:
        return (
            before.table
            and line.table
            and next_page
            and before.text.split("\n")[0].count("|") == line.text.split("\n")[0].count("|")
        )
    if _ITEM.match(line.text):
        return False
    ended = before.text.endswith((".", "!", "?", ":", "”", '"'))
    if next_page:
        return not ended and line.text[0].islower()
    near = line.top - before.bottom < _PARAGRAPH_GAP * (before.bottom - before.top)
    return near and (before.width >= _FULL_LINE or (not ended and line.text[0].islower()))


def _joined(text: str, line: str) -> str:
    """Put a printed line behind a text; a word cut at the margin is whole again, a doubled word keeps its hyphen."""
    cut = _WORD_BREAK.search(text)
    if not cut:
        return f"{text} {line}"
    rest = line.split()[0].strip('.,;:!?"”)').lower()
    doubled = rest.startswith(cut[1].lower()) or cut[1].lower().endswith(rest) or not line[0].islower()
    return text + line if doubled else text[:-1] + line
