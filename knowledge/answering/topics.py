"""What everybody may know about stunting: a question's topic, and the sentences of the primer that answer it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, count, takewhile

from ..language.indicators import STUNTING
from ..language.wordlists import read_rows
from ..models import Evidence, Passage
from ..quoting.holdings import Holdings
from ..quoting.passages import Text, find_concepts
from ..retrieval.search import split_words, stopwords

PRIMER = "stunting-sekilas.md"


@dataclass(frozen=True, slots=True)
class Topic:
    """A row of `data/topics.csv`: one of each of the `groups` (a word, as its concepts) stands in its questions.

    `weight` is how many groups of words tell it from the others.
    """

    groups: tuple[tuple[frozenset[str], ...], ...]
    openings: tuple[str, ...]
    weight: int

    def is_named(self, concepts: frozenset[str]) -> bool:
        """Tell whether a question with these concepts is about this topic."""
        return all(any(word <= concepts for word in group) for group in self.groups)


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic, those that say most of their questions first."""
    rows = (_read_topic(row["words"].split(), row["answer"].split(";")) for row in read_rows("topics.csv"))
    return tuple(sorted(rows, key=lambda topic: (-topic.weight, -len(topic.groups))))


def _read_topic(groups: list[str], openings: list[str]) -> Topic:
    read = tuple(tuple(_concepts(word) for word in group.split("/")) for group in groups)
    return Topic(read, tuple(openings), weight=sum(group != (_concepts(STUNTING),) for group in read))


def find_topic(plain: str, least: int = 1) -> Topic | None:
    """The topic that a question names most of; `least` is the weight it must have."""
    concepts = _concepts(plain)
    return next((one for one in topics() if one.weight >= least and one.is_named(concepts)), None)


def find_sentences(topic: Topic, holdings: Holdings) -> tuple[Evidence, ...]:
    """The sentences of the primer that answer a topic, as far as it is held."""
    return tuple(
        Evidence(Passage(name, number, sentence.span), sentence.span)
        for opening in topic.openings
        for name, text in _primer(holdings)
        for number, sentence in enumerate(text.sentences)
        if sentence.span.text.startswith(opening)
    )


def is_primer(document_id: str) -> bool:
    """Tell whether a document belongs to the primer."""
    return document_id.partition("#")[0] == PRIMER


def _primer(holdings: Holdings) -> Iterator[tuple[str, Text]]:
    """The primer's documents, one for each page it rests on."""
    names = chain([PRIMER], (f"{PRIMER}#{number}" for number in count(2)))
    for name in takewhile(holdings.documents.__contains__, names):
        yield name, holdings.passages(name)


def _concepts(text: str) -> frozenset[str]:
    """What the words of a text mean, the words of asking among them."""
    return frozenset((*find_concepts(text), *(word for word in split_words(text) if word in stopwords())))
