"""A file of many sources is a document a source."""

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


DIGEST = """\
Pengertian

Stunting adalah gangguan tumbuh kembang.
Sumber: WHO, 2023-05 — https://who.example/a_b_c

Balita ditimbang setiap bulan.
Sumber: Dinas Kesehatan — https://dinkes.example

Anak diukur telentang.
Anak yang lebih besar diukur berdiri.
Sumber: WHO, 2023-05 — https://who.example/a_b_c"""


def test_paragraphs_that_name_their_pages_are_grouped_by_them() -> None:
    first, second = split_sources(Document("sekilas.md", DIGEST, "Sekilas"))
    assert first == Document(
        "sekilas.md",
        "Stunting adalah gangguan tumbuh kembang.\n\nAnak diukur telentang.\nAnak yang lebih besar diukur berdiri.",
        "Sekilas",
        "WHO",
        "2023-05",
        "https://who.example/a_b_c",
    )
    assert (second.id, second.publisher, second.published) == ("sekilas.md#2", "Dinas Kesehatan", "")


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
        f"{DIGEST}\n\nParagraf tanpa sumber.",
        "Sumber: WHO — https://who.example",
    ],
    ids=["prose", "nothing", "no address", "no rows", "text below", "uneven", "prose above", "uncited", "no text"],
)
def test_what_is_no_such_table_stays_whole(text: str) -> None:
    document = Document("a.csv", text)
    assert split_sources(document) == [document]


def test_the_publisher_of_the_file_stands_where_no_row_can_name_one() -> None:
    rows = "| Tapin | 13,2 | https://a.example |\n| HSS | 19,8 | https://b.example |"
    silent = Document("a.csv", f"| wilayah | nilai | url |\n{rows}", publisher="Dinkes", published="2024")
    parts = split_sources(silent)
    assert [(part.publisher, part.published) for part in parts] == [("Dinkes", ""), ("Dinkes", "")]
    guessed = Document("a.csv", silent.text, publisher="Dinkes", inferred=("publisher",))
    assert [part.publisher for part in split_sources(guessed)] == ["", ""]
    named = Document("a.csv", "| nilai | url | penerbit |\n| 13,2 | https://a.example | |", publisher="Dinkes")
    assert [part.publisher for part in split_sources(named)] == [""]


def test_the_shipped_figures_all_have_their_page(root: Path) -> None:
    path = root / "knowledge" / "documents" / "angka-terbit-kalimantan-selatan.csv"
    parts = split_sources(read_document(path))
    assert len(parts) > 40
    assert all(part.publisher and part.url.startswith("http") for part in parts)
    assert sum(part.text.count("\n") for part in parts) == 91


def test_every_paragraph_of_the_primer_has_its_page(root: Path) -> None:
    path = root / "knowledge" / "documents" / "stunting-sekilas.md"
    parts = split_sources(read_document(path))
    assert len(parts) > 80
    assert {part.url for part in parts} <= set(path.read_text(encoding="utf-8").split())
