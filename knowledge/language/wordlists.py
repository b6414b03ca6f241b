"""The data files of the package, `knowledge/data/*.csv`: words and names, one row each, and patterns made of them."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a data file by its name, each by the columns of its header; lines that begin with # are comments."""
    text = files("knowledge").joinpath("data", name).read_text("utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def any_of(words: Iterable[str]) -> str:
    r"""The pattern of any of some words or phrases, the longest winning; a blank is any blank, * any ending.

    They stand in groups of one first letter each, so that a text is passed over at the speed of a few branches and not
    of some hundred.

    >>> any_of(["turun", "turun ke", "naik*"])
    '(?:n(?:aik\\w*)|t(?:urun\\s+ke|urun))'
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        groups[word[0].lower()].append(re.escape(word[1:]).replace(r"\ ", r"\s+").replace(r"\*", r"\w*"))
    branches = (f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in sorted(groups.items()))
    return f"(?:{'|'.join(branches)})"
