"""README and guide say what the programs do: shown commands are run, and nothing that exists goes unmentioned."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner

from bot.texts import COMMANDS
from knowledge.reading.documents import SUFFIXES
from knowledge.terminal.cli import main
from tests.test_layout import ORDER, ordered

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = frozenset(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
DEFAULT_QUESTION = re.findall(r"^Q \?= (.*)$", MAKEFILE, re.MULTILINE)[0]


def find_sessions(text: str) -> Iterator[tuple[str, str]]:
    """The commands of the ```console blocks after "$ ", each with the output shown below it."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for session in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = session.partition("\n")
            yield command, output


def find_targets(text: str) -> set[str]:
    """The make targets that a text names in code: `make ask`, or a line of a code block."""
    return set(re.findall(r"(?:`|^|\$ )make ([a-z]+)", text, re.MULTILINE))


def as_tanya(command: str) -> list[str]:
    """The arguments to `tanya` behind a shown command; `make ask Q=...` is one too."""
    words = shlex.split(command)
    if words[:2] == ["make", "ask"]:
        return ["ask", "--", words[2].removeprefix("Q=") if words[2:] else DEFAULT_QUESTION]
    assert words[0] == "tanya", f"README shows the output of a command that this test cannot run: {command}"
    return words[1:]


SESSIONS = list(find_sessions(README))


def test_readme_shows_both_commands_of_a_newcomer() -> None:
    assert "make ask" in [command for command, _ in SESSIONS]
    assert "`make test`" in README


@pytest.mark.parametrize(("command", "output"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_a_shown_command_prints_what_is_shown(command: str, output: str) -> None:
    result = CliRunner().invoke(main, as_tanya(command), catch_exceptions=False)
    assert result.stdout.strip() == output.strip()


TANYA_COMMANDS = main.list_commands(Context(main))


@pytest.mark.parametrize("name", TANYA_COMMANDS)
def test_every_tanya_command_is_explained(name: str) -> None:
    assert f"`tanya {name}" in README
    result = CliRunner().invoke(main, [name, "--help"], catch_exceptions=False)
    assert re.search(r"^  \w.{15,}", result.output, re.MULTILINE)


@pytest.mark.parametrize("text", [README, CONTRIBUTING, GUIDE], ids=["README", "CONTRIBUTING", "panduan"])
def test_every_tanya_command_named_exists(text: str) -> None:
    named = set(re.findall(r"(?:`|^|\$ )(?:\.venv/bin/)?tanya ([a-z]+)", text, re.MULTILINE))
    assert named - set(TANYA_COMMANDS) == set()


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_bot_command_is_in_the_guide(name: str) -> None:
    assert f"/{name}" in GUIDE


def test_every_setting_is_in_the_table(setting_names: tuple[str, ...]) -> None:
    table = README.partition("\n## Settings\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE) == list(setting_names)


def test_every_file_type_is_named() -> None:
    sentence = re.findall(r"\bIt reads (.*?)\.$", README, re.MULTILINE)[0]
    assert {f".{name}" for name in re.split(r", | and ", sentence)} == set(SUFFIXES)


@pytest.mark.parametrize("text", [README, CONTRIBUTING, GUIDE], ids=["README", "CONTRIBUTING", "panduan"])
def test_every_make_target_named_exists(text: str) -> None:
    assert find_targets(text) - TARGETS == set()


def test_every_make_target_is_explained() -> None:
    assert TARGETS - find_targets(README + CONTRIBUTING) == set()


def find_paths(text: str) -> set[str]:
    """The files of this project that a text names: in links, and in code where they look like a path."""
    links = re.findall(r"\]\(([^):#]+)\)", text)
    code = re.findall(r"`((?:knowledge|bot|tests|docs|bench)/[\w./-]*\w)`", text)
    return {*links, *code}


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_file_named_exists(text: str) -> None:
    assert [path for path in sorted(find_paths(text)) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("wing", sorted(ORDER))
def test_the_house_is_described_in_its_order(wing: str) -> None:
    tables = README.partition(f"\n**`{wing}/`**")[2].partition("\n\n**")[0].partition("\n## ")[0]
    rows = [line for line in tables.splitlines() if line.startswith("|")]
    assert re.findall(r"`(\w+)\.py`", "".join(rows)) == [name.rpartition(".")[2] for name in ordered(wing)]


def test_the_finders_find() -> None:
    text = "`make ask` and\n\nmake test\n$ make chat\n[guide](docs/panduan.md), `knowledge/cli.py`, [site](https://example.org)"
    assert find_targets(text) == {"ask", "test", "chat"}
    assert find_paths(text) == {"docs/panduan.md", "knowledge/cli.py"}
    assert list(find_sessions("```console\n$ a\n1\n2\n$ b\n```\n")) == [("a", "1\n2\n"), ("b", "")]
