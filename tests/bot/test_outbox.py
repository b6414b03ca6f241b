from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.memory.conversations import ChatKey
from bot.memory.outbox import Notice, Outbox
from bot.memory.storage import open_database

CHAT, TOPIC, OTHER = ChatKey(-1001), ChatKey(-1001, 5), ChatKey(7001)
FIRST, SECOND = Notice("a", "2"), Notice("b", "1", "3 kasus")


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    database = open_database(tmp_path / "chats.db")
    yield Outbox(database)
    database.close()


def test_what_is_put_is_pending_once_in_its_order_until_it_ends(outbox: Outbox) -> None:
    outbox.put(TOPIC, [SECOND, FIRST])
    outbox.put(TOPIC, [FIRST])
    outbox.put(OTHER, [FIRST])
    assert outbox.pending == {TOPIC: (SECOND, FIRST), OTHER: (FIRST,)}
    assert (outbox.awaits(TOPIC), outbox.awaits(CHAT)) == (True, False)
    outbox.end(TOPIC)
    assert outbox.pending == {OTHER: (FIRST,)}


def test_a_chat_is_forgotten_with_its_topics(outbox: Outbox) -> None:
    for key in (CHAT, TOPIC, OTHER):
        outbox.put(key, [FIRST])
    outbox.forget(CHAT.chat)
    assert list(outbox.pending) == [OTHER]


def test_a_group_that_moved_is_told_where_it_is_now(outbox: Outbox) -> None:
    outbox.put(TOPIC, [FIRST, SECOND])
    outbox.move(CHAT.chat, -1009)
    assert outbox.pending == {ChatKey(-1009, 5): (FIRST, SECOND)}
