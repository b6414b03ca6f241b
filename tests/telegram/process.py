"""`python -m bot` as its own process, talking to the fake over HTTP."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from tests.telegram.server import PATIENCE_SECONDS, Server

COMMAND: Final = (sys.executable, "-m", "bot")


class BotProcess:
    """A running bot. Everything it writes is in `output`."""

    def __init__(self, process: "subprocess.Popen[str]", stream: IO[str]) -> None:
        self._process = process
        self._lines: list[str] = []
        self._written = threading.Condition()
        self._reader = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self._reader.start()

    @property
    def output(self) -> str:
        """Everything written so far."""
        with self._written:
            return "".join(self._lines)

    def wait_for(self, words: str) -> None:
        """Wait until the bot has written some words."""
        with self._written:
            seen = self._written.wait_for(lambda: words in "".join(self._lines), PATIENCE_SECONDS)
        if not seen:
            raise TimeoutError(f"the bot never wrote {words!r}, but:\n{self.output}")

    def stop(self) -> int:
        """Ask it to stop as a supervisor does; its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self.join()

    def kill(self) -> None:
        """End it without a warning, as a machine without memory does."""
        self._process.kill()
        self._process.wait(PATIENCE_SECONDS)

    def join(self) -> int:
        """Wait for it to end by itself; its exit code."""
        code = self._process.wait(PATIENCE_SECONDS)
        self._reader.join(PATIENCE_SECONDS)
        return code

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            with self._written:
                self._lines.append(line)
                self._written.notify_all()


@contextmanager
def running(server: Server, folder: Path, command: Sequence[str] = COMMAND, **settings: str) -> Iterator[BotProcess]:
    """Start the bot in `folder` against a fake, with settings by their names in the environment."""
    own = {"TELEGRAM_API": server.url, "TELEGRAM_TOKEN": server.cloud.token, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **own, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        try:
            yield BotProcess(process, process.stdout)
        finally:
            process.kill()
