"""Each number of a sentence bound to its kind, indicator, places, period and survey, left to right."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..language.cues import Role
from ..language.indicators import MEASURED
from ..models import Basis, Kind, Period, Place, Unit
from ..models import Bound as Limit
from ..values import PERCENTAGES
from .aims import is_national_goal, listed_aim, wished_before
from .allotments import Allotment
from .candidates import Measure, Topic
from .dating import COMPARED, INHERITED, Carried, Dating, date_number, own_period, period_before
from .decisions import STILL_TO_GO, Decision
from .kinds import decide
from .measures import measure
from .owners import IN_A_ROW, each_its_own
from .publication import current, fielded, of_now
from .readings import Number, Reading, between, number_at
from .regions import COUNTRY
from .subjects import Subject
from .surveying import survey_of, target_survey
from .takings import taken_over

# No region has reported so high a prevalence; above it a percentage is of something else.
LARGEST_PREVALENCE_PERCENT = Decimal(80)
_LARGEST_CHANGE_PERCENT = Decimal(35)
_SEVERAL = Decision("several values of one place")
_LIST_JOINT = re.compile(r"[\s,;(]*(?:dan|serta|disusul|diikuti|lalu|kemudian|dengan|sebesar|di)?\s*", re.IGNORECASE)
_MEETS_TARGET = re.compile(
    r"\b(?:melampaui|melewati|memenuhi|lebih\s+baik\s+dari(?:pada)?)\s+target(?:nya)?\b(?!\s+(?:nasional|pusat|pemerintah))",
    re.IGNORECASE,
)
_AS_THE_NATION = re.compile(
    r"(?:\s*(?:pada|di|untuk)?\s*(?:akhir\s+)?(?:tahun\s+)?(?:19|20)\d\d)?\s*,?\s*"
    r"(?:sama|sejalan|selaras|sesuai)\s+(?:dengan\s+)?target\s+(?:nasional|pemerintah\s+pusat|pusat|presiden)\b",
    re.IGNORECASE,
)
_THAT_TARGET = re.compile(r"\btarget(?:nya)?\s+(?:itu|tersebut|ini)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bound:
    """A number with all that was found out about it; a place is None where it cannot be named.

    `refusal` is the rule by which the number is no fact; empty when it is one.
    """

    number: Number
    decision: Decision
    measure: Measure
    places: list[Place | None]
    dating: Dating
    survey: str | None
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
        if wanted and mention.bound is Limit.ABOVE and not percent:  # "desa dengan kasus di atas 10 anak"
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
    sentence before asked for something and gave no number; `aims` that a list of targets goes on.
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
    aims: bool = False


def bind_numbers(reading: Reading, subjects: list[Subject], background: Background) -> list[Bound]:
    """Find out all about each number of a sentence, each knowing the ones before it."""
    done: list[Bound] = []
    facts: list[Bound] = []
    years: list[Period | None] = []
    topic = background.topic
    if reading.indicators and not topic.stunting:
        topic = replace(topic, stunting=True)
    allotment = Allotment(subjects, background.place, background.listed, len(background.dated), background.levels)
    for index in range(len(reading.numbers)):
        number = number_at(reading, index)
        previous = done[-1] if done else None
        decision = decide(number, previous.decision if previous else None)
        decision = wished_before(number, decision) if background.wanted else decision
        decision = listed_aim(number, decision) if background.aims else decision
        counted = measure(number, topic, previous.measure if previous else None)
        places = allotment.next(number, decision, counted, previous.places if previous else None)
        dating, survey = _dated(number, decision, counted, places, done, facts, background)
        if not allotment.by_place:
            years = years[1:] or _years_one_by_one(number, subjects, background, len(reading.numbers) - index)
        if years and (dating.period is None or dating.basis is Basis.INFERRED or dating.period in years):
            dating = Dating(years[0], None, Basis.INFERRED, "one by one as named before")
        decision, survey = _in_future(decision, survey, dating, background, bool(number.cues(Role.IF)))
        bound = _recalled(Bound(number, decision, counted, places, dating, survey), background)
        done.append(bound)
        if not bound.refusal:
            facts.append(bound)
    return _changes_dated(_dated_together(_without_contradictions(done)))


def _without_contradictions(bound: list[Bound]) -> list[Bound]:
    """Refuse levels in a row for one place at one time: "Pada 2021 18,5 persen, 21,1 persen dan 22,7 persen"."""
    kept: list[Bound] = []
    for b in bound:
        before = kept[-1] if kept and IN_A_ROW.fullmatch(b.number.before) else None
        if before and _contradicts(b, before):
            kept[-1], b = (replace(one, decision=_SEVERAL) for one in (before, b))
        kept.append(b)
    return kept


def _contradicts(bound: Bound, before: Bound) -> bool:
    if before.decision is _SEVERAL:
        return bound.places == before.places and bound.decision.kind is Kind.LEVEL
    same = (bound.measure.indicator, bound.places, bound.dating.period, bound.survey)
    both = not bound.refusal and not before.refusal and bound.decision.kind is before.decision.kind is Kind.LEVEL
    alike = same == (before.measure.indicator, before.places, before.dating.period, before.survey)
    return both and alike and bound.dating.period is not None and bound.figure != before.figure


def _years_one_by_one(
    number: Number, subjects: list[Subject], background: Background, rest: int
) -> list[Period | None]:
    """The years that "berturut-turut" takes up where no place does; unknown ones if their number does not fit."""
    if not each_its_own(number):
        return []
    places = number.own(tuple(s for s in subjects if not s.aside))
    named = [p.period for p in number.own(number.reading.periods) if not p.dated and not p.now]
    if 1 < len(named) <= rest and len(places) < len(named):
        return list(named)
    if places:
        return []
    return list(background.dated) if len(background.dated) == rest else [None] * rest


def _dated_together(bound: list[Bound]) -> list[Bound]:
    """As in "Tapin 18 persen dan Balangan 22 persen pada 2023": the one year behind a list is that of all of it."""
    last = next((b for b in reversed(bound) if not b.refusal), None)
    if last is None or last.dating.basis is not Basis.STATED or last.dating.period is None:
        return bound
    reading = last.number.reading
    named = [p for p in reading.periods if not p.dated and not p.now]
    if len(named) != 1 or named[0].span.start < last.number.stop:
        return bound
    dating = replace(last.dating, since=None, basis=Basis.INFERRED, why="the one period of the list")
    return [replace(b, dating=dating) if _listed_with(b, last) else b for b in bound]


def _listed_with(bound: Bound, last: Bound) -> bool:
    """Tell whether a level of another place stands in one list with the last: nothing but names and joints between."""
    if bound is last or bound.decision.kind is not Kind.LEVEL or bound.decision.start or bound.places == last.places:
        return False
    reading, start, gaps = bound.number.reading, bound.number.stop, []
    marks = [*(p.span for p in reading.places), *(n.span for n in reading.numbers)]
    for span in sorted(marks, key=lambda span: span.start):
        if start <= span.start <= last.number.start:
            gaps.append(reading.text[start : span.start])
            start = span.stop
    return all(_LIST_JOINT.fullmatch(gap) for gap in gaps)


def _changes_dated(bound: list[Bound]) -> list[Bound]:
    """A change named before its ends takes their periods: "turun 2 persen dari 16 pada 2021 menjadi 14 pada 2022"."""
    dated = []
    for b in bound:
        if b.decision.kind is Kind.CHANGE and b.dating.period is None:
            levels = [other for other in bound if not other.refusal and other.places == b.places]
            if pair := pair_of(levels):
                b = replace(b, dating=Dating(pair[1], pair[0], Basis.INFERRED, "the ends of the change"))
        dated.append(b)
    return dated


def _dated(
    number: Number,
    decision: Decision,
    counted: Measure,
    places: list[Place | None],
    done: list[Bound],
    facts: list[Bound],
    background: Background,
) -> tuple[Dating, str | None]:
    """Period and survey; the facts before it in the sentence lend theirs."""
    carried, pair = background.carried, pair_of(facts)
    carried = taken_over(replace(carried, pair=pair) if pair else carried, number, counted, places, background.opens)
    rest = [b for b in facts if not b.decision.start and not _aside(b.number)] or facts
    paired = decision.rule.startswith("paired") or (bool(facts) and counted.indicator == MEASURED)
    before = facts[-1].dating if paired and facts else rest[-1].dating if rest else None
    kind = decision.kind or Kind.LEVEL
    dating = date_number(number, kind, decision.start, before, carried, paired)
    moved = facts[-1] if facts and facts[-1].decision.kind is Kind.CHANGE else None
    guessed = dating.why in (INHERITED, COMPARED) and moved is not None and moved.dating.basis is Basis.STATED
    if number.cues(Role.TO) and moved and (dating.period is None or guessed):
        dating = replace(moved.dating, since=None, basis=Basis.INFERRED, why="the end of the change before")
    survey = survey_of(number, dating.period, carried) if kind is not Kind.TARGET else target_survey(number)
    if counted.unit is Unit.FAMILIES:
        survey = None  # no survey and no register of children counts families
    if dating.now and kind is Kind.LEVEL:
        dating, survey = of_now(dating, survey, number, places, carried, background.levels)
    if not decision.start:
        dating = fielded(dating, survey, kind, background.today)
    if decision.rule == STILL_TO_GO and not own_period(number) and not _targeted(number):
        dating = Dating(None)  # the year of what is aimed at, not of where things stand
    if dating.period is None and kind is Kind.TARGET:
        dating = _aimed(number, places, done, background)
    alone = not decision.start and not decision.rule.startswith("paired")
    if dating.period is None and alone and kind is Kind.LEVEL:
        dating = current(number, counted, survey, background.today)
    return dating, survey


def _targeted(number: Number) -> bool:
    """As in "pada 2023 target penurunan 10 persen lagi": a year and a target word in the number's own clause."""
    named = period_before(number)
    return named is not None and not named.now and bool(number.cues(Role.TARGET))


def _aimed(number: Number, places: list[Place | None], done: list[Bound], background: Background) -> Dating:
    """A target without a year is of the year of the one before it, where another place or a pace goes on with it."""
    placed = bool(number.own(number.reading.places))
    last = next((b for b in reversed(done) if b.decision.kind is Kind.TARGET and b.dating.period), None)
    if last and (last.places != done[-1].places or number.cues(Role.RATE, Role.BREAK) or placed):
        return Dating(last.dating.period, None, Basis.INFERRED, "the target before")
    if met := _met(number, places, done):
        return Dating(Period(met.year), None, Basis.INFERRED, "the figure that met it")
    if not done and background.aim and (placed or _THAT_TARGET.search(number.before)):
        return Dating(background.aim, None, Basis.INFERRED, "the target before")
    return Dating(None)


def _met(number: Number, places: list[Place | None], done: list[Bound]) -> Period | None:
    """When a level met its place's own target: "13,4 persen pada 2025, melampaui target daerah 21,7 persen".

    The goal of the whole country, which is of one year alone, may be met in any.
    """
    levels = [b for b in done if not b.refusal and b.decision.kind is Kind.LEVEL and b.places == places]
    level = levels[-1] if levels else None
    ours = places != [COUNTRY] and not is_national_goal(number)
    return level.dating.period if level and ours and _MEETS_TARGET.search(number.before) else None


def _aside(number: Number) -> bool:
    """As in "36,1 (tahun 2021: 40,7) persen": a number in brackets with a period of its own lends it to none."""
    text = number.reading.text
    opened = text.rfind("(", 0, number.start)
    inside = opened >= number.floor and ")" not in text[opened : number.start]
    return inside and bool(between(number.reading.periods, opened, number.start))


def _in_future(
    decision: Decision, survey: str | None, dating: Dating, background: Background, supposed: bool
) -> tuple[Decision, str | None]:
    """A level that begins after its text was published is no level: what the text says of it is a target."""
    later = (
        dating.period is not None
        and background.today is not None
        and dating.period.months[0] > background.today.months[1]
    )
    if later and supposed and decision.kind is not Kind.TARGET:
        return Decision("forecast"), None
    if later and decision.kind is Kind.LEVEL and not decision.start:
        return Decision(f"target, for it lies ahead ({decision.rule})", Kind.TARGET), None
    return decision, survey


def _recalled(bound: Bound, background: Background) -> Bound:
    """A level that the text dated before keeps its period: "walau rata-rata NTT 15,7 persen" is the figure above."""
    known = background.levels.get(bound.figure)
    beside = own_period(bound.number) or period_before(bound.number)
    dated = beside is not None and not beside.now and bound.dating.period is not None
    if known is None or dated or bound.decision.kind is not Kind.LEVEL:
        return bound
    dating, survey = known
    return replace(
        bound, dating=replace(dating, basis=Basis.INFERRED, why="the same figure before"), survey=bound.survey or survey
    )


def pair_of(facts: Iterable[Bound]) -> tuple[Period, Period] | None:
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
