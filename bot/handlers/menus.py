"""The menus of commands that Telegram shows: of private chats, of groups, and the longer ones of those who run the bot.

A refusal, such as for an admin who never wrote to the bot, is only logged.
"""

import logging
from collections.abc import Iterable

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot import texts
from bot.context import BotContext
from bot.settings import Role

_log = logging.getLogger(__name__)


async def publish_menus(context: BotContext) -> None:
    """Set every menu, and take the one for staff from those who are staff no more."""
    await _publish(context, BotCommandScopeAllPrivateChats(), texts.commands(Role.PERSON))
    await _publish(context, BotCommandScopeAllGroupChats(), texts.group_commands())
    staff = context.rooms.settings.staff
    for user in sorted(context.menus.users - staff):
        await _take_away(context, user)
    for user in sorted(staff):
        await show_menu(context, user)


async def show_menu(context: BotContext, user: int) -> None:
    """Give someone who runs the bot their menu, in their own chat with it."""
    role = context.rooms.settings.role(user)
    if role > Role.PERSON and await _publish(context, BotCommandScopeChat(user), texts.commands(role)):
        context.menus.note(user, shown=True)


async def _take_away(context: BotContext, user: int) -> None:
    try:
        await context.bot.delete_my_commands(BotCommandScopeChat(user))
    except TelegramError as error:
        _log.warning("the menu of %d could not be taken away: %s", user, error)
    else:
        context.menus.note(user, shown=False)


async def _publish(context: BotContext, scope: BotCommandScope, commands: Iterable[texts.Command]) -> bool:
    menu = [BotCommand(command.name, command.menu) for command in commands]
    try:
        await context.bot.set_my_commands(menu, scope=scope)
    except TelegramError as error:
        _log.warning("the menu for %s could not be set: %s", scope.to_dict(), error)
        return False
    return True
