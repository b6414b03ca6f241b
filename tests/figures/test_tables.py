"""Figures that can be held against each other."""

import pytest

from knowledge.figures.areas import find_area
from knowledge.figures.tables import Table, asks_movement, find_tables, is_of_many, prefer
from knowledge.understanding.questions import understand
from tests.samples import HOLDINGS


def test_a_table_is_of_one_indicator_instrument_and_year() -> None:
    question = understand("daerah mana yang tertinggi di Kalsel?")
    tables = find_tables(question, HOLDINGS, find_area(question, HOLDINGS).places)
    assert {key: len(table) for key, table in tables.items()} == {Table("stunting_prevalence", "SSGI", "2022"): 3}


def test_a_period_leaves_the_others_out() -> None:
    question = understand("daerah mana yang tertinggi di Kalsel 2021?")
    tables = find_tables(question, HOLDINGS, find_area(question, HOLDINGS).places, least=1)
    assert {key.year for key in tables} == {"2021"}


@pytest.mark.parametrize(
    ("text", "indicator"), [("tertinggi di Kalsel", "stunting_prevalence"), ("terbanyak di Kalsel", "stunting_cases")]
)
def test_counts_are_preferred_where_the_most_are_asked_for(text: str, indicator: str) -> None:
    question = understand(f"daerah mana yang {text}?")
    tables = find_tables(question, HOLDINGS, find_area(question, HOLDINGS).places, least=1)
    assert prefer(tables, question).indicator == indicator


@pytest.mark.parametrize(
    ("text", "moved", "many"),
    [
        ("kabupaten mana yang penurunannya terbesar?", True, False),
        ("kabupaten dengan kasus paling banyak?", False, True),
        ("kabupaten mana yang tertinggi?", False, False),
    ],
)
def test_what_is_asked_for(text: str, moved: bool, many: bool) -> None:
    question = understand(text)
    assert (asks_movement(question), is_of_many(question)) == (moved, many)
