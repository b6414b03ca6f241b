"""The project's own files: lock files, dependencies, versions, and the Makefile's way with a question."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """The tables of pyproject.toml."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def pins(path: Path) -> dict[str, str]:
    """The lines that pin, each with its package: {"numpy==2.4.6 ; python_full_version < '3.15'": "numpy"}."""
    lines = (line.rstrip(" \\") for line in path.read_text(encoding="utf-8").splitlines())
    return {line: line.partition("==")[0] for line in lines if "==" in line}


def plain_name(requirement: str) -> str:
    """The name of a requirement, without extras and versions."""
    found = re.match(r"[A-Za-z0-9-]+", requirement)
    assert found
    return found.group()


def test_the_two_lock_files_agree(root: Path) -> None:
    runtime, everything = pins(root / "requirements.lock"), pins(root / "requirements-dev.lock")
    assert runtime
    assert runtime.keys() <= everything.keys()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_holds_only_hashed_pins(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", re.sub(r"(?m)^ *#.*\n?", "", text).strip())
    assert [block for block in blocks if not re.fullmatch(r"\S+==[^\n]+( *\\\n +--hash=sha256:\w{64})+", block)] == []


def test_every_dependency_is_locked_and_explained(root: Path, project: dict[str, Any]) -> None:
    groups = project["dependency-groups"]
    wanted = [
        *project["project"]["dependencies"],
        *groups["build"],
        *filter(lambda r: isinstance(r, str), groups["dev"]),
    ]
    names = {plain_name(requirement) for requirement in wanted}
    explained = (root / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n## Dependencies\n")[2]
    assert {name.lower() for name in names} <= set(pins(root / "requirements-dev.lock").values())
    assert {name for name in names if f"`{name}`" not in explained} == set()


def test_the_changelog_knows_the_version(root: Path, project: dict[str, Any]) -> None:
    headings = re.findall(r"^## \[(.+?)\]", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert headings[1:2] in ([], [project["project"]["version"]])


def test_the_wheel_holds_every_file_of_both_wings(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=root, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    files = {
        path.relative_to(root) for wing in ("knowledge", "bot") for path in (root / wing).rglob("*.*") if path.is_file()
    }
    wanted = {path.as_posix() for path in files if path.suffix != ".pyc"}
    assert wanted - set(ZipFile(wheel).namelist()) == set()


NOTICE = ("idn-area-data 4.0.1", "fityannugroho", "opendatacommons.org/licenses/odbl")


@pytest.mark.parametrize("name", ["knowledge/data/places.csv", "README.md"])
def test_the_places_keep_the_notice_of_their_licence(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert [words for words in NOTICE if words not in text] == []


def test_no_test_reaches_the_network() -> None:
    with socket.socket() as wire, pytest.raises(AssertionError, match="reached for the network"):
        wire.connect(("192.0.2.1", 80))


QUESTIONS = [
    'apa arti "stunting"?',
    "it's 5 o'clock",
    "harga $HOME $(HOME) $$ `id`; rm -rf x & | > y \\ #",
    "$(shell touch made-by-make)",
    "--help",
    "dua  spasi  ",
    "",
]


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize("question", QUESTIONS)
def test_make_ask_passes_a_question_untouched(root: Path, tmp_path: Path, question: str) -> None:
    prepare_fake_house(root, tmp_path)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    run = subprocess.run(
        ["make", "ask", f"Q={question}"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == f"<ask><--><{question}>"
    assert not (tmp_path / "made-by-make").exists()


def prepare_fake_house(root: Path, folder: Path) -> None:
    """A folder in which make finds everything prepared, and a `tanya` that only shows its arguments."""
    shutil.copy(root / "Makefile", folder)
    for name in ("requirements.lock", "pyproject.toml"):
        (folder / name).touch()
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").touch()
    tanya = folder / ".venv/bin/tanya"
    tanya.write_text("#!/bin/sh\nprintf '<%s>' \"$@\"\n", encoding="utf-8")
    tanya.chmod(0o755)
    (folder / ".venv/runtime").touch()
