"""What a question counts: children, a share of them, families; and the unit it names."""

import re

from ..language.indicators import CASES, MEASURED, PREVALENCE, STUNTING
from ..models import Intent, Unit
from .clues import TOPIC, Clues
from .statements import find_statements

_PERCENT = re.compile(r"\b(?:persen(?:nya)?|persentase(?:nya)?|prevalensi(?:nya)?|proporsi)\b|%")
_RATE = re.compile(r"\b(?:persentase|prevalensi|proporsi)(?:nya)?\b")
# "persentase penurunan" asks for a change in percent, of whatever is counted.
_SHARE_OF_CHANGE = re.compile(r"\bpersentase\s+(?=penurunan|kenaikan|perubahan|peningkatan)")
_COUNTED = re.compile(
    r"\b(?:kasus|penderita|pengidap)(?:nya)?\b|\bjumlah (?:anak|balita|bayi|baduta|orang|kasus)|\bbanyaknya\b"
    r"|\bberapa (?:orang |banyak )?(?:anak|anak-anak|balita|bayi|baduta|orang|jiwa|kasus|penderita)\b|\banak-anak\b"
)
# "berapa anak dan persen" asks for both.
_COUNT_WORDS, _SHARE_WORDS = r"(?:anak|balita|orang|kasus|jumlah)(?:nya)?", r"(?:persen|persentase|prevalensi)(?:nya)?"
_JOINED = r"\s*(?:dan|serta|&|/|,|atau)\s*(?:berapa\s+)?"
_BOTH = re.compile(rf"\b{_COUNT_WORDS}{_JOINED}{_SHARE_WORDS}\b|\b{_SHARE_WORDS}{_JOINED}{_COUNT_WORDS}\b")
# "sisa berapa anak": of the children measured none remain.
_REMAINS = re.compile(r"\b(?:sisa|tersisa|menyisakan|tinggal|turun|naik|jadi|menjadi|berkurang|bertambah)(?:nya)?\b")
_CASES_ONLY = re.compile(r"\b(?:kasus|penderita|pengidap)")
# "bukan yang kasus": of the two measures the other.
_NOT = r"\bbukan(?:nya)?\s+(?:yang\s+|angka\s+)?"
_NOT_COUNTED = re.compile(rf"{_NOT}(?:jumlah\s+)?(?:kasus|jumlah|anak|orang)(?:nya)?(?:\s+stunting)?\W*$")
_NOT_SHARE = re.compile(rf"{_NOT}(?:persen|persentase|prevalensi)(?:nya)?(?:\s+stunting)?\W*$")


def find_indicator(clues: Clues, intent: Intent) -> str | None:
    """What is counted; None where a bare "stunting" leaves open whether children or a share of them."""
    others = [code for code in clues.indicators if not code.startswith(STUNTING)]
    if others:
        return others[0]
    change = intent in (Intent.DIFFERENCE, Intent.AVERAGE) or any(one.moved for one in find_statements(clues))
    text = clues.text.lower()
    if _BOTH.search(text):
        return None
    if _NOT_COUNTED.search(text) or _NOT_SHARE.search(text):
        return PREVALENCE if _NOT_COUNTED.search(text) else CASES
    if _RATE.search(_SHARE_OF_CHANGE.sub("", text)) if change else _PERCENT.search(text):
        return PREVALENCE
    if CASES in clues.indicators or (_COUNTED.search(text) and (clues.has(TOPIC) or _CASES_ONLY.search(text))):
        return CASES
    if _COUNTED.search(text) and clues.places:
        return CASES if _REMAINS.search(text) else MEASURED
    return PREVALENCE if PREVALENCE in clues.indicators and not change else None


def find_unit(clues: Clues) -> Unit | None:
    """The unit a question asks for by name: percent or children; None for both."""
    text = clues.text.lower()
    if _BOTH.search(text):
        return None
    if _NOT_COUNTED.search(text) or (_PERCENT.search(text) and not _NOT_SHARE.search(text)):
        return Unit.PERCENT
    return Unit.CHILDREN if _COUNTED.search(text) or _NOT_SHARE.search(text) else None
