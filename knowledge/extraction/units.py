"""The unit of a number printed without one, from the number it stands with: "dari 31 menjadi 11,6 persen"."""

import re

from ..language.cues import MOVEMENTS, Role, any_cue
from ..language.indicators import CASES, FAMILIES, PREVALENCE, STUNTING
from ..models import Unit
from ..values import COUNTS, PERCENTAGES
from .enumerations import is_mean, unit_in_row
from .owners import ONE_BY_ONE
from .predicates import says_stunted
from .proportions import part_of
from .readings import Number
from .surroundings import follows_closely, is_dated, is_listed, is_part, is_said_alone, is_whole, nearest_indicator

_LARGEST_PERCENT = 100
_FEWEST_CHILDREN = 100
_MOVES_TO = ("menjadi", "ke", "jadi")
# A number that one of these follows has no noun of its own.
_JOINTS = frozenset(
    (
        *(
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
            "jadi",
            "lalu",
            "serta",
            "ke",
        ),
        *("tapi", "tetapi", "yaitu", "yakni", "dengan"),
    )
)
_ONLY = ("saja", "dulu")
_LOWEST_ALONE = 5
_THAT_MANY_PERCENT = re.compile(r"\s*(?:\(|atau\s+(?:sekitar\s+)?)[\d.,]+\s*(?:%|persen)", re.IGNORECASE)
_AMONG_THEM = re.compile(r"\s*(?:di\s?antaranya|berisiko|beresiko)", re.IGNORECASE)
_MOVED = re.compile(
    rf"\b{any_cue(*MOVEMENTS)}\s+(?:sebanyak\s+|sekitar\s+)?$",
    re.IGNORECASE,
)
_MOVED_BY = re.compile(rf"[(,]\s*(?:(?:jadi|artinya)\s+)?{_MOVED.pattern}", re.IGNORECASE)
_SO_THAT = ("sehingga", "menjadi", "jadi", "dan", "hingga")
_COUNTED_FROM = ("", "dari", "dibanding", "dibandingkan", "ketimbang", "daripada")
_AND = re.compile(
    r"\s*(?:\((?:tahun\s+)?\d{4}\)\s*)?(?:[,;]|dan|serta|[,;]\s*(?:dan|serta))\s*(?:(?:tahun\s+)?(?:19|20)\d\d\s*[:=]?\s+)?",
    re.IGNORECASE,
)
_MOST_DECIMALS = 2
_ITS_YEAR = re.compile(
    r"\s*(?:tahun\s+)?(?:(?:19|20)\d\d)?\s*[,:=]?\s*(?:(?:kan|itu|kita|kami|masih|sudah|cuma|hanya|menyebut|mencatat)\s+)*",
    re.IGNORECASE,
)
_ITS_CHILDREN = re.compile(r"\bjumlah\s+(?:anak|balita)nya\s+(?:\w+\s+)?$", re.IGNORECASE)
_WHICH_ARE = re.compile(r"\byang\s+\w+\s+$", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:->|–>|=>|→)\s*")
RATE = re.compile(r"\bangka(?:nya)?\b|\bprevalensi|\bposisi|\bpersentase(?:nya)?\b|\btingkat\b", re.IGNORECASE)


def implied_unit(number: Number, previous: Unit | None, told: Unit | None = None) -> Unit | None:
    """The unit a bare number takes; `previous` is that of the number before it, `told` that of the text before.

    None when nothing gives it one.
    """
    mention, following = number.mention, number.following
    if previous is Unit.FAMILIES and _AMONG_THEM.match(number.after):
        return Unit.FAMILIES
    if following and _ARROW.fullmatch(number.reading.text, number.stop, following.start):
        return following.mention.unit
    if mention.noun in _MOVES_TO and number.cues(Role.FROM) and following and following.mention.unit:
        return following.mention.unit
    whole = mention.value == mention.value.to_integral_value()
    if _moves_what_is_before(number) and (whole or previous in PERCENTAGES):
        return previous
    if mention.value <= _LARGEST_PERCENT and _is_percent(number, previous):
        return Unit.PERCENT
    if whole and previous in COUNTS and mention.value > _FEWEST_CHILDREN and _is_end_of_movement(number):
        return previous
    if whole and _counts_families(number):
        return Unit.FAMILIES
    if whole and _is_count(number, previous):
        return Unit.CHILDREN
    if whole and told in COUNTS and _goes_on_alone(number):
        return told
    return unit_in_row(number, previous, told)


def _goes_on_alone(number: Number) -> bool:
    """As in "Tahun ini tinggal 902.": a count of the sentence before at another time, and no more said of it."""
    stands = number.cues(Role.TO, Role.AT, Role.FACT) and is_dated(number) and is_said_alone(number)
    return bool(stands) and number.mention.value > _FEWEST_CHILDREN and not number.cues(Role.OTHER)


def _is_end_of_movement(number: Number) -> bool:
    """As in "dari 113.250 keluarga pada 2021 menjadi 88.604 pada 2023", "turun dari 25.120 pada 2022"."""
    before = number.previous
    ends = before and before.cues(Role.FROM) and number.cues(Role.TO)
    begins = number.cues(Role.FROM) and number.cues(Role.DOWN, Role.UP)
    return bool(ends or begins) and number.mention.noun in _JOINTS


def _moves_what_is_before(number: Number) -> bool:
    """As in "16,7 persen (turun 3)" and "1.146 orang, turun 203 dibanding Februari"."""
    if number.mention.noun in _SO_THAT and number.following and number.following.cues(Role.TO):
        return _MOVED.search(number.before) is not None  # "bertambah 217 sehingga menjadi 1.242 kasus"
    return number.mention.noun in _COUNTED_FROM and _MOVED_BY.search(number.before) is not None


def _is_percent(number: Number, previous: Unit | None) -> bool:
    mention = number.mention
    exponent = mention.value.as_tuple().exponent
    decimal = isinstance(exponent, int) and 0 < -exponent <= _MOST_DECIMALS
    before_percent = _runs_to_percent(number)
    if before_percent and (decimal or ONE_BY_ONE.search(number.before)):
        return True
    if not decimal:
        return _comes_down_to(number)
    if number.cues(Role.DOWN, Role.UP) and mention.noun in _JOINTS and not number.cues(Role.OTHER):
        return True
    if previous in PERCENTAGES and (is_listed(number) or number.cues(Role.TO)):
        return True
    if previous in PERCENTAGES and is_dated(number) and not mention.noun:
        return True  # "31,1 persen pada 2022, tahun 2023 masih 30,9."
    if _surveyed(number):
        return True
    rated = RATE.search(number.before) or number.cues(Role.FROM, Role.TO) or is_mean(number)
    return bool(rated) and mention.noun in _JOINTS


def _surveyed(number: Number) -> bool:
    """As in "Kalau SKI 2023 kan 20,2" or "pada SSGI 2022 masih 20,0": nothing but its year stands behind a survey."""
    surveys = number.own(number.reading.surveys)
    return bool(surveys) and bool(_ITS_YEAR.fullmatch(number.reading.text, surveys[-1].span.stop, number.start))


def _runs_to_percent(number: Number) -> bool:
    """As in "18,3; 22,4; dan 15,7 persen": the unit of a row, which may have years, stands behind its last number."""
    following = number.following
    while following and _AND.fullmatch(number.reading.text, number.stop, following.start):
        if following.mention.unit is not None:
            return following.mention.unit is Unit.PERCENT
        number, following = following, following.following
    return False


def _comes_down_to(number: Number) -> bool:
    """As in "turun ke 27 saja pada 2026": a movement to so many, where no cases are named that it may count."""
    nearest = nearest_indicator(number)
    counted = nearest is not None and nearest.code not in (PREVALENCE, STUNTING)
    moved = number.cues(Role.DOWN, Role.UP) and number.cues(Role.TO)
    return bool(moved) and not counted and number.mention.noun in _ONLY and number.mention.value >= _LOWEST_ALONE


def _is_entered(number: Number, previous: Unit | None) -> bool:
    """As in "balita ditimbang 8.902; stunting 763;": what an entry behind a count is of stands right before it."""
    nearest = nearest_indicator(number)
    beside = nearest is not None and nearest.code == STUNTING and nearest.span.stop + 1 == number.start
    which = _WHICH_ARE.search(number.before) and number.mention.value > _FEWEST_CHILDREN  # "yang stunting 13.802"
    return beside and bool(which or previous in COUNTS) and not number.mention.noun


def _is_count(number: Number, previous: Unit | None) -> bool:
    mention = number.mention
    that_many = _THAT_MANY_PERCENT.match(number.reading.text, number.stop)
    if part_of(number) or is_part(number) or says_stunted(number) or that_many:
        return True
    if mention.value > _FEWEST_CHILDREN:
        if number.paired and mention.noun == "dari":
            return True
        if is_whole(number) and mention.noun in _JOINTS:
            return True
    if mention.value > _FEWEST_CHILDREN and _ITS_CHILDREN.search(number.before) and mention.noun in _JOINTS:
        return True  # "Prevalensi Tapin 14,5 persen. Jumlah anaknya 3.009."
    return _is_of(CASES, number) or _is_entered(number, previous)


def _counts_families(number: Number) -> bool:
    """As in "Keluarga berisiko stunting kita 22.418": as for children, but so few families are none of a region's."""
    return number.mention.value > _FEWEST_CHILDREN and _is_of(FAMILIES, number)


def _is_of(indicator: str, number: Number) -> bool:
    """Tell whether a count without a noun of its own follows closely on the name of what is counted."""
    nearest = nearest_indicator(number)
    named = nearest is not None and nearest.code == indicator and follows_closely(number, nearest)
    return named and number.mention.noun in (*_JOINTS, *(("dari",) if indicator == FAMILIES else ()))
