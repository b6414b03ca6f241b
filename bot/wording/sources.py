"""The documents behind an answer, and what the bot says about them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot import texts
from knowledge import Answer, Block, Document, KnowledgeBase, Style, say_date

_LISTED: Final = 20


def find_sources(answer: Answer) -> tuple[str, ...]:
    """The ids of the documents an answer shows something of, the first shown first."""
    facts = (fact.document_id for fact in (*answer.facts, *answer.others, *answer.nearest))
    passages = (evidence.passage.document_id for evidence in answer.evidence)
    more = (document_id for further in answer.more for document_id in find_sources(further))
    return tuple(dict.fromkeys((*facts, *passages, *more)))


def say_origin(document: Document) -> str:
    """Who published a document, and when: "ANTARA, 26 Januari 2024"; what is unknown is said or replaced."""
    publisher = document.publisher or document.title or document.id
    return f"{publisher}, {say_date(document.published) or texts.SOURCE_UNDATED}"


def describe_documents(documents: Iterable[Document], knowledge: KnowledgeBase) -> tuple[Block, ...]:
    """A card a document: title, publisher and date, how many figures it gave, and what was only inferred."""
    counts = Counter(fact.document_id for fact in knowledge.facts())
    return tuple(block for document in documents for block in _describe(document, counts[document.id]))


def list_documents(documents: Sequence[Document], every: bool = True) -> tuple[Block, ...]:
    """The titles of documents, the newest first, with their links; `every` says that there are no others."""
    if not documents:
        return (Block(Style.NOTE, texts.SOURCES_NONE),)
    newest = sorted(documents, key=lambda document: (document.published, document.title), reverse=True)
    words = texts.SOURCES_ALL if every else texts.SOURCES_FOUND
    heading = Block(Style.NOTE, words.format(count=len(documents)))
    lines = (Block(Style.SOURCE, f"{_title(d)} ({say_origin(d)})", url=d.url) for d in newest[:_LISTED])
    rest = len(documents) - _LISTED
    more = (Block(Style.NOTE, texts.SOURCES_MORE.format(count=rest)),) if rest > 0 else ()
    return heading, *lines, *more


def find_titled(text: str, documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents whose title or publisher holds all words of a text."""
    words = text.casefold().split()
    return tuple(d for d in documents if all(word in f"{d.title} {d.publisher}".casefold() for word in words))


def _describe(document: Document, facts: int) -> Iterable[Block]:
    title = _title(document)
    yield Block(Style.LINE, title, strong=title)
    if facts:
        yield Block(Style.LINE, texts.SOURCE_FACTS.format(count=facts))
    if document.inferred:
        fields = ", ".join(texts.SOURCE_FIELDS.get(name, name) for name in document.inferred)
        yield Block(Style.NOTE, texts.SOURCE_INFERRED.format(fields=fields))
    yield Block(Style.SOURCE, say_origin(document), url=document.url)


def _title(document: Document) -> str:
    return document.title or texts.SOURCE_TITLELESS.format(name=document.id)
