"""The generations of documents as admins see them: listed, and one of them made the current one again."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from telegram import Message, Update

from bot import staff_texts as texts
from bot.context import BotContext
from bot.handlers.reloads import send_report
from bot.handlers.staff import user_of
from bot.sending.buttons import Button
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import lay_out, say
from knowledge import Block, Generation, KnowledgeError, Style, say_date

BACK = "kembali"
_BUTTONS = 4


async def history(update: Update, context: BotContext) -> None:
    """/riwayat: the generations that are kept: when, how much, by whom."""
    kept = await asyncio.to_thread(context.knowledge.history)
    makers, current = context.audit.makers(), context.knowledge.generation
    lines = [Block(Style.LINE, _describe(one, makers.get(one.number), one.number == current)) for one in kept]
    former = [one.number for one in kept if one.number != current]
    hint = [Block(Style.NOTE, texts.HISTORY_HINT.format(number=former[0]))] if former else []
    buttons = [Button(texts.GO_BACK_BUTTON.format(number=n), BACK, (str(n),)) for n in former[:_BUTTONS]]
    await deliver(message_of(update), lay_out([Block(Style.NOTE, texts.HISTORY), *lines, *hint], buttons))


async def go_back(update: Update, context: BotContext) -> None:
    """/kembali 3: let an older generation answer again."""
    message, number = message_of(update), "".join(context.args or ())
    if not await press_back(message, user_of(update), (number,), context):
        await deliver(message, say(texts.GO_BACK_ASK))


async def press_back(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Let the generation of a button answer again; doing it twice changes nothing more."""
    number = arguments[0] if arguments else ""
    if not (number.isascii() and number.isdecimal()) or len(number) > 9:
        return False
    async with context.rooms.reloading:
        try:
            report = await asyncio.to_thread(context.knowledge.roll_back, int(number))
        except KnowledgeError as error:
            await deliver(message, say(texts.FAILED.format(reason=error)))
            return True
    context.audit.note(user, BACK, f"{int(number)}", report.generation)
    done = Block(Style.NOTE, texts.WENT_BACK.format(number=int(number)))
    await send_report(message, report, context, done)
    return True


def say_moment(moment: str) -> str:
    """A moment (ISO) in the time of this place: "26 November 2026 18.40"."""
    local = datetime.fromisoformat(moment).astimezone()
    return f"{say_date(local.date().isoformat())} {local:%H.%M}"


def _describe(one: Generation, user: int | None, current: bool) -> str:
    line = texts.HISTORY_LINE.format(
        number=one.number, when=say_moment(one.created), documents=one.documents, facts=one.facts
    )
    parts = [line]
    parts += [texts.HISTORY_RESTORES.format(number=one.restores)] if one.restores else []
    parts += [texts.HISTORY_BY.format(user=user)] if user else []
    parts += [texts.HISTORY_CURRENT] if current else []
    return " · ".join(parts)
