"""What goes wrong between a bot and the real server: haste, faults, silence, lost connections, repeated updates."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from itertools import cycle


class Trouble(StrEnum):
    """Something that happens to one call; DUPLICATE happens to an update."""

    HASTE = "429"
    FAULT = "500"
    GATEWAY = "502"
    HANG = "hang"
    DROP = "drop"
    DROP_AFTER = "drop after done"
    DUPLICATE = "duplicate"


class Troubles:
    """Every tenth call, and every tenth update that is posted, meets the next of `kinds`; without kinds none does."""

    EVERY = 10

    def __init__(self, kinds: Sequence[Trouble] = ()) -> None:
        self._kinds, self._next = kinds, cycle(kinds)
        self._events: Counter[str] = Counter()
        self._met: Counter[Trouble] = Counter()

    def meet(self, event: str) -> Trouble | None:
        """Count an event, a "call" or an "update", and say what happens to it."""
        self._events[event] += 1
        if not self._kinds or self._events[event] % self.EVERY:
            return None
        trouble = next(self._next)
        self._met[trouble] += 1
        return trouble

    @property
    def met(self) -> int:
        """How many events met trouble."""
        return self._met.total()

    def count(self, trouble: Trouble) -> int:
        """How many events met this trouble."""
        return self._met[trouble]
