"""What an answer may be drawn from: the facts of one generation, their documents and the index of their passages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from ..models import Document, Fact, Place
from ..retrieval.search import PassageIndex
from .passages import Text, read_passages


class Holdings:
    """Facts, documents and passages that belong together. Build one a generation and ask it many questions."""

    def __init__(self, facts: Iterable[Fact], documents: Mapping[str, Document], index: PassageIndex) -> None:
        self.facts = tuple(facts)
        self.documents = documents
        self.index = index
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
            self._texts[document_id] = read_passages(self.documents[document_id])
        return self._texts[document_id]

    def without(self, facts: Iterable[Fact]) -> "Holdings":
        """The same holdings less some facts."""
        dropped = {id(fact) for fact in facts}
        return Holdings((fact for fact in self.facts if id(fact) not in dropped), self.documents, self.index)
