"""Facts from tables, row by row. The evidence of a cell is its row.

Three shapes are read: rows of places with a column a figure; rows of periods, whose place the title names; and rows of
indicators, each with its unit and its figures ("Prevalensi stunting | % | 16,5 | 14").
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ..extraction.bindings import LARGEST_PREVALENCE_PERCENT
from ..extraction.dating import Carried, Dating
from ..extraction.regions import Region
from ..language.indicators import find_surveys, indicators, is_local, surveys
from ..language.periods import find_periods, parse_period
from ..language.quantities import find_quantities
from ..models import Basis, Document, Fact, Kind, Level, Part, Period, Place, Quantity, Span, Unit
from .columns import (
    KINDS,
    NAMES_BELOW,
    Beside,
    Column,
    Figure,
    beside_targets,
    read_column,
    read_columns,
    read_figure,
    without_doubles,
)
from .headers import Head, Says, read_head
from .layouts import Grid
from .rowplaces import RowPlaces

NO_HEADER = "a table without a header"
OTHER_WIDTH = "not as many cells as the header"


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a table: the fact it is, or the rule that passed it over."""

    span: Span
    rule: str
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class _Table:
    """A grid with its words read.

    `topic` is what speaks for a silent header: the table's own title, else the document's. `keys` counts the rows of
    each place, period, survey and label.
    """

    grid: Grid
    title: Head
    topic: Head
    heads: tuple[Head, ...]
    columns: tuple[Column, ...]
    places: RowPlaces
    keys: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def has(self, says: Says) -> bool:
        """Tell whether a column is headed so."""
        return any(says in head.over_names for head in self.heads)

    def named(self, row: Sequence[str], says: Says) -> str:
        """What a row says in the columns headed so, from left to right."""
        return " ".join(text for text, head in zip(row, self.heads, strict=True) if says in head.over_names).strip()

    def key(self, row: Sequence[str]) -> tuple[str, ...]:
        """What tells a row from the others."""
        place = self.places.of(row)
        code = place.code if isinstance(place, Place) else place
        return code, *(self.named(row, says) for says in (Says.PERIOD, Says.SURVEY, Says.LABEL))


@dataclass(frozen=True, slots=True)
class _About:
    """What holds for all cells of a row whose columns do not say otherwise; `surveys` are those that it names.

    `above` are those that the title or the text above names, one of which it may be of.
    `named` tells that a name in the row says what the place is.
    """

    place: Place
    named: bool
    dating: Dating
    surveys: tuple[str, ...]
    above: tuple[str, ...]


class GridReader:
    """Reads the figures of a document's tables row by row.

    `surveyed` are the rows of tables whose columns name instruments: a column that names none is of another.
    """

    def __init__(self, document: Document, region: Region, main: Place | None, grids: Iterable[Grid]) -> None:
        """`main` is the place the document is about, `grids` are its tables."""
        self._document = document
        self._region = region
        self._main = main
        self._heads: dict[str, Head] = {}
        self._titled = self._read(document.title)
        tables = [self._table(grid) for grid in grids]
        self._tables = {line.start: table for table in tables for line in table.grid.lines}
        self._rows = {row.span.start: row for table in tables for row in table.grid.rows}
        named = [table for table in tables if any(column.survey for column in table.columns)]
        self.surveyed = frozenset(row.span for table in named for row in table.grid.rows)

    def holds(self, line: Span) -> bool:
        """Tell whether a sentence is a line of a table."""
        return line.start in self._tables

    def read(self, line: Span, carried: Carried) -> list[Cell]:
        """The figures of one line; `carried` is what the text before the table was about."""
        table, row = self._tables[line.start], self._rows.get(line.start)
        if row is None:
            numbers = () if table.grid.rows else find_quantities(line.text)
            return [Cell(one.span.moved(line.start), NO_HEADER) for one in numbers]
        texts = [cell.text for cell in row.cells]
        if len(texts) != len(table.heads):
            return [Cell(cell, OTHER_WIDTH) for cell in row.cells if _has_digits(cell)]
        columns = self._labelled(table, texts) if table.has(Says.LABEL) else table.columns
        about = _about_row(table, texts, carried)
        cells = ((cell, column) for cell, column in zip(row.cells, columns, strict=True) if _has_digits(cell))
        return [self._cell(cell, column, about, row.span) for cell, column in cells]

    def _table(self, grid: Grid) -> _Table:
        title = self._read(grid.title)
        heads = tuple(self._read(_of_year(text, title)) for text in grid.header)
        rows = [[cell.text for cell in row.cells] for row in grid.rows if len(row.cells) == len(heads)]
        cells = [[row[at] for row in rows] for at in range(len(heads))]
        heads = tuple(self._labelling(*one) for one in zip(heads, grid.header, cells, strict=True))
        topic = beside_targets(self._topic(title), heads)
        columns = tuple(read_columns(heads, cells, topic))
        named = title if title.places or title.beyond else self._titled
        places = RowPlaces(heads, rows, self._base(title), self._region, named.beyond)
        table = _Table(grid, title, topic, heads, columns, places)
        return replace(table, keys=Counter(map(table.key, rows)))

    def _topic(self, title: Head) -> Head:
        """What speaks for a silent header: the table's own title, else the document's with the kind the table's has."""
        if title.says & {Says.STUNTED, Says.PREVALENCE} or title.others:
            return title
        return replace(self._titled, says=self._titled.says | title.says & {*KINDS, Says.PLAN})

    def _read(self, text: str) -> Head:
        """Read words once: a table of indicators repeats them row by row."""
        if text not in self._heads:
            self._heads[text] = read_head(text, self._region)
        return self._heads[text]

    def _labelling(self, head: Head, text: str, cells: Sequence[str]) -> Head:
        """A header of labels that is not understood where none of them is: "Kategori" above "Rendah"."""
        if Says.LABEL not in head.over_names or any(label.says or label.others for label in map(self._read, cells)):
            return head
        return replace(head, unknown=text)

    def _base(self, title: Head) -> Place | None:
        """The place a table is about: the narrowest its title names, else the document's title, else the document."""
        for places in (title.places, self._titled.places):
            if places:
                return next((one for one in places if all(one.within(other) for other in places)), None)
        return self._main

    def _labelled(self, table: _Table, row: Sequence[str]) -> list[Column]:
        """What the cells of a row that names its indicator are: by this name, its unit and the header above each."""
        name = table.named(row, Says.LABEL)
        label = f"{indicators()[name].name if name in indicators() else name} {table.named(row, Says.UNIT)}"
        read = [
            Column(rule=NAMES_BELOW)
            if head.over_names
            else read_column(self._read(f"{label} {_of_year(above, table.title)}"), [text], table.topic, Beside())
            for head, above, text in zip(table.heads, table.grid.header, row, strict=True)
        ]
        return without_doubles(read)

    def _cell(self, cell: Span, column: Column, about: _About | str, row: Span) -> Cell:
        figure = read_figure(cell.text)
        if column.unit is None:
            return Cell(cell, column.rule)
        if figure is None:
            return Cell(cell, "not a number alone")
        refusal = about if isinstance(about, str) else _at_odds(figure, column, about)
        if isinstance(about, str) or refusal:
            return Cell(cell, refusal)
        dating = _dated(column, about)
        if column.kind is Kind.LEVEL and self._to_come(dating.period):
            return Cell(cell, "a level of a year to come")
        fact = Fact(
            indicator=column.indicator,
            place=column.place or about.place,
            quantity=Quantity(figure.value, column.unit, cell.text),
            kind=column.kind,
            sentence=row,
            document_id=self._document.id,
            period=dating.period,
            basis=dating.basis,
            why=dating.why,
            survey=_surveyed(column, about, dating.period),
        )
        return Cell(cell, column.rule, fact)

    def _to_come(self, period: Period | None) -> bool:
        """Tell whether a period begins after the year in which the document was published."""
        published = self._document.published
        return period is not None and bool(published) and period.year > int(published[:4])


def _of_year(header: str, title: Head) -> str:
    """A header with the one year of the title behind a month or a quarter that names none: "Januari" is of 2023."""
    years = {period.year for period in title.periods}
    if len(years) != 1 or find_periods(header):
        return header
    dated = f"{header} {years.pop()}"
    return dated if any(mention.period.part is not Part.YEAR for mention in find_periods(dated)) else header


def _has_digits(cell: Span) -> bool:
    return any(map(str.isdigit, cell.text))


def _about_row(table: _Table, row: Sequence[str], carried: Carried) -> _About | str:
    """What a row, else the title, else the text above says of all its cells; or why none of them is a fact."""
    place = table.places.of(row)
    if isinstance(place, str):
        return place
    if table.keys[table.key(row)] > 1:
        return "another row is of the same place and period"
    titled = table.title.periods[0] if len(table.title.periods) == 1 else None
    said = table.named(row, Says.PERIOD).rstrip("*†")
    own = parse_period(said) or (parse_period(f"{said} {titled.year}") if titled and said else None)
    if not table.has(Says.PERIOD):
        own = _of_the_survey(table.named(row, Says.SURVEY))
    if own is None and table.has(Says.PERIOD):
        return "the row does not say when"
    if own:
        dating = Dating(own, None, Basis.STATED, "table")
    elif titled:
        dating = Dating(titled, None, Basis.INFERRED, "title of the table")
    elif len(headed := {one.period for one in table.columns if one.period and one.kind is Kind.LEVEL}) == 1:
        dating = Dating(headed.pop(), None, Basis.INFERRED, "the one period of its header")
    elif table.title.periods:
        dating = Dating(None)
    else:
        dating = Dating(carried.period, None, Basis.INFERRED, f"above the table: {carried.why}")
    named = tuple(mention.code for mention in find_surveys(table.named(row, Says.SURVEY)))
    # Where the text sets several against each other, the year tells them apart: "2022 dari SSGI, 2023 dari SKI".
    inherited = () if table.has(Says.SURVEY) else table.title.surveys or carried.surveys or carried.named
    return _About(place, table.places.named, dating, named, inherited)


def _of_the_survey(text: str) -> Period | None:
    """The year of the survey that a row names: "SSGI 2022"."""
    years = [mention.period for mention in find_periods(text)]
    return years[0] if len(years) == 1 and find_surveys(text) else None


def _at_odds(figure: Figure, column: Column, about: _About) -> str:
    """Why a figure cannot be what its column and its row say; "" if it can."""
    if figure.percent and column.unit is not Unit.PERCENT:
        return "a percentage in a column of numbers"
    if column.unit is Unit.PERCENT and figure.value > LARGEST_PREVALENCE_PERCENT:
        return "more than a prevalence can be"
    if column.place and about.named:
        return "the row names a place, and the header another"
    own = about.dating.period if about.dating.basis is Basis.STATED else None
    return "the row names a period, and the header another" if column.period and own and own != column.period else ""


def _dated(column: Column, about: _About) -> Dating:
    """The period of a cell; a target is of no year that is not beside it."""
    if column.period:
        return Dating(column.period, None, Basis.STATED, "table")
    silent = column.kind is Kind.TARGET and about.dating.basis is not Basis.STATED
    return Dating(None) if silent else about.dating


def _surveyed(column: Column, about: _About, period: Period | None) -> str | None:
    """The instrument of a level: the column's, the row's, else the one named above that can have measured it.

    A sample named above neither counts children nor reaches districts.
    """
    if column.kind is not Kind.LEVEL:
        return None
    counted = column.unit is Unit.CHILDREN or about.place.level is Level.DISTRICT
    above = [code for code in about.above if not (counted and surveys()[code].kind == "survey")]
    named = (column.survey,) if column.survey else about.surveys or above
    fitting = [code for code in named if surveys()[code].covers(period)]
    code = fitting[0] if len(fitting) == 1 else None
    return None if is_local(code) else code
