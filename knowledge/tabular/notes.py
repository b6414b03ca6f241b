"""Notes below a table, and the marks of its header and cells that refer to them: "2023*" and "*) Data e-PPGBM"."""

import re

_SIGN = r"[*†‡]+|[¹²³⁴-⁹]"
# Behind a word or a figure, with its bracket: "2023*)", "14,5**".
MARK = re.compile(rf"(?<=[\w%])(?P<sign>{_SIGN})[)⁾]?")
# A plain number refers to a raised one, which a printed page may have lost: "1) Data e-PPGBM".
_NOTE = re.compile(rf"(?P<sign>{_SIGN}|(?<!\S)\d(?=\)))[)⁾]?[ :=]*(?P<note>[^*†‡¹²³⁴-⁹\n]+)")
_LEAD = re.compile(r"\W*(?:(?:keterangan|catatan|ket)\b\.?\s*:?)?\s*$", re.IGNORECASE)
_OTHER_LABEL = re.compile(r"(?:sumber|satuan|keterangan|catatan|ket)\b", re.IGNORECASE)
_LINES_BELOW = 8
_LONGEST_LINE_CHARACTERS = 300


def sign_of(cell: str) -> str:
    """The sign of the note that a cell refers to; "" where it refers to none."""
    found = MARK.search(cell)
    return found["sign"] if found else ""


def find_notes(text: str, stop: int) -> dict[str, str]:
    """The notes below a table that ends at `stop`, by their signs, "1" for one without; several may stand in a line."""
    notes: dict[str, str] = {}
    for line in text[stop : stop + _LINES_BELOW * _LONGEST_LINE_CHARACTERS].split("\n")[:_LINES_BELOW]:
        found = list(_NOTE.finditer(line[:_LONGEST_LINE_CHARACTERS]))
        if found and _LEAD.match(line[: found[0].start()]):
            notes |= {one["sign"]: one["note"].strip() for one in found}
        elif line.strip() and not _OTHER_LABEL.match(line.strip()):
            break
    return notes
