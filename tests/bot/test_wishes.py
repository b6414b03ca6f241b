"""/celah: what people asked for in vain, counted without who asked and how."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import staff_texts
from bot.handlers.wishes import describe, group
from bot.memory.gaps import Gap
from tests.bot.library import stocked, write
from tests.telegram.stage import ADMIN, Stage

VERIFIER = 4002


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with stocked(tmp_path, verifiers=[VERIFIER]) as stage:
        yield stage


def wishes(stage: Stage) -> list[str]:
    [reply] = stage.say("/celah", user=VERIFIER)
    return str(reply["text"]).splitlines()


def test_what_was_asked_in_vain_is_counted(stage: Stage, tmp_path: Path) -> None:
    assert wishes(stage) == [staff_texts.NO_GAPS]
    for user in (7001, 7002):
        stage.say("berapa kasus stunting Tapin 2022? saya Siti dari Rantau", user=user)
    stage.say("prevalensi stunting Balangan 2019 dan 2020 berapa?")
    stage.say("berapa kasus stunting HSS 2023?")
    heading, *lines = wishes(stage)
    assert heading == staff_texts.GAPS
    assert lines == [
        "2 kali · kasus stunting · Kabupaten Tapin · 2022",
        "2 kali · prevalensi stunting · Kabupaten Balangan · 2019 (1), 2020 (1)",
    ]
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert b"Rantau" not in left
    assert b"Siti" not in left


def test_what_has_come_in_since_is_left_out(stage: Stage, tmp_path: Path) -> None:
    stage.say("berapa kasus stunting Tapin 2022?")
    write(tmp_path / "documents", 77)
    stage.say("/muat", user=ADMIN)
    assert wishes(stage) == [staff_texts.NO_GAPS]


def test_a_long_list_is_cut(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.handlers.wishes._LISTED", 1)
    stage.say("berapa kasus stunting Tapin dan Balangan 2018?")
    assert wishes(stage)[-1] == staff_texts.MORE_GAPS.format(count=1)


def test_what_a_question_left_open_is_said_so() -> None:
    assert describe([Gap("", "", 0, 3)]) == "3 kali · tanpa ukuran · tanpa daerah · tanpa tahun"


def test_places_stand_together_the_most_wanted_first() -> None:
    cases, percent = "stunting_cases", "stunting_prevalence"
    gaps = [
        Gap(percent, "63.11", 2019, 4),
        Gap(cases, "63.05", 2020, 3),
        Gap(percent, "63.05", 2018, 1),
        Gap(cases, "63.05", 2018, 2),
    ]
    assert [describe(one) for one in group(gaps)] == [
        "5 kali · kasus stunting · Kabupaten Tapin · 2018 (2), 2020 (3)",
        "1 kali · prevalensi stunting · Kabupaten Tapin · 2018",
        "4 kali · prevalensi stunting · Kabupaten Balangan · 2019",
    ]
