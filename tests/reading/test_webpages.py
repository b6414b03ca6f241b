"""HTML pages: main text, lists, tables, and what the page says of itself."""

from pathlib import Path

import pytest

from knowledge.errors import DocumentError
from knowledge.reading.webpages import read_html

PAGE = """<!DOCTYPE html><html lang="id"><head>{meta}<title>Stunting Turun di Contoh | Kabar Contoh</title>
<meta property="og:site_name" content="Kabar Contoh">
<meta property="article:published_time" content="2024-02-03T10:00:00+08:00">
<link rel="canonical" href="https://kabar.example/a/1"></head>
<body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/12">Menu 12</a></li></ul></nav>
<article><h1>Stunting Turun di Contoh</h1>
<p>CONTOH - Angka stunting turun menjadi <b>21,6</b> persen pada 2023, kata bupati di kantornya.</p>
<p>Baca juga: <a href="/b">Kisah lain 99 persen</a></p>
<p>Menurut dia, penurunan itu patut disyukuri “oleh semua” pihak yang terlibat.<br>Baris kedua.</p>
<ul><li>2021: 30 persen</li><li>2022: 24 persen</li></ul>
<table><tr><th>Kabupaten</th><th>2022</th></tr>
<tr><td>Contoh &amp; lain</td><td>21,6</td></tr><tr><td>Misal</td><td></td></tr></table>
<p>Penutup&nbsp;yang baik untuk pembaca sekalian.</p></article>
<footer><p>Hak cipta 2024</p></footer><script>var angka = 77;</script></body></html>"""


def saved(folder: Path, page: str, encoding: str = "utf-8") -> Path:
    path = folder / "a.html"
    path.write_bytes(page.encode(encoding))
    return path


def test_main_text_lists_and_tables_in_their_order(tmp_path: Path) -> None:
    text = read_html(saved(tmp_path, PAGE.format(meta=""))).text
    assert "Angka stunting turun menjadi 21,6 persen pada 2023" in text
    assert (
        "\n\n2021: 30 persen\n2022: 24 persen\n\n| Kabupaten | 2022 |\n| Contoh & lain | 21,6 |\n| Misal | |\n\n"
        in text
    )
    assert "terlibat.\nBaris kedua." in text
    assert not [noise for noise in ("Beranda", "Menu 12", "77", "Hak cipta") if noise in text]


def test_what_the_page_says_of_itself(tmp_path: Path) -> None:
    source = read_html(saved(tmp_path, PAGE.format(meta="")))
    assert (source.title, source.publisher, source.published, source.url) == (
        "Stunting Turun di Contoh",
        "Kabar Contoh",
        "2024-02-03",
        "https://kabar.example/a/1",
    )


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ("", "utf-8"),
        ('<meta charset="windows-1252">', "windows-1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "windows-1252"),
        ('<meta charset="tidak-ada">', "utf-8"),
        ('<meta charset="ascii">', "utf-8"),
    ],
)
def test_the_declared_encoding_is_used(tmp_path: Path, meta: str, encoding: str) -> None:
    page = PAGE.format(meta=meta).replace("“", '"').replace("”", '"').replace("Penutup", "Pénutup")
    assert "Pénutup yang baik" in read_html(saved(tmp_path, page, encoding)).text


def test_a_year_in_the_text_is_no_date_of_publication(tmp_path: Path) -> None:
    page = "<html><body><article><p>Menurut SSGI 2022 angka stunting HSS turun tajam.</p></article></body></html>"
    assert read_html(saved(tmp_path, page)).published == ""


def test_a_short_page_is_read(tmp_path: Path) -> None:
    assert read_html(saved(tmp_path, "<html><body><p>HSS 522 kasus.</p></body></html>")).text == "HSS 522 kasus."


@pytest.mark.parametrize("page", ["<html></html>", "   ", "<script>1</script>"])
def test_a_page_without_text_is_refused(tmp_path: Path, page: str) -> None:
    with pytest.raises(DocumentError, match=r"^a\.html: tidak ada teks utama"):
        read_html(saved(tmp_path, page))


def table(rows: str, caption: str = "") -> str:
    return (
        f"<html><head><title>Data</title></head><body><h1>Data gizi menurut daerah</h1><table>{caption}{rows}</table>"
        "<p>Sumber data ialah laporan tahunan dinas.</p></body></html>"
    )


HEADER = "<tr><th rowspan=2>Kabupaten</th><th colspan='2'>Prevalensi (%)</th></tr><tr><th>2021</th><th>2022</th></tr>"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            "<tr><td>Kabupaten</td><td>2022</td></tr><tr><td>Tala</td><td>26,6</td></tr>",
            "| Kabupaten | 2022 |\n| Tala | 26,6 |",
        ),
        (
            f"<thead>{HEADER}</thead><tr><td>Tala</td><td>31,0</td><td>26,6</td></tr><tr><td>Tapin</td><td>5</td></tr>",
            "| Kabupaten | Prevalensi (%) 2021 | Prevalensi (%) 2022 |\n| Tala | 31,0 | 26,6 |\n| Tapin | 5 | |",
        ),
        # A figure in a wide cell belongs to its first column, one in a high cell to every row.
        (
            f"{HEADER}<tr><td rowspan=2>Tala</td><td colspan=2>31,0</td></tr><tr><td>1</td><td>2</td></tr>",
            "| Kabupaten | Prevalensi (%) 2021 | Prevalensi (%) 2022 |\n| Tala | 31,0 | |\n| Tala | 1 | 2 |",
        ),
        # A row of one cell below the header names a group of rows.
        (
            f"{HEADER}<tr><td colspan=3>Kalimantan Selatan</td></tr><tr><td>Tala</td><td>3</td><td>4</td></tr>",
            "| Kabupaten | Prevalensi (%) 2021 | Prevalensi (%) 2022 |\n| Kalimantan Selatan | | |\n| Tala | 3 | 4 |",
        ),
        # A title as wide as the table stands above it; the mark of a note is no digit.
        (
            f"<tr><th colspan=3>Tabel 1</th></tr>{HEADER}<tr><td>Tala</td><td>3<sup>1</sup></td><td>m<sup>2</sup></tr>",
            "Tabel 1\n| Kabupaten | Prevalensi (%) 2021 | Prevalensi (%) 2022 |\n| Tala | 3¹ | m2 |",
        ),
        (
            "<tr><th>A</th><th>B</th></tr><tr><td colspan='x'>1</td><td rowspan='0'>2</td></tr>",
            "| A | B |\n| 1 | 2 |",
        ),
    ],
)
def test_tables_are_read_with_their_wide_and_high_cells(tmp_path: Path, rows: str, lines: str) -> None:
    text = read_html(saved(tmp_path, table(rows))).text
    assert [line for line in text.split("\n") if line] == [
        "Data gizi menurut daerah",
        *lines.split("\n"),
        "Sumber data ialah laporan tahunan dinas.",
    ]


def test_a_caption_stands_above_its_table(tmp_path: Path) -> None:
    rows = "<tr><td>Kabupaten</td><td>%</td></tr><tr><td>Tala</td><td>26,6</td></tr>"
    text = read_html(saved(tmp_path, table(rows, "<caption>Prevalensi 2022</caption>"))).text
    assert "Prevalensi 2022\n| Kabupaten | % |\n| Tala | 26,6 |" in text


def test_a_table_that_only_lays_out_the_page_stays_prose(tmp_path: Path) -> None:
    prose = "Angka stunting turun menjadi 21,6 persen pada 2023, kata bupati di kantornya. " * 5
    text = read_html(
        saved(tmp_path, table(f"<tr><td>{prose}</td><td>Menu</td></tr><tr><td>a</td><td>b</td></tr>"))
    ).text
    assert "Angka stunting turun" in text
    assert "|" not in text
