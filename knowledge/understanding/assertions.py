"""Whether a question puts something to be confirmed, "HSS di bawah nasional?", rather than asking what is so."""

from ..models import Comparison
from .clues import OTHER, TOPIC, Clues
from .statements import find_statements
from .ways import is_asked

_OPEN = ("who", "when", "why", "how many", "open question", "either", "list", "joined or")


def is_assertion(clues: Clues, joined: bool = False) -> bool:
    """A movement, an order or a comparison is stated, and nothing is asked openly.

    `joined` where the chat supplies the place that is compared: "lebih tinggi dari nasional?".

    >>> from .clues import find_clues
    >>> is_assertion(find_clues("HSS di bawah nasional?")), is_assertion(find_clues("mana lebih rendah, HSS atau HST?"))
    (True, False)
    """
    if any(is_asked(way, clues.masked) for way in _OPEN):
        return False
    named = is_asked("movement", clues.masked)  # "tren penurunan stunting" says nothing that could be untrue
    moved = not named and is_asked("up", clues.masked) is not is_asked("down", clues.masked)
    compared = joined or len(clues.places) > 1
    return moved or asserts_rank(clues) or (compared and is_asked("place limit", clues.masked))


def asserts_rank(clues: Clues) -> bool:
    """A place is said to be the highest or lowest: "HSS tertinggi di Kalsel?"."""
    return is_asked("superlative", clues.masked) and not is_asked("which", clues.masked)


def asserts_movement(clues: Clues) -> bool:
    """A movement by an amount is stated: "turun 40 persen sejak 2020?"."""
    open_ways = (*_OPEN, "which moved", "year asked")
    return any(one.moved for one in find_statements(clues)) and not any(
        is_asked(way, clues.masked) for way in open_ways
    )


def asserts_level(clues: Clues) -> bool:
    """A level is put as a question: "stunting Kalsel 2024 22,9 persen?"; a number alone may be a year mistyped."""
    asked = clues.text.rstrip().endswith("?") and clues.has(TOPIC, OTHER)
    told = any(one.unit or one.comparison is not Comparison.EXACT for one in find_statements(clues))
    return asked and told and not any(is_asked(way, clues.masked) for way in (*_OPEN, "year asked", "where"))
