"""Counts of children and families that go on from the text before; the rest of their rules: test_measures."""

import pytest

from knowledge.extraction.candidates import Measure, Topic
from knowledge.extraction.measures import measure
from knowledge.language.indicators import CASES, FAMILIES, MEASURED
from knowledge.models import Unit
from tests.shorthand import numbers


def test_a_list_of_counts_goes_on_in_the_next_sentence() -> None:
    (number,) = numbers("Berikutnya Tapin 485 balita.")
    assert measure(number, Topic(stunting=True), None).indicator == ""
    assert measure(number, Topic(stunting=True, counted=CASES), None).indicator == CASES


def test_a_count_with_its_year_goes_on_too() -> None:
    (number,) = numbers("Bandingkan dengan 1.416 anak pada akhir 2022.")
    assert measure(number, Topic(stunting=True), None).indicator == ""
    assert measure(number, Topic(stunting=True, counted=CASES), None).indicator == CASES


def test_a_list_of_families_goes_on_in_the_next_sentence() -> None:
    found = numbers("Terbanyak di Tapin, 37.615 keluarga, disusul Balangan 34.120 keluarga.")
    topic = Topic(stunting=True, counted=FAMILIES)
    assert [measure(number, topic, None).indicator for number in found] == [FAMILIES, FAMILIES]
    assert [measure(number, Topic(stunting=True), None).indicator for number in found] == ["", ""]


@pytest.mark.parametrize(
    ("text", "told", "indicator"),
    [
        ("Artinya 12.610 anak.", Unit.PERCENT, CASES),
        ("Atau 1.812 balita.", Unit.PERCENT, CASES),
        ("Atau 1.812 balita yang sudah diimunisasi.", Unit.PERCENT, ""),
        ("Atau 1.812 balita.", None, ""),
        ("Ada 1.812 balita.", Unit.PERCENT, CASES),
    ],
)
def test_children_told_behind_the_percentage_of_the_sentence_before(text: str, told: Unit, indicator: str) -> None:
    (number,) = numbers(text)
    assert measure(number, Topic(stunting=True, told=told), None).indicator == indicator


def test_a_movement_of_families_goes_on_with_their_count() -> None:
    (number,) = numbers("Penyusutan 48.071 keluarga pada tahun itu berkat jamban.")
    assert measure(number, Topic(stunting=True), None).indicator == ""
    assert measure(number, Topic(stunting=True, counted=FAMILIES), None).indicator == FAMILIES


def test_a_count_of_families_goes_on_in_the_next_sentence() -> None:
    (number,) = numbers("Setahun sebelumnya, 2023, jumlahnya 131.902 keluarga.")
    (other,) = numbers("Jamban tidak layak dipakai 22.518 keluarga.")
    topic = Topic(stunting=True, counted=FAMILIES)
    assert measure(number, topic, None).indicator == FAMILIES
    assert measure(other, topic, None).indicator == ""


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("9.876 balita stunting dari 143.000 balita yang diukur, turun dibanding 2023 yang 10.432 balita.", CASES),
        ("9.876 balita stunting dari 143.000 balita yang diukur, turun dibanding 2023 yang 150.432 balita.", ""),
        ("6,9 persen dari 143.000 balita yang diukur, turun dibanding 2023 yang 10.432 balita.", ""),
        ("9.876 balita stunting dari 143.000 balita yang diukur, 2023 150.432 balita yang diukur.", MEASURED),
    ],
)
def test_behind_those_measured_it_is_the_stunted_that_move(text: str, indicator: str) -> None:
    *before, last = numbers(text)
    whole = measure(before[-1], Topic(stunting=True), None)
    assert whole.indicator == MEASURED
    assert measure(last, Topic(stunting=True), whole).indicator == indicator


def test_those_of_whom_the_stunted_are_so_many_are_no_cases() -> None:
    found: list[Measure] = []
    for number in numbers("Tercatat 487 balita stunting dari 9.000 balita."):
        found.append(measure(number, Topic(stunting=True), found[-1] if found else None))
    assert [one.indicator for one in found] == [CASES, MEASURED]
