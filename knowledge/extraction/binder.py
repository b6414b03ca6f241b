"""Each number of a sentence bound to its kind, indicator, places, period and survey, left to right."""

import re
from dataclasses import replace

from ..language.cues import Role
from ..language.indicators import surveys
from ..language.numerals import SEVERAL
from ..models import Basis, Kind, Period
from .aims import listed_aim, wished_before
from .allotments import Allotment
from .bindings import Background, Binding, pair_of
from .dating import Carried, Dating
from .decisions import Decision
from .headings import figures_by_heading
from .kinds import decide
from .measures import measure
from .nearperiods import own_period, period_before
from .owners import IN_A_ROW, each_its_own
from .readings import Number, Reading, number_at
from .surveying import survey_of
from .takings import goes_on_as_target
from .timings import with_time
from .uses import Subject

_SEVERAL = Decision("several values of one place")
_THOSE_TIMES = re.compile(
    rf"\b(?:ke)?(?:{SEVERAL})\s+(?:survei|tahun|periode|pengukuran)\s+(?:itu|tersebut)\b", re.IGNORECASE
)
_LIST_JOINT = re.compile(r"[\s,;(]*(?:dan|serta|disusul|diikuti|lalu|kemudian|dengan|sebesar|di)?\s*", re.IGNORECASE)


def bind_numbers(reading: Reading, subjects: list[Subject], background: Background) -> list[Binding]:
    """Find out all about each number of a sentence, each knowing the ones before it."""
    if not reading.numbers:
        return []
    done: list[Binding] = []
    years: list[Period | None] = []
    topic = background.topic
    if reading.indicators and not topic.stunting:
        topic = replace(topic, stunting=True)
    allotment = Allotment(subjects, background.place, background.listed, len(background.dated), background.levels)
    for index in range(len(reading.numbers)):
        number = number_at(reading, index)
        previous = done[-1] if done else None
        decision = _decided(number, previous, background)
        counted = measure(number, topic, previous.measure if previous else None)
        places = allotment.next(number, decision, counted, previous.places if previous else None)
        if previous:
            decision = goes_on_as_target(number, decision, places, previous.decision, previous.places)
        binding = with_time(Binding(number, decision, counted, places), done, background)
        if not allotment.by_place:
            years = years[1:] or _years_one_by_one(number, subjects, background, len(reading.numbers) - index)
        binding = _in_future(_of_its_year(binding, years, background.carried), background)
        done.append(_recalled(binding, background))
    return _changes_dated(_dated_together(_without_contradictions(done)))


def _decided(number: Number, previous: Binding | None, background: Background) -> Decision:
    """What a number says, by its own sentence and by what the one before asked for."""
    decision = decide(number, previous.decision if previous else None)
    decision = wished_before(number, decision) if background.wanted else decision
    heading = background.heading
    return listed_aim(number, decision, heading.falls) if heading.aims else decision


def _years_one_by_one(
    number: Number, subjects: list[Subject], background: Background, rest: int
) -> list[Period | None]:
    """The years that "berturut-turut" takes up where no place does; unknown ones if their number does not fit.

    So does an item of a list with a figure for each year of its heading. "Muna pada dua survei itu berturut-turut
    30 dan 29 persen" takes up those that the sentence before named.
    """
    if not number.index and (headed := figures_by_heading(number.reading, background.heading)):
        return list(headed)
    if not each_its_own(number):
        return []
    places = number.own(tuple(s for s in subjects if not s.aside))
    named = [p.period for p in number.own(number.reading.periods) if not p.dated and not p.now]
    if 1 < len(named) <= rest and len(places) < len(named):
        return list(named)
    if places and not _THOSE_TIMES.search(number.reading.text[: number.start]):
        return []
    return list(background.dated) if len(background.dated) == rest else [None] * rest


def _of_its_year(binding: Binding, years: list[Period | None], carried: Carried) -> Binding:
    """The number with the first of the years that are handed out one by one, unless another is stated for it.

    Its instrument is then the one of those the text stands at that was in the field.
    """
    dating = binding.dating
    if not years or not (dating.period is None or dating.basis is Basis.INFERRED or dating.period in years):
        return binding
    survey = binding.survey
    if survey and not surveys()[survey].covers(years[0]):
        survey = survey_of(binding.number, years[0], carried)
    elif survey is None and binding.decision.kind is Kind.LEVEL:
        fitting = [code for code in carried.surveys if surveys()[code].covers(years[0])]
        survey = fitting[0] if len(fitting) == 1 else None
    return replace(binding, dating=Dating(years[0], None, Basis.INFERRED, "one by one as named before"), survey=survey)


def _in_future(binding: Binding, background: Background) -> Binding:
    """A figure of what begins after its text was published was not measured: what the text says of it is a target."""
    decision, period, today = binding.decision, binding.dating.period, background.today
    if period is None or today is None or period.months[0] <= today.months[1]:
        return binding
    if any(named.now for named in binding.number.own(binding.number.reading.periods)):
        return replace(binding, dating=Dating(None))  # "lima tahun ke depan turun dari prevalensi saat ini 24,4 persen"
    if binding.number.cues(Role.IF) and decision.kind is not Kind.TARGET:
        return replace(binding, decision=Decision("forecast"), survey=None)
    if decision.kind is Kind.CHANGE or (decision.kind is Kind.LEVEL and not decision.start):
        ahead = Decision(f"target, for it lies ahead ({decision.rule})", Kind.TARGET, decision.direction)
        return replace(binding, decision=ahead, survey=None)
    return binding


def _recalled(binding: Binding, background: Background) -> Binding:
    """A level that the text dated before keeps its period: "walau rata-rata NTT 15,7 persen" is the figure above."""
    known = background.levels.get(binding.figure)
    beside = own_period(binding.number) or period_before(binding.number)
    dated = beside is not None and not beside.now and binding.dating.period is not None
    if known is None or dated or binding.decision.kind is not Kind.LEVEL:
        return binding
    dating, survey = known
    if binding.survey and surveys()[binding.survey].covers(dating.period):
        survey = binding.survey
    dating = replace(dating, basis=Basis.INFERRED, why="the same figure before")
    return replace(binding, dating=dating, survey=survey)


def _without_contradictions(bindings: list[Binding]) -> list[Binding]:
    """Refuse levels in a row for one place at one time: "Pada 2021 18,5 persen, 21,1 persen dan 22,7 persen"."""
    kept: list[Binding] = []
    for b in bindings:
        before = kept[-1] if kept and IN_A_ROW.fullmatch(b.number.before) else None
        if before and _contradicts(b, before):
            kept[-1], b = (replace(one, decision=_SEVERAL) for one in (before, b))
        kept.append(b)
    return kept


def _contradicts(binding: Binding, before: Binding) -> bool:
    if before.decision is _SEVERAL:
        return binding.places == before.places and binding.decision.kind is Kind.LEVEL
    same = (binding.measure.indicator, binding.places, binding.dating.period, binding.survey)
    both = not binding.refusal and not before.refusal and binding.decision.kind is before.decision.kind is Kind.LEVEL
    alike = same == (before.measure.indicator, before.places, before.dating.period, before.survey)
    return both and alike and binding.dating.period is not None and binding.figure != before.figure


def _dated_together(bindings: list[Binding]) -> list[Binding]:
    """As in "Tapin 18 persen dan Balangan 22 persen pada 2023": the one year behind a list is that of all of it."""
    last = next((b for b in reversed(bindings) if not b.refusal), None)
    if last is None or last.dating.basis is not Basis.STATED or last.dating.period is None:
        return bindings
    reading = last.number.reading
    named = [p for p in reading.periods if not p.dated and not p.now]
    if len(named) != 1 or named[0].span.start < last.number.stop:
        return bindings
    dating = replace(last.dating, since=None, basis=Basis.INFERRED, why="the one period of the list")
    return [replace(b, dating=dating) if _listed_with(b, last) else b for b in bindings]


def _listed_with(binding: Binding, last: Binding) -> bool:
    """Tell whether a level of another place stands in one list with the last: nothing but names and joints between."""
    if (
        binding is last
        or binding.decision.kind is not Kind.LEVEL
        or binding.decision.start
        or binding.places == last.places
    ):
        return False
    reading, start, gaps = binding.number.reading, binding.number.stop, []
    marks = [*(p.span for p in reading.places), *(n.span for n in reading.numbers)]
    for span in sorted(marks, key=lambda span: span.start):
        if start <= span.start <= last.number.start:
            gaps.append(reading.text[start : span.start])
            start = span.stop
    return all(_LIST_JOINT.fullmatch(gap) for gap in gaps)


def _changes_dated(bindings: list[Binding]) -> list[Binding]:
    """A change named before its ends takes their periods: "turun 2 persen dari 16 pada 2021 menjadi 14 pada 2022"."""
    dated = []
    for b in bindings:
        if b.decision.kind is Kind.CHANGE and b.dating.period is None:
            levels = [other for other in bindings if not other.refusal and other.places == b.places]
            if pair := pair_of(levels):
                b = replace(b, dating=Dating(pair[1], pair[0], Basis.INFERRED, "the ends of the change"))
        dated.append(b)
    return dated
