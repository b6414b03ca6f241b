from pathlib import Path

import pytest

from bot import texts
from bot.handlers.inline import CACHE_SECONDS, find_cards
from knowledge import Block, KnowledgeBase, Style
from tests.telegram.cloud import Fault, Json, RefusalError
from tests.telegram.stage import Stage, marked

FOUND = [
    ("hss 2023", ["522"]),
    ("kasus hss", ["522"]),
    ("Tabalong", ["16.2", "14"]),
    ("prevalensi tabalong 2021", ["18.7"]),
    ("banjarbaru ssgi 2022", ["14.8"]),
    ("Banjar 2022", ["88", "99"]),
    ("hss 1999", []),
    ("harga cabai", []),
]


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_the_figures_that_a_text_names(text: str, values: list[str], knowledge: KnowledgeBase) -> None:
    assert [str(fact.value) for fact in find_cards(text, knowledge)] == values


def answer(stage: Stage) -> Json:
    return stage.cloud.calls[-1].parameters


def test_a_card_is_a_whole_message_with_sentence_and_source(stage: Stage) -> None:
    [card] = stage.search("hss 2023")
    assert card["title"] == "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023"
    assert card["description"] == "ANTARA, 26 Januari 2024"
    assert marked(card["message"], "bold") == ["522 kasus"]
    assert "Desember 2023 menyisakan 522 kasus" in marked(card["message"], "blockquote")[0]
    assert "ANTARA" in marked(card["message"], "text_link")[0]
    assert (answer(stage)["cache_time"], answer(stage)["button"]["text"]) == (CACHE_SECONDS, texts.INLINE_ASK)


@pytest.mark.parametrize(("text", "words"), [("", texts.INLINE_ASK), ("harga cabai", texts.INLINE_NONE)])
def test_without_a_figure_a_button_leads_to_the_bot(text: str, words: str, stage: Stage) -> None:
    assert stage.search(text) == []
    assert answer(stage)["button"] == {"text": words, "start_parameter": "inline"}
    assert stage.say("/start inline")[0]["text"] == texts.start()


def test_a_hostile_document_changes_no_card(stage: Stage) -> None:
    [card] = stage.search("Tapin 2022")
    assert marked(card["message"], "bold") == ["77 kasus"]
    assert card["description"] == "<i>Dinas</i>, 1 Februari 2024"


@pytest.mark.parametrize("text", ["<b>", "\u202eSSH", "😀" * 128, "stunting " * 28])
def test_hostile_queries_are_answered(text: str, stage: Stage) -> None:
    stage.search(text)
    assert stage.cloud.calls[-1].method == "answerInlineQuery"
    assert not stage.cloud.calls[-1].refused


def test_who_typed_on_gets_no_answer_and_nobody_an_error(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.cloud.faults.append(Fault("answerInlineQuery", RefusalError(400, "Bad Request: query is too old")))
    assert stage.search("hss 2023") == []
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "WARNING")]


def test_refused_markup_goes_out_plain(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    refusal = RefusalError(400, "Bad Request: can't parse entities: Unclosed start tag")
    stage.cloud.faults.append(Fault("answerInlineQuery", refusal))
    [card] = stage.search("hss desember 2023")
    assert card["message"]["entities"] == []
    assert card["message"]["text"].startswith("522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023")
    assert "ANTARA" in card["message"]["text"]
    assert "refused our markup" in caplog.text


def test_the_same_figure_is_the_same_card_every_time(stage: Stage) -> None:
    first, second = (stage.search("prevalensi tabalong 2022") for _ in range(2))
    assert [card["id"] for card in first] == [card["id"] for card in second]
    assert len({card["id"] for card in first}) == len(first)


def test_a_figure_too_long_for_one_message_is_no_card(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.handlers.inline.state", lambda *_: [Block(Style.QUOTE, "kata " * 1_000)])
    assert stage.search("hss 2023") == []


def test_nothing_is_remembered(stage: Stage, tmp_path: Path) -> None:
    stage.search("hss 2023", user=70012345)
    assert stage.say("kalau 2021?", user=70012345)[0]["text"].startswith("Wilayah mana")
