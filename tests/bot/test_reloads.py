import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import staff_texts, texts
from bot.context import BotContext
from bot.handlers import reloads
from bot.handlers.news import tell_news
from bot.memory.unfinished import Begun
from bot.settings import Role
from knowledge import KnowledgeBase, KnowledgeError, Progress
from tests.telegram.cloud import USER
from tests.telegram.stage import ADMIN, PATIENCE_SECONDS, Stage, staged

YEARS = range(2012, 2024)
NOT_YOURS = staff_texts.NOT_YOURS[Role.ADMIN]
# The place is real, the figures are made up.
ARTICLE = """\
---
title: Kasus stunting di Tapin
publisher: Contoh
published: 2024-02-01
---
Jumlah kasus stunting di Kabupaten Tapin tahun 2022 sebanyak {cases} kasus.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The admin's folder, empty."""
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder


@pytest.fixture
def stage(folder: Path, tmp_path: Path) -> Iterator[Stage]:
    knowledge = KnowledgeBase.open(tmp_path / "knowledge.db", folder)
    with staged(knowledge, tmp_path) as stage:
        yield stage
    knowledge.close()


def reload(stage: Stage) -> str:
    """Let the admin reload; what the bot says at the end."""
    first, *_, last = stage.say("/muat", user=ADMIN)
    assert first["text"] == staff_texts.RELOADING
    return str(last["text"])


def test_a_reload_says_what_changed(stage: Stage, folder: Path) -> None:
    bundled = len(stage.application.bot_data["rooms"].knowledge.report.added)
    tail = f"0 berubah, 0 hilang, {bundled} tetap."
    assert reload(stage) == f"Selesai. 0 dokumen baru, {tail}"
    (folder / "tapin.txt").write_text(ARTICLE.format(cases=77), encoding="utf-8")
    assert reload(stage).splitlines() == [
        f"Selesai. 1 dokumen baru, {tail}",
        "Baru: tapin.txt (1 angka)",
        "Angka: 1 baru, 0 berubah, 0 hilang.",
        "Angka baru: 77 kasus stunting · Kabupaten Tapin · 2022",
    ]
    assert "77 kasus" in stage.say("berapa kasus stunting Tapin 2022?")[0]["text"]
    (folder / "tapin.txt").write_text(ARTICLE.format(cases=78), encoding="utf-8")
    assert reload(stage).splitlines()[1:] == [
        "Berubah: tapin.txt (1 angka)",
        "Angka: 0 baru, 1 berubah, 0 hilang.",
        "Angka berubah: 78 kasus stunting · Kabupaten Tapin · 2022 (tadinya 77 kasus)",
    ]
    assert "78 kasus" in stage.say("berapa kasus stunting Tapin 2022?")[0]["text"]
    (folder / "tapin.txt").unlink()
    assert reload(stage).splitlines()[1:] == [
        "Hilang: tapin.txt",
        "Angka: 0 baru, 0 berubah, 1 hilang.",
        "Angka hilang: 78 kasus stunting · Kabupaten Tapin · 2022",
    ]
    assert "78 kasus" not in stage.say("berapa kasus stunting Tapin 2022?")[0]["text"]


def test_more_figures_than_fit_a_message_are_in_a_file(stage: Stage, folder: Path) -> None:
    lines = (f"Jumlah kasus stunting di Kabupaten Tapin tahun {year} sebanyak {year - 1900} kasus." for year in YEARS)
    (folder / "tapin.txt").write_text("\n".join(lines), encoding="utf-8")
    *_, report, file = stage.say("/muat", user=ADMIN)
    said = report["text"].splitlines()
    assert sum(line.startswith("Angka baru: ") for line in said) == 10
    assert said[-1] == staff_texts.MORE_FIGURES.format(count=2)
    assert file["document"]["file_name"] == "perubahan-generasi-2.csv"
    [sent] = [call for call in stage.cloud.calls if call.method == "sendDocument"]
    header, *rows = sent.parameters["document"][1].decode("utf-8-sig").splitlines()
    assert header.startswith("Perubahan,Sebelumnya,Indikator,")
    assert [row.startswith("baru,,kasus stunting,Kabupaten Tapin,") for row in rows] == [True] * 12


def test_refused_files_are_named_with_their_reason(stage: Stage, folder: Path) -> None:
    (folder / "kosong.txt").write_bytes(b"")
    (folder / "rusak <b>.pdf").write_bytes(b"no pdf")
    refused = [line for line in reload(stage).splitlines() if line.startswith("Ditolak: ")]
    assert len(refused) == 2
    assert any("kosong.txt" in line for line in refused)
    assert any("rusak <b>.pdf" in line for line in refused)


def test_others_get_a_kind_no_with_their_id(stage: Stage) -> None:
    assert [message["text"] for message in stage.say("/muat")] == [f"{NOT_YOURS} (Id Anda: {USER})"]
    stage.cloud.add_chat(-1001, "group", title="Grup")
    assert [message["text"] for message in stage.say("/muat", chat=-1001)] == [NOT_YOURS]


def test_everybody_is_answered_during_a_reload(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, released, reload_for_real = threading.Event(), threading.Event(), KnowledgeBase.reload

    def reload_slowly(base: KnowledgeBase, progress: Progress) -> object:
        begun.set()
        assert released.wait(PATIENCE_SECONDS)
        return reload_for_real(base, progress)

    monkeypatch.setattr(KnowledgeBase, "reload", reload_slowly)
    try:
        assert stage.start_saying("/muat", user=ADMIN)[0]["text"] == staff_texts.RELOADING
        assert "522 kasus" in stage.start_saying("berapa kasus stunting HSS 2023?")[0]["text"]
        assert "829 kasus" in stage.start_saying("berapa kasus stunting HSS 2021?", user=ADMIN)[0]["text"]
        assert stage.start_saying("/muat", user=ADMIN)[0]["text"] == staff_texts.RELOAD_RUNNING
        assert begun.wait(PATIENCE_SECONDS)
    finally:
        released.set()
    assert stage.settle()[-1]["text"].startswith("Selesai.")


def test_a_failed_reload_leaves_the_old_documents(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(base: KnowledgeBase, progress: Progress) -> None:
        raise KnowledgeError("knowledge.db: penyimpanan penuh; kosongkan dulu")

    monkeypatch.setattr(KnowledgeBase, "reload", fail)
    assert reload(stage) == staff_texts.RELOAD_FAILED.format(reason="knowledge.db: penyimpanan penuh; kosongkan dulu")
    assert "522 kasus" in stage.say("berapa kasus stunting HSS 2023?")[0]["text"]
    assert "could not be read anew" in caplog.text


def test_a_fault_during_a_reload_is_told_too(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(base: KnowledgeBase, progress: Progress) -> None:
        raise RuntimeError("rusak")

    monkeypatch.setattr(KnowledgeBase, "reload", fail)
    assert [message["text"] for message in stage.say("/muat", user=ADMIN)][1] == texts.FAILURE
    monkeypatch.undo()
    assert reload(stage).startswith("Selesai.")


@pytest.mark.parametrize(("since", "outcome"), [(0, "RELOAD_LOST_HALF_WAY"), (-1, "RELOAD_CAUGHT_UP")])
def test_who_ordered_a_reload_that_was_cut_off_is_told_once_what_answers(
    stage: Stage, since: int, outcome: str
) -> None:
    context = BotContext(stage.application)
    context.rooms.unfinished.begin(ADMIN, context.knowledge.generation + since)
    for _ in range(2):
        stage.run(reloads.tell_cut_off(context))
    [told] = [call.result["text"] for call in stage.cloud.calls if call.method == "sendMessage"]
    assert told.startswith(f"{staff_texts.RELOAD_CUT_OFF} {getattr(staff_texts, outcome)}\nGenerasi ")


def test_a_reload_that_ended_is_not_unfinished(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[Begun | None] = []
    unfinished = BotContext(stage.application).rooms.unfinished

    async def look(context: BotContext) -> int:
        left.append(unfinished.left)
        return await tell_news(context)

    monkeypatch.setattr("bot.handlers.reloads.tell_news", look)
    reload(stage)
    assert left == [Begun(ADMIN, 1)]
    assert unfinished.left is None


def test_a_long_reload_says_how_far_it_is(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown, reload_for_real = threading.Event(), KnowledgeBase.reload
    on_call = stage.cloud.on_call

    def watch() -> None:
        on_call()
        if stage.cloud.calls[-1].method == "editMessageText":
            shown.set()

    def reload_slowly(base: KnowledgeBase, progress: Progress) -> object:
        progress(40, 120, "a.txt")
        assert shown.wait(PATIENCE_SECONDS)
        return reload_for_real(base)

    stage.cloud.on_call = watch
    monkeypatch.setattr("bot.sending.progress.PACE_SECONDS", 0.001)
    monkeypatch.setattr(KnowledgeBase, "reload", reload_slowly)
    first, edited, *_, last = stage.say("/muat", user=ADMIN)
    assert edited["message_id"] == first["message_id"]
    assert edited["text"] == staff_texts.RELOAD_PROGRESS.format(done=40, total=120)
    assert last["text"].startswith("Selesai.")
