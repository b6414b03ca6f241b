"""Whatever people type and whatever a document holds: the markup is ours, and Telegram takes every message."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import KnowledgeBase
from tests.telegram.cloud import Json
from tests.telegram.library import open_library
from tests.telegram.stage import Stage, staged

MARKUP = {"bold", "blockquote", "expandable_blockquote", "text_link", "bot_command"}
PIECES = [
    "<b>tebal</b>",
    "</blockquote>",
    "</a></b>",
    "<a href='https://jahat.example'>klik</a>",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "&#60;b&#62; &amp;",
    "<!-- -->",
    "*tebal* _miring_ [klik](https://jahat.example) ||rahasia||",
    "@contoh_bot",
    "/hapusdata",
    "\u202eterbalik\u202c \u2066kiri\u2069 \u200f",
    "nol\u200blebar\u200d\ufeff",
    "\x00\x07\x1b[31m",
    "😀" * 50,
    "👨‍👩‍👧‍👦🏳️‍🌈",
    "e\u0301" * 40,
    "%s {0} {name} \\n",
    '"; DROP TABLE chats; --',
    "stunting HSS 2023 522 kasus",
]
hostile = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), min_size=1, max_size=6).map(" ".join)
HUGE = ["😀" * 10_000, "<b>" * 3_000, "&" * 5_000, "kata " * 1_500, "\u202e" * 5_000, "x" * 9_000]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("hostility")
    with closing(open_library(folder)) as knowledge, staged(knowledge, folder) as stage:
        yield stage


def check(stage: Stage, replies: list[Json], links: set[str]) -> list[str]:
    """Everything that was sent was taken at once and bears our markup only; the kinds of it, in order."""
    assert replies
    assert not [call.refused for call in stage.cloud.calls if call.refused]
    entities = [e for reply in replies for e in (*reply.get("entities", ()), *reply.get("caption_entities", ()))]
    assert {entity["type"] for entity in entities} <= MARKUP
    assert {entity["url"] for entity in entities if entity["type"] == "text_link"} <= links
    return [entity["type"].removeprefix("expandable_") for entity in entities]


def links_of(knowledge: KnowledgeBase) -> set[str]:
    return {document.url for document in knowledge.documents.values()}


FORMS = ["{}", "berapa kasus stunting HSS 2023? {}", "/statistik {}", "/tren HSS {}", "/sumber {}", "/banding HSS {}"]


@settings(max_examples=40, deadline=None)
@given(form=st.sampled_from(FORMS), text=hostile)
def test_what_people_type_is_no_markup(form: str, text: str, stage: Stage) -> None:
    stage.cloud.calls.clear()
    check(stage, stage.say(form.format(text)[:4096]), links_of(stage.application.bot_data["rooms"].knowledge))


@pytest.mark.parametrize("text", HUGE, ids=lambda text: text[:3])
def test_what_people_type_at_length_is_answered(text: str, stage: Stage) -> None:
    stage.cloud.calls.clear()
    check(stage, stage.say(text[:4096]), links_of(stage.application.bot_data["rooms"].knowledge))


# The places are real, the figures are made up.
DOCUMENT = """\
---
title: Judul {title}
publisher: Dinas {title}
published: 2024-02-01
url: https://contoh.example/{url}
---
Jumlah kasus stunting di Kabupaten Tapin tahun 2021 sebanyak 88 kasus dan tahun 2022 sebanyak 77 kasus, {text}.
"""
QUESTIONS = [
    "berapa kasus stunting Tapin 2022?",
    "/tren kasus Tapin",
    "/statistik Tapin",
    "/sumber Tapin",
    "/unduh Tapin",
]


def ask(title: str, url: str, text: str) -> list[list[str]]:
    """The kinds of markup in the reply to each question, asked of one document."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        whole = DOCUMENT.format(title=title, url=url, text=text)
        (folder / "a.txt").write_bytes(whole.encode("utf-8", "surrogatepass"))
        with (
            closing(KnowledgeBase.open(folder / "knowledge.db", folder)) as knowledge,
            staged(knowledge, folder) as stage,
        ):
            links = links_of(knowledge)
            return [check(stage, stage.say(question), links) for question in QUESTIONS]


one_line = hostile.map(lambda text: " ".join(text.replace(".", " ").split()))


@settings(max_examples=8, deadline=None)
@given(title=one_line, text=one_line)
def test_what_a_document_holds_is_no_markup(title: str, text: str) -> None:
    ask(title, "a", text)


PAIRS = [" ".join(pair) for pair in zip(PIECES[:-1:2], PIECES[1:-1:2], strict=False)]


@pytest.fixture(scope="module")
def plain() -> list[list[str]]:
    """The markup where the document is a plain one."""
    return ask("biasa", "a", "kata biasa")


@pytest.mark.parametrize("pieces", PAIRS)
def test_hostile_pieces_change_nothing_in_the_markup(pieces: str, plain: list[list[str]]) -> None:
    assert ask(pieces, "a", "kata " + pieces) == plain
    assert plain[0] == ["bold", "blockquote", "text_link"]
