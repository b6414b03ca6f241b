"""What a file gives before anything is normalised, and the readers of plain text, Markdown and CSV."""

import codecs
import csv
import re
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import DocumentError
from .attributions import find_field
from .tables import table_lines

MAX_FILE_BYTES = 20_000_000
MAX_ROWS = 50_000
_FRONT_MATTER_LINES = 60
_FRONT_LINE = re.compile(r"([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?")
_DELIMITERS = ",;\t|"
_SNIFFED_CHARACTERS = 8_192


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, and what the file itself says of it; unknown parts are empty."""

    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""


def refusal(path: Path, reason: str, way_out: str) -> DocumentError:
    """The error that names a file, why it cannot be read, and what its owner can do."""
    return DocumentError(f"{path.name}: {reason}; {way_out}")


def read_text(path: Path) -> Source:
    """Read UTF-8 text, with the front matter that may stand above it."""
    return _split_front_matter(decode(path, path.read_bytes()))


_MARKDOWN = (
    (re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$\n?", re.MULTILINE), ""),
    (re.compile(r"^(?:```|~~~).*$\n?", re.MULTILINE), ""),
    (re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)


def read_markdown(path: Path) -> Source:
    """Read Markdown as the text a reader sees; its first heading is the title where the front matter has none."""
    source = read_text(path)
    text = source.text
    for pattern, plain in _MARKDOWN:
        text = pattern.sub(plain, text)
    heading = _HEADING.search(text)
    title = source.title or (heading[1] if heading else "")
    return replace(source, text=_HEADING.sub(r"\1", text), title=title)


def decode(path: Path, raw: bytes) -> str:
    """Decode UTF-8, with or without a byte order mark, or UTF-16 that has one."""
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return raw.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        raise refusal(path, "bukan teks UTF-8", "simpan ulang dengan pengodean UTF-8") from None


def _split_front_matter(text: str) -> Source:
    """Take `key: value` lines between two `---` off a text. Not YAML: a value may hold colons."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != "---":
        return Source(text)
    marks = [number for number, line in enumerate(lines[1:_FRONT_MATTER_LINES], start=1) if line.strip() == "---"]
    if not marks:
        return Source(text)
    head = [line.strip() for line in lines[1 : marks[0]] if line.strip()]
    if head and not _FRONT_LINE.fullmatch(head[0]):
        return Source(text)
    return replace(Source("".join(lines[marks[0] + 1 :])), **_values(head))


def _values(head: list[str]) -> dict[str, str]:
    found = [match.groups(default="") for match in map(_FRONT_LINE.fullmatch, head) if match]
    values = ((key, _unquoted(value.strip())) for key, value in found)
    return {field: value for key, value in values if (field := find_field(key, value))}


def _unquoted(value: str) -> str:
    whole = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" and value[0] not in value[1:-1]
    return value[1:-1] if whole else value


def read_csv(path: Path) -> Source:
    """Read a table of comma, semicolon, tab or pipe separated values; lines of `# ` above it stay text."""
    source = read_text(path)
    lines = source.text.lstrip("\r\n").splitlines(keepends=True)
    remarks = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    body = "".join(lines[remarks:])
    rows = []
    for row in csv.reader(body.splitlines(keepends=True), delimiter=_delimiter(body)):
        rows.append(row)
        if len(rows) > MAX_ROWS:
            raise refusal(path, f"lebih dari {MAX_ROWS} baris", "bagi menjadi beberapa berkas")
    head = [line.lstrip("# ").rstrip() for line in lines[:remarks]]
    return replace(source, text="\n".join([*head, *table_lines(rows)]))


def _delimiter(text: str) -> str:
    """The separator that cuts the most of the first lines into the same number of cells, more than one."""
    lines = text[:_SNIFFED_CHARACTERS].splitlines()[:20]

    def agreement(delimiter: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return (widths.count(common), common) if common > 1 else (0, 0)

    return max(_DELIMITERS, key=agreement)
