"""What a number says: a level, a target, a change, or nothing that may be quoted. The first rule that speaks decides.

Only levels, targets and changes become facts; the other readings exist so that they never do.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from ..language.cues import Cue, Role
from ..models import Direction, Kind, Unit
from .dating import own_period
from .readings import Number, between

# "turun hingga 7,89 persen" says where, "turun hingga dua persen" how far: prevalence hardly moves further in a year.
_LARGEST_STEP_PERCENT = Decimal(7)
_MOVEMENTS = {Role.DOWN: Direction.DOWN, Role.UP: Direction.UP}
_NOUN_OF_MOVEMENT = re.compile(
    r"penurunan|kenaikan|peningkatan|pengurangan|lonjakan|turunnya|naiknya|selisih", re.IGNORECASE
)
_REMAINING = re.compile(r"\s*(?:lagi\b|yang\s+(?:masih\s+)?harus\s+di)", re.IGNORECASE)
_RATE = re.compile(r"\s*(?:/\s*tahun|(?:per|tiap|setiap)\s*tahun|setahun)\b", re.IGNORECASE)
_TARGET_AFTER = re.compile(
    r"\s*(?:sebagai|sesuai|yang\s+(?:men|di)?|seperti\s+)?\s*(?:target|ditargetkan)", re.IGNORECASE
)
_THROUGH_PERIOD = re.compile(
    r"^(?:(?!\byang\b)[\s\w,])*?\b(?:sebesar|sebanyak|mencapai|yaitu|yakni)\s*$", re.IGNORECASE
)
_SHARE_AFTER = re.compile(
    r"\s*(?:di\s?antaranya\s+)?(?:tergolong\s+|masuk\s+|berkategori\s+|kategori\s+)?(?:sangat\s+)?pendek\b",
    re.IGNORECASE,
)
_SHARE_OF_THEM = re.compile(r"\s*di\s?antaranya\b(?!\s+(?:\w+\s+){0,2}(?:stunting|stanting|tengkes))", re.IGNORECASE)
_SAME_BREATH_WORDS = 8
_DENIED_WORDS = 2
_DENYING_ONE_WORD = frozenset({"bukan", "tidak mungkin", "tak mungkin"})
# "50 persen anak stunting ada di sana": where the stunted live, not how many of the children are.
_LIVING_THERE = re.compile(
    r"\s*(?:dari\s+)?(?:total\s+|seluruh\s+|jumlah\s+)?(?:anak|balita|kasus)(?:\s+yang)?\s+stunting\s+(?:nasional\s+)?"
    r"(?:ada|berada|tersebar|terdapat|berasal|terjadi|tinggal|disumbang)\b",
    re.IGNORECASE,
)
_LISTS = re.compile(r":|\b(?:adalah|ialah|antara\s+lain)\b", re.IGNORECASE)
_GIVES = re.compile(r"menyumbang|penyumbang|kontribusi|berkontribusi", re.IGNORECASE)
_LESS = ("rendah", "kecil", "sedikit")
_LOWER_BY = re.compile(r"\blebih\s+(rendah|kecil|sedikit|tinggi|besar|banyak)\s+(?:sekitar\s+)?$", re.IGNORECASE)
_COUNTED_FROM = re.compile(
    r"\s*(?:dari|dibanding(?:kan)?)\s+(?:pada\s+|hasil\s+|data\s+)?(?:tahun|periode|SSGI|SKI|SSGBI|Riskesdas|e-?PPGBM|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_THAN_PERIOD = re.compile(r"\b(?:dibanding(?:kan)?|ketimbang|daripada)\b[^,;]*,?\s+(?:yaitu|yakni)\s*$", re.IGNORECASE)
_YEAR_IN_BRACKETS = re.compile(r"\s*\((?:tahun\s+)?(?:19|20)\d\d\)")
_JOINED = re.compile(
    r"\s*(?:%|persen)?[\s)]*(?:\([^)]*\)\s*)?(?:,|dan|serta|atau|;|pada|tahun|di|untuk|lalu|kemudian|disusul|diikuti)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a number says and the rule that said so; `kind` is None for a number that is passed over.

    `direction` is set for a change and for a target that is itself a change ("turun 3,6 persen per tahun").
    `start` marks the "dari" end of a movement.
    """

    rule: str
    kind: Kind | None = None
    direction: Direction | None = None
    start: bool = False


Rule = Callable[[Number, Decision | None], Decision | None]


def decide(number: Number, previous: Decision | None) -> Decision:
    """Apply the rules in order; `previous` is what was decided for the number before it in the sentence."""
    for rule in RULES:
        if decision := rule(number, previous):
            return decision
    return Decision("level", Kind.LEVEL)


def _damaged(number: Number, previous: Decision | None) -> Decision | None:
    """As in "375.53 keluarga": the number and its unit contradict each other."""
    return Decision("damaged number") if number.mention.damaged else None


def _ranged(number: Number, previous: Decision | None) -> Decision | None:
    """As in "20 hingga 30 persen" is a category, not a value."""
    return Decision("range") if number.mention.ranged else None


def _denied(number: Number, previous: Decision | None) -> Decision | None:
    denied = number.cues(Role.DENIED)
    if not denied:
        return None
    words = len(number.reading.text[denied[-1].span.stop : number.start].split())
    near = words <= _DENIED_WORDS or denied[-1].span.text.lower() not in _DENYING_ONE_WORD
    return Decision("denied") if near else None


def _forecast(number: Number, previous: Decision | None) -> Decision | None:
    """As in "Bila turun 10 persen": supposed, not measured."""
    supposed = number.cues(Role.IF, *_MOVEMENTS, Role.TO)
    moved = len(supposed) > 1 and supposed[0].role is Role.IF and not number.cues(Role.AT, Role.FACT)
    surveyed = bool(supposed) and between(number.reading.surveys, supposed[0].span.stop, number.start)
    return Decision("forecast") if number.cues(Role.FORECAST) or (moved and not surveyed) else None


def _ranked(number: Number, previous: Decision | None) -> Decision | None:
    """As in "peringkat 3": a rank has no unit."""
    return Decision("rank") if number.cues(Role.RANK) and number.mention.unit is None else None


def _threshold(number: Number, previous: Decision | None) -> Decision | None:
    """As in "ambang 20 persen": a line drawn for all, unless it is called a target."""
    lines = number.cues(Role.THRESHOLD)
    named = bool(lines) and between(number.reading.indicators, lines[-1].span.stop, number.start)
    if lines and not named and not number.cues(Role.TARGET):
        return Decision("threshold")
    return (
        Decision("threshold")
        if re.match(r"\s*(?:versi|menurut|standar|sesuai standar)\s+who\b", number.after, re.IGNORECASE)
        else None
    )


def _shared(number: Number, previous: Decision | None) -> Decision | None:
    """As in "1.269 anak tergolong pendek": a part must not stand for the whole."""
    if any(part.match(number.after) for part in (_SHARE_AFTER, _SHARE_OF_THEM, _LIVING_THERE)):
        return Decision("share")
    cues = number.cues()
    counted = number.mention.unit in (Unit.CHILDREN, Unit.FAMILIES) and bool(cues) and _GIVES.match(cues[-1].span.text)
    by_place = bool(cues) and bool(between(number.reading.places, cues[-1].span.stop, number.start))
    if cues and cues[-1].role is Role.SHARE and not counted and not by_place:
        return Decision("share")
    part = previous is not None and previous.rule == "share"
    return Decision("share") if part and re.match(r"\s*(?:dan|,)\s+\w+\s*$", number.before) else None


def _remaining(number: Number, previous: Decision | None) -> Decision | None:
    """As in "masih harus turun 10 persen lagi": what is still to go, a target when a movement is named."""
    if not _REMAINING.match(number.after):
        return None
    direction = _movement(number)
    return Decision("distance still to go", Kind.TARGET if direction else None, direction)


def _paired(number: Number, previous: Decision | None) -> Decision | None:
    """As in "24,6 persen atau 21.276 balita", "94 balita (0,24%)": the same statement in another unit."""
    if previous and previous.kind and number.paired and not number.cues(Role.TO, Role.FROM):
        return Decision(
            f"paired with the number before ({previous.rule})", previous.kind, previous.direction, previous.start
        )
    return None


def _held_against(number: Number, previous: Decision | None) -> Decision | None:
    """As in "naik dibanding Februari yaitu 13,9 persen": what the other period had, too much for a movement's size."""
    held = _THAN_PERIOD.search(number.before)
    if held is None or not between(number.reading.periods, number.floor + held.start(), number.start):
        return None
    small = number.mention.unit is Unit.PERCENT and number.mention.value <= _LARGEST_STEP_PERCENT
    moved = number.cues(*_MOVEMENTS)
    sized = bool(moved) and _NOUN_OF_MOVEMENT.match(moved[-1].span.text)
    return None if small or sized else Decision("held against", Kind.LEVEL, start=True)


def _start(number: Number, previous: Decision | None) -> Decision | None:
    """Where a movement began is a level ("dari 31,6 persen"), but not "penurunan dari tahun sebelumnya sebesar 5,4"."""
    cues = number.cues(Role.FROM, Role.TO, Role.DOWN, Role.UP, Role.GAP, Role.REACH, Role.FACT, Role.AT, Role.TARGET)
    cues = [cue for cue in cues if cue.role is not Role.REACH]
    if not cues or cues[-1].role is not Role.FROM:
        return None
    between = number.reading.text[cues[-1].span.stop : number.start]
    moved = [cue for cue in cues if cue.role in _MOVEMENTS]
    if moved and _THROUGH_PERIOD.match(between) and between.split():
        noun = _NOUN_OF_MOVEMENT.match(moved[-1].span.text)
        if noun or re.search(r"\btahun\b", between, re.IGNORECASE):
            return Decision("change since a year", Kind.CHANGE, _MOVEMENTS[moved[-1].role])
    if len(between.split()) > 6:
        return None
    return Decision("from", Kind.LEVEL, start=True)


def _target(number: Number, previous: Decision | None) -> Decision | None:
    """A target word on the left, unless something measured follows it ("target 14 persen, capaian 13,5 persen")."""
    cues = number.cues(Role.TARGET, Role.FACT)
    called = bool(cues) and cues[-1].role is Role.TARGET
    if not called and not _TARGET_AFTER.match(number.after):
        return None
    return Decision("target", Kind.TARGET, _movement(number))


def _end(number: Number, previous: Decision | None) -> Decision | None:
    """As in "menjadi 20,1 persen": where a movement ended; a target when the movement is one."""
    cues = number.cues(Role.TO, Role.DOWN, Role.UP, Role.GAP, Role.AT, Role.FACT)
    if not cues or cues[-1].role in (Role.DOWN, Role.UP, Role.GAP):
        return None
    aimed = (
        previous is not None and previous.start and number.previous is not None and number.previous.cues(Role.TARGET)
    )
    if aimed and cues[-1].role is Role.TO:
        return Decision("end of a targeted movement", Kind.TARGET)
    goes_on = cues[-1].role is Role.TO or re.match(r".*\bdan\b", number.before)
    if (
        goes_on
        and previous
        and previous.kind is Kind.TARGET
        and not number.cues(Role.FACT)
        and not _own_subject(number)
    ):
        return Decision("end of a targeted movement", Kind.TARGET)
    return Decision("end of a movement" if cues[-1].role is Role.TO else "stated as it stands", Kind.LEVEL)


def _moved(number: Number, previous: Decision | None) -> Decision | None:
    """As in "turun 5,4 persen": by how much; also "2 persen per tahun" and "selisihnya 4 persen"."""
    if previous and previous.kind is Kind.LEVEL and _too_far(number) and _YEAR_IN_BRACKETS.match(number.after):
        return None  # a series: "turun menjadi 27,4 persen (2022), naik lagi 28,5 persen (2023)"
    direction = _movement(number) or _beside(number)
    if direction is None and _gap(number) and previous and previous.kind is Kind.TARGET:
        return Decision("distance still to go")
    rate = _RATE.match(number.after) or number.cues(Role.RATE)
    if direction is None and not (rate or _gap(number)):
        return None
    aimed = previous is not None and previous.kind is Kind.TARGET and not number.cues(Role.FACT)
    if aimed and len(number.before.split()) <= _SAME_BREATH_WORDS:
        return Decision("part of a target", Kind.TARGET, direction)
    direction = direction or _direction_nearby(number)
    if direction is None and not rate:
        return Decision("gap between two figures")
    return Decision("change", Kind.CHANGE, direction)


def _continued(number: Number, previous: Decision | None) -> Decision | None:
    """A list goes on as it began: "naik: Pringsewu sebesar 1,24 persen, Way Kanan 1,75 persen"."""
    if previous is None or previous.kind in (None, Kind.LEVEL) or number.cues(Role.COMPARE, Role.FACT):
        return None
    if previous.kind is Kind.CHANGE and number.cues(Role.REACH, Role.AT):
        return None
    same_unit = number.previous is not None and number.previous.mention.unit is number.mention.unit
    joined = _JOINED.match(number.before)
    if (
        same_unit
        and joined
        and (previous.kind is Kind.TARGET or number.reading.text[number.floor : number.start].count(" ") <= 6)
    ):
        rule = previous.rule if previous.rule.startswith("list goes on") else f"list goes on ({previous.rule})"
        return Decision(rule, previous.kind, previous.direction)
    return None


def _bound(number: Number, previous: Decision | None) -> Decision | None:
    """As in "di atas 20 persen" is a limit, not a level."""
    return Decision("bound") if number.mention.bound else None


RULES: tuple[Rule, ...] = (
    _damaged,
    _ranged,
    _denied,
    _forecast,
    _ranked,
    _shared,
    _threshold,
    _remaining,
    _held_against,
    _start,
    _target,
    _paired,
    _end,
    _moved,
    _continued,
    _bound,
)


def _movement(number: Number) -> Direction | None:
    """The direction of a movement whose size this number is; None when it is an end of one, or none is near."""
    cues = number.cues(Role.DOWN, Role.UP, Role.TO, Role.AT, Role.FACT, Role.FROM, Role.REACH)
    movement = None
    for cue in cues:
        if cue.role in _MOVEMENTS:
            movement = cue
        elif cue.role in (Role.TO, Role.AT, Role.FACT):
            movement = None
    if (
        movement
        and _LISTS.search(number.reading.text, movement.span.stop, number.start)
        and not _heads(number, movement)
    ):
        return None
    if movement is None or not _is_size(number, movement.span.text, movement.span.stop):
        return None
    return _MOVEMENTS[movement.role]


def _is_size(number: Number, word: str, stop: int) -> bool:
    """Tell the size of a movement from its end behind "hingga" or "mencapai": by the noun and by magnitude."""
    reaches = [cue for cue in number.cues(Role.REACH) if cue.span.start >= stop]
    if number.mention.bound and not _NOUN_OF_MOVEMENT.match(word):
        return False
    if number.mention.unit is Unit.PERCENTAGE_POINTS or not reaches or _COUNTED_FROM.match(number.after):
        return True
    if _NOUN_OF_MOVEMENT.match(word):
        return True
    return number.mention.unit is Unit.PERCENT and number.mention.value <= _LARGEST_STEP_PERCENT


def _too_far(number: Number) -> bool:
    return number.mention.unit is Unit.PERCENT and number.mention.value > _LARGEST_STEP_PERCENT


def _heads(number: Number, movement: Cue) -> bool:
    """Behind a colon "daerah naik: Pringsewu 1,24 persen" lists changes, "tren turun: 18,5 persen pada 2019" levels."""
    after = movement.span.stop
    moves_again = any(c.role in (*_MOVEMENTS, Role.FROM) for c in number.reading.cues if c.span.start > after)
    return not moves_again and own_period(number) is None and number.mention.value <= _LARGEST_STEP_PERCENT


def _beside(number: Number) -> Direction | None:
    """The direction in "lebih rendah 1,9 persen daripada": a comparison whose size follows at once."""
    compared = _LOWER_BY.search(number.before)
    return None if compared is None else _MOVEMENTS[Role.DOWN if compared[1].lower() in _LESS else Role.UP]


def _gap(number: Number) -> bool:
    cues = number.cues(Role.GAP, Role.TO, Role.AT, Role.FACT)
    return (
        bool(cues)
        and cues[-1].role is Role.GAP
        and not _LISTS.search(number.reading.text, cues[-1].span.stop, number.start)
    )


def _direction_nearby(number: Number) -> Direction | None:
    """The direction of a rate or a gap: that of the last movement named before it in the sentence."""
    moved = [cue for cue in number.reading.cues if cue.role in _MOVEMENTS and cue.span.stop <= number.start]
    return _MOVEMENTS[moved[-1].role] if moved else None


def _own_subject(number: Number) -> bool:
    return any(number.floor <= place.span.start < number.start for place in number.reading.places)
