"""Tables in files of every kind, from the file to its facts; the figures are made up."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from knowledge.facts import extract_facts
from knowledge.reading.documents import read_document
from tests.reading.test_pdf import page, write_pdf
from tests.shorthand import short

TITLE = "Prevalensi stunting Kabupaten Tanah Laut tahun 2023"
HEADER = ["No", "Kecamatan", "Balita diukur", "Stunting (%)", "Naik/Turun"]
ROWS = [["1", "Pelaihari", "4.890", "5,11", "Naik (0,50%)"], ["2", "Takisung", "1.990", "6,53", "Turun (1,20%)"]]


def write_html(path: Path) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEADER, *ROWS))
    path.write_text(f"<html><body><article><p>{TITLE}</p><table>{rows}</table></article></body></html>", "utf-8")


def write_csv(path: Path) -> None:
    path.write_text("\n".join([f"# {TITLE}", *(";".join(row) for row in (HEADER, *ROWS))]), "utf-8")


def write_xlsx(path: Path) -> None:
    book = Workbook()
    for row in ([TITLE], HEADER, *ROWS):
        book.active.append(row)
    book.save(path)


def write_docx(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    table = document.add_table(rows=3, cols=5)
    for cells, row in zip(table.rows, (HEADER, *ROWS), strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    document.save(str(path))


def write_unruled_pdf(path: Path) -> None:
    across = (60, 90, 220, 320, 420)
    cells = [
        (float(x), 740.0 - 14 * down, text)
        for down, row in enumerate((HEADER, *ROWS))
        for x, text in zip(across, row, strict=True)
    ]
    write_pdf(path, [page([(60.0, 780.0, TITLE), *cells])])


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.html", write_html),
        ("a.csv", write_csv),
        ("a.xlsx", write_xlsx),
        ("a.docx", write_docx),
        ("a.pdf", write_unruled_pdf),
    ],
)
def test_the_same_table_in_five_kinds_of_files(tmp_path: Path, name: str, write: Callable[[Path], None]) -> None:
    write(tmp_path / name)
    document = read_document(tmp_path / name)
    found = extract_facts(document)
    assert [short(fact) for fact in found] == [
        "63.01.03 2023 4890 level",
        "63.01.03 2023 5.11 level",
        "63.01.01 2023 1990 level",
        "63.01.01 2023 6.53 level",
    ]
    assert all(document.text[fact.sentence.start : fact.sentence.stop] == fact.sentence.text for fact in found)
