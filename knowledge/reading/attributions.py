"""What somebody says of a document's source beside its file: title, publisher, date and address.

It goes before what the file says of itself, for a PDF or a spreadsheet often says nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from .datelines import parse_date

# The names by which the fields are written, in a header, in a caption and above a column.
FIELD_NAMES: Mapping[str, re.Pattern[str]] = {
    "url": re.compile(r"url|tautan|link", re.IGNORECASE),
    "publisher": re.compile(r"publisher|penerbit|media|sumber", re.IGNORECASE),
    "published": re.compile(r"published|(?:tanggal )?terbit", re.IGNORECASE),
    "title": re.compile(r"title|judul", re.IGNORECASE),
}
_LINE = re.compile(r"(?P<name>[^\W\d]+(?: [^\W\d]+)?)\s*[:=]\s*(?P<value>.+)")
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_VALUE_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Attribution:
    """A document's source as somebody tells it, the date as ISO; what is not told is empty."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""

    @property
    def told(self) -> Mapping[str, str]:
        """The fields that are told."""
        return {name: value for name, value in asdict(self).items() if value}

    def over(self, former: "Attribution") -> "Attribution":
        """This one, and a former one for what it does not tell."""
        return Attribution(**{**former.told, **self.told})


UNTOLD: Final = Attribution()


def find_field(name: str, value: str = "") -> str | None:
    """The field that is written by this name: "title" for "Judul"; None for no field. A source may be told by a link.

    >>> find_field("Judul"), find_field("sumber", "Dinkes"), find_field("sumber", "https://contoh.example")
    ('title', 'publisher', 'url')
    """
    field = next((field for field, names in FIELD_NAMES.items() if names.fullmatch(name.strip())), None)
    return "url" if field == "publisher" and _LINK.fullmatch(value) else field


def parse_attribution(text: str) -> tuple[Attribution, tuple[str, ...]]:
    """Read lines such as "judul: ..." or a bare link, and the lines that are nothing of the kind.

    >>> parse_attribution("penerbit: Dinkes\\nterbit: 1 Maret 2024\\nterbit: kemarin")
    (Attribution(title='', publisher='Dinkes', published='2024-03-01', url=''), ('terbit: kemarin',))
    """
    told, unread = Attribution(), []
    for line in filter(None, map(str.strip, text.splitlines())):
        if one := _parse_line(line):
            told = one.over(told)
        else:
            unread.append(line)
    return told, tuple(unread)


def _parse_line(line: str) -> Attribution | None:
    if _LINK.fullmatch(line):
        return Attribution(url=line)
    written = _LINE.fullmatch(line)
    field = find_field(written["name"], written["value"]) if written else None
    if written is None or field is None:
        return None
    value = " ".join(written["value"].split())[:_VALUE_CHARACTERS]
    if field == "published":
        value = parse_date(value) or ""
    if field == "url" and not _LINK.fullmatch(value):
        value = ""
    return Attribution(**{field: value}) if value else None
