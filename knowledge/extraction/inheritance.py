"""What a sentence leaves to those after it: the survey, the period and the pair of years that the text stands at."""

import re
from dataclasses import replace

from ..language.cues import Role
from ..language.indicators import surveys
from ..models import Kind, Period
from .bindings import Bound, pair_of
from .dating import INHERITED, NOTHING_NAMED, Carried, Dating
from .readings import Reading
from .surveying import last_named

_NEAR_CHARACTERS = 40
_SHORT_WORDS = 8
_MEASUREMENT = re.compile(
    r"\b(?:pengukuran|penimbangan|operasi\s+timbang|bulan\s+timbang|hasil\s+timbang|pendataan|keadaan|kondisi|posisi\s+data)\b",
    re.IGNORECASE,
)


def with_surveys(carried: Carried, reading: Reading) -> Carried:
    """The instrument named last; none where a sentence without figures sets two against each other."""
    if not reading.surveys:
        return carried
    named = dict.fromkeys((*carried.named, *(mention.code for mention in reading.surveys)))
    last = [mention.code for mention in last_named(reading)]
    opposed = not reading.numbers and len({mention.code for mention in reading.surveys}) > len(set(last))
    return replace(carried, surveys=() if opposed else tuple(last), named=tuple(named))


def _same_kind(reading: Reading, earlier: tuple[str, ...]) -> bool:
    """Tell whether the instruments that a sentence names are of the kind of the one before it, as SKI and SSGI are."""
    kinds = {surveys()[mention.code].kind for mention in reading.surveys}
    return kinds <= {surveys()[code].kind for code in earlier}


def with_periods(carried: Carried, reading: Reading, facts: list[Bound], today: Period | None) -> Carried:
    """The period that later figures inherit: the latest of the sentence's levels, or that of a survey or heading."""
    told = [b for b in facts if b.decision.kind is not Kind.TARGET and not _of_today(b.dating)]
    periods = [b.dating.period for b in told if b.dating.period]
    pair = pair_of(facts) or carried.pair
    if not periods:
        aims = {b.dating.period for b in facts if b.decision.kind is Kind.TARGET}
        return _with_heading(carried, reading, today, aims, _compared_years(reading) or pair)
    latest, known = max(periods, key=lambda p: p.months), carried.period
    if known is not None and latest.year < known.year and _same_kind(reading, carried.measured):
        # A look back: what follows goes on where the text stood, and its movements run from there to here.
        return replace(carried, pair=pair_of(facts) or (latest, known))
    surveyed = next((b.survey for b in facts if b.dating.period == latest and b.survey), None)
    instruments = (surveyed,) if surveyed and len(carried.surveys) < 2 else carried.surveys
    measured = instruments if surveyed else ()
    return replace(carried, period=latest, why=INHERITED, pair=pair, surveys=instruments, measured=measured)


def _with_heading(
    carried: Carried,
    reading: Reading,
    today: Period | None,
    aims: set[Period | None],
    pair: tuple[Period, Period] | None,
) -> Carried:
    """The period that a sentence without levels leads in, none that is of a target: of a survey, an indicator ..."""
    heading = reading.text.rstrip().endswith(":") or _turns_to(reading)
    named = [m.span.stop for m in (*reading.surveys, *reading.indicators)]
    named += [m.end() for m in _MEASUREMENT.finditer(reading.text)]
    for period in reading.periods:
        near = any(0 <= period.span.start - stop <= _NEAR_CHARACTERS for stop in named)
        ahead = period.period in aims or (today is not None and period.period.months[0] > today.months[1])
        if not period.dated and not period.now and not ahead and (near or heading):
            why = "year of the survey, indicator or heading before"
            measured = tuple(mention.code for mention in reading.surveys)
            return replace(carried, period=period.period, why=why, pair=pair, measured=measured)
    return replace(carried, pair=pair)


def _turns_to(reading: Reading) -> bool:
    """Tell whether a short sentence without a figure turns to a year: "Tahun 2024 kita naik.", "Lalu pada 2023?"."""
    moved = any(cue.role in (Role.DOWN, Role.UP) for cue in reading.cues) or reading.text.rstrip('”"').endswith("?")
    return moved and len(reading.periods) == 1 and len(reading.text.split()) <= _SHORT_WORDS


def _compared_years(reading: Reading) -> tuple[Period, Period] | None:
    """The two years that a sentence without figures sets against each other: "SSGI 2022 dibandingkan 2021"."""
    periods = [period for period in reading.periods if not period.dated and not period.now]
    ranges = [(p.since, p.period) for p in periods if p.since]
    if ranges:
        return ranges[-1]
    years = sorted({p.period for p in periods}, key=lambda p: p.months)
    against = any(cue.role in (Role.COMPARE, Role.FROM) for cue in reading.cues)
    return (years[0], years[1]) if len(years) == 2 and against else None


def aimed_at(reading: Reading) -> Period | None:
    """The year of the target that a sentence leads in without a figure: "Apa target tahun ini?"."""
    periods = [p.period for p in reading.periods if not p.dated and not p.now]
    asks = reading.text.rstrip('”" ').endswith(("?", ":")) and any(cue.role is Role.TARGET for cue in reading.cues)
    return periods[0] if asks and not reading.numbers and len(periods) == 1 else None


def _of_today(dating: Dating) -> bool:
    """Tell whether it is but the day of the text: "kini 12 persen" does not say when the next figure was measured."""
    return dating.now or dating.why == NOTHING_NAMED
