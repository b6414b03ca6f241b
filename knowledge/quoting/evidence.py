"""Sentences that answer who, when, where, why, what and how many: found by search, offered only when they fit.

No score makes a passage safe as an answer. A sentence is offered when it carries the question's content words, holds
the kind of thing asked for, and speaks of the place asked about; otherwise it is at best "mungkin terkait".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..language.phrasing import say_list
from ..language.places import gazetteer
from ..language.quantities import find_quantities
from ..language.wordlists import any_listed
from ..models import Answer, Document, Evidence, Intent, Passage, Place, Question, Reason, Seek, Span, Status, Unit
from ..retrieval.search import LONGEST_CODE_LETTERS
from ..understanding.ways import is_asked
from .holdings import Holdings
from .passages import Text, expand, is_light, stems_of
from .placekinds import names_kind
from .scope import is_other, is_ours, only_points, says_nothing
from .sought import acts, counts, find_names, holds, holds_strongly, looks_for_cause
from .wanted import CAUSE, DEED, Wanted, without_names

SEARCHED_PASSAGES = 12
MOST_SENTENCES, MOST_LISTED = 2, 4
LEAST_COVERAGE = 0.7
# General knowledge is related only where it is nearly an answer; what a report on the place asked about says, sooner.
LEAST_RELATED, LEAST_RELATED_GENERAL = 0.25, 0.75
LEAST_OURS = 0.4
VAGUE = "Sebutkan daerah, acara, atau beritanya, supaya saya tahu yang Anda maksud."
QUOTED_PLACES = "Anda tidak menyebut wilayah; kutipan ini tentang {places}."
# A question that names neither stunting nor a region must have this much in common with a local story.
LEAST_CONCEPTS_ALONE = 2
_NEIGHBOUR, _DOCUMENT, _LIGHT = 0.6, 0.3, 0.3
_SAME_COVERAGE = 0.12
_CONTINUES = re.compile(
    r"^(?:selain|seperti|kemudian|juga|serta|lalu|di antaranya|antara lain|termasuk|adapun|berikutnya|selanjutnya)\b",
    re.I,
)
_FRAGMENT = re.compile(r"^(?:.+?, ){2}")
_SAYS = re.compile(rf"\b{any_listed('speech')}(?:nya)?\b|[\"“”]", re.I)
# The highest of something is told by a sentence that says so itself; so is what moved, where a place is asked for.
_ORDERS = ("superatas", "superbawah")
_MOVES = ("~turun", "~naik")
_PRONOUN = re.compile(rf"\b(?:dia|ia|dirinya|beliau)\b|\b{any_listed('speech')}nya\b", re.I)
# "kecamatan mana yang persentasenya tertinggi": no count of families answers.
_MEASURED = (Seek.PLACE, Seek.NUMBER)


@dataclass(frozen=True, slots=True)
class _Candidate:
    document: Document
    text: Text
    number: int
    passage: Passage
    coverage: float
    telling: bool
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
    if says_nothing(question):
        return Answer(Status.CHOOSE, question, notes=(VAGUE,))
    candidates = _candidates(question, holdings)
    fitting = [candidate for candidate in candidates if candidate.fits]
    if fitting:
        general = not question.places and not fitting[0].text.is_local
        status = Status.ADVICE if general else Status.ANSWERED
        return Answer(status, question, evidence=_chosen(fitting, question), notes=_say_place(fitting[0], question))
    about = [c for c in candidates if _is_on(question, c.text, c.number)]
    related = [c for c in about if _is_related(c, question)]
    if only_points(question, holdings):
        return Answer(Status.CHOOSE, question, notes=(VAGUE,))
    if is_other(question) or (not is_ours(question) and not any(c.coverage >= LEAST_OURS for c in about)):
        return Answer(Status.OUT_OF_SCOPE, replace(question, intent=Intent.OUT_OF_SCOPE))
    return Answer(
        Status.NO_DATA,
        question,
        reason=Reason.NOT_IN_DOCUMENTS,
        evidence=tuple(c.evidence for c in related[:1]),
        missing=(question.plain.strip(" ?!."),),
    )


def _is_related(candidate: _Candidate, question: Question) -> bool:
    """Tell whether a sentence is worth showing beside a no; general knowledge names no place and counts nothing."""
    if question.seeks is Seek.REASON and not holds(candidate.span.text, Seek.REASON):
        return False
    if not candidate.text.is_local:
        may = question.seeks not in (Seek.PLACE, Seek.NUMBER)
        return may and candidate.telling and candidate.coverage >= LEAST_RELATED_GENERAL
    return candidate.telling and candidate.coverage >= (LEAST_RELATED if question.places else LEAST_OURS)


def _say_place(best: _Candidate, question: Question) -> tuple[str, ...]:
    """Of which place a number or a place within is told, where the question names none."""
    places = sorted(place.name for place in best.text.main if place.code != "00")
    asked = question.seeks in _MEASURED and not question.places and not question.strangers
    return (QUOTED_PLACES.format(places=say_list(places)),) if asked and places else ()


def _candidates(question: Question, holdings: Holdings) -> list[_Candidate]:
    """Every sentence of the passages found, the best first."""
    words = without_names(question.plain)
    wanted = Wanted(question, words, holdings.index.vocabulary.correct)
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


def _weight(concept: str, holdings: Holdings) -> float:
    weight = min(holdings.index.weight(token) for token in stems_of(concept))
    return weight * (_LIGHT if is_light(concept) else 1)


def _candidate(
    wanted: Wanted, weights: dict[str, float], document: Document, text: Text, number: int, passage: Passage
) -> _Candidate:
    shares = _find_shares(wanted, weights, text, number)
    total = sum(weights.values())
    coverage = sum(weights[c] * shares[c] for c in weights) / total if total else 0.0
    telling = _is_telling(shares) and not _misses(wanted, text.sentences[number].span.text.lower())
    fits = coverage >= LEAST_COVERAGE and telling and _fits(wanted, shares, text, number)
    return _Candidate(document, text, number, passage, coverage, telling, fits, _bonus(wanted, text, number))


def _misses(wanted: Wanted, sentence: str) -> bool:
    """Tell whether a sentence, in lower case, is beside the point.

    Who came to a meeting is no deed, who looks for a cause names none, and a budget is a sum of money.
    """
    if wanted.of_deeds and is_asked("attendance", sentence):
        return True
    if wanted.question.seeks is Seek.REASON and looks_for_cause(sentence):
        return True
    return wanted.money and not is_asked("sum of money", sentence)


def _find_shares(wanted: Wanted, weights: dict[str, float], text: Text, number: int) -> dict[str, float]:
    """How much of each concept a sentence carries, itself or by what stands around it."""
    sentence, meant, around = text.sentences[number], text.meant(number), text.around(number)
    tokens = sentence.tokens if meant is None else sentence.tokens | text.sentences[meant].tokens
    shares = {c: _share(c, tokens, around, text.tokens) for c in weights}
    if CAUSE in shares and holds(sentence.span.text, Seek.REASON):
        shares[CAUSE] = 1.0  # "karena" tells a cause as "penyebab" does
    if wanted.deeds:
        shares[DEED] = float(is_asked("deed told", sentence.span.text.lower()))
    return shares


def _bonus(wanted: Wanted, text: Text, number: int) -> float:
    """What puts a sentence before others: it tells just what is sought, of everywhere, in the year asked about."""
    sentence, question = text.sentences[number], wanted.question
    years = {str(period.year) for period in question.periods}
    strong = holds_strongly(sentence.span.text, question.seeks)
    bonus = 0.15 * strong + 0.1 * (not question.places and not text.is_local)
    bonus += 0.2 * (wanted.deeds and is_asked("programme told", sentence.span.text.lower()))
    return bonus + 0.1 * (bool(years) and years <= sentence.tokens)


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


def _fits(wanted: Wanted, shares: dict[str, float], text: Text, number: int) -> bool:
    """The conditions that no score replaces: the concepts, the place, the time, and the kind of thing asked for."""
    question = wanted.question
    spoken_of = _carries(wanted, shares, text) and _is_on(question, text, number) and _is_dated(question, text)
    return spoken_of and _holds_sought(wanted, text, number)


def _carries(wanted: Wanted, shares: dict[str, float], text: Text) -> bool:
    """Tell whether a sentence has the concepts that the question cannot do without, and enough of the others."""
    question = wanted.question
    told = (*_ORDERS, *_MOVES) if question.seeks is Seek.PLACE else _ORDERS
    if any(shares[concept] < _NEIGHBOUR for concept in wanted.hard):
        return False
    if any(shares.get(concept, 1.0) < 1.0 for concept in told):
        return False
    absent = sum(share < _NEIGHBOUR and not is_light(concept) for concept, share in shares.items())
    if question.seeks is None and absent > len(shares) // 4:
        return False
    told_apart = len(shares) + bool(wanted.kind)
    alone = told_apart < LEAST_CONCEPTS_ALONE and text.is_local and not is_ours(question)
    return not alone and _is_telling(shares)


def _holds_sought(wanted: Wanted, text: Text, number: int) -> bool:
    """Tell whether a sentence holds the kind of thing asked for, and says that there is none only where that is."""
    question, sentence = wanted.question, text.sentences[number].span.text
    if wanted.denies and not is_asked("without", sentence.lower()):
        return False
    chosen = wanted.kind or question.seeks is Seek.NUMBER
    if chosen and not wanted.denies and is_asked("none", sentence.lower()):
        return False
    if question.unit is Unit.PERCENT and question.seeks in _MEASURED and not _holds_percent(sentence):
        return False
    if wanted.kind:
        return names_kind(sentence, wanted.kind, question)
    match question.seeks:
        case Seek.NUMBER:
            return counts(sentence, wanted.things)
        case Seek.PERSON:
            named = bool(find_names(sentence)) or _named_before(text, number) is not None
            return named or (bool(wanted.deed) and acts(sentence, wanted.deed))
        case Seek.RANK:
            return _is_named(question.places[:1], sentence) and holds(sentence, Seek.RANK)
        case Seek.MOVE:
            return _is_told_of(question, text, number) and holds(sentence, Seek.MOVE)
    return holds(sentence, question.seeks)


def _holds_percent(sentence: str) -> bool:
    return any(number.unit is Unit.PERCENT for number in find_quantities(sentence))


def _is_telling(shares: dict[str, float]) -> bool:
    """Tell whether a sentence itself holds one of the concepts that say something, or any where none does."""
    solid = [share for concept, share in shares.items() if not is_light(concept)]
    return 1.0 in (solid or shares.values())


def _named_before(text: Text, number: int) -> int | None:
    """The sentence that names who a sentence calls only "dia"."""
    if not _PRONOUN.search(text.sentences[number].span.text):
        return None
    return next((n for n in range(number - 1, -1, -1) if find_names(text.sentences[n].span.text)), None)


def _is_named(places: tuple[Place, ...], sentence: str) -> bool:
    """Tell whether a sentence itself names every place."""
    named = {place for mention in gazetteer().find(sentence) for place in mention.places}
    return named >= set(places)


def _is_told_of(question: Question, text: Text, number: int) -> bool:
    """Tell whether a movement is of the place and the years asked: its sentence names them, or no other place."""
    sentence = text.sentences[number]
    named = {place for mention in gazetteer().find(sentence.span.text) for place in mention.places}
    dated = all(str(period.year) in sentence.tokens for period in question.periods)
    return dated and named <= set(question.places)


def _is_on(question: Question, text: Text, number: int) -> bool:
    """Tell whether a sentence is about what is asked about; of places with one name, about any of them."""
    if question.choices:
        return any(_is_about((place,), text, number) for place in question.choices)
    return _is_about(question.places, text, number)


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
    numbers |= {meant for number in numbers if (meant := best.text.meant(number)) is not None}
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
