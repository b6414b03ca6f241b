import csv
from dataclasses import replace
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from bot import staff_texts, texts
from bot.sending.exports import name_file, write_csv, write_novelties, write_xlsx
from knowledge import Basis, Bound, Fact, Novelty, Span, Turn, gazetteer
from tests.samples import DOCUMENTS, FACTS

CASES, TARGET, CHANGE = FACTS[3], FACTS[4], FACTS[-1]
HOSTILE = replace(CASES, sentence=Span(0, 17, '=HYPERLINK("x";1)'))
ROWS = [
    (CASES, ["kasus stunting", "Kabupaten Tabalong", "63.09", "November 2023", "511", "kasus", "angka", "", ""]),
    (TARGET, ["prevalensi stunting", "Kabupaten Tabalong", "63.09", "2024", "12", "persen", "target", "", ""]),
    (
        CHANGE,
        ["prevalensi stunting", "Kabupaten Kotabaru", "63.02", "2023", "2.1", "persen", "perubahan (turun)", "", ""],
    ),
]


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(("fact", "cells"), ROWS)
def test_a_row_holds_the_figure_its_sentence_and_its_source(fact: Fact, cells: list[str]) -> None:
    header, row = read_csv(write_csv([fact], DOCUMENTS))
    assert tuple(header) == texts.COLUMNS
    assert row[:9] == cells
    assert row[9] in next(document.text for document in DOCUMENTS.values() if row[9] in document.text)
    assert row[10:12] != ["", ""]


def test_where_it_comes_from() -> None:
    [_, row] = read_csv(write_csv([CASES], DOCUMENTS))
    assert row[10:] == [
        "Harian Contoh",
        "Kasus stunting Tabalong terus berkurang",
        "12 Februari 2024",
        "https://contoh.example/tabalong",
    ]
    [_, row] = read_csv(write_csv([CASES], {}))
    assert row[10:] == ["", "tabalong.txt", "", ""]


def test_what_a_reader_should_know_besides() -> None:
    odd = replace(
        CASES, basis=Basis.INFERRED, headline=True, quantity=replace(CASES.quantity, bound=Bound.BELOW), since=None
    )
    [_, row] = read_csv(write_csv([odd], DOCUMENTS))
    assert row[8] == "batas atas; periode disimpulkan; dari judul berita lain"
    [_, row] = read_csv(write_csv([replace(CHANGE, since=FACTS[0].period)], DOCUMENTS))
    assert row[3] == "2020 ke 2023"
    [_, row] = read_csv(write_csv([replace(CASES, period=None)], DOCUMENTS))
    assert row[3] == ""


def test_a_workbook_has_numbers_as_numbers_and_texts_as_texts() -> None:
    sheet = load_workbook(BytesIO(write_xlsx([CASES, HOSTILE], DOCUMENTS))).active
    header, first, second = sheet.iter_rows()
    assert tuple(cell.value for cell in header) == texts.COLUMNS
    assert header[0].font.bold
    assert (first[4].value, first[4].data_type) == (511, "n")
    assert (second[9].value, second[9].data_type) == ('=HYPERLINK("x";1)', "s")
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("start", "=+-@")
def test_no_text_becomes_a_formula_in_a_table(start: str) -> None:
    [_, row] = read_csv(write_csv([replace(CASES, sentence=Span(0, 3, f"{start}1+1"))], DOCUMENTS))
    assert row[9] == f"'{start}1+1"


def test_a_file_is_named_after_its_place() -> None:
    assert name_file(gazetteer().place("63.06")) == "stunting-kabupaten-hulu-sungai-selatan"


def test_what_changed_stands_beside_its_former_value() -> None:
    changed = replace(CASES, quantity=replace(CASES.quantity, value=CASES.value - 1))
    header, *rows = read_csv(
        write_novelties(
            [Novelty(Turn.CHANGED, changed, CASES), Novelty(Turn.LOST, HOSTILE), Novelty(Turn.ADDED, CASES)], DOCUMENTS
        )
    )
    assert tuple(header) == (*staff_texts.NOVELTY_COLUMNS, *texts.COLUMNS)
    assert [row[:2] for row in rows] == [["berubah", "511 kasus"], ["hilang", ""], ["baru", ""]]
    assert [row[6] for row in rows] == ["510", "511", "511"]
    assert rows[1][11].startswith("'=")
