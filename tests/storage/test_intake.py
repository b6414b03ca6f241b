"""Taking documents in: what is read again, what is refused, what a reload reports."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile, rmtree

import pytest

import knowledge.reading.documents
from knowledge.models import Document
from knowledge.reading.attributions import Attribution
from knowledge.storage.intake import BUNDLED, ReloadReport, Repeat, Taken, take_in
from knowledge.storage.store import Contents, Store

TALA = "Angka stunting Kabupaten Tanah Laut turun menjadi 26,6 persen pada tahun 2022."
RELEASE = """Bupati Contoh meminta seluruh kecamatan bergerak bersama menurunkan angka stunting.

Hal itu ia sampaikan saat membuka rembuk yang dihadiri camat, kepala puskesmas, kader posyandu dan penyuluh.
Menurut dia, intervensi gizi bagi ibu hamil harus dimulai sejak seribu hari pertama kehidupan seorang anak.
"""
BUNDLED_DOCUMENTS = len(list(BUNDLED.glob("*.*")))


@dataclass
class Library:
    """A folder of documents, a database, and the names of the files that were read."""

    folder: Path
    database: Path
    read: list[str] = field(default_factory=list)

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def reload(self, folder: Path | None = None, **told: Attribution) -> ReloadReport:
        """Take the folder in; of a text file something may be told by its name without the ending."""
        self.read.clear()
        with Store(self.database) as store:
            return take_in(store, folder or self.folder, told={f"{name}.txt": said for name, said in told.items()})

    def contents(self) -> Contents:
        with Store(self.database) as store:
            return store.contents()


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    made = Library(tmp_path / "dokumen", tmp_path / "k.db")
    made.folder.mkdir()
    reading: Callable[[Path, Attribution | None], Document] = knowledge.reading.documents.read_document

    def note(path: Path, told: Attribution | None) -> Document:
        made.read.append(path.name)
        return reading(path, told)

    monkeypatch.setattr("knowledge.reading.documents.read_document", note)
    return made


def names(report: ReloadReport) -> dict[str, list[str]]:
    """What a report says, by name."""
    return {
        "added": [taken.id for taken in report.added],
        "changed": [taken.id for taken in report.changed],
        "lost": [taken.id for taken in report.lost],
        "refused": [refused.name for refused in report.refused],
    }


def changes(report: ReloadReport) -> dict[str, list[str]]:
    """What of that is not empty."""
    return {what: found for what, found in names(report).items() if found}


def test_the_bundled_documents_come_first(library: Library) -> None:
    library.write("0-tala.txt", TALA)
    report = library.reload()
    assert [*sorted(path.name for path in BUNDLED.glob("*.*")), "0-tala.txt"] == names(report)["added"]
    assert (report.generation, report.documents, report.unchanged) == (1, BUNDLED_DOCUMENTS + 1, 0)
    assert [taken.facts for taken in report.added][-1] == 1
    assert [name for name in library.contents().documents if "#" not in name] == names(report)["added"]


def test_nothing_changed_re_reads_nothing(library: Library) -> None:
    library.write("tala.txt", TALA)
    library.reload()
    report = library.reload()
    assert library.read == []
    assert changes(report) == {}
    assert (report.generation, report.unchanged) == (1, BUNDLED_DOCUMENTS + 1)


def test_what_is_told_of_a_source_is_read_into_the_document(library: Library) -> None:
    library.write("tala.txt", "Angka stunting Kabupaten Tanah Laut tahun lalu 26,6 persen.")
    library.write("lain.txt", TALA)
    library.reload()
    told = Attribution("Profil", "Dinkes", "2023-02-01", "https://contoh.example")
    for said, published, year in ((told, "2023-02-01", "2022"), (Attribution(published="2020"), "2020", "2019")):
        assert changes(library.reload(tala=said)) == {"changed": ["tala.txt"]}
        assert library.read == ["tala.txt"]
        document = library.contents().documents["tala.txt"]
        assert (document.title, document.published) == (said.title, published)
        assert [f.period_code for f in library.contents().facts if f.document_id == "tala.txt"] == [year]
    library.reload(tala=Attribution(published="2020"))
    assert library.read == []


def test_a_touched_file_is_not_read_again_for_its_date(library: Library) -> None:
    path = library.write("tala.txt", TALA)
    library.reload()
    os.utime(path, ns=(1, 1))
    assert changes(library.reload()) == {}
    assert library.read == []


def test_added_changed_and_lost_files_are_told(library: Library) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        library.write(name, f"{name}: {TALA}")
    library.reload()
    library.write("b.txt", "Isi baru tanpa angka apa pun.")
    (library.folder / "c.txt").unlink()
    library.write("sub/d.txt", f"lagi: {TALA}")
    report = library.reload()
    assert changes(report) == {"added": ["d.txt"], "changed": ["b.txt"], "lost": ["c.txt"]}
    assert (report.changed[0].facts, report.lost[0].facts, report.generation) == (0, 1, 2)
    assert library.read == ["b.txt", "d.txt"]


def test_what_comes_back_is_not_read_again(library: Library) -> None:
    library.write("a.txt", TALA)
    library.reload()
    (library.folder / "a.txt").rename(library.folder.parent / "a.txt")
    library.reload()
    (library.folder.parent / "a.txt").rename(library.folder / "a.txt")
    report = library.reload()
    assert (changes(report), report.generation, library.read) == ({"added": ["a.txt"]}, 3, [])


def test_other_rules_read_everything_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.write("a.txt", TALA)
    library.reload()
    monkeypatch.setattr("knowledge.storage.intake._rules", lambda: "aturan baru")
    library.reload()
    assert len(library.read) == BUNDLED_DOCUMENTS + 1


def test_refused_files_are_named_and_the_rest_loads(library: Library) -> None:
    library.write("baik.txt", TALA)
    library.write("kosong.txt", "")
    library.write("lama.txt", b"caf\xe9")
    library.write("program.exe", "MZ")
    for _ in range(2):
        report = library.reload()
        assert names(report)["refused"] == ["kosong.txt", "lama.txt", "program.exe"]
        assert all(refused.reason.startswith(f"{refused.name}: ") for refused in report.refused)
        assert "baik.txt" in library.contents().documents
    # Whether a refused file is still as bad is told by its bytes.
    library.write("lama.txt", "kafe: " + TALA)
    assert changes(library.reload())["added"] == ["lama.txt"]


def test_a_file_that_becomes_unreadable_is_lost_and_named(library: Library) -> None:
    library.write("a.txt", TALA)
    library.reload()
    library.write("a.txt", b"\xff\xff\xff")
    assert changes(library.reload()) == {"lost": ["a.txt"], "refused": ["a.txt"]}


def test_a_file_that_vanishes_while_it_is_read_is_named(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    path = library.write("a.txt", TALA)
    opened = Path.read_bytes

    def gone(self: Path) -> bytes:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return opened(self)

    monkeypatch.setattr(Path, "read_bytes", gone)
    assert changes(library.reload())["refused"] == ["a.txt"]
    monkeypatch.undo()
    assert changes(library.reload()) == {"added": ["a.txt"]}


def test_too_large_a_file_is_refused_without_being_read(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.storage.intake.MAX_FILE_BYTES", 10)
    monkeypatch.setattr("knowledge.reading.documents.MAX_FILE_BYTES", 10)
    path = library.write("besar.txt", TALA)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read") if self == path else b"")
    assert "besar.txt" in names(library.reload())["refused"]


def test_a_text_that_our_rules_stumble_over_is_named(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(document: Document) -> list[object]:
        raise IndexError(document.id)

    library.write("a.txt", TALA)
    monkeypatch.setattr("knowledge.facts.extract_facts", stumble)
    report = library.reload()
    assert report.documents == 0
    assert "a.txt: isinya tidak dapat diolah" in report.refused[-1].reason
    assert "a.txt could not be taken apart" in caplog.text


def test_the_same_text_under_two_names_counts_once(library: Library) -> None:
    library.write("a.txt", TALA)
    library.write("b.txt", f"---\ntitle: Salinan\n---\n{TALA}\n")
    for _ in range(2):
        report = library.reload()
        assert report.refused[-1].reason == "b.txt: isinya sama dengan a.txt; tidak dihitung dua kali"
        assert [fact.document_id for fact in library.contents().facts].count("b.txt") == 0
    (library.folder / "a.txt").unlink()
    assert changes(library.reload()) == {"added": ["b.txt"], "lost": ["a.txt"]}
    assert library.read == []


def test_a_release_on_two_sites_is_one_voice(library: Library) -> None:
    library.write("a.txt", f"---\ntitle: Asli\npublished: 2024-02-02\n---\n{RELEASE}")
    library.write(
        "b.txt", f"---\ntitle: Lain\npublished: 2024-02-01\n---\n{RELEASE.replace('Bupati', 'Kepala daerah')}"
    )
    library.write("c.txt", TALA)
    for added in (["a.txt", "b.txt", "c.txt"], []):
        report = library.reload()
        assert [one for one in names(report)["added"] if one in ("a.txt", "b.txt", "c.txt")] == added
        assert report.repeats == (Repeat("a.txt", "b.txt"),)
        documents = library.contents().documents
        assert [documents[one].voice for one in ("a.txt", "b.txt", "c.txt")] == ["b.txt", "b.txt", "c.txt"]
    (library.folder / "b.txt").unlink()
    assert library.reload().repeats == ()
    assert library.contents().documents["a.txt"].voice == "a.txt"


def test_a_name_stands_for_one_document(library: Library) -> None:
    bundled = sorted(BUNDLED.glob("*.*"))[0]
    library.write(bundled.name, TALA)
    library.write("1/a.txt", f"satu {TALA}")
    library.write("2/a.txt", f"dua {TALA}")
    report = library.reload()
    assert sorted(names(report)["refused"]) == [bundled.name, "a.txt"]
    assert all("namanya sudah dipakai dokumen lain; ganti nama" in refused.reason for refused in report.refused)
    assert library.contents().documents["a.txt"].text.startswith("satu")


def test_hidden_and_lock_files_are_passed_over(library: Library) -> None:
    for name in (".rahasia.txt", "~$a.docx", ".git/a.txt"):
        library.write(name, TALA)
    assert names(library.reload())["refused"] == []
    assert library.reload().documents == BUNDLED_DOCUMENTS


def test_a_link_out_of_the_folder_is_refused_and_one_within_is_followed(library: Library) -> None:
    outside = library.folder.parent / "rahasia.txt"
    outside.write_text(f"Rahasia. {TALA}", encoding="utf-8")
    (library.folder / "a.txt").symlink_to(outside)
    library.write("dalam/b.txt", TALA)
    (library.folder / "c.txt").symlink_to(library.folder / "dalam" / "b.txt")
    report = library.reload()
    assert report.refused[0].reason == "a.txt: tautan ke luar folder dokumen; salin berkasnya ke dalam folder"
    assert names(report)["refused"] == ["a.txt", "b.txt"]
    assert [fact.document_id for fact in library.contents().facts].count("c.txt") == 1


@pytest.mark.parametrize("exists", [True, False])
def test_an_empty_or_missing_folder_leaves_the_bundled_documents(library: Library, exists: bool) -> None:
    if not exists:
        library.folder.rmdir()
    report = library.reload()
    assert (report.documents, report.notices) == (BUNDLED_DOCUMENTS, ())


def test_a_folder_that_is_gone_takes_nothing_with_it(library: Library) -> None:
    library.write("a.txt", TALA)
    library.reload()
    rmtree(library.folder)
    report = library.reload()
    assert (changes(report), report.unchanged) == ({}, BUNDLED_DOCUMENTS + 1)
    assert report.notices == (
        f"Folder {library.folder} tidak ditemukan; 1 dokumennya tetap dipakai seperti sebelumnya.",
    )
    library.folder.mkdir()
    assert changes(library.reload()) == {"lost": ["a.txt"]}


def test_a_folder_that_was_never_there_leaves_the_last_one(library: Library) -> None:
    library.write("a.txt", TALA)
    library.reload()
    library.write("b.txt", f"lagi {TALA}")
    assert changes(library.reload(library.folder.parent / "lain")) == {"added": ["b.txt"]}


def test_another_folder_takes_the_place_of_the_first(library: Library) -> None:
    other = library.folder.parent / "lain"
    other.mkdir()
    copyfile(library.write("a.txt", TALA), other / "b.txt")
    library.reload()
    assert changes(library.reload(other)) == {"added": ["b.txt"], "lost": ["a.txt"]}


def test_progress_counts_every_file(library: Library) -> None:
    library.write("a.txt", TALA)
    seen: list[tuple[int, int, str]] = []
    with Store(library.database) as store:
        take_in(store, library.folder, lambda done, total, name: seen.append((done, total, name)))
    total = BUNDLED_DOCUMENTS + 1
    assert [(done, among) for done, among, _ in seen] == [(number, total) for number in range(1, total + 1)]
    assert seen[-1][2] == "a.txt"


def test_a_reload_that_is_stopped_leaves_the_old_generation(library: Library) -> None:
    library.reload()
    library.write("a.txt", TALA)
    library.write("b.txt", f"lagi {TALA}")

    def stop(done: int, total: int, name: str) -> None:
        if name == "a.txt":
            raise KeyboardInterrupt

    with Store(library.database) as store, pytest.raises(KeyboardInterrupt):
        take_in(store, library.folder, stop)
    assert (library.contents().number, "a.txt" in library.contents().documents) == (1, False)
    # What was read by then need not be read again.
    assert changes(library.reload())["added"] == ["a.txt", "b.txt"]
    assert library.read == ["b.txt"]


def test_a_copy_whose_rows_were_forgotten_is_read_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.storage.store.KEPT_GENERATIONS", 2)
    library.write("b.txt", TALA)
    library.reload()
    library.write("a.txt", TALA)
    for number in range(4):
        library.write("c.txt", f"Stunting Tapin {number + 10} persen pada 2022.")
        assert names(library.reload())["refused"] == ["b.txt"]
    (library.folder / "a.txt").unlink()
    assert changes(library.reload()) == {"added": ["b.txt"], "lost": ["a.txt"]}


def test_a_name_that_is_no_text_is_refused_and_the_rest_loads(library: Library) -> None:
    library.write("a.txt", TALA)
    try:
        library.write("rusak\udcff.txt", TALA)
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system takes no such name")
    report = library.reload()
    assert "a.txt" in names(report)["added"]
    assert "rusak\\udcff.txt: berkas tidak dapat dibaca" in report.refused[-1].reason


def test_a_table_of_several_sources_is_one_file(library: Library) -> None:
    head = "wilayah,indikator,periode,nilai,satuan,url\n"
    rows = [f"Kabupaten Tapin,kasus stunting,202{n},1{n},anak,https://contoh.example/{n}\n" for n in (1, 2)]
    library.write("angka.csv", head + "".join(rows))
    assert [taken for taken in library.reload().added if taken.id == "angka.csv"] == [Taken("angka.csv", 2)]
    held = library.contents().documents
    assert [held[name].url[-1] for name in ("angka.csv", "angka.csv#2")] == ["1", "2"]
    library.write("angka.csv", head + rows[1])
    assert changes(library.reload()) == {"changed": ["angka.csv"]}
    assert "angka.csv#2" not in library.contents().documents
    (library.folder / "angka.csv").unlink()
    assert changes(library.reload()) == {"lost": ["angka.csv"]}
