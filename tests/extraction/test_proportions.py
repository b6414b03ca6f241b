"""So many of so many are so many percent; the table is the specification."""

import pytest

from knowledge.extraction.proportions import Part, part_of, together
from tests.shorthand import numbers

SOME, WHOLE, PERCENT = Part

SPEC: list[tuple[str, list[Part | None]]] = [
    ("Ada 412 balita stunting dari 9.204 balita, atau 4,48 persen.", [SOME, WHOLE, PERCENT]),
    ("Sebesar 25,63 persen, yakni 3.198 dari 12.478 anak.", [PERCENT, SOME, WHOLE]),
    ("Dari 20.115 balita di sana, 4.386 pendek (21,8%).", [WHOLE, SOME, PERCENT]),
    # Cut, not rounded
    ("Sebanyak 1.117 dari 4.312 (25,9 persen).", [SOME, WHOLE, PERCENT]),
    # The arithmetic is of something else
    ("Dari 58.310 balita baru 39.977 yang ditimbang atau 68,6 persen.", [None, None, None]),
    ("Turun 4,48 persen dari 412 kasus menjadi 204 kasus.", [None, None, None]),
    ("Ada 412 anak dan 9.204 anak, atau 4,48 persen.", [None, None, None]),
    ("Ada 10 dari 40 anak, atau 25,0 persen.", [None, None, None]),
    ("Ada 412 keluarga dari 9.204 keluarga, atau 4,48 persen.", [None, None, None]),
    ("Dari 400 anak, 100 anak, atau 25 persen.", [None, None, None]),
]


@pytest.mark.parametrize(("text", "parts"), SPEC)
def test_what_each_number_is_in_a_proportion(text: str, parts: list[Part | None]) -> None:
    assert [part_of(number) for number in numbers(text)] == parts


def test_the_other_numbers_of_a_proportion() -> None:
    first, *others = numbers("Ada 412 balita dari 9.204 balita, atau 4,48 persen. Lain 7 persen.")
    assert [other.mention.span.text for other in together(first)] == ["9.204 balita", "4,48 persen"]
    assert together(others[-1]) == []
