"""What documents say of a rise or a fall."""

from knowledge.figures.tellings import find_said_direction
from knowledge.models import Direction
from tests.samples import FACTS


def test_the_direction_a_sentence_gives() -> None:
    assert find_said_direction(FACTS[10]) is Direction.DOWN
    assert find_said_direction(FACTS[11]) is Direction.DOWN
    assert find_said_direction(FACTS[5]) is None
