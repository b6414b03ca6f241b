"""Which places of a chat are held against each other."""

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


BESIDE = Context(places=("63.05",), periods=("2022",), intent="lookup", beside=("63.01", "63.06"))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("selisihnya?", ["63.06", "63.05"]),
        ("bedanya berapa?", ["63.06", "63.05"]),
        ("mana yang lebih tinggi?", ["63.06", "63.05"]),
        ("yang lebih rendah mana?", ["63.06", "63.05"]),
        ("mana yang paling tinggi dari ketiganya?", ["63.01", "63.06", "63.05"]),
    ],
)
def test_places_asked_about_one_by_one_are_compared(text: str, places: list[str]) -> None:
    question = understand(text, BESIDE)
    assert (question.intent, [place.code for place in question.places]) == (Intent.COMPARE, places)
    assert [period.code for period in question.periods] == ["2022"]
    assert {"places", "periods"} <= question.carried


@pytest.mark.parametrize("text", ["turun berapa?", "mana yang benar?", "selisih 2021 dan 2022?"])
def test_what_moved_or_is_right_is_of_the_last_place(text: str) -> None:
    assert [place.code for place in understand(text, BESIDE).places] == ["63.05"]


@pytest.mark.parametrize("text", ["dibanding nasional?", "keduanya dibanding nasional?", "keduanya di bawah nasional?"])
def test_each_of_several_places_is_held_against_one(text: str) -> None:
    question = understand(text, Context(places=("63.05", "63.06"), periods=("2022",), intent="lookup"))
    assert (question.intent, [place.code for place in question.places]) == (Intent.COMPARE, ["00", "63.05", "63.06"])
    assert [period.code for period in question.periods] == ["2022"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("keduanya 2021?", ["63.06", "63.05"]),
        ("dua-duanya?", ["63.06", "63.05"]),
        ("ketiganya 2021?", ["63.01", "63.06", "63.05"]),
    ],
)
def test_both_are_the_last_two_asked_about_one_by_one(text: str, places: list[str]) -> None:
    question = understand(text, BESIDE)
    assert ([place.code for place in question.places], "places" in question.carried) == (places, True)


def test_the_highest_of_several_places_is_one_of_them() -> None:
    places = ("63.05", "63.06", "63.09")
    question = understand("mana yang tertinggi?", Context(places=places, intent="lookup"))
    assert (question.intent, tuple(place.code for place in question.places)) == (Intent.COMPARE, places)


@pytest.mark.parametrize(
    ("text", "places"),
    [("sudah di bawah target nasional?", ["63.06", "00"]), ("target nasional berapa?", ["00"])],
)
def test_the_place_before_is_held_to_the_target_of_the_nation(text: str, places: list[str]) -> None:
    question = understand(text, CHAT)
    assert (question.intent, [place.code for place in question.places]) == (Intent.TARGET, places)
