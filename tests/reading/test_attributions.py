"""What people write of a document's source, and what it becomes."""

import pytest

from knowledge.reading.attributions import Attribution, find_field, parse_attribution

TOLD = [
    ("judul: Profil kesehatan", Attribution(title="Profil kesehatan")),
    ("Judul:Profil: edisi  kedua", Attribution(title="Profil: edisi kedua")),
    ("title = Profil", Attribution(title="Profil")),
    ("penerbit: Dinkes Tapin", Attribution(publisher="Dinkes Tapin")),
    ("Sumber: Dinkes Tapin", Attribution(publisher="Dinkes Tapin")),
    ("sumber: https://contoh.example/a", Attribution(url="https://contoh.example/a")),
    ("terbit: 2024-03-01", Attribution(published="2024-03-01")),
    ("Tanggal terbit: 1 Maret 2024", Attribution(published="2024-03-01")),
    ("published: 2024-03", Attribution(published="2024-03")),
    ("url: https://contoh.example/a?b=c", Attribution(url="https://contoh.example/a?b=c")),
    ("https://contoh.example/a", Attribution(url="https://contoh.example/a")),
    ("\n penerbit: A \n\nterbit: 2024\n", Attribution(publisher="A", published="2024")),
    ("judul: A\njudul: B", Attribution(title="B")),
    ("", Attribution()),
]
UNREAD = [
    "terbit: kemarin",
    "terbit: 2024-13-01",
    "url: berkas saya",
    "url: javascript:alert(1)",
    "mohon diperiksa",
    "catatan: mohon diperiksa",
    "judul:",
    ": x",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_told_is_read(text: str, told: Attribution) -> None:
    assert parse_attribution(text) == (told, ())


@pytest.mark.parametrize("line", UNREAD)
def test_what_tells_nothing_is_handed_back(line: str) -> None:
    assert parse_attribution(f"penerbit: A\n{line}") == (Attribution(publisher="A"), (line,))


def test_what_is_told_later_goes_before() -> None:
    former = Attribution("A", "B", "2023", "https://a.example")
    assert Attribution(publisher="C").over(former) == Attribution("A", "C", "2023", "https://a.example")
    assert Attribution().over(former) == former
    assert Attribution(title="A", url="b").told == {"title": "A", "url": "b"}


@pytest.mark.parametrize("name", ["judul laporan", "x", "", "publisher name"])
def test_other_names_are_no_fields(name: str) -> None:
    assert find_field(name) is None
