import http.client
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tornado.testing import bind_unused_port

from bot import staff_texts as texts
from bot.memory.ledger import Ledger, Standing
from bot.settings import Mode
from bot.updates import webhook
from bot.updates.webhook import BODY_BYTES, SECRET_HEADER, ListenError
from knowledge import KnowledgeBase
from tests.telegram.cloud import TOKEN, Cloud
from tests.telegram.life import SECRET, URL, free_port, live, settings_for
from tests.telegram.server import Server

QUESTION = "berapa kasus stunting HSS 2023?"
JSON = "application/json"
NO_UPDATE = b'{"message": 5}'


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("webhook") / "knowledge.db", None)
    yield base
    base.close()


@pytest.fixture(autouse=True)
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the webhook more often than in earnest."""
    monkeypatch.setattr(webhook, "CHECK_SECONDS", 0.05)


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def play(server: Server, knowledge: KnowledgeBase, tmp_path: Path, port: int) -> Callable[..., None]:
    """Let a bot listen while a script runs."""
    return lambda script: live(settings_for(server, tmp_path, Mode.WEBHOOK, port), knowledge, script)


def call(port: int, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, str]:
    """One request; the status and the text of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, text


def post(port: int, update: object, kind: str = JSON, secret: str = SECRET, path: str = "/telegram") -> int:
    """Send an update as Telegram does behind the proxy that speaks https."""
    body = update if isinstance(update, bytes) else json.dumps(update).encode()
    return call(port, "POST", path, body, **{"Content_Type": kind, SECRET_HEADER: secret})[0]


REFUSED: list[tuple[dict[str, Any], int]] = [
    ({"secret": SECRET[:-1] + "x"}, 403),
    ({"secret": ""}, 403),
    ({"secret": "ÿ"}, 403),
    ({"kind": "text/plain"}, 415),
    ({"update": b"{"}, 400),
    ({"update": b"5"}, 400),
    ({"update": NO_UPDATE}, 400),
    ({"path": f"/{TOKEN}"}, 404),
    ({"path": "/"}, 404),
]


def test_only_telegram_is_heard_and_each_update_once(server: Server, port: int, play: Callable[..., None]) -> None:
    def script() -> None:
        server.wait("setWebhook")
        update = server.act(lambda cloud: cloud.say(QUESTION))
        statuses = [post(port, **{"update": update, **wrong}) for wrong, _ in REFUSED]
        assert statuses == [status for _, status in REFUSED]
        assert call(port, "GET", "/telegram")[0] == 405
        assert server.calls("sendMessage") == []
        assert post(port, update) == 200
        assert len(server.calls("sendMessage")) == 1
        assert post(port, update) == 200

    play(script)
    [reply] = server.calls("sendMessage")
    assert reply.result["text"].startswith("522 kasus")
    [call_] = server.calls("setWebhook")
    assert (call_.parameters["url"], call_.parameters["secret_token"]) == (URL, SECRET)
    assert "my_chat_member" in call_.parameters["allowed_updates"]


def test_a_body_that_is_too_long_is_not_even_read(server: Server, port: int, play: Callable[..., None]) -> None:
    def script() -> None:
        server.wait("setWebhook")
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.putrequest("POST", "/telegram")
        connection.putheader("Content-Length", str(BODY_BYTES + 1))
        connection.endheaders()
        assert connection.getresponse().status == 400
        connection.close()

    play(script)


def test_an_update_in_work_elsewhere_is_left_there(
    server: Server, port: int, play: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ledger, "claim", lambda *_: Standing.ELSEWHERE)

    def script() -> None:
        server.wait("setWebhook")
        assert post(port, server.act(lambda cloud: cloud.say(QUESTION))) == 503

    play(script)
    assert server.calls("sendMessage") == []


def test_healthz_tells_whether_updates_can_come(server: Server, port: int, play: Callable[..., None]) -> None:
    def script() -> None:
        server.wait("getWebhookInfo", 2)
        assert call(port, "GET", "/healthz") == (200, "ok")

    play(script)


@pytest.mark.parametrize(
    ("info", "words"),
    [
        ({"url": "https://lain.contoh.id"}, "to another address"),
        ({"url": URL, "last_error_date": 4_000_000_000, "last_error_message": "refused"}, "cannot deliver 1 updates"),
    ],
)
def test_updates_that_cannot_come_make_the_bot_ill(
    info: dict[str, Any],
    words: str,
    server: Server,
    port: int,
    play: Callable[..., None],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer = {"has_custom_certificate": False, "pending_update_count": 1, **info}
    monkeypatch.setattr(Cloud, "get_webhook_info", lambda *_: answer)

    def script() -> None:
        server.wait("getWebhookInfo", 2)
        assert call(port, "GET", "/healthz") == (503, texts.HEALTH_NEVER)

    play(script)
    assert words in caplog.text


def test_a_port_that_is_taken_is_named(server: Server, knowledge: KnowledgeBase, tmp_path: Path) -> None:
    socket, taken = bind_unused_port()
    with socket, pytest.raises(ListenError, match=f"127.0.0.1:{taken} .*WEBHOOK_LISTEN"):
        live(settings_for(server, tmp_path, Mode.WEBHOOK, taken), knowledge)
