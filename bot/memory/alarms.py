"""What admins were lately told of faults, so that one fault that returns all day does not fill their chat."""

from collections.abc import Callable
from time import monotonic
from typing import Final

# One alarm a minute at most, and the same one once an hour. What is held back stands in the log.
PAUSE_SECONDS: Final = 60.0
REPEAT_SECONDS: Final = 60 * 60.0


class Alarms:
    """The alarms of the last hour; kept in the process only."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        """`now` is in seconds and never goes back."""
        self._now = now
        self._raised: dict[str, float] = {}

    def due(self, text: str) -> bool:
        """Tell whether an alarm is to be raised now; one that is counts as raised."""
        now = self._now()
        self._raised = {text: then for text, then in self._raised.items() if now - then < REPEAT_SECONDS}
        if text in self._raised or any(now - then < PAUSE_SECONDS for then in self._raised.values()):
            return False
        self._raised[text] = now
        return True
