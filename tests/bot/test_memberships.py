from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import texts
from tests.telegram.cloud import USER, USERNAME
from tests.telegram.library import open_library
from tests.telegram.stage import Stage, staged

GROUP, BOSS = -1001, 7002


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
