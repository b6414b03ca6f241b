"""The bot's life: it begins, receives updates until it is asked to stop, and brings to an end what it began."""

import asyncio
import contextlib
import signal
from typing import Final

from bot.context import TanyaApplication, rooms_of
from bot.settings import Mode, Settings
from bot.updates.polling import Poller
from bot.updates.receiving import Receiver
from bot.updates.webhook import Webhook

# A supervisor gives longer than this before it kills; see deploy/.
DRAIN_SECONDS: Final = 30.0


async def serve(application: TanyaApplication, settings: Settings) -> None:
    """Run until cancelled or SIGTERM; what was begun by then is still answered. Raises TelegramError, ListenError."""
    _stop_at_signal()
    try:
        async with application:
            if application.post_init:
                await application.post_init(application)
            await _receive(application, settings)
    finally:
        if application.post_shutdown:
            await application.post_shutdown(application)


async def _receive(application: TanyaApplication, settings: Settings) -> None:
    rooms = rooms_of(application)
    rooms.ledger.free()
    # The knowledge was read at the start.
    rooms.pulse.note_reload()
    receiver = Receiver(application, rooms.ledger, rooms.turnstile)
    polling = settings.mode is Mode.POLLING
    way = Poller(application, receiver) if polling else Webhook(application, receiver, settings)
    await application.start()
    try:
        await way.run()
    finally:
        await receiver.drain(DRAIN_SECONDS)
        await application.stop()


def _stop_at_signal() -> None:
    """Let SIGTERM do what Ctrl+C does. Where the system knows no signals, Ctrl+C alone remains."""
    task = asyncio.current_task()
    if task is not None:
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
