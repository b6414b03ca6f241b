import pytest

from knowledge.values import Span

TEXT = "Angka turun.  Lalu naik."


@pytest.mark.parametrize(
    ("start", "stop", "cut"), [(0, 12, "Angka turun."), (12, 24, "Lalu naik."), (12, 14, ""), (5, 12, "turun.")]
)
def test_a_span_without_the_blanks_at_its_ends_stands_where_its_words_do(start: int, stop: int, cut: str) -> None:
    span = Span.trimmed(TEXT, start, stop)
    assert span.text == cut == TEXT[span.start : span.stop]


# A span, and whether it shares a character with, and whether it lies within, characters 4 to 8.
BESIDE = [
    ((0, 4), False, False),
    ((0, 5), True, False),
    ((4, 8), True, True),
    ((5, 6), True, True),
    ((3, 9), True, False),
    ((7, 9), True, False),
    ((8, 9), False, False),
]


@pytest.mark.parametrize(("ends", "overlaps", "within"), BESIDE)
def test_how_two_spans_lie(ends: tuple[int, int], overlaps: bool, within: bool) -> None:
    span, other = Span.of(TEXT, 4, 8), Span.of(TEXT, *ends)
    assert span.overlaps(other) is other.overlaps(span) is overlaps
    assert span.holds(*ends) is within
