"""Whether the bot answers at all: a pause that an admin ordered lasts until it is ended, also over a restart."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from sqlite_utils import Database

_TABLE: Final = "pauses"


class Pauses:
    """The pause, if there is one. Setting and ending it raise sqlite3.Error."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Keep it in this database."""
        self._rows, self._now = database.table(_TABLE), now
        self._rows.create({"since": str}, if_not_exists=True)
        # Looked at with every update, so it is kept in the process too.
        self.since: str | None = next((str(row["since"]) for row in self._rows.rows), None)

    def begin(self) -> None:
        """Pause from now on; a pause that lasts already stays as it is."""
        if self.since is None:
            since = self._now().isoformat(timespec="seconds")
            self._rows.insert({"since": since})
            self.since = since

    def end(self) -> None:
        """Answer again."""
        self._rows.delete_where()
        self.since = None
