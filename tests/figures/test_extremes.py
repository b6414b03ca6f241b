"""The highest and lowest of a place's own figures."""

import pytest

from knowledge.asking import ask
from knowledge.figures.extremes import NO_YEAR_BEYOND, OTHERS_BEYOND, STEPS_BEYOND
from knowledge.figures.series import ONE_FIGURE
from knowledge.models import Context, Document, Status, Verdict
from tests.samples import DOCUMENTS, FACTS, THIS_YEAR, answer_to, make_fact, make_holdings, values


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
        ("kapan kasus stunting Tabalong mulai turun di bawah 600?", ["511"]),
        ("tahun berapa kasus Tabalong turun lebih dari 100?", ["871", "640", "511"]),
        ("tahun berapa kasus Tabalong turun lebih dari 150?", ["871", "640"]),
        ("tahun berapa kasus Tabalong turun lebih dari 25 persen?", ["871", "640"]),
        ("tahun berapa stunting Banjarbaru di bawah 10 persen?", ["6.3"]),
    ],
)
def test_ranks_and_limits(text: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert (answer.status, values(answer.facts)) == (Status.ANSWERED, shown)


def test_no_year_beyond_a_limit() -> None:
    answer = answer_to("tahun berapa kasus stunting Tabalong di atas 1000?")
    assert (answer.facts, answer.notes) == ((), (NO_YEAR_BEYOND,))


def test_every_step_beyond_a_limit_is_told() -> None:
    answer = answer_to("tahun berapa kasus stunting Tabalong turun lebih dari 100?")
    assert [str(one.value) for one in answer.calculations] == ["231", "129"]
    assert answer.notes == (STEPS_BEYOND.format(steps="2021 ke 2022 dan 2022 ke November 2023"),)
    assert answer_to("tahun berapa kasus stunting Tabalong turun lebih dari 500?").notes == (NO_YEAR_BEYOND,)


def test_a_named_instrument_goes_before_an_unnamed_one() -> None:
    press = Document(id="pers.txt", text="Tapin 30 persen pada 2019, lalu 25 persen pada 2020 dan 12 persen pada 2023.")
    figures = (("30", "2019"), ("25", "2020"), ("12", "2023"))
    unnamed = [make_fact(press, f"{value} persen", "63.05", value, year) for value, year in figures]
    holdings = make_holdings((*FACTS, *unnamed), {**DOCUMENTS, press.id: press})
    asked = ask("kapan stunting Tapin tertinggi?", Context(), holdings, THIS_YEAR)
    assert values(asked.facts) == ["18.7"]
    assert asked.notes == (OTHERS_BEYOND,)


def test_no_such_rank() -> None:
    assert answer_to("kasus stunting Tabalong tertinggi kelima").status is Status.NO_DATA
