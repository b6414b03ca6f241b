"""What a chat supplies."""

from decimal import Decimal

import pytest

from knowledge.models import Context, Intent
from knowledge.understanding.questions import understand

CHAT = Context(places=("63.06",), periods=("2022",), shown=("2022",), figures=("659",), intent="lookup")


@pytest.mark.parametrize("text", ["lebih tinggi dari nasional ga?", "bandingkan dengan nasional", "di atas nasional?"])
def test_one_place_is_held_against_the_one_before(text: str) -> None:
    question = understand(text, CHAT)
    assert question.intent is Intent.COMPARE
    assert [place.code for place in question.places] == ["63.06", "00"]
    assert "places" in question.carried


@pytest.mark.parametrize("text", ["siapa yang bilang?", "kata siapa?", "sumbernya?", "bulan apa itu?"])
def test_a_source_is_of_the_figures_last_shown(text: str) -> None:
    assert understand(text, CHAT).figures == (Decimal(659),)


@pytest.mark.parametrize("text", ["kalau provinsinya?", "yang provinsi berapa?"])
def test_ones_own_province(text: str) -> None:
    question = understand(text, CHAT)
    assert (question.intent, [place.code for place in question.places]) == (Intent.LOOKUP, ["63"])
    assert [period.code for period in question.periods] == ["2022"]


def test_how_many_children_is_of_cases() -> None:
    assert understand("berapa anak itu?", CHAT).indicator == "stunting_cases"


def test_a_source_of_another_place_is_not() -> None:
    assert understand("sumber data Tala?", CHAT).figures == ()


def test_a_difference_lies_between_the_last_two_years() -> None:
    question = understand("selisihnya?", Context(places=("63.06",), periods=("2021",), earlier=("2022",)))
    assert [period.code for period in question.periods] == ["2021", "2022"]


def test_a_start_is_moved() -> None:
    context = Context(places=("63.06",), periods=("2021", "2022"), intent="difference")
    question = understand("dari 2020 maksud saya", context)
    assert (question.intent, [period.code for period in question.periods]) == (Intent.DIFFERENCE, ["2020", "2022"])


@pytest.mark.parametrize(("intent", "carried"), [("lookup", []), ("target", ["2022"])])
def test_a_target_carries_the_year_of_a_target_only(intent: str, carried: list[str]) -> None:
    question = understand("targetnya?", Context(places=("63.06",), periods=("2022",), intent=intent))
    assert [period.code for period in question.periods] == carried


@pytest.mark.parametrize("intent", [Intent.RANKING, Intent.AVERAGE, Intent.TREND, Intent.SHARE])
def test_a_bare_place_asks_anew(intent: Intent) -> None:
    assert understand("kalau Kalsel?", Context(places=("62",), intent=intent.value)).intent is intent


def test_what_somebody_said_is_of_whom_the_chat_was_about() -> None:
    context = Context(places=("63.06",), terms=("ketua", "tpps"), intent="passage")
    assert understand("apa katanya?", context).terms == ("ketua", "tpps")
