"""Figures that people held to be wrong: listed, shown, hidden, bound anew, found right, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import staff_texts, texts
from knowledge import StoreError
from tests.bot.library import stocked, write
from tests.telegram.cloud import Json
from tests.telegram.stage import ADMIN, Stage, labels

VERIFIER = 4002
HIDE = staff_texts.HIDE_BUTTON.format(reason=staff_texts.HIDE_REASONS[1])
QUESTION = "berapa kasus stunting Tapin 2022?"
FIGURE = "77 kasus stunting · Kabupaten Tapin · 2022"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A bot to which somebody has said that a figure is wrong."""
    folder = tmp_path / "documents"
    folder.mkdir()
    write(folder, 77)
    with stocked(tmp_path, verifiers=[VERIFIER]) as stage:
        stage.press(stage.say(QUESTION)[0], texts.REPORT_BUTTON)
        yield stage


def card(stage: Stage, user: int = VERIFIER) -> Json:
    [listed] = stage.say("/tiket", user=user)
    [shown] = stage.press(listed, "Periksa 1", user=user)
    return shown


def key(shown: Json) -> str:
    return str(shown["text"].partition("/tiket ")[2].split()[0])


def test_what_was_reported_is_listed_without_who(stage: Stage) -> None:
    [listed] = stage.say("/tiket", user=VERIFIER)
    assert listed["text"].startswith(staff_texts.TICKETS.format(count=1))
    assert f"1. {FIGURE} (dilaporkan " in listed["text"]
    shown = card(stage)
    assert "sebanyak 77 kasus." in shown["text"]
    assert "Contoh" in shown["text"]
    assert labels(shown)[-1] == staff_texts.RIGHT_BUTTON


def test_a_figure_is_hidden_for_a_reason_and_taken_back(stage: Stage) -> None:
    shown = card(stage)
    [done] = stage.press(shown, HIDE, user=VERIFIER)
    assert FIGURE in done["text"]
    assert f"Alasan: {staff_texts.HIDE_REASONS[1]}." in done["text"]
    assert "77 kasus" not in stage.say(QUESTION)[0]["text"]
    assert stage.say("/tiket", user=VERIFIER)[0]["text"] == staff_texts.NO_TICKETS
    stage.say("/muat", user=ADMIN)
    assert "77 kasus" not in stage.say(QUESTION)[0]["text"]
    # A second press finds nothing left to do.
    assert stage.press(shown, HIDE, user=VERIFIER)[0]["text"] == staff_texts.OLD_PRESS
    assert stage.press(done, staff_texts.RESTORE_BUTTON, user=VERIFIER)[0]["text"] == staff_texts.RESTORED.format(
        figure=FIGURE
    )
    assert stage.press(done, staff_texts.RESTORE_BUTTON, user=VERIFIER)[0]["text"] == staff_texts.OLD_PRESS
    assert "77 kasus" in stage.say(QUESTION)[0]["text"]
    _, back, _, hid = stage.say("/log", user=ADMIN)[0]["text"].splitlines()
    assert hid.endswith(f"{VERIFIER} menyembunyikan {FIGURE}: {staff_texts.HIDE_REASONS[1]}")
    assert back.endswith(f"{VERIFIER} membatalkan koreksi {FIGURE}")


def test_a_period_of_the_document_is_set_with_a_button(stage: Stage) -> None:
    [offered] = stage.press(card(stage), staff_texts.PERIOD_BUTTON, user=VERIFIER)
    assert labels(offered) == ["2024"]
    [done] = stage.press(offered, "2024", user=VERIFIER)
    assert done["text"].startswith(f"{FIGURE} sekarang: 77 kasus stunting · Kabupaten Tapin · 2024.")
    answer = stage.say("berapa kasus stunting Tapin 2024?")[0]["text"]
    assert "77 kasus" in answer
    assert "Pengelola membetulkan periode" in answer
    what = f"{FIGURE} menjadi 77 kasus stunting · Kabupaten Tapin · 2024: {staff_texts.FROM_DOCUMENT}"
    assert what in stage.say("/log", user=ADMIN)[0]["text"]


def test_a_place_of_the_document_is_set_with_a_button(stage: Stage) -> None:
    [offered] = stage.press(card(stage), staff_texts.PLACE_BUTTON, user=VERIFIER)
    assert labels(offered) == ["Provinsi Kalimantan Selatan"]
    stage.press(offered, "Provinsi Kalimantan Selatan", user=VERIFIER)
    assert "Pengelola membetulkan daerah" in stage.say("berapa kasus stunting Kalimantan Selatan 2022?")[0]["text"]


WORDS = [
    ("sembunyi karena salah ketik di koran", None, "tidak ditampilkan lagi"),
    ("2021 karena tertulis di paragraf dua", "berapa kasus stunting Tapin 2021?", "· 2021. Alasan: tertulis"),
    ("Balangan karena ini Balangan", "berapa kasus stunting Balangan 2022?", "Kabupaten Balangan · 2022. Alasan: ini"),
    ("e-PPGBM karena dari posyandu", "kasus stunting Tapin 2022 menurut e-PPGBM", "· e-PPGBM. Alasan: dari"),
]


@pytest.mark.parametrize(("words", "question", "said"), WORDS)
def test_a_decision_in_words_has_its_own_reason(words: str, question: str | None, said: str, stage: Stage) -> None:
    [done] = stage.say(f"/tiket {key(card(stage))} {words}", user=VERIFIER)
    assert said in done["text"]
    assert words.partition("karena ")[2] in stage.say("/log", user=ADMIN)[0]["text"]
    if question:
        assert "77 kasus" in stage.say(question)[0]["text"]


@pytest.mark.parametrize("words", ["x", "{key} sembunyi", "{key} 78 karena itu", "00000000 sembunyi karena itu"])
def test_what_cannot_be_read_is_asked_for_again(words: str, stage: Stage) -> None:
    [reply] = stage.say(f"/tiket {words.format(key=key(card(stage)))}", user=VERIFIER)
    assert reply["text"] == staff_texts.TICKET_FORM
    assert "77 kasus" in stage.say(QUESTION)[0]["text"]


def test_a_decision_that_cannot_be_written_leaves_the_ticket(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise StoreError(f"{path.name}: tidak dapat ditulis; periksa izin folder")

    shown = card(stage)
    monkeypatch.setattr("knowledge.storage.corrections.write_whole", refuse)
    [reply] = stage.press(shown, HIDE, user=VERIFIER)
    assert "knowledge.corrections.json: tidak dapat ditulis" in reply["text"]
    assert "77 kasus" in stage.say(QUESTION)[0]["text"]
    assert stage.say("/tiket", user=VERIFIER)[0]["text"].startswith(staff_texts.TICKETS.format(count=1))


def test_a_figure_found_right_stays(stage: Stage) -> None:
    shown = card(stage)
    [done] = stage.press(shown, staff_texts.RIGHT_BUTTON, user=VERIFIER)
    assert done["text"] == staff_texts.TICKET_CLOSED.format(figure=FIGURE)
    assert stage.say("/tiket", user=VERIFIER)[0]["text"] == staff_texts.NO_TICKETS
    assert "77 kasus" in stage.say(QUESTION)[0]["text"]


def test_a_ticket_whose_figure_is_gone_is_closed(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "documents" / "tapin.txt").unlink()
    stage.say("/muat", user=ADMIN)
    assert staff_texts.TICKET_GONE in stage.say("/tiket", user=VERIFIER)[0]["text"]
    assert stage.say("/tiket", user=VERIFIER)[0]["text"] == staff_texts.NO_TICKETS


@pytest.mark.parametrize(
    "data", ["1:tiket", "1:sembunyi:{key}:9", "1:betulkan:{key}:p:x", "1:betulkan:{key}", "1:pulih"]
)
def test_a_forged_button_does_nothing(data: str, stage: Stage) -> None:
    shown = card(stage)
    [reply] = stage.press_data(shown, data.format(key=key(shown)), user=VERIFIER)
    assert reply["text"] == staff_texts.OLD_PRESS
    assert "77 kasus" in stage.say(QUESTION)[0]["text"]
