import pytest
from sqlite_utils import Database

from bot.memory.unfinished import Begun, Unfinished


def test_what_did_not_end_outlives_a_restart(database: Database) -> None:
    assert Unfinished(database).left is None
    Unfinished(database).begin(7, 3)
    assert Unfinished(database).left == Begun(7, 3)
    Unfinished(database).end()
    assert Unfinished(database).left is None


def test_a_chat_is_forgotten(database: Database) -> None:
    unfinished = Unfinished(database)
    unfinished.begin(7, 3)
    unfinished.forget(8)
    assert unfinished.left == Begun(7, 3)
    unfinished.forget(7)
    assert unfinished.left is None


def test_a_fault_of_the_database_costs_no_reload(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    unfinished = Unfinished(database)
    database.close()
    unfinished.begin(7, 3)
    unfinished.end()
    assert caplog.text.count("could not be noted") == 2
