from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from telegram.error import InvalidToken

from bot import staff_texts as texts
from bot.memory.pulse import read_signs
from bot.settings import Mode
from bot.updates import polling
from knowledge import KnowledgeBase
from tests.telegram.cloud import USER, Cloud, Fault, Json, RefusalError
from tests.telegram.life import live, settings_for
from tests.telegram.server import Server
from tests.telegram.stage import ADMIN

SLOW, QUICK = 71, 72
QUESTION = "berapa kasus stunting HSS 2023?"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("polling") / "knowledge.db", None)
    yield base
    base.close()


@pytest.fixture
def play(
    server: Server, knowledge: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., None]:
    """Let a bot poll while a script runs."""
    monkeypatch.setattr(polling, "POLL_SECONDS", 1)
    monkeypatch.setattr(polling, "LOOK_SECONDS", 0.05)
    return lambda script=None: live(settings_for(server, tmp_path, Mode.POLLING, 1), knowledge, script)


def said(cloud: Cloud, chat: int) -> list[Json]:
    """What the bot said in a chat."""
    kept = cloud.chats[chat].messages if chat in cloud.chats else {}
    return [message for message in list(kept.values()) if message["from"]["is_bot"]]


def test_whoever_writes_after_a_slow_reply_does_not_wait_for_it(
    server: Server, play: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = server.cloud._chat

    def refuse(parameters: Json) -> object:
        if parameters["chat_id"] == SLOW and not said(server.cloud, QUICK):
            raise RefusalError(502, "Bad Gateway")
        return find(parameters)

    def script() -> None:
        server.act(lambda cloud: cloud.say(QUESTION, user=SLOW))
        server.wait("sendMessage")
        server.act(lambda cloud: cloud.say(QUESTION, user=QUICK))
        server.wait_until(lambda cloud: bool(said(cloud, SLOW)))

    monkeypatch.setattr(server.cloud, "_chat", refuse)
    play(script)
    assert [len(said(server.cloud, chat)) for chat in (SLOW, QUICK)] == [1, 1]


def test_a_webhook_left_over_is_taken_down_and_the_pulse_beats(
    server: Server, play: Callable[..., None], tmp_path: Path
) -> None:
    server.cloud.webhook = {"url": "https://bot.contoh.id"}
    server.cloud.say(QUESTION)
    play(lambda: server.wait("sendMessage"))
    assert read_signs(tmp_path / "knowledge.chats.db").heard > 0


def test_two_bots_with_one_token_are_told_to_the_admins(server: Server, play: Callable[..., None]) -> None:
    conflict = RefusalError(409, "Conflict: terminated by other getUpdates request")
    server.cloud.faults.append(Fault("getUpdates", conflict, times=2))
    server.cloud.say(QUESTION)
    play(lambda: server.wait_until(lambda cloud: bool(said(cloud, USER))))
    assert [message["text"] for message in said(server.cloud, ADMIN)] == [texts.ALARM_CONFLICT]


def test_a_pause_that_telegram_names_is_kept(
    server: Server, play: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    haste = RefusalError(429, "Too Many Requests: retry after 1", retry_after=1)
    server.cloud.faults.append(Fault("getUpdates", haste))
    server.cloud.say(QUESTION)
    play(lambda: server.wait("sendMessage"))
    assert "updates do not come: RetryAfter" in caplog.text


def test_a_revoked_token_ends_the_bot(server: Server, play: Callable[..., None]) -> None:
    server.cloud.faults.append(Fault("getUpdates", RefusalError(401, "Unauthorized")))
    with pytest.raises(InvalidToken):
        play()
