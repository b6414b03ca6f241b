"""The bot as people run it: a process of its own, real HTTP, from its settings to its last log line."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import __main__ as program
from bot import staff_texts, texts
from bot.context import TanyaApplication
from bot.settings import Role
from knowledge.terminal.cli import main
from tests.telegram.cloud import TOKEN, USER, Fault, Json, RefusalError
from tests.telegram.life import SECRET, free_port, webhook_settings
from tests.telegram.process import running
from tests.telegram.requests import person
from tests.telegram.server import Server
from tests.telegram.stage import ADMIN

TOKEN_SECRET = TOKEN.partition(":")[2]
# Nothing that anybody wrote, was told or is called stands in the log.
SECRET_WORDS, NAME = "kata rahasia", person(USER)["first_name"]
QUESTION = "berapa kasus stunting HSS 2023?"


@pytest.fixture
def own_logging() -> Iterator[None]:
    """Give pytest its logging back after a command that set up its own."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


def ask(server: Server, text: str, user: int = USER, method: str = "sendMessage") -> Json:
    """Let a person send a message and wait for the next message or photo of the bot."""
    number = len(server.calls(method)) + 1
    server.act(lambda cloud: cloud.say(text, user=user))
    call = server.wait(method, number)
    assert not call.refused
    result: Json = call.result
    return result


def keyboard(message: Json) -> list[list[Json]]:
    """The rows of buttons below a message."""
    rows: list[list[Json]] = message["reply_markup"]["inline_keyboard"]
    return rows


def kinds(message: Json) -> set[str]:
    return {entity["type"] for entity in message["entities"]}


def test_the_whole_way_by_polling(server: Server, tmp_path: Path) -> None:
    with running(server, tmp_path, ADMIN_IDS=str(ADMIN)) as bot:
        assert ask(server, "/start")["text"] == texts.start()
        answer = ask(server, QUESTION)
        assert answer["text"].startswith("522 kasus")
        assert kinds(answer) >= {"bold", "blockquote", "text_link"}
        picture = ask(server, "/tren kasus HSS", method="sendPhoto")
        assert picture["photo"][0]["width"] == 1080
        assert all(value in picture["caption"] for value in ("879", "829", "659", "522"))
        assert staff_texts.NOT_YOURS[Role.ADMIN] in ask(server, "/muat")["text"]
        assert ask(server, "/muat", user=ADMIN)["text"] == staff_texts.RELOADING
        assert server.wait("sendMessage", 5).result["text"].startswith("Selesai.")
        assert ask(server, "</blockquote><b>&lt; " + "😀" * 2_000 + QUESTION)["text"].startswith("522 kasus")
        assert bot.stop() == 0
    assert (tmp_path / "var" / "knowledge.db").exists()


@pytest.mark.usefixtures("settled")
def test_an_admin_adds_a_document_and_a_restart_loses_no_draft(server: Server, tmp_path: Path) -> None:
    article = b"Jumlah kasus stunting di Kabupaten Kotabaru tahun 2018 sebanyak 77 kasus."  # made up
    with running(server, tmp_path, ADMIN_IDS=str(ADMIN)) as bot:
        server.act(lambda cloud: cloud.send("kotabaru.txt", article, user=ADMIN))
        card = server.wait("sendMessage", 2).result
        assert "1. 77 kasus stunting" in card["text"]
        assert bot.stop() == 0
    buttons = {button["text"]: button["callback_data"] for row in keyboard(card) for button in row}
    with running(server, tmp_path, ADMIN_IDS=str(ADMIN)) as bot:
        for number in (3, 5):  # pressed again, there is nothing left to publish
            server.act(lambda cloud: cloud.press(card, buttons["Terbitkan (1 angka)"], user=ADMIN))
            server.wait("sendMessage", number)
        assert server.wait("sendMessage", 5).result["text"] == staff_texts.OLD_PRESS
        assert ask(server, "berapa kasus stunting Kotabaru 2018?")["text"].startswith("77 kasus")
        assert bot.stop() == 0
    assert (tmp_path / "var" / "documents" / "kotabaru.txt").read_bytes() == article


@pytest.mark.usefixtures("settled")
def test_a_restart_forgets_no_chat_and_no_update(server: Server, tmp_path: Path) -> None:
    with running(server, tmp_path) as bot:
        ask(server, QUESTION)
        assert bot.stop() == 0
    server.act(lambda cloud: cloud.say("kalau 2021?"))
    with running(server, tmp_path) as bot:
        assert server.wait("sendMessage", 2).result["text"].startswith("829 kasus")
        assert bot.stop() == 0


@pytest.mark.usefixtures("settled")
def test_the_log_holds_no_token_no_text_and_no_name(server: Server, tmp_path: Path) -> None:
    server.cloud.faults += [
        Fault("getUpdates", RefusalError(502, "Bad Gateway")),
        Fault("sendMessage", RefusalError(500, f"Internal Server Error {TOKEN}"), times=2),
    ]
    with running(server, tmp_path, LOG_LEVEL="DEBUG", LOG_FORMAT="json") as bot:
        server.act(lambda cloud: cloud.say(QUESTION))
        assert server.wait("sendMessage", 3).result["text"].startswith("522 kasus")
        ask(server, f"{SECRET_WORDS} {QUESTION}")
        ask(server, "/start")
        assert bot.stop() == 0
    lines = [json.loads(line) for line in bot.output.splitlines()]
    assert sum(line["message"] == "handled" for line in lines) == 3
    assert "did not get through" in bot.output
    for hidden in (SECRET_WORDS, "stunting HSS", "522", "/start", NAME):
        assert hidden not in bot.output
    assert TOKEN_SECRET not in bot.output


@pytest.mark.usefixtures("settled")
def test_a_rejected_token_is_said_in_two_lines(server: Server, tmp_path: Path) -> None:
    other = TOKEN[:-1] + "x"
    with running(server, tmp_path, TELEGRAM_TOKEN=other, LOG_LEVEL="ERROR") as bot:
        assert bot.join() == program.UNUSABLE
    assert bot.output.endswith(texts.REFUSED_TOKEN + "\n")
    assert other.partition(":")[2] not in bot.output


@pytest.mark.usefixtures("settled")
def test_a_token_that_is_revoked_ends_the_process(server: Server, tmp_path: Path) -> None:
    with running(server, tmp_path, LOG_LEVEL="ERROR") as bot:
        ask(server, QUESTION)
        server.act(lambda cloud: setattr(cloud, "token", "1:other"))
        server.act(lambda cloud: cloud.say(QUESTION))
        assert bot.join() == program.UNUSABLE
    assert bot.output.endswith(texts.REFUSED_TOKEN + "\n")


@pytest.mark.usefixtures("settled")
def test_by_webhook_the_whole_way(server: Server, tmp_path: Path) -> None:
    with running(server, tmp_path, **webhook_settings(port := free_port())) as bot:
        server.wait("setWebhook")
        server.deliver_to(port)
        assert ask(server, QUESTION)["text"].startswith("522 kasus")
        assert bot.stop() == 0
    assert SECRET not in bot.output


def test_without_a_token_two_lines_say_what_to_do() -> None:
    result = CliRunner().invoke(main, ["bot"])
    assert result.exit_code == program.UNUSABLE
    assert len(result.output.strip().splitlines()) == 2
    assert "@BotFather" in result.output
    assert "make chat" in result.output


def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "budi")
    result = CliRunner().invoke(program.command)
    assert result.exit_code == program.UNUSABLE
    assert result.output.startswith("Setelan ADMIN_IDS belum benar: ")


@pytest.mark.usefixtures("own_logging")
def test_a_database_that_cannot_be_used_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "berkas").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE", str(tmp_path / "berkas" / "knowledge.db"))
    result = CliRunner().invoke(program.command)
    assert result.exit_code == program.UNUSABLE
    assert "knowledge.db" in result.output
    assert "Traceback" not in result.output


@pytest.mark.usefixtures("own_logging")
def test_a_fault_ends_the_process_without_showing_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(application: TanyaApplication, _: object) -> None:
        application.bot_data["rooms"].database.close()
        raise RuntimeError(f"https://api.telegram.org/bot{TOKEN}/getMe")

    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setattr(program, "run", fail)
    result = CliRunner().invoke(program.command)
    assert result.exit_code == 1
    assert "RuntimeError" in result.output
    assert TOKEN_SECRET not in result.output
