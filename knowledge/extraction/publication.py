"""What the day of publication says of when a figure was measured, and where it says nothing."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..language.indicators import newest_results, surveys
from ..models import Basis, Kind, Part, Period, Place
from ..values import COUNTS, PERCENTAGES
from .candidates import Measure
from .dating import NOTHING_NAMED, Carried, Dating
from .merging import PUBLICATION
from .nearperiods import own_period
from .readings import Number, between
from .surveying import survey_of

# Till March the press still tells the figures of the year before.
_SETTLED_MONTH = 3


def current(number: Number, counted: Measure, survey: str | None, today: Period | None) -> Dating:
    """A count that names no period is of the day its text was published; early in a year it may be the last one's."""
    named = between(number.reading.surveys, number.floor, number.ceiling)
    kinds = {surveys()[code].kind for code in (survey, *(m.code for m in named)) if code}
    running = counted.unit in COUNTS or bool(kinds & {"register", "local"})
    others = [own_period(other) for other in (number.previous, number.following) if other]
    dated = any(not period.dated and period not in others for period in number.reading.periods)
    if dated or not running or today is None or today.part is not Part.MONTH or today.number < _SETTLED_MONTH:
        return Dating(None)
    return Dating(today, None, Basis.INFERRED, NOTHING_NAMED)


def fielded(dating: Dating, survey: str | None, kind: Kind, today: Period | None) -> Dating:
    """The year that an instrument gives a level beside which the text names none.

    A survey fielded once gives its year ("menurut SKI"), another the newest results that were out when the text was
    published.
    """
    if survey is None or kind is not Kind.LEVEL:
        return dating
    instrument = surveys()[survey]
    published = instrument.kind == "survey" and dating.basis is Basis.INFERRED  # a sample's month is that of its news
    months = published and dating.period is not None and dating.period.part is not Part.YEAR
    open_ = dating.period is None or dating.why.endswith(PUBLICATION) or months
    if open_ and len(instrument.years) == 1:
        why = f"the year {survey} was fielded"
        return Dating(Period(min(instrument.years)), None, Basis.INFERRED, why, fielded=True)
    if today is None or today.part is not Part.MONTH:
        return dating
    newest = newest_results(today.code)
    if open_ and newest and newest[0] == survey:
        why = f"the newest {survey} when the text was published"
        return Dating(Period(newest[1]), None, Basis.INFERRED, why, fielded=True)
    return dating


def of_now(
    dating: Dating,
    survey: str | None,
    number: Number,
    places: Sequence[Place | None],
    carried: Carried,
    levels: Mapping[tuple[str, str, Decimal], tuple[Dating, str | None]],
) -> tuple[Dating, str | None]:
    """The period and survey of a percentage told by "kini" where no instrument is named beside it.

    In a text that stands at the figures of one survey it is of that survey, unless the place has another by it.
    Elsewhere it is of the day of publication; early in a year it may be of the last one.
    """
    if number.mention.unit not in PERCENTAGES or (survey and surveys()[survey].kind != "survey"):
        return dating, survey
    if between(number.reading.surveys, number.floor, number.ceiling):
        beside = survey_of(number, None, carried)
        sampled = beside is not None and surveys()[beside].kind == "survey"
        return (Dating(None), beside) if sampled else (dating, survey)  # "kini 22 persen menurut SKI": of its year
    if number.reading.surveys:
        return dating, survey
    if carried.sampled is None or carried.own or carried.surveys != carried.sampled[:1]:
        early = dating.period is not None and dating.period.part is Part.MONTH and dating.period.number < _SETTLED_MONTH
        return (Dating(None, why="told by now, early in a year") if early else dating), survey
    code, period = carried.sampled
    codes = {place.code for place in places if place}
    others = {key for key, (when, _) in levels.items() if key[1] in codes and when.period == period}
    if any(value != number.mention.value for _, _, value in others):
        return dating, survey
    return Dating(period, None, Basis.INFERRED, "the survey that the text stands at"), code
