"""What a question counts."""

import pytest

from knowledge.language.indicators import CASES, PREVALENCE
from knowledge.models import Unit
from knowledge.understanding.clues import find_clues
from knowledge.understanding.intents import find_intent
from knowledge.understanding.measures import find_indicator, find_unit


@pytest.mark.parametrize(
    ("text", "indicator", "unit"),
    [
        ("angka stunting HSS", None, None),
        ("berapa kasus stunting HSS", CASES, Unit.CHILDREN),
        ("berapa anak stunting di HSS", CASES, Unit.CHILDREN),
        ("berapa persen stunting HSS", PREVALENCE, Unit.PERCENT),
        ("stunting HSS turun berapa persen", None, Unit.PERCENT),
        ("prevalensi stunting HSS turun berapa", PREVALENCE, Unit.PERCENT),
        ("persentase penurunan kasus stunting HSS", CASES, Unit.PERCENT),
        ("keluarga berisiko stunting HSS", "families_at_risk", None),
        ("berapa balita di HSS", "children_measured", Unit.CHILDREN),
        ("sisa berapa balita di HSS", CASES, Unit.CHILDREN),
        ("HSS berapa anak & persen", None, None),
        ("stunting HSS persentase dan jumlahnya", None, None),
        ("berapa persen anak stunting HSS", PREVALENCE, Unit.PERCENT),
        ("bukan yang kasus", PREVALENCE, Unit.PERCENT),
        ("bukan jumlah anak", PREVALENCE, Unit.PERCENT),
        ("bukan yang persen", CASES, Unit.CHILDREN),
    ],
)
def test_what_is_counted(text: str, indicator: str | None, unit: Unit | None) -> None:
    clues = find_clues(text)
    assert (find_indicator(clues, find_intent(clues)), find_unit(clues)) == (indicator, unit)
