"""Files and links that admins send: refused as early as can be told, then examined and kept as drafts."""

import asyncio
import logging

from telegram import Document, Message, Update
from telegram.error import BadRequest, InvalidToken

from bot import staff_texts as texts
from bot.context import BotContext
from bot.fetching import Fetched, LinkError, fetch
from bot.handlers.publishing import DRAFT, show
from bot.handlers.staff import user_of
from bot.sending.buttons import Button
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import lay_out, say
from bot.sending.retries import persist
from bot.wording.findings import shorten
from knowledge import UNTOLD, Attribution, Block, KnowledgeError, Style, check_file, parse_attribution

_log = logging.getLogger(__name__)


async def add(update: Update, context: BotContext) -> None:
    """/tambah: how documents are added, and the drafts that wait; /tambah https://... adds what a link leads to."""
    if context.args:
        await _fetch(message_of(update), user_of(update), " ".join(context.args), context)
        return
    waiting = context.drafts.of(user_of(update))
    buttons = [Button(texts.OPEN_BUTTON.format(name=name), DRAFT, (key, "h", "0")) for key, name in waiting]
    blocks = [Block(Style.NOTE, texts.ADD)]
    blocks += [Block(Style.NOTE, texts.WAITING.format(count=len(waiting)))] if waiting else []
    await deliver(message_of(update), lay_out(blocks, buttons))


async def receive(update: Update, context: BotContext) -> None:
    """A file: fetched only when its name and size allow it."""
    message = message_of(update)
    document = message.document
    if document is None:
        return
    name = document.file_name or ""
    try:
        check_file(name, document.file_size or 0)
        data = await _download(document)
    except KnowledgeError as error:
        await deliver(message, say(texts.NOT_TAKEN.format(reason=error)))
    # Telegram hands out nothing above its own limit; of a file that is gone it says what it says of a wrong token.
    except (BadRequest, InvalidToken) as error:
        _log.info("a file could not be fetched: %s", error)
        await deliver(message, say(texts.NOT_TAKEN.format(reason=texts.NOT_FETCHED)))
    else:
        told, unread = parse_attribution(message.caption or "")
        if unread:
            await deliver(message, say(texts.SOURCE_UNREAD.format(lines=shorten("; ".join(unread)))))
        await take(message, user_of(update), Fetched(name, data, ""), told, context)


async def _download(document: Document) -> bytes:
    """The bytes of a file. Raises TelegramError."""
    file = await document.get_file()
    # The way to files does not lead through the limiter.
    return bytes(await persist("a file", file.download_as_bytearray))


async def receive_link(update: Update, context: BotContext) -> None:
    """A link, alone in a message: fetched within limits, and only from the public web."""
    message = message_of(update)
    await _fetch(message, user_of(update), (message.text or "").strip(), context)


async def _fetch(message: Message, user: int, link: str, context: BotContext) -> None:
    try:
        found = await fetch(link)
    except LinkError as error:
        await deliver(message, say(texts.NOT_TAKEN.format(reason=error)))
    else:
        await take(message, user, found, UNTOLD, context)


async def take(message: Message, user: int, found: Fetched, told: Attribution, context: BotContext) -> None:
    """Examine a file, keep it as a draft and show it; or say in one line why not, and keep nothing."""
    await deliver(message, say(texts.EXAMINING))
    knowledge, named, data = context.knowledge, context.knowledge.name_file(found.name), found.data
    try:
        async with context.rooms.examining:
            draft = await asyncio.to_thread(knowledge.examine, named, data, told)
    except KnowledgeError as error:
        await deliver(message, say(texts.NOT_TAKEN.format(reason=error)))
        return
    again = draft.replaced and draft.replaced.text == draft.first.text
    # Of the same document sent again, what was told of its source holds on.
    former = knowledge.corrections.told.get(named, UNTOLD) if again else UNTOLD
    sent = context.drafts.keep(user, named, data, found.address, told.over(former))
    if sent is None:
        await deliver(message, say(texts.TOO_MANY_DRAFTS))
        return
    if sent.told == told:
        context.drafts.remember(sent, knowledge.generation, draft)
    if not sent.corrections:
        # What was decided of the document that this one replaces holds on, until somebody decides otherwise.
        sent = context.drafts.decide(sent, knowledge.corrections.about(named))
    await show(message, sent, context)
