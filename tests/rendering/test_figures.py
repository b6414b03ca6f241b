"""A figure in a line says how much of what, where, when and by which instrument."""

from dataclasses import replace

import pytest

from knowledge.models import Direction, Fact, Kind, Period
from knowledge.rendering.figures import say_amount, say_by, say_when, show_figure
from tests.samples import DOCUMENTS, FACTS

CASES, SHARE = FACTS[0], FACTS[5]


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (CASES, "905 kasus stunting · Kabupaten Tabalong · 2020"),
        (SHARE, "16,2 persen prevalensi stunting · Kabupaten Tapin · 2022 · SSGI"),
        (replace(SHARE, kind=Kind.TARGET), "Target 16,2 persen prevalensi stunting · Kabupaten Tapin · 2022 · SSGI"),
        (replace(CASES, survey=None, period=None), "905 kasus stunting · Kabupaten Tabalong · tahun tidak disebut"),
    ],
)
def test_a_figure_is_one_line(fact: Fact, said: str) -> None:
    assert show_figure(fact, {}).text == said


def test_a_change_says_which_way_it_went() -> None:
    fell = replace(CASES, kind=Kind.CHANGE, direction=Direction.DOWN, since=Period(2019))
    assert (say_amount(fell), say_when(fell, DOCUMENTS)) == (("Turun 905 kasus", " stunting"), "2019 ke 2020")


def test_a_figure_without_a_year_is_dated_by_its_document() -> None:
    assert say_when(replace(CASES, period=None), DOCUMENTS) == "tahun tidak disebut (artikel 12 Februari 2024)"


def test_the_instrument_stands_in_brackets() -> None:
    assert (say_by(SHARE), say_by(replace(SHARE, survey=None))) == (" (SSGI)", "")
