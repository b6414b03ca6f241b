"""Facts from tables, row by row. The evidence of a cell is its row.

Three shapes are read: rows of places with a column a figure; rows of periods, whose place the title names; and rows of
indicators, each with its unit and its figures ("Prevalensi stunting | % | 16,5 | 14").
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..extraction.bindings import LARGEST_PREVALENCE_PERCENT
from ..extraction.dating import Carried
from ..extraction.regions import Region
from ..language.indicators import find_surveys
from ..language.quantities import find_quantities
from ..models import Basis, Document, Fact, Kind, Period, Place, Quantity, Span, Unit
from .columns import Column, Figure, read_figure
from .headers import Says
from .layouts import Grid
from .notes import sign_of
from .rowdating import About, about_row, dated, surveyed
from .tables import Table, TableReader

NO_HEADER = "a table without a header"
OTHER_WIDTH = "not as many cells as the header"
NO_TOTAL = "a total that its parts do not make"


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a table: the fact it is, or the rule that passed it over."""

    span: Span
    rule: str
    fact: Fact | None = None


class GridReader:
    """Reads the figures of a document's tables row by row.

    `surveyed` are the rows of tables whose columns or notes name instruments: a column that names none is of another.
    """

    def __init__(self, document: Document, region: Region, main: Place | None, grids: Iterable[Grid]) -> None:
        """`main` is the place the document is about, `grids` are its tables."""
        self._document = document
        self._reader = TableReader(document, region, main)
        tables = self._reader.read_all(grids)
        self._tables = {line.start: table for table in tables for line in table.grid.lines}
        self._rows = {row.span.start: row for table in tables for row in table.grid.rows}
        named = [table for table in tables if table.noted or any(column.survey for column in table.columns)]
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
        columns = self._reader.labelled(table, texts) if table.has(Says.LABEL) else table.columns
        about = about_row(table, texts, carried)
        cells = ((cell, column) for cell, column in zip(row.cells, columns, strict=True) if _has_digits(cell))
        return [self._cell(cell, _own_column(cell, column, table), about, row.span) for cell, column in cells]

    def _cell(self, cell: Span, column: Column, about: About | str, row: Span) -> Cell:
        figure = read_figure(cell.text)
        if column.unit is None:
            return Cell(cell, column.rule)
        if figure is None:
            return Cell(cell, "not a number alone")
        refusal = about if isinstance(about, str) else _at_odds(figure, column, about)
        if isinstance(about, str) or refusal:
            return Cell(cell, refusal)
        dating = dated(column, about)
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
            survey=surveyed(column, about, dating.period),
        )
        return Cell(cell, column.rule, fact)

    def _to_come(self, period: Period | None) -> bool:
        """Tell whether a period begins after the year in which the document was published."""
        published = self._document.published
        return period is not None and bool(published) and period.year > int(published[:4])


def _own_column(cell: Span, column: Column, table: Table) -> Column:
    """What a cell is, by its column and by what is known of it alone: a total no parts make, a note's instrument."""
    if cell in table.false:
        return Column(rule=NO_TOTAL)
    noted = {mention.code for mention in find_surveys(table.noted.get(sign_of(cell.text), ""))}
    if not noted or column.unit is None:
        return column
    return replace(column, survey=noted.pop()) if len(noted) == 1 else Column(rule="its note names several instruments")


def _has_digits(cell: Span) -> bool:
    return any(map(str.isdigit, cell.text))


def _at_odds(figure: Figure, column: Column, about: About) -> str:
    """Why a figure cannot be what its column and its row say; "" if it can."""
    if figure.percent and column.unit is not Unit.PERCENT:
        return "a percentage in a column of numbers"
    if column.unit is Unit.PERCENT and figure.value > LARGEST_PREVALENCE_PERCENT:
        return "more than a prevalence can be"
    if column.place and about.named:
        return "the row names a place, and the header another"
    own = about.dating.period if about.dating.basis is Basis.STATED else None
    return "the row names a period, and the header another" if column.period and own and own != column.period else ""
