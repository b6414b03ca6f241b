"""The figures of one place over time, and what the bot says of them.

Only figures of one survey make a row: what different surveys found differs for other reasons than time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot import texts
from bot.wording.statistics import describe_targets, say_change
from knowledge import (
    Block,
    Document,
    Fact,
    Kind,
    Place,
    Row,
    Style,
    Unit,
    find_profile,
    say_indicator,
    say_instrument,
    say_period,
    say_quantity,
)


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one survey in the order of time. Only they may be joined by a line."""

    survey: str | None
    facts: tuple[Fact, ...]

    @property
    def line(self) -> tuple[Fact, ...]:
        """One figure a point in time: the first; others for the same time stand beside the line."""
        first: dict[int, Fact] = {}
        for fact in self.facts:
            first.setdefault(fact.last_month, fact)
        return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Trend:
    """One indicator of one place over time, by survey, and its targets."""

    series: tuple[Series, ...]
    targets: tuple[Fact, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every figure of it; at least two."""
        return tuple(fact for series in self.series for fact in series.facts) + self.targets


def find_trend(facts: Iterable[Fact]) -> Trend | None:
    """The best documented row of figures among facts; None where no survey has two points in time."""
    dated = [fact for fact in facts if fact.period is not None]
    levels = [fact for fact in dated if fact.kind is Kind.LEVEL and fact.quantity.bound is None]
    for subject, _ in Counter(map(_subject, levels)).most_common():
        chosen = sorted((fact for fact in levels if _subject(fact) == subject), key=lambda fact: fact.last_month)
        surveys = dict.fromkeys(fact.survey for fact in chosen)
        series = tuple(Series(survey, tuple(f for f in chosen if f.survey == survey)) for survey in surveys)
        if any(len(one.line) > 1 for one in series):
            targets = (fact for fact in dated if fact.kind is Kind.TARGET and _subject(fact) == subject)
            return Trend(series, tuple(sorted(targets, key=lambda fact: fact.last_month)))
    return None


def trends_of(place: Place, facts: Iterable[Fact], documents: Mapping[str, Document]) -> dict[str, Trend]:
    """Every trend of exactly one place by its indicator, the best documented first; proved figures only."""
    profile = find_profile(place, (fact for fact in facts if fact.place == place), documents)
    held = [*(fact for row in profile.rows for fact in row.facts), *profile.targets]
    found = {}
    for indicator in dict.fromkeys(fact.indicator for fact in held):
        if trend := find_trend(fact for fact in held if fact.indicator == indicator):
            found[indicator] = trend
    return dict(sorted(found.items(), key=lambda item: -sum(len(one.line) for one in item[1].series)))


def describe_trend(trend: Trend) -> tuple[Block, ...]:
    """Every figure of a trend a line, survey by survey, with the change over its time, then the targets."""
    fact = trend.facts[0]
    name = say_indicator(fact.indicator)
    heading = f"{name[:1].upper()}{name[1:]} · {fact.place.name}"
    blocks = [Block(Style.LINE, heading, heading)]
    for series in trend.series:
        blocks += _describe_series(series, named=len(trend.series) > 1 or series.survey is not None)
    blocks += describe_targets(trend.targets)
    apart = [Block(Style.NOTE, texts.TREND_APART)] if len(trend.series) > 1 else []
    return (*blocks, *apart)


def _describe_series(series: Series, named: bool) -> Iterator[Block]:
    if named:
        survey = say_instrument(series.survey) or texts.CHART_NO_SURVEY
        yield Block(Style.LINE, survey, survey)
    for fact in series.facts:
        yield Block(Style.LINE, f"{say_period(fact.period) if fact.period else ''}: {say_quantity(fact)}")
    if len(series.line) > 1:
        ends = Row(series.facts[0].indicator, series.survey, (series.line[0], series.line[-1]))
        if change := ends.change:
            yield Block(Style.CALCULATION, f"• {say_change(ends, ends.facts[0], change)}")


def _subject(fact: Fact) -> tuple[str, str, Unit]:
    return fact.place.code, fact.indicator, fact.quantity.unit
