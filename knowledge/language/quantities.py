"""Numbers with their units as Indonesian texts print them: "26,6 persen", "1.244 balita", "4,48 juta", "dua persen"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ..models import Bound, Quantity, Span, Unit
from ..values import COUNTS
from .months import MONTHS
from .numerals import NUMERALS
from .wordlists import any_of, small

_DIGITS = {"nol": 0, "nihil": 0, **NUMERALS}
_SCALES = {"belas": 1, "puluh": 10, "ratus": 100, "ribu": 1000, "juta": 1_000_000}
_HALF = "setengah"
_SINGLES = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 1_000_000}
_NUMBER_WORD = any_of({*_DIGITS, *_SCALES, *_SINGLES, "koma", _HALF})

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\s?\d+)?")

_UNITS = {
    Unit.PERCENTAGE_POINTS: r"poin\s+persen(?:tase)?|persen\s+poin|percentage\s+points?|poin",
    Unit.PERCENT: r"persen|prosen|percent|per\s+cent|%",
    Unit.FAMILIES: r"(?:kepala\s+)?keluarga|kk|krs|kr|rumah\s+tangga|families",
    Unit.CHILDREN: r"kasus|balita|baduta|bayi|anak(?:-anak)?|orang|org|jiwa|penderita"
    r"|(?:stunted\s+)?(?:children|toddlers)|cases|ikung",
}
_UNIT = "|".join(f"(?P<{unit}>{names})" for unit, names in _UNITS.items())

_IN_WORDS = rf"{_NUMBER_WORD}(?:\s+{_NUMBER_WORD}){{0,8}}"
_NUMBER = (
    r"(?P<number>[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d)"
    r"|(?<![\d.,])\d{1,2}[.,]\s\d{1,2}(?=\s*(?:persen|%))"
    r"|\d+(?:[.,]\d+)?"
    rf"|\b{_IN_WORDS}\b)"
)
_MENTION = re.compile(
    rf"(?<![\w.,/])(?P<sign>[+±]|(?<!\w)-(?=\d))?{_NUMBER}"
    rf"(?P<scale>\s*(?:ribu|juta|rb|jt)(?:nya|an)?\b)?(?P<lebih>\s+lebih)?"
    rf"(?:\s*\((?:(?:pada\s+|di\s+)?(?:tahun\s+)?(?:19|20)\d\d|{_IN_WORDS})\)(?=\s*(?:persen|%)))?"
    rf"(?:\s*(?:{_UNIT})(?:nya|lah)?(?!\w))?"
)
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
_NOUN = re.compile(r"\s+(?:orang\s+|jiwa\s+)?([^\W\d_]+(?:-[^\W\d_]+)?)")
_BOUND = re.compile(
    r"\b(?:(?P<below>di\s?bawah|kurang\s+dari|(?:belum|tidak|tak)\s+(?:mencapai|sampai|menyentuh)|hampir|maksimal"
    r"|(?:menjadi|ke|sebesar|target\w*|ditargetkan|boleh|harus)\s+paling\s+tinggi"
    r"|(?:tidak|tak|jangan)\s+lebih\s+dari|under|below|less\s+than|<)"
    r"|(?P<above>di\s?atas|lebih\s+dari|melebihi|minimal|paling\s+(?:tidak|sedikit)|sedikitnya|setidaknya|above|over"
    r"|more\s+than|>))\s*(?:angka\s+|level\s+|dari\s+)?$"
)
_UPWARDS = re.compile(r"\s*ke\s+atas\b")
_RANGE_BEFORE = re.compile(
    r"antara(?<!\wantara)\s+\d{1,3}(?:[.,]\d+)*\s*(?:persen|%)?\s+dan\s*$"
    r"|\d(?<![\d.,]\d)\d{0,2}(?:[.,]\d+)*\s*(?:persen|%)?\s*(?:-|–|—|sampai(?:\s+dengan)?|hingga|s\.?d\.?)\s*$"
)


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number in a text. `unit` is None for a bare one; `noun` is the word that follows ("kasus", "desa"), lower case.

    `ranged` marks an end of a range ("20 hingga 30 persen"), `damaged` a number that its own unit contradicts
    ("375.53 keluarga"): neither is a value. `words` marks a number written in words.
    """

    span: Span
    value: Decimal
    unit: Unit | None
    noun: str = ""
    bound: Bound | None = None
    ranged: bool = False
    damaged: bool = False
    words: bool = False

    @property
    def quantity(self) -> Quantity | None:
        """The mention as a quantity; None when it has no unit."""
        return Quantity(self.value, self.unit, self.span.text, self.bound) if self.unit else None


def parse_number(text: str) -> Decimal | None:
    """Read one number as Indonesian reports print it, in digits or words; None if it is anything else.

    A dot groups thousands where three digits follow each time, else it marks decimals, as a comma does.

    >>> parse_number("21,6"), parse_number("24.417"), parse_number("0,417"), parse_number("dua puluh enam koma enam")
    (Decimal('21.6'), Decimal('24417'), Decimal('0.417'), Decimal('26.6'))
    """
    text = text.strip()
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(text):
        return Decimal("".join(text.split()).replace(",", "."))
    return _parse_words(text)


def find_quantities(text: str) -> list[QuantityMention]:
    """Every number of a text with its unit, left to right. A number in words counts only when a unit follows it.

    One said again in words, "18,0% (delapan belas persen)", is one number.
    """
    mentions: list[QuantityMention] = []
    for match in _MENTION.finditer(small(text)):
        mention = _read(text, match)
        if mention is None or (mentions and _is_said_again(text, mentions[-1], mention)):
            continue
        if mentions and mention.ranged:
            mentions[-1] = _as_range_start(mentions[-1], mention)
        mentions.append(mention)
    return mentions


def _is_said_again(text: str, before: QuantityMention, mention: QuantityMention) -> bool:
    same = mention.words and (before.value, before.unit) == (mention.value, mention.unit)
    return same and text[before.span.stop : mention.span.start].strip() == "("


def _read(text: str, match: re.Match[str]) -> QuantityMention | None:
    unit = Unit(match.lastgroup) if match.lastgroup in _UNITS else None
    value = parse_number(match["number"])
    worded = match["number"][0].isalpha()
    if value is None or (worded and unit is None):
        return None
    value, damaged = _settled(value, match, unit)
    before = match.string[: match.start()]
    limit = _BOUND.search(before[-40:])
    bound = None if limit is None else Bound.BELOW if limit["below"] else Bound.ABOVE
    if match["lebih"] or _UPWARDS.match(match.string, match.end()):
        bound = Bound.ABOVE
    noun = _noun(match, unit)
    span = Span.of(text, match.start(), match.start() + len(match[0].rstrip()))
    ranged = _ends_range(before) and noun not in MONTHS  # "0,9 persen hingga 30 November" is no range
    return QuantityMention(span, value, unit, noun, bound, ranged, damaged, worded)


def _settled(value: Decimal, match: re.Match[str], unit: Unit | None) -> tuple[Decimal, bool]:
    """The value by its scale word and unit, and whether the two contradict each other."""
    scale = (match["scale"] or "").strip()
    grouped = bool(_GROUPED.fullmatch(match["number"]))
    if scale and not grouped:  # "190.707 ribu keluarga" is a slip for 190.707: a number that is grouped is not scaled
        return value * (1_000_000 if scale.startswith("j") else 1000), False
    counted = unit in COUNTS
    if counted and _THOUSANDS.fullmatch(match["number"]):
        return value * 1000, False  # thousands as English pages print them: "58,923 keluarga"
    if unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS) and grouped and value > 1000 and match["number"].count(".") == 1:
        return Decimal(match["number"].replace(",", "")), False  # no percentage is above a thousand: "24.417 persen"
    return value, counted and value != value.to_integral_value()


def _noun(match: re.Match[str], unit: Unit | None) -> str:
    if unit is not None:
        return " ".join(match[unit].split())
    following = _NOUN.match(match.string, match.end())
    return following[1] if following else ""


def _ends_range(before: str) -> bool:
    """As in "20 hingga 30": but "dari 30 hingga 24" tells where something came from."""
    found = _RANGE_BEFORE.search(before[-30:])
    return found is not None and not re.search(
        r"dari\s+(?:angka\s+)?[\d.,]*$", before[: len(before) - len(found[0]) + 1][-20:]
    )


def _as_range_start(first: QuantityMention, last: QuantityMention) -> QuantityMention:
    return QuantityMention(
        first.span, first.value, first.unit or last.unit, first.noun, first.bound, True, first.damaged, first.words
    )


def _parse_words(text: str) -> Decimal | None:
    """A number in words: "dua puluh enam koma enam", "seribu", "dua ribu dua puluh dua"."""
    words = text.lower().split()
    if words[-1:] == [_HALF]:
        whole = _whole(words[:-1])
        return None if whole is None or whole == 0 else whole + Decimal("0.5")
    if not words or any(w not in _DIGITS and w not in _SCALES and w not in _SINGLES and w != "koma" for w in words):
        return None
    if "koma" in words:
        at = words.index("koma")
        whole, decimals = _whole(words[:at]), words[at + 1 :]
        if whole is None or not decimals or any(w not in _DIGITS or _DIGITS[w] > 9 for w in decimals):
            return None
        return Decimal(f"{whole}.{''.join(str(_DIGITS[w]) for w in decimals)}")
    found = _whole(words)
    return None if found is None else Decimal(found)


def _whole(words: list[str]) -> int | None:
    """Sum hundreds, tens and units, and multiply at each "ribu" or "juta"."""
    total = group = unit = 0
    for word in words:
        if word in _SINGLES and word not in ("seribu", "sejuta"):
            group += _SINGLES[word]
        elif word in _DIGITS and not unit:
            unit = _DIGITS[word]
        elif word == "belas":
            group, unit = group + 10 + unit, 0
        elif word in ("puluh", "ratus"):
            group, unit = group + unit * _SCALES[word], 0
        elif word in ("ribu", "juta", "seribu", "sejuta"):
            scale = _SINGLES.get(word) or _SCALES[word]
            total, group, unit = total + max(group + unit, 1) * scale, 0, 0
        else:
            return None
    return total + group + unit if words else None
