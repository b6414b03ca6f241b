"""What no handler caught: one line for whoever waits for an answer, the rest for the log and the admins."""

import asyncio
import logging
import traceback
from pathlib import Path
from typing import Final

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot import staff_texts, texts
from bot.context import Bot, BotContext, Rooms
from bot.sending.delivery import deliver
from bot.sending.replies import say

# Telegram's words for what is as it should be already, and for a press that is too old to be answered.
_HARMLESS: Final = ("message is not modified", "query is too old")
ALARM_SECONDS: Final = 10.0
_OURS: Final = frozenset({"bot", "knowledge"})
_log = logging.getLogger(__name__)


async def failure(update: object, context: BotContext) -> None:
    """Log a fault, tell the admins, and who waits for an answer. Never raises."""
    error = context.error
    if isinstance(error, BadRequest) and any(words in str(error).lower() for words in _HARMLESS):
        return
    if isinstance(error, Forbidden):
        _leave(update, context)
    elif isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        _log.warning("no answer from Telegram: %s", error)
    elif error is not None:
        _log.error("an update could not be answered", exc_info=error)
        await _apologise(update)
        alarm = staff_texts.ALARM_FAULT.format(error=type(error).__name__, place=_place(error))
        await raise_alarm(context.rooms, context.bot, alarm)


async def raise_alarm(rooms: Rooms, bot: Bot, text: str) -> None:
    """Tell the admins of something, unless they were told lately. Never raises, and does not try for long."""
    if rooms.alarms.due(text):
        for admin in sorted(rooms.settings.admin_ids):
            try:
                async with asyncio.timeout(ALARM_SECONDS):
                    await bot.send_message(admin, text, parse_mode=None)
            except (TelegramError, TimeoutError) as error:
                _log.warning("an admin could not be told: %s", type(error).__name__)


def _leave(update: object, context: BotContext) -> None:
    """A chat that does not want us any more gets no news either."""
    _log.info("a chat does not want us any more")
    if isinstance(update, Update) and update.effective_chat:
        context.subscriptions.forget(update.effective_chat.id)


async def _apologise(update: object) -> None:
    if isinstance(update, Update) and update.effective_message:
        try:
            await deliver(update.effective_message, say(texts.FAILURE))
        except TelegramError as error:
            _log.warning("nobody could be told of the fault: %s", error)


def _place(error: Exception) -> str:
    """Where in our own code a fault came from, without its message: that may quote what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _OURS & set(Path(frame.filename).parts)]
    return next((f"{Path(frame.filename).name}:{frame.lineno} ({frame.name})" for frame in reversed(ours)), "-")
