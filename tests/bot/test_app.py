import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot import texts
from bot.app import build_application
from bot.context import TanyaApplication
from bot.sending.retries import PatientLimiter
from bot.settings import Role, Settings
from bot.updates.receiving import UPDATES
from knowledge import KnowledgeBase
from tests.telegram.cloud import TOKEN, Cloud, Json
from tests.telegram.schema import SCHEMA
from tests.telegram.stage import ADMIN, staged


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("app") / "knowledge.db", None)
    yield base
    base.close()


def menu(cloud: Cloud, **scope: object) -> list[Json]:
    return cloud.commands[json.dumps(scope, sort_keys=True)]


def test_the_menu_shows_everybody_their_own_commands(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with staged(knowledge, tmp_path) as stage:
        for scope, commands in (
            ({"type": "all_private_chats"}, texts.commands(Role.PERSON)),
            ({"type": "all_group_chats"}, texts.group_commands()),
            ({"type": "chat", "chat_id": ADMIN}, texts.commands(Role.ADMIN)),
        ):
            expected = [{"command": command.name, "description": command.menu} for command in commands]
            assert menu(stage.cloud, **scope) == expected


def test_a_menu_that_is_refused_stops_nothing(
    knowledge: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Cloud, "answer", _refuse_menus(Cloud.answer))
    with staged(knowledge, tmp_path) as stage, caplog.at_level(logging.WARNING):
        assert stage.say("/start")
    assert caplog.text.count("could not be set") == 3


def _refuse_menus(answer: Any) -> Any:
    async def refuse(cloud: Cloud, token: str, method: str, *rest: Any) -> tuple[int, Json]:
        if method == "setMyCommands":
            return 400, {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
        reply: tuple[int, Json] = await answer(cloud, token, method, *rest)
        return reply

    return refuse


def test_every_command_of_the_table_has_an_answer(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with staged(knowledge, tmp_path) as stage:
        for command in texts.COMMANDS:
            replies = stage.say(f"/{command.name}", user=ADMIN)
            assert replies
            assert replies[0]["text"] not in (texts.UNKNOWN_COMMAND, texts.FAILURE)


def settings(tmp_path: Path, **more: Any) -> Settings:
    return Settings(telegram_token=SecretStr(TOKEN), database=tmp_path / "knowledge.db", **more)


@pytest.fixture
def build(knowledge: KnowledgeBase) -> Iterator[Callable[[Settings], TanyaApplication]]:
    """Put bots together for real HTTP, and put their databases away afterwards."""
    built: list[TanyaApplication] = []

    def build(chosen: Settings) -> TanyaApplication:
        built.append(build_application(chosen, knowledge))
        return built[-1]

    yield build
    for application in built:
        application.bot_data["rooms"].database.close()


def test_what_the_bot_runs_on(build: Callable[[Settings], TanyaApplication], tmp_path: Path) -> None:
    application = build(settings(tmp_path, telegram_api="http://127.0.0.1:1"))
    assert application.bot.base_url == f"http://127.0.0.1:1/bot{TOKEN}"
    assert application.bot.base_file_url == f"http://127.0.0.1:1/file/bot{TOKEN}"
    assert isinstance(application.bot.rate_limiter, PatientLimiter)
    assert application.updater is None
    assert application.bot.defaults is not None
    assert application.bot.defaults.allow_sending_without_reply
    assert set(UPDATES) <= SCHEMA["types"]["Update"].keys()
