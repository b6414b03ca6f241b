"""What is left of a table whose cells have lost their borders: no sentence, and so no evidence of anything."""

import re

# A name stuck to a decimal, and this to the next cell: "BATUNG8,0910,10Naik", "Kotabaru31,6Banjar26,4".
_RUN_TOGETHER = re.compile(r"\d(?<=[^\W\d_]\d)\d{0,2}[.,]\d{1,4}(?:[.,]\d|[^\W\d_])")
_WORDLESS = re.compile(r"(?:[\W\d_]|persen|balita|anak|kasus|orang)*", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def broken_cells(line: str) -> str:
    """Why no number of a line can be told what it is of; "" for a sentence, and for a year with its figure."""
    if _RUN_TOGETHER.search(line):
        return "cells of a table run together"
    alone = _WORDLESS.fullmatch(line) and not _YEAR.search(line)
    return "a number alone on its line" if alone else ""
