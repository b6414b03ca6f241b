import asyncio
import json
from typing import Any

import pytest

from tests.telegram.cloud import TOKEN, USER, Cloud, Fault, Json, RefusalError

KEYBOARD = {"inline_keyboard": [[{"text": "Tren", "callback_data": "1:tren"}]]}


@pytest.fixture
def cloud() -> Cloud:
    cloud = Cloud()
    cloud.add_chat(USER)
    return cloud


def ask(cloud: Cloud, method: str, token: str = TOKEN, **parameters: Any) -> tuple[int, Json]:
    fields = {name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()}
    return asyncio.run(cloud.answer(token, method, fields, {}))


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"text": "x", "chat_id": 99}, "chat not found"),
    ({"text": " \n"}, "message text is empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "😀" * 9000}, "text is too long"),
    ({"text": "<p>", "parse_mode": "HTML"}, "can't parse entities"),
    ({"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
]


@pytest.mark.parametrize(("parameters", "words"), REFUSED)
def test_messages_the_server_refuses(cloud: Cloud, parameters: dict[str, Any], words: str) -> None:
    status, body = ask(cloud, "sendMessage", **{"chat_id": USER, **parameters})
    assert status == 400
    assert words in body["description"]
    assert words in cloud.calls[-1].refused
    assert cloud.problems == []


def test_a_request_against_the_specification_is_a_problem(cloud: Cloud) -> None:
    assert ask(cloud, "sendMessage", chat_id=USER, txt="x")[0] == 400
    assert ask(cloud, "getChat", chat_id=USER)[0] == 404
    assert cloud.problems == [
        "sendMessage.txt: unknown",
        "sendMessage.text: required",
        "getChat: this fake does not have it",
    ]


def test_who_may_not_speak(cloud: Cloud) -> None:
    assert ask(cloud, "getMe", token="1:other")[0] == 401
    cloud.chats[USER].blocked = True
    assert ask(cloud, "sendMessage", chat_id=USER, text="x")[0] == 403


def test_faults_end(cloud: Cloud) -> None:
    cloud.faults.append(Fault("getMe", RefusalError(429, "Too Many Requests: retry after 1", retry_after=1)))
    assert ask(cloud, "getMe")[1]["parameters"] == {"retry_after": 1}
    assert ask(cloud, "getMe")[0] == 200


def test_updates_stay_until_the_next_offset(cloud: Cloud) -> None:
    first, second = cloud.say("satu"), cloud.say("/dua @contoh_bot")
    assert ask(cloud, "getUpdates")[1]["result"] == [first, second]
    assert ask(cloud, "getUpdates", offset=second["update_id"])[1]["result"] == [second]
    assert [entity["type"] for entity in second["message"]["entities"]] == ["bot_command", "mention"]


def test_updates_not_asked_for_do_not_come(cloud: Cloud) -> None:
    ask(cloud, "getUpdates", allowed_updates=["callback_query"])
    cloud.say("satu")
    assert not cloud.updates


def test_a_webhook_ends_polling(cloud: Cloud) -> None:
    assert ask(cloud, "setWebhook", url="http://x.id")[0] == 400
    assert ask(cloud, "setWebhook", url="https://x.id")[0] == 200
    assert ask(cloud, "getUpdates")[0] == 409
    ask(cloud, "deleteWebhook")
    assert ask(cloud, "getUpdates")[0] == 200


def test_a_button_is_answered_once(cloud: Cloud) -> None:
    message = ask(cloud, "sendMessage", chat_id=USER, text="x", reply_markup=KEYBOARD)[1]["result"]
    query = cloud.press(message, "1:tren")["callback_query"]["id"]
    assert ask(cloud, "answerCallbackQuery", callback_query_id=query)[0] == 200
    assert "query is too old" in ask(cloud, "answerCallbackQuery", callback_query_id=query)[1]["description"]


def test_a_picture_must_be_one(cloud: Cloud) -> None:
    status, body = asyncio.run(cloud.answer(TOKEN, "sendPhoto", {"chat_id": str(USER)}, {"photo": ("x.png", b"x")}))
    assert (status, body["description"]) == (400, "Bad Request: IMAGE_PROCESS_FAILED")


def send_file(cloud: Cloud, data: bytes, caption: str = "") -> tuple[int, Json]:
    fields = {"chat_id": str(USER), **({"caption": caption} if caption else {})}
    return asyncio.run(cloud.answer(TOKEN, "sendDocument", fields, {"document": ("x.csv", data)}))


def test_a_file_holds_something_and_its_caption_is_short(cloud: Cloud) -> None:
    assert send_file(cloud, b"a,b")[1]["result"]["document"]["file_name"] == "x.csv"
    assert send_file(cloud, b"")[1]["description"] == "Bad Request: file must be non-empty"
    assert send_file(cloud, b"a", "x" * 1025)[1]["description"] == "Bad Request: message caption is too long"
    assert cloud.problems == []


def card(name: str, text: str = "x", mode: str = "HTML") -> Json:
    return {
        "type": "article",
        "id": name,
        "title": "x",
        "input_message_content": {"message_text": text, "parse_mode": mode},
    }


REFUSED_CARDS: list[tuple[dict[str, Any], str]] = [
    ({"results": [card(str(number)) for number in range(51)]}, "too many inline query results specified"),
    ({"results": [card("a"), card("a")]}, "RESULT_ID_DUPLICATE"),
    ({"results": [card("a", "<p>")]}, "can't parse entities"),
    ({"results": [card("a", " ")]}, "message text is empty"),
    ({"results": [], "button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
]


@pytest.mark.parametrize(("parameters", "words"), REFUSED_CARDS)
def test_cards_the_server_refuses(cloud: Cloud, parameters: dict[str, Any], words: str) -> None:
    query = cloud.search("hss")["inline_query"]["id"]
    status, body = ask(cloud, "answerInlineQuery", inline_query_id=query, **parameters)
    assert status == 400
    assert words in body["description"]
    assert ask(cloud, "answerInlineQuery", inline_query_id=query, results=[card("a")])[0] == 200
    assert "query is too old" in ask(cloud, "answerInlineQuery", inline_query_id=query, results=[])[1]["description"]
    assert cloud.problems == []


def test_a_message_of_the_bot_is_edited_and_nobody_elses(cloud: Cloud) -> None:
    message = ask(cloud, "sendMessage", chat_id=USER, text="x", reply_markup=KEYBOARD)[1]["result"]
    theirs = cloud.say("halo")["message"]
    where = {"chat_id": USER, "message_id": message["message_id"]}
    edited = ask(cloud, "editMessageText", **where, text="<b>y</b>", parse_mode="HTML")[1]["result"]
    assert (edited["text"], message["text"], "reply_markup" in edited) == ("y", "x", False)
    for parameters, words in (
        ({**where, "text": "<b>y</b>", "parse_mode": "HTML"}, "message is not modified"),
        ({**where, "text": " "}, "message text is empty"),
        ({**where, "message_id": 99, "text": "z"}, "message to edit not found"),
        ({**where, "message_id": theirs["message_id"], "text": "z"}, "message can't be edited"),
    ):
        assert words in ask(cloud, "editMessageText", **parameters)[1]["description"]
