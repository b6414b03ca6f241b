"""Studies and their samples."""

import pytest

from knowledge.extraction.studies import tells_of_a_sample
from tests.shorthand import read


@pytest.mark.parametrize(
    ("text", "sampled"),
    [
        ("Penelitian ini melibatkan 212 balita.", True),
        ("Kajian ini memakai data 1.204 rumah tangga.", True),
        ("Penelitian menunjukkan ASI penting.", False),
        ("Program ini melibatkan 212 balita.", False),
        ("Riset Kesehatan Dasar melibatkan 212 balita.", False),
    ],
)
def test_a_study_and_its_sample(text: str, sampled: bool) -> None:
    assert tells_of_a_sample(read(text)) is sampled
