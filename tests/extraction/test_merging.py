"""One fact for all the sentences that state it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from knowledge.extraction.merging import merge_facts
from knowledge.language.places import gazetteer
from knowledge.models import Basis, Fact, Kind, Part, Period, Quantity, Span, Unit

FACT = Fact(
    indicator="stunting_cases",
    place=gazetteer().place("63.06"),
    quantity=Quantity(Decimal(50), Unit.CHILDREN, "50 kasus"),
    kind=Kind.LEVEL,
    sentence=Span(0, 10, "a" * 10),
    document_id="a.txt",
    period=Period(2023),
)
LATER = Span(20, 30, "b" * 10)


@pytest.mark.parametrize(
    "other",
    [
        replace(FACT, sentence=LATER),
        replace(FACT, sentence=LATER, period=None),
        replace(FACT, sentence=LATER, period=Period(2023, Part.MONTH, 12)),
        replace(FACT, sentence=LATER, survey="e-PPGBM"),
        replace(FACT, sentence=LATER, period=Period(2024), basis=Basis.INFERRED, why="saat ini: publication date"),
    ],
)
def test_mentions_that_agree_are_one_fact(other: Fact) -> None:
    (merged,) = merge_facts([FACT, other])
    assert {merged.sentence, *merged.repeats} == {FACT.sentence, LATER}
    assert merged.survey == other.survey


@pytest.mark.parametrize(
    "other",
    [
        replace(FACT, quantity=Quantity(Decimal(51), Unit.CHILDREN, "51 kasus")),
        replace(FACT, period=Period(2022)),
        replace(FACT, kind=Kind.TARGET),
        replace(FACT, place=gazetteer().place("63.05")),
        replace(FACT, indicator="children_measured"),
        replace(FACT, headline=True),
    ],
)
def test_mentions_that_differ_stay_two(other: Fact) -> None:
    assert len(merge_facts([FACT, other])) == 2


def test_two_surveys_stay_two() -> None:
    assert len(merge_facts([replace(FACT, survey="SSGI"), replace(FACT, survey="e-PPGBM")])) == 2


def test_the_sentence_that_names_the_period_is_kept() -> None:
    vague = replace(FACT, period=None)
    precise = replace(FACT, sentence=LATER, period=Period(2023, Part.MONTH, 12))
    (merged,) = merge_facts([vague, FACT, precise])
    assert merged.sentence == LATER
    assert merged.period == Period(2023, Part.MONTH, 12)
    assert merged.repeats == (FACT.sentence,)
