"""Tables that lost their borders: where they can be cut in one way, and what is left alone."""

import pytest

from knowledge.tabular.borderless import find_tables

BLANKS = """Prevalensi stunting (persen)
No Kabupaten / Kota 2022 2023
1 Tapin 14,5 15,1
2. Hulu Sungai Utara 31,0 -
Kalimantan Selatan 24,6 24,7
Sumber: SSGI dan SKI
"""
LINES = """Stunting 2024

Kecamatan
Diukur
Stunting
Bungur
1.234
98
Tapin Selatan
1.020
-
JUMLAH
2.254
98
Keterangan: per Agustus
"""
NUMBERED_LINES = "No\nKecamatan\nStunting\n1\nBungur\n98\n2\nBinuang\n102\nJumlah\n200"
TOGETHER = """Prevalensi balita stunting
NoKecamatanFebruari 2024Agustus 2024Keterangan
1PADANG BATUNG8,0910,10Naik (2,01%)
2LOKSADO11,509,00Turun (2,50%)
KAB. HULU SUNGAI SELATAN9,008,50Turun (0,50%)
"""
GAP = "No Kabupaten 2022 2023\n1 Tapin 14,5 15,1\n2 Banjar 26,4\n3 Tabalong 18,1 20,0"


@pytest.mark.parametrize(
    ("text", "header", "rows"),
    [
        (
            BLANKS,
            ("No", "Kabupaten/Kota", "2022", "2023"),
            [
                ["1", "Tapin", "14,5", "15,1"],
                ["2", "Hulu Sungai Utara", "31,0", "-"],
                ["", "Kalimantan Selatan", "24,6", "24,7"],
            ],
        ),
        (
            LINES,
            ("Kecamatan", "Diukur", "Stunting"),
            [["Bungur", "1.234", "98"], ["Tapin Selatan", "1.020", "-"], ["JUMLAH", "2.254", "98"]],
        ),
        (
            NUMBERED_LINES,
            ("No", "Kecamatan", "Stunting"),
            [["1", "Bungur", "98"], ["2", "Binuang", "102"], ["", "Jumlah", "200"]],
        ),
        (
            TOGETHER,
            ("No", "Kecamatan", "Februari 2024", "Agustus 2024", "Keterangan"),
            [
                ["1", "PADANG BATUNG", "8,09", "10,10", "Naik (2,01%)"],
                ["2", "LOKSADO", "11,50", "9,00", "Turun (2,50%)"],
                ["", "KAB. HULU SUNGAI SELATAN", "9,00", "8,50", "Turun (0,50%)"],
            ],
        ),
        (
            "KecamatanAgustus 2024Februari 2025\nBungur8,010,1\nBinuang9,27,4",
            ("Kecamatan", "Agustus 2024", "Februari 2025"),
            [["Bungur", "8,0", "10,1"], ["Binuang", "9,2", "7,4"]],
        ),
        (
            GAP,
            ("No", "Kabupaten", "2022", "2023"),
            [["1", "Tapin", "14,5", "15,1"], ["2", "Banjar", "26,4"], ["3", "Tabalong", "18,1", "20,0"]],
        ),
        (
            "No Kabupaten / Kota SSGI 2022 SKI 2023\n1 Tapin 14,5 15,1\n2 Banjar 26,4 25,0",
            ("No", "Kabupaten/Kota", "SSGI 2022", "SKI 2023"),
            [["1", "Tapin", "14,5", "15,1"], ["2", "Banjar", "26,4", "25,0"]],
        ),
        (
            "Kecamatan Februari 2023 (e-PPGBM) Agustus 2023 (e-PPGBM)\nBungur 8,0 10,1\nBinuang 9,2 7,4",
            ("Kecamatan", "Februari 2023 (e-PPGBM)", "Agustus 2023 (e-PPGBM)"),
            [["Bungur", "8,0", "10,1"], ["Binuang", "9,2", "7,4"]],
        ),
        (
            "2022 2023\nTapin 14,5 15,1\nBanjar 26,4 25,0",
            ("", "2022", "2023"),
            [["Tapin", "14,5", "15,1"], ["Banjar", "26,4", "25,0"]],
        ),
        (
            "Kecamatan Stunting\n1 Bungur 98\n2 Binuang 102",
            ("Kecamatan", "Stunting"),
            [["Bungur", "98"], ["Binuang", "102"]],
        ),
    ],
    ids=[
        *("blanks", "lines", "numbered lines", "together", "one decimal", "a gap", "cells that end with a period"),
        *("cells that begin with one", "names without a header", "numbers without a header"),
    ],
)
def test_a_table_is_cut_where_it_can_be_cut_in_one_way(
    text: str, header: tuple[str, ...], rows: list[list[str]]
) -> None:
    (grid,) = find_tables(text)
    assert grid.header == header
    assert [[cell.text for cell in row.cells] for row in grid.rows] == rows
    for span in (grid.span, *grid.lines, *(cell for row in grid.rows for cell in row.cells)):
        assert text[span.start : span.stop] == span.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tapin 14,5\nBanjar 26,4",
        "Kabupaten 2022\nTapin 14,5",
        "Prevalensi stunting\nTapin 14,5\nBanjar 26,4",
        "No Kabupaten Balita Diukur Balita Stunting\n1 Tapin 1.234 98\n2 Banjar 2.345 120",
        "Sasaran Diukur Stunting\nTapin 1.234 98\nBanjar 2.345 120",
        "Kabupaten 2022 SSGI 2023\nTapin 14,5 15,1\nBanjar 26,4 25,0",
        "Kabupaten Maret 2022 sampai Juni 2023\nTapin 14,5 15,1 2,0\nBanjar 26,4 25,0 1,0",
        "Prevalensi\nKecamatan\nBungur\n14,5\nBinuang\n18,1",
        "Kecamatan\nBalita\nStunting\nBungur\n98\nBinuang\n102",
        "NoKecamatanAgustus 2024Februari 2025\n1Bungur8,0910,10\n2Binuang9,27,4",
        "NOKECAMATANFEBRUARIAGUSTUS\n1BUNGUR8,0910,10\n2BINUANG9,207,40",
        "NoKecamatanFeb 2024Agu 2024Ket\n1Bungur8,0910,10Naik (9,99%)\n2Binuang9,207,40Turun (1,80%)",
        "Kecamatan yang hadir 12\nPada hari Senin 14\nPada hari Selasa 15",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert find_tables(text) == []


def test_tables_with_marks_stand_among_the_others_in_their_order() -> None:
    marked = "| Kabupaten | 2022 |\n| Tapin | 14,5 |"
    headers = [grid.header for grid in find_tables(f"{NUMBERED_LINES}\n\n{marked}\n\n{TOGETHER}")]
    assert [header[-1] for header in headers] == ["Stunting", "2022", "Keterangan"]


def test_the_title_is_what_stands_above() -> None:
    assert [grid.title for grid in find_tables(f"{BLANKS}\n{LINES}")] == [
        "Prevalensi stunting (persen)\nSumber: SSGI dan SKI",
        "Stunting 2024",
    ]
