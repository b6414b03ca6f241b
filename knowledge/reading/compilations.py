"""Compilations: a file whose rows or paragraphs name the pages they rest on is as many documents as there are pages.

So what stands there is quoted with the publisher, date and address of its own page, not with those of the file.
"""

import re
from collections.abc import Iterable, Mapping

from ..models import Document
from .attributions import FIELD_NAMES, find_field
from .datelines import parse_date
from .tables import ROW_MARK, Row, pipe_row

PAGE_MARK = "#"
_MOST_CAPTIONS = 3
# The last line of a paragraph: "Sumber: WHO, 2023 — https://contoh.example".
_CITED = re.compile(
    r"Sumber: (?P<publisher>[^\n]+?)(?:, (?P<published>\d{4}(?:-\d\d){0,2}))? [—–-] (?P<url>https?://\S+)"
)
_HEADING = re.compile(r"[^\n]{1,80}[^\n.:;]")
Citation = tuple[tuple[str, str], ...]


def split_sources(document: Document) -> list[Document]:
    """A document whole, or one document a page where each row of its table or each of its paragraphs names a page.

    The first keeps the id, the others are numbered: "angka.csv", "angka.csv#2". A table's parts have its captions, its
    header and their own rows, without the columns that cite; what a row leaves open is not taken from the file, but for
    a publisher that the file states and no row can. A text's parts have their own paragraphs, without the lines that
    cite and without headings.
    """
    pages = _rows_by_page(document) or _paragraphs_by_page(document)
    ids = [f"{document.id}{PAGE_MARK}{number}" if number > 1 else document.id for number in range(1, len(pages) + 1)]
    return [
        Document(id=name, text=text, **dict(cited), inferred=(), related=())
        for name, (cited, text) in zip(ids, pages.items(), strict=True)
    ] or [document]


def _rows_by_page(document: Document) -> dict[Citation, str]:
    lines = document.text.split("\n")
    above = next((number for number, line in enumerate(lines) if line.startswith(ROW_MARK)), len(lines))
    header, *rows = [_cells(line) for line in lines[above:]] or [[]]
    columns = _citing_columns(header)
    if "url" not in columns or above > _MOST_CAPTIONS or any(len(row) != len(header) for row in rows):
        return {}
    pages: dict[Citation, list[Row]] = {}
    for row in rows:
        cited = {name: row[columns[name]] for name in columns}
        pages.setdefault(_citation(document, cited), []).append(row)
    return {cited: _table(lines[:above], [header, *page], columns.values()) for cited, page in pages.items()}


def _paragraphs_by_page(document: Document) -> dict[Citation, str]:
    pages: dict[Citation, list[str]] = {}
    for block in re.split(r"\n{2,}", document.text):
        text, _, last = block.rpartition("\n")
        cited = _CITED.fullmatch(last)
        if text and cited:
            pages.setdefault(_citation(document, cited.groupdict(default="")), []).append(text)
        elif not _HEADING.fullmatch(block):
            return {}
    return {cited: "\n\n".join(paragraphs) for cited, paragraphs in pages.items()}


def _cells(line: str) -> Row:
    return [cell.strip() for cell in line.split(ROW_MARK)[1:-1]]


def _citing_columns(header: Row) -> dict[str, int]:
    """Where the address, publisher, date and title of a row's page stand."""
    fields = ((find_field(cell), number) for number, cell in enumerate(header))
    return {field: number for field, number in fields if field}


def _citation(document: Document, cited: Mapping[str, str]) -> Citation:
    """The fields of a page's document; a page without a title is known by that of the file.

    So is one without a publisher where no row can name one: somebody said who publishes all of them.
    """
    fields = {name: cited.get(name, "") for name in FIELD_NAMES}
    if "publisher" not in (*cited, *document.inferred):
        fields["publisher"] = document.publisher
    fields["published"] = parse_date(fields["published"]) or ""
    fields["title"] = fields["title"] or document.title
    return tuple(fields.items())


def _table(captions: Iterable[str], rows: Iterable[Row], citing: Iterable[int]) -> str:
    left_out = set(citing)
    kept = ([cell for number, cell in enumerate(row) if number not in left_out] for row in rows)
    return "\n".join([*captions, *map(pipe_row, kept)])
