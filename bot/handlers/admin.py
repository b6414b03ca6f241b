"""What only admins get: the documents read anew."""

import asyncio
import logging
from collections.abc import Iterator

from telegram import Update
from telegram.constants import ChatType

from bot import texts
from bot.context import BotContext
from bot.handlers.news import tell_news
from bot.sending.delivery import deliver
from bot.sending.replies import lay_out, say
from knowledge import Block, KnowledgeError, ReloadReport, Style

_log = logging.getLogger(__name__)


async def reload(update: Update, context: BotContext) -> None:
    """/muat: read the documents anew in a thread, while the old ones answer; say what changed, tell subscribers."""
    message = update.effective_message
    if message is None:
        return
    if not context.is_admin(update.effective_user):
        await deliver(message, say(_refusal(update)))
    elif context.rooms.reloading.locked():
        await deliver(message, say(texts.RELOAD_RUNNING))
    else:
        async with context.rooms.reloading:
            await deliver(message, say(texts.RELOADING))
            blocks = await _reload(context)
        await deliver(message, lay_out(blocks))
        if told := await tell_news(context):
            await deliver(message, say(texts.RELOAD_TOLD.format(count=told)))


async def _reload(context: BotContext) -> tuple[Block, ...]:
    try:
        report = await asyncio.to_thread(context.knowledge.reload)
    except KnowledgeError as error:
        _log.exception("the documents could not be read anew")
        return (Block(Style.NOTE, texts.RELOAD_FAILED.format(reason=error)),)
    _log.info("generation %s: %s documents, %s refused", report.generation, report.documents, len(report.refused))
    return tuple(_describe(report))


def _describe(report: ReloadReport) -> Iterator[Block]:
    added, changed, lost = len(report.added), len(report.changed), len(report.lost)
    done = texts.RELOAD_DONE.format(added=added, changed=changed, lost=lost, unchanged=report.unchanged)
    yield Block(Style.NOTE, done)
    for form, taken in ((texts.RELOAD_ADDED, report.added), (texts.RELOAD_CHANGED, report.changed)):
        for document in taken:
            yield Block(Style.LINE, form.format(name=document.id, facts=document.facts))
    for document in report.lost:
        yield Block(Style.LINE, texts.RELOAD_LOST.format(name=document.id))
    for refused in report.refused:
        yield Block(Style.LINE, texts.RELOAD_REFUSED.format(reason=refused.reason))
    for notice in report.notices:
        yield Block(Style.NOTE, notice)


def _refusal(update: Update) -> str:
    """A kind no; in a private chat with the id that whoever runs the bot would have to add."""
    private = update.effective_chat and update.effective_chat.type == ChatType.PRIVATE
    user = update.effective_user.id if private and update.effective_user else None
    return texts.ADMINS_ONLY if user is None else f"{texts.ADMINS_ONLY} {texts.YOUR_ID.format(user=user)}"
