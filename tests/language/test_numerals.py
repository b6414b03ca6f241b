"""The numbers that the press writes as words."""

import re

import pytest

from knowledge.language.numerals import ANY_NUMERAL, NUMERALS, SEVERAL


@pytest.mark.parametrize(("word", "number"), [("satu", 1), ("sembilan", 9), ("sepuluh", 10), ("sebelas", 11)])
def test_words_are_numbers(word: str, number: int) -> None:
    assert NUMERALS[word] == number
    assert re.fullmatch(ANY_NUMERAL, word)


def test_one_is_not_several() -> None:
    assert re.fullmatch(SEVERAL, "dua")
    assert not re.fullmatch(SEVERAL, "satu")
