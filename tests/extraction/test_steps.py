"""By how much a figure moved; the table is the specification, with more of it in test_kinds."""

import pytest

from knowledge.extraction.decisions import Decision
from knowledge.extraction.kinds import decide
from knowledge.models import Direction, Kind
from tests.shorthand import numbers

LEVEL, CHANGE, TARGET = Kind.LEVEL, Kind.CHANGE, Kind.TARGET
UP, DOWN = Direction.UP, Direction.DOWN

# A sentence with the kind and the direction of its last number.
SPEC = [
    ("Dari 33,2 persen menjadi 31,2 persen, atau hanya 2 persen.", CHANGE, DOWN),
    ("Dari 31,2 persen (2021) ke 33,2 persen (2022), artinya 2 persen.", CHANGE, UP),
    ("Dari 20,9 persen menjadi 20,8 persen, atau minus 0,1 persen.", CHANGE, DOWN),
    # Not what lies between the two.
    ("Dari 33,2 persen menjadi 31,2 persen, atau hanya 3 persen.", LEVEL, None),
    ("Dari 28 persen menjadi 14 persen, target 14 persen.", TARGET, None),
    ("Tapin 33,2 persen, Balangan 31,2 persen, atau hanya 2 persen.", LEVEL, None),
    # A sign, a rate, what is left to do.
    ("Perubahannya -3,2 persen.", CHANGE, DOWN),
    ("Selisihnya dengan tetangga -40,5 persen.", None, None),
    ("Rata-rata turun 2 persen per tahun.", CHANGE, DOWN),
    ("Masih harus turun 10 persen lagi.", TARGET, DOWN),
    ("Tinggal 10 persen lagi.", None, None),
    ("Penurunannya minimal 3 persen.", None, None),
]


@pytest.mark.parametrize(("text", "kind", "direction"), SPEC)
def test_how_far_and_which_way(text: str, kind: Kind | None, direction: Direction | None) -> None:
    decided: list[Decision] = []
    for number in numbers(text):
        decided.append(decide(number, decided[-1] if decided else None))
    assert (decided[-1].kind, decided[-1].direction) == (kind, direction), decided[-1].rule
