"""Generations: listed with who made them, and one of them made the current one again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import staff_texts
from bot.handlers.history import say_moment
from tests.bot.library import stocked, write
from tests.telegram.stage import ADMIN, Stage, labels

VERIFIER = 4002
QUESTION = "berapa kasus stunting Tapin 2022?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    write(folder, 77)
    return folder


@pytest.fixture
def stage(folder: Path, tmp_path: Path) -> Iterator[Stage]:
    """A bot after one reload: generation 1 says 77 cases, generation 2 says 78."""
    with stocked(tmp_path, verifiers=[VERIFIER]) as stage:
        write(folder, 78)
        stage.say("/muat", user=ADMIN)
        yield stage


def test_generations_are_listed_with_who_made_them(stage: Stage) -> None:
    for user in (ADMIN, VERIFIER):
        [reply] = stage.say("/riwayat", user=user)
        heading, second, first, hint = reply["text"].splitlines()
        assert heading == staff_texts.HISTORY
        assert second.startswith("2 · ")
        assert second.endswith(f"angka · oleh {ADMIN} · dipakai sekarang")
        assert first.startswith("1 · ")
        assert hint.endswith("/kembali 1")


def test_going_back_answers_as_before_until_the_next_reload(stage: Stage) -> None:
    assert "78 kasus" in stage.say(QUESTION)[0]["text"]
    [reply] = stage.say("/kembali 1", user=ADMIN)
    assert reply["text"].startswith(staff_texts.WENT_BACK.format(number=1))
    assert "Berubah: tapin.txt (1 angka)" in reply["text"]
    assert "77 kasus" in stage.say(QUESTION)[0]["text"]
    [listed] = stage.say("/riwayat", user=ADMIN)
    assert f"isi generasi 1 · oleh {ADMIN} · dipakai sekarang" in listed["text"].splitlines()[1]
    restored = staff_texts.STATUS_RESTORED.format(number=1)
    assert restored in stage.say("/status", user=ADMIN)[0]["text"]
    stage.say("/muat", user=ADMIN)
    assert "78 kasus" in stage.say(QUESTION)[0]["text"]
    assert restored not in stage.say("/status", user=ADMIN)[0]["text"]


def test_a_button_goes_back_once_and_only_for_admins(stage: Stage) -> None:
    [listed] = stage.say("/riwayat", user=ADMIN)
    assert labels(listed) == ["Kembali ke 1"]
    for user in (VERIFIER, 7001):
        assert stage.press(listed, "Kembali ke 1", user=user) == []
        assert "78 kasus" in stage.say(QUESTION)[0]["text"]
    for _ in range(2):
        stage.press(listed, "Kembali ke 1", user=ADMIN)
    assert "77 kasus" in stage.say(QUESTION)[0]["text"]
    assert "3 · " in stage.say("/riwayat", user=ADMIN)[0]["text"].splitlines()[1]


@pytest.mark.parametrize("number", ["", " lama", " -1", " ²", " 9999999999999999999999"])
def test_a_number_is_asked_for(stage: Stage, number: str) -> None:
    assert [reply["text"] for reply in stage.say(f"/kembali{number}", user=ADMIN)] == [staff_texts.GO_BACK_ASK]


def test_a_generation_that_is_not_kept_changes_nothing(stage: Stage) -> None:
    [reply] = stage.say("/kembali 9", user=ADMIN)
    assert reply["text"] == staff_texts.FAILED.format(reason="generasi 9 tidak ada; yang disimpan: 20 terakhir")
    assert "78 kasus" in stage.say(QUESTION)[0]["text"]


def test_a_verifier_may_not_go_back(stage: Stage) -> None:
    [reply] = stage.say("/kembali 1", user=VERIFIER)
    assert "hanya untuk pengelola bot" in reply["text"]


def test_a_moment_is_said_in_words() -> None:
    assert say_moment("2026-11-26T18:40:00+00:00")[-6:-3].strip().isdigit()
    assert "2026" in say_moment("2026-11-26T12:00:00+00:00")
