"""A file examined before it is published."""

from pathlib import Path

import pytest

from knowledge.drafts import Draft, Finding, check_file, examine, settle
from knowledge.errors import DocumentError
from knowledge.facts import extract_facts
from knowledge.models import Document
from knowledge.reading.attributions import Attribution
from knowledge.storage.corrections import Change, Correction, Corrections, Subject

# The place is real, the figures are made up.
TEXT = "Kasus stunting di Kabupaten Tapin pada {year} sebanyak {cases} kasus."
HELD = {"lama.txt": Document("lama.txt", TEXT.format(year=2022, cases=100))}
FACTS = extract_facts(HELD["lama.txt"])


def draft(text: str, name: str = "baru.txt") -> Draft:
    return examine(name, text.encode(), FACTS, HELD)


def test_what_would_be_taken_is_told() -> None:
    found = draft("---\ntitle: Contoh\n---\n" + TEXT.format(year=2022, cases=100) + " Lalu ada kalimat lain.")
    assert (found.first.title, found.replaced) == ("Contoh", None)
    [finding] = found.findings
    assert finding == Finding(finding.fact, finding.fact)
    assert finding.fact.value == 100


def test_what_does_not_go_with_the_rest_is_marked() -> None:
    [finding] = draft(TEXT.format(year=2022, cases=90)).findings
    assert (finding.contradicted, finding.jumped) == (FACTS[0], None)
    [finding] = draft(TEXT.format(year=2023, cases=900)).findings
    assert (finding.contradicted, finding.jumped) == (None, FACTS[0])


def test_what_was_decided_is_compared_anew() -> None:
    found = draft(TEXT.format(year=2021, cases=90))
    [finding] = found.findings
    assert (finding.contradicted, found.kept) == (None, 1)
    subject = Subject.of(finding.fact)
    moved = settle(found, Corrections({subject: Change(period="2022")}), FACTS)
    assert moved.findings[0].contradicted == FACTS[0]
    left_out = settle(found, Corrections({subject: Change(hidden=True)}), FACTS)
    assert (left_out.findings, left_out.kept) == ((Finding(finding.fact, None),), 0)


def test_what_was_decided_follows_a_figure_that_is_dated_anew() -> None:
    text = "Kasus stunting di Kabupaten Tapin tahun lalu 91 kasus. Kasus stunting di Kabupaten Tapin 2019 92 kasus."
    before, after = (examine("a.txt", text.encode(), (), {}, Attribution(published=day)) for day in ("", "2023-02-01"))
    hidden = [Correction(Subject.of(one.fact), Change(hidden=True)) for one in before.findings[:1]]
    assert [one.subject.period for one in after.carry_over(hidden, before)] == ["2022"]
    assert after.carry_over(hidden, examine("a.txt", TEXT.format(year=2020, cases=1).encode(), (), {})) == tuple(hidden)


def test_a_document_of_the_same_name_is_replaced_and_not_contradicted() -> None:
    found = draft(TEXT.format(year=2022, cases=90), "lama.txt")
    assert found.replaced == HELD["lama.txt"]
    assert found.findings[0].contradicted is None


def test_a_table_of_several_sources_is_several_documents() -> None:
    head = "wilayah,indikator,periode,nilai,satuan,url\n"
    rows = [f"Kabupaten Tapin,kasus stunting,202{n},1{n},anak,https://contoh.example/{n}\n" for n in (1, 2)]
    found = examine("angka.csv", (head + "".join(rows)).encode(), FACTS, HELD)
    assert list(found.documents) == ["angka.csv", "angka.csv#2"]
    assert len(found.findings) == 2


REFUSED = [
    ("salinan.txt", HELD["lama.txt"].text.encode(), "salinan.txt: isinya sama dengan lama.txt; tidak perlu"),
    ("kosong.txt", b"", "kosong.txt: kosong"),
    ("program.exe", b"MZ", "program.exe: jenis .exe tidak dikenal; yang dikenal: .txt"),
    ("rusak.pdf", b"bukan pdf", "rusak.pdf: "),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_a_file_of_no_use_is_refused_in_one_line(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError) as error:
        examine(name, data, FACTS, HELD)
    assert str(error.value).startswith(reason)
    assert "\n" not in str(error.value)


def test_a_text_that_our_rules_stumble_over_is_refused(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(document: Document) -> list[object]:
        raise IndexError(document.id)

    monkeypatch.setattr("knowledge.facts.extract_facts", stumble)
    with pytest.raises(DocumentError, match="isinya tidak dapat diolah"):
        draft(TEXT)
    assert "could not be taken apart" in caplog.text


def test_size_and_kind_are_known_before_a_file_is_fetched() -> None:
    check_file("laporan.PDF", 20_000_000)
    with pytest.raises(DocumentError, match=r"^laporan\.pdf: lebih dari 20 MB; bagi menjadi beberapa berkas$"):
        check_file("laporan.pdf", 21_000_000)
    with pytest.raises(DocumentError, match="jenis tanpa akhiran tidak dikenal"):
        check_file("laporan", 1)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    draft(TEXT.format(year=2021, cases=90))
    with pytest.raises(DocumentError):
        draft("")
    assert list(tmp_path.iterdir()) == []
