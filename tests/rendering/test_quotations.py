"""Sentences are quoted as they stand, each with its source."""

from dataclasses import replace

from knowledge.models import Block, Definition, Evidence, Fact, Passage, Span, Style
from knowledge.rendering.quotations import by_sentence, show_definitions, show_evidence, show_proof, show_proofs
from tests.samples import DOCUMENTS, FACTS, SURVEY, TABALONG


def test_a_fact_is_quoted_with_its_source() -> None:
    quote, source = show_proof(FACTS[5], DOCUMENTS)
    assert quote == Block(Style.QUOTE, '"Menurut SSGI 2022 prevalensi stunting Tapin 16,2 persen."')
    assert source.text == 'Sumber: Kantor Contoh, "Prevalensi stunting Kalimantan Selatan", 1 Februari 2023'
    assert source.url == SURVEY.url


def test_a_headline_is_told_as_one() -> None:
    assert [block.style for block in show_proof(replace(FACTS[5], headline=True), DOCUMENTS)][1] is Style.NOTE


def test_facts_of_one_sentence_are_quoted_once() -> None:
    assert [len(group) for group in by_sentence(FACTS[:5])] == [4, 1]
    assert len(list(show_proofs(FACTS[:4], DOCUMENTS))) == 2


def test_every_sentence_of_a_long_row_is_quoted() -> None:
    sentences = by_sentence(FACTS)
    quoted = [block.text for block in show_proofs(FACTS, DOCUMENTS) if block.style is Style.QUOTE]
    assert len(quoted) == len(sentences) > 3


def test_sentences_of_one_document_share_its_source() -> None:
    text = TABALONG.text
    spans = [Span.of(text, 0, 20), Span.of(text, 20, 40)]
    evidence = [Evidence(Passage(TABALONG.id, 0, span), span) for span in spans]
    assert [block.style for block in show_evidence(evidence, DOCUMENTS)] == [Style.QUOTE, Style.QUOTE, Style.SOURCE]


def test_a_quotation_keeps_its_own_marks() -> None:
    span = Span(0, 8, "“Begitu”")
    [quote, _] = show_evidence([Evidence(Passage(TABALONG.id, 0, span), span)], DOCUMENTS)
    assert quote.text == "“Begitu”"


def test_only_an_address_is_linked() -> None:
    linked, plain = Definition("A", "B", "C", "https://a.example"), Definition("A", "B", "C", "buku")
    assert [block.url for block in show_definitions([linked, plain])] == ["", "https://a.example", "", ""]


def test_a_row_is_quoted_below_the_head_of_its_table() -> None:
    text = "Judul\n| wilayah | tahun | persen |\n| Tapin | 2021 | 18,7 |\n| Tapin | 2022 | 16,2 |\n"
    table = replace(SURVEY, id="tabel.txt", text=text)

    def shown(row: str) -> list[str]:
        at = text.index(row)
        fact = replace(FACTS[5], sentence=Span.of(text, at, at + len(row)), document_id=table.id)
        return [block.text for block in show_proof(fact, {table.id: table})][:-1]

    row, part, head = "| Tapin | 2022 | 16,2 |", "2022 | 16,2", "| wilayah | tahun | persen |"
    assert shown(row) == [f"Kolom tabelnya: {head}", f'"{row}"']
    assert shown(part) == [f"Kolom tabelnya: {head}", f'"{part}"']
    assert shown(head) == [f'"{head}"']


def test_a_row_without_its_document_has_no_head() -> None:
    row = Span(0, 14, "| Tapin | 16 |")
    assert [block.text for block in show_proof(replace(FACTS[5], sentence=row), {})] == ['"| Tapin | 16 |"']


def test_rows_of_one_page_stand_together_above_its_source() -> None:
    text = "\n".join(("| wilayah | persen |", "| Tapin | 16 |", "| Banjar | 32 |", "| Tabalong | 23 |"))
    pages = [replace(SURVEY, id=name, text=text, url=url) for name, url in (("a", "x"), ("b", "y"), ("a#2", "x"))]

    def cell(row: str, document_id: str) -> Fact:
        at = text.index(row)
        return replace(FACTS[5], sentence=Span.of(text, at, at + len(row)), document_id=document_id)

    rows = [cell("| Tapin | 16 |", "a"), cell("| Banjar | 32 |", "b"), cell("| Tabalong | 23 |", "a#2")]
    shown = list(show_proofs(rows, {page.id: page for page in pages}))
    assert [block.text for block in shown if block.style is Style.QUOTE] == [
        '"| Tapin | 16 |"',
        '"| Tabalong | 23 |"',
        '"| Banjar | 32 |"',
    ]
    assert [block.url for block in shown if block.style is Style.SOURCE] == ["x", "y"]
