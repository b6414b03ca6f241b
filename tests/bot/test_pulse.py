from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.memory.pulse import BEAT_SECONDS, Pulse, Signs, read_signs
from tests.bot.test_ledger import Clock


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "chats.db", strict=True)
    yield database
    database.close()


def test_another_process_can_read_the_signs(database: Database, tmp_path: Path) -> None:
    pulse, path = Pulse(database, Clock()), tmp_path / "chats.db"
    assert read_signs(path) == pulse.signs == Signs()
    pulse.beat()
    pulse.note_reload("rusak")
    assert read_signs(path) == pulse.signs == Signs(Clock.seconds, "rusak")
    pulse.note_reload()
    assert read_signs(path).reload_fault == ""


def test_the_signs_outlive_a_restart(database: Database) -> None:
    Pulse(database, Clock()).beat()
    assert Pulse(database, Clock()).signs.heard == Clock.seconds


def test_a_beat_is_written_now_and_then(database: Database) -> None:
    clock = Clock()
    pulse = Pulse(database, clock)
    pulse.beat()
    clock.seconds += BEAT_SECONDS / 2
    pulse.beat()
    assert pulse.signs.heard == Clock.seconds
    clock.seconds += BEAT_SECONDS / 2
    pulse.beat()
    assert pulse.signs.heard == Clock.seconds + BEAT_SECONDS


def test_where_nothing_is_kept_there_is_no_sign(tmp_path: Path) -> None:
    assert read_signs(tmp_path / "none.db") == Signs()
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_the_database_is_logged(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    pulse = Pulse(database)
    database.close()
    pulse.beat()
    assert "pulse cannot be written" in caplog.text
