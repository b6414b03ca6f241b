"""The names of places as they are looked up; the places are made up."""

import pytest

from knowledge.language.placenames import Name, PlaceNames, is_called, key_of
from knowledge.models import Level, Place

AMAN = Place("99.01", "Kabupaten Kepulauan Amanusa", Level.REGENCY, "99")
SEJUK = Place("99.02", "Kabupaten Sejuk", Level.REGENCY, "99")
SOUTH = Place("99.03", "Kabupaten Sejuk Selatan", Level.REGENCY, "99")
IBU = Place("99.01.01", "Kecamatan Ibu", Level.DISTRICT, "99.01")
NAMES = PlaceNames((AMAN, SEJUK, SOUTH, IBU), [("99.02", "SJK", "abbreviation"), ("99.01.01", "Ibu", "word")])


@pytest.mark.parametrize(
    ("text", "key"), [("Bau-Bau", "baubau"), ("Kota Baru", "kotabaru"), ("Mukomuko", "mukomuko"), ("Kab.", "kab")]
)
def test_how_a_name_is_looked_up(text: str, key: str) -> None:
    assert key_of(text) == key


@pytest.mark.parametrize(
    ("key", "place"),
    [("sejuk", SEJUK), ("sjk", SEJUK), ("amanusa", AMAN), ("kepulauanamanusa", AMAN), ("southsejuk", SOUTH)],
)
def test_the_names_of_a_place(key: str, place: Place) -> None:
    assert [name.place for name in NAMES.of(key)] == [place]


def test_where_a_name_begins() -> None:
    assert NAMES.begin_with("kepulauan")
    assert not NAMES.begin_with("pulau")


def test_a_name_may_be_an_ordinary_word() -> None:
    assert NAMES.is_ordinary("ibu")
    assert not NAMES.is_ordinary("sejuk")


@pytest.mark.parametrize(("key", "place"), [("sejvk", SEJUK), ("sejauh", None), ("selatan", None)])
def test_a_misspelt_name_is_the_one_close_to_it(key: str, place: Place | None) -> None:
    assert NAMES.close_to(key, Level.REGENCY) == place


def test_a_name_with_a_side() -> None:
    assert NAMES.on_side([Name(SEJUK, "abbreviation")], "Selatan") == (SOUTH,)
    assert NAMES.on_side([Name(SEJUK, "abbreviation")], "Utara") == ()


@pytest.mark.parametrize(("name", "called"), [("Kabupaten Kepulauan Sejuk", True), ("Kabupaten Sejuk", False)])
def test_islands_belong_to_a_name_or_not(name: str, called: bool) -> None:
    assert is_called(Place("99.09", name, Level.REGENCY, "99"), "kepulauan") is called
