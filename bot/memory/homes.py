"""The default place of a chat: what a group's questions are about where they name no place. A chat's number, a code."""

import logging
import sqlite3
from typing import Final

from sqlite_utils import Database

_TABLE: Final = "homes"
# By hand, since it happens with many questions and the library looks the table up first.
_FIND: Final = "select place from homes where chat = ?"
_log = logging.getLogger(__name__)


class Homes:
    """Default places by chat. A fault of the database costs the default, no answer."""

    def __init__(self, database: Database) -> None:
        """Keep the places in this database."""
        self._database, self._homes = database, database.table(_TABLE)
        self._homes.create({"chat": int, "place": str}, pk="chat", if_not_exists=True)

    def find(self, chat: int) -> str | None:
        """The code of a chat's default place; None where it has none."""
        try:
            row = self._database.execute(_FIND, [chat]).fetchone()
        except sqlite3.Error:
            _log.warning("the default place of a chat cannot be read", exc_info=True)
            return None
        return str(row[0]) if row else None

    def choose(self, chat: int, place: str) -> None:
        """Set a chat's default place. Raises sqlite3.Error."""
        self._homes.upsert({"chat": chat, "place": place}, pk="chat")

    def move(self, chat: int, new: int) -> None:
        """Carry the default place of a group over to the supergroup that it became. Raises sqlite3.Error."""
        if place := self.find(chat):
            self.choose(new, place)
            self.forget(chat)

    def forget(self, chat: int) -> None:
        """Let a chat have no default place. Raises sqlite3.Error."""
        self._homes.delete_where("chat = ?", [chat])
