"""One analysis for passages and questions, and the correction of what people type."""

import pytest

from knowledge.retrieval.search import Vocabulary, analyze, split_words, stopwords, unify_numbers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Angka STUNTING turun.", ["angka", "stunting", "turun"]),
        ("anak-anak se-Tala", ["anak", "anak", "se", "tala"]),
        ("Jum'at Jum’at jumat", ["jumat", "jumat", "jumat"]),
        ("e-PPGBM dan E-PPGBM", ["eppgbm", "dan", "eppgbm"]),
        ("26,6 persen 1.244 balita", ["26,6", "persen", "1.244", "balita"]),
        ("2020-2023", ["2020", "2023"]),
        ("😀 <b>?!", ["b"]),
        ("", []),
    ],
)
def test_split_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("typed", "unified"), [("26,6", "26.6"), ("26.6", "26.6"), ("1.244", "1244"), ("1244", "1244"), ("tala", "tala")]
)
def test_unify_numbers(typed: str, unified: str) -> None:
    assert unify_numbers([typed]) == [unified]


@pytest.mark.parametrize(
    ("passage", "question"),
    [
        ("Penurunan angka stunting", "angka stunting menurun"),
        ("program pencegahan", "programnya mencegah apa?"),
        ("1.244 balita", "1244 balita"),
        ("prevalensi 26,6 persen", "prevalensi 26.6 persen"),
        ("pelaksanaan tahun itu", "dilaksanakan thn itu"),
        ("data e-PPGBM", "data eppgbm"),
    ],
)
def test_passages_and_questions_meet(passage: str, question: str) -> None:
    assert set(analyze(question)) <= set(analyze(passage))


def test_stopwords_are_left_out() -> None:
    assert analyze("Berapa dan siapa yang ada di mana?") == []
    assert "stunting" not in stopwords()


WORDS = ("prevalensi", "stunting", "kabupaten", "program", "intervensi", "pulau", "tala", "tapin")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("prevelensi", "prevalensi"),
        ("pravelensi", "prevalensi"),
        ("stntng", "stunting"),
        ("stuting", "stunting"),
        ("kabuapten", "kabupaten"),
        ("progam", "program"),
        ("program", "program"),
        # Codes and short words, words of places, stopwords, numbers, and words like no other stay as they are.
        ("tals", "tals"),
        ("tapn", "tapn"),
        ("pulai", "pulai"),
        ("bandung", "bandung"),
        ("kandangan", "kandangan"),
        ("sebuah", "sebuah"),
        ("covid19", "covid19"),
        ("imunisasi", "imunisasi"),
        ("", ""),
    ],
)
def test_correct(typed: str, meant: str) -> None:
    assert Vocabulary(WORDS).correct(typed) == meant


def test_the_likelier_of_two_words_is_chosen() -> None:
    assert Vocabulary(["sanitasi", "sanitari"]).correct("sanitaxi") == "sanitasi"
    assert Vocabulary(["sanitari", "sanitasi"]).correct("sanitaxi") == "sanitari"


def test_the_vocabulary_knows_the_words_of_the_documents_only() -> None:
    vocabulary = Vocabulary(iter(WORDS))
    assert "tala" in vocabulary
    assert "program" in vocabulary
    assert "bandung" not in vocabulary
    assert 7 not in vocabulary
    assert Vocabulary(()).correct("prevelensi") == "prevelensi"


def test_questions_are_corrected_on_the_way() -> None:
    assert Vocabulary(WORDS).analyze("brp prevelensi stntng?") == analyze("prevalensi stunting")
