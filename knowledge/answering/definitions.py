"""What a term means: as the documents expand it first, else as the glossary or a defining sentence does."""

import re
from collections.abc import Iterable, Iterator

from ..language.phrasing import say_indicator, say_list
from ..models import Answer, Evidence, Question, Reason, Status
from ..quoting.evidence import answer_passage
from ..quoting.holdings import Holdings
from ..retrieval.search import stopwords
from ..understanding.lexicon import words_of
from .glossary import UNVERIFIED, define

SEARCHED_PASSAGES = 60
UNEXPLAINED = "Saya tidak menemukan keterangan resmi tentang istilah “{term}”."
_WORD = re.compile(r"[\w/]+(?:-[\w/]+)*(?:\.\d{3})*")
# "Wasting atau kurus adalah", "Prevalensi stunting adalah".
_DEFINES = (
    r"(?:\s+stunting|\s+atau\s+\w+)?(?:\s*\([^)]*\))?\s+(?:itu\s+)?"
    r"(?:adalah|ialah|berarti|merupakan|artinya|yaitu|yakni|disebut)\b"
)
_ASKING = frozenset(
    {"arti", "artinya", "makna", "maksud", "istilah", "kata", "nama", "namanya", "singkatan", "kepanjangan", "definisi"}
    | {"pengertian"}
)
_JOINED = re.compile(r"[,/&]|\bdan\b|\bserta\b|\batau\b", re.IGNORECASE)
_NARROWED = re.compile(r"\s+(?:pada|untuk|bagi|dalam|di)\s+", re.IGNORECASE)
_LONGEST_TERM_WORDS = 5
_LONGEST_NAME_WORDS = 3


def answer_definition(question: Question, holdings: Holdings) -> Answer:
    """Explain a term by its full name, its meaning and where that stands; what nothing explains is searched for."""
    if several := _answer_several(question):
        return several
    terms = list(_terms(question.plain)) or _carried_terms(question)
    for term in (*_head(question.plain), *terms):
        definitions = define(term)
        verified = tuple(one for one in definitions if one.source != UNVERIFIED)
        expanded = _find_expansion(term, holdings)
        if expanded:
            sentence = expanded.sentence.text.lower()
            same = tuple(one for one in verified if one.expansion.lower() in sentence)
            return Answer(Status.ANSWERED, question, evidence=(expanded,), definitions=same)
        if verified:
            return Answer(Status.ANSWERED, question, definitions=verified)
        if defining := _find_definition(term, holdings):
            return Answer(_status(defining, holdings), question, evidence=(defining,))
        if definitions:
            return _unexplained(question, definitions[0].term)
    if not terms or len(terms[0].split()) > _LONGEST_NAME_WORDS:
        return answer_passage(question, holdings)
    return _unexplained(question, terms[0])


def _carried_terms(question: Question) -> list[str]:
    """What "maksudnya?" asks of: the measure that the chat was about."""
    measure = say_indicator(question.indicator) if "indicator" in question.carried and question.indicator else ""
    return [measure, *measure.split()[1:]] if measure else []


def only_names_terms(plain: str) -> bool:
    """Tell whether a message is terms of the glossary and asks nothing else of them: "TKSK dan IKB?", "apa itu 3B"."""
    terms = [" ".join(_asked_words(part)) for part in _JOINED.split(plain)]
    return all(term and define(term) for term in terms)


def _answer_several(question: Question) -> Answer | None:
    """What each of several terms means, and which of them nothing explains."""
    terms = [" ".join(_asked_words(part)) for part in _JOINED.split(question.plain)]
    found = {term: define(term) for term in terms if term}
    if len(found) < 2 or not all(found.values()):
        return None
    verified = tuple(one for each in found.values() for one in each if one.source != UNVERIFIED)
    unknown = [each[0].term for each in found.values() if all(one.source == UNVERIFIED for one in each)]
    if not verified:
        return _unexplained(question, say_list(unknown))
    notes = tuple(UNEXPLAINED.format(term=term) for term in unknown)
    return Answer(Status.PARTIAL if notes else Status.ANSWERED, question, definitions=verified, notes=notes)


def _head(plain: str) -> Iterator[str]:
    """The term before "pada", "untuk" ...: "KEK pada ibu hamil" asks for KEK."""
    head, *rest = _NARROWED.split(plain)
    if rest:
        yield from (term for term in _terms(head) if define(term))


def _status(evidence: Evidence, holdings: Holdings) -> Status:
    local = holdings.passages(evidence.passage.document_id).is_local
    return Status.ANSWERED if local else Status.ADVICE


def _unexplained(question: Question, term: str) -> Answer:
    note = UNEXPLAINED.format(term=term)
    return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, missing=(f"arti {term}",), notes=(note,))


def _terms(plain: str) -> Iterator[str]:
    """What may be the term: the longest run of words that only asking leaves, then shorter ones."""
    words = _asked_words(plain)
    for length in range(min(len(words), _LONGEST_TERM_WORDS), 0, -1):
        for start in range(len(words) - length + 1):
            if length > 1 or len(words) == 1 or define(words[start]):
                yield " ".join(words[start : start + length])


def _asked_words(plain: str) -> list[str]:
    asking = stopwords() | words_of("question") | _ASKING
    return [word for word in _WORD.findall(plain) if word.lower() not in asking]


def _find_expansion(term: str, holdings: Holdings) -> Evidence | None:
    """A sentence that gives a term beside its full name: "Kader Pembangunan Manusia (KPM)"."""
    name = _loose(term)
    spelt = r"\s+(?:dan\s+)?".join(rf"{re.escape(letter)}\w+" for letter in term if letter.isalpha())
    # Nine characters of a full name tell it: to look for where it begins takes several times as long.
    expanded = rf"(?<=[\w ,-]{{9}})\(\s*{name}\s*\)|\b{name}\s*\({spelt}\)"
    named = rf"\b{name}\s+(?:merupakan\s+)?(?:singkatan|kepanjangan|akronim)\b"
    return _find(term, [f"{expanded}|{named}"], holdings)


def _find_definition(term: str, holdings: Holdings) -> Evidence | None:
    """A sentence that says what a term is: "Stunting adalah ...", else what a kind of it is: "Audit stunting ialah"."""
    defining = [rf"(?:^|[.\n])\W*{before}{_loose(term)}{_DEFINES}" for before in ("", r"\w+\s+")]
    return _find(f"pengertian definisi {term}", defining, holdings)


def _loose(term: str) -> str:
    """A term however its hyphens and blanks are written."""
    return r"[\s-]?".join(re.escape(part) for part in re.split(r"[\s-]+", term))


def _find(text: str, patterns: Iterable[str], holdings: Holdings) -> Evidence | None:
    """The sentence that the first of some patterns finds, in the passages that a search finds."""
    hits = holdings.index.search(text, SEARCHED_PASSAGES)
    for sought in (re.compile(pattern, re.IGNORECASE) for pattern in patterns):
        for passage in (hit.passage for hit in hits if sought.search(hit.passage.span.text)):
            cut = holdings.passages(passage.document_id)
            for number in cut.at(passage.span.start, passage.span.stop):
                span = cut.sentences[number].span
                if sought.search(span.text):
                    return Evidence(passage, span)
    return None
