"""What a number says: a level, a target, a change, or nothing that may be quoted. The first rule that speaks decides.

Only levels, targets and changes become facts; the other readings exist so that they never do.
"""

import re
from collections.abc import Callable

from ..language.cues import MOVEMENTS, Cue, Role
from ..language.indicators import PREVALENCE
from ..models import Kind
from ..values import COUNTS, PERCENTAGES
from .aims import is_national_goal, moved_target, next_of_series, target
from .beginnings import held_against, start_of_movement
from .decisions import GOAL_IN_PASSING, SET_AROUND, Decision
from .movements import is_too_far
from .nearperiods import own_period
from .predicates import is_of_the_stunted, says_stunted
from .readings import Number, between
from .steps import YEAR_IN_BRACKETS, by_difference, by_movement, by_sign, still_to_go
from .surroundings import is_dated, is_part, lives_apart

_SHARE_AFTER = re.compile(
    r"\s*(?:di\s?antaranya\s+)?(?:tergolong\s+|masuk\s+|berkategori\s+|kategori\s+)?(?:sangat\s+)?pendek\b(?!\s+dan\s+(?:sangat\s+)?pendek)",
    re.IGNORECASE,
)
_SHARE_OF_THEM = re.compile(
    r"\s*yang\s+(?:kami|kita|mereka|ia|dia|belum|hadir|datang|ikut|baru\s+\w+|ter(?!catat|golong|indikasi|identifikasi|ukur|diri)\w+)\b|\s*di\s?antaranya\b(?!\s+(?:\w+\s+){0,2}(?:stunting|stanting|tengkes))",
    re.IGNORECASE,
)
_DETAIL = re.compile(r"rinci", re.IGNORECASE)
# "31 persen dari jumlah itu": a part of the count before.
_OF_THAT_COUNT = re.compile(
    r"\s*(?:dari|daripada)\s+(?:jumlah|total|angka|semua|seluruh)\s+(?:kasus\s+)?(?:itu|tersebut|ini)\b", re.IGNORECASE
)
# "Dari jumlah itu 40 persen tinggal di tiga kecamatan"
_BEHIND_THAT_COUNT = re.compile(
    r"\bdari\s+(?:jumlah|total|angka)\s+(?:itu|tersebut|ini)\b,?\s*(?:\w+\s+){0,2}$", re.IGNORECASE
)
# "Tiap 100 balita ada 29 yang stunting"
_IN_A_HUNDRED = re.compile(
    r"\b(?:tiap|setiap)\s+(?:1[.]?0+|seratus|sepuluh)\s+(?:balita|anak|orang|bayi)\b[^.;]*$", re.IGNORECASE
)
# "balita pendek dan sangat pendek" are all the stunted.
_BOTH_PARTS = re.compile(r"\bpendek\s+dan\s+(?:sangat\s+)?pendek$", re.IGNORECASE)
_SUBGROUP = re.compile(
    r"\b(?:kelompok\s+(?:termiskin|terkaya|umur|usia|ekonomi)|kuintil\w*|perdesaan|pedesaan|perkotaan)\b", re.IGNORECASE
)
_DENIED_WORDS = 2
_DENYING_ONE_WORD = frozenset({"bukan", "tidak mungkin", "tak mungkin"})
# "50 persen anak stunting ada di sana": what goes for the stunted, not how many of the children are.
_DENIED_AFTER = re.compile(
    r"\s*(?:(?:itu|tersebut|ini)\s+)?(?:yang\s+[^.,;]{3,60}?,?\s+(?:[^.,;]{0,60},\s+)?)?(?:sama\s+sekali\s+)?"
    r"(?:(?:itu|adalah|merupakan)\s+)?(?:tidak\s+benar|hoaks|hoax|keliru|salah\b|tak\s+benar)"
    r"|\W{0,4}\s*(?:eh\b|maaf\b|ralat\b|salah\s+baca)|\s*[;,]\s*(?:yang\s+benar|seharusnya|semestinya)\s+\d",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:apakah|benarkah|betulkah|mungkinkah|bisakah|kenapa\s+(?:tidak|bukan)|mengapa\s+(?:tidak|bukan))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,:;]\s")
# "Kenapa SKI menyebut 16,1 persen?" takes the figure for granted.
_GRANTED = re.compile(r"\b(?:kenapa|mengapa|bagaimana|kok|siapa|tahukah|tahu)\b", re.IGNORECASE)
# "Jangan bangga dengan 15 persen"
_NOT_TO_RELY_ON = re.compile(r"\bjangan\s+\w+\s+(?:dengan|pada|oleh)\s+(?:angka\s+)?$", re.IGNORECASE)
_NONE_SAYS = re.compile(
    r"\b(?:tidak|tak)\s+(?:ada|pernah)\b[^.,;\d]{0,40}\b(?:menyebut\w*|mencatat|mencapai|menyentuh|sampai|menunjukkan|menyatakan)\s+(?:angka\s+)?$",
    re.IGNORECASE,
)
_RATED = re.compile(r"\b(?:angka|prevalensi|persentase|stunting)(?:nya)?\b", re.IGNORECASE)
# What WHO asks of all countries is no target of the place.
_WHO = re.compile(r"\bWHO\s+(?:\w+\s+){1,5}$")
_BY_WHO = re.compile(r"\s*(?:versi|menurut|standar|sesuai standar)\s+who\b", re.IGNORECASE)
_NAMELY = re.compile(r"\s*,?\s*(?:yaitu|yakni|tepatnya|dengan)\b", re.IGNORECASE)
_GIVES = re.compile(r"menyumbang|penyumbang|kontribusi|berkontribusi", re.IGNORECASE)
_JOINED = re.compile(
    r"\s*(?:%|persen)?[\s)]*(?:\([^)]*\)\s*)?(?:,|dan|serta|atau|;|pada|tahun|di|untuk|lalu|kemudian|disusul|diikuti)",
    re.IGNORECASE,
)
_AND, _AND_ONE_WORD = re.compile(r"\bdan\b"), re.compile(r"\s*(?:dan|,)\s+\w+\s*")
_AGAINST = re.compile(r"\s*(?:berbanding|lawan|versus|vs)\s*", re.IGNORECASE)
# "Kalau cuma diambil 10 anak, ya bisa 30 persen."
_CAN_BE = re.compile(r"\b(?:bisa|dapat|mungkin)\s+(?:saja\s+|jadi\s+)?$", re.IGNORECASE)
# "Lima persen, barangkali": a wish or a guess.
_SUPPOSED_AFTER = re.compile(
    r"\s*,?\s*(?:(?:per\s+tahun|setahun)\s+(?:pun|sekalipun)|mungkin|barangkali|konon|entah)\b", re.IGNORECASE
)
_WHICH = re.compile(r",\s+yang\s[^,]*$", re.IGNORECASE)
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
    if _NOT_TO_RELY_ON.search(number.before) or _DENIED_AFTER.match(number.after) or _NONE_SAYS.search(number.before):
        return Decision("denied")
    if not denied:
        return None
    words = len(number.reading.text[denied[-1].span.stop : number.start].split())
    near = words <= _DENIED_WORDS or denied[-1].span.text.lower() not in _DENYING_ONE_WORD
    return Decision("denied") if near else None


def _asked(number: Number, previous: Decision | None) -> Decision | None:
    """As in "Apakah 14 persen masih mungkin?": nothing is stated, unless the question speaks of a target."""
    if not number.reading.text.rstrip("\"”' ").endswith("?"):
        return None
    plain = not _CLAUSE.search(number.after_all) and not _GRANTED.search(number.reading.text)
    asked = plain or _ASKS.search(number.before)
    return Decision("asked") if asked and not number.cues(Role.TARGET) else None


def _forecast(number: Number, previous: Decision | None) -> Decision | None:
    """As in "Bila turun 10 persen": supposed, not measured."""
    supposed = number.cues(Role.IF, *MOVEMENTS, Role.TO)
    moved = len(supposed) > 1 and supposed[0].role is Role.IF and not number.cues(Role.AT, Role.FACT)
    surveyed = bool(supposed) and between(number.reading.surveys, supposed[0].span.stop, number.start)
    goes_on = (
        previous is not None and previous.rule == "forecast" and number.cues(*MOVEMENTS) and not number.cues(Role.FACT)
    )
    can_be = _CAN_BE.search(number.before) and any(
        cue.role is Role.IF and cue.span.stop <= number.start for cue in number.reading.cues
    )
    guessed = number.cues(Role.FORECAST) or _SUPPOSED_AFTER.match(number.after) or goes_on or can_be
    return Decision("forecast") if guessed or (moved and not surveyed) else None


def _ranked(number: Number, previous: Decision | None) -> Decision | None:
    """As in "peringkat 3": a rank has no unit."""
    return Decision("rank") if number.cues(Role.RANK) and number.mention.unit is None else None


def _threshold(number: Number, previous: Decision | None) -> Decision | None:
    """As in "ambang 20 persen": a line drawn for all, unless it is called a target."""
    if _WHO.search(number.before):
        return Decision("threshold")
    lines = number.cues(Role.THRESHOLD)
    reading, stop = number.reading, lines[-1].span.stop if lines else 0
    named = bool(between(reading.indicators, stop, number.start) or between(reading.places, stop, number.start))
    if lines and not named and not number.cues(Role.TARGET):
        return Decision("threshold")
    return Decision("threshold") if _BY_WHO.match(number.after) else None


def _shared(number: Number, previous: Decision | None) -> Decision | None:
    """As in "1.269 anak tergolong pendek": a part must not stand for the whole."""
    if is_part(number) or (number.mention.unit not in PERCENTAGES and lives_apart(number)):
        return None  # "Rinciannya 1.064 anak dari 9.944 balita yang diukur"
    if any(part.match(number.after) for part in (_SHARE_AFTER, _OF_THAT_COUNT)):
        return Decision("share")
    if _SHARE_OF_THEM.match(number.after) and not says_stunted(number):
        return Decision("share")
    if number.mention.unit in PERCENTAGES and is_of_the_stunted(number):
        return Decision("share")
    if _IN_A_HUNDRED.search(number.reading.text, 0, number.stop):
        return Decision("one in so many")
    if _SUBGROUP.search(number.before) and not number.own(number.reading.places):
        return Decision("share")
    if number.mention.unit in PERCENTAGES and _BEHIND_THAT_COUNT.search(number.before):
        return Decision("share")
    cues = number.cues()
    if cues and cues[-1].role is Role.SHARE and not _whole_again(number, cues[-1]):
        return Decision("share")
    part = previous is not None and previous.rule == "share"
    return Decision("share") if part and _AND_ONE_WORD.fullmatch(number.before) else None


def _whole_again(number: Number, share: Cue) -> bool:
    """Tell whether a place, a rate or a gift stands between: "banyak yang pendek: prevalensinya 29 persen".

    A detail with a period of its own is one of a series: "rinciannya 31,2 persen pada 2021, 28,4 persen pada 2022".
    """
    since = share.span.stop, number.start
    if _BOTH_PARTS.search(number.reading.text, 0, share.span.stop):
        return True
    detailed = _DETAIL.match(share.span.text) and (own_period(number) or is_dated(number))
    if number.mention.unit in PERCENTAGES and (detailed or YEAR_IN_BRACKETS.match(number.after)):
        return True
    rated = any(mention.code == PREVALENCE for mention in between(number.reading.indicators, *since))
    given = number.mention.unit in COUNTS and _GIVES.match(share.span.text)
    return rated or bool(given) or bool(between(number.reading.places, *since))


def _paired(number: Number, previous: Decision | None) -> Decision | None:
    """As in "24,6 persen atau 21.276 balita", "94 balita (0,24%)": the same statement in another unit."""
    if previous and previous.kind and number.paired and not number.cues(Role.TO, Role.FROM):
        return Decision(
            f"paired with the number before ({previous.rule})", previous.kind, previous.direction, previous.start
        )
    return None


def _end(number: Number, previous: Decision | None) -> Decision | None:
    """As in "menjadi 20,1 persen": where a movement ended; a target when the movement is one."""
    cues = number.cues(Role.TO, Role.DOWN, Role.UP, Role.GAP, Role.AT, Role.FACT)
    if not cues or cues[-1].role in (Role.DOWN, Role.UP, Role.GAP):
        return None
    aimed = (
        previous is not None and previous.start and number.previous is not None and number.previous.cues(Role.TARGET)
    )
    if cues[-1].role is Role.TO and _resumes_aim(number):
        return Decision(SET_AROUND, Kind.TARGET)
    if aimed and cues[-1].role is Role.TO:
        return Decision("end of a targeted movement", Kind.TARGET)
    goes_on = cues[-1].role is Role.TO or _AND.search(number.before)
    wanted = previous is not None and previous.kind is Kind.TARGET and not number.cues(Role.FACT)
    if goes_on and wanted and not number.own(number.reading.places):
        return Decision("end of a targeted movement", Kind.TARGET)
    return Decision("end of a movement" if cues[-1].role is Role.TO else "stated as it stands", Kind.LEVEL)


def _resumes_aim(number: Number) -> bool:
    """As in "berharap menurunkan stunting, yang tercatat 22,6 persen, ke 14 persen": aimed at before that."""
    inserted, text = number.previous, number.reading.text
    if inserted is None or not number.before.startswith(","):
        return False
    opened = _WHICH.search(text, inserted.floor, inserted.start)
    return opened is not None and any(cue.span.stop <= opened.start() for cue in inserted.cues(Role.TARGET))


def _continued(number: Number, previous: Decision | None) -> Decision | None:
    """A list goes on as it began: "naik: Pringsewu sebesar 1,24 persen, Way Kanan 1,75 persen"."""
    if previous is None or previous.kind in (None, Kind.LEVEL) or number.cues(Role.FACT):
        return None
    if number.cues(Role.COMPARE) and not number.mention.bound:
        return None
    leaps = is_too_far(number) and number.previous is not None and not is_too_far(number.previous)
    if previous.kind is Kind.CHANGE and (leaps or number.cues(Role.REACH, Role.AT)):
        return None
    if _NAMELY.match(number.before) and number.previous and number.previous.cues(Role.COMPARE):
        return None  # "sudah melampaui target 14 persen, yaitu 13,1 persen"
    if previous.kind is Kind.CHANGE and _NAMELY.match(number.before) and own_period(number):
        return None  # "bertambah 3,7 persen, yaitu 20,4 persen pada 2022 dan 24,1 persen pada 2023"
    if _AGAINST.fullmatch(number.before):
        return Decision("set against the change before")
    surveyed, placed = bool(number.own(number.reading.surveys)), bool(number.own(number.reading.places))
    if previous.kind is Kind.TARGET and surveyed and placed:
        return None  # "targetnya 14 persen; pada SSGI 2024 Subang 16,6 persen"
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


def _goal(number: Number, previous: Decision | None) -> Decision | None:
    """As in "Jangan bicara 14 persen dulu": the national goal, where nothing makes it a figure of its own."""
    placed = bool(number.own(number.reading.places))
    said = placed or number.cues() or number.reading.surveys or own_period(number)
    goal = previous is None and not said and is_national_goal(number)
    return Decision(GOAL_IN_PASSING) if goal and not _RATED.search(number.before) else None


def _bound(number: Number, previous: Decision | None) -> Decision | None:
    """As in "di atas 20 persen" is a limit, not a level."""
    return Decision("bound") if number.mention.bound else None


RULES: tuple[Rule, ...] = (
    _damaged,
    _ranged,
    _denied,
    _asked,
    _forecast,
    _ranked,
    _shared,
    _threshold,
    by_sign,
    still_to_go,
    moved_target,
    held_against,
    start_of_movement,
    target,
    next_of_series,
    _paired,
    _end,
    by_difference,
    by_movement,
    _continued,
    _goal,
    _bound,
)
