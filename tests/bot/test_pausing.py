"""A pause: everybody gets a notice, in every way of asking, until it is ended; those who run the bot are answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import staff_texts, texts
from knowledge import KnowledgeBase
from tests.telegram.cloud import Fault, RefusalError
from tests.telegram.stage import ADMIN, Stage, staged

QUESTION = "berapa kasus stunting HSS 2023?"
GROUP = -1001


@pytest.fixture
def knowledge(tmp_path: Path) -> Iterator[KnowledgeBase]:
    opened = KnowledgeBase.open(tmp_path / "knowledge.db", None)
    yield opened
    opened.close()


@pytest.fixture
def stage(knowledge: KnowledgeBase, tmp_path: Path) -> Iterator[Stage]:
    with staged(knowledge, tmp_path) as stage:
        stage.cloud.add_chat(GROUP, "supergroup", title="Grup")
        yield stage


def said(stage: Stage, text: str, **content: object) -> list[str]:
    return [message["text"] for message in stage.say(text, **content)]


def test_everybody_gets_a_notice_until_it_is_ended(stage: Stage) -> None:
    [answer] = stage.say(QUESTION)
    assert said(stage, "/lanjut", user=ADMIN) == [staff_texts.PAUSE_NONE]
    assert said(stage, "/jeda", user=ADMIN) == [staff_texts.PAUSE_BEGUN]
    assert said(stage, "/jeda", user=ADMIN) == [staff_texts.PAUSE_LASTS]
    for text in (QUESTION, "/bantuan", "/muat"):
        assert said(stage, text) == [texts.PAUSED]
    for text in ("@contoh_bot halo", "/tren HSS", "/tren@contoh_bot HSS"):
        assert said(stage, text, chat=GROUP) == [texts.PAUSED]
    for text in ("selamat pagi semua", "/lain", "/tren@bot_lain"):
        assert said(stage, text, chat=GROUP) == []
    assert stage.press(answer, texts.SOURCE_BUTTON) == []
    assert stage.cloud.calls[-1].parameters["text"] == texts.PAUSED
    assert stage.search("hss 2023") == []
    assert stage.edit(answer, "lain") == []
    assert "522 kasus" in said(stage, QUESTION, user=ADMIN)[0]
    assert said(stage, "/lanjut", user=ADMIN) == [staff_texts.PAUSE_ENDED]
    assert "522 kasus" in said(stage, QUESTION)[0]


def test_a_pause_outlives_a_restart(stage: Stage, knowledge: KnowledgeBase, tmp_path: Path) -> None:
    stage.say("/jeda", user=ADMIN)
    with staged(knowledge, tmp_path) as again:
        assert said(again, QUESTION) == [texts.PAUSED]


def test_a_notice_that_does_not_arrive_opens_nothing(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.say("/jeda", user=ADMIN)
    stage.cloud.faults.append(Fault("sendMessage", RefusalError(400, "Bad Request: not enough rights")))
    assert said(stage, QUESTION) == []
    assert "could not be told of the pause" in caplog.text
