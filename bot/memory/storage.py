"""The bot's own small database, beside the knowledge: opened, and begun anew should it be damaged."""

import logging
import sqlite3
from pathlib import Path

from sqlite_utils import Database

_log = logging.getLogger(__name__)


def open_database(path: Path) -> Database:
    """Open or create the database; one that is damaged is set aside under another name and begun anew.

    Where nothing can be written the database lives in memory, until the bot stops.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _prepared(Database(path, strict=True))
    except (OSError, sqlite3.OperationalError):
        _log.exception("%s cannot be used; chats are remembered until the bot stops", path)
        return _prepared(Database(memory=True))
    except sqlite3.DatabaseError:
        aside = path.with_suffix(".rusak")
        _log.exception("%s is damaged; it is kept as %s and a new one begins", path, aside)
        path.replace(aside)
        return _prepared(Database(path, strict=True))


def scrub(database: Database) -> None:
    """Let nothing that was deleted stay in the journal. Raises sqlite3.Error."""
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _prepared(database: Database) -> Database:
    """The database once it is known that it can be written to."""
    try:
        database.enable_wal()
        # What is deleted is overwritten.
        database.execute("PRAGMA secure_delete = ON")
        # A commit may reach the disk a little later: a kill loses none of them, a power cut the last ones.
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA user_version = 1")
    except sqlite3.Error:
        database.close()
        raise
    return database
