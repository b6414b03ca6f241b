"""Words of Banjarese as one would write them in Indonesian: "tapatakan" is terpetakan, "ditakunakan" is ditanyakan.

Affixes and roots stand in data files; a word is read only where the form it gives is one that Indonesian texts use.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import product

from ..language.wordlists import read_rows

_LEAST_ROOT_LETTERS = 3
_MOST_OPEN_LETTERS = 5
# The Hulu dialect knows three vowels and no f or v; Kuala flattens e to a.
_MAY_BE = {"a": "ae", "u": "uo", "p": "pfv"}


def read_banjarese(word: str, is_word: Callable[[str], bool]) -> str | None:
    """The Indonesian word that an affixed or flattened one stands for; None where `is_word` knows none.

    >>> read_banjarese("tapatakan", {"terpetakan"}.__contains__)
    'terpetakan'
    """
    return next((form for form in _forms(word) if form != word and is_word(form)), None)


def _forms(word: str) -> Iterator[str]:
    """Everything the word may be in Indonesian, by each prefix and suffix it seems to have."""
    for before, prefix in _affixes("prefix"):
        for after, suffix in _affixes("suffix"):
            root = word.removeprefix(before).removesuffix(after)
            if len(root) >= _LEAST_ROOT_LETTERS and f"{before}{root}{after}" == word:
                yield from (f"{prefix}{spelt}{suffix}" for spelt in _spellings(root))


def _spellings(root: str) -> Iterator[str]:
    """A root by its Indonesian word, else with the sounds that Banjarese does not tell apart."""
    if meaning := _roots().get(root):
        yield meaning
    if sum(letter in _MAY_BE for letter in root) <= _MOST_OPEN_LETTERS:
        yield from map("".join, product(*(_MAY_BE.get(letter, letter) for letter in root)))


@cache
def _affixes(part: str) -> tuple[tuple[str, str], ...]:
    return tuple((row["banjar"], row["indonesian"]) for row in read_rows("banjar_affixes.csv") if row["part"] == part)


@cache
def _roots() -> Mapping[str, str]:
    """Banjarese words by their Indonesian one."""
    rows = (row for row in read_rows("abbreviations.csv") if row["kind"] == "banjar")
    return {row["word"]: row["meaning"] for row in rows if row["meaning"].isalpha()}
