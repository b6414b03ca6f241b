"""What a sentence leaves to those after it: the survey, the period and the pair of years that the text stands at."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..language.cues import Role
from ..language.indicators import surveys
from ..language.periods import PeriodMention
from ..language.wordlists import word_set
from ..models import LOCAL, Kind, Part, Period, Place, Unit
from .bindings import Binding, pair_of
from .dating import COMPARED, FIELDED, INHERITED, LED_IN, NOTHING_NAMED, Carried, Dating
from .headings import is_heading
from .nearperiods import is_counted_from
from .readings import Reading, between
from .surveying import last_named
from .takings import BACK

_SURVEY_WORDS = word_set("survei survey")
_THAT_SURVEY = re.compile(
    r"\bsurve[iy]\s+(?:itu|tersebut|nasional|yang\s+sama|pusat|pemerintah|kementerian|kemenkes|sebelumnya|terakhir|terbaru)\b"
    r"|\b(?:hasil|versi|menurut|angka)\s+survei\b(?!\s+(?:mawas|kepuasan|lapangan|internal|sendiri|kami|kita))",
    re.IGNORECASE,
)
_NEAR_CHARACTERS = 40
_SHORT_WORDS = 8
_MEASUREMENT = re.compile(
    r"\b(?:pengukuran|penimbangan|operasi\s+timbang|bulan\s+timbang|hasil\s+timbang|pendataan|verifikasi|keadaan|kondisi|posisi\s+data)\b",
    re.IGNORECASE,
)


def with_surveys(carried: Carried, reading: Reading) -> Carried:
    """The instrument named last; none where a sentence without figures sets two against each other.

    "Survei itu" and "survei nasional" are the survey named last, even if a register was named since; none is known
    where the text has named no survey.
    """
    if not reading.surveys:
        said = reading.has(_SURVEY_WORDS) and _THAT_SURVEY.search(reading.text)
        return _with_that_survey(carried) if said else carried
    named = dict.fromkeys((*carried.named, *(mention.code for mention in reading.surveys)))
    if carried.surveys and _only_compared(reading):
        return replace(carried, named=tuple(named))
    last = [mention.code for mention in last_named(reading)]
    several = not reading.numbers and len({mention.code for mention in reading.surveys}) > len(set(last))
    dated = [period for period in reading.periods if not period.dated and not period.now]
    if several and len(dated) >= len(reading.surveys):  # "SKI 2023 dan SSGI 2024": each of its own year
        last = list(dict.fromkeys(mention.code for mention in reading.surveys))
    elif several:
        last = []
    return replace(carried, surveys=tuple(last), named=tuple(named), aside=False)


def _with_that_survey(carried: Carried) -> Carried:
    if any(surveys()[code].kind == "survey" for code in carried.surveys):
        return carried
    sampled = [code for code in carried.named if surveys()[code].kind == "survey"]
    return replace(carried, surveys=tuple(sampled[-1:]))


def _only_compared(reading: Reading) -> bool:
    """As in "Berikut yang naik dibanding SSGI 2022:": the figures to come are of the instrument before."""
    return all(is_counted_from(reading, survey.span.start) for survey in reading.surveys)


def _same_kind(reading: Reading, earlier: tuple[str, ...]) -> bool:
    """Tell whether the instruments that a sentence names are of the kind of the one before it, as SKI and SSGI are."""
    kinds = {surveys()[mention.code].kind for mention in reading.surveys}
    return kinds <= {surveys()[code].kind for code in earlier}


def with_periods(
    carried: Carried, reading: Reading, facts: list[Binding], today: Period | None, places: Sequence[Place | None] = ()
) -> Carried:
    """The period that later figures inherit: the latest of the sentence's levels, or that of a survey or heading.

    `places` are those that the text was about: what is told of one as it was before is a look back.
    """
    told = [b for b in facts if not (_is_no_measurement(b) or _of_today(b.dating, today))]
    periods = [b.dating.period for b in told if b.dating.period]
    pair = pair_of(facts) or carried.pair
    if not periods:
        aims = {b.dating.period for b in facts if b.decision.kind is Kind.TARGET}
        return _with_heading(carried, reading, today, aims, _compared_years(reading) or pair)
    latest, known = max(periods, key=lambda p: p.months), carried.period
    began = all(b.decision.start for b in told if b.dating.period) and not (known and _reaches(latest, known))
    if began and (not reading.surveys or any(_ends_undated(b) for b in told)):
        # "Tapin turun dari 32 persen pada 2021": only where it began
        return replace(carried, pair=(latest, known) if known else pair)
    went_back = any(b.dating.why == BACK for b in told) or (
        bool(places) and all(set(places).isdisjoint(b.places) for b in told)
    )
    if known and latest.months[1] < known.months[0] and _same_kind(reading, carried.measured) and not went_back:
        # A look back: what follows goes on where the text stood, and its movements run from there to here.
        return replace(carried, pair=pair_of(facts) or (latest, known))
    if known == latest and carried.measured and not _same_kind(reading, carried.measured) and _goes_on(told):
        return replace(carried, aside=True, pair=pair)
    carried = replace(carried, own=_own_count(carried, reading, facts), sampled=_sampled(facts) or carried.sampled)
    surveyed = next((b.survey for b in facts if b.dating.period == latest and b.survey), None)
    instruments = (surveyed,) if surveyed and len(carried.surveys) < 2 else carried.surveys
    measured = instruments if surveyed else ()
    earlier = known if known and known.months[1] < latest.months[0] else carried.earlier
    units = {b.measure.unit for b in told if b.dating.period == latest}
    unit = units.pop() if len(units) == 1 else None
    carried = replace(carried, earlier=earlier, surveys=instruments, measured=measured, unit=unit)
    named = any(b.dating.period == latest and not b.dating.fielded for b in told)
    return replace(carried, period=latest, why=INHERITED if named else FIELDED, pair=pair)


def _ends_undated(binding: Binding) -> bool:
    """As in "dari 26,6 persen (SSGI 2022) ke 25,9 persen": where the text stands now is not said."""
    return binding.decision.kind is Kind.LEVEL and not binding.decision.start and binding.dating.period is None


def _goes_on(told: list[Binding]) -> bool:
    """Tell whether figures only take over the period of the text before."""
    return all(b.dating.why in (INHERITED, LED_IN, FIELDED) for b in told)


def _is_no_measurement(bound: Binding) -> bool:
    """Tell whether it says nothing of when something was measured: a target, a change dated by the text before."""
    taken = bound.decision.kind is Kind.CHANGE and bound.dating.why == COMPARED
    return bound.decision.kind is Kind.TARGET or taken


def _reaches(period: Period, known: Period) -> bool:
    return period.months[1] >= known.months[0]


def _sampled(facts: list[Binding]) -> tuple[str, Period] | None:
    """The newest survey by which levels of a sentence were measured, with its year."""
    levels = [b for b in facts if b.decision.kind is Kind.LEVEL and b.survey and surveys()[b.survey].kind == "survey"]
    dated = [(b.survey, b.dating.period) for b in levels if b.survey and b.dating.period]
    return max(dated, key=lambda one: one[1].months, default=None)


def _own_count(carried: Carried, reading: Reading, facts: list[Binding]) -> Place | None:
    """The one regency or city whose own count or register gives all levels of a sentence.

    A register that goes on to another place without being named again is the register of many.
    """
    levels = [b for b in facts if b.decision.kind is Kind.LEVEL]
    sampled = any(b.survey and surveys()[b.survey].kind == "survey" for b in levels)
    places = {place for b in levels for place in b.places if place}
    whole = [place for place in places if not any(place != other and place.within(other) for other in places)]
    if carried.own and places and not sampled and all(place.within(carried.own) for place in places):
        return carried.own
    counted = any(b.measure.unit is Unit.CHILDREN or b.survey or b.number.reading.surveys for b in levels)
    small = len(whole) == 1 and whole[0].level in LOCAL
    own = whole[0] if small and counted and not sampled else None
    named = reading.surveys or any(not period.dated for period in reading.periods)
    return own if named or own == carried.own else None


def _with_heading(
    carried: Carried,
    reading: Reading,
    today: Period | None,
    aims: set[Period | None],
    pair: tuple[Period, Period] | None,
) -> Carried:
    """The period that a sentence without levels leads in, none that is of a target: of a survey, an indicator ..."""
    leading = _leading(reading, today, aims)
    base = _looks_back(reading)
    if base and carried.period and base.months[1] < carried.period.months[0]:
        return replace(carried, pair=(base, carried.period))
    if not leading:
        sampled = _said_of_the_last(carried, reading) or carried.sampled
        same = (pair, sampled) == (carried.pair, carried.sampled)
        return carried if same else replace(carried, pair=pair, sampled=sampled)
    latest = max(leading, key=lambda period: period.months)
    measured = tuple(mention.code for mention in reading.surveys)
    sampled = next(((code, latest) for code in measured if surveys()[code].kind == "survey"), carried.sampled)
    return replace(
        carried, period=latest, why=LED_IN, pair=pair, measured=measured, sampled=sampled, own=None, unit=None
    )


def _leading(reading: Reading, today: Period | None, aims: set[Period | None]) -> list[Period]:
    """The periods of a sentence without levels that what follows may be of."""
    apart = [p for p in reading.periods if not p.dated and not p.now and not _lies_ahead(p.period, today, aims)]
    if not apart:
        return []
    measured_by = [m.span.stop for m in reading.surveys] + [m.end() for m in _MEASUREMENT.finditer(reading.text)]
    # "locus tahun ini, dari hasil pendataan 2023": the year of the measurement goes before that of what is spoken of.
    if measured := [p.period for p in apart if _near(reading, p, measured_by)]:
        return measured
    heading = reading.text.rstrip().endswith(":") or _turns_to(reading)
    told_of = [m.span.stop for m in reading.indicators]
    return [p.period for p in apart if heading or _near(reading, p, told_of)]


def _said_of_the_last(carried: Carried, reading: Reading) -> tuple[str, Period] | None:
    """As in "Data itu hasil SSGI": the one survey named without a year is of the year that the text stands at."""
    codes = {mention.code for mention in reading.surveys}
    period = carried.period
    registered = any(surveys()[code].kind != "survey" for code in carried.measured)
    if len(codes) != 1 or reading.numbers or registered or period is None or period.part is not Part.YEAR:
        return None
    (code,) = codes
    sampled = surveys()[code].kind == "survey" and surveys()[code].covers(period)
    return (code, period) if sampled else None


def _lies_ahead(period: Period, today: Period | None, aims: set[Period | None]) -> bool:
    return period in aims or (today is not None and period.months[0] > today.months[1])


def _near(reading: Reading, period: PeriodMention, named: list[int]) -> bool:
    """Tell whether a period follows soon on one of what is named, given by where its name ends."""
    return any(0 <= _distance(reading, stop, period.span.start) <= _NEAR_CHARACTERS for stop in named)


def _distance(reading: Reading, start: int, stop: int) -> int:
    """How many characters lie between, less the names of places, which may be long."""
    return stop - start - sum(len(place.span.text) for place in between(reading.places, start, stop))


def _looks_back(reading: Reading) -> Period | None:
    """The one period of a sentence without figures that only says what later ones are held against."""
    periods = [period for period in reading.periods if not period.dated and not period.now]
    alone = len(periods) == 1 and is_counted_from(reading, periods[0].span.start)
    return periods[0].period if alone else None


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
    leads = reading.text.rstrip('”" ').endswith("?") or is_heading(reading)
    asks = leads and any(cue.role is Role.TARGET for cue in reading.cues)
    return periods[0] if asks and not reading.numbers and len(periods) == 1 else None


def _of_today(dating: Dating, today: Period | None) -> bool:
    """Tell whether it is but the day of the text: "kini 12 persen" does not say when the next figure was measured."""
    compared = dating.why == COMPARED and dating.period == today
    return dating.now or dating.why == NOTHING_NAMED or compared
