"""Places handed out to the numbers of a row, and those taken up from the text before."""

from decimal import Decimal

import pytest

from knowledge.extraction.allotments import taken_up
from knowledge.extraction.bindings import Background
from knowledge.extraction.candidates import Topic
from knowledge.extraction.dating import Dating
from knowledge.language.indicators import FAMILIES
from knowledge.language.places import gazetteer
from knowledge.models import Period
from tests.shorthand import bound, codes, numbers

HSS, TAPIN, BATOLA = "63.06", "63.05", "63.04"

# What "keduanya" takes up: the places that the sentence before named.
TAKEN_UP: list[tuple[str, list[list[str | None]]]] = [
    ("Angka keduanya 22 persen.", [[TAPIN, BATOLA]]),
    ("Angka keduanya berturut-turut 22%; dan 20,0%.", [[TAPIN], [BATOLA]]),
    ("Angka ketiganya 22 persen.", [[None]]),
    ("Akumulasi kedua kabupaten itu 900 anak stunting.", [[None]]),
    ("Akumulasi angka itu 900 anak stunting.", [[HSS]]),
]


@pytest.mark.parametrize(("text", "places"), TAKEN_UP)
def test_places_taken_up_again(text: str, places: list[list[str | None]]) -> None:
    before = Background(gazetteer().place(HSS), listed=(gazetteer().place(TAPIN), gazetteer().place(BATOLA)))
    assert [codes(b.places) for b in bound(text, before)] == places


def test_what_all_regencies_of_a_province_have_together_is_the_province_s() -> None:
    regencies = gazetteer().children("93")
    number = numbers("Akumulasi keempat kabupaten itu 900 anak stunting.")[0]
    assert codes(taken_up(number, regencies)) == ["93"]
    assert codes(taken_up(number, gazetteer().children("63")[:4])) == [None]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Tapin dan Barito Kuala masing-masing 13 persen dan 26 persen, dulu sama-sama 19 persen.",
            [[TAPIN], [BATOLA], [TAPIN, BATOLA]],
        ),
        ("Kasus stunting Tapin dan Barito Kuala 900 anak.", [[None]]),
        ("Stunting Tapin dan Barito Kuala 19 persen.", [[TAPIN, BATOLA]]),
    ],
)
def test_places_that_share_a_row(text: str, places: list[list[str | None]]) -> None:
    assert [codes(b.places) for b in bound(text)] == places


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Penurunan 320 keluarga itu yang terbesar.", TAPIN),
        ("Penurunan 320 keluarga berisiko stunting itu yang terbesar.", HSS),
        ("Tahun 2022 ada 320 keluarga.", HSS),
    ],
)
def test_a_movement_of_a_count_is_of_the_place_whose_count_it_was(text: str, code: str) -> None:
    told = {(FAMILIES, TAPIN, Decimal(900)): (Dating(Period(2023)), None)}
    before = Background(gazetteer().place(HSS), topic=Topic(True, FAMILIES), levels=told)
    assert [codes(b.places) for b in bound(text, before)] == [[code]]
