"""What people get: every handler reads, asks and sends. Commands about a place are in officials.py."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from telegram import Message, Update
from telegram.constants import ChatType

from bot import texts
from bot.context import BotContext
from bot.handlers.answers import send_answer
from bot.handlers.menus import show_menu
from bot.sending.delivery import deliver
from bot.sending.messages import key_of, message_of, without_mention
from bot.sending.replies import Fold, lay_out, say
from bot.wording.sources import describe_documents, find_sources, find_titled, list_documents
from knowledge import Answer, Block, Context, Document, Status, Style

_ALBUM: Final = "album"
# More documents than this are listed by title only.
_CARDS: Final = 3


async def start(update: Update, context: BotContext) -> None:
    """/start: who the bot is, and what to try; who runs the bot gets their menu."""
    message = message_of(update)
    await deliver(message, say(texts.start()))
    if message.chat.type == ChatType.PRIVATE:
        await show_menu(context, message.chat_id)


async def help_people(update: Update, context: BotContext) -> None:
    """/bantuan: how to ask, and how answers are made."""
    commands = texts.guide(context.role(update.effective_user))
    folds = [
        Fold(heading, tuple(Block(Style.LINE, line) for line in lines))
        for heading, lines in ((texts.HELP_COMMANDS, commands), (texts.HELP_ANSWERS, texts.HELP_RULES))
    ]
    await deliver(message_of(update), lay_out([Block(Style.NOTE, texts.HELP)], folds=folds))


async def question(update: Update, context: BotContext) -> None:
    """Free text: the answer, with buttons for what more can be answered."""
    message = message_of(update)
    text = without_mention(message)
    if not text:
        await deliver(message, say(texts.ASK))
        return
    await send_answer(message, text, _recall(message, context), context)


async def sources(update: Update, context: BotContext) -> None:
    """/sumber: the documents of the last answer; of those named after it; of all."""
    message = message_of(update)
    subject = " ".join(context.args or ())
    await deliver(message, lay_out(_sources(message, subject, context)))


async def text_only(update: Update, context: BotContext) -> None:
    """A photo, a voice message, a sticker: one kind line, for an album only one."""
    message = message_of(update)
    album, data = message.media_group_id, context.chat_data
    if album and data is not None:
        if data.get(_ALBUM) == album:
            return
        data[_ALBUM] = album
    await deliver(message, say(texts.TEXT_ONLY))


async def unknown_command(update: Update, context: BotContext) -> None:
    """A command that the bot does not have."""
    await deliver(message_of(update), say(texts.UNKNOWN_COMMAND))


def _recall(message: Message, context: BotContext) -> Context:
    """What the chat is about: its last subject, else its default place."""
    last = context.conversations.recall(key_of(message)).context
    home = None if last.places else context.homes.find(message.chat_id)
    return replace(last, places=(home,), home=home) if home else last


def _sources(message: Message, subject: str, context: BotContext) -> tuple[Block, ...]:
    knowledge, documents = context.knowledge, context.knowledge.documents
    found: tuple[Document, ...] = ()
    if not subject:
        found = _held(context.conversations.recall(key_of(message)).documents, documents)
    elif subject.casefold() != texts.SOURCES_EVERYTHING:
        found = find_titled(subject, documents.values()) or _held(_cited(knowledge.ask(subject)), documents)
        if not found:
            return (Block(Style.NOTE, texts.SOURCES_UNKNOWN),)
    if 0 < len(found) <= _CARDS:
        return *describe_documents(found, knowledge), Block(Style.NOTE, texts.SOURCES_HINT)
    return list_documents(found or tuple(documents.values()), every=not found)


def _held(document_ids: Iterable[str], documents: Mapping[str, Document]) -> tuple[Document, ...]:
    return tuple(documents[document_id] for document_id in document_ids if document_id in documents)


def _cited(answer: Answer) -> tuple[str, ...]:
    """The documents that answer a question, none where only something near it is known."""
    return find_sources(answer) if answer.status in (Status.ANSWERED, Status.PARTIAL) else ()
