from collections.abc import Iterator

import pytest

from bot.memory.tickets import find_facts
from bot.sending.buttons import Button, Press, document_key, find_buttons, find_documents, parse_press
from knowledge import Answer, Document, Intent, KnowledgeBase, Period, Question, Status, gazetteer


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("buttons") / "knowledge.db", None)
    yield base
    base.close()


BUTTONS = [
    (Button("Tren", "tren", ("63.06", "stunting_cases")), "1:tren:63.06:stunting_cases"),
    (Button("Sumber", "sumber", ()), "1:sumber"),
]


@pytest.mark.parametrize(("button", "data"), BUTTONS)
def test_what_a_button_says_is_read_back(button: Button, data: str) -> None:
    assert button.data == data
    assert parse_press(data) == Press(button.action, button.arguments)


@pytest.mark.parametrize("data", ["", "1", "0:tren:63.06", "2:tren", "tren", "\u202e", "x" * 64])
def test_data_of_another_version_is_not_read(data: str) -> None:
    assert parse_press(data) is None


def test_data_may_be_64_bytes_long() -> None:
    assert Button("x", "tren", ("y" * 57,)).fits
    assert not Button("x", "tren", ("y" * 58,)).fits
    assert not Button("x", "tren", ("é" * 29,)).fits


@pytest.mark.parametrize("name", ["a.txt", "laporan: akhir (2).pdf", "é" * 300, "\ud800"])
def test_a_document_of_any_name_is_found_by_its_key(name: str) -> None:
    documents = {other: Document(other, "") for other in (name, "b.txt")}
    assert len(document_key(name)) == 8
    assert find_documents([document_key(name), "00000000"], documents) == (documents[name],)


def test_a_figure_with_a_row_behind_it_offers_the_trend(knowledge: KnowledgeBase) -> None:
    answer = knowledge.ask("berapa kasus stunting HSS 2023?")
    trend, compare, source, download, report = find_buttons(answer, knowledge)
    assert (trend.label, trend.data) == ("Tren", "1:tren:63.06:stunting_cases")
    assert (compare.label, compare.data) == ("Bandingkan", "1:banding:63.06:stunting_cases::2023")
    assert source.label == "Sumber"
    assert find_documents(source.arguments, knowledge.documents)
    assert (download.label, download.data) == ("Unduh", "1:unduh:63.06")
    assert [fact.quantity.text for fact in find_facts(report.arguments, knowledge.facts())] == ["522 kasus"]


OFFERED = [
    ("tren kasus stunting HSS", ["Tren prevalensi stunting", "Bandingkan", "Sumber", "Unduh", "Angka salah?"]),
    ("berapa prevalensi stunting Hulu Sungai Utara?", ["Bandingkan", "Sumber", "Unduh", "Angka salah?"]),
    ("halo", []),
    ("siapa presiden Prancis?", []),
]


@pytest.mark.parametrize(("question", "labels"), OFFERED)
def test_nothing_is_offered_that_cannot_be_answered(question: str, labels: list[str], knowledge: KnowledgeBase) -> None:
    buttons = find_buttons(knowledge.ask(question), knowledge)
    assert [button.label for button in buttons] == labels
    assert all(button.fits for button in buttons)


def test_a_question_with_several_readings_offers_them(knowledge: KnowledgeBase) -> None:
    banjar = tuple(place for code in ("63.03", "32.79") for place in [gazetteer().place(code)])
    question = Question("", Intent.LOOKUP, "stunting_cases", periods=(Period(2021), Period(2022)), choices=banjar)
    buttons = find_buttons(Answer(Status.CHOOSE, question), knowledge)
    assert [(button.label, button.data) for button in buttons] == [
        ("Kabupaten Banjar", "1:pilih:63.03:stunting_cases:2021:2022"),
        ("Kota Banjar", "1:pilih:32.79:stunting_cases:2021:2022"),
    ]
