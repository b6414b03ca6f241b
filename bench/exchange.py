"""Messages answered a second: ours, and a bot of ten lines that echoes, each against the fake in its own process.

Either bot is measured as it is after its first messages, with what it keeps by then, and what both processes take.
"""

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from tests.telegram.cloud import Cloud
from tests.telegram.server import serving

MESSAGES, FIRST_MESSAGES, CHATS = 1_000, 200, 20
# As people chat, in any order, so that the same words follow on many others: figures, follow-ups, advice, small talk,
# what is not held. A chart takes far longer than any of them; none is asked for.
QUESTIONS: Final = (
    "berapa kasus stunting HSS 2023?",
    "brp kss stntng hss thn 2021",
    "kalau 2020?",
    "tahun berapa kasus stunting HSS paling tinggi?",
    "stunting HSS",
    "prevalensi stunting Kalsel 2022",
    "berapa persen stunting di Kalimantan Selatan?",
    "prevalensi stunting Indonesia 2022",
    "berapa target stunting 2024?",
    "sumbernya?",
    "apa itu stunting?",
    "apa itu SSGI?",
    "bagaimana cara mencegah stunting?",
    "apa yang dilakukan pemerintah HSS untuk menurunkan stunting?",
    "stunting di Balangan 2019",
    "bandingkan kasus stunting HSS 2022 dan 2023",
    "berapa jumlah balita di HSS?",
    "halo",
    "terima kasih",
    "berapa angka stunting?",
)
# The pace that Telegram asks for is left out: it is the same for every bot.
OURS, ECHO = (sys.executable, "-m", "bot"), (sys.executable, "-m", "bench.echo")
FAKE: Final = (sys.executable, "-m", "bench.exchange")
_UNPACED: Final = "1000"


def measure_exchange(bot: tuple[str, ...], messages: int = MESSAGES) -> float:
    """Messages a second that a bot answers once it has answered some, from the first of these to the last reply."""
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen((*FAKE, str(messages)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as fake,
    ):
        assert fake.stdout
        url, token = fake.stdout.readline().split()
        settings = {
            "TELEGRAM_API": url,
            "TELEGRAM_TOKEN": token,
            "MESSAGES_PER_SECOND": _UNPACED,
            "PYTHONPATH": str(Path.cwd()),
        }
        with subprocess.Popen(bot, cwd=folder, env={**os.environ, **settings}, stderr=subprocess.DEVNULL) as process:
            seconds = float(fake.stdout.readline())
            process.terminate()
    return messages / seconds


def serve(messages: int) -> None:
    """The fake's side: say where it is, ask, and print how long the answers took."""
    cloud = Cloud()
    with serving(cloud) as server:
        print(server.url, cloud.token, flush=True)
        server.wait("getUpdates")
        server.act(lambda cloud: ask(cloud, FIRST_MESSAGES, seed=0))
        server.wait("sendMessage", FIRST_MESSAGES)
        start = perf_counter()
        server.act(lambda cloud: ask(cloud, messages, seed=1))
        server.wait("sendMessage", FIRST_MESSAGES + messages)
        print(perf_counter() - start, flush=True)
        assert cloud.problems == []
        # Until the bot has stopped: one whose server is gone takes long to do so.
        sys.stdin.read()


def ask(cloud: Cloud, messages: int, seed: int) -> None:
    """Let people ask, one after the other; the same questions in every run."""
    for number, question in enumerate(Random(seed).choices(QUESTIONS, k=messages)):
        cloud.say(question, user=1 + number % CHATS)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
