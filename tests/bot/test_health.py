import pytest

from bot import staff_texts as texts
from bot.memory.pulse import Signs
from bot.updates.health import SILENCE_SECONDS, find_complaint

NOW = 1_700_000_000.0


@pytest.mark.parametrize(
    ("signs", "complaint"),
    [
        (Signs(NOW), ""),
        (Signs(NOW - SILENCE_SECONDS), ""),
        (Signs(NOW - SILENCE_SECONDS - 1), texts.HEALTH_SILENT.format(seconds=SILENCE_SECONDS + 1)),
        (Signs(), texts.HEALTH_NEVER),
        (Signs(NOW, "rusak"), texts.HEALTH_RELOAD.format(reason="rusak")),
    ],
)
def test_what_is_wrong(signs: Signs, complaint: str) -> None:
    assert find_complaint(signs, NOW) == complaint
