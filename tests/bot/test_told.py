from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.memory.storage import open_database
from bot.memory.told import News, Told
from knowledge import Fact, say_quantity
from tests.samples import FACTS, with_value

OLD, NEW = FACTS[2], with_value(FACTS[2], "641")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "chats.db")
    yield opened
    opened.close()


NEWS: list[tuple[tuple[Fact, ...], tuple[Fact, ...], tuple[News, ...]]] = [
    (FACTS, FACTS, ()),
    (FACTS[:2], FACTS[:3], (News(OLD),)),
    ((OLD,), (NEW,), (News(NEW, say_quantity(OLD)),)),
    ((OLD,), (OLD, NEW), (News(NEW),)),
    ((OLD,), (), ()),
    ((OLD,), (replace(OLD, document_id="lain.txt"),), ()),
    (FACTS[:2], (replace(OLD, headline=True),), ()),
    ((), (OLD,), ()),
]


@pytest.mark.parametrize(("before", "after", "news"), NEWS)
def test_news_are_told_once(
    before: tuple[Fact, ...], after: tuple[Fact, ...], news: tuple[News, ...], database: Database
) -> None:
    assert Told(database).take(before) == ()
    assert Told(database).take(after) == news
    assert Told(database).take(after) == ()


def test_what_was_away_is_no_news_when_it_returns_unless_it_changed(database: Database) -> None:
    told = Told(database)
    assert [told.take(facts) for facts in (FACTS, FACTS[:2], FACTS)] == [(), (), ()]
    told.take(FACTS[:2])
    assert told.take((*FACTS[:2], NEW)) == (News(NEW, say_quantity(OLD)),)
    assert told.take((*FACTS[:2], OLD)) == (News(OLD, say_quantity(NEW)),)


def test_a_fault_of_the_database_costs_the_news_only(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    told = Told(database)
    database.close()
    assert told.take(FACTS) == ()
    assert "what subscribers were told cannot be read" in caplog.text
