"""What a generation says otherwise than the one before it."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from knowledge.models import Bound, Fact, Kind, Level, Period, Place, Quantity, Span, Unit
from knowledge.storage.novelties import Novelty, Turn, find_novelties

# The place is real, the figures are made up.
TAPIN = Place("63.05", "Kabupaten Tapin", Level.REGENCY, "63")


def fact(cases: int, year: int = 2022, document: str = "a.txt", bound: Bound | None = None, **more: object) -> Fact:
    quantity = Quantity(Decimal(cases), Unit.CHILDREN, f"{cases} kasus", bound)
    made = Fact("stunting_cases", TAPIN, quantity, Kind.LEVEL, Span(0, 1, "x"), document, Period(year))
    return replace(made, **more)  # type: ignore[arg-type]


OLD, NEW, OTHER = fact(77), fact(78), fact(80, 2021)
CASES: list[tuple[list[Fact], list[Fact], list[Fact], list[tuple[Fact, Fact]], list[Fact]]] = [
    ([], [], [], [], []),
    ([OLD], [OLD], [], [], []),
    ([OLD], [OLD, OTHER], [OTHER], [], []),
    ([OLD, OTHER], [OTHER], [], [], [OLD]),
    ([OLD], [NEW], [], [(OLD, NEW)], []),
    # Another value beside the one held is new; the end of a contradiction is a loss.
    ([OLD], [OLD, NEW], [NEW], [], []),
    ([OLD, NEW], [OLD], [], [], [NEW]),
    # Another period, instrument or kind is another figure.
    ([OLD], [replace(OLD, survey="SSGI")], [replace(OLD, survey="SSGI")], [], [OLD]),
    # The same from another document, or from several, is no news.
    ([OLD], [fact(77, document="b.txt"), fact(77, document="c.txt")], [], [], []),
    ([OLD], [OLD, fact(90, headline=True)], [], [], []),
    ([OLD], [fact(77, bound=Bound.BELOW)], [], [(OLD, fact(77, bound=Bound.BELOW))], []),
]


@pytest.mark.parametrize(("before", "after", "added", "changed", "lost"), CASES)
def test_what_is_said_otherwise(
    before: Iterable[Fact],
    after: Iterable[Fact],
    added: list[Fact],
    changed: list[tuple[Fact, Fact]],
    lost: list[Fact],
) -> None:
    assert list(find_novelties(before, after)) == [
        *(Novelty(Turn.CHANGED, new, old) for old, new in changed),
        *(Novelty(Turn.LOST, fact) for fact in lost),
        *(Novelty(Turn.ADDED, fact) for fact in added),
    ]
