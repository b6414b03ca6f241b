"""How the running process is: since when, when it last heard of somebody, what went wrong. Kept in the process only."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

_KEPT_FAULTS: Final = 3


class Vitals:
    """`started` and `heard` are moments in UTC; `faults` counts errors, `newest` names the last few by their kind."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._now = now
        self.started = now()
        self.heard: datetime | None = None
        self.faults = 0
        self.newest: deque[str] = deque(maxlen=_KEPT_FAULTS)

    def hear(self) -> None:
        """Note that an update arrived."""
        self.heard = self._now()

    def suffer(self, error: BaseException) -> None:
        """Note an error, without its message: that may quote what somebody wrote."""
        self.faults += 1
        self.newest.appendleft(f"{type(error).__name__} {self._now().astimezone():%d-%m %H.%M}")
