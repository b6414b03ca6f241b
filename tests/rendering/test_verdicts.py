"""What is said of a claim before its figures."""

import pytest

from knowledge.rendering import sayings
from knowledge.rendering.verdicts import say_verdict
from tests.samples import answer_to


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("benarkah kasus Tabalong 2022 640?", [sayings.AGREES]),
        ("benarkah kasus Tabalong 2022 641?", [sayings.DISAGREES]),
        ("stunting Tapin di bawah Balangan tahun 2022?", [sayings.AGREES]),
        ("stunting Tapin di atas Balangan tahun 2022?", [sayings.DENIES]),
        ("Balangan tertinggi di Kalsel tahun 2022?", [sayings.AGREES_SO_FAR]),
        ("stunting Tapin lebih rendah dari Batola?", [sayings.UNSURE]),
        ("stunting Tapin 2022", []),
        ("benarkah stunting Banjar naik 2 persen?", []),
        ("benarkah kasus Tabalong tidak turun 394 sejak 2020?", []),
    ],
)
def test_verdicts(text: str, said: list[str]) -> None:
    assert [block.text for block in say_verdict(answer_to(text))] == said
