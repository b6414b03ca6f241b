"""Years told by the order of surveys: "SSGI sebelumnya", "survei sebelumnya", "SSGI terbaru"."""

import re
from collections.abc import Sequence

from ..models import Basis, Part, Period, Span
from .indicators import Mention, newest_results, surveys
from .periods import PeriodMention, parse_published
from .wordlists import small

# In small letters, from the first of which on a text is searched.
_A_SURVEY = re.compile(r"surve[iy](?<!\wsurve.)(?<!dua surve.)(?:\s+nasional)?(?=\s)")
_WHICH = re.compile(
    r"\W{0,2}\s*(?:(?P<before>sebelumnya|sebelum\s+itu)|(?P<newest>terbaru|terakhir|teranyar|terkini))\b"
    r"(?!\W{0,3}(?:yaitu\s+|yakni\s+)?(?:pada\s+|di\s+)?(?:tahun\s+)?(?:19|20)\d\d)",
    re.IGNORECASE,
)


def find_fieldings(
    text: str, named: Sequence[Mention], periods: Sequence[PeriodMention], published: str, anchor: Period | None
) -> list[PeriodMention]:
    """The years that a text tells by the order of surveys, left to right.

    `named` are its instruments, `periods` those it names besides, `anchor` the period the text before was about, from
    which "sebelumnya" counts. What cannot be told is left out.
    """
    spans = [(mention.span, mention.code) for mention in named if surveys()[mention.code].kind == "survey"]
    taken = {span.start for span, _ in spans}
    spans += [(Span.of(text, *m.span()), "") for m in _A_SURVEY.finditer(small(text)) if m.start() not in taken]
    found = []
    for span, code in sorted(spans, key=lambda one: one[0].start):
        if which := _WHICH.match(text, span.stop):
            told = [p.period for p in periods if p.span.stop <= span.start and not p.dated and not p.now]
            origin = told[-1] if told else anchor
            period = _before(code, origin) if which["before"] else _newest(code, published)
            if period:
                word = Span(which.end() - len(which[0].lstrip()), which.end(), which[0].lstrip())
                found.append(PeriodMention(word, period, None, Basis.INFERRED, f"{span.text} {word.text}".lower()))
    return found


def _before(code: str, origin: Period | None) -> Period | None:
    """The last year before that of a survey in which it was fielded, or any survey where `code` is empty."""
    sampled = [one for one in surveys().values() if one.kind == "survey"]
    if origin is None or not any(one.covers(origin) for one in sampled) or origin.part is not Part.YEAR:
        return None
    years = {year for one in sampled if code in ("", one.code) for year in one.years if year < origin.year}
    return Period(max(years)) if years else None


def _newest(code: str, published: str) -> Period | None:
    """The year of the newest results that were out, if they are of the survey that is named."""
    today = parse_published(published)
    newest = newest_results(today.code) if today and today.part is Part.MONTH else None
    return Period(newest[1]) if newest and code in ("", newest[0]) else None
