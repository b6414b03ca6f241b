"""Telegram sends updates here, through a proxy that speaks https. It gets its 200 only once the update was handled."""

import asyncio
import json
import logging
import socket
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from telegram import Update, WebhookInfo
from telegram.error import InvalidToken, TelegramError
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot import staff_texts as texts
from bot.context import Bot, TanyaApplication, rooms_of
from bot.memory.pulse import Pulse
from bot.settings import Settings
from bot.updates.health import find_complaint
from bot.updates.queues import UPDATES_AT_ONCE
from bot.updates.receiving import UPDATES, Receiver

# Far more than any update, far less than would hurt.
BODY_BYTES: Final = 1_000_000
BODY_SECONDS, IDLE_SECONDS = 30, 120
CHECK_SECONDS: Final = 60
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
_log = logging.getLogger(__name__)


class ListenError(Exception):
    """The address to listen on cannot be had; the message names the setting."""


class Webhook:
    """The server that waits for updates, and the look whether Telegram still knows it."""

    def __init__(self, application: TanyaApplication, receiver: Receiver, settings: Settings) -> None:
        self._application, self._receiver, self._settings = application, receiver, settings
        self._secret = settings.webhook_secret.get_secret_value()

    async def run(self) -> None:
        """Listen until cancelled. Raises ListenError, and InvalidToken when the token is revoked."""
        server = HTTPServer(
            self._routes(), max_body_size=BODY_BYTES, body_timeout=BODY_SECONDS, idle_connection_timeout=IDLE_SECONDS
        )
        host, port = self._settings.listen
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listener = socket.create_server((host, port), family=family)
        except OSError as error:
            reason = texts.LISTEN_FAILED.format(address=self._settings.webhook_listen, reason=error.strerror)
            raise ListenError(reason) from None
        listener.setblocking(False)
        server.add_socket(listener)
        try:
            await self._application.bot.set_webhook(
                self._settings.webhook_url,
                secret_token=self._secret,
                allowed_updates=UPDATES,
                max_connections=UPDATES_AT_ONCE,
            )
            _log.info("listening", extra={"host": host, "port": port})
            while True:
                await self._check()
                await asyncio.sleep(CHECK_SECONDS)
        finally:
            server.stop()

    def _routes(self) -> Application:
        path = urlsplit(self._settings.webhook_url).path or "/"
        pulse = rooms_of(self._application).pulse
        given = {"bot": self._application.bot, "receiver": self._receiver, "secret": self._secret}
        return Application([(path, _Updates, given), ("/healthz", _Health, {"pulse": pulse})])

    async def _check(self) -> None:
        try:
            info = await self._application.bot.get_webhook_info()
        except InvalidToken:
            raise
        except TelegramError as error:
            _log.warning("the webhook cannot be looked at: %s", error)
            return
        if info.url != self._settings.webhook_url:
            _log.error("Telegram sends updates to another address; was the token used elsewhere?")
        elif _is_stuck(info):
            _log.error("Telegram cannot deliver %d updates: %s", info.pending_update_count, info.last_error_message)
        else:
            rooms_of(self._application).pulse.beat()


def _is_stuck(info: WebhookInfo) -> bool:
    lately = datetime.now(UTC) - timedelta(seconds=2 * CHECK_SECONDS)
    return bool(info.pending_update_count and info.last_error_date and info.last_error_date > lately)


class _Updates(RequestHandler):
    """POST of one update in JSON, with the secret in its header."""

    def initialize(self, bot: Bot, receiver: Receiver, secret: str) -> None:
        self._bot, self._receiver, self._secret = bot, receiver, secret

    async def post(self) -> None:
        if not compare_digest(self.request.headers.get(SECRET_HEADER, "").encode(), self._secret.encode()):
            self.set_status(HTTPStatus.FORBIDDEN)
        elif self.request.headers.get("Content-Type") != "application/json":
            self.set_status(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        elif (update := self._read()) is None:
            self.set_status(HTTPStatus.BAD_REQUEST)
        elif not await asyncio.shield(self._receiver.receive(update)):
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)

    def _read(self) -> Update | None:
        try:
            return Update.de_json(json.loads(self.request.body), self._bot)
        except (AttributeError, KeyError, TypeError, ValueError):
            _log.warning("what came is no update")
            return None


class _Health(RequestHandler):
    """GET tells whether the bot is well."""

    def initialize(self, pulse: Pulse) -> None:
        self._pulse = pulse

    def get(self) -> None:
        complaint = find_complaint(self._pulse.signs)
        self.set_status(HTTPStatus.SERVICE_UNAVAILABLE if complaint else HTTPStatus.OK)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(complaint or "ok")
