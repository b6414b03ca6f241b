import asyncio
import itertools
from collections.abc import Callable
from typing import Any

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError, TimedOut

from bot.sending import retries
from bot.sending.retries import FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, PatientLimiter, pauses
from bot.turnstile import Turnstile


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "pauses", lambda: itertools.repeat(0.0))


def send(errors: list[TelegramError], moved: Callable[[int, int], None] = lambda *_: None) -> list[int]:
    """Send to chat 1 and meet errors one after the other; the chats that were tried."""
    tried: list[int] = []

    async def request(endpoint: str, data: dict[str, Any]) -> bool:
        tried.append(data["chat_id"])
        if errors:
            raise errors.pop(0)
        return True

    async def run() -> None:
        limiter, data = PatientLimiter(Turnstile(), 1_000, moved), {"chat_id": 1}
        await limiter.process_request(request, ("sendMessage", data), {}, "sendMessage", data, None)

    asyncio.run(run())
    return tried


def test_what_got_lost_is_sent_again() -> None:
    assert send([NetworkError("x"), TimedOut(), NetworkError("Bad Gateway")]) == [1, 1, 1, 1]


@pytest.mark.parametrize("error", [BadRequest("chat not found"), Forbidden("blocked")])
def test_what_was_refused_is_not(error: TelegramError) -> None:
    errors = [error, error]
    with pytest.raises(type(error)):
        send(errors)
    assert len(errors) == 1


def test_after_some_time_nobody_waits_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "PATIENCE_SECONDS", -1)
    with pytest.raises(TimedOut):
        send([TimedOut()])


def test_a_group_that_became_a_supergroup_gets_its_reply_there() -> None:
    moves: list[tuple[int, int]] = []
    assert send([ChatMigrated(-100)], lambda old, new: moves.append((old, new))) == [1, -100]
    assert moves == [(1, -100)]


def test_pauses_grow_to_a_limit() -> None:
    seconds = list(itertools.islice(pauses(), 20))
    assert seconds[:3] == [FIRST_PAUSE_SECONDS, 2 * FIRST_PAUSE_SECONDS, 4 * FIRST_PAUSE_SECONDS]
    assert seconds[-1] == LONGEST_PAUSE_SECONDS
