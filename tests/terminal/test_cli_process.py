"""How the program ends: as a process, with its exit codes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from signal import SIGKILL

import click
import pytest

from knowledge import KnowledgeBase
from knowledge.storage.store import Store
from knowledge.terminal.cli import main
from tests.deaths import POINTS, dying_at

PROGRAM = "from knowledge.terminal.cli import main; main()"


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
    program = [sys.executable, "-c", PROGRAM, "facts", "--json"]
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(program, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, b"")


def write(folder: Path, place: str, cases: int) -> None:
    """Put a document with one figure into a folder. The place is real, the figure made up."""
    text = f"Jumlah kasus stunting di Kabupaten {place} tahun 2022 sebanyak {cases} kasus."
    (folder / f"{place}.txt").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a document and the database it was read into."""
    home = tmp_path_factory.mktemp("loaded")
    (home / "documents").mkdir()
    write(home / "documents", "Tapin", 77)
    KnowledgeBase.open(home / "knowledge.db", home / "documents").close()
    return home


@pytest.mark.parametrize("point", POINTS)
def test_a_reload_that_is_killed_leaves_the_old_generation_whole(point: str, loaded: Path, tmp_path: Path) -> None:
    home = shutil.copytree(loaded, tmp_path / "home")
    with Store(home / "knowledge.db") as store:
        before = store.contents()
    folder = home / "documents"
    write(folder, "Tapin", 78)
    write(folder, "Balangan", 66)
    settings = {"DATABASE": str(home / "knowledge.db"), "DOCUMENTS": str(folder)}
    command = [*dying_at(point, PROGRAM), "reload"]
    ended = subprocess.run(command, env={**os.environ, **settings}, cwd=home, capture_output=True, check=False)
    assert ended.returncode == -SIGKILL
    with Store(home / "knowledge.db") as store:
        assert store.contents() == before
    base = KnowledgeBase.open(home / "knowledge.db", folder)
    assert (base.generation, len(base.report.added), len(base.report.changed)) == (before.number + 1, 1, 1)
    base.close()
