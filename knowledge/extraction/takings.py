"""Which of what the text before was about a number takes over: not every instrument can have measured it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..language.cues import Role
from ..language.indicators import is_local, surveys
from ..language.wordlists import small
from ..models import LOCAL, Kind, Level, Period, Place, Unit
from ..values import COUNTS
from .candidates import Measure
from .dating import FIELDED, Carried
from .decisions import Decision
from .readings import Number, Reading
from .regions import NATIONAL

BACK = "the survey before, for it is of another place"
# "Turun dari 2,8 menjadi 2,4 persen dalam periode itu": between the last two periods.
_THAT_SPAN = re.compile(
    r"\b(?:dalam|selama|pada|sepanjang)\s+(?:periode|rentang(?:\s+waktu)?|kurun(?:\s+waktu)?)\s+(?:itu|tersebut)\b",
    re.IGNORECASE,
)
_WHEREAS = re.compile(r"\s*(?:sedangkan|sementara|adapun)\s+", re.IGNORECASE)
_TOO_SMALL = (*LOCAL, Level.DISTRICT)


def taken_over(
    carried: Carried, number: Number, counted: Measure, places: Sequence[Place | None], opens: bool
) -> Carried:
    """What the text before leaves to a number; `opens` tells that its sentence begins a paragraph."""
    reading, rate = number.reading, counted.unit is Unit.PERCENT
    apart = opens or bool(number.cues(Role.COMPARE))
    if rate and apart and carried.sampled and not reading.surveys and _of_others(carried, places):
        code, period = carried.sampled
        if not reading.periods:
            return _back_to_the_survey(carried, reading, code, period)
        if any(named.period == period for named in reading.periods):
            carried = replace(carried, surveys=(code,))
    if rate and opens and carried.aside and not reading.surveys:
        carried = replace(carried, surveys=carried.measured)
    if rate and _only_counted(carried, places):
        carried = replace(carried, period=None)
    last_two = _last_two(carried)
    surveyed = rate and carried.pair is None and _both_sampled(carried, reading)
    if last_two and (surveyed or _THAT_SPAN.search(reading.text)):
        carried = replace(carried, pair=last_two)
    small = any(place and place.level in _TOO_SMALL for place in places)
    if counted.unit is Unit.FAMILIES or (counted.unit in COUNTS and small):
        carried = _for_counts(carried, reading, counted)
    return carried if _may_inherit(reading, carried, counted) else replace(carried, period=None)


def _last_two(carried: Carried) -> tuple[Period, Period] | None:
    return (carried.earlier, carried.period) if carried.earlier and carried.period else None


def _both_sampled(carried: Carried, reading: Reading) -> bool:
    """Tell whether the last two periods are years of surveys, between which movements without years run."""
    sampled = [surveys()[code] for code in carried.named if surveys()[code].kind == "survey"]
    years = all(any(one.covers(period) for one in sampled) for period in (carried.earlier, carried.period))
    of_survey = any(surveys()[code].kind == "survey" for code in carried.measured)
    return years and of_survey and not any(not period.dated for period in reading.periods)


def _of_others(carried: Carried, places: Sequence[Place | None]) -> bool:
    """Tell whether the text turned to what one regency counted itself, and the number is of another place."""
    own = carried.own
    return own is not None and bool(places) and all(place and not place.within(own) for place in places)


def _only_counted(carried: Carried, places: Sequence[Place | None]) -> bool:
    """Tell whether the period is but that of families, or of children counted elsewhere, who say nothing of a rate."""
    return carried.unit is Unit.FAMILIES or (carried.unit is Unit.CHILDREN and _of_others(carried, places))


def _back_to_the_survey(carried: Carried, reading: Reading, code: str, period: Period) -> Carried:
    """Regions are set beside each other by the survey that measured them all, not by the register of one.

    Nothing is left to two percentages of one place, which cannot both be its.
    """
    percents = sum(number.unit is Unit.PERCENT for number in reading.numbers)
    named = len(reading.places) + bool(NATIONAL.search(small(reading.text)))
    if percents > max(named, 1):
        return Carried(named=carried.named, own=carried.own)
    return replace(carried, period=period, why=BACK, surveys=(code,), measured=(code,), pair=None, own=None)


def _for_counts(carried: Carried, reading: Reading, counted: Measure) -> Carried:
    """A sample yields no counts of a regency: those that follow its figures take neither its name nor its year.

    Nor do families take the year of percentages.
    """
    if reading.surveys:
        return carried
    sampled = any(surveys()[code].kind == "survey" for code in carried.measured)
    sampled = sampled or (counted.unit is Unit.FAMILIES and carried.unit is Unit.PERCENT)
    known = tuple(code for code in carried.surveys if surveys()[code].kind != "survey")
    return replace(carried, surveys=known, period=None, pair=None) if sampled else replace(carried, surveys=known)


def _may_inherit(reading: Reading, carried: Carried, counted: Measure) -> bool:
    """Tell whether the one instrument that a sentence names can have measured the period of the text before.

    Children that a register or a local count has counted are no older than it says: a survey's year is not theirs. Nor
    is it that of a register's percentage where the text does not name it.
    """
    codes = {mention.code for mention in reading.surveys}
    if len(codes) != 1:
        return True
    (code,) = codes
    sampled = any(surveys()[known].kind == "survey" for known in carried.measured)
    own = surveys()[code].kind == "register" or is_local(code)
    own = own and (counted.unit is Unit.CHILDREN or (counted.unit is Unit.PERCENT and carried.why == FIELDED))
    return surveys()[code].covers(carried.period) and not (sampled and own)


def goes_on_as_target(
    number: Number,
    decision: Decision,
    places: Sequence[Place | None],
    previous: Decision,
    before: Sequence[Place | None],
) -> Decision:
    """As in "Target pemkab 20,7%, sedangkan Kaltim 12,83%": beside a place's target that of the province it lies in.

    "Target nasional 14 persen, sedangkan Tapin 20 persen" tells where Tapin stands. `previous` was decided for the
    number before, which is of the places `before`.
    """
    own = number.own(number.reading.places)
    alone = bool(own) and _WHEREAS.fullmatch(number.reading.text, number.floor, own[0].span.start)
    if not alone or own[-1].span.stop + 1 != number.start or (decision.rule, previous.rule) != ("level", "target"):
        return decision
    around = all(place is None or (place not in places and _lies_in(place, places)) for place in before)
    return Decision("the target of the place around", Kind.TARGET) if around else decision


def _lies_in(place: Place, places: Sequence[Place | None]) -> bool:
    return any(wider is not None and place.within(wider) for wider in places)
