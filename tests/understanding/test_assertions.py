"""Whether something is put to be confirmed."""

import pytest

from knowledge.understanding.assertions import asserts_level, asserts_movement, asserts_rank, is_assertion
from knowledge.understanding.clues import find_clues


@pytest.mark.parametrize(
    "text",
    [
        "stunting HSS di bawah nasional?",
        "HSS lebih rendah dari HST?",
        "stunting tapin 2024 lebih rendah dari tala",
        "HSS tertinggi di kalsel?",
        "benarkah naik 2020-2023?",
        "apakah stunting banjarbaru turun?",
        "is stunting in HSS lower than the national figure?",
    ],
)
def test_asserted(text: str) -> None:
    assert is_assertion(find_clues(text))


@pytest.mark.parametrize(
    "text",
    [
        "mana lebih rendah, HSS atau HST?",
        "kabupaten mana yang tertinggi di kalsel",
        "stunting HSS naik apa turun?",
        "stunting HSS turun berapa?",
        "kenapa stunting HSS turun",
        "siapa yang tertinggi",
        "bandingkan HSS dan HST",
        "tren penurunan stunting HSS",
        "stunting HSS 2024",
        "lebih tinggi dari nasional?",
    ],
)
def test_asked(text: str) -> None:
    assert not is_assertion(find_clues(text))


def test_the_chat_may_supply_the_other_place() -> None:
    assert is_assertion(find_clues("lebih tinggi dari nasional?"), joined=True)


def test_ranks_movements_and_levels() -> None:
    assert asserts_rank(find_clues("tertinggi di kalsel?"))
    assert not asserts_rank(find_clues("kabupaten mana yang tertinggi di kalsel?"))
    assert asserts_movement(find_clues("kasus stunting HSS turun 40 persen sejak 2020?"))
    assert not asserts_movement(find_clues("kasus stunting HSS 40 persen sejak 2020?"))
    assert not asserts_movement(find_clues("tahun berapa kasus HSS turun 40 persen?"))
    assert asserts_level(find_clues("stunting kalsel di bawah 20 persen?"))
    assert not asserts_level(find_clues("stunting hss 202?"))
    assert not asserts_level(find_clues("daerah mana yang stuntingnya di bawah 20 persen?"))
