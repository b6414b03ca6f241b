"""Numbers that are part of a name, a date, a price or a measure, and so can be no figure."""

import re
from itertools import chain

from .levels import ANY_DISTRICT, ANY_VILLAGE
from .quantities import QuantityMention
from .wordlists import small

# What stands behind a number and before it, in small letters.
_AFTER = (
    ("term", r"\s*(?:hpk|hari\s+(?:pertama|kehidupan))\b"),
    ("date or time", r"\s*(?:[:/]\s*\d|(?:\.\d\d)?\s*(?:wib|wita|wit)\b)"),
    (
        "age or measure",
        r"\s*(?:bulan|tahun|hari|minggu|menit|jam|cm|kg|gram|meter|kilometer|km|hektare|ha|liter|gelas|butir|rak|°|derajat)\b",
    ),
    ("one in so many", r"\s*dari\s+(?:100|seratus|10|sepuluh|lima|5|tiga|3|empat|4)\b(?![.,]\d)"),
    ("and so on", r"(?:\s*,\s*[\d.,]+\s*%?)*\s*,?\s*dan\s+seterusnya"),
    ("so many places", rf"\s*(?:{ANY_DISTRICT}|{ANY_VILLAGE}|kabupaten|provinsi)\b"),
    ("money", r"\s*(?:rupiah|miliar|triliun|milyar)\b"),
)
_BEFORE = (
    ("money", r"(?:\b(?:rp\.?|idr|usd)|\$)\s*$"),
    ("ordinal", r"\bke(?:-|(?<!turun ke)(?<!naik ke)(?<!susut ke)(?<!menurun ke)(?<!meningkat ke))\s*$"),
    (
        "number of a law, letter or unit",
        r"\b(?:nomor|no|pasal|ayat|kodim|koramil|polres|grade|kelas|desil|seri|versi|volume|aksi\s+ke|tabel|gambar|grafik|diagram"
        r"|lampiran|bab|halaman|hlm)"
        r"\.?:?\s*(?:[a-z]+[./-]?)?$",
    ),
    ("date or time", r"(?<!19\d)(?<!20\d)\d[:/]\s*$|\d\d\.$"),
    ("date or time", r"\b(?:pukul|jam|tanggal|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad),?\s*\(?$"),
    ("age or measure", r"\b(?:usia|umur|berusia|berumur)\s*$"),
    ("one in so many", r"\b(?:satu|1)\s+dari\s+$"),
)
_RIGHT = tuple((rule, re.compile(pattern)) for rule, pattern in _AFTER)
_LEFT = tuple((rule, re.compile(pattern)) for rule, pattern in _BEFORE)
# These stay what they are even where a unit follows: "Rp 20 persen ..." is no percentage of children.
_WHATEVER_THE_UNIT = ("money", "term", "one in so many", "and so on")
_LIST_NUMBER = re.compile(r"[.)]\s")
# "Satu dari 3 anak" paints a picture, "ia satu dari 3.904 anak stunting" counts.
_PICTURE = re.compile(r"\b(?:satu|1)\s+dari\s+$")
_LARGEST_PICTURE = 100
_ROUND_NUMBERS = (10, 100, 1000)
_OUT_OF = re.compile(r"\bdari\s+(?:setiap\s+|tiap\s+)?$")
_LEFT_CHARACTERS = 40


def find_label(text: str, number: QuantityMention) -> str:
    """The kind of name or measure that a number of a sentence is part of; empty for a number that may be a figure."""
    letters = small(text)
    before = letters[max(0, number.span.start - _LEFT_CHARACTERS) : number.span.start]
    if number.value > _LARGEST_PICTURE and _PICTURE.search(before):
        return ""
    if number.value in _ROUND_NUMBERS and _OUT_OF.search(before):
        return "one in so many"
    if not text[: number.span.start].strip(" (") and _LIST_NUMBER.match(text, number.span.stop):
        return "list number"
    left = (rule for rule, pattern in _LEFT if _may_be(rule, number) and pattern.search(before))
    right = (rule for rule, pattern in _RIGHT if _may_be(rule, number) and pattern.match(letters, number.span.stop))
    return next(chain(left, right), "")


def _may_be(rule: str, number: QuantityMention) -> bool:
    if rule == "ordinal" and number.value != number.value.to_integral_value():
        return False  # "terjun ke 18,9"
    return number.unit is None or rule in _WHATEVER_THE_UNIT
