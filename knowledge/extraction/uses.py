"""How a sentence uses a place: as its subject, or aside, to compare with, to rank in, to tell where it lies."""

import re
from dataclasses import dataclass
from enum import Enum

from ..language.cues import Role
from ..language.wordlists import any_listed
from ..models import Level, Place, Span
from .readings import Reading
from .regions import COUNTRY, is_all_over, is_dateline, is_scene

_BEST = (
    rf"(?:\b(?:{any_listed('superlative')}|paling\s+\w+|peringkat|ranking|urutan|posisi(?!\s*$)|juara)\b"
    r"|\bdari\s+\d+\s+(?:kabupaten|provinsi|daerah|kab))"
)
_ORDINAL = r"(?:\s+(?:ke-?\s?\d+|pertama|ke\w+|dua|tiga|\d+|nomor|ter\w+|secara|tingkat|skala))*"
_SUPERLATIVE = re.compile(
    rf"{_BEST}{_ORDINAL}\s+$"
    rf"|{_BEST}(?:(?!adalah|ialah|yakni|yaitu|ditempati|dengan\s)[\w\s/-]){{0,40}}?\b(?:di|dari|untuk|se)[\s-]+"
    r"(?:provinsi\s+|wilayah\s+)?(?:(?-i:[A-Z])[\w ]{1,20}\s(?:dan|maupun|serta)\s+(?:juga\s+)?)?$",
    re.IGNORECASE,
)
# "Terendah Bali 8,7 persen": the one that ranks first, not what it is ranked in.
_RANKED_FIRST = re.compile(rf"{_BEST}\s+(?:(?:provinsi|adalah|ialah|yakni|yaitu)\s+)?$", re.IGNORECASE)
_ITS_NUMBER = re.compile(
    r"(?:\s+(?:dan|serta)\s+(?-i:[A-Z])[\w ]{2,30})?\s*[,(]?\s*"
    r"(?:(?:dengan|sebesar|hanya|mencapai|yakni|yaitu|di\s+angka)\s+)?\d",
    re.IGNORECASE,
)
# "Kayong Utara, tetangga Ketapang, mencatat": a place that only tells where another lies.
_NUMBER_NEXT = re.compile(r"\s+\d")
_TOLD_BY = re.compile(
    r"\b(?:(?:bukan|tidak|tak)\s+(?:hanya|cuma)|selain|tetangga|pemekaran(?:\s+dari)?|(?:ber)?ibu\s?kota(?:kan)?(?:\s+di)?|bagian\s+dari|bertetangga\s+dengan|berbatasan\s+dengan|bersama|asal|meniru"
    r"|mencontoh|meneladani|menyusul|mengejar)\s+$",
    re.IGNORECASE,
)
# "Lebak dan Pandeglang, dua kabupaten di Banten selatan, ...": only where they lie.
_APPOSED = re.compile(
    r",\s+(?:(?:dua|tiga|empat|salah\s+satu|sebuah|satu-satunya)\s+)?(?:kabupaten|kota|daerah|wilayah)\b[^,;\d]{0,30}?"
    r"\b(?:di|dari)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_APPOSITION_END = re.compile(r"[^,;\d]{0,20},")
# "Brebes diminta Pemprov Jateng menurunkan angkanya": the one who asks is not the one who is to do it.
_ASKED_BY = re.compile(
    r"\b(?:diminta|ditugas\w*|didorong|ditarget\w*|dibebani|diperintah\w*|diinstruksi\w*)\s+(?:oleh\s+)?"
    r"(?:(?:pemerintah|pemprov|pemkab|pemkot|gubernur|bupati|wali\s?kota|provinsi|kabupaten|kota)\s+)*$"
    r"|\btarget(?:nya)?\s+(?:\w+\s+){0,3}dari\s+$",
    re.IGNORECASE,
)
# "angka resmi yang dipakai pemerintah pusat": who uses a figure is not whose it is.
_USED_BY = re.compile(
    r"\b(?:dipakai|digunakan|diakui|dirilis|diumumkan|dikeluarkan|dipublikasi\w*|diminta|diberikan)\s+(?:oleh\s+)?$",
    re.IGNORECASE,
)
_YARDSTICK = re.compile(r"\b(?:rata-rata|rerata|target)\s+$", re.IGNORECASE)
_NEAR_WORDS, _OF_ANOTHER = 3, re.compile(r"[,:\d]")


class Use(Enum):
    """As what a sentence uses a place.

    ASIDE is one that is only ranked in ("terendah di Kalsel") or tells where another lies, who asks, or where the text
    was written; COMPARED one that is only compared with ("di atas nasional").
    """

    SUBJECT = "subject"
    ASIDE = "aside"
    COMPARED = "compared"


@dataclass(frozen=True, slots=True)
class Subject:
    """A place as the sentence uses it. `place` is None for a village or a name that fits several."""

    span: Span
    place: Place | None
    use: Use = Use.SUBJECT

    @property
    def aside(self) -> bool:
        """Whether the sentence only mentions it, and speaks of another."""
        return self.use is not Use.SUBJECT

    @property
    def compared(self) -> bool:
        """Whether it is only compared with; the one number right behind such a place is its own."""
        return self.use is Use.COMPARED


def use_of(text: str, span: Span, place: Place | None, reading: Reading, main: Place | None = None) -> Use:
    """As what a sentence uses a place; `main` is the place the document is about."""
    before = text[: span.start]
    if is_all_over(text, span) or is_scene(text, span):
        return Use.ASIDE
    if _TOLD_BY.search(before[-30:]) and not _NUMBER_NEXT.match(text, span.stop):
        return Use.ASIDE  # but in "tetangga Sumba Tengah 8,9 persen" the neighbour is the subject
    apposed = _APPOSED.search(before[-70:]) and _APPOSITION_END.match(text, span.stop)
    if is_dateline(text, span) or apposed or _ASKED_BY.search(before[-60:]):
        return Use.ASIDE
    wide = place is not None and place.level in (Level.COUNTRY, Level.PROVINCE)
    # In a text on the country "tertinggi di NTT (37%)" speaks of NTT, where no other place is named before it.
    itself = main == COUNTRY and reading.places[0].span == span and _ITS_NUMBER.match(text, span.stop)
    if wide and _SUPERLATIVE.search(before[-70:]) and not (itself or _leads_ranking(text, span, place)):
        return Use.ASIDE
    return Use.COMPARED if _is_compared_with(text, span, reading) else Use.SUBJECT


def _is_compared_with(text: str, span: Span, reading: Reading) -> bool:
    """As in "di atas nasional": a comparison right before a place, no number or clause between."""
    against = [c for c in reading.cues if c.role is Role.COMPARE and c.span.stop <= span.start]
    gap = text[against[-1].span.stop : span.start] if against else ""
    return bool(against) and len(gap.split()) <= _NEAR_WORDS and not _OF_ANOTHER.search(gap)


def _leads_ranking(text: str, span: Span, place: Place | None) -> bool:
    """As in "provinsi terendah Bali 8,7 persen"; but "terendah nasional 8,7 persen" is ranked in the country."""
    province = place is not None and place.level is Level.PROVINCE
    first = province and _RANKED_FIRST.search(text[: span.start][-40:])
    return bool(first and _ITS_NUMBER.match(text, span.stop))


def is_yardstick(text: str, span: Span) -> bool:
    """As in "rata-rata nasional yaitu 11,6 persen": a yardstick, not the subject."""
    return bool(_YARDSTICK.search(text[: span.start]))


def is_ranked_in(text: str, span: Span) -> bool:
    """Tell whether a superlative stands before a place: "tertinggi di Kalsel"."""
    return bool(_SUPERLATIVE.search(text[: span.start][-70:]))


def is_user(text: str, span: Span) -> bool:
    """Tell whether a figure is only said to be used or published by a place: "yang dipakai pemerintah pusat"."""
    return bool(_USED_BY.search(text[: span.start][-40:]))
