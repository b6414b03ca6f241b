"""A sentence with everything found in it."""

import pytest

from knowledge.extraction.readings import number_at
from tests.shorthand import numbers, read


def test_a_sentence_is_read_once_for_all() -> None:
    reading = read("Menurut SSGI 2022 stunting Tapin turun menjadi 14,5 persen, Rabu (12/6/2024).")
    assert [m.span.text for m in reading.numbers] == ["14,5 persen"]
    assert [m.span.text for m in reading.places] == ["Tapin"]
    assert [m.code for m in reading.surveys] == ["SSGI"]
    assert [(m.period.code, m.dated) for m in reading.periods] == [("2022", False), ("2024-06", True)]
    assert [cue.role for cue in reading.cues] == ["down", "to"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Rapat pada 2022.", "date or name"),
        ("Dana Rp 20 juta.", "money"),
        ("Masa 1.000 HPK.", "term"),
    ],
)
def test_numbers_that_can_be_no_figure_are_passed_with_the_rule(text: str, rule: str) -> None:
    reading = read(text)
    assert reading.numbers == ()
    assert [passed for _, passed in reading.passed] == [rule]


def test_what_belongs_to_a_number_ends_at_its_neighbours_and_at_a_new_clause() -> None:
    first, second, third = numbers("Tapin 14 persen pada 2022, Balangan 28 persen, sedangkan nasional 21 persen.")
    assert (first.before, first.after) == ("Tapin ", " pada 2022, Balangan ")
    assert second.after == ", "
    assert third.before == "sedangkan nasional "
    assert first.previous is None
    assert third.previous == second
    assert second.following == third
    assert third.following is None


@pytest.mark.parametrize(
    ("text", "roles"),
    [("Jadi sekitar 5 persen.", []), ("“Jadi 5 persen.", []), ("Naik Jadi 5 persen.", ["up", "to"])],
)
def test_so_it_is_and_what_it_became(text: str, roles: list[str]) -> None:
    assert [cue.role for cue in read(text).cues] == roles


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Walau angka posyandu mengecil, Tapin mencatat 14 persen.", "Tapin mencatat "),
        ("Meskipun turun, Tapin 14 persen.", "Tapin "),
        ("Meski turun 2 persen, Tapin 14 persen.", ", Tapin "),
        ("Tapin, meski mengecil, mencatat 14 persen.", "Tapin, meski mengecil, mencatat "),
    ],
)
def test_what_is_conceded_is_a_clause_of_its_own(text: str, before: str) -> None:
    assert numbers(text)[-1].before == before


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Menurut SKI 15,3 persen, dua tahun sebelumnya 17 persen.", "2021"),
        # A survey of several years, and what is told before the survey, leave nothing to count from.
        ("Menurut SSGI 15,3 persen, dua tahun sebelumnya 17 persen.", None),
        ("Setahun berikutnya SKI mencatat 17 persen.", None),
    ],
)
def test_the_year_of_a_survey_is_what_others_are_told_from(text: str, code: str | None) -> None:
    assert [period.period.code for period in read(text).periods] == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Rapat digelar pada 2024.", True),
        ("SSGI yang dirilis tahun 2023 sudah keluar.", True),
        ("Audit kasus stunting seri II Tahun 2023.", True),
        ("Program dimulai, stunting 20 persen pada 2023.", False),
        ("Rapat mencatat target 14 persen pada 2024.", False),
    ],
)
def test_the_year_of_an_event_is_marked(text: str, dated: bool) -> None:
    assert [period.dated for period in read(text).periods] == [dated]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Tahun 2022 lalu 612 anak.", ["Tahun 2022 lalu "]),
        ("Stunting 24 persen tahun 2022, sedangkan 2021 lalu 31 persen.", ["Stunting ", "sedangkan 2021 lalu "]),
        ("Stunting 24 persen pada 2022 lalu 21 persen pada 2023.", ["Stunting ", "lalu "]),
    ],
)
def test_a_year_gone_by_is_no_new_clause(text: str, before: list[str]) -> None:
    assert [number.before for number in numbers(text)] == before


def test_a_pair_says_the_same_in_another_unit() -> None:
    reading = read("Stunting 24,6 persen atau 21.276 balita, dan 12 anak lain.")
    assert [number_at(reading, index).paired for index in range(3)] == [False, True, False]
