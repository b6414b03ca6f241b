"""One line for many figures: which way a series went, by how much, and what there is."""

from collections.abc import Iterable, Sequence

from ..language.phrasing import say_indicator, say_instrument, say_list, say_number, say_period, say_unit
from ..language.places import gazetteer
from ..models import Answer, Block, Calculation, Direction, Fact, Intent, Place, Question, Style, Unit, Verdict
from ..understanding.ways import is_asked
from . import sayings

MOVEMENTS = {
    Verdict.FELL: "Turun setiap tahun",
    Verdict.ROSE: "Naik setiap tahun",
    Verdict.SAME: "Tetap",
    Verdict.MIXED: "Naik turun",
}
_STEADY = {Verdict.FELL: "Terus turun", Verdict.ROSE: "Terus naik"}
_WAYS = {Verdict.FELL: Direction.DOWN, Verdict.ROSE: Direction.UP}

# A message longer than this that means nothing to us is no question.
_LONGEST_CHARACTERS = 1000


def say_movement(answer: Answer) -> Block:
    """Which way a series went, over which years: "Turun setiap tahun: kasus stunting · ... · 2020 sampai 2023"."""
    facts, verdict = answer.facts, answer.verdict or Verdict.MIXED
    years = [fact.period.year for fact in facts if fact.period]
    yearly = years == list(range(years[0], years[0] + len(years)))
    words = MOVEMENTS[verdict] if yearly else _STEADY.get(verdict, MOVEMENTS[verdict])
    if len(facts) == 2 and verdict in _STEADY:
        words = "Turun" if verdict is Verdict.FELL else "Naik"
    strong = _confirm(answer, words)
    return Block(Style.FIGURE, f"{strong}: {_about(facts)} · {_span(facts)}", strong)


def _confirm(answer: Answer, words: str) -> str:
    """A movement in words: after "Tidak" where it went the other way than asked, after "Benar" where asserted."""
    went, asked = _WAYS.get(answer.verdict) if answer.verdict else None, answer.question.direction
    if went is None or asked is None or (went is asked and not answer.question.asserted):
        return words
    return f"{'Benar' if went is asked else 'Tidak'}, {words[0].lower()}{words[1:]}"


def say_corrections(answer: Answer) -> tuple[Block, ...]:
    """A note for the figures of an answer whose place, period or survey a person set otherwise than it was read."""
    shown = [fact for one in (answer, *answer.more) for fact in (*one.facts, *one.others, *one.nearest)]
    names = [sayings.CORRECTABLE[name] for name in sayings.CORRECTABLE if any(name in f.corrected for f in shown)]
    return (Block(Style.NOTE, sayings.SET_BY_ADMIN.format(names=say_list(names))),) if names else ()


def _about(facts: tuple[Fact, ...]) -> str:
    return f"{say_indicator(facts[0].indicator)} · {say_list(list(dict.fromkeys(fact.place.name for fact in facts)))}"


def _span(facts: tuple[Fact, ...]) -> str:
    periods = [fact.period for fact in facts if fact.period]
    if not periods or periods[0] == periods[-1]:
        return say_period(periods[0]) if periods else ""
    return f"{say_period(periods[0])} sampai {say_period(periods[-1])}"


def say_difference(answer: Answer) -> Block:
    """By how much, in the unit asked first: "Turun 40,6 persen (357 kasus): ..."."""
    calculations = list(answer.calculations)
    if answer.question.unit is Unit.PERCENT and calculations[0].unit is Unit.CHILDREN and len(calculations) > 1:
        calculations[:2] = calculations[1::-1]
    first, *rest = calculations
    amounts = [_amount(calculation, answer.facts[0].indicator) for calculation in rest]
    strong = _confirm(answer, f"{_verb(first)} {_amount(first, answer.facts[0].indicator)}".strip())
    beside = f" ({'; '.join(amounts)})" if amounts else ""
    return Block(
        Style.FIGURE,
        " · ".join(part for part in (f"{strong}{beside}: {_about(answer.facts)}", _span(answer.facts)) if part),
        strong,
    )


def say_shift(moved: Calculation, style: Style) -> Block:
    """How far one place of a ranking moved: "Turun 20,3 poin persen prevalensi stunting · Kabupaten Tapin · ..."."""
    last = moved.terms[-1]
    strong = f"{_verb(moved)} {_amount(moved, last.indicator)}"
    measure = "" if moved.unit is Unit.CHILDREN else f" {say_indicator(last.indicator)}"
    parts = [f"{strong}{measure}", last.place.name, _span(moved.terms), say_instrument(last.survey)]
    return Block(style, " · ".join(part for part in parts if part), strong)


def _verb(calculation: Calculation) -> str:
    return calculation.label.split()[0]


def _amount(calculation: Calculation, indicator: str) -> str:
    amount = f"{say_number(calculation.value)} {say_unit(calculation.unit, indicator)}"
    return f"{amount} per tahun" if "per tahun" in calculation.label else amount


def say_holdings(facts: Iterable[Fact]) -> list[str]:
    """A line a place, indicator and instrument with the periods there are, gaps between years named."""
    rows: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        rows.setdefault((fact.place.name, fact.indicator, fact.survey or ""), []).append(fact)
    lines = []
    for (place, indicator, survey), group in rows.items():
        periods = sorted({fact.period for fact in group if fact.period}, key=lambda period: period.months)
        said = [say_period(period) for period in periods] + ["tahun tidak disebut"] * any(
            fact.period is None for fact in group
        )
        years = {period.year for period in periods}
        gaps = [str(year) for year in range(min(years, default=0), max(years, default=0)) if year not in years]
        line = f"{place} · {say_indicator(indicator)}{f' · {survey}' if survey else ''}: {', '.join(said)}"
        lines.append(f"{line} (tidak ada: {', '.join(gaps)})" if gaps else line)
    return lines


def say_apart(places: Sequence[Place]) -> list[str]:
    """The names of places, those of one name with the place they lie in: "Kecamatan Jabung (Kabupaten Magetan)"."""
    names = [place.name for place in places]
    return [
        f"{place.name} ({gazetteer().place(place.parent).name})" if names.count(place.name) > 1 else place.name
        for place in places
    ]


def say_talk(question: Question) -> str:
    """The sentence for a message that no document answers."""
    if question.intent is Intent.OUT_OF_SCOPE and len(question.text) > _LONGEST_CHARACTERS:
        return sayings.TOO_LONG
    text = question.plain.lower()
    variants = sayings.VARIANTS.get(question.intent, {})
    return next((words for way, words in variants.items() if is_asked(way, text)), sayings.SMALL_TALK[question.intent])


def say_either(names: Sequence[str]) -> str:
    """Names to choose from: "Tapin, Banjar, atau Balangan"."""
    return ", ".join(names[:-1]) + (f", atau {names[-1]}" if len(names) > 1 else "".join(names))
