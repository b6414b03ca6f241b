"""Places in order of a figure: highest, lowest, beyond a limit, and the rank of one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ..language.indicators import CASES, PREVALENCE
from ..language.phrasing import say_levels, say_quantity
from ..language.places import gazetteer
from ..models import (
    Answer,
    Comparison,
    Direction,
    Evidence,
    Fact,
    Intent,
    Kind,
    Level,
    Place,
    Question,
    Reason,
    Seek,
    Status,
    Verdict,
)
from ..quoting.evidence import answer_passage
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .areas import Area, find_area, judge_every, say_coverage
from .calculations import average, gap
from .extremes import find_rank
from .limits import satisfies
from .lookups import MOST_CHOICES, find_levels
from .precedence import best_first
from .refusals import describe, refuse
from .selection import fits, is_level, merge, series
from .shifts import find_shift, say_spans

MOST_RANKED = 5
MOST_BEYOND = 60
RANK = "{name} berada di urutan ke-{rank} dari {held} wilayah yang punya data, dihitung dari yang {order}."
LEADING = "Yang tampil {count} teratas dari {held}; untuk lebih banyak, sebutkan jumlahnya, misalnya “10 tertinggi”."
COUNTS_UNRANKED = "Jumlah anaknya belum bisa diurutkan dari dokumen saya; yang diurutkan di atas persentasenya."
BEYOND = "{count} dari {held} {level} yang punya data {limit}."
LIMIT_OF_PLACE = "{side} {name} ({value})"
REACHED = "sudah mencapai target {target} ({name})"
NOT_REACHED = "belum mencapai target {target} ({name})"
LIMIT_STATED = "memenuhi batas itu"
PLAIN_MEAN = "Rata-rata sederhana: setiap wilayah dihitung sama, berapa pun jumlah balitanya."
NONE_BEYOND = "Dari {held} {level} yang punya data, tidak ada yang {limit}."
_MOST = re.compile(r"\b(?:ter|paling\s+)(?:banyak|sedikit)\b")


class Table(NamedTuple):
    """What the figures of a ranking share."""

    indicator: str
    survey: str
    year: str


def answer_ranking(question: Question, holdings: Holdings) -> Answer:
    """Places in order of one indicator, one instrument and one year, with how many of them have data at all.

    Where no two figures can be ranked, a sentence that itself names the highest or the rank answers, if there is one.
    """
    area = find_area(question, holdings)
    if shift := find_shift(question, holdings, area):
        return shift
    tables = _tables(question, holdings, area.places)
    if area.asked:
        tables = {key: table for key, table in tables.items() if any(fact.place == area.asked for fact in table)}
    if not tables:
        return _told(question, holdings, area)
    yardstick = _yardstick(question, area.scope)
    limits = _tables(question, holdings, [yardstick], least=1) if yardstick else {}
    tables = {key: table for key, table in tables.items() if key in limits} or tables
    key = max(tables, key=lambda key: _preference(key, tables[key], question))
    if area.scope.code == "00" and _is_too_little(question, tables[key]):
        told = _said(question, holdings, Seek.PLACE)
        return Answer(Status.CHOOSE, replace(question, choices=_provinces(tables)), evidence=told)
    low_first = question.direction is Direction.DOWN and not _limits(question) and not _moves(question)
    ordered = sorted(tables[key], key=lambda fact: (fact.value if low_first else -fact.value, fact.place.code))
    coverage = say_coverage(area, (fact.place for fact in ordered), key.year)
    notes = (*_say_uncounted(key, question), coverage)
    if yardstick and key in limits:
        return _show_beyond_place(question, area, ordered, limits[key][0], notes)
    if yardstick:
        missing = (describe(question, yardstick),)
        return replace(refuse(question, holdings, yardstick), missing=missing, notes=(coverage,))
    if question.figures:
        return _show_beyond(question, area, ordered, notes)
    told = _said(question, holdings, Seek.RANK if area.asked else Seek.PLACE)
    return _show_order(question, ordered, area.asked, notes, told)


def _show_order(
    question: Question, ordered: list[Fact], asked: Place | None, notes: tuple[str, ...], told: tuple[Evidence, ...]
) -> Answer:
    """The place asked for or that of the rank asked for, both ends, or the first places."""
    plain = question.plain.lower()
    rank = len(ordered) - 1 if is_asked("last", plain) else find_rank(plain)
    numbered = is_asked("first", plain) or rank
    if asked or (numbered and rank < len(ordered)):
        return _show_rank(question, ordered, asked or ordered[rank].place, notes, told)
    if is_asked("most", plain) and is_asked("least", plain):
        return _show_ends(question, ordered, notes)
    shown = tuple(ordered[: question.count or MOST_RANKED])
    if len(shown) < len(ordered) and not question.count:
        notes = (LEADING.format(count=len(shown), held=len(ordered)), *notes)
    return Answer(Status.ANSWERED, question, shown, evidence=told, notes=notes)


def _show_ends(question: Question, ordered: list[Fact], notes: tuple[str, ...]) -> Answer:
    """The first and the last place, so many each as are asked for, or how far these two lie apart."""
    if is_asked("apart", question.plain.lower()):
        apart = replace(question, intent=Intent.COMPARE, direction=None)
        first, last = ordered[0], ordered[-1]
        return Answer(Status.ANSWERED, apart, (first, last), calculations=(gap(first, last),), notes=notes)
    many = min(question.count or 1, len(ordered) // 2)
    return Answer(Status.ANSWERED, question, (*ordered[:many], *ordered[-many:]), notes=notes)


def _show_beyond(question: Question, area: Area, ordered: list[Fact], notes: tuple[str, ...]) -> Answer:
    """Those beyond every limit stated."""
    beyond = [fact for fact in ordered if _is_beyond(fact, question)]
    return _show_counted(question, area, beyond, len(ordered), LIMIT_STATED, notes)


def _show_beyond_place(
    question: Question, area: Area, ordered: list[Fact], limit: Fact, notes: tuple[str, ...]
) -> Answer:
    """Those above or below another place, by the same instrument and in the same year, with its figure."""
    below = question.direction is Direction.DOWN
    others = [fact for fact in ordered if fact.place != limit.place]
    beyond = [fact for fact in others if (fact.value < limit.value if below else fact.value > limit.value)]
    side = "di bawah" if below else "di atas"
    said = LIMIT_OF_PLACE.format(side=side, name=limit.place.name, value=say_quantity(limit))
    return replace(_show_counted(question, area, beyond, len(others), said, notes), others=(limit,))


def _show_counted(
    question: Question, area: Area, beyond: list[Fact], held: int, limit: str, notes: tuple[str, ...]
) -> Answer:
    """How many of the places held lie beyond a limit, then which."""
    words = BEYOND if beyond else NONE_BEYOND
    summary = words.format(count=len(beyond), held=held, level=say_levels(area.levels), limit=limit)
    verdict = judge_every(question, len(beyond), held)
    return Answer(Status.ANSWERED, question, tuple(beyond[:MOST_BEYOND]), verdict=verdict, summary=summary, notes=notes)


def _limits(question: Question) -> bool:
    return bool(question.figures) or is_asked("place limit", question.plain.lower()) or question.yardstick is not None


def _yardstick(question: Question, scope: Place) -> Place | None:
    """The place whose figure is the limit; a bare "provinsi" is the one that the ranking is over."""
    if question.yardstick or scope.level is not Level.PROVINCE:
        return question.yardstick
    return scope if is_asked("place limit", question.plain.lower()) else None


def _is_too_little(question: Question, table: list[Fact]) -> bool:
    """Tell whether the few places held are no order of a whole country that nobody named."""
    few = len(table) < MOST_RANKED and Level.PROVINCE not in question.levels
    return few and not question.places and not _moves(question)


def _provinces(tables: dict[Table, list[Fact]]) -> tuple[Place, ...]:
    """The provinces that "kabupaten paling sedikit?" may be of."""
    codes = Counter(code[:2] for code in sorted({fact.place.code for table in tables.values() for fact in table}))
    return tuple(gazetteer().place(code) for code, _ in codes.most_common(MOST_CHOICES))


def _is_beyond(fact: Fact, question: Question) -> bool:
    """Tell whether a figure lies beyond every limit the question states; a bare number is one by its direction."""
    limits = [one for one in question.stated if one.comparison is not Comparison.EXACT]
    below = Comparison.BELOW if question.direction is Direction.DOWN else Comparison.ABOVE
    bare = [replace(one, comparison=below) for one in question.stated]
    return all(bool(satisfies(fact.value, fact.quantity.unit, one)) is not one.denied for one in limits or bare)


def find_reached(question: Question, holdings: Holdings) -> Answer | None:
    """How many places have reached each national target of a year, "berapa kabupaten mencapai target 2024?".

    None where no places are asked for, or no target of that year is held.
    """
    if not is_asked("target places", question.plain.lower()):
        return None
    named = tuple(place for place in question.places if place.level is not Level.COUNTRY)
    ranked = replace(question, intent=Intent.RANKING, indicator=PREVALENCE, places=named, figures=(), stated=())
    area = find_area(ranked, holdings)
    tables = _tables(ranked, holdings, area.places)
    if area.asked or not tables:
        return None
    key = max(tables, key=lambda key: _preference(key, tables[key], ranked))
    ordered = sorted(tables[key], key=lambda fact: (fact.value, fact.place.code))
    notes = (say_coverage(area, (fact.place for fact in ordered), key.year),)
    answers = [
        _show_reached(ranked, area, ordered, target, notes)
        for target in merge(holdings.about(gazetteer().place("00")), holdings.documents)
        if target.kind is Kind.TARGET and target.period and str(target.period.year) == key.year
        if not question.figures or target.value in question.figures
    ]
    return replace(answers[0], more=tuple(answers[1:])) if answers else None


def _show_reached(question: Question, area: Area, ordered: list[Fact], target: Fact, notes: tuple[str, ...]) -> Answer:
    """The places at or below a target, or those still above it for "belum"."""
    short = is_asked("denied", question.plain.lower())
    chosen = [fact for fact in ordered if (fact.value > target.value) is short]
    said = (NOT_REACHED if short else REACHED).format(target=say_quantity(target), name=target.place.name)
    return replace(_show_counted(question, area, chosen, len(ordered), said, notes), others=(target,))


def find_average_of_places(question: Question, holdings: Holdings) -> Answer | None:
    """The plain mean over the places of a kind within an area, "rata-rata kabupaten di Kalsel"; None if not asked."""
    area = find_area(question, holdings)
    if not question.levels or area.asked:
        return None
    tables = _tables(question, holdings, area.places)
    if not tables:
        return None
    key = max(tables, key=lambda key: _preference(key, tables[key], question))
    facts = sorted(tables[key], key=lambda fact: fact.place.code)
    notes = (PLAIN_MEAN, say_coverage(area, (fact.place for fact in facts), key.year))
    return Answer(Status.ANSWERED, question, tuple(facts), calculations=(average(facts),), notes=notes)


def _said(question: Question, holdings: Holdings, seek: Seek) -> tuple[Evidence, ...]:
    """The sentence of a document that itself names the highest, the lowest or the rank."""
    told = answer_passage(replace(question, seeks=seek), holdings)
    return told.evidence[:1] if told.status is Status.ANSWERED else ()


def _told(question: Question, holdings: Holdings, area: Area) -> Answer:
    missing = (f"{'perubahan' if _moves(question) else 'perbandingan'} antarwilayah di {area.scope.name}",)
    if notes := say_spans(question, holdings, area):
        return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, missing=missing, notes=notes)
    told = answer_passage(replace(question, seeks=Seek.PLACE), holdings)
    if told.status is Status.ANSWERED:
        return told
    wide = replace(question, terms=(), figures=())
    found = [
        fact
        for place in ([area.asked] if area.asked else area.places)
        for period in question.periods or (None,)
        for fact in find_levels(wide, holdings, place, period)[0][:1]
    ]
    nearest = tuple(found[:MOST_RANKED])
    return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, nearest=nearest, missing=missing)


def _preference(key: Table, table: list[Fact], question: Question) -> tuple[bool, bool, int, str, str]:
    """Counts where "terbanyak" is asked; a named survey before figures of unknown origin; the fullest, the newest."""
    return (key.indicator == CASES) == _is_of_many(question), bool(key.survey), len(table), key.year, key.indicator


def _say_uncounted(key: Table, question: Question) -> tuple[str, ...]:
    """That shares are ranked where numbers of children were asked for."""
    counted = question.indicator == CASES or _is_of_many(question)
    return (COUNTS_UNRANKED,) if counted and key.indicator != CASES else ()


def _is_of_many(question: Question) -> bool:
    """Whether the most or the fewest are asked for, rather than the highest or the lowest."""
    return _MOST.search(question.plain.lower()) is not None


def _moves(question: Question) -> bool:
    """Tell whether the largest movement is asked rather than the highest figure."""
    return any(is_asked(way, question.plain.lower()) for way in ("down", "up"))


def _tables(question: Question, holdings: Holdings, places: Iterable[Place], least: int = 2) -> dict[Table, list[Fact]]:
    """Facts that can be ranked together, so many places a table at least."""
    tables: dict[Table, dict[str, Fact]] = defaultdict(dict)
    for place in places:
        for fact in _ranked_facts(question, holdings, place):
            if fact.period and (not question.periods or any(p.holds(fact.period) for p in question.periods)):
                tables[Table(fact.indicator, fact.survey or "", str(fact.period.year))][place.code] = fact
    return {key: list(table.values()) for key, table in tables.items() if len(table) >= least}


def _ranked_facts(question: Question, holdings: Holdings, place: Place) -> list[Fact]:
    """The levels of a place, one a year; its changes in the direction asked where the largest movement is asked."""
    facts = [fact for fact in holdings.about(place) if fits(fact, question)]
    if not _moves(question):
        return [f for group in series(filter(is_level, facts), holdings.documents).values() for f in group]
    way = Direction.DOWN if is_asked("down", question.plain.lower()) else Direction.UP
    changes = (f for f in facts if f.kind is Kind.CHANGE and not f.headline and f.direction is way and f.period)
    return best_first(changes, holdings.documents)[::-1]


def _show_rank(
    question: Question, ordered: list[Fact], asked: Place, notes: tuple[str, ...], told: tuple[Evidence, ...]
) -> Answer:
    """Where a place stands; where it is said to be the first, whether it is, and which one else."""
    rank = next(number for number, fact in enumerate(ordered, start=1) if fact.place == asked)
    order = "terendah" if question.direction is Direction.DOWN else "tertinggi"
    note = RANK.format(name=asked.name, rank=rank, held=len(ordered), order=order)
    answer = Answer(Status.ANSWERED, question, (ordered[rank - 1],), evidence=told, notes=(note, *notes))
    if not question.asserted or asked not in question.places or not is_asked("superlative", question.plain.lower()):
        return answer
    place_asked = find_rank(question.plain.lower())
    held = ordered[place_asked].value == ordered[rank - 1].value if place_asked < len(ordered) else False
    if held:
        return replace(answer, verdict=Verdict.TRUE)
    return replace(answer, verdict=Verdict.FALSE, others=tuple(ordered[place_asked : place_asked + 1]))
