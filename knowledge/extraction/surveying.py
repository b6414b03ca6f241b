"""By which instrument a number was measured: named beside it, in its sentence, or inherited from the text before."""

import re
from collections.abc import Sequence

from ..language.cues import Role
from ..language.indicators import Mention, is_local, surveys
from ..models import Part, Period
from .dating import Carried
from .nearperiods import SURVEY_BEHIND, is_counted_from, own_period
from .readings import Number, Reading, between

_TO_BE_MEASURED = re.compile(
    r"[\s,]*(?:pada\s+\w+\s+)?(?:(?:jika|bila|kalau|apabila)\s+)?(?:memakai|menggunakan|mengacu|versi|menurut|untuk|dalam|pada)\s+(?:hasil\s+)?",
    re.IGNORECASE,
)
_YEAR_CHARACTERS = 12
_IN_BRACKETS = re.compile(r"\s*\(\s*")
_AS_ONE = re.compile(r"\s*(?:/|dan|-|atau|\()\s*")


def survey_of(number: Number, period: Period | None, carried: Carried) -> str | None:
    """The instrument of a number: named beside it, in its sentence, else inherited where it was fielded that year."""
    reading = number.reading
    bracketed = _bracketed_survey(number)
    if bracketed:
        return _named([bracketed], period)
    right = _survey_behind(number)
    previous = number.previous
    taken = previous and (_bracketed_survey(previous) or (right and _survey_behind(previous)))
    left = [s for s in number.own(reading.surveys) if s is not taken]
    if right and not left:
        return _fitting([s.code for s in _together(reading, reading.surveys[reading.surveys.index(right) :])], period)
    code = _named(_adjacent(reading, left), period) if left else _from_around(number, period, carried)
    return None if code and _began_before(number, code, period) else code


def _from_around(number: Number, period: Period | None, carried: Carried) -> str | None:
    """The instrument that the sentence names before or behind, else that of the text before."""
    reading = number.reading
    if reading.surveys and all(_of_the_start(number, s) for s in reading.surveys):
        return None
    earlier = [s for s in reading.surveys if s.span.stop <= number.start]
    if earlier:
        codes = [s.code for s in reversed(earlier)]
        believed = len(set(codes)) == 1 and not _of_its_years(number, earlier[-1])
        return _fitting(codes, period, carried.named, believed)
    later = [s for s in reading.surveys if not _apart(number, s) and not is_counted_from(reading, s.span.start)]
    if later:
        return _fitting([s.code for s in later], period, carried.named)
    apart = any(_apart(number, s) for s in reading.surveys)
    return None if apart else _fitting(carried.surveys, period, carried.named)


def _began_before(number: Number, code: str, period: Period | None) -> bool:
    """As in "SKI mencatat 29 persen, naik dari 24,7": a survey fielded once did not measure where that began."""
    once = len(surveys()[code].years) == 1 and number.index > 0
    return once and bool(number.cues(Role.FROM)) and not (period and surveys()[code].covers(period))


def _of_the_start(number: Number, survey: Mention) -> bool:
    """As in "dari 26,6 persen (SSGI 2022) ke 25,9 persen": what is named in brackets did not measure the end."""
    previous = number.previous
    return previous is not None and bool(number.cues(Role.TO)) and _bracketed_survey(previous) is survey


def _apart(number: Number, survey: Mention) -> bool:
    """As in "Banten 23,9 persen; pada SSGI 2022 masih 20,0": a clause with a figure of its own names it."""
    reading = number.reading
    ends = [c.span.start for c in between(reading.cues, number.stop, survey.span.start) if c.role is Role.BREAK]
    ends += [m.start() for m in re.finditer(";", reading.text) if number.stop <= m.start() < survey.span.start]
    return any(n.span.start > survey.span.stop for n in reading.numbers) and bool(ends)


def _of_its_years(number: Number, survey: Mention) -> bool:
    """Tell whether a survey is only of a year that the sentence names: it has one, or it is "SSGI 2024"."""
    reading = number.reading
    once = len(surveys()[survey.code].years) == 1
    dated = between(reading.periods, survey.span.stop, survey.span.stop + _YEAR_CHARACTERS)
    return bool(once or dated or number.cues(Role.COMPARE)) and _dated_well(reading, survey.code)


def _dated_well(reading: Reading, code: str) -> bool:
    """Tell whether the sentence names a year in which the survey was fielded, so that another year is not its own."""
    return bool(surveys()[code].years) and any(surveys()[code].covers(p.period) for p in reading.periods if not p.dated)


def target_survey(number: Number) -> str | None:
    """The instrument by which a target is to be measured: "angka e-PPGBM 7 persen", "33 persen jika memakai SSGI"."""
    reading = number.reading
    left = number.own(reading.surveys)
    right = [s for s in reading.surveys if number.stop <= s.span.start]
    if left and not between(reading.periods, left[-1].span.stop, left[-1].span.stop + _YEAR_CHARACTERS):
        return _code(left[-1].code)
    meant = right and _TO_BE_MEASURED.fullmatch(reading.text[number.stop : right[0].span.start])
    return _code(right[0].code) if meant else None


def _bracketed_survey(number: Number) -> Mention | None:
    """The survey in brackets behind a number or its period: "27,1 persen pada 2023 (SKI)"."""
    for survey in number.reading.surveys:
        gaps = (number.reading.text[start : survey.span.start] for start in (number.stop, _after_period(number)))
        if any(_IN_BRACKETS.fullmatch(gap) for gap in gaps):
            return survey
    return None


def _survey_behind(number: Number) -> Mention | None:
    """The survey right behind a number or its period: "20 persen menurut SSGI", "20 persen pada 2022 menurut SSGI"."""
    text = number.reading.text
    for survey in number.reading.surveys:
        if number.stop <= survey.span.start < number.ceiling:
            gaps = (text[start : survey.span.start] for start in (number.stop, _after_period(number)))
            return survey if any(SURVEY_BEHIND.fullmatch(gap) for gap in gaps) else None
    return None


def _after_period(number: Number) -> int:
    behind = own_period(number)
    return behind.span.stop if behind else number.stop


def _together(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are one name: "SKI/SSGI", "Riskesdas dan SSGI"."""
    group = [mentions[0]]
    for mention in mentions[1:]:
        if not _AS_ONE.fullmatch(reading.text, group[-1].span.stop, mention.span.start):
            break
        group.append(mention)
    return group


def last_named(reading: Reading) -> list[Mention]:
    """The instrument a sentence names last, several mentions when they are one name ("SKI/SSGI")."""
    return _adjacent(reading, list(reading.surveys))


def _adjacent(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """The last mention and those joined to it."""
    group = [mentions[-1]]
    for mention in reversed(mentions[:-1]):
        if not _AS_ONE.fullmatch(reading.text, mention.span.stop, group[0].span.start):
            break
        group.insert(0, mention)
    return group


def _named(mentions: list[Mention], period: Period | None) -> str | None:
    """The survey named beside a number is believed, even for an odd year; of two named as one, the one fielded then."""
    codes = [m.code for m in mentions]
    fitting = [code for code in codes if surveys()[code].covers(period)]
    return _code((fitting or codes)[0] if len(codes) > 1 else codes[0])


def _fitting(
    codes: Sequence[str], period: Period | None, named: Sequence[str] = (), believed: bool = False
) -> str | None:
    """The first survey that was fielded in the period; else the one among those the text named that was.

    `believed` takes the first one all the same: the sentence names no other.
    """
    for code in codes:
        if surveys()[code].covers(period):
            return _code(code)
    if codes and period:
        for code in named:
            monthly = period.part is Part.MONTH and surveys()[code].kind == "register"
            if (surveys()[code].years or monthly) and surveys()[code].covers(period):
                return _code(code)
    return _code(codes[0]) if believed else None


def _code(code: str) -> str | None:
    return None if is_local(code) else code
