import asyncio

from bot.updates.queues import ChatQueues


async def run(updates: list[tuple[int | None, int]], held: set[int], at_once: int = 64) -> tuple[list[int], list[int]]:
    """Take numbered updates at once, the held ones ending last; the orders of start and end."""
    queues, released = ChatQueues(at_once), asyncio.Event()
    started: list[int] = []
    ended: list[int] = []

    async def take(chat: int | None, number: int) -> None:
        async with queues.turn(chat):
            started.append(number)
            if number in held:
                await released.wait()
            ended.append(number)

    tasks = [asyncio.create_task(take(chat, number)) for chat, number in updates]
    for _ in range(10 * len(updates)):
        await asyncio.sleep(0)
    released.set()
    await asyncio.gather(*tasks)
    return started, ended


def test_a_slow_update_holds_up_only_its_own_chat() -> None:
    started, ended = asyncio.run(run([(1, 1), (1, 2), (2, 3), (2, 4)], held={1}))
    assert started == [1, 3, 4, 2]
    assert ended == [3, 4, 1, 2]


def test_one_chat_is_served_in_order() -> None:
    started, ended = asyncio.run(run([(1, number) for number in range(20)], held={0, 5, 6}))
    assert started == ended == list(range(20))


def test_an_update_of_no_chat_waits_for_nobody() -> None:
    started, _ = asyncio.run(run([(1, 1), (None, 2), (None, 3)], held={1, 2}))
    assert started == [1, 2, 3]


def test_whoever_waits_for_an_earlier_question_takes_no_place() -> None:
    started, _ = asyncio.run(run([(1, 1), (1, 2), (1, 3), (2, 4), (3, 5)], held={1}, at_once=2))
    assert started == [1, 4, 5, 2, 3]
