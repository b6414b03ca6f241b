"""The order of updates: one chat's in the order they came, different chats' at once."""

import asyncio
from collections.abc import Awaitable
from typing import Final
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

UPDATES_AT_ONCE: Final = 64


class ChatQueues(BaseUpdateProcessor):
    """Lets an update wait for the earlier ones of its chat, so that a slow chart delays nobody else's answer."""

    def __init__(self) -> None:
        super().__init__(UPDATES_AT_ONCE)
        # Weak, so that a chat's lock vanishes with the last update that holds or awaits it.
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Run the update's handlers when its turn has come."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        lock = self._locks.setdefault(chat.id, asyncio.Lock())
        async with lock:
            await coroutine

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""
