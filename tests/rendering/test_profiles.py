from dataclasses import replace

import pytest

from knowledge import Fact, Place, compare_places, find_profile, find_tables, gazetteer, keep_proved, prove, quote
from tests.samples import DOCUMENTS, FACTS, SURVEY, make_fact, values, with_value

TABALONG, TAPIN, BALANGAN, BANJARBARU, BATOLA = (
    gazetteer().place(code) for code in ("63.09", "63.05", "63.11", "63.72", "63.04")
)


def test_a_profile_holds_rows_undated_figures_and_targets() -> None:
    profile = find_profile(TABALONG, FACTS, DOCUMENTS)
    [row] = profile.rows
    assert values(row.facts) == ["905", "871", "640", "511"]
    assert row.change
    assert (row.change.label, str(row.change.value)) == ("Turun", "129")
    assert values(profile.targets) == ["12"]
    assert values(profile.facts) == ["511", "12"]
    undated = find_profile(BATOLA, FACTS, DOCUMENTS)
    assert (undated.rows, values(undated.undated)) == ((), ["22.5"])


def test_instruments_have_rows_of_their_own_the_sample_survey_first() -> None:
    rows = find_profile(BANJARBARU, FACTS, DOCUMENTS).rows
    assert [(row.survey, values(row.facts), row.change) for row in rows] == [
        ("SSGI", ["14.8"], None),
        ("e-PPGBM", ["6.3"], None),
    ]


def test_only_proved_figures_of_exactly_the_place_count() -> None:
    wrong = with_value(FACTS[3], "115")
    headline = replace(FACTS[4], headline=True)
    assert find_profile(TABALONG, [wrong, headline, FACTS[5]], DOCUMENTS).facts == ()
    assert keep_proved([wrong, FACTS[0], replace(FACTS[1], document_id="gone")], DOCUMENTS) == (FACTS[0],)


def test_places_are_ranked_by_one_indicator_instrument_and_year() -> None:
    [table] = find_tables(FACTS, DOCUMENTS)
    assert (table.indicator, table.survey, table.year) == ("stunting_prevalence", "SSGI", 2022)
    assert values(table.facts) == ["27.4", "16.2", "14.8"]
    assert [table.rank(place) for place in (BALANGAN, TAPIN, BANJARBARU, TABALONG)] == [1, 2, 3, None]
    assert table.scope == gazetteer().place("63")
    assert len(table.lacking) == 10
    assert TABALONG in table.lacking


def test_equal_figures_share_a_rank() -> None:
    same = make_fact(SURVEY, "Balangan 27,4 persen", "63.05", "27.4", "2022", "SSGI")
    [table] = find_tables([same, *FACTS[6:8]], DOCUMENTS)
    assert [table.rank(place) for place in (TAPIN, BALANGAN, BANJARBARU)] == [1, 1, 3]


COMPARED: list[tuple[tuple[Place, ...], list[tuple[int, list[str]]]]] = [
    ((TAPIN, BALANGAN), [(2022, ["27.4", "16.2"])]),
    ((TAPIN, BALANGAN, BANJARBARU), [(2022, ["27.4", "16.2", "14.8"])]),
    ((TAPIN, TABALONG), []),
    ((TAPIN, BATOLA), []),
]


@pytest.mark.parametrize(("places", "tables"), COMPARED)
def test_only_what_places_have_in_common_is_compared(
    places: tuple[Place, ...], tables: list[tuple[int, list[str]]]
) -> None:
    found = compare_places(places, FACTS, DOCUMENTS)
    assert [(table.year, values(table.facts)) for table in found] == tables
    assert all(table.scope is None for table in found)


def test_the_newest_year_of_the_best_instrument_stands_first() -> None:
    def at(fact: Fact, year: int, survey: str | None) -> Fact:
        assert fact.period
        return replace(fact, period=replace(fact.period, year=year), survey=survey)

    pair = FACTS[5], FACTS[6]
    facts = [at(fact, year, survey) for fact in pair for year, survey in ((2021, "SSGI"), (2023, "SKI"), (2024, None))]
    tables = compare_places((TAPIN, BALANGAN), (*facts, *pair), DOCUMENTS)
    assert [(table.survey, table.year) for table in tables] == [
        ("SKI", 2023),
        ("SSGI", 2022),
        ("SSGI", 2021),
        (None, 2024),
    ]


def test_who_lacks_a_figure_is_named() -> None:
    [table] = compare_places((TAPIN, BALANGAN, TABALONG), FACTS, DOCUMENTS)
    assert table.lacking == (TABALONG,)


def test_a_figure_is_proved_by_its_sentence_and_source() -> None:
    assert [block.style.value for block in prove(FACTS[0], DOCUMENTS)] == ["quote", "source"]


def test_a_sentence_is_quoted_once_with_its_source() -> None:
    blocks = quote((FACTS[0], FACTS[1], FACTS[5]), DOCUMENTS)
    assert [block.style.value for block in blocks] == ["quote", "source", "quote", "source"]
    assert FACTS[0].sentence.text in blocks[0].text
    assert blocks[1].url == "https://contoh.example/tabalong"
