import asyncio
from collections.abc import Awaitable

from telegram import Update

from bot.queues import ChatQueues


def update(chat: int) -> Update:
    sent = {"message_id": 1, "date": 0, "chat": {"id": chat, "type": "private"}, "text": "x"}
    return Update.de_json({"update_id": 1, "message": sent})


async def run(updates: list[tuple[object, int]], held: set[int]) -> tuple[list[int], list[int]]:
    """Process numbered updates at once, the held ones ending last; the orders of start and end."""
    queues, released = ChatQueues(), asyncio.Event()
    started: list[int] = []
    ended: list[int] = []

    async def handle(number: int) -> None:
        started.append(number)
        if number in held:
            await released.wait()
        ended.append(number)

    async with queues:
        tasks: list[Awaitable[None]] = [
            asyncio.ensure_future(queues.process_update(update, handle(number))) for update, number in updates
        ]
        for _ in range(10 * len(updates)):
            await asyncio.sleep(0)
        released.set()
        await asyncio.gather(*tasks)
    return started, ended


def test_a_slow_update_holds_up_only_its_own_chat() -> None:
    started, ended = asyncio.run(run([(update(1), 1), (update(1), 2), (update(2), 3), (update(2), 4)], held={1}))
    assert started == [1, 3, 4, 2]
    assert ended == [3, 4, 1, 2]


def test_one_chat_is_served_in_order() -> None:
    started, ended = asyncio.run(run([(update(1), number) for number in range(20)], held={0, 5, 6}))
    assert started == ended == list(range(20))


def test_an_update_of_no_chat_waits_for_nobody() -> None:
    started, _ = asyncio.run(run([(update(1), 1), (None, 2), (Update(3), 3)], held={1}))
    assert started == [1, 2, 3]
