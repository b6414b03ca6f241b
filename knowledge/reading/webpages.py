"""HTML pages: the main text with its lists and tables, and what the page says of itself."""

import codecs
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .plaintext import Source, decode, refusal
from .tables import is_note_mark, merge_header, raised_sign, table_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_HEAD_BYTES = 4_096
# The date that a page declares, never one guessed from a year in its text.
_DATES = {"original_date": True, "extensive_search": False}
_LONGEST_CELL_CHARACTERS = 300
_WIDEST_SPAN = 100


def read_html(path: Path) -> Source:
    """Read the main text of a saved page, with the title, publisher, date and address that it gives."""
    # Here and not above: it costs a fifth of a second, and only pages need it.
    from trafilatura import bare_extraction

    # It logs every page without text as an error; whoever asked for the page gets a refusal instead.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree = _tree(path)
    headings = [_text(heading) for heading in tree.iter("h1")] if tree is not None else []
    page = bare_extraction(
        tree, include_comments=False, with_metadata=True, favor_recall=True, date_extraction_params=_DATES
    )
    if page is None or isinstance(page, dict) or page.body is None:
        raise refusal(path, "tidak ada teks utama di dalamnya", "simpan halaman artikelnya, atau salin teksnya ke .txt")
    text = "\n\n".join(block for element in page.body for block in _blocks(element))
    # A short page loses its heading in the search for the main text, and with it what its figures are about.
    if len(headings) == 1 and headings[0] not in text:
        text = f"{headings[0]}\n\n{text}"
    return Source(text, page.title or "", page.sitename or "", page.date or "", page.url or "")


def _tree(path: Path) -> "HtmlElement | None":
    """The page with its tables of data written out as lines, which the search for the main text then keeps whole."""
    from trafilatura import load_html

    tree = load_html(_decoded(path))
    for raised in list(tree.iter("sup")) if tree is not None else ():
        _lower(raised)
    for table in list(tree.iter("table")) if tree is not None else ():
        rows, headers = _grid(table)
        if _holds_data(table, rows):
            _write_out(table, table_lines(merge_header(rows, headers)))
    return tree


def _lower(raised: "HtmlElement") -> None:
    """Write out the raised mark of a note: as a sign in a table and where the note begins, not at all in a sentence."""
    previous = raised.getprevious()
    before = ((raised.getparent().text if previous is None else previous.tail) or "").rstrip()
    mark = "".join(map(str, raised.itertext()))
    behind, sign = is_note_mark(mark, before), raised_sign(mark)
    if behind or (sign and not before):
        kept = sign if not behind or next(raised.iterancestors("td", "th"), None) is not None else ""
        raised.clear(keep_tail=True)
        raised.text = kept
        raised.drop_tag()


def _decoded(path: Path) -> str:
    """UTF-8, else the encoding that the page declares."""
    raw = path.read_bytes()
    declared = _CHARSET.search(raw[:_HEAD_BYTES])
    try:
        return raw.decode(codecs.lookup(declared[1].decode()).name) if declared else decode(path, raw)
    except (LookupError, UnicodeDecodeError):
        return decode(path, raw)


def _grid(table: "HtmlElement") -> tuple[list[list[str]], int]:
    """The cells of a table row by row, and how many of the first rows are headers.

    A cell over several rows, or over several columns of the header, stands in each of them; over several columns below
    the header it stands in the first, since its figure is not the others' too.
    """
    grid: dict[tuple[int, int], str] = {}
    headers = titles = 0
    for down, row in enumerate(table.iter("tr")):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        heading = headers == down and bool(cells) and all(cell.tag == "th" or cell.get("colspan") for cell in cells)
        # A row of one cell names the table, or below its header a group of its rows.
        alone = len(cells) == 1 and headers == titles
        heading, titles = heading and (len(cells) > 1 or alone), titles + alone
        headers += heading
        across = 0
        for cell in cells:
            while (down, across) in grid:
                across += 1
            text = " ".join("".join(map(str, cell.itertext())).split())
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for right in range(wide):
                for below in range(high):
                    grid[down + below, across + right] = text if heading or right == 0 else ""
            across += wide
    height, width = (1 + max((place[axis] for place in grid), default=-1) for axis in (0, 1))
    return [[grid.get((down, across), "") for across in range(width)] for down in range(height)], headers


def _span(cell: "HtmlElement", name: str) -> int:
    given = str(cell.get(name, "1")).strip()
    return min(int(given), _WIDEST_SPAN) if given.isdecimal() and int(given) else 1


def _holds_data(table: "HtmlElement", rows: list[list[str]]) -> bool:
    """Tell a table of data from one that only lays out a page."""
    filled = sum(sum(bool(cell) for cell in row) > 1 for row in rows)
    short = all(len(cell) <= _LONGEST_CELL_CHARACTERS for row in rows for cell in row)
    return filled > 1 and short and next(table.iterdescendants("table"), None) is None


def _write_out(table: "HtmlElement", lines: list[str]) -> None:
    """Put a paragraph with these lines in the place of a table."""
    parent = table.getparent()
    if parent is None:
        return
    paragraph = table.makeelement("p")
    caption = table.find("caption")
    paragraph.text = lines[0] if caption is None else " ".join("".join(map(str, caption.itertext())).split())
    for line in lines[1:] if caption is None else lines:
        line_break = table.makeelement("br")
        line_break.tail = line
        paragraph.append(line_break)
    paragraph.tail = table.tail
    parent.replace(table, paragraph)


def _blocks(element: "HtmlElement") -> Iterator[str]:
    if element.tag == "list":
        yield "\n".join(filter(None, (_text(item) for item in element.iter("item"))))
    elif element.tag == "table":
        yield "\n".join(filter(None, (_text(cell) for cell in element.iter("cell"))))
    else:
        yield _text(element)


def _text(element: "HtmlElement") -> str:
    """The words of an element; its line breaks stay."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "").lstrip()
    lines = "".join(map(str, element.itertext())).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
