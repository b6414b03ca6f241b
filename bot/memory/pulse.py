"""Whether the bot is well: when updates were last known to arrive, and what the last reload failed of."""

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlite_utils import Database

# More often would only cost writes.
BEAT_SECONDS: Final = 5.0
_START: Final = "insert or ignore into pulse (id, heard, reload_fault) values (1, 0, '')"
_READ: Final = "select heard, reload_fault from pulse"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Signs:
    """When updates last could arrive, in seconds since the epoch (0: never), and why the last reload failed."""

    heard: float = 0.0
    reload_fault: str = ""


class Pulse:
    """Kept in the bot's database, so that another process can read it. A fault of the database costs no answer."""

    def __init__(self, database: Database, now: Callable[[], float] = time.time) -> None:
        """Keep the signs in this database; `now` is in seconds since the epoch."""
        self._database, self._now, self._beaten = database, now, 0.0
        columns = {"id": int, "heard": float, "reload_fault": str}
        database.table("pulse").create(columns, pk="id", if_not_exists=True)
        self._write(_START)

    def beat(self) -> None:
        """Note that updates can arrive now."""
        if (now := self._now()) - self._beaten >= BEAT_SECONDS:
            self._beaten = now
            self._write("update pulse set heard = ?", now)

    def note_reload(self, fault: str = "") -> None:
        """Note how a reload ended: well, or by a fault."""
        self._write("update pulse set reload_fault = ?", fault)

    @property
    def signs(self) -> Signs:
        """What is known now. Raises sqlite3.Error."""
        return Signs(*self._database.execute(_READ).fetchone())

    def _write(self, sql: str, *values: object) -> None:
        try:
            self._database.execute(sql, values)
        except sqlite3.Error:
            _log.warning("the bot's pulse cannot be written", exc_info=True)


def read_signs(path: Path) -> Signs:
    """What another process noted in its database, changing nothing there; no sign where there is none to read."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return Signs(*connection.execute(_READ).fetchone())
    except sqlite3.Error:
        return Signs()
