"""What was decided of a number."""

from knowledge.extraction.decisions import Decision


def test_a_number_is_passed_over_unless_its_kind_is_known() -> None:
    assert (Decision("rank").kind, Decision("rank").direction, Decision("rank").start) == (None, None, False)
