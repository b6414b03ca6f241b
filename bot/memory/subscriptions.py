"""Who wants to hear of new figures for a place: the number of a chat, its topic and a code, nothing else."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from sqlite_utils import Database

from bot.memory.conversations import ChatKey

_TABLE: Final = "subscriptions"
_KEYS: Final = ("chat", "topic", "place")


class Subscriptions:
    """The places that chats subscribe to. Every method raises sqlite3.Error where the database fails."""

    def __init__(self, database: Database) -> None:
        """Keep the subscriptions in this database."""
        self._rows = database.table(_TABLE)
        self._rows.create({"chat": int, "topic": int, "place": str}, pk=_KEYS, if_not_exists=True)

    def add(self, key: ChatKey, place: str) -> None:
        """Subscribe a chat or topic to a place; twice is once."""
        self._rows.upsert({**key._asdict(), "place": place}, pk=_KEYS)

    def places(self, key: ChatKey) -> tuple[str, ...]:
        """The codes of the places a chat or topic subscribes to."""
        rows = self._rows.rows_where("chat = ? and topic = ?", list(key), order_by="place")
        return tuple(str(row["place"]) for row in rows)

    def end(self, key: ChatKey) -> None:
        """End every subscription of a chat or topic."""
        self._rows.delete_where("chat = ? and topic = ?", list(key))

    def forget(self, chat: int) -> None:
        """End every subscription of a chat and its topics."""
        self._rows.delete_where("chat = ?", [chat])

    def move(self, chat: int, new: int) -> None:
        """Carry the subscriptions of a group over to the supergroup that it became."""
        for row in list(self._rows.rows_where("chat = ?", [chat])):
            self.add(ChatKey(new, row["topic"]), row["place"])
        self.forget(chat)

    def subscribers(self) -> Mapping[ChatKey, tuple[str, ...]]:
        """Every chat or topic that subscribes, with its places."""
        held: dict[ChatKey, list[str]] = defaultdict(list)
        for row in self._rows.rows_where(order_by="chat, topic, place"):
            held[ChatKey(row["chat"], row["topic"])].append(row["place"])
        return {key: tuple(places) for key, places in held.items()}
