"""Which updates are in work and which are done, so that none is lost or answered twice: their numbers, nothing of them.

An update is claimed before it is handled and marked done after it. Telegram brings again what was never acknowledged,
so an update whose process was killed comes back, and its claim is void by then.
"""

import logging
import sqlite3
import time
from collections.abc import Callable
from enum import Enum
from typing import Final

from sqlite_utils import Database

# Longer than any reply takes; a claim that is older belongs to a process that died without anybody noticing.
LEASE_SECONDS: Final = 30 * 60
# Telegram keeps an update for a day.
KEPT_SECONDS: Final = 2 * 24 * 60 * 60
PRUNE_SECONDS: Final = 60 * 60
# An update that took the process down so often would do so for ever, and nobody would be answered any more.
MOST_TRIES: Final = 3
_CLAIM: Final = """
    insert into updates (id, state, claimed, tries) values (:id, 'claimed', :now, 1)
    on conflict (id) do update set state = 'claimed', claimed = :now, tries = tries + 1
    where (state = 'free' or state = 'claimed' and claimed < :expired) and tries < :most
    returning tries
"""
_FINISH: Final = "update updates set state = 'done' where id = ?"
_FREE: Final = "update updates set state = 'free' where state = 'claimed'"
_READ: Final = "select state, claimed, tries from updates where id = ?"
_PRUNE: Final = "delete from updates where claimed < ?"
_log = logging.getLogger(__name__)


class Standing(Enum):
    """What is to be done with an update that came: handle it, nothing, or leave it to whoever handles it."""

    OURS = "ours"
    SETTLED = "settled"
    ELSEWHERE = "elsewhere"


class Ledger:
    """The updates of the last days. A fault of the database can cost a second reply, never the first."""

    def __init__(self, database: Database, now: Callable[[], float] = time.time) -> None:
        """Keep the numbers in this database; `now` is in seconds since the epoch."""
        self._database, self._now, self._pruned = database, now, 0.0
        columns = {"id": int, "state": str, "claimed": float, "tries": int}
        database.table("updates").create(columns, pk="id", if_not_exists=True)

    def free(self) -> None:
        """Free what a process that is no more had claimed; for the start, since one process runs on a database."""
        try:
            self._database.execute(_FREE)
        except sqlite3.Error:
            _log.warning("the updates in work cannot be freed", exc_info=True)

    def claim(self, update: int) -> Standing:
        """Take an update for ourselves, if it is neither done nor in somebody's work."""
        try:
            self._prune()
            return Standing.OURS if self._take(update) else self._standing(update)
        except sqlite3.Error:
            _log.warning("an update cannot be claimed, so it may be answered twice", exc_info=True)
            return Standing.OURS

    def finish(self, update: int) -> None:
        """Mark an update as done."""
        try:
            self._database.execute(_FINISH, [update])
        except sqlite3.Error:
            _log.warning("an update cannot be marked as done, so it may be answered twice", exc_info=True)

    def _take(self, update: int) -> bool:
        now = self._now()
        values = {"id": update, "now": now, "expired": now - LEASE_SECONDS, "most": MOST_TRIES}
        with self._database.conn:
            return self._database.execute(_CLAIM, values).fetchone() is not None

    def _standing(self, update: int) -> Standing:
        state, claimed, tries = self._database.execute(_READ, [update]).fetchone()
        if state == "claimed" and claimed >= self._now() - LEASE_SECONDS:
            return Standing.ELSEWHERE
        if state != "done":
            _log.error("update %d ended the process %d times and is given up", update, tries)
            self.finish(update)
        return Standing.SETTLED

    def _prune(self) -> None:
        if (now := self._now()) - self._pruned >= PRUNE_SECONDS:
            self._pruned = now
            self._database.execute(_PRUNE, [now - KEPT_SECONDS])
