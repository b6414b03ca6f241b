"""The same question is worked out once, and never answered from what is no longer held."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.sending.prepared import PreparedAnswers
from knowledge import Change, Context, KnowledgeBase
from knowledge.understanding.clues import find_clues
from knowledge.understanding.intents import find_intent
from tests.bot.library import write
from tests.shelves import articles_only

QUESTION = "berapa kasus stunting Tapin 2022?"
HELD = "77 kasus stunting · Kabupaten Tapin · 2022"


@pytest.fixture
def knowledge(tmp_path: Path) -> Iterator[KnowledgeBase]:
    folder = tmp_path / "documents"
    folder.mkdir()
    write(folder, 77)
    with articles_only(tmp_path / ".bundled"):
        base = KnowledgeBase.open(tmp_path / "knowledge.db", folder)
        yield base
        base.close()


@pytest.fixture
def prepared(knowledge: KnowledgeBase) -> PreparedAnswers:
    return PreparedAnswers(knowledge)


def said(prepared: PreparedAnswers) -> str:
    return "\n".join(reply.text for reply in prepared.find(QUESTION, Context()).replies)


def test_the_same_question_is_worked_out_once(prepared: PreparedAnswers) -> None:
    first = prepared.find(QUESTION, Context())
    assert prepared.find(QUESTION, Context()) is first
    assert [button.label for button in first.replies[-1].buttons] == [button.label for button in first.buttons]


def test_what_means_the_same_is_laid_out_once(prepared: PreparedAnswers) -> None:
    first = prepared.find(QUESTION, Context())
    other = prepared.find(QUESTION, Context(indicator="underweight_cases", earlier=("2019",)))
    assert other is not first
    assert other.replies is first.replies
    assert other.answer.facts is first.answer.facts


def test_what_the_chat_is_about_makes_it_another_question(prepared: PreparedAnswers) -> None:
    about = prepared.find(QUESTION, Context()).answer.context
    assert prepared.find("kalau 2021?", about) is not prepared.find("kalau 2021?", Context())


def delete(base: KnowledgeBase, folder: Path) -> None:
    base.remove("tapin.txt")


def hide(base: KnowledgeBase, folder: Path) -> None:
    [fact] = base.ask(QUESTION).facts
    base.correct(fact, Change(hidden=True))


def bind_anew(base: KnowledgeBase, folder: Path) -> None:
    [fact] = base.ask(QUESTION).facts
    base.correct(fact, Change(place="63.11"))


def reload(base: KnowledgeBase, folder: Path) -> None:
    write(folder, 88)
    base.reload()


def publish(base: KnowledgeBase, folder: Path) -> None:
    base.publish("tapin.txt", write(folder.parent, 99).read_bytes())


@pytest.mark.parametrize("change", [delete, hide, bind_anew, reload, publish])
def test_nothing_old_is_said_after_a_change(
    change: Callable[[KnowledgeBase, Path], None], prepared: PreparedAnswers, knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    assert HELD in said(prepared)
    change(knowledge, tmp_path / "documents")
    assert HELD not in said(prepared)


def test_no_message_stays_read_after_a_change(
    prepared: PreparedAnswers, knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    prepared.find("stunting Balangan 2019?", Context())
    delete(knowledge, tmp_path / "documents")
    said(prepared)
    assert find_clues.cache_info().currsize == find_intent.cache_info().currsize == 1


def test_what_is_taken_back_or_gone_back_to_is_said_again(
    prepared: PreparedAnswers, knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    [fact] = knowledge.ask(QUESTION).facts
    made, _ = knowledge.correct(fact, Change(hidden=True))
    assert HELD not in said(prepared)
    knowledge.take_back(made.key)
    assert HELD in said(prepared)
    first = knowledge.generation
    reload(knowledge, tmp_path / "documents")
    assert HELD not in said(prepared)
    knowledge.roll_back(first)
    assert HELD in said(prepared)
