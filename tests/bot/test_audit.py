import logging
from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from bot.memory.audit import Audit, Entry

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)


def test_acts_are_kept_the_newest_first(database: Database) -> None:
    audit = Audit(database, lambda: NOON)
    audit.note(1, "muat", "2")
    audit.note(2, "hapus", "a.txt", 3)
    at = "2025-03-04T12:00:00+00:00"
    assert Audit(database).newest(5) == (Entry(at, 2, "hapus", "a.txt", 3), Entry(at, 1, "muat", "2"))
    assert [entry.act for entry in audit.newest(1)] == ["hapus"]


def test_who_made_a_generation_first(database: Database) -> None:
    audit = Audit(database)
    for user, generation in ((1, 7), (2, 7), (2, 8), (3, 0)):
        audit.note(user, "muat", generation=generation)
    assert audit.makers() == {7: 1, 8: 2}


def test_old_acts_make_room(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.memory.audit._KEPT", 2)
    audit = Audit(database)
    for number in range(4):
        audit.note(1, "muat", str(number))
    assert [entry.what for entry in audit.newest(9)] == ["3", "2"]


def test_a_database_that_fails_costs_the_entry_only(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    audit = Audit(database)
    database.close()
    with caplog.at_level(logging.INFO):
        audit.note(1, "hapus", "a.txt")
    assert "user 1: hapus a.txt" in caplog.text
    assert "could not be written down" in caplog.text
