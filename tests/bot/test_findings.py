"""A draft in words."""

from dataclasses import replace

import pytest

from bot import staff_texts as texts
from bot.wording.findings import PAGE, describe_draft, page_of
from knowledge import Attribution, Change, Document, Draft, Finding, Span
from knowledge.storage.corrections import apply_change
from tests.samples import DOCUMENTS, FACTS

DOCUMENT = DOCUMENTS[FACTS[0].document_id]


def draft(count: int, **changes: object) -> Draft:
    made = Draft(DOCUMENT.id, {DOCUMENT.id: DOCUMENT}, tuple(Finding(fact, fact) for fact in FACTS[:count]))
    return replace(made, **changes)  # type: ignore[arg-type]


def words(draft: Draft, address: str = "", page: int = 0, **told: str) -> str:
    return "\n".join(block.text for block in describe_draft(draft, address, Attribution(**told), page, DOCUMENTS))


@pytest.mark.parametrize(
    ("count", "page", "shown"), [(0, 0, []), (3, 0, [0, 1, 2]), (7, 0, [0, 1, 2, 3, 4]), (7, 1, [5, 6]), (7, 9, [5, 6])]
)
def test_a_page_holds_a_few_figures(count: int, page: int, shown: list[int]) -> None:
    assert PAGE == 5
    assert list(page_of([Finding(FACTS[0], FACTS[0])] * count, page)) == shown


def test_a_document_is_named_with_what_it_lacks() -> None:
    bare = Document("a.txt", "isi")
    said = words(Draft("a.txt", {"a.txt": bare}, ()), address="https://contoh.example/a")
    assert said.startswith(
        "Dokumen tanpa judul (a.txt)\npenerbit dan tanggal tidak disebut\nhttps://contoh.example/a\n"
        f"{texts.DRAFT_UNSAID}\n"
    )
    several = words(Draft("a.csv", {"a.csv": bare, "a.csv#2": bare}, (), bare))
    assert "Tabel dari 2 sumber" in several
    assert texts.DRAFT_UNSAID not in several
    assert texts.DRAFT_UNSAID not in words(draft(1))
    assert "Menggantikan dokumen yang bernama sama (a.csv): a.txt." in several


def test_a_long_sentence_is_cut() -> None:
    long = replace(FACTS[0], sentence=replace(FACTS[0].sentence, text="x" * 5_000))
    assert len(words(draft(0, findings=(Finding(long, long),)))) < 1_000


def test_figures_left_out_changed_and_marked_are_told() -> None:
    changed = apply_change(FACTS[1], Change(place="63.05"))
    findings = Finding(FACTS[0], None), Finding(FACTS[1], changed, contradicted=FACTS[2], jumped=FACTS[3])
    said = words(draft(0, findings=findings))
    assert "1. (tidak ikut) 905 kasus" in said
    assert "2. 871 kasus stunting · Kabupaten Tapin · 2021\nDibetulkan; yang terbaca: 871 kasus" in said
    assert "⚠ Berbeda dengan yang sudah ada: 640 kasus stunting" in said
    assert f"({DOCUMENT.publisher}, {DOCUMENT.id})" in said
    assert "⚠ Melompat jauh dari yang sudah ada: 511 kasus stunting" in said


def test_what_was_told_and_what_was_inferred_of_the_source_are_named() -> None:
    guessed = replace(DOCUMENT, inferred=("published",))
    said = words(draft(1, documents={DOCUMENT.id: guessed}), title="Profil", publisher="Dinkes")
    assert "Menurut keterangan Anda: judul, penerbit.\nDisimpulkan dari isi dokumen: tanggal." in said


def test_beyond_a_page_the_numbers_to_look_at_are_told() -> None:
    findings = [Finding(fact, fact) for fact in FACTS[:7]]
    findings[1] = replace(findings[1], now=None)
    findings[5] = replace(findings[5], jumped=FACTS[0])
    findings[6] = replace(findings[6], contradicted=FACTS[0])
    said = words(draft(0, findings=tuple(findings)))
    assert "⚠ pada nomor: 6, 7\nTidak ikut: nomor 2\n1. " in said
    assert "pada nomor" not in words(draft(0, findings=tuple(findings[:5])))


def test_a_row_of_a_table_stands_below_the_head_of_it() -> None:
    text = "| Kabupaten/Kota | Jumlah balita stunting 2022 |\n| Tapin | 91 |"
    document = Document("a.csv", text)
    row = replace(FACTS[0], document_id="a.csv", sentence=Span.of(text, text.rindex("| Tapin"), len(text)))
    said = words(draft(0, documents={"a.csv": document}, findings=(Finding(row, row),)))
    assert said.endswith(f'Kolom tabelnya: {text.splitlines()[0]}\n"| Tapin | 91 |"')
    cited = {"a.csv": replace(document, publisher="BPS"), "a.csv#2": document}
    assert "Sumber: BPS" in words(draft(0, documents=cited, findings=(Finding(row, row),)))
