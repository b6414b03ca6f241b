"""The index of passages in memory."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Self

from ..models import Passage
from .search import Hit, Vocabulary, analyze, split_words

if TYPE_CHECKING:
    from .bm25 import BM25LowerBound


class MemoryIndex:
    """A `PassageIndex` for some 100,000 passages. Its parts are built at the first question that needs them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """As `build`."""
        self._passages = passages
        self.vocabulary = Vocabulary(self._words())

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> Self:
        """Index passages, none at all too."""
        return cls(passages)

    def search(self, text: str, k: int = 5) -> list[Hit]:
        """The at most `k` passages that share a token with the text, the best first."""
        found = self._engine.top(self.vocabulary.analyze(text), k)
        return [Hit(self._passages[number], score) for number, score in found]

    def weight(self, token: str) -> float:
        """Inverse document frequency of a token; the highest there is for one that no passage holds."""
        return self._engine.weight(token)

    def close(self) -> None:
        """Nothing is held but memory."""

    def _words(self) -> Iterator[str]:
        """The words of all passages, the commoner ones first."""
        words = Counter(word for passage in self._passages for word in split_words(passage.span.text))
        yield from sorted(words, key=lambda word: (-words[word], word))

    @cached_property
    def _engine(self) -> "BM25LowerBound":
        # Here and not above: it costs start-up time, and most questions are answered from facts alone.
        from .bm25 import BM25LowerBound

        return BM25LowerBound([analyze(passage.span.text) for passage in self._passages])
