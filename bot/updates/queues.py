"""The order of updates: one chat's in the order they came, different chats' at once, though not any number of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final
from weakref import WeakValueDictionary

UPDATES_AT_ONCE: Final = 64


class ChatQueues:
    """Lets an update wait for the earlier ones of its chat, so that a slow chart delays nobody else's answer."""

    def __init__(self, at_once: int = UPDATES_AT_ONCE) -> None:
        self._places = asyncio.Semaphore(at_once)
        # Weak, so that a chat's lock vanishes with the last update that holds or awaits it.
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def turn(self, chat: int | None) -> AsyncIterator[None]:
        """Wait for the turn of an update of this chat; one of no chat waits for no other."""
        lock = asyncio.Lock() if chat is None else self._locks.setdefault(chat, asyncio.Lock())
        # The chat first: whoever waits for their own earlier question takes no place from others.
        async with lock, self._places:
            yield
