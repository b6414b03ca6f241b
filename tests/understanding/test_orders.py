"""Which places a question puts in order."""

import pytest

from knowledge.understanding.clues import find_clues
from knowledge.understanding.orders import is_limited, is_narrowed, is_ranking


@pytest.mark.parametrize(
    ("text", "ranked"),
    [
        ("kabupaten mana yang tertinggi di Kalsel", True),
        ("peringkat HSS", True),
        ("stunting setiap kabupaten di Kalsel", True),
        ("stunting kecamatan di Balangan", True),
        ("stunting kabupaten di HSS", False),
        ("stunting kota Wakanda", False),
        ("anggaran stunting setiap kabupaten di Kalsel", False),
        ("upaya setiap kabupaten di Kalsel menekan stunting", False),
        ("di atas 20 persen di Kalsel", True),
        ("HSS di atas 20 persen", False),
        ("selain HSS mana yang turun?", True),
        ("apakah HSS turun?", False),
        ("desa mana di HSS yang tertinggi", False),
    ],
)
def test_ranking(text: str, ranked: bool) -> None:
    assert is_ranking(find_clues(text)) is ranked


@pytest.mark.parametrize(
    ("text", "limited"),
    [("di bawah nasional", True), ("minimal 25 persen", True), ("25 persen", False), ("turun lebih dari 3", False)],
)
def test_limits(text: str, limited: bool) -> None:
    assert is_limited(find_clues(text)) is limited


@pytest.mark.parametrize(
    ("text", "narrowed"), [("stunting desa Hamawang", True), ("anak perempuan stunting", True), ("stunting HSS", False)]
)
def test_parts_of_a_place_are_below_its_figures(text: str, narrowed: bool) -> None:
    assert is_narrowed(find_clues(text)) is narrowed
