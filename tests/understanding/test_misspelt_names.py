"""Names of several words with one of them misspelt."""

import pytest

from knowledge.understanding.misspelt_names import find_misspelt
from knowledge.understanding.spelling import is_known, spell

SPEC = [
    ("Hulu Sungai Tengh 2023", [("Tengh", "Tengah")]),
    ("hulu sugai utara", [("sugai", "sungai")]),
    ("stunting tanah bmbu 2023", [("bmbu", "bumbu")]),
    ("barito kwala", [("kwala", "kuala")]),
    ("Hulu Sungai Salatan", [("Salatan", "Selatan")]),
    ("Hulu Sungai Slatan", [("Slatan", "Selatan")]),
    ("sumatera brat", [("brat", "barat")]),
    ("hulu sungai", []),
    ("hulu sngai selatn", [("sngai", "sungai"), ("selatn", "selatan")]),
    ("Hulu Sungei Slatan", [("Sungei", "Sungai"), ("Slatan", "Selatan")]),
    ("tanah lau", [("lau", "laut")]),
    ("tnah lut", []),
    ("tanah lot", []),
    ("tanah baru", []),
    ("hulu, sugai, utara", []),
    ("hsss", []),
]


@pytest.mark.parametrize(("text", "found"), SPEC)
def test_words_misspelt(text: str, found: list[tuple[str, str]]) -> None:
    assert [(match[0], meant) for match, meant in find_misspelt(text, is_known)] == found


def test_a_word_that_is_right_stays() -> None:
    assert list(find_misspelt("tanah bmbu", lambda word: word == "bmbu")) == []
    assert spell("Hulu Sungai Tengh").text == "Hulu Sungai Tengah"
    assert spell("tanah bmbu").corrections == (("bmbu", "bumbu"),)
