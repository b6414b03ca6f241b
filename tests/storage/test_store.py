"""The store: content-addressed rows, whole generations, and what happens to a file that cannot be used."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest

from knowledge.errors import StoreError
from knowledge.models import Document, Fact, Kind, Level, Passage, Place, Quantity, Span, Unit
from knowledge.storage.store import KEPT_GENERATIONS, Contents, FileState, Parts, Store

PLACE = Place("63.05", "Kabupaten Tapin", Level.REGENCY, "63")
FILE = FileState("/contoh/a.txt", 10, 20, "aturan", "a")


def add(store: Store, key: str, facts: int = 1) -> None:
    """A document named after its key, with one passage and some facts."""
    text = f"Dokumen {key}: 522 kasus."
    span = Span.of(text, 0, len(text))
    quantity = Quantity(Decimal(522), Unit.CHILDREN, "522 kasus")
    name = f"{key}.txt"
    fact = Fact("stunting_cases", PLACE, quantity, Kind.LEVEL, span, name)
    store.add(key, [Parts(Document(name, text), [Passage(name, 0, span)], [fact] * facts)])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "baru" / "k.db") as opened:
        yield opened


@contextmanager
def writing(path: Path, sql: str) -> Iterator[sqlite3.Connection]:
    """Another program in the middle of a change, which it then takes back."""
    other = sqlite3.connect(path)
    other.execute("begin immediate")
    other.execute(sql)
    yield other
    other.rollback()
    other.close()


def ids(contents: Contents) -> list[str]:
    return list(contents.documents)


def test_a_new_store_is_empty_and_makes_its_folder(store: Store) -> None:
    assert store.path.exists()
    assert store.set_aside is None
    assert store.contents() == Contents(0, {}, (), ())
    assert (store.newest(), store.held(), store.files(), store.folder()) == (0, [], {}, None)


def test_rows_count_once_a_generation_names_them(store: Store) -> None:
    add(store, "a", facts=2)
    assert store.holds("a")
    assert not store.holds("b")
    assert store.contents().documents == {}
    assert store.switch(["a"], [FILE], Path("/contoh")) == 1
    contents = store.contents()
    assert (contents.number, ids(contents), len(contents.passages), len(contents.facts)) == (1, ["a.txt"], 1, 2)
    assert contents.facts[0].place == PLACE
    assert [(held.key, held.id, held.facts) for held in store.held()] == [("a", "a.txt", 2)]
    assert store.files() == {FILE.path: FILE}
    assert store.folder() == Path("/contoh")


def test_a_generation_knows_which_document_repeats_another(store: Store) -> None:
    for key in "ab":
        add(store, key)
    assert [document.id for document in store.documents(["b", "c"])] == ["b.txt"]
    store.switch(["a", "b"], [], originals={"b.txt": "a.txt"})
    assert [(held.id, held.original) for held in store.held()] == [("a.txt", ""), ("b.txt", "a.txt")]
    documents = store.contents().documents
    assert [(one.original, one.voice) for one in documents.values()] == [("", "a.txt"), ("a.txt", "a.txt")]
    store.switch(["b"], [])
    assert [one.voice for one in store.contents().documents.values()] == ["b.txt"]


def test_adding_twice_changes_nothing(store: Store) -> None:
    add(store, "a")
    add(store, "a", facts=5)
    store.switch(["a"], [])
    assert len(store.contents().facts) == 1


def test_the_same_documents_make_no_new_generation(store: Store) -> None:
    add(store, "a")
    assert store.switch(["a"], [FILE]) == 1
    assert store.switch(["a"], []) == 1
    assert store.files() == {}


def test_documents_keep_the_order_of_the_switch(store: Store) -> None:
    for key in "abc":
        add(store, key)
    store.switch(["c", "a", "b"], [])
    assert ids(store.contents()) == ["c.txt", "a.txt", "b.txt"]
    assert [fact.document_id for fact in store.contents().facts] == ["c.txt", "a.txt", "b.txt"]
    assert store.switch(["a", "b", "c"], []) == 2


def test_an_empty_generation_follows_a_full_one(store: Store) -> None:
    add(store, "a")
    store.switch(["a"], [])
    assert store.switch([], []) == 2
    assert store.contents().documents == {}


def test_a_switch_that_fails_changes_nothing(store: Store) -> None:
    add(store, "a")
    store.switch(["a"], [FILE])
    with pytest.raises(KeyError):
        store.switch(["a", "tidak-ada"], [])
    assert store.newest() == 1
    assert store.files() == {FILE.path: FILE}


def test_old_generations_and_what_only_they_held_are_forgotten(store: Store) -> None:
    add(store, "selalu")
    for number in range(KEPT_GENERATIONS + 2):
        add(store, f"d{number}")
        store.switch(["selalu", f"d{number}"], [])
    assert [store.holds(f"d{number}") for number in range(4)] == [False, False, True, True]
    assert ids(store.contents()) == ["selalu.txt", f"d{KEPT_GENERATIONS + 1}.txt"]
    with sqlite3.connect(store.path) as other:
        tables = ("generations", "members", "facts", "passages")
        counts = [other.execute(f"select count(*) from {table}").fetchone()[0] for table in tables]
    other.close()
    assert counts == [KEPT_GENERATIONS, 2 * KEPT_GENERATIONS, KEPT_GENERATIONS + 1, KEPT_GENERATIONS + 1]


def test_readers_keep_the_old_generation_while_another_is_written(store: Store) -> None:
    add(store, "a")
    store.switch(["a"], [])
    seen: list[list[str]] = []

    def read() -> None:
        with Store(store.path) as reader:
            seen.append(ids(reader.contents()))

    with writing(store.path, "delete from members"):
        reader = Thread(target=read)
        reader.start()
        reader.join()
    assert seen == [["a.txt"]]


@pytest.mark.parametrize("raw", [b"ini bukan basis data " * 99, b"SQLite format 3\0" + b"\xff" * 4_000])
def test_a_corrupt_file_is_kept_beside_a_new_one(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "k.db"
    for number in (1, 2):
        path.write_bytes(raw)
        with Store(path) as store:
            assert store.set_aside == tmp_path / f"k.db.rusak-{number}"
            assert store.set_aside.read_bytes() == raw
            assert store.newest() == 0


def test_a_database_of_another_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with sqlite3.connect(path) as other:
        other.execute("pragma user_version = 99")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"k\.db: .*versi lain program ini \(skema 99\).*pindahkan"):
        Store(path)
    assert path.read_bytes() == before


def test_a_database_of_the_first_schema_is_brought_up_to_date(store: Store) -> None:
    add(store, "a")
    store.switch(["a"], [])
    with sqlite3.connect(store.path) as older:
        older.execute("alter table members drop column original")
        older.execute("alter table generations drop column restores")
        older.execute("pragma user_version = 1")
    older.close()
    with Store(store.path) as opened:
        assert [one.voice for one in opened.contents().documents.values()] == ["a.txt"]
        add(opened, "b")
        opened.switch(["a", "b"], [], originals={"b.txt": "a.txt"})
        assert [one.voice for one in opened.contents().documents.values()] == ["a.txt", "a.txt"]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=rf"^{tmp_path}: basis data tidak dapat dipakai"):
        Store(tmp_path)
    (tmp_path / "berkas").write_text("isi", encoding="utf-8")
    with pytest.raises(StoreError, match=r"berkas/k\.db: basis data tidak dapat dipakai"):
        Store(tmp_path / "berkas" / "k.db")


def test_damage_found_later_is_named(store: Store) -> None:
    with writing(store.path, "drop table members") as other:
        other.commit()
    with pytest.raises(StoreError, match=r"k\.db: basis data tidak dapat dipakai \(no such table: members\)"):
        store.held()


def test_a_busy_database_is_named(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.storage.schema._LOCK_SECONDS", 0.0)
    refused = pytest.raises(StoreError, match=r"k\.db: basis data sedang dipakai proses lain; coba lagi sebentar$")
    with Store(store.path) as hasty, writing(store.path, "delete from files"), refused:
        add(hasty, "b")


def test_history_only_grows(store: Store) -> None:
    for key in "ab":
        add(store, key)
    store.switch(["a"], [], Path("/contoh"))
    store.switch(["a", "b"], [])
    assert store.restored() == 0
    assert store.restore(1) == store.restore(1) == 3
    assert (ids(store.contents()), store.restored(), store.folder()) == (["a.txt"], 1, Path("/contoh"))
    made = [(one.number, one.documents, one.facts, one.restores) for one in store.history()]
    assert made == [(3, 1, 1, 1), (2, 2, 2, 0), (1, 1, 1, 0)]
    # A switch to the very same documents says that they are the files' again.
    assert (store.switch(["a"], []), store.restored()) == (4, 0)


def test_a_file_of_many_sources_counts_once_in_history(store: Store) -> None:
    store.add("a", [Parts(Document(name, name), [], []) for name in ("c.csv", "c.csv#2", "c.csv#3")])
    store.switch(["a"], [])
    assert [one.documents for one in store.history()] == [1]


def test_a_generation_that_is_not_kept_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match="generasi 7 tidak ada; yang disimpan: 20 terakhir"):
        store.restore(7)
    assert store.history() == []
    assert store.restored() == 0


def everything(path: Path) -> bytes:
    """The bytes of a database and its journals."""
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_what_is_erased_is_in_no_generation_and_not_in_the_file(store: Store) -> None:
    add(store, "rahasia")
    add(store, "b")
    files = [FileState("/contoh/rahasia.txt", 1, 1, "aturan", "rahasia"), FILE]
    store.switch(["rahasia", "b"], files)
    store.switch(["b", "rahasia"], files)
    assert b"Dokumen rahasia" in everything(store.path)
    store.erase(["rahasia"])
    assert [one.documents for one in store.history()] == [1, 1]
    assert (store.holds("rahasia"), list(store.files())) == (False, [FILE.path])
    assert b"Dokumen rahasia" not in everything(store.path)


def test_all_that_a_file_was_and_its_copies_are_its_versions(store: Store) -> None:
    for key, name in (("1-lama", "a.txt"), ("2-baru", "a.txt"), ("3-lama", "b.txt"), ("4-lain", "b.txt")):
        store.add(key, [Parts(Document(name, key[2:]), [], [])])
    store.add("5", [Parts(Document(name, name), [], []) for name in ("c.csv", "c.csv#2")])
    assert store.versions("a.txt") == {"1-lama": ("a.txt",), "2-baru": ("a.txt",), "3-lama": ("b.txt",)}
    assert store.versions("c.csv#2") == {"5": ("c.csv", "c.csv#2")}
    assert store.versions("d.txt") == {}
    store.erase(["5"])
    assert not store.holds("5#2")
