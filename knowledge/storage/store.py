"""The store: documents, passages and facts in SQLite, and the generations that say which of them count.

The rows of a document are addressed by content: their key is a digest of the file and of the code and data that read
it. They are written as they come and count for nothing until a generation names them. A generation is a set of
documents, made in one transaction; the newest is the current one: a reader sees the old or the new, never a mixture.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Self

from sqlite_utils import Database

from ..errors import StoreError
from ..models import Document, Fact, Passage
from .rows import (
    COLUMNS,
    Row,
    document_row,
    fact_row,
    passage_row,
    place_row,
    read_document_row,
    read_fact_row,
    read_passage_row,
    read_place_row,
)

KEPT_GENERATIONS = 20
_LOCK_SECONDS = 30.0
_SCHEMA_VERSION = 2
_PRIMARY_CODE = 0xFF
_NONE: Mapping[str, str] = {}
_CORRUPT = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


@dataclass(frozen=True, slots=True)
class FileState:
    """How a file looked when it was last read by the `rules`; its document has the `key`, unless it met a `refusal`."""

    path: str
    size: int
    modified_ns: int
    rules: str
    key: str
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the current generation: its key, its name, how many facts it gave, and whose text it repeats."""

    key: str
    id: str
    facts: int
    original: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What one generation holds; number 0 is the empty one before the first."""

    number: int
    documents: Mapping[str, Document]
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]


class Store:
    """One connection to a database file. It belongs to the thread that opened it; every other opens its own."""

    def __init__(self, path: Path) -> None:
        """Open the database, making it and its folder where they are missing.

        A file that is no sound database stays beside it under another name, which `set_aside` tells, and a new one is
        begun: all it held can be read from the documents again. Raises StoreError where the file cannot be used.
        """
        self.path = path
        self.set_aside: Path | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unusable(path, str(error.strerror)) from None
        with _named(path):
            try:
                self._database = _connect(path)
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & _PRIMARY_CODE not in _CORRUPT:
                    raise
                self.set_aside = move_aside(path)
                self._database = _connect(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def holds(self, key: str) -> bool:
        """Tell whether the rows of a document are here."""
        with _named(self.path):
            return bool(self._database.table("documents").count_where("key = ?", [key]))

    def add(self, key: str, document: Document, passages: Iterable[Passage], facts: Sequence[Fact]) -> None:
        """Write the rows of a document in one transaction; nothing happens if they are here."""
        places = {fact.place.code: place_row(fact.place) for fact in facts}
        with self._writing():
            if self.holds(key):
                return
            number = int(str(self._database.table("documents").insert(document_row(key, document)).last_pk))
            self._database.table("passages").insert_all(passage_row(number, one) for one in passages)
            self._database.table("places").insert_all(places.values(), replace=True)
            self._database.table("facts").insert_all(fact_row(number, *one) for one in enumerate(facts))

    def files(self) -> dict[str, FileState]:
        """The files as they were at the last switch, by path."""
        with _named(self.path):
            return {row["path"]: FileState(**row) for row in self._database.table("files").rows}

    def folder(self) -> Path | None:
        """The folder that the current generation was read from beside the bundled documents, if there was one."""
        with _named(self.path):
            row = next(self._query("select folder from generations order by number desc limit 1"), {"folder": ""})
            return Path(row["folder"]) if row["folder"] else None

    def held(self) -> list[Held]:
        """The documents of the current generation, in their order."""
        sql = (
            "select key, id, (select count(*) from facts where facts.document = documents.number) as facts, "
            "coalesce(original, '') as original from members join documents on documents.number = members.document "
            "where generation = ? order by position"
        )
        with _named(self.path):
            return [Held(**row) for row in self._query(sql, self.newest())]

    def fingerprints(self) -> dict[str, str]:
        """By key, what two documents with the same text have in common."""
        with _named(self.path):
            return {row["key"]: row["fingerprint"] for row in self._query("select key, fingerprint from documents")}

    def documents(self, keys: Iterable[str]) -> Iterator[Document]:
        """The documents with these keys, which need not count yet."""
        wanted = set(keys)
        with _named(self.path):
            yield from (
                read_document_row(row) for row in self._query("select * from documents") if row["key"] in wanted
            )

    def switch(
        self,
        keys: Sequence[str],
        files: Iterable[FileState],
        folder: Path | None = None,
        originals: Mapping[str, str] = _NONE,
    ) -> int:
        """Make the documents with these keys the current generation, in one transaction, and remember the files.

        `originals` names, by their ids, the documents that repeat another one of them, and that one. Returns the number
        of the generation: a new one, or the current one where it holds just these documents. Old generations stay, up
        to `KEPT_GENERATIONS`.
        """
        with self._writing():
            self._database.table("files").delete_where()
            self._database.table("files").insert_all(asdict(file) for file in files)
            known = {row["key"]: row for row in self._query("select key, number, id from documents")}
            members = [known[key] for key in keys]
            current = self.newest()
            if current and [row["number"] for row in members] == self._members(current):
                return current
            created = datetime.now(UTC).isoformat(timespec="seconds")
            made = self._database.table("generations").insert({"created": created, "folder": str(folder or "")})
            number = int(str(made.last_pk))
            self._database.table("members").insert_all(
                {
                    "generation": number,
                    "position": at,
                    "document": row["number"],
                    "original": originals.get(row["id"]),
                }
                for at, row in enumerate(members)
            )
            self._forget(number - KEPT_GENERATIONS)
        return number

    def newest(self) -> int:
        """The number of the current generation; 0 before the first."""
        with _named(self.path):
            return next(self._query("select max(number) as newest from generations"))["newest"] or 0

    def contents(self) -> Contents:
        """Everything the current generation holds, in the order of its documents."""
        with _named(self.path), self._database.atomic():
            generation = self.newest()
            documents = {row["number"]: read_document_row(row) for row in self._of("documents", "number", generation)}
            places = {row["code"]: read_place_row(row) for row in self._database.table("places").rows}
            passages = [
                read_passage_row(row, documents[row["document"]])
                for row in self._of("passages", "document", generation)
            ]
            facts = [
                read_fact_row(row, documents[row["document"]], places[row["place"]])
                for row in self._of("facts", "document", generation)
            ]
        return Contents(generation, {one.id: one for one in documents.values()}, tuple(passages), tuple(facts))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with _named(self.path), self._database.atomic():
            # A write first, of nothing: a transaction that began by reading may be refused the lock later.
            self._database.table("files").delete_where("0")
            yield

    def _query(self, sql: str, *arguments: object) -> Iterator[Row]:
        return self._database.query(sql, arguments)

    def _members(self, generation: int) -> list[int]:
        rows = self._query("select document from members where generation = ? order by position", generation)
        return [row["document"] for row in rows]

    def _of(self, table: str, column: str, generation: int) -> Iterator[Row]:
        sql = (
            f"select {table}.*, members.original from members join {table} on {table}.{column} = members.document "
            f"where members.generation = ? order by members.position, {table}.number"
        )
        return self._query(sql, generation)

    def _forget(self, last: int) -> None:
        """Drop the generations up to `last`, and the documents that only they held."""
        if not self._database.table("generations").count_where("number <= ?", [last]):
            return
        only = (
            "in (select document from members where generation <= :last "
            "except select document from members where generation > :last)"
        )
        for table, column in (("facts", "document"), ("passages", "document"), ("documents", "number")):
            self._database.table(table).delete_where(f"{column} {only}", {"last": last})
        self._database.table("members").delete_where("generation <= ?", [last])
        self._database.table("generations").delete_where("number <= ?", [last])


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, timeout=_LOCK_SECONDS)
    try:
        # Plugins of other tools that use sqlite-utils have no business here, and looking for them costs start-up time.
        database = Database(connection, strict=True, execute_plugins=False)
        version = next(database.query("pragma user_version"))["user_version"]
        if version not in range(_SCHEMA_VERSION + 1):
            raise _unusable(path, f"dibuat oleh versi lain program ini (skema {version})")
        if not version:
            _create(database)
        elif version < _SCHEMA_VERSION:
            _bring_up_to_date(database)
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
        tables("generations").create({"number": int, "created": str, "folder": str}, pk="number", if_not_exists=True)
        tables("members").create(
            {"generation": int, "position": int, "document": int, "original": str},
            pk=("generation", "position"),
            foreign_keys=[("generation", "generations", "number"), ("document", "documents", "number")],
            if_not_exists=True,
        )
        database.execute(f"pragma user_version = {_SCHEMA_VERSION}")


def _bring_up_to_date(database: Database) -> None:
    """Give a database of the first schema what the second one added: which document is another one's original."""
    with database.atomic():
        database.table("members").add_column("original", str)
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


def _unusable(path: Path, reason: str) -> StoreError:
    return StoreError(
        f"{path}: basis data tidak dapat dipakai ({reason}); periksa izin folder dan ruang disk, "
        "atau pindahkan berkas itu lalu jalankan `tanya reload`"
    )


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Turn what SQLite says into an error that names the file and the way out."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & _PRIMARY_CODE == sqlite3.SQLITE_BUSY:
            raise StoreError(f"{path}: basis data sedang dipakai proses lain; coba lagi sebentar") from None
        raise _unusable(path, str(error)) from None
    except sqlite3.DatabaseError as error:
        raise _unusable(path, str(error)) from None
