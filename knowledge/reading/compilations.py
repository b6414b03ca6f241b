"""Compilations: a table whose rows name the pages they were taken from is as many documents as there are pages.

So a figure of such a row is quoted with the publisher, date and address of its own page, not with those of the file.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from ..models import Document
from .datelines import parse_date
from .tables import ROW_MARK, pipe_row

_CITING = {
    "url": re.compile(r"url|tautan|link", re.IGNORECASE),
    "publisher": re.compile(r"publisher|penerbit|media|sumber", re.IGNORECASE),
    "published": re.compile(r"published|(?:tanggal )?terbit", re.IGNORECASE),
    "title": re.compile(r"title|judul", re.IGNORECASE),
}
_MOST_CAPTIONS = 3
Row = Sequence[str]


def split_sources(document: Document) -> list[Document]:
    """A document whole, or, where it is a table whose rows give the addresses of their pages, one document a page.

    The first keeps the id, the others are numbered: "angka.csv", "angka.csv#2". Their text is the captions, the header
    and the page's own rows, without the columns that cite; what a row leaves open is not taken from the file.
    """
    lines = document.text.split("\n")
    above = next((number for number, line in enumerate(lines) if line.startswith(ROW_MARK)), len(lines))
    header, *rows = [_cells(line) for line in lines[above:]] or [[]]
    columns = _citing_columns(header)
    if "url" not in columns or above > _MOST_CAPTIONS or not rows or any(len(row) != len(header) for row in rows):
        return [document]
    pages: dict[tuple[tuple[str, str], ...], list[Row]] = {}
    for row in rows:
        pages.setdefault(_citation(row, columns, document.title), []).append(row)
    texts = [_text(lines[:above], [header, *page], columns.values()) for page in pages.values()]
    ids = [f"{document.id}#{number}" if number > 1 else document.id for number in range(1, len(pages) + 1)]
    return [
        Document(id=name, text=text, **dict(cited), inferred=(), related=())
        for name, text, cited in zip(ids, texts, pages, strict=True)
    ]


def _cells(line: str) -> Row:
    return [cell.strip() for cell in line.split(ROW_MARK)[1:-1]]


def _citing_columns(header: Row) -> dict[str, int]:
    """Where the address, publisher, date and title of a row's page stand."""
    return {
        name: number
        for name, pattern in _CITING.items()
        for number, cell in enumerate(header)
        if pattern.fullmatch(cell)
    }


def _citation(row: Row, columns: Mapping[str, int], title: str) -> tuple[tuple[str, str], ...]:
    """The fields of a document that a row's cells give; a page without a title is known by that of the table."""
    cited = {name: row[columns[name]] if name in columns else "" for name in _CITING}
    published = parse_date(cited["published"]) or ""
    return tuple((cited | {"published": published, "title": cited["title"] or title}).items())


def _text(captions: Iterable[str], rows: Iterable[Row], citing: Iterable[int]) -> str:
    left_out = set(citing)
    kept = ([cell for number, cell in enumerate(row) if number not in left_out] for row in rows)
    return "\n".join([*captions, *map(pipe_row, kept)])
