"""Which place a number speaks of: the subject of its clause, never the place it is compared with or ranked in."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .cues import Role
from .models import Level, Place, Span
from .places import PlaceMention, gazetteer
from .readings import Number, Reading, between

_COUNTRY = gazetteer().place("00")
_TITLE_VOTES, _FIRST_SENTENCE_VOTES, _DATELINE_VOTES = 4, 3, 1
_DATELINE_CHARACTERS = 80
_ALL_OVER_CHARACTERS = 12
_LOCAL = (Level.REGENCY, Level.CITY)
_NATIONAL = re.compile(
    r"(?<![\w-])(?:nasional(?:nya)?|indonesia|tanah air|nationwide|national|pemerintah pusat|target\s+presiden"
    r"|(?:pemerintah|pusat|presiden)(?=\s+(?:sendiri\s+)?menarget)|central(?=\s+target))(?![\w-])",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:\bskala|\bsurvei|\bsurvey|\bprogram|\bhari|\btingkat|\bmedia|\bsecara|\bstandar)\s+$")
_PROVINCIAL = re.compile(
    r"(?<!\w)(?:(?:tingkat\s+|rata-rata\s+|rerata\s+)?(?:provinsi|propinsi)(?:nya)?(?:\s+(?:ini|itu|tersebut))?|pemprov)"
    r"(?!\s+(?-i:[A-Z])|\w)",
    re.IGNORECASE,
)
_BEST = (
    r"(?:\bter(?:tinggi|endah|banyak|sedikit|besar|kecil|baik|parah|atas|depan)\b|\bpaling\s+\w+|\bperingkat\b|\branking\b"
    r"|\burutan\b|\bposisi\b|\bjuara\b|\bdari\s+\d+\s+(?:kabupaten|provinsi|daerah|kab))"
)
_ORDINAL = r"(?:\s+(?:ke-?\s?\d+|pertama|ke\w+|dua|tiga|\d+|nomor|ter\w+|secara|tingkat|skala))*"
_SUPERLATIVE = re.compile(
    rf"{_BEST}{_ORDINAL}\s+$"
    rf"|{_BEST}(?:(?!adalah|ialah|yakni|yaitu|ditempati|dengan\s)[\w\s/-]){{0,40}}?\b(?:di|dari|untuk|se)[\s-]+"
    r"(?:provinsi\s+|wilayah\s+)?$",
    re.IGNORECASE,
)
_ALL_OVER = re.compile(r"\bse(?:luruh)?[\s-]*$", re.IGNORECASE)
_DATELINE = re.compile(r"^\W*(?:[A-Z][\w.]*\.(?:com|id|co|co\.id|CO\.ID|COM|ID)\W+|[\w .]{0,25},\s+)?$", re.IGNORECASE)
_DATELINE_END = re.compile(r"\s*(?:,\s*[\w .]+?)?\s*(?:\([^)]*\)\s*)?(?:-{1,2}|–|—)|\s*,\s*-|\s*\([A-Z][^)]*\)\s*[-–—]")
_EVENT_AFTER = re.compile(r"\s*,?\s*\(?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\b", re.IGNORECASE)
_QUALIFIER = re.compile(r"\s*[,(]?\s*$|\s*,?\s*(?:provinsi|prov\.?)\s*$", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:\([^)]*\))?\s*(?:,|dan|serta|,\s*dan|,\s*serta|&|maupun)\s*$", re.IGNORECASE)
_LOCATED = re.compile(
    r"\s*(?:(?:anak|balita|kasus|stunting|penderita|orang|jiwa|yang|ada|tersebar|tercatat)\s+){0,4}(?:di|untuk|se-?)\s*$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\bmasing-masing\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """A place as the sentence uses it. `place` is None for a village or a name that fits several.

    `aside` marks a place that is only compared with ("di atas nasional"), ranked in ("terendah di Kalsel"), or where
    the text was written; `compared` those of the first kind, which take the one number right behind them.
    """

    span: Span
    place: Place | None
    aside: bool = False
    compared: bool = False


class Region:
    """The part of the country a document speaks of, which decides what an ambiguous name means."""

    def __init__(self, text: str, title: str = "") -> None:
        self._title = len(title) + 1
        self._text = f"{title}\n{text}"
        self._mentions = gazetteer().find(self._text)
        known = [m for m in self._mentions if m.places]
        self._full = {m.places[0].code for m in known if m.full and len(m.places) == 1}
        certain = [m.places[0].code for m in known if _certain(m)]
        provinces = Counter(code.split(".")[0] for code in certain if code != _COUNTRY.code)
        self.provinces = [code for code, _ in provinces.most_common()]
        self._regencies = {".".join(p.code.split(".")[:2]) for m in known for p in m.places if p.level in _LOCAL}

    def main_place(self, first: Span | None) -> Place | None:
        """The place the document is about: named most often, its title counting most and its dateline least.

        `first` is the first sentence of the text.
        """
        votes: Counter[str] = Counter()
        for mention in self._mentions:
            place = self.resolve(mention)
            if place and place.level is not Level.DISTRICT and not _all_over(self._text, mention.span):
                votes[place.code] += self._weight(mention, first)
        if not votes:
            return _COUNTRY if _NATIONAL.search(self._text) else None
        best = max(votes.values())
        return gazetteer().place(next(code for code, count in votes.items() if count == best))

    def _weight(self, mention: PlaceMention, first: Span | None) -> int:
        """How much a mention says of what the document is about."""
        start = mention.span.start - self._title
        if start < 0:
            return _TITLE_VOTES
        dateline = (
            first
            and first.start <= start < first.stop
            and _is_dateline(first.text, _shifted(mention.span, -self._title - first.start))
        )
        if mention.capital or dateline:
            return _DATELINE_VOTES
        return _FIRST_SENTENCE_VOTES if first and first.holds(start, start) else 1

    def resolve(self, mention: PlaceMention) -> Place | None:
        """The one place a mention means here; None when the document does not decide."""
        places = [p for p in mention.places if p.level is not Level.DISTRICT or self._plausible(p, mention)]
        upper = [p for p in places if p.level is not Level.DISTRICT]
        places = upper or places
        if len(places) > 1:
            named = [p for p in places if p.code in self._full]
            places = named if len(named) == 1 else places
        if len(places) > 1 and places[0].level is Level.PROVINCE:
            return places[0]
        for province in self.provinces:
            near = [p for p in places if p.code.startswith(province + ".")]
            if near:
                places = near
                break
        return places[0] if len(places) == 1 else None

    def _plausible(self, place: Place, mention: PlaceMention) -> bool:
        """A district counts when its regency, or at least its province, is spoken of."""
        parent = ".".join(place.code.split(".")[:2])
        return parent in self._regencies or (mention.full and place.code.split(".")[0] in self.provinces[:1])


def _certain(mention: PlaceMention) -> bool:
    upper = [p for p in mention.places if p.level is not Level.DISTRICT]
    return len(upper) == 1 and upper[0] is mention.places[0]


def read_subjects(reading: Reading, region: Region, main: Place | None) -> list[Subject]:
    """The places of a sentence in order, each with its use; "nasional" and "provinsi" count as names."""
    text = reading.text
    subjects = [
        Subject(m.span, region.resolve(m), *_use(text, m.span, region.resolve(m), reading)) for m in reading.places
    ]
    taken = [s.span for s in subjects]
    for match in _NATIONAL.finditer(text):
        span = Span(match.start(), match.end(), match[0])
        title = match[0][0].isupper() and re.search(r"\b[A-Z][\w-]*\s+$", text[: match.start()])
        named = title or _NAME_BEFORE.search(text[: match.start()]) or _ranks(text, span)
        if not named and not any(_overlap(span, s) for s in taken):
            aside, compared = _use(text, span, _COUNTRY, reading)
            subjects.append(Subject(span, _COUNTRY, aside or _beside(text, span), compared or _beside(text, span)))
    province = _province(main, region)
    for match in _PROVINCIAL.finditer(text):
        span = Span(match.start(), match.end(), match[0])
        if province and not any(_overlap(span, s) for s in taken) and not _ranks(text, span):
            subjects.append(Subject(span, province, *_use(text, span, province, reading)))
    return _without_qualifiers(text, sorted(subjects, key=lambda s: s.span.start))


def subjects_of(
    number: Number, subjects: list[Subject], before: list[Place | None] | None, carried: Place | None
) -> list[Place | None]:
    """The places a number speaks of, None standing for one we cannot name; usually one.

    `before` are the places of the number before it in the sentence, `carried` the place the text was about.
    """
    own = [s for s in subjects if number.floor <= s.span.start < number.start and (not s.aside or s.compared)]
    previous = number.previous
    if previous and number.floor == previous.stop and own:
        own = [s for s in own if s.span.start >= previous.stop]
    if own:
        shared = _shared(number, own, subjects)
        return [s.place for s in shared]
    located = _located(number, subjects)
    if located:
        return [located.place]
    leading = [s for s in subjects if s.span.stop <= number.start and not s.aside]
    spoken_before = [s for s in subjects if previous and s.span.stop <= previous.start]
    aside = bool(spoken_before) and spoken_before[-1].compared
    if before and not aside:
        return before
    if leading:
        return [leading[-1].place]
    return [carried]


def _shared(number: Number, own: list[Subject], subjects: list[Subject]) -> list[Subject]:
    """The places joined before a number: "Banyuasin dan Prabumulih 22 persen" speaks of both."""
    text = number.reading.text
    if own[-1].compared and len(own) > 1 and not _directly(text[own[-1].span.stop : number.start]):
        own = own[:-1]
    group = [own[-1]]
    for subject in reversed(own[:-1]):
        if not _JOINT.fullmatch(text[subject.span.stop : group[0].span.start]) or subject.compared != group[0].compared:
            break
        group.insert(0, subject)
    tail = text[group[-1].span.stop : number.start]
    if len(group) == 1:
        return group
    if _EACH.search(tail) or _directly(tail):
        return group
    return [group[-1]] if _directly(tail) else group[:1] if not _EACH.search(tail) and len(tail.split()) > 6 else group


def each_its_own(number: Number) -> bool:
    """Tell whether "masing-masing" hands out the numbers that follow, one to each place."""
    return bool(_EACH.search(number.before))


def _directly(gap: str) -> bool:
    """Nothing but a word like "sebesar" stands between."""
    return len(re.sub(r"\([^)]*\)", "", gap).split()) <= 3


def _located(number: Number, subjects: list[Subject]) -> Subject | None:
    """As in "34.317 balita di Pasaman Barat": the place right behind the number."""
    for subject in subjects:
        if number.stop <= subject.span.start < number.ceiling and not subject.aside:
            return subject if _LOCATED.fullmatch(number.reading.text[number.stop : subject.span.start]) else None
    return None


def _use(text: str, span: Span, place: Place | None, reading: Reading) -> tuple[bool, bool]:
    """How a sentence uses a place: (aside, compared)."""
    before = text[: span.start]
    if _all_over(text, span) or _EVENT_AFTER.match(text, span.stop):
        return True, False
    if _is_dateline(text, span):
        return True, False
    wide = place is not None and place.level in (Level.COUNTRY, Level.PROVINCE)
    if wide and _SUPERLATIVE.search(before[-70:]):
        return True, False
    compares = [c for c in reading.cues if c.role is Role.COMPARE and c.span.stop <= span.start]
    if (
        compares
        and len(text[compares[-1].span.stop : span.start].split()) <= 3
        and "," not in text[compares[-1].span.stop : span.start]
    ):
        return True, True
    return False, False


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.stop + by, span.text)


def _is_dateline(text: str, span: Span) -> bool:
    early = span.start <= _DATELINE_CHARACTERS
    return early and bool(_DATELINE.match(text[: span.start]) and _DATELINE_END.match(text, span.stop))


def _beside(text: str, span: Span) -> bool:
    """As in "rata-rata nasional yaitu 11,6 persen": a yardstick, not the subject."""
    return bool(re.search(r"(?:rata-rata|rerata|target)\s+$", text[: span.start], re.IGNORECASE))


def _ranks(text: str, span: Span) -> bool:
    return bool(_SUPERLATIVE.search(text[: span.start][-70:])) or _all_over(text, span)


def _all_over(text: str, span: Span) -> bool:
    return bool(_ALL_OVER.search(text[max(0, span.start - _ALL_OVER_CHARACTERS) : span.start]))


def _province(main: Place | None, region: Region) -> Place | None:
    code = main.code.split(".")[0] if main and main.code != "00" else next(iter(region.provinces), "")
    return gazetteer().place(code) if code else None


def _without_qualifiers(text: str, subjects: list[Subject]) -> list[Subject]:
    """Drop "Papua" from "Kabupaten Intan Jaya, Papua" and "(HSS)" behind its full name."""
    kept: list[Subject] = []
    for subject in subjects:
        last = kept[-1] if kept else None
        gap = text[last.span.stop : subject.span.start] if last else ""
        if last and subject.place and last.place and _QUALIFIER.fullmatch(gap):
            wider = subject.place.level is Level.PROVINCE and last.place.level is not Level.PROVINCE
            same = subject.place == last.place or last.place.within(subject.place)
            if same or (wider and "," in gap):
                continue
        kept.append(subject)
    return kept


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.stop and second.start < first.stop


def spoken_of(places: Iterable[Place | None]) -> list[Place]:
    """The places that are known, each once, in order."""
    return list(dict.fromkeys(place for place in places if place))


def leading_places(subjects: list[Subject]) -> list[Place]:
    """The subjects of a sentence without a figure: what the next sentence may go on about."""
    return spoken_of(s.place for s in subjects if not s.aside)


def subjects_between(subjects: list[Subject], start: int, stop: int) -> list[Subject]:
    """The subjects that lie within `start:stop`."""
    return between(tuple(subjects), start, stop)
