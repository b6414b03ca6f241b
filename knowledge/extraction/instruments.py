"""The instrument of figures beside which none is named: what the whole document says of it.

Three signs are taken: it names one instrument alone; it says where "angka itu" came from; it sets its regions against
the national figure of one survey, as that survey published it. An instrument named for other figures is not taken.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Set
from dataclasses import replace
from decimal import Decimal
from functools import cache

from ..language.indicators import PREVALENCE, WEIGHING, Mention, find_surveys, is_local, surveys
from ..language.places import gazetteer
from ..language.wordlists import read_rows, small
from ..models import Basis, Fact, Kind, Level, Period, Place, Span, Unit
from ..values import PERCENTAGES
from .dating import BEGAN, FIELDED, INHERITED, LED_IN
from .regions import COUNTRY

_SOURCE_OF_ALL = re.compile(
    r"(?:\b(?:angka|data)(?:-(?:angka|data))?\s+(?:itu|tersebut|ini)\s+(?:ber(?:asal|sumber)|diambil|merupakan|mengacu|didapat)"
    r"|\b(?:memakai|menggunakan|berpatokan\s+pada|mengacu\s+pada|merujuk\s+pada)\s+(?:hitungan|data|angka|hasil|metode))[^.,;\n]{0,80}"
)

# "Berbeda dengan data itu, hasil SSGI 2022": what is named there measured other figures than those before.
_CONTRAST = re.compile(
    r"(?:\b(?:berbeda|beda|namun|tetapi|tapi|sedangkan|sebaliknya|lain\s+halnya)|[.,;]\s+sementara)\b[^.;\d\n]{0,60}$",
    re.IGNORECASE,
)
_CONTRAST_CHARACTERS = 80


@cache
def national_figures() -> dict[Decimal, tuple[str, Period]]:
    """The survey and year of each published national prevalence in percent, by its value."""
    return {Decimal(row["value"]): (row["survey"], Period(int(row["year"]))) for row in read_rows("national.csv")}


def with_instruments(text: str, facts: list[Fact], apart: Set[Span] = frozenset()) -> list[Fact]:
    """The facts of a document in the same order, those without a survey given the one the document stands on.

    None is given to a figure beside which another of its place has an instrument of its own, nor in the rows `apart`.
    None is left to a figure that another of its place and period contradicts, nor to one of a place other than the one
    whose register the text names.
    """
    given = _given(text, facts, apart)
    return _without_contradicted(_without_strange(text, given, apart), apart)


def _given(text: str, facts: list[Fact], apart: Set[Span]) -> list[Fact]:
    facts = _begun_with_nation(_dated_by_nation(_published(_national_series(facts))))
    mentioned = {mention.code for mention in find_surveys(text)}
    named = {code for code in mentioned if not is_local(code)}
    said = _SOURCE_OF_ALL.search(small(text))
    told = find_surveys(said[0]) if said else []
    if told and said:
        return [
            replace(f, survey=told[0].code) if _before(f, said.start()) and _open(f, told[0].code) else f for f in facts
        ]
    against = {survey for fact in facts if (survey := _nation_survey(fact))}
    codes = named or against
    if len(codes) != 1:
        return facts
    (code,) = codes
    recorded = {WEIGHING} if surveys()[code].kind == "register" else set()
    if mentioned - named - recorded or _only_in_contrast(text, code):
        return facts
    counts = [f for f in facts if f.quantity.unit is Unit.CHILDREN]
    beside = {(f.sentence, f.place) for f in counts}
    counted = beside if surveys()[code].kind == "register" else beside | {(f.period, f.place) for f in counts}
    own = {(f.sentence, f.place) for f in facts if f.survey and f.kind is Kind.LEVEL}
    alone = [f.sentence not in apart and (f.sentence, f.place) not in own for f in facts]
    return [
        replace(f, survey=code) if free and f.period and _yielded(f, code, counted) and _open(f, code) else f
        for f, free in zip(facts, alone, strict=True)
    ]


def _only_in_contrast(text: str, code: str) -> bool:
    """Tell whether an instrument is only named to set it against other figures: "Berbeda dengan data itu, SSGI ..."."""
    mentions = _named_in(text, code)
    return bool(mentions) and all(_CONTRAST.search(_left_of(text, m.span.start)) for m in mentions)


def _left_of(text: str, start: int) -> str:
    return text[max(0, start - _CONTRAST_CHARACTERS) : start]


def _without_contradicted(facts: list[Fact], apart: Set[Span]) -> list[Fact]:
    """One instrument does not measure a place twice in a period: the figure beside which it is named is its own.

    What else is said of the place in the sentence of the other figure is not its own either.
    """
    own: dict[tuple[str, Place, Period | None, Unit, str | None], set[Decimal]] = defaultdict(set)
    for fact in facts:
        if fact.period and _names_own(fact) and _is_plain_level(fact):
            own[_measured(fact)].add(fact.value)
    against = {
        (f.sentence, f.place, f.survey)
        for f in facts
        if _is_plain_level(f) and not _names_own(f) and not _agrees(f.value, own.get(_measured(f), {f.value}))
    }
    return [
        replace(f, survey=None)
        if (f.sentence, f.place, f.survey) in against and f.sentence not in apart and not _names_own(f)
        else f
        for f in facts
    ]


def _measured(fact: Fact) -> tuple[str, Place, Period | None, Unit, str | None]:
    return fact.indicator, fact.place, fact.period, fact.quantity.unit, fact.survey


def _is_plain_level(fact: Fact) -> bool:
    return fact.kind is Kind.LEVEL and fact.quantity.bound is None


def _agrees(value: Decimal, others: Set[Decimal]) -> bool:
    """Tell whether a value is one of others, or rounded from it: 10,4 from 10,38."""
    return any(round(value, places) == round(other, places) for other in others for places in [_coarser(value, other)])


def _coarser(value: Decimal, other: Decimal) -> int:
    return min(max(0, -int(one.as_tuple().exponent)) for one in (value, other))


def _names_own(fact: Fact) -> bool:
    """Tell whether the sentence of a fact names its instrument."""
    return fact.survey is not None and bool(_named_in(fact.sentence.text, fact.survey))


def _named_in(text: str, code: str) -> list[Mention]:
    return [mention for mention in find_surveys(text) if mention.code == code]


def _without_strange(text: str, facts: list[Fact], apart: Set[Span]) -> list[Fact]:
    """A register named only beside the figures of one place goes on to another only in a sentence that takes it up.

    That is one of the same paragraph behind it that names no period: "e-PPGBM 2024 Tapin 7,7 persen. Banjar 6,1."
    """
    for code in {f.survey for f in facts if f.survey and surveys()[f.survey].kind == "register"}:
        beside = [f for f in facts if f.survey == code and _names_own(f)]
        places = {f.place for f in beside}
        starts = [mention.span.start for mention in _named_in(text, code)]
        if len(places) != 1 or len(starts) > sum(len(_named_in(s.text, code)) for s in {f.sentence for f in beside}):
            continue
        (place,) = places
        strange = [f.survey == code and not (f.place.within(place) or f.sentence in apart) for f in facts]
        facts = [
            replace(f, survey=None) if other and not _takes_up(text, f, starts) else f
            for f, other in zip(facts, strange, strict=True)
        ]
    return facts


def _takes_up(text: str, fact: Fact, starts: list[int]) -> bool:
    """Tell whether a sentence goes on from the mention of an instrument before it, of those that start there."""
    last = bisect_left(starts, fact.sentence.stop) - 1
    return last >= 0 and fact.basis is Basis.INFERRED and "\n" not in text[starts[last] : fact.sentence.start]


def _before(fact: Fact, start: int) -> bool:
    return fact.sentence.start < start


def _yielded(fact: Fact, code: str, counted: Set[tuple[Span | Period | None, Place]]) -> bool:
    """A register yields counts of children and percentages beside them, a sample those beside which none is counted.

    `counted` are the sentences, for a sample the periods too, in which children of a place are.
    """
    alike = not counted.isdisjoint({(fact.sentence, fact.place), (fact.period, fact.place)})
    return alike if surveys()[code].kind == "register" else fact.quantity.unit in PERCENTAGES and not alike


def _open(fact: Fact, code: str) -> bool:
    """Tell whether a fact may take this instrument: no target, none named, and fielded in its year."""
    free = fact.survey is None and fact.kind is not Kind.TARGET and not is_local(code)
    return free and surveys()[code].covers(fact.period)


def _nation_survey(fact: Fact) -> str | None:
    """The survey whose national result this fact states; None for any other fact."""
    if fact.place != COUNTRY or fact.kind is not Kind.LEVEL or fact.indicator != PREVALENCE:
        return None
    survey, period = national_figures().get(fact.value, (None, None))
    matches = period is not None and (fact.period is None or fact.period == period)
    return survey if matches and fact.survey in (None, survey) else None


def _national_series(facts: list[Fact]) -> list[Fact]:
    """Several national results in a sentence that names no place are the nation's, whatever the text is about."""
    series = Counter(fact.sentence for fact in facts if _is_result(fact))
    national = {sentence for sentence, count in series.items() if count > 1 and not gazetteer().find(sentence.text)}
    return [replace(f, place=COUNTRY) if f.sentence in national and _is_result(f) else f for f in facts]


def _is_result(fact: Fact) -> bool:
    """Tell whether a level is just what a survey published for the nation, in its year."""
    survey, period = national_figures().get(fact.value, (None, None))
    return _is_prevalence(fact) and period is not None and fact.period == period and fact.survey in (None, survey)


def _published(facts: list[Fact]) -> list[Fact]:
    """A national level whose year is only inferred, though a survey published just this value, is that survey's.

    So is a province beside it that goes by the text before: "Kalteng sendiri 22,6 persen, nasional 19,8 persen" after
    figures of a register.
    """
    results = {fact.sentence: national_figures()[fact.value] for fact in facts if _is_nation_at_a_guess(fact)}
    settled = []
    for fact in facts:
        survey, period = results.get(fact.sentence, (None, None))
        beside = fact.place.level is Level.PROVINCE and fact.why in (INHERITED, LED_IN, FIELDED)
        if period and ((beside and _is_prevalence(fact)) or _is_nation_at_a_guess(fact)):
            fact = replace(fact, period=period, survey=survey, why="the national figure as it was published")
        settled.append(fact)
    return settled


def _is_nation_at_a_guess(fact: Fact) -> bool:
    nation = fact.place == COUNTRY and _is_prevalence(fact) and fact.value in national_figures()
    return nation and fact.period is not None and fact.basis is Basis.INFERRED


def _is_prevalence(fact: Fact) -> bool:
    return fact.kind is Kind.LEVEL and fact.indicator == PREVALENCE


def _dated_by_nation(facts: list[Fact]) -> list[Fact]:
    """A level with no period, set beside a national result in one sentence or of the same survey, is of that year."""
    nations = [fact for fact in facts if _nation_survey(fact)]
    beside = {fact.sentence: national_figures()[fact.value] for fact in nations}
    results = set(beside.values())
    only = next(iter(results)) if len(results) == 1 else None
    dated = []
    for fact in facts:
        survey, period = (
            beside.get(fact.sentence) or (only if only and fact.survey == only[0] else None) or (None, None)
        )
        if fact.place == COUNTRY and fact.value in national_figures():
            survey, period = national_figures()[fact.value]
        undated = fact.period is None and fact.kind is Kind.LEVEL and fact.quantity.unit is Unit.PERCENT
        undated = undated and (fact.why != BEGAN or fact.place == COUNTRY)
        if undated and period and (fact.survey in (None, survey) or fact.place == COUNTRY):
            why = "the national figure it is set against"
            fact = replace(
                fact,
                period=period,
                basis=Basis.INFERRED,
                why=why,
                survey=survey if fact.place == COUNTRY else fact.survey,
            )
        dated.append(fact)
    return dated


def _begun_with_nation(facts: list[Fact]) -> list[Fact]:
    """As in "Nasional turun dari 24,4 menjadi 21,6 persen. Sumbar naik dari 23,3 menjadi 25,2": in the same years."""
    years = sorted({f.period for f in facts if f.period and _nation_survey(f)}, key=lambda period: period.months)
    if len(years) != 2:
        return facts
    first, last = years
    ended = {(f.sentence, f.place) for f in facts if f.kind is Kind.LEVEL and f.period == last}
    began = [f.period is None and f.why == BEGAN and (f.sentence, f.place) in ended for f in facts]
    return [_begun(f, first) if started else f for f, started in zip(facts, began, strict=True)]


def _begun(fact: Fact, period: Period) -> Fact:
    survey = fact.survey if fact.survey and surveys()[fact.survey].covers(period) else None
    return replace(fact, period=period, basis=Basis.INFERRED, why="the years of the national figures", survey=survey)
