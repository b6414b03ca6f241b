import re
from string import Formatter

import pytest
from telegram.constants import BotCommandLimit, MessageLimit

from bot import texts
from bot.settings import Role

NAMES = [command.name for command in texts.COMMANDS]


def test_the_menu_fits_telegram() -> None:
    assert len(set(NAMES)) == len(NAMES)
    for command in texts.COMMANDS:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", command.name)
        assert len(command.menu) <= BotCommandLimit.MAX_DESCRIPTION
        assert command.example.split()[0] == f"/{command.name}"


def test_help_shows_everybody_their_own_commands() -> None:
    for command in texts.COMMANDS:
        line = f"{command.example} — {command.menu}"
        assert line in texts.guide(Role.ADMIN)
        assert (line in texts.guide(Role.PERSON)) is (command.role is Role.PERSON)


@pytest.mark.parametrize("text", [texts.start(), texts.HELP])
def test_what_is_said_at_length_fits_one_message(text: str) -> None:
    assert len(text) <= MessageLimit.MAX_TEXT_LENGTH
    assert not any(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize(
    "text", [value for name, value in vars(texts).items() if name.isupper() and isinstance(value, str)]
)
def test_commands_named_in_any_sentence_exist(text: str) -> None:
    named = re.findall(r"(?<![\w./])/([a-z]+)\b", text)
    assert set(named) <= {*NAMES, "newbot", "mybots"}
