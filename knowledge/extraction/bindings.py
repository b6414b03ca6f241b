"""What was found out about a number of a sentence, and what the text before the sentence was about."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ..models import Bound, Kind, Period, Place, Unit
from ..values import PERCENTAGES
from .candidates import Measure, Topic
from .dating import Carried, Dating
from .decisions import Decision
from .headings import Heading
from .readings import Number
from .regions import COUNTRY

# No region has reported so high a prevalence; above it a percentage is of something else.
LARGEST_PREVALENCE_PERCENT = Decimal(80)
_LARGEST_CHANGE_PERCENT = Decimal(35)
_UNDATED = Dating(None)
_AS_THE_NATION = re.compile(
    r"(?:\s*(?:pada|di|untuk)?\s*(?:akhir\s+)?(?:tahun\s+)?(?:19|20)\d\d)?\s*,?\s*"
    r"(?:sama|sejalan|selaras|sesuai)\s+(?:dengan\s+)?target\s+(?:nasional|pemerintah\s+pusat|pusat|presiden)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Binding:
    """A number with all that was found out about it so far; a place is None where it cannot be named.

    `refusal` is the rule by which the number is no fact; empty when it is one.
    """

    number: Number
    decision: Decision
    measure: Measure
    places: list[Place | None]
    dating: Dating = _UNDATED
    survey: str | None = None
    refusal: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "refusal", self._refusal())

    def _refusal(self) -> str:
        mention = self.number.mention
        if self.decision.kind is None:
            return self.decision.rule
        if not self.measure.indicator:
            return self.measure.rule
        percent = self.measure.unit in PERCENTAGES
        if percent and mention.value > LARGEST_PREVALENCE_PERCENT:
            return "more than a prevalence can be"
        if percent and self.decision.kind is Kind.CHANGE and mention.value > _LARGEST_CHANGE_PERCENT:
            return "more than a prevalence can move"
        if percent and self.decision.kind is Kind.LEVEL and not mention.value:
            return "less than a prevalence can be"
        if mention.bound and self.decision.kind is Kind.LEVEL:
            return "bound"
        wanted = self.decision.kind is Kind.TARGET and not self.decision.direction
        if wanted and mention.bound is Bound.ABOVE and not percent:  # "desa dengan kasus di atas 10 anak"
            return "bound"
        if self.decision.kind is Kind.LEVEL and self.measure.unit is Unit.PERCENTAGE_POINTS and not self._is_named:
            return "points of something else"
        return "" if any(self.places) else "no place that can be named"

    @property
    def owners(self) -> list[Place | None]:
        """The places that it is a fact of: "menargetkan 14 persen, sama dengan target nasional" tells two targets."""
        shared = self.decision.kind is Kind.TARGET and _AS_THE_NATION.match(self.number.after_all)
        return [*self.places, COUNTRY] if shared and not self.decision.direction else self.places

    @property
    def limit(self) -> Bound | None:
        """Its bound; none for a rate to come down to, for who aims at "minimal 20 persen" does not want more."""
        down_to = self.decision.kind is Kind.TARGET and not self.decision.direction
        above = self.number.mention.bound is Bound.ABOVE
        return None if down_to and above and self.measure.unit in PERCENTAGES else self.number.mention.bound

    @property
    def _is_named(self) -> bool:
        """Its sentence names an indicator or an instrument."""
        return bool(self.number.reading.indicators or self.number.reading.surveys)

    @property
    def figure(self) -> tuple[str, str, Decimal]:
        """What makes two mentions of a level the same figure: indicator, place and value."""
        place = self.places[0]
        return self.measure.indicator, place.code if place else "", self.number.mention.value


@dataclass(frozen=True, slots=True)
class Background:
    """What the text before a sentence was about: its topic, place, period and survey, and the levels it dated.

    `speaker` is the place whose office is quoted, `today` when the text was published, `aim` the year of the target
    named last; `listed` are the places and `dated` the periods that the sentence before named one by one;
    `opens` tells that the sentence begins a paragraph; `lately` is the one place of the last figures; `wanted` that the
    sentence before asked for something and gave no number; `heading` is what holds for the items of a list.
    """

    place: Place | None
    carried: Carried = field(default_factory=Carried)
    topic: Topic = field(default_factory=Topic)
    levels: Mapping[tuple[str, str, Decimal], tuple[Dating, str | None]] = field(default_factory=dict)
    speaker: Place | None = None
    today: Period | None = None
    listed: tuple[Place | None, ...] = ()
    aim: Period | None = None
    dated: tuple[Period, ...] = ()
    opens: bool = False
    lately: Place | None = None
    wanted: bool = False
    heading: Heading = field(default_factory=Heading)


def pair_of(facts: Iterable[Binding]) -> tuple[Period, Period] | None:
    """The two periods that a sentence compares: those of one place's two levels, or the ends of a change."""
    facts = list(facts)
    levels: dict[tuple[Place | None, ...], list[Period]] = {}
    for b in facts:
        if b.decision.kind is Kind.LEVEL and b.dating.period:
            levels.setdefault(tuple(b.places), []).append(b.dating.period)
    for dated in levels.values():
        periods = sorted(set(dated), key=lambda p: p.months)
        if len(periods) == 2:
            return periods[0], periods[1]
    ends = [(b.dating.since, b.dating.period) for b in facts if b.dating.since and b.dating.period]
    return ends[-1] if ends else None
