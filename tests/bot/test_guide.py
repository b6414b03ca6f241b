"""The dialogues of docs/panduan.md, held with the bot: what the guide shows is what people get."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import texts
from knowledge import KnowledgeBase
from tests.telegram.cloud import USER, Json
from tests.telegram.stage import ADMIN, Stage, labels, staged

GUIDE = (Path(__file__).parents[2] / "docs" / "panduan.md").read_text(encoding="utf-8")
# The place is real, the figures are made up.
ARTICLE = b"""---
title: Kasus stunting di Tapin
publisher: Contoh
published: 2024-02-01
---
Jumlah kasus stunting di Kabupaten Tapin tahun 2022 sebanyak 77 kasus.
Jumlah kasus stunting di Kabupaten Tapin tahun 2021 sebanyak 80 kasus.
"""
SPEAKERS = {"Anda": USER, "Pengelola": ADMIN}
BOTFATHER = frozenset({"newbot", "setinline"})


def find_dialogues(text: str) -> Iterator[list[tuple[str, str]]]:
    """The quoted dialogues, each a list of (who, what)."""
    for block in re.findall(r"(?:^>.*\n)+", text, re.MULTILINE):
        yield re.findall(r"^> \*\*(\w+):\*\* (.+)$", block, re.MULTILINE)


def act(stage: Stage, user: int, words: str, before: list[Json]) -> list[Json]:
    """Say something, send the (mengirim ...) article, or press the [button] below one of the messages before."""
    if words.startswith("(mengirim "):
        return stage.send(words[10:-1], ARTICLE, user=user)
    if not words.startswith("["):
        return stage.say(words, user=user)
    [message] = [message for message in before if words[1:-1] in labels(message)]
    return stage.press(message, words[1:-1], user=user)


DIALOGUES = list(find_dialogues(GUIDE))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    knowledge = KnowledgeBase.open(tmp_path / "knowledge.db", tmp_path / "documents")
    with staged(knowledge, tmp_path) as stage:
        yield stage
    knowledge.close()


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue[0][1])
def test_the_bot_says_what_the_guide_shows(dialogue: list[tuple[str, str]], stage: Stage) -> None:
    said = ""
    replies: list[Json] = []
    for who, words in dialogue:
        if who == "Bot":
            for part in words.split("…"):
                assert part.strip() in said
        else:
            replies = act(stage, SPEAKERS[who], words, replies)
            said = "\n".join(message.get("text") or message.get("caption", "") for message in replies)


def test_the_guide_knows_every_command_and_no_other() -> None:
    # A path has a second slash.
    named = set(re.findall(r"(?<![\w./:])/([a-z]+)\b(?!/)", GUIDE))
    assert named - BOTFATHER == {command.name for command in texts.COMMANDS}


def test_every_flow_is_shown_as_a_dialogue() -> None:
    assert len(DIALOGUES) >= 8
    assert {who for dialogue in DIALOGUES for who, _ in dialogue} == {"Anda", "Pengelola", "Bot"}
