"""Sends replies, and sends them plain should Telegram ever refuse their markup."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import lru_cache, partial
from typing import Final, TypeVar

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.memory.conversations import ChatKey
from bot.sending.buttons import Button
from bot.sending.replies import Reply

CHART_NAME: Final = "grafik.png"
_REFUSED_MARKUP: Final = "can't parse entities"
_UNCHANGED: Final = "message is not modified"
# Two official names of places fit beside each other on a phone.
_KEYS_A_ROW: Final = 2
# A longer label has a row of its own, so that it can be read whole.
_SHORT_CHARACTERS: Final = 30
# Answers that are kept ready come with the same keys again.
_KEPT: Final = 500
_log = logging.getLogger(__name__)
T = TypeVar("T")


async def deliver(message: Message, replies: Sequence[Reply]) -> None:
    """Answer a message with replies, in order; in a group each refers to the message. Raises TelegramError."""
    for reply in replies:
        await _marked_or_plain(reply, partial(_send, message, reply))


async def post(bot: Bot, key: ChatKey, replies: Sequence[Reply]) -> int:
    """Send replies without a chart to a chat that asked nothing, in order; the number that the chat has now.

    Raises TelegramError.
    """
    for reply in replies:
        sent = await _marked_or_plain(reply, partial(_post, bot, key, reply))
        key = key._replace(chat=sent.chat_id)
    return key.chat


async def revise(message: Message, replies: Sequence[Reply]) -> None:
    """Put the first of replies in place of a message of ours, the others below it. Raises TelegramError."""
    try:
        await _marked_or_plain(replies[0], partial(_edit, message, replies[0]))
    except BadRequest as error:
        if _UNCHANGED not in str(error).lower():
            raise
    await deliver(message, replies[1:])


async def _edit(message: Message, reply: Reply, text: str, mode: ParseMode | None) -> None:
    await message.edit_text(text, parse_mode=mode, reply_markup=_keyboard(reply.buttons))


def is_refused_markup(error: BadRequest) -> bool:
    """Tell whether Telegram refused a message for its markup."""
    return _REFUSED_MARKUP in str(error).lower()


async def _marked_or_plain(reply: Reply, send: Callable[[str, ParseMode | None], Awaitable[T]]) -> T:
    try:
        return await send(reply.html, ParseMode.HTML)
    except BadRequest as error:
        if not is_refused_markup(error):
            raise
        _log.error("Telegram refused our markup, so the reply goes out plain: %s", error)
        return await send(reply.text, None)


async def _post(bot: Bot, key: ChatKey, reply: Reply, text: str, mode: ParseMode | None) -> Message:
    topic = key.topic or None
    return await bot.send_message(
        key.chat, text, parse_mode=mode, message_thread_id=topic, reply_markup=_keyboard(reply.buttons)
    )


async def _send(message: Message, reply: Reply, text: str, mode: ParseMode | None) -> None:
    keyboard = _keyboard(reply.buttons)
    if reply.chart is None:
        await message.reply_text(text, parse_mode=mode, reply_markup=keyboard)
    else:
        await message.reply_photo(
            reply.chart, caption=text, parse_mode=mode, reply_markup=keyboard, filename=CHART_NAME
        )


async def deliver_file(message: Message, name: str, data: bytes, caption: str = "") -> None:
    """Answer a message with a file, its caption without markup. Raises TelegramError."""
    await message.reply_document(data, filename=name, caption=caption or None, parse_mode=None)


@lru_cache(_KEPT)
def _keyboard(buttons: tuple[Button, ...]) -> InlineKeyboardMarkup | None:
    keys = [InlineKeyboardButton(button.label, callback_data=button.data) for button in buttons]
    width = 1 if any(len(button.label) > _SHORT_CHARACTERS for button in buttons) else _KEYS_A_ROW
    return InlineKeyboardMarkup([keys[i : i + width] for i in range(0, len(keys), width)]) if keys else None
