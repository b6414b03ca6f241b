"""Where the bot is: a chat that blocked it or removed it, a group that it came into or that moved."""

import contextlib

from telegram import Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot import texts
from bot.context import BotContext
from bot.memory.conversations import ChatKey
from bot.sending.delivery import post
from bot.sending.replies import say

_GONE = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


async def membership(update: Update, context: BotContext) -> None:
    """Forget a chat that blocked or removed the bot, all of it; tell a group that it came into how to ask.

    Who comes back begins anew.
    """
    change = update.my_chat_member
    if change is None:
        return
    if change.new_chat_member.status in _GONE:
        context.rooms.forget(change.chat.id)
    elif change.old_chat_member.status in _GONE and change.chat.type in _GROUPS:
        welcome = texts.GROUP_WELCOME.format(bot=context.bot.username)
        with contextlib.suppress(TelegramError):  # it may not speak there
            await post(context.bot, ChatKey(change.chat.id), say(welcome))


async def migration(update: Update, context: BotContext) -> None:
    """A group became a supergroup, with another number: all that is kept of it moves along."""
    message = update.effective_message
    if message and message.migrate_to_chat_id:
        context.rooms.move(message.chat_id, message.migrate_to_chat_id)
    elif message and message.migrate_from_chat_id:
        context.rooms.move(message.migrate_from_chat_id, message.chat_id)
