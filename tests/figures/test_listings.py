"""Every place of an area with its figure."""

import pytest

from knowledge.asking import ask
from knowledge.figures.listings import COUNTED_FEW, COUNTED_NOWHERE, LACKING, OTHER_TABLES
from knowledge.models import Context, Intent, Reason, Status
from tests.samples import FACTS, HOLDINGS, SURVEY, TABALONG, answer_to, make_fact, make_holdings, values

ALL = ["27.4", "16.2", "14.8"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("daftar angka stunting semua kabupaten/kota", ALL),
        ("stunting tiap daerah di Kalsel 2022", ALL),
        ("stunting per kabupaten/kota Kalsel", ALL),
        ("stunting masing-masing kabupaten di Kalsel", ["27.4", "16.2"]),
        ("rekap stunting kabupaten/kota se-Kalsel", ALL),
        ("kota apa saja di Kalsel dan stuntingnya", ["14.8"]),
        ("urutkan daerah di Kalsel", ALL),
        ("e-PPGBM tiap daerah di Kalsel 2022", ["6.3"]),
        ("data stunting 2 kabupaten/kota Kalsel", ["27.4", "16.2"]),
    ],
)
def test_every_place_is_listed(text: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.question.intent, values(answer.facts)) == (Status.ANSWERED, Intent.RANKING, shown)


def test_coverage_comes_first_and_other_lists_are_named() -> None:
    answer = answer_to("stunting tiap kota di Kalsel")
    assert answer.summary == "1 dari 2 kota di Provinsi Kalimantan Selatan punya data yang sebanding (2022)."
    assert answer.notes == (LACKING.format(names="Kota Banjarmasin"),)
    older = make_fact(SURVEY, "18,7 persen", "63.05", "18.7", "2021", "SSGI")
    holdings = make_holdings((*FACTS, older, make_fact(SURVEY, "27,4 persen", "63.11", "27.4", "2021", "SSGI")))
    answer = ask("stunting tiap daerah di Kalsel", Context(), holdings)
    assert answer.notes[-1] == OTHER_TABLES.format(tables="prevalensi stunting 2021 (SSGI)")


def test_shares_stand_for_counts_that_hardly_any_place_has() -> None:
    answer = answer_to("jumlah kasus stunting di semua daerah Kalsel")
    assert values(answer.facts) == ALL
    assert answer.notes[0] == COUNTED_FEW.format(names="Kabupaten Tabalong")
    uncounted = make_holdings(tuple(fact for fact in FACTS if fact.indicator != "stunting_cases"))
    answer = ask("jumlah kasus stunting di semua daerah Kalsel", Context(), uncounted)
    assert answer.notes[0] == COUNTED_NOWHERE


def test_districts_are_listed_or_their_regency_is_the_nearest() -> None:
    answer = answer_to("stunting Tapin per kecamatan")
    assert (answer.status, answer.reason, values(answer.nearest)) == (Status.NO_DATA, Reason.OTHER_PLACE, ["16.2"])
    assert answer.missing == ("angka stunting tiap kecamatan di Kabupaten Tapin",)
    held = make_fact(TABALONG, "905 kasus", "63.09.01", "905", "2020")
    answer = ask("kasus stunting tiap kecamatan Tabalong", Context(), make_holdings((*FACTS, held)))
    assert [fact.place.code for fact in answer.facts] == ["63.09.01"]


@pytest.mark.parametrize("text", ["program tiap kabupaten di Kalsel", "siapa ketua TPPS tiap kabupaten di Kalsel"])
def test_deeds_and_people_are_no_list_of_figures(text: str) -> None:
    assert ask(text, Context(), HOLDINGS).question.intent is Intent.PASSAGE
