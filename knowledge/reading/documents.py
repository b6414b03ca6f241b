"""Documents: a file becomes a text that is normalised once, and the text becomes passages."""

import logging
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from ..errors import DocumentError
from ..language.sentences import split_sentences
from ..models import Document, Passage, Span
from .attributions import Attribution
from .boilerplate import find_masked, find_related
from .datelines import find_published, find_publisher, parse_date
from .office import read_docx, read_xlsx
from .pdf import read_pdf
from .plaintext import MAX_FILE_BYTES, Source, read_csv, read_markdown, read_text, refusal
from .tables import ROW_MARK
from .webpages import read_html

_log = logging.getLogger(__name__)

MAX_TEXT_CHARACTERS = 10_000_000
PASSAGE_WORDS = 60
LONGEST_UNIT_WORDS = 150

_READERS: dict[str, Callable[[Path], Source]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".csv": read_csv,
    ".xlsx": read_xlsx,
}
SUFFIXES = tuple(_READERS)

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Two blanks part columns as well as twenty, and no rule has to look through a page of them.
_WIDE = re.compile(r" {3,}")
_LONG_BLANK = re.compile(r"(\s{40})\s+")

_TITLE_CHARACTERS = range(20, 160)
_TITLE_WORDS = 4


def read_document(path: Path, told: Attribution | None = None) -> Document:
    """Read a file of one of the `SUFFIXES` as a document; its id is the file's name, and what is `told` of it holds.

    Raises DocumentError, naming the file, the reason and the way out, for a file that is missing, empty, too large,
    of an unknown kind, broken, locked or without text.
    """
    _check(path)
    try:
        # What a library thinks of a file's style ("no default style") is nothing for whoever reads it.
        with warnings.catch_warnings(action="ignore"):
            source = replace(_READERS[path.suffix.lower()](path), **(told.told if told else {}))
    except DocumentError:
        raise
    except Exception as error:  # A broken file can fail anywhere in a parser; it must be named, and the others go on.
        reason = f"tidak terbaca, mungkin rusak ({type(error).__name__})"
        raise refusal(path, reason, "buka dan simpan ulang berkasnya, lalu coba lagi") from error
    if source.published and not parse_date(source.published):
        # The text is good without its date; only what "tahun lalu" means in it stays open.
        _log.warning('%s: tanggal "%s" tidak terbaca; tulis seperti published: 2023-08-01', path.name, source.published)
    text = normalise(source.text)
    if not text:
        raise refusal(path, "tidak berisi teks", "periksa isinya")
    if len(text) > MAX_TEXT_CHARACTERS:
        raise refusal(
            path, f"teksnya lebih dari {MAX_TEXT_CHARACTERS // 1_000_000} juta huruf", "bagi menjadi beberapa berkas"
        )
    return _document(path.name, text, source)


def _check(path: Path) -> None:
    if path.suffix.lower() not in _READERS:
        raise refusal(
            path, f"jenis {path.suffix or 'tanpa akhiran'} tidak dikenal", f"yang dikenal: {', '.join(SUFFIXES)}"
        )
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise refusal(path, f"tidak dapat dibuka ({error.strerror})", "periksa nama dan izin berkas") from None
    if not size:
        raise refusal(path, "kosong", "periksa isinya")
    if size > MAX_FILE_BYTES:
        raise refusal(path, f"lebih dari {MAX_FILE_BYTES // 1_000_000} MB", "bagi menjadi beberapa berkas")


def normalise(text: str) -> str:
    r"""Bring a text to the one form in which offsets count; doing it twice changes nothing.

    Line ends become \n, spaces of every width one kind of space, and no more than two of them; letters are composed
    (NFC); marks that nobody sees, blanks at line ends and empty lines around the text go.
    """
    text = _SPACES.sub(" ", _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    text = _LONG_BLANK.sub(r"\1", _WIDE.sub("  ", text))
    return normalize("NFC", text).strip("\n")


def _document(name: str, text: str, source: Source) -> Document:
    given = {
        "title": _one_line(source.title),
        "publisher": _one_line(source.publisher),
        "published": parse_date(source.published) or "",
    }
    finders = {"title": _find_title, "publisher": find_publisher, "published": find_published}
    found = {field: find(text) for field, find in finders.items() if not given[field]}
    return Document(
        id=name,
        text=text,
        **{field: given[field] or found[field] for field in given},
        url=_one_line(source.url),
        inferred=tuple(field for field, value in found.items() if value),
        related=tuple(find_related(text)),
    )


def _one_line(value: str) -> str:
    return " ".join(normalise(value).split())


def _find_title(text: str) -> str:
    """A first line that reads like a headline above a longer text; else ""."""
    first, _, rest = text.partition("\n")
    sized = len(first) in _TITLE_CHARACTERS and len(first.split()) >= _TITLE_WORDS and len(rest.strip()) > len(first)
    marked = first[-1] in ".,:;" or ROW_MARK in first or not first[0].isalnum() or first[0].islower()
    if not sized or marked:
        return ""
    # A paragraph that breaks off in mid-sentence is no headline.
    return first if split_sentences(text[: 2 * len(first)])[0].stop == len(first) else ""


def split_passages(document: Document) -> list[Passage]:
    """Cut a document into verbatim passages of whole sentences or table rows, of about `PASSAGE_WORDS` words.

    No passage crosses or holds a link to another story, a credit or a call to share; prose and tables stay apart.
    """
    spans = (span for run in _runs(document.text) for span in _merge(document.text, _units(document.text, *run)))
    return [Passage(document.id, number, span) for number, span in enumerate(spans)]


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of prose or of table rows between the masked pieces."""
    for start, stop in _unmasked(text):
        begin, in_table = start, None
        for line in re.finditer(r"[^\n]+", text[start:stop]):
            row = line[0].lstrip().startswith(ROW_MARK)
            if in_table is not None and row != in_table:
                yield begin, start + line.start()
                begin = start + line.start()
            in_table = row
        yield begin, stop


def _unmasked(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for span in find_masked(text):
        yield at, span.start
        at = span.stop
    yield at, len(text)


def _units(text: str, start: int, stop: int) -> Iterator[Span]:
    """Table rows, or sentences; a text without full stops is cut between words."""
    run = text[start:stop]
    if run.lstrip().startswith(ROW_MARK):
        pieces: Iterable[tuple[int, int]] = (line.span() for line in re.finditer(r"[^\n]+", run))
    else:
        pieces = ((span.start, span.stop) for span in split_sentences(run))
    for begin, end in pieces:
        yield from _cut(text, start + begin, start + end)


def _cut(text: str, start: int, stop: int) -> Iterator[Span]:
    words = [word.span() for word in re.finditer(r"\S+", text[start:stop])]
    step = PASSAGE_WORDS if len(words) > LONGEST_UNIT_WORDS else max(len(words), 1)
    for first in range(0, len(words), step):
        last = min(first + step, len(words)) - 1
        yield Span.of(text, start + words[first][0], start + words[last][1])


def _merge(text: str, units: Iterable[Span]) -> Iterator[Span]:
    """Put neighbours together as long as they stay within `PASSAGE_WORDS` words."""
    held: Span | None = None
    words = 0
    for unit in units:
        count = len(unit.text.split())
        if held and words + count <= PASSAGE_WORDS:
            held, words = Span.of(text, held.start, unit.stop), words + count
            continue
        if held:
            yield held
        held, words = unit, count
    if held:
        yield held
