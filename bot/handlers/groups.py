"""What a whole chat shares: its default place, and what is kept of it. In a group its admins decide about that."""

from collections.abc import Sequence

from telegram import Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot import texts
from bot.context import BotContext
from bot.handlers.places import named_place, only_place, suggest_buttons
from bot.sending.buttons import HOME
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import lay_out, say
from knowledge import Block, Style, gazetteer

_DECIDING = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def home(update: Update, context: BotContext) -> None:
    """/wilayah HSS: the place that is meant where a question names none; /wilayah alone says which it is, and asks."""
    message = message_of(update)
    words = " ".join(context.args or ())
    if not words:
        code = context.homes.find(message.chat_id)
        said = texts.HOME_IS.format(place=gazetteer().place(code).name) if code else texts.HOME_NONE
        await deliver(message, lay_out([Block(Style.NOTE, said)], () if code else suggest_buttons(HOME, context)))
    elif not await may_decide(update):
        await deliver(message, say(texts.GROUP_ADMINS_ONLY))
    elif words.casefold() == texts.HOME_NOWHERE:
        context.homes.forget(message.chat_id)
        await deliver(message, say(texts.HOME_GONE))
    elif place := await named_place(message, HOME, context):
        await choose_home(message, [place.code], context)


async def choose_home(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Let a place be the one that is meant in a chat."""
    if place := only_place(arguments):
        context.homes.choose(message.chat_id, place.code)
        await deliver(message, say(texts.HOME_IS.format(place=place.name)))
    return place is not None


async def privacy(update: Update, context: BotContext) -> None:
    """/privasi: what is kept, for how long, and how to delete it."""
    await deliver(message_of(update), say(texts.privacy(context.rooms.settings.retention_days)))


async def forget(update: Update, context: BotContext) -> None:
    """/hapusdata: delete everything that is kept of a chat; a person's private chat is all that is kept of a person."""
    message = message_of(update)
    if not await may_decide(update):
        await deliver(message, say(texts.GROUP_ADMINS_ONLY))
        return
    context.rooms.forget(message.chat_id)
    await deliver(message, say(texts.FORGOTTEN))


async def may_decide(update: Update) -> bool:
    """Tell whether who sent an update may decide for its chat: anyone in private, in a group its admins.

    An anonymous admin speaks as the group itself. Raises TelegramError.
    """
    message = message_of(update)
    if message.chat.type == ChatType.PRIVATE:
        return True
    if message.sender_chat is not None:
        return message.sender_chat.id == message.chat_id
    if update.effective_user is None:
        return False
    member = await message.chat.get_member(update.effective_user.id)
    return member.status in _DECIDING
