"""The data files as rows."""

import re

import pytest

from knowledge.language.wordlists import any_listed, any_of, read_rows, small


def test_comments_are_no_rows() -> None:
    assert read_rows("surveys.csv")[0].keys() >= {"code", "aliases"}
    assert not [row for row in read_rows("surveys.csv") if row["code"].startswith("#")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Turun  ke 5, lalu turun", ["Turun  ke", "turun"]),
        ("kenaikannya naiknya", ["naiknya"]),
        ("a+b dan a", ["a+b", "a"]),
        ("turunan turunkan turun kembali", ["turunan", "turun"]),
    ],
)
def test_any_of_finds_the_longest(text: str, found: list[str]) -> None:
    pattern = re.compile(
        rf"(?<!\w){any_of(['turun', 'naik*', 'turun ke', 'turunan', 'a', 'a+b'])}(?!\w)", re.IGNORECASE
    )
    assert pattern.findall(text) == found


@pytest.mark.parametrize(("name", "word", "held"), [("speech", "ujar", True), ("superlative", "tinggi", False)])
def test_a_list_has_its_words(name: str, word: str, held: bool) -> None:
    assert bool(re.fullmatch(any_listed(name), word)) is held


def test_no_list_has_a_word_twice() -> None:
    rows = [(row["list"], row["word"]) for row in read_rows("word_lists.csv")]
    assert len(rows) == len(set(rows))


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match="kosong"):
        any_listed("kosong")


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"kosong\.csv"):
        read_rows("kosong.csv")


@pytest.mark.parametrize("text", ["Kota BOGOR", "İSTANBUL 5 persen", "ÉTÉ ß"])
def test_small_letters_stand_where_the_others_stood(text: str) -> None:
    assert len(small(text)) == len(text)
    assert small(text).islower()
