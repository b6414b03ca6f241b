"""From a file to a document, and from a document to its passages."""

from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import DocumentError
from knowledge.models import Document
from knowledge.reading.boilerplate import find_masked
from knowledge.reading.documents import (
    LONGEST_UNIT_WORDS,
    MAX_TEXT_CHARACTERS,
    SUFFIXES,
    normalise,
    read_document,
    split_passages,
)
from knowledge.reading.plaintext import MAX_FILE_BYTES


def written(folder: Path, text: str | bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def texts(document: Document) -> list[str]:
    return [passage.span.text for passage in split_passages(document)]


@pytest.mark.parametrize(
    ("name", "digest", "title", "publisher", "published"),
    [
        (
            "2023-08-01-tanah-laut-petik-aksi.txt",
            "1ce35e355fa174ef308925ed2aaee90559d93083fd37d798c9ffc71d44724ab3",
            "Tanah Laut jadi kabupaten praktik baik audit kasus stunting Indonesia 2023",
            "ANTARA Kalsel",
            "2023-08-01",
        ),
        (
            "2024-01-26-hss-kasus-stunting.txt",
            "beb0207992a62a7cf0d57077307a878ffaaefe673af9651cdecd042bf42f370d",
            "Jumlah stunting turun di HSS Kalsel, program intervensi terus dilanjutkan",
            "ANTARA",
            "2024-01-26",
        ),
    ],
)
def test_the_first_articles_are_unchanged_to_the_letter(
    root: Path, name: str, digest: str, title: str, publisher: str, published: str
) -> None:
    path = root / "knowledge" / "documents" / name
    document = read_document(path)
    assert sha256(document.text.encode()).hexdigest() == digest
    assert path.read_bytes().endswith(document.text.encode())
    assert (document.id, document.title, document.publisher, document.published) == (name, title, publisher, published)
    assert document.url.startswith("https://")
    assert document.inferred == ()
    assert document.related
    assert not [text for text in texts(document) if "Baca juga" in text]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("\ufeffa\u200bb\u00adc\u202ed", "abcd"),
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("cafe\u0301", "caf\u00e9"),
        ("a  \nb\t\n\n\nc  ", "a\nb\n\n\nc"),
        ("\n\n  a", "  a"),
        ("a\x00b\x07c\td", "abc\td"),
        ("\u200e \n\u200f", ""),
    ],
)
def test_normalise(raw: str, text: str) -> None:
    assert normalise(raw) == text


@given(st.text())
def test_normalising_twice_changes_nothing(raw: str) -> None:
    once = normalise(raw)
    assert normalise(once) == once
    assert "\r" not in once
    assert not once.endswith((" ", "\n"))


def test_fields_the_text_supplies_are_marked(tmp_path: Path) -> None:
    text = "Gerakan Bersama Turunkan Stunting\nRantau (KABAR) - Rapat dibuka Senin (31/7) untuk data 2023. Angka turun."
    document = read_document(written(tmp_path, text))
    assert (document.title, document.publisher, document.published) == (
        "Gerakan Bersama Turunkan Stunting",
        "KABAR",
        "2023-07-31",
    )
    assert document.inferred == ("title", "publisher", "published")


def test_front_matter_goes_before_the_text(tmp_path: Path) -> None:
    text = "---\npublisher: Lain\npublished: 1 Mei 2022\n---\n\nRantau (KABAR) - Rapat Kamis (5/6/2025) selesai."
    document = read_document(written(tmp_path, text))
    assert (document.publisher, document.published, document.inferred) == ("Lain", "2022-05-01", ())
    assert document.text.startswith("Rantau (KABAR)")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Prevalensi Stunting Berkurang 5,7 Persen\nKupang - Isi berita yang jauh lebih panjang dari judulnya.", True),
        ("Kata pembuka yang diakhiri titik.\nIsi berita yang jauh lebih panjang dari kalimat pertamanya.", False),
        (
            "Bupati memaparkan upaya menekan stunting, Kamis 16\nFebruari, kepada menteri dan menjawab pertanyaan.",
            False,
        ),
        ("SIARAN PERS\nIsi berita yang jauh lebih panjang dari judulnya.", False),
        ("Judul yang berdiri sendiri di sini\n", False),
        ("| Kabupaten | Prevalensi | Tahun |\n| Tanah Laut | 26,6 persen | 2022 dan seterusnya |", False),
    ],
)
def test_a_first_line_is_the_title_only_if_it_reads_like_one(tmp_path: Path, text: str, title: bool) -> None:
    assert read_document(written(tmp_path, text)).title == (text.split("\n")[0] if title else "")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_suffix_has_a_reader_that_names_what_it_refuses(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path, b"\xff\x00\xd8\xfe" * 50, f"rusak{suffix.upper()}")
    with pytest.raises(DocumentError, match=r"^rusak\.\w+: .+; .+"):
        read_document(path)


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("kosong.txt", b"", "kosong; periksa isinya"),
        ("spasi.txt", b" \n\t\n\xc2\xa0", "tidak berisi teks; periksa isinya"),
        ("hanya.txt", b"---\ntitle: Judul\n---\n", "tidak berisi teks; periksa isinya"),
        ("surat.exe", b"MZ", r"jenis \.exe tidak dikenal; yang dikenal: \.txt, \.md"),
        ("tanpa", b"isi", "jenis tanpa akhiran tidak dikenal"),
        ("palsu.pdf", b"bukan pdf", r"tidak terbaca, mungkin rusak \(\w+\); buka dan simpan ulang"),
    ],
)
def test_refusals_name_the_file_the_reason_and_the_way_out(tmp_path: Path, name: str, raw: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=f"^{name}: {message}"):
        read_document(written(tmp_path, raw, name))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"^hilang\.txt: tidak dapat dibuka"):
        read_document(tmp_path / "hilang.txt")


def test_too_large_a_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "besar.txt").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(DocumentError, match=r"^besar\.txt: lebih dari 20 MB; bagi menjadi beberapa berkas$"):
        read_document(tmp_path / "besar.txt")


def test_too_long_a_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="teksnya lebih dari 10 juta huruf"):
        read_document(written(tmp_path, b"a" * (MAX_TEXT_CHARACTERS + 1)))


SENTENCE = "Angka stunting di daerah itu turun menjadi dua puluh persen pada tahun lalu."


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("Satu kalimat.", ["Satu kalimat."]),
        ("Satu.\nDua.", ["Satu.\nDua."]),
        ("Satu.\nBaca juga: Kisah lain\nDua.", ["Satu.", "Dua."]),
        ("Baca juga: Kisah lain\nEditor: Ani", []),
        ("Judul\n| A | B |\n| 1 | 2 |\n| 3 | 4 |\nSesudah.", ["Judul", "| A | B |\n| 1 | 2 |\n| 3 | 4 |", "Sesudah."]),
        (" ".join([SENTENCE] * 6), [" ".join([SENTENCE] * 4), " ".join([SENTENCE] * 2)]),
    ],
)
def test_split_passages(text: str, passages: list[str]) -> None:
    assert texts(Document("a.txt", text)) == passages


def test_a_text_without_full_stops_is_cut_between_words() -> None:
    found = texts(Document("a.txt", "kata " * 1_000))
    assert len(found) > 10
    assert all(len(text.split()) <= LONGEST_UNIT_WORDS for text in found)


LINES = st.sampled_from(
    [
        SENTENCE,
        "Baca juga: Kisah lain 14 persen",
        "| Tala | 26,6 |",
        "Editor: Ani",
        "",
        "tanpa titik",
        "Baca juga:",
        "| |",
        "kata " * 200,
    ]
)


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_passages_are_verbatim_apart_and_free_of_masked_pieces(text: str) -> None:
    passages = split_passages(Document("a.txt", text))
    spans = [passage.span for passage in passages]
    assert [passage.number for passage in passages] == list(range(len(passages)))
    assert all(text[span.start : span.stop] == span.text for span in spans)
    assert all(one.stop <= two.start for one, two in pairwise(spans))
    assert not [
        span for span in spans for mask in find_masked(text) if span.start < mask.stop and mask.start < span.stop
    ]
    words = sum(len(piece.split()) for piece in (text, *(" " for _ in spans)))
    assert (
        sum(len(span.text.split()) for span in spans) + sum(len(mask.text.split()) for mask in find_masked(text))
        == words
    )


def test_a_date_that_is_none_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "a.txt"
    path.write_text("---\npublished: kemarin\n---\nAngka stunting turun.", encoding="utf-8")
    assert read_document(path).published == ""
    assert 'a.txt: tanggal "kemarin" tidak terbaca; tulis seperti published: 2023-08-01' in caplog.text
