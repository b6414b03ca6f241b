"""Places beside each other as a PNG: a ranking of one year, or a comparison over the years that places share.

A table holds one indicator by one instrument, so surveys are never mixed. Every bar bears its place and its figure, so
that colour says nothing that words do not; a target is a hollow diamond, as in a trend.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot import texts
from bot.pictures.charts import say_tick
from bot.pictures.sheets import (
    COLOURS,
    DARK,
    DRAWING,
    EDGE_PIXELS,
    HEIGHT_PIXELS,
    NOTE_POINTS,
    TEXT_POINTS,
    TITLE_LINES,
    TITLE_POINTS,
    WIDTH_PIXELS,
    open_sheet,
    save,
    say_sources,
    write,
    write_foot,
)
from bot.wording.statistics import find_aims, say_coverage
from knowledge import (
    Document,
    Fact,
    Part,
    Place,
    Table,
    say_indicator,
    say_instrument,
    say_list,
    say_number,
    say_unit,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# The names of more places would be cut in a title; every bar bears its own.
_MOST_NAMED: Final = 2
# More would be too small to read on a phone; the message below the picture lists them all.
MOST_BARS: Final = 13
_ROW_PIXELS, _BAR_PIXELS, _LEGEND_PIXELS = 110, 26, 60
# Room to the right of the longest bar for its figure, as a part of the width.
_FIGURE_ROOM: Final = 1.22
# A figure takes so much of the width behind its bar; a target standing there goes before it.
_FIGURE_REACH: Final = 0.2


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the picture: a heading above bars, or a bar with its label, figure, colour and perhaps a target."""

    label: str
    fact: Fact | None = None
    colour: str = DARK
    bold: bool = True
    target: Fact | None = None


def draw_ranking(table: Table, documents: Mapping[str, Document], place: Place | None = None) -> bytes:
    """Draw the ranking of an area, the highest above; `place` stands out. How many places have data is written in."""
    shown = table.facts[:MOST_BARS]
    lines = [
        _Line(f"{table.rank(f.place)}. {_named(f)}", f, *((DARK, True) if f.place == place else (COLOURS[0], False)))
        for f in shown
    ]
    title = table.scope.name if table.scope else ""
    notes = [f"{say_coverage(table)}."]
    if len(shown) < len(table.facts):
        notes.insert(0, texts.CHART_HIGHEST.format(count=len(shown)))
    return _draw(title, f"{_measure(table)} {table.year}", lines, [*notes, say_sources(shown, documents)])


def draw_comparison(tables: Sequence[Table], documents: Mapping[str, Document], targets: Iterable[Fact] = ()) -> bytes:
    """Draw the tables of one indicator and instrument, the newest year above, with the targets for these years."""
    colours = dict(zip(_places(tables), COLOURS * MOST_BARS, strict=False))
    aims = find_aims(tables, targets)
    lines: list[_Line] = []
    for table in tables:
        if len(lines) + len(table.facts) >= MOST_BARS and lines:
            break
        lines.append(_Line(str(table.year)))
        for fact in sorted(table.facts[:MOST_BARS], key=lambda fact: list(colours).index(fact.place)):
            aim = aims.get((fact.place, table.year))
            label = _named(fact) + (texts.CHART_AIM.format(value=say_number(aim.value)) if aim else "")
            lines.append(_Line(label, fact, colours[fact.place], False, aim))
    shown = [fact for line in lines for fact in (line.fact, line.target) if fact]
    names = [place.name for place in colours]
    title = say_list(names) if len(names) <= _MOST_NAMED else texts.CHART_PLACES.format(count=len(names))
    return _draw(title, _measure(tables[0]), lines, [say_sources(shown, documents)])


def _draw(title: str, subtitle: str, lines: Sequence[_Line], notes: Sequence[str]) -> bytes:
    facts = [line.fact for line in lines if line.fact]
    data = "; ".join(f"{fact.place.name}: {say_number(fact.value)}" for fact in facts)
    with DRAWING:
        figure = open_sheet()
        top = write(figure, title, HEIGHT_PIXELS - EDGE_PIXELS, TITLE_POINTS, "bold", TITLE_LINES)
        top = write(figure, subtitle, top, TEXT_POINTS, "normal", TITLE_LINES)
        bottom = write_foot(figure, "\n".join(notes))
        _draw_lines(figure, lines, top, bottom)
        return save(figure, f"{title}: {subtitle}", data, " ".join(notes))


def _draw_lines(figure: "Figure", lines: Sequence[_Line], top: float, bottom: float) -> None:
    """Draw headings, labels and bars between two heights in pixels; a few bars keep the size that many would have."""
    targets = any(line.target for line in lines)
    height = min((top - bottom - _LEGEND_PIXELS * targets) / len(lines), _ROW_PIXELS)
    x, width = EDGE_PIXELS / WIDTH_PIXELS, 1 - 2 * EDGE_PIXELS / WIDTH_PIXELS
    axes = figure.add_axes((x, bottom / HEIGHT_PIXELS, width, (top - bottom) / HEIGHT_PIXELS))
    values = [float(fact.value) for line in lines for fact in (line.fact, line.target) if fact]
    axes.set(xlim=(0, max(values) * _FIGURE_ROOM or 1), ylim=(0, top - bottom))
    axes.axis("off")
    for number, line in enumerate(lines):
        _draw_line(axes, line, top - bottom - _LEGEND_PIXELS * targets - (number + 1) * height)
    if targets:
        axes.plot([], [], "D", color=DARK, markersize=16, markerfacecolor="white", markeredgewidth=3)
        look = {"fontsize": NOTE_POINTS, "labelcolor": DARK, "frameon": False, "borderaxespad": 0}
        figure.legend(
            axes.lines[-1:], [texts.CHART_TARGET], loc="upper left", bbox_to_anchor=(x, top / HEIGHT_PIXELS), **look
        )


def _draw_line(axes: "Axes", line: _Line, y: float) -> None:
    """Draw one line with its foot at a height: the bar below, its label above it, the figure at its end."""
    from matplotlib.patheffects import withStroke

    weight = "bold" if line.bold else "normal"
    label = axes.text(0, y + _BAR_PIXELS + 4, line.label, va="bottom", parse_math=False)
    label.set(fontsize=NOTE_POINTS, fontweight=weight, color=DARK)
    if line.fact is None:
        label.set(y=y, fontsize=TEXT_POINTS)
        return
    value = end = float(line.fact.value)
    axes.barh(y + _BAR_PIXELS / 2, value, _BAR_PIXELS, color=line.colour)
    if line.target:
        aim = float(line.target.value)
        points = axes.plot(aim, y + _BAR_PIXELS / 2, "D", color=DARK, clip_on=False)[0]
        points.set(markersize=16, markerfacecolor="white", markeredgewidth=3)
        reach = axes.get_xlim()[1] * _FIGURE_REACH
        end = max(end, aim) if aim < end + reach else end
    figure = axes.annotate(say_number(line.fact.value), (end, y + _BAR_PIXELS / 2), (14, 0), textcoords="offset points")
    figure.set(va="center_baseline", fontsize=TEXT_POINTS, fontweight="bold", color=DARK)
    figure.set_path_effects([withStroke(linewidth=6, foreground="white")])


def _measure(table: Table) -> str:
    """What is measured, in which unit, by what: "Prevalensi stunting (persen), SSGI"."""
    fact = table.facts[0]
    indicator = say_indicator(fact.indicator)
    survey = say_instrument(table.survey) or texts.CHART_NO_SURVEY
    return f"{indicator[:1].upper()}{indicator[1:]} ({say_unit(fact.quantity.unit, fact.indicator)}), {survey}"


def _named(fact: Fact) -> str:
    """A place, with the period of its figure where that is not the whole year."""
    exact = fact.period is not None and fact.period.part is not Part.YEAR
    return f"{fact.place.name} ({say_tick(fact.period)})" if exact and fact.period else fact.place.name


def _places(tables: Iterable[Table]) -> list[Place]:
    places = {fact.place: None for table in tables for fact in table.facts}
    return sorted(places, key=lambda place: place.code)
