"""Whether what a question states holds: levels are held against levels, movements against movements."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from ..language.phrasing import say_instrument, say_number, say_period, say_quantity, say_unit
from ..models import (
    Answer,
    Calculation,
    Comparison,
    Direction,
    Fact,
    Question,
    Reason,
    Statement,
    Status,
    Unit,
    Verdict,
)
from ..quoting.holdings import Holdings
from ..values import PERCENTAGES
from .calculations import comparable, difference
from .differences import answer_difference
from .limits import satisfies
from .lookups import in_place, look_up
from .refusals import describe, refuse
from .selection import fits, in_period, is_level, merge, newest, series
from .series import ONE_FIGURE, find_series
from .tellings import find_said_direction, find_stated_changes, is_start

BOTH_HELD = "Keduanya tercatat; yang membedakan tahun, ukuran, atau alat ukurnya."
ONE_HELD = "Dari angka yang Anda sebut, hanya itu yang tercatat di dokumen saya."
_EITHER = re.compile(r"\d(?:\s+\w+)?\s+(?:atau|ataukah|apa)\s+\d")
WAY_UNKNOWN = "Angkanya cocok, tetapi naik atau turunnya tidak bisa saya pastikan dari dokumen saya."
HELD_FOR = "Angka {value} tercatat untuk {when}; angka terbaru yang saya punya berbeda."
CUT_OFF = "Mendekati: {stated} adalah pembulatan ke bawah, hitungannya {value}."
ROUNDED = "{stated} adalah pembulatan; angka dalam dokumen {value}."
Pair = tuple[Fact, Fact]


def answer_claim(question: Question, holdings: Holdings) -> Answer:
    """Whether a stated figure is the one held for its place and period, or a stated movement the one between two."""
    moved = any(one.moved for one in question.stated)
    result = in_place(question, holdings, _check_movement if moved else _check_levels)
    denied = any(one.denied for one in question.stated)  # "benarkah tidak turun 357?" is answered by the figures alone
    return replace(result, verdict=None) if denied else result


def _check_levels(question: Question, holdings: Holdings) -> Answer:
    if found := _find_each(question, holdings):
        said = BOTH_HELD if len(found) == len(question.stated) else ONE_HELD
        return Answer(Status.ANSWERED, question, found, notes=(said,))
    if len(question.stated) > 1 and not question.periods and len(question.places) == 1:
        return _check_row(question, holdings)
    result = look_up(question, holdings)
    facts = (*result.facts, *result.others)
    if result.status is Status.NO_DATA or not facts:
        return result
    agreeing = tuple(fact for fact in facts if any(_holds(fact, one) for one in question.stated))
    verdict = _judge(facts, question.stated)
    if verdict is Verdict.FALSE and (held := _held_for_another_time(question, holdings)):
        notes = (*result.notes, _say_held(held))
        return replace(result, facts=tuple(dict.fromkeys((held, *result.facts))), verdict=None, notes=notes)
    if verdict is Verdict.TRUE:
        rest = tuple(fact for fact in facts if fact not in agreeing)
        verdict, notes = _judge_way(agreeing[0], question, holdings)
        notes = (*result.notes, *notes, *_say_rounded(agreeing, question.stated))
        return replace(result, facts=agreeing, others=rest, verdict=verdict, notes=notes)
    return replace(result, verdict=verdict)


def _find_each(question: Question, holdings: Holdings) -> tuple[Fact, ...]:
    """For each number of "659 atau 4,53 persen?" the newest level that has it, of whatever measure its unit allows."""
    if len(question.stated) < 2 or not _EITHER.search(question.plain.lower()):
        return ()
    wide = replace(question, indicator=None)
    about = [fact for place in question.places for fact in holdings.about(place)]
    levels = [fact for fact in about if is_level(fact) and fits(fact, wide)]
    levels = [fact for fact in levels if not question.periods or any(in_period(fact, one) for one in question.periods)]
    held = [merge([fact for fact in levels if _holds(fact, one)], holdings.documents) for one in question.stated]
    return tuple(dict.fromkeys(fact for group in held for fact in newest(group, holdings.documents)[:1]))


def _held_for_another_time(question: Question, holdings: Holdings) -> Fact | None:
    """The newest level of the very value stated, where no time is and the newest figures are others."""
    if question.periods or len(question.stated) != 1 or question.stated[0].comparison is not Comparison.EXACT:
        return None
    levels = [fact for place in question.places for fact in holdings.about(place) if is_level(fact)]
    same = [fact for fact in levels if fits(fact, question) and fact.value == question.stated[0].value and fact.period]
    return next(iter(newest(merge(same, holdings.documents), holdings.documents)), None) if same else None


def _say_held(fact: Fact) -> str:
    by = f" menurut {say_instrument(fact.survey)}" if fact.survey else ""
    when = say_period(fact.period) if fact.period else ""
    return HELD_FOR.format(value=say_quantity(fact), when=f"{when}{by}")


def _say_rounded(facts: Iterable[Fact], stated: tuple[Statement, ...]) -> tuple[str, ...]:
    """What a stated number rounds: "5 persen" is said of 5,32."""
    exact = [one for one in stated if one.comparison is Comparison.EXACT]
    return tuple(
        ROUNDED.format(stated=say_number(one.value), value=say_quantity(fact))
        for fact in facts
        for one in exact
        if one.value != fact.value and _holds(fact, one)
    )


def _judge_way(fact: Fact, question: Question, holdings: Holdings) -> tuple[Verdict | None, tuple[str, ...]]:
    """Of a level that holds, whether it was also reached as stated: "naik menjadi 25 persen" is not true of a fall."""
    stated = next((one.direction for one in question.stated if one.direction), None)
    if stated is None:
        return Verdict.TRUE, ()
    levels = [one for one in holdings.about(fact.place) if is_level(one) and comparable(one, fact)]
    row = [one for group in series(levels, holdings.documents).values() for one in group]
    before = [one for one in row if one.period and fact.period and one.period.months[1] < fact.period.months[0]]
    said = find_said_direction(fact)
    if before and before[-1].value != fact.value:
        said = Direction.DOWN if fact.value < before[-1].value else Direction.UP
    if said is None:
        return None, (WAY_UNKNOWN,)
    return (Verdict.TRUE if said is stated else Verdict.FALSE), ()


def _check_row(question: Question, holdings: Holdings) -> Answer:
    """Several numbers at once, "dari 879 menjadi 522": true where the figures of a series hold them in this order."""
    main, others = find_series(question, holdings, question.places[0])
    if len(main) < 2:
        return look_up(question, holdings)
    facts = [fact for fact in holdings.about(question.places[0]) if is_level(fact) and fits(fact, question)]
    for group in series(facts, holdings.documents).values():
        found = [next((n for n, fact in enumerate(group) if _holds(fact, one)), -1) for one in question.stated]
        if -1 not in found and found == sorted(set(found)):
            row = tuple(group[n] for n in found)
            return Answer(Status.ANSWERED, question, row, verdict=Verdict.TRUE)
    return Answer(Status.ANSWERED, question, tuple(main), others=others, verdict=None)


def _holds(fact: Fact, statement: Statement) -> bool | None:
    """As `satisfies`; a number of children says nothing of a share, nor the other way round."""
    unit = fact.quantity.unit
    if statement.unit and (unit in PERCENTAGES) is not (statement.unit in PERCENTAGES):
        return False if statement.comparison is Comparison.EXACT else None
    return satisfies(fact.value, unit, statement)


def _judge(facts: tuple[Fact, ...], stated: tuple[Statement, ...]) -> Verdict | None:
    """True where every statement holds, false where none does; None where the figures are not of one mind.

    A number needs one figure of a place to hold it; a limit is to hold for all of them.
    """
    held = [_judge_one(facts, statement) for statement in stated]
    if held and None not in held and len(set(held)) == 1:
        return Verdict.TRUE if held[0] else Verdict.FALSE
    return None


def _judge_one(facts: tuple[Fact, ...], statement: Statement) -> bool | None:
    exact = statement.comparison is Comparison.EXACT
    places: dict[str, list[bool | None]] = {}
    for fact in facts:
        places.setdefault(fact.place.code, []).append(_holds(fact, statement))
    if exact:
        found: set[bool | None] = {
            True if True in held else None if None in held else False for held in places.values()
        }
    else:
        found = {one for held in places.values() for one in held}
    return found.pop() if len(found) == 1 else None


def _check_movement(question: Question, holdings: Holdings) -> Answer:
    """A movement by an amount is held against stated changes and those between two figures, never against a level."""
    if len(question.places) > 1 or len(question.stated) > 1:
        return answer_difference(question, holdings)
    statement, place = question.stated[0], question.places[0]
    pairs = _pairs(question, holdings, statement)
    changes = [
        fact for fact in find_stated_changes(question, holdings, place) if _is_share(fact.quantity.unit, statement)
    ]
    told = [fact for fact in changes if _holds(fact, statement)]
    if told:
        return Answer(Status.ANSWERED, question, tuple(told[:1]), verdict=Verdict.TRUE)
    if pairs:
        return _compare_pairs(question, pairs, statement)
    if changes:
        verdict = Verdict.FALSE if all(_holds(fact, statement) is False for fact in changes) else None
        return Answer(Status.ANSWERED, question, tuple(changes[:3]), verdict=verdict)
    refusal = refuse(question, holdings, place)
    if refusal.reason is Reason.OTHER_PLACE:
        return refusal
    missing = (f"besar perubahan {describe(question, place)}",)
    return replace(
        refusal, reason=Reason.NOT_IN_DOCUMENTS, missing=missing, notes=() if question.periods else (ONE_FIGURE,)
    )


def _is_share(unit: Unit, statement: Statement) -> bool:
    return statement.unit is None or (unit in PERCENTAGES) is (statement.unit in PERCENTAGES)


def _pairs(question: Question, holdings: Holdings, statement: Statement) -> list[Pair]:
    """Two figures of one instrument between which the movement may lie, the one that the question means first."""
    wide = replace(question, periods=(), since=None, latest=0)
    facts = [fact for fact in holdings.about(question.places[0]) if is_level(fact) and fits(fact, wide)]
    groups = sorted(series(facts, holdings.documents).values(), key=lambda group: (-len(group), group[0].indicator))
    return [
        pair
        for group in groups
        for pair in _meant(group, question)
        if statement.unit is not Unit.CHILDREN or pair[0].quantity.unit is Unit.CHILDREN
    ]


def _meant(group: list[Fact], question: Question) -> list[Pair]:
    """The pairs of a series that the periods asked allow: both ends named, one end named, or any."""
    pairs = list(combinations(group, 2))
    first, last = group[0], group[-1]
    start = question.since or (question.periods[0] if len(question.periods) == 1 and is_start(question) else None)
    if start:
        return [pair for pair in pairs if in_period(pair[0], start) and pair[1] is last]
    if len(question.periods) > 1:
        start, end = question.periods[0], question.periods[-1]
        return [pair for pair in pairs if in_period(pair[0], start) and in_period(pair[1], end)]
    if question.periods:
        ending = [pair for pair in pairs if in_period(pair[1], question.periods[0])]
        return ending[::-1]
    return sorted(pairs, key=lambda pair: (pair != (first, last), pair[1] is not last))


def _compare_pairs(question: Question, pairs: list[Pair], statement: Statement) -> Answer:
    """The pair that moved as stated, else the one meant and that it moved otherwise."""
    exact = statement.comparison is Comparison.EXACT
    judged = [(pair, _moved(pair, statement)) for pair in (pairs if exact else _ends_only(pairs))]
    agreeing = [pair for pair, held in judged if held]
    if exact or len({held for _, held in judged}) == 1:
        verdict = Verdict.TRUE if agreeing else None if any(held is None for _, held in judged) else Verdict.FALSE
    else:
        verdict = None
    shown = agreeing[0] if agreeing and verdict else pairs[0]
    asked = replace(question, unit=statement.unit) if statement.unit else question
    notes = _say_cut_off(shown, statement) if verdict is None else ()
    return Answer(Status.ANSWERED, asked, shown, calculations=difference(*shown), verdict=verdict, notes=notes)


def _say_cut_off(pair: Pair, statement: Statement) -> tuple[str, ...]:
    """That a movement is as stated but for its decimals: "turun 40 persen" is said of 40,6."""
    return tuple(
        CUT_OFF.format(stated=say_number(statement.value), value=f"{say_number(one.value)} {say_unit(one.unit)}")
        for one in _comparable(difference(*pair), statement)
        if satisfies(one.value, one.unit, statement) is None and statement.comparison is Comparison.EXACT
    )


def _ends_only(pairs: list[Pair]) -> list[Pair]:
    """The whole way and the last step of it: a limit would hold for some step of almost any series."""
    steps = [pair for pair in pairs if pair[1] == pairs[0][1] and pair[0].indicator == pairs[0][0].indicator]
    return [pairs[0], max(steps, key=lambda pair: pair[0].period.months if pair[0].period else (0, 0))]


def _moved(pair: Pair, statement: Statement) -> bool | None:
    """Tell whether what lies between two figures is as stated, in the way and the unit stated."""
    first, last = pair
    way = Direction.DOWN if last.value < first.value else Direction.UP
    if statement.direction and statement.direction is not way:
        return False
    held = [satisfies(one.value, one.unit, statement) for one in _comparable(difference(first, last), statement)]
    return True if True in held else None if None in held else False


def _comparable(calculations: Iterable[Calculation], statement: Statement) -> list[Calculation]:
    """The computed values that the stated unit may mean: "2,5 persen" of a share is points or percent of it."""
    if statement.unit is None:
        return list(calculations)[:1]
    units = (Unit.PERCENTAGE_POINTS,) if statement.unit is Unit.PERCENTAGE_POINTS else PERCENTAGES
    wanted = units if statement.unit in PERCENTAGES else (statement.unit,)
    return [one for one in calculations if one.unit in wanted]
