"""Names in a row that share their first words, said once: "Hulu Sungai Selatan, Tengah, dan Utara"."""

import re
from functools import cache, partial

from ..language.places import gazetteer

_JOINED = r"(?:\s*[,/&+]\s*(?:(?:dan|serta|atau|sama)\s+)?|\s+(?:dan|serta|atau|sama|dengan|vs)\s+)"


def write_shared_names(text: str) -> str:
    """Write out the words that names in a row share.

    >>> write_shared_names("stunting Hulu Sungai Selatan, Tengah, dan Utara")
    'stunting Hulu Sungai Selatan, Hulu Sungai Tengah, dan Hulu Sungai Utara'
    """
    lower = text.lower()
    for shared, (row, last) in _rows().items():
        if shared in lower:
            text = row.sub(partial(_write_out, last), text)
    return text


def _write_out(last: re.Pattern[str], row: re.Match[str]) -> str:
    """A row with its shared words before every last word, without the bracket it may stand in."""
    return f"{row['shared']} {row['first']}" + last.sub(rf"{row['shared']} \g<0>", row["rest"])


@cache
def _rows() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """By the first words that several names share: such a name and the last words right after it, and such a word."""
    rows = {}
    for shared, lasts in _shared().items():
        alone = rf"(?:{'|'.join(last for last in lasts if not gazetteer().named(last))})\b"
        name = rf"\b(?P<shared>{shared})\s+\(?(?P<first>{'|'.join(lasts)})\b"
        row = re.compile(rf"{name}(?P<rest>(?:{_JOINED}{alone})+)", re.IGNORECASE)
        rows[shared] = row, re.compile(rf"\b{alone}", re.IGNORECASE)
    return rows


def _shared() -> dict[str, list[str]]:
    """The first words of several names of provinces, regencies and cities, with the words that they go on with."""
    found: dict[str, list[str]] = {}
    provinces = gazetteer().children("00")
    for place in (*provinces, *(place for one in provinces for place in gazetteer().children(one.code))):
        first, _, last = place.name.lower().partition(" ")[2].rpartition(" ")
        if first and last not in found.setdefault(first, []):
            found[first].append(last)
    return {first: lasts for first, lasts in found.items() if len(lasts) > 1}
