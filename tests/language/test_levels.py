"""The words for kinds of places."""

import re

import pytest

from knowledge.language.levels import ANY_DISTRICT, ANY_VILLAGE, KINDS, OFFICES, VILLAGES
from knowledge.models import Level


@pytest.mark.parametrize(
    ("word", "level", "office"),
    [
        ("kab", Level.REGENCY, False),
        ("walikota", Level.CITY, True),
        ("propinsi", Level.PROVINCE, False),
        ("kapanewon", Level.DISTRICT, False),
    ],
)
def test_a_word_tells_the_level_of_a_place(word: str, level: Level, office: bool) -> None:
    assert KINDS[word] is level
    assert (word in OFFICES) is office


@pytest.mark.parametrize(("word", "village", "district"), [("nagari", True, False), ("distrik", False, True)])
def test_villages_lie_below_districts(word: str, village: bool, district: bool) -> None:
    assert (word in VILLAGES) is village
    assert bool(re.fullmatch(ANY_VILLAGE, word)) is village
    assert bool(re.fullmatch(ANY_DISTRICT, word)) is district
