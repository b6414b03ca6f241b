"""What a figure was before: the start of a movement, or what another period or place is held against."""

import re

from ..language.cues import MOVEMENTS, Cue, Role
from ..language.indicators import any_instrument
from ..models import Direction, Kind, Unit
from ..values import COUNTS
from .decisions import Decision
from .movements import LARGEST_STEP_PERCENT, NOUN_OF_MOVEMENT, is_too_far, movement_of
from .nearperiods import own_period
from .proportions import Part, part_of
from .readings import Number, between

_THROUGH_PERIOD = re.compile(
    r"^(?:(?!\byang\b)[\s\w,])*?\b(?:sebesar|sebanyak|mencapai|yaitu|yakni)\s*$", re.IGNORECASE
)
_WHO_ARE = re.compile(r"\s+yang\s+(?:telah\s+|sudah\s+|berhasil\s+)?(?:di|ter)\w+", re.IGNORECASE)
_YEAR = re.compile(r"\btahun\b", re.IGNORECASE)
_WIDER = re.compile(r"\b(?:provinsi|nasional)\b", re.IGNORECASE)
# "Wonogiri 18 persen menjadi 14,2": what something was before.
_BECOMES = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:menjadi|jadi|ke)\s+(?:angka\s+|posisi\s+)?|(?:->|–>|=>|→)\s*)", re.IGNORECASE
)
_THAN_PERIOD = re.compile(r"\b(?:dibanding(?:kan)?|ketimbang|daripada)\b[^,;]*,?\s+(?:yaitu|yakni)\s*$", re.IGNORECASE)
# "menurun dibandingkan tahun 2021 sebesar 14,1 persen": too much for a movement, so it is what 2021 had.
_THAN_YEAR_OF = re.compile(
    r"\b(?:dibanding(?:kan)?|ketimbang|daripada)\s+(?:dengan\s+)?(?:\w+\s+){1,3}(?:sebesar|sebanyak|sejumlah|berjumlah)\s*$"
    r"|\b(?:dibanding(?:kan)?|ketimbang)\s+(?:tahun\s+)?(?:19|20)\d\d,\s*$",
    re.IGNORECASE,
)
# "yang tahun lalu 18 persen dapat ditekan menjadi 16 persen": what something is before it moves.
_WHICH_WAS = re.compile(
    r"\byang\s+(?:(?:pada|hasil|per)\s+)?(?:tahun\s+(?:lalu|kemarin|sebelumnya)|(?:tahun\s+)?(?:19|20)\d\d|kini|saat\s+ini|sekarang|masih"
    r"|semula|sebelumnya)\s+(?:(?:masih|sudah|sebesar|tercatat|mencapai|di|pada|angka|berada)\s+)*$",
    re.IGNORECASE,
)
_MAY_FALL = re.compile(
    r"\s*(?:(?:dapat|bisa|akan|mampu|harus|segera|terus|kembali)\s+)*(?:ditekan|turun|diturunkan|menurun|dipangkas|menjadi|jadi)\b",
    re.IGNORECASE,
)
# "membaik dibandingkan 23,6 persen", "naik dibanding SKI 2023 (16,6%)": the number is what it is held against.
_THAN_ITSELF = re.compile(
    r"\b(?:di\s?banding(?:kan)?|ketimbang|daripada)\s+(?:dengan\s+)?(?:(?:angka|posisi|capaian|data|hasil|survei|pada|tahun|periode|bulan)\s+)*"
    rf"(?:(?:(?:{any_instrument()}|\w+)\s+)?(?:tahun\s+)?(?:19|20)\d\d\s*\(\s*|sebesar\s+)?$"
    r"|\blebih\s+(?:baik|buruk|rendah|tinggi|besar|kecil)\s+(?:dari(?:pada)?|ketimbang)\s+$"
    r"|\b(?:di\s?banding(?:kan)?|ketimbang|daripada)\b[^,.;]{0,60}?\byang\s+(?:(?:masih|sudah|sempat|saat|itu|kala|tercatat|mencapai|sebesar"
    r"|sebanyak|berada|di|pada|angka|adalah|berjumlah)\s+)*$",
    re.IGNORECASE,
)


def held_against(number: Number, previous: Decision | None) -> Decision | None:
    """As in "naik dibanding Februari yaitu 13,9 persen": what the other period had, too much for a movement's size."""
    itself = _THAN_ITSELF.search(number.before)
    if itself and not between(tuple(number.cues(Role.TARGET)), number.floor + itself.start(), number.start):
        return Decision("held against", Kind.LEVEL, start=not _elsewhere(number, number.floor + itself.start()))
    far = is_too_far(number) or _is_like_the_count_before(number)
    held = _THAN_PERIOD.search(number.before) or (far and _THAN_YEAR_OF.search(number.before))
    if (
        not held
        or _contradicts(number)
        or not between(number.reading.periods, number.floor + held.start(), number.start)
    ):
        return None
    small = number.mention.unit is Unit.PERCENT and number.mention.value <= LARGEST_STEP_PERCENT
    moved = number.cues(*MOVEMENTS)
    sized = bool(moved) and NOUN_OF_MOVEMENT.match(moved[-1].span.text)
    return None if small or sized else Decision("held against", Kind.LEVEL, start=True)


def _is_like_the_count_before(number: Number) -> bool:
    """As in "6.982 anak, berkurang dibanding Juni 2022 sejumlah 8.201 anak": more than a count so large moves by."""
    before = number.previous
    if before is None or number.mention.unit not in COUNTS or before.mention.unit is not number.mention.unit:
        return False
    return 2 * number.mention.value > before.mention.value


def _contradicts(number: Number) -> bool:
    """As in "5.000 anak, berkurang dibanding 2022 sebanyak 2.600 anak": no figure before can have come down from it."""
    moved = number.cues(*MOVEMENTS)
    alike = [n.value for n in number.reading.numbers[: number.index] if n.unit is number.mention.unit]
    if not moved or not alike:
        return False
    value = number.mention.value
    return value <= min(alike) if MOVEMENTS[moved[-1].role] is Direction.DOWN else value >= max(alike)


def start_of_movement(number: Number, previous: Decision | None) -> Decision | None:
    """Where a movement began is a level ("dari 31,6 persen"), but not "penurunan dari tahun sebelumnya sebesar 5,4"."""
    cues = number.cues(Role.FROM, Role.TO, Role.DOWN, Role.UP, Role.GAP, Role.REACH, Role.FACT, Role.AT, Role.TARGET)
    cues = [cue for cue in cues if cue.role is not Role.REACH]
    apart = movement_of(number) is None or _moves_apart(number, cues) or _falls_from(number)
    moves = apart and all(cue.role in MOVEMENTS for cue in cues)
    if number.following and _BECOMES.fullmatch(number.after) and (moves or _dated_apart(number, number.following)):
        return Decision("from", Kind.LEVEL, start=True)
    if number.following and _WHICH_WAS.search(number.before) and _MAY_FALL.match(number.after):
        return Decision("from", Kind.LEVEL, start=True)
    if not cues or cues[-1].role is not Role.FROM:
        return None
    ends = number.following is not None and number.following.cues(Role.TO)
    if len(cues) > 1 and cues[-2].role is Role.TARGET and not ends:
        return None  # "Target Tapin dari gubernur 15 persen": who gave it
    if part_of(number) is Part.WHOLE or (not ends and _are_those_measured(number)):
        return Decision("the whole of a proportion", Kind.LEVEL)
    said = number.reading.text[cues[-1].span.stop : number.start]
    moved = [cue for cue in cues if cue.role in MOVEMENTS]
    if moved and _THROUGH_PERIOD.match(said) and said.split():
        noun = NOUN_OF_MOVEMENT.match(moved[-1].span.text)
        if noun or _YEAR.search(said):
            return Decision("change since a year", Kind.CHANGE, MOVEMENTS[moved[-1].role])
    if len(said.split()) > 6 or ("," in said and not moved and not ends):
        return None  # "Dari pengukuran Juni, ditemukan 725 anak": where it comes from
    return Decision("from", Kind.LEVEL, start=bool(moved) or not _elsewhere(number, cues[-1].span.stop))


def _are_those_measured(number: Number) -> bool:
    """As in "dari 28.174 balita yang dipantau, 4.469 anak": the fewer children behind are among them."""
    part, mention = number.following, number.mention
    if part is None or mention.unit not in COUNTS or part.mention.unit not in COUNTS:
        return False
    return part.mention.value < mention.value and _WHO_ARE.match(number.after) is not None


def _moves_apart(number: Number, cues: list[Cue]) -> bool:
    """As in "naik, yakni Papua (29,5 persen menjadi 34,6 persen)": a place between the movement and its start."""
    return bool(cues) and bool(between(number.reading.places, cues[-1].span.stop, number.start)) and is_too_far(number)


def _falls_from(number: Number) -> bool:
    """As in "turun 30,7 ke 22,2 persen": one unit for both, so the first is what the second was."""
    end, shared = number.following, number.mention.span.text[-1].isdigit()
    if end is None or not shared or end.mention.unit is not Unit.PERCENT or movement_of(number) is not Direction.DOWN:
        return False
    return number.mention.value > max(end.mention.value, LARGEST_STEP_PERCENT)


def _dated_apart(number: Number, following: Number) -> bool:
    """As in "penurunan 17,6 persen (2022) ke 15,9 persen (2023)": two levels, each with a period of its own."""
    first, last = own_period(number), own_period(following)
    return first is not None and last is not None and first.period != last.period


def _elsewhere(number: Number, start: int) -> bool:
    """Tell whether another place is named from `start` on: a figure set against in place, not in time."""
    return bool(
        between(number.reading.places, start, number.start) or _WIDER.search(number.reading.text, start, number.start)
    )
