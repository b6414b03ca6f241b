"""Whether a value is as a question states it: a number, a limit, or somewhere about a number."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from ..models import Comparison, Statement, Unit
from ..values import PERCENTAGES

# How far from its number a figure may be, as shares of the number: within the first "sekitar" and "hampir" hold, beyond
# the second they do not; between the two it is not for a program to say.
_CLOSE, _FAR = Decimal("0.05"), Decimal("0.15")
_NEARLY = Decimal("0.1")


def satisfies(value: Decimal, unit: Unit, statement: Statement) -> bool | None:
    """Tell whether a value is as stated; None where that is a matter of opinion.

    A share agrees rounded to as many decimals as stated: 16,2 is "16 persen", and 829 is "lebih dari 800".
    """
    stated = statement.value
    match statement.comparison:
        case Comparison.AT_LEAST:
            return value >= stated
        case Comparison.AT_MOST:
            return value <= stated
        case Comparison.ABOVE:
            return value > stated
        case Comparison.BELOW:
            return value < stated
        case Comparison.NEARLY if value > stated:
            return False
        case Comparison.NEARLY:
            return _is_near(stated - value, stated, _NEARLY)
        case Comparison.ABOUT:
            return _is_near(abs(value - stated), stated, _CLOSE)
    return _is_exactly(value, unit, stated)


def _is_exactly(value: Decimal, unit: Unit, stated: Decimal) -> bool | None:
    """A share agrees rounded to as many decimals as stated; where only cutting off makes it agree, nothing is said."""
    coarser = int(value.as_tuple().exponent) < int(stated.as_tuple().exponent) <= 0
    if value == stated or not (unit in PERCENTAGES and coarser):
        return value == stated
    if value.quantize(stated, ROUND_HALF_UP) == stated:
        return True
    return None if value.quantize(stated, ROUND_DOWN) == stated else False


def _is_near(apart: Decimal, stated: Decimal, close: Decimal) -> bool | None:
    return True if apart <= stated * close else False if apart > stated * _FAR else None
