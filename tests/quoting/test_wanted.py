"""What a sentence must carry to answer a question."""

import pytest

from knowledge.quoting.wanted import CAUSE, DEED, Wanted, without_names
from knowledge.understanding.questions import understand


def wanted(text: str) -> Wanted:
    question = understand(text)
    return Wanted(question, without_names(question.plain), lambda word: word)


def test_places_and_periods_are_no_content() -> None:
    assert without_names("rembuk di Balangan tahun 2024").split() == ["rembuk", "di", "tahun"]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("siapa yang membuka rembuk stunting Balangan?", ["buka", "rembuk"]),
        ("daerah mana saja yang malah naik?", ["~naik"]),
        ("apa penyebab stunting tinggi di Balangan?", ["~tinggi", CAUSE]),
        ("kapan seri II digelar", ["seri#2", "~acara"]),
    ],
)
def test_concepts(text: str, concepts: list[str]) -> None:
    assert list(wanted(text).concepts) == concepts


def test_what_it_cannot_do_without() -> None:
    assert wanted("kapan Petik Aksi seri II digelar?").hard >= {"seri#2", "aksi"}
    assert wanted("siapa yang menyampaikan menurut Rahmat Hidayat?").speaker >= {"rahmat", "hidayat"}


@pytest.mark.parametrize(
    ("text", "area", "denies"),
    [
        ("desa mana yang tidak memiliki balita stunting?", "desa", True),
        ("kelurahan tanpa kasus baru", "kelurahan", True),
        ("kecamatan mana yang naik", "kecamatan", False),
        ("kenapa kader tidak hadir", "", False),
        ("berapa desa yang ikut?", "", False),
    ],
)
def test_the_kind_of_place_and_a_denial(text: str, area: str, denies: bool) -> None:
    assert (wanted(text).kind, wanted(text).denies) == (area, denies)


@pytest.mark.parametrize(
    ("text", "deed"),
    [("siapa yang membuka rembuk?", "buka"), ("siapa yang menyampaikan itu?", ""), ("siapa ketua TPPS?", "")],
)
def test_what_is_done(text: str, deed: str) -> None:
    assert wanted(text).deed == deed


def test_what_is_counted() -> None:
    assert wanted("berapa kader posyandu yang memakai aplikasi?").things == ("kader", "posyandu")


@pytest.mark.parametrize(
    ("text", "deeds", "of_deeds"),
    [
        ("apa yang dilakukan Balangan menurunkan stunting?", True, True),
        ("bagaimana cara menurunkan stunting di Balangan?", True, True),
        ("upaya Balangan menekan stunting", True, True),
        ("program stunting Balangan", False, True),
        ("siapa yang mengikuti program di Balangan? siapa yang hadir?", False, False),
        ("bagaimana penurunan stunting Balangan?", False, False),
    ],
)
def test_what_is_done_is_asked_for(text: str, deeds: bool, of_deeds: bool) -> None:
    assert (wanted(text).deeds, wanted(text).of_deeds) == (deeds, of_deeds)


def test_that_something_is_done_is_one_concept() -> None:
    assert wanted("apa saja yang dilakukan Balangan untuk menangani stunting?").concepts == (DEED,)
    assert wanted("apa upaya Balangan menekan stunting dengan telur?").concepts == ("telur", DEED)
