from pathlib import Path

import pytest

from bot import texts
from tests.telegram.cloud import Fault, RefusalError
from tests.telegram.stage import Stage, labels, marked

QUESTION = "berapa kasus stunting HSS 2023?"
SENTENCE = (
    "Adapun data perkembangan kasus stunting di HSS, tahun 2020 dengan 879 kasus, tahun 2021 dengan 829 kasus, "
    "tahun 2022 dengan 659 kasus, terakhir hingga Desember 2023 menyisakan 522 kasus."
)


def test_the_trend_button_draws_what_the_answer_was_about(stage: Stage) -> None:
    [reply] = stage.say(QUESTION)
    picture, *_ = stage.press(reply, "Tren")
    assert "879" in picture["caption"]
    calls = [call.method for call in stage.cloud.calls]
    assert calls[calls.index("answerCallbackQuery") + 1 :][:2] == ["sendChatAction", "sendPhoto"]


def test_the_source_button_belongs_to_its_message(stage: Stage) -> None:
    [about_hss] = stage.say(QUESTION)
    stage.say("berapa prevalensi stunting Tanah Laut?")
    [card] = stage.press(about_hss, "Sumber")
    assert marked(card, "bold") == ["Jumlah stunting turun di HSS Kalsel, program intervensi terus dilanjutkan"]
    assert marked(card, "text_link") == ["ANTARA, 26 Januari 2024"]


def test_an_ambiguous_place_is_asked_about_with_buttons(stage: Stage) -> None:
    [reply] = stage.say("berapa kasus stunting Banjar 2022?")
    assert labels(reply)[:2] == ["Kabupaten Banjar", "Kota Banjar"]
    stage.say(QUESTION)
    [city] = stage.press(reply, "Kota Banjar")
    assert marked(city, "bold") == ["99 kasus"]
    assert "Kota Banjar" in city["text"]


OLD_DATA = [
    "1:pilih",
    "1:pilih:99.99:stunting_cases",
    "1:pilih:63.03",
    "1:tren",
    "1:tren:63.06:stunting_cases:x",
    "1:statistik",
    "1:statistik:99.99",
    "1:data:x",
    "1:unduh",
    "1:banding",
    "1:banding:63.06:99.99",
    "1:peringkat:63:stunting_cases::1999",
    "1:salah:00000000",
    "1:tren:99.99:stunting_cases",
    "1:tren:63.06:x",
    "1:sumber:00000000",
    "1:muat",
    "9:tren",
    "x",
]


@pytest.mark.parametrize("data", OLD_DATA)
def test_old_and_forged_buttons_are_answered_kindly(data: str, stage: Stage) -> None:
    [reply] = stage.say(QUESTION)
    assert [message["text"] for message in stage.press_data(reply, data)] == [texts.OLD_BUTTON]
    assert stage.cloud.calls[-2].method == "answerCallbackQuery"


def test_a_button_pressed_too_long_ago_still_gets_its_reply(stage: Stage) -> None:
    [reply] = stage.say(QUESTION)
    stage.cloud.faults.append(Fault("answerCallbackQuery", RefusalError(400, "Bad Request: query is too old")))
    assert "photo" in stage.press(reply, "Tren")[0]


def test_a_button_of_a_message_out_of_reach(stage: Stage) -> None:
    [reply] = stage.say(QUESTION)
    gone = {"chat": reply["chat"], "message_id": reply["message_id"], "date": 0}
    assert "photo" in stage.press_data(gone, "1:tren:63.06:stunting_cases")[0]
    assert stage.press_data(None, "1:tren:63.06:stunting_cases") == []
    assert stage.cloud.calls[-1].method == "answerCallbackQuery"


def tickets(stage: Stage) -> tuple[dict[str, object], ...]:
    return stage.application.bot_data["rooms"].tickets.rows


def test_a_figure_held_to_be_wrong_becomes_a_ticket_without_a_person(stage: Stage, tmp_path: Path) -> None:
    [reply] = stage.say(QUESTION)
    for _ in range(2):
        [thanks] = stage.press(reply, "Angka salah?", user=70012345)
        assert thanks["text"].startswith("Terima kasih. Angka 522 kasus stunting · Kabupaten Hulu Sungai Selatan")
    [ticket] = tickets(stage)
    assert (ticket["figure"], ticket["sentence"]) == (
        "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023",
        SENTENCE,
    )
    assert not {"user", "chat", "text"} & ticket.keys()
    assert not any(b"70012345" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_of_several_figures_the_wrong_one_is_asked_for(stage: Stage) -> None:
    [reply] = stage.say("kasus stunting HSS 2021 dan 2022")
    [which] = stage.press(reply, "Angka salah?")
    assert which["text"] == texts.REPORT_WHICH
    assert "2022: 659 kasus (Kabupaten Hulu Sungai Selatan)" in labels(which)
    stage.press(which, "2022: 659 kasus (Kabupaten Hulu Sungai Selatan)")
    assert [ticket["figure"] for ticket in tickets(stage)] == [
        "659 kasus stunting · Kabupaten Hulu Sungai Selatan · 2022"
    ]
