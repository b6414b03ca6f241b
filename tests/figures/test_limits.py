"""Numbers and limits."""

from decimal import Decimal

import pytest

from knowledge.figures.limits import satisfies
from knowledge.models import Comparison, Statement, Unit


@pytest.mark.parametrize(
    ("value", "comparison", "stated", "held"),
    [
        ("829", Comparison.ABOVE, "829", False),
        ("829", Comparison.AT_LEAST, "829", True),
        ("829", Comparison.AT_MOST, "829", True),
        ("829", Comparison.BELOW, "830", True),
        ("879", Comparison.NEARLY, "900", True),
        ("901", Comparison.NEARLY, "900", False),
        ("700", Comparison.NEARLY, "900", False),
        ("790", Comparison.NEARLY, "900", None),
        ("829", Comparison.ABOUT, "800", True),
        ("600", Comparison.ABOUT, "800", False),
        ("829", Comparison.EXACT, "829", True),
    ],
)
def test_satisfies(value: str, comparison: Comparison, stated: str, held: bool | None) -> None:
    assert satisfies(Decimal(value), Unit.CHILDREN, Statement(Decimal(stated), comparison)) is held


@pytest.mark.parametrize(
    ("value", "stated", "held"),
    [
        ("40.6", "41", True),
        ("40.6", "40", None),
        ("40.6", "39", False),
        ("16.2", "16.2", True),
        ("16.2", "16.25", False),
    ],
)
def test_a_share_agrees_rounded(value: str, stated: str, held: bool | None) -> None:
    assert satisfies(Decimal(value), Unit.PERCENT, Statement(Decimal(stated))) is held
