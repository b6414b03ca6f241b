"""Which place a number speaks of: the subject of its clause, never the place it is compared with or ranked in."""

import re

from ..language.cues import Role
from ..models import Place
from .readings import Number, between
from .regions import is_all_over
from .standins import OFFICE, SPEAKS
from .uses import Subject

_JOINT = re.compile(r"\s*(?:\([^)]*\))?\s*(?:,|dan|serta|,\s*dan|,\s*serta|&|maupun)\s*$", re.IGNORECASE)
# "Kenaikan 2,4 persen itu membuat Seluma ...": the place that a number did something to.
_MADE = re.compile(
    r"[^.;]{0,40}?\b(?:membuat|menempatkan|menjadikan|mengantar(?:kan)?|membawa|mendudukkan)\s+", re.IGNORECASE
)
_ONLY_JOINT = re.compile(
    r"[\s,(]*(?:(?:pada|di|tahun)\s+)*[\s,)]*(?:dan|serta)?\s*(?:(?:pada|di|tahun)\s+)*", re.IGNORECASE
)
_LOCATED = re.compile(
    r"\s*(?:(?:anak|balita|kasus|stunting|penderita|orang|jiwa|keluarga|ber[ie]siko|yang|ada|tersebar|tercatat|di\s?antaranya|berada|tinggal|bermukim)\s+){0,4}(?:berasal\s+dari|di|untuk|se-?|secara|in|across)\s*$",
    re.IGNORECASE,
)
_THAT_FIGURE = re.compile(r"\b(?:angka|prevalensi|persentase|jumlah|capaian)\s+(?:itu|ini|tersebut)\b", re.IGNORECASE)
_IS_TARGET_OF = re.compile(r"\s*(?:(?:itu|ini|tersebut|adalah|merupakan|ialah)\s+){1,2}target\s+$", re.IGNORECASE)
_WHICH = re.compile(
    r"\s+yang\s+(?!masing-masing|turun|naik|menurun|meningkat|tercatat|mencapai|mencatat)[^,]*$"
    r"(?<!adalah )(?<!ialah )(?<!yaitu )(?<!yakni )",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:di|dari|se-?)\s*$", re.IGNORECASE)
IN_A_ROW = re.compile(r"\s*(?:[,;]|(?:[,;]\s*)?(?:dan|serta))\s+", re.IGNORECASE)
_ITSELF = re.compile(r"\s*(?:sendiri|(?:secara|pada)\s+\w+)?\s*,?\s*yang\b[^,;]{0,40}", re.IGNORECASE)
# "tertinggi di DIY yang rata-ratanya 17,3 persen": what it is ranked in has a figure of its own.
_OF_ITS_OWN = re.compile(
    r"\s*,\s+yang\s+(?:mencatat|tercatat|sebesar|berada|masih)\b[^,;]{0,30}"
    r"|\s*,?\s+yang\s+(?:secara\s+(?:keseluruhan|umum|rata-rata)|sendiri|rata-rata|rerata|angkanya|prevalensinya)[^,;]{0,30}",
    re.IGNORECASE,
)
# "Lebak dan Pandeglang, dua kabupaten di selatan, bertahan di 35,5 persen dan 28,6 persen"
_APPOSITION = re.compile(r",[^,;\d]*,")
_NAME_IN_LIST = re.compile(
    r"[\s)]*(?:[|;,•/]|dan|serta)\s+(?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,3}\s*[:(]?\s*(?:sebesar\s+|dengan\s+)?",
    re.IGNORECASE,
)
# So many words at most stand between places in a row and the number that is of all of them.
_SHARED_WORDS = 6
# So many at most between a place and a number that is its own, less what stands in brackets.
_NEAR_WORDS = 3
_BRACKETS = re.compile(r"\([^)]*\)")
ONE_BY_ONE = re.compile(r"\b(?:masing-masing|berturut-turut|berurutan|urutannya)\b", re.IGNORECASE)


def subjects_of(
    number: Number, subjects: list[Subject], before: list[Place | None] | None, carried: Place | None
) -> list[Place | None]:
    """The places a number speaks of, None standing for one we cannot name; usually one.

    `before` are the places of the number before it in the sentence, `carried` the place the text was about.
    """
    own = [s for s in subjects if number.floor <= s.span.start < number.start and _may_own(number, s)]
    previous = number.previous
    taken = _located(previous, subjects) if previous else None
    own = [s for s in own if s is not taken] if _located(number, subjects) else own
    if previous and number.floor == previous.stop and own:
        own = [s for s in own if s.span.start >= previous.stop]
    if own:
        shared = _shared(number, own)
        return [s.place for s in shared]
    located = _located(number, subjects)
    if located:
        return [located.place]
    leading = [s for s in subjects if s.span.stop <= number.start and not s.aside]
    spoken_before = [s for s in subjects if previous and s.span.stop <= previous.start]
    aside = bool(spoken_before) and spoken_before[-1].compared
    if before and _is_of_an_unknown(number):
        return [None]
    if before and (not aside or _goes_on(number) or _ends_movement(number)):
        return before
    if leading:
        return [s.place for s in _joined(number.reading.text, leading)]
    told = _speaker(number, subjects) or _made(number, subjects)
    return [told.place if told else carried]


def _may_own(number: Number, subject: Subject) -> bool:
    """Tell whether a number may be of a place before it: its subject, one compared with, one ranked in with its own."""
    gap = number.reading.text[subject.span.stop : number.start]
    told = number.previous is not None or _THAT_FIGURE.search(number.reading.text, 0, subject.span.start)
    bracketed = bool(told) and gap == " ("  # "Tapin (35,2%) tertinggi di Kalsel (24,5%)"
    if subject.place is None and not gap.strip(" (:"):
        return True  # "Pulau Anu 15 persen": of a place that we do not know
    return not subject.aside or subject.compared or bracketed or bool(_OF_ITS_OWN.fullmatch(gap))


def _is_of_an_unknown(number: Number) -> bool:
    """As in "Tarakan 15,4% | KTT 28%": a name that is no place we know stands where a list names its places."""
    reading, start = number.reading, number.previous.stop if number.previous else number.floor
    if not _NAME_IN_LIST.fullmatch(reading.text[start : number.start]):
        return False
    known = (reading.surveys, reading.indicators, reading.periods, reading.cues)
    return not any(between(mentions, start, number.start) for mentions in known)


def _made(number: Number, subjects: list[Subject]) -> Subject | None:
    """As in "Kenaikan 2,4 persen itu membuat Seluma tertinggi": the place named behind the number as its object."""
    behind = [s for s in subjects if s.span.start >= number.stop and not s.aside]
    made = behind and _MADE.fullmatch(number.reading.text[number.stop : behind[0].span.start])
    return behind[0] if made else None


def _ends_movement(number: Number) -> bool:
    """As in "dibanding Gowa yang dari 44,5 persen bisa tinggal 33 persen": both ends are of one place."""
    previous = number.previous
    begun = previous is not None and bool(previous.cues(Role.FROM))
    return begun and bool(number.cues(Role.TO)) and "," not in number.before


def _goes_on(number: Number) -> bool:
    """As in "20,3 persen tahun 2023, dan 15,9 persen tahun 2024": nothing but a period and a joint stand between."""
    previous, reading = number.previous, number.reading
    if previous is None:
        return False
    gap, start = "", previous.stop
    for period in between(reading.periods, previous.stop, number.start):
        gap, start = gap + reading.text[start : period.span.start], period.span.stop
    return _ONLY_JOINT.fullmatch(gap + reading.text[start : number.start]) is not None


def _speaker(number: Number, subjects: list[Subject]) -> Subject | None:
    """The place whose head is quoted: "target kami 14 persen," ujar Bupati Tapin."""
    text = number.reading.text
    for subject in subjects:
        said = subject.span.start >= number.stop and SPEAKS.search(text, number.stop, subject.span.start)
        if said and (OFFICE.search(text[: subject.span.start][-60:]) or OFFICE.search(subject.span.text + " ")):
            return subject
    return None


def _joined(text: str, leading: list[Subject]) -> list[Subject]:
    """The last places of a clause before, with those that are joined to it: "Tapin dan HSU cemas karena ..."."""
    group = [leading[-1]]
    for subject in reversed(leading[:-1]):
        if not _JOINT.fullmatch(text, subject.span.stop, group[0].span.start) or _is_wider(subject, group[0]):
            break
        group.insert(0, subject)
    return group


def _shared(number: Number, own: list[Subject]) -> list[Subject]:
    """The places joined before a number: "Banyuasin dan Prabumulih 22 persen" speaks of both."""
    text = number.reading.text
    if own[-1].compared and len(own) > 1 and not _directly(text[own[-1].span.stop : number.start]):
        own = own[:-1]
    if len(own) > 1 and _WHICH.fullmatch(text[own[-2].span.stop : own[-1].span.start]):
        own = own[:-1]
    group = [own[-1]]
    for subject in reversed(own[:-1]):
        inside = _WITHIN.search(text[: subject.span.start]) and not _WITHIN.search(text[: group[0].span.start])
        if inside and _is_wider(subject, group[0]):
            break
        if not _JOINT.fullmatch(text[subject.span.stop : group[0].span.start]) or subject.compared != group[0].compared:
            break
        group.insert(0, subject)
    tail = text[group[-1].span.stop : number.start]
    words = _APPOSITION.sub(" ", tail).split()
    shared = ONE_BY_ONE.search(tail) or _directly(tail) or len(words) <= _SHARED_WORDS
    return group if shared else group[:1]


def each_its_own(number: Number, places: int = 0) -> bool:
    """Tell whether the numbers that follow go to the places one by one.

    "Masing-masing" says so, or as many numbers in a row as there are `places`: "Tapin dan HSU, 13 dan 14 persen".
    """
    return bool(ONE_BY_ONE.search(number.before)) or (places > 1 and row_length(number) == places)


def row_length(number: Number) -> int:
    """How many numbers stand in a row from this one, with nothing but commas and "dan" between."""
    length, following = 1, number.following
    while following and IN_A_ROW.fullmatch(following.before):
        length, following = length + 1, following.following
    return length


def _directly(gap: str) -> bool:
    """Nothing but a word like "sebesar", or a clause on the place itself ("yang sudah berada di"), stands between."""
    return bool(_ITSELF.fullmatch(gap)) or len(_BRACKETS.sub("", gap).split()) <= _NEAR_WORDS


def _located(number: Number, subjects: list[Subject]) -> Subject | None:
    """As in "34.317 balita di Pasaman Barat", "14 persen itu target nasional": the place right behind the number."""
    behind = [subject for subject in subjects if subject.span.start >= number.stop]
    pair = number.following if behind else None
    if pair and pair.paired and behind[0].span.start >= pair.stop:
        number = pair  # "10.911 anak atau 17,8 persen berasal dari Tapin"
    for subject in behind:
        if _IS_TARGET_OF.fullmatch(number.reading.text, number.stop, subject.span.start):
            return subject
        wide = subject.aside and is_all_over(number.reading.text, subject.span)
        if subject.span.text.lower() == "nationwide" and subject.span.start == number.stop + 1:
            return subject
        if subject.span.start < number.ceiling and (wide or not subject.aside):
            return subject if _LOCATED.fullmatch(number.reading.text, number.stop, subject.span.start) else None
    return None


def _is_wider(subject: Subject, other: Subject) -> bool:
    """Tell whether a place holds another, as "di Kalsel" before its regencies: it is none of their list."""
    return subject.place is None or other.place is None or other.place.within(subject.place)
