"""By whose word a figure is: "menurut BPS" is not answered by what a mayor said."""

from collections.abc import Collection
from dataclasses import replace

from ..figures.lookups import Answering
from ..figures.refusals import MOST_NEAREST, describe
from ..language.places import gazetteer
from ..models import Answer, Fact, Place, Question, Reason, Status
from ..quoting.holdings import Holdings
from ..understanding.lexicon import bodies, find_body, names_body

# How many sentences before and after a figure a report may name the office that gave it.
_SENTENCES_AROUND = 4
_NAME_CHARACTERS = 40


def answer_by(answering: Answering, question: Question, holdings: Holdings) -> Answer:
    """Answer from the figures of the body asked for alone; where there are none, a no with the others beside it."""
    result = answering(question, holdings)
    if not result.facts or all(_is_by(fact, question, holdings) for fact in (*result.facts, *result.others)):
        return result
    others = [
        fact for place in question.places for fact in holdings.about(place) if not _is_by(fact, question, holdings)
    ]
    theirs = answering(question, holdings.without(others))
    if question.places and theirs.facts:
        return theirs
    if result.status is Status.CHOOSE:
        own = tuple(fact for fact in (*result.facts, *result.others) if _is_by(fact, question, holdings))
        return replace(result, facts=own, others=())
    missing = (f"{describe(result.question)} menurut {_say_body(question)}",)
    nearest = result.facts[:MOST_NEAREST]
    return Answer(Status.NO_DATA, result.question, reason=Reason.OTHER_SURVEY, nearest=nearest, missing=missing)


def _say_body(question: Question) -> str:
    place = question.authority_place
    return f"{question.authority} {place.name}" if place else question.authority


def _is_by(fact: Fact, question: Question, holdings: Holdings) -> bool:
    """Tell whether a figure's sentence, or the source of its document, names the body; a local one also nearby."""
    document = holdings.documents[fact.document_id]
    source = f"{document.publisher} {document.title} {fact.survey or ''}"
    said = f"{fact.sentence.text} {source}"
    if bodies()[question.authority].local:
        said = f"{_around(fact, holdings)} {source}"
    return names_body(said, question.authority) and _speaks_for(said, question, holdings.passages(document.id).main)


def _around(fact: Fact, holdings: Holdings) -> str:
    sentences = holdings.passages(fact.document_id).sentences
    at = next((n for n, one in enumerate(sentences) if one.span.start == fact.sentence.start), None)
    if at is None:
        return fact.sentence.text
    near = sentences[max(0, at - _SENTENCES_AROUND) : at + _SENTENCES_AROUND + 1]
    return " ".join(one.span.text for one in near)


def _speaks_for(text: str, question: Question, main: Collection[Place]) -> bool:
    """Tell whether the body is that of the place asked for: named right after it, else the one the report is about."""
    place = question.authority_place
    body = find_body(text, question.authority)
    if place is None or body is None:
        return place is None
    mention = next(iter(gazetteer().find(text[body.end() : body.end() + _NAME_CHARACTERS])), None)
    return place in (mention.places if mention else main)
