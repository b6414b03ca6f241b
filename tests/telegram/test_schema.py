from typing import Any

import pytest

from tests.telegram.schema import check_object, check_request

SEND = {"chat_id": 1, "text": "x"}
CORRECT: list[tuple[str, dict[str, Any]]] = [
    ("sendMessage", SEND),
    ("sendMessage", {**SEND, "chat_id": "@kanal", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 1}}),
    ("sendPhoto", {"chat_id": 1, "photo": ("a.png", b"...")}),
]
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("sendTelepathy", {}, "unknown method sendTelepathy"),
    ("sendMessage", {"chat_id": 1}, "sendMessage.text: required"),
    ("sendMessage", {**SEND, "txt": "x"}, "sendMessage.txt: unknown"),
    ("sendMessage", {**SEND, "text": 1}, "sendMessage.text: int instead of String"),
    ("sendMessage", {**SEND, "disable_notification": 1}, "sendMessage.disable_notification: int instead of Boolean"),
    ("sendMessage", {**SEND, "entities": {}}, "sendMessage.entities: dict instead of an array"),
    ("sendMessage", {**SEND, "reply_parameters": 5}, "sendMessage.reply_parameters: int instead of ReplyParameters"),
    (
        "sendMessage",
        {**SEND, "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "d" * 65}]]}},
        "sendMessage.reply_markup.inline_keyboard[0][0].callback_data: 65 bytes, allowed are 1 to 64",
    ),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "answerCallbackQuery.text: 201 characters"),
    ("setMyCommands", {"commands": [{"command": "a"}]}, "setMyCommands.commands[0].description: required"),
    ("setMyCommands", {"commands": [], "scope": {"type": "nobody"}}, "'nobody' instead of"),
]


@pytest.mark.parametrize(("method", "parameters"), CORRECT)
def test_correct_requests_pass(method: str, parameters: dict[str, Any]) -> None:
    assert check_request(method, parameters) == []


@pytest.mark.parametrize(("method", "parameters", "problem"), WRONG)
def test_wrong_requests_are_found(method: str, parameters: dict[str, Any], problem: str) -> None:
    [found] = check_request(method, parameters)
    assert problem in found


def test_objects_are_checked_too() -> None:
    message = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
    assert check_object({"update_id": 1, "message": message}, "Update") == []
    assert check_object({"update_id": 1, "message": {}}, "Update") != []
