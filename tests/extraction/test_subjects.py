"""The places of a sentence and how it uses each; the tables are the specification."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.extraction.standins import speaks_for
from knowledge.extraction.subjects import is_theme, read_subjects
from knowledge.language.places import gazetteer
from tests.shorthand import MAIN, codes, read

TAPIN, BATOLA = "63.05", "63.04"
MAIN_PLACE = gazetteer().place(MAIN)
# Each place by its code, "?" for one that cannot be named, "-" behind one that is aside, "=" behind one compared with.
USES = [
    ("Stunting Tapin di atas rata-rata nasional.", "63.05 00-="),
    ("Stunting Tapin tertinggi di Kalimantan Selatan.", "63.05 63-"),
    ("Paling rendah Kalsel 8,7 persen.", "63"),
    ("Tapin mencatat angka terburuk nasional.", "63.05"),
    ("Stunting Kabupaten Tapin, Kalimantan Selatan, turun.", "63.05"),
    ("Stunting in Tapin District, South Kalimantan, fell.", "63.05"),
    ("Tapin, salah satu kabupaten di Kalimantan Selatan, turun.", "63.05 63-"),
    ("Angka yang dipakai pemerintah pusat turun.", "00-"),
    ("Enam provinsi turun.", ""),
    ("Kalsel turun, kita naik.", "63 63.06"),
    ("Di Kalsel kita naik.", "63"),
    ("Di desa tersebut turun.", "?"),
    ("Tingkat provinsi turun.", "63"),
    ("Wakil Bupati Anu Anwar mencatat penurunan.", "63.06"),
    ("Bupati Tapin Anu Anwar mencatat penurunan.", "63.05"),
    ("Stunting turun, kata Gubernur Anu Anwar.", "63-"),
    ("Sebuah desa masih punya kasus.", "?"),
    ("Kelurahan dengan kasus terbanyak adalah Anu Baru.", "?"),
    ("Kecamatan yang tertinggi yaitu Binuang di Tapin.", "? 63.05.01"),
    ("Kelurahan dengan kasus terbanyak turun.", ""),
    ("Di kampung saya, Kabupaten Tapin, turun.", "63.05"),
    ("Di desa saya, Kabupaten Tapin, turun.", "?"),
    ("Kota Solok turun, Solok naik.", "13.72 13.02"),
    ("Solok naik.", "?"),
    ("Bukan hanya Tapin, Barito Kuala juga naik.", "63.05- 63.04"),
    ("Selain Tapin, Barito Kuala juga naik.", "63.05- 63.04"),
    ("Tapin, Barito Kuala juga naik.", "63.05 63.04"),
    ("Tiga kecamatan turun: Bulakamba, Brebes, dan Larangan.", "33.29.14 33.29.09 33.29.15"),
    ("Brebes turun di tiga kecamatan, Bulakamba dan Larangan.", "33.29 33.29.14 33.29.15"),
    ("Tiga kecamatan di Brebes turun.", "33.29"),
]


@pytest.mark.parametrize(("text", "uses"), USES)
def test_how_a_sentence_uses_its_places(text: str, uses: str) -> None:
    region = Region(f"{MAIN_PLACE.name}. {text}")
    found = read_subjects(read(text), region, MAIN_PLACE)
    marks = [f"{codes([s.place])[0] or '?'}{'-' * s.aside}{'=' * s.compared}" for s in found]
    assert " ".join(marks) == uses


@pytest.mark.parametrize(
    ("text", "code", "theme"),
    [
        ("Stunting turun, kata Kepala Dinkes Tapin.", TAPIN, False),
        ("Bupati Barito Kuala bekerja bersama warga.", BATOLA, False),
        ("Stunting turun, kata Kadiskes Tapin.", TAPIN, False),
        ("Stunting turun, kata Kepala DPPKB Tapin.", TAPIN, False),
        ("Stunting turun, kata Kepala Desa Tapin.", None, True),
        ("Kabupaten Tapin terus bekerja.", None, True),
        ("Rapat digelar di Tapin.", None, False),
    ],
)
def test_whose_office_speaks_and_what_a_sentence_is_about(text: str, code: str | None, theme: bool) -> None:
    subjects = read_subjects(read(text), Region(text), MAIN_PLACE)
    assert codes([speaks_for(text, subjects)]) == [code]
    assert is_theme(text, subjects) is theme


@pytest.mark.parametrize(
    ("text", "main", "uses"),
    [
        ("Tertinggi di NTT (37 persen).", "00", "53"),
        ("Tertinggi di NTT (37 persen).", "53.02", "53-"),
        ("Sikka tertinggi di NTT (37 persen).", "00", "53.07 53-"),
    ],
)
def test_a_province_ranked_first_in_a_text_on_the_country(text: str, main: str, uses: str) -> None:
    subjects = read_subjects(read(text), Region(text), gazetteer().place(main))
    assert " ".join(f"{codes([s.place])[0]}{'-' * s.aside}" for s in subjects) == uses
