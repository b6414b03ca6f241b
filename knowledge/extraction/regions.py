"""The part of the country a document speaks of: what an ambiguous name means in it, and the place it is about."""

import re
from collections import Counter, defaultdict
from functools import cached_property

from ..language.placementions import PlaceMention
from ..language.places import gazetteer
from ..language.wordlists import small
from ..models import LOCAL, Level, Place, Span

COUNTRY = gazetteer().place("00")
# The nation as texts name it, in small letters.
NATIONAL = re.compile(
    r"(?<![\w-])(?:nasional(?:nya)?|indonesia|tanah air|(?:negeri|negara)\s+(?:ini|kita)"
    r"|nationwide|nationally|national|pemerintah pusat"
    r"|target\s+(?:pak\s+|bapak\s+|bu\s+|ibu\s+)?(?:presiden|rpjmn|menteri|menkes)|(?:pemerintah|pusat|presiden|rpjmn)"
    r"(?=\s+(?:(?!kabupaten|kota|provinsi|daerah|desa)\w+\s+)?(?:menarget|mematok|memasang|meminta))"
    r"|(?<=target\s)pusat|central(?=\s+target))(?![\w-])"
)
_COUNTRYWIDE = re.compile(rf"{NATIONAL.pattern}|\bse-indonesia\b")
_MINISTRY = re.compile(r"\b(?:presiden|menkes|kemenkes|menteri|kementerian|wapres|kepala\s+bkkbn)\b", re.IGNORECASE)
_HEADS = (
    (Level.REGENCY, re.compile(r"\b(?:bupati|wabup|pemkab)\b(?!\s+se)", re.IGNORECASE)),
    (Level.CITY, re.compile(r"\b(?:wali\s?kota|wawali|pemkot|pemko)\b(?!\s+se)", re.IGNORECASE)),
)
# An office publishes on its own place, a paper on many.
_OFFICE = re.compile(
    r"\b(?:pemkab|pemkot|pemko|pemprov|pemerintah|dinas|dinkes|diskominfo|kominfo|humas|bps|bappeda|bkkbn|portal)\b",
    re.IGNORECASE,
)
# A text that names so many provinces, or regencies of one, none of them in a third of its mentions, is about the whole.
_MANY_PLACES = 3
_TITLE_VOTES, _FIRST_SENTENCE_VOTES, _DATELINE_VOTES = 4, 3, 1
_DATELINE_CHARACTERS = 80
_ALL_OVER_CHARACTERS = 12
# "di Jakarta, Jumat (6/10)": where something took place.
_ON_A_DAY = re.compile(
    r"(?-i:(?:\s[A-Z]\w+){0,2})\s*,?\s*\(?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\b", re.IGNORECASE
)
_ALL_OVER = re.compile(r"\bse(?:luruh)?[\s-]*$", re.IGNORECASE)
_DATELINE = re.compile(
    r"^\W*(?:[A-Z][\w.-]*\.(?:com|id|co|co\.id)\W+|[\w .]{0,25},\s+|[\w.]{2,25}\s+[-–—]\s+)?$", re.IGNORECASE
)
_DATELINE_END = re.compile(
    r"\s*(?:,\s*[\w .]+?)?\s*(?:\([^)]*\)\s*)?(?:-{1,2}(?=\s)|–|—)|\s*,\s*-|\s*\([A-Z][^)]*\)\s*[-–—]"
    r"|\s*\|\s*[\w. ]{2,25}[-–—]|\s*,\s*\d{1,2}\s+[A-Z]\w+\s+(?:19|20)\d\d\b"
)
# "Tapin - 14,5%": an item of a list, behind whose dash no sentence begins.
_FIGURE_ALONE = re.compile(
    r"\s*[-–—]+\s*\d[\d.,]*\s*(?:%|persen\b|kasus\b|balita\b|anak\b|\Z)(?:\W*\w++){0,2}\W*", re.IGNORECASE
)
# "LABUAN BAJO – ...": neither of its words names a place.
_CAPITALS = re.compile(r"\W*[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){1,3}")
# "Mataram (Suara NTB) - ..."
_OPENED = re.compile(r"[A-Z][\w ]{2,30}\s*\([\w .]{0,25}")
_CLOSED = re.compile(r"[\w .]{0,15}\)\s*[-–—]")
# "KBRN, Bengkulu: ..."
_WIRE = re.compile(r"[A-Z]{3,8},\s+[\w ]+:")
# "Lahat terbaik di Sumatera Selatan": what a place is ranked in is not what the text is about.
_RANKED_IN = re.compile(
    r"\b(?:(?:ter\w+|paling\s+\w+)\s+(?:di|se-?)|(?:dari|di\s+antara)\s+\d+\s+[\w/]+\s+(?:di|se-?))\s*(?:provinsi\s+)?$",
    re.IGNORECASE,
)


class Region:
    """The part of the country a document speaks of, which decides what an ambiguous name means."""

    def __init__(self, text: str, title: str = "", publisher: str = "") -> None:
        self._office = gazetteer().find(publisher) if _OFFICE.search(publisher) else []
        self._title = len(title) + 1
        self._text = f"{title}\n{text}"
        self._mentions = gazetteer().find(self._text)
        known = [m for m in self._mentions if m.places]
        self._full = {m.places[0].code for m in known if m.full and len(m.places) == 1}
        certain = [m.places[0].code for m in known if _certain(m) and not m.capital]
        self._named: defaultdict[str, set[str]] = defaultdict(set)  # by the code of their province
        for code in certain:
            self._named[_province_of(code)].add(code)
        provinces = Counter(_province_of(code) for code in certain if code != COUNTRY.code)
        self.provinces = [code for code, _ in provinces.most_common()]
        self._regencies = {".".join(p.code.split(".")[:2]) for m in known for p in m.places if p.level in LOCAL}

    def main_place(self, first: Span | None) -> Place | None:
        """The place the document is about: named most often, its title counting most and its dateline least.

        `first` is the first sentence of the text.
        """
        votes, only_dateline = self._votes(first)
        if not votes:
            return COUNTRY if self._national else None
        best = max(votes.values())
        leaders = [code for code, count in votes.items() if count == best]
        leader = next((code for code in leaders if code.startswith(leaders[0] + ".")), leaders[0])
        spread = len(self.provinces) >= _MANY_PLACES and best * _MANY_PLACES <= votes.total()
        # A national desk writes from Jakarta: a place named in the dateline alone is not what the text is about.
        desk = leader in only_dateline and (self._national or _MINISTRY.search(self._text))
        scattered = best == 1 and len(self.provinces) >= _MANY_PLACES and _MINISTRY.search(self._text)
        if desk or scattered or (spread and self._national):
            return COUNTRY
        province = leader.split(".")[0]
        inside = {code: count for code, count in votes.items() if code.startswith(province)}
        if len(inside) > _MANY_PLACES and best * _MANY_PLACES <= sum(inside.values()):
            return gazetteer().place(province)
        return gazetteer().place(leader)

    @cached_property
    def _national(self) -> bool:
        """The text speaks of the nation."""
        return _COUNTRYWIDE.search(small(self._text)) is not None

    def _votes(self, first: Span | None) -> tuple[Counter[str], set[str]]:
        """How much speaks for each place by its code, and the places that nothing but a dateline speaks for."""
        votes = Counter({p.code: _TITLE_VOTES for m in self._office if (p := self.resolve(m))})
        named: Counter[str] = Counter(votes.keys())
        seat = self._seat(first)
        nation_speaks = first is not None and _MINISTRY.search(first.text)
        for before, mention in zip((None, *self._mentions), self._mentions, strict=False):
            place = self.resolve(mention)
            if before and place and place.level is Level.PROVINCE and self._only_tells_where(before, mention, place):
                continue
            if place and place.level is not Level.DISTRICT and not is_all_over(self._text, mention.span):
                votes[place.code] += _FIRST_SENTENCE_VOTES if mention == seat else self._weight(mention, first)
                scene = nation_speaks and is_scene(self._text, mention.span)
                named[place.code] += not (scene or self._is_dateline(mention, first))
        return votes, {code for code in votes if not named[code]}

    def _seat(self, first: Span | None) -> PlaceMention | None:
        """The place of the dateline where the first sentence speaks of its head: "BINJAI - Wali Kota Anu ..."."""
        inside = [m for m in self._mentions if first and first.holds(*(m.span.start - self._title,) * 2)]
        local = [m for m in inside if (p := self.resolve(m)) and p.level in LOCAL]
        heads = {level for level, head in _HEADS if first and head.search(first.text)}
        place = self.resolve(local[0]) if len(local) == 1 and self._is_dateline(local[0], first) else None
        return local[0] if place and place.level in heads else None

    def _only_tells_where(self, before: PlaceMention, mention: PlaceMention, place: Place) -> bool:
        """As "Jambi" in "Kabupaten Merangin, Provinsi Jambi"."""
        gap = self._text[before.span.stop : mention.span.start]
        inside = self.resolve(before)
        return gap in (", ", " (") and inside is not None and inside != place and inside.within(place)

    def only(self, level: Level, province: str) -> Place | None:
        """The one regency or city of a province that the document names in full; None if it names several or none."""
        inside = [p for p in self._meant if p.level is level and p.code.startswith(province + ".")]
        return inside[0] if len(inside) == 1 else None

    @cached_property
    def twins(self) -> list[Place]:
        """The regency and the city of one name that the document names both; none where it names several such pairs."""
        named = [place for place in self._meant if place.level in LOCAL]
        kinds = Counter(place.name.split(" ", 1)[-1] for place in named)
        pairs = [name for name, count in kinds.items() if count == len(LOCAL)]
        return [p for p in named if p.name.split(" ", 1)[-1] == pairs[0]] if len(pairs) == 1 else []

    @cached_property
    def _meant(self) -> list[Place]:
        """The places that the document names, each once."""
        return list(dict.fromkeys(p for m in self._mentions if m.places and (p := self.resolve(m))))

    def _weight(self, mention: PlaceMention, first: Span | None) -> int:
        """How much a mention says of what the document is about."""
        start = mention.span.start - self._title
        dateline = self._is_dateline(mention, first)
        if start < 0:
            return 0 if dateline else _TITLE_VOTES
        if mention.capital or dateline:
            return 0 if self._is_seat_of_one(mention, first) else _DATELINE_VOTES
        opens = first is not None and first.holds(start, start)
        ranked_in = _RANKED_IN.search(self._text[: mention.span.start][-40:])
        return _FIRST_SENTENCE_VOTES if opens and not ranked_in else 1

    def _is_seat_of_one(self, mention: PlaceMention, first: Span | None) -> bool:
        """As "Gorontalo" in "Gorontalo (ANTARA) - Bupati Bone Bolango": written in a town of the province's name."""
        province = self.resolve(mention)
        if first is None or province is None or province.level is not Level.PROVINCE:
            return False
        opening = [
            m
            for m in self._mentions
            if m is not mention and first.holds(m.span.start - self._title, m.span.start - self._title)
        ]
        return any((p := self.resolve(m)) and p.level in LOCAL and p.within(province) for m in opening)

    def _is_dateline(self, mention: PlaceMention, first: Span | None) -> bool:
        start = mention.span.start - self._title
        if start < 0:
            return is_dateline(self._text, mention.span)
        if first is None or not first.start <= start < first.stop:
            return False
        return is_dateline(first.text, mention.span.moved(-self._title - first.start))

    def resolve(self, mention: PlaceMention) -> Place | None:
        """The one place a mention means here; None when the document does not decide."""
        if mention.capital and not any(p.code.split(".")[0] in self.provinces for p in mention.places):
            return None
        places = [p for p in mention.places if p.level is not Level.DISTRICT or self._plausible(p, mention)]
        upper = [p for p in places if p.level is not Level.DISTRICT]
        places = places if upper and self._means_its_own_district(mention, upper) else upper or places
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

    def _means_its_own_district(self, mention: PlaceMention, upper: list[Place]) -> bool:
        """In a text on Kapuas "Kapuas Hulu" is its district: nothing else is of the far regency's province."""
        ours = self.provinces[:1]
        at_home = any(p.level is Level.DISTRICT and _province_of(p.code) in ours for p in mention.places)
        if mention.full or not at_home:
            return False
        far, codes = {_province_of(p.code) for p in upper}, {p.code for p in upper}
        return not any(province in ours or self._named.get(province, codes) - codes for province in far)

    def _plausible(self, place: Place, mention: PlaceMention) -> bool:
        """A district counts when its regency, or at least its province, is spoken of."""
        parent = ".".join(place.code.split(".")[:2])
        return parent in self._regencies or (mention.full and place.code.split(".")[0] in self.provinces[:1])


def _province_of(code: str) -> str:
    return code.partition(".")[0]


def _certain(mention: PlaceMention) -> bool:
    upper = [p for p in mention.places if p.level is not Level.DISTRICT]
    return len(upper) == 1 and upper[0] is mention.places[0]


def is_dateline(text: str, span: Span) -> bool:
    """Tell whether a place only says where the text was written: "PELAIHARI (ANTARA) - "."""
    early = span.start <= _DATELINE_CHARACTERS and not _FIGURE_ALONE.fullmatch(text, span.stop)
    wired = _WIRE.fullmatch(text[: span.stop + 1]) or (
        _OPENED.fullmatch(text[: span.start]) and _CLOSED.match(text, span.stop)
    )
    head = _CAPITALS.match(text)
    if head and head.start() <= span.start < head.end() and _DATELINE_END.match(text, head.end()):
        return True
    return early and bool(wired or (_DATELINE.match(text[: span.start]) and _DATELINE_END.match(text, span.stop)))


def is_scene(text: str, span: Span) -> bool:
    """Tell whether a place is where something took place on a day: "di Tapin, Rabu (3/5)"."""
    return bool(_ON_A_DAY.match(text, span.stop))


def is_all_over(text: str, span: Span) -> bool:
    """Tell whether a place stands for all that lies in it: "se-Kalsel"."""
    return bool(_ALL_OVER.search(text[max(0, span.start - _ALL_OVER_CHARACTERS) : span.start]))
