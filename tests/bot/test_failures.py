import logging
from collections.abc import Iterator

import pytest
from telegram.error import BadRequest, Conflict, NetworkError

from bot import texts
from bot.context import rooms_of
from bot.handlers import failures
from bot.handlers.failures import raise_alarm
from bot.sending import retries
from knowledge import Context, KnowledgeBase
from tests.telegram.cloud import USER, Fault, RefusalError
from tests.telegram.stage import ADMIN, Stage, marked

QUESTION = "berapa kasus stunting HSS 2023?"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("failures") / "knowledge.db", None)
    yield base
    base.close()


def fail(text: str, context: Context = Context()) -> None:
    raise RuntimeError(f"rusak: {text}")


def test_a_fault_is_one_line_for_who_asked_and_the_rest_for_admins_and_log(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(KnowledgeBase, "ask", lambda *_: fail(QUESTION))
    said = [(message["chat"]["id"], message["text"]) for message in stage.say(QUESTION)]
    assert said[0] == (USER, texts.FAILURE)
    assert [chat for chat, _ in said] == [USER, ADMIN]
    assert said[1][1].startswith("Ada gangguan pada bot: RuntimeError di test_failures.py:")
    assert QUESTION not in said[1][1]
    assert "could not be answered" in caplog.text
    assert [message["chat"]["id"] for message in stage.say(QUESTION)] == [USER]


def test_who_blocked_the_bot_causes_no_alarm_and_gets_no_news(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.say("/langganan HSS")
    stage.cloud.add_chat(USER).blocked = True
    assert stage.say(QUESTION) == []
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "WARNING")]
    assert rooms_of(stage.application).subscriptions.subscribers() == {}


def test_a_failing_line_to_telegram_ends_no_bot(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(retries, "PATIENCE_SECONDS", 0)
    stage.cloud.faults.append(Fault("sendMessage", RefusalError(502, "Bad Gateway")))
    assert stage.say(QUESTION) == []
    assert "no answer from Telegram" in caplog.text
    assert marked(stage.say(QUESTION)[0], "bold")[0] == "522 kasus"


def test_faults_of_no_update_are_only_logged(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.fail(NetworkError("Bad Gateway"))
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@pytest.mark.parametrize(
    "words", ["Message is not modified: the same", "Query is too old and response timeout expired"]
)
def test_what_is_as_it_should_be_is_no_fault(words: str, stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        before = len(caplog.records)
        stage.fail(BadRequest(words))
    assert len(caplog.records) == before


def test_an_admin_who_cannot_be_told_ends_nothing(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.cloud.add_chat(ADMIN).blocked = True
    stage.fail(Conflict("x"))
    assert "an admin could not be told: Forbidden" in caplog.text


def test_an_alarm_does_not_try_for_long(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(failures, "ALARM_SECONDS", 0)
    stage.cloud.faults.append(Fault("sendMessage", RefusalError(502, "Bad Gateway"), times=99))
    stage.run(raise_alarm(rooms_of(stage.application), stage.application.bot, "x"))
    assert "an admin could not be told: TimeoutError" in caplog.text
