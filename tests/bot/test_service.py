"""The bot from start to stop over real HTTP, while things go wrong on the way to Telegram and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.sending.transport
import bot.updates.polling
from bot.settings import Mode
from knowledge import KnowledgeBase
from tests.telegram.cloud import Cloud
from tests.telegram.crowd import Crowd
from tests.telegram.life import free_port, live, settings_for
from tests.telegram.server import Server, serving
from tests.telegram.troubles import Trouble, Troubles

CROWD = Crowd(chats=20, questions=10)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("service") / "knowledge.db", None)
    yield base
    base.close()


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up a request that hangs sooner than in earnest."""
    monkeypatch.setattr(bot.sending.transport, "READ_SECONDS", 0.5)
    monkeypatch.setattr(bot.updates.polling, "POLL_SECONDS", 1)


def play(server: Server, port: int, mode: Mode) -> None:
    """Let everybody ask while every tenth call meets the next trouble, until everybody is answered."""
    if mode is Mode.WEBHOOK:
        server.wait("setWebhook")
        server.deliver_to(port)
    server.act(lambda cloud: setattr(cloud, "troubles", Troubles(list(Trouble))))
    server.act(CROWD.ask)
    server.wait_until(CROWD.answered)


@pytest.mark.parametrize("mode", list(Mode))
def test_whatever_happens_on_the_way_every_question_is_answered(
    mode: Mode, knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    cloud, port = Cloud(), free_port()
    with serving(cloud) as server:
        live(settings_for(server, tmp_path, mode, port), knowledge, lambda: play(server, port, mode))
    assert cloud.problems == []
    assert all(cloud.troubles.count(trouble) for trouble in Trouble)
    assert CROWD.once(cloud) == CROWD.expected
    # Only after "drop after done" nobody can tell whether the message arrived.
    assert CROWD.copies(cloud) <= cloud.troubles.count(Trouble.DROP_AFTER)
