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
    """Stands for an application: works an answer out, and sends it, which takes some rounds of the loop."""

    def __init__(self, turnstile: Turnstile, rounds: int) -> None:
        self._turnstile, self._rounds = turnstile, rounds
        self.happened: list[str] = []

    async def process_update(self, update: Update) -> None:
        self.happened.append(f"{update.update_id} worked out")
        await self._turnstile.enter()
        self.happened.append(f"{update.update_id} leaves")
        for _ in range(self._rounds):
            await asyncio.sleep(0)
        self.happened.append(f"{update.update_id} out")


def question(number: int, chat: int) -> Update:
    message: dict[str, Any] = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}}
    return Update.de_json({"update_id": number, "message": message}, None)


async def take(rounds: int, chats: list[int]) -> list[str]:
    """Receive a question from each of these chats at once; what happened in order."""
    turnstile = Turnstile(60)
    answers = Answers(turnstile, rounds)
    receiver = Receiver(cast("TanyaApplication", answers), Ledger(Database(memory=True)), turnstile)
    assert all(await asyncio.gather(*(receiver.receive(question(n, chat)) for n, chat in enumerate(chats, start=1))))
    return answers.happened


def test_questions_are_begun_one_by_one_so_that_what_is_out_by_then_is_heard_of() -> None:
    happened = asyncio.run(take(1, [7, 8, 9]))
    assert happened == [f"{number} {what}" for number in (1, 2, 3) for what in ("worked out", "leaves", "out")]


def test_the_next_reply_is_worked_out_while_one_is_on_its_way_and_leaves_before_a_further_question() -> None:
    happened = asyncio.run(take(9, [7, 8, 7]))
    assert happened[:5] == ["1 worked out", "1 leaves", "2 worked out", "1 out", "2 leaves"]
    assert happened[5:] == ["3 worked out", "2 out", "3 leaves", "3 out"]
