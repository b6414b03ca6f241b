from bot.memory.alarms import PAUSE_SECONDS, REPEAT_SECONDS, Alarms
from tests.bot.test_ledger import Clock


def test_one_alarm_a_minute_and_the_same_one_once_an_hour() -> None:
    clock = Clock()
    alarms = Alarms(clock)
    assert alarms.due("a")
    assert not alarms.due("a")
    assert not alarms.due("b")
    clock.seconds += PAUSE_SECONDS
    assert not alarms.due("a")
    assert alarms.due("b")
    clock.seconds += REPEAT_SECONDS - PAUSE_SECONDS
    assert alarms.due("a")
