"""The tables of the database, and a file that is none."""

import sqlite3
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.storage.schema import connect, is_corrupt, move_aside, named


def test_a_new_database_has_every_table(tmp_path: Path) -> None:
    database = connect(tmp_path / "k.db")
    assert {"documents", "facts", "files", "generations", "members", "passages", "places"} <= set(
        database.table_names()
    )
    database.close()


def test_what_is_no_database_is_told_from_one_that_is_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "k.db").write_bytes(b"rusak" * 999)
    with pytest.raises(sqlite3.DatabaseError) as corrupt:
        connect(tmp_path / "k.db")
    with pytest.raises(sqlite3.DatabaseError) as unreachable:
        connect(tmp_path)
    assert [is_corrupt(error.value) for error in (corrupt, unreachable)] == [True, False]


def test_what_sqlite_says_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"k\.db: .*periksa izin"), named(tmp_path / "k.db"):
        connect(tmp_path)


def test_the_journal_of_a_corrupt_file_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    path.write_bytes(b"rusak" * 999)
    (tmp_path / "k.db-wal").write_bytes(b"jurnal")
    assert move_aside(path) == tmp_path / "k.db.rusak-1"
    assert (tmp_path / "k.db.rusak-1-wal").read_bytes() == b"jurnal"
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["k.db.rusak-1", "k.db.rusak-1-wal"]
