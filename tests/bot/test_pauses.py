from datetime import UTC, datetime
from pathlib import Path

from bot.memory.pauses import Pauses
from bot.memory.storage import open_database


def test_a_pause_outlives_a_restart_until_it_is_ended(tmp_path: Path) -> None:
    database = open_database(tmp_path / "chats.db")
    moments = [datetime(2025, 3, 4, hour, tzinfo=UTC) for hour in (12, 13)]
    pauses = Pauses(database, lambda: moments.pop(0))
    assert pauses.since is None
    pauses.begin()
    pauses.begin()
    assert pauses.since == Pauses(database).since == "2025-03-04T12:00:00+00:00"
    pauses.end()
    assert pauses.since is Pauses(database).since is None
    database.close()
