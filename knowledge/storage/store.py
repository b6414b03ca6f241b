"""The store: documents, passages and facts in SQLite, and the generations that say which of them count.

The rows of a file's documents are addressed by content: their key is a digest of the file and of the code and data
that read it; where a file gives several documents, all but the first have their number behind the key. They are written
as they come and count for nothing until a generation names them. A generation is a set of documents, made in one
transaction; the newest is the current one: a reader sees the old or the new, never a mixture. Going back makes a new
generation of an old one's documents, so that history only grows; only a deletion changes it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from ..errors import StoreError
from ..models import Document, Fact, Passage
from .rows import (
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
from .schema import connect, is_corrupt, move_aside, named, unusable

KEPT_GENERATIONS = 20
_NUMBER_MARK = "#"
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class FileState:
    """How a file looked when it was last read by the `rules`; what it gave has the `key`, unless it met a `refusal`."""

    path: str
    size: int
    modified_ns: int
    rules: str
    key: str
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A file of the current generation: its key, the name of its first document, its facts, whose text it repeats."""

    key: str
    id: str
    facts: int
    original: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """A document taken apart: what was found in it beside its text."""

    document: Document
    passages: Sequence[Passage]
    facts: Sequence[Fact]


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation that is kept: when it was made (ISO, UTC), how much it holds, which one it `restores` (0: none).

    A file of many sources counts as one document.
    """

    number: int
    created: str
    documents: int
    facts: int
    restores: int = 0


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
            raise unusable(path, str(error.strerror)) from None
        with named(path):
            try:
                self._database = connect(path)
            except sqlite3.DatabaseError as error:
                if not is_corrupt(error):
                    raise
                self.set_aside = move_aside(path)
                self._database = connect(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def holds(self, key: str) -> bool:
        """Tell whether the rows of a file are here."""
        with named(self.path):
            return bool(self._database.table("documents").count_where("key = ?", [key]))

    def add(self, key: str, documents: Iterable[Parts]) -> None:
        """Write the rows of a file's documents in one transaction; nothing happens if they are here."""
        with self._writing():
            if not self.holds(key):
                for number, parts in enumerate(documents, start=1):
                    self._add(key if number == 1 else f"{key}{_NUMBER_MARK}{number}", parts)

    def _add(self, key: str, parts: Parts) -> None:
        places = {fact.place.code: place_row(fact.place) for fact in parts.facts}
        number = int(str(self._database.table("documents").insert(document_row(key, parts.document)).last_pk))
        self._database.table("passages").insert_all(passage_row(number, one) for one in parts.passages)
        self._database.table("places").insert_all(places.values(), replace=True)
        self._database.table("facts").insert_all(fact_row(number, *one) for one in enumerate(parts.facts))

    def files(self) -> dict[str, FileState]:
        """The files as they were at the last switch, by path."""
        with named(self.path):
            return {row["path"]: FileState(**row) for row in self._database.table("files").rows}

    def folder(self) -> Path | None:
        """The folder that the current generation was read from beside the bundled documents, if there was one."""
        with named(self.path):
            row = next(self._query("select folder from generations order by number desc limit 1"), {"folder": ""})
            return Path(row["folder"]) if row["folder"] else None

    def held(self) -> list[Held]:
        """The files of the current generation, in their order."""
        sql = (
            "select key, id, (select count(*) from facts where facts.document = documents.number) as facts, "
            "coalesce(original, '') as original from members join documents on documents.number = members.document "
            "where generation = ? order by position"
        )
        with named(self.path):
            files = _by_file(self._query(sql, self.newest()))
        return [
            Held(key, rows[0]["id"], sum(row["facts"] for row in rows), rows[0]["original"])
            for key, rows in files.items()
        ]

    def fingerprints(self) -> dict[str, str]:
        """By key, what two files with the same texts have in common."""
        with named(self.path):
            files = _by_file(self._query("select key, fingerprint from documents order by number"))
        return {key: " ".join(row["fingerprint"] for row in rows) for key, rows in files.items()}

    def documents(self, keys: Iterable[str]) -> Iterator[Document]:
        """The first documents of the files with these keys, which need not count yet."""
        wanted = set(keys)
        with named(self.path):
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
        """Make the documents of the files with these keys the current generation, and remember the files.

        `originals` names, by their ids, the documents that repeat another one of them, and that one. Returns the number
        of the generation: a new one, or the current one where it holds just these documents. Old generations stay, up
        to `KEPT_GENERATIONS`.
        """
        with self._writing():
            self._database.table("files").delete_where()
            self._database.table("files").insert_all(asdict(file) for file in files)
            known = _by_file(self._query("select key, number, id from documents order by number"))
            members = [row for key in keys for row in known[key]]
            current = self.newest()
            numbers = [row["number"] for row in members]
            if current and not self.restored() and numbers == [row["document"] for row in self._members(current)]:
                return current
            repeats = (originals.get(row["id"]) for row in members)
            return self._make(zip(numbers, repeats, strict=True), str(folder or ""))

    def restore(self, number: int) -> int:
        """Make a new generation of the documents of an old one; its number. Raises StoreError where it is not kept."""
        with self._writing():
            row = next(self._query("select folder from generations where number = ?", number), None)
            if row is None:
                raise StoreError(f"generasi {number} tidak ada; yang disimpan: {KEPT_GENERATIONS} terakhir")
            if self.restored() == number:
                return self.newest()
            members = ((member["document"], member["original"]) for member in self._members(number))
            return self._make(members, row["folder"], number)

    def restored(self) -> int:
        """The number of the generation that the current one restores; 0 where it came from the files."""
        with named(self.path):
            row = next(self._query("select restores from generations order by number desc limit 1"), None)
            return (row and row["restores"]) or 0

    def history(self) -> list[Generation]:
        """The generations that are kept, the newest first."""
        sql = (
            "select number, created, coalesce(restores, 0) as restores, "
            "(select count(*) from members join documents on documents.number = members.document "
            f"where generation = generations.number and key not like '%{_NUMBER_MARK}%') as documents, "
            "(select count(*) from members join facts on facts.document = members.document "
            "where generation = generations.number) as facts from generations order by number desc"
        )
        with named(self.path):
            return [Generation(**row) for row in self._query(sql)]

    def versions(self, document_id: str) -> Mapping[str, tuple[str, ...]]:
        """The files that ever gave a document, and every copy of such a file: by key, the ids of what each gave."""
        with named(self.path):
            files = _by_file(self._query("select key, id, fingerprint from documents order by number"))
        texts = {key: [row["fingerprint"] for row in rows] for key, rows in files.items()}
        ids = {key: tuple(row["id"] for row in rows) for key, rows in files.items()}
        wanted = [texts[key] for key, names in ids.items() if document_id in names]
        return {key: names for key, names in ids.items() if texts[key] in wanted}

    def erase(self, keys: Iterable[str]) -> None:
        """Delete what files with these keys gave from every generation, and overwrite it."""
        with self._writing():
            for key in keys:
                which, named_so = "key = ? or key like ?", [key, f"{key}{_NUMBER_MARK}%"]
                self._database.table("files").delete_where("key = ?", [key])
                for table in ("members", "facts", "passages"):
                    sql = f"document in (select number from documents where {which})"
                    self._database.table(table).delete_where(sql, named_so)
                self._database.table("documents").delete_where(which, named_so)
        with named(self.path):
            self._database.execute("pragma wal_checkpoint(truncate)")

    def _make(self, members: Iterable[tuple[int, str | None]], folder: str, restores: int = 0) -> int:
        """A new generation of these documents and their originals, the current one from now on; its number."""
        created = datetime.now(UTC).isoformat(timespec="seconds")
        row = {"created": created, "folder": folder, "restores": restores}
        number = int(str(self._database.table("generations").insert(row).last_pk))
        self._database.table("members").insert_all(
            {"generation": number, "position": at, "document": document, "original": original}
            for at, (document, original) in enumerate(members)
        )
        self._forget(number - KEPT_GENERATIONS)
        return number

    def newest(self) -> int:
        """The number of the current generation; 0 before the first."""
        with named(self.path):
            return next(self._query("select max(number) as newest from generations"))["newest"] or 0

    def contents(self) -> Contents:
        """Everything the current generation holds, in the order of its documents."""
        with named(self.path), self._database.atomic():
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
        with named(self.path), self._database.atomic():
            # A write first, of nothing: a transaction that began by reading may be refused the lock later.
            self._database.table("files").delete_where("0")
            yield

    def _query(self, sql: str, *arguments: object) -> Iterator[Row]:
        return self._database.query(sql, arguments)

    def _members(self, generation: int) -> list[Row]:
        sql = "select document, original from members where generation = ? order by position"
        return list(self._query(sql, generation))

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


def _by_file(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of documents under the keys of their files."""
    files: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        files[row["key"].partition(_NUMBER_MARK)[0]].append(row)
    return dict(files)
