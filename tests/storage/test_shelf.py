"""Files taken out of the folder: a document with all copies of its text."""

from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.storage.intake import BUNDLED, take_in
from knowledge.storage.shelf import bundled_names, find_copies, free_name, place_of, remove_files, safe_name
from knowledge.storage.store import Store

TALA = "Angka stunting Kabupaten Tanah Laut turun menjadi 26,6 persen pada tahun 2022."


def test_copies_of_a_text_are_found_own_and_bundled(tmp_path: Path) -> None:
    bundled, own = sorted(BUNDLED.glob("*.txt"))[0], tmp_path / "dokumen"
    own.mkdir()
    for name in ("a.txt", "b.txt"):
        (own / name).write_text(TALA, encoding="utf-8")
    (own / "salinan.txt").write_bytes(bundled.read_bytes())
    with Store(tmp_path / "k.db") as store:
        take_in(store, own)
        copies = find_copies(store, "b.txt")
        assert (copies.ids, copies.own) == (("b.txt", "a.txt"), (own / "a.txt", own / "b.txt"))
        assert copies.names == ("a.txt", "b.txt")
        assert copies.bundled == frozenset()
        copies = find_copies(store, "salinan.txt")
        assert (copies.own, copies.bundled) == ((own / "salinan.txt",), frozenset({bundled.name}))
        with pytest.raises(StoreError, match=r"tidak ada dokumen bernama c\.txt"):
            find_copies(store, "c.txt")


def test_a_file_that_cannot_be_deleted_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    remove_files([tmp_path / "hilang.txt"])
    with pytest.raises(StoreError, match=r"folder: tidak dapat dihapus"):
        remove_files([tmp_path / "folder"])


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("laporan.pdf", "laporan.pdf"),
        ("../../x.txt", "x.txt"),
        ("..\\..\\x.txt", "x.txt"),
        ("/etc/passwd.txt", "passwd.txt"),
        (".htaccess.txt", "htaccess.txt"),
        ("~$Laporan Akhir (2).DOCX", "Laporan-Akhir-2.docx"),
        ("a\0b.txt", "b.txt"),
        ("データ.csv", "dokumen.csv"),
        ("x" * 300 + ".txt", "x" * 80 + ".txt"),
        ("baris\nbaru.txt", "baris-baru.txt"),
        ("", "dokumen."),
        ("..", "dokumen."),
    ],
)
def test_a_name_leads_nowhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert safe_name(safe) == safe


def test_a_bundled_document_keeps_its_name() -> None:
    assert free_name("a.txt", {"b.txt"}) == "a.txt"
    assert free_name("a.txt", {"a.txt", "a-2.txt"}) == "a-3.txt"
    names = bundled_names(())
    assert sorted(path.name for path in BUNDLED.glob("*.*")) == sorted(names)
    assert bundled_names(names) == frozenset()


def test_a_file_is_put_where_one_of_its_name_lies(tmp_path: Path) -> None:
    own = tmp_path / "dokumen"
    (own / "sub").mkdir(parents=True)
    (own / "sub" / "a.txt").write_text(TALA, encoding="utf-8")
    with Store(tmp_path / "k.db") as store:
        take_in(store, own)
        assert place_of(store, own, "a.txt") == own / "sub" / "a.txt"
        assert place_of(store, own, "b.txt") == own / "b.txt"
        assert place_of(store, tmp_path / "lain", "a.txt") == tmp_path / "lain" / "a.txt"
