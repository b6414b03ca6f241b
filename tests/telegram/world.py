"""The people of the fake Telegram: their chats, what they write, send and press, and the updates that come of it."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final

from tests.telegram.requests import Json, find_entities, member, person
from tests.telegram.schema import check_object

TOKEN: Final = "123456789:AAtHiSiSaFaKeToKeNfOrTeStSoNlY-0123456"
USERNAME: Final = "contoh_bot"
USER: Final = 7001
SENT_AT: Final = 1_700_000_000


@dataclass(slots=True)
class Chat:
    """A chat and its messages by id."""

    info: Json
    messages: dict[int, Json] = field(default_factory=dict)
    blocked: bool = False
    admins: set[int] = field(default_factory=set)


class World:
    """Everything but the bot's requests. People act by `say`, `edit` and `press`; `updates` wait for the bot."""

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.me: Json = {"id": int(token.split(":")[0]), "is_bot": True, "first_name": "Contoh", "username": USERNAME}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, bytes] = {}
        self.updates: deque[Json] = deque()
        self.allowed: list[str] = []
        self.problems: list[str] = []
        self.on_arrival: Callable[[], None] = lambda: None
        self._queries: set[str] = set()
        self._ids: Iterator[int] = count(1)
        self._arrival = asyncio.Event()

    def add_chat(self, chat_id: int, kind: str = "private", **info: object) -> Chat:
        """Open a chat; a private chat has the id of its user."""
        return self.chats.setdefault(chat_id, Chat({"id": chat_id, "type": kind, **info}))

    def say(self, text: str = "", *, user: int = USER, chat: int | None = None, **content: object) -> Json:
        """Let a person send a message; `content` adds or replaces fields, such as photo or reply_to_message."""
        message = self._message(self.add_chat(chat or user), person(user), {"text": text} if text else {}, content)
        return self._arrive("message", message)

    def send(self, name: str, data: bytes, *, size: int | None = None, **content: Any) -> Json:
        """Let a person send a file; `size` is what is said of it, by default the truth."""
        number = f"file{len(self.files)}"
        self.files[number] = data
        told = len(data) if size is None else size
        document = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": told}
        return self.say(document=document, **content)

    def edit(self, message: Json, text: str) -> Json:
        """Let a person change a message."""
        changed = {**message, "text": text, "entities": find_entities(text), "edit_date": SENT_AT}
        return self._arrive("edited_message", changed)

    def post(self, text: str, chat: int) -> Json:
        """Publish a channel post."""
        channel = self.add_chat(chat, "channel", title="Kanal")
        message = self._message(channel, None, {"text": text}, {"sender_chat": channel.info})
        return self._arrive("channel_post", message)

    def press(self, message: Json | None, data: str, *, user: int = USER) -> Json:
        """Let a person press a button below a message; None is one that only its reader has.

        `data` need not be that of one of its buttons.
        """
        query = str(next(self._ids))
        self._queries.add(query)
        where = {"message": message} if message else {"inline_message_id": "1"}
        return self._arrive(
            "callback_query", {"id": query, "from": person(user), "chat_instance": "1", "data": data, **where}
        )

    def change_member(self, chat: int, before: str, after: str, *, user: int = USER) -> Json:
        """Let a person change what the bot is in a chat: "member", "left", "kicked"; who blocks it kicks it."""
        one, other = (member(status, self.me) for status in (before, after))
        info = self.add_chat(chat).info
        change = {"chat": info, "from": person(user), "date": SENT_AT, "old_chat_member": one, "new_chat_member": other}
        return self._arrive("my_chat_member", change)

    def search(self, text: str, *, user: int = USER) -> Json:
        """Let a person type the bot's name and a text in some chat."""
        query = str(next(self._ids))
        self._queries.add(query)
        return self._arrive("inline_query", {"id": query, "from": person(user), "query": text, "offset": ""})

    def _message(
        self, chat: Chat, sender: Json | None, content: Json, more: Mapping[str, object] | None = None
    ) -> Json:
        message = {"message_id": len(chat.messages) + 1, "date": SENT_AT, "chat": chat.info, **content, **(more or {})}
        if sender:
            message["from"] = sender
        if entities := message.get("entities") or find_entities(content.get("text", "")):
            message["entities"] = entities
        chat.messages[message["message_id"]] = message
        return message

    def _arrive(self, kind: str, content: Json) -> Json:
        update = {"update_id": next(self._ids), kind: content}
        self.problems += check_object(update, "Update")
        if not self.allowed or kind in self.allowed:
            self.updates.append(update)
            self._arrival.set()
            self.on_arrival()
        return update
