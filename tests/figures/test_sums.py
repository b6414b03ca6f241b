"""Two numbers that a question gives itself."""

import pytest

from knowledge.figures.contrasts import OTHER_SURVEYS
from knowledge.figures.sums import FOUND_PLACE, OWN_NUMBERS
from knowledge.models import Status, Verdict
from tests.samples import answer_to, values


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("dari 905 jadi 511 turun berapa persen", (FOUND_PLACE.format(name="Kabupaten Tabalong"),)),
        ("kasus Tabalong dari 905 jadi 511 turun berapa persen", ()),
    ],
)
def test_numbers_that_one_place_holds_are_its_figures(text: str, notes: tuple[str, ...]) -> None:
    answer = answer_to(text)
    assert (answer.status, values(answer.facts), answer.notes) == (Status.ANSWERED, ["905", "511"], notes)
    assert [str(one.value) for one in answer.calculations] == ["394", "43.5"]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("dari 1000 kasus jadi 800 kasus turun berapa persen?", "1.000 − 800 = 200; 200 / 1.000 = 20 persen"),
        ("naik berapa persen dari 100 ke 150", "150 − 100 = 50; 50 / 100 = 50 persen"),
        (
            "dari 40 persen jadi 30 persen turun berapa persen",
            "40 − 30 = 10 poin persen; 10 / 40 = 25 persen",
        ),
        ("dari 0 kasus jadi 30 kasus naik berapa", "30 − 0 = 30"),
        ("dari 511 kasus jadi 905 kasus naik berapa", "905 − 511 = 394; 394 / 511 = 77,1 persen"),
    ],
)
def test_other_numbers_are_computed_as_ones_own(text: str, formula: str) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.facts, answer.notes) == (Status.ANSWERED, (), (OWN_NUMBERS.format(formula=formula),))


def test_figures_of_two_instruments_have_no_difference() -> None:
    answer = answer_to("stunting Banjarbaru dari 14,8 ke 6,3 turun berapa")
    assert (answer.verdict, values(answer.facts), answer.notes) == (
        Verdict.INCOMPARABLE,
        ["14.8", "6.3"],
        (OTHER_SURVEYS,),
    )


def test_times_named_are_those_of_the_documents() -> None:
    assert values(answer_to("kasus Tabalong dari 905 tahun 2020 jadi 640 tahun 2022 turun berapa").facts) == [
        "905",
        "640",
    ]
