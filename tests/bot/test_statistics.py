from dataclasses import replace

import pytest

from bot.wording.statistics import (
    describe_comparison,
    describe_profile,
    describe_ranking,
    is_long,
    list_ranking,
    name_figure,
    name_table,
    suggest_places,
)
from knowledge import Direction, Fact, Kind, compare_places, find_profile, find_tables, gazetteer
from tests.samples import DOCUMENTS, FACTS, with_value

TABALONG, TAPIN, BALANGAN, BATOLA = (gazetteer().place(code) for code in ("63.09", "63.05", "63.11", "63.04"))
TABLES = find_tables(FACTS, DOCUMENTS)


def test_a_place_at_a_glance() -> None:
    lines = [block.text for block in describe_profile(find_profile(TAPIN, FACTS, DOCUMENTS), TABLES)]
    assert lines == [
        "Kabupaten Tapin, Provinsi Kalimantan Selatan",
        "16,2 persen prevalensi stunting · 2022 · SSGI",
        "• Turun 2,5 poin persen dari 2021 (hitungan: 18,7 − 16,2)",
        "• Ke-2 tertinggi dari 3 kabupaten/kota yang punya data (semuanya 13)",
    ]


def test_targets_are_labelled_and_undated_figures_say_so() -> None:
    lines = [block.text for block in describe_profile(find_profile(TABALONG, FACTS, DOCUMENTS), TABLES)]
    assert lines[1] == "511 kasus stunting · November 2023"
    assert lines[-1] == "Target prevalensi stunting, bukan capaian: 12 persen (2024)"
    undated = describe_profile(find_profile(BATOLA, FACTS, DOCUMENTS), TABLES)
    assert undated[1].text == "22,5 persen prevalensi stunting · tahun tidak disebut"


def test_a_ranking_marks_the_place_asked_for() -> None:
    heading, *lines, note = describe_ranking(TABLES[0], TAPIN)
    assert heading.text == "Prevalensi stunting, SSGI 2022 · Provinsi Kalimantan Selatan"
    assert [line.text for line in lines] == [
        "1. Kabupaten Balangan: 27,4 persen",
        "2. Kabupaten Tapin: 16,2 persen",
        "3. Kota Banjarbaru: 14,8 persen",
    ]
    assert [line.strong for line in lines] == ["", "2. Kabupaten Tapin", ""]
    assert note.text.startswith("3 dari 13 kabupaten/kota punya data. Tanpa data: Kabupaten Tanah Laut,")


def test_a_rank_among_all_needs_no_coverage() -> None:
    table = replace(TABLES[0], lacking=())
    said = [block.text for block in describe_profile(find_profile(TAPIN, FACTS, DOCUMENTS), [table])]
    assert "• Ke-2 tertinggi dari 3 kabupaten/kota" in said


def test_a_long_ranking_shows_the_highest_and_the_place_asked_for() -> None:
    places = gazetteer().children("33")
    facts = tuple(replace(with_value(FACTS[5], str(40 - n)), place=place) for n, place in enumerate(places))
    table = replace(TABLES[0], facts=facts, lacking=())
    _, *lines, _ = describe_ranking(table, places[20])
    assert len(lines) == 17
    assert [line.text.split(":")[0] for line in lines[-2:]] == ["…", f"21. {places[20].name}"]
    assert len(describe_ranking(table)) == 18
    assert len(list_ranking(table)) == len(places)
    assert (is_long(table), is_long(TABLES[0])) == (True, False)


def test_many_places_without_data_are_only_counted() -> None:
    many = replace(TABLES[0], lacking=TABLES[0].lacking * 2)
    assert describe_ranking(many)[-1].text == "3 dari 23 kabupaten/kota punya data."


def test_two_places_are_told_how_far_apart_they_are() -> None:
    texts = [block.text for block in describe_comparison(compare_places((TAPIN, BALANGAN), FACTS, DOCUMENTS))]
    assert texts[:4] == [
        "Prevalensi stunting, SSGI 2022",
        "Kabupaten Balangan: 27,4 persen",
        "Kabupaten Tapin: 16,2 persen",
        "• Selisih 11,2 poin persen (hitungan: 27,4 − 16,2)",
    ]


def test_a_target_stands_beside_the_figure_of_its_place_and_year() -> None:
    target = replace(with_value(FACTS[5], "14"), kind=Kind.TARGET)
    tables = compare_places((TAPIN, BALANGAN), FACTS, DOCUMENTS)
    lines = [block.text for block in describe_comparison(tables, [target])]
    assert "Kabupaten Tapin: 16,2 persen (target 14 persen)" in lines
    assert sum("target" in line for line in lines) == 1
    other = replace(target, indicator="stunting_cases")
    assert not any("target" in block.text for block in describe_comparison(tables, [other]))


def test_a_month_is_named_and_keeps_a_difference_from_being_computed() -> None:
    year, month = FACTS[2], replace(FACTS[2], place=TAPIN, period=FACTS[3].period)
    year = replace(year, period=replace(year.period, year=2023)) if year.period else year
    [table] = compare_places((TAPIN, TABALONG), [year, month], DOCUMENTS)
    texts = [block.text for block in describe_comparison([table])]
    assert "Kabupaten Tapin: 640 kasus (November 2023)" in texts
    assert not any("Selisih" in text for text in texts)


NAMED = [
    (FACTS[0], "905 kasus stunting · Kabupaten Tabalong · 2020"),
    (FACTS[5], "16,2 persen prevalensi stunting · Kabupaten Tapin · 2022 · SSGI"),
    (
        replace(FACTS[5], kind=Kind.TARGET),
        "Target 16,2 persen prevalensi stunting · Kabupaten Tapin · 2022 · SSGI",
    ),
    (
        replace(FACTS[0], kind=Kind.CHANGE, direction=Direction.DOWN),
        "Turun 905 kasus stunting · Kabupaten Tabalong · 2020",
    ),
]


@pytest.mark.parametrize(("fact", "name"), NAMED)
def test_a_figure_has_a_name(fact: Fact, name: str) -> None:
    assert name_figure(fact) == name


def test_a_table_without_a_survey_says_so() -> None:
    assert name_table(replace(TABLES[0], survey=None)) == "Prevalensi stunting, survei tidak disebut 2022"


def test_the_best_documented_places_are_suggested() -> None:
    assert suggest_places(FACTS)[:3] == (TABALONG, TAPIN, gazetteer().place("63.72"))
    assert suggest_places(()) == ()
