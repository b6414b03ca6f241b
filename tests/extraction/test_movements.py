"""Sizes of movements and their directions."""

import pytest

from knowledge.extraction.movements import movement_of
from knowledge.models import Direction
from tests.shorthand import numbers


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Stunting turun 3,2 persen.", Direction.DOWN),
        ("Stunting naik 3,2 persen.", Direction.UP),
        ("Stunting meningkat 3,2 poin.", Direction.UP),
        ("Ditargetkan turun 3,6 persen per tahun.", Direction.DOWN),
        ("Stunting Tapin naik, 0,3 persen.", Direction.UP),
        ("Artinya tambah 3,2 persen.", Direction.UP),
        ("Stunting turun menjadi 3,2 persen.", None),
        ("Stunting turun hingga 21,5 persen.", None),
        ("Stunting turun hingga dua persen.", Direction.DOWN),
        ("Stunting 3,2 persen.", None),
        ("Stunting turun lebih dari 3,2 persen.", Direction.DOWN),
        ("Stunting turun minimal 3,2 persen.", Direction.DOWN),
        ("Stunting turun di bawah 3,2 persen.", None),
        ("Stunting naik di atas 3,2 persen.", None),
    ],
)
def test_a_movement_has_a_direction(text: str, direction: Direction | None) -> None:
    assert movement_of(numbers(text)[0]) is direction
