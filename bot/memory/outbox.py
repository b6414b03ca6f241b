"""News that chats are still to be told: which chat, which figure, and what it corrects.

Filled in one step with what counts as told, and emptied message by message, so that a stop in the middle loses no news
and repeats none that was sent.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from bot.memory.conversations import ChatKey

_TABLE: Final = "outbox"
_KEYS: Final = ("chat", "topic", "subject", "value")


@dataclass(frozen=True, slots=True)
class Notice:
    """A figure to be told, by what it is of and its value, and in words the one that it corrects."""

    subject: str
    value: str
    former: str | None = None


class Outbox:
    """What is still to be told. Every method raises sqlite3.Error where the database fails."""

    def __init__(self, database: Database) -> None:
        """Keep the news in this database."""
        self._rows = database.table(_TABLE)
        columns = {"chat": int, "topic": int, "subject": str, "value": str, "former": str}
        self._rows.create(columns, pk=_KEYS, if_not_exists=True)

    def put(self, key: ChatKey, notices: Iterable[Notice]) -> None:
        """Let a chat or topic be told of figures; twice is once."""
        rows = ({**key._asdict(), "subject": n.subject, "value": n.value, "former": n.former} for n in notices)
        self._rows.upsert_all(rows, pk=_KEYS)

    @property
    def pending(self) -> Mapping[ChatKey, tuple[Notice, ...]]:
        """What each chat or topic is still to be told, in the order it was put."""
        held: dict[ChatKey, list[Notice]] = defaultdict(list)
        for row in self._rows.rows_where(order_by="rowid"):
            held[ChatKey(row["chat"], row["topic"])].append(Notice(row["subject"], row["value"], row["former"]))
        return {key: tuple(notices) for key, notices in held.items()}

    def awaits(self, key: ChatKey) -> bool:
        """Tell whether a chat or topic is still to be told something."""
        return self._rows.count_where("chat = ? and topic = ?", list(key)) > 0

    def end(self, key: ChatKey) -> None:
        """Let nothing more be told to a chat or topic: all is told, or nothing is wanted any more."""
        self._rows.delete_where("chat = ? and topic = ?", list(key))

    def forget(self, chat: int) -> None:
        """Let nothing more be told to a chat and its topics."""
        self._rows.delete_where("chat = ?", [chat])

    def move(self, chat: int, new: int) -> None:
        """Carry what a group is to be told over to the supergroup that it became."""
        for key, notices in self.pending.items():
            if key.chat == chat:
                self.put(key._replace(chat=new), notices)
        self.forget(chat)
