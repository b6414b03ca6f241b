"""How far a level is from what it should be."""

from dataclasses import replace
from decimal import Decimal

import pytest

from knowledge.figures.distances import are_measured_alike, say_distance, say_distance_to, say_unsure
from knowledge.models import Fact, Kind, Place
from tests.samples import SURVEY, make_fact

LEVEL = make_fact(SURVEY, "16,2 persen", "63.05", "16.2", "2022", "SSGI")
REGISTERED = make_fact(SURVEY, "6,3 persen", "63.72", "6.3", "2022", "e-PPGBM")
TARGET = make_fact(SURVEY, "14,8 persen", "63.05", "14.8", "2022", kind=Kind.TARGET)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (TARGET.place, "di atas target 14,8 persen (2022)."),
        (make_fact(SURVEY, "14,8 persen", "00", "14.8").place, "di atas target nasional 14,8 persen (2022)."),
        (REGISTERED.place, "di atas target Kota Banjarbaru 14,8 persen (2022)."),
    ],
)
def test_whose_target_it_is(place: Place, said: str) -> None:
    assert say_distance(LEVEL, replace(TARGET, place=place)).endswith(said)


@pytest.mark.parametrize(
    ("survey", "level", "alike"),
    [(None, LEVEL, True), (None, REGISTERED, False), ("SKI", LEVEL, True), ("e-PPGBM", LEVEL, False)],
)
def test_only_what_is_measured_alike_is_held_against_a_target(survey: str | None, level: Fact, alike: bool) -> None:
    assert are_measured_alike(level, replace(TARGET, survey=survey)) is alike


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("14", "Belum: Kabupaten Tapin 16,2 persen (2022) masih 2,2 poin persen di atas 14 persen."),
        ("20", "Sudah: Kabupaten Tapin 16,2 persen (2022) ada 3,8 poin persen di bawah 20 persen."),
        ("16.2", "Sudah: Kabupaten Tapin 16,2 persen (2022), sama dengan 16,2 persen."),
    ],
)
def test_the_distance_to_a_number(number: str, said: str) -> None:
    assert say_distance_to(LEVEL, Decimal(number)) == said


def test_what_is_not_certain() -> None:
    assert "Kota Banjarbaru yang saya punya dari e-PPGBM" in say_unsure(REGISTERED)
