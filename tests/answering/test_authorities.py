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
OWN = Document(
    id="sendiri.txt",
    publisher="radarcontoh.co.id",
    text="SSGI 2021 mencatat stunting Balangan 30 persen, sedangkan data Pemkab Balangan 21 persen pada 2021.\n"
    "Hasil pendataan mandiri berbeda.\nStunting Balangan 19 persen pada 2020.\n"
    "Menurut Riskesdas stunting Balangan turun dari 33 persen pada 2020.\n"
    "Hal itu disampaikan Harjono Wibisono.",
)
TOLD = (
    make_fact(OWN, "30 persen", "63.11", "30", "2021", survey="SSGI"),
    make_fact(OWN, "21 persen", "63.11", "21", "2021"),
    make_fact(OWN, "19 persen", "63.11", "19", "2020"),
    make_fact(OWN, "33 persen", "63.11", "33", "2020"),
    make_fact(OFFICE, "11 persen", "63.05", "11", "2022"),
    make_fact(OFFICE, "700 kasus", "63.09", "700", "2022"),
    make_fact(MAYOR, "9 persen", "63.05", "9", "2022"),
)


def ask_of(text: str) -> Answer:
    holdings = make_holdings((*FACTS, *TOLD), {**DOCUMENTS, OFFICE.id: OFFICE, MAYOR.id: MAYOR, OWN.id: OWN})
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
        ("stunting Balangan 2021 versi pemkab", ["21"]),
        ("stunting Balangan 2020 menurut pendataan mandiri pemkab", ["19"]),
        ("stunting Balangan 2020 versi data mandiri", ["19"]),
        ("stunting Balangan 2021 menurut radar contoh", ["30"]),
        ("stunting Balangan 2021 menurut Harjono", ["30"]),
        ("kasus stunting Tabalong 2022 versi harian contoh", ["640"]),
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
        "menurut antara stunting Tapin 2022 berapa",
        "stunting Tapin 2022 versi radar contoh",
        "stunting Tapin 2022 kata Harjono",
    ],
)
def test_another_bodys_figures_are_only_the_nearest(text: str) -> None:
    answer = ask_of(text)
    assert (answer.status, answer.reason, answer.facts) == (Status.NO_DATA, Reason.OTHER_SURVEY, ())
    assert answer.nearest


def test_a_refusal_says_whose_figures_are_held() -> None:
    (note,) = ask_of("kasus stunting Tabalong 2021 menurut kompas").notes
    assert "Harian Contoh" in note


def test_a_claim_is_held_against_all_figures() -> None:
    assert ask_of("kata netizen stunting Tapin 2022 itu 16,2 persen, benarkah?").status is Status.ANSWERED


def test_the_place_of_a_body_is_not_asked_about() -> None:
    assert [place.code for place in ask_of("menurut Dinkes Kalsel stunting Tapin 2022 berapa?").question.places] == [
        "63.05"
    ]
    assert [place.code for place in ask_of("menurut Dinkes Tapin stunting 2022 berapa?").question.places] == ["63.05"]
