"""Places in order of a figure: highest, lowest, beyond a limit, and the rank of one. One instrument and year a table."""

from collections import defaultdict

from .holdings import Holdings
from .models import Answer, Direction, Fact, Level, Place, Question, Reason, Status
from .places import gazetteer
from .refusals import refuse
from .selection import fits, in_period, is_level, series

MOST_RANKED = 5
COVERAGE = "{held} dari {all} kabupaten/kota di {name} punya data yang sebanding ({period})."
_LOCAL = (Level.REGENCY, Level.CITY)


def answer_ranking(question: Question, holdings: Holdings) -> Answer:
    """Places in order of one indicator, one instrument and one year, with how many of them have data at all."""
    scope, asked = _scope(question, holdings)
    places = [place for place in holdings.places if _is_ranked(place, scope, question)]
    tables = _tables(question, holdings, places)
    if not tables:
        return Answer(
            Status.NO_DATA,
            question,
            reason=Reason.NOT_IN_DOCUMENTS,
            missing=(f"perbandingan antarwilayah di {scope.name}",),
        )
    key, table = max(tables.items(), key=lambda item: (len(item[1]), item[0][2], item[0][0]))
    low_first = question.direction is Direction.DOWN and not question.figures
    ordered = sorted(table, key=lambda fact: (fact.value if low_first else -fact.value, fact.place.code))
    coverage = COVERAGE.format(held=len(ordered), all=_count(scope, question), name=scope.name, period=key[2])
    if asked:
        return _show_rank(question, ordered, asked, coverage, holdings)
    if question.figures:
        limit, below = question.figures[0], question.direction is Direction.DOWN
        ordered = [fact for fact in ordered if (fact.value < limit if below else fact.value > limit)]
    if not ordered:
        return Answer(Status.ANSWERED, question, notes=("Tidak ada wilayah yang memenuhi batas itu.", coverage))
    return Answer(Status.ANSWERED, question, tuple(ordered[: _asked_count(question)]), notes=(coverage,))


def _asked_count(question: Question) -> int:
    words = question.plain.split()
    named = [int(word) for word in words if word.isdigit() and 0 < int(word) <= 20]
    return 60 if question.figures else named[0] if named else MOST_RANKED


def _scope(question: Question, holdings: Holdings) -> tuple[Place, Place | None]:
    """The area a ranking is over, and the place whose rank is asked, if any."""
    if question.places:
        place = question.places[0]
        local = place.level in _LOCAL or place.level is Level.DISTRICT
        return (gazetteer().place(place.parent), place) if local else (place, None)
    provinces = {place.code[:2] for place in holdings.places if place.code != "00"}
    return gazetteer().place(provinces.pop() if len(provinces) == 1 else "00"), None


def _is_ranked(place: Place, scope: Place, question: Question) -> bool:
    if question.level in (Level.PROVINCE, Level.DISTRICT):
        return place.level is question.level and place.within(scope) and place != scope
    return place.level in _LOCAL and place.within(scope)


def _count(scope: Place, question: Question) -> int:
    children = gazetteer().children(scope.code)
    if scope.code != "00" or question.level is Level.PROVINCE:
        return len(children)
    return sum(len(gazetteer().children(province.code)) for province in children)


def _tables(question: Question, holdings: Holdings, places: list[Place]) -> dict[tuple[str, str, str], list[Fact]]:
    """Facts that can be ranked together, by indicator, instrument and year; at least two places each."""
    tables: dict[tuple[str, str, str], dict[str, Fact]] = defaultdict(dict)
    for place in places:
        facts = [fact for fact in holdings.about(place) if is_level(fact) and fits(fact, question)]
        for group in series(facts, holdings.documents).values():
            for fact in group:
                if fact.period and (not question.periods or any(in_period(fact, p) for p in question.periods)):
                    tables[fact.indicator, fact.survey or "", str(fact.period.year)][place.code] = fact
    return {key: list(table.values()) for key, table in tables.items() if len(table) > 1}


def _show_rank(question: Question, ordered: list[Fact], asked: Place, coverage: str, holdings: Holdings) -> Answer:
    rank = next((number for number, fact in enumerate(ordered, start=1) if fact.place == asked), None)
    if rank is None:
        return refuse(question, holdings, asked)
    order = "terendah" if question.direction is Direction.DOWN else "tertinggi"
    note = f"{asked.name} berada di urutan ke-{rank} dari yang {order}."
    return Answer(Status.ANSWERED, question, (ordered[rank - 1],), notes=(note, coverage))
