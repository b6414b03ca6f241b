"""The way out to Telegram: at its pace, and again where it failed, so that no reply is lost on the way."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from time import monotonic
from typing import Any, Final, TypeAlias, TypeVar

from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter
from telegram.ext import AIORateLimiter

from bot.turnstile import Turnstile

# How often a message that Telegram refused for haste is sent again, each time after the pause that Telegram names.
HASTE_RETRIES: Final = 10
# After so long nobody waits for the reply any more.
PATIENCE_SECONDS: Final = 15 * 60
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.25, 30.0

Answer: TypeAlias = bool | dict[str, Any] | list[dict[str, Any]]
T = TypeVar("T")
_log = logging.getLogger(__name__)


def pauses() -> Iterator[float]:
    """How long to wait before each further try, in seconds: short at first, so that a hiccup is not noticed."""
    seconds = FIRST_PAUSE_SECONDS
    while True:
        yield seconds
        seconds = min(2 * seconds, LONGEST_PAUSE_SECONDS)


async def persist(what: str, attempt: Callable[[], Awaitable[T]]) -> T:
    """Attempt something again where it did not get through. Raises TelegramError for what was refused, or at last."""
    start = monotonic()
    for pause in pauses():
        try:
            return await attempt()
        except BadRequest:
            raise
        except (NetworkError, RetryAfter) as error:
            if monotonic() - start + pause > PATIENCE_SECONDS:
                raise
            _log.warning("%s did not get through: %s", what, type(error).__name__, extra={"pause": pause})
            await asyncio.sleep(pause)
    raise AssertionError("there is always a further pause")


class PatientLimiter(AIORateLimiter):
    """Sends again what did not get through: a lost connection, a time-out, a fault of the server.

    Whether only the answer was lost nobody can tell: then the message arrives twice, which is better than never.
    What Telegram refused is not sent again; what was for a group that became a supergroup goes there.
    """

    def __init__(self, turnstile: Turnstile, messages_a_second: float, moved: Callable[[int, int], None]) -> None:
        """`moved` is told the old and the new number of a group that became a supergroup."""
        super().__init__(overall_max_rate=messages_a_second, max_retries=HASTE_RETRIES)
        self._turnstile, self._moved = turnstile, moved

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Answer:
        """Carry one request out. Raises TelegramError."""
        if "chat_id" in data:
            await self._turnstile.enter()
        at_pace = super().process_request
        while True:
            try:
                return await persist(endpoint, lambda: at_pace(callback, args, kwargs, endpoint, data, rate_limit_args))
            except ChatMigrated as error:
                self._moved(data["chat_id"], error.new_chat_id)
                data["chat_id"] = error.new_chat_id
