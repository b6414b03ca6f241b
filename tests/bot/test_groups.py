from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from telegram.constants import ChatType

from bot import texts
from knowledge import KnowledgeBase
from tests.telegram.cloud import USER, USERNAME
from tests.telegram.stage import Stage, labels, staged

GROUP, BOSS = -1001, 7002
ANONYMOUS: dict[str, Any] = {
    "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
    "sender_chat": {"id": GROUP, "type": "supergroup"},
}
CHANNEL: dict[str, Any] = {
    "from": {"id": 136817688, "is_bot": True, "first_name": "Channel"},
    "sender_chat": {"id": -1002, "type": "channel"},
}


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
    reply = say(stage, f"@{USERNAME} berapa kasus stunting 2023?")[0]
    assert "522 kasus" in reply
    assert "saya pakai daerah bawaan obrolan ini: Kabupaten Hulu Sungai Selatan." in reply
    assert "Saya sambungkan" not in reply
    assert "Saya sambungkan" in say(stage, f"@{USERNAME} kalau 2021?")[0]
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


def test_a_place_has_to_be_one_and_is_chosen_by_a_button(stage: Stage) -> None:
    [asked] = stage.say("/wilayah Banjar", user=BOSS, chat=GROUP)
    assert (asked["text"], labels(asked)) == (texts.PLACE_WHICH, ["Kabupaten Banjar", "Kota Banjar"])
    [chosen] = stage.press(asked, "Kota Banjar", user=BOSS)
    assert chosen["text"] == texts.HOME_IS.format(place="Kota Banjar")
    assert say(stage, "/wilayah antah berantah", BOSS) == [texts.PLACE_UNKNOWN.format(example="/wilayah HSS")]


def test_a_button_that_decides_for_a_group_is_for_its_admins(stage: Stage) -> None:
    [asked] = stage.say("/wilayah", user=USER, chat=GROUP)
    assert "Kabupaten Hulu Sungai Selatan" in labels(asked)
    for user, said in ((USER, texts.GROUP_ADMINS_ONLY), (BOSS, HOME), (BOSS, HOME)):
        assert [reply["text"] for reply in stage.press(asked, "Kabupaten Hulu Sungai Selatan", user=user)] == [said]
    for data in ("1:wilayah", "1:wilayah:99.99", "1:langganan:63.06:63.07"):
        assert stage.press_data(asked, data, user=BOSS)[0]["text"] == texts.OLD_BUTTON


def test_a_group_is_forgotten_when_its_admin_says_so(stage: Stage) -> None:
    say(stage, "/wilayah HSS", BOSS)
    say(stage, f"@{USERNAME} berapa kasus stunting HSS 2023?")
    assert say(stage, "/hapusdata", BOSS) == [texts.FORGOTTEN]
    assert say(stage, f"@{USERNAME} kalau 2021?")[0].startswith("Wilayah mana")
    assert say(stage, "/wilayah") == [texts.HOME_NONE]
