"""Files taken out of the folder: a document with all copies of its text."""

from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.storage.intake import BUNDLED, take_in
from knowledge.storage.shelf import find_copies, remove_files
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
