"""What is held of a place at a glance, and places beside each other: one instrument at a time, proved figures only."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..answering.proof import proved
from ..figures.calculations import difference
from ..figures.precedence import survey_kind
from ..figures.selection import is_level, merge, series
from ..language.indicators import PREVALENCE
from ..language.places import gazetteer
from ..models import (
    Answer,
    Block,
    Calculation,
    Document,
    Evidence,
    Fact,
    Intent,
    Kind,
    Level,
    Passage,
    Place,
    Question,
    Status,
)
from .quotations import show_proof
from .wording import render


@dataclass(frozen=True, slots=True)
class Row:
    """The dated levels of one place by one instrument in order of time, mostly one a year; at least one."""

    indicator: str
    survey: str | None
    facts: tuple[Fact, ...]

    @property
    def newest(self) -> Fact:
        """The last figure."""
        return self.facts[-1]

    @property
    def change(self) -> Calculation | None:
        """By how much the last figure differs from the one before; None for a single figure."""
        return difference(*self.facts[-2:])[0] if len(self.facts) > 1 else None


@dataclass(frozen=True, slots=True)
class Table:
    """One figure a place, the highest first: one indicator, one instrument, one year. At least two places.

    `scope` is the area whose parts are ranked, None where places were only put side by side. `lacking` are the places
    that belong here and have no such figure.
    """

    indicator: str
    survey: str | None
    year: int
    facts: tuple[Fact, ...]
    scope: Place | None = None
    lacking: tuple[Place, ...] = ()

    def rank(self, place: Place) -> int | None:
        """The rank of a place counted from the highest, equal figures sharing theirs; None where it has no figure."""
        own = [fact.value for fact in self.facts if fact.place == place]
        return 1 + sum(fact.value > own[0] for fact in self.facts) if own else None


@dataclass(frozen=True, slots=True)
class Profile:
    """What is held of exactly one place: its rows, the levels without a year, and its targets."""

    place: Place
    rows: tuple[Row, ...]
    undated: tuple[Fact, ...]
    targets: tuple[Fact, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The figures at a glance: the newest of every row, then those without a year, then the targets."""
        return (*(row.newest for row in self.rows), *self.undated, *self.targets)


Documents = Mapping[str, Document]
_Key = tuple[str, str | None, int]


def keep_proved(facts: Iterable[Fact], documents: Documents) -> tuple[Fact, ...]:
    """The facts that may be shown: their sentence stands in their document, and their figure in the sentence."""
    return tuple(f for f in facts if f.document_id in documents and proved(f, documents[f.document_id]))


def find_profile(place: Place, facts: Iterable[Fact], documents: Documents) -> Profile:
    """What is held of a place, the best instrument first; figures from headlines of other stories are left out."""
    own = [fact for fact in keep_proved(facts, documents) if fact.place == place and not fact.headline]
    levels = merge(filter(is_level, own), documents)
    targets = merge((fact for fact in own if fact.kind is Kind.TARGET), documents)
    targets.sort(key=lambda fact: fact.last_month)
    undated = tuple(fact for fact in levels if fact.period is None)
    return Profile(place, tuple(_rows(levels, documents)), undated, tuple(targets))


def find_tables(facts: Iterable[Fact], documents: Documents) -> tuple[Table, ...]:
    """Every ranking of the parts of an area that the facts allow, the fullest first, a named instrument before none."""
    scopes: dict[str, dict[Place, list[Fact]]] = defaultdict(dict)
    for place, levels in _levels(facts, documents).items():
        if place.parent:
            scopes[place.parent][place] = levels
    tables = [_in_scope(table, code) for code, held in scopes.items() for table in _tables(held, documents)]
    return tuple(sorted(tables, key=_preference, reverse=True))


def compare_places(places: Sequence[Place], facts: Iterable[Fact], documents: Documents) -> tuple[Table, ...]:
    """What two or more places have in common: the best instrument first, each from the newest year back."""
    tables = _tables(_levels((fact for fact in facts if fact.place in places), documents), documents)
    newest = {(t.indicator, t.survey): t.year for t in sorted(tables, key=lambda table: table.year)}
    tables.sort(key=lambda t: (_first(t.facts[0]), -newest[t.indicator, t.survey], t.survey or "", -t.year))
    return tuple(replace(table, lacking=tuple(p for p in places if table.rank(p) is None)) for table in tables)


def state(fact: Fact, documents: Documents) -> tuple[Block, ...]:
    """One figure with its sentence and its source, in the words of every other answer."""
    return render(Answer(Status.ANSWERED, Question("", Intent.SOURCE), (fact,)), documents)


def quote(facts: Iterable[Fact], documents: Documents) -> tuple[Block, ...]:
    """The sentences behind facts, each once, with their sources, in the words of every other answer."""
    spans = {(fact.document_id, fact.sentence.start): fact for fact in facts}
    evidence = tuple(Evidence(Passage(fact.document_id, 0, fact.sentence), fact.sentence) for fact in spans.values())
    return render(Answer(Status.ANSWERED, Question("", Intent.SOURCE), evidence=evidence), documents)


def prove(fact: Fact, documents: Documents) -> tuple[Block, ...]:
    """The sentence of one figure, below the head of its table where it is a row of one, and its source."""
    return tuple(show_proof(fact, documents))


def _levels(facts: Iterable[Fact], documents: Documents) -> dict[Place, list[Fact]]:
    levels: dict[Place, list[Fact]] = defaultdict(list)
    for fact in keep_proved(filter(is_level, facts), documents):
        levels[fact.place].append(fact)
    return {place: merge(held, documents) for place, held in levels.items()}


def _rows(levels: list[Fact], documents: Documents) -> list[Row]:
    rows = [Row(indicator, survey, tuple(held)) for (indicator, survey), held in series(levels, documents).items()]
    return sorted(rows, key=lambda row: (_first(row.newest), -row.newest.last_month, row.survey or ""))


def _first(fact: Fact) -> tuple[bool, str, bool]:
    """A sort key for what is looked for first: prevalence, then counts, sample surveys before registers."""
    return fact.indicator != PREVALENCE, fact.indicator, survey_kind(fact) != "survey"


def _tables(levels: Mapping[Place, list[Fact]], documents: Documents) -> list[Table]:
    held: dict[_Key, list[Fact]] = defaultdict(list)
    for facts in levels.values():
        for row in _rows(facts, documents):
            years = {fact.period.year: fact for fact in row.facts if fact.period}
            for year, fact in years.items():
                held[row.indicator, row.survey, year].append(fact)
    return [
        Table(*key, tuple(sorted(facts, key=lambda fact: (-fact.value, fact.place.code))))
        for key, facts in held.items()
        if len(facts) > 1 and len({fact.quantity.unit for fact in facts}) == 1
    ]


def _in_scope(table: Table, code: str) -> Table:
    lacking = tuple(place for place in gazetteer().children(code) if table.rank(place) is None)
    return replace(table, scope=gazetteer().place(code), lacking=lacking)


def _preference(table: Table) -> tuple[bool, bool, int, int, bool]:
    wide = table.scope is not None and table.scope.level in (Level.COUNTRY, Level.PROVINCE)
    return wide, table.survey is not None, len(table.facts), table.year, table.indicator == PREVALENCE
