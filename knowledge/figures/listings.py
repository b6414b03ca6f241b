"""Every place of an area with its figure, "stunting tiap kabupaten di Kalsel": one indicator, instrument and year."""

from collections.abc import Iterable
from dataclasses import replace

from ..language.indicators import CASES, PREVALENCE
from ..language.phrasing import say_indicator, say_instrument, say_levels, say_list
from ..models import Answer, Direction, Fact, Question, Reason, Status
from ..quoting.holdings import Holdings
from .areas import Area, say_coverage
from .lookups import find_levels
from .refusals import describe
from .tables import Table, Tables, find_tables, prefer

MOST_LISTED = 60
MOST_LACKING, MOST_TABLES = 6, 4
COUNTED_FEW = "Jumlah kasus hanya ada untuk {names}; karena itu yang didaftar persentasenya."
COUNTED_NOWHERE = "Jumlah kasusnya tidak ada di dokumen saya; karena itu yang didaftar persentasenya."
LACKING = "Belum ada angkanya untuk {names}."
OTHER_TABLES = "Daftar yang lain: {tables}; sebutkan survei atau tahunnya untuk melihatnya."


def list_places(question: Question, holdings: Holdings, area: Area) -> Answer:
    """Every place of an area that has a figure, so many where a number of them is asked for, and which have none.

    Of counts that hardly any place has, the shares stand instead.
    """
    tables, notes = _find_lists(question, holdings, area)
    if not tables:
        return _refuse(question, holdings, area)
    key = prefer(tables, question)
    rising = question.direction is Direction.DOWN
    ordered = sorted(tables[key], key=lambda fact: (fact.value if rising else -fact.value, fact.place.code))
    shown = tuple(ordered[: question.count or MOST_LISTED])
    notes = (*notes, *_say_lacking(area, tables[key], question), *_say_others(tables, key))
    coverage = say_coverage(area, (fact.place for fact in ordered), key.year)
    return Answer(Status.ANSWERED, question, shown, summary=coverage, notes=notes)


def _find_lists(question: Question, holdings: Holdings, area: Area) -> tuple[Tables, tuple[str, ...]]:
    """What could be listed, and why it is not what was asked for."""
    tables = find_tables(question, holdings, area.places, least=1)
    if question.indicator != CASES or any(len(table) > 1 for table in tables.values()):
        return tables, ()
    shares = find_tables(replace(question, indicator=PREVALENCE), holdings, area.places)
    counted = dict.fromkeys(fact.place.name for table in tables.values() for fact in table)
    notes = (COUNTED_FEW.format(names=say_list(list(counted))),) if counted else (COUNTED_NOWHERE,)
    return (shares, notes) if shares else (tables, ())


def _say_lacking(area: Area, table: Iterable[Fact], question: Question) -> tuple[str, ...]:
    """The places without a figure, where they are few enough to be named."""
    held = {fact.place for fact in table}
    names = [place.name for place in area.every if place not in held]
    few = 0 < len(names) <= MOST_LACKING and not question.count
    return (LACKING.format(names=say_list(names)),) if few else ()


def _say_others(tables: Tables, shown: Table) -> tuple[str, ...]:
    """The lists that could be had instead: of other years, by other instruments; the newest first."""
    others = sorted((key for key in tables if key != shown and len(tables[key]) > 1), key=lambda key: key.year)
    said = [_say_table(key) for key in others[-MOST_TABLES:][::-1]]
    return (OTHER_TABLES.format(tables=say_list(said)),) if said else ()


def _say_table(key: Table) -> str:
    return f"{say_indicator(key.indicator)} {key.year} ({say_instrument(key.survey) or 'survei tidak disebut'})"


def _refuse(question: Question, holdings: Holdings, area: Area) -> Answer:
    """No place of the area has such a figure: that of the area itself is the nearest, and what could be listed."""
    about = describe(replace(question, places=(), levels=()))
    missing = f"{about} tiap {say_levels(area.levels)} di {area.scope.name}"
    facts, _ = find_levels(question, holdings, area.scope, None)
    tables = find_tables(replace(question, periods=(), survey=None, indicator=None), holdings, area.places)
    notes = _say_others(tables, Table("", "", ""))
    nearest = tuple(facts[:1])
    return Answer(Status.NO_DATA, question, reason=Reason.OTHER_PLACE, nearest=nearest, missing=(missing,), notes=notes)
