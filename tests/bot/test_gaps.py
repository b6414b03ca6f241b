import logging
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.memory.gaps import Gap, Gaps, find_gaps
from knowledge import Answer, Intent, KnowledgeBase, Question, Status, gazetteer
from tests.samples import FACTS

DAY = date(2025, 3, 4)
TAPIN = gazetteer().place("63.05")


def lacking(status: Status = Status.NO_DATA, **question: object) -> Answer:
    return Answer(status, replace(Question("t", Intent.LOOKUP), **question), missing=("2021",))  # type: ignore[arg-type]


NOTHING = lacking(indicator="stunting_cases", places=(TAPIN,))


@pytest.mark.parametrize(
    ("answer", "gaps"),
    [
        (NOTHING, [Gap("stunting_cases", "63.05", 0)]),
        (lacking(), [Gap("", "", 0)]),
        (lacking(Status.ANSWERED, places=(TAPIN,)), []),
        (lacking(Status.OUT_OF_SCOPE), []),
        (replace(lacking(Status.ANSWERED), more=(NOTHING,)), [Gap("stunting_cases", "63.05", 0)]),
    ],
)
def test_what_an_answer_could_not_give(answer: Answer, gaps: list[Gap]) -> None:
    assert list(find_gaps(answer)) == gaps


def test_of_a_partial_answer_only_what_is_missing(tmp_path: Path) -> None:
    base = KnowledgeBase.open(tmp_path / "k.db", None)
    gaps = list(find_gaps(base.ask("berapa kasus stunting HSS 2023 dan 2012?")))
    base.close()
    assert gaps == [Gap("stunting_cases", "63.06", 2012)]


def test_a_gap_is_filled_by_a_figure_of_its_place_and_year() -> None:
    fact = FACTS[0]
    place, year = fact.place.code, fact.period.year if fact.period else 0
    assert Gap(fact.indicator, place, year).is_filled(FACTS)
    assert Gap("", place, 0).is_filled(FACTS)
    assert not Gap(fact.indicator, place, 1999).is_filled(FACTS)
    assert not Gap(fact.indicator, "", year).is_filled(FACTS)


def test_the_most_wanted_comes_first_and_the_forgotten_goes(database: Database) -> None:
    Gaps(database, 30, lambda: date(2025, 1, 1)).note(lacking(places=(gazetteer().place("63.11"),)))
    gaps = Gaps(database, 30, lambda: DAY)
    for answer in (lacking(), NOTHING, NOTHING):
        gaps.note(answer)
    assert gaps.most_wanted() == (Gap("stunting_cases", "63.05", 0, 2), Gap("", "", 0, 1))


def test_a_database_that_fails_costs_a_count_only(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    gaps = Gaps(database, 30)
    database.close()
    with caplog.at_level(logging.WARNING):
        gaps.note(NOTHING)
    assert "cannot be counted" in caplog.text
