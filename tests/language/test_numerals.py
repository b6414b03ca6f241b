"""The numbers, and the places in an order, that the press writes as words."""

import re

import pytest

from knowledge.language.numerals import ANY_NUMERAL, ANY_ORDINAL, NUMERALS, ORDINALS, SEVERAL


@pytest.mark.parametrize(("word", "number"), [("satu", 1), ("sembilan", 9), ("sepuluh", 10), ("sebelas", 11)])
def test_words_are_numbers(word: str, number: int) -> None:
    assert NUMERALS[word] == number
    assert re.fullmatch(ANY_NUMERAL, word)


@pytest.mark.parametrize(("word", "number"), [("pertama", 1), ("kedua", 2), ("kesepuluh", 10)])
def test_words_are_places_in_an_order(word: str, number: int) -> None:
    assert ORDINALS[word] == number
    assert re.fullmatch(ANY_ORDINAL, word)


def test_the_first_is_not_called_by_its_number() -> None:
    assert "kesatu" not in ORDINALS


def test_one_is_not_several() -> None:
    assert re.fullmatch(SEVERAL, "dua")
    assert not re.fullmatch(SEVERAL, "satu")
