"""What /privasi says is what is stored, and /hapusdata leaves nothing of it: looked up in the tables themselves."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot import texts
from bot.sending import retries
from knowledge.understanding.clues import find_clues
from tests.telegram.cloud import RefusalError
from tests.telegram.library import open_library
from tests.telegram.stage import ADMIN, Stage, staged

PERSON, OTHER = 700123456, 700654321
NAMING = {"chat", "user", "topic"}
# What people type may be anything; none of it may be found again.
SECRET = "rahasiapribadi"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what did not get through be lost at once."""
    monkeypatch.setattr(retries, "PATIENCE_SECONDS", 0)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A bot whose every feature two people and an admin have used."""
    with closing(open_library(tmp_path)) as knowledge, staged(knowledge, tmp_path, PERSON, OTHER) as stage:
        for user in (PERSON, OTHER):
            use(stage, user)
        stage.say("/muat", user=ADMIN)
        (tmp_path / "baru.txt").write_text("Kasus stunting di Kabupaten Tapin tahun 2023 sebanyak 71 kasus.")
        stage.cloud.chats[PERSON].blocked = False
        yield stage


def use(stage: Stage, user: int) -> None:
    """Let a person use everything that keeps something."""
    stage.press(stage.say("berapa kasus stunting HSS 2023?", user=user)[0], "Angka salah?", user=user)
    for text in (
        f"kasus stunting HSS 2021 {SECRET}",
        "/wilayah HSS",
        "/langganan Tapin",
        f"/langganan {SECRET}",
        f"{SECRET}?",
        "berapa kasus HSS 1999?",
    ):
        stage.say(text, user=user)
    stage.search(f"hss {SECRET}", user=user)


def tables(stage: Stage) -> Database:
    return stage.application.bot_data["rooms"].database


def rows(stage: Stage) -> dict[str, list[dict[str, object]]]:
    """Every row of every table of the bot's database."""
    database = tables(stage)
    return {name: [dict(row) for row in database[name].rows] for name in database.table_names()}


def test_the_tables_that_name_a_chat_or_a_person_are_the_ones_people_are_told_of(stage: Stage) -> None:
    database = tables(stage)
    naming = {name for name in database.table_names() if NAMING & database[name].columns_dict.keys()}
    assert naming == set(texts.PRIVACY_KEPT)
    [said] = stage.say("/privasi", user=PERSON)
    assert said["text"] == texts.privacy(90)
    assert all(line.format(days=90) in said["text"] for line in texts.PRIVACY_KEPT.values())


def test_no_message_is_kept_and_a_number_only_where_people_are_told(stage: Stage) -> None:
    kept = rows(stage)
    assert SECRET not in str(kept)
    assert "Siti" not in str(kept)
    assert {name for name, held in kept.items() if str(PERSON) in str(held)} == {"chats", "homes", "subscriptions"}
    assert {name for name, held in kept.items() if str(ADMIN) in str(held)} <= {"chats", "audit", "menus"}


def test_everything_of_a_person_is_deleted_and_nothing_of_others(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_news_unsent(stage, monkeypatch)
    assert str(PERSON) in str(rows(stage)["outbox"])
    assert find_clues.cache_info().currsize
    assert stage.say("/hapusdata", user=PERSON)[0]["text"] == texts.FORGOTTEN
    assert not find_clues.cache_info().currsize
    assert {name for name, held in rows(stage).items() if str(PERSON) in str(held)} == set()
    assert {name for name, held in rows(stage).items() if str(OTHER) in str(held)} >= {"chats", "homes", "outbox"}
    assert "829" not in stage.say("kalau 2021?", user=PERSON)[0]["text"]


def leave_news_unsent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Load a new figure while Telegram cannot be reached by anybody but the admin."""

    def refuse(parameters: dict[str, object]) -> object:
        if parameters["chat_id"] != ADMIN:
            raise RefusalError(502, "Bad Gateway")
        return find(parameters)

    with monkeypatch.context() as broken:
        find = stage.cloud._chat
        broken.setattr(stage.cloud, "_chat", refuse)
        stage.say("/muat", user=ADMIN)
