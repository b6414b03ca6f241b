"""Whether the figures of a table agree."""

import pytest

from knowledge.language.places import gazetteer
from knowledge.models import Place, Unit
from knowledge.tabular.columns import Column
from knowledge.tabular.headers import Head, Says
from knowledge.tabular.rowplaces import BELOW, NOWHERE
from knowledge.tabular.sums import agreeing, false_totals

MEASURED, CASES = Column("children_measured", Unit.CHILDREN), Column("stunting_cases", Unit.CHILDREN)
PREVALENCE = Column("stunting_prevalence", Unit.PERCENT)
SILENT, SAID = Head(), Head(frozenset({Says.STUNTED, Says.RATE}))


@pytest.mark.parametrize(
    ("head", "cells", "kept"),
    [
        (SILENT, [["1.000", "500"], ["100", "60"], ["10,0", "12,0"]], True),
        (SILENT, [["1.000", "500"], ["100", "60"], ["95,1", "12,0"]], True),
        (SILENT, [["1.000", "500"], ["100", "60"], ["75,1", "72,0"]], False),
        (SAID, [["1.000", "500"], ["100", "60"], ["75,1", "72,0"]], True),
        (SILENT, [["1.000", "-"], ["-", "60"], ["75,1", "72,0"]], True),
        (SILENT, [["0"], ["0"], ["10,0"]], True),
    ],
)
def test_a_percentage_is_the_share_of_the_counts_beside_it(head: Head, cells: list[list[str]], kept: bool) -> None:
    columns = agreeing([SILENT, SILENT, head], [MEASURED, CASES, PREVALENCE], cells)
    assert columns[:2] == [MEASURED, CASES]
    assert (columns[2] == PREVALENCE) is kept


def test_a_percentage_without_counts_stands() -> None:
    assert agreeing([SILENT, SILENT], [CASES, PREVALENCE], [["100"], ["75,1"]]) == [CASES, PREVALENCE]


def place(code: str) -> Place | str:
    return gazetteer().place(code) if code[0].isdigit() else code


@pytest.mark.parametrize(
    ("column", "rows", "places", "false"),
    [
        (CASES, ["Bungur 120", "Binuang 102", "Jumlah 222"], ["63.05.09", "63.05.01", "63.05"], set()),
        (CASES, ["Bungur 120", "Binuang 102", "Jumlah 300"], ["63.05.09", "63.05.01", "63.05"], set()),
        (CASES, ["Bungur 120", "Binuang 102", "Jumlah 122"], ["63.05.09", "63.05.01", "63.05"], {(2, 1)}),
        (CASES, ["Bungur 120", "Binuang 102", "Tapin 122"], ["63.05.09", "63.05.01", "63.05"], {(2, 1)}),
        (CASES, ["Bungur 120", "Jumlah 110"], ["63.05.09", "63.05"], set()),
        (CASES, ["Anu 120", "Itu 102", "Jumlah 122"], [BELOW, BELOW, "63.05.09"], {(2, 1)}),
        (CASES, ["Anu 120", "Itu 102", "Kec.Bungur 222", "Jumlah 222"], [BELOW, BELOW, "63.05.09", "63.05"], set()),
        (CASES, ["Tapin 120", "Banjar 102", "Kota 110"], ["63.05", "63.03", NOWHERE], set()),
        (PREVALENCE, ["Bungur 12,0", "Binuang 10,2", "Jumlah 11,1"], ["63.05.09", "63.05.01", "63.05"], set()),
        (PREVALENCE, ["Bungur 12,0", "Binuang 10,2", "Jumlah 22,2"], ["63.05.09", "63.05.01", "63.05"], {(2, 1)}),
        (PREVALENCE, ["Tapin 12,0", "Banjar 10,2", "Kalsel 22,2"], ["63.05", "63.03", "63"], set()),
        (Column(), ["Bungur 120", "Binuang 102", "Jumlah 122"], ["63.05.09", "63.05.01", "63.05"], set()),
    ],
)
def test_a_total_that_its_parts_cannot_make(
    column: Column, rows: list[str], places: list[str], false: set[tuple[int, int]]
) -> None:
    cells = [row.split() for row in rows]
    assert false_totals([Column(), column], cells, list(map(place, places))) == false
