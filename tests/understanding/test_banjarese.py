"""Banjarese words as Indonesian writes them."""

import pytest

from knowledge.understanding.banjarese import read_banjarese

INDONESIAN = {
    "terpetakan",
    "tergolong",
    "tercatat",
    "berkurang",
    "memakai",
    "menjelaskan",
    "menyebutkan",
    "mengikuti",
    "menghadiri",
    "ditanyakan",
    "diberikan",
    "pendampingan",
    "sebelumnya",
    "kelurahan",
    "rembuk",
    "kader",
    "posyandu",
    "vitamin",
    "dimiliki",
    "makan",
    "tanya",
}

SPEC = [
    ("tapatakan", "terpetakan"),
    ("tagolong", "tergolong"),
    ("tacatat", "tercatat"),
    ("bakurang", "berkurang"),
    ("mamakai", "memakai"),
    ("manjalasakan", "menjelaskan"),
    ("manyabutakan", "menyebutkan"),
    ("maumpati", "mengikuti"),
    ("mahadiri", "menghadiri"),
    ("mangikuti", "mengikuti"),
    ("ditakunakan", "ditanyakan"),
    ("dibariakan", "diberikan"),
    ("pandampingan", "pendampingan"),
    ("sabalumnya", "sebelumnya"),
    ("kalurahan", "kelurahan"),
    ("rambuk", "rembuk"),
    ("kadir", None),
    ("pusyandu", "posyandu"),
    ("pitamin", "vitamin"),
    ("makan", None),
    ("ta", None),
    ("sapanjang", None),
    ("", None),
]


@pytest.mark.parametrize(("typed", "read"), SPEC)
def test_read_banjarese(typed: str, read: str | None) -> None:
    assert read_banjarese(typed, INDONESIAN.__contains__) == read
