"""The index of passages: its edges and the order of hits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.models import Passage, Span
from knowledge.retrieval.index import MemoryIndex
from knowledge.retrieval.search import Hit, analyze

TEXTS = (
    "Kasus stunting di Tapin turun tajam.",
    "Program gizi ibu hamil di Tapin.",
    "Kasus stunting naik di Balangan.",
    "Rapat koordinasi stunting, stunting dan stunting.",
    "Hujan deras membuat sungai meluap.",
    "Pasar baru dibuka.",
)


def index_of(*texts: str) -> MemoryIndex:
    return MemoryIndex.build([Passage("a.txt", number, Span(0, len(text), text)) for number, text in enumerate(texts)])


def numbers(hits: list[Hit]) -> list[int]:
    return [hit.passage.number for hit in hits]


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("kasus stunting Tapin", [0, 2, 1, 3]),
        ("stunting", [3, 2, 0]),
        ("sungai", [4]),
        ("sungay pasarr", [5, 4]),
        ("imunisasi", []),
        ("yang di mana", []),
        ("", []),
    ],
)
def test_hits_share_a_token_and_the_best_comes_first(question: str, order: list[int]) -> None:
    assert numbers(index_of(*TEXTS).search(question)) == order


@pytest.mark.parametrize("k", [0, 1, 2, 3, 9])
def test_at_most_k_hits(k: int) -> None:
    assert numbers(index_of(*TEXTS).search("kasus stunting Tapin", k)) == [0, 2, 1, 3][:k]


def test_equal_scores_keep_the_order_of_the_corpus() -> None:
    assert numbers(index_of(*["sama persis isinya"] * 9).search("isinya sama", 4)) == [0, 1, 2, 3]


@pytest.mark.parametrize("texts", [(), ("",), ("yang dan di",), ("", "yang")])
def test_nothing_indexed_matches_nothing(texts: tuple[str, ...]) -> None:
    assert index_of(*texts).search("stunting yang dan") == []


@pytest.mark.parametrize("copies", [1, 2, 3])
def test_a_word_of_every_passage_still_matches(copies: int) -> None:
    hits = index_of(*["Kasus stunting turun."] * copies).search("stunting")
    assert len(hits) == copies
    assert all(hit.score > 0 for hit in hits)


def test_rarer_words_weigh_more_and_unseen_ones_most() -> None:
    index = index_of(*TEXTS)
    common, rare, unseen = (index.weight(analyze(word)[0]) for word in ("stunting", "sungai", "imunisasi"))
    assert 0 < common < rare < unseen


def test_common_words_come_first_in_the_vocabulary() -> None:
    assert index_of("sanitari", "sanitasi sanitasi").vocabulary.correct("sanitaxi") == "sanitasi"


WORDS = st.lists(st.sampled_from(["gizi", "ibu", "anak", "yang", "posyandu", "1.000", "HPK"]), max_size=6).map(" ".join)


@given(st.lists(WORDS, max_size=8), WORDS)
def test_matched_means_a_shared_token(texts: list[str], question: str) -> None:
    hits = index_of(*texts).search(question, k=len(texts))
    shared = {number for number, text in enumerate(texts) if set(analyze(text)) & set(analyze(question))}
    assert set(numbers(hits)) == shared
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
