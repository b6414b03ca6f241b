"""By whose word a figure is."""

import pytest

from knowledge.asking import ask
from knowledge.models import Answer, Context, Document, Reason, Status
from tests.samples import DOCUMENTS, FACTS, THIS_YEAR, make_fact, make_holdings, values

OFFICE = Document(
    id="dinas.txt",
    text="Dinas Kesehatan Kalimantan Selatan mengumumkan hasil pendataan.\n"
    "Stunting Tapin 11 persen pada 2022.\nTabalong mencatat 700 kasus pada 2022.",
)
MAYOR = Document(id="kota.txt", text="Stunting Tapin 9 persen pada 2022, kata Bupati Tapin.")
TOLD = (
    make_fact(OFFICE, "11 persen", "63.05", "11", "2022"),
    make_fact(OFFICE, "700 kasus", "63.09", "700", "2022"),
    make_fact(MAYOR, "9 persen", "63.05", "9", "2022"),
)


def ask_of(text: str) -> Answer:
    holdings = make_holdings((*FACTS, *TOLD), {**DOCUMENTS, OFFICE.id: OFFICE, MAYOR.id: MAYOR})
    return ask(text, Context(), holdings, THIS_YEAR)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("menurut Dinkes Kalsel stunting Tapin 2022 berapa?", ["11"]),
        ("menurut dinas kesehatan berapa stunting Tapin 2022", ["11"]),
        ("kata Bupati Tapin stunting 2022 berapa persen?", ["9"]),
        ("stunting Tapin 2022 versi pemkab", ["11"]),
        ("kasus stunting Tabalong 2022 menurut Dinkes", ["700"]),
        ("stunting Tapin 2022 menurut Kemenkes", ["16.2"]),
    ],
)
def test_only_the_figures_of_the_body_asked_for(text: str, shown: list[str]) -> None:
    answer = ask_of(text)
    assert (answer.status, values(answer.facts)) == (Status.ANSWERED, shown)


@pytest.mark.parametrize(
    "text",
    [
        "menurut Dinkes Tapin stunting Tabalong 2022 berapa?",
        "kata gubernur stunting Tapin 2022 berapa",
        "menurut WHO stunting Tapin 2022 berapa",
    ],
)
def test_another_bodys_figures_are_only_the_nearest(text: str) -> None:
    answer = ask_of(text)
    assert (answer.status, answer.reason, answer.facts) == (Status.NO_DATA, Reason.OTHER_SURVEY, ())
    assert answer.nearest


def test_the_place_of_a_body_is_not_asked_about() -> None:
    assert [place.code for place in ask_of("menurut Dinkes Kalsel stunting Tapin 2022 berapa?").question.places] == [
        "63.05"
    ]
    assert [place.code for place in ask_of("menurut Dinkes Tapin stunting 2022 berapa?").question.places] == ["63.05"]
