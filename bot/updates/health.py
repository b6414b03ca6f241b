"""Whether the bot is well, from the signs that it left: the same for `tanya health` and for /healthz."""

import time
from typing import Final

from bot import staff_texts as texts
from bot.memory.pulse import Signs

# Several polls, or checks of the webhook, were missed by then.
SILENCE_SECONDS: Final = 180


def find_complaint(signs: Signs, now: float | None = None) -> str:
    """What is wrong, in a line for whoever runs the bot; "" when nothing is. `now` is in seconds since the epoch."""
    silent = (time.time() if now is None else now) - signs.heard
    if not signs.heard:
        return texts.HEALTH_NEVER
    if silent > SILENCE_SECONDS:
        return texts.HEALTH_SILENT.format(seconds=round(silent))
    return texts.HEALTH_RELOAD.format(reason=signs.reload_fault) if signs.reload_fault else ""
