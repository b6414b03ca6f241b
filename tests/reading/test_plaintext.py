"""Plain text with front matter, Markdown, and tables of separated values."""

from pathlib import Path

import pytest

from knowledge.errors import DocumentError
from knowledge.reading.plaintext import MAX_ROWS, Source, read_csv, read_markdown, read_text


def written(folder: Path, text: str | bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Isi.", Source("Isi.")),
        (
            "---\ntitle: Audit: kasus\npublisher: ANTARA\npublished: 2023-08-01\nurl: https://contoh.id/a\n---\nIsi.",
            Source("Isi.", "Audit: kasus", "ANTARA", "2023-08-01", "https://contoh.id/a"),
        ),
        (
            "---\njudul: Audit\nPenerbit: Dinkes\nterbit: 1 Maret 2024\nsumber: https://contoh.id/a\n---\nIsi.",
            Source("Isi.", "Audit", "Dinkes", "1 Maret 2024", "https://contoh.id/a"),
        ),
        # Every key is optional, case and quotes do not matter, unknown keys stay out.
        ('---\nTitle: "Judul"\ntags:\n- gizi\nrahasia: x\n---\nIsi.', Source("Isi.", "Judul")),
        ("---\ntitle: 'Kata \"tengkes\"'\n---\nIsi.", Source("Isi.", 'Kata "tengkes"')),
        ('---\ntitle: "Satu" dan "dua"\n---\nIsi.', Source("Isi.", '"Satu" dan "dua"')),
        ("---\ntitle:\n---\nIsi.", Source("Isi.")),
        ("---\n---\nIsi.", Source("Isi.")),
        ("---\r\ntitle: Judul\r\n---\r\nIsi.\r\n", Source("Isi.\r\n", "Judul")),
        ("\ufeff---\ntitle: Judul\n---\nIsi.", Source("Isi.", "Judul")),
        # A rule is no front matter: nothing closes it, or what follows is prose.
        ("---\nIsi tanpa penutup.", Source("---\nIsi tanpa penutup.")),
        ("---\nIsi biasa\n---\nlagi", Source("---\nIsi biasa\n---\nlagi")),
        ("Isi.\n---\ntitle: bukan\n---\n", Source("Isi.\n---\ntitle: bukan\n---\n")),
        ("", Source("")),
    ],
)
def test_front_matter(tmp_path: Path, text: str, source: Source) -> None:
    assert read_text(written(tmp_path, text)) == source


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    assert read_text(written(tmp_path, "Isi “baik”".encode("utf-16"))).text == "Isi “baik”"


@pytest.mark.parametrize("raw", [b"caf\xe9", b"\xff\xfea", b"\x80abc"])
def test_other_encodings_are_refused_by_name(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^lama\.txt: bukan teks UTF-8; simpan ulang dengan pengodean UTF-8$"):
        read_text(written(tmp_path, raw, "lama.txt"))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "# Judul *tebal*\n\nAngka **26,6 persen** turun.",
            Source("Judul tebal\n\nAngka 26,6 persen turun.", "Judul tebal"),
        ),
        ("---\ntitle: Lain\n---\n## Judul ##\nIsi.", Source("Judul\nIsi.", "Lain")),
        ("| A | B |\n|---|:-:|\n| 1 | 2 |", Source("| A | B |\n| 1 | 2 |")),
        ("[Kisah](https://contoh.id) ![gambar](a.png)", Source("Kisah gambar")),
        ("nama_berkas_panjang dan 3 * 4 * 5", Source("nama_berkas_panjang dan 3 * 4 * 5")),
        ("```\nkode\n```\nIsi.", Source("kode\nIsi.")),
        ("Isi.\n\n---\n\nLagi.", Source("Isi.\n\n\nLagi.")),
    ],
)
def test_markdown_reads_as_it_is_seen(tmp_path: Path, text: str, source: Source) -> None:
    assert read_markdown(written(tmp_path, text, "a.md")) == source


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Kabupaten,2022\nTala,26.6\n", "| Kabupaten | 2022 |\n| Tala | 26.6 |"),
        ("Kabupaten;2022\nTala;26,6\nTapin;14,5\n", "| Kabupaten | 2022 |\n| Tala | 26,6 |\n| Tapin | 14,5 |"),
        ("Kabupaten\t2022\nTala\t26,6\n", "| Kabupaten | 2022 |\n| Tala | 26,6 |"),
        ('nama,catatan\nTala,"satu, dua\ntiga"\n', "| nama | catatan |\n| Tala | satu, dua tiga |"),
        ("# Sumber: contoh\nnama,nilai\nTala,1\n", "Sumber: contoh\n| nama | nilai |\n| Tala | 1 |"),
        ("satu\ndua\n", "satu\ndua"),
        ("", ""),
    ],
)
def test_csv(tmp_path: Path, text: str, rows: str) -> None:
    assert read_csv(written(tmp_path, text, "a.csv")).text == rows


def test_csv_may_have_front_matter(tmp_path: Path) -> None:
    path = written(tmp_path, "---\ntitle: Tabel\n---\nnama,nilai\nTala,1\n", "a.csv")
    assert read_csv(path) == Source("| nama | nilai |\n| Tala | 1 |", "Tabel")


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"^a\.csv: lebih dari 50000 baris"):
        read_csv(written(tmp_path, "1,2\n" * (MAX_ROWS + 1), "a.csv"))
