import pytest
from sqlite_utils import Database

from bot.memory.homes import Homes


def test_a_chat_has_the_place_chosen_last(database: Database) -> None:
    homes = Homes(database)
    assert homes.find(-1001) is None
    homes.choose(-1001, "63.06")
    homes.choose(-1001, "63.01")
    homes.choose(-1002, "63")
    assert [Homes(database).find(chat) for chat in (-1001, -1002)] == ["63.01", "63"]
    homes.forget(-1001)
    assert [homes.find(chat) for chat in (-1001, -1002)] == [None, "63"]


def test_a_database_that_fails_costs_the_default_only(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    homes = Homes(database)
    database.close()
    assert homes.find(-1001) is None
    assert "cannot be read" in caplog.text
