"""Figures as files for spreadsheets: XLSX and CSV, each row with its sentence and its link.

A text from a document is never a formula: in XLSX its cell is one of text, in CSV an apostrophe stands before it, as
spreadsheets ask for.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO, StringIO
from typing import Final, TypeAlias

from bot import staff_texts, texts
from bot.sending.replies import clean
from knowledge import (
    Basis,
    Document,
    Fact,
    Finding,
    Novelty,
    Place,
    say_date,
    say_indicator,
    say_instrument,
    say_period,
    say_quantity,
    say_unit,
)

Cell: TypeAlias = str | int | float
_WIDTHS: Final = {"Kalimat": 80, "Judul": 40, "Daerah": 32, "Indikator": 24, "Tautan": 40}
_WIDTH: Final = 14
_FORMULA: Final = re.compile(r"[=+\-@\t\r]")


def write_xlsx(facts: Iterable[Fact], documents: Mapping[str, Document]) -> bytes:
    """Facts as a workbook of one sheet with a header that stays, numbers as numbers, links as links."""
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]
    from openpyxl.styles import Font  # type: ignore[import-untyped]

    book = Workbook(write_only=True)
    sheet = book.create_sheet(texts.DOWNLOAD_SHEET)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(texts.COLUMNS):
        sheet.column_dimensions[chr(ord("A") + number)].width = _WIDTHS.get(column, _WIDTH)
    for number, row in enumerate((texts.COLUMNS, *_rows(facts, documents))):
        cells = [WriteOnlyCell(sheet, value) for value in row]
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"
            if number == 0:
                cell.font = Font(bold=True)
        sheet.append(cells)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def write_csv(facts: Iterable[Fact], documents: Mapping[str, Document]) -> bytes:
    """Facts as CSV in UTF-8 with a mark that spreadsheets know it by; commas between, decimal points."""
    return _table([texts.COLUMNS, *_rows(facts, documents)])


def write_novelties(figures: Iterable[Novelty], documents: Mapping[str, Document]) -> bytes:
    """What a reload changed as CSV: each figure as it is now, or was, beside what became of it and the former value.

    `documents` are those of now; of a document that is gone the name alone is told.
    """
    header = (*staff_texts.NOVELTY_COLUMNS, *texts.COLUMNS)
    rows = ([*_turn(one), *row] for one in figures for row in _rows([one.fact], documents))
    return _table([header, *rows])


def write_findings(findings: Iterable[Finding], documents: Mapping[str, Document]) -> bytes:
    """The figures of a draft as CSV: each as it would be published or was read, beside its number and its marks."""
    header = (*staff_texts.FINDING_COLUMNS, *texts.COLUMNS)
    rows = (
        [*_judged(number, one), *row]
        for number, one in enumerate(findings, start=1)
        for row in _rows([one.now or one.fact], documents)
    )
    return _table([header, *rows])


def _judged(number: int, one: Finding) -> list[Cell]:
    marks = (staff_texts.MARKS[0] if one.contradicted else "", staff_texts.MARKS[1] if one.jumped else "")
    return [number, staff_texts.TAKEN if one.now else staff_texts.LEFT_OUT, "; ".join(filter(None, marks))]


def _turn(one: Novelty) -> list[Cell]:
    return [staff_texts.TURNS[one.turn], say_quantity(one.former) if one.former else ""]


def _table(rows: Iterable[Iterable[Cell]]) -> bytes:
    table = StringIO()
    csv.writer(table).writerows([_harmless(value) for value in row] for row in rows)
    return table.getvalue().encode("utf-8-sig")


def name_file(place: Place) -> str:
    """ "stunting-kabupaten-hulu-sungai-selatan"."""
    return texts.DOWNLOAD_NAME.format(place=re.sub(r"[^a-z]+", "-", place.name.lower()).strip("-"))


def _rows(facts: Iterable[Fact], documents: Mapping[str, Document]) -> Iterator[list[Cell]]:
    for fact in facts:
        document = documents.get(fact.document_id, Document(fact.document_id, ""))
        words = (
            clean(fact.sentence.text),
            clean(document.publisher),
            clean(document.title or document.id),
            say_date(document.published),
            clean(document.url),
        )
        yield [*_measured(fact), _remark(fact), *words]


def _measured(fact: Fact) -> list[Cell]:
    since = f"{say_period(fact.since)} ke " if fact.since else ""
    whole = fact.value == fact.value.to_integral_value()
    direction = f" ({texts.DIRECTIONS[fact.direction]})" if fact.direction else ""
    return [
        say_indicator(fact.indicator),
        fact.place.name,
        fact.place.code,
        since + say_period(fact.period) if fact.period else "",
        int(fact.value) if whole else float(fact.value),
        say_unit(fact.quantity.unit, fact.indicator),
        texts.KINDS[fact.kind] + direction,
        say_instrument(fact.survey),
    ]


def _remark(fact: Fact) -> str:
    """What a reader of the row should know besides."""
    remarks = [
        texts.BOUNDS[fact.quantity.bound] if fact.quantity.bound else "",
        texts.INFERRED if fact.period and fact.basis is Basis.INFERRED else "",
        texts.HEADLINE if fact.headline else "",
    ]
    return "; ".join(filter(None, remarks))


def _harmless(value: Cell) -> Cell:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
