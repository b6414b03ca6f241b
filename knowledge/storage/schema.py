"""The tables of the database, how they come up to date, and what SQLite says when it cannot be used."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from ..errors import StoreError
from .rows import COLUMNS

_LOCK_SECONDS = 30.0
_SCHEMA_VERSION = 3
_PRIMARY_CODE = 0xFF
_CORRUPT = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


def connect(path: Path) -> Database:
    """Open a database with the tables of today, made or brought up to date where it lacks them.

    Raises StoreError for one of a newer version, sqlite3.DatabaseError for what is no sound database.
    """
    connection = sqlite3.connect(path, timeout=_LOCK_SECONDS)
    try:
        # Plugins of other tools that use sqlite-utils have no business here, and looking for them costs start-up time.
        database = Database(connection, strict=True, execute_plugins=False)
        version = next(database.query("pragma user_version"))["user_version"]
        if version not in range(_SCHEMA_VERSION + 1):
            raise unusable(path, f"dibuat oleh versi lain program ini (skema {version})")
        if not version:
            _create(database)
        elif version < _SCHEMA_VERSION:
            _bring_up_to_date(database, version)
        # What is deleted is overwritten: nothing of a deleted document stays in the file.
        database.execute("pragma secure_delete = on")
        # With the log of changes this is safe from damage; at worst a power cut takes back what can be read again.
        database.execute("pragma synchronous = normal")
    except BaseException:
        connection.close()
        raise
    return database


def _create(database: Database) -> None:
    database.enable_wal()
    with database.atomic():
        tables = database.table
        tables("documents").create(COLUMNS["documents"], pk="number", if_not_exists=True)
        tables("documents").create_index(["key"], unique=True, if_not_exists=True)
        tables("places").create(COLUMNS["places"], pk="code", if_not_exists=True)
        for name, others in (("passages", ()), ("facts", (("place", "places", "code"),))):
            keys = [("document", "documents", "number"), *others]
            tables(name).create(COLUMNS[name], pk=("document", "number"), foreign_keys=keys, if_not_exists=True)
        columns: dict[str, Any] = {
            "path": str,
            "size": int,
            "modified_ns": int,
            "rules": str,
            "key": str,
            "refusal": str,
        }
        tables("files").create(columns, pk="path", if_not_exists=True)
        made: dict[str, Any] = {"number": int, "created": str, "folder": str, "restores": int}
        tables("generations").create(made, pk="number", if_not_exists=True)
        tables("members").create(
            {"generation": int, "position": int, "document": int, "original": str},
            pk=("generation", "position"),
            foreign_keys=[("generation", "generations", "number"), ("document", "documents", "number")],
            if_not_exists=True,
        )
        database.execute(f"pragma user_version = {_SCHEMA_VERSION}")


def _bring_up_to_date(database: Database, version: int) -> None:
    """Add what later schemas have: which document is another one's original, and which generation restores another."""
    with database.atomic():
        if version < 2:
            database.table("members").add_column("original", str)
        database.table("generations").add_column("restores", int)
        database.execute(f"pragma user_version = {_SCHEMA_VERSION}")


def move_aside(path: Path) -> Path:
    """Rename a file, with its journal, to the first free name of `path.rusak-1`, `-2` ..."""
    free = next(name for number in count(1) if not (name := path.with_name(f"{path.name}.rusak-{number}")).exists())
    path.rename(free)
    for suffix in ("-wal", "-shm"):
        journal = path.with_name(path.name + suffix)
        if journal.exists():
            journal.rename(free.with_name(free.name + suffix))
    return free


def is_corrupt(error: sqlite3.DatabaseError) -> bool:
    """Tell whether a file is no sound database, rather than locked or out of reach."""
    return error.sqlite_errorcode & _PRIMARY_CODE in _CORRUPT


def unusable(path: Path, reason: str) -> StoreError:
    """The error that names a database, why it cannot be used, and the way out."""
    return StoreError(
        f"{path}: basis data tidak dapat dipakai ({reason}); periksa izin folder dan ruang disk, "
        "atau pindahkan berkas itu lalu jalankan `tanya reload`"
    )


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn what SQLite says into an error that names the file and the way out."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & _PRIMARY_CODE == sqlite3.SQLITE_BUSY:
            raise StoreError(f"{path}: basis data sedang dipakai proses lain; coba lagi sebentar") from None
        raise unusable(path, str(error)) from None
    except sqlite3.DatabaseError as error:
        raise unusable(path, str(error)) from None
