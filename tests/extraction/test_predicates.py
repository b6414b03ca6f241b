"""What is said of the children that a number counts."""

import pytest

from knowledge.extraction.predicates import is_of_all_children, is_of_the_stunted, says_stunted
from tests.shorthand import numbers

STUNTED = [
    "Ada 762 anak stunting.",
    "Ada 665 di antaranya masih stunting.",
    "Ada 120 anak masuk kelompok pendek dan sangat pendek.",
    "Ada 120 anak yang pertumbuhannya tertinggal.",
    "Ada 120 adalah seluruh balita stunting.",
    "Sebanyak 2.310 anak di bawah usia lima tahun mengalami stunting sampai Mei.",
    "Sebanyak 2.310 anak berusia 0-59 bulan menderita stunting.",
    "Sebanyak 2.310 balita Tapin masih stunting.",
    "Ada 120 anak bawah lima tahun di Kota Ukir masih mengalami stunting.",
    "Sebanyak 2.310 balita di Kabupaten Tapin telah teridentifikasi stunting.",
    "Sebanyak 2.310 balita di daerah itu berstatus stunting.",
    "Sebanyak 2.310 anak yang tersebar di 12 kecamatan terkena stunting.",
    "Sebanyak 2.310 bayi dan balita di sana hidup dengan stunting.",
    "Sebesar 14,2 persen balita di Tapin mengalami stunting.",
    "Sebesar 14,2 persen dari total balita tergolong stunting.",
]
NOT_STUNTED = [
    "Ada 120 anak sehat.",
    "Ada 120 anak bawah lima tahun di Kota Ukir.",
    "Ada 120 adalah ibu dari balita stunting.",
    "Ada 120 anak masuk kelompok bermain.",
    "Ada 120 anak dari keluarga berisiko stunting.",
    "Ada 120 anak di Tapin bebas stunting.",
    "Ada 120 anak di Tapin tidak stunting.",
    "Ada 120 anak sembuh dari stunting.",
    "Sebesar 14,2 persen dari balita stunting menerima telur.",
    "Sebesar 14,2 persen dari balita yang mengalami stunting menerima telur.",
]


@pytest.mark.parametrize(
    ("text", "stunted"), [*((text, True) for text in STUNTED), *((text, False) for text in NOT_STUNTED)]
)
def test_children_are_said_to_be_stunted(text: str, stunted: bool) -> None:
    assert says_stunted(numbers(text)[0]) is stunted


@pytest.mark.parametrize(
    ("text", "all_children"),
    [
        ("Prevalensinya 24,6 persen balita.", True),
        ("Prevalensinya 24,6 persen dari total balita di Tapin.", True),
        ("Prevalensinya 24,6 persen.", False),
        ("Prevalensinya 24,6 persen balita datang ke posyandu.", False),
    ],
)
def test_no_more_is_said_than_whose_percentage_it_is(text: str, all_children: bool) -> None:
    assert is_of_all_children(numbers(text)[0]) is all_children


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Ada 35 persen balita stunting di Tapin tidak mendapat ASI.", True),
        ("Ada 12 persen dari balita yang stunting menderita TBC.", True),
        ("Sebanyak 30 persen kasus stunting Tapin disebabkan pola asuh.", True),
        ("Sebab 50 persen anak stunting ada di sana.", True),
        ("Ada 12 persen balita stunting di Tapin.", False),
        ("Ada 12 persen balita stunting berdasarkan SSGI.", False),
        ("Ada 12 persen dari balita yang ditimbang.", False),
        ("Ada 12 persen dari balita mengalami stunting.", False),
    ],
)
def test_a_share_of_the_stunted_is_no_prevalence(text: str, share: bool) -> None:
    assert is_of_the_stunted(numbers(text)[0]) is share
