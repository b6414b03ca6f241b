"""What an answer may be drawn from: the facts of one generation, their documents and the index of their passages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from ..models import Document, Fact, Place
from ..retrieval.search import PassageIndex
from .passages import Text, read_passages


class Holdings:
    """Facts, documents and passages that belong together. Build one a generation and ask it many questions.

    The sentences of `hidden` facts are quoted nowhere, so that a figure held to be wrong does not come back as a quote.
    """

    def __init__(
        self,
        facts: Iterable[Fact],
        documents: Mapping[str, Document],
        index: PassageIndex,
        hidden: Iterable[Fact] = (),
    ) -> None:
        self.facts = tuple(facts)
        self.documents = documents
        self.index = index
        self.hidden = tuple(hidden)
        self._texts: dict[str, Text] = {}

    @cached_property
    def _by_place(self) -> Mapping[str, tuple[Fact, ...]]:
        rows: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            rows[fact.place.code].append(fact)
        return {code: tuple(found) for code, found in rows.items()}

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place that has a fact, in the order of the codes."""
        found = {fact.place.code: fact.place for fact in self.facts}
        return tuple(found[code] for code in sorted(found))

    def about(self, place: Place) -> tuple[Fact, ...]:
        """The facts of exactly this place."""
        return self._by_place.get(place.code, ())

    def passages(self, document_id: str) -> Text:
        """A document cut into sentences; read at its first use and kept."""
        if document_id not in self._texts:
            text = read_passages(self.documents[document_id])
            hidden = [fact for fact in self.hidden if fact.document_id == document_id]
            spans = (span for fact in hidden for span in (fact.sentence, *fact.repeats))
            silent = {number for span in spans for number in text.at(span.start, span.stop)}
            kept = (sentence for number, sentence in enumerate(text.sentences) if number not in silent)
            self._texts[document_id] = replace(text, sentences=tuple(kept))
        return self._texts[document_id]

    def without(self, facts: Iterable[Fact]) -> "Holdings":
        """The same holdings less some facts."""
        dropped = {id(fact) for fact in facts}
        kept = (fact for fact in self.facts if id(fact) not in dropped)
        return Holdings(kept, self.documents, self.index, self.hidden)
