"""Which place a row of a table is about: the name in it, read as what the header says it is; else the title's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..extraction.regions import COUNTRY, Region
from ..language.placementions import PlaceMention
from ..language.places import gazetteer
from ..models import LOCAL, Level, Place
from .headers import Head, Says

# What a name may mean below each header, the widest first; a row of totals stands among its parts.
_LEVELS = {
    Says.PROVINCE: (Level.PROVINCE, Level.COUNTRY),
    Says.REGENCY: (*LOCAL, Level.PROVINCE, Level.COUNTRY),
    Says.REGION: tuple(Level),
    Says.DISTRICT: (Level.DISTRICT,),
}
_BEFORE = re.compile(r"\s*(?:(?:\d{1,3}|[A-Za-z])[.)]\s*)?(?:(?:jumlah|total)\s+)?", re.IGNORECASE)
_AFTER = re.compile(r"[\s.:*†]*(?:\([\d.]+\))?[\s*†]*")
_ALL = r"(?:jumlah|total|grand\s+total|kabupaten|kab\.?|kota|provinsi|kab(?:upaten)?\.?/kota|kecamatan)"
_TOTAL = re.compile(rf"{_ALL}(?:\s+{_ALL})*", re.IGNORECASE)
# The name of a group of regencies or of cities: "Kabupaten/Regency", "KOTA".
_KIND = re.compile(r"(?P<kind>kabupaten|kota)(?:\s*/\s*(?:regency|regencies|municipality|city))?", re.IGNORECASE)
BELOW = "below the district"
NOWHERE = "no place that can be named"


class RowPlaces:
    """The places of a table's rows; `base` is the one that its title, or the whole text, is about.

    Where the title names a place within `base` that we do not know, `beyond`, only rows that name theirs have one.
    `kind` is the line right above: "Kota" above "Bogor" means the city.
    """

    def __init__(
        self,
        heads: Sequence[Head],
        rows: Sequence[Sequence[str]],
        base: Place | None,
        region: Region,
        beyond: bool,
        kind: str = "",
    ) -> None:
        found = _KIND.fullmatch(kind.strip())
        self._kind = found["kind"].title() if found else ""
        self._known: dict[tuple[str, ...], Place | str] = {}
        self._region = region
        self._base = base
        self._about = None if beyond else base
        named = [head.over_names for head in heads]
        self._levels = {at: says for at, names in enumerate(named) for says in _LEVELS if says in names}
        self._below = [at for at, names in enumerate(named) if Says.BELOW in names]
        keyed = any(names & {Says.PERIOD, Says.LABEL} for names in named)
        if not self._levels and not self._below and not keyed:
            # A header that is silent or says something else ("Nama") may have names below it all the same.
            self._levels = {at: Says.REGION for at, head in enumerate(heads) if head.unknown or head == Head()}
        cells = [row[at] for row in rows for at in self._levels if at < len(row)]
        mentions = [mention for cell in cells if (mention := _mention(cell))]
        self._full = {m.places[0].code for m in mentions if m.full}
        self._local = {says for says in self._levels.values() if says is Says.REGENCY or _are_local(mentions)}
        numbers = [at for at, names in enumerate(named) if Says.NUMBER in names]
        self._members = _members(rows, numbers, any(m.full and m.places[0].level is Level.PROVINCE for m in mentions))

    @property
    def named(self) -> bool:
        """Tell whether the rows name their places."""
        return bool(self._levels or self._below)

    def of(self, row: Sequence[str]) -> Place | str:
        """The place of a row, or why it has none; a row is asked for by all who read it."""
        key = tuple(row)
        if key not in self._known:
            self._known[key] = self._find(row)
        return self._known[key]

    def _find(self, row: Sequence[str]) -> Place | str:
        total = is_total(row)
        below = [row[at] for at in self._below if row[at] and not _TOTAL.fullmatch(row[at])]
        if below:
            return self._called_in_full(below[-1]) or BELOW
        named = [(row[at], says) for at, says in self._levels.items() if row[at] and not _TOTAL.fullmatch(row[at])]
        if named:
            *wider, (text, says) = sorted(named, key=lambda one: list(_LEVELS).index(one[1]))
            around = [self._place(*one) for one in wider]
            return self._place(text, says, around, tuple(row) in self._members) or NOWHERE
        if total:
            return self._whole() or NOWHERE
        return NOWHERE if self.named or self._about is None else self._about

    def _mention(self, text: str, says: Says) -> PlaceMention | None:
        """The place that a cell names, with the kind that its group is of."""
        mention = _mention(text)
        bare = self._kind and says is Says.REGENCY and mention is not None and not mention.full
        return (_mention(f"{self._kind} {text.title()}") or mention) if bare else mention

    def _called_in_full(self, text: str) -> Place | None:
        """The place of a row of totals among villages: "Kec. Takisung" is no village called so."""
        mention = _mention(text)
        return self._place(text, Says.DISTRICT) if mention and mention.full else None

    def _whole(self) -> Place | None:
        """What a row of totals is about: the place whose parts the other rows are."""
        base, levels = self._about, set(self._levels.values())
        if Says.PROVINCE in levels and Says.REGENCY not in levels:
            return COUNTRY
        if base is None or Says.REGION in levels:
            return None
        if self._below and base.level is Level.DISTRICT:
            return base
        if Says.DISTRICT in levels:
            return base if base.level in LOCAL else None
        if Says.REGENCY in levels:
            return base if base.level is Level.PROVINCE else None
        return base if base.level in LOCAL else None

    def _place(self, text: str, says: Says, wider: Sequence[Place | None] = (), member: bool = False) -> Place | None:
        """The one place that a whole cell names, of the level its header says, within what the row names before it.

        `member` tells that the row is surely no total of the others.
        """
        mention = self._mention(text, says)
        if mention is None or (mention.capital and says is not Says.DISTRICT):
            return None
        upper = mention.full and says is Says.DISTRICT
        places = [place for place in mention.places if upper or place.level in _LEVELS[says]]
        around = [place for place in (*wider, self._base) if place]
        for place in around:
            inside = [one for one in places if one.within(_local(place))]
            if inside and place != COUNTRY:
                places = inside
                break
            if says is Says.DISTRICT and not mention.full and place.level is not Level.PROVINCE:
                return None
        if len(places) > 1:
            # Beside "Kota Solok" the bare "Solok" of a table is the regency.
            places = [place for place in places if place.code not in self._full] or places
        parts = [place for place in places if place.level in LOCAL]
        if 0 < len(parts) < len(places) and says in self._local and mention.places[0].level is Level.PROVINCE:
            # "Gorontalo" among regencies is one of them, in an unnumbered first or last row perhaps their total.
            places = parts if member else []
        return self._region.resolve(replace(mention, places=tuple(places), capital=False)) if places else None


def is_total(row: Sequence[str]) -> bool:
    """Tell whether a row is called the total of the others."""
    return any(_TOTAL.fullmatch(cell) for cell in row)


def _local(place: Place) -> Place:
    """The regency of a district, any other place itself: a title may name the district that a row lies beside."""
    return gazetteer().place(place.parent) if place.level is Level.DISTRICT else place


def _are_local(mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether names that can mean one place alone are all of regencies and cities."""
    sure = [mention.places[0] for mention in mentions if len(mention.places) == 1]
    return bool(sure) and all(place.level in LOCAL for place in sure)


def _members(rows: Sequence[Sequence[str]], numbers: Sequence[int], totalled: bool) -> set[tuple[str, ...]]:
    """The rows that are no total of the others: numbered, between others, or in a table that has its total."""
    totalled = totalled or any(map(is_total, rows))
    return {
        tuple(row)
        for at, row in enumerate(rows)
        if totalled or 0 < at < len(rows) - 1 or any(row[one].rstrip(".)") == str(at + 1) for one in numbers)
    }


def _mention(text: str) -> PlaceMention | None:
    """The place that a cell names and nothing else but a number or a mark beside it."""
    found = gazetteer().find(text.title() if text.isupper() else text)
    if len(found) != 1:
        return None
    mention = found[0]
    alone = _BEFORE.fullmatch(text[: mention.span.start]) and _AFTER.fullmatch(text[mention.span.stop :])
    return mention if alone and mention.places else None
