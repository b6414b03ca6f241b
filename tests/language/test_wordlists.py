"""The data files as rows."""

import pytest

from knowledge.language.wordlists import read_rows


def test_comments_are_no_rows() -> None:
    assert read_rows("surveys.csv")[0].keys() >= {"code", "aliases"}
    assert not [row for row in read_rows("surveys.csv") if row["code"].startswith("#")]


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"kosong\.csv"):
        read_rows("kosong.csv")
