"""No figure leaves unproved."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.proof import proved
from knowledge.language.places import gazetteer
from knowledge.models import Document, Fact, Kind, Quantity, Span, Unit
from tests.samples import DOCUMENTS, FACTS, SURVEY, TABALONG, with_value


@pytest.mark.parametrize("fact", FACTS)
def test_honest_facts_are_proved(fact: Fact) -> None:
    assert proved(fact, DOCUMENTS[fact.document_id])


def lies() -> list[Fact]:
    """Facts with one thing wrong each."""
    fact = FACTS[0]
    moved = Span(fact.sentence.start + 1, fact.sentence.stop + 1, fact.sentence.text)
    empty = Span(0, 0, "")
    return [
        with_value(fact, "906"),
        replace(fact, sentence=moved),
        replace(fact, sentence=empty),
        replace(fact, repeats=(moved,)),
        replace(fact, quantity=Quantity(Decimal(5), Unit.CHILDREN, "5 kasus")),
        replace(fact, quantity=Quantity(Decimal(90), Unit.CHILDREN, "90 kasus")),
        replace(fact, quantity=Quantity(Decimal(7), Unit.CHILDREN, "tujuh kasus")),
        replace(fact, document_id=SURVEY.id),
    ]


@pytest.mark.parametrize("fact", lies())
def test_lies_are_not(fact: Fact) -> None:
    assert not proved(fact, TABALONG)


def made(sentence: str, text: str, value: str) -> tuple[Fact, Document]:
    """A fact of a document of one sentence."""
    document = Document("satu.txt", sentence)
    quantity = Quantity(Decimal(value), Unit.CHILDREN, text)
    place = gazetteer().place("63.09")
    return Fact("stunting_cases", place, quantity, Kind.LEVEL, Span(0, len(sentence), sentence), document.id), document


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("Tercatat 4,48 juta balita stunting.", "4,48 juta balita", "4480000"),
        ("Tercatat 27 ribu balita stunting.", "27 ribu balita", "27000"),
        ("Tercatat 1.244 balita stunting.", "1.244 balita", "1244"),
        ("Prevalensinya 33, 08 persen.", "33, 08 persen", "33.08"),
        ("Tersisa dua belas balita stunting.", "dua belas balita", "12"),
        ("Tersisa 522\nkasus.", "522 kasus", "522"),
    ],
)
def test_numbers_as_they_are_printed(sentence: str, text: str, value: str) -> None:
    assert proved(*made(sentence, text, value))


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("Tercatat 1.522 kasus.", "522 kasus", "522"),
        ("Tercatat 22,5 kasus.", "22 kasus", "22"),
        ("Tercatat 4,48 juta balita.", "4,48 juta balita", "4480"),
        ("Tersisa sejumlah balita.", "sejumlah balita", "12"),
    ],
)
def test_numbers_that_only_look_printed(sentence: str, text: str, value: str) -> None:
    assert not proved(*made(sentence, text, value))


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.text(alphabet="abc \n.,", max_size=40))
def test_only_the_printed_number_is_proved(printed: int, claimed: int, around: str) -> None:
    sentence = f"{around} tercatat {printed} kasus {around}"
    fact, document = made(sentence, f"{claimed} kasus", str(claimed))
    assert proved(fact, document) is (printed == claimed)
