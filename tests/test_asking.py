"""One message of a chat."""

import pytest

from knowledge.asking import ask
from knowledge.models import Context, Status

from .samples import HOLDINGS, THIS_YEAR, answer_to, values


def test_several_questions_are_answered_one_after_another() -> None:
    answer = answer_to("berapa kasus stunting Tabalong 2021? berapa persen stunting Tapin?")
    assert values(answer.facts) == ["871"]
    assert [values(more.facts) for more in answer.more] == [["16.2"]]
    assert answer.context.places == ("63.05",)


def test_a_question_leans_on_the_one_before_it_in_the_same_message() -> None:
    answer = answer_to("berapa kasus stunting Tabalong 2021? kalau Tapin 2022?")
    assert answer.more[0].status is Status.NO_DATA
    assert values(answer.more[0].nearest) == ["16.2"]


@pytest.mark.parametrize("aside", ["terima kasih", "halo", "apa itu TPK?", "siapa presiden?", "anak saya kurus"])
def test_what_comes_between_leaves_the_chat_where_it_was(aside: str) -> None:
    assert values(answer_to("kasus stunting Tabalong 2021", aside, "kalau 2022?").facts) == ["640"]


def test_a_question_in_words_moves_the_place() -> None:
    context = answer_to("kasus stunting Tabalong 2021", "kapan rembuk stunting Balangan digelar?").context
    assert context.places == ("63.11",)


def test_this_year_is_given_or_open() -> None:
    assert ask("stunting Tapin tahun lalu", Context(), HOLDINGS, 2023).facts
    assert ask("stunting Tapin tahun lalu", Context(), HOLDINGS, THIS_YEAR).status is Status.NO_DATA
    assert ask("stunting Tapin tahun lalu", Context(), HOLDINGS).facts


@pytest.mark.parametrize("text", ["", " ", "?", "😀", "x" * 5000, "<b>", "stunting " * 700, "'; DROP TABLE facts; --"])
def test_any_message_gets_an_answer(text: str) -> None:
    assert ask(text, Context(), HOLDINGS, THIS_YEAR).status
