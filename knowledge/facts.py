"""Which number belongs to which place, period, indicator and survey: a document's facts, each with its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from .cues import Role
from .dating import Carried, Dating, date_number, survey_of
from .grids import find_grids, read_row
from .kinds import Decision, decide
from .measures import Measure, Topic, measure
from .models import Basis, Bound, Document, Fact, Kind, Level, Period, Place, Quantity, Span, Unit
from .readings import Number, Reading, number_at, read_sentence
from .sentences import split_sentences
from .subjects import Region, Subject, each_its_own, leading_places, main_place, read_subjects, spoken_of, subjects_of

_LARGEST_PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What became of one number: the fact it is, or the rule that passed it over. `span` counts from the document."""

    span: Span
    sentence: Span
    rule: str
    fact: Fact | None = None


@dataclass(slots=True)
class _Walk:
    """What a document has said so far, sentence by sentence."""

    document: Document
    region: Region
    main: Place | None
    place: Place | None
    carried: Carried = field(default_factory=Carried)
    topic: Topic = field(default_factory=Topic)


@dataclass(frozen=True, slots=True)
class _Bound:
    """A number with all that was found out about it."""

    number: Number
    decision: Decision
    measure: Measure
    places: list[Place | None]
    dating: Dating
    survey: str | None


def extract_facts(document: Document) -> list[Fact]:
    """All figures on stunting that a document states, each once, in the order of their best sentences."""
    return merge(fact for fact in (e.fact for e in explain(document)) if fact)


def explain(document: Document) -> list[Explanation]:
    """For every number of a document, in order, the fact it became or the rule by which it was passed over."""
    region = Region(document.text, document.title)
    sentences = split_sentences(document.text)
    first = next((s.text for s in sentences if not _related(document, s)), "")
    main = main_place(document.title, first, document.text, region)
    walk = _Walk(document, region, main, main, topic=Topic(stunting="stunting" in document.title.lower()))
    grids = find_grids(document.text)
    found: list[Explanation] = []
    for sentence in sentences:
        if grid := next((g for g in grids if g.span.start <= sentence.start < g.span.stop), None):
            found.extend(_explain_cells(read_row(grid, sentence, document, region, walk.carried, main), sentence))
        elif _related(document, sentence):
            found.extend(_explain_headline(document, region, sentence))
        else:
            found.extend(_explain_sentence(walk, sentence))
    return found


def merge(facts: Iterator[Fact]) -> list[Fact]:
    """One fact for all mentions that agree: same indicator, place, kind and value, periods that do not contradict.

    The sentence kept is the one that names most: its period, then its survey; the others become `repeats`.
    """
    merged: list[Fact] = []
    for fact in sorted(facts, key=_weakness):
        at = next((i for i, known in enumerate(merged) if _same(known, fact)), None)
        if at is None:
            merged.append(fact)
        else:
            merged[at] = _joined(merged[at], fact)
    return sorted(merged, key=lambda fact: (fact.sentence.start, fact.place.code))


def _weakness(fact: Fact) -> tuple[bool, bool, int, bool, int]:
    precise = 0 if fact.period is None else fact.period.months[1] - fact.period.months[0]
    return fact.period is None, fact.basis is not Basis.STATED, precise, fact.survey is None, fact.sentence.start


def _same(known: Fact, fact: Fact) -> bool:
    if (known.indicator, known.place, known.kind, known.value) != (fact.indicator, fact.place, fact.kind, fact.value):
        return False
    periods = known.period is None or fact.period is None or known.period.holds(fact.period) or fact.period.holds(known.period)
    return periods and (known.survey == fact.survey or fact.survey is None or known.survey is None) and known.headline == fact.headline


def _joined(known: Fact, fact: Fact) -> Fact:
    spans = dict.fromkeys(span for span in (*known.repeats, fact.sentence, *fact.repeats) if span != known.sentence)
    return replace(known, survey=known.survey or fact.survey, since=known.since or fact.since, repeats=tuple(spans))


def _related(document: Document, sentence: Span) -> bool:
    return any(span.start < sentence.stop and sentence.start < span.stop for span in document.related)


def _explain_headline(document: Document, region: Region, sentence: Span) -> Iterator[Explanation]:
    """A related headline tells of another story: only a target it names is kept, labelled as a headline's."""
    walk = _Walk(document, region, None, None)
    for explanation in _explain_sentence(walk, sentence):
        if explanation.fact and explanation.fact.kind is Kind.TARGET:
            yield replace(explanation, fact=replace(explanation.fact, headline=True))
        else:
            yield replace(explanation, rule=f"related headline ({explanation.rule})", fact=None)


def _explain_cells(facts: list[Fact], row: Span) -> Iterator[Explanation]:
    for fact in facts:
        start = row.start + row.text.find(fact.quantity.text)
        yield Explanation(Span(start, start + len(fact.quantity.text), fact.quantity.text), row, "table cell", fact)


def _explain_sentence(walk: _Walk, sentence: Span) -> Iterator[Explanation]:
    reading = read_sentence(sentence, walk.document.published, walk.carried.period)
    subjects = read_subjects(reading, walk.region, walk.main)
    carried = _with_surveys(walk.carried, reading)
    bound = list(_bind(walk, reading, subjects, carried))
    outcome = [_explanation(walk.document, b) for b in bound]
    passed = [Explanation(_moved(m.span, sentence), sentence, rule) for m, rule in reading.passed]
    _remember(walk, reading, subjects, bound, carried)
    yield from sorted((*passed, *(e for es in outcome for e in es)), key=lambda e: e.span.start)


def _bind(walk: _Walk, reading: Reading, subjects: list[Subject], carried: Carried) -> Iterator[_Bound]:
    """Find out all about each number of a sentence, left to right, each knowing the one before it."""
    previous: _Bound | None = None
    shared: list[Place | None] = []
    topic = replace(walk.topic, stunting=walk.topic.stunting or bool(reading.indicators))
    for index in range(len(reading.numbers)):
        number = number_at(reading, index)
        decision = decide(number, previous.decision if previous else None)
        counted = measure(number, topic, previous.measure if previous else None)
        places = subjects_of(number, subjects, previous.places if previous else None, walk.place)
        if each_its_own(number) and 1 < len(places) <= len(reading.numbers) - index:
            shared = places
        if len(shared) > 1:
            places, shared = [shared[0]], shared[1:]
        elif shared:
            places, shared = [shared[0]], []
        if number.cues(Role.TARGET) and decision.kind is Kind.TARGET and not places:
            places = [walk.place]
        paired = decision.rule.startswith("paired") or (bool(previous) and counted.indicator == "children_measured")
        dating = date_number(
            number, decision.kind or Kind.LEVEL, decision.start, previous.dating if previous else None, carried, paired
        )
        survey = survey_of(number, dating.period, carried) if decision.kind is not Kind.TARGET else None
        previous = _Bound(number, decision, counted, places, dating, survey)
        yield previous


def _explanation(document: Document, bound: _Bound) -> list[Explanation]:
    """The facts a number is (one for each place it speaks of), or why it is none."""
    span = _moved(bound.number.mention.span, bound.number.reading.sentence)
    sentence = bound.number.reading.sentence
    rule = _refusal(bound)
    if rule:
        return [Explanation(span, sentence, rule)]
    places = spoken_of(bound.places)
    if not places:
        return [Explanation(span, sentence, "no place that can be named")]
    return [Explanation(span, sentence, bound.decision.rule, _fact(document, bound, place)) for place in places]


def _refusal(bound: _Bound) -> str:
    mention, decision = bound.number.mention, bound.decision
    if decision.kind is None:
        return decision.rule
    if not bound.measure.indicator:
        return bound.measure.rule
    percent = bound.measure.unit in (Unit.PERCENT, Unit.PERCENTAGE_POINTS)
    if percent and mention.value > _LARGEST_PERCENT:
        return "more than a hundred percent"
    if decision.kind is Kind.LEVEL and mention.bound:
        return "bound"
    return ""


def _fact(document: Document, bound: _Bound, place: Place) -> Fact:
    mention, decision, dating = bound.number.mention, bound.decision, bound.dating
    unit = bound.measure.unit or Unit.PERCENT
    if unit is Unit.PERCENT and decision.direction:
        unit = Unit.PERCENTAGE_POINTS  # a prevalence moves by points, though the press prints "persen"
    if unit is Unit.PERCENTAGE_POINTS and decision.kind is Kind.LEVEL:
        unit = Unit.PERCENT  # "di angka 30 poin" is a level of 30 percent
    limit = mention.bound if mention.bound in (Bound.BELOW, Bound.ABOVE) else None
    return Fact(
        indicator=bound.measure.indicator,
        place=place,
        quantity=Quantity(mention.value, unit, mention.span.text, limit),
        kind=decision.kind or Kind.LEVEL,
        sentence=bound.number.reading.sentence,
        document_id=document.id,
        period=dating.period,
        since=dating.since if decision.kind is Kind.CHANGE else None,
        basis=dating.basis,
        why=dating.why,
        survey=bound.survey,
        direction=decision.direction,
    )


def _remember(walk: _Walk, reading: Reading, subjects: list[Subject], bound: list[_Bound], carried: Carried) -> None:
    """Keep what the next sentence may go on about."""
    facts = [b for b in bound if not _refusal(b) and spoken_of(b.places)]
    leading = leading_places(subjects)
    spoken = spoken_of(p for b in facts for p in b.places if p != _compared(b, subjects))
    if len(spoken) == 1:
        walk.place = spoken[0]
    elif not spoken and len(leading) == 1 and leading[0].level is not Level.COUNTRY:
        walk.place = leading[0]
    elif len(spoken) > 1:
        walk.place = walk.main
    counts = [b.measure.indicator for b in facts if b.measure.unit is Unit.CHILDREN]
    walk.topic = Topic(walk.topic.stunting or bool(reading.indicators), "stunting_cases" if "stunting_cases" in counts else walk.topic.counted)
    walk.carried = _with_periods(carried, reading, facts)


def _compared(bound: _Bound, subjects: list[Subject]) -> Place | None:
    near = [s for s in subjects if bound.number.floor <= s.span.start < bound.number.start]
    return near[-1].place if near and near[-1].compared else None


def _with_surveys(carried: Carried, reading: Reading) -> Carried:
    if not reading.surveys:
        return carried
    named = dict.fromkeys((*carried.named, *(s.code for s in reading.surveys)))
    return replace(carried, survey=reading.surveys[-1].code, named=tuple(named))


def _with_periods(carried: Carried, reading: Reading, facts: list[_Bound]) -> Carried:
    """The period that later figures inherit: the latest of the sentence's levels, a survey's year, or a heading's."""
    dated = [b.dating for b in facts if b.decision.kind is not Kind.TARGET and b.dating.period]
    pair = _pair(facts) or carried.pair
    if dated:
        latest = max((d.period for d in dated if d.period), key=lambda p: p.months)
        return replace(carried, period=latest, why="named in a sentence before", pair=pair)
    heading = reading.text.rstrip().endswith(":")
    for period in reading.periods:
        surveyed = any(0 <= period.span.start - s.span.stop <= 25 for s in reading.surveys)
        if not period.dated and not period.now and (surveyed or heading):
            return replace(carried, period=period.period, why="survey year or heading before", pair=pair)
    return replace(carried, pair=pair)


def _pair(facts: list[_Bound]) -> tuple[Period, Period] | None:
    """The two years that a movement in this sentence runs between."""
    for first, second in zip(facts, facts[1:], strict=False):
        ends = first.decision.start or second.decision.start
        if ends and first.dating.period and second.dating.period and first.places == second.places:
            low, high = sorted((first.dating.period, second.dating.period), key=lambda p: p.months)
            if low != high:
                return low, high
    changes = [b.dating for b in facts if b.dating.since and b.dating.period]
    return (changes[-1].since, changes[-1].period) if changes and changes[-1].since and changes[-1].period else None


def _moved(span: Span, sentence: Span) -> Span:
    return Span(sentence.start + span.start, sentence.start + span.stop, span.text)

