from pathlib import Path

import pytest

from bot.memory.storage import open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "baru" / "knowledge.chats.db"


def test_what_is_written_is_there_when_the_bot_starts_anew(path: Path) -> None:
    for number in (1, 2):
        database = open_database(path)
        database.table("things").insert({"number": number})
        assert database.table("things").count == number
        database.close()


def test_a_damaged_database_is_set_aside(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database " * 1_000)
    database = open_database(path)
    database.table("things").insert({"number": 1})
    database.close()
    assert path.with_suffix(".rusak").read_bytes().startswith(b"no database")
    assert "is damaged" in caplog.text


def test_without_a_place_to_write_all_is_kept_until_the_bot_stops(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "berkas").write_text("no folder", encoding="utf-8")
    database = open_database(tmp_path / "berkas" / "knowledge.chats.db")
    database.table("things").insert({"number": 1})
    assert database.table("things").count == 1
    database.close()
    assert "until the bot stops" in caplog.text
