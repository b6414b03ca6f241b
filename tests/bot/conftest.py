"""What most tests of the bot stand on: a library to ask about, a bot that answers from it, and the bot's database."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlite_utils import Database

from bot.memory.storage import open_database
from knowledge import Attribution, KnowledgeBase
from knowledge.storage.intake import take_apart
from knowledge.storage.store import Parts
from tests.telegram.cloud import Cloud
from tests.telegram.library import open_library
from tests.telegram.server import Server, serving
from tests.telegram.stage import ADMIN, Stage, staged


@pytest.fixture(scope="package", autouse=True)
def read_once() -> Iterator[None]:
    """Take each file apart once, and not in every test: what it gives hangs on its name, bytes and source alone."""

    @cache
    def parts_of(name: str, data: bytes, told: Attribution | None) -> list[Parts]:
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            return take_apart(path, told)

    def take(path: Path, told: Attribution | None) -> list[Parts]:
        return parts_of(path.name, path.read_bytes(), told)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("knowledge.storage.intake.take_apart", take)
        yield


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """The library, opened once for the tests of a file, which only ask."""
    base = open_library(tmp_path_factory.mktemp("library"))
    yield base
    base.close()


@pytest.fixture
def stage(knowledge: KnowledgeBase, tmp_path: Path) -> Iterator[Stage]:
    """A bot that answers from `knowledge` and remembers nothing yet."""
    with staged(knowledge, tmp_path) as stage:
        yield stage


@pytest.fixture
def server() -> Iterator[Server]:
    """The fake over HTTP, which an admin has written to; at the end nothing may have been wrong with the requests."""
    cloud = Cloud()
    cloud.add_chat(ADMIN)
    with serving(cloud) as server:
        yield server
    assert cloud.problems == []


@pytest.fixture
def settled(tmp_path: Path) -> None:
    """Documents read before a bot starts there as a process, whose first start is not what is tried."""
    KnowledgeBase.open(tmp_path / "var" / "knowledge.db", tmp_path / "var" / "documents").close()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """The bot's database, new."""
    opened = open_database(tmp_path / "chats.db")
    yield opened
    opened.close()
