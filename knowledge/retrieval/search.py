"""Search in passages: one analysis of text for passages and questions, and the interface an engine stands behind.

A passage *matches* when it shares a token with the question; a score only orders the matches. Stopwords, Snowball stems
and the correction of question words were chosen by measurement on five Indonesian question sets.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Protocol, Self

import Stemmer
from rapidfuzz import fuzz, process

from ..language.places import gazetteer
from ..language.wordlists import read_rows
from ..models import Passage

_WORD = re.compile(r"\b[^\W\d_]-[^\W\d_]{2,}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’`][^\W\d_]+)*")
_JOINT = re.compile(r"['’`-]")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
LONGEST_CODE_LETTERS = 4
_LEAST_RATIO = 80.0
_LEAST_RATIO_OF_FIVE_LETTERS = 85.0


@cache
def stopwords() -> frozenset[str]:
    """Words that name nothing a passage could be about."""
    return frozenset(row["word"] for row in read_rows("stopwords.csv"))


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    return {row["word"]: tuple(row["meaning"].split()) for row in read_rows("abbreviations.csv")}


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("indonesian")


def split_words(text: str) -> list[str]:
    """Lower-case words and numbers in order; "Jum'at" is jumat, "e-PPGBM" eppgbm, "anak-anak" two words."""
    return [_JOINT.sub("", word) for word in _WORD.findall(text.lower())]


def unify_numbers(words: Iterable[str]) -> list[str]:
    """Write every number one way, however it was typed: 1.244 is 1244, 26,6 is 26.6."""
    return [_number(word) if word[0].isdigit() else word for word in words]


def _number(word: str) -> str:
    return word.replace(".", "") if _GROUPED.fullmatch(word) else word.replace(",", ".")


def expand_abbreviations(words: Iterable[str]) -> list[str]:
    """Write out what people shorten: yg, brp, thn."""
    known = _abbreviations()
    return [part for word in words for part in known.get(word, (word,))]


def drop_stopwords(words: Iterable[str]) -> list[str]:
    """Leave out words that name nothing."""
    return [word for word in words if word not in stopwords()]


def stem(words: Sequence[str]) -> list[str]:
    """Cut words to their Snowball stems: penurunan, menurun and turunkan meet."""
    return list(_stemmer().stemWords(words))


Filter = Callable[[list[str]], list[str]]
_SPELLING: tuple[Filter, ...] = (unify_numbers, expand_abbreviations)
_MEANING: tuple[Filter, ...] = (drop_stopwords, stem)


def _apply(filters: Iterable[Filter], words: list[str]) -> list[str]:
    for each in filters:
        words = each(words)
    return words


def analyze(text: str) -> list[str]:
    """Cut a text, of a passage or a question, into the tokens that search compares.

    >>> analyze("Berapa penurunan stunting di Kab. Tanah Laut, 26,6 persen?")
    ['turun', 'stunting', 'kabupaten', 'tanah', 'laut', '26.6', 'persen']
    """
    return _apply(_MEANING, _apply(_SPELLING, split_words(text)))


@cache
def _place_words() -> frozenset[str]:
    """The words of all names of places: right as they stand, and never one word for another."""
    found = [gazetteer().place("00")]
    for place in found:
        found.extend(gazetteer().children(place.code))
    return frozenset(word for place in found for word in split_words(place.name))


class Vocabulary:
    """The words the documents use, for the correction of what people type."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words of the documents, the likelier ones first. They are read at the first use."""
        self._words = words

    @cached_property
    def _all(self) -> dict[str, None]:
        return dict.fromkeys(self._words)

    @cached_property
    def _choices(self) -> list[str]:
        return [word for word in self._all if len(word) > LONGEST_CODE_LETTERS]

    def __contains__(self, word: object) -> bool:
        """Tell whether the documents use a word."""
        return word in self._all

    def correct(self, word: str) -> str:
        """The word of the documents that a misspelt one most likely meant, else the word itself.

        Short words stay as they are: they are codes and abbreviations, of which every letter counts.
        """
        if len(word) <= LONGEST_CODE_LETTERS or not word.isalpha() or self._is_right(word):
            return word
        least = _LEAST_RATIO_OF_FIVE_LETTERS if len(word) == LONGEST_CODE_LETTERS + 1 else _LEAST_RATIO
        found = process.extractOne(word, self._choices, scorer=fuzz.ratio, score_cutoff=least)
        return found[0] if found else word

    def _is_right(self, word: str) -> bool:
        return word in self._all or word in stopwords() or word in _place_words()

    def analyze(self, text: str) -> list[str]:
        """`analyze` for a question: misspelt words are corrected on the way."""
        words = _apply(_SPELLING, split_words(text))
        return _apply(_MEANING, [self.correct(word) for word in words])


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that matches a question. Scores order the hits of one question and mean nothing else."""

    passage: Passage
    score: float


class PassageIndex(Protocol):
    """What the house asks of a search engine."""

    vocabulary: Vocabulary

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> Self:
        """Index passages, none at all too."""
        ...

    def search(self, text: str, k: int = 5) -> list[Hit]:
        """The at most `k` passages that match, the best first; equal scores in the order of the corpus."""
        ...

    def weight(self, token: str) -> float:
        """How much a token tells, its inverse document frequency; the rarest weight for one the corpus lacks."""
        ...

    def close(self) -> None:
        """Let go of what the index holds."""
        ...
