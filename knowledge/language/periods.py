"""Periods as Indonesian texts write them: a year or a part of one, never a day.

A day ("Kamis, 16 Mei 2024", "Rabu (24/11)") dates an event, not a figure, unless "per" or "hingga" stands before it;
such mentions are marked `dated` so that no figure takes its period from them.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ..models import Basis, Part, Period, Span
from .months import MONTHS, any_month
from .numerals import NUMERALS, ORDINALS
from .reckoning import COUNTED_READINGS, READINGS, Origins, month_alone, reckon
from .wordlists import any_of, small

# What a number of four digits counts when it is no year: "2023 balita".
_COUNTED = r"(?:balita|anak|kasus|orang|jiwa|keluarga|kk|desa|warga|siswa|ibu|rupiah|persen|%)"
_YEAR = r"(?:19[5-9]\d|20[0-9]\d)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORDINAL = {
    **_ROMAN,
    **{str(number): number for number in _ROMAN.values()},
    **{word: number for word, number in ORDINALS.items() if number <= len(_ROMAN)},
}
_ORDINAL_WORD = "|".join(sorted(_ORDINAL, key=len, reverse=True))
_DASH = r"\s*(?:-|–|—|/|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga|ke|to)\s*"


# A longer reading stands before a shorter one that begins at the same place, so that it wins.
_DIGIT_READINGS = (
    # The day of an event: no period of a figure.
    rf"(?P<day>\d{{1,2}}(?:\s*(?:-|–|/|&|dan|hingga|sampai|s\.?d\.?)\s*\d{{1,2}})?)\s+{any_month('day_month')}\b(?:[\s,]+(?P<day_year>{_YEAR})\b)?",
    rf"(?P<date>\d{{1,2}}\s*[/.-]\s*\d{{1,2}}(?:\s*[/.-]\s*(?P<date_year>{_YEAR}))?(?![\d%,.]|\s*(?:persen|%))(?<=\d))",
    # Years: a range, and a bare one that counts nothing.
    rf"(?P<first>\b{_YEAR}){_DASH}(?:tahun\s+)?(?P<last>{_YEAR})\b(?!\s*{_COUNTED})",
    rf"(?<![\d.,/:-])(?P<year>{_YEAR})(?![\d/]|:\d|[.,]\d|\s*{_COUNTED}(?!\w))",
)
_WORD_READINGS = (
    # The year of a law or a plan: no period of a figure.
    rf"(?P<law>(?:nomor|no\.?)\s*\d+\s*(?:/|tahun)\s*{_YEAR}|emas\s+(?:tahun\s+)?{_YEAR}"
    rf"|(?:emas|rpjm[nd]?|rpjp[nd]?|rpd|renstra)\s+(?:tahun\s+)?{_YEAR}{_DASH}{_YEAR})",
    # Months, semesters and quarters.
    rf"{any_month('from_month')}\s*(?:-|–|hingga|sampai)\s*{any_month('to_month')}\s+(?:tahun\s+)?(?P<months_year>{_YEAR})\b",
    rf"(?:bulan\s+)?{any_month('month')}\.?(?:\s+(?:tahun\s+)?|\s*[-/]\s*)(?P<month_year>{_YEAR})\b",
    rf"(?P<part>semester|triwulan|kuartal|tw|smt|sem)\.?\s+(?:ke-?\s*)?(?P<part_number>{_ORDINAL_WORD})\b"
    rf"(?:(?:[\s,]+|\s*[-/]\s*)(?:pada\s+)?(?:(?:tahun\s+)?(?P<part_year>{_YEAR})|tahun\s+(?P<part_told>ini|lalu|kemarin))\b)?",
    # A year that the word before it calls one.
    r"\b(?:(?:di)?tahun|pada|di|sejak|hingga|sampai|per|dibanding(?:kan)?|selama|sepanjang|akhir|awal|dalam|memasuki)"
    rf"\s+(?P<called_year>{_YEAR})(?![\d/:]|[.,]\d|\s*(?:persen|%)|{_DASH}(?:tahun\s+)?{_YEAR}\b)",
    # "PK-22": the survey of families of a year.
    rf"\bpk[\s-]?(?P<families_year>2\d)\b(?!\W{{0,2}}(?:tahun\s+)?{_YEAR})",
    # Years and months told from another one.
    *READINGS,
)
_FIRST_WORDS = (
    *("nomor", "no", "emas", "rpd", "renstra", "semester", "triwulan", "kuartal", "tw", "smt", "sem"),
    *("tahun", "ditahun", "setahun", "bulan", "sebulan", "periode", "hari", "saat", "kini", "sekarang"),
    *("pada", "di", "dari", "sejak", "hingga", "sampai", "per", "dibanding", "selama", "sepanjang", "dalam"),
    *("terkini", "memasuki", "awal", "pertengahan", "akhir", "penghujung", "penimbangan", "pengukuran", "timbang"),
    *("rpjm", "rpjmn", "rpjmd", "rpjp", "rpjpn", "rpjpd", "dibandingkan"),
    *("this year", "last year", "previous", "a year", "currently", "pk"),
)
# A period begins with a digit or one of these words; the many readings are tried nowhere else, which saves most of the
# time.
_BEGINS = rf"(?=\d|(?<![^\W_]){any_of((*MONTHS, *NUMERALS, *_FIRST_WORDS))}(?![^\W\d_]))"
_PATTERN = re.compile(
    _BEGINS
    + rf"(?:(?=\d)(?:{'|'.join(_DIGIT_READINGS)})|(?!\d)(?:{'|'.join(_WORD_READINGS)})|{'|'.join(COUNTED_READINGS)})"
)
_AS_OF = re.compile(r"(?:\bper|\bhingga|\bsampai|\bposisi|\bs\.?d\.?)\s+(?:tanggal\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named in a text. `since` is the start of a range; `dated` marks the day of an event.

    `now` marks "saat ini" and the like, which give way to any period that is named.
    """

    span: Span
    period: Period
    since: Period | None = None
    basis: Basis = Basis.STATED
    why: str = "stated"
    dated: bool = False
    now: bool = False


def parse_period(text: str) -> Period | None:
    """Read one period ("2023", "Desember 2023", "semester I 2024", "2023-12"); None if it is anything else.

    >>> parse_period("Desember 2023").code, parse_period("semester I 2024").code, parse_period("banyak")
    ('2023-12', '2024-S1', None)
    """
    text = text.strip()
    if code := re.fullmatch(r"(\d{4})(?:-(?:(\d\d)|S([12])|Q([1-4])|T([1-3])))?", text):
        year, month, half, quarter, third = code.groups()
        parts = ((Part.MONTH, month), (Part.SEMESTER, half), (Part.QUARTER, quarter), (Part.THIRD, third))
        for part, number in parts:
            if number:
                return Period(int(year), part, int(number)) if 1 <= int(number) <= 12 else None
        return Period(int(year))
    found = find_periods(text)
    covers = found and re.fullmatch(r"(?:pada |di |per |tahun |bulan |akhir )*", text[: found[0].span.start].lower())
    whole = covers is not None and bool(found) and not text[found[0].span.stop :].strip()
    return found[0].period if whole and not found[0].dated and found[0].since is None else None


def find_periods(text: str, published: str = "", anchor: Period | None = None) -> list[PeriodMention]:
    """Every period a text names, left to right.

    `published` is the ISO date of publication, as far as known: it resolves "tahun ini", "tahun lalu" and "saat ini".
    `anchor` is the period the text before was about: it resolves "tahun sebelumnya" and a month without a year.
    What cannot be resolved is left out.
    """
    mentions: list[PeriodMention] = []
    origins = Origins(parse_published(published), anchor, anchor)
    for match in _PATTERN.finditer(small(text)):
        span = Span.of(text, *match.span())
        stands = bool(match["day"] or match["date"]) and _AS_OF.search(text[: span.start]) is not None
        mention = _absolute(match, span) or _dated(match, span)
        if mention is None and (stands or not match["day"]):
            mention = _relative(match, span, origins)
        if mention is None:
            continue
        if stands:
            mention = replace(mention, dated=False)
        mentions.append(mention)
        if match["law"]:
            origins = replace(origins, plan=mention.period)
        elif not mention.dated and not mention.now:
            spoken_of = origins.spoken_of if match["before"] else mention.period
            origins = replace(origins, anchor=mention.period, spoken_of=spoken_of, near=True)
    return mentions


@lru_cache
def parse_published(published: str) -> Period | None:
    """The month, or at least the year, of an ISO date; None if it is empty."""
    parts = [int(part) for part in re.findall(r"\d+", published)[:2]]
    if not parts:
        return None
    return Period(parts[0], Part.MONTH, parts[1]) if len(parts) > 1 and 1 <= parts[1] <= 12 else Period(parts[0])


def _absolute(match: re.Match[str], span: Span) -> PeriodMention | None:
    """A year, a range, a month, a semester or a quarter with its year."""
    if year := match["year"] or match["called_year"]:
        return PeriodMention(Span(span.stop - len(year), span.stop, year), Period(int(year)))
    if match["families_year"]:
        return PeriodMention(span, Period(2000 + int(match["families_year"])))
    if match["first"]:
        first, last = int(match["first"]), int(match["last"])
        return PeriodMention(span, Period(last), Period(first)) if first < last else PeriodMention(span, Period(last))
    if match["months_year"]:
        year = int(match["months_year"])
        start, stop = MONTHS[match["from_month"]], MONTHS[match["to_month"]]
        return PeriodMention(span, Period(year, Part.MONTH, stop), Period(year, Part.MONTH, start))
    if match["month_year"]:
        return PeriodMention(span, Period(int(match["month_year"]), Part.MONTH, MONTHS[match["month"]]))
    if match["part_year"]:
        return _part(match, span, int(match["part_year"]))
    return None


def _part(match: re.Match[str], span: Span, year: int) -> PeriodMention | None:
    part = Part.SEMESTER if match["part"] in ("semester", "smt", "sem") else Part.QUARTER
    number = _ORDINAL[match["part_number"]]
    possible = number <= 2 or part is Part.QUARTER
    return PeriodMention(span, Period(year, part, number)) if possible else None


def _dated(match: re.Match[str], span: Span) -> PeriodMention | None:
    """The day of an event; without a year it says nothing of a period."""
    if match["day_year"]:
        return PeriodMention(span, Period(int(match["day_year"]), Part.MONTH, MONTHS[match["day_month"]]), dated=True)
    if match["law"]:
        return PeriodMention(span, Period(int(re.findall(r"\d{4}", match["law"])[-1])), dated=True)
    if match["date_year"]:
        year, month = int(match["date_year"]), int(re.findall(r"\d+", match["date"])[1])
        period = Period(year, Part.MONTH, month) if 1 <= month <= 12 else Period(year)
        return PeriodMention(span, period, dated=True)
    return None


def _relative(match: re.Match[str], span: Span, origins: Origins) -> PeriodMention | None:
    """A period told from another one; a semester may be told by "tahun ini" and the like."""
    if match["part_told"]:
        today = origins.today
        year = today and today.year - (match["part_told"] != "ini")
        part = _part(match, span, year) if year else None
        return part and replace(part, basis=Basis.INFERRED, why="publication date")
    if match["part"]:
        anchor = origins.anchor
        if anchor is None or (anchor.part is Part.YEAR and not origins.near):
            return None  # a year of a survey, sentences before, is not taken for it
        return _part(match, span, anchor.year)
    if match["bare_month"] and not span.text.istitle():
        return None
    reckoned = month_alone(MONTHS[match["day_month"]], origins) if match["day_month"] else reckon(match, origins)
    if reckoned is None:
        return None
    return PeriodMention(span, reckoned.period, None, Basis.INFERRED, reckoned.why, now=reckoned.now)
