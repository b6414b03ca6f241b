"""How far a long work is: what Telegram says to an edit never stops the work."""

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest

from bot.sending.progress import work
from knowledge import Progress

PATIENCE_SECONDS = 60.0


class Note:
    """A message whose edits are refused."""

    def __init__(self) -> None:
        self.edits: list[str] = []
        self.edited = threading.Event()

    async def reply_text(self, text: str, **_: Any) -> "Note":
        return self

    async def edit_text(self, text: str, **_: Any) -> None:
        self.edits.append(text)
        self.edited.set()
        raise BadRequest("message to edit not found")


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sending.progress.PACE_SECONDS", 0.001)


def run(note: Note, job: Any) -> Any:
    message: Any = note
    return asyncio.run(work(message, "mulai", "{done} dari {total}", job))


def test_a_refused_edit_does_not_stop_the_work() -> None:
    note = Note()

    def job(tell: Progress) -> str:
        tell(1, 2, "a.txt")
        assert note.edited.wait(PATIENCE_SECONDS)
        return "hasil"

    assert run(note, job) == "hasil"
    assert note.edits == ["1 dari 2"]


def test_a_quick_work_is_not_commented() -> None:
    note = Note()
    assert run(note, lambda tell: Path("x")) == Path("x")
    assert note.edits == []


def test_what_the_work_raises_is_raised() -> None:
    def job(tell: Progress) -> None:
        raise KeyError("rusak")

    with pytest.raises(KeyError, match="rusak"):
        run(Note(), job)
