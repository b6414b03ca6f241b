"""BM25 over tokens held in memory: rank-bm25 with a lower bound that counts only where a term occurs."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25  # type: ignore[import-untyped]

Scores = NDArray[np.float64]
_K1, _B, _DELTA = 1.2, 0.75, 1.0


class BM25LowerBound(BM25):  # type: ignore[misc]
    """BM25+ (Lv and Zhai 2011) with `delta` added only in passages that hold the term.

    rank-bm25's own BM25Plus adds it everywhere, so that it ranks like plain BM25 and passages without any shared term
    score above zero. Here a score is positive exactly when a token is shared, also in a corpus of one passage.
    """

    def __init__(self, corpus: Sequence[Sequence[str]]) -> None:
        """Index the tokens of passages; they are numbered from 0."""
        # The base class divides by the number of passages; one without words stands in for none and never matches.
        super().__init__(corpus or [[]])
        self._norms = _K1 * (1 - _B + _B * np.asarray(self.doc_len, dtype=float) / (self.avgdl or 1.0))
        self._postings = self._gather()
        # The postings hold all of it; without the base class's own tables an index takes half the memory.
        self.doc_freqs.clear()

    def _calc_idf(self, nd: dict[str, int]) -> None:
        """The base class's hook: weights that stay positive however common a term is."""
        self.idf = {word: self._weight(count) for word, count in nd.items()}

    def _weight(self, count: int) -> float:
        return log(1 + (self.corpus_size - count + 0.5) / (count + 0.5))

    def _gather(self) -> dict[str, tuple[NDArray[np.intp], Scores]]:
        """For every term the passages that hold it and what it adds to their scores."""
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        counts: defaultdict[str, list[int]] = defaultdict(list)
        for number, frequencies in enumerate(self.doc_freqs):
            for word, count in frequencies.items():
                numbers[word].append(number)
                counts[word].append(count)
        return {word: self._posting(word, numbers[word], counts[word]) for word in numbers}

    def _posting(self, word: str, numbers: list[int], counts: list[int]) -> tuple[NDArray[np.intp], Scores]:
        where, often = np.asarray(numbers), np.asarray(counts, dtype=float)
        return where, self.idf[word] * (_DELTA + often * (_K1 + 1) / (often + self._norms[where]))

    def weight(self, token: str) -> float:
        """Inverse document frequency of a token; the highest there is for one that no passage holds."""
        return float(self.idf.get(token, self._weight(0)))

    def get_scores(self, query: Iterable[str]) -> Scores:
        """One score for each passage, 0.0 where no token is shared."""
        scores = np.zeros(self.corpus_size)
        for word in query:
            if word in self._postings:
                where, gains = self._postings[word]
                scores[where] += gains
        return scores

    def top(self, query: Iterable[str], k: int) -> list[tuple[int, float]]:
        """Number and score of the at most `k` passages that share a token, the best first, equal ones in order."""
        scores = self.get_scores(query)
        matched = np.flatnonzero(scores)
        if len(matched) > k > 0:
            least = np.partition(scores[matched], -k)[-k]
            matched = matched[scores[matched] >= least]
        order = matched[np.argsort(-scores[matched], kind="stable")][:k]
        return [(int(number), float(scores[number])) for number in order]
