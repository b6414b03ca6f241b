"""Files that admins send: what is refused, and that nothing of it is written."""

import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bot import staff_texts, texts
from bot.fetching import Fetched
from knowledge import KnowledgeBase, KnowledgeError
from tests.bot.library import ARTICLE, stocked
from tests.telegram.stage import ADMIN, Stage, labels

ARTICLE_BYTES = ARTICLE.format(place="Tapin", cases=77).encode()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with stocked(tmp_path) as stage:
        yield stage


def bomb(part: str) -> bytes:
    """An office file with a part that unpacks to three hundred million bytes."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive, archive.open(part, "w") as opened:
        for _ in range(300):
            opened.write(b" " * 1_000_000)
    return file.getvalue()


def empty_pages(count: int) -> bytes:
    """A PDF of empty pages."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>"
    tree = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids)
    file, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *[page] * count], start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(places) + 1, len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return bytes(file + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, start))


HOSTILE = [
    ("lembar.pdf", empty_pages(10_000), "lembar.pdf: lebih dari 500 halaman"),
    ("bom.docx", bomb("word/document.xml"), "bom.docx: isinya lebih dari 64 MB setelah dibuka"),
    ("bom.xlsx", bomb("xl/workbook.xml"), "bom.xlsx: isinya lebih dari 64 MB setelah dibuka"),
    ("program.exe", b"MZ", "program.exe: jenis .exe tidak dikenal"),
    ("kosong.pdf", b"", "kosong.pdf: "),
    ("gambar.pdf", b"\x89PNG", "gambar.pdf: "),
    ("../../x", b"isi", "x: jenis tanpa akhiran tidak dikenal"),
]


@pytest.mark.parametrize(("name", "data", "reason"), HOSTILE, ids=[name for name, _, _ in HOSTILE])
def test_what_is_of_no_use_is_refused_in_one_line(
    name: str, data: bytes, reason: str, stage: Stage, tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*"))
    last = stage.send(name, data, user=ADMIN)[-1]["text"]
    assert last.startswith(staff_texts.NOT_TAKEN.format(reason=reason))
    assert "\n" not in last
    assert sorted(tmp_path.rglob("*")) == before
    assert labels(stage.say("/tambah", user=ADMIN)[0]) == []


BOUNDLESS = [
    ("bom.docx", bomb("word/document.xml")),
    ("bom.xlsx", bomb("xl/worksheets/sheet1.xml")),
    ("lembar.pdf", empty_pages(1_000)),
]


@pytest.mark.parametrize(("name", "data"), BOUNDLESS, ids=[name for name, _ in BOUNDLESS])
def test_what_unpacks_to_much_takes_little_memory(name: str, data: bytes, knowledge: KnowledgeBase) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(KnowledgeError):
            knowledge.examine(name, data)
        assert tracemalloc.get_traced_memory()[1] < 64_000_000
    finally:
        tracemalloc.stop()


def test_too_large_a_file_is_refused_before_it_is_fetched(stage: Stage) -> None:
    [reply] = stage.send("laporan.pdf", b"%PDF", user=ADMIN, size=21_000_000)
    reason = "laporan.pdf: lebih dari 20 MB; bagi menjadi beberapa berkas"
    assert reply["text"] == staff_texts.NOT_TAKEN.format(reason=reason)
    assert not [call for call in stage.cloud.calls if call.method == "getFile"]


def test_a_size_that_lies_is_found_out(stage: Stage) -> None:
    [reply] = stage.send("laporan.pdf", b" " * 20_000_001, user=ADMIN, size=10)
    assert reply["text"] == staff_texts.NOT_TAKEN.format(reason=staff_texts.NOT_FETCHED)


def test_a_name_that_leads_elsewhere_leads_nowhere(stage: Stage, tmp_path: Path) -> None:
    _, card = stage.send("../../x.txt", ARTICLE_BYTES, user=ADMIN)
    stage.press(card, "Terbitkan (1 angka)", user=ADMIN)
    written = {path.name for path in tmp_path.rglob("*.txt") if ".bundled" not in path.parts}
    assert written == {"x.txt"}
    assert (tmp_path / "documents" / "x.txt").read_bytes() == ARTICLE_BYTES


def test_a_bundled_document_is_not_overwritten(stage: Stage, tmp_path: Path) -> None:
    name = "2024-01-26-hss-kasus-stunting.txt"
    _, card = stage.send(name, ARTICLE_BYTES, user=ADMIN)
    stage.press(card, "Terbitkan (1 angka)", user=ADMIN)
    assert [file.name for file in (tmp_path / "documents").iterdir()] == ["2024-01-26-hss-kasus-stunting-2.txt"]
    assert "522 kasus" in stage.say("berapa kasus stunting HSS 2023?")[0]["text"]


def test_a_document_that_is_held_already_is_not_taken_twice(stage: Stage) -> None:
    _, card = stage.send("tapin.txt", ARTICLE_BYTES, user=ADMIN)
    stage.press(card, "Terbitkan (1 angka)", user=ADMIN)
    *_, reply = stage.send("lagi.txt", ARTICLE_BYTES, user=ADMIN)
    assert "lagi.txt: isinya sama dengan tapin.txt; tidak perlu dimuat lagi" in reply["text"]


def test_waiting_drafts_are_opened_again(stage: Stage) -> None:
    assert stage.say("/tambah", user=ADMIN)[0]["text"] == staff_texts.ADD
    stage.send("tapin.txt", ARTICLE_BYTES, user=ADMIN)
    [listed] = stage.say("/tambah", user=ADMIN)
    assert labels(listed) == ["Buka tapin.txt"]
    [card] = stage.press(listed, "Buka tapin.txt", user=ADMIN)
    assert "1. 77 kasus stunting" in card["text"]


def test_nobody_heaps_up_drafts(stage: Stage) -> None:
    for cases in range(10):
        stage.send(f"{cases}.txt", ARTICLE.format(place="Tapin", cases=cases + 5).encode(), user=ADMIN)
    assert stage.send("lagi.txt", ARTICLE_BYTES, user=ADMIN)[-1]["text"] == staff_texts.TOO_MANY_DRAFTS


def test_a_file_of_anybody_else_is_not_even_fetched(stage: Stage) -> None:
    [reply] = stage.send("tapin.txt", ARTICLE_BYTES)
    assert reply["text"] == texts.TEXT_ONLY
    assert not [call for call in stage.cloud.calls if call.method == "getFile"]


async def found(link: str) -> Fetched:
    """What an article on the web gives."""
    return Fetched("contoh.example-tapin.txt", ARTICLE_BYTES, link)


@pytest.mark.parametrize("words", ["{link}", " {link} ", "/tambah {link}"])
def test_a_link_becomes_a_draft_with_its_address(words: str, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.handlers.uploads.fetch", found)
    link = "https://contoh.example/tapin"
    _, card = stage.say(words.format(link=link), user=ADMIN)
    assert f"\n{link}\n" in card["text"]
    stage.press(card, "Terbitkan (1 angka)", user=ADMIN)
    [answer] = stage.say("berapa kasus stunting Tapin 2022?")
    assert [e["url"] for e in answer["entities"] if e["type"] == "text_link"] == [link]


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1:8080/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:10.0.0.1]/",
        "file:///etc/passwd",
    ],
)
def test_a_link_within_is_refused_in_one_line(link: str, stage: Stage, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    [reply] = stage.say(link, user=ADMIN)
    assert reply["text"].startswith(staff_texts.NOT_TAKEN.format(reason="tautan"))
    assert "\n" not in reply["text"]
    assert sorted(tmp_path.rglob("*")) == before


def test_a_link_of_anybody_else_is_a_question(stage: Stage) -> None:
    [reply] = stage.say("http://127.0.0.1:8080/")
    assert not reply["text"].startswith(staff_texts.NOT_TAKEN.format(reason=""))
