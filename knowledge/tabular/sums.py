"""Whether the figures of a table agree: percentages with the counts beside them, totals with their parts."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..language.indicators import CASES, MEASURED, PREVALENCE
from ..models import Place, Unit
from .columns import Column, read_figure
from .headers import Head
from .rowplaces import BELOW, is_total

_ROUNDING_PERCENT = Decimal("0.6")
_FEWEST_PARTS = 2
NO_SHARE = "no share of the counts beside it"


def agreeing(heads: Sequence[Head], columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[Column]:
    """The columns, less percentages that are no share of the counts beside them and whose header does not say of what.

    "Persentase" behind "Balita diukur" and "Stunting" may be that of the children who came.
    """
    return [
        Column(rule=NO_SHARE)
        if column.indicator == PREVALENCE and not head.stunting and _is_no_share(column, texts, columns, cells)
        else column
        for head, column, texts in zip(heads, columns, cells, strict=True)
    ]


def _is_no_share(
    column: Column, texts: Sequence[str], columns: Sequence[Column], cells: Sequence[Sequence[str]]
) -> bool:
    """Tell whether a column is in no row the percentage that the stunted are of those measured."""
    alike = [replace(column, indicator=indicator, unit=Unit.CHILDREN) for indicator in (CASES, MEASURED)]
    if any(one not in columns for one in alike):
        return False
    stunted, measured = (cells[columns.index(one)] for one in alike)
    read = [tuple(map(read_figure, row)) for row in zip(texts, stunted, measured, strict=True)]
    known = [(one.value, part.value, whole.value) for one, part, whole in read if one and part and whole]
    shares = [(one, part * 100 / whole) for one, part, whole in known if whole]
    return bool(shares) and all(abs(one - share) > _ROUNDING_PERCENT for one, share in shares)


def false_totals(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], places: Sequence[Place | str]
) -> set[tuple[int, int]]:
    """The cells, by row and column, whose figures cannot be those of the whole that the other rows are parts of.

    A number is less than the sum of its parts, or a percentage in a row of totals beyond all of theirs.
    """
    parts = _parts(places)
    false = set()
    for across, column in enumerate(columns):
        known = [figure.value for down in parts if (figure := read_figure(rows[down][across]))]
        for down, place in enumerate(places):
            figure = read_figure(rows[down][across])
            if figure is None or column.unit is None or len(known) < _FEWEST_PARTS or not _holds(place, parts, places):
                continue
            beyond = is_total(rows[down]) and not min(known) <= figure.value <= max(known)
            if beyond if column.unit is Unit.PERCENT else figure.value < sum(known):
                false.add((down, across))
    return false


def _parts(places: Sequence[Place | str]) -> list[int]:
    """The rows of what is smallest: villages, else the places of the lowest level."""
    villages = [at for at, place in enumerate(places) if place == BELOW]
    lowest = max((_depth(place) for place in places if isinstance(place, Place)), default=0)
    return villages or [at for at, place in enumerate(places) if isinstance(place, Place) and _depth(place) == lowest]


def _depth(place: Place) -> int:
    return len(place.code)


def _holds(place: Place | str, parts: Sequence[int], places: Sequence[Place | str]) -> bool:
    """Tell whether a place is the whole of all the parts."""
    inside = (places[part] for part in parts)
    return isinstance(place, Place) and all(
        part == BELOW or (isinstance(part, Place) and part != place and part.within(place)) for part in inside
    )
