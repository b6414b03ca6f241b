"""What a number counts: the indicator it is a value of, and its unit; or the rule by which it counts something else."""

import re

from ..language.cues import Role
from ..language.indicators import STUNTING, Mention
from ..language.wordlists import words_of
from ..models import Unit
from ..values import COUNTS, PERCENTAGES
from .candidates import (
    BESIDE_WORDS,
    CASES,
    ELSEWHERE,
    MEASURED,
    PAIR_BEFORE,
    PREVALENCE,
    Candidate,
    Measure,
    Topic,
)
from .counts import count_children, count_families
from .enumerations import named_one_by_one
from .proportions import part_of
from .readings import Number, Reading, between
from .surroundings import foreign_noun, nearest_indicator, words_since
from .units import RATE, implied_unit

_CHILDREN = (STUNTING, CASES, MEASURED)
_STUNTED = re.compile(r"stunting|stanting|tengkes|\bber\w+\s+pendek|kerdil", re.IGNORECASE)
_PROGRAMME = re.compile(
    r"\b(?:memahami|paham|mengetahui|mengenal|tentang|mengenai|edukasi|program|kegiatan|anggaran|dana|intervensi|aksi|layanan|realisasi|serapan|belanja)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
# A budget that grows is no stunting that does.
_MONEY = re.compile(r"\b(?:anggaran|dana|belanja|serapan)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_COVERED_AFTER = re.compile(
    r"\s*(?:dari\s+)?(?:balita|anak|keluarga|sasaran|penduduk|desa|posyandu|cakupan|dana|apbd|ibu|bayi|rumah|responden|warga"
    r"|masyarakat|pasangan|perempuan|kecamatan|puskesmas|sekolah|kasus|penderita|laba|gaji|keuntungan|pendapatan|anggaran|pagu|pdb|households|families)\b"
    r"(?!\s+(?:balita(?:nya)?\s+)?(?:stunting|yang\s+stunting|pendek))[\w\s]{0,40}",
    re.IGNORECASE,
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
_STUDY = re.compile(
    r"\b(?:penelitian|riset|studi|kajian|kuesioner|jajak\s+pendapat|wawancara)(?:nya)?\b", re.IGNORECASE
)
_SAMPLE_WORDS = words_of("melibatkan terhadap sampel responden memakai menggunakan")
_SAMPLE = re.compile(r"\b(?:melibatkan|terhadap|sampel|responden|memakai\s+data|menggunakan\s+data)\b", re.IGNORECASE)
# "58 persen tidak tahu arti stunting": what people know or do.
_ACTED_AFTER = re.compile(
    r"\s*(?:(?:di\s?antaranya|tidak|belum|kurang|sudah|pernah|masih|sama\s+sekali|yang)\s+)*(?:tahu|paham|mengerti|memahami|mengetahui|mengaku|percaya"
    r"|menganggap|setuju|mengenal|mendengar|memberi(?:kan)?|mengonsumsi|mencuci|melahirkan|menikah|merokok|tinggal\s+di|berasal\s+dari|berdomisili)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:hasil|menunjukkan|menemukan|mencatat|berdasarkan|memperlihatkan|menghasilkan|mendapati|mendapatkan|menyebut)\b",
    re.IGNORECASE,
)


def measure(number: Number, topic: Topic, previous: Measure | None) -> Measure:
    """Find what a number counts, from the words beside it, else from its sentence, else from the text before."""
    unit = number.mention.unit or implied_unit(number, previous.unit if previous else None, topic.told)
    if unit is None:
        return Measure("", None, "no unit" + (f" ({number.mention.noun})" if number.mention.noun else ""))
    case = Candidate(number, topic, previous, nearest_indicator(number), foreign_noun(number))
    if unit in PERCENTAGES:
        return _percent(case, unit)
    return count_families(case) if unit is Unit.FAMILIES else count_children(case)


def _percent(case: Candidate, unit: Unit) -> Measure:
    nearest = case.nearest
    shared = named_one_by_one(case.number)
    if shared is not None:
        code = PREVALENCE if shared == STUNTING else shared
        known = code.endswith("prevalence")
        return Measure(code if known else "", unit if known else None, "one of several indicators one by one")
    if case.qualified:
        return Measure(case.qualified.code, unit, f"percent of {case.qualified.span.text}")
    if case.stunting and (nearest is None or nearest.code in _CHILDREN) and part_of(case.number):
        return Measure(PREVALENCE, unit, "percentage of those measured")
    if (
        nearest
        and nearest.code not in (STUNTING, PREVALENCE, CASES)
        and not (case.elsewhere or _is_rate_of(case, nearest))
    ):
        own = nearest.code if nearest.code.endswith("prevalence") else ""
        return Measure(own, unit if own else None, f"percent of {nearest.span.text}")
    if case.goes_on_elsewhere:
        return Measure("", None, f"{ELSEWHERE} (as before)")
    if case.elsewhere:
        return Measure("", None, f"{ELSEWHERE} ({case.elsewhere.span.text})")
    if of_a_study(case.number.reading, case.number.start) or _ACTED_AFTER.match(case.number.after):
        return Measure("", None, f"{ELSEWHERE} (a study, or what people do)")
    if nearest and _carried_out(case.number, nearest):
        return Measure("", None, f"{ELSEWHERE} (a programme)")
    if case.number.paired and case.previous and case.previous.unit is Unit.FAMILIES:
        return Measure("", None, "percent of families")
    if case.follows(CASES) and case.number.paired:
        return Measure(PREVALENCE, unit, "percentage of the children before")
    if _is_share_of_count(case):
        return Measure("", None, "cases moved by so many percent")
    if _covered(case.number):
        return Measure("", None, "percent of children, not of stunting")
    if case.stunting:
        return Measure(PREVALENCE, unit, "percent of children stunted")
    return Measure("", None, "nothing says stunting")


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
    if number.mention.unit is Unit.PERCENTAGE_POINTS or case.follows(PREVALENCE):
        return False
    if case.nearest is not None and case.nearest.code == CASES:
        return True
    before, following = number.previous, number.following
    goes_on = following is not None and following.mention.unit in PERCENTAGES
    counted = before is not None and before.mention.unit in COUNTS
    return counted and not goes_on and not number.own(number.reading.indicators)


def _carried_out(number: Number, nearest: Mention) -> bool:
    """As in "Realisasi program stunting 45 persen": how much of a programme was done, no word of a level between."""
    told = between(number.reading.cues, nearest.span.stop, number.start)
    beside = nearest.code == STUNTING and words_since(number, nearest) <= BESIDE_WORDS
    before = number.before[: max(nearest.span.start - number.floor, 0)]
    return beside and bool(_MONEY.search(before) or (not told and _PROGRAMME.search(before)))


def of_a_study(reading: Reading, stop: int) -> bool:
    """Tell whether a study is named before `stop`: what it found goes for those it asked, not for a place.

    "Riset Kesehatan Dasar" is no study in this sense but an instrument.
    """
    return _STUDY.search(reading.text, 0, stop) is not None and not between(reading.surveys, 0, stop)


def tells_of_a_sample(reading: Reading) -> bool:
    """As in "Penelitian ini melibatkan 212 balita": what the next sentences find is of them."""
    return reading.has(_SAMPLE_WORDS) and bool(_SAMPLE.search(reading.text)) and of_a_study(reading, len(reading.text))


def _covered(number: Number) -> bool:
    """As in "98,88 persen balita telah terpetakan": a share of children, with no word of stunting beside it."""
    if PAIR_BEFORE.search(number.before) and _OF_ALL_CHILDREN.match(number.after):
        return False
    end = number.following
    if number.cues(Role.FROM) and end and end.cues(Role.TO) and _covered(end):
        return True
    if _OF_FAMILIES.match(number.after):
        return True
    following = _COVERED_AFTER.match(number.after)
    if following and not _STUNTED.search(following[0]):
        return True
    if RATE.search(number.before) or _FOUND.search(number.before):
        return False
    return any(not between(number.reading.indicators, c.span.stop, number.start) for c in number.cues(Role.COVERAGE))
