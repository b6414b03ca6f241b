"""What most tests of the bot stand on: a library to ask about, a bot that answers from it, and the bot's database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.memory.storage import open_database
from knowledge import KnowledgeBase
from tests.telegram.cloud import Cloud
from tests.telegram.library import open_library
from tests.telegram.server import Server, serving
from tests.telegram.stage import ADMIN, Stage, staged


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
def database(tmp_path: Path) -> Iterator[Database]:
    """The bot's database, new."""
    opened = open_database(tmp_path / "chats.db")
    yield opened
    opened.close()
