"""A document's facts: its sentences and tables read in order, each number a fact with its sentence or passed over."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from .extraction.binder import bind_numbers
from .extraction.bindings import Background, Binding
from .extraction.candidates import Topic
from .extraction.dating import NOTHING_NAMED, Carried, Dating
from .extraction.differences import reconcile
from .extraction.inheritance import with_periods, with_surveys
from .extraction.instruments import with_instruments
from .extraction.merging import merge_facts
from .extraction.readings import read_sentence
from .extraction.regions import Region
from .extraction.retrospects import with_retrospects
from .extraction.subjects import read_subjects, spoken_of
from .extraction.threads import handed_on, taken_up
from .language.indicators import names_any
from .language.periods import parse_published
from .language.quantities import find_quantities
from .models import Document, Fact, Kind, Place, Quantity, Span, Unit
from .reading.boilerplate import find_masked
from .tabular.borderless import find_tables
from .tabular.fragments import broken_cells
from .tabular.grids import GridReader
from .tabular.layouts import split_lines

_HEADING_WORDS = 4

# "Kami menulis 14.000 balita. Yang benar 8.206."
_SET_RIGHT_NEXT = re.compile(
    r"\s*(?:(?:ralat|koreksi)\b[^.\n:]{0,30}:\s*|[^.\n]{0,40}\b(?:meralat|mengoreksi)\b[^.\n]{0,30}?\s)?(?:yang\s+(?:benar|betul|tepat)|seharusnya|semestinya)\b[^.\n]{0,60}\d",
    re.IGNORECASE,
)
# "Ralat: angka stunting Blora yang benar 12,5 persen."
_CORRECTION = re.compile(r"\W*(?:ralat|koreksi)\b(?:[^.\n:]{0,30}:|\s*[,-])", re.IGNORECASE)
_RIGHT = re.compile(r"\b(?:yang\s+(?:benar|betul|tepat)|seharusnya|semestinya)\b", re.IGNORECASE)
# In an interview an answer goes on with the question, and a question with the answer before.
_TURN = re.compile(r"\W*(?:tanya|jawab|t|j|q|a)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What became of one number: the fact it is, or the rule that passed it over. `span` counts from the document."""

    span: Span
    sentence: Span
    rule: str
    fact: Fact | None = None


@dataclass(slots=True)
class _Walk:
    """A document being read, and what it has said so far."""

    document: Document
    region: Region
    main: Place | None
    background: Background
    levels: dict[tuple[str, str, Decimal], tuple[Dating, str | None]] = field(default_factory=dict)


def extract_facts(document: Document) -> list[Fact]:
    """All figures on stunting that a document states, each once, in the order of their best sentences."""
    return facts_of(explain(document))


def facts_of(explained: Iterable[Explanation]) -> list[Fact]:
    """The facts among the numbers of a document, each once."""
    return merge_facts(one.fact for one in explained if one.fact)


def explain(document: Document) -> list[Explanation]:
    """For every number of a document, in order, the fact it became or the rule by which it was passed over."""
    region = Region(_own_words(document), document.title, document.publisher)
    grids = find_tables(document.text)
    sentences = list(split_lines(document.text, grids))
    main = region.main_place(next((s for s in sentences if not (_related(document, s) or _heads(s))), None))
    tables = GridReader(document, region, main, grids)
    carried = _from_title(document)
    background = Background(
        main, carried, topic=Topic(_about_stunting(document)), today=parse_published(document.published)
    )
    walk = _Walk(document, region, main, background)
    apart = find_masked(document.text)
    found = _corrected([one for sentence in sentences for one in _explain_any(walk, tables, apart, sentence)])
    stated = with_retrospects(document.text, [e.fact for e in found if e.fact], document.published)
    settled = iter(reconcile(with_instruments(document.text, stated, tables.surveyed)))
    return [_settled(e, next(settled)) if e.fact else e for e in found]


def _explain_any(walk: _Walk, tables: GridReader, apart: list[Span], sentence: Span) -> Iterable[Explanation]:
    """The numbers of a sentence, a line of a table, what is left of one, or a headline.

    `apart` are the pieces of a text that are no part of the article.
    """
    if tables.holds(sentence):
        cells = tables.read(sentence, walk.background.carried)
        return [Explanation(cell.span, sentence, cell.rule, cell.fact) for cell in cells]
    if broken := broken_cells(sentence.text):
        numbers = find_quantities(sentence.text)
        return [Explanation(one.span.moved(sentence.start), sentence, broken) for one in numbers]
    if _related(walk.document, sentence):
        return _explain_headline(walk.document, walk.region, sentence)
    last = _last_before(apart, sentence.start + 1)
    if last and last.holds(sentence.start, sentence.stop):
        alone = _explain_sentence(_Walk(walk.document, walk.region, None, Background(None)), sentence)
        return [replace(number, rule="no part of the article", fact=None) for number in alone]
    told = _explain_sentence(walk, sentence)
    righted = _SET_RIGHT_NEXT.match(walk.document.text, sentence.stop)
    return [replace(number, rule="set right in the next sentence", fact=None) for number in told] if righted else told


def _corrected(found: list[Explanation]) -> list[Explanation]:
    """What a sentence that begins with "Ralat:" states replaces what stands before of its place and period."""
    righted: dict[tuple[object, ...], Explanation] = {}
    for one in found:
        if one.fact and one.fact.kind is Kind.LEVEL and _CORRECTION.match(one.sentence.text):
            said = _RIGHT.search(one.sentence.text)
            if said is None or one.span.start >= one.sentence.start + said.end():
                righted.setdefault(_told_of(one.fact), one)
    return [replace(e, rule="set right in a later sentence", fact=None) if _is_wrong(e, righted) else e for e in found]


def _is_wrong(explanation: Explanation, righted: dict[tuple[object, ...], Explanation]) -> bool:
    """Tell whether a level is another than the one that is right, stands no later, and is of no other instrument."""
    fact = explanation.fact
    right = righted.get(_told_of(fact)) if fact and fact.kind is Kind.LEVEL else None
    if fact is None or right is None or right.fact is None or explanation.span.start >= right.sentence.stop:
        return False
    return fact.value != right.fact.value and (
        fact.survey == right.fact.survey or None in (fact.survey, right.fact.survey)
    )


def _told_of(fact: Fact) -> tuple[object, ...]:
    return fact.indicator, fact.place, fact.period, fact.quantity.unit


def _own_words(document: Document) -> str:
    """The text with blanks where the headlines of other stories stand."""
    pieces, at = [], 0
    for headline in document.related:
        pieces += [document.text[at : headline.start], " " * len(headline.text)]
        at = headline.stop
    return "".join((*pieces, document.text[at:]))


def _settled(explanation: Explanation, fact: Fact | None) -> Explanation:
    rule = explanation.rule if fact else "a level told again as a change"
    return Explanation(explanation.span, explanation.sentence, rule, fact)


def _from_title(document: Document) -> Carried:
    """The survey and year that a title names, for figures beside which the text names none."""
    title = read_sentence(Span.of(document.title, 0, len(document.title)), document.published)
    return with_periods(with_surveys(Carried(), title), title, [], parse_published(document.published))


def _about_stunting(document: Document) -> bool:
    """Tell whether a text speaks of stunting or of an instrument that measures it, so that its percentages may."""
    return names_any(document.title) or names_any(document.text)


def _heads(sentence: Span) -> bool:
    """Tell whether a sentence is no more than a place or a rubric in capitals: "PELAIHARI." """
    return sentence.text.isupper() and len(sentence.text.split()) <= _HEADING_WORDS


def _related(document: Document, sentence: Span) -> bool:
    last = _last_before(document.related, sentence.stop)
    return last is not None and last.overlaps(sentence)


def _last_before(spans: Sequence[Span], position: int) -> Span | None:
    """The last of spans in order, none over another, that starts before a position: a long text has very many."""
    number = bisect_left(spans, position, key=lambda span: span.start)
    return spans[number - 1] if number else None


def _explain_headline(document: Document, region: Region, sentence: Span) -> Iterator[Explanation]:
    """A related headline tells of another story: only a target it names is kept, labelled as a headline's."""
    for explanation in _explain_sentence(_Walk(document, region, None, Background(None)), sentence):
        if explanation.fact and explanation.fact.kind is Kind.TARGET:
            yield replace(explanation, fact=replace(explanation.fact, headline=True))
        else:
            yield replace(explanation, rule=f"related headline ({explanation.rule})", fact=None)


def _explain_sentence(walk: _Walk, sentence: Span) -> list[Explanation]:
    opens = _begins_paragraph(walk, sentence) and not _TURN.match(sentence.text)
    before = taken_up(walk.background, walk.main, sentence.text, opens)
    reading = read_sentence(sentence, walk.document.published, before.carried.period)
    subjects = read_subjects(reading, walk.region, walk.main, before.place, before.speaker)
    told = replace(before, carried=with_surveys(before.carried, reading), levels=walk.levels)
    bound = bind_numbers(reading, subjects, told)
    walk.background = handed_on(told, walk.main, reading, subjects, bound)
    for b in bound:
        if not b.refusal and b.decision.kind is Kind.LEVEL and b.dating.period and b.dating.why != NOTHING_NAMED:
            walk.levels.setdefault(b.figure, (b.dating, b.survey))
    passed = [Explanation(mention.span.moved(sentence.start), sentence, rule) for mention, rule in reading.passed]
    passed.extend(
        Explanation(b.number.mention.span.moved(sentence.start), sentence, b.refusal) for b in bound if b.refusal
    )
    kept = [
        Explanation(
            b.number.mention.span.moved(sentence.start), sentence, b.decision.rule, _fact(walk.document, b, place)
        )
        for b in bound
        if not b.refusal
        for place in spoken_of(b.owners)
    ]
    return sorted((*passed, *kept), key=lambda e: e.span.start)


def _begins_paragraph(walk: _Walk, sentence: Span) -> bool:
    text, start = walk.document.text, sentence.start
    while start and text[start - 1] == " ":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def _fact(document: Document, bound: Binding, place: Place) -> Fact:
    mention, decision, dating = bound.number.mention, bound.decision, bound.dating
    unit = bound.measure.unit or Unit.PERCENT
    if unit is Unit.PERCENT and decision.direction:
        unit = Unit.PERCENTAGE_POINTS  # a prevalence moves by points, though the press prints "persen"
    if unit is Unit.PERCENTAGE_POINTS and decision.kind is Kind.LEVEL:
        unit = Unit.PERCENT  # "di angka 30 poin" is a level of 30 percent
    return Fact(
        indicator=bound.measure.indicator,
        place=place,
        quantity=Quantity(mention.value, unit, mention.span.text, bound.limit),
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
