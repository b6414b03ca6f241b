"""Figures asked for one by one."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.figures.lookups import MORE_PLACES, MORE_SOURCES, MOST_CHOICES, ONLY_PLACE
from knowledge.language.periods import parse_period
from knowledge.models import Context, Level, Status
from knowledge.rendering.sayings import EACH_MEANT
from tests.samples import FACTS, SURVEY, THIS_YEAR, answer_to, make_fact, make_holdings, reply_to, values

BATOLA = FACTS[10]
SPEC = [
    ("Berapa kasus stunting Tabalong 2021?", ["871"]),
    ("kasus stunting Tabalong 2023", ["511"]),
    ("kasus stunting Tabalong November 2023", ["511"]),
    ("kasus stunting Tabalong", ["511"]),
    ("kasus stunting Tabalong 2020-2022", ["905", "871", "640"]),
    ("prevalensi stunting Tapin", ["16.2"]),
    ("stunting Tapin 2022 persen", ["16.2"]),
    ("stunting Tapin dan Balangan 2022", ["16.2", "27.4"]),
    ("stunting Tapin 2021, 2022 dan Balangan 2022", ["18.7", "16.2", "27.4"]),
    ("stunting batola", ["22.5"]),
    ("stunting banjarbaru 2022 versi eppgbm", ["6.3"]),
]


@pytest.mark.parametrize(("text", "shown"), SPEC)
def test_lookup(text: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert answer.status is Status.ANSWERED
    assert values(answer.facts) == shown


def test_a_year_before_percent_is_answered_for_no_other() -> None:
    assert answer_to("stunting Tapin 2019 persen").status is Status.NO_DATA


def test_two_instruments_are_both_shown() -> None:
    answer = answer_to("stunting Banjarbaru 2022")
    assert (values(answer.facts), values(answer.others)) == (["14.8"], ["6.3"])


def test_some_of_several_years() -> None:
    answer = answer_to("kasus stunting Tabalong 2019-2021")
    assert answer.status is Status.PARTIAL
    assert values(answer.facts) == ["905", "871"]
    assert answer.missing == ("kasus stunting Kabupaten Tabalong 2019",)


def test_without_a_place_the_only_one_answers_and_says_so() -> None:
    answer = answer_to("berapa kasus stunting 2021?")
    assert (values(answer.facts), answer.status) == (["871"], Status.ANSWERED)
    assert ONLY_PLACE in answer.notes


def test_without_a_place_several_are_offered() -> None:
    answer = answer_to("prevalensi stunting 2022 berapa?")
    assert answer.status is Status.CHOOSE
    assert 1 < len(answer.question.choices) <= MOST_CHOICES


def test_few_places_are_shown_while_it_is_asked_which() -> None:
    answer = answer_to("prevalensi stunting 2022 berapa?")
    assert {fact.place for fact in answer.facts} == set(answer.question.choices)
    assert EACH_MEANT in reply_to("prevalensi stunting 2022 berapa?")


def test_the_kind_of_place_named_narrows_what_is_offered() -> None:
    offered = [answer_to(f"prevalensi stunting {kind} 2022") for kind in ("kabupaten", "kota")]
    assert {place.level for place in offered[0].question.choices} == {Level.REGENCY}
    assert [fact.place.level for fact in offered[1].facts] == [Level.CITY] * len(offered[1].facts)


def test_a_long_menu_says_how_to_name_another_place() -> None:
    codes = [f"63.{number:02}" for number in range(1, 12)]
    holdings = make_holdings(tuple(make_fact(SURVEY, "16,2 persen", code, "16.2", "2022") for code in codes))
    answer = ask("stunting 2022", Context(), holdings, THIS_YEAR)
    assert len(answer.question.choices) == MOST_CHOICES
    assert MORE_PLACES.format(count=5, example="Kabupaten Hulu Sungai Tengah") in answer.notes


def test_without_a_place_that_fits_there_is_nothing() -> None:
    assert answer_to("kasus stunting 1999").status is Status.NO_DATA


def test_an_incomplete_name_is_asked_back() -> None:
    answer = answer_to("stunting hulu sungai 2022")
    assert answer.status is Status.NO_DATA
    assert "Kabupaten Hulu Sungai Tengah" in answer.missing


@pytest.mark.parametrize(
    ("turns", "status", "shown"),
    [
        (("angka 640 itu dari mana?",), Status.ANSWERED, ["640"]),
        (("kasus stunting Tabalong 2021", "sumbernya?"), Status.ANSWERED, ["871"]),
        (("640 kasus itu di kabupaten mana?",), Status.ANSWERED, ["640"]),
        (("apakah angka 16,2 persen itu SSGI?",), Status.ANSWERED, ["16.2"]),
        (("kasus stunting Tabalong", "itu data kapan?"), Status.ANSWERED, ["511"]),
        (("stunting Tapin 2022", "survei apa?"), Status.ANSWERED, ["16.2"]),
        (("stunting Kotabaru itu survei apa?",), Status.NO_DATA, []),
        (("dari mana angka stunting Kotabaru?",), Status.ANSWERED, ["2.1"]),
        (("angka 640 itu dari SSGI atau e-PPGBM?",), Status.NO_DATA, []),
        (("stunting batola", "itu data tahun berapa?"), Status.NO_DATA, []),
        (("angka 12345 itu dari mana?",), Status.NO_DATA, []),
        (("kabupaten tertinggi di Kalsel 2022", "sumbernya?"), Status.ANSWERED, ["27.4", "16.2"]),
    ],
)
def test_sources(turns: tuple[str, ...], status: Status, shown: list[str]) -> None:
    answer = answer_to(*turns)
    assert (answer.status, values(answer.facts)) == (status, shown)


def test_sources_left_out_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.figures.lookups.MOST_SOURCES", 1)
    answer = answer_to("kabupaten tertinggi di Kalsel 2022", "sumbernya?")
    assert (values(answer.facts), answer.notes) == (["27.4"], (MORE_SOURCES.format(count=1),))


def test_another_sources_survey_is_not_taken_for_ones_own() -> None:
    question = "survei apa di balik angka 22,5 persen di Batola?"
    surveyed = replace(BATOLA, period=parse_period("2022"), survey="SSGI")
    alone = ask(question, Context(), make_holdings((surveyed,)), THIS_YEAR)
    beside = ask(question, Context(), make_holdings((surveyed, BATOLA)), THIS_YEAR)
    assert (alone.status, alone.missing) == (Status.ANSWERED, ())
    assert (beside.status, beside.missing) == (Status.PARTIAL, ("nama survei dalam laporan Kantor Contoh",))


def test_of_two_places_of_one_name_the_one_held_is_the_safest_reading() -> None:
    banjar = make_fact(SURVEY, "16,2 persen", "63.03", "16.2", "2022")
    asked = ask("stunting banjar 2022", Context(), make_holdings((*FACTS, banjar)), THIS_YEAR)
    assert (asked.status, values(asked.facts)) == (Status.CHOOSE, ["16.2"])
    assert [place.code for place in asked.question.choices] == ["63.03", "32.79"]


def test_of_several_held_none_is_guessed() -> None:
    both = [make_fact(SURVEY, "16,2 persen", code, "16.2", "2022") for code in ("63.06", "63.07")]
    asked = ask("stunting hulu sungai 2022", Context(), make_holdings((*FACTS, *both)), THIS_YEAR)
    assert (asked.status, asked.facts) == (Status.CHOOSE, ())
    assert [place.code for place in asked.question.choices] == ["63.06", "63.07", "63.08"]
