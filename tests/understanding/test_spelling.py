"""What people type, read as it was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.places import gazetteer
from knowledge.understanding.spelling import clean_text, is_known, spell

SPEC = [
    ("brp kss stntng hss thn 2023", "berapa kasus stunting hss tahun 2023"),
    ("stuntng HSS dua ribu dua pulu dua?", "stunting HSS 2022?"),
    ("stunting tahun dua nol dua tiga", "stunting tahun 2023"),
    ("stunting dua ribu dua satu", "stunting 2021"),
    ("stunting thn '22", "stunting tahun 2022"),
    ("stunting hss2022", "stunting hss 2022"),
    ("stunting hss 2O22", "stunting hss 2022"),
    ("stunting 2023 bulan juni", "stunting juni 2023"),
    ("dari Juni ke Agustus 2024", "dari Juni 2024 ke Agustus 2024"),
    ("4th terakhir", "4 tahun terakhir"),
    ("26koma6 persen", "26,6 persen"),
    ("Jar sidin tinggal barapa lagi", "kata beliau tinggal berapa lagi"),
    ("kakanakan stunting wahini", "anak-anak stunting sekarang"),
    ("How many stunting cases in Tabalong?", "berapa kasus stunting di Tabalong?"),
    ("paling tinggi", "tertinggi"),
    ("paling rendah", "terendah"),
    ("yaaa dong", "ya dong"),
    ("sby feb 2025", "surabaya februari 2025"),
    ("pdg pariaman", "padang pariaman"),
    ("pare2 2022", "parepare 2022"),
    ("sapa ketua TPPS", "siapa ketua TPPS"),
    ("anak2 stunting", "anak stunting"),
    ("dr. Diauddin", "dr. Diauddin"),
    ("stunting dr tahun 2020", "stunting dari tahun 2020"),
    ("kab. banjar", "kabupaten banjar"),
    ("hss 23", "hss 2023"),
    ("bandingkan Tapin 22 dan hss 24?", "bandingkan Tapin 2022 dan hss 2024?"),
    ("benarkah stunting hss 23?", "benarkah stunting hss 23?"),
    ("stunting hss 23,5", "stunting hss 23,5"),
    ("stunting hss 23 persen", "stunting hss 23 persen"),
    ("seri 23", "seri 23"),
    ("Kab.Tapin 2023", "kabupaten Tapin 2023"),
    ("stunting th.2023", "stunting tahun 2023"),
    ("tapin-2023", "tapin 2023"),
    ("tapin/2023", "tapin 2023"),
    ("stunting:tapin:2023", "stunting: tapin: 2023"),
    ("hss,2021,2022", "hss, 2021, 2022"),
    ("Perpres 72/2021", "Perpres 72/2021"),
    ("angka 2022,5", "angka 2022,5"),
    ("kabupaten bener meriah", "kabupaten bener meriah"),
    ("bener ga", "benar tidak"),
    ("stuntinggg yaaa hsss", "stunting ya hsss"),
    ("a-" * 2000, "a-" * 2000),
]

CORRECTED = [
    ("prevelnsi", "prevalensi"),
    ("prvealensi", "prevalensi"),
    ("sutntng", "stunting"),
    ("kabupten", "kabupaten"),
    ("kacamatan", "kecamatan"),
    ("sabalumnya", "sebelumnya"),
    ("seblmnya", "sebelumnya"),
    ("kaslel", "kalsel"),
    ("ktbaru", "kotabaru"),
    ("bnjrmasin", "banjarmasin"),
    ("btaola", "batola"),
    ("btola", "batola"),
    ("klsel", "kalsel"),
    ("balagnan", "balangan"),
    ("banjarmasn", "banjarmasin"),
]

# Words that must stay as they are: ordinary ones, names, short codes, and what only looks like a place.
KEPT = [
    "tanpa",
    "tatap",
    "disembuhkan",
    "pemaparan",
    "mantan",
    "menutup",
    "kapal",
    "pantun",
    "jepang",
    "kpm",
    "hss",
    "tpps",
    "krs",
    "wakanda",
]


@pytest.mark.parametrize(("typed", "read"), SPEC)
def test_spell(typed: str, read: str) -> None:
    assert spell(typed).text == read


@pytest.mark.parametrize(("typed", "read"), CORRECTED)
def test_misspelt_words_are_corrected(typed: str, read: str) -> None:
    assert spell(f"angka {typed}").text == f"angka {read}"


@pytest.mark.parametrize("word", KEPT)
def test_other_words_stay(word: str) -> None:
    assert spell(word).text == word


def test_words_of_the_documents_stay() -> None:
    assert spell("prevelnsi", known={"prevelnsi"}).text == "prevelnsi"


@pytest.mark.parametrize("text", ["stunting desa padang batung", "stunting kecamatan tanjong", "stunting Tapin bantol"])
def test_a_correction_never_invents_a_place(text: str) -> None:
    before = {place for mention in gazetteer().find(text, typed=True) for place in mention.places}
    after = {place for mention in gazetteer().find(spell(text).text, typed=True) for place in mention.places}
    assert after == before


def test_corrections_are_told() -> None:
    assert spell("stunting balagnan thn 2022").corrections == (("balagnan", "balangan"),)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("<b>stunting</b> HSS", "stunting HSS"),
        ("'; DROP TABLE facts; -- stunting", "'; ; stunting"),
        ("😀😀", ""),
        ("stunting\u200b HSS\n2022", "stunting HSS 2022"),
        ("&lt;script&gt;x", "x"),
    ],
)
def test_markup_and_code_are_dropped(typed: str, cleaned: str) -> None:
    assert clean_text(typed) == cleaned


@pytest.mark.parametrize("word", ["stunting", "berapa", "tabalong", "turunnya", "riskesdas"])
def test_known_words(word: str) -> None:
    assert is_known(word)


@given(st.text(max_size=200))
def test_any_text_can_be_spelt(text: str) -> None:
    assert isinstance(spell(text).text, str)


@pytest.mark.parametrize("blanks", [" " * 4000, "\t \n" * 1000, "\u00a0" * 4000])
def test_no_run_of_blanks_is_left_to_search_in(blanks: str) -> None:
    assert spell(f"stunting{blanks}tapin").text == "stunting tapin"
