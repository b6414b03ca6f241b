"""The way to Telegram over real HTTP: what arrives, and which fault is told by which error."""

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.sending import transport
from bot.sending.transport import Transport, find_proxy
from tests.telegram.cloud import TOKEN, Cloud
from tests.telegram.life import free_port
from tests.telegram.server import serving
from tests.telegram.troubles import Trouble, Troubles

CHAT = 7
KEY = InlineKeyboardButton("„Tren” +&", callback_data="1:tren:63.06")


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Cloud:
    """A Telegram whose every call meets trouble, once there is any."""
    monkeypatch.setattr(Troubles, "EVERY", 1)
    monkeypatch.delenv("http_proxy", raising=False)
    monkeypatch.delenv("HTTP_PROXY", raising=False)
    found = Cloud()
    found.add_chat(CHAT)
    return found


async def send(url: str, text: str, token: str = TOKEN) -> Message:
    """Send a message with a button and come back with what is told of it."""
    way = Transport(url)
    async with Bot(token, base_url=f"{url}/bot", request=way, get_updates_request=way) as bot:
        return await bot.send_message(CHAT, text, parse_mode="HTML", reply_markup=InlineKeyboardMarkup.from_button(KEY))


async def ask(url: str, seconds: float | None = None) -> None:
    """Ask who the bot is, with patience for so many seconds, by default for as long as for every request."""
    async with Transport(url) as way:
        await way.post(f"{url}/bot{TOKEN}/getMe", read_timeout=seconds or Transport.DEFAULT_NONE)


def test_a_message_arrives_as_it_is(cloud: Cloud) -> None:
    with serving(cloud) as server:
        sent = asyncio.run(send(server.url, "<b>Rp1&amp;2</b> + 50% & „naïf” 👶"))
    kept = cloud.chats[CHAT].messages[sent.message_id]
    assert kept["text"] == "Rp1&2 + 50% & „naïf” 👶"
    assert kept["reply_markup"] == {"inline_keyboard": [[{"text": KEY.text, "callback_data": KEY.callback_data}]]}
    assert cloud.problems == []


def test_of_what_was_sent_only_where_it_stands_is_read_again(cloud: Cloud) -> None:
    with serving(cloud) as server:
        sent = asyncio.run(send(server.url, "<b>x</b>"))
    assert (sent.message_id, sent.chat_id) == (1, CHAT)
    assert (sent.text, sent.entities, sent.reply_markup) == (None, (), None)


@pytest.mark.parametrize("name", ["data.csv", 'angka "baru" %22.csv', "Hulu Sungai – naïf.xlsx"])
def test_a_file_arrives_with_its_name(cloud: Cloud, name: str) -> None:
    async def upload(url: str) -> None:
        way = Transport(url)
        async with Bot(TOKEN, base_url=f"{url}/bot", request=way, get_updates_request=way) as bot:
            await bot.send_document(CHAT, b"a;b\r\n\x00\xff", filename=name, caption="& <b>")

    with serving(cloud) as server:
        asyncio.run(upload(server.url))
    (call,) = [call for call in cloud.calls if call.method == "sendDocument"]
    assert call.parameters["document"] == (name, b"a;b\r\n\x00\xff")
    assert call.parameters["caption"] == "& <b>"
    assert cloud.problems == []


@pytest.mark.parametrize(
    ("trouble", "error", "words"),
    [
        (Trouble.FAULT, NetworkError, "Internal Server Error"),
        (Trouble.GATEWAY, NetworkError, "Bad Gateway"),
        (Trouble.HASTE, RetryAfter, "Retry in"),
        (Trouble.HANG, TimedOut, "Timed out"),
        (Trouble.DROP, NetworkError, "Disconnected"),
        (Trouble.DROP_AFTER, NetworkError, "Disconnected"),
    ],
)
def test_troubles_are_told_apart(
    cloud: Cloud, trouble: Trouble, error: type[TelegramError], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    monkeypatch.setattr(transport, "READ_SECONDS", 0.2)

    cloud.troubles = Troubles([trouble])
    with serving(cloud) as server, pytest.raises(TelegramError, match=words) as raised:
        asyncio.run(ask(server.url))
    assert type(raised.value) is error


@pytest.mark.parametrize(
    ("text", "token", "error"), [("<p>", TOKEN, BadRequest), (" ", TOKEN, BadRequest), ("x", "1:x", InvalidToken)]
)
def test_what_the_server_refuses(cloud: Cloud, text: str, token: str, error: type[TelegramError]) -> None:
    with serving(cloud) as server, pytest.raises(error):
        asyncio.run(send(server.url, text, token))


def test_a_server_that_is_away() -> None:
    with pytest.raises(NetworkError, match="ClientConnectorError"):
        asyncio.run(send(f"http://127.0.0.1:{free_port()}", "x"))


def test_a_request_may_name_its_own_patience(cloud: Cloud) -> None:
    cloud.troubles = Troubles([Trouble.HANG])
    with serving(cloud) as server, pytest.raises(TimedOut):
        asyncio.run(ask(server.url, seconds=0.05))


def test_begun_and_ended_twice_is_once(cloud: Cloud) -> None:
    async def live(url: str) -> None:
        way = Transport(url)
        await way.shutdown()
        for _ in range(2):
            await way.initialize()
            await way.initialize()
            await way.post(f"{url}/bot{TOKEN}/getMe")
            await way.shutdown()
            await way.shutdown()
        with pytest.raises(NetworkError, match="not initialized"):
            await way.post(f"{url}/bot{TOKEN}/getMe")

    with serving(cloud) as server:
        asyncio.run(live(server.url))
    assert len(cloud.calls) == 2


@pytest.mark.parametrize(
    ("named", "url", "proxy"),
    [
        ({}, "https://api.telegram.org", None),
        ({"https_proxy": "http://proxy.example:3128"}, "https://api.telegram.org", "http://proxy.example:3128"),
        ({"https_proxy": "http://proxy.example:3128"}, "http://127.0.0.1:8081", None),
        ({"all_proxy": "http://proxy.example:3128"}, "https://api.telegram.org", "http://proxy.example:3128"),
        ({"https_proxy": "http://p.example", "no_proxy": "telegram.org"}, "https://api.telegram.org", None),
    ],
)
def test_the_proxy_that_the_environment_names(
    named: dict[str, str], url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    assert find_proxy(url) == proxy
