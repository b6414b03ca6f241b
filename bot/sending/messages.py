"""Messages as the bot gets them: which are meant for it, what they ask, and which chat or topic they belong to."""

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext import filters

from bot.memory.conversations import ChatKey


class Addressed(filters.MessageFilter):
    """Messages meant for the bot: all in a private chat; in a group those that mention it or reply to it."""

    def filter(self, message: Message) -> bool:
        """Tell whether the message is meant for the bot."""
        if message.chat.type == ChatType.PRIVATE:
            return True
        replied = message.reply_to_message and message.reply_to_message.from_user
        return bool(replied and replied.id == message.get_bot().id) or bool(_mentions(message))


def message_of(update: Update) -> Message:
    """The message of an update. Raises ValueError where there is none."""
    if update.effective_message is None:
        raise ValueError("the filters of app.py let through an update without a message")
    return update.effective_message


def key_of(message: Message) -> ChatKey:
    """The chat of a message, or its topic."""
    return ChatKey(message.chat_id, (message.is_topic_message and message.message_thread_id) or 0)


def without_mention(message: Message) -> str:
    """What a message says, without the bot's own name."""
    text = message.text or ""
    for mention in _mentions(message):
        text = text.replace(mention, " ")
    return " ".join(text.split())


def _mentions(message: Message) -> list[str]:
    """The places where the bot's own name stands in a text."""
    name = f"@{message.get_bot().username}".casefold()
    mentions = message.parse_entities([MessageEntity.MENTION]).values()
    return [mention for mention in mentions if mention.casefold() == name]
