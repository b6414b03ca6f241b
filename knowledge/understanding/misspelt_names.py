"""Names of several words with one wrong: "Hulu Sungai Slatan" is Hulu Sungai Selatan, where just one fits."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from ..language.places import gazetteer

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 4
_LONG_WORD_LETTERS = 7


def find_misspelt(text: str, is_right: Callable[[str], bool]) -> Iterator[tuple[re.Match[str], str]]:
    """The misspelt word of each such name, and what was meant; a word in lower case that `is_right` is never one."""
    words = list(_WORD.finditer(text))
    for name_words in (2, 3):
        for start in range(len(words) - name_words + 1):
            window = words[start : start + name_words]
            if all(text[one.end() : other.start()].isspace() for one, other in pairwise(window)):
                yield from _meant(window, is_right)


def _meant(window: list[re.Match[str]], is_right: Callable[[str], bool]) -> Iterator[tuple[re.Match[str], str]]:
    typed = tuple(match[0].lower() for match in window)
    for number, word in enumerate(typed):
        if len(word) < _LEAST_LETTERS or is_right(word):
            continue
        choices = _words_beside().get((number, (*typed[:number], *typed[number + 1 :])), frozenset())
        near = [choice for choice in choices if choice[0] == word[0] and _is_slip(word, choice)]
        if len(near) == 1:
            yield window[number], near[0].capitalize() if window[number][0][0].isupper() else near[0]


def _is_slip(word: str, choice: str) -> bool:
    most = 2 if min(len(word), len(choice)) >= _LONG_WORD_LETTERS else 1
    return OSA.distance(word, choice, score_cutoff=most) <= most


@cache
def _words_beside() -> dict[tuple[int, tuple[str, ...]], frozenset[str]]:
    """The words that complete a name of a province, regency or city, by their place in it and its other words."""
    found: dict[tuple[int, tuple[str, ...]], frozenset[str]] = {}
    provinces = gazetteer().children("00")
    for place in (*provinces, *(place for one in provinces for place in gazetteer().children(one.code))):
        words = tuple(place.name.lower().split()[1:])
        for number, word in enumerate(words if len(words) > 1 else ()):
            key = (number, (*words[:number], *words[number + 1 :]))
            found[key] = found.get(key, frozenset()) | {word}
    return found
