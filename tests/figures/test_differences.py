"""Figures held against each other over time."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.models import Context, Direction, Document, Kind, Period, Status, Verdict
from tests.samples import DOCUMENTS, SURVEY, THIS_YEAR, answer_to, make_fact, make_holdings, values


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("berapa penurunan kasus stunting Tabalong 2020 ke 2022?", ["265", "29.3"]),
        ("turun berapa kasus stunting Tabalong?", ["129", "20.2"]),
        ("kasus stunting Tabalong 2022 turun berapa dari tahun sebelumnya", ["231", "26.5"]),
        ("stunting Tabalong dibanding 2020", ["394", "43.5"]),
        ("selisih stunting Tapin 2021 dan 2022", ["2.5", "13.4"]),
        ("penurunan kasus stunting Tabalong tiap tahun berapa", ["34", "231", "129"]),
        ("berapa persen kasus Tabalong turun per tahun", ["3.8", "26.5", "20.2"]),
    ],
)
def test_difference(text: str, computed: list[str]) -> None:
    assert [str(one.value) for one in answer_to(text).calculations] == computed


def test_a_stated_change_answers_where_nothing_can_be_computed() -> None:
    answer = answer_to("stunting Kotabaru 2023 turun berapa?")
    assert (answer.status, values(answer.facts), answer.calculations) == (Status.ANSWERED, ["2.1"], ())


def test_no_difference_across_instruments() -> None:
    answer = answer_to("selisih stunting Banjarbaru 2021 dan 2022")
    assert answer.status is Status.NO_DATA
    assert answer.calculations == ()


def test_the_change_of_a_year_with_none_before_it_is_missing() -> None:
    answer = answer_to("stunting Balangan turun kan 2022?")
    assert (answer.status, values(answer.nearest)) == (Status.NO_DATA, ["27.4"])
    assert answer.missing == ("perubahan angka stunting Kabupaten Balangan 2022",)


def test_a_difference_with_one_end_missing() -> None:
    answer = answer_to("turun berapa kasus stunting Tabalong 2019 ke 2021")
    assert answer.status is Status.NO_DATA
    assert "871" in values(answer.nearest)


def test_compare_years() -> None:
    assert values(answer_to("bandingkan stunting Tabalong 2020 dan 2022").facts) == ["905", "640"]


TOLD = Document(
    id="cerita.txt",
    published="2022-10-27",
    text="Prevalensi stunting Tapin 52 persen tentu memalukan.\nKini stunting Tapin sudah turun menjadi 32 persen.",
)


def test_a_movement_told_of_goes_before_one_that_contradicts_it() -> None:
    told = (make_fact(TOLD, "52 persen", "63.05", "52"), make_fact(TOLD, "32 persen", "63.05", "32"))
    early = replace(make_fact(SURVEY, "Tapin 16,2 persen", "63.05", "16.2", "2021"), survey="SSGI")
    late = replace(make_fact(SURVEY, "Tapin 18,7 persen", "63.05", "18.7", "2022"), survey="SSGI")
    holdings = make_holdings((early, late, *told), {**DOCUMENTS, TOLD.id: TOLD})
    asked = ask("stunting Tapin turun dari berapa menjadi berapa?", Context(), holdings, THIS_YEAR)
    assert values(asked.facts) == ["52", "32"]
    dated = ask("stunting Tapin 2021 ke 2022 turun berapa?", Context(), holdings, THIS_YEAR)
    assert (values(dated.facts), dated.verdict) == (["16.2", "18.7"], Verdict.ROSE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("stunting Tapin turun berapa dari 2019?", ["8"]),
        ("stunting Tapin turun berapa dari 2020?", []),
        ("turun berapa dari 2019?", ["8"]),
    ],
)
def test_a_change_told_of_answers_from_where_it_starts(text: str, shown: list[str]) -> None:
    told = Document(id="kabar.txt", text="Stunting Tapin turun 8 persen dari 2019 ke 2020.")
    fall = make_fact(told, "8 persen", "63.05", "8", "2020", kind=Kind.CHANGE, direction=Direction.DOWN)
    holdings = make_holdings((replace(fall, since=Period(2019)),), {told.id: told})
    assert values(ask(text, Context(), holdings, THIS_YEAR).facts) == shown


def test_a_survey_that_begins_late_still_goes_first_and_says_so() -> None:
    early = make_fact(SURVEY, "Tapin 16,2 persen", "63.05", "16.2", "2022", survey="SSGI")
    late = make_fact(SURVEY, "Tapin 18,7 persen", "63.05", "18.7", "2024", survey="SSGI")
    asked = ask("stunting Tapin turun berapa sejak 2020?", Context(), make_holdings((early, late)), THIS_YEAR)
    assert (values(asked.facts), asked.verdict) == (["16.2", "18.7"], Verdict.ROSE)
    assert asked.notes == ("Belum ada data SSGI untuk 2020, jadi dihitung sejak 2022.",)


def test_how_many_times_one_year_has_what_another_has() -> None:
    answer = answer_to("kasus Tabalong 2020 berapa kali lipat 2022")
    assert [str(one.value) for one in answer.calculations] == ["1.4", "265", "29.3"]
