"""What the cards for officials say: one place at a glance, places beside each other, places in order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot import texts
from knowledge import (
    UNDATED,
    Block,
    Calculation,
    Fact,
    Kind,
    Level,
    Place,
    Profile,
    Row,
    Style,
    Table,
    gap,
    gazetteer,
    say_amount,
    say_indicator,
    say_instrument,
    say_list,
    say_number,
    say_period,
    say_quantity,
    say_unit,
)

_SUGGESTED = 6
_LEVELS = (Level.PROVINCE, Level.REGENCY, Level.CITY)


def describe_profile(profile: Profile, tables: Sequence[Table]) -> tuple[Block, ...]:
    """A place at a glance: the newest figure by each instrument, its change, its rank among `tables`, its targets."""
    blocks = [Block(Style.LINE, _located(profile.place), profile.place.name)]
    for row in profile.rows:
        blocks += _describe_row(row, profile.place, tables)
    blocks += [_figure(fact) for fact in profile.undated]
    return (*blocks, *describe_targets(profile.targets))


def describe_targets(targets: Iterable[Fact]) -> Iterator[Block]:
    """A line an indicator: "Target prevalensi stunting, bukan capaian: 18 persen (2023), 14 persen (2024)"."""
    held: dict[str, list[str]] = defaultdict(list)
    for fact in targets:
        held[fact.indicator].append(f"{say_quantity(fact)} ({say_period(fact.period) if fact.period else UNDATED})")
    for indicator, said in held.items():
        words = texts.STATISTICS_TARGETS.format(indicator=say_indicator(indicator), targets=", ".join(said))
        yield Block(Style.LINE, words)


def say_change(row: Row, since: Fact, change: Calculation) -> str:
    """ "Turun 3,1 poin persen dari 2022 (hitungan: 26 − 22,9)"."""
    value = f"{say_number(change.value)} {say_unit(change.unit, row.indicator)}"
    period, terms = say_period(since.period) if since.period else UNDATED, change.formula.partition(" = ")[0]
    return texts.STATISTICS_CHANGE.format(label=change.label, value=value, since=period, terms=terms)


def describe_comparison(tables: Sequence[Table], targets: Iterable[Fact] = ()) -> tuple[Block, ...]:
    """Places beside each other, a table after the other, with the difference of two; at least one table."""
    blocks: list[Block] = []
    aims = find_aims(tables, targets)
    for table in tables:
        heading = name_table(table)
        blocks.append(Block(Style.LINE, heading, heading))
        for fact in table.facts:
            aim = aims.get((fact.place, table.year))
            target = texts.COMPARE_AIM.format(value=say_quantity(aim)) if aim else ""
            blocks.append(Block(Style.LINE, f"{fact.place.name}: {say_quantity(fact)}{_exactly(fact)}{target}"))
        blocks += _gap(table)
        if table.lacking:
            lacking = texts.RANK_LACKING.format(places=say_list([place.name for place in table.lacking]))
            blocks.append(Block(Style.NOTE, f"• {lacking}"))
    return (*blocks, Block(Style.NOTE, texts.COMPARE_ONLY))


def find_aims(tables: Sequence[Table], targets: Iterable[Fact]) -> dict[tuple[Place, int], Fact]:
    """The targets for the places and years of tables of one indicator, by place and year."""
    first, held = tables[0].facts[0], {(fact.place, table.year) for table in tables for fact in table.facts}
    same = (t for t in targets if (t.indicator, t.quantity.unit) == (first.indicator, first.quantity.unit) and t.period)
    aims = {(target.place, target.period.year): target for target in same if target.period}
    return {key: aims[key] for key in aims if key in held}


def describe_ranking(table: Table, place: Place | None = None) -> tuple[Block, ...]:
    """The places of a ranking with their ranks, `place` standing out, and how many of them have data at all.

    Of a long ranking only the highest and `place` itself; `list_ranking` has them all.
    """
    scope = f" · {table.scope.name}" if table.scope else ""
    heading = name_table(table)
    lines = list_ranking(table, place)
    if is_long(table):
        own = [line for line in lines[texts.RANK_MOST_SHOWN :] if line.strong]
        lines = (*lines[: texts.RANK_MOST_SHOWN], Block(Style.LINE, "…"), *own)
    lacking = [one.name for one in table.lacking]
    notes = [f"{say_coverage(table)}."]
    if 0 < len(lacking) <= texts.RANK_MOST_LACKING:
        notes.append(texts.RANK_LACKING.format(places=say_list(lacking)))
    return Block(Style.LINE, f"{heading}{scope}", heading), *lines, Block(Style.NOTE, " ".join(notes))


def list_ranking(table: Table, place: Place | None = None) -> tuple[Block, ...]:
    """Every place of a ranking with its rank, a line each, `place` standing out."""
    return tuple(_ranked(table, fact, place) for fact in table.facts)


def is_long(table: Table) -> bool:
    """Tell whether a ranking is too long to be read at once."""
    return len(table.facts) > texts.RANK_MOST_SHOWN


def name_table(table: Table) -> str:
    """ "Prevalensi stunting, SSGI 2024"."""
    return f"{name_measure(table)} {table.year}"


def name_measure(table: Table) -> str:
    """What a table holds, by which survey: "Prevalensi stunting, SSGI"."""
    indicator = say_indicator(table.indicator)
    survey = say_instrument(table.survey) or texts.CHART_NO_SURVEY
    return f"{indicator[:1].upper()}{indicator[1:]}, {survey}"


def name_figure(fact: Fact) -> str:
    """ "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023"."""
    strong, rest = say_amount(fact)
    return " · ".join((f"{strong}{rest}", fact.place.name, *_details(fact)))


def suggest_places(facts: Iterable[Fact]) -> tuple[Place, ...]:
    """The provinces, regencies and cities of which most is held, for whoever named none."""
    counts = Counter(f.place for f in facts if f.place.level in _LEVELS and f.kind is Kind.LEVEL and not f.headline)
    ordered = sorted(counts, key=lambda place: (-counts[place], place.code))
    return tuple(ordered[:_SUGGESTED])


def _describe_row(row: Row, place: Place, tables: Iterable[Table]) -> Iterator[Block]:
    yield _figure(row.newest)
    if change := row.change:
        yield Block(Style.CALCULATION, f"• {say_change(row, row.facts[-2], change)}")
    for table in tables:
        same = (table.indicator, table.survey) == (row.indicator, row.survey)
        if same and table.scope and row.newest in table.facts:
            yield Block(Style.NOTE, f"• {_say_rank(table, place)}")


def _located(place: Place) -> str:
    """ "Kabupaten Tapin, Provinsi Kalimantan Selatan"."""
    area = gazetteer().place(place.parent) if place.parent else None
    return f"{place.name}, {area.name}" if area and area.parent else place.name


def _say_rank(table: Table, place: Place) -> str:
    """ "Ke-9 tertinggi dari 13 kabupaten/kota"; places without data are not left out silently."""
    held, every = _coverage(table)
    form = texts.STATISTICS_RANK if held == every else texts.STATISTICS_RANK_OF_HELD
    level = texts.LEVELS[table.facts[0].place.level]
    return form.format(rank=table.rank(place), held=held, all=every, level=level)


def _figure(fact: Fact) -> Block:
    strong, rest = say_amount(fact)
    return Block(Style.LINE, " · ".join((f"{strong}{rest}", *_details(fact))), strong)


def _details(fact: Fact) -> tuple[str, ...]:
    period = say_period(fact.period) if fact.period else UNDATED
    survey = say_instrument(fact.survey)
    return (period, survey) if survey else (period,)


def _exactly(fact: Fact) -> str:
    """The period of a figure where it is only a part of the table's year."""
    period = say_period(fact.period) if fact.period else ""
    return "" if period.isdigit() else f" ({period})"


def _gap(table: Table) -> Iterator[Block]:
    first, second = table.facts[0], table.facts[-1]
    if len(table.facts) == 2 and first.period == second.period:
        apart = gap(first, second)
        value = f"{say_number(apart.value)} {say_unit(apart.unit, table.indicator)}"
        terms = apart.formula.partition(" = ")[0]
        yield Block(Style.CALCULATION, f"• {texts.COMPARE_GAP.format(value=value, terms=terms)}")


def _ranked(table: Table, fact: Fact, place: Place | None) -> Block:
    name = f"{table.rank(fact.place)}. {fact.place.name}"
    return Block(Style.LINE, f"{name}: {say_quantity(fact)}{_exactly(fact)}", name if fact.place == place else "")


def say_coverage(table: Table) -> str:
    """How many of the places that belong to a ranking have data: "11 dari 13 kabupaten/kota punya data"."""
    held, every = _coverage(table)
    return texts.COVERAGE.format(held=held, all=every, level=texts.LEVELS[table.facts[0].place.level])


def _coverage(table: Table) -> tuple[int, int]:
    """How many places of a ranking have data, and how many belong to it."""
    held = len({fact.place for fact in table.facts})
    return held, held + len(table.lacking)
