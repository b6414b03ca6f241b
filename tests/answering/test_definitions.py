"""What a term means."""

import pytest

from knowledge.models import Status
from tests.samples import answer_to


def test_the_glossary_explains() -> None:
    answer = answer_to("TPK itu apa sih")
    assert answer.status is Status.ANSWERED
    assert [one.expansion for one in answer.definitions] == ["Tim Pendamping Keluarga"]


@pytest.mark.parametrize("text", ["apa itu 3B?", "4T singkatan apa", "TKSK"])
def test_terms_alone_are_explained_though_they_hold_a_number(text: str) -> None:
    assert len(answer_to(text).definitions) == 1


def test_a_document_that_expands_a_term_goes_first() -> None:
    answer = answer_to("apa kepanjangan TPPS?")
    assert "Tim Percepatan Penurunan Stunting (TPPS)" in answer.evidence[0].sentence.text
    assert [one.term for one in answer.definitions] == ["TPPS"]


def test_a_term_only_the_documents_know() -> None:
    answer = answer_to("GEBYAR itu singkatan apa?")
    assert (answer.status, answer.definitions) == (Status.ANSWERED, ())
    assert "Gerakan Balangan Sayang Anak" in answer.evidence[0].sentence.text


@pytest.mark.parametrize("text", ["apa itu stunting?", "stuntin tu ap sih", "pengertian stunting"])
def test_a_defining_sentence(text: str) -> None:
    answer = answer_to(text)
    assert answer.status is Status.ADVICE
    assert answer.evidence[0].sentence.text.startswith("Stunting adalah")


@pytest.mark.parametrize("text", ["IKB itu apa?", "apa itu XYZQ?", "apa kepanjangan Petik Aksi?"])
def test_nothing_explains_it(text: str) -> None:
    answer = answer_to(text)
    assert answer.status is Status.NO_DATA
    assert answer.definitions == ()
    assert "tidak menemukan" in answer.notes[0]


def test_a_longer_question_is_searched_for() -> None:
    answer = answer_to("apa arti rembuk stunting Kabupaten yang digelar di gedung mayang maurai itu")
    assert answer.status in (Status.ANSWERED, Status.NO_DATA)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("apa itu KEK pada ibu hamil", ["KEK"]),
        ("apa itu ibu hamil", ["Bumil"]),
        ("apa itu gizi buruk?", ["Gizi buruk"]),
        ("apa itu TKSK, PKH, dan KEK?", ["TKSK", "PKH", "KEK"]),
        ("TKSK?", ["TKSK"]),
    ],
)
def test_the_term_that_is_asked_for(text: str, terms: list[str]) -> None:
    answer = answer_to(text)
    assert answer.status is Status.ANSWERED
    assert [one.term for one in answer.definitions] == terms


@pytest.mark.parametrize("text", ["TKSK dan IKB?", "apa itu TKSK dan IKB"])
def test_a_term_that_nothing_explains_is_not_dropped(text: str) -> None:
    answer = answer_to(text)
    assert answer.status is Status.PARTIAL
    assert [one.term for one in answer.definitions] == ["TKSK"]
    assert "“IKB”" in answer.notes[0]


def test_several_terms_that_nothing_explains() -> None:
    assert answer_to("apa itu Petik Aksi dan IKB").status is Status.NO_DATA
