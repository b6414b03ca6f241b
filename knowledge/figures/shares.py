"""What share of the children measured is stunted: the stated share beside the two counts it comes from."""

from decimal import Decimal

from ..language.indicators import CASES, MEASURED, PREVALENCE
from ..models import Answer, Fact, Question, Status
from ..quoting.holdings import Holdings
from .calculations import share
from .lookups import in_place
from .refusals import refuse
from .selection import in_period, is_level, when

Pair = tuple[Fact, Fact]


def answer_share(question: Question, holdings: Holdings) -> Answer:
    """The newest share of a place's measured children, or that of the period asked, with both counts."""
    return in_place(question, holdings, _find_share)


def _find_share(question: Question, holdings: Holdings) -> Answer:
    place = question.places[0]
    pairs = _pairs(question, holdings)
    if not pairs:
        return refuse(question, holdings, place)
    stated = [fact for fact in holdings.about(place) if fact.indicator == PREVALENCE and is_level(fact)]
    best = max(pairs, key=lambda pair: (when(pair[0], holdings.documents), -_distance(pair, stated)))
    beside = tuple(fact for fact in stated if _belongs(fact, best[0]))[:1]
    return Answer(Status.ANSWERED, question, (*beside, *best), calculations=(share(*best),))


def _pairs(question: Question, holdings: Holdings) -> list[Pair]:
    """Stunted and measured children of one document and one time: no others may be divided."""
    levels = [fact for fact in holdings.about(question.places[0]) if is_level(fact) and _is_asked(fact, question)]
    counted = [fact for fact in levels if fact.indicator == CASES]
    if question.figures and any(fact.value in question.figures for fact in counted):
        counted = [fact for fact in counted if fact.value in question.figures]
    measured = [fact for fact in levels if fact.indicator == MEASURED]
    return [
        (part, whole) for part in counted for whole in measured if _belongs(whole, part) and part.value < whole.value
    ]


def _is_asked(fact: Fact, question: Question) -> bool:
    surveyed = question.survey in (None, fact.survey)
    return surveyed and (not question.periods or any(in_period(fact, period) for period in question.periods))


def _belongs(fact: Fact, other: Fact) -> bool:
    return fact.document_id == other.document_id and fact.period == other.period


def _distance(pair: Pair, stated: list[Fact]) -> Decimal:
    """How far the share of a pair is from the one its document states: of two totals the one meant is the nearer."""
    computed = share(*pair).value
    return min((abs(fact.value - computed) for fact in stated if _belongs(fact, pair[0])), default=Decimal())
