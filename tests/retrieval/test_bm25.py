"""BM25 with a lower bound that counts only where a term occurs."""

from math import log

import pytest

from knowledge.retrieval.bm25 import BM25LowerBound

CORPUS = [["a", "a", "b"], ["b"], ["c", "d"]]


def test_the_formula() -> None:
    """idf · (delta + tf·(k1 + 1) / (tf + k1·(1 - b + b·length / mean))), with k1 1.2, b 0.75 and delta 1."""
    scores = BM25LowerBound(CORPUS).get_scores(["a", "b", "z"])
    idf = {"a": log(1 + 2.5 / 1.5), "b": log(1 + 1.5 / 2.5)}
    norms = [1.2 * (0.25 + 0.75 * length / 2) for length in (3, 1)]
    first = idf["a"] * (1 + 2 * 2.2 / (2 + norms[0])) + idf["b"] * (1 + 2.2 / (1 + norms[0]))
    assert scores.tolist() == pytest.approx([first, idf["b"] * (1 + 2.2 / (1 + norms[1])), 0.0])


def test_a_term_of_the_query_counts_as_often_as_it_stands_there() -> None:
    engine = BM25LowerBound(CORPUS)
    assert engine.get_scores(["a", "a"]).tolist() == pytest.approx((2 * engine.get_scores(["a"])).tolist())


@pytest.mark.parametrize(
    ("query", "k", "numbers"),
    [(["b"], 5, [1, 0]), (["b"], 1, [1]), (["a", "c"], 2, [0, 2]), (["z"], 5, []), ([], 5, []), (["b"], 0, [])],
)
def test_top(query: list[str], k: int, numbers: list[int]) -> None:
    assert [number for number, _ in BM25LowerBound(CORPUS).top(query, k)] == numbers


@pytest.mark.parametrize("corpus", [[], [[]], [[], []]])
def test_an_empty_corpus_scores_nothing(corpus: list[list[str]]) -> None:
    assert BM25LowerBound(corpus).top(["a"], 5) == []


def test_weights_are_positive_and_highest_for_what_no_passage_holds() -> None:
    engine = BM25LowerBound(CORPUS)
    assert 0 < engine.weight("b") < engine.weight("a") < engine.weight("z")
