"""/status and /log."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import staff_texts, texts
from tests.bot.library import stocked, write
from tests.telegram.cloud import Fault, RefusalError
from tests.telegram.stage import ADMIN, Stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    folder = tmp_path / "documents"
    folder.mkdir()
    write(folder, 77)
    with stocked(tmp_path) as stage:
        yield stage


def status(stage: Stage) -> list[str]:
    [reply] = stage.say("/status", user=ADMIN)
    return str(reply["text"]).splitlines()


def test_how_the_bot_is(stage: Stage) -> None:
    lines = status(stage)
    assert lines[0].startswith("Generasi 1: 4 dokumen, ")
    assert lines[1].startswith("Menyala sejak ")
    assert lines[2].startswith("Pesan terakhir diterima: ")
    assert lines[3:] == [
        staff_texts.STATUS_FAULTS.format(count=0),
        staff_texts.STATUS_QUEUE.format(count=0),
        staff_texts.STATUS_TICKETS.format(count=0),
    ]


def test_faults_tickets_and_a_pause_show(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.fail(ValueError("rahasia"))
    stage.press(stage.say("berapa kasus stunting Tapin 2022?")[0], texts.REPORT_BUTTON)
    stage.say("/jeda", user=ADMIN)
    text = "\n".join(status(stage))
    assert staff_texts.STATUS_FAULTS.format(count=1) + "\n• ValueError " in text
    assert "rahasia" not in text
    assert staff_texts.STATUS_TICKETS.format(count=1) in text
    assert "Dijeda sejak " in text


def test_a_telegram_that_does_not_say_what_waits(stage: Stage) -> None:
    stage.cloud.faults.append(Fault("getWebhookInfo", RefusalError(400, "Bad Request: try later")))
    assert staff_texts.STATUS_QUEUE.format(count=staff_texts.STATUS_UNKNOWN) in status(stage)


def test_nobody_waits_for_a_telegram_that_is_slow_to_say_it(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.handlers.status.ASK_SECONDS", 0.01)
    haste = RefusalError(429, "Too Many Requests: retry after 3600", retry_after=3_600)
    stage.cloud.faults.append(Fault("getWebhookInfo", haste))
    assert staff_texts.STATUS_QUEUE.format(count=staff_texts.STATUS_UNKNOWN) in status(stage)


def test_who_did_what(stage: Stage) -> None:
    assert [m["text"] for m in stage.say("/log", user=ADMIN)] == [staff_texts.NO_LOG]
    stage.say("/muat", user=ADMIN)
    stage.say("/jeda", user=ADMIN)
    heading, pause, reload = stage.say("/log", user=ADMIN)[0]["text"].splitlines()
    assert heading == staff_texts.LOG
    assert pause.endswith(f" · {ADMIN} menjeda bot")
    assert reload.endswith(f" · {ADMIN} memuat ulang dokumen (generasi 1)")
