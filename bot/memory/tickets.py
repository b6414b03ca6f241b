"""Figures that someone held to be wrong: the figure, its document and the day, nothing of who said so.

`1 row` is one figure, however often it is reported, so that pressing twice changes nothing.
"""

import hashlib
import logging
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlite_utils import Database

from bot.memory.storage import scrub
from bot.wording.statistics import name_figure
from knowledge import Fact

_TABLE: Final = "tickets"
_KEY_LETTERS: Final = 8
_COLUMNS: Final = {
    "key": str,
    "reported": str,
    "figure": str,
    "sentence": str,
    "document": str,
    "start": int,
}
_log = logging.getLogger(__name__)


def fact_key(fact: Fact) -> str:
    """A short name for a fact, the same on every day and machine until its figure or its sentence changes."""
    parts = (fact.document_id, fact.sentence.start, fact.indicator, fact.place.code, fact.period_code, fact.value)
    return hashlib.sha256(repr(tuple(map(str, parts))).encode("utf-8", "replace")).hexdigest()[:_KEY_LETTERS]


def find_facts(keys: Iterable[str], facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts behind `keys`, in their order; those that are gone are left out."""
    by_key = {fact_key(fact): fact for fact in facts}
    return tuple(by_key[key] for key in keys if key in by_key)


class Tickets:
    """The figures to be looked at again. A fault of the database costs a ticket, no reply."""

    def __init__(self, database: Database) -> None:
        self._database, self._tickets = database, database.table(_TABLE)
        if not self._tickets.exists():
            self._tickets.create(_COLUMNS, pk="key")

    def open(self, fact: Fact, day: date) -> None:
        """Note a figure as held to be wrong; one that is noted already stays as it is."""
        row = {
            "key": fact_key(fact),
            "reported": day.isoformat(),
            "figure": name_figure(fact),
            "sentence": fact.sentence.text,
            "document": fact.document_id,
            "start": fact.sentence.start,
        }
        try:
            self._tickets.insert(row, pk="key", ignore=True)
        except sqlite3.Error:
            _log.warning("a ticket cannot be written: %s", row["figure"], exc_info=True)

    def close(self, key: str) -> None:
        """Delete a ticket that is decided. Raises sqlite3.Error."""
        self._tickets.delete_where("key = ?", [key])

    def forget(self, documents: Iterable[str]) -> None:
        """Delete the tickets about documents that are gone. Raises sqlite3.Error."""
        for one in documents:
            self._tickets.delete_where("document = ?", [one])
        scrub(self._database)

    @property
    def rows(self) -> tuple[dict[str, object], ...]:
        """All tickets, the oldest first."""
        return tuple(self._tickets.rows_where(order_by="reported, key"))
