"""Which facts answer."""

from dataclasses import replace

import pytest

from knowledge.figures.selection import fits, in_period, is_level, matches_indicator, merge, newest, series, within
from knowledge.language.periods import parse_period
from knowledge.models import Bound, Fact, Kind
from knowledge.understanding.questions import understand
from tests.samples import DOCUMENTS, FACTS, SURVEY, TABALONG, make_fact, values, with_value

CASES = FACTS[:4]
TAPIN_2022, BALANGAN, BANJARBARU, TAPIN_2021, REGISTER, BATOLA, CHANGE = FACTS[5:12]


def test_only_levels_are_levels() -> None:
    bounded = replace(CASES[0], quantity=replace(CASES[0].quantity, bound=Bound.BELOW))
    not_levels = [replace(CASES[0], kind=Kind.TARGET), replace(CASES[0], headline=True), bounded, CHANGE]
    assert is_level(CASES[0])
    assert not any(map(is_level, not_levels))


def test_a_bare_stunting_matches_cases_and_shares() -> None:
    assert matches_indicator(CASES[0], None)
    assert matches_indicator(TAPIN_2022, None)
    assert not matches_indicator(TAPIN_2022, "stunting_cases")
    assert not matches_indicator(replace(CASES[0], indicator="families_at_risk"), None)


@pytest.mark.parametrize(
    ("asked", "answers"), [("2023", True), ("2023-11", True), ("2023-12", False), ("2023-06", False), ("2022", False)]
)
def test_a_part_of_the_year_asked_answers(asked: str, answers: bool) -> None:
    period = parse_period(asked)
    assert period is not None
    assert in_period(CASES[3], period) is answers


@pytest.mark.parametrize(
    ("held", "asked", "answers"),
    [
        ("SSGI", "SSGI", True),
        ("SSGI", "e-PPGBM", False),
        (None, "other", True),
        ("e-PPGBM", "other", False),
        # The register holds what is weighed.
        (None, "weighing", True),
        ("e-PPGBM", "weighing", True),
        ("SSGI", "weighing", False),
    ],
)
def test_the_instrument_asked_for_answers(held: str | None, asked: str, answers: bool) -> None:
    question = replace(understand("Berapa stunting Tapin 2022?"), survey=asked, terms=())
    assert fits(replace(TAPIN_2022, survey=held), question) is answers


def test_a_year_does_not_answer_for_its_month() -> None:
    month = parse_period("2022-12")
    assert month is not None
    assert not in_period(CASES[2], month)
    assert not in_period(BATOLA, month)


@pytest.mark.parametrize(
    ("text", "fact", "fitting"),
    [
        ("kasus stunting Tabalong", CASES[0], True),
        ("prevalensi stunting Tabalong", CASES[0], False),
        ("stunting Tapin menurut SSGI", TAPIN_2022, True),
        ("stunting Banjarbaru menurut SSGI", REGISTER, False),
    ],
)
def test_fits(text: str, fact: Fact, fitting: bool) -> None:
    assert fits(fact, understand(text)) is fitting


def test_what_a_question_adds_must_stand_in_the_sentence() -> None:
    assert fits(CASES[0], replace(understand("stunting"), terms=("contoh",)))
    assert not fits(CASES[0], replace(understand("stunting"), terms=("perempuan",)))


def test_repeated_figures_are_one_voice() -> None:
    unnamed = replace(BANJARBARU, survey=None, document_id=TABALONG.id)
    assert merge([unnamed, BANJARBARU, BANJARBARU], DOCUMENTS) == [BANJARBARU]
    assert len(merge([BANJARBARU, REGISTER], DOCUMENTS)) == 2
    same_value = replace(REGISTER, quantity=BANJARBARU.quantity)
    assert len(merge([BANJARBARU, same_value], DOCUMENTS)) == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("27.67", "27.7", 1), ("25", "25.1", 2), ("29.0", "29", 1), ("27.7", "27.8", 2)],
)
def test_a_rounded_percentage_is_no_second_value(one: str, other: str, count: int) -> None:
    facts = [with_value(BANJARBARU, value) for value in (one, other)]
    assert len(merge(facts, DOCUMENTS)) == count


def test_newest() -> None:
    assert newest(CASES, DOCUMENTS) == [CASES[3]]
    assert newest([BATOLA], DOCUMENTS) == [BATOLA]
    assert newest([], DOCUMENTS) == []
    older = make_fact(SURVEY, "22,5 persen", "63.04", "22.5", "2020")
    assert newest([older, BATOLA], DOCUMENTS) == [older, BATOLA]
    later = replace(older, period=parse_period("2024"))
    assert newest([later, BATOLA], DOCUMENTS) == [later]


def test_within_a_year_the_whole_year_or_its_latest_part() -> None:
    year = parse_period("2023")
    assert year is not None
    march = replace(CASES[3], period=parse_period("2023-03"))
    assert within([march, CASES[3]], year) == [CASES[3]]
    whole = replace(CASES[3], period=year)
    assert within([march, CASES[3], whole], year) == [whole]


def test_series_keep_instruments_apart() -> None:
    groups = series([TAPIN_2022, TAPIN_2021, REGISTER, BATOLA], DOCUMENTS)
    assert {key: values(tuple(group)) for key, group in groups.items()} == {
        ("stunting_prevalence", "SSGI"): ["18.7", "16.2"],
        ("stunting_prevalence", "e-PPGBM"): ["6.3"],
    }


def test_a_series_has_one_figure_a_year_but_all_within_one() -> None:
    march = replace(CASES[3], period=parse_period("2023-03"))
    (across,) = series([CASES[2], march, CASES[3]], DOCUMENTS).values()
    assert across == [CASES[2], CASES[3]]
    (inside,) = series([CASES[3], march], DOCUMENTS).values()
    assert inside == [march, CASES[3]]
