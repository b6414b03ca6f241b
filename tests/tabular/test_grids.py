"""Facts from tables: each row of examples is a table as offices print them, with made-up figures."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from knowledge.facts import explain, extract_facts
from knowledge.models import Document
from knowledge.reading.documents import read_document
from tests.reading.test_pdf import page, write_pdf
from tests.shorthand import short

WIDE = """Prevalensi stunting Kalimantan Selatan menurut SSGI:

| No | Wilayah | 2021 (%) | 2022 (%) |
| 1 | Kabupaten Tapin | 33,5 | 14,5 |
| 2 | Kota Banjarbaru | 19,0 | 22,1 |
"""
BPS = """Prevalensi Balita Stunting Menurut Kabupaten/Kota di Provinsi Kalimantan Selatan (Persen), 2022-2023

| Kabupaten/Kota | 2022 | 2023 |
| Tapin | 14.5 | 15.1 |
| Tanah Laut | - | 25,6* |
| Kalimantan Selatan | 24,6 | 24,7 |
Catatan: 2022 SSGI, 2023 SKI
"""
STATUS = """Tabel 3. Status Gizi Balita Menurut Kabupaten Hasil SSGI 2022

| No | Kabupaten | Stunting | Wasting | Overweight | Cakupan (%) |
| 1 | Tapin | 14,5 | 8,3 | 2,1 | 98,0 |
"""
DISTRICTS = """REKAPITULASI HASIL PENGUKURAN BALITA KABUPATEN TANAH LAUT BULAN AGUSTUS TAHUN 2023
Sumber: e-PPGBM

| No | Kecamatan | Sasaran | Diukur | % Diukur | Sangat Pendek | Pendek | Stunting | % Stunting |
| (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) |
| 1 | Pelaihari | 5.100 | 4.890 | 95,88 | 40 | 210 | 250 | 5,11 |
| 2 | Takisung | 2.100 | 1.990 | 94,76 | 0 | 0 | - | - |
| | JUMLAH | 7.200 | 6.880 | 95,56 | 40 | 210 | 250 | 3,63 |
"""
BY_ROWS = """| Wilayah | Indikator | Periode | Nilai | Satuan | Survei |
| Kabupaten Tapin | kasus stunting | 2022 | 1.200 | anak | SSGI |
"""
ONE_YEAR = """Acara digelar Mei 2025. SSGI 2024 mencatat stunting Kabupaten Tanah Laut 22,5 persen.

| Kecamatan | Balita Diukur | Stunting 2024 | Persen |
| Pelaihari | 4.890 | 250 | 5,11 |
"""
VILLAGES = """Data Stunting Kecamatan Takisung Kabupaten Tanah Laut Februari 2024

| No | Desa | Balita Stunting | Prevalensi (%) |
| 1 | Takisung | 12 | 10,0 |
| | Jumlah | 12 | 10,0 |
"""
MOVED = """Prevalensi Stunting Kabupaten Hulu Sungai Selatan

| No | Kecamatan | Februari 2024 | Agustus 2024 | Naik/Turun |
| 1 | PADANG BATUNG | 8,09 | 10,10 | Naik (2,01%) |
| | KAB. HULU SUNGAI SELATAN | 9,00 | 8,50 | Turun (0,50%) |
"""
INDICATORS = """Target dan Capaian Percepatan Penurunan Stunting Kabupaten Tabalong

| Indikator | Satuan | Target 2023 | Realisasi 2023 |
| Prevalensi stunting | % | 16,5 | 18,1 |
| Cakupan ASI eksklusif | % | 80 | 75,2 |
| Jumlah balita stunting | anak | 1.000 | 1.234 |
"""
YEARS = """Perkembangan prevalensi stunting Kabupaten Balangan

| Tahun | SSGI | e-PPGBM | Target |
| 2021 | 27,5 | 12,1 | |
| 2023 | | 9,8 | 16 |
"""
MONTHS = """Jumlah balita stunting Kabupaten Balangan tahun 2024

| Bulan | Jumlah |
| Januari | 320 |
| Rata-rata | 318 |
"""
MONTHS_BESIDE = """Jumlah Balita Stunting Kabupaten Tapin Tahun 2023

| Kecamatan | Januari | Februari |
| Bungur | 120 | 118 |
| Jumlah | 320 | 318 |
"""
LABELLED = """Prevalensi stunting

Kabupaten\tNilai
Tapin\t14,0
Tabalong\t18,0
Tahun: 2022
Sumber: SSGI
"""
MONTH_CODES = """Jumlah kasus stunting

| Kabupaten | 2023-01 | Feb-23 | Mar 23 |
| Tapin | 120 | 118 | 117 |
"""
OF_TWO_YEARS = """Jumlah balita stunting Kabupaten Tapin 2022 dan 2023

| Kecamatan | Januari | Februari |
| Bungur | 120 | 118 |
"""
AMONG_REGENCIES = """Prevalensi stunting (%) Provinsi Gorontalo, e-PPGBM 2024
| No | Kabupaten/Kota | Persen |
| 1 | Gorontalo | 6,0 |
| 2 | Boalemo | 7,5 |
| 3 | Kota Gorontalo | 3,7 |
| | Gorontalo | 6,6 |
"""
TWO_LINES = """Prevalensi stunting

| Kabupaten | SSGI | | e-PPGBM | |
| | 2021 | 2022 | 2021 | 2022 |
| Tapin | 33,5 | 14,5 | 12,0 | 10,1 |
"""
AGAINST = """Prevalensi stunting menurut SSGI

| Tahun | Kabupaten Tapin | Nasional |
| 2022 | 14,5 | 21,6 |
"""
LONG = """| wilayah | indikator | periode | nilai | satuan | survei |
| Tapin | stunting_prevalence | 2022 | 14,5 | persen | SSGI |
| Tapin | stunting_cases | 2022-08 | 1.234 | anak | e-PPGBM |
| Tapin | kunjungan | 2022 | 9 | kali | |
"""
BY_YEAR = """| kabupaten | kasus stunting | tahun |
| Tapin | 120 | 2022 |
| Tapin | 110 | 2023 |
"""
BY_SEX = """Prevalensi stunting 2022
| Kabupaten | Jenis kelamin | Prevalensi (%) |
| Tapin | laki-laki | 15,1 |
| Tapin | perempuan | 13,9 |
"""
TABS = "Prevalensi Stunting Kalimantan Selatan 2022\nNo\tKabupaten\tPrevalensi (%)\n1\tTapin\t14,5\n2\tTabalong\t\n"
BLANKS = "Stunting 2022\n\nNo  Kabupaten     Stunting (%)\n1   Tapin         14,5\n2   Tanah Laut    26,1\n"
CATEGORIES = """Prevalensi stunting Kabupaten Tapin 2024
| Kecamatan | Prevalensi | Kategori |
| Bungur | 20,1 | Sedang |
"""
COVERAGE = """Data stunting Kabupaten Tapin 2024
| Indikator | Nilai |
| Imunisasi lanjutan | 88,1 |
"""
YEARS_OF_SURVEYS = """| Kabupaten | Prevalensi stunting | Sumber |
| Tapin | 14,5 | SSGI 2022 |
| Tapin | 15,1 | SKI 2023 |
"""
WITH_TARGETS = """Capaian dan Target Penurunan Stunting
| Kabupaten | Stunting 2023 (%) | Jumlah kasus | Target 2024 |
| Tapin | 15,1 | 1 234 | 12 |
"""
BUDGET = "Tabel stunting\n| Program | Anggaran (%) |\n| Tapin | 12 |\n| HSS | 13 |"
RAGGED = "Prevalensi stunting 2022\n| Kabupaten | 2021 | 2022 |\n| Tapin | 14,5 |\n| HSS | 13,0 | 12,0 |"
TOGETHER = "Prevalensi stunting Kabupaten Hulu Sungai Selatan\n1PADANG BATUNG8,0910,10Naik (2,01%)\n"
ONE_BY_ONE = "Prevalensi stunting\nKabupaten\nTapin\n14,5%\nTabalong\n18,1%\n"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            WIDE,
            [
                "63.05 2021 33.5 level SSGI",
                "63.05 2022 14.5 level SSGI",
                "63.72 2021 19.0 level SSGI",
                "63.72 2022 22.1 level SSGI",
            ],
        ),
        (
            BPS,
            [
                "63.05 2022 14.5 level",
                "63.05 2023 15.1 level",
                "63.01 2023 25.6 level",
                "63 2022 24.6 level",
                "63 2023 24.7 level",
            ],
        ),
        (STATUS, ["63.05 2022 14.5 level SSGI", "63.05 2022 8.3 level SSGI"]),
        (
            DISTRICTS,
            [
                "63.01.03 2023-08 4890 level e-PPGBM",
                "63.01.03 2023-08 250 level e-PPGBM",
                "63.01.03 2023-08 5.11 level e-PPGBM",
                "63.01.01 2023-08 1990 level e-PPGBM",
                "63.01 2023-08 6880 level e-PPGBM",
                "63.01 2023-08 250 level e-PPGBM",
                "63.01 2023-08 3.63 level e-PPGBM",
            ],
        ),
        (BY_ROWS, ["63.05 2022 1200 level SSGI"]),
        (
            ONE_YEAR,
            [
                "63.01 2024 22.5 level SSGI",
                "63.01.03 2024 4890 level",
                "63.01.03 2024 250 level",
                "63.01.03 2024 5.11 level",
            ],
        ),
        (VILLAGES, ["63.01.01 2024-02 12 level", "63.01.01 2024-02 10.0 level"]),
        (
            MOVED,
            [
                "63.06.02 2024-02 8.09 level",
                "63.06.02 2024-08 10.10 level",
                "63.06 2024-02 9.00 level",
                "63.06 2024-08 8.50 level",
            ],
        ),
        (
            INDICATORS,
            [
                "63.09 2023 16.5 target",
                "63.09 2023 18.1 level",
                "63.09 2023 1000 target",
                "63.09 2023 1234 level",
            ],
        ),
        (
            YEARS,
            [
                "63.11 2021 27.5 level SSGI",
                "63.11 2021 12.1 level e-PPGBM",
                "63.11 2023 9.8 level e-PPGBM",
                "63.11 2023 16 target",
            ],
        ),
        (MONTHS, ["63.11 2024-01 320 level"]),
        (
            TWO_LINES,
            [
                "63.05 2021 33.5 level SSGI",
                "63.05 2022 14.5 level SSGI",
                "63.05 2021 12.0 level e-PPGBM",
                "63.05 2022 10.1 level e-PPGBM",
            ],
        ),
        (AGAINST, ["00 2022 21.6 level SSGI", "63.05 2022 14.5 level SSGI"]),
        (LONG, ["63.05 2022 14.5 level SSGI", "63.05 2022-08 1234 level e-PPGBM"]),
        (BY_YEAR, ["63.05 2022 120 level", "63.05 2023 110 level"]),
        (TABS, ["63.05 2022 14.5 level"]),
        (BLANKS, ["63.05 2022 14.5 level", "63.01 2022 26.1 level"]),
        (RAGGED, ["63.06 2021 13.0 level", "63.06 2022 12.0 level"]),
        (BY_SEX, []),
        (BUDGET, []),
        (CATEGORIES, ["63.05.09 2024 20.1 level"]),
        (COVERAGE, []),
        (YEARS_OF_SURVEYS, ["63.05 2022 14.5 level SSGI", "63.05 2023 15.1 level SKI"]),
        (WITH_TARGETS, ["63.05 2023 15.1 level", "63.05 2023 1234 level", "63.05 2024 12 target"]),
        (TOGETHER, []),
        (ONE_BY_ONE, []),
        (
            MONTHS_BESIDE,
            [
                "63.05.09 2023-01 120 level",
                "63.05.09 2023-02 118 level",
                "63.05 2023-01 320 level",
                "63.05 2023-02 318 level",
            ],
        ),
        (OF_TWO_YEARS, []),
        (MONTH_CODES, ["63.05 2023-01 120 level", "63.05 2023-02 118 level", "63.05 2023-03 117 level"]),
        (LABELLED, ["63.05 2022 14.0 level SSGI", "63.09 2022 18.0 level SSGI"]),
        (
            AMONG_REGENCIES,
            ["75.01 2024 6.0 level e-PPGBM", "75.02 2024 7.5 level e-PPGBM", "75.71 2024 3.7 level e-PPGBM"],
        ),
    ],
)
def test_rows_become_facts_whose_evidence_is_the_row(text: str, facts: list[str]) -> None:
    found = extract_facts(Document("tabel.txt", text))
    assert sorted(map(short, found)) == sorted(facts)
    for fact in found:
        assert text[fact.sentence.start : fact.sentence.stop] == fact.sentence.text
        assert fact.quantity.text in fact.sentence.text


def test_every_figure_of_a_table_is_explained_where_it_stands() -> None:
    found = explain(Document("tabel.txt", DISTRICTS))
    cells = [one for one in found if "Pelaihari" in one.sentence.text]
    assert [one.span.text for one in cells] == ["1", "5.100", "4.890", "95,88", "40", "210", "250", "5,11"]
    assert all(DISTRICTS[one.span.start : one.span.stop] == one.span.text for one in cells)
    assert [one.rule for one in cells if not one.fact] == [
        "names or numbers of rows",
        '"Sasaran" in the header is not understood',
        "the header does not say of what kind the figures are",
        "a part of the stunted",
        "a part of the stunted",
    ]


def test_a_figure_of_one_of_several_years_is_not_given_the_year_of_the_text_above() -> None:
    table = "Prevalensi stunting 2019-2022\n| Kabupaten | Prevalensi |\n| Tapin | 14,5 |"
    text = f"Pada 2024 prevalensi stunting Balangan 20 persen.\n\n{table}"
    assert [short(fact) for fact in extract_facts(Document("tabel.txt", text))] == [
        "63.11 2024 20 level",
        "63.05 None 14.5 level",
    ]


def test_the_source_of_a_table_is_not_that_of_the_next() -> None:
    tables = [
        f"Prevalensi stunting {year}\n\n| Kabupaten | Persen |\n| Tapin | {figure} |\n\n{source}\n\n"
        for year, figure, source in (
            ("2022", "14,5", "Sumber: SSGI"),
            ("2023", "9,1", "Sumber: e-PPGBM"),
            ("2024", 12, ""),
        )
    ]
    found = extract_facts(Document("tabel.txt", "".join(tables)))
    assert [fact.survey for fact in found] == ["SSGI", "e-PPGBM", None]


@pytest.mark.parametrize(("published", "facts"), [("2023-05-02", 1), ("2024-01", 2), ("", 2)])
def test_no_level_is_of_a_year_after_the_publication(published: str, facts: int) -> None:
    table = "Prevalensi stunting\n| Kabupaten | 2023 | 2024 |\n| Tapin | 14,5 | 12,1 |"
    assert len(extract_facts(Document("tabel.txt", table, published=published))) == facts


@pytest.mark.parametrize(
    ("title", "facts"),
    [("Target", ["63.05 2024 12 target"]), ("Rencana", []), ("Capaian", ["63.05 2024 12 level"])],
)
def test_a_title_that_does_not_say_stunting_tells_the_kind(title: str, facts: list[str]) -> None:
    table = f"{title}\n| Kabupaten | Indikator | 2024 |\n| Tapin | Prevalensi stunting (%) | 12 |"
    found = extract_facts(Document("tabel.txt", table, title="Data stunting"))
    assert [short(fact) for fact in found] == facts


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
