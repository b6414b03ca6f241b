"""The bot as a process that is killed amid its work and started again: nothing is lost, next to nothing repeated."""

from pathlib import Path

import pytest

from bot.settings import Mode
from tests.telegram.crowd import Crowd
from tests.telegram.life import free_port, webhook_settings
from tests.telegram.process import BotProcess, running
from tests.telegram.server import Server
from tests.telegram.troubles import Trouble, Troubles

CROWD = Crowd(chats=10, questions=10)
KILLED_AT = 50


def kill_amid(server: Server, bot: BotProcess) -> None:
    """Kill the bot in the moment in which a reply has arrived and the bot does not know it yet."""
    notify = server.cloud.on_call

    def kill() -> None:
        if len(server.calls("sendMessage")) == KILLED_AT and server.cloud.calls[-1].method == "sendMessage":
            bot.kill()
        notify()

    server.cloud.on_call = kill


@pytest.mark.parametrize("mode", list(Mode))
def test_a_kill_amid_the_work_loses_nothing(mode: Mode, server: Server, tmp_path: Path) -> None:
    settings, port = {"MESSAGES_PER_SECOND": "1000"}, free_port()
    if mode is Mode.WEBHOOK:
        settings |= webhook_settings(port)
    with running(server, tmp_path, **settings) as bot:
        kill_amid(server, bot)
        if mode is Mode.WEBHOOK:
            server.wait("setWebhook")
            server.deliver_to(port)
        server.act(lambda cloud: setattr(cloud, "troubles", Troubles([Trouble.DUPLICATE])))
        server.act(CROWD.ask)
        bot.join()
    with running(server, tmp_path, **settings) as bot:
        server.wait_until(CROWD.answered)
        assert bot.stop() == 0
    assert CROWD.once(server.cloud) == CROWD.expected
    assert CROWD.copies(server.cloud) <= 1
