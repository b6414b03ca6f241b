"""Brings updates to a webhook as the real server does: one at a time of each chat, again until it answers 2xx."""

import asyncio
import json
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from tests.telegram.cloud import Cloud
from tests.telegram.requests import Json
from tests.telegram.troubles import Trouble

# The first pauses of the real server are 2, 4, 8 s; a test need not wait so long.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.05, 1.0
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"


class Courier:
    """Carries from a fake to a port of this machine, in place of the proxy that speaks https."""

    def __init__(self, cloud: Cloud, port: int) -> None:
        """To be built in the fake's own thread."""
        self._cloud, self._port = cloud, port
        self._client = AsyncHTTPClient(force_instance=True, max_clients=100)
        self._open = True
        self._running: dict[str, asyncio.Task[None]] = {}
        cloud.on_arrival = self.start
        self.start()

    def start(self) -> None:
        """Begin to bring what waits, where nothing of the same chat is on its way."""
        for update in self._cloud.updates if self._cloud.webhook else ():
            if (queue := _queue(update)) not in self._running:
                self._running[queue] = asyncio.create_task(self._carry(queue))

    async def close(self) -> None:
        """Bring nothing more."""
        self._open = False
        await asyncio.gather(*self._running.values())
        self._client.close()

    async def _carry(self, queue: str) -> None:
        pause = FIRST_PAUSE_SECONDS
        while self._open and (update := self._next(queue)):
            if await self._bring(update):
                self._cloud.updates.remove(update)
                pause = FIRST_PAUSE_SECONDS
            else:
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
        del self._running[queue]

    def _next(self, queue: str) -> Json | None:
        return next((update for update in self._cloud.updates if _queue(update) == queue), None)

    async def _bring(self, update: Json) -> bool:
        """Post an update; True where it was taken, as far as one can tell here."""
        trouble = self._cloud.troubles.meet("update")
        times = 2 if trouble is Trouble.DUPLICATE else 1
        statuses = await asyncio.gather(*(self._post(update) for _ in range(times)))
        return trouble is not Trouble.DROP_AFTER and all(status == HTTPStatus.OK for status in statuses)

    async def _post(self, update: Json) -> int:
        """The status of the answer; 503 where there was none."""
        url = f"http://127.0.0.1:{self._port}{urlsplit(self._cloud.webhook['url']).path}"
        headers = {"Content-Type": "application/json", SECRET_HEADER: self._cloud.webhook["secret_token"]}
        try:
            body = json.dumps(update)
            answer = await self._client.fetch(url, method="POST", headers=headers, body=body, raise_error=False)
        except (OSError, HTTPClientError):
            return HTTPStatus.SERVICE_UNAVAILABLE
        return answer.code


def _queue(update: Json) -> str:
    """Which updates wait for each other: the messages of a chat, the presses of a person."""
    kind, content = next((kind, content) for kind, content in update.items() if kind != "update_id")
    return f"{kind.removeprefix('edited_')} {content['chat']['id'] if 'chat' in content else content['from']['id']}"
