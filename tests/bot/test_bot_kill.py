"""The bot as a process that is killed amid its work and started again: nothing is lost, next to nothing repeated."""

from contextlib import closing
from pathlib import Path
from signal import SIGKILL

import pytest

from bot import staff_texts
from bot.settings import Mode
from knowledge import KnowledgeBase
from tests.bot.library import ARTICLE, write
from tests.deaths import dying_at
from tests.telegram.crowd import Crowd
from tests.telegram.life import free_port, webhook_settings
from tests.telegram.process import BotProcess, running
from tests.telegram.server import Server
from tests.telegram.stage import ADMIN
from tests.telegram.troubles import Trouble, Troubles

DYING = dying_at("_make", "from bot.__main__ import command; command()")
CROWD = Crowd(chats=10, questions=10)
KILLED_AT = 50
CUT_OFF = f"{staff_texts.RELOAD_CUT_OFF} {staff_texts.RELOAD_LOST_HALF_WAY}"


def kill_amid(server: Server, bot: BotProcess) -> None:
    """Kill the bot in the moment in which a reply has arrived and the bot does not know it yet."""
    notify = server.cloud.on_call

    def kill() -> None:
        if len(server.calls("sendMessage")) == KILLED_AT and server.cloud.calls[-1].method == "sendMessage":
            bot.kill()
        notify()

    server.cloud.on_call = kill


@pytest.mark.usefixtures("settled")
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


def tell(server: Server, words: str, seen: str, user: int = ADMIN) -> None:
    """Say something to the bot, and wait for a message with what is to be seen."""
    before = len(server.cloud.calls)
    server.act(lambda cloud: cloud.say(words, user=user))
    server.wait_until(lambda cloud: any(seen in str(call.result) for call in cloud.calls[before:]))


def test_a_reload_killed_half_way_leaves_the_old_generation_answering(server: Server, tmp_path: Path) -> None:
    folder, question = tmp_path / "var" / "documents", "berapa kasus stunting Tapin 2022?"
    folder.mkdir(parents=True)
    write(folder, 77)
    with closing(KnowledgeBase.open(tmp_path / "var" / "knowledge.db", folder)) as knowledge:
        write(folder, 78)
        knowledge.reload()
        knowledge.roll_back(1)
    write(folder, 79)
    write(folder, 66, "balangan.txt", "Balangan")
    with running(server, tmp_path, DYING, ADMIN_IDS=str(ADMIN)) as bot:
        tell(server, question, "77 kasus")
        server.act(lambda cloud: cloud.say("/muat", user=ADMIN))
        assert bot.join() == -SIGKILL
    before = len(server.cloud.calls)
    with running(server, tmp_path, ADMIN_IDS=str(ADMIN)) as bot:
        server.wait_until(lambda cloud: any(CUT_OFF in str(call.result) for call in cloud.calls[before:]))
        tell(server, question, "77 kasus")
        tell(server, "berapa kasus stunting Balangan 2022?", "Belum ada data")
        tell(server, "/muat", "1 dokumen baru, 1 berubah")
        tell(server, question, "79 kasus")
        assert bot.stop() == 0


@pytest.mark.usefixtures("settled")
def test_a_publication_killed_half_way_is_carried_through(server: Server, tmp_path: Path) -> None:
    article = ARTICLE.format(place="Tapin", cases=77).encode()
    with running(server, tmp_path, DYING, ADMIN_IDS=str(ADMIN)) as bot:
        server.act(lambda cloud: cloud.send("tapin.txt", article, user=ADMIN))
        card = server.wait("sendMessage", 2).result
        [publish] = [
            one for row in card["reply_markup"]["inline_keyboard"] for one in row if "Terbitkan" in one["text"]
        ]
        server.act(lambda cloud: cloud.press(card, publish["callback_data"], user=ADMIN))
        assert bot.join() == -SIGKILL
    before = len(server.cloud.calls)
    with running(server, tmp_path, ADMIN_IDS=str(ADMIN)) as bot:
        # Nobody presses again: the press that was not done comes again by itself.
        server.wait_until(lambda cloud: any("Selesai." in str(call.result) for call in cloud.calls[before:]))
        tell(server, "berapa kasus stunting Tapin 2022?", "77 kasus")
        tell(server, "/log", "menerbitkan tapin.txt")
        tell(server, "/tambah", staff_texts.ADD)
        assert bot.stop() == 0
