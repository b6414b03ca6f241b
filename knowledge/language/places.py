"""The gazetteer: which administrative area a name in a text means. Code = Kemendagri code."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from ..models import Level, Place
from .placementions import MentionReader, PlaceMention
from .placenames import PlaceNames
from .wordlists import read_rows


class Gazetteer:
    """All places by code and by every name they go by."""

    def __init__(self, places: Iterable[Place], aliases: Iterable[tuple[str, str, str]]) -> None:
        self._places = {place.code: place for place in places}
        self._children: dict[str, list[Place]] = defaultdict(list)
        for place in self._places.values():
            self._children[place.parent].append(place)
        self._names = PlaceNames(self._places.values(), aliases)

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
        return MentionReader(text, self._names, typed).read()


@cache
def gazetteer() -> Gazetteer:
    """The places of Indonesia, read once."""
    places = [Place(row["code"], row["name"], Level(row["level"]), row["parent"]) for row in read_rows("places.csv")]
    return Gazetteer(places, ((row["code"], row["alias"], row["kind"]) for row in read_rows("place_aliases.csv")))
