"""What the documents say to a question. Pure: the same question and holdings always give the same answer.

No figure leaves unproved: an answer with a fact that its document does not bear out is given again without that fact.
"""

import logging
import re
from collections.abc import Iterable
from dataclasses import replace

from ..figures.averages import answer_average
from ..figures.beyond import find_reached
from ..figures.claims import answer_claim
from ..figures.differences import answer_compare, answer_difference
from ..figures.extremes import answer_extreme
from ..figures.inventories import answer_inventory
from ..figures.lookups import Answering, answer_lookup
from ..figures.rankings import answer_ranking, find_average_of_places
from ..figures.refusals import is_narrowed, refuse_narrowed
from ..figures.shares import answer_share
from ..figures.sums import find_sum
from ..figures.targets import answer_target
from ..figures.trends import answer_trend
from ..language.indicators import STUNTING, is_local
from ..models import (
    Answer,
    Context,
    Direction,
    Evidence,
    Fact,
    Intent,
    Question,
    Reason,
    Seek,
    Status,
)
from ..quoting.evidence import answer_passage
from ..quoting.holdings import Holdings
from ..quoting.sought import counts, find_counted
from ..quoting.wanted import without_names
from ..retrieval.search import split_words, stopwords
from ..understanding.lexicon import words_of
from ..understanding.ways import is_asked
from .authorities import answer_by
from .definitions import answer_definition, only_names_terms
from .origins import answer_identity, answer_origin
from .proof import proved
from .topics import find_sentences, find_topic, is_primer

logger = logging.getLogger(__name__)

# What no document may answer for us.
NOT_OURS = {
    "forecast": "Saya tidak membuat perkiraan; yang bisa saya tunjukkan hanya angka yang sudah tercatat.",
    "judgement": "Menilai kinerja atau siapa yang salah bukan bagian saya; saya hanya menunjukkan angka dan kutipan.",
}
UNJUDGED = "Baik buruknya penanganan tidak saya nilai. Yang bisa saya urutkan: angka {order}, lalu perubahannya."
# What may be asked in general where nothing is told of a place.
IN_GENERAL = {
    "means": "Untuk langkah yang umum, tanyakan “bagaimana cara mencegah stunting?”.",
    "cause": "Untuk penyebab yang umum, tanyakan “apa penyebab stunting?”.",
}
_NUMBER_ALONE = re.compile(r"[\W\d_]*(?:persen|kasus|anak|balita|orang)?\W*")


def answer(question: Question, holdings: Holdings) -> Answer:
    """Answer a question from what is held; `context` of the answer is what the chat may carry on."""
    if question.unread:
        result = Answer(Status.CHOOSE, replace(question, choices=()))
        return replace(result, context=_context(question, result))
    result = _answer_topic(question, holdings) or _answer_intent(question, holdings)
    unproved = [fact for fact in _shown(result) if not _is_proved(fact, holdings)]
    if unproved:
        for fact in unproved:
            logger.error("fact without proof: %s %s in %s", fact.indicator, fact.quantity.text, fact.document_id)
        return answer(question, holdings.without(unproved))
    if result.status is Status.ANSWERED and not question.carried and is_asked("this text", question.plain.lower()):
        result = replace(result, status=Status.CHOOSE)  # "menurut berita ini": nobody knows which one
    return replace(result, context=_context(question, result))


def _answer_intent(question: Question, holdings: Holdings) -> Answer:
    """As the question's way of asking wants it, by the word of the body that it names."""
    named = question.authority and not question.survey
    by_word = (named or is_local(question.survey)) and question.intent is not Intent.CLAIM
    answering = _ANSWERS[question.intent]
    return answer_by(answering, question, holdings) if by_word else answering(question, holdings)


def _shown(result: Answer) -> set[Fact]:
    terms = (fact for calculation in result.calculations for fact in calculation.terms)
    further = (fact for one in result.more for fact in _shown(one))
    return {*result.facts, *result.others, *result.nearest, *terms, *further}


def _is_proved(fact: Fact, holdings: Holdings) -> bool:
    document = holdings.documents.get(fact.document_id)
    return document is not None and proved(fact, document)


def _context(question: Question, result: Answer) -> Context:
    """What the next question may lean on: what this one asked, and which figures it was shown."""
    asked = result.question
    shown = result.facts or result.nearest[:1]
    shown_places = dict.fromkeys(fact.place.code for fact in shown if asked.intent is not Intent.RANKING)
    places = tuple(place.code for place in asked.places if place not in asked.excepted) or tuple(shown_places)
    periods = dict.fromkeys(fact.period.code for fact in result.facts if fact.period)
    # Who asked for cases and was shown a share goes on with either; families at risk are no stunting at all.
    either = result.reason is Reason.OTHER_INDICATOR and (asked.indicator or STUNTING).startswith(STUNTING)
    return Context(
        indicator=None if either else asked.indicator,
        places=places,
        periods=tuple(period.code for period in asked.periods),
        survey=question.survey,
        terms=_terms(question),
        figures=tuple(dict.fromkeys(str(fact.value) for fact in result.facts)),
        shown=tuple(periods),
        intent=question.intent.value,
        direction=question.direction.value if question.direction else "",
        among=tuple(dict.fromkeys(fact.place.code for fact in result.facts)),
        asked=question.asked,
    )


def _terms(question: Question) -> tuple[str, ...]:
    """The content words of a question about people and events, for "apa yang akan beliau lakukan?"."""
    if question.intent not in (Intent.PASSAGE, Intent.DEFINITION):
        return ()
    neutral = stopwords() | (words_of("question", "filler", "topic", "level") - words_of("office"))
    words = [word for word in split_words(without_names(question.plain)) if word not in neutral]
    return tuple(dict.fromkeys((*words, *question.terms)))


def _answer_figures(question: Question, holdings: Holdings) -> Answer:
    """A figure; where the name of the place is in no gazetteer, a sentence that gives a number for it."""
    if _is_bare_number(question):
        return Answer(Status.HELP, replace(question, intent=Intent.HELP))
    result = answer_lookup(question, holdings)
    if is_asked("not stunted", question.plain.lower()):
        return _refuse_healthy(result)
    if result.status is not Status.NO_DATA or not question.strangers or question.places:
        return result
    words = tuple(word.lower() for name in question.strangers for word in name.split())
    named = answer_passage(replace(question, terms=words, seeks=Seek.NUMBER), holdings)
    return named if named.evidence and named.status is not Status.NO_DATA else result


def _refuse_healthy(result: Answer) -> Answer:
    """No source counts the children who are not stunted: those who are stand beside, as another measure."""
    nearest = result.facts or result.nearest
    missing = (*(f"anak yang tidak stunting di {place.name}" for place in result.question.places),)
    missing = missing or ("anak yang tidak stunting",)
    return Answer(Status.NO_DATA, result.question, reason=Reason.OTHER_INDICATOR, nearest=nearest, missing=missing)


def _is_bare_number(question: Question) -> bool:
    """Nothing but a number, with its unit at most, and a chat that does not tell what of."""
    named = question.places or question.periods or question.strangers or question.choices or question.survey
    return bool(question.figures) and not named and _NUMBER_ALONE.fullmatch(question.plain.lower()) is not None


def _answer_words(question: Question, holdings: Holdings) -> Answer:
    """Sentences; of a message that only names terms, what they mean; of a figure for a part, why there is none."""
    if not question.carried and only_names_terms(question.plain):
        return answer_definition(replace(question, intent=Intent.DEFINITION), holdings)
    result = answer_passage(question, holdings)
    if result.status is not Status.NO_DATA:
        return result
    if is_narrowed(question):
        return refuse_narrowed(question, holdings, result)
    plain = question.plain.lower()
    notes = [note for way, note in NOT_OURS.items() if is_asked(way, plain)]
    notes += [said for way, said in IN_GENERAL.items() if question.places and is_asked(way, plain)]
    return replace(result, notes=tuple(notes))


def _answer_ranking(question: Question, holdings: Holdings) -> Answer:
    """Places in order. Who does well is not ours to judge: the lowest figures and the largest falls stand for it."""
    plain = question.plain.lower()
    if not (is_asked("judged", plain) or (is_asked("praised", plain) and not is_asked("move", plain))):
        return answer_ranking(question, holdings)
    failed = is_asked("reproach", plain)
    order, move = ("tertinggi", "naik terbesar") if failed else ("terendah", "turun terbesar")
    direction = Direction.UP if failed else Direction.DOWN
    asked = replace(question, direction=direction, asserted=False, seeks=None)
    level, shift = (answer_ranking(replace(asked, plain=words), holdings) for words in (order, move))
    found = [one for one in (level, shift) if one.facts]
    if not found:
        return replace(level, notes=(NOT_OURS["judgement"], *level.notes))
    return replace(found[0], summary=UNJUDGED.format(order=order), more=tuple(found[1:]))


def _answer_difference(question: Question, holdings: Holdings) -> Answer:
    """By how much; asked from what to what, the sentence that tells it stands beside the figures held."""
    result = find_sum(question, holdings) or answer_difference(question, holdings)
    if not question.places or not is_asked("from how much", question.plain.lower()):
        return result
    told = answer_passage(replace(question, seeks=Seek.MOVE), holdings)
    known = {fact.sentence for fact in (*result.facts, *result.others)}
    evidence = tuple(one for one in told.evidence[:1] if one.sentence not in known)
    if told.status is not Status.ANSWERED or not evidence:
        return result
    if result.status is Status.NO_DATA:
        return Answer(Status.ANSWERED, question, evidence=evidence)
    return replace(result, evidence=evidence)


def _answer_disagreement(question: Question, holdings: Holdings) -> Answer:
    """Why two figures differ: what is held of the place beside each other, and what tells the instruments apart."""
    if not question.places:
        return Answer(Status.ADVICE, question)
    result = answer_lookup(question, holdings)
    return replace(result, status=Status.ADVICE) if result.facts else Answer(Status.ADVICE, question)


def _answer_topic(question: Question, holdings: Holdings) -> Answer | None:
    """What everybody may know, where a question names no region, time or person; never beside a dose.

    A single word may be a term, which the glossary explains, or stand in a question about figures. Who, when, where and
    how many are left to the documents where one of them tells.
    """
    local = any(place.code != "00" for place in question.places)
    named = local or question.periods or question.strangers or question.choices or question.carried
    if question.intent not in _GENERAL or named or is_asked("dose", question.plain.lower()):
        return None
    topic = find_topic(question.plain, _GENERAL[question.intent])
    evidence = find_sentences(topic, holdings) if topic else ()
    if not evidence or _counts_otherwise(question, evidence):
        return None
    asked = question.seeks in _TOLD or is_asked("count", question.plain.lower())
    if asked and _is_told(_ANSWERS[question.intent](question, holdings)):
        return None
    return Answer(Status.ADVICE, question, evidence=evidence)


def _counts_otherwise(question: Question, evidence: Iterable[Evidence]) -> bool:
    """Tell whether a number of something is asked for that these sentences do not count: "berapa kader posyandu"."""
    counted = find_counted(question.plain.lower())[:1]
    asked = question.seeks is Seek.NUMBER and bool(counted)
    return asked and not any(counts(one.sentence.text, counted) for one in evidence)


def _is_told(result: Answer) -> bool:
    """Tell whether a document other than the primer answers."""
    found = result.facts or [one for one in result.evidence if not is_primer(one.passage.document_id)]
    return bool(found) and result.status is not Status.NO_DATA


def _say(status: Status) -> Answering:
    """An answer that no document has a part in; its words belong to the wording."""
    return lambda question, holdings: Answer(status, question)


_TOLD = frozenset({Seek.PERSON, Seek.DATE, Seek.TIME, Seek.PLACE})
# How much of a topic a question must name, by its way of asking.
_GENERAL = {
    Intent.PASSAGE: 1,
    Intent.ADVICE: 1,
    Intent.HELP: 1,
    Intent.LOOKUP: 1,
    Intent.OUT_OF_SCOPE: 1,
    Intent.DEFINITION: 2,
    Intent.TREND: 2,
    Intent.DIFFERENCE: 2,
    Intent.DISAGREEMENT: 2,
}
_ANSWERS: dict[Intent, Answering] = {
    Intent.LOOKUP: _answer_figures,
    Intent.TREND: answer_trend,
    Intent.DIFFERENCE: _answer_difference,
    Intent.AVERAGE: lambda question, holdings: (
        find_average_of_places(question, holdings) or answer_average(question, holdings)
    ),
    Intent.EXTREME: answer_extreme,
    Intent.COMPARE: answer_compare,
    Intent.RANKING: _answer_ranking,
    Intent.TARGET: lambda question, holdings: find_reached(question, holdings) or answer_target(question, holdings),
    Intent.SHARE: answer_share,
    Intent.CLAIM: answer_claim,
    Intent.INVENTORY: answer_inventory,
    Intent.SOURCE: answer_origin,
    Intent.DISAGREEMENT: _answer_disagreement,
    Intent.PASSAGE: _answer_words,
    Intent.DEFINITION: answer_definition,
    Intent.ADVICE: _say(Status.ADVICE),
    Intent.EMERGENCY: _say(Status.ADVICE),
    Intent.GREETING: _say(Status.GREETING),
    Intent.THANKS: _say(Status.GREETING),
    Intent.IDENTITY: answer_identity,
    Intent.INSULT: _say(Status.GREETING),
    Intent.HELP: _say(Status.HELP),
    Intent.OUT_OF_SCOPE: _say(Status.OUT_OF_SCOPE),
}
