"""When a number was measured: from the words beside it, else from the text before it."""

import re
from dataclasses import dataclass

from ..language.cues import Role
from ..language.periods import PeriodMention
from ..language.reckoning import years_within
from ..models import Basis, Kind, Part, Period, Place, Unit
from .nearperiods import base_period, only_period, own_period, period_before, shared_period
from .readings import Number

NOTHING_NAMED = "nothing named: publication date"
INHERITED = "named in a sentence before"
LED_IN = "year of the survey, indicator or heading before"
FIELDED = "year of the survey before, which the text does not name"
BEGAN = "where a movement began"
COMPARED = "the years compared before"
_AT_THAT_TIME = re.compile(r"\W*\b(?:di\s?mana|saat\s+itu|kala\s+itu|ketika\s+itu|waktu\s+itu)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dating:
    """A period, where a change began, and how they were found.

    `now` marks one told by "saat ini" or the like, `fielded` one that the text does not name: the survey gives it.
    """

    period: Period | None
    since: Period | None = None
    basis: Basis = Basis.STATED
    why: str = "not stated"
    now: bool = False
    fielded: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """What the text before a sentence was about: the period, a pair of them that changes run between, the survey.

    `surveys` are the codes of the last instrument named, several when it was named as one ("SKI/SSGI"); `named` are all
    that the text has named, `measured` those by which the period's figures were. `earlier` is the period before
    the last one, `sampled` the last survey with its year, `own` the one regency or city whose own count or register
    the text has turned to since; `unit` is that of the period's figures where all have one; `aside` tells
    that the last instrument gave but figures set against those of the period.
    """

    period: Period | None = None
    why: str = ""
    pair: tuple[Period, Period] | None = None
    surveys: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    earlier: Period | None = None
    sampled: tuple[str, Period] | None = None
    own: Place | None = None
    unit: Unit | None = None
    aside: bool = False


def date_number(
    number: Number, kind: Kind, start: bool, before: Dating | None, carried: Carried, paired: bool
) -> Dating:
    """Find the period of a number.

    `start` marks the "dari" end of a movement; `before` is the dating of the number before it in the sentence, which
    a number `paired` with it shares.
    """
    behind, left = own_period(number), period_before(number)
    if behind is None and (left is None or left.now) and kind is not Kind.CHANGE:
        behind = only_period(number)
    if behind is None and left is None:
        behind = shared_period(number)
    if paired and before and not behind:
        return before
    if kind is Kind.CHANGE:
        return _date_change(number, behind, left, before, carried)
    if behind and behind.since is None:
        return _stated(behind)
    if left:
        return _ranged(left) if left.since else _stated(left)
    if behind:
        return _ranged(behind)
    return _date_silent(number, kind, start, before, carried)


def _date_silent(number: Number, kind: Kind, start: bool, before: Dating | None, carried: Carried) -> Dating:
    """A number with no period beside it: the sentence, the pair of a movement, or the text before."""
    if start:
        return _date_start(number, before, carried)
    if kind is Kind.TARGET and before and before.period and number.cues(Role.DOWN, Role.UP, Role.TO):
        return before
    ends = bool(number.cues(Role.TO)) and kind is not Kind.TARGET
    if ends and carried.pair:
        return Dating(carried.pair[1], None, Basis.INFERRED, COMPARED)
    if before and before.period and not ends and kind is not Kind.TARGET:
        back = number.cues(Role.COMPARE) or _AT_THAT_TIME.search(number.before)
        known = before.since if before.since and back else before.period
        why = before.why if before.why == NOTHING_NAMED else "named earlier in the sentence"
        return Dating(known, None, Basis.INFERRED, why)
    earlier = [p for p in number.reading.periods if p.span.stop <= number.start and not p.dated and not p.now]
    earlier = [p for p in earlier if not _in_passing(number, p)] or earlier
    if earlier and not ends and before is None:
        return _inferred(earlier[-1], "named earlier in the sentence")
    if kind is Kind.TARGET or carried.period is None:
        return Dating(None)
    if before is None and carried.pair and carried.pair[1] == carried.period and _AT_THAT_TIME.match(number.before):
        return Dating(carried.pair[0], None, Basis.INFERRED, COMPARED)
    return Dating(carried.period, None, Basis.INFERRED, carried.why, fielded=carried.why == FIELDED)


def _in_passing(number: Number, period: PeriodMention) -> bool:
    """As in "36,1 (tahun 2021: 40,7) persen, Donggala 32,4": a period in brackets that are closed again."""
    text = number.reading.text
    opened = text.rfind("(", 0, period.span.start)
    return opened >= 0 and ")" not in text[opened : period.span.start] and ")" in text[period.span.stop : number.start]


def _date_start(number: Number, before: Dating | None, carried: Carried) -> Dating:
    """The "dari" end: the first of the pair of years that the text compares, else as long ago as it says."""
    if carried.pair and not (before and before.now):
        return Dating(carried.pair[0], None, Basis.INFERRED, COMPARED)
    named = [period.period for period in number.reading.periods if not period.dated and not period.now]
    behind = {p.period for p in number.reading.periods if not p.dated and p.span.start > number.stop}
    if len(set(named)) == len(behind) == 2:
        return Dating(min(behind, key=lambda p: p.months), None, Basis.INFERRED, "the two years named behind")
    end, years = named[-1] if named else carried.period, years_within(number.reading.text)
    return (
        Dating(Period(end.year - years), None, Basis.INFERRED, "so many years before")
        if end and years
        else Dating(None, why=BEGAN)
    )


def _date_change(
    number: Number, behind: PeriodMention | None, left: PeriodMention | None, before: Dating | None, carried: Carried
) -> Dating:
    """A change runs from one period to another; what is named may be either."""
    mention = behind or left
    if mention and mention.since:
        return Dating(mention.period, mention.since, mention.basis, mention.why)
    since = base_period(number)
    if since:
        first = left if left and left.span.start != since.span.start else None
        end = first.period if first else (before.period if before else None) or carried.period
        if (end is None or not _later(end, since.period)) and since.period.part is Part.YEAR:
            end = Period(since.period.year + 1) if since.basis is Basis.INFERRED else end
        if end and _later(end, since.period):
            return Dating(
                end, since.period, Basis.INFERRED if first is None else first.basis, f"since {since.span.text}"
            )
        return Dating(None)
    if mention and not mention.now:
        start = carried.pair[0] if carried.pair and carried.pair[1] == mention.period else None
        return Dating(mention.period, start, mention.basis, mention.why)
    if carried.pair and (before is None or before.period in (None, *carried.pair)):
        return Dating(carried.pair[1], carried.pair[0], Basis.INFERRED, COMPARED)
    held = number.previous is not None and bool(number.previous.cues(Role.COMPARE))
    if held and before and before.period and carried.period and carried.period.year > before.period.year:
        return Dating(carried.period, before.period, Basis.INFERRED, "compared with the figure before")
    known = before.period if before and before.period else carried.period
    if known and carried.period and known.year < carried.period.year:
        return Dating(carried.period, known, Basis.INFERRED, "since the year looked back to")
    return Dating(known, None, Basis.INFERRED, "named before") if known else Dating(None)


def _later(end: Period, start: Period) -> bool:
    return end.months[0] > start.months[1]


def _stated(mention: PeriodMention) -> Dating:
    return Dating(mention.period, None, mention.basis, mention.why, mention.now)


def _ranged(mention: PeriodMention) -> Dating:
    """A range dates a level by its end: data "2022-2024" stood so in 2024."""
    return Dating(mention.period, None, Basis.INFERRED, f"end of {mention.span.text}")


def _inferred(mention: PeriodMention, why: str) -> Dating:
    return Dating(mention.period, None, Basis.INFERRED, why)
