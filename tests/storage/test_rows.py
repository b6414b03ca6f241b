"""Records as rows of the database, and back."""

from decimal import Decimal

import pytest

from knowledge.models import (
    Basis,
    Bound,
    Direction,
    Document,
    Fact,
    Kind,
    Level,
    Part,
    Passage,
    Period,
    Place,
    Quantity,
    Span,
    Unit,
)
from knowledge.storage.rows import (
    COLUMNS,
    document_row,
    fact_row,
    passage_row,
    place_row,
    read_document_row,
    read_fact_row,
    read_passage_row,
    read_place_row,
)

TEXT = "Kasus turun dari 30 menjadi 20,50 persen.\nBaca juga: Kisah lain\nKasus tinggal 20,50 persen."
SENTENCE, AGAIN = Span.of(TEXT, 0, 41), Span.of(TEXT, 64, len(TEXT))
PLACE = Place("63.05", "Kabupaten Tapin", Level.REGENCY, "63")
DOCUMENT = Document(
    "a.txt", TEXT, "Judul", "KABAR", "2024-01", "https://contoh.id", ("title",), (Span.of(TEXT, 53, 63),)
)
PLAIN = Fact(
    "stunting_cases", PLACE, Quantity(Decimal("522"), Unit.CHILDREN, "522 kasus"), Kind.LEVEL, SENTENCE, "a.txt"
)
WHOLE = Fact(
    "stunting_prevalence",
    PLACE,
    Quantity(Decimal("20.50"), Unit.PERCENTAGE_POINTS, "20,50 persen", Bound.BELOW),
    Kind.CHANGE,
    SENTENCE,
    "a.txt",
    period=Period(2023, Part.MONTH, 12),
    since=Period(2022, Part.SEMESTER, 1),
    basis=Basis.INFERRED,
    why="tanggal terbit",
    survey="SSGI",
    direction=Direction.DOWN,
    repeats=(AGAIN,),
    headline=True,
)


@pytest.mark.parametrize("fact", [PLAIN, WHOLE])
def test_a_fact_comes_back_as_it_was(fact: Fact) -> None:
    row = fact_row(7, 3, fact)
    assert row.keys() == COLUMNS["facts"].keys()
    assert (row["document"], row["number"]) == (7, 3)
    back = read_fact_row(row, DOCUMENT, PLACE)
    assert back == fact
    assert str(back.value) == str(fact.value)


@pytest.mark.parametrize("document", [DOCUMENT, Document("b.txt", "Isi.")])
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    row = document_row("kunci", document)
    assert row.keys() | {"number"} == COLUMNS["documents"].keys()
    assert read_document_row(row) == document


def test_a_passage_is_cut_out_of_its_document() -> None:
    passage = Passage("a.txt", 2, AGAIN)
    row = passage_row(7, passage)
    assert row.keys() == COLUMNS["passages"].keys()
    assert read_passage_row(row, DOCUMENT) == passage


def test_a_place_comes_back_as_it_was() -> None:
    assert place_row(PLACE).keys() == COLUMNS["places"].keys()
    assert read_place_row(place_row(PLACE)) == PLACE


@pytest.mark.parametrize(("text", "same"), [(TEXT.replace("\n", "  \n"), True), (TEXT + " Lagi.", False)])
def test_equal_fingerprints_mean_the_same_words(text: str, same: bool) -> None:
    other = document_row("lain", Document("b.txt", text))["fingerprint"]
    assert (other == document_row("kunci", DOCUMENT)["fingerprint"]) is same
