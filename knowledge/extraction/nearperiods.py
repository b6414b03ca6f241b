"""The period that a sentence names beside a number: right behind it, on its left, or as the only one."""

import re

from ..language.cues import Role
from ..language.indicators import any_instrument
from ..language.periods import PeriodMention
from ..models import Basis
from ..values import PERCENTAGES
from .predicates import says_stunted
from .proportions import together
from .readings import Number, Reading, between, number_at
from .surroundings import is_out_of

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
# "24,6 persen, sehingga pemkab menyiapkan dana pada 2025": what is done about it then.
_NEW_CLAUSE = re.compile(
    r",\s*(?:dan|serta|sedangkan|sementara|padahal|namun)\b|\b(?:sehingga|maka|akan|agar|supaya)\b",
    re.IGNORECASE,
)
_BESIDE_CHARACTERS = 14
# Held against something, or of something else: "487 balita stunting, 12 kader dilatih pada 2022".
_HELD_AGAINST = frozenset({Role.OTHER, Role.COMPARE, Role.FROM, Role.DOWN, Role.UP, Role.TARGET})
SURVEY_BEHIND = re.compile(
    r"[\s,]*(?:\(|\b(?:menurut|berdasarkan|versi|sesuai|hasil|data|dari|juga|yang|dirilis|dikeluarkan|diumumkan|mengacu|merujuk"
    r"|pada|dalam|di|waktu|saat|oleh|survei|survey)\b[\s,(]*)+",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:dari|dibanding(?:kan)?(?:\s+dengan)?|sejak|ketimbang|terhadap|daripada|from|since|compared\s+(?:to|with))\s+(?:pada\s+)?"
    rf"(?:(?:tahun|posisi|kondisi|keadaan|capaian|angka|akhir|awal|data|hasil|periode|bulan|{any_instrument()})\s+)*$",
    re.IGNORECASE,
)


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


def only_period(number: Number) -> PeriodMention | None:
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
    since = number.stop, periods[0].span.start
    elsewhere = _NEW_CLAUSE.search(reading.text, *since) or any(
        c.role in against for c in between(reading.cues, *since)
    )
    return None if elsewhere else periods[0]


def _belongs_to(number: Number, other: Number) -> bool:
    """Tell whether a number behind another is no figure of its own: its whole, its like in another unit, or a count of
    something else."""
    mention = other.mention
    whole_number = mention.value == mention.value.to_integral_value()
    counts_else = mention.unit is None and bool(mention.noun) and whole_number and not says_stunted(other)
    whole = other.mention.unit not in PERCENTAGES and is_out_of(other)
    return other.index > number.index and (other.paired or counts_else or whole)


def _without_names(reading: Reading, start: int, stop: int) -> str:
    """The words between a number and a period, less the names of places and of what is measured, which may be long."""
    named = [*(place.span for place in reading.places), *(mention.span for mention in reading.indicators)]
    words = []
    for span in sorted(named, key=lambda span: span.start):
        if start <= span.start and span.stop <= stop:
            words.append(reading.text[start : span.start])
            start = span.stop
    return "".join([*words, reading.text[start:stop]])


def period_before(number: Number) -> PeriodMention | None:
    """The last period on the number's left that the number before it did not take."""
    previous = number.previous
    taken = own_period(previous) if previous else None
    found = [p for p in between(number.reading.periods, number.floor, number.start) if not p.dated]
    found = [p for p in found if taken is None or p.span.start != taken.span.start]
    stated = [p for p in found if not p.now]
    return (stated or found)[-1] if found else None


def shared_period(number: Number) -> PeriodMention | None:
    """The period of the numbers that say the same in other units: "118 dari 12.940 anak atau 0,91 persen pada Mei"."""
    following = number.following
    same = [following] if following and following.paired else together(number)
    return next((found for other in same if (found := own_period(other) or period_before(other))), None)


def is_counted_from(reading: Reading, start: int) -> bool:
    """Tell whether what begins at `start` is but what something is counted from: "dibanding SSGI 2022"."""
    return _SINCE.search(reading.text[:start]) is not None


def base_period(number: Number) -> PeriodMention | None:
    """The period a change is counted from: "dibanding 2021", "dari tahun sebelumnya"."""
    for period in between(number.reading.periods, number.floor, number.ceiling):
        if not period.dated and _SINCE.search(number.reading.text[: period.span.start]):
            return period
    return None
