"""Places allotted to the numbers of a sentence: one by one to a row, taken up from the text before, or unknown."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..language.numerals import NUMERALS, SEVERAL
from ..language.places import gazetteer
from ..models import Kind, Place
from ..values import COUNTS
from .candidates import GOES_ON, Measure
from .decisions import Decision
from .owners import each_its_own, subjects_of
from .readings import Number
from .uses import Subject

_ALIKE = re.compile(r"\b(?:sama-sama|kedua-duanya)\b", re.IGNORECASE)
_TAKEN_UP = re.compile(r"\s*(?:itu|tersebut|tadi)\b", re.IGNORECASE)
_ALL_OF_THEM = re.compile(
    rf"\bke({SEVERAL})(?:nya|\s+(?:daerah|kabupaten|kota|provinsi)(?:\s+(?:itu|tersebut|ini))?)\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:akumulasi|gabungan|total|jumlah(?:kan)?|dijumlah(?:kan)?|digabung(?:kan)?)\b", re.IGNORECASE)


@dataclass(slots=True)
class Allotment:
    """The places of a sentence as its numbers take them, left to right.

    `carried` is the place the text before was about, `listed` those it named one by one unless it named as many
    periods, `figures` the levels it gave: indicator, code of the place, value.
    """

    subjects: list[Subject]
    carried: Place | None
    listed: Sequence[Place | None]
    dated: int
    figures: Iterable[tuple[str, str, Decimal]]
    by_place: bool = False
    _left: list[Place | None] = field(default_factory=list)
    _row: list[Place | None] = field(default_factory=list)

    def next(
        self, number: Number, decision: Decision, counted: Measure, before: list[Place | None] | None
    ) -> list[Place | None]:
        """The places of the next number, None standing for one we cannot name; `before` are those of the last."""
        places = subjects_of(number, self.subjects, before, self.carried)
        rest = len(number.reading.numbers) - number.index
        if not number.own(tuple(self.subjects)):
            places = self._from_before(number, decision, counted, rest) or places
        if self._row and _ALIKE.search(number.before):
            places = self._row
        if each_its_own(number, len(places)) and 1 < len(places) <= rest:
            self._left, self._row, self.by_place = places, places, True
        elif len(places) > 1 and counted.unit in COUNTS:
            return [None]  # "Tapin dan Balangan 900 anak" may be what they have together
        if self._left:
            places, self._left = [self._left[0]], self._left[1:]
        return places

    def _from_before(self, number: Number, decision: Decision, counted: Measure, rest: int) -> list[Place | None]:
        if each_its_own(number) and len(self.listed) == rest > self.dated:
            return list(self.listed)
        return (
            taken_up(number, self.listed)
            or self._resumed(number, decision, counted)
            or self._counted_before(decision, counted)
        )

    def _counted_before(self, decision: Decision, counted: Measure) -> list[Place | None]:
        """As in "Penurunan 3,2 juta keluarga itu ...": the one place whose count goes on, where ours has none."""
        if self.carried is None or decision.kind is not Kind.CHANGE or not counted.rule.endswith(GOES_ON):
            return []
        told = {code for indicator, code, _ in self.figures if indicator == counted.indicator}
        apart = self.carried.code not in told
        return [gazetteer().known(code) for code in told] if apart and len(told) == 1 else []

    def _resumed(self, number: Number, decision: Decision, counted: Measure) -> list[Place | None]:
        """The place whose figure "angka 7,2 persen itu" takes up, where the text gave that value for one alone."""
        if decision.kind is not Kind.LEVEL or not _TAKEN_UP.match(number.after):
            return []
        same = counted.indicator, number.mention.value
        known = {code for indicator, code, value in self.figures if (indicator, value) == same}
        return [gazetteer().known(code) for code in known] if len(known) == 1 else []


def taken_up(number: Number, listed: Sequence[Place | None]) -> list[Place | None]:
    """The places named before that "ketiganya" takes up, none for another word; unknown ones if their number differs.

    What they have together ("akumulasi keempat kabupaten itu") is the province's where it has no others.
    """
    said = _ALL_OF_THEM.search(number.before)
    if said is None or not listed:
        return []
    count = NUMERALS[said[1].lower()]
    if not _SUM.search(number.before):
        return list(listed) if count == len(listed) else [None]
    province = gazetteer().known(listed[0].parent) if listed[0] else None
    return [province if province and count == len(gazetteer().children(province.code)) else None]
