"""The fake over HTTP on loopback, in a thread of its own, for tests of whole processes."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler

from tests.telegram.cloud import Call, Cloud

# Generous, because a loaded machine with two cores takes long to start a process; nothing waits longer than it must.
PATIENCE_SECONDS: Final = 60.0

T = TypeVar("T")


class Server:
    """A running fake: `url` for the bot's TELEGRAM_API, `act` for people, `wait` for the bot's calls."""

    def __init__(self, cloud: Cloud, url: str, loop: asyncio.AbstractEventLoop) -> None:
        self.cloud, self.url = cloud, url
        self._loop = loop
        self._called = threading.Condition()
        cloud.on_call = self._notify

    def act(self, action: Callable[[Cloud], T]) -> T:
        """Run an action on the fake in its own thread: `server.act(lambda cloud: cloud.say("/start"))`."""

        async def run() -> T:
            return action(self.cloud)

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(PATIENCE_SECONDS)

    def wait(self, method: str, number: int = 1) -> Call:
        """Wait until the bot has made its `number`th call of a method, and return it."""
        with self._called:
            if not self._called.wait_for(lambda: len(self.calls(method)) >= number, PATIENCE_SECONDS):
                made = [call.method for call in self.cloud.calls if call.method != "getUpdates"]
                raise TimeoutError(
                    f"no {method} number {number} within {PATIENCE_SECONDS:.0f} s; the calls were {made}"
                )
            return self.calls(method)[number - 1]

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
    try:
        yield Server(cloud, f"http://127.0.0.1:{port}", loop)
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(PATIENCE_SECONDS)


class _File(RequestHandler):
    def initialize(self, cloud: Cloud) -> None:
        self.cloud = cloud

    async def get(self, token: str, path: str) -> None:
        number = path.rpartition("/")[2]
        if token != self.cloud.token or number not in self.cloud.files:
            self.send_error(404)
        else:
            self.finish(self.cloud.files[number])


class _Method(RequestHandler):
    def initialize(self, cloud: Cloud) -> None:
        self.cloud = cloud

    async def post(self, token: str, method: str) -> None:
        fields = {name: values[-1].decode() for name, values in self.request.arguments.items()}
        files = {name: (found[0]["filename"], found[0]["body"]) for name, found in self.request.files.items()}
        status, body = await self.cloud.answer(token, method, fields, files)
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))
