"""The log of what those who run the bot did: when, which user id, which act, on what. No message, no one's name."""

import logging
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlite_utils import Database

_TABLE: Final = "audit"
_KEPT: Final = 5_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: its moment (ISO, UTC), the id of whose it was, the act ("hapus"), what it was done to.

    `generation` is the number of the generation of documents that it made, 0 where it made none.
    """

    at: str
    user: int
    act: str
    what: str
    generation: int = 0


class Audit:
    """The newest acts, some thousands of them. A fault of the database costs the entry, and is logged."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Keep the log in this database."""
        self._rows, self._now = database.table(_TABLE), now
        columns = {"number": int, "at": str, "user": int, "act": str, "what": str, "generation": int}
        self._rows.create(columns, pk="number", transform=True)

    def note(self, user: int, act: str, what: str = "", generation: int = 0) -> None:
        """Write an act down, and which generation it made."""
        made = {"at": self._now().isoformat(timespec="seconds"), "user": user, "act": act}
        row = {**made, "what": what, "generation": generation}
        _log.info("user %d: %s %s", user, act, what)
        try:
            number = int(str(self._rows.insert(row).last_pk))
            self._rows.delete_where("number <= ?", [number - _KEPT])
        except sqlite3.Error:
            _log.warning("an act could not be written down", exc_info=True)

    def newest(self, most: int) -> tuple[Entry, ...]:
        """The last acts, the newest first. Raises sqlite3.Error."""
        rows = self._rows.rows_where(order_by="number desc", limit=most)
        return tuple(Entry(row["at"], row["user"], row["act"], row["what"], row["generation"] or 0) for row in rows)

    def makers(self) -> Mapping[int, int]:
        """Who made a generation first, by its number; those that no act made are left out. Raises sqlite3.Error."""
        rows = self._rows.rows_where("generation > 0", order_by="number desc")
        return {int(row["generation"]): int(row["user"]) for row in rows}
