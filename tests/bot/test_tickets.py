import logging
from datetime import date

import pytest
from sqlite_utils import Database

from bot.memory.tickets import Tickets, fact_key, find_facts
from tests.samples import FACTS, with_value

DAY = date(2025, 3, 4)


def test_every_fact_has_its_own_key() -> None:
    keys = [fact_key(fact) for fact in FACTS]
    assert len(set(keys)) == len(FACTS)
    assert {len(key) for key in keys} == {8}
    assert fact_key(with_value(FACTS[0], "906")) not in keys


def test_facts_are_found_by_their_keys_and_those_gone_left_out() -> None:
    keys = [fact_key(FACTS[2]), "00000000", fact_key(FACTS[0])]
    assert find_facts(keys, FACTS) == (FACTS[2], FACTS[0])


def test_a_figure_has_one_ticket_however_often_it_is_reported(database: Database) -> None:
    tickets = Tickets(database)
    tickets.open(FACTS[0], DAY)
    tickets.open(FACTS[5], date(2025, 3, 3))
    tickets.open(FACTS[0], date(2025, 5, 6))
    assert [(row["reported"], row["figure"], row["document"]) for row in Tickets(database).rows] == [
        ("2025-03-03", "16,2 persen prevalensi stunting · Kabupaten Tapin · 2022 · SSGI", "survei.txt"),
        ("2025-03-04", "905 kasus stunting · Kabupaten Tabalong · 2020", "tabalong.txt"),
    ]


def test_a_database_that_fails_costs_a_ticket_only(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    tickets = Tickets(database)
    database.close()
    with caplog.at_level(logging.WARNING):
        tickets.open(FACTS[0], DAY)
    assert "905 kasus" in caplog.text
