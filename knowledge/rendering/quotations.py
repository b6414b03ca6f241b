"""Sentences as they stand, each with its source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..language.phrasing import say_date
from ..models import Block, Definition, Document, Evidence, Fact, Span, Style
from . import sayings

Documents = Mapping[str, Document]
_CELL = "|"
_QUOTES = "\"“”«'‘"


def by_sentence(facts: Iterable[Fact]) -> list[list[Fact]]:
    """Facts that share a sentence, together."""
    groups: dict[tuple[str, int], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.document_id, fact.sentence.start), []).append(fact)
    return list(groups.values())


def show_proof(fact: Fact, documents: Documents) -> Iterator[Block]:
    """The sentence a fact stands in, the head of its table where it is a row of one, and its source."""
    yield from _show_sentence(fact, documents)
    yield from _source(fact.document_id, documents)


def _show_sentence(fact: Fact, documents: Documents) -> Iterator[Block]:
    if header := _find_header(fact, documents):
        yield Block(Style.NOTE, sayings.COLUMNS.format(header=header))
    yield _quote(fact.sentence)
    if fact.headline:
        yield Block(Style.NOTE, sayings.HEADLINE)


def _find_header(fact: Fact, documents: Documents) -> str:
    """The first row of the table that a fact's row stands in, "" for a sentence and for that row itself."""
    document = documents.get(fact.document_id)
    text = document.text if document else ""
    # A row may be a part of a line, where two tables stand abreast.
    top = above = text.rfind("\n", 0, fact.sentence.start) + 1
    if not text.startswith(_CELL, top):
        return ""
    while above > 0 and text.startswith(_CELL, above := text.rfind("\n", 0, above - 1) + 1):
        top = above
    header = text[top : text.find("\n", top)]
    return "" if fact.sentence.text in header else header


def _quote(sentence: Span) -> Block:
    """A sentence in quotation marks, but for one that begins with its own."""
    text = sentence.text
    return Block(Style.QUOTE, text if text[:1] in _QUOTES else f'"{text}"')


def _source(document_id: str, documents: Documents) -> Iterator[Block]:
    document = documents.get(document_id)
    if document:
        title = f'"{document.title}"' if document.title else document.id
        parts = [document.publisher, title, say_date(document.published)]
        yield Block(Style.SOURCE, f"Sumber: {', '.join(part for part in parts if part)}", url=document.url)


def show_proofs(facts: Iterable[Fact], documents: Documents) -> Iterator[Block]:
    """The sentence of every figure of a row, and its source once below all its sentences: none is without them."""
    sources: dict[tuple[Block, ...], list[Fact]] = {}
    for first, *_ in by_sentence(facts):
        sources.setdefault(tuple(_source(first.document_id, documents)), []).append(first)
    for source, quoted in sources.items():
        for fact in quoted:
            yield from _show_sentence(fact, documents)
        yield from source


def show_definitions(definitions: Iterable[Definition]) -> Iterator[Block]:
    """What terms mean, each with the page that says so."""
    for one in definitions:
        strong = f"{one.term}: {one.expansion}"
        yield Block(Style.LINE, f"{strong}. {one.meaning}.", strong)
        yield Block(Style.SOURCE, "Sumber: glosarium stunting", url=one.source if one.source.startswith("http") else "")


def show_evidence(evidence: Sequence[Evidence], documents: Documents) -> Iterator[Block]:
    """Sentences as they stand, each document's source once, below the last of them."""
    for number, one in enumerate(evidence):
        yield _quote(one.sentence)
        following = evidence[number + 1].passage.document_id if number + 1 < len(evidence) else ""
        if one.passage.document_id != following:
            yield from _source(one.passage.document_id, documents)
