"""A message that says how far a long work is: edited at a pace that Telegram takes, while others are answered."""

import asyncio
import logging
from collections.abc import Callable
from typing import TypeVar

from telegram import Message
from telegram.error import TelegramError

from knowledge import Progress

T = TypeVar("T")
PACE_SECONDS = 2.0
_log = logging.getLogger(__name__)


async def work(message: Message, begun: str, form: str, job: Callable[[Progress], T]) -> T:
    """Run a job in a thread, and say below a message that it has `begun` and how far it is.

    `form` takes `done` and `total`. Raises what the job raises.
    """
    state: tuple[int, int] | None = None

    def tell(done: int, total: int, name: str) -> None:
        nonlocal state
        state = done, total

    note = await message.reply_text(begun, parse_mode=None)
    task, shown = asyncio.create_task(asyncio.to_thread(job, tell)), None
    while not (await asyncio.wait({task}, timeout=PACE_SECONDS))[0]:
        if state and state != shown:
            shown = state
            await _edit(note, form.format(done=state[0], total=state[1]))
    return task.result()


async def _edit(note: Message, text: str) -> None:
    try:
        await note.edit_text(text, parse_mode=None)
    except TelegramError as error:
        _log.info("the progress could not be shown: %s", error)
