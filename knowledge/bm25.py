"""BM25 over passages held in memory: rank-bm25 with a lower bound that counts only where a term occurs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import log
from typing import Self

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25  # type: ignore[import-untyped]

from .models import Passage
from .search import Hit, Vocabulary, analyze, split_words

Scores = NDArray[np.float64]
_K1, _B, _DELTA = 1.2, 0.75, 1.0


class BM25LowerBound(BM25):  # type: ignore[misc]
    """BM25+ (Lv and Zhai 2011) with `delta` added only in passages that hold the term.

    rank-bm25's own BM25Plus adds it everywhere, so that it ranks like plain BM25 and passages without any shared term
    score above zero. Here a score is positive exactly when a token is shared, also in a corpus of one passage.
    """

    def __init__(self, corpus: Sequence[Sequence[str]]) -> None:
        # The base class divides by the number of passages; one without words stands in for none and never matches.
        super().__init__(corpus or [[]])
        self._postings: dict[str, tuple[NDArray[np.intp], Scores]] = {}
        self._norms = _K1 * (1 - _B + _B * np.asarray(self.doc_len, dtype=float) / (self.avgdl or 1.0))
        self._gather()
        self.doc_freqs.clear()

    def _calc_idf(self, nd: dict[str, int]) -> None:
        """The base class's hook: weights that stay positive however common a term is."""
        self.idf = {word: self._weight(count) for word, count in nd.items()}
        self.rarest = self._weight(0)

    def _weight(self, count: int) -> float:
        return log(1 + (self.corpus_size - count + 0.5) / (count + 0.5))

    def _gather(self) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        counts: defaultdict[str, list[int]] = defaultdict(list)
        for number, frequencies in enumerate(self.doc_freqs):
            for word, count in frequencies.items():
                places[word].append(number)
                counts[word].append(count)
        for word, numbers in places.items():
            where, often = np.asarray(numbers), np.asarray(counts[word], dtype=float)
            self._postings[word] = where, self.idf[word] * (_DELTA + often * (_K1 + 1) / (often + self._norms[where]))

    def get_scores(self, query: Iterable[str]) -> Scores:
        """One score for each passage, 0.0 where no token is shared."""
        scores = np.zeros(self.corpus_size)
        for word in query:
            if word in self._postings:
                where, gains = self._postings[word]
                scores[where] += gains
        return scores


class BM25Index:
    """A `PassageIndex` in memory, good for some 100,000 passages. It is built at the first question that needs it."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self.vocabulary = Vocabulary(self._words())

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> Self:
        """Index passages, none at all too."""
        return cls(passages)

    def _words(self) -> Iterator[str]:
        """The words of all passages, the commoner ones first."""
        words = Counter(word for passage in self._passages for word in split_words(passage.span.text))
        yield from sorted(words, key=lambda word: (-words[word], word))

    @cached_property
    def _engine(self) -> BM25LowerBound:
        return BM25LowerBound([analyze(passage.span.text) for passage in self._passages])

    def search(self, text: str, k: int = 5) -> list[Hit]:
        """The at most `k` passages that share a token with the text, the best first."""
        scores = self._engine.get_scores(self.vocabulary.analyze(text))
        matched = np.flatnonzero(scores)
        if len(matched) > k:
            least = np.partition(scores[matched], -k)[-k]
            matched = matched[scores[matched] >= least]
        order = matched[np.argsort(-scores[matched], kind="stable")][:k]
        return [Hit(self._passages[number], float(scores[number])) for number in order]

    def weight(self, token: str) -> float:
        """Inverse document frequency of a token, that of an unseen one where the corpus lacks it."""
        return float(self._engine.idf.get(token, self._engine.rarest))

    def close(self) -> None:
        """Nothing is held but memory."""
