"""The instrument of figures beside which none is named: what the whole document says of it.

Three signs are taken: it names one instrument alone; it says where "angka itu" came from; it sets its regions against
the national figure of one survey, as that survey published it.
"""

import re
from collections import Counter
from collections.abc import Set
from dataclasses import replace
from decimal import Decimal
from functools import cache

from ..language.indicators import PREVALENCE, WEIGHING, find_surveys, is_local, surveys
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


@cache
def national_figures() -> dict[Decimal, tuple[str, Period]]:
    """The survey and year of each published national prevalence in percent, by its value."""
    return {Decimal(row["value"]): (row["survey"], Period(int(row["year"]))) for row in read_rows("national.csv")}


def with_instruments(text: str, facts: list[Fact], apart: Set[Span] = frozenset()) -> list[Fact]:
    """The facts of a document in the same order, those without a survey given the one the document stands on.

    None is given to a figure beside which another of its place has an instrument of its own, nor in the rows `apart`.
    """
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
    if mentioned - named - recorded:
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
