"""Sentences that answer who, when, where, why, what and how many: found by search, offered only when they fit.

No score makes a passage safe as an answer. A sentence is offered when it carries the question's content words, holds
the kind of thing asked for, and speaks of the place asked about; otherwise it is at best "mungkin terkait".
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ..language.indicators import find_indicators, find_surveys
from ..language.periods import find_periods
from ..language.places import gazetteer
from ..models import Answer, Document, Evidence, Intent, Passage, Place, Question, Reason, Seek, Span, Status
from ..retrieval.search import LONGEST_CODE_LETTERS, split_words, stem, stopwords
from ..understanding.lexicon import words_of
from ..understanding.spelling import is_known
from .holdings import Holdings
from .passages import Text, expand, find_concepts, is_light, stems_of
from .sought import counts, find_names, holds, holds_strongly

SEARCHED_PASSAGES = 12
MOST_COUNTED_WORDS = 2
MOST_SENTENCES, MOST_LISTED = 2, 4
LEAST_COVERAGE = 0.7
LEAST_RELATED = 0.35
# A question that names neither stunting nor a region must have this much in common with a local story.
LEAST_CONCEPTS_ALONE = 2
_NEIGHBOUR, _DOCUMENT, _LIGHT = 0.6, 0.3, 0.3
_SAME_COVERAGE = 0.12
_CONTINUES = re.compile(
    r"^(?:selain|seperti|kemudian|juga|serta|lalu|di antaranya|antara lain|termasuk|adapun|berikutnya|selanjutnya)\b",
    re.I,
)
_FRAGMENT = re.compile(r"^(?:.+?, ){2}")
_SAYS = re.compile(r"\b(?:kata|ujar|ucap|tutur|tegas|jelas|terang|ungkap)(?:nya)?\b|[\"“”]", re.I)
# The highest of something is told by a sentence that says so itself; so is what moved, where a place is asked for.
_ORDERS = ("superatas", "superbawah")
_MOVES = ("~turun", "~naik")
_COUNTED = re.compile(r"\b(?:ke)?berapa(?:kah)?\b|\b(?:jumlah|banyak(?:nya)?|total)\b")
_PRONOUN = re.compile(r"\b(?:dia|ia|dirinya|beliau)\b|\b(?:ujar|kata|ucap|tegas|terang|tutur|ungkap)nya\b", re.I)
_SPEAKER = re.compile(r"\b(?:menurut|kata|versi|ujar)((?:\s+[^\W\d_]+){1,4})")
_ORDINAL = re.compile(r"\b(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)\b")
_NAME = re.compile(r"(?<=\S )[A-Z][\w-]+")
_STOP = re.compile(r"\b(?:yang|di|pada|untuk|dari|dalam|oleh|menurut|tahun|se)\b|[?,.;]")


@dataclass(frozen=True)
class _Wanted:
    """What a sentence must carry: the question's concepts, those it cannot do without, and the thing counted."""

    question: Question
    words: str
    correct: Callable[[str], str]

    @cached_property
    def concepts(self) -> tuple[str, ...]:
        """What the question's content words mean; of a question without any, its topic."""
        neutral = words_of("question", "filler", "topic", "level") - words_of("office")
        words = split_words(self.words)
        kept = [word for word in words if word not in neutral or word in self._names]
        spelt = (
            word if is_known(word) else self.correct(word)
            for word in (*kept, *(term for term in self.question.terms if term not in words))
        )
        concepts = find_concepts(" ".join(spelt)) or find_concepts(self.words)
        return tuple(dict.fromkeys(concepts))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words that a question in mixed case writes as names."""
        text = self.question.text
        return frozenset() if text.isupper() else frozenset(word.lower() for word in _NAME.findall(text))

    @cached_property
    def hard(self) -> frozenset[str]:
        """Numbered things, stated figures, roles and the names of programmes or people."""
        named = [
            *self._names,
            *_ORDINAL.findall(self.words.lower()),
            *(word for word in self.words.lower().split() if word in words_of("office")),
        ]
        wanted = set(self.concepts)
        numbers = {concept for concept in wanted if "#" in concept or re.fullmatch(r"[\d.]+", concept)}
        return frozenset(numbers | (set(find_concepts(" ".join(named))) & wanted))

    @cached_property
    def speaker(self) -> frozenset[str]:
        """Who is said to have said it: the documents name them once and then write "dia"."""
        return frozenset(find_concepts(" ".join(_SPEAKER.findall(self.words.lower()))))

    @cached_property
    def things(self) -> tuple[str, ...]:
        """The stems of what is counted: the words after "berapa" or "jumlah", else those before."""
        plain = self.words.lower()
        if "berapa kali" in plain:
            return tuple(stem(["kali"]))
        match = _COUNTED.search(plain)
        if not match:
            return ()
        phrases = (_STOP.split(plain[match.end() :].strip())[0], _STOP.split(plain[: match.start()].strip())[-1])
        for phrase in phrases:
            neutral = stopwords() | words_of("filler", "question")
            words = [word for word in split_words(phrase) if word.isalpha() and word not in neutral]
            words = [word for word in words if not find_indicators(word)] or words
            if words:
                return tuple(stem(words[:MOST_COUNTED_WORDS]))
        return tuple(stem(self.question.terms[:1]))


@dataclass(frozen=True, slots=True)
class _Candidate:
    document: Document
    text: Text
    number: int
    passage: Passage
    coverage: float
    fits: bool
    bonus: float

    @property
    def span(self) -> Span:
        return self.text.sentences[self.number].span

    @property
    def score(self) -> float:
        return self.coverage + self.bonus

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.passage, self.span)


def answer_passage(question: Question, holdings: Holdings) -> Answer:
    """The sentences that answer, verbatim; without any, a no with the most related one beside it."""
    candidates = _candidates(question, holdings)
    fitting = [candidate for candidate in candidates if candidate.fits]
    if fitting:
        general = not question.places and not fitting[0].text.is_local
        status = Status.ADVICE if general else Status.ANSWERED
        return Answer(status, question, evidence=_chosen(fitting, question))
    related = [c for c in candidates if c.coverage >= LEAST_RELATED and _is_about(question.places, c.text, c.number)]
    if not related and not _is_ours(question):
        return Answer(Status.OUT_OF_SCOPE, replace(question, intent=Intent.OUT_OF_SCOPE))
    return Answer(
        Status.NO_DATA,
        question,
        reason=Reason.NOT_IN_DOCUMENTS,
        evidence=tuple(c.evidence for c in related[:1]),
        missing=(question.plain.strip(" ?!."),),
    )


def _is_ours(question: Question) -> bool:
    """Tell whether a question is about stunting or a region at all."""
    local = any(place.code != "00" for place in question.places) or bool(question.strangers or question.choices)
    return local or bool(question.periods) or bool(find_indicators(question.plain) or find_surveys(question.plain))


def _candidates(question: Question, holdings: Holdings) -> list[_Candidate]:
    """Every sentence of the passages found, the best first."""
    words = without_names(question.plain)
    wanted = _Wanted(question, words, holdings.index.vocabulary.correct)
    weights = {c: _weight(c, holdings) * (_LIGHT if c in wanted.speaker else 1) for c in wanted.concepts}
    found: dict[tuple[str, int], _Candidate] = {}
    named = " ".join([*question.terms, *(place.name for place in question.places)])
    for hit in holdings.index.search(expand(f"{question.plain} {named}"), SEARCHED_PASSAGES):
        document = holdings.documents[hit.passage.document_id]
        text = holdings.passages(document.id)
        for number in text.at(hit.passage.span.start, hit.passage.span.stop):
            candidate = _candidate(wanted, weights, document, text, number, hit.passage)
            found.setdefault((document.id, candidate.span.start), candidate)
    return sorted(found.values(), key=lambda c: (-c.score, _negated(c.document.published), c.document.id, c.span.start))


def _negated(published: str) -> tuple[int, ...]:
    return tuple(-int(part) for part in published.split("-") if part.isdigit())


def without_names(plain: str) -> str:
    """A text less the places and periods it names: they are conditions of their own."""
    spans = [mention.span for mention in gazetteer().find(plain, typed=True) if mention.places]
    spans += [mention.span for mention in find_periods(plain) if not mention.dated]
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        plain = f"{plain[: span.start]} {plain[span.stop :]}"
    return plain


def _weight(concept: str, holdings: Holdings) -> float:
    weight = min(holdings.index.weight(token) for token in stems_of(concept))
    return weight * (_LIGHT if is_light(concept) else 1)


def _candidate(
    wanted: _Wanted, weights: dict[str, float], document: Document, text: Text, number: int, passage: Passage
) -> _Candidate:
    sentence = text.sentences[number]
    around = text.around(number)
    total = sum(weights.values())
    shares = {c: _share(c, sentence.tokens, around, text.tokens) for c in weights}
    coverage = sum(weights[c] * shares[c] for c in weights) / total if total else 0.0
    seek = wanted.question.seeks
    bonus = 0.15 * holds_strongly(sentence.span.text, seek) + 0.1 * (not wanted.question.places and not text.is_local)
    return _Candidate(
        document,
        text,
        number,
        passage,
        coverage,
        coverage >= LEAST_COVERAGE and _fits(wanted, shares, text, number),
        bonus,
    )


def _share(concept: str, tokens: frozenset[str], around: frozenset[str], document: frozenset[str]) -> float:
    if _stands(concept, tokens):
        return 1.0
    return _NEIGHBOUR if _stands(concept, around) else _DOCUMENT if _stands(concept, document) else 0.0


def _stands(concept: str, tokens: frozenset[str]) -> bool:
    """The concept itself, an abbreviation's longer form (setda in setdakab), or one of what is numbered (seri#2)."""
    longer = len(concept) > LONGEST_CODE_LETTERS and concept.isalpha()
    return concept in tokens or any(
        token.startswith(f"{concept}#") or (longer and token.startswith(concept)) for token in tokens
    )


def _fits(wanted: _Wanted, shares: dict[str, float], text: Text, number: int) -> bool:
    """The conditions that no score replaces."""
    question = wanted.question
    sentence = text.sentences[number].span.text
    if any(shares[concept] < _NEIGHBOUR for concept in wanted.hard):
        return False
    told = (*_ORDERS, *_MOVES) if question.seeks is Seek.PLACE else _ORDERS
    if any(shares.get(concept, 1.0) < 1.0 for concept in told):
        return False
    absent = sum(share < _NEIGHBOUR and not is_light(concept) for concept, share in shares.items())
    if question.seeks is None and absent > len(shares) // 4:
        return False
    if len(shares) < LEAST_CONCEPTS_ALONE and text.is_local and not _is_ours(question):
        return False
    solid = [share for concept, share in shares.items() if not is_light(concept)]
    if 1.0 not in (solid or shares.values()):
        return False
    if not _is_about(question.places, text, number) or not _is_dated(question, text):
        return False
    if question.seeks is Seek.NUMBER:
        return counts(sentence, wanted.things)
    if question.seeks is Seek.PERSON:
        return bool(find_names(sentence)) or _named_before(text, number) is not None
    return holds(sentence, question.seeks)


def _named_before(text: Text, number: int) -> int | None:
    """The sentence that names who a sentence calls only "dia"."""
    if not _PRONOUN.search(text.sentences[number].span.text):
        return None
    return next((n for n in range(number - 1, -1, -1) if find_names(text.sentences[n].span.text)), None)


def _is_about(places: tuple[Place, ...], text: Text, number: int) -> bool:
    """The document is about every place asked about, or names it in the sentence or beside it.

    A place within counts for the larger one; the nation is asked about everywhere.
    """
    asked = [place for place in places if place.code != "00"]
    near = text.places_near(number) if any(not _one_within(text.main, place) for place in asked) else text.main
    return all(_one_within(text.main, place) or _one_within(near, place) for place in asked)


def _one_within(held: Iterable[Place], place: Place) -> bool:
    return any(one.within(place) for one in held)


def _is_dated(question: Question, text: Text) -> bool:
    """A year asked for is named in the document."""
    return all(str(period.year) in text.tokens for period in question.periods)


def _chosen(fitting: list[_Candidate], question: Question) -> tuple[Evidence, ...]:
    """The best sentence and its equals of the same document; a list runs on into the sentences that continue it."""
    best = fitting[0]
    same = [c for c in fitting if c.document.id == best.document.id and c.score >= best.score - _SAME_COVERAGE]
    listing = question.seeks in (Seek.LIST, Seek.GROUP)
    numbers = {c.number for c in same[: MOST_LISTED if listing else MOST_SENTENCES]}
    if question.seeks is Seek.PERSON and (named := _named_before(best.text, best.number)) is not None:
        numbers = {named, best.number} if not find_names(best.span.text) else numbers
    if listing:
        numbers |= {n for number in sorted(numbers) for n in _continued(best.text, number)}
    ordered = sorted(numbers)[:MOST_LISTED]
    passages = {c.number: c.passage for c in same}
    return tuple(Evidence(passages.get(n, best.passage), best.text.sentences[n].span) for n in ordered)


def _continued(text: Text, number: int) -> list[int]:
    """The sentences right after that go on with a list."""
    found = []
    for following in range(number + 1, min(number + MOST_LISTED, len(text.sentences))):
        sentence = text.sentences[following].span.text
        if not (_CONTINUES.match(sentence) or (_FRAGMENT.match(sentence) and not _SAYS.search(sentence))):
            break
        found.append(following)
    return found
