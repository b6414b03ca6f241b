"""What is held, line by line."""

from knowledge.rendering.inventories import MOST_DETAILED, say_holdings, say_overview, say_years, show_inventory
from knowledge.rendering.sayings import ONE_PLACE
from tests.samples import FACTS


def test_holdings_name_periods_and_gaps() -> None:
    facts = (FACTS[0], FACTS[2], FACTS[10], FACTS[5])
    assert say_holdings(facts) == [
        "Kabupaten Tabalong · kasus stunting: 2020, 2022 (tidak ada: 2021)",
        "Kabupaten Barito Kuala · prevalensi stunting: tahun tidak disebut",
        "Kabupaten Tapin · prevalensi stunting · SSGI: 2022",
    ]


def test_many_places_get_a_line_each() -> None:
    assert say_overview((FACTS[0], FACTS[2], FACTS[10], FACTS[5])) == [
        "Kabupaten Tabalong · kasus stunting: 2020, 2022",
        "Kabupaten Barito Kuala · prevalensi stunting: tahun tidak disebut",
        "Kabupaten Tapin · prevalensi stunting: 2022 (SSGI)",
    ]


def test_how_far_figures_reach() -> None:
    assert say_years((FACTS[0], FACTS[2])) == "dari 2020 sampai 2022"
    assert (say_years(FACTS[:1]), say_years((FACTS[10],))) == ("tahun 2020", "tahun tidak disebut")


def test_many_places_are_told_in_short() -> None:
    few, many = ([block.text for block in show_inventory(facts)] for facts in (FACTS[:2], FACTS))
    assert len({fact.place for fact in FACTS}) > MOST_DETAILED
    assert (ONE_PLACE in few, ONE_PLACE in many) == (False, True)
    assert list(show_inventory(())) == []
