"""In whose chats with the bot a menu for staff stands, so that it can be taken away once they are staff no more."""

import logging
import sqlite3
from typing import Final

from sqlite_utils import Database

_TABLE: Final = "menus"
_log = logging.getLogger(__name__)


class Menus:
    """The user ids with a menu of their own. A fault of the database costs a menu, no answer."""

    def __init__(self, database: Database) -> None:
        """Keep the ids in this database."""
        self._rows = database.table(_TABLE)
        self._rows.create({"user": int}, pk="user", if_not_exists=True)

    @property
    def users(self) -> frozenset[int]:
        """Who has a menu of their own."""
        try:
            return frozenset(int(row["user"]) for row in self._rows.rows)
        except sqlite3.Error:
            _log.warning("it cannot be read who has a menu for staff", exc_info=True)
            return frozenset()

    def note(self, user: int, shown: bool) -> None:
        """Note that someone has a menu of their own, or has none any more."""
        try:
            if shown:
                self._rows.upsert({"user": user}, pk="user")
            else:
                self._rows.delete_where("user = ?", [user])
        except sqlite3.Error:
            _log.warning("it cannot be noted who has a menu for staff", exc_info=True)
