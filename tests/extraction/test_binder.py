"""Each number of a sentence bound to all that belongs to it."""

from decimal import Decimal

import pytest

from knowledge.extraction.bindings import Background
from knowledge.extraction.candidates import Topic
from knowledge.extraction.dating import Carried, Dating
from knowledge.language.places import gazetteer
from knowledge.models import Basis, Kind, Period
from tests.shorthand import bound, codes

HSS = gazetteer().place("63.06")


def test_a_level_named_again_keeps_its_date_and_survey() -> None:
    known = {("stunting_prevalence", "63.06", Decimal("14.5")): (Dating(Period(2022)), "SSGI")}
    (again,) = bound("Stunting 14,5 persen itu harus turun.", Background(HSS, topic=Topic(True), levels=known))
    assert (again.dating.period, again.dating.basis, again.survey) == (Period(2022), Basis.INFERRED, "SSGI")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Stunting menjadi 12 persen pada 2029.", Kind.TARGET),
        ("Stunting menjadi 12 persen pada 2023.", Kind.LEVEL),
        ("Stunting berkurang 3 persen pada 2029.", Kind.TARGET),
        ("Tahun depan bisa separuh dari prevalensi saat ini 24,4 persen.", Kind.LEVEL),
        ("Stunting berkurang 3 persen pada 2023.", Kind.CHANGE),
    ],
)
def test_what_lies_ahead_of_the_publication_is_a_target(text: str, kind: Kind) -> None:
    (number,) = bound(text, Background(HSS, today=Period(2024)))
    assert number.decision.kind is kind


def test_places_and_years_are_handed_out_one_by_one() -> None:
    places = (gazetteer().place("63.05"), gazetteer().place("63.11"))
    background = Background(HSS, topic=Topic(True), listed=places, dated=(Period(2021), Period(2022)))
    by_place = bound("Keduanya masing-masing 13,5 dan 14,5 persen.", background)
    by_year = bound("Persentasenya berturut-turut 13,5 dan 14,5 persen.", background)
    assert [codes(b.places) for b in by_place] == [["63.05"], ["63.11"]]
    assert [b.dating.period for b in by_year] == [Period(2021), Period(2022)]


def test_places_named_before_are_handed_out_where_the_years_are_not_several() -> None:
    places = (gazetteer().place("63.05"), gazetteer().place("63.11"))
    background = Background(HSS, topic=Topic(True), listed=places, dated=(Period(2021),))
    assert [codes(b.places) for b in bound("Persentasenya berturut-turut 5,3% dan 6,1%.", background)] == [
        ["63.05"],
        ["63.11"],
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tapin pada dua survei itu berturut-turut 13,5 dan 14,5 persen.", [("2023", "SKI"), ("2022", "SSGI")]),
        ("Tapin berturut-turut 13,5 dan 14,5 persen.", [(None, None), (None, None)]),
    ],
)
def test_those_surveys_take_up_the_years_named_before(text: str, found: list[tuple[str | None, str | None]]) -> None:
    carried = Carried(surveys=("SSGI",), named=("SKI", "SSGI"))
    background = Background(HSS, carried, topic=Topic(True), dated=(Period(2023), Period(2022)))
    told = [(b.dating.period, b.survey) for b in bound(text, background)]
    assert [(period.code if period else None, survey if period else None) for period, survey in told] == found


def test_years_that_do_not_fit_the_numbers_are_not_guessed() -> None:
    background = Background(HSS, topic=Topic(True), dated=(Period(2021), Period(2022), Period(2023)))
    found = bound("Persentasenya berturut-turut 13,5 dan 14,5 persen.", background)
    assert [b.dating.period for b in found] == [None, None]
