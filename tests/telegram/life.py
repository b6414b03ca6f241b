"""The bot from start to stop within a test: real HTTP, but no process of its own."""

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr
from tornado.testing import bind_unused_port

from bot.app import build_application
from bot.settings import Mode, Settings
from bot.updates.service import serve
from knowledge import KnowledgeBase
from tests.telegram.cloud import TOKEN
from tests.telegram.server import Server
from tests.telegram.stage import ADMIN

SECRET: Final = "w" * 32
URL: Final = "https://bot.contoh.id/telegram"


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    socket, port = bind_unused_port()
    socket.close()
    return port


def webhook_settings(port: int) -> dict[str, str]:
    """The settings of a bot with a webhook, as the environment has them."""
    listen = f"127.0.0.1:{port}"
    return {"MODE": Mode.WEBHOOK, "WEBHOOK_URL": URL, "WEBHOOK_SECRET": SECRET, "WEBHOOK_LISTEN": listen}


def settings_for(server: Server, folder: Path, mode: Mode, port: int) -> Settings:
    """The settings of a bot that keeps its databases in a folder."""
    return Settings(
        telegram_token=SecretStr(TOKEN),
        telegram_api=server.url,
        admin_ids=frozenset({ADMIN}),
        database=folder / "knowledge.db",
        mode=mode,
        webhook_url=URL,
        webhook_secret=SecretStr(SECRET),
        webhook_listen=f"127.0.0.1:{port}",
        messages_per_second=1_000,
    )


def live(settings: Settings, knowledge: KnowledgeBase, script: Callable[[], Any] | None = None) -> None:
    """Let a bot live until a script, run in a thread of its own, is over; without one until it ends by itself.

    What ends the bot is raised.
    """
    if script:
        asyncio.run(_live(settings, knowledge, script))
    else:
        asyncio.run(serve(build_application(settings, knowledge), settings))


async def _live(settings: Settings, knowledge: KnowledgeBase, script: Callable[[], Any]) -> None:
    life = asyncio.create_task(serve(build_application(settings, knowledge), settings))
    played = asyncio.create_task(asyncio.to_thread(script))
    await asyncio.wait([life, played], return_when=asyncio.FIRST_COMPLETED)
    life.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await life
    await played
