"""Which periods a question means: named ones, parts of a year, ranges, open ones, and "the last four years"."""

import re
from dataclasses import dataclass, replace

from ..language.months import MONTHS
from ..language.numerals import NUMERALS, SEVERAL
from ..language.periods import PeriodMention, find_periods
from ..models import Basis, Part, Period, Place, Span

_LONGEST_RANGE_YEARS = 15
_LEAD_CHARACTERS = 60
_SINCE = re.compile(r"\b(?:sejak|mulai(?: dari)?|semenjak)\s+(?:tahun\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:-|–|—|dan|sampai(?: dengan)?|hingga|ke|s\.?d\.?)\s*(?:tahun\s+)?", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:sebelum|pra)\s+(?:(?:dan|atau|maupun)\s+(?:sesudah|setelah)\s+)?(?:tahun\s+)?$", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:setelah|sesudah|selepas|pasca)\s+(?:tahun\s+)?$", re.IGNORECASE)
_THIRD = re.compile(r"\b(awal|permulaan|pertengahan|akhir|penghujung)\s+(?:tahun\s+)?$", re.IGNORECASE)
_THIRDS = {"awal": 1, "permulaan": 1, "pertengahan": 2, "akhir": 3, "penghujung": 3}
_FROM = re.compile(r"\b(?:sejak|semenjak|mulai(?: dari)?|dari|antara)\s+$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:\b(?:hingga|sampai(?: dengan)?|ke|s\.?d\.?)\s+|[-–—]\s*)$", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(?:pada\s+)?tahun\s+(?:lalu|kemarin|tadi)|setahun\s+(?:yang\s+)?lalu", re.IGNORECASE)
_TELLS_YEAR = re.compile(r"\btahun\s+(?:ini|lalu|kemarin|depan)\b", re.IGNORECASE)
_LEADS_RANGE = re.compile(r"\b(?:antara|dari|sejak|periode|selama)\s+(?:tahun\s+)?$", re.IGNORECASE)
_COUNT = rf"\d{{1,2}}|{SEVERAL}"
_YEARS_AWAY = re.compile(
    rf"\b(?P<count>{_COUNT})\s+tahun\s+(?:yang\s+)?(?:(?P<ago>lalu|silam)|(?P<before>sebelumnya)"
    r"|(?P<after>kemudian|berikutnya|sesudahnya))\b",
    re.IGNORECASE,
)
_PARTS = {"semester": (Part.SEMESTER, 6), "triwulan": (Part.QUARTER, 3), "kuartal": (Part.QUARTER, 3)}
_MONTH = (Part.MONTH, 1)
_CURRENT = re.compile(
    rf"\b(?:(?P<count>{_COUNT})\s+)?(?P<unit>bulan|minggu|semester|triwulan|kuartal)\s+(?:yang\s+)?"
    r"(?P<which>ini|berjalan|lalu|silam|kemarin|sebelumnya)\b",
    re.IGNORECASE,
)
_BARE_MONTH = re.compile(
    rf"\b(?:bulan\s+)?({'|'.join(name for name in MONTHS if len(name) > 3 or name == 'mei')})\b", re.IGNORECASE
)
_LATEST = re.compile(
    rf"\b(?:({_COUNT})\s+tahun\s+(?:ini|terakhir|belakangan)|terakhir\s+(\d{{1,2}})\s+tahun)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Timespan:
    """The time a question is about: `periods` in order, each year of a range one of them; `since` opens a range without
    an end; `before` and `after` are the bounds of "sebelum 2020" and "setelah 2020", themselves left out; `latest`
    counts the newest years. `undated` are months without a year. `spans` is where periods are named, these months too,
    `latest_span` where the count is. `relative` are the names that mean another period in another chat or year.
    """

    spans: tuple[Span, ...]
    periods: tuple[Period, ...]
    since: Period | None = None
    before: Period | None = None
    after: Period | None = None
    latest: int = 0
    latest_span: Span | None = None
    undated: tuple[Span, ...] = ()
    relative: tuple[tuple[Span, Period], ...] = ()


def find_timespan(
    text: str, today: Period | None = None, anchor: Period | None = None, asked: Period | None = None
) -> Timespan:
    """Read the periods of a question; `anchor` resolves "tahun sebelumnya".

    "tahun lalu" counts from a year the text names, else from `asked`, the year asked for before, else from `today`;
    "bulan lalu" and "semester ini" need a `today` that is a month.
    """
    named = [_sharpened(text, mention) for mention in _find_periods(text, today, anchor, asked)]
    months, undated = _find_months(text, named, anchor)
    mentions = _without_years_of_months([*named, *months])
    before = next((mention for mention in mentions if _BEFORE.search(_lead(text, mention.span.start))), None)
    after = next((mention for mention in mentions if _AFTER.search(_lead(text, mention.span.start))), None)
    inside = [mention for mention in mentions if mention not in (before, after)]
    latest = _LATEST.search(text)
    return Timespan(
        spans=(*(mention.span for mention in (*named, *months)), *undated),
        periods=_expanded(text, inside),
        since=next((mention.period for mention in mentions if _is_open(text, mention, mentions)), None),
        before=before.period if before else None,
        after=after.period if after else None,
        latest=_count(latest) if latest else 0,
        latest_span=Span.of(text, latest.start(), latest.end()) if latest else None,
        undated=undated,
        relative=tuple((mention.span, mention.period) for mention in named or months if _is_relative(mention)),
    )


def find_own_periods(
    text: str, named: tuple[tuple[Span, Place], ...], today: Period | None = None
) -> dict[Place, tuple[Period, ...]]:
    """The periods of each place where every one has its own beside it: "HSS 2024 dan Tapin 2022"; else none.

    They stand behind their places where the first place has none before it, else before them.
    """
    bounds = [0, *(bound for span, _ in named for bound in (span.start, span.stop)), len(text)]
    gaps = [find_timespan(text[a:b], today).periods for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    beside, rest = (gaps[:-1], gaps[-1]) if gaps[0] else (gaps[1:], gaps[0])
    own: dict[Place, tuple[Period, ...]] = {}
    for (_, place), periods in zip(named, beside, strict=True):
        own[place] = tuple(dict.fromkeys((*own.get(place, ()), *periods)))
    return own if len(set(own.values())) > 1 and all(beside) and not rest else {}


def _is_relative(mention: PeriodMention) -> bool:
    """Told by the calendar or by another period, not by its year: "tahun ini", "tahun sebelumnya"."""
    return mention.since is None and str(mention.period.year) not in mention.span.text


def _find_months(
    text: str, mentions: list[PeriodMention], anchor: Period | None
) -> tuple[list[PeriodMention], tuple[Span, ...]]:
    """Months without a year beside them: of the one year the text or the chat is about, else of none."""
    named = list(_BARE_MONTH.finditer(text))
    if not named:
        return [], ()
    days = [mention.span for mention in find_periods(text) if mention.dated]
    taken = [*days, *(mention.span for mention in mentions)]
    matches = [
        match
        for match in named
        if not any(span.start < match.end() and match.start() < span.stop for span in taken)
        and not text[: match.start()].rstrip()[-1:].isdigit()
    ]
    years = {mention.period.year for mention in mentions} or ({anchor.year} if anchor else set())
    spans = tuple(Span.of(text, match.start(), match.end()) for match in matches)
    if len(years) != 1:
        return [], spans
    year = years.pop()
    months = (Period(year, Part.MONTH, MONTHS[match[1].lower()]) for match in matches)
    return [PeriodMention(span, month, basis=Basis.INFERRED) for span, month in zip(spans, months, strict=True)], ()


def _without_years_of_months(mentions: list[PeriodMention]) -> list[PeriodMention]:
    """ "tahun 2023, bulan Juni" asks for that month, not for its year."""
    dated = {m.period.year for m in mentions if m.basis is Basis.INFERRED and m.period.part is Part.MONTH}
    kept = [m for m in mentions if m.period.part is not Part.YEAR or m.period.year not in dated]
    return sorted(kept, key=lambda mention: mention.span.start)


def _count(match: re.Match[str]) -> int:
    return _number(match[1] or match[2])


def _number(word: str) -> int:
    return NUMERALS.get(word.lower()) or int(word)


def _lead(text: str, start: int) -> str:
    """What stands right before a period: what may say something of it is never longer."""
    return text[max(start - _LEAD_CHARACTERS, 0) : start]


def _sharpened(text: str, mention: PeriodMention) -> PeriodMention:
    """ "awal 2023" is the first four months of 2023; "sejak awal 2023" and "hingga akhir 2023" leave no month out."""
    lead = _lead(text, mention.span.start)
    named = _THIRD.search(lead)
    if not named or mention.period.part is not Part.YEAR or mention.since:
        return mention
    number, before = _THIRDS[named[1].lower()], lead[: named.start()]
    whole = (number == 1 and _FROM.search(before)) or (number == 3 and _UNTIL.search(before))
    period = mention.period if whole else Period(mention.period.year, Part.THIRD, number)
    return replace(
        mention, period=period, span=Span.of(text, mention.span.start - len(lead) + named.start(), mention.span.stop)
    )


def _find_periods(text: str, today: Period | None, anchor: Period | None, asked: Period | None) -> list[PeriodMention]:
    """The periods a text names.

    Days of events are none; "sekarang" means the newest held; a month without its year and "tahun sebelumnya" with
    nothing before it are left open.
    """
    published = str(today.year) if today else ""
    stated = [m for m in find_periods(text) if not m.dated]
    mentions = find_periods(text, published, stated[0].period if stated else anchor)
    named = stated[-1].period if stated else asked
    mentions = [_counted_back(mention, named) if named else mention for mention in mentions]
    guessed = [m for m in mentions if m.dated or m.now or _has_no_year(m)]
    back = [m for m in mentions if "sebelum" in m.span.text.lower()] if not (stated or anchor) else []
    origin = next((m.period for m in reversed(stated) if m.basis is Basis.STATED), anchor)
    away = [*_find_years_away(text, today, origin, named), *_find_current(text, today, anchor)]
    kept = [
        m for m in mentions if m not in guessed and m not in back and not any(m.span.overlaps(one.span) for one in away)
    ]
    return sorted((*kept, *away), key=lambda mention: mention.span.start)


def _has_no_year(mention: PeriodMention) -> bool:
    """A part of a year whose year only the calendar would supply; that of "November tahun lalu" is told."""
    supplied = mention.why == "publication date" and mention.period.part is not Part.YEAR
    return supplied and _TELLS_YEAR.search(mention.span.text) is None


def _find_years_away(
    text: str, today: Period | None, anchor: Period | None, named: Period | None
) -> list[PeriodMention]:
    """ "2 tahun lalu" counts from the year named, else from now; "2 tahun kemudian" from the year spoken of."""
    found = []
    for match in _YEARS_AWAY.finditer(text):
        origin = _year_of(named or today) if match["ago"] else _year_of(anchor)
        if origin:
            years = _number(match["count"])
            period = Period(origin + years if match["after"] else origin - years)
            found.append(PeriodMention(Span.of(text, match.start(), match.end()), period, why="years away"))
    return found


def _year_of(period: Period | None) -> int | None:
    return period.year if period else None


def _find_current(text: str, today: Period | None, anchor: Period | None) -> list[PeriodMention]:
    """The month or part of a year that it is now, or the one before: "bulan lalu", "semester ini".

    A week is told by its month; "bulan sebelumnya" counts from the month spoken of.
    """
    found = []
    for match in _CURRENT.finditer(text):
        unit, which = match["unit"].lower(), match["which"].lower()
        origin = anchor if which == "sebelumnya" else today
        if origin is None or origin.part is not Part.MONTH:
            continue
        part, length = _PARTS.get(unit, _MONTH)
        back = 0 if which in ("ini", "berjalan") or unit == "minggu" else _number(match["count"] or "1")
        count = origin.months[0] // length - back
        period = Period(count * length // 12, part, count % (12 // length) + 1)
        found.append(PeriodMention(Span.of(text, match.start(), match.end()), period, why="the calendar"))
    return found


def _counted_back(mention: PeriodMention, named: Period) -> PeriodMention:
    """ "2023 turun berapa dibanding tahun lalu" speaks of 2022, whatever the year is now."""
    if not _LAST_YEAR.fullmatch(mention.span.text):
        return mention
    return replace(mention, period=Period(named.year - 1), why="year named before")


def _expanded(text: str, mentions: list[PeriodMention]) -> tuple[Period, ...]:
    """Every period asked for, in order; a range of years holds each of its years."""
    periods: list[Period] = []
    for number, mention in enumerate(mentions):
        before = mentions[number - 1] if number else None
        since = mention.since or (before.period if before and _is_range(text, before, mention) else None)
        periods += _years(since, mention.period) if since else [mention.period]
    return tuple(sorted(set(periods), key=lambda period: (period.months[1], period.months[0])))


def _is_range(text: str, before: PeriodMention, mention: PeriodMention) -> bool:
    between = text[before.span.stop : mention.span.start]
    leads = _LEADS_RANGE.search(_lead(text, before.span.start)) is not None
    joined = _BETWEEN.fullmatch(between)
    return joined is not None and (leads or "dan" not in between.lower())


def _years(first: Period, last: Period) -> list[Period]:
    count = last.year - first.year
    if not 0 < count <= _LONGEST_RANGE_YEARS:
        return [first, last]
    end = [last] if last.part is not Part.YEAR else [Period(last.year)]
    return [first, *(Period(year) for year in range(first.year + 1, last.year)), *end]


def _is_open(text: str, mention: PeriodMention, mentions: list[PeriodMention]) -> bool:
    """ "sejak 2020" with no end named."""
    return (
        mention is mentions[-1] and mention.since is None and _SINCE.search(_lead(text, mention.span.start)) is not None
    )
