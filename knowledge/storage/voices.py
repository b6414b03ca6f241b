"""Which documents carry one text: a press release on ten sites is one voice, whatever each site made of it.

Two texts are one voice where many of their runs of three words are the same, counted on the shorter of the two: a site
that cuts the last paragraphs, changes one word in six and writes another headline still repeats most of them, while
reports of one event that were written apart share a tenth or two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from heapq import nlargest
from zlib import crc32

from ..models import Document

SAME_VOICE = 0.4
_FEWEST_RUNS = 30
# One run in four is looked up, and none of those that very many texts hold ("prevalensi stunting di"): so the work
# grows with the number of documents and not with its square.
_LOOKED_UP = 4
_COMMON = 50
_COMPARED = 3
_WORD = re.compile(r"\w+")


def find_originals(documents: Iterable[Document]) -> dict[str, str]:
    """By the id of each document that repeats another one, the id of that one; the same whatever the order.

    The original is what was published first, then what comes first by its id; what bears no date comes last. A document
    is held against originals only: no chain of small changes links two different texts.
    """
    by_id = {one.id: one for one in sorted(documents, key=lambda one: (one.published or "9999", one.id))}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    found: dict[str, str] = {}
    for document in by_id.values():
        runs = _runs(document.text)
        if len(runs) < _FEWEST_RUNS:
            continue
        looked_up = [run for run in runs if run % _LOOKED_UP == 0]
        shared = Counter(one for run in looked_up if len(holders[run]) < _COMMON for one in holders[run])
        likely = nlargest(_COMPARED, shared, key=lambda one: (shared[one] / min(len(looked_up), sizes[one]), one))
        shares = {one: _share(runs, _runs(by_id[one].text)) for one in likely}
        original = max(likely, key=lambda one: shares[one], default="")
        if original and shares[original] >= SAME_VOICE:
            found[document.id] = original
            continue
        sizes[document.id] = len(looked_up)
        for run in looked_up:
            holders[run].append(document.id)
    return found


def _runs(text: str) -> set[int]:
    """Every three words that follow each other, as numbers."""
    words = _WORD.findall(text.lower())
    return {crc32(" ".join(run).encode()) for run in zip(words, words[1:], words[2:], strict=False)}


def _share(first: set[int], second: set[int]) -> float:
    """The part of the smaller set that the larger one holds too."""
    return len(first & second) / min(len(first), len(second))
