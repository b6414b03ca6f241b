"""The words for kinds of places, from provinces down to what lies below a district, read from a data file."""

from ..models import Level
from .wordlists import any_of, read_rows

_BELOW_DISTRICTS = "village"
_ROWS = read_rows("levels.csv")
KINDS = {row["word"]: Level(row["level"]) for row in _ROWS if row["level"] != _BELOW_DISTRICTS}
# These name an office, not the area: they decide between Kota and Kabupaten but are no part of the place's name.
OFFICES = frozenset(row["word"] for row in _ROWS if row["names"] == "office")
VILLAGES = frozenset(row["word"] for row in _ROWS if row["level"] == _BELOW_DISTRICTS)
# Patterns of any of them.
ANY_VILLAGE = any_of(VILLAGES)
ANY_DISTRICT = any_of(word for word, level in KINDS.items() if level is Level.DISTRICT)
