"""What a question states of a figure."""

import pytest

from knowledge.models import Comparison, Direction
from knowledge.understanding.clues import find_clues
from knowledge.understanding.statements import find_statements


@pytest.mark.parametrize(
    ("text", "moved", "direction"),
    [
        ("apakah Tala turun 26,6 persen?", True, Direction.DOWN),
        ("apakah Tala turun sebesar 26,6 persen?", True, Direction.DOWN),
        ("benarkah kasus HSS bertambah 50", True, Direction.UP),
        ("benarkah selisihnya 357 kasus", True, None),
        ("benar turun dari 2020 ke 2023 sebesar 357 kasus?", True, Direction.DOWN),
        ("benarkah turun lebih dari 300 kasus", True, Direction.DOWN),
        ("benarkah 357 kasus berkurang di HSS", True, Direction.DOWN),
        ("apakah Tala turun menjadi 26,6 persen?", False, Direction.DOWN),
        ("apakah Tala turun hingga tinggal 26,6 persen?", False, Direction.DOWN),
        ("benar turun dari 879 ya", False, None),
        ("kapan turun di bawah 600?", False, None),
        ("stunting HSS turun terus, 2023 522 kasus, benar?", False, None),
        ("benarkah tim percepatan penurunan stunting HSS mencatat 522 kasus", False, None),
        ("benarkah stunting HSS 522?", False, None),
    ],
)
def test_movements_and_levels(text: str, moved: bool, direction: Direction | None) -> None:
    (statement,) = find_statements(find_clues(text))
    assert (statement.moved, statement.direction) == (moved, direction)


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("kasus HSS lebih dari 800", Comparison.ABOVE),
        ("kasus HSS diatas angka 800", Comparison.ABOVE),
        ("kasus HSS melebihi 800", Comparison.ABOVE),
        ("kasus HSS 800 lebih?", Comparison.ABOVE),
        ("kasus HSS kurang dari 800", Comparison.BELOW),
        ("kasus HSS tidak sampai 800", Comparison.BELOW),
        ("kasus HSS minimal 800", Comparison.AT_LEAST),
        ("kasus HSS tidak kurang dari 800", Comparison.AT_LEAST),
        ("kasus HSS paling banyak 800", Comparison.AT_MOST),
        ("kasus HSS tidak lebih dari 800", Comparison.AT_MOST),
        ("kasus HSS hampir 800", Comparison.NEARLY),
        ("kasus HSS sekitar 800", Comparison.ABOUT),
        ("kasus HSS 800-an", Comparison.ABOUT),
        ("kasus HSS ada 800", Comparison.EXACT),
    ],
)
def test_comparisons(text: str, comparison: Comparison) -> None:
    (statement,) = find_statements(find_clues(text))
    assert statement.comparison is comparison


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("benarkah stunting HSS tidak 522", True),
        ("betul ga stunting HSS 522", False),
        ("hoax bukan stunting HSS 522", False),
    ],
)
def test_a_tag_denies_nothing(text: str, denied: bool) -> None:
    (statement,) = find_statements(find_clues(text))
    assert statement.denied is denied
