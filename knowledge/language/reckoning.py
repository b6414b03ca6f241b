"""Periods told from another one: "tahun lalu", "dua tahun kemudian", "Februari lalu", a month without its year."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..models import Part, Period
from .months import MONTHS, any_full_month, any_month
from .numerals import ANY_NUMERAL, NUMERALS

_COUNT = rf"(?:{ANY_NUMERAL}|\d{{1,2}})"
_LEADS_MONTH = (
    r"(?:(?:pada|di|dari|per|hingga|sampai|sejak)\s+)?(?:bulan|akhir|awal|pertengahan|periode|\bper|hingga|sampai|sejak"
    r"|pada|dari|memasuki|penimbangan|pengukuran|timbang)"
)
_WITHIN = re.compile(
    rf"\b(?:dalam|selama)\s+(?:waktu\s+|kurun\s+)*(se|{_COUNT}(?=\s))\s*tahun\b(?!\s+(?:ini|lagi|mendatang|ke\s+depan)\b)",
    re.IGNORECASE,
)
# "dr Mei Lestari" is no month.
_TITLES = ("dr", r"dr\.", "drg", r"drg\.", "hj", r"hj\.", "bu", "ibu", "pak", "bapak", "ny", r"ny\.", "nyonya")
_NO_NAME = "".join(rf"(?<!\b{title}\s)" for title in _TITLES)
# Till March "akhir tahun" may be the end of the last one.
_SETTLED_MONTH = 3
# So many years or months from another period, in digits or in words.
COUNTED_READINGS = (
    rf"\b(?P<back>{_COUNT})\s+(?P<back_unit>tahun|bulan)\s+(?:yang\s+)?(?:lalu|silam)\b",
    rf"\b(?P<earlier>{_COUNT})\s+(?P<earlier_unit>tahun|bulan)\s+(?:sebelumnya|sebelum\s+itu)\b",
    rf"\b(?P<later>{_COUNT})\s+(?P<later_unit>tahun|bulan)"
    r"\s+(?:kemudian|berselang|berikutnya|sesudahnya|setelahnya|setelah\s+itu)\b",
    rf"\b(?P<ahead>{_COUNT})\s+(?P<ahead_unit>tahun|bulan)\s+(?:lagi|mendatang|ke\s+depan)\b",
)
READINGS = (
    rf"(?:{_LEADS_MONTH}\s+)?{any_month('told_month')}\s+(?P<told>(?:tahun\s+)?(?:lalu|kemarin|ini|sebelumnya)|last\s+year"
    r"|depan|mendatang)\b",
    rf"{_LEADS_MONTH}\s+{any_month('lone_month')}\b(?!\s+(?:19|20)\d\d)",
    rf"(?<![\w-])(?=[adfjmnos]){_NO_NAME}{any_full_month('bare_month')}(?![\w-])",
    r"\b(?:pada\s+)?(?P<same_first>tahun\s+(?:sebelumnya|lalu|kemarin)),?\s+(?:pada\s+|di\s+)?"
    r"(?:periode|bulan|triwulan|semester)\s+(?:yang\s+)?sama\b",
    r"(?<!satu\s)(?<!dalam\s)\b(?P<this>tahun\s+(?:ini|berjalan)|sepanjang\s+tahun\s+ini|this\s+year)\b",
    r"(?<!\d\s)(?<!beberapa\s)\b(?P<last_year>(?:pada\s+)?tahun\s+(?:lalu|kemarin|tadi)"
    r"|setahun\s+(?:yang\s+)?(?:lalu|silam)|last\s+year)\b",
    r"\b(?P<before>(?:setahun|tahun)\s+(?:sebelumnya|sebelum\s+itu|lalunya)|previous\s+year|a\s+year\s+(?:earlier|before))\b",
    r"\b(?P<after>(?:setahun|tahun)\s+(?:kemudian|berselang|berikutnya|sesudahnya|setelahnya|setelah\s+itu))\b",
    r"\b(?P<next>tahun\s+(?:depan|mendatang))\b",
    r"\b(?P<year_end>(?:akhir|penghujung)\s+tahun)\b(?!\s+(?:\d{4}|ini|lalu|depan|kemarin|anggaran|ajaran|se\w+|berjalan))",
    r"\b(?P<year_start>awal\s+tahun)\b(?!\s+(?:\d{4}|ini|lalu|depan|kemarin|anggaran|ajaran|se\w+|berjalan|baru))",
    r"\b(?P<this_month>bulan\s+ini)\b",
    r"\b(?P<part_before>triwulan|kuartal|semester)\s+sebelumnya\b",
    r"\b(?P<last_month>bulan\s+(?:lalu|kemarin))\b",
    r"\b(?P<month_before>(?:se)?bulan\s+(?:sebelumnya|sebelum\s+itu)|previous\s+month)\b",
    r"\b(?:pada\s+)?(?:periode|bulan|triwulan|semester)\s+(?:yang\s+)?sama\s+(?:pada\s+|di\s+)?tahun\s+(?P<same_of>(?:19|20)\d\d"
    r"|sebelumnya|lalu|kemarin)\b",
    r"\b(?P<same>(?:pada\s+)?(?:tahun|periode)\s+(?:yang\s+)?(?:sama|itu|tersebut))\b",
    r"\b(?P<plan_end>(?:di|pada)\s+(?:ujung|akhir)\s+(?:periode|masa\s+(?:jabatan|rpjmd))|pada\s+tahun\s+terakhir)\b",
    r"\b(?P<now>saat\s+ini|kini|sekarang|terkini|hari\s+ini|currently)\b",
)


@dataclass(frozen=True, slots=True)
class Origins:
    """What a relative period is told from: the publication, the period spoken of, and the last year of a plan.

    `near` tells that the period spoken of stands in the same sentence. `spoken_of` is that from which both "tahun
    sebelumnya" and "dua tahun sebelumnya" count, one behind the other.
    """

    today: Period | None = None
    anchor: Period | None = None
    spoken_of: Period | None = None
    plan: Period | None = None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A period reckoned from an origin, and which; `now` marks "saat ini" and the like."""

    period: Period
    why: str
    now: bool = False


_PUBLICATION, _BEFORE = "publication date", "year named before"


def reckon(match: re.Match[str], origins: Origins) -> Reckoned | None:
    """The period that a match of one of these readings in small letters means; None where its origin is unknown."""
    for rule in (_told_month, _lone_month, _part_before, _counted, _same_of_another_year, _year, _plan_end, _now):
        if reckoned := rule(match, origins):
            return reckoned
    return None


def _told_month(match: re.Match[str], origins: Origins) -> Reckoned | None:
    """As in "Februari lalu", "Desember tahun lalu", "Februari tahun sebelumnya", "Agustus mendatang"."""
    if not match["told_month"]:
        return None
    month, told = MONTHS[match["told_month"]], " ".join(match["told"].split())
    if told.endswith("sebelumnya") and origins.anchor:
        before = Period(origins.anchor.year, Part.MONTH, month)
        passed = told == "sebelumnya" and before.months[1] < origins.anchor.months[0]
        return Reckoned(before if passed else Period(before.year - 1, Part.MONTH, month), _BEFORE)
    today = origins.today
    if today is None:
        return None
    if told in ("tahun ini", "ini"):
        year = today.year
    elif told.startswith("tahun") or told == "last year":
        year = today.year - 1
    else:
        year = _last(month, today) + (told in ("depan", "mendatang"))
    return Reckoned(Period(year, Part.MONTH, month), _PUBLICATION)


def _lone_month(match: re.Match[str], origins: Origins) -> Reckoned | None:
    name = match["lone_month"] or match["bare_month"]
    return month_alone(MONTHS[name], origins) if name else None


def month_alone(month: int, origins: Origins) -> Reckoned | None:
    """A month without a year is of the year named beside it or that of the months before, else the last such one.

    A year of a survey, sentences before, is not taken for it.
    """
    anchor, today = origins.anchor, origins.today
    if anchor and (origins.near or anchor.part is Part.MONTH or today is None):
        return Reckoned(Period(anchor.year, Part.MONTH, month), _BEFORE)
    return Reckoned(Period(_last(month, today), Part.MONTH, month), _PUBLICATION) if today else None


def _last(month: int, today: Period) -> int:
    """The year of the last such month that was not yet to come."""
    return today.year - (today.part is Part.MONTH and month > today.number)


def _part_before(match: re.Match[str], origins: Origins) -> Reckoned | None:
    """As in "triwulan sebelumnya": the one before the quarter or semester spoken of."""
    part = {"semester": Part.SEMESTER}.get(match["part_before"] or "", Part.QUARTER)
    anchor = origins.anchor
    if not match["part_before"] or anchor is None or anchor.part is not part:
        return None
    last = 2 if part is Part.SEMESTER else 4
    earlier = (anchor.year, anchor.number - 1) if anchor.number > 1 else (anchor.year - 1, last)
    return Reckoned(Period(earlier[0], part, earlier[1]), f"{match[0]}: {_BEFORE}")


def _counted(match: re.Match[str], origins: Origins) -> Reckoned | None:
    """As in "dua tahun lalu", "tiga bulan sebelumnya", "lima tahun kemudian"."""
    counted: tuple[tuple[str, Period | None, int], ...] = (
        ("back", origins.today, -1),
        ("earlier", origins.spoken_of, -1),
        ("later", origins.anchor, 1),
        ("ahead", origins.today, 1),
    )
    for name, origin, sign in counted:
        if match[name] and origin:
            many = match[name]
            count = sign * (NUMERALS.get(many) or int(many))
            period = _shifted(origin, count, match[f"{name}_unit"])
            why = _PUBLICATION if name in ("back", "ahead") else _BEFORE
            return Reckoned(period, f"{match[0]}: {why}") if period else None
    return None


def _shifted(origin: Period, count: int, unit: str) -> Period | None:
    """So many years or months away; None for months from a period that is none."""
    if unit == "tahun":
        return Period(origin.year + count)
    if origin.part is not Part.MONTH:
        return None
    months = origin.months[0] + count
    return Period(months // 12, Part.MONTH, months % 12 + 1)


def _year(match: re.Match[str], origins: Origins) -> Reckoned | None:
    """As in "tahun lalu", which counts from the publication, and "tahun sebelumnya", from the period before it."""
    today, anchor = origins.today, origins.anchor
    shifts: tuple[tuple[str, Period | None, Callable[[Period], Period | None]], ...] = (
        ("this", today, lambda origin: Period(origin.year)),
        ("year_end", today, _this_year),
        ("year_start", _whose_start(origins), lambda origin: Period(origin.year)),
        ("this_month", today, lambda origin: origin if origin.part is Part.MONTH else None),
        ("last_year", today, lambda origin: Period(origin.year - 1)),
        ("next", today, lambda origin: Period(origin.year + 1)),
        ("last_month", today, lambda origin: _shifted(origin, -1, "bulan")),
        ("month_before", anchor, lambda origin: _shifted(origin, -1, "bulan")),
        ("before", anchor or today, lambda origin: Period(origin.year - 1)),
        ("after", anchor, lambda origin: Period(origin.year + 1)),
        ("same", anchor, lambda origin: origin),
    )
    for name, origin, shift in shifts:
        if match[name] and origin and (period := shift(origin)):
            why = _PUBLICATION if origin is today else _BEFORE
            return Reckoned(period, f"{match[0]}: {why}")
    return None


def _same_of_another_year(match: re.Match[str], origins: Origins) -> Reckoned | None:
    """As in "periode yang sama tahun sebelumnya", "bulan yang sama tahun 2024"."""
    told, anchor = match["same_of"] or match["same_first"], origins.anchor
    if not told or anchor is None:
        return None
    year = int(told) if told.isdigit() else anchor.year - 1
    return Reckoned(Period(year, anchor.part, anchor.number), f"{match[0]}: {_BEFORE}")


def _whose_start(origins: Origins) -> Period | None:
    """The year whose start is meant: that named beside it; early in a year the last one, if the text is about it."""
    anchor, today = origins.anchor, origins.today
    if anchor and (origins.near or today is None or (anchor.year == today.year - 1 and _this_year(today) is None)):
        return anchor
    return today


def _this_year(origin: Period) -> Period | None:
    """The year of publication; None where its end may still be that of the last one."""
    return Period(origin.year) if origin.part is Part.MONTH and origin.number >= _SETTLED_MONTH else None


def years_within(text: str) -> int | None:
    """How many years a movement took: "dalam setahun", "selama dua tahun"."""
    found = _WITHIN.search(text)
    many = found[1].lower() if found else ""
    return 1 if many == "se" else (NUMERALS.get(many) or int(many)) if many else None


def _plan_end(match: re.Match[str], origins: Origins) -> Reckoned | None:
    """As in "RPJMD 2025-2029 ... di ujung periode"."""
    return Reckoned(origins.plan, "the last year of the plan") if match["plan_end"] and origins.plan else None


def _now(match: re.Match[str], origins: Origins) -> Reckoned | None:
    if not match["now"] or not origins.today:
        return None
    return Reckoned(origins.today, f"{match[0]}: {_PUBLICATION}", now=True)
