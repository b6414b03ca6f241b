"""What comes first: replies that are ready leave before further questions are worked out."""

import asyncio
from typing import Any, cast

from sqlite_utils import Database
from telegram import Update

from bot.context import TanyaApplication
from bot.memory.ledger import Ledger
from bot.turnstile import Turnstile
from bot.updates.receiving import Receiver


class Answers:
    """Stands for an application: works an answer out, waits for the turnstile, and sends in the loop's next round."""

    def __init__(self, turnstile: Turnstile) -> None:
        self._turnstile = turnstile
        self.happened: list[str] = []

    async def process_update(self, update: Update) -> None:
        self.happened.append(f"{update.update_id} worked out")
        await self._turnstile.enter()
        await asyncio.sleep(0)
        self.happened.append(f"{update.update_id} out")


def question(number: int, chat: int) -> Update:
    message: dict[str, Any] = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}}
    return Update.de_json({"update_id": number, "message": message}, None)


def test_a_reply_that_is_ready_leaves_before_the_next_question_is_looked_at() -> None:
    async def run() -> list[str]:
        turnstile = Turnstile(60)
        answers = Answers(turnstile)
        receiver = Receiver(cast("TanyaApplication", answers), Ledger(Database(memory=True)), turnstile)
        assert all(await asyncio.gather(*(receiver.receive(question(n, chat)) for n, chat in ((1, 7), (2, 8), (3, 7)))))
        return answers.happened

    assert asyncio.run(run()) == ["1 worked out", "2 worked out", "1 out", "2 out", "3 worked out", "3 out"]
