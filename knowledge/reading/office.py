"""DOCX and XLSX files: paragraphs and tables in their order, within limits that hold before anything is unpacked."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from zipfile import BadZipFile, ZipFile

from ..language.months import MONTHS
from .plaintext import MAX_ROWS, Source, refusal
from .tables import is_note_mark, merge_header, raised_sign, table_lines

if TYPE_CHECKING:
    from docx.table import Table
    from docx.table import _Cell as DocxCell
    from docx.text.paragraph import Paragraph

MAX_UNPACKED_BYTES = 64_000_000
MAX_PARTS = 5_000
MAX_COLUMNS = 200
_MONTH_NAMES = {number: name.capitalize() for name, number in reversed(MONTHS.items()) if len(name) > 2}
_DECIMALS = re.compile(r"0(?:\.(0+))?(?![#0.])")
_GENERAL_DECIMALS = 10
_LONGEST_NUMBER_DIGITS = 400
_OLE = b"\xd0\xcf\x11\xe0"


def _check(path: Path) -> None:
    """Refuse what is no ZIP archive, and one that unpacks to more than `MAX_UNPACKED_BYTES`.

    A part never unpacks to more than the directory of the archive declares: zipfile stops there.
    """
    with path.open("rb") as file:
        if file.read(len(_OLE)) == _OLE:
            raise refusal(
                path,
                "terkunci kata sandi atau format Office lama",
                "simpan ulang tanpa kata sandi sebagai .docx atau .xlsx",
            )
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
    except BadZipFile:
        raise refusal(path, "rusak, isinya bukan berkas Office", "simpan ulang dari aplikasinya") from None
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise refusal(
            path,
            f"isinya lebih dari {MAX_UNPACKED_BYTES // 1_000_000} MB setelah dibuka",
            "bagi menjadi beberapa berkas",
        )


def read_docx(path: Path) -> Source:
    """Read the paragraphs and tables of a DOCX file in their order."""
    _check(path)
    # Here and not above: it costs a tenth of a second, and only these files need it.
    import docx
    from docx.table import Table

    document = docx.Document(str(path))
    blocks = []
    for item in document.iter_inner_content():
        blocks.append("\n".join(table_lines(_rows(item))) if isinstance(item, Table) else _words(item))
    return Source("\n\n".join(block for block in blocks if block.strip()), title=document.core_properties.title or "")


def _rows(table: "Table") -> list[Sequence[str]]:
    """The rows of a table below one header. A wide cell of the header says its text in each of its columns, another
    one in its first: its figure is not the others' too.
    """
    rows = [row.cells for row in table.rows]
    wide = [len(set(row)) < len(row) for row in rows]
    headers = min(next((number for number, merged in enumerate(wide) if not merged), 0) + 1, len(rows))
    texts = [
        ["" if down >= headers and cell in row[:number] else _cell_text(cell) for number, cell in enumerate(row)]
        for down, row in enumerate(rows)
    ]
    return merge_header(texts, headers)


def _cell_text(cell: "DocxCell") -> str:
    return "\n".join(_words(paragraph, in_table=True) for paragraph in cell.paragraphs)


def _words(paragraph: "Paragraph", in_table: bool = False) -> str:
    """The text of a paragraph without the raised marks of notes behind its figures; a cell keeps them as signs."""
    from docx.text.run import Run

    text = ""
    for piece in paragraph.iter_inner_content():
        raised = piece.font.superscript if isinstance(piece, Run) else False
        behind, sign = is_note_mark(piece.text, text), raised_sign(piece.text)
        if raised and (behind or (sign and not text.strip())):
            text += sign if in_table or not behind else ""
        else:
            text += piece.text
    return text


def read_xlsx(path: Path) -> Source:
    """Read every visible sheet as a table below its name; a formula gives the value that was saved with it."""
    _check(path)
    # Here and not above: it costs a fifth of a second, and only these files need it.
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    workbook = load_workbook(path, read_only=True, data_only=True)
    try:
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        tables = [
            (str(sheet.title), table_lines(_filled_rows(path, sheet.iter_rows(max_col=MAX_COLUMNS + 1))))
            for sheet in sheets
        ]
    finally:
        workbook.close()
    return Source("\n\n".join("\n".join([name, *lines]) for name, lines in tables if lines))


def _filled_rows(path: Path, rows: "Iterable[Sequence[_Cell]]") -> list[list[str]]:
    filled: list[list[str]] = []
    for row in rows:
        cells = [_shown(cell.value, cell.number_format) if cell.value is not None else "" for cell in row]
        if any(cells):
            filled.append(cells)
        if len(filled) > MAX_ROWS or any(cells[MAX_COLUMNS:]):
            raise refusal(path, f"lebih dari {MAX_ROWS} baris atau {MAX_COLUMNS} kolom", "bagi menjadi beberapa berkas")
    return filled


class _Cell(Protocol):
    value: object
    number_format: str


def _shown(value: object, number_format: str) -> str:
    """A cell as its reader sees it, numbers with a decimal comma: 0.216 as a percentage is 21,6%."""
    if isinstance(value, float):
        return _number(Decimal(repr(value)), number_format)
    if isinstance(value, date):
        day = "" if "d" not in number_format.lower() else f"{value.day} "
        return f"{day}{_MONTH_NAMES[value.month]} {value.year}"
    text = str(value)
    return "" if text.startswith("#") and text.rstrip("!?").isupper() else text


def _number(value: Decimal, number_format: str) -> str:
    percent = number_format.endswith("%")
    decimals = _DECIMALS.search(number_format)
    with localcontext(prec=_LONGEST_NUMBER_DIGITS, rounding=ROUND_HALF_UP):
        value = value * 100 if percent else value
        value = round(value, len(decimals[1] or "")) if decimals else round(value, _GENERAL_DECIMALS).normalize()
    return f"{value:f}".replace(".", ",") + ("%" if percent else "")
