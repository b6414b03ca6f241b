"""The fake over HTTP on loopback, in a thread of its own, for tests of whole processes."""

import asyncio
import json
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Final, TypeVar

from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler

from tests.telegram.cloud import Call, Cloud, Json
from tests.telegram.courier import Courier
from tests.telegram.troubles import Trouble

# Generous, because a loaded machine with two cores takes long to start a process; nothing waits longer than it must.
PATIENCE_SECONDS: Final = 60.0

# How long haste is to be mended.
HASTE_SECONDS = 1

T = TypeVar("T")


def refuse(trouble: Trouble | None) -> tuple[int, Json | str] | None:
    """The real server's words for what is nobody's mistake."""
    haste = f"Too Many Requests: retry after {HASTE_SECONDS}"
    again = {"parameters": {"retry_after": HASTE_SECONDS}}
    words: dict[Trouble | None, tuple[int, Json | str]] = {
        Trouble.HASTE: (429, {"ok": False, "error_code": 429, "description": haste, **again}),
        Trouble.FAULT: (500, {"ok": False, "error_code": 500, "description": "Internal Server Error"}),
        Trouble.GATEWAY: (502, "<html><h1>502 Bad Gateway</h1></html>"),
    }
    return words.get(trouble)


class Server:
    """A running fake: `url` for the bot's TELEGRAM_API, `act` for people, `wait` for the bot's calls."""

    def __init__(self, cloud: Cloud, url: str, loop: asyncio.AbstractEventLoop) -> None:
        self.cloud, self.url = cloud, url
        self._loop = loop
        self._called = threading.Condition()
        self.couriers: list[Courier] = []
        cloud.on_call = self._notify

    def act(self, action: Callable[[Cloud], T]) -> T:
        """Run an action on the fake in its own thread: `server.act(lambda cloud: cloud.say("/start"))`."""

        async def run() -> T:
            return action(self.cloud)

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(PATIENCE_SECONDS)

    def deliver_to(self, port: int) -> None:
        """Bring updates to the webhook that the bot sets, at a port of this machine."""
        self.couriers.append(self.act(lambda cloud: Courier(cloud, port)))

    def wait(self, method: str, number: int = 1) -> Call:
        """Wait until the bot has made its `number`th call of a method, and return it."""
        with self._called:
            if not self._called.wait_for(lambda: len(self.calls(method)) >= number, PATIENCE_SECONDS):
                made = dict(Counter(call.method for call in self.cloud.calls))
                raise TimeoutError(
                    f"no {method} number {number} within {PATIENCE_SECONDS:.0f} s; the calls were {made}"
                )
            return self.calls(method)[number - 1]

    def wait_until(self, condition: Callable[[Cloud], bool]) -> None:
        """Wait for a condition that the bot's calls bring about."""
        with self._called:
            if not self._called.wait_for(lambda: condition(self.cloud), PATIENCE_SECONDS):
                raise TimeoutError(f"it did not come about within {PATIENCE_SECONDS:.0f} s")

    def calls(self, method: str) -> list[Call]:
        """The calls of one method so far, in order."""
        return [call for call in list(self.cloud.calls) if call.method == method]

    def _notify(self) -> None:
        with self._called:
            self._called.notify_all()


@contextmanager
def serving(cloud: Cloud) -> Iterator[Server]:
    """Serve the fake on a free port of 127.0.0.1 until the block ends."""
    ready: threading.Event = threading.Event()
    started: list[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]] = []

    async def serve() -> None:
        socket, port = bind_unused_port()
        http = HTTPServer(
            Application(
                [(r"/bot([^/]+)/(\w+)", _Method, {"cloud": cloud}), (r"/file/bot([^/]+)/(.+)", _File, {"cloud": cloud})]
            )
        )
        http.add_socket(socket)
        stop = asyncio.Event()
        started.append((asyncio.get_running_loop(), stop, port))
        ready.set()
        await stop.wait()
        http.stop()
        await http.close_all_connections()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    if not ready.wait(PATIENCE_SECONDS):
        raise TimeoutError("the fake server did not start")
    loop, stop, port = started[0]
    server = Server(cloud, f"http://127.0.0.1:{port}", loop)
    try:
        yield server
    finally:
        for courier in server.couriers:
            asyncio.run_coroutine_threadsafe(courier.close(), loop).result(PATIENCE_SECONDS)
        loop.call_soon_threadsafe(stop.set)
        thread.join(PATIENCE_SECONDS)


class _Troubled(RequestHandler):
    """Answers, unless something goes wrong on the way there or back."""

    def initialize(self, cloud: Cloud) -> None:
        self.cloud = cloud
        self._left = asyncio.Event()

    def on_connection_close(self) -> None:
        self._left.set()

    async def _carry(self, answer: Callable[[], Awaitable[tuple[int, Json | str | bytes]]]) -> None:
        trouble = self.cloud.troubles.meet("call")
        if refusal := refuse(trouble):
            self._reply(*refusal)
        elif trouble is Trouble.HANG:
            await self._left.wait()
        elif trouble is Trouble.DROP:
            self._hang_up()
        else:
            reply = await answer()
            if trouble is Trouble.DROP_AFTER:
                self._hang_up()
            else:
                self._reply(*reply)

    def _hang_up(self) -> None:
        self.detach().close()

    def _reply(self, status: int, body: Json | str | bytes) -> None:
        self.set_status(status)
        if isinstance(body, dict):
            self.set_header("Content-Type", "application/json")
            body = json.dumps(body)
        self.finish(body)


class _File(_Troubled):
    async def get(self, token: str, path: str) -> None:
        number = path.rpartition("/")[2]

        async def answer() -> tuple[int, str | bytes]:
            known = token == self.cloud.token and number in self.cloud.files
            return (HTTPStatus.OK, self.cloud.files[number]) if known else (HTTPStatus.NOT_FOUND, "")

        await self._carry(answer)


class _Method(_Troubled):
    async def post(self, token: str, method: str) -> None:
        async def answer() -> tuple[int, Json]:
            status, body = await self._answer(token, method)
            if method == "getUpdates" and status == HTTPStatus.OK:
                body["result"] = list(self._repeated(body["result"]))
            return status, body

        await self._carry(answer)

    def _repeated(self, updates: list[Json]) -> Iterator[Json]:
        for update in updates:
            times = 2 if self.cloud.troubles.meet("update") is Trouble.DUPLICATE else 1
            yield from [update] * times

    async def _answer(self, token: str, method: str) -> tuple[int, Json]:
        if self.request.headers.get("Content-Type") == "application/json":
            return await self.cloud.answer(token, method, json.loads(self.request.body), {})
        fields = {name: values[-1].decode() for name, values in self.request.arguments.items()}
        files = {name: (found[0]["filename"], found[0]["body"]) for name, found in self.request.files.items()}
        return await self.cloud.answer(token, method, fields, files)
