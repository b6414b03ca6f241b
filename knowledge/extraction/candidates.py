"""A number to be measured, and all that the rules ask of it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..language.cues import Cue
from ..language.indicators import Mention
from ..models import Unit
from .readings import Number, between
from .surroundings import foreign_noun

ELSEWHERE, OTHERS = "percent of something else", "children of something else"
GOES_ON = "goes on"
OTHER_NUTRITION = ("wasting", "underweight")
BESIDE_WORDS = 3
PAIR_BEFORE = re.compile(
    r"(?:\b(?:atau|setara|artinya|alias|or)(?:\s+(?:sekitar|setara|sebanyak|mencapai|dengan))*|\bdengan(?:\s+jumlah)?|\()\s*$",
    re.IGNORECASE,
)
# "hanya 3,7 persen, 3.839 anak"
BESIDE = re.compile(r",\s*(?:yaitu|yakni|tepatnya)?\s*", re.IGNORECASE)


# "Sasaran akhir tahun satu digit" is said of a prevalence.
_DIGITS = re.compile(r"\b(?:satu|dua|single)\s+digit\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """The indicator and unit of a number, or (with an empty indicator) the rule that passed it over."""

    indicator: str
    unit: Unit | None
    rule: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text before was counting: whether it spoke of stunting, and the indicator of the last count.

    `elsewhere`: the paragraph's last percentages were of something else. `told` is the unit of its last figures, if
    they were of stunting. `sampled`: it tells of a study and its sample.
    """

    stunting: bool = False
    counted: str = ""
    elsewhere: bool = False
    told: Unit | None = None
    sampled: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number to be measured, and all that the rules ask of it."""

    number: Number
    topic: Topic
    previous: Measure | None
    nearest: Mention | None
    foreign: Cue | None

    @property
    def stunting(self) -> bool:
        """The text or the sentence speaks of stunting."""
        return self.topic.stunting or bool(self.number.reading.indicators)

    @property
    def elsewhere(self) -> Cue | None:
        """The word that makes it a number of something else, unless an indicator stands nearer."""
        far = self.nearest is None or (self.foreign is not None and self.foreign.span.start > self.nearest.span.start)
        return self.foreign if far else None

    @property
    def qualified(self) -> Mention | None:
        """The other thing that the number is at once said to count: "1.102 balita wasting", "3,9 persen wasting"."""
        number, text = self.number, self.number.reading.text
        for mention in between(number.reading.indicators, number.stop, number.ceiling):
            beside = not text[number.stop : mention.span.start].strip(" ")
            following = number.following
            has_its_own = following and not text[mention.span.stop : following.start].strip(" ")
            if beside and not has_its_own and mention.code.startswith(OTHER_NUTRITION):
                return mention
        return None

    @property
    def goes_on_elsewhere(self) -> bool:
        """The number before is of something else, and nothing has been named since: "ASI 64 persen, targetnya 80"."""
        number = self.number
        if self.topic.sampled and not (number.reading.places or number.reading.surveys):
            return True
        if _DIGITS.search(number.reading.text):
            return False
        if self.topic.elsewhere and not (number.reading.indicators or number.reading.surveys):
            return True
        if number.previous is None or self.previous is None or self.previous.indicator:
            return False
        if not (self.previous.rule.startswith((ELSEWHERE, OTHERS)) or foreign_noun(number.previous)):
            return False
        since = number.previous.stop, number.start
        return not between(number.reading.indicators, *since) and not between(number.reading.surveys, *since)

    def follows(self, indicator: str) -> bool:
        """Tell whether the number before is of this indicator."""
        return self.previous is not None and self.previous.indicator == indicator


# The indicator that a rule says a number counts, empty for something else, and why; None where the rule says nothing.
Found = tuple[str, str] | None


def first_found(rules: Iterable[Callable[[Candidate], Found]], case: Candidate, unit: Unit, otherwise: str) -> Measure:
    """What the first rule that speaks says a number of a unit counts; `otherwise` tells why where none does."""
    for rule in rules:
        if found := rule(case):
            indicator, why = found
            return Measure(indicator, unit if indicator else None, why)
    return Measure("", None, otherwise)
