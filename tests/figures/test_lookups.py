"""Figures asked for one by one."""

import pytest

from knowledge.figures.lookups import MOST_CHOICES, NO_PLACE
from knowledge.models import Status
from tests.samples import answer_to, values

SPEC = [
    ("Berapa kasus stunting Tabalong 2021?", ["871"]),
    ("kasus stunting Tabalong 2023", ["511"]),
    ("kasus stunting Tabalong November 2023", ["511"]),
    ("kasus stunting Tabalong", ["511"]),
    ("kasus stunting Tabalong 2020-2022", ["905", "871", "640"]),
    ("prevalensi stunting Tapin", ["16.2"]),
    ("stunting Tapin dan Balangan 2022", ["16.2", "27.4"]),
    ("stunting batola", ["22.5"]),
    ("stunting banjarbaru 2022 versi eppgbm", ["6.3"]),
]


@pytest.mark.parametrize(("text", "shown"), SPEC)
def test_lookup(text: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert answer.status is Status.ANSWERED
    assert values(answer.facts) == shown


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
    assert NO_PLACE in answer.notes


def test_without_a_place_several_are_offered() -> None:
    answer = answer_to("prevalensi stunting 2022 berapa?")
    assert answer.status is Status.CHOOSE
    assert 1 < len(answer.question.choices) <= MOST_CHOICES
    assert answer.facts == ()


def test_without_a_place_that_fits_there_is_nothing() -> None:
    assert answer_to("kasus stunting 1999").status is Status.NO_DATA


def test_an_incomplete_name_is_asked_back() -> None:
    answer = answer_to("stunting hulu sungai 2022")
    assert answer.status is Status.NO_DATA
    assert "Kabupaten Hulu Sungai Tengah" in answer.missing


@pytest.mark.parametrize(
    ("text", "targets", "computed"),
    [
        ("target stunting Tabalong 2024", ["12"], []),
        ("target prevalensi stunting Tabalong", ["12"], []),
    ],
)
def test_target(text: str, targets: list[str], computed: list[str]) -> None:
    answer = answer_to(text)
    assert answer.status is Status.ANSWERED
    assert values(answer.facts) == targets
    assert [str(one.value) for one in answer.calculations] == computed


def test_no_target() -> None:
    answer = answer_to("target stunting Tapin 2024")
    assert answer.status is Status.NO_DATA
    assert answer.missing == ("target angka stunting Kabupaten Tapin 2024",)


@pytest.mark.parametrize(
    ("turns", "status", "shown"),
    [
        (("angka 640 itu dari mana?",), Status.ANSWERED, ["640"]),
        (("kasus stunting Tabalong 2021", "sumbernya?"), Status.ANSWERED, ["871"]),
        (("640 kasus itu di kabupaten mana?",), Status.ANSWERED, ["640"]),
        (("apakah angka 16,2 persen itu SSGI?",), Status.ANSWERED, ["16.2"]),
        (("kasus stunting Tabalong", "itu data kapan?"), Status.ANSWERED, ["511"]),
        (("stunting Tapin 2022", "survei apa?"), Status.ANSWERED, ["16.2"]),
        (("angka 640 itu dari SSGI atau e-PPGBM?",), Status.NO_DATA, []),
        (("stunting batola", "itu data tahun berapa?"), Status.NO_DATA, []),
        (("angka 12345 itu dari mana?",), Status.NO_DATA, []),
    ],
)
def test_sources(turns: tuple[str, ...], status: Status, shown: list[str]) -> None:
    answer = answer_to(*turns)
    assert (answer.status, values(answer.facts)) == (status, shown)


def test_inventory() -> None:
    assert len(answer_to("data apa saja tentang Tabalong?").facts) == 4
    assert len({fact.place for fact in answer_to("kamu punya data apa saja?").facts}) == 5
    assert answer_to("data apa saja tentang Tanah Bumbu?").status is Status.NO_DATA
