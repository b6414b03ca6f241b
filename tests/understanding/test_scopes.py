"""What a ranking is over."""

import pytest

from knowledge.models import Level
from knowledge.understanding.clues import find_clues
from knowledge.understanding.scopes import find_count, find_excepted, find_levels, find_yardstick

BOTH = (Level.REGENCY, Level.CITY)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("kecamatan mana", (Level.DISTRICT,)),
        ("provinsi terbanyak", (Level.PROVINCE,)),
        ("yang di bawah provinsi", ()),
        ("kecamatannya mana yang tertinggi", (Level.DISTRICT,)),
        ("daerah mana", BOTH),
        ("kota mana yang tertinggi di kalsel", (Level.CITY,)),
        ("kabupaten mana yang tertinggi di kalsel", (Level.REGENCY,)),
        ("kabupaten/kota mana yang tertinggi", BOTH),
        ("kab/kota tertinggi", BOTH),
        ("urutkan kabupaten dan kota", BOTH),
        ("which city is the lowest", (Level.CITY,)),
        ("kabupaten mana yang di atas rata-rata provinsi", (Level.REGENCY,)),
        ("kecuali kota, mana yang terendah", (Level.REGENCY,)),
        ("selain kabupaten mana yang terendah", (Level.CITY,)),
        ("Kota Banjarmasin urutan ke berapa", ()),
        ("mana", ()),
    ],
)
def test_levels(text: str, levels: tuple[Level, ...]) -> None:
    assert find_levels(find_clues(text)) == levels


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("lima besar stunting kalsel", 5),
        ("3 kabupaten tertinggi", 3),
        ("10 besar", 10),
        ("sepuluh besar kalsel", 10),
        ("top 5 stunting kalsel", 5),
        ("dua terendah", 2),
        ("kabupaten tertinggi di kalsel", 0),
        ("seberapa besar penurunannya", 0),
        ("50 besar", 0),
        ("stunting HSS 2024", 0),
    ],
)
def test_count(text: str, count: int) -> None:
    assert find_count(find_clues(text)) == count


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("berapa kabupaten di kalsel di bawah nasional 2024", "00"),
        ("kabupaten mana saja di kalsel yang di atas angka stunting nasional?", "00"),
        ("kabupaten apa yang stuntingnya di bawah HSS", "63.06"),
        ("kab mana yang lebih tinggi dari Tapin", "63.05"),
        ("daerah mana di kalsel yang di atas rata-rata provinsi", "63"),
        ("daerah mana di kalsel yang di atas 20 persen", None),
        ("kabupaten tertinggi di kalsel", None),
    ],
)
def test_yardstick(text: str, place: str | None) -> None:
    found = find_yardstick(find_clues(text))
    assert (found.code if found else None) == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("selain HSS mana yang turun?", ["63.06"]),
        ("kecuali HSS, HST dan Tapin kabupaten mana yang tertinggi", ["63.06", "63.07", "63.05"]),
        ("di luar Kabupaten Banjar, mana yang terendah di Kalsel", ["63.03"]),
        ("HSS selain stunting", []),
    ],
)
def test_excepted(text: str, places: list[str]) -> None:
    assert [place.code for place in find_excepted(find_clues(text))] == places
