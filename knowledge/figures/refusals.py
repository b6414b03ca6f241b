"""Saying no: which part of a question the documents do not hold, and the nearest that they do."""

from collections.abc import Iterable
from dataclasses import replace

from ..language.indicators import STUNTING, find_indicators
from ..language.phrasing import say_indicator, say_instrument, say_list, say_period
from ..models import Answer, Fact, Intent, Kind, Period, Place, Question, Reason, Seek, Status
from ..quoting.holdings import Holdings
from ..understanding.lexicon import strip_clitic, words_of
from ..understanding.ways import is_asked
from .precedence import best_first
from .selection import fits, in_period, is_level, matches_indicator, merge, newest, when, within

MOST_NEAREST = 3
MOST_NAMED = 6
BELOW = (
    "Angka yang saya punya sampai kabupaten/kota dan sebagian kecamatan; angka desa, kelurahan, puskesmas, atau "
    "posyandu belum ada."
)
HELD = "Saya punya angka antara lain untuk {names}."


def describe(question: Question, place: Place | None = None, period: Period | None = None) -> str:
    """What was asked, in words: "kasus stunting Kabupaten Tabalong 2019"."""
    words = [say_indicator(question.indicator) if question.indicator else "angka stunting", *question.terms]
    words += [place.name] if place else [say_list([each.name for each in question.places])] if question.places else []
    words += [say_period(period)] if period else [say_list([say_period(each) for each in question.periods])]
    words += [f"sejak {say_period(question.since)}"] if question.since else []
    words += [f"setelah {say_period(question.after)}"] if question.after else []
    words += [f"sebelum {say_period(question.before)}"] if question.before else []
    words += ["sebelumnya"] if question.earlier and not question.before else []
    words += [f"menurut {say_instrument(question.survey)}"] if question.survey else []
    return " ".join(word for word in words if word)


def refuse(question: Question, holdings: Holdings, place: Place, period: Period | None = None) -> Answer:
    """No figure for this place and period: the one thing that keeps it from being answered, and what is nearest."""
    bounds = tuple(bound for bound in (question.after, question.before) if bound)
    periods = (period,) if period else question.periods or bounds
    about = [fact for fact in holdings.about(place) if fact.since is None]
    levels = [fact for fact in about if is_level(fact)]
    asked = [fact for fact in about if _is_target(fact, question) and _is_asked(fact, periods)]
    targets = best_first(asked, holdings.documents)
    missing = (describe(question, place, period),)
    for reason, nearest in _reasons(question, levels, periods, holdings):
        if nearest:
            return Answer(Status.NO_DATA, question, reason=reason, nearest=(*nearest, *targets), missing=missing)
    if targets:
        return Answer(Status.NO_DATA, question, reason=Reason.OTHER_PERIOD, nearest=tuple(targets), missing=missing)
    return _refuse_place(question, holdings, place, periods)


def _is_target(fact: Fact, question: Question) -> bool:
    return fact.kind is Kind.TARGET and not fact.headline and matches_indicator(fact, question.indicator)


def is_narrowed(question: Question) -> bool:
    """Tell whether the figure of a part is asked for, of girls or of a village, rather than what documents tell."""
    plain = question.plain.lower()
    narrowing = words_of("qualifier")
    parts = [term for term in question.terms if {term, strip_clitic(term)} & narrowing or is_asked("village", plain)]
    figure = question.seeks is Seek.NUMBER or (question.seeks is None and not is_asked("how", plain))
    figure = figure and not is_asked("counted village", plain) and not is_asked("no part", plain)
    return bool(parts) and figure and any(code.code.startswith(STUNTING) for code in find_indicators(plain))


def refuse_narrowed(question: Question, holdings: Holdings, told: Answer) -> Answer:
    """No figure of a part: that of the whole is the nearest, and how far down the figures go is told."""
    notes = (BELOW,) if is_asked("village", question.plain.lower()) else ()
    asked = replace(question, intent=Intent.LOOKUP, choices=(), strangers=())
    if not question.places:
        missing = (describe(asked),)
        return replace(told, question=asked, evidence=(), missing=missing, notes=notes)
    refusal = refuse(asked, holdings, question.places[0])
    return replace(refusal, notes=(*notes, *refusal.notes))


def _is_asked(fact: Fact, periods: Iterable[Period]) -> bool:
    return any(in_period(fact, period) for period in periods)


def _reasons(
    question: Question, levels: list[Fact], periods: tuple[Period, ...], holdings: Holdings
) -> Iterable[tuple[Reason, list[Fact]]]:
    """The reasons, the slightest first, each with the facts that would answer without it."""
    documents = holdings.documents
    bare = replace(question, terms=(), before=None, after=None)
    indicated = [fact for fact in levels if matches_indicator(fact, question.indicator)]
    surveyed = [fact for fact in indicated if fits(fact, bare)]
    if question.terms:
        yield Reason.NOT_IN_DOCUMENTS, _near(surveyed, periods, holdings)
    if question.survey and not surveyed:
        yield (
            Reason.OTHER_SURVEY,
            merge([f for f in indicated if not periods or _is_asked(f, periods)], documents)[:MOST_NEAREST],
        )
    yield Reason.OTHER_PERIOD, _near(surveyed or indicated, periods, holdings)
    yield Reason.OTHER_INDICATOR, _near(levels, periods, holdings)


def _near(facts: list[Fact], periods: tuple[Period, ...], holdings: Holdings) -> list[Fact]:
    """Of several facts those within the periods, else the last before and the first after them."""
    documents = holdings.documents
    merged = merge(facts, documents)
    inside = [fact for period in periods for fact in within(merged, period)]
    if inside or not periods:
        return best_first(inside or newest(merged, documents), documents)[:MOST_NEAREST]
    first, last = periods[0].months[0], periods[-1].months[1]
    dated = sorted((fact for fact in merged if fact.period), key=lambda fact: when(fact, documents))
    before = [fact for fact in dated if fact.period and fact.period.months[0] < first]
    after = [fact for fact in dated if fact.period and fact.period.months[1] > last]
    undated = newest([fact for fact in merged if not fact.period], documents)
    return [*before[-1:], *after[:1], *undated[:1]]


def _refuse_place(question: Question, holdings: Holdings, place: Place, periods: tuple[Period, ...]) -> Answer:
    """Nothing at all is held for the place: the province's or the nation's figure is the nearest there is."""
    around = [other for other in holdings.places if place.within(other) and other != place]
    around.sort(key=lambda other: len(other.code) if other.code != "00" else 0, reverse=True)
    for other in around:
        facts = [
            fact for fact in holdings.about(other) if is_level(fact) and matches_indicator(fact, question.indicator)
        ]
        if nearest := _near(facts, periods, holdings):
            return _no_place(question, place.name, tuple(nearest))
    return replace(_no_place(question, place.name, ()), notes=_held(holdings))


def _held(holdings: Holdings) -> tuple[str, ...]:
    """The names of the places there are figures for."""
    names = [place.name for place in holdings.places if any(map(is_level, holdings.about(place)))][:MOST_NAMED]
    return (HELD.format(names=say_list(names)),) if names else ()


def _no_place(question: Question, name: str, nearest: tuple[Fact, ...]) -> Answer:
    return Answer(Status.NO_DATA, question, reason=Reason.OTHER_PLACE, nearest=nearest, missing=(name,))


def refuse_stranger(question: Question, holdings: Holdings) -> Answer:
    """A name that stands where a place stands, but that no gazetteer knows."""
    refusal = _no_place(question, say_list([f"“{name}”" for name in question.strangers]), ())
    return replace(refusal, notes=_held(holdings))
