"""Random texts like those of the press, of tables and of pages: nothing crashes, no figure leaves its sentence."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import DocumentError
from knowledge.facts import explain, extract_facts
from knowledge.language.wordlists import read_rows
from knowledge.models import Document, Span
from knowledge.reading.documents import normalise, read_document, split_passages

_WORDS = [row["cue"].rstrip("*") for row in read_rows("cues.csv")]
_NAMES = [
    alias
    for name in ("indicators.csv", "surveys.csv")
    for row in read_rows(name)
    for alias in row["aliases"].split(";")
]
_PLACES = [
    "Kabupaten",
    "Kota Banjar",
    "Kecamatan Takisung",
    "Tapin",
    "HSS",
    "Kalsel",
    "Desa Juai",
    "Indonesia",
    "nasional",
]
_FIGURES = ["2021", "SSGI 2022", "26,6", "25.4", "24, 6", "1.234", "4,48 juta", "14%", "30,1 %", "-1,7%", "0", "(2023)"]
_UNITS = [
    "persen",
    "poin",
    "balita",
    "kasus",
    "keluarga",
    "orang",
    "tahun lalu",
    "Agustus",
    "semester I",
    "dua puluh enam",
]
_MARKS = [", ", ". ", ": ", "; ", " - ", " | ", "|", "\t", "  ", "\n", "\n\n", '"', "(", ")", "/", "…", "\u200b", "🙂"]
_TAGS = ["<p>", "</p>", "<table>", "<tr>", "<td>", "<th colspan=3>", "<sup>1</sup>", "<br>", "<h1>", "&nbsp;", "---"]
_SAID = (_WORDS, _NAMES, _PLACES, _FIGURES, _FIGURES, _UNITS, _MARKS)


def texts(*pieces: list[str]) -> st.SearchStrategy[str]:
    """Pieces strung together, mostly with blanks between them, and now and then something else."""
    piece = st.one_of(*map(st.sampled_from, pieces), st.text(max_size=6))
    return st.lists(st.tuples(piece, st.sampled_from([" ", " ", " ", ""])), max_size=60).map(
        lambda parts: "".join(text + gap for text, gap in parts)
    )


def rows() -> st.SearchStrategy[str]:
    """Lines of cells, parted by one mark."""
    cell = st.sampled_from([*_PLACES, *_UNITS, *_FIGURES, "No", "%", "Stunting (%)", "Kabupaten/Kota", "-", ""])
    lines = st.lists(st.lists(cell, min_size=2, max_size=5), min_size=2, max_size=8)
    return st.tuples(st.sampled_from(["|", "\t", "   "]), lines).map(
        lambda table: "\n".join(table[0].join(line) for line in table[1])
    )


def check(document: Document) -> None:
    """Every span of a document is verbatim, and the digits of every fact stand in its sentence."""

    def verbatim(span: Span) -> bool:
        return document.text[span.start : span.stop] == span.text

    assert all(verbatim(passage.span) for passage in split_passages(document))
    assert all(verbatim(one.span) and verbatim(one.sentence) for one in explain(document))
    for fact in extract_facts(document):
        assert all(verbatim(sentence) for sentence in (fact.sentence, *fact.repeats))
        assert fact.quantity.text in fact.sentence.text


@given(
    st.one_of(texts(*_SAID), rows(), st.tuples(texts(*_SAID), rows()).map("\n".join), st.text(max_size=400)),
    st.dates(date(2015, 1, 1)),
)
@settings(max_examples=200)
def test_any_text_of_any_day_is_read_verbatim(text: str, published: date) -> None:
    check(Document("acak.txt", normalise(text), title="Prevalensi stunting", published=published.isoformat()))


@given(
    st.sampled_from([".txt", ".md", ".html", ".csv"]),
    st.one_of(texts(*_SAID, _TAGS), rows(), st.binary(max_size=200)),
)
@settings(max_examples=60)
def test_any_file_is_read_or_refused(suffix: str, content: str | bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"acak{suffix}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode(errors="ignore"))
        with suppress(DocumentError):
            check(read_document(path))
