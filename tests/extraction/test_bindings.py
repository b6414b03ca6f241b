"""Each number of a sentence bound to all that belongs to it."""

from decimal import Decimal

import pytest

from knowledge.extraction.bindings import Background
from knowledge.extraction.candidates import Topic
from knowledge.extraction.dating import Carried, Dating
from knowledge.language.periods import parse_published
from knowledge.language.places import gazetteer
from knowledge.models import Basis, Kind, Part, Period
from tests.shorthand import bound, codes

HSS = gazetteer().place("63.06")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Stunting Tapin 14,5 persen.", ""),
        ("Stunting Tapin di atas 20 persen.", "bound"),
        ("Stunting Tapin belum mencapai 14 persen.", "bound"),
        ("Ditetapkan 25 desa di Tapin dengan kasus stunting di atas 10 anak.", "bound"),
        ("Tapin menargetkan stunting paling tidak 18 persen.", ""),
        ("Stunting Tapin hampir 20 persen.", "bound"),
        ("Stunting Tapin 99,2 persen.", "more than a prevalence can be"),
        ("Stunting di Desa Anu Jaya 14 persen.", "no place that can be named"),
        ("Stunting Tapin 20 hingga 30 persen.", "range"),
        ("Ada 13 sekolah dengan stunting.", "no unit (sekolah)"),
        ("Stunting Tapin turun 42 persen.", "more than a prevalence can move"),
    ],
)
def test_why_a_number_is_no_fact(text: str, refusal: str) -> None:
    assert bound(text)[0].refusal == refusal


def test_a_level_named_again_keeps_its_date_and_survey() -> None:
    known = {("stunting_prevalence", "63.06", Decimal("14.5")): (Dating(Period(2022)), "SSGI")}
    (again,) = bound("Stunting 14,5 persen itu harus turun.", Background(HSS, topic=Topic(True), levels=known))
    assert (again.dating.period, again.dating.basis, again.survey) == (Period(2022), Basis.INFERRED, "SSGI")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Stunting Tapin 13,4 persen pada Desember 2023, melampaui target daerah 21,7 persen.", "2023"),
        # Not met, the nation's, or another place's.
        ("Stunting Tapin 23,4 persen pada Desember 2023, masih di atas target daerah 21,7 persen.", None),
        ("Stunting Tapin 13,4 persen pada Desember 2023, melampaui target nasional 21,7 persen.", None),
        ("Stunting Tapin 13,4 persen pada Desember 2023, melampaui target 14 persen.", None),
    ],
)
def test_a_target_that_was_met_is_of_the_year_it_was_met_in(text: str, period: str | None) -> None:
    target = bound(text)[-1]
    assert target.decision.kind is Kind.TARGET
    assert (target.dating.period.code if target.dating.period else None) == period


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Stunting menjadi 12 persen pada 2029.", Kind.TARGET), ("Stunting menjadi 12 persen pada 2023.", Kind.LEVEL)],
)
def test_what_lies_ahead_of_the_publication_is_a_target(text: str, kind: Kind) -> None:
    (number,) = bound(text, Background(HSS, today=Period(2024)))
    assert number.decision.kind is kind


@pytest.mark.parametrize(
    ("text", "today", "period"),
    [
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2023-08", "2022"),
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2022-11", "2021"),
        # SKI stood between: a text that says SSGI then may mean it.
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2024-09", None),
        ("Menurut SKI angka stunting Tapin 14,5 persen.", "2024-09", "2023"),
        # A register runs on, and its figures are those of the day; early in a year they may be the last one's.
        ("Menurut e-PPGBM angka stunting Tapin 14,5 persen.", "2024-09", "2024-09"),
        ("Menurut e-PPGBM angka stunting Tapin 14,5 persen.", "2024-02", None),
        ("Tapin mencatat 120 anak stunting.", "2024-09", "2024-09"),
        ("Tapin mencatat 120 anak stunting.", "2024", None),
        ("Angka stunting Tapin 14,5 persen.", "2024-09", None),
        ("Tapin mencatat 120 anak stunting menurut data awal 2023, katanya.", "2024-09", "2023"),
        ("Menurut SSGI angka stunting Tapin 14,5 persen.", "2020-02", None),
        ("Angka stunting Tapin 14,5 persen merupakan hasil SSGI 2021.", "2024-09", "2021"),
        ("Angka stunting Tapin 14,5 persen lebih rendah dari SSGI 2021.", "2024-09", None),
    ],
)
def test_an_instrument_dates_a_level_that_names_no_year(text: str, today: str, period: str | None) -> None:
    (number,) = bound(text, Background(HSS, topic=Topic(True), today=parse_published(today)))
    assert (number.dating.period.code if number.dating.period else None) == period


def test_a_period_of_another_figure_does_not_date_a_count() -> None:
    background = Background(HSS, topic=Topic(True), today=parse_published("2024-11"))
    count, earlier = bound("Tapin masih punya 992 anak stunting, ketimbang 2.131 anak pada 2022.", background)
    assert (count.dating.period, earlier.dating.period) == (Period(2024, Part.MONTH, 11), Period(2022))


def test_a_survey_does_not_inherit_a_period_in_which_it_was_not_fielded() -> None:
    carried = Carried(period=Period(2025, Part.MONTH, 6), why="named in a sentence before")
    background = Background(HSS, carried, topic=Topic(True), today=parse_published("2025-08"))
    (number,) = bound("Kalsel sendiri 22,9 persen pada SSGI yang sama.", background)
    assert number.dating.period == Period(2024)


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


def test_years_that_do_not_fit_the_numbers_are_not_guessed() -> None:
    background = Background(HSS, topic=Topic(True), dated=(Period(2021), Period(2022), Period(2023)))
    found = bound("Persentasenya berturut-turut 13,5 dan 14,5 persen.", background)
    assert [b.dating.period for b in found] == [None, None]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Stunting ditargetkan 14 persen pada 2024, sejalan dengan target nasional.", ["63.06", "00"]),
        ("Stunting ditargetkan 14 persen, sama dengan target nasional.", ["63.06", "00"]),
        ("Stunting ditargetkan 12 persen, lebih rendah dari target nasional.", ["63.06"]),
        ("Stunting tercatat 14 persen, sama dengan target nasional.", ["63.06"]),
    ],
)
def test_a_target_said_to_be_the_nation_s_too_is_told_of_both(text: str, owners: list[str]) -> None:
    (number,) = bound(text)
    assert codes(number.owners) == owners
