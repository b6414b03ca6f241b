"""Replies leave one by one, so that a process that is killed can have repeated one of them at most."""

import asyncio
from typing import Any, Final

# Telegram takes about thirty messages a second, so a reply that hangs longer than that holds up no other.
HOLD_SECONDS: Final = 1 / 30


class Turnstile:
    """Held from the sending of a reply until its update is marked as done, or for `HOLD_SECONDS`."""

    def __init__(self, hold_seconds: float = HOLD_SECONDS) -> None:
        self._lock, self._hold = asyncio.Lock(), hold_seconds
        self._holder: asyncio.Task[Any] | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def enter(self) -> None:
        """Wait for the replies before this task's; at once where the task is in already, with a further message."""
        task = asyncio.current_task()
        if self._holder is not task:
            await self._lock.acquire()
            self._holder = task
            self._timer = asyncio.get_running_loop().call_later(self._hold, self._let_go, task)

    def leave(self) -> None:
        """Let the next reply out."""
        self._let_go(asyncio.current_task())

    def _let_go(self, task: asyncio.Task[Any] | None) -> None:
        if task is not None and self._holder is task:
            self._holder = None
            if self._timer:
                self._timer.cancel()
            self._lock.release()
