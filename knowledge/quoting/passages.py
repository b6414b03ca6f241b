"""The sentences of the documents as answers give them: with their tokens, their neighbours and their places."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..language.places import gazetteer
from ..language.sentences import split_sentences
from ..language.wordlists import read_rows
from ..models import Document, Level, Place, Span
from ..retrieval.search import analyze, stem
from ..understanding.spelling import join_superlatives

_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_HEADING_WORDS = 5
_TABULAR = re.compile(r"[:|%]")
_ADDRESS = re.compile(r"https?://")
_POINTS_BACK = re.compile(
    r"\b(?:wilayah|daerah|desa|kelurahan|kecamatan|kampung)(?:nya| itu| tersebut)\b|\bdi sana\b", re.IGNORECASE
)
_NAMES_PLACE = re.compile(r"\b[Dd]i (?:(?:Desa|Kelurahan|Kecamatan) )?[A-Z]\w+")
_REACH_SENTENCES = 2
_NUMBERED = frozenset(
    {"seri", "tahap", "angkatan", "gelombang", "semester", "triwulan", "jilid", "ke", "kelas", "zona"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document and the concepts of its words."""

    span: Span
    tokens: frozenset[str]


@dataclass(frozen=True, slots=True)
class Text:
    """A document cut for answering: its sentences but for those of other stories, and the places it is about.

    `main` are the places of the title and those the text names most; `is_local` tells that it names any place below
    the nation.
    """

    sentences: tuple[Sentence, ...]
    tokens: frozenset[str]
    main: frozenset[Place]
    is_local: bool

    def at(self, start: int, stop: int) -> list[int]:
        """The numbers of the sentences that lie in a stretch of the document."""
        return [n for n, one in enumerate(self.sentences) if one.span.start < stop and start < one.span.stop]

    def around(self, number: int) -> frozenset[str]:
        """The tokens of a sentence's neighbours."""
        near = (n for n in (number - 1, number + 1) if 0 <= n < len(self.sentences))
        return frozenset().union(*(self.sentences[n].tokens for n in near))

    def meant(self, number: int) -> int | None:
        """The sentence shortly before that names the place which a sentence calls "wilayahnya"; None where none is."""
        if not _POINTS_BACK.search(self.sentences[number].span.text):
            return None
        before = range(number - 1, max(-1, number - 1 - _REACH_SENTENCES), -1)
        return next((n for n in before if _NAMES_PLACE.search(self.sentences[n].span.text)), None)

    def places_near(self, number: int) -> frozenset[Place]:
        """The places that a sentence or its neighbours name."""
        near = self.sentences[max(0, number - 1) : number + 2]
        return frozenset(place for one in near for place in _places(one.span.text))


def read_passages(document: Document) -> Text:
    """Cut a document into sentences with their tokens."""
    related = document.related
    spans = [span for span in split_sentences(document.text) if not any(span.overlaps(other) for other in related)]
    spans = [span for span in spans if not _ADDRESS.search(span.text) and not _is_heading(span.text, document.title)]
    sentences = tuple(Sentence(span, frozenset(find_concepts(span.text))) for span in spans)
    tokens = frozenset().union(*(sentence.tokens for sentence in sentences))
    named = Counter(place for span in spans for place in _places(span.text))
    titled = frozenset(_places(document.title))
    most = max(named.values(), default=0)
    often = {place for place, count in named.items() if count > 1 and count * 2 >= most}
    return Text(sentences, tokens, titled | often, any(place.code != "00" for place in (*named, *titled)))


def _is_heading(text: str, title: str) -> bool:
    """A title or a heading announces what a sentence says."""
    short = len(text.split()) <= _LONGEST_HEADING_WORDS and text[-1].isalpha()
    return text == title or (short and not _TABULAR.search(text))


def _places(text: str) -> Iterator[Place]:
    """Provinces, regencies and cities by any name, districts only where the text calls them so."""
    mentions = gazetteer().find(text)
    return (p for m in mentions for p in m.places if m.full or p.level is not Level.DISTRICT)


@cache
def _concepts() -> dict[str, tuple[str, bool]]:
    """Stems of words that mean the same: the concept they stand for, and whether it is a light one."""
    concepts: dict[str, tuple[str, bool]] = {}
    for row in read_rows("synonyms.csv"):
        words = row["words"].split()
        if row["weight"] == "whole":
            continue
        for token in stem(words):
            concepts.setdefault(token, (f"~{words[0]}", row["weight"] == "light"))
    return concepts


def _apart(text: str) -> str:
    """A text with words that share a stem they should not share told apart: "tertinggi" is not "tinggi"."""
    return _LETTERS.sub(lambda match: _wholes().get(match[0].lower(), match[0]), join_superlatives(text))


@cache
def _wholes() -> dict[str, str]:
    rows = (row["words"].split() for row in read_rows("synonyms.csv") if row["weight"] == "whole")
    return {words[0]: words[1] for words in rows}


def find_concepts(text: str) -> list[str]:
    """The tokens of a text with one name for words that mean the same, and numbered things kept whole ("seri#2").

    >>> find_concepts("diikuti peserta seri II")
    ['~ikut', '~ikut', 'seri#2']
    """
    tokens: list[str] = []
    for token in analyze(_apart(text)):
        number = _ROMAN.get(token, token)
        if tokens and tokens[-1] in _NUMBERED and number.isdigit():
            tokens[-1] = f"{tokens[-1]}#{number}"
        else:
            tokens.append(_concepts().get(token, (token, False))[0])
    return tokens


@cache
def is_light(concept: str) -> bool:
    """Tell whether a concept says only that something took place."""
    return any(name == concept and light for name, light in _concepts().values())


@cache
def stems_of(concept: str) -> tuple[str, ...]:
    """The stems a concept stands for; a plain token stands for itself."""
    return tuple(token for token, (name, _) in _concepts().items() if name == concept) or (concept.partition("#")[0],)


def expand(text: str) -> str:
    """A question with the other words of its concepts added, so that search finds what says it otherwise."""
    concepts = set(find_concepts(text))
    return " ".join(
        [
            text,
            *(
                row["words"]
                for row in read_rows("synonyms.csv")
                if f"~{row['words'].split()[0]}" in concepts and row["weight"] == "full"
            ),
        ]
    )
