import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.conversations import ChatKey, Conversations, Memory
from knowledge import Context

KEY = ChatKey(7001)
MEMORY = Memory(
    Context("stunting_cases", ("63.06",), ("2023-12", "2020"), "SSGI", ("bapak", "asuh"), ("522",)), ("a.txt", "b.txt")
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "baru" / "knowledge.chats.db"


@pytest.fixture
def conversations(path: Path) -> Iterator[Conversations]:
    opened = Conversations.open(path)
    yield opened
    opened.close()


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
    again = Conversations.open(path)
    memory = again.recall(key)
    again.close()
    return memory


def test_a_memory_outlives_a_restart_but_not_the_words_of_a_question(conversations: Conversations, path: Path) -> None:
    conversations.remember(KEY, MEMORY)
    conversations.close()
    assert reopened(path) == replace(MEMORY, context=replace(MEMORY.context, terms=()))
    assert not any(b"bapak" in file.read_bytes() for file in path.parent.iterdir())


def test_all_chats_are_kept_though_only_the_recent_ones_at_hand(conversations: Conversations, path: Path) -> None:
    for chat in range(1_200):
        conversations.remember(ChatKey(chat), Memory(documents=(str(chat),)))
    assert [conversations.recall(ChatKey(chat)).documents for chat in (0, 1_199)] == [("0",), ("1199",)]


@pytest.mark.parametrize("stored", ["", "[]", "{}", '{"context": {"gone": 1}, "documents": []}', '{"context": 1}'])
def test_a_memory_of_another_version_is_forgotten(stored: str, conversations: Conversations, path: Path) -> None:
    conversations.remember(KEY, MEMORY)
    conversations.close()
    other = Database(path)
    other.table("chats").update((KEY.chat, KEY.topic), {"memory": stored})
    other.close()
    assert reopened(path) == Memory()


def test_a_damaged_database_is_set_aside(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database " * 1_000)
    conversations = Conversations.open(path)
    conversations.remember(KEY, MEMORY)
    assert conversations.recall(KEY) == MEMORY
    conversations.close()
    assert path.with_suffix(".rusak").read_bytes().startswith(b"no database")
    assert "is damaged" in caplog.text


def test_a_database_that_fails_costs_only_the_memory(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    conversations = Conversations.open(path)
    conversations.close()
    with caplog.at_level(logging.WARNING):
        conversations.remember(KEY, MEMORY)
        assert conversations.recall(KEY) == MEMORY
        assert conversations.recall(ChatKey(1)) == Memory()
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]


def test_without_a_place_to_write_chats_are_remembered_for_now(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "berkas").write_text("no folder", encoding="utf-8")
    conversations = Conversations.open(tmp_path / "berkas" / "knowledge.chats.db")
    conversations.remember(KEY, MEMORY)
    assert conversations.recall(KEY) == MEMORY
    conversations.close()
    assert "until the bot stops" in caplog.text
