"""Asks Telegram for updates. An update is confirmed, by asking for what comes after it, only once it was handled."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot import staff_texts as texts
from bot.context import TanyaApplication, rooms_of
from bot.handlers.failures import raise_alarm
from bot.sending.retries import pauses
from bot.updates.receiving import UPDATES, Receiver

# How long Telegram holds a request while nothing comes.
POLL_SECONDS: Final = 25
# While a slow reply is in work, what came after it is looked for so often.
LOOK_SECONDS: Final = 1.0
_log = logging.getLogger(__name__)


class Poller:
    """The loop that asks; one bot has one."""

    def __init__(self, application: TanyaApplication, receiver: Receiver) -> None:
        self._application, self._receiver = application, receiver
        self._next = 0
        # By number, all that came and is not settled: Telegram brings it again until the offset is beyond it.
        self._open: dict[int, asyncio.Task[bool]] = {}

    async def run(self) -> None:
        """Ask until cancelled. Raises InvalidToken when the token is revoked."""
        await self._application.bot.delete_webhook()
        while True:
            self._take(await self._fetch())
            await self._settle()

    async def _fetch(self) -> Sequence[Update]:
        for pause in pauses():
            try:
                updates = await self._ask()
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._tell(error)
                await asyncio.sleep(_named_pause(error) or pause)
            else:
                rooms_of(self._application).pulse.beat()
                return updates
        raise AssertionError("there is always a further pause")

    async def _ask(self) -> Sequence[Update]:
        offset = min(self._open, default=self._next)
        seconds = 0 if self._open else POLL_SECONDS
        return await self._application.bot.get_updates(offset, timeout=seconds, allowed_updates=UPDATES)

    async def _tell(self, error: TelegramError) -> None:
        """Say why updates do not come; two bots with one token is something that only the admins can end."""
        _log.warning("updates do not come: %s: %s", type(error).__name__, error)
        if isinstance(error, Conflict):
            await raise_alarm(rooms_of(self._application), self._application.bot, texts.ALARM_CONFLICT)

    def _take(self, updates: Sequence[Update]) -> None:
        for update in updates:
            if update.update_id not in self._open:
                self._open[update.update_id] = self._receiver.receive(update)
            self._next = update.update_id + 1

    async def _settle(self) -> None:
        """Wait until all is settled; not for long, since others write while a slow reply is in work."""
        if self._open:
            await asyncio.wait(self._open.values(), timeout=LOOK_SECONDS)
        done = {number: task.result() for number, task in self._open.items() if task.done()}
        for number in done:
            del self._open[number]
        if not all(done.values()):
            # Another process has it in work: it stays with Telegram, and is asked for again from there.
            self._next = min(number for number, settled in done.items() if not settled)
            await asyncio.sleep(LOOK_SECONDS)


def _named_pause(error: TelegramError) -> float:
    """The seconds that Telegram asks to be left alone; 0 where it names none."""
    named = error.retry_after if isinstance(error, RetryAfter) else timedelta()
    return named.total_seconds() if isinstance(named, timedelta) else named
