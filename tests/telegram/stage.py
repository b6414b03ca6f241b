"""Our bot on the wire, as plain function calls: a person says something, and these messages come back."""

import asyncio
from collections.abc import Coroutine, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr
from telegram import Update

from bot.app import build_application
from bot.context import TanyaApplication
from bot.settings import Settings
from knowledge import KnowledgeBase
from tests.telegram.cloud import TOKEN, Cloud, Json
from tests.telegram.wire import Wire

ADMIN: Final = 4001
PATIENCE_SECONDS: Final = 60.0
SENDING: Final = ("sendMessage", "sendPhoto", "sendDocument", "editMessageText")


class Stage:
    """A bot and its Telegram in one thread. Every message that comes back is as the server keeps it."""

    def __init__(self, runner: asyncio.Runner, application: TanyaApplication, cloud: Cloud) -> None:
        self.application, self.cloud = application, cloud
        self._runner = runner
        self._started: set[asyncio.Task[Any]] = set()
        self._called = asyncio.Event()
        cloud.on_call = self._called.set

    def say(self, text: str = "", **content: Any) -> list[Json]:
        """Let a person send a message (see `Cloud.say`) and wait for everything that follows from it."""
        return self._follow(self.cloud.say(text, **content))

    def send(self, name: str, data: bytes, *, size: int | None = None, **content: Any) -> list[Json]:
        """Let a person send a file, of which Telegram says that it has this size."""
        return self._follow(self.cloud.send(name, data, size=size, **content))

    def edit(self, message: Json, text: str) -> list[Json]:
        """Let a person change a message."""
        return self._follow(self.cloud.edit(message, text))

    def post(self, text: str, chat: int) -> list[Json]:
        """Publish a channel post."""
        return self._follow(self.cloud.post(text, chat))

    def change_member(self, chat: int, before: str, after: str) -> list[Json]:
        """Let a person block the bot, remove it from a group, or take it in."""
        return self._follow(self.cloud.change_member(chat, before, after))

    def press(self, message: Json, label: str, **person: int) -> list[Json]:
        """Let a person press the button with this label."""
        buttons = {b["text"]: b["callback_data"] for row in message["reply_markup"]["inline_keyboard"] for b in row}
        return self.press_data(message, buttons[label], **person)

    def press_data(self, message: Json | None, data: str, **person: int) -> list[Json]:
        """Let a person press a button with any data, such as one of an older version."""
        return self._follow(self.cloud.press(message, data, **person))

    def search(self, text: str, **person: int) -> list[Json]:
        """Let a person type the bot's name and a text in some chat; the cards that are offered.

        `message` of a card is what sending it would post, its markup read.
        """
        before = len(self.cloud.calls)
        self._follow(self.cloud.search(text, **person))
        answers = [
            call for call in self.cloud.calls[before:] if call.method == "answerInlineQuery" and not call.refused
        ]
        return [card for call in answers for card in call.parameters["results"]]

    def start_saying(self, text: str, **content: Any) -> list[Json]:
        """Let a person send a message, and come back with the first that is sent while the rest goes on."""
        return self._follow(self.cloud.say(text, **content), patient=False)

    def run(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run something of the bot in its own loop."""
        self._runner.run(work)

    def fail(self, error: Exception) -> None:
        """Let something go wrong that belongs to no update, such as asking Telegram for updates."""
        self._runner.run(self.application.process_error(None, error))

    def settle(self) -> list[Json]:
        """Wait for everything that was started, and return the messages sent meanwhile."""
        return self._runner.run(self._settle(len(self.cloud.calls)))

    def _follow(self, update: Json, patient: bool = True) -> list[Json]:
        return self._runner.run(self._process(update, patient))

    async def _process(self, update: Json, patient: bool) -> list[Json]:
        before, running = len(self.cloud.calls), asyncio.all_tasks()
        self.cloud.updates.clear()
        await self.application.process_update(Update.de_json(update, self.application.bot))
        self._started |= asyncio.all_tasks() - running
        return await (self._settle(before) if patient else self._first(before))

    async def _first(self, before: int) -> list[Json]:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (messages := self._messages(before)):
                self._called.clear()
                await self._called.wait()
        return messages

    async def _settle(self, before: int) -> list[Json]:
        if self._started and (await asyncio.wait(self._started, timeout=PATIENCE_SECONDS))[1]:
            raise TimeoutError("the bot is still at work")
        self._started.clear()
        return self._messages(before)

    def _messages(self, before: int) -> list[Json]:
        sent = (call for call in self.cloud.calls[before:] if call.method in SENDING)
        return [call.result for call in sent if not call.refused]


def marked(message: Json, kind: str) -> list[str]:
    """The pieces of a message under one kind of markup."""
    text = (message.get("text") or message.get("caption", "")).encode("utf-16-le")
    entities = message.get("entities", []) + message.get("caption_entities", [])
    return [
        text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in entities
        if e["type"] == kind
    ]


def labels(message: Json) -> list[str]:
    """What the buttons below a message say."""
    rows = message.get("reply_markup", {"inline_keyboard": []})["inline_keyboard"]
    return [button["text"] for row in rows for button in row]


@contextmanager
def staged(knowledge: KnowledgeBase, folder: Path, *chats: int, verifiers: Iterable[int] = ()) -> Iterator[Stage]:
    """Start a bot that keeps its database in `folder`; at the end nothing may have been wrong with its requests.

    `chats` are private chats that it has had before, beside the admin's and those of the `verifiers`.
    """
    token, database = SecretStr(TOKEN), folder / "knowledge.db"
    settings = Settings(
        telegram_token=token, admin_ids=frozenset({ADMIN}), verifier_ids=frozenset(verifiers), database=database
    )
    cloud = Cloud()
    for chat in (ADMIN, *chats, *settings.verifier_ids):
        cloud.add_chat(chat)
    application = build_application(settings, knowledge, Wire(cloud))
    with asyncio.Runner() as runner:
        runner.run(_open(application))
        try:
            yield Stage(runner, application, cloud)
        finally:
            runner.run(_close(application))
    assert cloud.problems == []


async def _open(application: TanyaApplication) -> None:
    await application.initialize()
    if application.post_init:
        await application.post_init(application)
    await application.start()


async def _close(application: TanyaApplication) -> None:
    await application.stop()
    await application.shutdown()
    if application.post_shutdown:
        await application.post_shutdown(application)
