"""What the bot remembers of a chat, so that "kalau 2021?" is understood, also after a restart.

Only codes are written down (indicator, places, periods, figures and documents shown), never a message, never who wrote
it. The words a question leaves over can be names of people, so they stay in the process.
"""

import json
import logging
import sqlite3
from collections import OrderedDict
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlite_utils import Database
from sqlite_utils.db import NotFoundError

from knowledge import Context

_TABLE: Final = "chats"
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
    """The memories of all chats in a small database of their own, beside the knowledge.

    A memory that cannot be read or written costs a follow-up question, no answer: faults are logged, not raised.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._chats = database.table(_TABLE)
        self._recent: OrderedDict[ChatKey, Memory] = OrderedDict()

    @classmethod
    def open(cls, path: Path) -> "Conversations":
        """Open or create the database; one that is damaged is set aside under another name and begun anew."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls(_prepare(Database(path, strict=True)))
        except (OSError, sqlite3.OperationalError):
            _log.exception("%s cannot be used; chats are remembered until the bot stops", path)
            return cls(_prepare(Database(memory=True)))
        except sqlite3.DatabaseError:
            aside = path.with_suffix(".rusak")
            _log.exception("%s is damaged; it is kept as %s and a new one begins", path, aside)
            path.replace(aside)
            return cls(_prepare(Database(path, strict=True)))

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
        """Keep a memory in place of the chat's former one; on disk without the words of the question."""
        self._recent[key] = memory
        self._recent.move_to_end(key)
        if len(self._recent) > _RECENT_CHATS:
            self._recent.popitem(last=False)
        kept = replace(memory, context=replace(memory.context, terms=()))
        row = {**key._asdict(), "memory": json.dumps(asdict(kept))}
        try:
            self._chats.upsert(row, pk=("chat", "topic"))
        except sqlite3.Error:
            _log.warning("the memory of a chat cannot be written", exc_info=True)

    def close(self) -> None:
        """Close the database."""
        self._database.close()


def _prepare(database: Database) -> Database:
    try:
        database.enable_wal()
        columns = {"chat": int, "topic": int, "memory": str}
        database.table(_TABLE).create(columns, pk=("chat", "topic"), if_not_exists=True)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _read_memory(text: str) -> Memory:
    stored = json.loads(text)
    context: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in stored["context"].items()}
    return Memory(Context(**context), tuple(stored["documents"]))
