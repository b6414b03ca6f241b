"""What was decided of a number, and why."""

from dataclasses import dataclass

from ..models import Direction, Kind

STILL_TO_GO = "distance still to go"
GOAL_IN_PASSING = "the national goal in passing"
SET_AROUND = "aimed at around a clause set in"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a number says and the rule that said so; `kind` is None for a number that is passed over.

    `direction` is set for a change and for a target that is itself a change ("turun 3,6 persen per tahun").
    `start` marks the "dari" end of a movement.
    """

    rule: str
    kind: Kind | None = None
    direction: Direction | None = None
    start: bool = False
