from datetime import UTC, datetime

from bot.memory.vitals import Vitals

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)


def test_what_is_known_of_a_process() -> None:
    vitals = Vitals(lambda: NOON)
    assert (vitals.started, vitals.heard, vitals.faults) == (NOON, None, 0)
    vitals.hear()
    for error in (ValueError("rahasia"), KeyError("x"), OSError(), TypeError()):
        vitals.suffer(error)
    assert (vitals.heard, vitals.faults) == (NOON, 4)
    assert [line.split()[0] for line in vitals.newest] == ["TypeError", "OSError", "KeyError"]
    assert "rahasia" not in "".join(vitals.newest)
