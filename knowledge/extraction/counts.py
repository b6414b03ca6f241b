"""What a number of children or families counts. For children the first rule of the list that speaks decides."""

import re

from ..language.cues import Role
from ..language.indicators import CASES, FAMILIES, MEASURED, PREVALENCE, STUNTING
from ..models import Unit
from ..values import PERCENTAGES
from .candidates import (
    BESIDE,
    BESIDE_WORDS,
    GOES_ON,
    OTHER_NUTRITION,
    OTHERS,
    PAIR_BEFORE,
    Candidate,
    Found,
    Measure,
    first_found,
)
from .nearperiods import own_period
from .nouns import rated_noun
from .predicates import says_stunted
from .proportions import Part, part_of
from .readings import Number, number_at
from .surroundings import (
    follows_closely,
    is_dated,
    is_listed,
    is_of_one_sex,
    is_out_of,
    is_part,
    is_reported,
    is_said_alone,
    is_served,
    is_whole,
    lives_apart,
    says_measured,
    words_since,
)

_MOVING = (Role.TO, Role.FROM, Role.DOWN, Role.UP)
_AT_RISK = re.compile(r"be?re?siko|risiko|KRS")
_JUST_MEASURED = re.compile(
    r"\s*(?:balita\s+|anak\s+)?(?:yang\s+)?(?:sudah\s+|telah\s+)?(?:diukur|ditimbang)\b", re.IGNORECASE
)
_WITH_PREVALENCE = re.compile(r"\s*,?\s*dengan\s+pre?valensi", re.IGNORECASE)
_REMAINS = re.compile(r"\b(?:sisa|tersisa|menyisakan|tinggal)\s+(?:sekitar\s+|hanya\s+)?$", re.IGNORECASE)
_NEW = re.compile(r"\b(?:kasus|balita|anak|penderita|stunting)\s+baru\b", re.IGNORECASE)
_NEW_AFTER = re.compile(r"\s*baru\b", re.IGNORECASE)
_TOTAL = re.compile(r"\btotal(?:nya)?\s+(?:se[\s-]*\w+\s+)?(?:ada\s+|sebanyak\s+|mencapai\s+)?$", re.IGNORECASE)
# "Artinya 12.610 anak.", "Atau 1.812 balita."
_THAT_IS = re.compile(
    r"(?:\b(?:artinya|berarti|setara(?:\s+dengan)?)|^\W*atau)\s+(?:sekitar\s+|ada\s+)*$", re.IGNORECASE
)
_OF_ALL_CHILDREN = re.compile(
    r"\s*dari\s+(?:total|seluruh|jumlah|semua)\s+(?:balita|anak)\b(?!\s+(?:yang\s+)?(?:stunting|tengkes|pendek))",
    re.IGNORECASE,
)
_OF_THAT_KIND = re.compile(
    r"\s*(?:yang\s+)?(?:masuk|tergolong|termasuk)\s+(?:dalam\s+)?kategori\s+(?:itu|tersebut|ini)", re.I
)
_SAME_COUNT = re.compile(
    r"\b(?:jumlah|angka|kasus)(?:nya|\s+(?:absolut|riil|aktif|aktual|terkini|persis|pasti|tepat|sebenar|total)(?:nya)?|\s+(?:itu|ini|tersebut))\b|\bkasus\s+(?:stunting\s+)?(?:ter\w+|paling)\b"
    r"|\bjumlah\s+(?:anak|balita)nya\b|\bsecara\s+(?:absolut|jumlah|riil|nominal|kuantitas)\b",
    re.IGNORECASE,
)


def count_families(case: Candidate) -> Measure:
    """What a number of families counts."""
    number = case.number
    moved = number.cues(Role.DOWN, Role.UP) or (number.previous and number.previous.cues(Role.DOWN, Role.UP))
    dated = case.follows(FAMILIES) and own_period(number)  # "9.877 KK (2023) dari 11.402 KK (2022)"
    shared = number.previous is not None and number.previous.mention.unit in PERCENTAGES
    if (case.follows(FAMILIES) or shared) and is_out_of(number) and not (moved or dated):
        return Measure("", None, "the families of whom so many are at risk")
    if _is_at_risk(case) and not number.mention.damaged:
        return Measure(FAMILIES, Unit.FAMILIES, "families at risk")
    again = (
        is_dated(number)
        or is_listed(number)
        or number.cues(Role.DOWN, Role.UP)
        or lives_apart(number)
        or _SAME_COUNT.search(number.before)
        or _OF_THAT_KIND.match(number.after)
    )
    if case.topic.counted == FAMILIES and again and not case.foreign:
        return Measure(FAMILIES, Unit.FAMILIES, f"the count of families {GOES_ON}")
    return Measure("", None, "families of something else")


def _is_at_risk(case: Candidate) -> bool:
    """Tell whether the families are said to be at risk, and nothing nearer says what else they are."""
    number = case.number
    others = number.cues(Role.OTHER)
    start = others[-1].span.stop if others else 0
    return bool(_AT_RISK.search(number.reading.text[start : number.stop] + number.after))


def count_children(case: Candidate) -> Measure:
    """What a number of children counts."""
    return first_found(_RULES, case, Unit.CHILDREN, "children, but nothing says stunted")


def _served(case: Candidate) -> Found:
    """A part of the stunted: those for whom something is done, girls or boys alone."""
    if is_served(case.number) and not _is_share_of_all(case.number):
        return "", "children for whom something is done, not all"
    return ("", "children of one sex, not all") if is_of_one_sex(case.number) else None


def _is_share_of_all(number: Number) -> bool:
    """As in "dana untuk 7.840 balita stunting atau 8 persen dari total balita": all of them, by their rate."""
    rate = number.following
    return rate is not None and rate.paired and _OF_ALL_CHILDREN.match(rate.after) is not None


def _of_another(case: Candidate) -> Found:
    """As in "1.102 balita wasting" or "wasting 1.102 anak", but not "..., 762 anak stunting"."""
    if case.qualified:
        return "", f"{OTHERS} ({case.qualified.span.text})"
    other = case.nearest is not None and case.nearest.code.startswith(OTHER_NUTRITION)
    named = other and case.nearest and follows_closely(case.number, case.nearest) and not says_stunted(case.number)
    return ("", f"{OTHERS} ({case.nearest.span.text})") if named and case.nearest else None


def _said(case: Candidate) -> Found:
    """The words right behind the number: "762 anak stunting", "15.506 balita yang diukur"."""
    if says_stunted(case.number):
        return CASES, "children stunted"
    return (MEASURED, "children measured") if _JUST_MEASURED.match(case.number.after) else None


def _moved(case: Candidate) -> Found:
    """As in "9 balita stunting dari 143 balita yang diukur, turun dibanding 2023 yang 10 balita": the stunted moved."""
    number, whole = case.number, case.number.previous
    if whole is None or not (case.follows(MEASURED) and says_measured(whole) and number.cues(Role.DOWN, Role.UP)):
        return None
    stunted = any(says_stunted(number_at(number.reading, index)) for index in range(whole.index))
    few = 2 * number.mention.value < whole.mention.value
    return (CASES, "the stunted, who moved") if stunted and few else ("", "the stunted or those measured")


def _new(case: Candidate) -> Found:
    """As in "kasus baru terbanyak di Lombok Tengah 653 balita": those who came to be stunted, not those who are."""
    fresh = _NEW.search(case.number.reading.text[: case.number.start]) or _NEW_AFTER.match(case.number.after)
    return ("", "new cases, not all cases") if fresh else None


def _part(case: Candidate) -> Found:
    """As in "1.331 dari 9.120 balita yang diukur" or "3.198 dari 12.478 (25,63 persen)", in a text on stunting."""
    part = part_of(case.number) if case.stunting else None
    if part is Part.SOME or (case.stunting and is_part(case.number)):
        return CASES, "so many of those measured"
    return (MEASURED, "children measured") if part is Part.WHOLE else None


def _beside(case: Candidate) -> Found:
    """As in "kasus stunting 522 kasus": the noun stands beside its number."""
    if case.nearest is None or case.nearest.code != CASES or _is_whole_of(case.number):
        return None
    near = words_since(case.number, case.nearest) <= BESIDE_WORDS
    return (CASES, "the cases named beside it") if near else None


def _is_whole_of(number: Number) -> bool:
    """As in "487 balita stunting dari 9.000 balita": those of whom the stunted are so many."""
    part = number.previous
    if part is None or part.mention.unit is not Unit.CHILDREN or part.mention.value >= number.mention.value:
        return False
    moved = part.cues(*_MOVING) or number.cues(Role.DOWN, Role.UP, Role.TO)
    return is_out_of(number) and says_stunted(part) and not (moved or says_stunted(number))


def _moving(case: Candidate) -> Found:
    """As in "dari 7.801 anak menjadi 6.934 anak", in a text on stunting."""
    number, following = case.number, case.number.following
    ends = following is not None and following.mention.unit is Unit.CHILDREN and following.cues(Role.TO)
    starts = case.topic.stunting and number.cues(Role.FROM) and not case.foreign
    return (CASES, "start of a movement of cases") if ends and starts else None


def _measured(case: Candidate) -> Found:
    """The whole that the stunted are a part of; "berkurang dari 1.012 balita" is none."""
    number = case.number
    before = number.previous
    end = bool(before and before.cues(Role.TO)) and own_period(number)  # "menjadi 902 anak, dari 845 anak tahun lalu"
    moved = number.cues(Role.FROM) and (number.cues(Role.DOWN, Role.UP) or end)
    whole = says_measured(number) or (is_whole(number) and not moved)
    return (MEASURED, "children measured") if whole else None


def _elsewhere(case: Candidate) -> Found:
    if case.goes_on_elsewhere:
        return "", f"{OTHERS} (as before)"
    if noun := rated_noun(case.number):
        return "", f"{OTHERS} ({noun})"
    return ("", f"{OTHERS} ({case.elsewhere.span.text})") if case.elsewhere else None


def _behind_percentage(case: Candidate) -> Found:
    """As in "15,7 persen atau 67.538 anak", "15,7 persen, 67.538 anak."."""
    number = case.number
    paired = PAIR_BEFORE.search(number.before) or (BESIDE.fullmatch(number.before) and is_said_alone(number))
    told_before = case.topic.told is Unit.PERCENT and not number.index and _THAT_IS.search(number.before)
    if case.follows(PREVALENCE) and paired:
        return CASES, "children behind the percentage"
    return (CASES, "children behind the percentage before") if told_before and is_said_alone(number) else None


def _named(case: Candidate) -> Found:
    """The noun of the clause: "jumlah anak stunting di Batola mencapai angka 2.246 orang"."""
    if case.nearest is None:
        return None
    if case.nearest.code in (CASES, STUNTING) and follows_closely(case.number, case.nearest):
        return CASES, f"{case.nearest.span.text} counted"
    return (MEASURED, "children measured") if case.nearest.code == MEASURED else None


def _goes_on(case: Candidate) -> Found:
    """A series or a list of counts: "tahun 2023 sebanyak 2.208 anak", "Jawa Tengah 485.893 balita"."""
    number = case.number
    if case.topic.counted == CASES and own_period(number):
        return CASES, f"the count {GOES_ON}"
    if case.follows(CASES) and (is_dated(number) or is_listed(number) or number.cues(*_MOVING)):
        return CASES, f"the count {GOES_ON}"
    again = is_dated(number) or is_listed(number) or number.cues(Role.DOWN, Role.UP) or lives_apart(number)
    if case.topic.counted == CASES and (
        again or _TOTAL.search(number.before) or _SAME_COUNT.search(number.reading.text)
    ):
        return CASES, f"the count {GOES_ON}"
    return None


def _cases(case: Candidate) -> Found:
    """The noun "kasus" itself, unless the cases are those of an audit."""
    if case.number.mention.noun != "kasus":
        return None
    if case.number.cues(Role.EVENT):
        return "", "cases of an audit"
    return (CASES, "cases") if case.stunting else None


def _told(case: Candidate) -> Found:
    """In a text on stunting: "jumlahnya 231 anak", "sisa 1.300 balita", "4.710 anak atau 21,9 persen"."""
    number, following = case.number, case.number.following
    if not case.topic.stunting:
        return None
    beside = following is not None and BESIDE.fullmatch(following.before) and is_said_alone(following)
    if following and following.mention.unit is Unit.PERCENT and (following.paired or beside):
        return CASES, "children whose percentage follows"
    if _SAME_COUNT.search(number.before) or _WITH_PREVALENCE.match(number.after):
        return CASES, "children whose percentage follows"
    if is_reported(number):
        return CASES, "children reported in a text on stunting"
    return (CASES, "children that remain") if _REMAINS.search(number.before) else None


_RULES = (
    _new,
    _served,
    _of_another,
    _said,
    _moved,
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
