"""What the documents say to a question. Pure: the same question and holdings always give the same answer.

No figure leaves unproved: an answer with a fact that its document does not bear out is given again without that fact.
"""

import logging
from collections.abc import Callable
from dataclasses import replace

from .claims import answer_claim
from .comparisons import answer_average, answer_compare, answer_difference, answer_trend
from .definitions import answer_definition
from .evidence import answer_passage, without_names
from .extremes import answer_extreme
from .holdings import Holdings
from .lexicon import words_of
from .lookups import answer_inventory, answer_lookup, answer_source, answer_target
from .models import Answer, Context, Fact, Intent, Question, Reason, Seek, Status
from .proof import proved
from .rankings import answer_ranking
from .search import split_words, stopwords
from .ways import is_asked

logger = logging.getLogger(__name__)

Answering = Callable[[Question, Holdings], Answer]


def answer(question: Question, holdings: Holdings) -> Answer:
    """Answer a question from what is held; `context` of the answer is what the chat may carry on."""
    result = _ANSWERS[question.intent](question, holdings)
    unproved = [fact for fact in _shown(result) if not _is_proved(fact, holdings)]
    if unproved:
        for fact in unproved:
            logger.error("fact without proof: %s %s in %s", fact.indicator, fact.quantity.text, fact.document_id)
        return answer(question, holdings.without(unproved))
    if result.status is Status.ANSWERED and not question.carried and is_asked("this text", question.plain.lower()):
        result = replace(result, status=Status.CHOOSE)  # "menurut berita ini": nobody knows which one
    return replace(result, context=_context(question, result))


def _shown(result: Answer) -> set[Fact]:
    terms = (fact for calculation in result.calculations for fact in calculation.terms)
    return {*result.facts, *result.others, *result.nearest, *terms}


def _is_proved(fact: Fact, holdings: Holdings) -> bool:
    document = holdings.documents.get(fact.document_id)
    return document is not None and proved(fact, document)


def _context(question: Question, result: Answer) -> Context:
    """What the next question may lean on: what this one asked, and which figures it was shown."""
    asked = result.question
    shown = result.facts or result.nearest[:1]
    places = tuple(place.code for place in asked.places) or tuple(dict.fromkeys(fact.place.code for fact in shown))
    periods = dict.fromkeys(fact.period.code for fact in result.facts if fact.period)
    other = result.reason is Reason.OTHER_INDICATOR
    return Context(
        indicator=None if other else asked.indicator,
        places=places,
        periods=tuple(period.code for period in asked.periods),
        survey=question.survey,
        terms=_terms(question),
        figures=tuple(dict.fromkeys(str(fact.value) for fact in result.facts)),
        shown=tuple(periods),
        intent=question.intent.value,
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
    result = answer_lookup(question, holdings)
    if result.status is not Status.NO_DATA or not question.strangers or question.places:
        return result
    words = tuple(word.lower() for name in question.strangers for word in name.split())
    named = answer_passage(replace(question, terms=words, seeks=Seek.NUMBER), holdings)
    return named if named.evidence and named.status is not Status.NO_DATA else result


def _answer_disagreement(question: Question, holdings: Holdings) -> Answer:
    """Why two figures differ: what is held of the place beside each other, and what tells the instruments apart."""
    if not question.places:
        return Answer(Status.ADVICE, question)
    result = answer_lookup(question, holdings)
    return replace(result, status=Status.ADVICE) if result.facts else Answer(Status.ADVICE, question)


def _say(status: Status) -> Answering:
    """An answer that no document has a part in; its words belong to the wording."""
    return lambda question, holdings: Answer(status, question)


_ANSWERS: dict[Intent, Answering] = {
    Intent.LOOKUP: _answer_figures,
    Intent.TREND: answer_trend,
    Intent.DIFFERENCE: answer_difference,
    Intent.AVERAGE: answer_average,
    Intent.EXTREME: answer_extreme,
    Intent.COMPARE: answer_compare,
    Intent.RANKING: answer_ranking,
    Intent.TARGET: answer_target,
    Intent.CLAIM: answer_claim,
    Intent.INVENTORY: answer_inventory,
    Intent.SOURCE: answer_source,
    Intent.DISAGREEMENT: _answer_disagreement,
    Intent.PASSAGE: answer_passage,
    Intent.DEFINITION: answer_definition,
    Intent.ADVICE: _say(Status.ADVICE),
    Intent.EMERGENCY: _say(Status.ADVICE),
    Intent.GREETING: _say(Status.GREETING),
    Intent.THANKS: _say(Status.GREETING),
    Intent.IDENTITY: _say(Status.GREETING),
    Intent.INSULT: _say(Status.GREETING),
    Intent.HELP: _say(Status.HELP),
    Intent.OUT_OF_SCOPE: _say(Status.OUT_OF_SCOPE),
}
