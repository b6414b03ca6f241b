"""Sends replies, and sends them plain should Telegram ever refuse their markup."""

import logging
from collections.abc import Sequence
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.replies import Reply

CHART_NAME: Final = "tren.png"
_REFUSED_MARKUP: Final = "can't parse entities"
# Two official names of places fit beside each other on a phone.
_KEYS_A_ROW: Final = 2
_log = logging.getLogger(__name__)


async def deliver(message: Message, replies: Sequence[Reply]) -> None:
    """Answer a message with replies, in order; in a group each refers to the message. Raises TelegramError."""
    for reply in replies:
        try:
            await _send(message, reply, reply.html, ParseMode.HTML)
        except BadRequest as error:
            if _REFUSED_MARKUP not in str(error).lower():
                raise
            _log.error("Telegram refused our markup, so the reply goes out plain: %s", error)
            await _send(message, reply, reply.text, None)


async def _send(message: Message, reply: Reply, text: str, mode: ParseMode | None) -> None:
    keyboard = _keyboard(reply)
    if reply.chart is None:
        await message.reply_text(text, parse_mode=mode, reply_markup=keyboard)
    else:
        await message.reply_photo(
            reply.chart, caption=text, parse_mode=mode, reply_markup=keyboard, filename=CHART_NAME
        )


def _keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    keys = [InlineKeyboardButton(button.label, callback_data=button.data) for button in reply.buttons]
    return InlineKeyboardMarkup([keys[i : i + _KEYS_A_ROW] for i in range(0, len(keys), _KEYS_A_ROW)]) if keys else None
