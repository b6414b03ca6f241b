"""Which places a question means."""

import pytest

from knowledge.models import Span
from knowledge.understanding.localities import find_localities

SPEC = [
    ("stunting hss 2022", ["63.06"]),
    ("stunting hss dan tala", ["63.06", "63.01"]),
    ("Kota Cimahi, Jawa Barat", ["32.77"]),
    ("bandingkan HSS dengan Kalsel", ["63.06", "63"]),
    ("Barito Kuala (Batola)", ["63.04"]),
    ("stunting di kandangan", ["63.06"]),
    ("kabupaten banjar", ["63.03"]),
    ("Provinsi Daerah Khusus Ibukota Jakarta", ["31"]),
    ("kecamatan tanta tabalong", ["63.09.03"]),
    ("selisih HSS dengan provinsi 2024", ["63.06", "63"]),
    ("apakah hss sudah di bawah rata-rata provinsi?", ["63.06", "63"]),
    ("bandingkan HSS dengan provinsi Bali", ["63.06", "51"]),
    ("apakah Kalsel di atas provinsi?", ["63"]),
    ("kecamatan tanta dan tabalong", ["63.09.03", "63.09"]),
    ("stunting nasional", ["00"]),
    ("saya dari Dinkes HSS, minta data stunting Tapin 2023", ["63.05"]),
    ("saya orang tala mau tanya stunting balangan", ["63.11"]),
    ("Halo, kami dari Tapin. Bandingkan HSS dan Tala", ["63.06", "63.01"]),
    ("saya dari HSS, lebih tinggi dari Tapin?", ["63.06", "63.05"]),
    ("saya warga HSS, stunting 2023 berapa", ["63.06"]),
    ("kami di HSS dan Tapin, berapa stunting", ["63.06", "63.05"]),
    ("saya minta data HSS, Tapin dan Tala", ["63.06", "63.05", "63.01"]),
    ("di daerah saya HSS stunting berapa, kalau Tapin?", ["63.06", "63.05"]),
    ("puncak kasus tahun berapa", []),
]


@pytest.mark.parametrize(("text", "codes"), SPEC)
def test_places(text: str, codes: list[str]) -> None:
    assert [place.code for place in find_localities(text, [], frozenset()).places] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("stunting solok", ["13.02", "13.72"]),
        ("stunting hulu sungai", ["63.06", "63.07", "63.08"]),
        ("stunting kutai", ["64.02", "64.07", "64.08"]),
        ("stunting kutai timur", []),
        ("stunting pulau", []),
        ("stunting kota solok", []),
        ("stunting solok kota berapa", []),
        ("stunting banjar kota banjarbaru", []),
        ("trend in banjar kabupaten", []),
        ("stunting banjar kabupaten mana", ["63.03", "32.79"]),
        ("stunting banjar, kalsel", []),
    ],
)
def test_readings_of_an_ambiguous_name(text: str, codes: list[str]) -> None:
    assert [place.code for place in find_localities(text, [], frozenset()).choices] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("stunting banjar, kalsel", ["63.03"]),
        ("stunting banjar dan tapin", ["63.03", "63.05"]),
        ("bandingkan banjar dengan ciamis", ["32.79", "32.07"]),
    ],
)
def test_the_rest_of_a_question_settles_a_name(text: str, codes: list[str]) -> None:
    found = find_localities(text, [], frozenset())
    assert ([place.code for place in found.places], found.choices) == (codes, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("stunting di wakanda berapa", ("wakanda",)),
        ("stunting di kota wakanda berapa", ("wakanda",)),
        ("stunting di desa Suka Makmur", ("Suka Makmur",)),
        ("stunting di HSS", ()),
        ("di mana acaranya", ()),
        ("di gedung apa", ()),
        ("stunting di posyandu", ()),
    ],
)
def test_strangers(text: str, names: tuple[str, ...]) -> None:
    assert find_localities(text, [], frozenset()).strangers == names


def test_a_word_of_the_documents_is_no_stranger() -> None:
    assert find_localities("rapat di pendopo", [], {"pendopo"}).strangers == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("stunting hsss", ["63.06"]),
        ("stunting hsa 2022", ["63.06", "63.07", "63.08"]),
        ("stunting hsss dan tapin", []),
        ("apa itu hsss", []),
        ("stunting yaa", []),
    ],
)
def test_a_word_near_the_short_form_of_a_place_is_asked_back(text: str, codes: list[str]) -> None:
    taken = [Span.of(text, 0, 8)] if text.startswith("stunting") else []
    found = find_localities(text, taken, frozenset())
    assert [place.code for place in found.choices] == codes
    assert "hsss" not in "".join(place.name for place in found.places)


def test_a_word_of_the_documents_is_no_slip() -> None:
    assert find_localities("stunting hsa", [Span.of("stunting hsa", 0, 8)], {"hsa"}).choices == ()
