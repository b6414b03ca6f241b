"""/status and /log: how the bot is, and who did what."""

import asyncio
import logging
from datetime import datetime
from typing import Final

from telegram import Update
from telegram.error import TelegramError

from bot import staff_texts as texts
from bot.context import BotContext
from bot.handlers.history import say_moment
from bot.handlers.reloads import say_held
from bot.memory.audit import Entry
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import lay_out
from knowledge import Block, Style

_ENTRIES: Final = 20
# Where Telegram makes everybody wait, the rest of the status need not.
ASK_SECONDS: Final = 2.0
_log = logging.getLogger(__name__)


async def status(update: Update, context: BotContext) -> None:
    """/status: what answers, when somebody was last heard of, what went wrong, what waits."""
    knowledge, vitals, pauses = context.knowledge, context.vitals, context.pauses
    [newest, *_] = await asyncio.to_thread(knowledge.history)
    lines = [
        say_held(knowledge),
        *([texts.STATUS_RESTORED.format(number=newest.restores)] if newest.restores else []),
        texts.STATUS_SINCE.format(when=_moment(vitals.started)),
        texts.STATUS_HEARD.format(when=_moment(vitals.heard) if vitals.heard else texts.STATUS_NEVER),
        texts.STATUS_FAULTS.format(count=vitals.faults) + "".join(f"\n• {fault}" for fault in vitals.newest),
        texts.STATUS_QUEUE.format(count=await _waiting(context)),
        texts.STATUS_TICKETS.format(count=len(context.tickets.rows)),
    ]
    lines += [texts.STATUS_PAUSED.format(when=say_moment(pauses.since))] if pauses.since else []
    lines += [texts.STATUS_RELOADING] if context.rooms.reloading.locked() else []
    await deliver(message_of(update), lay_out(Block(Style.LINE, line) for line in lines))


async def log(update: Update, context: BotContext) -> None:
    """/log: the last acts of those who run the bot."""
    entries = context.audit.newest(_ENTRIES)
    lines = [Block(Style.LINE, _say_act(entry)) for entry in entries]
    await deliver(message_of(update), lay_out([Block(Style.NOTE, texts.LOG if lines else texts.NO_LOG), *lines]))


async def count_fault(update: object, context: BotContext) -> None:
    """Count an error that no handler caught, for /status."""
    if context.error is not None:
        context.vitals.suffer(context.error)


def _say_act(entry: Entry) -> str:
    act = texts.ACTS.get(entry.act, entry.act)
    line = texts.LOG_LINE.format(when=say_moment(entry.at), user=entry.user, act=act, what=entry.what).rstrip()
    return line + (texts.LOG_MADE.format(number=entry.generation) if entry.generation else "")


async def _waiting(context: BotContext) -> str:
    """How many updates wait with Telegram."""
    try:
        async with asyncio.timeout(ASK_SECONDS):
            return str((await context.bot.get_webhook_info()).pending_update_count)
    except (TelegramError, TimeoutError) as error:
        _log.warning("Telegram did not say what waits: %s", type(error).__name__)
        return texts.STATUS_UNKNOWN


def _moment(moment: datetime) -> str:
    return say_moment(moment.isoformat())
