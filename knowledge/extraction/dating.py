"""When a number was measured: from the words beside it, else from the text before it."""

import re
from dataclasses import dataclass

from ..language.cues import Role
from ..language.indicators import any_instrument
from ..language.periods import PeriodMention
from ..language.reckoning import years_within
from ..models import Basis, Kind, Part, Period, Place, Unit
from ..values import PERCENTAGES
from .predicates import says_stunted
from .proportions import together
from .readings import Number, Reading, between, number_at

NOTHING_NAMED = "nothing named: publication date"
INHERITED = "named in a sentence before"
LED_IN = "year of the survey, indicator or heading before"
FIELDED = "year of the survey before, which the text does not name"
BEGAN = "where a movement began"
COMPARED = "the years compared before"
_BRACKET = re.compile(r"\s*\((?:pada\s+|di\s+|per\s+)?(?:tahun\s+|bulan\s+)?$", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:\s+(?!(?:dan|atau|menjadi|jadi|ke|dari|berkurang|bertambah|sedangkan|serta|lalu|kemudian|yang\s+lalu|menurut|hasil|sesuai|versi|berdasarkan|setelah|dibanding(?:kan)?|ketimbang|daripada|sejak)\b)(?:[^\W\d_]+|\d+)){0,6}"
    r"\s*(?:[”\"]\s*)?(?:\(\s*)?$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:^|\s)(?:pada|di|(?:di)?tahun|untuk|per|hingga|sampai|sejak|akhir|awal|periode|bulan|selama|sepanjang|(?:di\s+)?penghujung|pertengahan|in|of|by|at)\s*$|^\s*$",
    re.IGNORECASE,
)
# "355 anak pada 2023: 180 anak laki-laki" has its year before it, "2023: 18%" leads one in.
_LEADS_BACK = re.compile(r"\b(?:pada|di|per|hingga|sampai)\s+(?:tahun\s+)?$", re.IGNORECASE)
# "yang 2021 29 persen kini tinggal 21 persen": what is now stands behind it.
_LEADS_NOW = re.compile(
    r"\s+(?:(?:sudah|telah|menjadi|jadi|tinggal|tersisa|turun|naik|hanya|masih|di|ke|angka|sebesar|mencapai|sebanyak|sekitar"
    r"|tercatat|berada|ada)\s+)*\d",
    re.IGNORECASE,
)
# "9.812 balita stunting hasil penimbangan Agustus": a month that belongs to a measurement.
_MEASUREMENT = re.compile(r"penimbangan|pengukuran|timbang", re.IGNORECASE)
_BY_MEASURING = re.compile(
    r"(?:\s+\w+){0,3}?\s+(?:hasil|menurut|berdasarkan|dari|dalam|lewat|melalui)\s+", re.IGNORECASE
)
_OUT_OF = re.compile(r"\bdari\s+(?:total\s+|sasaran\s+|sekitar\s+|jumlah\s+)*$", re.IGNORECASE)
_BESIDE_CHARACTERS = 14
_HELD_AGAINST = frozenset({Role.COMPARE, Role.FROM, Role.DOWN, Role.UP, Role.TARGET})
SURVEY_BEHIND = re.compile(
    r"[\s,]*(?:\(|\b(?:menurut|berdasarkan|versi|sesuai|hasil|data|dari|juga|yang|dirilis|dikeluarkan|diumumkan|mengacu|merujuk"
    r"|pada|dalam|di|waktu|saat|oleh|survei|survey)\b[\s,(]*)+",
    re.IGNORECASE,
)


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


def own_period(number: Number) -> PeriodMention | None:
    """The period right behind the number ("12 persen pada 2024", "30,1% (2022)", "30,1 (2022) persen")."""
    text = number.reading.text
    for inside in between(number.reading.periods, number.start, number.stop):
        return inside
    for survey in number.reading.surveys:
        if survey.span.start >= number.stop and SURVEY_BEHIND.fullmatch(text[number.stop : survey.span.start]):
            dated = [p for p in number.reading.periods if 0 <= p.span.start - survey.span.stop <= _BESIDE_CHARACTERS]
            dated = [p for p in dated if ")" not in text[survey.span.stop : p.span.start]]
            if dated and not dated[0].dated:
                return dated[0]
    if alone := _year_of_the_survey(number):
        return alone
    for period in number.reading.periods:
        if period.dated or period.span.start < number.stop or period.span.start > number.ceiling:
            continue
        gap = _without_names(number.reading, number.stop, period.span.start).removeprefix(")")
        near = _BEHIND.fullmatch(gap) and (
            _PREPOSITION.search(gap.rstrip("( ")) or period.basis is Basis.INFERRED or period.span.text[:1].isalpha()
        )
        near = near or (_MEASUREMENT.match(period.span.text) and _BY_MEASURING.fullmatch(gap))
        leads = re.match(
            r"\s*(?::\s*\d|,?\s*(?:yang\s+)?(?:sebesar|tercatat|mencapai|menjadi\s+sebesar)\s+)\d",
            text[period.span.stop :],
        )
        leads_in = (leads and not _LEADS_BACK.search(gap)) or (period.now and _LEADS_NOW.match(text, period.span.stop))
        return period if (near or _BRACKET.fullmatch(gap)) and not leads_in else None
    return None


def _year_of_the_survey(number: Number) -> PeriodMention | None:
    """As in "Angka 35,4 persen merupakan hasil SSGI 2022": one number, and one period, a survey's."""
    reading = number.reading
    if len(reading.numbers) != 1 or len(reading.surveys) != 1 or len(reading.periods) != 1:
        return None
    survey, period = reading.surveys[0], reading.periods[0]
    beside = number.stop <= survey.span.start < number.ceiling and 0 <= period.span.start - survey.span.stop <= 2
    against = [c for c in between(reading.cues, number.stop, survey.span.start) if c.role in _HELD_AGAINST]
    return period if beside and not against and not period.dated else None


def _only_period(number: Number) -> PeriodMention | None:
    """As in "487 balita stunting dari 21 puskesmas, posisi Juli 2025": one period, behind all that is said of one.

    Of several numbers the first is meant, where the others are of something else or its parts; a movement, a target
    or a comparison may be dated apart.
    """
    reading = number.reading
    periods = [p for p in reading.periods if not p.dated and not p.now]
    if len(periods) != 1 or periods[0].span.start < number.stop or _SINCE.search(reading.text[: periods[0].span.start]):
        return None
    if not all(_belongs_to(number, number_at(reading, i)) for i in range(len(reading.numbers)) if i != number.index):
        return None
    moved = any(cue.role in (Role.DOWN, Role.UP) for cue in reading.cues)
    against = _HELD_AGAINST if moved else _HELD_AGAINST - {Role.FROM}
    cues = between(reading.cues, number.stop, periods[0].span.start)
    return None if any(cue.role in against for cue in cues) else periods[0]


def _belongs_to(number: Number, other: Number) -> bool:
    """Tell whether a number behind another is no figure of its own: its whole, its like in another unit, or a count of
    something else."""
    mention = other.mention
    whole_number = mention.value == mention.value.to_integral_value()
    counts_else = mention.unit is None and bool(mention.noun) and whole_number and not says_stunted(other)
    whole = other.mention.unit not in PERCENTAGES and _OUT_OF.search(other.before) is not None
    return other.index > number.index and (other.paired or counts_else or whole)


def _without_names(reading: Reading, start: int, stop: int) -> str:
    """The words between a number and a period, less the names of places, which may be long."""
    words = []
    for place in between(reading.places, start, stop):
        words.append(reading.text[start : place.span.start])
        start = place.span.stop
    return "".join([*words, reading.text[start:stop]])


def period_before(number: Number) -> PeriodMention | None:
    """The last period on the number's left that the number before it did not take."""
    previous = number.previous
    taken = own_period(previous) if previous else None
    found = [p for p in between(number.reading.periods, number.floor, number.start) if not p.dated]
    found = [p for p in found if taken is None or p.span.start != taken.span.start]
    stated = [p for p in found if not p.now]
    return (stated or found)[-1] if found else None


def _period_shared(number: Number) -> PeriodMention | None:
    """The period of the numbers that say the same in other units: "118 dari 12.940 anak atau 0,91 persen pada Mei"."""
    following = number.following
    same = [following] if following and following.paired else together(number)
    return next((found for other in same if (found := own_period(other) or period_before(other))), None)


def date_number(
    number: Number, kind: Kind, start: bool, before: Dating | None, carried: Carried, paired: bool
) -> Dating:
    """Find the period of a number.

    `start` marks the "dari" end of a movement; `before` is the dating of the number before it in the sentence, which
    a number `paired` with it shares.
    """
    behind, left = own_period(number), period_before(number)
    if behind is None and (left is None or left.now) and kind is not Kind.CHANGE:
        behind = _only_period(number)
    if behind is None and left is None:
        behind = _period_shared(number)
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
    return Dating(carried.period, None, Basis.INFERRED, carried.why)


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
    since = _base(number)
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


_AT_THAT_TIME = re.compile(r"\W*\b(?:di\s?mana|saat\s+itu|kala\s+itu|ketika\s+itu|waktu\s+itu)\b", re.IGNORECASE)
_SINCE = re.compile(
    r"(?:dari|dibanding(?:kan)?(?:\s+dengan)?|sejak|ketimbang|terhadap|daripada|from|since|compared\s+(?:to|with))\s+(?:pada\s+)?"
    rf"(?:(?:tahun|posisi|kondisi|keadaan|capaian|angka|akhir|awal|data|hasil|periode|bulan|{any_instrument()})\s+)*$",
    re.IGNORECASE,
)


def held_against(reading: Reading, start: int) -> bool:
    """Tell whether what begins at `start` is but what something is counted from: "dibanding SSGI 2022"."""
    return _SINCE.search(reading.text[:start]) is not None


def _base(number: Number) -> PeriodMention | None:
    """The period a change is counted from: "dibanding 2021", "dari tahun sebelumnya"."""
    for period in between(number.reading.periods, number.floor, number.ceiling):
        if not period.dated and _SINCE.search(number.reading.text[: period.span.start]):
            return period
    return None


def _stated(mention: PeriodMention) -> Dating:
    return Dating(mention.period, None, mention.basis, mention.why, mention.now)


def _ranged(mention: PeriodMention) -> Dating:
    """A range dates a level by its end: data "2022-2024" stood so in 2024."""
    return Dating(mention.period, None, Basis.INFERRED, f"end of {mention.span.text}")


def _inferred(mention: PeriodMention, why: str) -> Dating:
    return Dating(mention.period, None, Basis.INFERRED, why)
