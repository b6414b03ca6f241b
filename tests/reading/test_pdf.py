"""PDF files, written here by hand: lines at positions, rules of tables, a scan, a password."""

from pathlib import Path

import pytest

from knowledge.errors import DocumentError
from knowledge.reading.pdf import MAX_PAGES, read_pdf

Text = tuple[float, float, str]
MARGIN, TOP, LEADING = 60.0, 780.0, 14.0
TABLE = ((60.0, 300.0, 700.0), (60.0, 300.0, 680.0), (60.0, 300.0, 660.0))


def lines(*texts: str, top: float = TOP) -> list[Text]:
    """Lines of text below each other; an empty one leaves a gap."""
    return [(MARGIN, top - number * LEADING, text) for number, text in enumerate(texts) if text]


def page(texts: list[Text], rules: str = "") -> bytes:
    """The drawing instructions of a page."""
    escaped = ((x, y, text.replace("(", r"\(").replace(")", r"\)")) for x, y, text in texts)
    return (rules + "".join(f"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in escaped)).encode("cp1252")


def write_pdf(path: Path, pages: list[bytes], title: str = "", locked: bool = False) -> Path:
    """A PDF of these pages; `locked` adds a password that nobody knows."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream",
        ]
    objects.append(f"<< /Title ({title}) >>".encode())
    secret = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >> /ID [<00> <00>]"
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    tail = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R "
        f"/Info {len(objects)} 0 R {secret if locked else ''} >>\nstartxref\n{len(body)}\n%%EOF\n"
    )
    path.write_bytes(body + tail.encode())
    return path


def test_printed_lines_become_paragraphs(tmp_path: Path) -> None:
    texts = lines(
        "Laporan singkat",
        "",
        "Angka stunting di kabupaten ini turun menjadi 21,6 persen pada tahun 2023, kata",
        "bupati. Kegiatan pence-",
        "gahan dan anak-",
        "anak sasaran ditambah.",
        "",
        "1. Butir pertama",
        "2. Butir kedua",
    )
    source = read_pdf(write_pdf(tmp_path / "a.pdf", [page(texts)], title="Laporan Gizi"))
    assert source.text.split("\n\n") == [
        "Laporan singkat",
        "Angka stunting di kabupaten ini turun menjadi 21,6 persen pada tahun 2023, kata bupati. "
        "Kegiatan pencegahan dan anak-anak sasaran ditambah.",
        "1. Butir pertama",
        "2. Butir kedua",
    ]
    assert source.title == "Laporan Gizi"


def test_a_sentence_runs_over_the_page_and_running_heads_go(tmp_path: Path) -> None:
    pages = [
        page(lines(f"Dinas Kesehatan 2023 - {number}", "", middle, "", f"Halaman {number} dari 3"))
        for number, middle in enumerate(("Angka stunting turun", "menjadi 20 persen.", "Selesai."), start=1)
    ]
    assert read_pdf(write_pdf(tmp_path / "a.pdf", pages)).text == "Angka stunting turun menjadi 20 persen.\n\nSelesai."


def ruled(rows: list[tuple[str, str]], top: float) -> tuple[list[Text], str]:
    """A table of two columns with all its rules."""
    bottom = top - 20 * len(rows)
    down = "".join(f"{x} {top} m {x} {bottom} l S\n" for x in (60, 200, 340))
    across = "".join(f"60 {top - 20 * n} m 340 {top - 20 * n} l S\n" for n in range(len(rows) + 1))
    texts = [
        (x, top - 20 * n - 14, cell) for n, row in enumerate(rows) for x, cell in zip((65.0, 205.0), row, strict=True)
    ]
    return texts, down + across


def test_ruled_tables_become_rows_in_their_place(tmp_path: Path) -> None:
    cells, rules = ruled([("Kabupaten", "2022"), ("Tanah Laut", "26,6"), ("Tapin", "")], top=740)
    texts = [*lines("Tabel prevalensi:"), *cells, *lines("Sesudah tabel.", top=600)]
    assert read_pdf(write_pdf(tmp_path / "a.pdf", [page(texts, rules)])).text == (
        "Tabel prevalensi:\n\n| Kabupaten | 2022 |\n| Tanah Laut | 26,6 |\n| Tapin | |\n\nSesudah tabel."
    )


def test_columns_without_rules_become_rows_with_their_gaps(tmp_path: Path) -> None:
    rows = [("Kabupaten", "2021", "2022"), ("Tanah Laut", "31,0", "26,6"), ("Tapin", "", "14,5")]
    cells = [
        (x, 740 - 14 * down, cell) for down, row in enumerate(rows) for x, cell in zip((60, 200, 260), row, strict=True)
    ]
    texts = [*lines("Prevalensi stunting"), *cells, *lines("Sesudah tabel.", top=640)]
    assert read_pdf(write_pdf(tmp_path / "a.pdf", [page(texts)])).text == (
        "Prevalensi stunting\n\n| Kabupaten | 2021 | 2022 |\n| Tanah Laut | 31,0 | 26,6 |\n| Tapin | | 14,5 |"
        "\n\nSesudah tabel."
    )


def test_other_columns_are_parted_by_blanks(tmp_path: Path) -> None:
    texts = [(60.0, 740.0, "Bupati"), (200.0, 740.0, "Kepala dinas"), (60.0, 726.0, "Tapin"), (200.0, 726.0, "Rantau")]
    assert read_pdf(write_pdf(tmp_path / "a.pdf", [page(texts)])).text == "Bupati  Kepala dinas\nTapin  Rantau"


def test_the_raised_mark_of_a_note_is_no_digit(tmp_path: Path) -> None:
    raised = b"BT /F1 10 Tf 60 700 Td (Tapin 14,5) Tj /F1 6 Tf 4 Ts (1) Tj /F1 10 Tf 0 Ts ( persen) Tj ET\n"
    assert read_pdf(write_pdf(tmp_path / "a.pdf", [raised])).text == "Tapin 14,5 persen"


def test_a_table_goes_on_over_the_page(tmp_path: Path) -> None:
    first, second = ruled([("Kabupaten", "2022"), ("Tala", "1")], 200), ruled([("Tapin", "2"), ("HSS", "3")], 780)
    pages = [page(*first), page(*second)]
    assert (
        read_pdf(write_pdf(tmp_path / "a.pdf", pages)).text
        == "| Kabupaten | 2022 |\n| Tala | 1 |\n| Tapin | 2 |\n| HSS | 3 |"
    )


def test_a_frame_around_prose_is_no_table(tmp_path: Path) -> None:
    frame = "50 700 300 100 re S\n"
    assert read_pdf(write_pdf(tmp_path / "a.pdf", [page(lines("Dalam bingkai."), frame)])).text == "Dalam bingkai."


@pytest.mark.parametrize("title", ["Microsoft Word - laporan.doc", "laporan.docx", "Untitled"])
def test_a_title_that_a_program_gave_is_none(tmp_path: Path, title: str) -> None:
    assert read_pdf(write_pdf(tmp_path / "a.pdf", [page(lines("Isi."))], title=title)).title == ""


def test_a_scan_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"^pindai\.pdf: tidak ada teks .*pindaian; kirim"):
        read_pdf(write_pdf(tmp_path / "pindai.pdf", [page([])]))


def test_a_password_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"^kunci\.pdf: terkunci kata sandi; simpan ulang"):
        read_pdf(write_pdf(tmp_path / "kunci.pdf", [page(lines("Rahasia."))], locked=True))


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=rf"lebih dari {MAX_PAGES} halaman"):
        read_pdf(write_pdf(tmp_path / "tebal.pdf", [b""] * (MAX_PAGES + 1)))
