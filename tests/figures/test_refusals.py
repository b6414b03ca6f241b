"""Saying no, with the reason and the nearest there is."""

from dataclasses import replace

import pytest

from knowledge.figures.refusals import BELOW, describe, refuse, refuse_stranger
from knowledge.language.periods import parse_period
from knowledge.language.places import gazetteer
from knowledge.models import Intent, Reason, Status
from knowledge.understanding.questions import understand
from tests.samples import FACTS, HOLDINGS, answer_to, make_holdings, values

SPEC = [
    ("kasus stunting Tabalong 2019", Reason.OTHER_PERIOD, ["905"]),
    ("kasus stunting Tabalong Juni 2023", Reason.OTHER_PERIOD, ["640", "511"]),
    ("kasus stunting Tabalong 2025", Reason.OTHER_PERIOD, ["511"]),
    ("prevalensi stunting Tabalong 2022", Reason.OTHER_INDICATOR, ["640"]),
    ("kasus stunting Tapin 2022", Reason.OTHER_INDICATOR, ["16.2"]),
    ("prevalensi wasting Tapin 2022", Reason.OTHER_INDICATOR, ["16.2"]),
    ("stunting Tapin 2022 menurut e-PPGBM", Reason.OTHER_SURVEY, ["16.2"]),
    ("stunting Banjarbaru 2023 menurut e-PPGBM", Reason.OTHER_PERIOD, ["6.3"]),
    ("prevalensi stunting Batola 2022", Reason.OTHER_PERIOD, ["22.5"]),
    ("berapa kasus stunting di Tanah Bumbu?", Reason.OTHER_PLACE, []),
    ("stunting di kota wakanda", Reason.OTHER_PLACE, []),
]


@pytest.mark.parametrize(("text", "reason", "nearest"), SPEC)
def test_reason_and_nearest(text: str, reason: Reason, nearest: list[str]) -> None:
    answer = answer_to(text)
    assert answer.status is Status.NO_DATA
    assert (answer.reason, values(answer.nearest)) == (reason, nearest)
    assert answer.facts == ()


def test_a_target_is_near_but_no_level() -> None:
    answer = answer_to("prevalensi stunting Tabalong 2024")
    assert answer.status is Status.NO_DATA
    assert "12" in values(answer.nearest)


def test_the_provinces_figure_is_nearest_for_a_place_without_any() -> None:
    province = replace(FACTS[5], place=gazetteer().place("63"))
    question = understand("prevalensi stunting Tanah Bumbu 2022")
    answer = refuse(question, make_holdings((*FACTS, province)), question.places[0])
    assert [fact.place.name for fact in answer.nearest] == ["Provinsi Kalimantan Selatan"]


def test_a_place_without_figures_hears_which_have_some() -> None:
    assert any("Kabupaten Tabalong" in note for note in answer_to("stunting Tanah Bumbu").notes)
    assert refuse(understand("stunting Tapin"), make_holdings(()), FACTS[5].place).notes == ()


def test_a_narrower_group_is_not_the_whole() -> None:
    question = replace(understand("stunting Tabalong 2022"), terms=("remaja",))
    answer = refuse(question, HOLDINGS, question.places[0])
    assert (answer.reason, values(answer.nearest)) == (Reason.NOT_IN_DOCUMENTS, ["640"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kasus stunting Tapin 2019", "kasus stunting Kabupaten Tapin 2019"),
        ("stunting Tapin menurut SSGI", "angka stunting Kabupaten Tapin menurut SSGI"),
        ("kasus stunting", "kasus stunting"),
    ],
)
def test_what_was_asked_in_words(text: str, words: str) -> None:
    assert describe(understand(text)) == words
    place = understand(text).places[:1]
    assert describe(understand(text), place[0] if place else None, parse_period("2020")).count("2020") == 1


def test_strangers_are_named() -> None:
    assert refuse_stranger(understand("stunting di wakanda"), HOLDINGS).missing == ("“wakanda”",)


@pytest.mark.parametrize(
    ("text", "missing", "nearest", "below"),
    [
        ("berapa anak perempuan stunting di Tabalong 2022?", "perempuan", ["640"], False),
        ("stunting baduta Tabalong 2022", "baduta", ["640"], False),
        ("kasus stunting bayi Tabalong 2022", "bayi", ["640"], False),
        ("berapa batita stunting di Tabalong 2022?", "batita", ["640"], False),
        ("kasus stunting baru Tabalong 2022", "baru", ["640"], False),
        ("stunting puskesmas di Tabalong 2022", "puskesmas", ["640"], True),
        ("stunting desa cintapuri 2023", "desa", [], True),
    ],
)
def test_the_figure_of_a_part_is_refused_with_that_of_the_whole(
    text: str, missing: str, nearest: list[str], below: bool
) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.facts, answer.question.intent) == (Status.NO_DATA, (), Intent.LOOKUP)
    assert (missing in answer.missing[0], values(answer.nearest), BELOW in answer.notes) == (True, nearest, below)


@pytest.mark.parametrize(
    "text", ["berapa desa yang ikut rembuk stunting di Tapin?", "apakah remaja stunting Tapin menular"]
)
def test_what_counts_no_part_is_no_such_refusal(text: str) -> None:
    assert answer_to(text).question.intent is Intent.PASSAGE
