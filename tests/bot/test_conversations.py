import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.memory.conversations import ChatKey, Conversations, Memory
from bot.memory.storage import open_database
from knowledge import Context

KEY = ChatKey(7001)
MEMORY = Memory(
    Context(
        *("stunting_cases", ("63.06",), ("2023-12", "2020"), "SSGI", ("bapak", "asuh"), ("522",)),
        choices=("63.03",),
        pending="berapa bapak asuh?",
        asked="berapa bapak asuh?",
    ),
    ("a.txt", "b.txt"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "baru" / "knowledge.chats.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = open_database(path)
    yield opened
    opened.close()


@pytest.fixture
def conversations(database: Database) -> Conversations:
    return Conversations(database, 90)


def test_a_new_chat_has_no_memory(conversations: Conversations) -> None:
    assert conversations.recall(KEY) == Memory()


def test_the_last_memory_counts(conversations: Conversations) -> None:
    conversations.remember(KEY, Memory(Context("stunting_prevalence")))
    conversations.remember(KEY, MEMORY)
    assert conversations.recall(KEY) == MEMORY


def test_chats_and_topics_are_kept_apart(conversations: Conversations) -> None:
    conversations.remember(ChatKey(-100, 5), MEMORY)
    assert conversations.recall(ChatKey(-100)) == conversations.recall(ChatKey(-100, 6)) == Memory()
    assert conversations.recall(ChatKey(-100, 5)) == MEMORY


def reopened(path: Path, key: ChatKey = KEY) -> Memory:
    """What a bot that starts anew remembers."""
    with closing(open_database(path)) as database:
        return Conversations(database, 90).recall(key)


def test_a_memory_outlives_a_restart_but_not_the_words_of_a_question(
    conversations: Conversations, database: Database, path: Path
) -> None:
    conversations.remember(KEY, MEMORY)
    database.close()
    assert reopened(path) == replace(
        MEMORY, context=replace(MEMORY.context, terms=(), choices=(), pending="", asked="")
    )
    assert not any(b"bapak" in file.read_bytes() for file in path.parent.iterdir())


def test_all_chats_are_kept_though_only_the_recent_ones_at_hand(conversations: Conversations) -> None:
    for chat in range(1_200):
        conversations.remember(ChatKey(chat), Memory(documents=(str(chat),)))
    assert [conversations.recall(ChatKey(chat)).documents for chat in (0, 1_199)] == [("0",), ("1199",)]


@pytest.mark.parametrize("stored", ["", "[]", "{}", '{"context": {"gone": 1}, "documents": []}', '{"context": 1}'])
def test_a_memory_of_another_version_is_forgotten(
    stored: str, conversations: Conversations, database: Database, path: Path
) -> None:
    conversations.remember(KEY, MEMORY)
    database.close()
    other = Database(path)
    other.table("chats").update((KEY.chat, KEY.topic), {"memory": stored})
    other.close()
    assert reopened(path) == Memory()


def test_a_silent_chat_is_forgotten_after_its_days(database: Database) -> None:
    days = [date(2025, 1, 1)]
    conversations = Conversations(database, 30, lambda: days[0])
    conversations.remember(KEY, MEMORY)
    days[0] = date(2025, 1, 31)
    conversations.remember(ChatKey(2), MEMORY)
    assert conversations.recall(KEY) == MEMORY
    days[0] = date(2025, 2, 1)
    conversations.remember(ChatKey(3), MEMORY)
    assert conversations.recall(KEY) == Memory()
    assert conversations.recall(ChatKey(2)) == MEMORY


def test_a_chat_is_forgotten_with_its_topics(conversations: Conversations) -> None:
    for key in (ChatKey(5), ChatKey(5, 6), ChatKey(7)):
        conversations.remember(key, MEMORY)
    conversations.forget(5)
    assert [conversations.recall(key) for key in (ChatKey(5), ChatKey(5, 6))] == [Memory(), Memory()]
    assert conversations.recall(ChatKey(7)) == MEMORY


def test_a_database_of_before_retention_is_carried_on(database: Database, conversations: Conversations) -> None:
    conversations.remember(KEY, MEMORY)
    database.table("chats").transform(drop={"day"})
    assert Conversations(database, 90).recall(KEY) == replace(
        MEMORY, context=replace(MEMORY.context, terms=(), choices=(), pending="", asked="")
    )


def test_a_database_that_fails_costs_only_the_memory(
    conversations: Conversations, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    database.close()
    with caplog.at_level(logging.WARNING):
        conversations.remember(KEY, MEMORY)
        assert conversations.recall(KEY) == MEMORY
        assert conversations.recall(ChatKey(1)) == Memory()
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
