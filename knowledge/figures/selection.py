"""Which of the facts held answer: levels in the period asked, one voice for what several pages repeat."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ..language.indicators import STUNTING, WEIGHING, is_local, surveys
from ..models import Fact, Kind, Part, Period, Place, Question, Unit
from ..retrieval.search import analyze
from .precedence import Documents, best_first


def is_level(fact: Fact) -> bool:
    """Tell whether a fact says where things stand: no target, no change, no limit, no headline of another story."""
    return fact.kind is Kind.LEVEL and not fact.headline and fact.quantity.bound is None


def matches_indicator(fact: Fact, indicator: str | None) -> bool:
    """Tell whether a fact counts what is asked; a bare "stunting" leaves the measure open."""
    return fact.indicator == indicator if indicator else fact.indicator.startswith(STUNTING)


def periods_of(place: Place, question: Question) -> tuple[Period, ...]:
    """The periods asked for of a place: its own, else those of all."""
    return next((periods for one, periods in question.own_periods if one == place), question.periods)


def in_period(fact: Fact, period: Period) -> bool:
    """Tell whether a fact answers for a period: a part of the year asked does, the year of the month asked does not."""
    return fact.period is not None and fact.since is None and period.holds(fact.period)


def fits(fact: Fact, question: Question) -> bool:
    """Tell whether a fact is of the indicator and survey asked, and its sentence holds what else the question says."""
    if not matches_indicator(fact, question.indicator):
        return False
    if question.survey and not _is_by(fact, question.survey):
        return False
    return _is_between(fact, question) and all(_says(fact, term) for term in question.terms)


def _is_by(fact: Fact, survey: str) -> bool:
    """Tell whether a fact is of the instrument: a local count is of no survey; the register holds weighings."""
    if survey == WEIGHING and fact.survey is not None:
        return surveys()[fact.survey].kind == "register"
    return fact.survey == (None if is_local(survey) else survey)


def _is_between(fact: Fact, question: Question) -> bool:
    """Tell whether a fact lies after one bound and before the other: "sebelum 2020" is neither 2020 nor any of it."""
    if question.before and not (fact.period and fact.period.months[1] < question.before.months[0]):
        return False
    return not question.after or bool(fact.period and fact.period.months[0] > question.after.months[1])


def _says(fact: Fact, term: str) -> bool:
    return set(analyze(term)) <= set(analyze(fact.sentence.text))


def merge(facts: Iterable[Fact], documents: Documents) -> list[Fact]:
    """One voice for what several sources repeat: one fact for each value, place, indicator and period.

    A source that names no survey joins one that does when the value is the same; a percentage that only rounds another
    ("27,7" beside "27,67") is the same value.
    """
    kept: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in best_first(facts, documents):
        group = kept[fact.place.code, fact.indicator, fact.period, fact.since, fact.kind]
        if not any(fact.survey in (None, known.survey) and _agree(fact, known) for known in group):
            group.append(fact)
    return [fact for group in kept.values() for fact in group]


def _agree(one: Fact, other: Fact) -> bool:
    """Tell whether two facts print one value, a percentage with more or fewer decimals; without any it may be vague."""
    if one.quantity.unit is not other.quantity.unit or one.quantity.unit is not Unit.PERCENT:
        return one.value == other.value
    coarse, fine = sorted((one.value, other.value), key=_decimals)
    return fine == coarse or (_decimals(coarse) > 0 and fine.quantize(coarse, ROUND_HALF_UP) == coarse)


def _decimals(value: Decimal) -> int:
    return -int(value.as_tuple().exponent)


def when(fact: Fact, documents: Documents) -> tuple[int, int]:
    """A sort key for time: the last month a figure covers, else the month its document was published."""
    if fact.period:
        first, last = fact.period.months
        return last, -first
    document = documents.get(fact.document_id)
    numbers = [int(part) for part in (document.published if document else "").split("-") if part.isdigit()]
    return (numbers[0] * 12 + (numbers[1] - 1 if len(numbers) > 1 else 0), 0) if numbers else (0, 0)


def newest(facts: Sequence[Fact], documents: Documents) -> list[Fact]:
    """The facts of the latest period held; one without a period counts by its document where it may be newer."""
    dated = [fact for fact in facts if fact.period]
    undated = [fact for fact in facts if not fact.period]
    if not dated:
        last = max((when(fact, documents) for fact in undated), default=None)
        return [fact for fact in undated if when(fact, documents) == last]
    last = max(when(fact, documents) for fact in dated)
    later = [fact for fact in undated if when(fact, documents)[0] > last[0]]
    return [fact for fact in dated if when(fact, documents)[0] == last[0]] + later


def within(facts: Iterable[Fact], period: Period) -> list[Fact]:
    """The facts that answer for a period: those of exactly it, else the latest within it, survey by survey."""
    groups: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in facts:
        if in_period(fact, period):
            groups[fact.indicator, fact.survey].append(fact)
    return [fact for group in groups.values() for fact in _sharpest(group, period)]


def _sharpest(facts: list[Fact], period: Period) -> list[Fact]:
    exact = [fact for fact in facts if fact.period == period]
    last = max(fact.period.months[1] for fact in facts if fact.period)
    return exact or [fact for fact in facts if fact.period and fact.period.months[1] == last]


def series(facts: Iterable[Fact], documents: Documents) -> dict[tuple[str, str | None], list[Fact]]:
    """Dated facts by indicator and instrument, each in order of time and with one fact a year.

    Within a single year every period has its place. Where sources disagree the first by precedence stands.
    """
    groups: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in best_first(facts, documents):
        if fact.period and fact.since is None:
            groups[fact.indicator, fact.survey].append(fact)
    return {key: _thinned(group) for key, group in groups.items()}


def _thinned(facts: list[Fact]) -> list[Fact]:
    periods: dict[Period, Fact] = {}
    for fact in facts:
        if fact.period:
            periods.setdefault(fact.period, fact)
    ordered = sorted(periods.items(), key=lambda item: (item[0].months[1], item[0].part is Part.YEAR))
    if len({period.year for period in periods}) == 1:
        return [fact for _, fact in ordered]
    return list({period.year: fact for period, fact in ordered}.values())
