"""What people get: every handler reads, asks and sends. Admins' handlers are in admin.py."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Final

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatAction, ChatType
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import filters

from bot import texts
from bot.buttons import CHOICE, SOURCE, TREND, find_buttons, find_documents, parse_press, same_row
from bot.charts import draw_trend, find_trend
from bot.context import BotContext
from bot.conversations import ChatKey, Memory
from bot.delivery import deliver
from bot.replies import lay_out, say
from bot.sources import describe_documents, find_sources, find_titled, list_documents
from knowledge import Answer, Block, Context, Document, Status, Style, gazetteer, say_indicator

_ALBUM: Final = "album"
# More documents than this are listed by title only.
_CARDS: Final = 3
_log = logging.getLogger(__name__)


class Addressed(filters.MessageFilter):
    """Messages meant for the bot: all in a private chat; in a group those that mention it or reply to it."""

    def filter(self, message: Message) -> bool:
        """Tell whether the message is meant for the bot."""
        if message.chat.type == ChatType.PRIVATE:
            return True
        replied = message.reply_to_message and message.reply_to_message.from_user
        return bool(replied and replied.id == message.get_bot().id) or bool(_mentions(message))


async def start(update: Update, context: BotContext) -> None:
    """/start: who the bot is, and what to try."""
    await deliver(_message(update), say(texts.start()))


async def help_people(update: Update, context: BotContext) -> None:
    """/bantuan: how to ask, and how answers are made."""
    await deliver(_message(update), say(texts.guide(context.is_admin(update.effective_user))))


async def question(update: Update, context: BotContext) -> None:
    """Free text: the answer, with buttons for what more can be answered."""
    message = _message(update)
    text = _without_mention(message)
    if not text:
        await deliver(message, say(texts.ASK))
        return
    await _send_answer(message, text, context.conversations.recall(_key(message)).context, context)


async def trend(update: Update, context: BotContext) -> None:
    """/tren HSS: a chart, with the same figures below it in words."""
    message = _message(update)
    if context.args:
        await _send_trend(message, " ".join(context.args), context)
    else:
        await deliver(message, say(texts.TREND_ASK))


async def sources(update: Update, context: BotContext) -> None:
    """/sumber: the documents of the last answer; of those named after it; of all."""
    message = _message(update)
    subject = " ".join(context.args or ())
    await deliver(message, lay_out(_sources(message, subject, context)))


async def press(update: Update, context: BotContext) -> None:
    """A button. It is answered first, so that it stops spinning; what its data asks for is looked up anew."""
    query = update.callback_query
    if query is None:
        return
    with contextlib.suppress(BadRequest):  # pressed too long ago: no longer spinning, still worth its reply
        await query.answer()
    if isinstance(query.message, Message):
        pressed = parse_press(query.data or "")
        action = _ACTIONS.get(pressed.action) if pressed else None
        if not (pressed and action and await action(query.message, pressed.arguments, context)):
            await deliver(query.message, say(texts.OLD_BUTTON))


async def text_only(update: Update, context: BotContext) -> None:
    """A photo, a voice message, a sticker: one kind line, for an album only one."""
    message = _message(update)
    album, data = message.media_group_id, context.chat_data
    if album and data is not None:
        if data.get(_ALBUM) == album:
            return
        data[_ALBUM] = album
    await deliver(message, say(texts.TEXT_ONLY))


async def unknown_command(update: Update, context: BotContext) -> None:
    """A command that the bot does not have."""
    await deliver(_message(update), say(texts.UNKNOWN_COMMAND))


async def failure(update: object, context: BotContext) -> None:
    """What no handler caught: logged for us, and one line for whoever waits for an answer. Never raises."""
    if isinstance(context.error, Forbidden):
        _log.info("a chat does not want us any more: %s", context.error)
    elif isinstance(update, Update) and update.effective_message:
        _log.error("an update could not be answered", exc_info=context.error)
        with contextlib.suppress(TelegramError):
            await deliver(update.effective_message, say(texts.FAILURE))
    else:
        _log.warning("no answer from Telegram: %s", context.error)


async def _send_answer(message: Message, text: str, memory: Context, context: BotContext) -> None:
    knowledge = context.knowledge
    answer = knowledge.ask(text, memory)
    _remember(message, answer, context)
    await deliver(message, lay_out(knowledge.reply(answer), find_buttons(answer, knowledge)))


async def _send_trend(message: Message, subject: str, context: BotContext) -> None:
    knowledge = context.knowledge
    answer = knowledge.ask(texts.TREND_QUESTION.format(subject=subject))
    _remember(message, answer, context)
    blocks, chart = knowledge.reply(answer), None
    if row := find_trend((*answer.facts, *answer.others)):
        with contextlib.suppress(TelegramError):
            await message.reply_chat_action(ChatAction.UPLOAD_PHOTO)
        chart = await asyncio.to_thread(draw_trend, row, knowledge.documents)
    await deliver(message, lay_out(blocks, find_buttons(answer, knowledge), chart))


async def _press_trend(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    row = same_row(context.knowledge.facts(), *arguments) if len(arguments) == 2 else ()
    if row:
        await _send_trend(message, f"{say_indicator(row[0].indicator)} {row[0].place.name}", context)
    return bool(row)


async def _press_source(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    documents = find_documents(arguments, context.knowledge.documents)
    if documents:
        await deliver(message, lay_out(describe_documents(documents, context.knowledge)))
    return bool(documents)


async def _press_choice(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Answer the question again for one of the places that it may have meant."""
    try:
        code, indicator, *periods = arguments
        place = gazetteer().place(code)
    except (ValueError, KeyError):
        return False
    await _send_answer(message, place.name, Context(indicator or None, periods=tuple(periods)), context)
    return True


# For everybody. Anyone can forge a button's data, so an action for admins has to ask `context.is_admin` itself.
_ACTIONS: Final[Mapping[str, Callable[[Message, Sequence[str], BotContext], Awaitable[bool]]]] = {
    TREND: _press_trend,
    SOURCE: _press_source,
    CHOICE: _press_choice,
}


def _sources(message: Message, subject: str, context: BotContext) -> tuple[Block, ...]:
    knowledge, documents = context.knowledge, context.knowledge.documents
    found: tuple[Document, ...] = ()
    if not subject:
        found = _held(context.conversations.recall(_key(message)).documents, documents)
    elif subject.casefold() != texts.SOURCES_EVERYTHING:
        found = find_titled(subject, documents.values()) or _held(_cited(knowledge.ask(subject)), documents)
        if not found:
            return (Block(Style.NOTE, texts.SOURCES_UNKNOWN),)
    if 0 < len(found) <= _CARDS:
        return *describe_documents(found, knowledge), Block(Style.NOTE, texts.SOURCES_HINT)
    return list_documents(found or tuple(documents.values()))


def _held(document_ids: Iterable[str], documents: Mapping[str, Document]) -> tuple[Document, ...]:
    return tuple(documents[document_id] for document_id in document_ids if document_id in documents)


def _cited(answer: Answer) -> tuple[str, ...]:
    """The documents that answer a question, none where only something near it is known."""
    return find_sources(answer) if answer.status in (Status.ANSWERED, Status.PARTIAL) else ()


def _remember(message: Message, answer: Answer, context: BotContext) -> None:
    """Keep what the chat is about now; a greeting in between does not lose the last sources."""
    key = _key(message)
    documents = find_sources(answer) or context.conversations.recall(key).documents
    context.conversations.remember(key, Memory(answer.context, documents))


def _key(message: Message) -> ChatKey:
    return ChatKey(message.chat_id, (message.is_topic_message and message.message_thread_id) or 0)


def _message(update: Update) -> Message:
    if update.effective_message is None:
        raise ValueError("the filters of app.py let through an update without a message")
    return update.effective_message


def _mentions(message: Message) -> list[str]:
    """The places where the bot's own name stands in a text."""
    name = f"@{message.get_bot().username}".casefold()
    mentions = message.parse_entities([MessageEntity.MENTION]).values()
    return [mention for mention in mentions if mention.casefold() == name]


def _without_mention(message: Message) -> str:
    text = message.text or ""
    for mention in _mentions(message):
        text = text.replace(mention, " ")
    return " ".join(text.split())
