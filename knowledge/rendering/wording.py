"""An answer in words: the figure first, then its sentence, then its source. Knows nothing of any channel's markup."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..figures.precedence import survey_kind
from ..language.phrasing import say_indicator, say_instrument, say_list, say_period, say_quantity
from ..language.places import gazetteer
from ..models import (
    Answer,
    Block,
    Fact,
    Intent,
    Kind,
    Question,
    Reason,
    Status,
    Style,
    Verdict,
)
from ..understanding.ways import is_asked
from . import sayings
from .figures import say_by, say_when, show_figure
from .inventories import show_inventory
from .quotations import Documents, by_sentence, show_definitions, show_evidence, show_proof, show_proofs
from .summaries import (
    MOVEMENTS,
    name_mixed,
    say_apart,
    say_difference,
    say_either,
    say_inferred,
    say_movement,
    say_shift,
    say_talk,
)
from .verdicts import say_verdict

MOST_OTHERS = 4
_TALK = frozenset({Status.GREETING, Status.OUT_OF_SCOPE})


def render(answer: Answer, documents: Documents) -> tuple[Block, ...]:
    """Say an answer, and those to further questions of the message after it; a note once in each."""
    blocks = list(_once((*_body(answer, documents), *_notes(answer))))
    for further in answer.more:
        first, *rest = render(further, documents)
        blocks += [replace(first, opens=True), *rest]
    return tuple(blocks)


def _once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Without notes that were already made: rows of one table share its head."""
    made: set[str] = set()
    for block in blocks:
        if block.style is not Style.NOTE or block.text not in made:
            yield block
        if block.style is Style.NOTE:
            made.add(block.text)


def plain(blocks: Iterable[Block]) -> str:
    """The reply as plain text: a block a line, the address of a source behind it, a blank line between answers."""
    lines: list[str] = []
    for block in blocks:
        lines += [""] if block.opens else []
        lines.append(f"{block.text} — {block.url}" if block.url else block.text)
    return "\n".join(lines)


def _body(answer: Answer, documents: Documents) -> Iterator[Block]:
    intent = answer.question.intent
    if answer.status in _TALK or intent in (Intent.ADVICE, Intent.EMERGENCY):
        fed = bool(answer.evidence) and is_asked("feeding", answer.question.plain.lower())
        if not fed:
            yield _line(say_talk(answer.question))
        yield from show_evidence(answer.evidence, documents)
        if fed:
            yield _line(sayings.ASK_WORKER)
    elif answer.status is Status.HELP:
        unclear = answer.question.figures or answer.question.carried
        yield _line(sayings.UNCLEAR if unclear else say_talk(answer.question))
        yield _line("Misalnya: " + "; ".join(sayings.EXAMPLES))
    elif answer.status is Status.NO_DATA:
        yield from _no_data(answer, documents)
    else:
        yield from _found(answer, documents)


def _found(answer: Answer, documents: Documents) -> Iterator[Block]:
    if answer.question.unread:
        yield _line(sayings.UNREAD_YEAR.format(typed=say_list([f"“{text}”" for text in answer.question.unread])))
        return
    if answer.status is Status.CHOOSE and answer.question.choices:
        yield _line(sayings.CHOOSE.format(choices=say_either(say_apart(answer.question.choices))))
        places = dict.fromkeys(fact.place.name for fact in answer.facts)
        if places:
            yield _line(sayings.EACH_MEANT if len(places) > 1 else sayings.IF_MEANT.format(place=next(iter(places))))
    elif answer.status is Status.CHOOSE and (answer.facts or answer.evidence):
        yield _line(sayings.WHICH_TEXT)
    if answer.question.intent is Intent.DISAGREEMENT:
        yield _line(sayings.SMALL_TALK[Intent.DISAGREEMENT])
    yield from say_verdict(answer)
    if answer.summary:
        yield _line(answer.summary, answer.summary)
    yield from _FIGURES.get(answer.question.intent, _figures)(answer, documents)
    yield from show_definitions(answer.definitions)
    yield from show_evidence(answer.evidence, documents)
    if answer.status is Status.PARTIAL and answer.nearest:
        yield _line(sayings.PARTIAL.format(missing=say_list(list(answer.missing))))
        yield from _nearest(answer, documents)


def _line(text: str, strong: str = "") -> Block:
    return Block(Style.LINE, text, strong)


def _note(text: str) -> Block:
    return Block(Style.NOTE, text)


def _figures(answer: Answer, documents: Documents) -> Iterator[Block]:
    """Every figure with its sentence and source; facts of one sentence share it."""
    for group in by_sentence(answer.facts):
        yield from (show_figure(fact, documents) for fact in group)
        yield from show_proof(group[0], documents)
    if answer.verdict is not Verdict.INCOMPARABLE and (mixed := name_mixed(answer.facts)):
        yield _note(sayings.MIXED.format(surveys=say_list(mixed)))
    yield from _calculations(answer)
    yield from _others(answer, documents)


def _calculations(answer: Answer) -> Iterator[Block]:
    if answer.calculations:
        formulas = "; ".join(calculation.formula for calculation in answer.calculations)
        yield Block(Style.CALCULATION, f"Hitungan: {formulas}")


def _others(answer: Answer, documents: Documents) -> Iterator[Block]:
    """What other instruments or sources say, by instrument, each with its own source."""
    own = {fact.survey for fact in answer.facts}
    groups: dict[str, list[Fact]] = {}
    for fact in answer.others[:MOST_OTHERS]:
        groups.setdefault(_heading(fact, answer.question.intent, own), []).append(fact)
    for heading, facts in groups.items():
        yield _note(heading)
        for fact in facts:
            yield show_figure(fact, documents, Style.LINE)
            yield from show_proof(fact, documents)
    kinds = {survey_kind(fact) for fact in (*answer.facts, *answer.others)}
    if answer.others and "survey" in kinds and "register" in kinds:
        yield _note(sayings.WHY_DIFFERENT)


def _heading(fact: Fact, intent: Intent, own: set[str | None]) -> str:
    """What stands above a figure beside the answer: another instrument is named, it is no contradiction."""
    if intent is Intent.TARGET:
        return sayings.NEWEST_LEVEL
    if fact.survey in own or survey_kind(fact) not in sayings.BY_INSTRUMENT:
        return sayings.OTHERS
    return sayings.BY_INSTRUMENT[survey_kind(fact)].format(survey=say_instrument(fact.survey))


def _series(answer: Answer, documents: Documents) -> Iterator[Block]:
    """Which way it went, the figures line by line, how that was computed, and the sentences behind it."""
    facts = answer.facts
    if len(facts) < 2 or any(fact.kind is not Kind.LEVEL for fact in facts):
        if answer.verdict in (Verdict.FELL, Verdict.ROSE):
            yield _line(f"{'Turun' if answer.verdict is Verdict.FELL else 'Naik'} menurut sumbernya.")
        yield from _figures(answer, documents)
        return
    surveyed = [fact for fact in answer.others if survey_kind(fact) == "survey"][:MOST_OTHERS]
    if surveyed and survey_kind(facts[0]) == "register":
        yield from _surveyed(surveyed[::-1], documents)
        yield _note(sayings.BY_INSTRUMENT["register"].format(survey=say_instrument(facts[0].survey)))
        rest = tuple(fact for fact in answer.others if survey_kind(fact) != "survey")
        answer = replace(answer, others=rest, question=replace(answer.question, direction=None))
    yield say_movement(answer)
    yield from _lines(facts, documents)
    yield from _calculations(answer)
    yield from show_proofs(facts, documents)
    yield from _others(answer, documents)


def _surveyed(facts: list[Fact], documents: Documents) -> Iterator[Block]:
    """What surveys say, one figure of each and so no series: it goes before the row of a register."""
    for number, fact in enumerate(facts):
        yield show_figure(fact, documents, Style.LINE if number else Style.FIGURE)
    yield from show_proofs(facts, documents)
    yield _note(sayings.ONE_OF_EACH)
    yield _note(sayings.WHY_DIFFERENT)


def _lines(facts: Iterable[Fact], documents: Documents) -> Iterator[Block]:
    yield from (_line(f"{say_when(fact, documents)}: {say_quantity(fact)}{say_by(fact)}") for fact in facts)


def _difference(answer: Answer, documents: Documents) -> Iterator[Block]:
    if not answer.calculations:
        yield from _figures(answer, documents)
        return
    steps = len(answer.facts) > 2 and answer.verdict in MOVEMENTS
    yield say_movement(answer) if steps else say_difference(answer)
    if len({fact.place for fact in answer.facts}) > 1:
        yield from (show_figure(fact, documents, Style.LINE) for fact in answer.facts)
    else:
        yield from _lines(answer.facts, documents)
    yield from _calculations(answer)
    yield from show_proofs(answer.facts, documents)
    yield from _others(answer, documents)


def _claimed(answer: Answer, documents: Documents) -> Iterator[Block]:
    """Whether what is stated holds, and the level or the movement that the documents give."""
    yield from (_difference if answer.calculations else _figures)(answer, documents)


def _extreme(answer: Answer, documents: Documents) -> Iterator[Block]:
    if answer.verdict:
        yield from (_difference if answer.calculations else _series)(answer, documents)
        return
    yield from (show_figure(fact, documents) for fact in answer.facts)
    surveys = {fact.survey for fact in answer.facts}
    for heading, own in ((sayings.BESIDE, True), (sayings.BESIDE_ELSEWHERE, False)):
        rest = [fact for fact in answer.others if (not surveys or fact.survey in surveys) is own]
        said = [f"{say_when(fact, documents)} {say_quantity(fact)}{'' if own else say_by(fact)}" for fact in rest]
        yield from [_line(heading.format(figures=say_list(said)))] if said else []
    yield from show_proofs((*answer.facts, *answer.others), documents)


def _ranking(answer: Answer, documents: Documents) -> Iterator[Block]:
    for number, moved in enumerate(answer.calculations):
        yield say_shift(moved, Style.LINE if number else Style.FIGURE)
    if answer.calculations:
        yield from _calculations(answer)
        yield from show_proofs(answer.facts, documents)
        return
    for number, fact in enumerate(answer.facts, start=1):
        yield show_figure(fact, documents) if number == 1 else show_figure(fact, documents, Style.LINE)
    for fact in answer.others:
        yield _line(f"Pembanding: {show_figure(fact, documents).text}")
    yield from show_proofs((*answer.facts, *answer.others), documents)


_FIGURES: dict[Intent, Callable[[Answer, Documents], Iterator[Block]]] = {
    Intent.TREND: _series,
    Intent.DIFFERENCE: _difference,
    Intent.CLAIM: _claimed,
    Intent.COMPARE: _difference,
    Intent.AVERAGE: _difference,
    Intent.EXTREME: _extreme,
    Intent.RANKING: _ranking,
    Intent.INVENTORY: lambda answer, documents: show_inventory(answer.facts),
}


def _no_data(answer: Answer, documents: Documents) -> Iterator[Block]:
    """What is missing and why, the nearest that exists labelled as not what was asked, and where to ask."""
    yield _line(_missing(answer))
    yield from _nearest(answer, documents)
    if answer.evidence:
        yield _note(sayings.RELATED)
        yield from show_evidence(answer.evidence, documents)
    if answer.question.intent not in (Intent.PASSAGE, Intent.DEFINITION, Intent.SOURCE):
        yield _note(sayings.WHERE_TO_ASK)
    elif answer.question.intent is Intent.PASSAGE:
        people = is_asked("population", answer.question.plain.lower())
        yield _note(sayings.WHO_COUNTS_PEOPLE if people else sayings.WHO_MAY_KNOW)


def _nearest(answer: Answer, documents: Documents) -> Iterator[Block]:
    if not answer.nearest:
        return
    unsaid = answer.question.intent is Intent.SOURCE
    yield _note(sayings.UNSAID_OF if unsaid else sayings.REASONS[answer.reason or Reason.NOT_IN_DOCUMENTS])
    yield from (show_figure(fact, documents, Style.LINE) for fact in answer.nearest)
    if any(fact.kind is Kind.TARGET for fact in answer.nearest):
        yield _note(sayings.TARGET_ONLY)
    yield from show_proofs(answer.nearest, documents)


def _missing(answer: Answer) -> str:
    intent = answer.question.intent
    if intent is Intent.PASSAGE:
        return sayings.NOT_SAID
    missing = say_list(list(answer.missing))
    if intent is Intent.SOURCE and answer.nearest:
        return sayings.UNSAID.format(missing=missing[:1].upper() + missing[1:])
    return sayings.NO_DATA.format(missing=missing)


def _notes(answer: Answer) -> Iterator[Block]:
    """What the reader should know besides: gaps, guesses, and what was carried on."""
    question = answer.question
    if answer.missing and answer.status is Status.PARTIAL and not answer.nearest:
        yield _note(sayings.PARTIAL.format(missing=say_list(list(answer.missing))))
    if question.intent is not Intent.INVENTORY:
        shown = (*answer.facts, *answer.others[:MOST_OTHERS], *answer.nearest)
        yield from (_note(said) for said in say_inferred(shown))
    yield from (_note(note) for note in answer.notes)
    if question.intent is Intent.LOOKUP and answer.facts and not _names_time(question):
        yield _note(sayings.NEWEST)
    if answer.status is Status.ADVICE and answer.evidence:
        yield _note(sayings.ADVICE_SOURCE)
    for typed, read in question.corrections:
        if gazetteer().named(read):
            yield _note(sayings.CORRECTED.format(typed=typed, read=read))
    if "home" in question.carried and question.places:
        yield _note(sayings.HOME.format(name=question.places[0].name))
    if carried := _carried(answer):
        said = sayings.LAST_TOPIC if answer.status is Status.HELP else sayings.CARRIED
        yield _note(said.format(carried=carried))


def _names_time(question: Question) -> bool:
    return bool(question.periods or question.since or question.before or question.after or question.earlier)


def _carried(answer: Answer) -> str:
    question = answer.question
    told = "places" in question.carried and "home" not in question.carried
    words = [place.name for place in question.places] if told else []
    words += [say_indicator(question.indicator)] if "indicator" in question.carried and question.indicator else []
    words += [say_period(period) for period in question.periods] if "periods" in question.carried else []
    words += [say_instrument(question.survey)] if "survey" in question.carried else []
    return ", ".join(words)
