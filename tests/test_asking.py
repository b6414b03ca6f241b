"""One message of a chat."""

import pytest

from knowledge.asking import ask
from knowledge.models import Context, Status
from knowledge.sayings import NEWEST

from .samples import HOLDINGS, THIS_YEAR, answer_to, reply_to, values


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


@pytest.mark.parametrize(
    ("turns", "status", "figures"),
    [
        (["kasus stunting Tabalong sebelum 2022"], Status.ANSWERED, ["905", "871"]),
        (["kasus stunting Tabalong setelah 2021"], Status.ANSWERED, ["640", "511"]),
        (["kasus stunting Tabalong sebelum 2020"], Status.NO_DATA, []),
        (["kasus stunting Tabalong setelah 2023"], Status.NO_DATA, []),
        (["kasus stunting Tabalong awal 2023"], Status.NO_DATA, []),
        (["kasus stunting Tabalong pertengahan 2023"], Status.NO_DATA, []),
        (["kasus stunting Tabalong akhir 2023"], Status.ANSWERED, ["511"]),
        (["kasus stunting Tabalong akhir 2022"], Status.NO_DATA, []),
        (["kasus stunting Tabalong sebelumnya"], Status.ANSWERED, ["640"]),
        (["stunting Batola sebelumnya"], Status.NO_DATA, []),
        (["kasus stunting Tabalong 2022", "sebelumnya berapa?"], Status.ANSWERED, ["871"]),
        (["kasus stunting Tabalong '22"], Status.ANSWERED, ["640"]),
        (["kasus stunting Tabalong 2222"], Status.CHOOSE, []),
        (["Tabalong 202"], Status.CHOOSE, []),
        (["stunting Tabalong 2021.5"], Status.CHOOSE, []),
        (["kasus stunting Tabalong sejak 2015"], Status.ANSWERED, ["905", "871", "640", "511"]),
        (["kasus stunting Tabalong 2022 turun berapa dibanding tahun lalu?"], Status.ANSWERED, ["871", "640"]),
        (["kasus stunting Tabalong 2022", "naik dari tahun lalu?"], Status.ANSWERED, ["871", "640"]),
    ],
)
def test_no_other_period_stands_for_the_one_asked(turns: list[str], status: Status, figures: list[str]) -> None:
    answer = answer_to(*turns)
    assert (answer.status, values(answer.facts)) == (status, figures)


@pytest.mark.parametrize("text", ["Tabalong 2222", "kasus stunting Tabalong sejak 2015", "kasus Tabalong sebelumnya"])
def test_nobody_is_told_that_he_named_no_year_who_did(text: str) -> None:
    assert NEWEST not in reply_to(text)
