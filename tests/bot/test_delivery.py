import asyncio
from collections.abc import Sequence

import pytest
from telegram import Bot, Message
from telegram.error import BadRequest, Forbidden

from bot.sending.buttons import Button
from bot.sending.delivery import deliver, revise
from bot.sending.replies import Reply
from tests.telegram.cloud import TOKEN, USER, Cloud, Fault, Json, RefusalError
from tests.telegram.wire import Wire

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 8 + (1080).to_bytes(4) + (1350).to_bytes(4)
BOLD = Reply("<b>522</b> &lt;", "522 <", (Button("Tren", "tren", ("63.06",)),))
BROKEN = Reply("<b>522", "522")


@pytest.fixture
def cloud() -> Cloud:
    return Cloud()


def send(cloud: Cloud, replies: Sequence[Reply], chat: int = USER, kind: str = "private") -> list[Json]:
    """Deliver replies to a message and return what the chat then holds from the bot."""

    async def run() -> None:
        async with Bot(TOKEN, request=Wire(cloud), get_updates_request=Wire(cloud)) as bot:
            cloud.add_chat(chat, kind, title="Grup")
            message = Message.de_json(cloud.say("x", chat=chat)["message"], bot)
            await deliver(message, replies)

    asyncio.run(run())
    assert cloud.problems == []
    return [message for message in cloud.chats[chat].messages.values() if message["from"]["is_bot"]]


def test_markup_and_buttons(cloud: Cloud) -> None:
    [message] = send(cloud, [BOLD])
    assert (message["text"], message["entities"]) == ("522 <", [{"type": "bold", "offset": 0, "length": 3}])
    assert message["reply_markup"] == {"inline_keyboard": [[{"text": "Tren", "callback_data": "1:tren:63.06"}]]}


def test_a_chart_with_its_caption_then_the_rest(cloud: Cloud) -> None:
    picture, text = send(cloud, [Reply("<b>a</b>", "a", chart=PNG), BOLD])
    assert (picture["caption"], picture["photo"][0]["height"]) == ("a", 1350)
    assert text["text"] == "522 <"


def test_a_chart_may_have_no_caption(cloud: Cloud) -> None:
    [picture] = send(cloud, [Reply("", "", chart=PNG)])
    assert picture["caption"] == ""


@pytest.mark.parametrize("chart", [None, PNG])
def test_refused_markup_goes_out_plain(cloud: Cloud, chart: bytes | None, caplog: pytest.LogCaptureFixture) -> None:
    [message] = send(cloud, [Reply(BROKEN.html, BROKEN.text, BOLD.buttons, chart)])
    assert message["text" if chart is None else "caption"] == "522"
    assert "reply_markup" in message
    assert "refused our markup" in caplog.text


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        (RefusalError(400, "Bad Request: chat not found"), BadRequest),
        (RefusalError(403, "Forbidden: bot was kicked"), Forbidden),
    ],
)
def test_other_refusals_are_not_hidden(cloud: Cloud, refusal: RefusalError, error: type[Exception]) -> None:
    cloud.faults.append(Fault("sendMessage", refusal))
    with pytest.raises(error):
        send(cloud, [BOLD])
    assert len(cloud.calls) == 2


@pytest.mark.parametrize(("chat", "kind", "refers"), [(USER, "private", False), (-100, "supergroup", True)])
def test_in_a_group_a_reply_refers_to_its_message(cloud: Cloud, chat: int, kind: str, refers: bool) -> None:
    send(cloud, [BOLD], chat, kind)
    assert ("reply_parameters" in cloud.calls[-1].parameters) is refers


def test_a_message_of_ours_is_put_in_another_ones_place(cloud: Cloud) -> None:
    async def run() -> None:
        async with Bot(TOKEN, request=Wire(cloud), get_updates_request=Wire(cloud)) as bot:
            cloud.add_chat(USER)
            message = await bot.send_message(USER, "lama")
            for _ in range(2):  # the second changes nothing, which is no trouble
                await revise(message, [BOLD])
            await revise(message, [BROKEN, BOLD])
            cloud.faults.append(Fault("editMessageText", RefusalError(400, "Bad Request: message can't be edited")))
            with pytest.raises(BadRequest, match="can't be edited"):
                await revise(message, [BOLD])

    asyncio.run(run())
    assert [message["text"] for message in cloud.chats[USER].messages.values()] == ["522", "522 <"]
