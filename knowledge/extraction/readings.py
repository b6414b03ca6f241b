"""A sentence with everything found in it: numbers, places, periods, indicators, surveys and the cues around them."""

import re
from collections.abc import Set
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from ..language.cues import Cue, Role, find_cues
from ..language.fieldings import find_fieldings
from ..language.indicators import Mention, find_indicators, find_surveys, surveys
from ..language.labels import find_label
from ..language.periods import PeriodMention, find_periods
from ..language.placementions import PlaceMention
from ..language.places import gazetteer
from ..language.quantities import QuantityMention, find_quantities
from ..language.wordlists import word_set
from ..models import Period, Span


class _Marked(Protocol):
    @property
    def span(self) -> Span: ...


_M = TypeVar("_M", bound=_Marked)

_PAIRED = re.compile(
    r"(?:\(|\b(?:atau|setara|artinya|alias|ekuivalen|or)(?:\s+(?:sekitar|setara|sebanyak|prevalensi|sebesar|dengan))*)\s*\(?\s*$",
    re.IGNORECASE,
)
_FIGURE_ROLES = frozenset({Role.TARGET, Role.TO, Role.AT, Role.FACT})
# In "setahun kemudian" there is neither a rate nor a new clause.
_OF_PERIODS = (Role.BREAK, Role.RATE)
# "memang naik, tetapi hanya 1,9 persen" goes on with the clause before.
_CONCEDES = re.compile(
    r"(?:tetapi|tapi|namun|walau|meski)\s+(?:hanya|cuma|cuman|sebesar)\s+(?:sebesar\s+|sekitar\s+)?", re.IGNORECASE
)
_CLAUSE_END = re.compile(r";|[”\"],?\s+(?=kata|ujar|ucap|tutur|ungkap|jelas|tegas)")
# "Walau angka posyandu mengecil, Tapin mencatat 14,4 persen": what is conceded moves no number of the main clause.
_CONCEDED = re.compile(
    r"\W*(?:walau(?:pun)?|meski(?:pun)?|kendati(?:pun)?|biarpun|sekalipun)\b[^,;:\d]*,\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence read: all offsets count from its beginning. `passed` are numbers that can be no figure, and why.

    `bounds` are the floor and the ceiling of each number, as in `Number`; `words` are in small letters.
    """

    sentence: Span
    words: frozenset[str]
    numbers: tuple[QuantityMention, ...]
    bounds: tuple[tuple[int, int], ...]
    passed: tuple[tuple[QuantityMention, str], ...]
    periods: tuple[PeriodMention, ...]
    places: tuple[PlaceMention, ...]
    indicators: tuple[Mention, ...]
    surveys: tuple[Mention, ...]
    cues: tuple[Cue, ...]

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.sentence.text

    def has(self, words: Set[str]) -> bool:
        """Tell whether it has one of some words: what begins with none of them need not be looked for."""
        return not self.words.isdisjoint(words)


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a reading and its surroundings, from where it begins to where it ends with its unit.

    `floor` and `ceiling` bound what can belong to it alone, `before` and `after` it: the number or clause before it,
    and the one after. `own_cues` are those of the cues on its left that do.
    """

    reading: Reading
    index: int
    mention: QuantityMention
    start: int
    stop: int
    floor: int
    ceiling: int
    before: str
    after: str
    own_cues: tuple[Cue, ...]

    @property
    def after_all(self) -> str:
        """The rest of the sentence."""
        return self.reading.text[self.stop :]

    @property
    def previous(self) -> "Number | None":
        """The number before this one in the sentence."""
        return number_at(self.reading, self.index - 1) if self.index else None

    @property
    def following(self) -> "Number | None":
        """The number after this one in the sentence."""
        return number_at(self.reading, self.index + 1) if self.index + 1 < len(self.reading.numbers) else None

    @property
    def paired(self) -> bool:
        """Tell whether the number before says the same in another unit: "24,6 persen atau 21.276 balita"."""
        said = _PAIRED.search(self.before) if self.index else None
        return said is not None and self.mention.unit is not self.reading.numbers[self.index - 1].unit

    def own(self, marks: tuple[_M, ...]) -> list[_M]:
        """Those of the marks of a sentence that stand on the left and belong to this number."""
        return between(marks, self.floor, self.start)

    def cues(self, *roles: Role) -> list[Cue]:
        """The cues on the left that belong to this number, of the given roles (all when none is given)."""
        return [cue for cue in self.own_cues if not roles or cue.role in roles]


def read_sentence(sentence: Span, published: str = "", anchor: Period | None = None) -> Reading:
    """Find everything in a sentence; `published` and `anchor` resolve relative periods, as in `find_periods`."""
    text = sentence.text
    indicators = find_indicators(text)
    instruments = find_surveys(text)
    named = [m.span for m in (*indicators, *instruments)]
    cues = tuple(c for c in find_cues(text) if not any(s.holds(c.span.start, c.span.stop) for s in named))
    anchor = _surveyed(text, instruments, published) or anchor
    found = find_periods(text, published, anchor)
    found += find_fieldings(text, instruments, found, published, anchor)
    periods = _without_events(text, sorted(found, key=lambda p: p.span.start), cues)
    # In "per Juli 2023" there is no district Juli.
    named += [m.span for m in periods]
    places = [m for m in gazetteer().find(text) if not any(m.span.overlaps(s) for s in named)]
    heads = {m.span.start for m in places}
    cues = tuple(c for c in cues if _stands(text, c, periods, heads))
    taken = [*(m.span for m in periods), *(m.span for m in instruments), *(m.span for m in places)]
    read = [(number, _label(text, number, taken)) for number in find_quantities(text)]
    numbers = tuple(number for number, rule in read if not rule)
    cues = tuple(c for c in cues if not _ago(text, c, periods, numbers, cues))
    return Reading(
        sentence,
        word_set(text),
        numbers,
        _bounds(text, numbers, cues),
        tuple((number, rule) for number, rule in read if rule),
        tuple(periods),
        tuple(places),
        tuple(indicators),
        tuple(instruments),
        cues,
    )


def _label(text: str, number: QuantityMention, taken: list[Span]) -> str:
    """Why a number can be no figure; "" if it can."""
    dated = any(span.start <= number.span.start < span.stop for span in taken)
    return "date or name" if dated else find_label(text, number)


def _surveyed(text: str, named: list[Mention], published: str) -> Period | None:
    """The year that a survey fielded once gives what is told from it: "menurut SKI ..., dua tahun sebelumnya"."""
    years = surveys()[named[0].code].years if named else frozenset()
    year = Period(min(years)) if len(years) == 1 else None
    return None if year is None or find_periods(text[: named[0].span.start], published, year) else year


def _stands(text: str, cue: Cue, periods: list[PeriodMention], heads: set[int]) -> bool:
    """Tell whether a cue says of a figure what it says elsewhere; `heads` are where the names of places begin."""
    if cue.role in _OF_PERIODS and any(cue.span.overlaps(period.span) for period in periods):
        return False
    word = cue.span.text
    if word == "Jadi":  # "Jadi sekitar 5 persen": so it is about 5 percent, not that it became so
        return bool(text[: cue.span.start].strip('"“ '))
    # "Predikat itu berpindah ke Sumedang yang 27,6 persen": no figure moves there.
    return word.lower() != "ke" or cue.span.stop + 1 not in heads


def _ago(
    text: str, cue: Cue, periods: list[PeriodMention], numbers: tuple[QuantityMention, ...], cues: tuple[Cue, ...]
) -> bool:
    """As in "Tahun 2022 lalu 612 anak": no "then", for no number before it in its clause has that year."""
    if cue.span.text.lower() != "lalu":
        return False
    year = next((p.span for p in periods if text[p.span.stop : cue.span.start].isspace()), None)
    if year is None:
        return False
    before = max((number.span.stop for number in numbers if number.span.stop <= year.start), default=0)
    return not before or any(c.role is Role.BREAK for c in between(cues, before, year.start))


def number_at(reading: Reading, index: int) -> Number:
    """The number with this index, with its bounds and what stands within them."""
    mention, (floor, ceiling), text = reading.numbers[index], reading.bounds[index], reading.text
    start, stop = mention.span.start, mention.span.stop
    cues = tuple(between(reading.cues, floor, start))
    return Number(reading, index, mention, start, stop, floor, ceiling, text[floor:start], text[stop:ceiling], cues)


def _bounds(text: str, numbers: tuple[QuantityMention, ...], cues: tuple[Cue, ...]) -> tuple[tuple[int, int], ...]:
    """For each number where the number or clause before it ends, and where the one behind it begins."""
    if not numbers:
        return ()
    ends = [m.end() for m in _CLAUSE_END.finditer(text)]
    ends += [m.end() for m in (_CONCEDED.match(text),) if m]
    clauses = [cue.span.start for cue in cues if cue.role is Role.BREAK]
    floors = [0, *(number.span.stop for number in numbers)]
    ceilings = [*(number.span.start for number in numbers[1:]), len(text)]
    bounds = []
    for number, floor, ceiling in zip(numbers, floors, ceilings, strict=False):
        start, stop = number.span.start, number.span.stop
        breaks = [*ends, *(clause for clause in clauses if not _CONCEDES.fullmatch(text, clause, start))]
        floor = max([floor, *(b for b in breaks if b <= start)])
        ceiling = min([ceiling, *(b for b in breaks if b > stop)])
        bounds.append((floor, ceiling))
    return tuple(bounds)


def between(marks: tuple[_M, ...], start: int, stop: int) -> list[_M]:
    """The marks that lie wholly within `start:stop`."""
    return [mark for mark in marks if start <= mark.span.start and mark.span.stop <= stop]


def _without_events(text: str, periods: list[PeriodMention], cues: tuple[Cue, ...]) -> list[PeriodMention]:
    """Mark as `dated` the years that belong to an event ("rapat ... di Tahun 2024", "seri II Tahun 2023")."""
    return [replace(period, dated=True) if _of_event(text, period, cues) else period for period in periods]


def _of_event(text: str, period: PeriodMention, cues: tuple[Cue, ...]) -> bool:
    """Tell whether an event is named before the year in its clause, and no figure's words after the event."""
    clause = max(text.rfind(mark, 0, period.span.start) for mark in ",(") + 1
    roles = [cue.role for cue in between(cues, clause, period.span.start)]
    return Role.EVENT in roles and _FIGURE_ROLES.isdisjoint(roles[roles.index(Role.EVENT) :])
