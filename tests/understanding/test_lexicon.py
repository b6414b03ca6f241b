"""The words of questions and their parts."""

import pytest

from knowledge.language.wordlists import read_rows
from knowledge.understanding.lexicon import find_body, is_neutral, names_body, strip_clitic, words_of


def test_every_word_has_a_known_role() -> None:
    roles = {row["role"] for row in read_rows("question_words.csv")}
    assert roles == {
        "purpose", "handling",
        "question", "filler", "cue", "topic", "level", "event", "source", "qualifier", "office", "key", "ordinary",
        "opener", "particle", "leading",
    }  # fmt: skip


def test_no_word_plays_a_part_twice() -> None:
    rows = [(row["word"], row["role"]) for row in read_rows("question_words.csv")]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("word", ["berapa", "tolong", "turun", "menurut", "bupati", "acaranya", "menyampaikan", "di"])
def test_neutral_words_narrow_nothing(word: str) -> None:
    assert is_neutral(word)


@pytest.mark.parametrize("word", ["perempuan", "remaja", "posyandu", "desa", "pmt", "petik"])
def test_other_words_narrow_a_figure(word: str) -> None:
    assert not is_neutral(word)


def test_further_roles_can_be_neutral() -> None:
    assert is_neutral("perempuan", "qualifier")
    assert not is_neutral("wakanda", "qualifier", "ordinary")


def test_words_of_several_roles() -> None:
    assert {"berapa", "kabupaten"} <= words_of("question", "level")
    assert words_of("no such role") == frozenset()


@pytest.mark.parametrize(("word", "bare"), [("turunnya", "turun"), ("berapakah", "berapa"), ("nya", "nya")])
def test_endings(word: str, bare: str) -> None:
    assert strip_clitic(word) == bare


@pytest.mark.parametrize(
    ("text", "body", "own"),
    [
        ("kata bupati HSS", "Bupati", True),
        ("hasil SSGI", "Kemenkes", False),
        ("Dinas Kesehatan HSS", "Dinas Kesehatan", True),
    ],
)
def test_a_body_is_named_by_itself_or_by_its_works(text: str, body: str, own: bool) -> None:
    assert names_body(text, body)
    assert (find_body(text, body) is not None) is own
