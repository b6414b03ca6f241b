"""One line for many figures: which way a series went, by how much, and what there is."""

from collections.abc import Iterable, Sequence

from ..language.phrasing import (
    say_indicator,
    say_instrument,
    say_list,
    say_number,
    say_period,
    say_quantity,
    say_unit,
)
from ..language.places import gazetteer
from ..models import (
    Answer,
    Basis,
    Block,
    Calculation,
    Direction,
    Fact,
    Intent,
    Kind,
    Place,
    Question,
    Style,
    Unit,
    Verdict,
)
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

# What a year was told from, by the reason the extraction gives.
_ORIGINS = {
    "publication date": "tanggal berita",
    "when the text was published": "tanggal berita",
    "title of the table": "judul tabelnya",
}
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


def say_inferred(facts: Iterable[Fact]) -> list[str]:
    """Whose year stands in no quoted sentence, and what it was told from: "Tahun 18 persen disimpulkan dari ..."."""
    groups: dict[str, dict[str, None]] = {}
    for fact in facts:
        inferred = fact.period and fact.basis is Basis.INFERRED and "period" not in fact.corrected
        if fact.period and inferred and str(fact.period.year) not in fact.sentence.text:
            origin = next((said for why, said in _ORIGINS.items() if why in fact.why), sayings.ELSEWHERE)
            groups.setdefault(origin, {})[say_quantity(fact)] = None
    return [sayings.INFERRED.format(figures=say_list(list(each)), origin=origin) for origin, each in groups.items()]


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
    if len(names) < 3:
        return " atau ".join(names)
    return f"{', '.join(names[:-1])}, atau {names[-1]}"


def name_mixed(facts: Iterable[Fact]) -> list[str]:
    """The instruments behind several levels of one measure, where they are more than one."""
    named: dict[str, dict[str, None]] = {}
    for fact in facts:
        if fact.kind is Kind.LEVEL and fact.survey:
            named.setdefault(fact.indicator, {})[say_instrument(fact.survey)] = None
    return next((list(surveys) for surveys in named.values() if len(surveys) > 1), [])
