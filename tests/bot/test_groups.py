from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from telegram.constants import ChatType

from bot import texts
from knowledge import KnowledgeBase
from tests.telegram.cloud import USER, USERNAME
from tests.telegram.library import open_library
from tests.telegram.stage import Stage, staged

GROUP, BOSS = -1001, 7002
ANONYMOUS: dict[str, Any] = {
    "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
    "sender_chat": {"id": GROUP, "type": "supergroup"},
}
CHANNEL: dict[str, Any] = {
    "from": {"id": 136817688, "is_bot": True, "first_name": "Channel"},
    "sender_chat": {"id": -1002, "type": "channel"},
}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = open_library(tmp_path_factory.mktemp("groups"))
    yield base
    base.close()


@pytest.fixture
def stage(knowledge: KnowledgeBase, tmp_path: Path) -> Iterator[Stage]:
    with staged(knowledge, tmp_path) as stage:
        stage.cloud.add_chat(GROUP, ChatType.SUPERGROUP, title="Forum", is_forum=True).admins.add(BOSS)
        yield stage


def say(stage: Stage, text: str, user: int = USER, **content: Any) -> list[str]:
    replies = stage.say(text, user=user, chat=GROUP, **content)
    return [message.get("text") or message.get("caption", "") for message in replies]


HOME = texts.HOME_IS.format(place="Kabupaten Hulu Sungai Selatan")


def test_a_group_has_a_default_place_for_questions_and_commands(stage: Stage) -> None:
    assert say(stage, "/wilayah") == [texts.HOME_NONE]
    assert say(stage, "/wilayah HSS", BOSS) == [HOME]
    assert say(stage, f"/wilayah@{USERNAME}") == [HOME]
    assert "522 kasus" in say(stage, f"@{USERNAME} berapa kasus stunting 2023?")[0]
    assert say(stage, "/statistik")[0].startswith("Kabupaten Hulu Sungai Selatan")
    assert "879" in say(stage, "/tren")[0]
    assert say(stage, "/statistik Tabalong")[0].startswith("Kabupaten Tabalong")
    assert "77 kasus" in say(stage, f"@{USERNAME} berapa kasus stunting Tapin 2022?")[0]


def test_a_default_place_holds_in_every_topic_but_in_no_other_chat(stage: Stage) -> None:
    say(stage, "/wilayah HSS", BOSS, message_thread_id=5, is_topic_message=True)
    topic = {"message_thread_id": 6, "is_topic_message": True}
    assert "522 kasus" in say(stage, f"@{USERNAME} berapa kasus stunting 2023?", **topic)[0]
    assert stage.cloud.calls[-1].parameters["message_thread_id"] == 6
    assert stage.say("/wilayah")[0]["text"] == texts.HOME_NONE


def test_the_admins_of_a_group_decide_also_anonymous_ones(stage: Stage) -> None:
    assert say(stage, "/wilayah HSS") == [texts.GROUP_ADMINS_ONLY]
    assert say(stage, "/wilayah HSS", **CHANNEL) == [texts.GROUP_ADMINS_ONLY]
    assert say(stage, "/hapusdata") == [texts.GROUP_ADMINS_ONLY]
    assert say(stage, "/wilayah") == [texts.HOME_NONE]
    assert say(stage, "/wilayah HSS", **ANONYMOUS) == [HOME]
    assert say(stage, "/wilayah kosong", **ANONYMOUS) == [texts.HOME_GONE]
    assert say(stage, "/wilayah") == [texts.HOME_NONE]


def test_a_place_has_to_be_one(stage: Stage) -> None:
    assert say(stage, "/wilayah Banjar", BOSS)[0].splitlines() == [
        texts.PLACE_WHICH,
        "/wilayah Kabupaten Banjar",
        "/wilayah Kota Banjar",
    ]
    assert say(stage, "/wilayah Kota Banjar", BOSS) == [texts.HOME_IS.format(place="Kota Banjar")]
    assert say(stage, "/wilayah antah berantah", BOSS) == [texts.PLACE_UNKNOWN.format(example="/wilayah HSS")]


def test_what_is_kept_is_told(stage: Stage) -> None:
    [said] = stage.say("/privasi")
    assert said["text"] == texts.PRIVACY.format(days=90)


def test_everything_of_a_person_is_deleted(stage: Stage) -> None:
    database = stage.application.bot_data["rooms"].database
    stage.say("/wilayah HSS")
    stage.say("berapa kasus stunting HSS 2023?")
    stage.say("berapa kasus stunting Tapin 2022?", user=BOSS)
    stage.press(stage.say("berapa kasus stunting HSS 2023?")[0], "Angka salah?")
    assert [stage.say("/hapusdata")[0]["text"], stage.say("/wilayah")[0]["text"]] == [texts.FORGOTTEN, texts.HOME_NONE]
    kept = [dict(row) for table in database.table_names() for row in database[table].rows]
    assert not [row for row in kept if USER in row.values() or str(USER) in str(row)]
    assert [row for row in kept if row.get("chat") == BOSS]
    assert "829" not in stage.say("kalau 2021?")[0]["text"]


def test_a_group_is_forgotten_when_its_admin_says_so(stage: Stage) -> None:
    say(stage, "/wilayah HSS", BOSS)
    say(stage, f"@{USERNAME} berapa kasus stunting HSS 2023?")
    assert say(stage, "/hapusdata", BOSS) == [texts.FORGOTTEN]
    assert "829" not in say(stage, f"@{USERNAME} kalau 2021?")[0]
    assert say(stage, "/wilayah") == [texts.HOME_NONE]
