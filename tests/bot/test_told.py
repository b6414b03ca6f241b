import sqlite3
from dataclasses import replace

import pytest
from sqlite_utils import Database

from bot.memory.conversations import ChatKey
from bot.memory.outbox import Outbox
from bot.memory.subscriptions import Subscriptions
from bot.memory.told import News, Told
from knowledge import Fact, say_quantity
from tests.samples import FACTS, with_value

OLD, NEW = FACTS[2], with_value(FACTS[2], "641")


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


SUBSCRIBER, ELSEWHERE = ChatKey(7001), ChatKey(-1001, 5)


def test_who_subscribes_to_a_place_or_what_it_lies_in_is_to_be_told(database: Database) -> None:
    told, subscriptions, outbox = Told(database), Subscriptions(database), Outbox(database)
    told.take((OLD,))
    subscriptions.add(SUBSCRIBER, OLD.place.parent or "")
    subscriptions.add(ELSEWHERE, "00")
    subscriptions.add(ChatKey(7002), "63.06")
    pending = told.put_news((NEW,), subscriptions, outbox)
    assert pending == {key: (News(NEW, say_quantity(OLD)).notice,) for key in (ELSEWHERE, SUBSCRIBER)}
    assert told.put_news((NEW,), subscriptions, outbox) == pending


def test_news_are_put_with_what_counts_as_told_or_not_at_all(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    told, subscriptions, outbox = Told(database), Subscriptions(database), Outbox(database)
    told.take((OLD,))
    subscriptions.add(SUBSCRIBER, "63")
    with monkeypatch.context() as broken:
        broken.setattr(Outbox, "put", fail)
        assert told.put_news((NEW,), subscriptions, outbox) == {}
    assert "what subscribers were told cannot be read" in caplog.text
    assert list(told.put_news((NEW,), subscriptions, outbox)) == [SUBSCRIBER]


def fail(*_: object) -> None:
    raise sqlite3.OperationalError("disk I/O error")


def test_a_fault_of_the_database_costs_the_news_only(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    told, subscriptions, outbox = Told(database), Subscriptions(database), Outbox(database)
    database.close()
    assert told.put_news(FACTS, subscriptions, outbox) == {}
    assert "what subscribers were told cannot be read" in caplog.text
