"""By whose word a figure is: "menurut BPS" is not answered by what a mayor said, "menurut ANTARA" not by Kompas."""

import re
from collections.abc import Collection
from dataclasses import replace

from ..figures.lookups import Answering
from ..figures.precedence import survey_kind
from ..figures.refusals import MOST_NEAREST, describe
from ..language.indicators import find_surveys, is_local
from ..language.phrasing import say_list
from ..language.places import gazetteer
from ..models import Answer, Document, Fact, Place, Question, Reason, Status
from ..quoting.holdings import Holdings
from ..understanding.lexicon import bodies, find_body, names_body

HELD_BY = "Angka itu dari {names}."
# What an office counted itself, not what it told of a survey.
_OWN = re.compile(r"\b(?:versi|data|pendataan|catatan|laporan)\b")
# How many sentences before and after a figure a report may name the office that gave it.
_SENTENCES_AROUND = 4
_NAME_CHARACTERS = 40


def answer_by(answering: Answering, question: Question, holdings: Holdings) -> Answer:
    """Answer from the figures of the body asked for alone; where there are none, a no that says whose are held."""
    result = answering(question, holdings)
    if not result.facts:
        return result
    facts = [fact for place in question.places for fact in holdings.about(place)]
    theirs = [fact for fact in facts if _is_by(fact, question, holdings)]
    own = _find_own(theirs, question, holdings) if _asks_own(question) else []
    others = [fact for fact in facts if fact not in (own or theirs)]
    if not others and question.places:
        return result
    given = answering(question, holdings.without(others))
    if question.places and given.facts:
        return given
    if result.status is Status.CHOOSE:
        kept = tuple(fact for fact in (*result.facts, *result.others) if _is_by(fact, question, holdings))
        return replace(result, facts=kept, others=())
    return _refuse(result, question, holdings)


def _asks_own(question: Question) -> bool:
    """Tell whether what an office counted itself is asked for: "versi pemkab", rather than what a mayor told."""
    body = bodies().get(question.authority)
    own = body is not None and body.local and _OWN.search(question.plain.lower()) is not None
    return own or is_local(question.survey)


def _find_own(facts: list[Fact], question: Question, holdings: Holdings) -> list[Fact]:
    """The figures of no survey; beside the name of a local count where they have one, or where one is asked for."""
    counted = [fact for fact in facts if survey_kind(fact) != "survey" and _may_be_own(fact, question)]
    named = [fact for fact in counted if any(map(is_local, _surveys_in(_around(fact, holdings))))]
    return named if named and question.survey else counted


def _may_be_own(fact: Fact, question: Question) -> bool:
    """A sentence that names a survey tells a local count only where it names the office too."""
    named = {code for code in _surveys_in(fact.sentence.text) - {fact.survey} if not is_local(code)}
    body = question.authority in bodies() and names_body(fact.sentence.text, question.authority)
    return not named or body


def _surveys_in(text: str) -> set[str]:
    return {mention.code for mention in find_surveys(text)}


def _refuse(result: Answer, question: Question, holdings: Holdings) -> Answer:
    """No figure by the word asked for: those of others, and who they are."""
    missing = (f"{describe(result.question)} menurut {_say_body(question)}",)
    nearest = result.facts[:MOST_NEAREST]
    sources = (holdings.documents[fact.document_id].publisher for fact in nearest)
    names = list(dict.fromkeys(filter(None, sources)))
    notes = (HELD_BY.format(names=say_list(names)),) if names else ()
    return Answer(
        Status.NO_DATA, result.question, reason=Reason.OTHER_SURVEY, nearest=nearest, missing=missing, notes=notes
    )


def _say_body(question: Question) -> str:
    place = question.authority_place
    name = question.authority if question.authority in bodies() else f"“{question.authority}”"
    return f"{name} {place.name}" if place else name


def _is_by(fact: Fact, question: Question, holdings: Holdings) -> bool:
    """Tell whether a figure's sentence, or the source of its document, names the body; a local one also nearby."""
    document = holdings.documents[fact.document_id]
    if not question.authority:
        return True
    if question.authority not in bodies():
        return _is_published_by(document, question.authority) or _names(_around(fact, holdings), question.authority)
    source = f"{document.publisher} {document.title} {fact.survey or ''}"
    said = f"{fact.sentence.text} {source}"
    if bodies()[question.authority].local:
        said = f"{_around(fact, holdings)} {source}"
    return names_body(said, question.authority) and _speaks_for(said, question, holdings.passages(document.id).main)


def _is_published_by(document: Document, name: str) -> bool:
    """Tell whether a paper brought out a document: "radar banua" is radarbanua.co.id."""
    return _squeeze(document.publisher).startswith(_squeeze(name))


def _squeeze(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower().removeprefix("www."))


def _names(text: str, name: str) -> bool:
    """Tell whether a text names somebody, as names are written."""
    return re.search(rf"(?<!\w)(?:{re.escape(name.title())}|{re.escape(name.upper())})(?!\w)", text) is not None


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
