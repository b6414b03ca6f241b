"""Who may do what, asked at every command and at every press: ids of users decide, and a button may be forged."""

import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any, TypeAlias

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot import staff_texts as texts
from bot.context import BotContext
from bot.sending.buttons import parse_press
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import say
from bot.settings import Role
from bot.texts import COMMANDS

Handler: TypeAlias = Callable[[Update, BotContext], Coroutine[Any, Any, None]]
# What a press does: the message below which the button stands, who pressed, the arguments. False: no longer possible.
Act: TypeAlias = Callable[[Message, int, Sequence[str], BotContext], Awaitable[bool]]
_ROLES = {command.name: command.role for command in COMMANDS}


def guarded(command: str, handler: Handler) -> Handler:
    """The handler of a command, for those only who may use it by the table of commands."""
    role = _ROLES[command]

    async def handle(update: Update, context: BotContext) -> None:
        if context.role(update.effective_user) >= role:
            await handler(update, context)
        else:
            await deliver(message_of(update), say(_refusal(update, role)))

    return handle


def pressing(acts: Mapping[str, tuple[Role, Act]]) -> Handler:
    """The handler of the buttons of those who run the bot: by action, who may press it at least, and what it does."""

    async def press(update: Update, context: BotContext) -> None:
        query, pressed = (
            update.callback_query,
            parse_press((update.callback_query and update.callback_query.data) or ""),
        )
        if query is None or pressed is None:
            return
        role, act = acts[pressed.action]
        allowed = context.role(query.from_user) >= role
        with contextlib.suppress(BadRequest):  # pressed too long ago: no longer spinning, still worth its effect
            await query.answer(None if allowed else texts.PRESS_REFUSED, show_alert=not allowed)
        if not allowed or not isinstance(query.message, Message):
            return
        if not await act(query.message, query.from_user.id, pressed.arguments, context):
            await deliver(query.message, say(texts.OLD_PRESS))

    return press


def user_of(update: Update) -> int:
    """The id of who sent an update that passed the guard. Raises ValueError where nobody did."""
    if update.effective_user is None:
        raise ValueError("the guard let through an update of nobody")
    return update.effective_user.id


def _refusal(update: Update, role: Role) -> str:
    """A kind no; in a private chat with the id that whoever runs the bot would have to add."""
    private = update.effective_chat and update.effective_chat.type == ChatType.PRIVATE
    user = update.effective_user.id if private and update.effective_user else None
    return texts.NOT_YOURS[role] if user is None else f"{texts.NOT_YOURS[role]} {texts.YOUR_ID.format(user=user)}"
