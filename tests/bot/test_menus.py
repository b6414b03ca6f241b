"""The menus of commands, set over real HTTP and read back: they, the handlers and the guide name the same commands."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from telegram import (
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest
from telegram.ext import CommandHandler

from bot import texts
from bot.app import build_application
from bot.context import BotContext, TanyaApplication
from bot.handlers.menus import publish_menus
from bot.settings import Role, Settings
from knowledge import KnowledgeBase
from tests.telegram.cloud import TOKEN, USER, Cloud
from tests.telegram.server import serving
from tests.telegram.stage import ADMIN, staged

GUIDE = (Path(__file__).parents[2] / "docs" / "panduan.md").read_text(encoding="utf-8")
STRANGER, GROUP = 4000, -1001
PRIVATE, GROUPS = BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()

Menu = dict[str, str]


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("menus") / "knowledge.db", None)
    yield base
    base.close()


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    """A Telegram to which one of two admins has written; at the end nothing may have been wrong with the requests."""
    cloud = Cloud()
    cloud.add_chat(ADMIN)
    yield cloud
    assert cloud.problems == []


@pytest.fixture
def application(cloud: Cloud, knowledge: KnowledgeBase, tmp_path: Path) -> Iterator[TanyaApplication]:
    """A bot that has set its menus."""
    with serving(cloud) as server:
        settings = Settings(
            telegram_token=SecretStr(TOKEN),
            telegram_api=server.url,
            admin_ids=frozenset({STRANGER, ADMIN}),
            database=tmp_path / "knowledge.db",
        )
        application = build_application(settings, knowledge)
        with asyncio.Runner() as runner:
            runner.run(_publish(application))
        yield application
        application.bot_data["rooms"].database.close()


async def _publish(application: TanyaApplication) -> None:
    async with application.bot:
        await publish_menus(BotContext(application))


def read(application: TanyaApplication, scope: BotCommandScope) -> Menu:
    """What Telegram shows in a scope: each command with its line, in order."""

    async def ask() -> Menu:
        async with application.bot:
            return {command.command: command.description for command in await application.bot.get_my_commands(scope)}

    with asyncio.Runner() as runner:
        return runner.run(ask())


def listed(mark: str = "") -> Menu:
    """The commands in the guide's lists, each with its line; only those with a mark in the last column, if given."""
    return dict(re.findall(rf"^\| `/([a-z]+)` \| (.+?) \|.*{mark}", GUIDE, re.MULTILINE))


def test_every_scope_shows_what_the_guide_lists_for_it(application: TanyaApplication) -> None:
    people, admins = GUIDE.split("## Untuk pengelola")
    of_admins = {name: line for name, line in listed().items() if f"| `/{name}` |" in admins}
    assert set(of_admins) == {command.name for command in texts.COMMANDS if command.role is not Role.PERSON}
    assert list(read(application, BotCommandScopeChat(ADMIN)).items()) == list(listed().items())
    assert read(application, PRIVATE) == {n: line for n, line in listed().items() if f"| `/{n}` |" in people}
    assert read(application, GROUPS) == listed(r" ya \|$")
    assert read(application, BotCommandScopeDefault()) == {}


def test_the_menus_and_the_handlers_are_of_the_same_commands(application: TanyaApplication) -> None:
    commands = (handler for handler in application.handlers[0] if isinstance(handler, CommandHandler))
    handled = {name for handler in commands for name in handler.commands}
    own, private, groups = (read(application, scope) for scope in (BotCommandScopeChat(ADMIN), PRIVATE, GROUPS))
    assert set(own) == handled
    assert set(private) < set(own)
    assert "wilayah" in groups
    assert set(groups) < set(private)


def test_an_admin_who_never_wrote_keeps_nobody_from_a_menu(
    application: TanyaApplication, cloud: Cloud, caplog: pytest.LogCaptureFixture
) -> None:
    assert [call.refused for call in cloud.calls if call.refused] == ["Bad Request: chat not found"]
    [warning] = [record.getMessage() for record in caplog.get_records("setup") if record.name == "bot.handlers.menus"]
    assert str(STRANGER) in warning
    assert read(application, BotCommandScopeChat(ADMIN))
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        read(application, BotCommandScopeChat(STRANGER))


def test_an_admin_who_writes_for_the_first_time_gets_a_menu(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with staged(knowledge, tmp_path) as stage:
        del stage.cloud.chats[ADMIN]
        stage.cloud.commands.clear()
        stage.say("/start", user=USER)
        assert stage.cloud.commands == {}
        stage.say("/start", user=ADMIN)
        [menu] = stage.cloud.commands.values()
        assert [command["command"] for command in menu] == [command.name for command in texts.commands(Role.ADMIN)]


def test_who_is_no_admin_any_more_loses_the_menu_at_the_next_start(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with staged(knowledge, tmp_path, USER) as stage:
        rooms = stage.application.bot_data["rooms"]
        assert rooms.menus.users == {ADMIN}
        rooms.menus.note(USER, shown=True)
        rooms.menus.note(STRANGER, shown=True)
    with staged(knowledge, tmp_path, USER) as stage:
        deleted = [call for call in stage.cloud.calls if call.method == "deleteMyCommands"]
        assert [call.parameters["scope"]["chat_id"] for call in deleted] == [STRANGER, USER]
        assert [call.refused for call in deleted] == ["Bad Request: chat not found", ""]
        assert stage.application.bot_data["rooms"].menus.users == {ADMIN, STRANGER}


def test_what_a_group_sees_is_answered_in_a_group(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with staged(knowledge, tmp_path) as stage:
        for number, command in enumerate(texts.group_commands()):
            # A group of its own for each, since Telegram takes twenty messages a minute in one.
            group = GROUP - number
            stage.cloud.add_chat(group, "supergroup", title="Grup").admins.add(USER)
            replies = stage.say(command.example, chat=group)
            assert replies
            assert replies[0].get("text") not in (texts.UNKNOWN_COMMAND, texts.FAILURE, texts.GROUP_ADMINS_ONLY)
