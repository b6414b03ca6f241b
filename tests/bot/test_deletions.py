"""/hapus: asked again, then gone from answers, search, exports, history and every file of the bot."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import staff_texts, texts
from tests.bot.library import stocked, write
from tests.telegram.cloud import USER
from tests.telegram.stage import ADMIN, Stage, labels

QUESTION = "berapa kasus stunting Tapin 2022?"
SECRET = "sebanyak 77 kasus"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    write(folder, 77)
    write(folder, 31, "balangan.txt", "Balangan")
    return folder


@pytest.fixture
def stage(folder: Path, tmp_path: Path) -> Iterator[Stage]:
    with stocked(tmp_path) as stage:
        yield stage


def said(stage: Stage, text: str) -> str:
    replies = stage.say(text)
    return "\n".join(reply.get("text") or reply.get("caption", "") for reply in replies)


def test_nothing_of_a_deleted_document_can_be_had(stage: Stage, folder: Path, tmp_path: Path) -> None:
    [shown] = stage.say(QUESTION)
    stage.press(shown, texts.REPORT_BUTTON)
    stage.say("/muat", user=ADMIN)
    [asked] = stage.say("/hapus tapin.txt", user=ADMIN)
    assert labels(asked) == [staff_texts.DELETE_BUTTON]
    assert SECRET in said(stage, QUESTION)
    [done] = stage.press(asked, staff_texts.DELETE_BUTTON, user=ADMIN)
    assert done["text"] == staff_texts.DELETED.format(names="tapin.txt")
    for question in (QUESTION, "kasus stunting di Tapin", "/statistik Tapin", "/tren Tapin", "/unduh Tapin", "/sumber"):
        assert "77 kasus" not in said(stage, question)
    stage.press(shown, texts.SOURCE_BUTTON)
    assert "Kasus stunting di Tapin" not in said(stage, "/sumber semua")
    assert stage.search("Tapin 2022") == []
    stage.say("/kembali 1", user=ADMIN)
    assert "77 kasus" not in said(stage, QUESTION)
    stage.say("/muat", user=ADMIN)
    assert "77 kasus" not in said(stage, QUESTION)
    assert [file.name for file in folder.iterdir()] == ["balangan.txt"]
    left = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert SECRET.encode() not in left
    assert "31 kasus" in said(stage, "berapa kasus stunting Balangan 2022?")


def test_a_second_press_says_that_it_is_gone(stage: Stage) -> None:
    [asked] = stage.say("/hapus tapin.txt", user=ADMIN)
    stage.press(asked, staff_texts.DELETE_BUTTON, user=ADMIN)
    assert [m["text"] for m in stage.press(asked, staff_texts.DELETE_BUTTON, user=ADMIN)] == [staff_texts.OLD_PRESS]


def test_of_several_that_fit_one_is_chosen(stage: Stage) -> None:
    [which] = stage.say("/hapus kasus stunting di", user=ADMIN)
    assert which["text"] == staff_texts.DELETE_WHICH
    [asked] = stage.press(which, "Kasus stunting di Balangan", user=ADMIN)
    assert "Hapus balangan.txt? Berkasnya, kalimatnya, dan 1 angkanya hilang" in asked["text"]
    stage.press(asked, staff_texts.DELETE_BUTTON, user=ADMIN)
    [old] = stage.press(which, "Kasus stunting di Balangan", user=ADMIN)
    assert old["text"] == staff_texts.OLD_PRESS


def test_a_name_is_never_passed_over_for_a_title(stage: Stage, folder: Path) -> None:
    write(folder, 12, "contoh-2.txt", "Tabalong")
    stage.say("/muat", user=ADMIN)
    # All three are published by "Contoh".
    [which] = stage.say("/hapus contoh", user=ADMIN)
    assert labels(which)[0] == "Kasus stunting di Tabalong"
    assert len(labels(which)) == 3
    for words in ("contoh-2", "CONTOH-2", "contoh-2.txt"):
        assert "Hapus contoh-2.txt?" in stage.say(f"/hapus {words}", user=ADMIN)[0]["text"]


def test_a_table_of_many_sources_goes_as_one_file(stage: Stage, folder: Path) -> None:
    head = "wilayah,indikator,periode,nilai,satuan,penerbit,url\n"
    rows = [f"Kabupaten Tapin,kasus stunting,201{n},1{n},anak,Tabel,https://contoh.example/{n}\n" for n in (1, 2, 3)]
    (folder / "angka.csv").write_text(head + "".join(rows), encoding="utf-8")
    stage.say("/muat", user=ADMIN)
    for words in ("tabel", "angka.csv", "angka.csv#2"):
        [asked] = stage.say(f"/hapus {words}", user=ADMIN)
        assert "Hapus angka.csv? Berkasnya, kalimatnya, dan 3 angkanya hilang" in asked["text"]
    [done] = stage.press(asked, staff_texts.DELETE_BUTTON, user=ADMIN)
    assert done["text"] == staff_texts.DELETED.format(names="angka.csv")
    assert "12 kasus" not in said(stage, "berapa kasus stunting Tapin 2012?")
    assert not (folder / "angka.csv").exists()


@pytest.mark.parametrize(
    ("words", "reply"), [("", staff_texts.DELETE_ASK), (" ../../etc/passwd", staff_texts.DELETE_UNKNOWN)]
)
def test_what_is_not_there_cannot_be_deleted(stage: Stage, words: str, reply: str) -> None:
    assert [message["text"] for message in stage.say(f"/hapus{words}", user=ADMIN)] == [reply]


def test_what_was_added_is_offered(stage: Stage) -> None:
    [which] = stage.say("/hapus", user=ADMIN)
    assert labels(which) == ["Kasus stunting di Balangan", "Kasus stunting di Tapin"]
    [asked] = stage.press(which, "Kasus stunting di Tapin", user=ADMIN)
    assert "Hapus tapin.txt?" in asked["text"]


def test_others_can_neither_ask_nor_press(stage: Stage) -> None:
    assert "hanya untuk pengelola" in stage.say("/hapus tapin.txt")[0]["text"]
    [asked] = stage.say("/hapus tapin.txt", user=ADMIN)
    assert stage.press(asked, staff_texts.DELETE_BUTTON, user=USER) == []
    [answer] = [call for call in stage.cloud.calls if call.method == "answerCallbackQuery"]
    assert answer.parameters["text"] == staff_texts.PRESS_REFUSED
    assert SECRET in said(stage, QUESTION)


def test_a_file_that_cannot_be_deleted_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    [asked] = stage.say("/hapus tapin.txt", user=ADMIN)
    monkeypatch.setattr(Path, "unlink", refuse)
    [reply] = stage.press(asked, staff_texts.DELETE_BUTTON, user=ADMIN)
    assert reply["text"].startswith(staff_texts.FAILED.format(reason=""))
    assert "tidak dapat dihapus (Permission denied)" in reply["text"]
    assert SECRET in said(stage, QUESTION)
