from collections.abc import Iterator

import pytest

from bot.wording.sources import describe_documents, find_sources, find_titled, list_documents
from knowledge import Document, KnowledgeBase

URL = "https://contoh.id/berita"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("sources") / "knowledge.db", None)
    yield base
    base.close()


def test_the_documents_of_an_answer(knowledge: KnowledgeBase) -> None:
    cases, prevalence = (
        find_sources(knowledge.ask(text))
        for text in ("berapa kasus stunting HSS 2023?", "prevalensi stunting HST 2023?")
    )
    assert [knowledge.documents[name].publisher for name in cases] == ["ANTARA"]
    assert [knowledge.documents[name].publisher for name in prevalence] == ["ANTARA Kalsel"]
    assert find_sources(knowledge.ask("halo")) == ()


def test_a_card_says_what_is_known(knowledge: KnowledgeBase) -> None:
    [name] = find_sources(knowledge.ask("berapa kasus stunting HSS 2023?"))
    title, figures, *_, source = describe_documents([knowledge.documents[name]], knowledge)
    assert title.strong == title.text
    assert title.text.startswith("Jumlah stunting turun di HSS Kalsel")
    assert figures.text.startswith("Angka yang saya catat dari dokumen ini: ")
    assert (source.text, source.url[:8]) == ("ANTARA, 26 Januari 2024", "https://")


def test_a_card_of_a_document_that_says_little(knowledge: KnowledgeBase) -> None:
    unknown = Document("catatan.txt", "Isi.", inferred=("published", "wilayah"))
    lines = [block.text for block in describe_documents([unknown], knowledge)]
    assert lines == [
        "Dokumen tanpa judul (catatan.txt)",
        "Disimpulkan dari isi dokumen: tanggal, wilayah.",
        "catatan.txt, tanggal tidak disebut",
    ]


def test_the_newest_are_listed_first_and_the_rest_counted() -> None:
    documents = [Document(str(n), "", f"Judul {n}", "Dinas", f"2024-01-{n:02}", URL) for n in range(1, 24)]
    heading, first, *_, last, more = (block.text for block in list_documents(documents))
    assert heading == "Saya menyimpan 23 sumber:"
    assert (first, last) == ("Judul 23 (Dinas, 23 Januari 2024)", "Judul 4 (Dinas, 4 Januari 2024)")
    assert more.startswith("... dan 3 sumber lainnya.")
    assert list_documents(documents[:4], every=False)[0].text == "Ada 4 sumber:"


def test_without_documents_there_is_a_way_out() -> None:
    [nothing] = list_documents([])
    assert "Belum ada dokumen" in nothing.text


@pytest.mark.parametrize(
    ("text", "found"), [("tala audit", ["a"]), ("ANTARA", ["a", "b"]), ("audit hss", []), ("turun antara", ["b"])]
)
def test_documents_by_their_title_or_publisher(text: str, found: list[str]) -> None:
    documents = [Document("a", "", "Audit stunting di Tala", "ANTARA"), Document("b", "", "HSS turun", "ANTARA Kalsel")]
    assert [document.id for document in find_titled(text, documents)] == found
