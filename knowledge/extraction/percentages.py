"""What a percentage is of: children stunted, or something else. The first rule of the list that speaks decides."""

import re

from ..language.cues import Role
from ..language.indicators import CASES, MEASURED, PREVALENCE, STUNTING, Mention
from ..language.wordlists import any_listed
from ..models import Unit
from ..values import COUNTS, PERCENTAGES
from .candidates import BESIDE_WORDS, ELSEWHERE, PAIR_BEFORE, Candidate, Found, Measure, first_found
from .enumerations import named_one_by_one
from .nouns import abstract_noun, rated_noun
from .predicates import is_of_all_children, says_stunted
from .proportions import part_of
from .readings import Number, between
from .studies import of_a_study
from .surroundings import words_since
from .units import RATE

_CHILDREN = (STUNTING, CASES, MEASURED)
_PROGRAMME = re.compile(rf"\b{any_listed('programme')}\s+(?:\w+\s+){{0,3}}$", re.IGNORECASE)
# A budget that grows is no stunting that does.
_MONEY = re.compile(r"\b(?:anggaran|dana|dak|alokasi|belanja|serapan)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
# "48 persen anak balitanya pendek" is no share of another kind.
_COVERED_AFTER = re.compile(
    rf"\s*(?:dari\s+)?{any_listed('whole')}\b(?!\s+(?:balita(?:nya)?\s+)?pendek\b)", re.IGNORECASE
)
_OF_FAMILIES = re.compile(
    r"\s*(?:dari\s+)?(?:total\s+)?(?:keluarga|KK|KRS|rumah\s+tangga)\b"
    r"|\s*(?:di\s?antaranya\s+)?(?:merupakan\s+|tergolong\s+|masuk\s+)?(?:kategori\s+)?ber[ie]siko\s+stunting\b",
    re.IGNORECASE,
)
_RATE_OF = re.compile(
    r"\b(?:stunting|prevalensi|persentase)(?:nya)?\s+(?:terhadap|dari|di\s?antara|pada)\s+(?:seluruh\s+|total\s+|jumlah\s+)?$",
    re.IGNORECASE,
)
_OF_ALL_CHILDREN = re.compile(r"\s*dari\s+(?:total\s+|seluruh\s+|jumlah\s+)?(?:balita|anak)\b", re.IGNORECASE)
# "58 persen tidak tahu arti stunting": what people know or do.
_ACTED_AFTER = re.compile(
    r"\s*(?:(?:di\s?antaranya|tidak|belum|kurang|sudah|pernah|masih|sama\s+sekali|yang)\s+)*"
    rf"{any_listed('deed')}\b",
    re.IGNORECASE,
)
# "Protein hewani berperan 40 persen terhadap penurunan stunting."
_TOWARDS_STUNTING = re.compile(r"\s*(?:terhadap|dalam|bagi|untuk|pada)\s+(?:pe\w+an\s+){0,2}stunting\b", re.IGNORECASE)
# "Kerugian akibat stunting mencapai 3 persen PDB."
_DONE_BY_STUNTING = re.compile(
    r"\b(?:akibat|karena|imbas|dampak)\s+stunting\b(?![^.;]*\b(?:angka|prevalensi))", re.IGNORECASE
)
_OUT_OF_OTHERS = re.compile(
    rf"\bdari\s+(?:total\s+|seluruh\s+)?[\d.]+\s+(?:kepala\s+)?(?!balita|anak|bayi|kasus|penderita)({any_listed('whole')})\b"
    r"[^,\d]{0,40},\s*(?:(?:sebanyak|sekitar|hanya|baru|ada)\s+)?$",
    re.IGNORECASE,
)
_FOUND = re.compile(rf"\b{any_listed('finding')}\b", re.IGNORECASE)


def measure_percentage(case: Candidate, unit: Unit) -> Measure:
    """What a percentage, or so many points of one, is of."""
    return first_found(_RULES, case, unit, "nothing says stunting")


def _one_by_one(case: Candidate) -> Found:
    """As in "stunting dan wasting masing-masing 21,6 persen dan 7,7 persen"."""
    shared = named_one_by_one(case.number)
    if shared is None:
        return None
    code = PREVALENCE if shared == STUNTING else shared
    return code if code.endswith("prevalence") else "", "one of several indicators one by one"


def _qualified(case: Candidate) -> Found:
    """As in "3,9 persen wasting"."""
    return (case.qualified.code, f"percent of {case.qualified.span.text}") if case.qualified else None


def _part(case: Candidate) -> Found:
    """As in "1.331 dari 9.120 balita yang diukur atau 14,6 persen", in a text on stunting."""
    own = case.stunting and (case.nearest is None or case.nearest.code in _CHILDREN)
    return (PREVALENCE, "percentage of those measured") if own and part_of(case.number) else None


def _of_another(case: Candidate) -> Found:
    """As in "Prevalensi wasting 7,1 persen", "Persentase balita yang diukur 84,9 persen"."""
    nearest = case.nearest
    if nearest is None or nearest.code in (STUNTING, PREVALENCE, CASES):
        return None
    if nearest.code == MEASURED and says_stunted(case.number):
        return None  # "Dari 12.000 balita yang diukur, 21,6 persen stunting"
    if case.elsewhere or _is_rate_of(case, nearest):
        return None
    return nearest.code if nearest.code.endswith("prevalence") else "", f"percent of {nearest.span.text}"


def _elsewhere(case: Candidate) -> Found:
    if case.goes_on_elsewhere:
        return "", f"{ELSEWHERE} (as before)"
    if case.elsewhere:
        return "", f"{ELSEWHERE} ({case.elsewhere.span.text})"
    if noun := rated_noun(case.number) or (case.nearest is None and abstract_noun(case.number)):
        return "", f"{ELSEWHERE} ({noun})"
    if _TOWARDS_STUNTING.match(case.number.after) or _DONE_BY_STUNTING.search(case.number.before):
        return "", f"{ELSEWHERE} (what works on stunting, or comes of it)"
    studied = of_a_study(case.number.reading, case.number.start) or _ACTED_AFTER.match(case.number.after)
    return ("", f"{ELSEWHERE} (a study, or what people do)") if studied else None


def _of_programme(case: Candidate) -> Found:
    """As in "Realisasi program stunting 45 persen"."""
    done = case.nearest is not None and _carried_out(case.number, case.nearest)
    return ("", f"{ELSEWHERE} (a programme)") if done else None


def _of_those(case: Candidate) -> Found:
    """As in "Dari 4.357 kepala keluarga, 31,6 persen menerima beras": a share of others than children."""
    shared = _OUT_OF_OTHERS.search(case.number.reading.text[: case.number.start])
    return ("", f"{ELSEWHERE} ({shared[1]})") if shared and not says_stunted(case.number) else None


def _behind_count(case: Candidate) -> Found:
    """As in "3.842 anak stunting atau 6,5 persen"; "31.940 keluarga atau 58,6 persen" is of families."""
    if not case.number.paired:
        return None
    if case.previous and case.previous.unit is Unit.FAMILIES:
        return "", "percent of families"
    return (PREVALENCE, "percentage of the children before") if case.follows(CASES) else None


def _of_count(case: Candidate) -> Found:
    return ("", "cases moved by so many percent") if _is_share_of_count(case) else None


def _of_children(case: Candidate) -> Found:
    """Unless the children are all whose rate is named: "prevalensinya 24,6 persen dari total balita"."""
    rated = case.nearest is not None and RATE.search(case.number.before) and is_of_all_children(case.number)
    return ("", "percent of children, not of stunting") if not rated and _covered(case.number) else None


def _told(case: Candidate) -> Found:
    return (PREVALENCE, "percent of children stunted") if case.stunting else None


def _is_rate_of(case: Candidate, whole: Mention) -> bool:
    """As in "Persentase stunting terhadap balita yang diukur": the children are those whose rate is told."""
    of = _RATE_OF.search(case.number.reading.text, 0, whole.span.start)
    return whole.code == MEASURED and of is not None


def _is_share_of_count(case: Candidate) -> bool:
    """As in "1.012 kasus, turun 17 persen": so much of the count, unless the percentages go on.

    Points are of no count, and what follows a prevalence goes on with it: "1.012 kasus atau 9 persen, turun 2 persen".
    """
    number = case.number
    if not number.cues(Role.DOWN, Role.UP) or number.cues(Role.TO, Role.TARGET):
        return False
    if number.mention.unit is Unit.PERCENTAGE_POINTS or case.follows(PREVALENCE) or _leads_to_percentage(number):
        return False
    if case.nearest is not None and case.nearest.code == CASES:
        return True
    before, following = number.previous, number.following
    goes_on = following is not None and following.mention.unit in PERCENTAGES
    counted = before is not None and before.mention.unit in COUNTS
    return counted and not goes_on and not number.own(number.reading.indicators)


def _leads_to_percentage(number: Number) -> bool:
    """As in "kasus turun dari 36,6 persen menjadi 13,4 persen": both are levels."""
    end = number.following
    return bool(number.cues(Role.FROM)) and end is not None and end.mention.unit is Unit.PERCENT


def _carried_out(number: Number, nearest: Mention) -> bool:
    """As in "Realisasi program stunting 45 persen": how much of a programme was done, no word of a level between."""
    told = between(number.reading.cues, nearest.span.stop, number.start)
    beside = nearest.code == STUNTING and words_since(number, nearest) <= BESIDE_WORDS
    before = number.before[: max(nearest.span.start - number.floor, 0)]
    return beside and bool(_MONEY.search(before) or (not told and _PROGRAMME.search(before)))


def _covered(number: Number) -> bool:
    """As in "98,88 persen balita telah terpetakan": a share of children, with no word of stunting beside it."""
    if PAIR_BEFORE.search(number.before) and _OF_ALL_CHILDREN.match(number.after):
        return False
    if says_stunted(number):
        return False
    end = number.following
    if number.cues(Role.FROM) and end and end.cues(Role.TO) and _covered(end):
        return True
    if _OF_FAMILIES.match(number.after):
        return True
    if _COVERED_AFTER.match(number.after):
        return True
    if RATE.search(number.before) or _FOUND.search(number.before):
        return False
    return any(not between(number.reading.indicators, c.span.stop, number.start) for c in number.cues(Role.COVERAGE))


_RULES = (
    _one_by_one,
    _qualified,
    _part,
    _of_another,
    _elsewhere,
    _of_programme,
    _of_those,
    _behind_count,
    _of_count,
    _of_children,
    _told,
)
