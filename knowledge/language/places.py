"""The gazetteer: which administrative area a name in a text means. Code = Kemendagri code."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ..models import LOCAL, Level, Place, Span
from .levels import KINDS, OFFICES, VILLAGES
from .wordlists import read_rows

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")
_LONGEST_NAME_WORDS = 6
# So many words make up most of all texts.
_COMMON_WORDS = 10_000
# A small letter begins no name in a document, but these words may stand before one.
_LEADS = {*KINDS, *VILLAGES, "wali"}
_LETTERS_A_SLIP = 4
_FEATURES = {
    "kepulauan",
    "pulau",
    "teluk",
    "sungai",
    "danau",
    "gunung",
    "bukit",
    "selat",
    "jalan",
    "hotel",
    "gedung",
    "universitas",
    "bumi",
}
_ORDER = list(Level)
_ENGLISH_SIDES = {"Utara": "North", "Selatan": "South", "Timur": "East", "Barat": "West", "Tengah": "Central"}
_BETWEEN_WORDS = re.compile(r"[ ]?-?[ ]?\n?[ ]?|[ ]{2,3}")
_COORDINATION = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:,|dan|serta|,\s*dan|,\s*serta|&)\s*", re.IGNORECASE)
# "TRIBUN-PAPUA.COM" names a paper.
_SITE = re.compile(r"\.(?:com|net|co|id)\b", re.IGNORECASE)
# "Presiden RI", "HUT RI"
_TITLED = re.compile(r"\b(?:[A-Z]{2,}|Presiden|Wapres|Kemen\w+|Men(?:teri|ko|kes)\w*|Kesehatan)\s+$")
_STEM = re.compile(r"^(?:kepulauan|pulau|teluk)(?=\w{5})")
# "Negeri Seribu Parit" is not Kepulauan Seribu.
_NUMBERS = ("seribu",)
_LEADING = re.compile(
    r"^(?:Provinsi(?: Daerah Khusus Ibukota| Daerah Istimewa)?|Kabupaten|Kota|Kecamatan|Distrik)(?: Administrasi)? "
)


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


@dataclass(frozen=True, slots=True)
class _Name:
    place: Place
    kind: str


class Gazetteer:
    """All places by code and by every name they go by."""

    def __init__(self, places: Iterable[Place], aliases: Iterable[tuple[str, str, str]]) -> None:
        self._places = {place.code: place for place in places}
        self._children: dict[str, list[Place]] = defaultdict(list)
        self._names: dict[str, list[_Name]] = defaultdict(list)
        for place in self._places.values():
            self._children[place.parent].append(place)
            name = _LEADING.sub("", place.name)
            self._add(place, name, "name")
            stem, _, side = name.rpartition(" ")
            if stem and side in _ENGLISH_SIDES:
                self._add(place, f"{_ENGLISH_SIDES[side]} {stem}", "name")
        for code, alias, kind in aliases:
            self._add(self._places[code], alias, kind)
        self._ordinary = {key for key, names in self._names.items() if any(name.kind == "word" for name in names)}
        self._add_stems()
        self._keys = sorted(self._names)
        self._closed = {
            level: [
                key
                for key, names in self._names.items()
                if any(n.place.level is level and n.kind == "name" for n in names)
            ]
            for level in LOCAL
        }

    def _add(self, place: Place, name: str, kind: str) -> None:
        names = self._names[_key(name)]
        if all(known.place != place for known in names) or kind == "word":
            names.append(_Name(place, kind))

    def _add_stems(self) -> None:
        """Let "Anambas" mean Kepulauan Anambas where no other regency or city is called so; also "Morotai"."""
        for key, names in list(self._names.items()):
            stem = _STEM.sub("", key)
            others = [name for name in self._names.get(stem, []) if name.place.level is not Level.DISTRICT]
            if stem not in (key, *_NUMBERS) and not others:
                for name in names:
                    if name.place.level is Level.REGENCY:
                        self._add(name.place, stem, "spelling")

    def place(self, code: str) -> Place:
        """The place with this code; KeyError when there is none."""
        return self._places[code]

    def known(self, code: str) -> Place | None:
        """The place with this code; None when there is none."""
        return self._places.get(code)

    def children(self, code: str) -> tuple[Place, ...]:
        """The places directly below: regencies and cities of a province, districts of a regency."""
        return tuple(self._children[code])

    def named(self, text: str) -> tuple[Place, ...]:
        """What a whole string names ("HSS", "Kab. Banjar"), the highest level first; empty when nothing."""
        mentions = self.find(text, typed=True)
        whole = [m for m in mentions if m.span.text.strip(" .") == text.strip(" .")]
        return whole[0].places if whole else ()

    def find(self, text: str, typed: bool = False) -> list[PlaceMention]:
        """Every place name in a text, left to right, the longest name winning.

        In a document a name begins with a capital letter; in a question (`typed`) it need not, and a district is
        taken only when the word "kecamatan" stands before it, since many are called like ordinary words.
        """
        if not typed and text.islower():  # a chat message: only "kab tapin" is sure to be a name in it
            return [mention for mention in self.find(text, typed=True) if mention.full]
        words = list(_WORD.finditer(text))
        mentions: list[PlaceMention] = []
        at = 0
        while at < len(words):
            if not (typed or _may_begin(words[at].group())):
                at += 1
                continue
            mention, used = self._read(text, words, at, typed)
            if mention and not (_SITE.match(text, mention.span.stop) or _is_title(text, mention)):
                mentions.append(mention)
            at += used
        return _with_kinds(text, mentions)

    def _read(self, text: str, words: list[re.Match[str]], at: int, typed: bool) -> tuple[PlaceMention | None, int]:
        """The mention that begins at word `at`, and how many words it takes."""
        capital = words[at].group()[0].isupper()
        first = _plain(words[at].group())
        bare, bare_words = self._longest(text, words, at, None, typed)
        if first == "wali" and at + 1 < len(words) and _plain(words[at + 1].group()) == "kota":
            return None, 1
        if first in _FEATURES and not bare and capital:
            mention, used = self._village(text, words, at)
            return (replace(mention, feature=True), used) if mention else (None, 1)
        kind = KINDS.get(first)
        if kind or first in VILLAGES:
            if first in VILLAGES:
                return self._village(text, words, at)
            lead = 2 if at + 1 < len(words) and _plain(words[at + 1].group()) == "administrasi" else 1
            found, count = self._longest(text, words, at + lead, kind, typed)
            small = all(name.place.level is Level.DISTRICT for name in bare)  # "Kota Padang" is a district elsewhere
            if found and count + lead >= bare_words + (not small):
                start = at + 1 if first in OFFICES else at
                return self._mention(text, words, start, at + lead + count - 1, found, full=True), count + lead
            office = first in OFFICES or (at > 0 and _plain(words[at - 1].group()) == "wali")
            if kind in LOCAL and not bare and not office and not typed and capital:
                return self._unknown(text, words, at, kind)
            another = at + 1 < len(words) and _plain(words[at + 1].group()) in KINDS  # "per Kecamatan Kabupaten Tapin"
            if kind is Level.DISTRICT and not bare and not typed and not another:
                return self._village(text, words, at)  # renamed, or misspelt: none that we know
        if bare:
            return self._mention(text, words, at, at + bare_words - 1, bare, full=False), bare_words
        return None, 1

    def _village(self, text: str, words: list[re.Match[str]], at: int) -> tuple[PlaceMention | None, int]:
        """A village is in no gazetteer: "Desa Juai" must not be taken for the district Juai."""
        count = 0
        while at + count + 1 < len(words) and count < 3:
            following = words[at + count + 1]
            gap = text[words[at + count].end() : following.start()]
            wider = KINDS.get(_plain(following.group())) in (
                Level.REGENCY,
                Level.PROVINCE,
            )  # "per Puskesmas Kabupaten Tapin"
            if gap != " " or not following.group()[0].isupper() or wider:
                break
            count += 1
        if not count:
            return None, 1
        return PlaceMention(Span.of(text, words[at].start(), words[at + count].end()), (), full=True), count + 1

    def _unknown(self, text: str, words: list[re.Match[str]], at: int, level: Level) -> tuple[PlaceMention | None, int]:
        """All regencies are known, so another one is misspelt ("Kabupaten Marros") or, if none is close, no place.

        A city that none is close to is a nickname ("Kota Ukir"), and says no more than "the city".
        """
        mention, used = self._village(text, words, at)
        if mention is None:
            return None, 1
        for count, key in reversed(list(_joined(text, words[: at + used], at + 1))):
            if close := self._close(key, level):
                return self._mention(text, words, at, at + count, [_Name(close, "name")], full=True), count + 1
        return (mention, used) if level is not Level.CITY else (None, self._nickname(text, words, at, used))

    def _nickname(self, text: str, words: list[re.Match[str]], at: int, used: int) -> int:
        """How many words belong to a nickname: in "Kota Gerbang Salam" there is no district Salam."""
        for count in range(1, used):
            names, _ = self._longest(text, words, at + count, None, False)
            if any(name.place.level is not Level.DISTRICT for name in names):
                return count
        return used

    def _close(self, key: str, level: Level) -> Place | None:
        """The one regency or city whose name is nearly this one."""
        slips = len(key) // _LETTERS_A_SLIP
        near = process.extract(key, self._closed[level], scorer=Levenshtein.distance, score_cutoff=slips, limit=2)
        if not near or (len(near) > 1 and near[0][1] == near[1][1]):
            return None
        return next(n.place for n in self._names[near[0][0]] if n.place.level is level)

    def _longest(
        self, text: str, words: list[re.Match[str]], at: int, level: Level | None, typed: bool
    ) -> tuple[list[_Name], int]:
        """The longest run of words from `at` that is a name, of the given level if one is named.

        The district "Kota" is only meant by "Kecamatan Kota", since the word alone is any city; so is a district whose
        name is an ordinary word ("Ibu").
        """
        if at >= len(words) or not (typed or words[at].group()[0].isupper()):
            return [], 0
        for count, key in reversed(list(self._runs(text, words, at))):
            names = [name for name in self._names.get(key, ()) if _fits(name, level, typed)]
            written = text[words[at].start() : words[at + count - 1].end()]
            plain = written.islower() or all(name.place.level is Level.DISTRICT for name in names)
            ordinary = key in KINDS or (key in self._ordinary and plain)
            if names and not (level is None and ordinary):
                return names, count
        return [], 0

    def _runs(self, text: str, words: list[re.Match[str]], at: int) -> Iterator[tuple[int, str]]:
        """The runs of words from `at` that some name begins with or is."""
        for count, key in _joined(text, words, at):
            nearest = bisect_left(self._keys, key)
            if nearest == len(self._keys) or not self._keys[nearest].startswith(key):
                return
            yield count, key

    def _mention(
        self, text: str, words: list[re.Match[str]], first: int, last: int, names: list[_Name], full: bool
    ) -> PlaceMention:
        stop = words[last].end() - words[last].group().endswith(".")
        span = Span.of(text, words[first].start(), stop)
        if _on_a_side(text, words, last):
            return self._side(text, words, first, last, names)
        capital = all(name.kind == "capital" or name.place.level is Level.DISTRICT for name in names)
        ranked = sorted(
            {n.place.code: n for n in names}.values(), key=lambda n: (_ORDER.index(n.place.level), n.place.code)
        )
        places = tuple(name.place for name in ranked)
        return PlaceMention(span, places, full, capital and any(name.kind == "capital" for name in names))

    def _side(self, text: str, words: list[re.Match[str]], first: int, last: int, names: list[_Name]) -> PlaceMention:
        """As in "Bolmong Selatan": the place that the full name with the side is, else a part of it that is none."""
        side = words[last + 1].group()
        keys = {_key(f"{_LEADING.sub('', name.place.name)} {side}") for name in names}
        places = {name.place.code: name.place for key in keys for name in self._names.get(key, ())}
        span = Span.of(text, words[first].start(), words[last + 1].end())
        return PlaceMention(span, tuple(places.values()), full=not places)


def _is_title(text: str, mention: PlaceMention) -> bool:
    """Tell whether the nation only belongs to the name of an office or a feast: "Kemenkes RI"."""
    return mention.span.text == "RI" and bool(_TITLED.search(text, 0, mention.span.start))


def _on_a_side(text: str, words: list[re.Match[str]], last: int) -> bool:
    follows = last + 1 < len(words) and words[last + 1].group() in _ENGLISH_SIDES
    return follows and text[words[last].end() : words[last + 1].start()] == " "


def _with_kinds(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """In "Kabupaten Lebak, Pandeglang dan Serang" the kind goes for each name of the list that can be of it."""
    read: list[PlaceMention] = []
    kind: Level | None = None
    for mention in mentions:
        joined = bool(read) and _COORDINATION.fullmatch(text, read[-1].span.stop, mention.span.start)
        if mention.full:
            kind = mention.places[0].level if mention.places else None
        elif joined and kind in LOCAL and any(place.level is kind for place in mention.places):
            mention = replace(mention, places=tuple(p for p in mention.places if p.level is kind))
        else:
            kind = None
        read.append(mention)
    return read


def _joined(text: str, words: list[re.Match[str]], at: int) -> Iterator[tuple[int, str]]:
    """Runs of words from `at` with only blanks or hyphens between them, the shortest first, as lookup keys."""
    key = ""
    for count, word in enumerate(words[at : at + _LONGEST_NAME_WORDS], start=1):
        if count > 1 and not _BETWEEN_WORDS.fullmatch(text, words[at + count - 2].end(), word.start()):
            return
        key += _plain(word.group())
        yield count, key
        if word.group().endswith("."):
            return


def _fits(name: _Name, level: Level | None, typed: bool) -> bool:
    if level is None:
        return not (typed and name.place.level is Level.DISTRICT)
    return name.place.level is level and name.kind != "capital"


@lru_cache(_COMMON_WORDS)
def _plain(word: str) -> str:
    """A word as it is looked up."""
    return word.rstrip(".").replace("'", "").replace("’", "").casefold()


def _may_begin(word: str) -> bool:
    """Tell whether a name in a document may begin with a word."""
    return word[0].isupper() or _plain(word) in _LEADS


def _key(name: str) -> str:
    return "".join(_plain(word.group()) for word in _WORD.finditer(name))


@cache
def gazetteer() -> Gazetteer:
    """The places of Indonesia, read once."""
    places = [Place(row["code"], row["name"], Level(row["level"]), row["parent"]) for row in read_rows("places.csv")]
    return Gazetteer(places, ((row["code"], row["alias"], row["kind"]) for row in read_rows("place_aliases.csv")))
