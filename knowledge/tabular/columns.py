"""What the figures of a table's column count: its own header, else the table's title and the column on its left."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from ..extraction.movements import LARGEST_STEP_PERCENT
from ..language.indicators import CASES, MEASURED, PREVALENCE, STUNTING, indicators
from ..language.quantities import parse_number
from ..models import Kind, Period, Place, Unit
from .headers import Head, Says
from .layouts import FIGURE

_T = TypeVar("_T")
_LARGEST_PERCENT, _DECIMALS_OF_A_THOUSAND = 100, 3
_ROUNDING = Decimal("0.3")
NAMES_BELOW = "names or numbers of rows"
NOT_UNDERSTOOD = " in the header is not understood"
NO_TOPIC = "neither header nor title says stunting"
NO_KIND = "the header does not say of what kind the figures are"
RATIO = "how much of the target was reached"
SHARES = "shares of one, no percentages"
# What tells a target from a level.
KINDS = frozenset({Says.TARGET, Says.ACTUAL, Says.FORECAST})
# A header of these words is of figures; any other one is of something else.
_OF_FIGURES = frozenset(
    {
        *(Says.RATE, Says.PREVALENCE, Says.COUNT, Says.CASE, Says.CHILD, Says.STUNTED, Says.MEASURED),
        *(*KINDS, Says.BEFORE, Says.REACHED, Says.FILLER, Says.VALUE, Says.UNIT, Says.PERIOD),
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """What the figures of a column are; without an indicator, `rule` tells why none of them is a fact."""

    indicator: str = ""
    unit: Unit | None = None
    kind: Kind = Kind.LEVEL
    period: Period | None = None
    survey: str | None = None
    place: Place | None = None
    rule: str = "table cell"


@dataclass(frozen=True, slots=True)
class Beside:
    """What the other columns say of one: what the last of those on its left was about, in which unit if all of
    stunting are in one, and whether the whole table is of stunting `alone`.
    """

    topic: str = ""
    unit: Unit | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell's number, and whether it is marked as a percentage."""

    value: Decimal
    percent: bool

    @property
    def decimals(self) -> int:
        """How many are printed: 12,0 has one, and is no number of children."""
        return -int(self.value.as_tuple().exponent)


def read_figure(cell: str) -> Figure | None:
    """The number of a cell; None for a gap, a mark, or several numbers."""
    match = FIGURE.fullmatch(cell)
    value = parse_number(match["number"].replace(" ", "")) if match else None
    return Figure(value, match["unit"] in ("%", "persen")) if match and value is not None else None


def read_columns(heads: Sequence[Head], cells: Sequence[Sequence[str]], title: Head) -> list[Column]:
    """What each column of a table counts; `cells` are the texts below each header."""
    columns: list[Column] = []
    topics = {_own_topic(head) for head in heads if not head.over_names}
    beside = Beside(alone=STUNTING in topics and topics <= {STUNTING, MEASURED, ""})
    for head, texts in zip(heads, cells, strict=True):
        columns.append(Column(rule=RATIO) if is_ratio(head, heads) else read_column(head, texts, title, beside))
        if not head.over_names and (topic := _own_topic(head)):
            units = {one.unit for one in columns if one.indicator in (PREVALENCE, CASES)}
            beside = replace(beside, topic=topic, unit=units.pop() if len(units) == 1 else None)
    return without_doubles(columns)


def without_doubles(columns: Sequence[Column]) -> list[Column]:
    """Columns that a reader cannot tell apart yield nothing: one of them counts something that no word names."""
    known = Counter(column for column in columns if column.indicator)
    return [Column(rule="several columns say the same") if known[column] > 1 else column for column in columns]


def read_column(head: Head, cells: Sequence[str], title: Head, beside: Beside) -> Column:
    """What the figures below a header count; `title` completes it, and what stands beside it."""
    refusal = _foreign(head) or _silent(head, title, beside)
    if refusal:
        return Column(rule=refusal)
    figures = [figure for cell in cells if (figure := read_figure(cell))]
    topic = _own_topic(head) or STUNTING
    unit = _unit_beside(figures, beside) if _continues(head, beside) else _unit(topic, head, figures, title)
    kind = _kind(head, title)
    if unit is None or kind is None:
        return Column(rule=SHARES if _are_shares(figures) else NO_KIND)
    if _falls(head, title, unit, kind) and not _too_far(figures, unit):
        return Column(rule="by how much it falls, or where to")
    indicator = topic
    if topic == STUNTING:
        indicator = PREVALENCE if unit is Unit.PERCENT else CASES
    return Column(indicator, unit, kind, _first(head.periods), _first(head.surveys), _first(head.places))


def _first(found: Sequence[_T]) -> _T | None:
    return found[0] if found else None


def _own_topic(head: Head) -> str:
    """What a header itself is about: an indicator, `STUNTING` of either unit, or "" where it leaves it open."""
    if head.unknown or head.others:
        return head.unknown or head.others[0]
    if Says.MEASURED in head.says:
        return MEASURED
    return STUNTING if Says.STUNTED in head.says else ""


def _foreign(head: Head) -> str:
    """Why the figures below a header are not of an indicator; "" if they may be."""
    if head.unknown:
        return f'"{head.unknown}"{NOT_UNDERSTOOD}'
    if head == Head():
        return "no header"
    if head.over_names:
        return NAMES_BELOW
    if Says.PART in head.says:
        return "a part of the stunted"
    if Says.BEFORE in head.says and not head.periods:
        return "what was at the start, without its year"
    if MEASURED in head.others:
        return "who should be measured, not who was"
    if not head.says <= _OF_FIGURES:
        return "the header names several things"
    topics = len(head.others) + (Says.STUNTED in head.says) + (Says.MEASURED in head.says)
    several = topics > 1 or max(len(head.periods), len(head.surveys), len(head.places)) > 1
    return "the header names several things" if several else ""


def _silent(head: Head, title: Head, beside: Beside) -> str:
    """Why a header that names no indicator is not completed by title and neighbours; "" if it is, or names one."""
    if _own_topic(head):
        return ""
    if Says.CHILD in head.says:
        return "children, but nothing says stunted"
    if beside.topic == STUNTING and (head.says & {Says.RATE, Says.CASE} or _continues(head, beside)):
        return ""
    if beside.alone and Says.CASE in head.says and not title.others:
        return ""
    # "Prevalensi" below "Stunting 2023", and nothing else, is that of stunting.
    bare = not title.unknown and Says.STUNTED in title.says and Says.PART not in title.says and not title.others
    if not (title.stunting or (bare and head.says & {Says.PREVALENCE, Says.CASE})):
        return NO_TOPIC
    prevalence = beside.topic == MEASURED and Says.PREVALENCE in head.says
    known = not beside.topic or prevalence or (beside.topic == STUNTING and Says.TARGET in head.says)
    return "" if known else f'stands beside "{beside.topic}"'


def _continues(head: Head, beside: Beside) -> bool:
    """Tell whether a header goes on with the figures on its left: "2024" and "Target 2024" beside "Stunting 2023 (%)".

    Beside numbers of children a target may be of something that is done for them.
    """
    known = {Says.FILLER, Says.RATE, Says.BEFORE, Says.REACHED, *KINDS}
    later = beside.topic == STUNTING and len(head.periods) == 1 and head.says <= known
    return later and (beside.unit is Unit.PERCENT or (beside.unit is Unit.CHILDREN and not head.says))


def _unit(topic: str, head: Head, figures: Sequence[Figure], title: Head) -> Unit | None:
    """The unit of a column's figures; None where words and figures do not agree on one."""
    rate = Says.RATE in head.says or 2 * sum(figure.percent for figure in figures) > len(figures)
    count = Says.COUNT in head.says
    whole = not any(figure.decimals for figure in figures)
    if topic == STUNTING:
        unit = _unit_of_stunting(head, title, rate, count, whole, max((f.value for f in figures), default=Decimal()))
    else:
        unit = Unit.CHILDREN if topic == MEASURED else indicators()[topic].unit
        if unit is Unit.PERCENT and not rate and whole:
            return None
    if unit is Unit.PERCENT:
        shares = Says.PREVALENCE not in head.says and _of_a_whole(figures)
        return unit if not count and not shares and _percentages(figures) else None
    return unit if whole and not rate else None


def _unit_beside(figures: Sequence[Figure], beside: Beside) -> Unit | None:
    """The unit of figures that go on with those on their left."""
    whole = not any(figure.decimals or figure.percent for figure in figures)
    return beside.unit if (_percentages(figures) if beside.unit is Unit.PERCENT else whole) else None


def _unit_of_stunting(head: Head, title: Head, rate: bool, count: bool, whole: bool, largest: Decimal) -> Unit | None:
    titled = title.says & {Says.RATE, Says.COUNT}
    if rate or not whole:
        return Unit.PERCENT if rate or titled != {Says.COUNT} else None
    if count and titled == {Says.RATE} and not head.says & {Says.CASE, Says.CHILD, Says.STUNTED}:
        # "Jumlah" beside a prevalence may be that of the children measured.
        return None
    if count or Says.CHILD in head.says or largest > _LARGEST_PERCENT:
        return Unit.CHILDREN
    if titled == {Says.COUNT}:
        return Unit.CHILDREN
    # Under a title that speaks of percentages, a column headed by a year holds them; one headed "Stunting" may not.
    return Unit.PERCENT if titled == {Says.RATE} and Says.STUNTED not in head.says else None


def _percentages(figures: Sequence[Figure]) -> bool:
    """Tell whether figures can be percentages: none above 100, not all shares of one (0,26), none like 1,234."""
    largest = max((figure.value for figure in figures), default=Decimal())
    return (
        largest <= _LARGEST_PERCENT
        and not _are_shares(figures)
        and all(figure.decimals < _DECIMALS_OF_A_THOUSAND for figure in figures)
    )


def _of_a_whole(figures: Sequence[Figure]) -> bool:
    """Tell whether figures are the parts of a hundred, with or without the hundred in a row of totals."""
    parts = [figure.value for figure in figures if figure.value != _LARGEST_PERCENT]
    return len(parts) > 1 and abs(sum(parts, Decimal()) - _LARGEST_PERCENT) <= _ROUNDING


def _falls(head: Head, title: Head, unit: Unit, kind: Kind) -> bool:
    """Tell whether a column may be of how far figures fall, as its header says, or the title of a silent one."""
    silent = not _own_topic(head) and (unit is Unit.PERCENT or kind is Kind.TARGET)
    return head.lowers or (title.lowers and silent)


def _too_far(figures: Sequence[Figure], unit: Unit) -> bool:
    """Tell whether figures are more than a prevalence moves in a year: then they are where it falls to."""
    largest = max((figure.value for figure in figures), default=Decimal())
    return unit is Unit.PERCENT and largest > LARGEST_STEP_PERCENT


def _are_shares(figures: Sequence[Figure]) -> bool:
    """Tell whether figures are shares of one: 0,26 where 26 percent are meant."""
    largest = max((figure.value for figure in figures), default=Decimal())
    return 0 < largest <= 1 and not any(figure.percent for figure in figures)


def is_ratio(head: Head, heads: Sequence[Head]) -> bool:
    """Tell whether "Capaian" is how much of the target was reached, since another header of its period is of what is.

    Beside "Target" and "Realisasi" it is, as is "Capaian (%)" beside "Target" and "Capaian".
    """
    if Says.REACHED not in head.says or not any(Says.TARGET in other.says for other in heads):
        return False
    alike = [other.says for other in heads if other is not head and other.periods == head.periods]
    found = [says for says in alike if Says.ACTUAL in says and says.isdisjoint({Says.BEFORE, Says.TARGET})]
    return any(Says.REACHED not in says or (Says.RATE in head.says and Says.RATE not in says) for says in found)


def beside_targets(title: Head, heads: Sequence[Head]) -> Head:
    """A title as it speaks for the headers that say neither target nor actual, where others say target.

    Under "Target dan capaian" they are of what is; under "Target" alone they may be either.
    """
    own = KINDS & {says for head in heads for says in head.says}
    both = {Says.TARGET, Says.ACTUAL}
    if Says.TARGET not in own & title.says:
        return title
    return replace(title, says=title.says - KINDS if own == {Says.TARGET} and title.says >= both else title.says | both)


def _kind(head: Head, title: Head) -> Kind | None:
    """Level or target; None where nothing says which: the title speaks of both, of a plan or of a forecast."""
    # No survey sets targets: "SSGI 2022" among targets was measured.
    measured = {Says.ACTUAL} if head.surveys else set()
    said = head.says & KINDS or measured or title.says & KINDS
    if said == {Says.TARGET}:
        return Kind.TARGET
    return Kind.LEVEL if said == {Says.ACTUAL} or not (said or Says.PLAN in title.says) else None
