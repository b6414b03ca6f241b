from datetime import UTC, datetime

import pytest
from telegram import Chat, Message, Update
from telegram.constants import ChatType

from bot.memory.conversations import ChatKey
from bot.sending.messages import key_of, message_of

KEYS = [
    ({}, ChatKey(-1001, 0)),
    ({"message_thread_id": 5, "is_topic_message": True}, ChatKey(-1001, 5)),
    ({"message_thread_id": 5}, ChatKey(-1001, 0)),
]


@pytest.mark.parametrize(("content", "key"), KEYS)
def test_a_topic_is_a_chat_of_its_own_but_a_thread_of_replies_is_not(
    content: dict[str, int | bool], key: ChatKey
) -> None:
    chat = Chat(-1001, ChatType.SUPERGROUP)
    thread = int(content["message_thread_id"]) if content else None
    topic = bool(content.get("is_topic_message"))
    sent = datetime(2025, 1, 1, tzinfo=UTC)
    message = Message(1, sent, chat, message_thread_id=thread, is_topic_message=topic)
    assert key_of(message) == key
    assert message_of(Update(1, message=message)) is message


def test_an_update_without_a_message_is_a_fault() -> None:
    with pytest.raises(ValueError, match="without a message"):
        message_of(Update(1))
