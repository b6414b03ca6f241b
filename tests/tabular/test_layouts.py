"""Where tables stand: by marks, tabs and blanks, with one header or several, and what is none."""

import pytest

from knowledge.tabular.layouts import find_grids, split_lines

PIPES = """Judul bab yang panjang.

Tabel 1. Prevalensi stunting
(persen)

| Kabupaten | SSGI | | e-PPGBM |
| | 2021 | 2022 | 2022 |
| (1) | (2) | (3) | (4) |
| Tapin | 33,5 | - | 12,0 |
| HSS | 20,0 | 17,0 | |
Sumber: Kementerian Kesehatan
"""
TABS = "Kabupaten\t2021\t2022\nTapin\t33,5\t14,5\nHSS\t20,0\n"
BLANKS = "No   Kabupaten     2022\n 1   Tapin         14,5\n 2   Tanah Laut    26,1\n"
FORM = "| Prevalensi stunting | 26,1% |\n| Balita stunting | 120 |"


@pytest.mark.parametrize(
    ("text", "header", "rows"),
    [
        (
            PIPES,
            ("Kabupaten", "SSGI 2021", "SSGI 2022", "e-PPGBM 2022"),
            [["Tapin", "33,5", "-", "12,0"], ["HSS", "20,0", "17,0", ""]],
        ),
        (TABS, ("Kabupaten", "2021", "2022"), [["Tapin", "33,5", "14,5"], ["HSS", "20,0", ""]]),
        (BLANKS, ("No", "Kabupaten", "2022"), [["1", "Tapin", "14,5"], ["2", "Tanah Laut", "26,1"]]),
        (
            "          2022   2023\nTapin     14,5   15,1\nBalangan  30,1   28,9",
            ("", "2022", "2023"),
            [["Tapin", "14,5", "15,1"], ["Balangan", "30,1", "28,9"]],
        ),
        (FORM, ("indikator", "nilai"), [["Prevalensi stunting", "26,1%"], ["Balita stunting", "120"]]),
        (
            "| No | Kabupaten | % |\n| 1 | Tapin | 3 |\n| No | Kabupaten | % |\n| 2 | HSS | 4 |",
            ("No", "Kabupaten", "%"),
            [["1", "Tapin", "3"], ["2", "HSS", "4"]],
        ),
        (
            "| Kabupaten | 2022 |\n| Jawa Tengah | |\n| Sragen | 24,3 |",
            ("Kabupaten", "2022"),
            [["Jawa Tengah", ""], ["Sragen", "24,3"]],
        ),
        ("a | b\n---|---\nTapin | 3", ("a", "b"), [["Tapin", "3"]]),
    ],
    ids=["marks", "tabs", "blanks", "names without a header", "form", "header again", "groups", "Markdown"],
)
def test_a_table_is_its_header_and_its_rows(text: str, header: tuple[str, ...], rows: list[list[str]]) -> None:
    (grid,) = find_grids(text)
    assert grid.header == header
    assert [[cell.text for cell in row.cells] for row in grid.rows] == rows
    for span in (grid.span, *grid.lines, *(cell for row in grid.rows for cell in row.cells)):
        assert text[span.start : span.stop] == span.text


def test_the_title_is_what_stands_above() -> None:
    assert find_grids(PIPES)[0].title == "Tabel 1. Prevalensi stunting\n(persen)"
    assert find_grids(f"Angka stunting turun.\n{TABS}")[0].title == "Angka stunting turun."
    assert find_grids(TABS)[0].title == ""


@pytest.mark.parametrize(
    ("above", "below", "title"),
    [
        ("Stunting", "\nSatuan: persen\nSumber: SSGI 2022", "Stunting\nSatuan: persen\nSumber: SSGI 2022"),
        ("Stunting", "\n\nTahun : 2022\n\nAngka itu turun.", "Stunting\nTahun : 2022"),
        ("Stunting", "\nSumber: Kementerian Kesehatan, SSGI 2022 (diolah, 2024)", "Stunting\n SSGI 2022 "),
        ("Stunting\nSumber: e-PPGBM, ditarik 14 April 2025", "", "Stunting\nSumber: e-PPGBM"),
        ("Stunting\nSumber: BPS, 2024", "", "Stunting"),
        ("Dinas menekan anemia. Berikut data stunting:", "", "Berikut data stunting:"),
        ("Prevalensi stunting 23,8%, turun dari 29%.", "", "Prevalensi stunting "),
        ("Stunting", "\nKeterangan: angka 2024 sementara", "Stunting"),
        ("Stunting", "\nCatatan.\nSatuan: persen", "Stunting"),
        ("Stunting", "\nTahun: 2023\n| Kabupaten | 2023 |", "Stunting"),
        ("Stunting", "\n\nTahun: 2023\nKabupaten\t2023", "Stunting"),
    ],
)
def test_labels_above_and_below_are_of_the_whole_table(above: str, below: str, title: str) -> None:
    grid = find_grids(f"{above}\n| Kabupaten | Nilai |\n| Tapin | 14,5 |{below}")[0]
    assert grid.title == title


@pytest.mark.parametrize(
    "text",
    [
        "| 1 | Tapin | 33,5 |\n| 2 | HSS | 20,0 |",
        "| a | b | c |\n| d | e | f |\n| g | h | i |\n| j | k | l |\n| m | 1 | 2 |",
        "| a | b |\n| c | d | e |\n| Tapin | 1 | 2 |",
    ],
    ids=["no header", "too long a header", "ragged header"],
)
def test_a_table_without_a_header_has_no_rows(text: str) -> None:
    assert [(grid.header, grid.rows) for grid in find_grids(text)] == [((), ())]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31 Juli 2023 | Berita, Media",
        "Beranda | Berita | Kontak\nTentang kami | Redaksi",
        "Kalimat satu.  Kalimat dua.\nKalimat tiga.  Kalimat empat.",
        "Tapin\t14,5",
        "---|---\n---|---",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert find_grids(text) == []


def test_a_form_says_in_its_title_what_holds_for_all_its_figures() -> None:
    (grid,) = find_grids(f"Profil\n| Kabupaten | Tapin |\n| Tahun | 2023 |\n{FORM}")
    assert grid.title == "Profil\nKabupaten Tapin\nTahun 2023"
    assert grid.header == ("indikator", "nilai")
    assert [row.span.text for row in grid.rows] == FORM.split("\n")


def test_the_labels_of_one_table_are_not_those_of_the_next() -> None:
    table = "| Kabupaten | Nilai |\n| Tapin | 14,5 |"
    titles = [grid.title for grid in find_grids(f"{table}\nSumber: SSGI\n\nTabel 2\n{table}\n\nTahun: 2023\n{table}")]
    assert titles == ["Sumber: SSGI", "Tabel 2", "Tahun: 2023"]


def test_an_empty_line_ends_a_table() -> None:
    first, second = find_grids("| a | b |\n| Tapin | 1 |\n\n| c | d |\n| Tapin | 2 |")
    assert (first.header, second.header) == (("a", "b"), ("c", "d"))


def test_another_header_begins_another_table() -> None:
    rows = ["| Kabupaten | 2022 |", "| Tapin | 1 |", "| Kabupaten | 2022 |", "| HSS | 2 |"]
    assert [grid.header for grid in find_grids("\n".join(rows))] == [("Kabupaten", "2022")]
    rows[2] = "| Kabupaten | 2023 |"
    assert [grid.header for grid in find_grids("\n".join(rows))] == [("Kabupaten", "2022"), ("Kabupaten", "2023")]


def test_a_text_is_cut_into_sentences_and_the_lines_of_its_tables() -> None:
    text = "Satu. Dua.\n| Kabupaten | Nilai |\n| Tapin | 14,5 |\nTiga."
    spans = list(split_lines(text, find_grids(text)))
    assert [span.text for span in spans] == ["Satu.", "Dua.", "| Kabupaten | Nilai |", "| Tapin | 14,5 |", "Tiga."]
    assert all(text[span.start : span.stop] == span.text for span in spans)
