"""A table of many sources is a document a source."""

from pathlib import Path

import pytest

from knowledge.models import Document
from knowledge.reading.compilations import split_sources
from knowledge.reading.documents import read_document

TABLE = """\
| wilayah | nilai | penerbit | terbit | url |
| Tapin | 13,2 | Harian Contoh | 14 Oktober 2025 | https://contoh.example/1 |
| Balangan | 16 | Kantor Contoh | | https://contoh.example/2 |
| Banjar | 32,3 | Harian Contoh | 14 Oktober 2025 | https://contoh.example/1 |"""


def test_each_page_is_a_document_with_its_own_rows() -> None:
    first, second = split_sources(Document("angka.csv", TABLE, "Angka", "Kami", "2026", "https://kami.example"))
    assert first == Document(
        "angka.csv",
        "| wilayah | nilai |\n| Tapin | 13,2 |\n| Banjar | 32,3 |",
        "Angka",
        "Harian Contoh",
        "2025-10-14",
        "https://contoh.example/1",
    )
    assert second == Document(
        "angka.csv#2",
        "| wilayah | nilai |\n| Balangan | 16 |",
        "Angka",
        "Kantor Contoh",
        "",
        "https://contoh.example/2",
    )


def test_captions_stay_above_each_part() -> None:
    parts = split_sources(Document("a.xlsx", f"Sheet1\nSSGI 2024\n{TABLE}"))
    assert [part.text.split("\n")[:2] for part in parts] == [["Sheet1", "SSGI 2024"]] * 2


def test_a_page_has_its_own_title() -> None:
    table = "| nilai | Judul | Tautan |\n| 1 | Satu | https://a.example |\n| 2 | | https://b.example |"
    assert [part.title for part in split_sources(Document("a.csv", table, "Tabel"))] == ["Satu", "Tabel"]


@pytest.mark.parametrize(
    "text",
    [
        "Tapin 13,2 persen.",
        "",
        "| wilayah | nilai |\n| Tapin | 13,2 |",
        "| wilayah | nilai | url |",
        f"{TABLE}\nBaris di bawah tabel.",
        f"{TABLE}\n| Tapin | 13,2 |",
        "\n".join(["Paragraf."] * 4) + f"\n{TABLE}",
    ],
    ids=["prose", "nothing", "no address", "no rows", "text below", "uneven", "prose above"],
)
def test_what_is_no_such_table_stays_whole(text: str) -> None:
    document = Document("a.csv", text)
    assert split_sources(document) == [document]


def test_the_shipped_figures_all_have_their_page(root: Path) -> None:
    path = root / "knowledge" / "documents" / "angka-terbit-kalimantan-selatan.csv"
    parts = split_sources(read_document(path))
    assert len(parts) > 40
    assert all(part.publisher and part.url.startswith("http") for part in parts)
    assert sum(part.text.count("\n") for part in parts) == 85
