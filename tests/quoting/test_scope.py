"""What a question is about at all."""

import pytest

from knowledge.quoting.scope import is_other, is_ours, only_points, says_nothing
from knowledge.understanding.questions import understand
from tests.samples import HOLDINGS


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("kok segitu?", True),
        ("provinsi lain gimana?", True),
        ("berapa kabupaten yang sudah?", True),
        ("kok tinggi?", True),
        ("provinsi lain gimana stuntingnya?", False),
        ("kenapa HSS tinggi?", False),
        ("siapa bupatinya?", False),
        ("kapan acaranya?", False),
        ("kecamatan mana paling banyak?", False),
    ],
)
def test_a_question_may_say_nothing(text: str, nothing: bool) -> None:
    assert says_nothing(understand(text)) is nothing


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("siapa yang menjelaskan itu?", True),
        ("siapa yang membuka rembuk itu?", False),
        ("siapa yang menjelaskan?", False),
    ],
)
def test_a_question_may_only_point(text: str, points: bool) -> None:
    assert only_points(understand(text), HOLDINGS) is points


@pytest.mark.parametrize(
    ("text", "ours", "other"),
    [
        ("apa itu stunting?", True, False),
        ("siapa bupati Tapin?", True, False),
        ("harga emas hari ini", False, True),
        ("siapa yang membuka?", False, False),
    ],
)
def test_what_it_is_about(text: str, ours: bool, other: bool) -> None:
    assert (is_ours(understand(text)), is_other(understand(text))) == (ours, other)
