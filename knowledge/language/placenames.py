"""The names of places, by which they are looked up: official names, aliases, short forms."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ..models import LOCAL, Level, Place

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")
ENGLISH_SIDES = {"Utara": "North", "Selatan": "South", "Timur": "East", "Barat": "West", "Tengah": "Central"}
# So many words make up most of all texts.
_COMMON_WORDS = 10_000
_LETTERS_A_SLIP = 4
_STEM = re.compile(r"^(?:kepulauan|pulau|teluk)(?=\w{5})")
# "Negeri Seribu Parit" is not Kepulauan Seribu.
_NUMBERS = ("seribu",)
_LEADING = re.compile(
    r"^(?:Provinsi(?: Daerah Khusus Ibukota| Daerah Istimewa)?|Kabupaten|Kota|Kecamatan|Distrik)(?: Administrasi)? "
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a place; `kind` as in `place_aliases.csv`, or "name" for an official one."""

    place: Place
    kind: str


@lru_cache(_COMMON_WORDS)
def plain(word: str) -> str:
    """A word as it is looked up."""
    return word.rstrip(".").replace("'", "").replace("’", "").casefold()


def key_of(name: str) -> str:
    """A name as it is looked up: its words in small letters, without blanks and hyphens."""
    return "".join(plain(word.group()) for word in WORD.finditer(name))


def is_called(place: Place, feature: str) -> bool:
    """Tell whether an island or the like belongs to the name of a place: "Kepulauan Siau Tagulandang Biaro"."""
    return _LEADING.sub("", place.name).casefold().startswith(f"{feature} ")


class PlaceNames:
    """The names of all places, by their keys. `aliases` are (code, alias, kind)."""

    def __init__(self, places: Iterable[Place], aliases: Iterable[tuple[str, str, str]]) -> None:
        by_code = {place.code: place for place in places}
        self._names: dict[str, list[Name]] = defaultdict(list)
        for place in by_code.values():
            name = _LEADING.sub("", place.name)
            self._add(place, name, "name")
            stem, _, side = name.rpartition(" ")
            if stem and side in ENGLISH_SIDES:
                self._add(place, f"{ENGLISH_SIDES[side]} {stem}", "name")
        for code, alias, kind in aliases:
            self._add(by_code[code], alias, kind)
        self._ordinary = {key for key, names in self._names.items() if any(name.kind == "word" for name in names)}
        self._add_stems()
        self._keys = sorted(self._names)
        self._official = {level: [key for key in self._names if self._officially(key, level)] for level in LOCAL}

    def _add(self, place: Place, name: str, kind: str) -> None:
        names = self._names[key_of(name)]
        if all(known.place != place for known in names) or kind == "word":
            names.append(Name(place, kind))

    def _add_stems(self) -> None:
        """Let "Anambas" mean Kepulauan Anambas where no other regency or city is called so; also "Morotai"."""
        for key, names in list(self._names.items()):
            stem = _STEM.sub("", key)
            others = [name for name in self._names.get(stem, []) if name.place.level is not Level.DISTRICT]
            if stem not in (key, *_NUMBERS) and not others:
                for name in names:
                    if name.place.level is Level.REGENCY:
                        self._add(name.place, stem, "spelling")

    def _officially(self, key: str, level: Level) -> bool:
        return any(name.place.level is level and name.kind == "name" for name in self._names[key])

    def of(self, key: str) -> list[Name]:
        """The names with this key."""
        return self._names.get(key, [])

    def begin_with(self, key: str) -> bool:
        """Tell whether some name begins with this key or is it."""
        nearest = bisect_left(self._keys, key)
        return nearest < len(self._keys) and self._keys[nearest].startswith(key)

    def is_ordinary(self, key: str) -> bool:
        """Tell whether the key of a name is also that of an ordinary word ("Ibu")."""
        return key in self._ordinary

    def close_to(self, key: str, level: Level) -> Place | None:
        """The one regency or city whose name is nearly this one; None where several are, or none."""
        slips = len(key) // _LETTERS_A_SLIP
        near = process.extract(key, self._official[level], scorer=Levenshtein.distance, score_cutoff=slips, limit=2)
        if not near or (len(near) > 1 and near[0][1] == near[1][1]):
            return None
        return next(name.place for name in self._names[near[0][0]] if name.place.level is level)

    def on_side(self, names: Iterable[Name], side: str) -> tuple[Place, ...]:
        """The places whose full name is one of these with a side behind it: "Bolmong" with "Selatan"."""
        keys = {key_of(f"{_LEADING.sub('', name.place.name)} {side}") for name in names}
        return tuple({name.place.code: name.place for key in keys for name in self.of(key)}.values())
