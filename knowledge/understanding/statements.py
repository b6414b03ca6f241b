"""What a question states of a figure: a level or a movement by an amount, and how it is held against what is known."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from ..language.quantities import find_quantities
from ..models import Comparison, Direction, Statement
from .clues import FIGURE, Clues
from .ways import find_last, is_asked

_WAYS = tuple((comparison, comparison.value) for comparison in Comparison if comparison is not Comparison.EXACT)
_CLAUSE_ENDS = (",", ";", ".")


def find_statements(clues: Clues) -> tuple[Statement, ...]:
    """One statement for each figure that a question states, in order.

    "turun 357 kasus" is a movement by 357, "turun menjadi 522" a level of 522, "lebih dari 800" a level above 800.
    """
    pieces = clues.masked.split(FIGURE)
    if len(pieces) != len(clues.figures) + 1:
        return tuple(Statement(figure) for figure in clues.figures)
    return _bounded([_state(figure, pieces[n], pieces[n + 1]) for n, figure in enumerate(clues.figures)], pieces)


def _bounded(statements: list[Statement], pieces: list[str]) -> tuple[Statement, ...]:
    """With the two ends of a range as its limits: "antara 15 dan 20 persen" is at least the one, at most the other."""
    for n, (low, high) in enumerate(pairwise(statements)):
        said = f"{pieces[n]} {FIGURE} {pieces[n + 1]} {FIGURE}"
        from_there = pieces[n].split()[-1:] == ["dari"]  # "dari 20 sampai 25" may be a way gone
        if low.moved or not (is_asked("between", said) or (is_asked("range", said) and not from_there)):
            continue
        unit = low.unit or high.unit
        statements[n] = replace(low, comparison=Comparison.AT_LEAST, unit=unit)
        statements[n + 1] = replace(high, comparison=Comparison.AT_MOST, unit=unit)
    return tuple(statements)


def _state(figure: Decimal, before: str, after: str) -> Statement:
    numbers = find_quantities(f"1 {after.lstrip()}")
    unit = numbers[0].unit if numbers else None
    word, moved = _find_move(before, after)
    direction = None
    if word and is_asked("down", word) is not is_asked("up", word):
        direction = Direction.DOWN if is_asked("down", word) else Direction.UP
    denied = is_asked("denied", _without_tag(_without_comparison(before)))
    return Statement(figure, _compare(before, after), unit, moved, direction, denied)


def _find_move(before: str, after: str) -> tuple[str, bool]:
    """The word of the movement a figure is part of, and whether the figure is its amount.

    "turun sebesar 26,6 persen" moves by it, "turun menjadi 26,6 persen" reaches it; "turun terus, kini 26,6 persen" and
    "turun dari 26,6 persen" say no movement to it.
    """
    following = find_last("moved after", f"{FIGURE} {after}")
    if following:
        return following[0], True
    match = find_last("move", before)
    if match is None or is_asked("named movement", before):
        return "", False
    between = _without_comparison(before[match.end() :])
    reached = find_last("by year", between)
    rest = between[reached.end() :] if reached else between
    reaches = is_asked("reaches", rest) or is_asked("beyond", before[match.end() :])
    if not reaches and not any(end in between for end in _CLAUSE_ENDS):
        return match[0], True
    return match[0] if is_asked("becoming", rest) else "", False


def _without_comparison(between: str) -> str:
    """The words before a figure less those that bind it: the "dari" of "turun lebih dari 300" starts no movement."""
    found = (find_last(way, f"{between} {FIGURE}") for _, way in _WAYS)
    return next((between[: match.start()] for match in found if match), between)


def _without_tag(before: str) -> str:
    """The words before a figure less "benar tidak": that asks, and denies nothing."""
    tag = find_last("tag", before)
    return f"{before[: tag.start()]} {before[tag.end() :]}" if tag else before


def _compare(before: str, after: str) -> Comparison:
    """How the words right before a figure bind it: "lebih dari 800", "tidak sampai 500", "sekitar 500"."""
    for comparison, way in _WAYS:
        if is_asked(way, f"{before} {FIGURE}"):
            return comparison
    if after.lstrip().startswith("-"):  # "800-an"
        return Comparison.ABOUT
    return Comparison.ABOVE if is_asked("above after", f"{FIGURE} {after}") else Comparison.EXACT
