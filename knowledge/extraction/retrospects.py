"""What a sentence says of the figures before it in its paragraph: "Ketiganya mengacu hasil SSGI tahun 2024"."""

import re
from dataclasses import dataclass, replace

from ..language.indicators import OTHER_SURVEY, find_surveys, surveys
from ..language.periods import find_periods
from ..models import Basis, Fact, Kind, Period

_TAKES_UP = re.compile(
    r"\b(?:keduanya|ketiganya|keempatnya|kelimanya|semua(?:nya)?|seluruh(?:nya)?)\s+(?:(?:angka|data|itu|tersebut)\s+)*"
    r"(?:merupakan\s+|adalah\s+)?(?:mengacu|merujuk|memakai|menggunakan|bersumber|berasal|diambil|hasil|dari|berdasarkan|data)\b"
    r"[^.,;\n]{0,80}",
    re.IGNORECASE,
)
WHY = "said of them all afterwards"


@dataclass(frozen=True, slots=True)
class _Retrospect:
    """From where to where in a text the figures are spoken of, and what is said of them."""

    start: int
    stop: int
    survey: str | None
    period: Period | None


def with_retrospects(text: str, facts: list[Fact], published: str = "") -> list[Fact]:
    """The facts in the same order, those that a later sentence of their paragraph speaks of with what it says."""
    retrospects = [_read(text, match, published) for match in _TAKES_UP.finditer(text)]
    return [_spoken_of(fact, retrospects) for fact in facts]


def _read(text: str, match: re.Match[str], published: str) -> _Retrospect:
    named = [mention.code for mention in find_surveys(match[0]) if mention.code != OTHER_SURVEY]
    periods = [mention.period for mention in find_periods(match[0], published) if not mention.dated and not mention.now]
    paragraph = text.rfind("\n", 0, match.start()) + 1
    return _Retrospect(paragraph, match.start(), next(iter(named), None), next(iter(periods), None))


def _spoken_of(fact: Fact, retrospects: list[_Retrospect]) -> Fact:
    for said in retrospects:
        if fact.kind is not Kind.LEVEL or not said.start <= fact.sentence.start < said.stop:
            continue
        if said.period and (fact.period is None or fact.basis is Basis.INFERRED):
            fact = replace(fact, period=said.period, basis=Basis.INFERRED, why=WHY)
        if said.survey and fact.survey is None and surveys()[said.survey].covers(fact.period):
            fact = replace(fact, survey=said.survey)
    return fact
