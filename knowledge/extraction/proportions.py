"""Numbers of a sentence that prove each other: so many of so many are so many percent."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import permutations

from ..language.quantities import QuantityMention
from ..language.wordlists import word_set
from ..models import Unit
from .readings import Number, Reading, number_at
from .surroundings import foreign_noun, says_measured

_STUNTED = re.compile(r"\s*(?:kasus\s+|penderita\s+)?(?:stunting|tengkes)\b", re.IGNORECASE)
_OUT_OF_WORDS = word_set("dari out")
_OUT_OF = re.compile(r"\bdari\b|\bout\s+of\b", re.IGNORECASE)
# With smaller wholes or no decimals, too many numbers divide into each other by chance.
_SMALLEST_WHOLE = 50
_MOST_COUNTS = 6


class Part(StrEnum):
    """What a number is in a proportion."""

    SOME = "some"
    WHOLE = "whole"
    PERCENT = "percent"


def part_of(number: Number) -> Part | None:
    """What a number is in "4.386 dari 20.115 balita (21,8 persen)"; None where no arithmetic says so.

    "39.977 yang ditimbang dari 58.310 (68,6 persen)" is a coverage, no proportion of those measured.
    """
    for proportion in _proportions(number.reading):
        if number.index in proportion:
            return tuple(Part)[proportion.index(number.index)]
    return None


def together(number: Number) -> list[Number]:
    """The other numbers of its proportion; none where it is in no proportion."""
    for proportion in _proportions(number.reading):
        if number.index in proportion:
            return [number_at(number.reading, index) for index in proportion if index != number.index]
    return []


def _proportions(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """The indices of part, whole and percentage."""
    if not reading.has(_OUT_OF_WORDS):
        return
    indexed = list(enumerate(reading.numbers))
    percents = [i for i, m in indexed if m.unit is Unit.PERCENT and m.value != m.value.to_integral_value()]
    counts = [i for i, m in indexed if _counts(m)] if percents else []
    if not 2 <= len(counts) <= _MOST_COUNTS:
        return
    for some, whole in permutations(counts, 2):
        for percent in percents:
            found = some, whole, percent
            if _agree(*(reading.numbers[i] for i in found)) and _divided(*(number_at(reading, i) for i in found)):
                yield found


def _counts(mention: QuantityMention) -> bool:
    return mention.unit in (Unit.CHILDREN, None) and mention.value == mention.value.to_integral_value()


def _agree(some: QuantityMention, whole: QuantityMention, percent: QuantityMention) -> bool:
    """Tell whether the percentage is that of the part, rounded or cut as printed."""
    if whole.value < _SMALLEST_WHOLE or some.value >= whole.value:
        return False
    exponent = percent.value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    return abs(100 * some.value / whole.value - percent.value) < step


def _divided(some: Number, whole: Number, percent: Number) -> bool:
    """Tell whether the words make it a part of the whole, and of nothing else than the text speaks of."""
    elsewhere = any(foreign_noun(number) for number in (some, whole, percent))
    stunted = _STUNTED.match(whole.after) is not None  # "dari 61.206 anak stunting sebanyak 10.911 dari Tapin"
    return bool(_OUT_OF.search(whole.before)) and not (says_measured(some) or stunted or elsewhere)
