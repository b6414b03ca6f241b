"""The sheet every chart is drawn on: title above, source and date below, wrapped to the width of a phone.

It will be forwarded without its message, so what it shows, in which unit, by which survey and from where is written
inside it, and in the metadata of the PNG too. With the charts it is the only module that knows a plotter, which is
imported when the first chart is drawn.
"""

import textwrap
import threading
from collections.abc import Iterable, Mapping
from io import BytesIO
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from bot import texts
from bot.wording.sources import say_origin
from knowledge import Document, Fact

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH_PIXELS, HEIGHT_PIXELS = 1080, 1350
DPI: Final = 100
# A phone shows the picture at about a third of its size: 24 points here are 11 there.
TITLE_POINTS, TEXT_POINTS, NOTE_POINTS = 34, 24, 19
TITLE_LINES, NOTE_LINES = 3, 4
EDGE_PIXELS, GAP_PIXELS = 54, 30
# Okabe and Ito's colours, which people with any colour vision tell apart.
COLOURS: Final = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")
DARK, GREY, PALE = "#1a1a1a", "#666666", "#dddddd"
# matplotlib shares font caches between figures and does not guard them.
DRAWING: Final = threading.Lock()
# So many sources are named with their whole date, more with its year only, as many as so many letters hold.
_SOURCES, _SOURCE_CHARACTERS = 3, 140


def open_sheet() -> "Figure":
    """An empty sheet of `WIDTH_PIXELS` by `HEIGHT_PIXELS`. Hold `DRAWING` from here until it is saved."""
    from matplotlib.figure import Figure

    return Figure(figsize=(WIDTH_PIXELS / DPI, HEIGHT_PIXELS / DPI), dpi=DPI, facecolor="white")


def save(figure: "Figure", title: str, data: str, source: str) -> bytes:
    """The sheet as a PNG, with what it shows in its metadata."""
    png = BytesIO()
    figure.savefig(png, metadata={"Title": title, "Description": data, "Source": source})
    return png.getvalue()


def write(figure: "Figure", text: str, top: float, points: float, weight: str, lines: int) -> float:
    """Write wrapped text below a height in pixels and return the height where the next thing may begin."""
    artist = figure.text(EDGE_PIXELS / WIDTH_PIXELS, top / HEIGHT_PIXELS, "", va="top", parse_math=False)
    artist.set(fontsize=points, fontweight=weight, color=DARK)
    for letters in (60, 50, 42, 36, 30, 25, 20):
        artist.set_text(textwrap.fill(drawable(text), letters, max_lines=lines, placeholder=" …"))
        if artist.get_window_extent().width <= WIDTH_PIXELS - 2 * EDGE_PIXELS:
            break
    return top - artist.get_window_extent().height - GAP_PIXELS


def write_foot(figure: "Figure", text: str) -> float:
    """Write the source at the foot and return the height above it."""
    height = -write(figure, text, 0, NOTE_POINTS, "normal", NOTE_LINES)
    figure.texts[-1].set(y=EDGE_PIXELS / HEIGHT_PIXELS, verticalalignment="bottom")
    return EDGE_PIXELS + height


def drawable(text: str) -> str:
    """The characters of a text that the chart's font has; an emoji in a title would be an empty box."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    glyphs = get_font(findfont(FontProperties())).get_charmap()
    return "".join(letter for letter in text if letter.isspace() or ord(letter) in glyphs)


def say_sources(facts: Iterable[Fact], documents: Mapping[str, Document]) -> str:
    """Who published the figures and when, each source once; where they are many, in short, and the rest counted."""
    names = dict.fromkeys(fact.document_id for fact in facts)
    used = [documents.get(name, Document(name, "")) for name in names]
    named = list(dict.fromkeys(map(say_origin, used)))
    if len(named) > _SOURCES:
        named = _shorten(dict.fromkeys(f"{d.publisher or d.title or d.id} {d.published[:4]}".strip() for d in used))
    return texts.CHART_SOURCE.format(sources="; ".join(named))


def _shorten(names: Iterable[str]) -> list[str]:
    """As many names as fit, at least one, and how many more there are."""
    every = list(names)
    lengths = accumulate(len(name) + 2 for name in every)
    fitting = max(1, sum(length <= _SOURCE_CHARACTERS for length in lengths))
    more = [texts.CHART_MORE_SOURCES.format(count=len(every) - fitting)] if len(every) > fitting else []
    return [*every[:fitting], *more]
