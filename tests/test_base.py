"""The knowledge base: from a folder to an answer, and the switch from one generation to the next."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from knowledge import (
    Attribution,
    Change,
    Context,
    Correction,
    Document,
    KnowledgeBase,
    KnowledgeError,
    Place,
    Status,
    Style,
    Subject,
    gazetteer,
)
from knowledge.models import Period
from knowledge.rendering.wording import plain

# The place is real, the figures are made up.
TAPIN = """---
title: Contoh
publisher: KABAR
published: 2024-05-01
---
Kasus stunting di Kabupaten Tapin {year} sebanyak {cases} kasus."""
QUESTION = "berapa kasus stunting Tapin 2022?"
HSS = "berapa kasus stunting HSS 2023?"


def write(folder: Path, cases: int, name: str = "tapin.txt") -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(TAPIN.format(year=2022, cases=cases), encoding="utf-8")


def place(name: str) -> Place:
    [found] = gazetteer().named(name)
    return found


@pytest.fixture
def base(tmp_path: Path) -> Iterator[KnowledgeBase]:
    write(tmp_path / "dokumen", 111)
    opened = KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")
    yield opened
    opened.close()


def said(base: KnowledgeBase, question: str, context: Context | None = None) -> str:
    return plain(base.reply(base.ask(question, context)))


def test_a_figure_with_its_sentence_and_source(base: KnowledgeBase) -> None:
    blocks = base.reply(base.ask(HSS))
    assert blocks[0].text == "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023"
    assert blocks[0].strong == "522 kasus"
    assert [block.style for block in blocks[:3]] == [Style.FIGURE, Style.QUOTE, Style.SOURCE]
    assert "terakhir hingga Desember 2023 menyisakan 522 kasus." in blocks[1].text
    assert blocks[2].url == base.document("2024-01-26-hss-kasus-stunting.txt").url


def test_documents_of_the_folder_answer_too(base: KnowledgeBase) -> None:
    assert said(base, QUESTION).startswith("111 kasus stunting · Kabupaten Tapin · 2022")
    assert base.documents["tapin.txt"] == base.document("tapin.txt")
    assert [taken.id for taken in base.report.added][-1] == "tapin.txt"


def test_the_next_question_carries_on(base: KnowledgeBase) -> None:
    context = base.ask(HSS).context
    assert said(base, "kalau 2021?", context).startswith("829 kasus stunting · Kabupaten Hulu Sungai Selatan · 2021")


def test_this_year_is_a_year(base: KnowledgeBase) -> None:
    assert base.ask("kasus stunting HSS tahun lalu", today=Period(2023)).facts[0].value == 659
    assert base.ask("kasus stunting HSS tahun lalu", today=Period(2022)).facts[0].value == 829


def test_a_file_of_many_pages_is_one_file(base: KnowledgeBase) -> None:
    assert base.files == base.report.documents < len(base.documents)


def test_facts_of_a_place_are_those_of_all_within_it(base: KnowledgeBase) -> None:
    assert 111 in [fact.value for fact in base.facts(place("Tapin"))]
    assert {fact.place.name for fact in base.facts(place("Tapin"))} == {"Kabupaten Tapin"}
    province = base.facts(place("Kalimantan Selatan"))
    assert {fact.place.name for fact in province} >= {"Kabupaten Tapin", "Kabupaten Hulu Sungai Selatan"}
    assert base.facts(place("Jawa Barat")) == ()
    assert set(province) <= set(base.facts(place("Indonesia"))) == set(base.facts())


def test_a_document_that_is_not_there_is_named(base: KnowledgeBase) -> None:
    with pytest.raises(KnowledgeError, match=r"tidak ada dokumen bernama hilang\.txt"):
        base.document("hilang.txt")


def test_a_reload_switches_to_what_the_folder_holds(base: KnowledgeBase, tmp_path: Path) -> None:
    before = base.ask(QUESTION)
    write(tmp_path / "dokumen", 222)
    assert said(base, QUESTION).startswith("111 kasus")
    report = base.reload()
    assert ([taken.id for taken in report.changed], report.generation) == (["tapin.txt"], 2)
    assert said(base, QUESTION).startswith("222 kasus")
    # An answer from before is still told in its own words.
    assert plain(base.reply(before)).startswith("111 kasus")


def test_a_reload_without_changes_switches_nothing(base: KnowledgeBase) -> None:
    facts = base.facts()
    report = base.reload()
    assert (report.generation, report.added, report.changed, report.lost) == (1, (), (), ())
    assert all(one is two for one, two in zip(facts, base.facts(), strict=True))


def test_an_answer_outlives_the_loss_of_its_document(base: KnowledgeBase, tmp_path: Path) -> None:
    before = base.ask(QUESTION)
    (tmp_path / "dokumen" / "tapin.txt").unlink()
    assert [taken.id for taken in base.reload().lost] == ["tapin.txt"]
    assert "KABAR" in plain(base.reply(before))
    assert base.ask(QUESTION).status is Status.NO_DATA


def test_a_reload_that_fails_leaves_all_as_it_was(
    base: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "dokumen", 222)

    def fail(document: Document) -> list[object]:
        raise KeyboardInterrupt

    monkeypatch.setattr("knowledge.facts.extract_facts", fail)
    with pytest.raises(KeyboardInterrupt):
        base.reload()
    assert said(base, QUESTION).startswith("111 kasus")
    monkeypatch.undo()
    assert base.reload().generation == 2


def test_a_reload_may_come_from_another_thread(base: KnowledgeBase, tmp_path: Path) -> None:
    write(tmp_path / "dokumen", 222)
    thread = Thread(target=base.reload)
    thread.start()
    while thread.is_alive():
        assert said(base, QUESTION).split()[0] in {"111", "222"}
    thread.join()
    assert said(base, QUESTION).startswith("222 kasus")


def test_opening_again_reads_nothing_and_knows_the_same(base: KnowledgeBase, tmp_path: Path) -> None:
    again = KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")
    assert (again.report.generation, again.report.added, again.report.changed) == (1, (), ())
    assert again.facts() == base.facts()
    assert again.documents == base.documents


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    for folder, names in (("satu", ("a.txt", "b.txt")), ("dua", ("b.txt", "a.txt"))):
        for name in names:
            write(tmp_path / folder, 100 + ord(name[0]), name)
    one, two = (KnowledgeBase.open(tmp_path / f"{name}.db", tmp_path / name) for name in ("satu", "dua"))
    assert one.facts() == two.facts()
    assert said(one, QUESTION) == said(two, QUESTION)


def test_a_corrupt_database_is_set_aside_and_built_anew(tmp_path: Path) -> None:
    (tmp_path / "k.db").write_bytes(b"rusak" * 999)
    base = KnowledgeBase.open(tmp_path / "k.db", None)
    assert base.report.notices == (
        f"Basis data rusak; disimpan sebagai {tmp_path / 'k.db.rusak-1'} dan dibangun ulang dari dokumen.",
    )
    assert said(base, HSS).startswith("522 kasus")


def test_going_back_stays_until_the_next_reload(base: KnowledgeBase, tmp_path: Path) -> None:
    write(tmp_path / "dokumen", 222)
    base.reload()
    report = base.roll_back(1)
    assert ([taken.id for taken in report.changed], report.generation) == (["tapin.txt"], 3)
    assert said(base, QUESTION).startswith("111 kasus")
    assert [(one.number, one.restores) for one in base.history()] == [(3, 1), (2, 0), (1, 0)]
    again = KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")
    assert said(again, QUESTION).startswith("111 kasus")
    assert again.report.notices == ("Dokumen generasi 1 dipakai lagi; muat ulang membaca yang terbaru.",)
    anew = KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen", anew=True)
    assert said(anew, QUESTION).startswith("222 kasus")
    assert base.reload().generation == 4
    assert said(base, QUESTION).startswith("222 kasus")


def test_going_back_to_what_is_not_kept_changes_nothing(base: KnowledgeBase) -> None:
    with pytest.raises(KnowledgeError, match="generasi 9 tidak ada"):
        base.roll_back(9)
    assert (base.generation, said(base, QUESTION)[:9]) == (1, "111 kasus")


def test_nothing_of_a_removed_document_is_left(base: KnowledgeBase, tmp_path: Path) -> None:
    write(tmp_path / "dokumen", 222)
    write(tmp_path / "dokumen", 222, "salinan.txt")
    base.reload()
    before = base.ask(QUESTION)
    assert set(base.remove("tapin.txt")) == {"tapin.txt", "salinan.txt"}
    assert list((tmp_path / "dokumen").iterdir()) == []
    assert base.ask(QUESTION).status is Status.NO_DATA
    assert [fact.document_id for fact in base.facts() if fact.document_id in ("tapin.txt", "salinan.txt")] == []
    assert "KABAR" not in plain(base.reply(before))
    kept = b"".join(file.read_bytes() for file in (tmp_path / "var").iterdir())
    assert b"222 kasus" not in kept
    assert b"111 kasus" not in kept
    for number in (1, 2):
        base.roll_back(number)
        assert base.ask(QUESTION).status is Status.NO_DATA
    base.reload()
    assert base.ask(QUESTION).status is Status.NO_DATA


def test_a_bundled_document_is_withdrawn_for_good(base: KnowledgeBase, tmp_path: Path) -> None:
    name = "2024-01-26-hss-kasus-stunting.txt"
    assert base.remove(name) == (name,)
    assert base.ask(HSS).status is Status.NO_DATA
    base.reload()
    again = KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")
    for one in (base, again):
        assert name not in one.documents
        assert one.ask(HSS).status is Status.NO_DATA


def test_what_is_to_be_removed_must_be_there(base: KnowledgeBase) -> None:
    with pytest.raises(KnowledgeError, match=r"tidak ada dokumen bernama hilang\.txt"):
        base.remove("hilang.txt")


def test_a_hidden_figure_is_neither_answered_nor_quoted(base: KnowledgeBase, tmp_path: Path) -> None:
    [fact] = base.ask(QUESTION).facts
    made, now = base.correct(fact, Change(hidden=True, reason="salah ketik"))
    assert now is None
    again = KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")
    for one in (base, again):
        assert one.ask(QUESTION).status is Status.NO_DATA
        for question in (QUESTION, "apa kabar kasus stunting di Kabupaten Tapin?", "siapa yang stunting di Tapin?"):
            assert "111" not in said(one, question)
        assert fact not in one.facts()
    write(tmp_path / "dokumen", 111, "zz.txt")
    base.reload()
    assert fact not in base.facts()
    assert base.take_back(made.key)
    assert said(base, QUESTION).startswith("111 kasus")
    assert not base.take_back(made.key)


def test_a_figure_is_bound_anew_and_the_reply_says_so(base: KnowledgeBase) -> None:
    [fact] = base.ask(QUESTION).facts
    _, now = base.correct(fact, Change(period="2021", reason="tertulis di paragraf dua"))
    reply = said(base, "berapa kasus stunting Tapin 2021?")
    assert reply.startswith("111 kasus stunting · Kabupaten Tapin · 2021")
    assert "Pengelola membetulkan periode angka di atas; angka dan kalimatnya tetap seperti di sumber." in reply
    assert "111 kasus" not in said(base, QUESTION).splitlines()[0]
    [bound] = base.ask("berapa kasus stunting Tapin 2021?").facts
    assert bound == now
    base.correct(bound, Change(place="63.11", reason="ini Balangan"))
    assert "membetulkan daerah dan periode" in said(base, "berapa kasus stunting Balangan 2021?")


def test_a_figure_that_is_not_held_cannot_be_corrected(base: KnowledgeBase) -> None:
    [fact] = base.ask(QUESTION).facts
    base.correct(fact, Change(hidden=True))
    with pytest.raises(KnowledgeError, match="angka itu sudah tidak dipakai"):
        base.correct(fact, Change(period="2021"))


def test_broken_corrections_stop_the_opening_and_keep_the_old_at_a_reload(base: KnowledgeBase, tmp_path: Path) -> None:
    (tmp_path / "var" / "k.corrections.json").write_text("{", encoding="utf-8")
    for attempt in (base.reload, lambda: KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")):
        with pytest.raises(KnowledgeError, match="koreksi pengelola tidak terbaca"):
            attempt()
    assert said(base, QUESTION).startswith("111 kasus")


def test_a_published_file_is_kept_with_what_was_decided(base: KnowledgeBase, tmp_path: Path) -> None:
    data = TAPIN.format(year=2021, cases=99).encode()
    name = base.name_file("../baru.txt")
    [finding] = base.examine(name, data).findings
    assert not (tmp_path / "dokumen" / name).exists()
    made = Correction(Subject.of(finding.fact), Change(period="2020"))
    report = base.publish(name, data, [made], "https://contoh.example/baru")
    assert [(one.id, one.facts) for one in report.added] == [("baru.txt", 1)]
    assert (tmp_path / "dokumen" / "baru.txt").read_bytes() == data
    again = KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")
    for one in (base, again):
        assert said(one, "berapa kasus stunting Tapin 2020?").startswith("99 kasus stunting")
        assert one.document("baru.txt").url == "https://contoh.example/baru"


def test_a_file_left_out_whole_counts_no_figure(base: KnowledgeBase) -> None:
    data = TAPIN.format(year=2021, cases=99).encode()
    [finding] = base.examine("baru.txt", data).findings
    hidden = Correction(Subject.of(finding.fact), Change(hidden=True))
    assert [(one.id, one.facts) for one in base.publish("baru.txt", data, [hidden]).added] == [("baru.txt", 0)]
    base.roll_back(1)
    assert [(one.id, one.facts) for one in base.reload().added] == [("baru.txt", 0)]


def test_what_is_told_of_a_source_outlives_a_reload_and_goes_with_the_document(base: KnowledgeBase) -> None:
    told, data = Attribution("Profil", "Dinkes", "2024-03-01"), TAPIN.format(year=2021, cases=99).encode()
    assert base.examine("baru.txt", data, told).first.publisher == "Dinkes"
    base.publish("baru.txt", data, told=told)
    base.reload()
    document = base.document("baru.txt")
    assert {one.id for one in base.own} == {"baru.txt", "tapin.txt"}
    assert (document.title, document.publisher, document.published) == ("Profil", "Dinkes", "2024-03-01")
    base.remove("baru.txt")
    assert base.corrections.told == {}


def test_a_publication_that_is_refused_leaves_all_as_it_was(base: KnowledgeBase, tmp_path: Path) -> None:
    copy = (tmp_path / "dokumen" / "tapin.txt").read_bytes()
    for name, data in (("zz.txt", copy), ("tapin.txt", b"")):
        with pytest.raises(KnowledgeError):
            base.publish(name, data)
        assert [file.name for file in (tmp_path / "dokumen").iterdir()] == ["tapin.txt"]
        assert said(base, QUESTION).startswith("111 kasus")


def test_a_publication_that_is_refused_ends_no_roll_back(base: KnowledgeBase, tmp_path: Path) -> None:
    write(tmp_path / "dokumen", 222)
    base.reload()
    base.roll_back(1)
    before = base.history()
    with pytest.raises(KnowledgeError, match="isinya sama dengan tapin"):
        base.publish("zz.txt", (tmp_path / "dokumen" / "tapin.txt").read_bytes())
    assert base.history() == before
    for one in (base, KnowledgeBase.open(tmp_path / "var" / "k.db", tmp_path / "dokumen")):
        assert said(one, QUESTION).startswith("111 kasus")


def test_without_a_folder_nothing_is_published(tmp_path: Path) -> None:
    base = KnowledgeBase.open(tmp_path / "k.db", None)
    with pytest.raises(KnowledgeError, match="isi setelan DOCUMENTS"):
        base.publish("a.txt", b"isi")
