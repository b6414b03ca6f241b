"""The reload that somebody ordered and has not heard the end of; were the process killed, the next start tells it."""

import logging
import sqlite3
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

_TABLE: Final = "unfinished"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Begun:
    """The chat in which a reload was ordered, and the generation that answered then."""

    chat: int
    generation: int


class Unfinished:
    """At most one reload, for they run one by one. A fault of the database costs the notice, and no reload."""

    def __init__(self, database: Database) -> None:
        """Keep it in this database."""
        self._rows = database.table(_TABLE)
        self._rows.create({"chat": int, "generation": int}, if_not_exists=True)

    @property
    def left(self) -> Begun | None:
        """What was begun and did not end, if anything. Raises sqlite3.Error."""
        return next((Begun(int(row["chat"]), int(row["generation"])) for row in self._rows.rows), None)

    def begin(self, chat: int, generation: int) -> None:
        """Note that a reload begins."""
        try:
            self._rows.insert({"chat": chat, "generation": generation})
        except sqlite3.Error:
            _log.warning("the beginning of a reload could not be noted", exc_info=True)

    def end(self) -> None:
        """Note that its end was told."""
        try:
            self._rows.delete_where()
        except sqlite3.Error:
            _log.warning("the end of a reload could not be noted", exc_info=True)

    def forget(self, chat: int) -> None:
        """Delete what is kept of a chat. Raises sqlite3.Error."""
        self._rows.delete_where("chat = ?", [chat])
