import asyncio

from bot.turnstile import Turnstile


async def run(hold_seconds: float, messages: int = 1) -> list[str]:
    """Two replies of some messages each, the first of which is finished late; what happened in order."""
    turnstile, sent = Turnstile(hold_seconds), asyncio.Event()
    happened: list[str] = []

    async def reply(name: str, awaited: asyncio.Event | None) -> None:
        for _ in range(messages):
            await turnstile.enter()
            happened.append(f"{name} out")
        if awaited:
            await awaited.wait()
        happened.append(f"{name} done")
        turnstile.leave()
        sent.set()

    await asyncio.gather(reply("a", sent if hold_seconds < 1 else None), reply("b", None))
    return happened


def test_the_next_reply_leaves_when_the_one_before_is_done() -> None:
    assert asyncio.run(run(60)) == ["a out", "a done", "b out", "b done"]


def test_further_messages_of_a_reply_do_not_wait_for_themselves() -> None:
    assert asyncio.run(run(60, messages=2)) == ["a out", "a out", "a done", "b out", "b out", "b done"]


def test_a_reply_that_hangs_holds_up_no_other() -> None:
    assert asyncio.run(run(0.001)) == ["a out", "b out", "b done", "a done"]


def test_who_never_entered_lets_nobody_out() -> None:
    async def scenario() -> bool:
        turnstile = Turnstile(60)
        await turnstile.enter()
        await asyncio.create_task(_leave(turnstile))
        waiting = asyncio.create_task(turnstile.enter())
        await asyncio.sleep(0)
        waiting.cancel()
        return not waiting.done()

    assert asyncio.run(scenario())


async def _leave(turnstile: Turnstile) -> None:
    turnstile.leave()
