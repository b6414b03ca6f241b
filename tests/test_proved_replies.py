"""Whatever is held and whatever is asked: no figure of a reply without its sentence, its digits and its value.

The stores are read from random documents by the rules themselves, some with figures that their documents do not bear
out; the questions ask for all that can be asked of figures.
"""

import re
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.asking import ask
from knowledge.facts import extract_facts
from knowledge.language.quantities import find_quantities, parse_number
from knowledge.models import Answer, Block, Calculation, Context, Document, Fact, Kind, Period, Style, Unit
from knowledge.quoting.holdings import Holdings
from knowledge.reading.documents import split_passages
from knowledge.rendering.wording import render
from knowledge.retrieval.index import MemoryIndex

PLACES = [
    "Kabupaten Tapin",
    "Kabupaten Balangan",
    "Kabupaten Tabalong",
    "Kota Banjarbaru",
    "Provinsi Kalimantan Selatan",
]
YEARS = [2021, 2022, 2023]
SAID = [
    "Menurut SSGI {year} prevalensi stunting {place} {percent} persen.",
    "Menurut e-PPGBM prevalensi stunting {place} tahun {year} sebesar {percent} persen.",
    "Kasus stunting di {place} tahun {year} sebanyak {count} anak.",
    "Prevalensi stunting {place} turun menjadi {percent} persen.",
    "{place} menargetkan prevalensi stunting {percent} persen pada {year}.",
    "| wilayah | prevalensi stunting {year} (SSGI) |\n| {place} | {percent} |",
]
ASKED = [
    "stunting {place}",
    "berapa prevalensi stunting {place} {year}?",
    "berapa kasus stunting {place} {year}?",
    "prevalensi stunting {place} {year} menurut SSGI",
    "prevalensi stunting {place} menurut e-PPGBM",
    "tren stunting {place}",
    "stunting {place} naik apa turun?",
    "turun berapa persen stunting {place} 2021 ke {year}?",
    "rata-rata stunting {place}",
    "bandingkan stunting {place} dan {other}",
    "kabupaten mana paling tinggi stuntingnya {year}?",
    "peringkat stunting {place}",
    "target stunting {place}",
    "benarkah stunting {place} {year} {percent} persen?",
    "kok data stunting {place} beda?",
    "dari mana angka {percent} persen di {place}?",
]

percents = st.integers(10, 600).map(lambda tenths: f"{Decimal(tenths) / 10:.1f}".replace(".", ","))
parts = st.fixed_dictionaries(
    {
        "place": st.sampled_from(PLACES),
        "other": st.sampled_from(PLACES),
        "year": st.sampled_from(YEARS),
        "percent": percents,
        "count": st.integers(20, 9_999).map(lambda number: f"{number:,}".replace(",", ".")),
    }
)
sentences = st.builds(lambda said, values: said.format(**values), st.sampled_from(SAID), parts)
texts = st.lists(sentences, min_size=1, max_size=4).map("\n\n".join)
questions = st.builds(lambda asked, values: asked.format(**values), st.sampled_from(ASKED), parts)


def forged(fact: Fact, number: int) -> Fact:
    """A fact with a lie in it: another value, digits that are not printed, or a sentence that stands elsewhere."""
    quantity, span = fact.quantity, fact.sentence
    lies = (
        replace(fact, quantity=replace(quantity, value=quantity.value + 1)),
        replace(fact, quantity=replace(quantity, value=Decimal(7), text="7")),
        replace(fact, sentence=replace(span, start=span.start + 1, stop=span.stop + 1)),
    )
    return lies[number % len(lies)]


def store(shelf: list[str], lies: list[int]) -> Holdings:
    """The holdings of documents with these texts, one fact forged for each of `lies`."""
    documents = {f"{n}.txt": Document(f"{n}.txt", text, published=f"202{n}-05") for n, text in enumerate(shelf)}
    facts = [fact for document in documents.values() for fact in extract_facts(document)]
    facts += [forged(facts[number % len(facts)], number) for number in lies if facts]
    passages = [passage for document in documents.values() for passage in split_passages(document)]
    return Holdings(facts, documents, MemoryIndex.build(passages))


def shown(answer: Answer) -> list[Fact]:
    """Every fact that an answer gives, the terms of what is computed among them."""
    terms = [fact for calculation in answer.calculations for fact in calculation.terms]
    return [*answer.facts, *answer.others, *answer.nearest, *terms]


def numbers(text: str) -> set[Decimal]:
    """The numbers printed in a text."""
    found = (parse_number(digits) for digits in re.findall(r"\d+(?:[.,]\d+)*", text))
    return {number for number in found if number is not None}


def check_fact(fact: Fact, documents: dict[str, Document]) -> None:
    """Sentence in the document, digits in the sentence, value in the digits."""
    document = documents[fact.document_id]
    assert document.text[fact.sentence.start : fact.sentence.stop] == fact.sentence.text != ""
    digits = re.search(r"\d+(?:[.,]\d+)*", fact.quantity.text)
    assert digits
    assert re.search(rf"(?<![\d.,]){re.escape(digits[0])}(?![.,]?\d)", fact.sentence.text)
    assert fact.value in {parse_number(fact.quantity.text), *(q.value for q in find_quantities(fact.quantity.text))}


def check_calculation(calculation: Calculation) -> None:
    """What is computed prints the value of every term, and itself."""
    printed = numbers(calculation.formula)
    assert calculation.terms
    assert {term.value for term in calculation.terms} <= printed
    assert round(calculation.value, 1) in {round(number, 1) for number in printed}


def check_reply(answer: Answer, blocks: tuple[Block, ...], question: str) -> None:
    """Every percentage or count that a reply states is a fact's or is computed; a figure has a sentence below it."""
    facts = shown(answer)
    known = {fact.value for fact in facts} | {abs(calculation.value) for calculation in answer.calculations}
    known |= {round(value, 1) for value in known} | {abs(value) for value in numbers(question)}
    stated = [block.text for block in blocks if block.style in (Style.FIGURE, Style.LINE)]
    for text in stated:
        values = {mention.value for mention in find_quantities(text) if mention.unit in (Unit.PERCENT, Unit.CHILDREN)}
        assert values <= known, text
    if any(block.style is Style.FIGURE for block in blocks) and facts:
        assert any(block.style is Style.QUOTE for block in blocks)


@settings(max_examples=100)
@given(st.lists(texts, min_size=1, max_size=3), st.lists(st.integers(0, 50), max_size=2), questions)
def test_every_figure_of_every_reply_is_proved(shelf: list[str], lies: list[int], question: str) -> None:
    holdings = store(shelf, lies)
    documents = dict(holdings.documents)
    answer = ask(question, Context(), holdings, Period(2025))
    for fact in shown(answer):
        check_fact(fact, documents)
    for calculation in answer.calculations:
        check_calculation(calculation)
    check_reply(answer, render(answer, documents), question)


@settings(max_examples=50)
@given(st.lists(texts, min_size=1, max_size=3), questions)
def test_surveys_and_registers_never_meet_in_one_row(shelf: list[str], question: str) -> None:
    answer = ask(question, Context(), store(shelf, []), Period(2025))
    for calculation in answer.calculations:
        kinds = {fact.survey for fact in calculation.terms if fact.kind is Kind.LEVEL}
        assert not {"SSGI", "e-PPGBM"} <= kinds


@settings(max_examples=50)
@given(st.lists(texts, min_size=2, max_size=3), questions)
def test_the_order_of_documents_changes_nothing(shelf: list[str], question: str) -> None:
    holdings = store(shelf, [])
    turned = Holdings(holdings.facts[::-1], dict(reversed(list(holdings.documents.items()))), holdings.index)
    one, other = (render(ask(question, Context(), held, Period(2025)), held.documents) for held in (holdings, turned))
    assert one == other
