"""A trend as a PNG: the figures of one place over time.

Surveys differ by marker and line, not by colour alone; only figures of one survey are joined; a
target is a hollow diamond.
"""

from collections.abc import Container, Iterable, Mapping
from decimal import Decimal
from itertools import cycle
from typing import TYPE_CHECKING, Final

from bot import texts
from bot.pictures.sheets import (
    COLOURS,
    DARK,
    DRAWING,
    EDGE_PIXELS,
    GREY,
    HEIGHT_PIXELS,
    NOTE_POINTS,
    PALE,
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
from bot.wording.trends import Trend
from knowledge import (
    Document,
    Fact,
    Part,
    Period,
    say_indicator,
    say_instrument,
    say_number,
    say_period,
    say_unit,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

_TICKS_PIXELS, _LEGEND_ROW_PIXELS, _LEGEND_PAD_PIXELS, _LEGEND_EDGE_PIXELS = 110, 46, 56, 16
# Time labels nearer to each other than this part of the time shown would overlap.
_TICK_DISTANCE: Final = 0.15
_MARKER_PIXELS: Final = 13
# Where a value may stand beside its point, the best first: points right and up, alignment.
_PLACES: Final = (
    (0, 16, "center", "bottom"),
    (0, -16, "center", "top"),
    (18, 0, "left", "center"),
    (-18, 0, "right", "center"),
    (12, 14, "left", "bottom"),
    (-12, 14, "right", "bottom"),
    (12, -14, "left", "top"),
    (-12, -14, "right", "top"),
    (0, 46, "center", "bottom"),
    (0, -46, "center", "top"),
)
_MARKERS: Final = ("o", "s", "^", "v", "P", "X")
_LINES: Final = ("-", "--", "-.", ":")


def draw_trend(trend: Trend, documents: Mapping[str, Document]) -> bytes:
    """Draw a trend as a PNG; title, figures and source are in its metadata too."""
    title, subtitle = _title(trend)
    source = say_sources(trend.facts, documents)
    data = "; ".join(f"{say_tick(f.period)}: {say_number(f.value)}" for f in trend.facts if f.period)
    with DRAWING:
        figure = open_sheet()
        top = write(figure, title, HEIGHT_PIXELS - EDGE_PIXELS, TITLE_POINTS, "bold", TITLE_LINES)
        top = write(figure, subtitle, top, TEXT_POINTS, "normal", TITLE_LINES)
        _draw_trend(figure, trend, top, write_foot(figure, source))
        return save(figure, f"{title}: {subtitle}", data, source)


def _draw_trend(figure: "Figure", trend: Trend, top: float, bottom: float) -> None:
    """Draw legend, figures, frame and values between two heights in pixels."""
    rows = -(-(len(trend.series) + bool(trend.targets)) // 2)
    legend = rows * _LEGEND_ROW_PIXELS + _LEGEND_PAD_PIXELS
    x, width = EDGE_PIXELS / WIDTH_PIXELS, 1 - 2 * EDGE_PIXELS / WIDTH_PIXELS
    y, height = (bottom + _TICKS_PIXELS) / HEIGHT_PIXELS, (top - legend - bottom - _TICKS_PIXELS) / HEIGHT_PIXELS
    axes = figure.add_axes((x, y, width, height))
    colours = _draw_figures(axes, trend)
    _draw_frame(axes, trend)
    corner = (x - _LEGEND_EDGE_PIXELS / WIDTH_PIXELS, top / HEIGHT_PIXELS)
    look = {"ncols": 2, "fontsize": NOTE_POINTS, "labelcolor": DARK, "frameon": False}
    figure.legend(loc="upper left", bbox_to_anchor=corner, **look)
    taken = [_marker_box(axes, fact) for fact in trend.facts]
    taken += [label.get_window_extent() for label in axes.get_yticklabels()]
    named = {int(tick) for tick in axes.get_xticks()}
    # The newest figures first, since they are looked for first; targets find a place among them.
    for fact in sorted(trend.facts, key=lambda fact: (fact not in trend.targets, fact.last_month), reverse=True):
        colour = DARK if fact in trend.targets else colours[fact.survey]
        dated = [] if fact.last_month in named or fact.period is None else [say_tick(fact.period)]
        value = say_number(fact.value)
        _ = _write(axes, fact, "\n".join([value, *dated]), colour, taken) or _write(axes, fact, value, colour, taken)


def _draw_figures(axes: "Axes", trend: Trend) -> dict[str | None, str]:
    """Draw lines and markers; returns the colour of each survey."""
    colours = dict(zip((series.survey for series in trend.series), cycle(COLOURS), strict=False))
    for series, marker, dashes in zip(trend.series, cycle(_MARKERS), cycle(_LINES), strict=False):
        colour, name, line = colours[series.survey], say_instrument(series.survey) or texts.CHART_NO_SURVEY, series.line
        beside = [fact for fact in series.facts if fact not in line]
        axes.plot(*_points(line), linestyle=dashes, linewidth=4, color=colour, marker=marker, markersize=16, label=name)
        axes.plot(*_points(beside), linestyle="none", color=colour, marker=marker, markersize=16)
    if trend.targets:
        points = axes.plot(*_points(trend.targets), linestyle="none", color=DARK, label=texts.CHART_TARGET)[0]
        points.set(marker="D", markersize=16, markerfacecolor="white", markeredgewidth=3)
    return colours


def _draw_frame(axes: "Axes", trend: Trend) -> None:
    """Time below, values from zero upwards inside on the left, and only the lines that help reading."""
    names = {fact.last_month: say_tick(fact.period, "\n") for fact in trend.facts if fact.period}
    years = {fact.last_month for fact in trend.facts if fact.period and fact.period.part is Part.YEAR}
    ticks = _spaced(names, years)
    axes.set_xticks(ticks, [names[tick] for tick in ticks], fontsize=TEXT_POINTS, color=DARK)
    axes.set_xticks(list(names), minor=True)
    axes.margins(x=0.2)
    top = float(max(fact.value for fact in trend.facts)) * 1.2 or 1.0
    axes.set_ylim(0, top)
    values = [float(value) for value in axes.get_yticks() if 0 <= value <= top]
    axes.set_yticks(values, [say_number(Decimal(f"{value:.12g}")) for value in values])
    axes.tick_params(axis="y", labelsize=NOTE_POINTS, labelcolor=GREY, length=0, pad=0)
    for label in axes.get_yticklabels():
        label.set(horizontalalignment="left", verticalalignment="bottom")
    axes.grid(axis="y", color=PALE, linewidth=2)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)


def _write(axes: "Axes", fact: Fact, words: str, colour: str, taken: list["Bbox"]) -> bool:
    """Write something beside a point where nothing stands yet; where there is no such place the caption has to do."""
    from matplotlib.patheffects import withStroke

    point = (fact.last_month, float(fact.value))
    artist = axes.annotate(words, point, (0, 0), textcoords="offset points", color=colour)
    artist.set(fontsize=TEXT_POINTS, fontweight="bold", path_effects=[withStroke(linewidth=6, foreground="white")])
    for right, up, horizontal, vertical in _PLACES:
        artist.set(position=(right, up), horizontalalignment=horizontal, verticalalignment=vertical)
        box = artist.get_window_extent()
        if box.x0 > 0 and box.x1 < WIDTH_PIXELS and box.y0 > axes.bbox.y0 and not box.count_overlaps(taken):
            taken.append(box)
            return True
    artist.remove()
    return False


def _marker_box(axes: "Axes", fact: Fact) -> "Bbox":
    from matplotlib.transforms import Bbox

    x, y = axes.transData.transform((fact.last_month, float(fact.value)))
    return Bbox.from_extents(x - _MARKER_PIXELS, y - _MARKER_PIXELS, x + _MARKER_PIXELS, y + _MARKER_PIXELS)


def _title(trend: Trend) -> tuple[str, str]:
    fact = trend.facts[0]
    indicator = say_indicator(fact.indicator)
    return fact.place.name, f"{indicator[:1].upper()}{indicator[1:]} ({say_unit(fact.quantity.unit)})"


def _spaced(positions: Iterable[int], years: Container[int]) -> list[int]:
    """The positions that can bear a time label, none too near to another: years first, from the newest back."""
    every = sorted(positions, key=lambda position: (position in years, position), reverse=True)
    least = (max(every) - min(every)) * _TICK_DISTANCE
    kept: list[int] = []
    for one in every:
        if all(abs(one - other) >= least for other in kept):
            kept.append(one)
    return sorted(kept)


def _points(facts: Iterable[Fact]) -> tuple[list[int], list[float]]:
    rows = tuple(facts)
    return [fact.last_month for fact in rows], [float(fact.value) for fact in rows]


def say_tick(period: Period, gap: str = " ") -> str:
    """A period as short as a tick needs it: "2023", "Des 2023", "Smt 1 2024"."""
    if period.part is Part.YEAR:
        return say_period(period)
    part = say_period(period)[:3] if period.part is Part.MONTH else f"{texts.CHART_PARTS[period.part]} {period.number}"
    return f"{part}{gap}{period.year}"
