"""Which figures there are, of a place or of all, and which places lack them."""

from collections.abc import Iterable

from ..language.indicators import STUNTING
from ..language.phrasing import say_indicator, say_instrument, say_levels, say_list, say_period
from ..language.places import gazetteer
from ..models import LOCAL, Answer, Fact, Level, Place, Question, Reason, Status
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .refusals import describe, refuse, refuse_stranger
from .selection import in_period, is_level, merge

MOST_PLACES = 40
NOT_LISTED = "Masih ada data {count} wilayah lain; sebutkan provinsi atau wilayahnya untuk melihatnya."
LACKING = "Belum ada data {what} untuk {names}."
NONE_LACKING = "Semua {all} {level} di {scope} punya data {what}."
HELD = "{held} dari {all} {level} di {scope} punya datanya."


def answer_inventory(question: Question, holdings: Holdings) -> Answer:
    """Which figures there are, of a place or of all."""
    places = question.places or question.choices
    if question.strangers and not places:
        return refuse_stranger(question, holdings)
    counted = is_asked("lacking", question.plain.lower()) or is_asked("areas counted", question.plain.lower())
    if counted and (scopes := _scopes(places, holdings)):
        return _name_lacking(question, holdings, scopes)
    facts = [
        fact
        for fact in holdings.facts
        if _is_asked(fact, question) and (not places or any(fact.place.within(place) for place in places))
    ]
    if not facts:
        return refuse(question, holdings, places[0]) if places else _nothing(question)
    ordered = sorted(
        merge(facts, holdings.documents), key=lambda f: (f.place.code, f.indicator, f.survey or "", f.period_code or "")
    )
    codes = list(dict.fromkeys(fact.place.code for fact in ordered))
    listed = tuple(fact for fact in ordered if fact.place.code in codes[:MOST_PLACES])
    left = len(codes) - MOST_PLACES
    return Answer(Status.ANSWERED, question, facts=listed, notes=(NOT_LISTED.format(count=left),) if left > 0 else ())


def _nothing(question: Question) -> Answer:
    return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, missing=(describe(question),))


def _is_asked(fact: Fact, question: Question) -> bool:
    return (
        is_level(fact)
        and (not question.periods or any(in_period(fact, period) for period in question.periods))
        and question.survey in (None, fact.survey)
        and question.indicator in (None, fact.indicator)
    )


def _scopes(places: Iterable[Place], holdings: Holdings) -> tuple[Place, ...]:
    """The provinces whose parts may lack a figure: those named, else those of the regencies and cities held.

    None where only a single regency or city is asked about: its own gaps are listed.
    """
    named = tuple(places)
    if any(place.level in LOCAL for place in named):
        return ()
    provinces = tuple(place for place in named if place.level is Level.PROVINCE)
    codes = dict.fromkeys(place.parent for place in holdings.places if place.level in LOCAL)
    return provinces or tuple(gazetteer().place(code) for code in codes)


def _name_lacking(question: Question, holdings: Holdings, scopes: tuple[Place, ...]) -> Answer:
    """The regencies and cities without such a figure, province by province; of one kind where these are counted."""
    notes: list[str] = []
    what = _describe(question)
    asked = is_asked("lacking", question.plain.lower())
    levels = LOCAL if asked or not set(question.levels) & set(LOCAL) else question.levels
    for scope in scopes:
        parts = [place for place in gazetteer().children(scope.code) if place.level in levels]
        lacking = [one.name for one in parts if not any(_is_asked(fact, question) for fact in holdings.about(one))]
        count = {"all": len(parts), "held": len(parts) - len(lacking), "scope": scope.name, "level": say_levels(levels)}
        if lacking:
            said = [LACKING.format(what=what, names=say_list(lacking)), HELD.format(**count)]
            notes += said if asked else said[::-1]
        else:
            notes.append(NONE_LACKING.format(what=what, **count))
    return Answer(Status.ANSWERED, question, notes=tuple(notes))


def _describe(question: Question) -> str:
    words = [say_indicator(question.indicator) if question.indicator else STUNTING]
    words += [say_list([say_period(period) for period in question.periods])] if question.periods else []
    return " ".join([*words, *([f"menurut {say_instrument(question.survey)}"] if question.survey else [])])
