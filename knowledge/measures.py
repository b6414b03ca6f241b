"""What a number counts: the indicator it is a value of, and its unit; or the rule by which it counts something else."""

import re
from dataclasses import dataclass

from .cues import Cue, Role
from .indicators import STUNTING, Mention
from .models import Unit
from .readings import Number, Reading, between

_PREVALENCE, _CASES, _FAMILIES, _MEASURED = (
    "stunting_prevalence",
    "stunting_cases",
    "families_at_risk",
    "children_measured",
)
_PERCENT = (Unit.PERCENT, Unit.PERCENTAGE_POINTS)
_MEASURED_BEFORE = re.compile(
    r"\bdari\s+(?:total\s+|jumlah\s+|sebanyak\s+|seluruh\s+|sasaran\s+|\d[\d.]*\s+)*$"
    r"|(?:diukur|ditimbang|mengukur|sasaran|(?:total|jumlah|seluruh)\s+balita(?!\s+(?:yang\s+)?(?:stunting|stanting|tengkes|pendek))|balita\s+seluruhnya)(?:\s+(?:\w+\s+){0,5}(?:sebanyak|menjadi|mencapai|yaitu|adalah)?\s*)?$",
    re.IGNORECASE,
)
_MEASURED_AFTER = re.compile(
    r"\s*(?:balita\s+|anak\s+)?(?:yang\s+)?(?:sudah\s+|telah\s+)?(?:diukur|ditimbang|sasaran|terdata)\b|\s*dari\s+(?:total\s+)?sasaran",
    re.IGNORECASE,
)
_STUNTED_AFTER = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:di\s?antaranya\s+|yang\s+|masih\s+|mengalami\s+|tergolong\s+|terindikasi\s+|penderita\s+|kasus\s+|baru\s+|"
    r"balita\s+|anak\s+|menderita\s+|teridentifikasi\s+|balita\s+yang\s+)*(?:stunting|stanting|tengkes|stunted)\b"
    r"|\s*(?:under\s+five\s+)?(?:are|were|have\s+been|had\s+been)\s+(?:\w+\s+){0,2}stunted\b",
    re.IGNORECASE,
)
_JUST_MEASURED = re.compile(
    r"\s*(?:balita\s+|anak\s+)?yang\s+(?:sudah\s+|telah\s+)?(?:diukur|ditimbang)\b", re.IGNORECASE
)
_WITH_PREVALENCE = re.compile(r"\s*,?\s*dengan\s+pre?valensi", re.IGNORECASE)
_OUT_OF_MEASURED = re.compile(r"\s*dari\s+(?:total\s+|sasaran\s+)?$", re.IGNORECASE)
_PAIR_BEFORE = re.compile(
    r"(?:\b(?:atau|setara|artinya|alias)(?:\s+(?:sekitar|setara|sebanyak|mencapai|dengan))*|\bdengan|\()\s*$",
    re.IGNORECASE,
)
_COVERED_AFTER = re.compile(
    r"\s*(?:dari\s+)?(?:balita|anak|keluarga|sasaran|penduduk|desa|posyandu|cakupan|dana|apbd|dari\s+sasaran)\b(?!\s+(?:stunting|yang\s+stunting|pendek))[\w\s]{0,40}",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:hasil|menunjukkan|menemukan|mencatat|berdasarkan|memperlihatkan|menghasilkan|mendapati|mendapatkan|menyebut)\b",
    re.IGNORECASE,
)
_REMAINS = re.compile(r"\b(?:sisa|tersisa|menyisakan|tinggal)\s+(?:sekitar\s+|hanya\s+)?$", re.IGNORECASE)
_SAME_COUNT = re.compile(r"\b(?:jumlah|angka|kasus)(?:nya|\s+absolut(?:nya)?|\s+(?:itu|ini|tersebut))\b", re.IGNORECASE)
_THAT_MANY_PERCENT = re.compile(r"\s*(?:\(|atau\s+(?:sekitar\s+)?)[\d.,]+\s*(?:%|persen)", re.IGNORECASE)
_AMONG_THEM = re.compile(r"\s*(?:di\s?antaranya|berisiko|beresiko)", re.IGNORECASE)
_ONE_BY_ONE = re.compile(r"\b(?:masing-masing|berturut-turut)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|dan|,\s*dan)\s*", re.IGNORECASE)
_ANGKA = re.compile(r"\bangka(?:nya)?\b|\bprevalensi|\bposisi", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """The indicator and unit of a number, or (with an empty indicator) the rule that passed it over."""

    indicator: str
    unit: Unit | None
    rule: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text before was counting: whether it spoke of stunting, and the indicator of the last count."""

    stunting: bool = False
    counted: str = ""


def measure(number: Number, topic: Topic, previous: Measure | None) -> Measure:
    """Find what a number counts, from the words beside it, else from its sentence, else from the text before."""
    unit = number.mention.unit or _implied_unit(number, previous)
    if unit is None:
        return Measure("", None, "no unit" + (f" ({number.mention.noun})" if number.mention.noun else ""))
    foreign = _foreign(number)
    if unit in _PERCENT:
        return _percent(number, unit, topic, previous, foreign)
    if unit is Unit.FAMILIES:
        return _families(number, foreign)
    return _children(number, topic, previous, foreign)


def _percent(number: Number, unit: Unit, topic: Topic, previous: Measure | None, foreign: Cue | None) -> Measure:
    nearest = _nearest(number)
    if nearest and nearest.code not in (STUNTING, _PREVALENCE, _CASES):
        own = nearest.code if nearest.code.endswith("prevalence") else ""
        return Measure(own, unit if own else None, f"percent of {nearest.span.text}")
    if foreign and (nearest is None or foreign.span.start > nearest.span.start):
        return Measure("", None, f"percent of something else ({foreign.span.text})")
    if previous and previous.indicator == _CASES and number.paired:
        return Measure(_PREVALENCE, unit, "percentage of the children before")
    if _covered(number):
        return Measure("", None, "percent of children, not of stunting")
    if nearest or topic.stunting:
        return Measure(_PREVALENCE, unit, "percent of children stunted")
    return Measure("", None, "nothing says stunting")


def _covered(number: Number) -> bool:
    """As in "98,88 persen balita telah terpetakan": a share of children, with no word of stunting beside it."""
    match = _COVERED_AFTER.match(number.after)
    covered = [
        c for c in number.cues(Role.COVERAGE) if not between(number.reading.indicators, c.span.stop, number.start)
    ]
    covered = [] if _ANGKA.search(number.before) or _FOUND.search(number.before) else covered
    return bool(covered) or (match is not None and not re.search("stunting|stanting|tengkes", match[0], re.IGNORECASE))


def _families(number: Number, foreign: Cue | None) -> Measure:
    around = number.reading.text[: number.stop] + number.after
    if re.search(r"be?re?siko|risiko|KRS", around) and number.mention.value == number.mention.value.to_integral_value():
        return Measure(_FAMILIES, Unit.FAMILIES, "families at risk")
    return Measure("", None, "families of something else")


def _children(number: Number, topic: Topic, previous: Measure | None, foreign: Cue | None) -> Measure:
    if _STUNTED_AFTER.match(number.after):
        return Measure(_CASES, Unit.CHILDREN, "children stunted")
    if _JUST_MEASURED.match(number.after):
        return Measure(_MEASURED, Unit.CHILDREN, "children measured")
    if _out_of_measured(number) and (topic.stunting or _in_sentence(number.reading)):
        return Measure(_CASES, Unit.CHILDREN, "so many of those measured")
    nearest = _nearest(number)
    if nearest and nearest.code == _CASES and len(number.reading.text[nearest.span.stop : number.start].split()) <= 3:
        return Measure(_CASES, Unit.CHILDREN, f"{nearest.span.text} counted")
    following = number.following
    ends = following is not None and following.mention.unit is Unit.CHILDREN and following.cues(Role.TO)
    if topic.stunting and ends and number.cues(Role.FROM) and not foreign:
        return Measure(_CASES, Unit.CHILDREN, "start of a movement of cases")
    moved = number.cues(Role.DOWN, Role.UP) and number.cues(Role.FROM)
    if _MEASURED_AFTER.match(number.after) or (_MEASURED_BEFORE.search(number.before) and not moved):
        return Measure(_MEASURED, Unit.CHILDREN, "children measured")
    if foreign and (nearest is None or foreign.span.start > nearest.span.start):
        return Measure("", None, f"children of something else ({foreign.span.text})")
    if previous and previous.indicator == _PREVALENCE and _PAIR_BEFORE.search(number.before):
        return Measure(_CASES, Unit.CHILDREN, "children behind the percentage")
    if nearest and nearest.code in (_CASES, STUNTING) and _counted(number, nearest):
        return Measure(_CASES, Unit.CHILDREN, f"{nearest.span.text} counted")
    if nearest and nearest.code == _MEASURED:
        return Measure(_MEASURED, Unit.CHILDREN, "children measured")
    dated = bool(between(number.reading.periods, number.floor, number.start))
    if previous and previous.indicator == _CASES and (dated or number.cues(Role.TO, Role.FROM)):
        return Measure(_CASES, Unit.CHILDREN, "the count goes on")
    if number.mention.noun == "kasus" and number.cues(Role.EVENT):
        return Measure("", None, "cases of an audit")
    if number.mention.noun == "kasus" and (topic.stunting or _in_sentence(number.reading)):
        return Measure(_CASES, Unit.CHILDREN, "cases")
    if topic.counted == _CASES and (
        dated or _listed(number) or number.cues(Role.DOWN, Role.UP) or _SAME_COUNT.search(number.reading.text)
    ):
        return Measure(_CASES, Unit.CHILDREN, "the count goes on")
    if previous and previous.rule == "start of a movement of cases" and number.cues(Role.TO):
        return Measure(_CASES, Unit.CHILDREN, "end of a movement of cases")
    percent = following is not None and following.paired and following.mention.unit is Unit.PERCENT
    if topic.stunting and (_SAME_COUNT.search(number.before) or percent or _WITH_PREVALENCE.match(number.after)):
        return Measure(_CASES, Unit.CHILDREN, "children whose percentage follows")
    if topic.stunting and _REMAINS.search(number.before):
        return Measure(_CASES, Unit.CHILDREN, "children that remain")
    return Measure("", None, "children, but nothing says stunted")


def _implied_unit(number: Number, previous: Measure | None) -> Unit | None:
    """A bare number takes its unit from the number it stands with: "dari 31 menjadi 11,6 persen", "angkanya 20.4"."""
    mention, reading = number.mention, number.reading
    if previous and previous.unit is Unit.FAMILIES and _AMONG_THEM.match(number.after):
        return Unit.FAMILIES
    decimal = mention.value != mention.value.to_integral_value()
    plausible = mention.value <= 100
    following = reading.numbers[number.index + 1] if number.index + 1 < len(reading.numbers) else None
    if mention.noun in ("menjadi", "ke", "jadi") and number.cues(Role.FROM) and following and following.unit:
        return following.unit
    both = following is not None and following.unit is Unit.PERCENT and _AND.fullmatch(number.after)
    if plausible and both and (decimal or _ONE_BY_ONE.search(number.before)):
        return Unit.PERCENT
    if decimal and plausible and previous and previous.unit in _PERCENT and _listed(number):
        return Unit.PERCENT
    if plausible and previous and previous.unit in _PERCENT and number.cues(Role.TO) and decimal:
        return Unit.PERCENT
    if (
        plausible
        and decimal
        and (_ANGKA.search(number.before) or number.cues(Role.FROM, Role.TO))
        and mention.noun in _JOINTS
    ):
        return Unit.PERCENT
    if decimal:
        return None
    if _out_of_measured(number) or (number.paired and mention.noun == "dari" and mention.value > 100):
        return Unit.CHILDREN
    if _MEASURED_BEFORE.search(number.before) and mention.noun in (*_JOINTS, "dengan") and number.mention.value > 100:
        return Unit.CHILDREN
    if _STUNTED_AFTER.match(number.after) or _THAT_MANY_PERCENT.match(number.after):
        return Unit.CHILDREN
    nearest = _nearest(number)
    if nearest and nearest.code == _CASES and mention.noun in (*_JOINTS, "dengan") and _counted(number, nearest):
        return Unit.CHILDREN
    return None


_JOINTS = (
    "",
    "yang",
    "dan",
    "atau",
    "pada",
    "di",
    "untuk",
    "sebelum",
    "menurut",
    "menjadi",
    "lalu",
    "serta",
    "ke",
    "tapi",
    "tetapi",
    "yaitu",
    "yakni",
)


def _out_of_measured(number: Number) -> bool:
    """Tell whether this is the part in "1.331 dari 9.120 balita yang diukur"."""
    following = number.following
    if (
        following is None
        or following.mention.unit is not Unit.CHILDREN
        or following.mention.value < number.mention.value
    ):
        return False
    return bool(_OUT_OF_MEASURED.fullmatch(number.after) and _MEASURED_AFTER.match(following.after))


def _counted(number: Number, nearest: Mention) -> bool:
    """Tell whether a count follows its noun closely: "anak stunting mencapai angka 2.246 orang"."""
    return len(number.reading.text[nearest.span.stop : number.start].split()) <= 14


def _listed(number: Number) -> bool:
    """Tell whether a place stands right before the number, as in a list: "Jawa Tengah 485.893 balita"."""
    places = between(number.reading.places, number.floor, number.start)
    if not places:
        return False
    gap = number.reading.text[places[-1].span.stop : number.start]
    return len(gap.split()) <= 3 and "," not in gap.replace(", ", "", 1)


def _nearest(number: Number) -> Mention | None:
    """The indicator named last before the number in its clause, else in its sentence."""
    for start in (number.floor, 0):
        found = between(number.reading.indicators, start, number.start)
        if found:
            return found[-1]
    return None


def _foreign(number: Number) -> Cue | None:
    """The last word on the number's left, or the one right behind it, that says it counts something else."""
    right = [c for c in between(number.reading.cues, number.stop, number.ceiling) if c.role is Role.OTHER]
    if right and len(number.reading.text[number.stop : right[0].span.start].split()) <= 2:
        return right[0]
    left = number.cues(Role.OTHER)
    return left[-1] if left else None


def _in_sentence(reading: Reading) -> bool:
    return bool(reading.indicators)
