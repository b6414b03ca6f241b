"""What a text says of figures once they are stated: "Ketiganya mengacu hasil SSGI 2024", "Angka itu kondisi Mei"."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..language.cues import Role, find_cues
from ..language.indicators import any_instrument, find_surveys, is_local, surveys
from ..language.periods import find_periods
from ..language.quantities import find_quantities, parse_number
from ..language.wordlists import small
from ..models import Basis, Fact, Kind, Period, Span
from .dating import BEGAN

# What is said is looked for in small letters.
_SOURCE = (
    r"(?:mengacu|merujuk|memakai|menggunakan|bersumber|berasal|diambil|didapat|diperoleh|hasil|berdasarkan|menurut|data(?:nya)?"
    rf"|{any_instrument()}|dari\s+(?:hasil|data|laporan|pengukuran|penimbangan|aplikasi|survei|{any_instrument()})|kondisi|keadaan|posisi|per)\b"
)
_SAID = r"[^.,;\n]{0,80}"
_ALL_OF_THEM = re.compile(
    r"\b(?:keduanya|ketiganya|keempatnya|kelimanya|semua(?:nya)?|seluruh(?:nya)?)\s+(?:(?:angka|data|itu|tersebut)\s+)*"
    rf"(?:merupakan\s+|adalah\s+)?{_SOURCE}{_SAID}"
)
_THAT_FIGURE = re.compile(
    r"(?:\bitulah\s+(?:angka|data|prevalensi)\b[^.,;\d\n]{0,60}?|\b(?:yang|angka|jumlah|persentase|prevalensi|data)(?:-(?:angka|data))?\s+(?:(?P<value>\d[\d.,]*\d|\d)\s+(?:(?:persen|%|anak|balita|kasus)\s+)?)?(?:itu|tersebut|ini)"
    r"|(?:^|[.!?][”\"]?\s+|\n)[“\"]?(?:maaf,?\s+)?(?:itu|ini|demikian(?:lah)?|begitulah|hal\s+(?:itu|ini|tersebut)))\s+"
    r"(?:(?:adalah|merupakan|masih|terungkap|tercatat|tertuang|terlihat|menurut|sesuai)\s+)?(?:(?:dalam|di|pada)\s+)?"
    rf"(?:{_SOURCE}|(?=(?:\w+\s+){{0,2}}tahun\b)){_SAID}"
)
# "naik jadi 10,6 persen pada 2025: itu hasil survei 2024": set right in the same breath.
_SET_RIGHT = re.compile(
    rf"[:,;–—]\s+(?:padahal\s+)?(?:angka\s+)?itu\s+(?:(?:adalah|merupakan)\s+)?(?:hasil|angka|data)\b{_SAID}"
)
# "Hasil survei menyebut 16,7 persen. SKI itu digelar pada 2023."
_THAT_SURVEY = re.compile(rf"\b{any_instrument()}\W{{0,2}}\s+(?:itu|tersebut)\b{_SAID}")
_A_SURVEY = re.compile(r"\bsurve[iy]\b", re.IGNORECASE)
_BREATH_CHARACTERS = 300
_TWO_FIGURES = re.compile(
    rf"\b(?:dua|kedua)\s+(?:angka|data)\s+(?:itu|tersebut|ini)\s+(?:ialah\s+|adalah\s+|merupakan\s+)?{_SOURCE}{_SAID}"
)
_SAYS_OTHERWISE = frozenset({Role.TARGET, Role.DOWN, Role.UP, Role.COMPARE, Role.FORECAST, Role.DENIED})
WHY = "said of them all afterwards"


@dataclass(frozen=True, slots=True)
class _Retrospect:
    """What is said of the figures between two places of a text; of one of them where it names its `value`.

    `dates` is where the figures begin that are dated, too; `corrects` tells that even a stated period gives way.
    """

    start: int
    stop: int
    dates: int
    survey: str | None
    period: Period | None
    value: Decimal | None = None
    corrects: bool = False


def with_retrospects(text: str, facts: Sequence[Fact], published: str = "") -> list[Fact]:
    """The facts in the same order, that of the text, those that it speaks of again with what it says."""
    told = list(facts)
    starts = [fact.sentence.start for fact in facts]
    alike: defaultdict[Decimal, list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        alike[fact.value].append(index)
    for said in _find(text, facts, starts, published):
        first, last = bisect_left(starts, said.start), bisect_left(starts, said.stop)
        for index in range(first, last) if said.value is None else alike[said.value]:
            if first <= index < last:
                told[index] = _spoken_of(told[index], said)
    return told


def _find(text: str, facts: Sequence[Fact], starts: list[int], published: str) -> Iterator[_Retrospect]:
    """All that a text says of figures before; `starts` are where the sentences of the facts begin."""
    letters = small(text)
    for match in _ALL_OF_THEM.finditer(letters):
        start = text.rfind("\n", 0, match.start()) + 1
        yield _Retrospect(start, match.start(), start, *_told(Span.of(text, *match.span()), published))
    for match in _THAT_FIGURE.finditer(letters):
        before = bisect_left(starts, match.start())
        if not before or _says_otherwise(match[0]):
            continue
        last, value = starts[before - 1], parse_number(match["value"]) if match["value"] else None
        start = 0 if value else text.rfind("\n", 0, last) + 1
        yield _Retrospect(
            start, match.start(), start if value else last, *_told(Span.of(text, *match.span()), published), value
        )
    for match in _THAT_SURVEY.finditer(letters):
        before = bisect_left(starts, match.start())
        sentence = facts[before - 1].sentence if before else None
        if sentence and _A_SURVEY.search(sentence.text) and not find_surveys(sentence.text):
            told = _told(Span.of(text, *match.span()), published)
            yield _Retrospect(sentence.start, match.start(), sentence.start, *told)
    for match in _TWO_FIGURES.finditer(letters):
        levels = [fact for fact in facts[: bisect_left(starts, match.start())] if fact.kind is Kind.LEVEL]
        yield from _one_by_one(Span.of(text, *match.span()), levels[-2:], published)
    for match in _SET_RIGHT.finditer(letters):
        before = bisect_left(starts, match.start())
        if before and match.start() - starts[before - 1] <= _BREATH_CHARACTERS:
            yield from _set_right(text, Span.of(text, *match.span()), starts[before - 1], published)


def _set_right(text: str, said: Span, start: int, published: str) -> Iterator[_Retrospect]:
    """What is said of the last figure of the sentence that begins at `start`, in the same breath."""
    numbers = [number for number in find_quantities(text[start : said.start]) if number.unit]
    if numbers and not _says_otherwise(said.text):
        survey, period = _told(said, published)
        yield _Retrospect(start, said.start, start, survey, period, numbers[-1].value, period is not None)


def _one_by_one(said: Span, two: Sequence[Fact], published: str) -> Iterator[_Retrospect]:
    """As in "Dua angka itu ialah hasil SKI 2023 dan SSGI 2024": the first is of the first, the second of the second.

    "Kedua angka itu dari SSGI dan SKI" leaves their years as they are.
    """
    named = [mention.code for mention in find_surveys(said.text) if not is_local(mention.code)]
    periods = [mention.period for mention in find_periods(said.text, published) if not mention.dated]
    if len(two) == len(named) == 2 and len(periods) in (0, 2):
        for fact, survey, period in zip(two, named, periods or (None, None), strict=True):
            start = fact.sentence.start
            yield _Retrospect(start, said.start, start, survey, period, fact.value)


def _told(said: Span, published: str) -> tuple[str | None, Period | None]:
    """The instrument and the period that it names first."""
    named = [mention.code for mention in find_surveys(said.text) if not is_local(mention.code)]
    dated = find_periods(said.text, published)
    periods = [mention.period for mention in dated if not mention.dated and not mention.now]
    return next(iter(named), None), next(iter(periods), None)


def _says_otherwise(said: str) -> bool:
    """As in "Angka itu hasil target 2024", "Angka itu dari data 2021 terus turun": not when it was measured."""
    return any(cue.role in _SAYS_OTHERWISE for cue in find_cues(said))


def _spoken_of(fact: Fact, said: _Retrospect) -> Fact:
    if fact.kind is not Kind.LEVEL:
        return fact
    loose = fact.period is None or fact.basis is Basis.INFERRED or said.corrects
    loose = loose and (fact.why != BEGAN or said.value is not None)  # where a movement began is of before
    if said.period and loose and fact.sentence.start >= said.dates:
        fact = replace(fact, period=said.period, basis=Basis.INFERRED, why=WHY)
    if said.survey and fact.survey is None and surveys()[said.survey].covers(fact.period):
        fact = replace(fact, survey=said.survey)
    return fact
