"""How the program ends: as a process, with its exit codes."""

import os
import subprocess
import sys

import click
import pytest

from knowledge import KnowledgeBase
from knowledge.terminal.cli import main


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (click.Abort(), 130, ""),
        (click.UsageError("salah"), 2, "salah"),
    ],
)
def test_the_program_ends_quietly(
    error: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def end(*_: object) -> KnowledgeBase:
        raise error

    monkeypatch.setattr(sys, "argv", ["tanya", "ask", "berapa kasus stunting HSS 2023?"])
    monkeypatch.setattr(KnowledgeBase, "open", end)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code
    assert said in capsys.readouterr().err


def test_a_closed_pipe_is_no_error() -> None:
    program = [sys.executable, "-c", "from knowledge.terminal.cli import main; main()", "facts", "--json"]
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(program, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, b"")
