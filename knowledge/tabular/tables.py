"""A grid with its words read: what its title says, what each column counts, which place each row is about."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..extraction.regions import Region
from ..language.indicators import find_surveys, indicators
from ..language.periods import find_periods
from ..models import Document, Part, Place, Span
from .columns import (
    KINDS,
    NAMES_BELOW,
    RATIO,
    Beside,
    Column,
    beside_targets,
    is_ratio,
    read_column,
    read_columns,
    without_doubles,
)
from .groups import split_groups
from .headers import Head, Says, read_head
from .layouts import Grid
from .notes import find_notes, sign_of
from .rowplaces import RowPlaces
from .sums import agreeing, false_totals

_STUNTING = {Says.STUNTED, Says.PREVALENCE}
_ENDS_OF_SENTENCES = (".", "!", "?")


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with its words read.

    `topic` is what speaks for a silent header: the table's own title, else the document's. `keys` counts the rows of
    each place, period, survey and label; `false` are cells of totals that their parts cannot make; `noted` are the
    instruments that notes below name, by the signs in the table that refer to them.
    """

    grid: Grid
    title: Head
    topic: Head
    heads: tuple[Head, ...]
    columns: tuple[Column, ...]
    places: RowPlaces
    keys: Counter[tuple[str, ...]] = field(default_factory=Counter)
    false: frozenset[Span] = frozenset()
    noted: Mapping[str, str] = field(default_factory=dict)

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


class TableReader:
    """Reads the words of a document's tables, each only once: a table of indicators repeats them row by row."""

    def __init__(self, document: Document, region: Region, main: Place | None) -> None:
        """`main` is the place the document is about."""
        self._text = document.text
        self._region = region
        self._main = main
        self._heads: dict[str, Head] = {}
        self._title = document.title

    @property
    def _titled(self) -> Head:
        """The words of the document's title."""
        return self._read(self._title)

    def read_all(self, grids: Iterable[Grid]) -> list[Table]:
        """Read the tables of a document, each group of rows with a name of its own as one."""
        return [self._table(part) for grid in grids for part in split_groups(grid, self._read)]

    def _table(self, grid: Grid) -> Table:
        """Read the title, the header and the names of a grid."""
        title = self._read(grid.title)
        noted = self._instruments_noted(grid)
        grid = replace(
            grid, header=tuple(" ".join((text, noted.get(sign_of(text), ""))).strip() for text in grid.header)
        )
        heads = tuple(self._read(_of_year(text, title)) for text in grid.header)
        rows = [[cell.text for cell in row.cells] for row in grid.rows if len(row.cells) == len(heads)]
        cells = [[row[at] for row in rows] for at in range(len(heads))]
        heads = self._upright(heads, cells)
        heads = tuple(self._labelling(*one) for one in zip(heads, grid.header, cells, strict=True))
        topic = beside_targets(self._topic(title, grid.title), heads)
        columns = tuple(agreeing(heads, read_columns(heads, cells, topic), cells))
        named = title if title.places or title.beyond else self._titled
        kind = grid.title.rpartition("\n")[2]
        places = RowPlaces(heads, rows, self._base(title), self._region, named.beyond, kind)
        table = Table(grid, title, topic, heads, columns, places, noted=noted)
        return replace(table, keys=Counter(map(table.key, rows)), false=_false(table))

    def labelled(self, table: Table, row: Sequence[str]) -> list[Column]:
        """What the cells of a row that names its indicator are: by this name, its unit and the header above each."""
        name = table.named(row, Says.LABEL)
        label = f"{indicators()[name].name if name in indicators() else name} {table.named(row, Says.UNIT)}"
        read = []
        for head, above, text in zip(table.heads, table.grid.header, row, strict=True):
            refusal = NAMES_BELOW if head.over_names else RATIO if is_ratio(head, table.heads) else ""
            said = self._read(f"{label} {_of_year(above, table.title)}")
            read.append(Column(rule=refusal) if refusal else read_column(said, [text], table.topic, Beside()))
        return without_doubles(read)

    def _instruments_noted(self, grid: Grid) -> dict[str, str]:
        """The instrument that each note below a table names, where a sign refers to it, or one that is lost may."""
        used = {sign_of(text) for text in (*grid.header, *(cell.text for row in grid.rows for cell in row.cells))}
        notes = find_notes(self._text, grid.span.stop)
        named = {sign: find_surveys(note) for sign, note in notes.items() if sign in used or sign.isdecimal()}
        return {sign: " ".join(one.span.text for one in names) for sign, names in named.items() if names}

    def _topic(self, title: Head, text: str) -> Head:
        """What speaks for a silent header: the table's own title, else the document's with the kind the table's has.

        The lowest line that says what is counted goes before those above it, which still tell the kind; where it is
        on something else, nothing speaks.
        """
        lines = text.split("\n")
        kept = title.says & {*KINDS, Says.PLAN, Says.PART}
        for at in range(len(lines) - 1, -1, -1):
            head = self._read(lines[at])
            if head.says & _STUNTING or head.others:
                head = self._read("\n".join(lines[at:]))
                return replace(head, says=head.says | kept, lowers=title.lowers)
            if head.moves or (head.strange and not lines[at].endswith(_ENDS_OF_SENTENCES)):
                return Head(unknown=lines[at])
        return replace(self._titled, says=self._titled.says | kept)

    def _read(self, text: str) -> Head:
        if text not in self._heads:
            self._heads[text] = read_head(text, self._region)
        return self._heads[text]

    def _upright(self, heads: tuple[Head, ...], cells: Sequence[Sequence[str]]) -> tuple[Head, ...]:
        """Headers of a table whose years run across: "Tahun | 2021 | 2022" names the header, and not what is below it.

        Below it stand indicators, or else places.
        """
        if len(heads) < 2 or not heads[0].over_names or not heads[0].over_names <= {Says.PERIOD, Says.SURVEY}:
            return heads
        if not all(head.periods for head in heads[1:]):
            return heads
        counted = any(label.says & _STUNTING or label.others for label in map(self._read, cells[0]))
        return (Head(frozenset({Says.LABEL if counted else Says.REGION})), *heads[1:])

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


def _false(table: Table) -> frozenset[Span]:
    """The cells of totals that their parts cannot make, in a table whose rows differ by their places alone."""
    if any(map(table.has, (Says.PERIOD, Says.SURVEY, Says.LABEL))):
        return frozenset()
    rows = [row.cells for row in table.grid.rows if len(row.cells) == len(table.heads)]
    texts = [[cell.text for cell in row] for row in rows]
    found = false_totals(table.columns, texts, list(map(table.places.of, texts)))
    return frozenset(rows[down][across] for down, across in found)


def _of_year(header: str, title: Head) -> str:
    """A header with the one year of the title behind a month or a quarter that names none: "Januari" is of 2023."""
    years = {period.year for period in title.periods}
    if len(years) != 1 or find_periods(header):
        return header
    dated = f"{header} {years.pop()}"
    return dated if any(mention.period.part is not Part.YEAR for mention in find_periods(dated)) else header
