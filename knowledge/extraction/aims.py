"""Which numbers are what is wanted: a target word on the left, a target that is moved, never what a survey found."""

import re

from ..language.cues import MOVEMENTS, Cue, Role
from ..models import Kind, Unit
from .decisions import GOAL_IN_PASSING, Decision
from .headings import is_item
from .movements import is_too_far, movement_of
from .readings import Number, between

_TARGET_AFTER = re.compile(
    r"\s*(?:sebagai|sesuai|yang\s+(?:men|di)?|seperti\s+|(?:itu|ini|tersebut)\s+)?\s*(?:adalah\s+)?(?:target|ditargetkan)"
    r"|[^.,;\d]{0,30}\bbukan\s+(?:hal\s+|sesuatu\s+)?(?:yang\s+)?(?:mustahil|tidak\s+mungkin)\b",
    re.IGNORECASE,
)
# "Target nasional 14 persen, tapi kita 20 persen dululah".
_AT_FIRST = re.compile(r"\s*(?:saja\s+)?dulu(?:lah)?\b", re.IGNORECASE)
# "akan menurunkan ke 13 persen"
_WILL = re.compile(r"\b(?:akan|bakal)\s+$", re.IGNORECASE)
# "target penurunan stunting 14 persen": where it is to come down to, for so far it does not move.
_HEADING = re.compile(
    r"\b(?:target|menarget(?:kan)?|ditarget(?:kan)?|mematok|dipatok)\s+(?:\w+\s+){0,2}penurunan\b[^,;]*$", re.IGNORECASE
)
# "Dari target yang ditetapkan Tapin baru mencapai 22,3 persen."
_ONLY_REACHED = re.compile(r"\bbaru\s+(?:mencapai|sampai|menyentuh)\s+(?:angka\s+)?$", re.IGNORECASE)
_TOLD_OF_IT = re.compile(
    r"\s*,?\s+yang\s+(?:(?:masih|sudah|kini|baru|hanya|tercatat|mencapai|berada|di|angka|saat\s+ini)\s+)*",
    re.IGNORECASE,
)
_FEW_WORDS = 4
_PRECISELY = re.compile(r"\W*(?:(?:lebih\s+)?tepatnya|persisnya)\b", re.IGNORECASE)
_ITS_YEAR = re.compile(r"\s*(?:(?:tahun\s+)?(?:19|20)\d\d\s*)?(?:yang\s+)?", re.IGNORECASE)
_YEAR_AND_SIZE = re.compile(r"\s*(?:tahun\s+)?(?:19|20)\d\d\s+(?:sebesar|yang|yaitu|yakni)\s*", re.IGNORECASE)
# "Pemprov menurunkan target 2024, dari semula 14 persen menjadi 22 persen"
_TARGET_MOVED = re.compile(
    r"\b(?:menurunkan|menaikkan|merevisi|mengubah|melonggarkan|menggeser|menyesuaikan)\s+target(?:nya)?\b"
    r"|\btarget(?:nya)?\b[^.,;]{0,40}\b(?:diturunkan|dinaikkan|direvisi|diubah|dilonggarkan|digeser)\b",
    re.IGNORECASE,
)
# For 2024; named so often that it needs no word for it.
_NATIONAL_GOAL_PERCENT = 14

_A_YEAR = r"\(?(?:(?:pada|di|untuk)\s+)?(?:akhir\s+)?(?:tahun\s+)?(?:19|20)\d\d\)?"
_NEXT_YEAR = re.compile(
    rf"\s*(?:{_A_YEAR}\s*)?;\s*(?:(?:dan|serta)\s+)?(?:{_A_YEAR}\s*[:=]?\s*)?(?:sebesar\s+)?", re.IGNORECASE
)


def is_national_goal(number: Number) -> bool:
    """Tell whether a number may be what the whole country was to reach: "Jangan bicara 14 persen dulu"."""
    return number.mention.unit is Unit.PERCENT and number.mention.value == _NATIONAL_GOAL_PERCENT


def moved_target(number: Number, previous: Decision | None) -> Decision | None:
    """As in "menurunkan target dari 14 persen menjadi 22 persen": both ends of it are targets."""
    ends = number.cues(Role.FROM, Role.TO)
    moved = _TARGET_MOVED.search(number.reading.text, 0, number.start) if ends else None
    if moved is None:
        return None
    since = between(number.reading.cues, moved.end(), number.start)
    return None if any(cue.role in MOVEMENTS for cue in since) else Decision("a target that was moved", Kind.TARGET)


def target(number: Number, previous: Decision | None) -> Decision | None:
    """A target word on the left, unless something measured follows it ("target 14 persen, capaian 13,5 persen")."""
    cues = number.cues(Role.TARGET, Role.FACT)
    if len(cues) > 1 and cues[-2].role is Role.TARGET and cues[-1].span.start - cues[-2].span.stop <= 1:
        cues = cues[:-1]  # "mau sisa 12 persen"
    reached = bool(cues) and _ONLY_REACHED.search(number.reading.text, cues[-1].span.stop, number.start)
    called = bool(cues) and cues[-1].role is Role.TARGET and not (reached or _surveyed(number, cues[-1]))
    called = called or any(_WILL.search(number.reading.text, 0, cue.span.start) for cue in number.cues(Role.DOWN))
    called = called or (previous is not None and previous.kind is Kind.TARGET and bool(_AT_FIRST.match(number.after)))
    if called and _is_of_another_place(number, cues[-1] if cues else None):
        moves = number.following is not None and bool(number.following.cues(Role.TO))
        return Decision("told of a place", Kind.LEVEL, start=moves)
    if not called and not _TARGET_AFTER.match(number.after):
        return None
    direction = None if _HEADING.search(number.before) and is_too_far(number) else movement_of(number)
    return Decision("target", Kind.TARGET, direction)


def next_of_series(number: Number, previous: Decision | None) -> Decision | None:
    """As in "Target: 2022 18,4 persen; 2023 16 persen": behind a semicolon and a year a list goes on as it began."""
    before = number.previous
    if before is None or previous is None or previous.kind not in (Kind.TARGET, Kind.CHANGE):
        return None
    alike = before.mention.unit is number.mention.unit and not (previous.kind is Kind.CHANGE and is_too_far(number))
    if not alike or not _NEXT_YEAR.fullmatch(number.reading.text, before.stop, number.start):
        return None
    return Decision("the next of a series", previous.kind, previous.direction)


def _is_of_another_place(number: Number, aim: Cue | None) -> bool:
    """As in "meminta Tapin membantu NTT yang 35,3 persen": what is told of a place is no target."""
    places = between(number.reading.places, max(number.floor, aim.span.stop if aim else 0), number.start)
    return bool(places) and bool(_TOLD_OF_IT.fullmatch(number.reading.text, places[-1].span.stop, number.start))


def _surveyed(number: Number, aim: Cue) -> bool:
    """As in "SSGI 2022 memasang 34,9 persen", "mau memakai SSGI 2022 sebesar 20 persen": no survey sets targets."""
    text, surveys = number.reading.text, number.reading.surveys
    active = aim.span.text.lower().startswith("me")
    sets = active and any(
        _ITS_YEAR.fullmatch(text[s.span.stop : aim.span.start]) for s in surveys if s.span.stop <= aim.span.start
    )
    measured = any(
        _YEAR_AND_SIZE.fullmatch(text[s.span.stop : number.start])
        for s in surveys
        if aim.span.stop <= s.span.start <= number.start
    )
    return sets or measured


def wished_before(number: Number, decision: Decision) -> Decision:
    """Behind a wish without a number "9 persen lah." and "Lebih tepatnya, ia menyebut 9 persen." say what is wished."""
    reading = number.reading
    named = number.cues() or reading.places or reading.indicators or reading.surveys or reading.periods
    bare = len(reading.text.split()) <= _FEW_WORDS or _PRECISELY.match(reading.text)
    wished = decision.rule == "level" and bare and not named
    return Decision("what the sentence before wants", Kind.TARGET) if wished else decision


def listed_aim(number: Number, decision: Decision, falls: bool = False) -> Decision:
    """In a list of targets what is not said to be measured is one: "a. Tahun 2022 sebesar 18,0 persen;".

    Where `falls` tells that they may be how far something is to fall, one that is not too far for it is passed over.
    """
    level = decision.kind is Kind.LEVEL and not (decision.start or number.cues(Role.FACT))
    stated = level or decision.rule == GOAL_IN_PASSING
    if not stated or not is_item(number.reading):
        return decision
    if falls and not is_too_far(number):
        return Decision("in a list of falls or of where they end")
    return Decision("an item of a list of targets", Kind.TARGET)
