"""Which places a question means."""

import pytest

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
