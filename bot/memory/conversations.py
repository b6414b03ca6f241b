"""What the bot remembers of a chat, so that "kalau 2021?" is understood, also after a restart.

Only codes are written down (indicator, places, periods, figures and documents shown), never a message, never who wrote
it. The last question, one that waits for a place or a year, and the words that one leaves over, which can be names of
people, stay in the process.
"""

import json
import logging
import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from sqlite_utils import Database
from sqlite_utils.db import NotFoundError

from knowledge import Context

_TABLE: Final = "chats"
# By hand, since it happens with every answer and the library looks the table up first.
_REMEMBER: Final = (
    "insert into chats (chat, topic, memory, day) values (:chat, :topic, :memory, :day) "
    "on conflict (chat, topic) do update set memory = excluded.memory, day = excluded.day"
)
_RECENT_CHATS: Final = 1_000
_log = logging.getLogger(__name__)


class ChatKey(NamedTuple):
    """A chat, or one topic of a forum; the topic is 0 elsewhere."""

    chat: int
    topic: int = 0


@dataclass(frozen=True, slots=True)
class Memory:
    """What a chat was last about, and the documents its last answer was drawn from."""

    context: Context = Context()
    documents: tuple[str, ...] = ()


class Conversations:
    """The memories of all chats in the bot's database.

    A memory that cannot be read or written costs a follow-up question, no answer: faults are logged, not raised.
    """

    def __init__(self, database: Database, retention_days: int, today: Callable[[], date] = date.today) -> None:
        """Keep the memories in this database, each until its chat has been silent for `retention_days`."""
        self._database, self._chats = database, database.table(_TABLE)
        columns = {"chat": int, "topic": int, "memory": str, "day": str}
        self._chats.create(columns, pk=("chat", "topic"), transform=True)
        self._retention, self._today = timedelta(days=retention_days), today
        self._purged: date | None = None
        self._recent: OrderedDict[ChatKey, Memory] = OrderedDict()

    def recall(self, key: ChatKey) -> Memory:
        """What is remembered of a chat; an empty memory when nothing is."""
        if key in self._recent:
            return self._recent[key]
        try:
            row = self._chats.get(tuple(key))
            return _read_memory(str(row["memory"]))
        except NotFoundError:
            return Memory()
        except (sqlite3.Error, AttributeError, LookupError, TypeError, ValueError):
            _log.warning("the memory of a chat cannot be read", exc_info=True)
            return Memory()

    def remember(self, key: ChatKey, memory: Memory) -> None:
        """Keep a memory in place of the chat's former one; on disk without any words of the question."""
        self._recent[key] = memory
        self._recent.move_to_end(key)
        if len(self._recent) > _RECENT_CHATS:
            self._recent.popitem(last=False)
        row = {**key._asdict(), "memory": _write_memory(memory), "day": self._today().isoformat()}
        try:
            self._database.execute(_REMEMBER, row)
            self._purge()
        except sqlite3.Error:
            _log.warning("the memory of a chat cannot be written", exc_info=True)

    def move(self, chat: int, new: int) -> None:
        """Carry what is remembered of a group over to the supergroup that it became. Raises sqlite3.Error."""
        memory = self.recall(ChatKey(chat))
        if memory != Memory():
            self.remember(ChatKey(new), memory)
            self.forget(chat)

    def forget(self, chat: int) -> None:
        """Delete the memory of a chat and its topics. Raises sqlite3.Error."""
        for key in [key for key in self._recent if key.chat == chat]:
            del self._recent[key]
        self._chats.delete_where("chat = ?", [chat])

    def _purge(self) -> None:
        """Once a day delete the memories of chats that have been silent for too long."""
        today = self._today()
        if self._purged != today:
            last = (today - self._retention).isoformat()
            self._chats.delete_where("day is null or day < ?", [last])
            self._purged = today
            held = {ChatKey(row["chat"], row["topic"]) for row in self._chats.rows}
            for key in self._recent.keys() - held:
                del self._recent[key]


def _write_memory(memory: Memory) -> str:
    """A memory without what somebody typed; nor can a choice be made for a question that is not there."""
    context = replace(memory.context, terms=(), choices=(), pending="", asked="")
    # Not by `asdict`, which copies each value and takes longer than all else here.
    named = {field.name: getattr(context, field.name) for field in fields(context)}
    return json.dumps({"context": named, "documents": memory.documents})


def _read_memory(text: str) -> Memory:
    stored = json.loads(text)
    context: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in stored["context"].items()}
    return Memory(Context(**context), tuple(stored["documents"]))
