"""/jeda and /lanjut: while the bot pauses everybody gets a notice, but for those who run it, so that they can check."""

import contextlib
import logging
from typing import Final

from telegram import InlineQueryResultsButton, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot import staff_texts, texts
from bot.context import BotContext
from bot.handlers.staff import user_of
from bot.sending.delivery import deliver
from bot.sending.messages import Addressed, message_of
from bot.sending.replies import say
from bot.settings import Role

PAUSE, RESUME = "jeda", "lanjut"
_ADDRESSED: Final = Addressed()
_log = logging.getLogger(__name__)


async def pause(update: Update, context: BotContext) -> None:
    """/jeda: answer nobody until /lanjut."""
    paused = context.pauses.since
    if paused is None:
        context.pauses.begin()
        context.audit.note(user_of(update), PAUSE)
    await deliver(message_of(update), say(staff_texts.PAUSE_LASTS if paused else staff_texts.PAUSE_BEGUN))


async def resume(update: Update, context: BotContext) -> None:
    """/lanjut: answer again."""
    paused = context.pauses.since
    if paused:
        context.pauses.end()
        context.audit.note(user_of(update), RESUME)
    await deliver(message_of(update), say(staff_texts.PAUSE_ENDED if paused else staff_texts.PAUSE_NONE))


async def gate(update: Update, context: BotContext) -> None:
    """Let through what is to be answered; while the bot pauses say so, once for each that asks something of it."""
    context.vitals.hear()
    asks = update.message or update.edited_message or update.callback_query or update.inline_query
    if not asks or context.pauses.since is None or context.role(update.effective_user) > Role.PERSON:
        return
    try:
        await _tell(update)
    except TelegramError as error:  # a notice that does not arrive must not open the gate
        _log.warning("somebody could not be told of the pause: %s", error)
    raise ApplicationHandlerStop


async def _tell(update: Update) -> None:
    if update.callback_query:
        with contextlib.suppress(BadRequest):  # pressed too long ago
            await update.callback_query.answer(texts.PAUSED, show_alert=True)
    elif update.inline_query:
        button = InlineQueryResultsButton(texts.PAUSED_SHORT, start_parameter=PAUSE)
        with contextlib.suppress(BadRequest):  # typed on in the meantime
            await update.inline_query.answer([], cache_time=0, button=button)
    elif update.message and _is_for_us(update.message):
        await deliver(update.message, say(texts.PAUSED))


def _is_for_us(message: Message) -> bool:
    """Tell whether a message asks something of the bot: in a group one that names it, answers it, or is its command."""
    if message.chat.type == ChatType.PRIVATE or _ADDRESSED.filter(message):
        return True
    name, _, bot = (message.text or "").partition(" ")[0].removeprefix("/").partition("@")
    known = (message.text or "").startswith("/") and name.lower() in {command.name for command in texts.COMMANDS}
    return known and bot.casefold() in ("", message.get_bot().username.casefold())
