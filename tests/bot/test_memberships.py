from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot import texts
from bot.context import Rooms, rooms_of
from bot.memory.conversations import ChatKey, Memory
from bot.memory.outbox import Notice
from tests.telegram.cloud import USER, USERNAME
from tests.telegram.library import open_library
from tests.telegram.stage import Stage, staged

GROUP, BOSS = -1001, 7002
OLD, NEW = -20, -1_000_020
NOTICE = Notice("a", "1")


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with closing(open_library(tmp_path)) as knowledge, staged(knowledge, tmp_path) as stage:
        stage.cloud.add_chat(GROUP, "supergroup", title="Grup").admins.add(BOSS)
        yield stage


def kept(stage: Stage) -> str:
    """All that the bot's database holds."""
    database = stage.application.bot_data["rooms"].database
    return str([dict(row) for table in database.table_names() for row in database[table].rows])


@pytest.mark.parametrize(
    ("chat", "user", "gone"), [(USER, USER, "kicked"), (GROUP, BOSS, "kicked"), (GROUP, BOSS, "left")]
)
def test_who_sends_the_bot_away_is_forgotten_and_begins_anew(chat: int, user: int, gone: str, stage: Stage) -> None:
    for text in ("/wilayah HSS", "/langganan HSS", f"@{USERNAME} berapa kasus stunting HSS 2023?"):
        assert stage.say(text, user=user, chat=chat)
    assert str(chat) in kept(stage)
    assert stage.change_member(chat, "member", gone) == []
    assert str(chat) not in kept(stage)
    stage.change_member(chat, gone, "member")
    assert stage.say("/langganan", user=user, chat=chat)[0]["text"] == texts.SUBSCRIBE_ASK


def test_a_group_is_told_how_to_ask_when_the_bot_comes_in_once(stage: Stage) -> None:
    [welcome] = stage.change_member(GROUP, "left", "member")
    assert welcome["text"] == texts.GROUP_WELCOME.format(bot=USERNAME)
    assert stage.change_member(GROUP, "member", "administrator") == []
    assert stage.change_member(USER, "kicked", "member") == []


def test_a_group_where_it_may_not_speak_hears_nothing(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.cloud.chats[GROUP].blocked = True
    assert stage.change_member(GROUP, "left", "member") == []
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def keep(rooms: Rooms, chat: int) -> Memory:
    """Let something of each sort be kept of a group."""
    memory = Memory(documents=("a",))
    rooms.conversations.remember(ChatKey(chat), memory)
    rooms.homes.choose(chat, "63.06")
    rooms.subscriptions.add(ChatKey(chat, 3), "63.06")
    rooms.outbox.put(ChatKey(chat, 3), [NOTICE])
    return memory


@pytest.mark.parametrize("seen_in", [OLD, NEW])
def test_all_that_is_kept_of_a_group_moves_with_it(seen_in: int, stage: Stage) -> None:
    rooms = rooms_of(stage.application)
    memory = keep(rooms, OLD)
    stage.cloud.add_chat(seen_in, "group" if seen_in == OLD else "supergroup", title="Grup")
    moved: dict[str, Any] = {"migrate_to_chat_id": NEW} if seen_in == OLD else {"migrate_from_chat_id": OLD}
    for _ in range(2):
        assert stage.say(chat=seen_in, **moved) == []
        assert rooms.conversations.recall(ChatKey(NEW)) == memory
        assert rooms.homes.find(NEW) == "63.06"
        assert rooms.subscriptions.subscribers() == {ChatKey(NEW, 3): ("63.06",)}
        assert rooms.outbox.pending == {ChatKey(NEW, 3): (NOTICE,)}
        assert str(OLD) not in kept(stage).replace(str(NEW), "")


def test_a_fault_of_the_database_stops_no_reply(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    rooms = rooms_of(stage.application)
    rooms.conversations.remember(ChatKey(USER), Memory(documents=("a",)))
    rooms.database.close()
    rooms.move(USER, NEW)
    assert "could not follow" in caplog.text
