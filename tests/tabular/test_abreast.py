"""Tables set abreast: two rows or more stand in a line."""

import pytest

from knowledge.tabular.abreast import one_below_the_other
from knowledge.tabular.layouts import find_grids
from tests.shorthand import tabulated

ABREAST = """Prevalensi stunting Kalimantan Selatan 2022 (%)

| No | Kabupaten | 2021 | 2022 | No | Kabupaten | 2021 | 2022 |
| 1 | Tapin | 33,5 | 14,5 | 3 | Balangan | 32,8 | 30,1 |
| 2 | Tabalong | 25,1 | 18,1 | | | | |
Sumber: SSGI
"""


def test_each_row_stands_in_its_own_part_of_the_line() -> None:
    grid = one_below_the_other(find_grids(ABREAST)[0])
    assert grid.header == ("No", "Kabupaten", "2021", "2022")
    assert [row.span.text for row in grid.rows] == [
        "1 | Tapin | 33,5 | 14,5",
        "2 | Tabalong | 25,1 | 18,1",
        "3 | Balangan | 32,8 | 30,1",
    ]
    assert all(ABREAST[line.start : line.stop] == line.text for line in grid.lines)
    assert {row.span for row in grid.rows} < set(grid.lines)


def test_their_figures_are_read() -> None:
    assert tabulated(ABREAST) == [
        "63.05 2021 33.5 level SSGI",
        "63.05 2022 14.5 level SSGI",
        "63.09 2021 25.1 level SSGI",
        "63.09 2022 18.1 level SSGI",
        "63.11 2021 32.8 level SSGI",
        "63.11 2022 30.1 level SSGI",
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Kabupaten | 2021 | 2022 |\n| Tapin | 33,5 | 14,5 |",
        "| Kabupaten | 2021 | 2022 | 2021 | 2022 |\n| Tapin | 33,5 | 14,5 | 12,0 | 10,1 |",
        "| 2021 | 2022 | 2021 | 2022 |\n| 33,5 | 14,5 | 12,0 | 10,1 |",
        "| Kabupaten | 2021 | Kabupaten | 2022 |\n| Tapin | 33,5 | Tapin | 14,5 |",
    ],
)
def test_what_stands_alone_stays_as_it_is(table: str) -> None:
    (grid,) = find_grids(table)
    assert one_below_the_other(grid) == grid
