"""What a text says of its own publication: a dateline names the publisher, a dated weekday the day.

Everything found here is inferred and marked as such by the reader; where a text is silent or unclear, it stays unknown.
"""

import re
from collections.abc import Iterator
from datetime import date

from ..language.months import MONTHS
from ..language.places import gazetteer

_HEAD_CHARACTERS = 400
_SANE_YEARS = range(2000, 2050)
_WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
_WEEKDAY = r"\b(?P<weekday>senin|selasa|rabu|kamis|jum['’‘]?at|sabtu|minggu|ahad)\b"

_ISO = re.compile(r"((?:19|20)\d\d)(?:-(\d\d?)(?:-(\d\d?))?)?(?![\d-])")
_PRINTED = re.compile(
    rf"""(?:[^\W\d_]+,?\s+)?
    (?P<day>\d{{1,2}}) (?:
      \s*[/.-]\s* (?P<number>\d{{1,2}}) (?: \s*[/.-]\s* (?P<year>(?:\d\d)?\d\d)\b )?
    | \s+ (?P<month>{"|".join(sorted(MONTHS, key=len, reverse=True))})\b\.? (?: \s+ (?P<month_year>\d{{4}})\b )?
    )(?![\d%])""",
    re.IGNORECASE | re.VERBOSE,
)
_DATE = r"(?P<date>\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*(?:\d\d)?\d\d\b)?|\s+[^\W\d_]{3,10}(?:\s+\d{4}\b)?))"
_DATED = re.compile(rf"{_WEEKDAY}(?:\s+(?:pagi|siang|sore|malam))?[\s,]*\(?\s*(?:tanggal\s+)?{_DATE}", re.IGNORECASE)
_STAMP = re.compile(rf"^[^\w\n]*(?:[^\W\d_]+,\s*)?{_DATE}\s*(?:$|[,|–—-]|\d{{1,2}}[:.]\d\d)", re.MULTILINE)
_DATELINE_DATE = re.compile(rf"^[A-Z][^\d\n]{{2,40}},?\s+\(?{_DATE}\)?\s*[-–—]", re.MULTILINE)
_NAMED_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d/]|[.,]\d)")

_DASH = r"\s*(?:,\s*-|[-–—]{1,2}(?=\s|[A-Z\"“])|—)\s*"
_CITY = r"[A-Z][A-Za-z'’]+(?:[ -][A-Z][A-Za-z'’]+){0,3}"
_SITE = r"[A-Za-z][\w-]{2,40}\.(?:com|co\.id|co|id|net|org|news|tv|or\.id|go\.id)"
_AGENCY = rf"^(?P<city>{_CITY})(?:, {_CITY})?\s*\((?P<publisher>[A-Z][\w .&/-]{{1,40}})\){_DASH}"
_SITE_LINE = rf"^(?:{_CITY},\s*)?(?P<publisher>(?i:{_SITE}))(?:,\s*{_CITY})?(?:{_DASH}|\s*[:|]\s)"
_NAME_LINE = rf"^(?P<city>{_CITY}),\s+(?P<publisher>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}}){_DASH}"
_DATELINES = tuple(re.compile(pattern, re.MULTILINE) for pattern in (_AGENCY, _SITE_LINE, _NAME_LINE))


def parse_date(text: str) -> str | None:
    """Read a date as an ISO date as precise as it is written; None if it is no date.

    >>> parse_date("1 Agustus 2023"), parse_date("2024-06"), parse_date("2023-07/08"), parse_date("kemarin")
    ('2023-08-01', '2024-06', '2023', None)
    """
    text = text.strip()
    if iso := _ISO.match(text):
        year, month, day = iso.groups()
        if month is None or text[iso.end() :].startswith("/"):
            return str(year)
        whole = _day(int(year), int(month), int(day or 1))
        return whole.isoformat()[: 10 if day else 7] if whole else None
    day_month, stated = _parse_printed(text)
    whole = _day(stated, *day_month) if stated else None
    return whole.isoformat() if whole else None


def _parse_printed(text: str) -> tuple[tuple[int, int], int]:
    """Month and day of a printed date ("31/7", "Senin, 31 Juli 2023"), and its year or 0; month 0 if it is no date."""
    found = _PRINTED.match(text)
    if not found:
        return (0, 0), 0
    year = found["year"] or found["month_year"] or "0"
    month = int(found["number"]) if found["number"] else MONTHS[found["month"].lower()]
    return (month, int(found["day"])), int(year) + (2000 if len(year) == 2 else 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_published(text: str) -> str:
    """The day a text says it was published, else the first day it dates by its weekday; "" if none is certain.

    A weekday with day and month ("Senin (31/7)") has a year only if it fits exactly one of the years the text names.
    """
    head = text[:_HEAD_CHARACTERS]
    stamps = (parse_date(found["date"]) for pattern in (_DATELINE_DATE, _STAMP) for found in pattern.finditer(head))
    return next(filter(None, stamps), None) or next(_weekday_dates(text), "")


def _weekday_dates(text: str) -> Iterator[str]:
    named = {int(year) for year in _NAMED_YEAR.findall(text)}.intersection(_SANE_YEARS)
    for found in _DATED.finditer(text):
        weekday = _WEEKDAYS[found["weekday"].lower().replace("’", "'").replace("‘", "'")]
        month_day, stated = _parse_printed(found["date"])
        days = (_day(year, *month_day) for year in ({stated} if stated else named))
        fitting = [day for day in days if day and day.weekday() == weekday]
        if len(fitting) == 1:
            yield fitting[0].isoformat()


def find_publisher(text: str) -> str:
    """The publisher that a dateline names ("Pelaihari (ANTARA) -", "KENDARI, MEDIAKENDARI.COM –"), else ""."""
    head = text[:_HEAD_CHARACTERS]
    found = (match.groupdict() for pattern in _DATELINES for match in pattern.finditer(head))
    return next((names["publisher"].strip() for names in found if _is_dateline(**names)), "")


def _is_dateline(publisher: str, city: str | None = None) -> bool:
    """A publisher's name is no place and no day, and the city before it, if one is needed, is a place."""
    named = gazetteer().named
    a_day = publisher.split()[0].lower() in (*_WEEKDAYS, *MONTHS)
    return not a_day and not named(publisher) and (city is None or bool(named(city)))
