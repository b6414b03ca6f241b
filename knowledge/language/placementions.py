"""The names of places in a text, and what each can mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..models import LOCAL, Level, Place, Span
from .levels import KINDS, OFFICES, VILLAGES
from .placenames import ENGLISH_SIDES, WORD, Name, PlaceNames, is_called, plain
from .wordlists import listed

_LONGEST_NAME_WORDS = 6
_LONGEST_VILLAGE_WORDS = 3
# A small letter begins no name in a document, but these words may stand before one.
_LEADS = {*KINDS, *VILLAGES, "wali"}
_FEATURES = frozenset(listed("feature"))
_ORDER = list(Level)
_ENGLISH_KINDS = {"Regency": Level.REGENCY, "District": Level.REGENCY, "City": Level.CITY}
_BETWEEN_WORDS = re.compile(r"[ ]?-?[ ]?\n?[ ]?|[ ]{2,3}")
_COORDINATION = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:,|dan|serta|,\s*dan|,\s*serta|&)\s*", re.IGNORECASE)
_COUNTED_OFF = re.compile(
    r"\s*\(?[\d.,]+\d\s*(?:persen|%|balita|anak|kasus|orang|keluarga)?\)?\s*(?:,|;|dan|serta|,\s*dan|,\s*serta)\s*",
    re.IGNORECASE,
)
# "TRIBUN-PAPUA.COM" names a paper.
_SITE = re.compile(r"\.(?:com|net|co|id)\b", re.IGNORECASE)
# "Presiden RI", "HUT RI"
_TITLED = re.compile(r"\b(?:[A-Z]{2,}|Presiden|Wapres|Kemen\w+|Men(?:teri|ko|kes)\w*|Kesehatan)\s+$")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name in a text and what it can mean, the highest level first; no place at all for a village we do not know.

    `full` tells that the text names the kind too ("Kota Solok"); `capital` that it names a seat of government, which
    stands for its regency only where nothing else does; `feature` that it is an island or a river, no area at all.
    """

    span: Span
    places: tuple[Place, ...]
    full: bool = False
    capital: bool = False
    feature: bool = False


# A mention, or None, and how many words it takes.
_Read = tuple[PlaceMention | None, int]


class MentionReader:
    """Reads the places that a text names; in a question (`typed`) a name may begin with a small letter."""

    def __init__(self, text: str, names: PlaceNames, typed: bool) -> None:
        self._text, self._names, self._typed = text, names, typed
        self._words = list(WORD.finditer(text))

    def read(self) -> list[PlaceMention]:
        """Every mention, left to right, the longest name winning."""
        mentions: list[PlaceMention] = []
        at = 0
        while at < len(self._words):
            if not (self._typed or _may_begin(self._words[at].group())):
                at += 1
                continue
            mention, used = self._read(at)
            if mention and not (_SITE.match(self._text, mention.span.stop) or _is_title(self._text, mention)):
                mentions.append(mention)
            at += used
        return _with_kinds(self._text, mentions)

    def _read(self, at: int) -> _Read:
        """What begins at word `at`."""
        first, bare = self._plain(at), self._longest(at, None)
        if first == "wali" and self._plain(at + 1) == "kota":
            return None, 1
        if first in VILLAGES:
            return self._village(at)
        if first in _FEATURES and not bare[0]:
            return self._feature(at, first)
        if (kind := KINDS.get(first)) and (read := self._of_kind(at, kind, *bare)):
            return read
        names, count = bare
        return (self._mention(at, at + count - 1, names, full=False), count) if names else (None, 1)

    def _feature(self, at: int, feature: str) -> _Read:
        """An island, a river or the like: no area, unless it belongs to the name of one, as in "Kepulauan Sitaro"."""
        called, count = self._longest(at + 1, None)
        if any(is_called(name.place, feature) for name in called):
            return self._mention(at, at + count, called, full=False), count + 1
        mention, used = self._village(at) if self._is_capital(at) else (None, 1)
        return (replace(mention, feature=True), used) if mention else (None, 1)

    def _of_kind(self, at: int, kind: Level, bare: list[Name], bare_words: int) -> _Read | None:
        """What begins with a word for a kind, "Kota Solok"; None where the word tells nothing.

        `bare` is what the words name without it.
        """
        lead = 2 if self._plain(at + 1) == "administrasi" else 1
        found, count = self._longest(at + lead, kind)
        small = all(name.place.level is Level.DISTRICT for name in bare)  # "Kota Padang" is a district elsewhere
        office = self._plain(at) in OFFICES
        if found and count + lead >= bare_words + (not small):
            start = at + 1 if office else at
            return self._mention(start, at + lead + count - 1, found, full=True), count + lead
        if bare or self._typed:
            return None
        office = office or (at > 0 and self._plain(at - 1) == "wali")
        if kind in LOCAL and not office and self._is_capital(at):
            return self._unknown(at, kind)
        another = self._plain(at + 1) in KINDS  # "per Kecamatan Kabupaten Tapin"
        if kind is Level.DISTRICT and not another:
            return self._village(at)  # renamed, or misspelt: none that we know
        return None

    def _village(self, at: int) -> _Read:
        """A village is in no gazetteer: "Desa Juai" must not be taken for the district Juai."""
        words, count = self._words, 0
        while at + count + 1 < len(words) and count < _LONGEST_VILLAGE_WORDS:
            gap = self._text[words[at + count].end() : words[at + count + 1].start()]
            following = at + count + 1
            # "per Puskesmas Kabupaten Tapin"
            wider = KINDS.get(self._plain(following)) in (Level.REGENCY, Level.PROVINCE)
            if gap != " " or not self._is_capital(following) or wider:
                break
            count += 1
        if not count:
            return None, 1
        return PlaceMention(Span.of(self._text, words[at].start(), words[at + count].end()), (), full=True), count + 1

    def _unknown(self, at: int, level: Level) -> _Read:
        """All regencies are known, so another one is misspelt ("Kabupaten Marros") or, if none is close, no place.

        A city that none is close to is a nickname ("Kota Ukir"), and says no more than "the city".
        """
        mention, used = self._village(at)
        if mention is None:
            return None, 1
        for count, key in reversed(list(self._joined(at + 1, at + used))):
            if close := self._names.close_to(key, level):
                return self._mention(at, at + count, [Name(close, "name")], full=True), count + 1
        return (mention, used) if level is not Level.CITY else (None, self._nickname(at, used))

    def _nickname(self, at: int, used: int) -> int:
        """How many words belong to a nickname: in "Kota Gerbang Salam" there is no district Salam."""
        for count in range(1, used):
            names, _ = self._longest(at + count, None)
            if any(name.place.level is not Level.DISTRICT for name in names):
                return count
        return used

    def _longest(self, at: int, level: Level | None) -> tuple[list[Name], int]:
        """The longest run of words from `at` that is a name, of the given level if one is named, and its length.

        The district "Kota" is only meant by "Kecamatan Kota", since the word alone is any city; so is a district whose
        name is an ordinary word ("Ibu").
        """
        if at >= len(self._words) or not (self._typed or self._is_capital(at)):
            return [], 0
        for count, key in reversed(list(self._runs(at))):
            names = [name for name in self._names.of(key) if _fits(name, level, self._typed)]
            written = self._text[self._words[at].start() : self._words[at + count - 1].end()]
            small = written.islower() or all(name.place.level is Level.DISTRICT for name in names)
            ordinary = key in KINDS or (self._names.is_ordinary(key) and small)
            if names and not (level is None and ordinary):
                return names, count
        return [], 0

    def _runs(self, at: int) -> Iterator[tuple[int, str]]:
        """The runs of words from `at` that some name begins with or is."""
        for count, key in self._joined(at, len(self._words)):
            if not self._names.begin_with(key):
                return
            yield count, key

    def _joined(self, at: int, stop: int) -> Iterator[tuple[int, str]]:
        """Runs of words from `at` with only blanks or hyphens between them, the shortest first, as lookup keys."""
        key = ""
        for count, word in enumerate(self._words[at : min(at + _LONGEST_NAME_WORDS, stop)], start=1):
            before = self._words[at + count - 2]
            if count > 1 and not _BETWEEN_WORDS.fullmatch(self._text, before.end(), word.start()):
                return
            key += plain(word.group())
            yield count, key
            if word.group().endswith("."):
                return

    def _mention(self, first: int, last: int, names: list[Name], full: bool) -> PlaceMention:
        """The mention of these words; as in "Bolmong Selatan", of what they are with a side, else of no known place."""
        start = self._words[first].start()
        if side := self._side_behind(last):
            places = self._names.on_side(names, side)
            return PlaceMention(Span.of(self._text, start, self._words[last + 1].end()), places, full=not places)
        stop = self._words[last].end() - self._words[last].group().endswith(".")
        capital = all(name.kind == "capital" or name.place.level is Level.DISTRICT for name in names)
        found = {name.place.code: name.place for name in names}.values()
        places = tuple(sorted(found, key=lambda place: (_ORDER.index(place.level), place.code)))
        capital = capital and any(name.kind == "capital" for name in names)
        if alike := _of_kind(places, self._english_kind_behind(last)):
            places, full = alike, True
        return PlaceMention(Span.of(self._text, start, stop), places, full, capital)

    def _side_behind(self, last: int) -> str:
        """The side ("Selatan") that stands right behind a word; empty where none does."""
        word = self._words[last + 1] if last + 1 < len(self._words) else None
        beside = word is not None and self._text[self._words[last].end() : word.start()] == " "
        return word.group() if word and beside and word.group() in ENGLISH_SIDES else ""

    def _english_kind_behind(self, last: int) -> Level | None:
        """The kind that stands right behind a name, as in "Probolinggo Regency"."""
        word = self._words[last + 1].group() if last + 1 < len(self._words) else ""
        return _ENGLISH_KINDS.get(word)

    def _plain(self, at: int) -> str:
        """A word as it is looked up; empty behind the last."""
        return plain(self._words[at].group()) if at < len(self._words) else ""

    def _is_capital(self, at: int) -> bool:
        return self._words[at].group()[0].isupper()


def _may_begin(word: str) -> bool:
    """Tell whether a name in a document may begin with a word."""
    return word[0].isupper() or plain(word) in _LEADS


def _fits(name: Name, level: Level | None, typed: bool) -> bool:
    if level is None:
        return not (typed and name.place.level is Level.DISTRICT)
    return name.place.level is level and name.kind != "capital"


def _is_title(text: str, mention: PlaceMention) -> bool:
    """Tell whether the nation only belongs to the name of an office or a feast: "Kemenkes RI"."""
    return mention.span.text == "RI" and bool(_TITLED.search(text, 0, mention.span.start))


def _of_kind(places: tuple[Place, ...], kind: Level | None) -> tuple[Place, ...]:
    return tuple(place for place in places if place.level is kind)


def _with_kinds(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """In "Kabupaten Lebak, Pandeglang dan Serang" the kind goes for each name of the list that can be of it.

    So does that of regencies where numbers stand between: "Kabupaten Sumedang 27,6 persen, Sukabumi 27,5 persen".
    """
    read: list[PlaceMention] = []
    kind: Level | None = None
    for mention in mentions:
        gap = (read[-1].span.stop, mention.span.start) if read else (0, 0)
        joined = _COORDINATION.fullmatch(text, *gap) or (kind is Level.REGENCY and _COUNTED_OFF.fullmatch(text, *gap))
        if mention.full:
            kind = mention.places[0].level if mention.places else None
        elif read and joined and kind in LOCAL and _of_kind(mention.places, kind):
            mention = replace(mention, places=_of_kind(mention.places, kind))
        else:
            kind = None
        read.append(mention)
    return read
