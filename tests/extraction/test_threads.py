"""What a text goes on about from one sentence to the next."""

import pytest

from knowledge.extraction.binder import bind_numbers
from knowledge.extraction.bindings import Background
from knowledge.extraction.candidates import Topic
from knowledge.extraction.regions import Region
from knowledge.extraction.subjects import read_subjects
from knowledge.extraction.threads import handed_on, taken_up
from knowledge.language.indicators import FAMILIES
from knowledge.language.places import gazetteer
from knowledge.models import Period, Place, Unit
from tests.shorthand import codes, read

HSS, TAPIN, KALSEL = (gazetteer().place(code) for code in ("63.06", "63.05", "63"))


@pytest.mark.parametrize(
    ("text", "opens", "before", "place"),
    [
        ("Stunting naik.", False, Background(TAPIN), TAPIN),
        # A new paragraph goes back to the subject of the text, a quotation to the place of who speaks.
        ("Stunting naik.", True, Background(TAPIN), HSS),
        ("Stunting kami naik.", True, Background(TAPIN, speaker=TAPIN), TAPIN),
        ('"Stunting naik.', True, Background(HSS, speaker=TAPIN, lately=TAPIN), TAPIN),
        # Who speaks for the province may mean either.
        ("Menurut dia stunting naik.", True, Background(HSS, speaker=KALSEL), None),
        # "Angkanya" is of the place of the last figure.
        ("Angkanya naik.", False, Background(HSS, lately=TAPIN), TAPIN),
    ],
)
def test_the_place_that_a_sentence_takes_up(text: str, opens: bool, before: Background, place: Place | None) -> None:
    assert taken_up(before, HSS, text, opens).place == place


def test_a_new_paragraph_leaves_a_study_behind() -> None:
    before = Background(HSS, topic=Topic(True, sampled=True, elsewhere=True))
    assert taken_up(before, HSS, "Stunting naik.", opens=True).topic == Topic(True)
    assert taken_up(before, HSS, "Stunting naik.", opens=False).topic == before.topic


def after(text: str, before: Background | None = None) -> Background:
    """What a sentence of a text on Hulu Sungai Selatan hands on."""
    before = before or Background(HSS)
    reading = read(text)
    subjects = read_subjects(reading, Region(f"{HSS.name}. {text}"), HSS)
    return handed_on(before, HSS, reading, subjects, bind_numbers(reading, subjects, before))


@pytest.mark.parametrize(
    ("text", "place", "listed"),
    [
        ("Stunting Tapin 14,5 persen pada 2022.", "63.05", ["63.05"]),
        ("Stunting Tapin 14,5 persen dan Balangan 16 persen.", "63.06", ["63.05", "63.11"]),
        ("Bupati mengunjungi Desa Anu Jaya.", None, ["63.06"]),
        ("Tapin lain lagi.", "63.05", ["63.05"]),
        ("Stunting Kalimantan Selatan 20 persen.", "63.06", ["63"]),
    ],
)
def test_the_place_that_a_sentence_hands_on(text: str, place: str | None, listed: list[str]) -> None:
    left = after(text)
    assert codes([left.place]) == [place]
    assert codes(list(left.listed)) == listed


def test_the_periods_and_the_unit_that_a_sentence_hands_on() -> None:
    left = after("Prevalensi stunting Tapin 14,5 persen pada 2022.")
    assert (left.dated, left.topic.told, left.wanted) == ((Period(2022),), Unit.PERCENT, False)
    assert after("Jumlah keluarga berisiko stunting masih menggunung.").topic.counted == FAMILIES
    assert after("Stunting Tapin ditargetkan turun.").wanted
    assert after("Target stunting Tapin 14 persen pada 2026.").aim == Period(2026)
