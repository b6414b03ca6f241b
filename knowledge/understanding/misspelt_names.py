"""Names of several words, some wrong: "Hulu Sngai Slatan" is Hulu Sungai Selatan, where just one fits."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from ..language.places import gazetteer

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 3
_LONG_WORD_LETTERS = 7


def find_misspelt(text: str, is_right: Callable[[str], bool]) -> Iterator[tuple[re.Match[str], str]]:
    """The misspelt words of each such name, and what was meant; a word in lower case that `is_right` is never one."""
    words = list(_WORD.finditer(text))
    for name_words in (2, 3):
        for start in range(len(words) - name_words + 1):
            window = words[start : start + name_words]
            if all(text[one.end() : other.start()].isspace() for one, other in pairwise(window)):
                yield from _meant(window, is_right)


def _meant(window: list[re.Match[str]], is_right: Callable[[str], bool]) -> Iterator[tuple[re.Match[str], str]]:
    """The wrong words of the one name that fits: one word at least is right, every other a slip away."""
    typed = tuple(match[0].lower() for match in window)
    beside = {name for number, word in enumerate(typed) for name in _names_with().get((len(typed), number, word), ())}
    fitting = [name for name in beside if all(map(_fits, typed, name))]
    if len(fitting) != 1 or fitting[0] == typed:
        return
    wrong = [(match, word) for match, word in zip(window, fitting[0], strict=True) if match[0].lower() != word]
    if not any(is_right(match[0].lower()) for match, _ in wrong):
        yield from ((match, word.capitalize() if match[0][0].isupper() else word) for match, word in wrong)


def _fits(word: str, choice: str) -> bool:
    return word == choice or (len(word) >= _LEAST_LETTERS and word[0] == choice[0] and _is_slip(word, choice))


def _is_slip(word: str, choice: str) -> bool:
    most = 2 if min(len(word), len(choice)) >= _LONG_WORD_LETTERS else 1
    return OSA.distance(word, choice, score_cutoff=most) <= most


@cache
def _names_with() -> dict[tuple[int, int, str], frozenset[tuple[str, ...]]]:
    """Names of provinces, regencies and cities by how many words they have, and by each word and its place in them."""
    found: dict[tuple[int, int, str], frozenset[tuple[str, ...]]] = {}
    provinces = gazetteer().children("00")
    for place in (*provinces, *(place for one in provinces for place in gazetteer().children(one.code))):
        name = tuple(place.name.lower().split()[1:])
        for number, word in enumerate(name if len(name) > 1 else ()):
            key = (len(name), number, word)
            found[key] = found.get(key, frozenset()) | {name}
    return found
