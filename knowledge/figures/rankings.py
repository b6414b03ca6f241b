"""Places in order of a figure: highest, lowest, beyond a limit, and the rank of one."""

from collections import Counter
from dataclasses import replace

from ..language.indicators import CASES
from ..language.places import gazetteer
from ..models import Answer, Direction, Evidence, Fact, Intent, Level, Place, Question, Reason, Seek, Status, Verdict
from ..quoting.evidence import answer_passage
from ..quoting.holdings import Holdings
from ..understanding.ways import is_asked
from .areas import Area, find_area, say_coverage
from .beyond import show_beyond, show_beyond_place
from .calculations import average, gap
from .extremes import find_rank
from .listings import list_places
from .lookups import MOST_CHOICES, find_levels
from .shifts import find_shift, say_spans
from .tables import Table, Tables, asks_movement, find_tables, is_of_many, prefer

MOST_RANKED = 5
RANK = "{name} berada di urutan ke-{rank} dari {held} wilayah yang punya data, dihitung dari yang {order}."
LEADING = "Yang tampil {count} teratas dari {held}; untuk lebih banyak, sebutkan jumlahnya, misalnya “10 tertinggi”."
COUNTS_UNRANKED = "Jumlah anaknya belum bisa diurutkan dari dokumen saya; yang diurutkan di atas persentasenya."
PLAIN_MEAN = "Rata-rata sederhana: setiap wilayah dihitung sama, berapa pun jumlah balitanya."


def answer_ranking(question: Question, holdings: Holdings) -> Answer:
    """Places in order of one indicator, one instrument and one year, with how many of them have data at all.

    Where no two figures can be ranked, a sentence that itself names the highest or the rank answers, if there is one.
    """
    area = find_area(question, holdings)
    if shift := find_shift(question, holdings, area):
        return shift
    if _is_list(question, area):
        return list_places(question, holdings, area)
    tables = find_tables(question, holdings, area.places)
    if area.asked:
        tables = {key: table for key, table in tables.items() if any(fact.place == area.asked for fact in table)}
    if not tables:
        return _told(question, holdings, area)
    if yardstick := _yardstick(question, area.scope):
        return show_beyond_place(question, holdings, area, tables, yardstick)
    key = prefer(tables, question)
    if area.scope.code == "00" and _is_too_little(question, tables[key]):
        told = _said(question, holdings, Seek.PLACE)
        return Answer(Status.CHOOSE, replace(question, choices=_provinces(tables)), evidence=told)
    return _show_table(question, holdings, area, key, tables[key])


def _is_list(question: Question, area: Area) -> bool:
    """Tell whether every place is asked for, rather than the first ones, one of them or those beyond a limit."""
    plain = question.plain.lower()
    chosen = any(is_asked(way, plain) for way in ("superlative", "first", "last"))
    return not (chosen or find_rank(plain) or area.asked or asks_movement(question) or _limits(question))


def _show_table(question: Question, holdings: Holdings, area: Area, key: Table, table: list[Fact]) -> Answer:
    """The places of one table in the order asked for, or those of them beyond a number."""
    low_first = question.direction is Direction.DOWN and not question.figures and not asks_movement(question)
    ordered = sorted(table, key=lambda fact: (fact.value if low_first else -fact.value, fact.place.code))
    notes = (*_say_uncounted(key, question), say_coverage(area, (fact.place for fact in ordered), key.year))
    if question.figures:
        return show_beyond(question, area, ordered, notes)
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
    return few and not question.places and not asks_movement(question)


def _provinces(tables: Tables) -> tuple[Place, ...]:
    """The provinces that "kabupaten paling sedikit?" may be of."""
    codes = Counter(code[:2] for code in sorted({fact.place.code for table in tables.values() for fact in table}))
    return tuple(gazetteer().place(code) for code, _ in codes.most_common(MOST_CHOICES))


def find_average_of_places(question: Question, holdings: Holdings) -> Answer | None:
    """The plain mean over the places of a kind within an area, "rata-rata kabupaten di Kalsel"; None if not asked."""
    area = find_area(question, holdings)
    if not question.levels or area.asked:
        return None
    tables = find_tables(question, holdings, area.places)
    if not tables:
        return None
    key = prefer(tables, question)
    facts = sorted(tables[key], key=lambda fact: fact.place.code)
    notes = (PLAIN_MEAN, say_coverage(area, (fact.place for fact in facts), key.year))
    return Answer(Status.ANSWERED, question, tuple(facts), calculations=(average(facts),), notes=notes)


def _said(question: Question, holdings: Holdings, seek: Seek) -> tuple[Evidence, ...]:
    """The sentence of a document that itself names the highest, the lowest or the rank."""
    told = answer_passage(replace(question, seeks=seek), holdings)
    return told.evidence[:1] if told.status is Status.ANSWERED else ()


def _told(question: Question, holdings: Holdings, area: Area) -> Answer:
    missing = (f"{'perubahan' if asks_movement(question) else 'perbandingan'} antarwilayah di {area.scope.name}",)
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


def _say_uncounted(key: Table, question: Question) -> tuple[str, ...]:
    """That shares are ranked where numbers of children were asked for."""
    counted = question.indicator == CASES or is_of_many(question)
    return (COUNTS_UNRANKED,) if counted and key.indicator != CASES else ()


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
