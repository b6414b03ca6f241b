"""What the cards for officials say: one place at a glance, places beside each other, places in order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot import texts
from knowledge import (
    UNDATED,
    Block,
    Fact,
    Kind,
    Level,
    Place,
    Profile,
    Row,
    Style,
    Table,
    gap,
    say_indicator,
    say_instrument,
    say_list,
    say_number,
    say_period,
    say_quantity,
    say_unit,
)

_SUGGESTED = 6
_LOCAL = (Level.PROVINCE, Level.REGENCY, Level.CITY)


def describe_profile(profile: Profile, tables: Sequence[Table]) -> tuple[Block, ...]:
    """A place at a glance: the newest figure by each instrument, its change, its rank among `tables`, its targets."""
    blocks = [Block(Style.LINE, profile.place.name, profile.place.name)]
    for row in profile.rows:
        blocks += _describe_row(row, profile.place, tables)
    blocks += [_figure(fact) for fact in profile.undated]
    if profile.targets:
        blocks += [Block(Style.NOTE, texts.STATISTICS_TARGETS), *(_figure(fact) for fact in profile.targets)]
    return tuple(blocks)


def describe_comparison(tables: Sequence[Table]) -> tuple[Block, ...]:
    """Places beside each other, a table after the other, with the difference of two; at least one table."""
    blocks: list[Block] = []
    for table in tables:
        heading = name_table(table)
        blocks.append(Block(Style.LINE, heading, heading))
        blocks += [
            Block(Style.LINE, f"{fact.place.name}: {say_quantity(fact)}{_exactly(fact)}") for fact in table.facts
        ]
        blocks += _gap(table)
    return (*blocks, Block(Style.NOTE, texts.COMPARE_ONLY))


def describe_ranking(table: Table, place: Place | None = None) -> tuple[Block, ...]:
    """Every place of a ranking with its rank, `place` standing out, and how many of them have data at all."""
    scope = f" · {table.scope.name}" if table.scope else ""
    heading = name_table(table)
    lines = (_ranked(table, fact, place) for fact in table.facts)
    lacking = [one.name for one in table.lacking]
    notes = [f"{say_coverage(table)}."]
    if 0 < len(lacking) <= texts.RANK_MOST_LACKING:
        notes.append(texts.RANK_LACKING.format(places=say_list(lacking)))
    return Block(Style.LINE, f"{heading}{scope}", heading), *lines, Block(Style.NOTE, " ".join(notes))


def name_table(table: Table) -> str:
    """ "Prevalensi stunting, SSGI 2024"."""
    indicator = say_indicator(table.indicator)
    survey = say_instrument(table.survey) or texts.CHART_NO_SURVEY
    return f"{indicator[:1].upper()}{indicator[1:]}, {survey} {table.year}"


def name_figure(fact: Fact) -> str:
    """ "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023"."""
    strong, rest = _headed(fact)
    return " · ".join((f"{strong}{rest}", fact.place.name, *_details(fact)))


def suggest_places(facts: Iterable[Fact]) -> tuple[Place, ...]:
    """The provinces, regencies and cities of which most is held, for whoever named none."""
    counts = Counter(f.place for f in facts if f.place.level in _LOCAL and f.kind is Kind.LEVEL and not f.headline)
    ordered = sorted(counts, key=lambda place: (-counts[place], place.code))
    return tuple(ordered[:_SUGGESTED])


def _describe_row(row: Row, place: Place, tables: Iterable[Table]) -> Iterator[Block]:
    yield _figure(row.newest)
    if (change := row.change) and (since := row.facts[-2].period):
        value = f"{say_number(change.value)} {say_unit(change.unit, row.indicator)}"
        said = texts.STATISTICS_CHANGE.format(
            label=change.label, value=value, since=say_period(since), formula=change.formula
        )
        yield Block(Style.CALCULATION, f"• {said}")
    for table in tables:
        same = (table.indicator, table.survey) == (row.indicator, row.survey)
        if same and table.scope and row.newest in table.facts:
            rank = texts.STATISTICS_RANK.format(
                rank=table.rank(place), scope=table.scope.name, coverage=say_coverage(table)
            )
            yield Block(Style.NOTE, f"• {rank}.")


def _figure(fact: Fact) -> Block:
    strong, rest = _headed(fact)
    return Block(Style.LINE, " · ".join((f"{strong}{rest}", *_details(fact))), strong)


def _headed(fact: Fact) -> tuple[str, str]:
    """The quantity, and the words that say what it counts: "522 kasus", " stunting"."""
    quantity, name = say_quantity(fact), say_indicator(fact.indicator)
    first = name.split()[0]
    return quantity, name.removeprefix(first) if quantity.endswith(first) else f" {name}"


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
        yield Block(Style.CALCULATION, texts.COMPARE_GAP.format(value=value, formula=apart.formula))


def _ranked(table: Table, fact: Fact, place: Place | None) -> Block:
    name = f"{table.rank(fact.place)}. {fact.place.name}"
    return Block(Style.LINE, f"{name}: {say_quantity(fact)}{_exactly(fact)}", name if fact.place == place else "")


def say_coverage(table: Table) -> str:
    """How many of the places that belong to a ranking have data: "11 dari 13 kabupaten/kota punya data"."""
    held = len({fact.place for fact in table.facts})
    level = texts.LEVELS[table.facts[0].place.level]
    return texts.COVERAGE.format(held=held, all=held + len(table.lacking), level=level)
