"""DOCX and XLSX files, and the limits that hold before they are unpacked."""

from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from knowledge.errors import DocumentError
from knowledge.reading.office import MAX_COLUMNS, MAX_UNPACKED_BYTES, read_docx, read_xlsx
from knowledge.reading.plaintext import MAX_ROWS


def test_docx_keeps_the_order_of_paragraphs_and_tables(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "Laporan: Gizi"
    document.add_paragraph("Pembuka.")
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Kabupaten", "2021", "2022"), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("Tanah Laut", "31,0", "26,6"), strict=True):
        cell.text = text
    document.add_paragraph("Penutup.")
    document.save(str(tmp_path / "a.docx"))
    source = read_docx(tmp_path / "a.docx")
    assert source.text == "Pembuka.\n\n| Kabupaten | 2021 | 2022 |\n| Tanah Laut | 31,0 | 26,6 |\n\nPenutup."
    assert source.title == "Laporan: Gizi"


def test_docx_tables_are_read_with_their_wide_and_high_cells(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=4, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Kabupaten"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Prevalensi (%)"
    table.cell(3, 1).merge(table.cell(3, 2)).text = "28"
    texts = {(1, 1): "2021", (1, 2): "2022", (2, 0): "Tapin", (2, 1): "5", (2, 2): "7", (3, 0): "Rata-rata"}
    for place, text in texts.items():
        table.cell(*place).text = text
    document.save(str(tmp_path / "a.docx"))
    assert read_docx(tmp_path / "a.docx").text == (
        "| Kabupaten | Prevalensi (%) 2021 | Prevalensi (%) 2022 |\n| Tapin | 5 | 7 |\n| Rata-rata | 28 | |"
    )


def test_docx_tables_keep_a_title_and_the_marks_of_notes_as_signs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Luas 10 m").add_run("2").font.superscript = True
    document.add_paragraph("Turun ke 14,5").add_run("1").font.superscript = True
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Tabel 1. Prevalensi"
    for place, text in {(1, 0): "Kabupaten", (1, 1): "2022", (2, 0): "Tapin", (2, 1): "14,5"}.items():
        table.cell(*place).text = text
    table.cell(2, 1).paragraphs[0].add_run("1)").font.superscript = True
    note = document.add_paragraph()
    note.add_run("1)").font.superscript = True
    note.add_run(" SSGI")
    document.save(str(tmp_path / "a.docx"))
    assert read_docx(tmp_path / "a.docx").text == (
        "Luas 10 m2\n\nTurun ke 14,5\n\nTabel 1. Prevalensi\n| Kabupaten | 2022 |\n| Tapin | 14,5¹ |\n\n¹ SSGI"
    )


def test_docx_may_hold_an_empty_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Isi.")
    document.add_table(rows=0, cols=2)
    document.save(str(tmp_path / "a.docx"))
    assert read_docx(tmp_path / "a.docx").text == "Isi."


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        ("Tanah Laut", "General", "Tanah Laut"),
        (1244, "General", "1244"),
        (21.6, "General", "21,6"),
        (0.1 + 0.2, "General", "0,3"),
        (1.234, "0.000", "1,234"),
        (26.55, "0.0", "26,6"),
        (26.65, "0.0", "26,7"),
        (0.216, "0.0%", "21,6%"),
        (0.2, "0%", "20%"),
        (1244.0, "#,##0", "1244"),
        (1e21, "General", "1000000000000000000000"),
        (date(2022, 12, 1), "mmm-yy", "Desember 2022"),
        (date(2022, 12, 1), "dd/mm/yyyy", "1 Desember 2022"),
        ("#DIV/0!", "General", ""),
        ("#N/A", "General", ""),
        (True, "General", "True"),
    ],
)
def test_xlsx_cells_read_as_they_are_seen(tmp_path: Path, value: object, number_format: str, shown: str) -> None:
    workbook = Workbook()
    sheet = workbook.active
    sheet.append(["Kabupaten", "Angka"])
    sheet.append(["Tapin", value])
    sheet["B2"].number_format = number_format
    workbook.save(tmp_path / "a.xlsx")
    assert (
        read_xlsx(tmp_path / "a.xlsx").text
        == f"Sheet\n| Kabupaten | Angka |\n| Tapin | {shown + ' ' if shown else ''}|"
    )


def test_xlsx_gives_visible_sheets_below_their_names(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.title = "Prevalensi 2022"
    for row in (["Sumber SSGI"], [], ["Kabupaten", "%"], ["Tala", 26.6]):
        workbook.active.append(row)
    workbook.create_sheet("Rahasia").sheet_state = "hidden"
    workbook["Rahasia"].append(["Tapin", 1])
    workbook.create_sheet("Kosong")
    workbook.create_sheet("Kasus").append(["HSS", 522])
    workbook.save(tmp_path / "a.xlsx")
    assert read_xlsx(tmp_path / "a.xlsx").text == (
        "Prevalensi 2022\nSumber SSGI\n| Kabupaten | % |\n| Tala | 26,6 |\n\nKasus\n| HSS | 522 |"
    )


def test_a_stray_cell_far_below_costs_nothing(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["A1"], workbook.active["B1"], workbook.active["A200000"] = "HSS", 522, " "
    workbook.save(tmp_path / "a.xlsx")
    assert read_xlsx(tmp_path / "a.xlsx").text == "Sheet\n| HSS | 522 |"


def sheet_of(path: Path, rows: int, columns: int) -> Path:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for _ in range(rows):
        sheet.append([1] * columns)
    workbook.save(path)
    return path


@pytest.mark.parametrize(("rows", "columns"), [(MAX_ROWS + 1, 1), (1, MAX_COLUMNS + 1)])
def test_too_large_a_sheet_is_refused(tmp_path: Path, rows: int, columns: int) -> None:
    with pytest.raises(DocumentError, match=r"^besar\.xlsx: lebih dari 50000 baris atau 200 kolom; bagi"):
        read_xlsx(sheet_of(tmp_path / "besar.xlsx", rows, columns))


@pytest.mark.parametrize(("name", "read"), [("bom.docx", read_docx), ("bom.xlsx", read_xlsx)])
def test_what_unpacks_to_too_much_is_refused_unopened(tmp_path: Path, name: str, read: object) -> None:
    with ZipFile(tmp_path / name, "w", ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(MAX_UNPACKED_BYTES // 1_000_000 + 1):
            part.write(b"0" * 1_000_000)
    assert (tmp_path / name).stat().st_size < 1_000_000
    assert callable(read)
    with pytest.raises(DocumentError, match=rf"^{name}: isinya lebih dari 64 MB"):
        read(tmp_path / name)


def test_a_file_with_a_password_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kunci.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(DocumentError, match=r"^kunci\.xlsx: terkunci kata sandi"):
        read_xlsx(path)


def test_what_is_no_office_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "palsu.docx"
    path.write_text("ini teks biasa", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"^palsu\.docx: rusak"):
        read_docx(path)
