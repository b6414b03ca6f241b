"""Periods as Indonesian texts write them: a year or a part of one, never a day.

A day ("Kamis, 16 Mei 2024", "Rabu (24/11)") dates an event, not a figure, unless "per" or "hingga" stands before it;
such mentions are marked `dated` so that no figure takes its period from them.
"""

import re
from dataclasses import dataclass, replace

from ..models import Basis, Part, Period, Span

_MONTH_NAMES = (
    "januari jan january",
    "februari feb pebruari february",
    "maret mar march",
    "april apr",
    "mei may",
    "juni jun june",
    "juli jul july",
    "agustus agu agt aug august",
    "september sep sept",
    "oktober okt october",
    "november nov nopember",
    "desember des december",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
# What a number of four digits counts when it is no year: "2023 balita".
_COUNTED = r"(?:balita|anak|kasus|orang|jiwa|keluarga|kk|desa|warga|siswa|ibu|rupiah|persen|%)"
_YEAR = r"(?:19[5-9]\d|20[0-9]\d)"
_ORDINAL = {
    word: number
    for number, words in enumerate(("i 1 pertama", "ii 2 kedua", "iii 3 ketiga", "iv 4 keempat"), start=1)
    for word in words.split()
}
_ORDINAL_WORD = "|".join(sorted(_ORDINAL, key=len, reverse=True))
_DASH = r"\s*(?:-|–|—|/|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga|ke|to)\s*"


def _month(group: str) -> str:
    return rf"(?P<{group}>{'|'.join(sorted(MONTHS, key=len, reverse=True))})"


# A longer reading stands before a shorter one that begins at the same place, so that it wins.
_READINGS = (
    # The year of a law or a plan, and the day of an event: no period of a figure.
    rf"(?P<law>(?:nomor|no\.?)\s*\d+\s*(?:/|tahun)\s*{_YEAR}"
    rf"|(?:emas|rpjm[nd]?|rpjp[nd]?|renstra)\s+(?:tahun\s+)?{_YEAR}(?:{_DASH}{_YEAR})?)",
    rf"(?P<date>\d{{1,2}}\s*[/.-]\s*\d{{1,2}}(?:\s*[/.-]\s*(?P<date_year>{_YEAR}))?(?![\d%,.]|\s*(?:persen|%))(?<=\d))",
    rf"(?P<day>\d{{1,2}})\s+{_month('day_month')}\b(?:[\s,]+(?P<day_year>{_YEAR})\b)?",
    # Months, semesters and quarters.
    rf"{_month('from_month')}\s*(?:-|–|hingga|sampai)\s*{_month('to_month')}\s+(?:tahun\s+)?(?P<months_year>{_YEAR})\b",
    rf"(?:bulan\s+)?{_month('month')}\.?(?:\s+(?:tahun\s+)?|\s*[-/]\s*)(?P<month_year>{_YEAR})\b",
    rf"(?:(?:pada|di|per|hingga|sampai|sejak)\s+bulan|bulan|periode|\bper|memasuki|penimbangan|pengukuran|timbang)\s+{_month('lone_month')}\b(?!\s+{_YEAR})",
    rf"{_month('past_month')}\s+(?:lalu|kemarin|ini)\b",
    rf"{_month('month_last_year')}\s+(?:tahun\s+(?:lalu|kemarin)|last\s+year)\b",
    rf"^\W*{_month('first_month')}\b(?=\s+[a-z])",
    rf"(?P<part>semester|triwulan|kuartal|tw|smt)\.?\s+(?:ke-?\s*)?(?P<part_number>{_ORDINAL_WORD})\b"
    rf"(?:[\s,]+(?:pada\s+)?(?:tahun\s+)?(?P<part_year>{_YEAR})\b)?",
    # Years: a range, one that a word before it calls a year, and a bare one that counts nothing.
    rf"(?P<first>\b{_YEAR}){_DASH}(?:tahun\s+)?(?P<last>{_YEAR})\b(?!\s*{_COUNTED})",
    r"\b(?:tahun|pada|di|sejak|hingga|sampai|per|dibanding(?:kan)?|selama|sepanjang|akhir|awal|dalam|memasuki)"
    rf"\s+(?P<called_year>{_YEAR})(?![\d/:]|[.,]\d|\s*(?:persen|%)|{_DASH}(?:tahun\s+)?{_YEAR}\b)",
    rf"(?<![\d.,/:-])(?P<year>{_YEAR})(?![\d/]|:\d|[.,]\d|\s*{_COUNTED}(?!\w))",
    # Years told from another one.
    r"(?<!satu\s)(?<!dalam\s)\b(?P<this>tahun\s+ini|sepanjang\s+tahun\s+ini|this\s+year)\b",
    r"(?<!\d\s)(?<!dua\s)(?<!tiga\s)(?<!empat\s)(?<!lima\s)(?<!beberapa\s)\b(?P<last_year>(?:pada\s+)?tahun\s+(?:lalu|kemarin|tadi)|setahun\s+(?:yang\s+)?lalu|last\s+year)\b",
    r"\b(?P<before>(?:setahun|tahun)\s+sebelumnya|tahun\s+sebelum\s+itu|previous\s+year)\b",
    r"\b(?P<after>(?:setahun|tahun)\s+(?:kemudian|berikutnya|sesudahnya))\b",
    r"\b(?P<next>tahun\s+(?:depan|mendatang))\b",
    r"\b(?P<same>(?:pada\s+)?(?:tahun|periode)\s+(?:yang\s+)?(?:sama|itu|tersebut))\b",
    r"\b(?P<now>saat\s+ini|kini|sekarang|terkini|hari\s+ini|currently)\b",
)
_PATTERN = re.compile("|".join(f"(?:{reading})" for reading in _READINGS), re.IGNORECASE)
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
    today = parse_published(published)
    for match in _PATTERN.finditer(text):
        mention = _read(match, today, anchor)
        if mention is None:
            continue
        if mention.dated and _AS_OF.search(text[: match.start()]):
            mention = replace(mention, dated=False)
        mentions.append(mention)
        if not mention.dated and not mention.now:
            anchor = mention.period
    return mentions


def parse_published(published: str) -> Period | None:
    """The month, or at least the year, of an ISO date; None if it is empty."""
    parts = [int(part) for part in re.findall(r"\d+", published)[:2]]
    if not parts:
        return None
    return Period(parts[0], Part.MONTH, parts[1]) if len(parts) > 1 and 1 <= parts[1] <= 12 else Period(parts[0])


def _read(match: re.Match[str], today: Period | None, anchor: Period | None) -> PeriodMention | None:
    for reading in (_absolute, _dated):
        if mention := reading(match):
            return mention
    return _month_alone(match, today, anchor) or _relative(match, today, anchor)


def _absolute(match: re.Match[str]) -> PeriodMention | None:
    """A year, a range, a month, a semester or a quarter with its year."""
    span = _span(match)
    group = match.groupdict()
    if year := group["year"] or group["called_year"]:
        return PeriodMention(Span(match.end() - len(year), match.end(), year), Period(int(year)))
    if group["first"]:
        first, last = int(group["first"]), int(group["last"])
        return PeriodMention(span, Period(last), Period(first)) if first < last else PeriodMention(span, Period(last))
    if group["months_year"]:
        year = int(group["months_year"])
        start, stop = MONTHS[group["from_month"].lower()], MONTHS[group["to_month"].lower()]
        return PeriodMention(span, Period(year, Part.MONTH, stop), Period(year, Part.MONTH, start))
    if group["month_year"]:
        return PeriodMention(span, Period(int(group["month_year"]), Part.MONTH, MONTHS[group["month"].lower()]))
    if group["part"] and group["part_year"]:
        part = Part.SEMESTER if group["part"].lower() in ("semester", "smt") else Part.QUARTER
        number = _ORDINAL[group["part_number"].lower()]
        return (
            PeriodMention(span, Period(int(group["part_year"]), part, number))
            if number <= 2 or part is Part.QUARTER
            else None
        )
    return None


def _dated(match: re.Match[str]) -> PeriodMention | None:
    """The day of an event; without a year it says nothing of a period."""
    group = match.groupdict()
    if group["day_year"]:
        period = Period(int(group["day_year"]), Part.MONTH, MONTHS[group["day_month"].lower()])
        return PeriodMention(_span(match), period, dated=True)
    if group["law"]:
        return PeriodMention(_span(match), Period(int(re.findall(r"\d{4}", group["law"])[-1])), dated=True)
    if group["date_year"]:
        month = int(re.findall(r"\d+", group["date"])[1])
        year = int(group["date_year"])
        return PeriodMention(
            _span(match), Period(year, Part.MONTH, month) if 1 <= month <= 12 else Period(year), dated=True
        )
    return None


def _month_alone(match: re.Match[str], today: Period | None, anchor: Period | None) -> PeriodMention | None:
    """As in "pada bulan Agustus": the year of the period before it, else the last such month before publication."""
    if today and (name := match["month_last_year"]):
        last_year = Period(today.year - 1, Part.MONTH, MONTHS[name.lower()])
        return PeriodMention(_span(match), last_year, basis=Basis.INFERRED, why="publication date")
    name = match["lone_month"] or match["past_month"] or match["first_month"]
    if not name:
        return None
    month = MONTHS[name.lower()]
    if anchor and not match["past_month"]:
        return PeriodMention(
            _span(match), Period(anchor.year, Part.MONTH, month), basis=Basis.INFERRED, why="year named before"
        )
    if today:
        year = today.year - (today.part is Part.MONTH and month > today.number)
        return PeriodMention(
            _span(match), Period(year, Part.MONTH, month), basis=Basis.INFERRED, why="publication date"
        )
    return None


def _relative(match: re.Match[str], today: Period | None, anchor: Period | None) -> PeriodMention | None:
    """As in "tahun lalu" counts from the publication date, "tahun sebelumnya" from the period named before it."""
    near = anchor or today
    for name, origin, shift in (
        ("this", today, 0),
        ("last_year", today, -1),
        ("next", today, 1),
        ("before", near, -1),
        ("after", anchor, 1),
        ("same", anchor, 0),
    ):
        if match[name] and origin:
            why = "publication date" if origin is today else "year named before"
            period = origin if name == "same" else Period(origin.year + shift)
            return PeriodMention(_span(match), period, basis=Basis.INFERRED, why=f"{match[0].lower()}: {why}")
    if match["now"] and today:
        return PeriodMention(
            _span(match), today, basis=Basis.INFERRED, why=f"{match[0].lower()}: publication date", now=True
        )
    return None


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), match[0])
