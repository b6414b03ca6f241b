"""What is held, line by line, with the years that are missing."""

from collections.abc import Iterable, Iterator, Sequence

from ..language.phrasing import UNDATED, say_indicator, say_period
from ..models import Block, Fact, Style
from . import sayings

MOST_DETAILED = 3


def show_inventory(facts: Sequence[Fact]) -> Iterator[Block]:
    """How far figures reach and what they are of, survey by survey for few places, else a line each."""
    if not facts:
        return
    yield Block(Style.LINE, sayings.HOLDINGS.format(years=say_years(facts)))
    several = len({fact.place for fact in facts}) > MOST_DETAILED
    yield from (Block(Style.LINE, text) for text in (say_overview if several else say_holdings)(facts))
    if several:
        yield Block(Style.NOTE, sayings.ONE_PLACE)


def say_years(facts: Iterable[Fact]) -> str:
    """Over which years figures reach: "dari 2019 sampai 2024", "tahun 2022", "tahun tidak disebut"."""
    years = sorted({fact.period.year for fact in facts if fact.period})
    if not years:
        return UNDATED
    return f"dari {years[0]} sampai {years[-1]}" if len(years) > 1 else f"tahun {years[0]}"


def say_overview(facts: Iterable[Fact]) -> list[str]:
    """A line a place and indicator with its years and instruments: "Tapin · prevalensi stunting: 2021, 2022 (SSGI)"."""
    rows: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        rows.setdefault((fact.place.name, fact.indicator), []).append(fact)
    lines = []
    for (place, indicator), group in rows.items():
        years = [str(year) for year in sorted({fact.period.year for fact in group if fact.period})]
        surveys = sorted({fact.survey for fact in group if fact.survey})
        said = ", ".join(years or [UNDATED])
        lines.append(f"{place} · {say_indicator(indicator)}: {said}" + (f" ({', '.join(surveys)})" if surveys else ""))
    return lines


def say_holdings(facts: Iterable[Fact]) -> list[str]:
    """A line a place, indicator and instrument with the periods there are, gaps between years named."""
    rows: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        rows.setdefault((fact.place.name, fact.indicator, fact.survey or ""), []).append(fact)
    lines = []
    for (place, indicator, survey), group in rows.items():
        periods = sorted({fact.period for fact in group if fact.period}, key=lambda period: period.months)
        said = [say_period(period) for period in periods] + [UNDATED] * any(fact.period is None for fact in group)
        years = {period.year for period in periods}
        gaps = [str(year) for year in range(min(years, default=0), max(years, default=0)) if year not in years]
        line = f"{place} · {say_indicator(indicator)}{f' · {survey}' if survey else ''}: {', '.join(said)}"
        lines.append(f"{line} (tidak ada: {', '.join(gaps)})" if gaps else line)
    return lines
