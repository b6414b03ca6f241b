"""How a phrase of the data file is matched."""

import pytest

from knowledge.language.wordlists import read_rows
from knowledge.understanding.ways import is_asked, leave_out


@pytest.mark.parametrize(
    ("way", "masked", "asked"),
    [
        ("either", "naik atau turun", True),
        ("either", "naik berapa", False),
        ("becomes", "STUNTING di PLACE turun jadi berapa?", True),
        ("danger", "anak kejang dan panas tinggi", True),
        ("trend", "rekapan STUNTING PLACE", True),
        ("source", "sumbernya?", True),
        ("source", "sumber protein apa saja yang baik", False),
        ("own child", "anak pertama saya pendek", True),
        ("greeting", "halo min", True),
        ("greeting", "STUNTING halo", False),
        ("count", "jumlahnya", True),
        ("disagree", "mengapa angka SURVEY berbeda dengan data dinas", True),
    ],
)
def test_is_asked(way: str, masked: str, asked: bool) -> None:
    assert is_asked(way, masked) is asked


def test_leave_out() -> None:
    left = leave_out("unaware", "warga tidak sadar pentingnya posyandu, anak tidak sadar")
    assert left.split() == ["warga", "posyandu,", "anak", "tidak", "sadar"]


def test_an_unknown_way_is_an_error() -> None:
    with pytest.raises(KeyError, match="no such way"):
        is_asked("no such way", "berapa")


def test_every_way_compiles() -> None:
    for way in {row["way"] for row in read_rows("ways.csv")}:
        assert is_asked(way, "") in (True, False)
