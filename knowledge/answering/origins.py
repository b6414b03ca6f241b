"""Where a figure comes from, when a report came out, and what the data as a whole are."""

from collections.abc import Iterable
from dataclasses import replace

from ..figures.lookups import answer_source
from ..language.phrasing import say_date, say_instrument, say_list
from ..models import Answer, Document, Intent, Kind, Place, Question, Status
from ..quoting.evidence import VAGUE, answer_passage
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked

PUBLISHED = "“{title}” terbit {date}. {url}"
MOST_REPORTS = 3
INSTRUMENTS = "Angka yang mana? Sebutkan daerahnya. Yang ada di dokumen saya berasal dari {names}."
EXTENT = "Saat ini ada angka untuk {places} wilayah, dari tahun {first} sampai {last}."
PUBLISHED_LAST = " Sumber terbarunya terbit {date}."


def answer_origin(question: Question, holdings: Holdings) -> Answer:
    """Where a figure comes from, or when a report came out."""
    if not is_asked("published", question.plain.lower()):
        return _find_origin(question, holdings) or answer_source(question, holdings)
    if not question.places:
        return answer_passage(replace(question, intent=Intent.PASSAGE), holdings)
    return _answer_published(question, holdings)


def answer_identity(question: Question, holdings: Holdings) -> Answer:
    """What the program is; where it is asked how complete or new its data are, how far they reach."""
    asked = any(is_asked(way, question.plain.lower()) for way in ("complete", "updating"))
    years = [fact.period.year for fact in holdings.facts if fact.period and fact.kind is Kind.LEVEL]
    if not asked or not years:
        return Answer(Status.GREETING, question)
    newest = max((document.published for document in holdings.documents.values()), default="")
    published = PUBLISHED_LAST.format(date=say_date(newest)) if newest else ""
    extent = EXTENT.format(places=len(holdings.places), first=min(years), last=max(years))
    return Answer(Status.GREETING, question, notes=(f"{extent}{published}",))


def _find_origin(question: Question, holdings: Holdings) -> Answer | None:
    """Where all data come from, if no figure is asked about and the chat was about none: "dari mana datanya?".

    Of which figure, where it is asked who said it; by which instruments there are any, where that is asked.
    """
    named = question.places or question.choices or question.strangers or question.figures or question.indicator
    if named or question.periods or question.survey:
        return None
    if any(is_asked(way, question.plain.lower()) for way in ("who", "when")):
        return Answer(Status.CHOOSE, question, notes=(VAGUE,))
    if is_asked("instrument", question.plain.lower()):
        instruments = sorted({say_instrument(fact.survey) for fact in holdings.facts if fact.survey})
        return Answer(Status.CHOOSE, question, notes=(INSTRUMENTS.format(names=say_list(instruments)),))
    return Answer(Status.GREETING, replace(question, intent=Intent.IDENTITY))


def _answer_published(question: Question, holdings: Holdings) -> Answer:
    """The date each report on the places came out."""
    reports = [one for one in holdings.documents.values() if one.published and _is_on(one, question.places, holdings)]
    if not reports:
        return answer_passage(replace(question, intent=Intent.PASSAGE), holdings)
    reports.sort(key=lambda one: (one.published, one.id), reverse=True)
    notes = tuple(
        PUBLISHED.format(title=one.title or one.id, date=say_date(one.published), url=one.url).strip()
        for one in reports[:MOST_REPORTS]
    )
    return Answer(Status.ANSWERED, question, notes=notes)


def _is_on(document: Document, places: Iterable[Place], holdings: Holdings) -> bool:
    main = holdings.passages(document.id).main
    return all(any(one.within(place) for one in main) for place in places)
