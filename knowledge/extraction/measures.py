"""What a number counts: the indicator it is a value of, and its unit; or the rule by which it counts something else.

Counts of children are decided by a list of rules, in order: the first that speaks decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..language.cues import Cue, Role
from ..language.indicators import STUNTING, Mention
from ..models import Unit
from .readings import Number, between
from .surroundings import (
    follows_closely,
    foreign_noun,
    is_dated,
    is_listed,
    is_of_one_sex,
    is_part,
    is_reported,
    is_served,
    is_whole,
    nearest_indicator,
    says_measured,
    says_stunted,
    words_since,
)
from .units import PERCENTAGES, implied_unit

_PREVALENCE, _CASES = "stunting_prevalence", "stunting_cases"
_FAMILIES, _MEASURED = "families_at_risk", "children_measured"
_ELSEWHERE, _OTHERS = "percent of something else", "children of something else"
_BESIDE_WORDS = 3
_STUNTED = re.compile(r"stunting|stanting|tengkes", re.IGNORECASE)
_AT_RISK = re.compile(r"be?re?siko|risiko|KRS")
_PROGRAMME = re.compile(
    r"\b(?:program|kegiatan|anggaran|dana|intervensi|aksi|layanan|realisasi|serapan|belanja)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_COVERED_AFTER = re.compile(
    r"\s*(?:dari\s+)?(?:balita|anak|keluarga|sasaran|penduduk|desa|posyandu|cakupan|dana|apbd)\b"
    r"(?!\s+(?:balita(?:nya)?\s+)?(?:stunting|yang\s+stunting|pendek))[\w\s]{0,40}",
    re.IGNORECASE,
)
_RATE = re.compile(r"\bangka(?:nya)?\b|\bprevalensi|\bposisi", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:hasil|menunjukkan|menemukan|mencatat|berdasarkan|memperlihatkan|menghasilkan|mendapati|mendapatkan|menyebut)\b",
    re.IGNORECASE,
)
_JUST_MEASURED = re.compile(
    r"\s*(?:balita\s+|anak\s+)?yang\s+(?:sudah\s+|telah\s+)?(?:diukur|ditimbang)\b", re.IGNORECASE
)
_PAIR_BEFORE = re.compile(
    r"(?:\b(?:atau|setara|artinya|alias)(?:\s+(?:sekitar|setara|sebanyak|mencapai|dengan))*|\bdengan|\()\s*$",
    re.IGNORECASE,
)
_WITH_PREVALENCE = re.compile(r"\s*,?\s*dengan\s+pre?valensi", re.IGNORECASE)
_OUT_OF = re.compile(r"\bdari\s+(?:total\s+|sekitar\s+|jumlah\s+)*$", re.IGNORECASE)
_REMAINS = re.compile(r"\b(?:sisa|tersisa|menyisakan|tinggal)\s+(?:sekitar\s+|hanya\s+)?$", re.IGNORECASE)
_NEW = re.compile(r"\b(?:kasus|balita|anak|penderita|stunting)\s+baru\b", re.IGNORECASE)
_NEW_AFTER = re.compile(r"\s*baru\b", re.IGNORECASE)
_OF_THAT_KIND = re.compile(
    r"\s*(?:yang\s+)?(?:masuk|tergolong|termasuk)\s+(?:dalam\s+)?kategori\s+(?:itu|tersebut|ini)", re.I
)
_SAME_COUNT = re.compile(
    r"\b(?:jumlah|angka|kasus)(?:nya|\s+absolut(?:nya)?|\s+(?:itu|ini|tersebut))\b|\bkasus\s+(?:stunting\s+)?(?:ter\w+|paling)\b",
    re.IGNORECASE,
)


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


@dataclass(frozen=True, slots=True)
class _Case:
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
        """The other thing that the number is at once said to count: "1.102 balita wasting"."""
        number = self.number
        for mention in between(number.reading.indicators, number.stop, number.ceiling):
            beside = not number.reading.text[number.stop : mention.span.start].strip(" ")
            if beside and mention.code.split("_")[0] in ("wasting", "underweight"):
                return mention
        return None

    @property
    def goes_on_elsewhere(self) -> bool:
        """The number before is of something else, and nothing has been named since: "ASI 64 persen, targetnya 80"."""
        number = self.number
        if number.previous is None or self.previous is None or not self.previous.rule.startswith((_ELSEWHERE, _OTHERS)):
            return False
        since = number.previous.stop, number.start
        return not between(number.reading.indicators, *since) and not between(number.reading.surveys, *since)

    def follows(self, indicator: str) -> bool:
        """Tell whether the number before is of this indicator."""
        return self.previous is not None and self.previous.indicator == indicator


def measure(number: Number, topic: Topic, previous: Measure | None) -> Measure:
    """Find what a number counts, from the words beside it, else from its sentence, else from the text before."""
    unit = number.mention.unit or implied_unit(number, previous.unit if previous else None)
    if unit is None:
        return Measure("", None, "no unit" + (f" ({number.mention.noun})" if number.mention.noun else ""))
    case = _Case(number, topic, previous, nearest_indicator(number), foreign_noun(number))
    if unit in PERCENTAGES:
        return _percent(case, unit)
    return _families(case) if unit is Unit.FAMILIES else _children(case)


def _percent(case: _Case, unit: Unit) -> Measure:
    nearest = case.nearest
    if nearest and nearest.code not in (STUNTING, _PREVALENCE, _CASES):
        own = nearest.code if nearest.code.endswith("prevalence") else ""
        return Measure(own, unit if own else None, f"percent of {nearest.span.text}")
    if case.goes_on_elsewhere:
        return Measure("", None, f"{_ELSEWHERE} (as before)")
    if case.elsewhere:
        return Measure("", None, f"{_ELSEWHERE} ({case.elsewhere.span.text})")
    if nearest and _carried_out(case.number, nearest):
        return Measure("", None, f"{_ELSEWHERE} (a programme)")
    if case.follows(_CASES) and case.number.paired:
        return Measure(_PREVALENCE, unit, "percentage of the children before")
    if nearest and nearest.code == _CASES and case.number.cues(Role.DOWN, Role.UP) and not case.number.cues(Role.TO):
        return Measure("", None, "cases moved by so many percent")
    if _covered(case.number):
        return Measure("", None, "percent of children, not of stunting")
    if case.stunting:
        return Measure(_PREVALENCE, unit, "percent of children stunted")
    return Measure("", None, "nothing says stunting")


def _carried_out(number: Number, nearest: Mention) -> bool:
    """As in "Realisasi program stunting 45 persen": how much of a programme was done, no word of a level between."""
    told = between(number.reading.cues, nearest.span.stop, number.start)
    beside = words_since(number, nearest) <= _BESIDE_WORDS and not told
    return (
        nearest.code == STUNTING
        and beside
        and bool(_PROGRAMME.search(number.before[: max(nearest.span.start - number.floor, 0)]))
    )


def _covered(number: Number) -> bool:
    """As in "98,88 persen balita telah terpetakan": a share of children, with no word of stunting beside it."""
    following = _COVERED_AFTER.match(number.after)
    if following and not _STUNTED.search(following[0]):
        return True
    if _RATE.search(number.before) or _FOUND.search(number.before):
        return False
    return any(not between(number.reading.indicators, c.span.stop, number.start) for c in number.cues(Role.COVERAGE))


def _families(case: _Case) -> Measure:
    number = case.number
    if case.follows(_FAMILIES) and _OUT_OF.search(number.before) and not number.cues(Role.DOWN, Role.UP):
        return Measure("", None, "the families of whom so many are at risk")
    if _is_at_risk(case) and not number.mention.damaged:
        return Measure(_FAMILIES, Unit.FAMILIES, "families at risk")
    again = is_dated(number) or _SAME_COUNT.search(number.before) or _OF_THAT_KIND.match(number.after)
    if case.topic.counted == _FAMILIES and again and not case.foreign:
        return Measure(_FAMILIES, Unit.FAMILIES, "the count of families goes on")
    return Measure("", None, "families of something else")


def _is_at_risk(case: _Case) -> bool:
    """Tell whether the families are said to be at risk, and nothing nearer says what else they are."""
    number, foreign = case.number, case.foreign
    start = foreign.span.stop if foreign and foreign.span.start < number.start else 0
    return bool(_AT_RISK.search(number.reading.text[start : number.stop] + number.after))


def _children(case: _Case) -> Measure:
    for rule in _RULES:
        if found := rule(case):
            indicator, why = found
            return Measure(indicator, Unit.CHILDREN if indicator else None, why)
    return Measure("", None, "children, but nothing says stunted")


_Found = tuple[str, str] | None


def _served(case: _Case) -> _Found:
    """A part of the stunted: those for whom something is done, girls or boys alone."""
    if is_served(case.number):
        return "", "children for whom something is done, not all"
    return ("", "children of one sex, not all") if is_of_one_sex(case.number) else None


def _of_another(case: _Case) -> _Found:
    return ("", f"{_OTHERS} ({case.qualified.span.text})") if case.qualified else None


def _said(case: _Case) -> _Found:
    """The words right behind the number: "762 anak stunting", "15.506 balita yang diukur"."""
    if says_stunted(case.number):
        return _CASES, "children stunted"
    return (_MEASURED, "children measured") if _JUST_MEASURED.match(case.number.after) else None


def _new(case: _Case) -> _Found:
    """As in "kasus baru terbanyak di Lombok Tengah 653 balita": those who came to be stunted, not those who are."""
    fresh = _NEW.search(case.number.reading.text[: case.number.start]) or _NEW_AFTER.match(case.number.after)
    return ("", "new cases, not all cases") if fresh else None


def _part(case: _Case) -> _Found:
    """As in "1.331 dari 9.120 balita yang diukur", in a text on stunting."""
    return (_CASES, "so many of those measured") if case.stunting and is_part(case.number) else None


def _beside(case: _Case) -> _Found:
    """As in "kasus stunting 522 kasus": the noun stands beside its number."""
    if case.nearest is None or case.nearest.code != _CASES:
        return None
    near = words_since(case.number, case.nearest) <= _BESIDE_WORDS
    return (_CASES, "the cases named beside it") if near else None


def _moving(case: _Case) -> _Found:
    """As in "dari 7.801 anak menjadi 6.934 anak", in a text on stunting."""
    number, following = case.number, case.number.following
    ends = following is not None and following.mention.unit is Unit.CHILDREN and following.cues(Role.TO)
    starts = case.topic.stunting and number.cues(Role.FROM) and not case.foreign
    return (_CASES, "start of a movement of cases") if ends and starts else None


def _measured(case: _Case) -> _Found:
    """The whole that the stunted are a part of; "berkurang dari 1.012 balita" is none."""
    number = case.number
    moved = number.cues(Role.DOWN, Role.UP) and number.cues(Role.FROM)
    whole = says_measured(number) or (is_whole(number) and not moved)
    return (_MEASURED, "children measured") if whole else None


def _elsewhere(case: _Case) -> _Found:
    if case.goes_on_elsewhere:
        return "", f"{_OTHERS} (as before)"
    return ("", f"{_OTHERS} ({case.elsewhere.span.text})") if case.elsewhere else None


def _behind_percentage(case: _Case) -> _Found:
    """As in "15,7 persen atau 67.538 anak"."""
    paired = case.follows(_PREVALENCE) and _PAIR_BEFORE.search(case.number.before)
    return (_CASES, "children behind the percentage") if paired else None


def _named(case: _Case) -> _Found:
    """The noun of the clause: "jumlah anak stunting di Batola mencapai angka 2.246 orang"."""
    if case.nearest is None:
        return None
    if case.nearest.code in (_CASES, STUNTING) and follows_closely(case.number, case.nearest):
        return _CASES, f"{case.nearest.span.text} counted"
    return (_MEASURED, "children measured") if case.nearest.code == _MEASURED else None


def _goes_on(case: _Case) -> _Found:
    """A series or a list of counts: "tahun 2023 sebanyak 2.208 anak", "Jawa Tengah 485.893 balita"."""
    number = case.number
    if case.follows(_CASES) and (is_dated(number) or is_listed(number) or number.cues(Role.TO, Role.FROM)):
        return _CASES, "the count goes on"
    again = is_dated(number) or is_listed(number) or number.cues(Role.DOWN, Role.UP)
    if case.topic.counted == _CASES and (again or _SAME_COUNT.search(number.reading.text)):
        return _CASES, "the count goes on"
    return None


def _cases(case: _Case) -> _Found:
    """The noun "kasus" itself, unless the cases are those of an audit."""
    if case.number.mention.noun != "kasus":
        return None
    if case.number.cues(Role.EVENT):
        return "", "cases of an audit"
    return (_CASES, "cases") if case.stunting else None


def _told(case: _Case) -> _Found:
    """In a text on stunting: "jumlahnya 231 anak", "sisa 1.300 balita", "4.710 anak atau 21,9 persen"."""
    number, following = case.number, case.number.following
    if not case.topic.stunting:
        return None
    if following and following.paired and following.mention.unit is Unit.PERCENT:
        return _CASES, "children whose percentage follows"
    if _SAME_COUNT.search(number.before) or _WITH_PREVALENCE.match(number.after):
        return _CASES, "children whose percentage follows"
    if is_reported(number):
        return _CASES, "children reported in a text on stunting"
    return (_CASES, "children that remain") if _REMAINS.search(number.before) else None


_RULES: tuple[Callable[[_Case], _Found], ...] = (
    _new,
    _served,
    _of_another,
    _said,
    _part,
    _beside,
    _moving,
    _measured,
    _elsewhere,
    _behind_percentage,
    _named,
    _goes_on,
    _cases,
    _told,
)
