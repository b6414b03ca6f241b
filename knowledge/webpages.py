"""HTML pages: the main text with its lists and tables, and what the page says of itself."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .sources import Source, decode, refusal
from .tables import table_lines

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_HEAD_BYTES = 4_096
_NO_TEXT = "tidak ada teks utama di dalamnya"


def read_html(path: Path) -> Source:
    """Read the main text of a saved page, with the title, publisher, date and address that it gives."""
    # Here and not above: it costs a fifth of a second, and only pages need it.
    from trafilatura import bare_extraction

    page = bare_extraction(
        _decoded(path), include_comments=False, include_tables=True, with_metadata=True, favor_recall=True
    )
    if page is None or isinstance(page, dict) or page.body is None:
        raise refusal(path, _NO_TEXT, "simpan halaman artikelnya, atau salin teksnya ke berkas .txt")
    blocks = [block for element in page.body for block in _blocks(element)]
    return Source("\n\n".join(blocks), page.title or "", page.sitename or "", page.date or "", page.url or "")


def _decoded(path: Path) -> str:
    """UTF-8, else the encoding that the page declares."""
    raw = path.read_bytes()
    declared = _CHARSET.search(raw[:_HEAD_BYTES])
    try:
        return raw.decode(codecs.lookup(declared[1].decode()).name) if declared else decode(path, raw)
    except (LookupError, UnicodeDecodeError):
        return decode(path, raw)


def _blocks(element: "_Element") -> Iterator[str]:
    if element.tag == "table":
        rows = ([" ".join(_text(cell).split()) for cell in row.iter("cell")] for row in element.iter("row"))
        yield "\n".join(table_lines(rows))
    elif element.tag == "list":
        yield "\n".join(filter(None, (_text(item) for item in element.iter("item"))))
    else:
        yield _text(element)


def _text(element: "_Element") -> str:
    """The words of an element; its line breaks stay."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "").lstrip()
    lines = "".join(map(str, element.itertext())).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
