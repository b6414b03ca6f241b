"""The log of what those who run the bot did: when, which user id, which act, on what. No message, no one's name."""

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlite_utils import Database

_TABLE: Final = "audit"
_KEPT: Final = 5_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: its moment (ISO, UTC), the id of whose it was, the act ("hapus"), and what it was done to."""

    at: str
    user: int
    act: str
    what: str


class Audit:
    """The newest acts, some thousands of them. A fault of the database costs the entry, and is logged."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Keep the log in this database."""
        self._rows, self._now = database.table(_TABLE), now
        columns = {"number": int, "at": str, "user": int, "act": str, "what": str}
        self._rows.create(columns, pk="number", if_not_exists=True)

    def note(self, user: int, act: str, what: str = "") -> None:
        """Write an act down."""
        row = {"at": self._now().isoformat(timespec="seconds"), "user": user, "act": act, "what": what}
        _log.info("user %d: %s %s", user, act, what)
        try:
            number = int(str(self._rows.insert(row).last_pk))
            self._rows.delete_where("number <= ?", [number - _KEPT])
        except sqlite3.Error:
            _log.warning("an act could not be written down", exc_info=True)

    def newest(self, most: int) -> tuple[Entry, ...]:
        """The last acts, the newest first. Raises sqlite3.Error."""
        rows = self._rows.rows_where(order_by="number desc", limit=most)
        return tuple(Entry(row["at"], row["user"], row["act"], row["what"]) for row in rows)

    def who(self, act: str, what: str) -> int | None:
        """Who did an act to something last; None where nobody did. Raises sqlite3.Error."""
        rows = self._rows.rows_where("act = ? and what = ?", [act, what], order_by="number desc", limit=1)
        return next((int(row["user"]) for row in rows), None)
