from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot

from bot import staff_texts, texts
from bot.memory.conversations import ChatKey
from bot.memory.outbox import Outbox
from bot.memory.subscriptions import Subscriptions
from bot.sending import retries
from bot.sending.delivery import post
from bot.sending.replies import Reply
from knowledge import KnowledgeBase
from tests.telegram.cloud import USER, Json, RefusalError
from tests.telegram.stage import ADMIN, Stage, labels, marked, staged

GROUP, BOSS = -1001, 7002
# The places are real, the figures are made up.
ARTICLE = """\
---
title: Kasus stunting di Tapin
publisher: Contoh
published: 2024-02-01
url: https://contoh.example/tapin
---
Jumlah kasus stunting di Kabupaten Tapin tahun 2022 sebanyak {cases} kasus.
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what did not get through be lost at once."""
    monkeypatch.setattr(retries, "PATIENCE_SECONDS", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder


@pytest.fixture
def stage(folder: Path, tmp_path: Path) -> Iterator[Stage]:
    knowledge = KnowledgeBase.open(tmp_path / "knowledge.db", folder)
    with staged(knowledge, tmp_path) as stage:
        yield stage
    knowledge.close()


def reload(stage: Stage, folder: Path, cases: int, more: str = "") -> list[Json]:
    """Let the admin load an article; what everybody else was sent meanwhile."""
    (folder / "tapin.txt").write_text(ARTICLE.format(cases=cases) + more, encoding="utf-8")
    return [message for message in stage.say("/muat", user=ADMIN) if message["chat"]["id"] != ADMIN]


def test_who_subscribes_is_told_once_what_is_new_and_what_is_corrected(stage: Stage, folder: Path) -> None:
    [said] = stage.say("/langganan Tapin")
    assert said["text"] == texts.SUBSCRIBED.format(places="Kabupaten Tapin")
    [news] = reload(stage, folder, 77)
    assert news["chat"]["id"] == USER
    assert news["text"].splitlines()[:3] == [
        texts.NEWS,
        "77 kasus stunting · Kabupaten Tapin · 2022",
        texts.NEWS_END,
    ]
    assert "sebanyak 77 kasus" in marked(news, "expandable_blockquote")[0]
    assert "Contoh" in marked(news, "text_link")[0]
    assert reload(stage, folder, 77) == []
    [corrected] = reload(stage, folder, 78)
    assert "78 kasus stunting · Kabupaten Tapin · 2022 (sebelumnya 77 kasus)" in corrected["text"]
    assert [message["text"] for message in stage.say("/berhenti")] == [texts.UNSUBSCRIBED]
    assert reload(stage, folder, 79) == []


def test_a_target_is_told_as_one(stage: Stage, folder: Path) -> None:
    stage.say("/langganan Tapin")
    [news] = reload(stage, folder, 77, "Kabupaten Tapin menargetkan prevalensi stunting 14 persen pada 2024.\n")
    assert "Target 14 persen prevalensi stunting · Kabupaten Tapin · 2024" in news["text"]
    assert marked(news, "bold")[:2] == ["77 kasus", "Target 14 persen"]


def test_other_places_are_no_news_and_those_within_are(stage: Stage, folder: Path) -> None:
    stage.say("/langganan HSS")
    stage.say("/langganan Kalsel", user=BOSS)
    assert [message["chat"]["id"] for message in reload(stage, folder, 77)] == [BOSS]


def test_the_admin_hears_how_many_were_told(stage: Stage, folder: Path) -> None:
    stage.say("/langganan Tapin")
    (folder / "tapin.txt").write_text(ARTICLE.format(cases=77), encoding="utf-8")
    assert stage.say("/muat", user=ADMIN)[-1]["text"] == staff_texts.RELOAD_TOLD.format(count=1)
    assert stage.say("/muat", user=ADMIN)[-1]["text"].startswith("Selesai.")


def test_many_new_figures_are_one_message(stage: Stage, folder: Path) -> None:
    stage.say("/langganan Tapin")
    years = "".join(
        f"Kasus stunting di Kabupaten Tapin tahun {year} sebanyak {year - 1900} kasus.\n" for year in range(2010, 2020)
    )
    [news] = reload(stage, folder, 77, years)
    assert texts.NEWS_MORE.format(count=6) in news["text"]


def group(stage: Stage, text: str, user: int = USER, **content: Any) -> list[str]:
    return [message["text"] for message in stage.say(text, user=user, chat=GROUP, **content)]


def test_a_topic_of_a_group_subscribes_when_its_admin_says_so(stage: Stage, folder: Path) -> None:
    stage.cloud.add_chat(GROUP, "supergroup", title="Forum", is_forum=True).admins.add(BOSS)
    topic = {"message_thread_id": 5, "is_topic_message": True}
    assert group(stage, "/langganan Tapin") == [texts.GROUP_ADMINS_ONLY]
    assert group(stage, "/langganan Tapin", BOSS, **topic) == [texts.SUBSCRIBED.format(places="Kabupaten Tapin")]
    assert group(stage, "/langganan") == [texts.SUBSCRIBE_ASK]
    assert [message["chat"]["id"] for message in reload(stage, folder, 77)] == [GROUP]
    sent = [call.parameters for call in stage.cloud.calls if call.parameters.get("chat_id") == GROUP]
    assert sent[-1]["message_thread_id"] == 5
    assert group(stage, "/berhenti", **topic) == [texts.GROUP_ADMINS_ONLY]


def test_a_place_is_chosen_by_a_button(stage: Stage) -> None:
    [asked] = stage.say("/langganan")
    assert asked["text"] == texts.SUBSCRIBE_ASK
    assert labels(asked)[0] == "Kabupaten Hulu Sungai Selatan"
    for _ in range(2):
        [said] = stage.press(asked, "Kabupaten Hulu Sungai Selatan")
        assert said["text"] == texts.SUBSCRIBED.format(places="Kabupaten Hulu Sungai Selatan")
    [more] = stage.say("/langganan")
    assert "Kabupaten Hulu Sungai Selatan" not in labels(more)
    assert stage.say("/langganan antah berantah")[0]["text"].startswith("Maaf, saya tidak mengenali daerah itu.")


def test_a_button_subscribes_a_group_when_its_admin_presses_it(stage: Stage) -> None:
    stage.cloud.add_chat(GROUP, "supergroup", title="Forum", is_forum=True).admins.add(BOSS)
    [asked] = stage.say("/langganan", chat=GROUP, message_thread_id=5, is_topic_message=True)
    label = labels(asked)[0]
    assert stage.press(asked, label)[0]["text"] == texts.GROUP_ADMINS_ONLY
    assert stage.press(asked, label, user=BOSS)[0]["text"] == texts.SUBSCRIBED.format(places=label)
    assert list(stage.application.bot_data["rooms"].subscriptions.subscribers()) == [ChatKey(GROUP, 5)]


def test_deleted_is_deleted(stage: Stage, folder: Path) -> None:
    stage.say("/langganan Tapin")
    stage.say("/hapusdata")
    assert reload(stage, folder, 77) == []


FAULTS = [
    (RefusalError(403, "Forbidden: bot was blocked by the user"), 0),
    (RefusalError(400, "Bad Request: chat not found"), 0),
    (RefusalError(502, "Bad Gateway"), 1),
]


@pytest.mark.parametrize(("refusal", "left"), FAULTS)
def test_who_cannot_be_reached_keeps_nobody_else_from_hearing(
    refusal: RefusalError, left: int, stage: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.say("/langganan Tapin", user=BOSS)
    stage.say("/langganan Tapin")
    refuse_chat(stage, monkeypatch, USER, refusal)
    assert [message["chat"]["id"] for message in reload(stage, folder, 77)] == [BOSS]
    held = stage.application.bot_data["rooms"].subscriptions.subscribers()
    assert [key.chat for key in held] == [USER] * left + [BOSS]


def test_a_group_that_became_a_supergroup_is_followed(
    stage: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.cloud.add_chat(GROUP, "group", title="Grup").admins.add(BOSS)
    stage.cloud.add_chat(-1009, "supergroup", title="Grup")
    group(stage, "/langganan Tapin", BOSS)
    moved = RefusalError(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1009)
    refuse_chat(stage, monkeypatch, GROUP, moved)
    assert [message["chat"]["id"] for message in reload(stage, folder, 77)] == [-1009]
    assert [message["chat"]["id"] for message in reload(stage, folder, 78)] == [-1009]


def refuse_chat(stage: Stage, monkeypatch: pytest.MonkeyPatch, chat: int, refusal: RefusalError) -> None:
    """Let every message to one chat be refused."""
    find = stage.cloud._chat

    def refuse(parameters: Json) -> Any:
        if parameters["chat_id"] == chat:
            raise refusal
        return find(parameters)

    monkeypatch.setattr(stage.cloud, "_chat", refuse)


def run(tmp_path: Path, folder: Path, *words: str, chats: tuple[int, ...] = (USER,)) -> list[Json]:
    """Start the bot with what the folder holds now, let a person say something; what the bot sent at its start."""
    knowledge = KnowledgeBase.open(tmp_path / "knowledge.db", folder)
    with staged(knowledge, tmp_path, *chats) as stage:
        sent = [call.result for call in stage.cloud.calls if call.method == "sendMessage"]
        for text in words:
            stage.say(text)
    knowledge.close()
    return sent


def test_what_was_loaded_while_the_bot_was_off_is_told_once_at_its_start(tmp_path: Path, folder: Path) -> None:
    assert run(tmp_path, folder, "/langganan Tapin") == []
    (folder / "tapin.txt").write_text(ARTICLE.format(cases=77), encoding="utf-8")
    KnowledgeBase.open(tmp_path / "knowledge.db", folder).close()
    [news] = run(tmp_path, folder)
    assert news["chat"]["id"] == USER
    assert "77 kasus stunting · Kabupaten Tapin · 2022" in news["text"]
    assert run(tmp_path, folder) == []
    (folder / "tapin.txt").write_text(ARTICLE.format(cases=78), encoding="utf-8")
    [corrected] = run(tmp_path, folder)
    assert "78 kasus stunting · Kabupaten Tapin · 2022 (sebelumnya 77 kasus)" in corrected["text"]


def test_what_an_admin_loaded_is_not_told_again_at_the_next_start(tmp_path: Path, folder: Path) -> None:
    knowledge = KnowledgeBase.open(tmp_path / "knowledge.db", folder)
    with staged(knowledge, tmp_path) as stage:
        stage.say("/langganan Tapin")
        assert len(reload(stage, folder, 77)) == 1
    knowledge.close()
    assert run(tmp_path, folder) == []


@pytest.mark.parametrize("written", [True, False])
def test_a_stop_in_the_middle_loses_no_news_and_repeats_one_at_most(
    written: bool, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end = Outbox.end

    def stop(outbox: Outbox, key: ChatKey) -> None:
        if written:
            end(outbox, key)
        raise RuntimeError("killed")

    knowledge = KnowledgeBase.open(tmp_path / "knowledge.db", folder)
    with staged(knowledge, tmp_path) as stage:
        for user in (USER, BOSS):
            stage.say("/langganan Tapin", user=user)
        with monkeypatch.context() as stopping:
            stopping.setattr(Outbox, "end", stop)
            assert [message["chat"]["id"] for message in reload(stage, folder, 77)] == [USER]
    knowledge.close()
    chats = USER, BOSS
    told = [message["chat"]["id"] for message in run(tmp_path, folder, chats=chats)]
    assert told == ([BOSS] if written else [USER, BOSS])
    assert run(tmp_path, folder, chats=chats) == []


def test_who_could_not_be_reached_for_now_hears_it_the_next_time(
    stage: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.say("/langganan Tapin")
    with monkeypatch.context() as broken:
        refuse_chat(stage, broken, USER, RefusalError(502, "Bad Gateway"))
        assert reload(stage, folder, 77) == []
    [news] = reload(stage, folder, 77)
    assert "77 kasus stunting · Kabupaten Tapin · 2022" in news["text"]
    assert reload(stage, folder, 77) == []


def test_news_that_are_gone_before_they_are_told_are_not_told(
    stage: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.say("/langganan Tapin")
    with monkeypatch.context() as broken:
        refuse_chat(stage, broken, USER, RefusalError(502, "Bad Gateway"))
        assert reload(stage, folder, 77) == []
    [news] = reload(stage, folder, 78)
    assert "78 kasus" in news["text"]
    assert "77 kasus stunting · Kabupaten Tapin" not in news["text"]


def test_who_ended_the_subscription_meanwhile_is_not_told(
    stage: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.say("/langganan Tapin")
    with monkeypatch.context() as broken:
        refuse_chat(stage, broken, USER, RefusalError(502, "Bad Gateway"))
        assert reload(stage, folder, 77) == []
    stage.say("/berhenti")
    assert reload(stage, folder, 77) == []


def test_who_leaves_while_others_are_told_is_not_told(
    stage: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for user in (USER, BOSS):
        stage.say("/langganan Tapin", user=user)

    async def post_and_leave(bot: Bot, key: ChatKey, replies: Sequence[Reply]) -> None:
        await post(bot, key, replies)
        stage.application.bot_data["rooms"].forget(BOSS)

    monkeypatch.setattr("bot.handlers.news.post", post_and_leave)
    assert [message["chat"]["id"] for message in reload(stage, folder, 77)] == [USER]


def test_no_fault_of_the_news_keeps_the_bot_from_starting(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Subscriptions) -> Any:
        raise RuntimeError("rusak")

    monkeypatch.setattr(Subscriptions, "subscribers", fail)
    assert run(tmp_path, folder, "/start") == []
    assert "subscribers could not be told" in caplog.text
