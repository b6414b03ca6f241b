"""Places named by other words than their names; the use of each: test_subjects."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.extraction.standins import with_standins
from knowledge.extraction.subjects import read_subjects
from knowledge.language.places import gazetteer
from tests.shorthand import MAIN, codes, read

MAIN_PLACE = gazetteer().place(MAIN)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Angka nasional turun.", ["00"]),
        ("Tingkat provinsi turun.", ["63"]),
        ("Enam provinsi turun.", []),
        ("Pemkab bekerja.", ["63.06"]),
        ("Di desa tersebut turun.", [None]),
        ("Kades Anu Anwar bekerja.", []),
        ("Di Malaysia turun.", [None]),
        ("Kita naik.", []),
    ],
)
def test_what_stands_for_a_place(text: str, places: list[str | None]) -> None:
    found = with_standins(read(text), [], Region(f"{MAIN_PLACE.name}. {text}"), MAIN_PLACE, None, None)
    assert codes([s.place for s in found]) == places


@pytest.mark.parametrize(
    ("text", "document", "found"),
    [
        ("Untuk kota turun, sedangkan kabupaten naik.", "Kota Bogor dan Kabupaten Bogor.", ["32.71", "32.01"]),
        ("Untuk kota turun, sedangkan kabupaten naik.", "Kota Bogor.", ["32.71"]),
        (
            "SSGI mencatat prevalensi kota 11,3 persen, kabupaten 15,2 persen.",
            "Kota Bogor. Kabupaten Bogor.",
            ["32.71", "32.01"],
        ),
        ("Di sana, kabupaten paling barat, turun.", "Kota Bogor. Kabupaten Bogor.", []),
        ("Ibu kota turun, tiga kabupaten naik.", "Kota Bogor dan Kabupaten Bogor.", []),
    ],
)
def test_kota_and_kabupaten_alone(text: str, document: str, found: list[str]) -> None:
    subjects = read_subjects(read(text), Region(document), gazetteer().place("32.71"))
    assert codes([s.place for s in subjects]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("Bupati Anu Anwar bekerja.", [None]), ("Bupati bekerja.", []), ("Gubernur Anu Anwar bekerja.", ["63"])],
)
def test_a_head_whose_place_is_not_named(text: str, found: list[str | None]) -> None:
    subjects = read_subjects(read(text), Region("Kalimantan Selatan."), gazetteer().place("63"))
    assert codes([s.place for s in subjects]) == found
