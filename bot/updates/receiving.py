"""What happens to every update, however it came: in its chat's turn it is claimed, handled, and marked done."""

import asyncio
import logging
from time import monotonic
from typing import Final

from telegram import Update
from telegram.constants import UpdateType

from bot.context import TanyaApplication
from bot.memory.ledger import Ledger, Standing
from bot.turnstile import Turnstile
from bot.updates.queues import ChatQueues

# What the bot hears of; Telegram keeps all else to itself.
UPDATES: Final = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
    UpdateType.MY_CHAT_MEMBER,
)
_log = logging.getLogger(__name__)


class Receiver:
    """Hands updates to the application, each once, also when it comes again while it is in work."""

    def __init__(self, application: TanyaApplication, ledger: Ledger, turnstile: Turnstile) -> None:
        self._application, self._ledger, self._turnstile = application, ledger, turnstile
        self._queues, self._beginning = ChatQueues(), asyncio.Lock()
        self._running: dict[int, asyncio.Task[bool]] = {}

    def receive(self, update: Update) -> asyncio.Task[bool]:
        """Handle an update; True in the end when it is settled, so that Telegram need not bring it again.

        The task is the receiver's: who awaits it and may give up meanwhile shields it.
        """
        task = self._running.get(update.update_id)
        if task is None:
            task = self._running[update.update_id] = asyncio.create_task(self._take(update))
            task.add_done_callback(lambda _: self._running.pop(update.update_id))
        return task

    async def drain(self, seconds: float) -> None:
        """Let what is in work come to its end; what takes longer is broken off and comes again at the next start."""
        for task in (await asyncio.wait(self._running.values(), timeout=seconds))[1] if self._running else ():
            task.cancel()

    async def _take(self, update: Update) -> bool:
        chat = update.effective_chat
        async with self._queues.turn(chat.id if chat else None):
            # One is begun in a round of the loop: a reply that is ready leaves before the next one is worked out.
            async with self._beginning:
                await asyncio.sleep(0)
            standing = self._ledger.claim(update.update_id)
            if standing is Standing.OURS:
                await self._handle(update)
            return standing is not Standing.ELSEWHERE

    async def _handle(self, update: Update) -> None:
        start = monotonic()
        try:
            await self._application.process_update(update)
        except Exception:
            # It would fail again if it came again, so it counts as done.
            _log.exception("an update could not be handled")
        self._ledger.finish(update.update_id)
        self._turnstile.leave()
        _log.info("handled", extra={"update": update.update_id, "ms": round((monotonic() - start) * 1_000)})
