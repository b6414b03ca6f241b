"""Who may do what: every command and every button of those who run the bot asks by user id."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import STAFF_COMMANDS, STAFF_PRESSES
from bot.settings import Role, Settings
from bot.texts import COMMANDS
from knowledge import KnowledgeBase
from tests.telegram.cloud import USER
from tests.telegram.stage import Stage, staged

VERIFIER = 4002
OF_STAFF = [command for command in COMMANDS if command.role is not Role.PERSON]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    knowledge = KnowledgeBase.open(tmp_path / "knowledge.db", None)
    with staged(knowledge, tmp_path, verifiers=[VERIFIER]) as stage:
        yield stage
    knowledge.close()


def test_roles_go_by_id_and_the_higher_one_counts() -> None:
    settings = Settings(admin_ids=frozenset({1, 2}), verifier_ids=frozenset({2, 3}))
    roles = [settings.role(user) for user in (1, 2, 3, 4, None)]
    assert roles == [Role.ADMIN, Role.ADMIN, Role.VERIFIER, Role.PERSON, Role.PERSON]
    assert settings.staff == {1, 2, 3}


@pytest.mark.parametrize("command", OF_STAFF, ids=lambda command: command.name)
def test_a_command_refuses_whom_it_is_not_for(command: object, stage: Stage) -> None:
    assert isinstance(command, type(COMMANDS[0]))
    refused = [USER] if command.role is Role.VERIFIER else [USER, VERIFIER]
    for user in refused:
        [reply] = stage.say(command.example, user=user)
        assert reply["text"].endswith(f"(Id Anda: {user})")


def test_every_command_of_theirs_is_guarded() -> None:
    assert {command.name for command in OF_STAFF} == {"muat", *STAFF_COMMANDS}


@pytest.mark.parametrize("action", STAFF_PRESSES)
def test_a_forged_button_is_refused(action: str, stage: Stage) -> None:
    [message] = stage.say("halo")
    role, _ = STAFF_PRESSES[action]
    for user in [USER] if role is Role.VERIFIER else [USER, VERIFIER]:
        before = len(stage.cloud.calls)
        assert stage.press_data(message, f"1:{action}:x", user=user) == []
        assert [call.method for call in stage.cloud.calls[before:]] == ["answerCallbackQuery"]
