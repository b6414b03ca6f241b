"""The highest and lowest of a place's own figures."""

import pytest

from knowledge.figures.comparisons import ONE_FIGURE
from knowledge.figures.extremes import NO_YEAR_BEYOND
from knowledge.models import Status, Verdict
from tests.samples import answer_to, values


def test_extreme() -> None:
    assert values(answer_to("tahun berapa kasus stunting Tabalong paling tinggi?").facts) == ["905"]
    assert values(answer_to("kapan stunting Tabalong terendah").facts) == ["511"]
    assert answer_to("tahun berapa stunting balangan tertinggi").notes == (ONE_FIGURE,)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("tahun mana penurunan kasus stunting Tabalong paling besar?", ["871", "640"]),
        ("tahun berapa kenaikan kasus stunting Tabalong tertinggi?", ["905", "871", "640", "511"]),
    ],
)
def test_the_largest_step(text: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert (answer.verdict, values(answer.facts)) == (Verdict.FELL, shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("tahun dengan penurunan terkecil kasus stunting Tabalong", ["905", "871"]),
        ("penurunan paling kecil kasus stunting Tabalong", ["905", "871"]),
        ("penurunan terbesar kedua kasus stunting Tabalong", ["640", "511"]),
        ("tahun berapa perubahan kasus stunting Tabalong terkecil?", ["905", "871"]),
        ("kasus stunting Tabalong tertinggi kedua", ["871"]),
        ("tahun berapa kasus stunting Tabalong terendah kedua", ["640"]),
        ("tahun berapa saja kasus stunting Tabalong di atas 700?", ["905", "871"]),
        ("kasus stunting Tabalong di atas 700 tahun berapa?", ["905", "871"]),
        ("tahun berapa Tabalong lebih dari 900?", ["905"]),
        ("kapan kasus stunting Tabalong di bawah 600?", ["511"]),
    ],
)
def test_ranks_and_limits(text: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert (answer.status, values(answer.facts)) == (Status.ANSWERED, shown)


def test_no_year_beyond_a_limit() -> None:
    answer = answer_to("tahun berapa kasus stunting Tabalong di atas 1000?")
    assert (answer.facts, answer.notes) == ((), (NO_YEAR_BEYOND,))


def test_no_such_rank() -> None:
    assert answer_to("kasus stunting Tabalong tertinggi kelima").status is Status.NO_DATA
