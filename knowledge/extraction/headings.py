"""What a heading leaves to the list below it: that it is of targets, and the periods of its figures one by one."""

import re
from dataclasses import dataclass

from ..language.cues import Role
from ..models import Period
from .readings import Reading

# "Target prevalensi adalah sebagai berikut:", "Tapin menargetkan angka berikut:"; not "Yang belum mencapai target:".
_LEADS_IN = re.compile(
    r"(?:\A|,)\W*(?:\d{1,2}\W+)?(?:(?:berikut|ini|adapun|adalah|rincian|daftar|besaran|dengan)\s+)*(?:target|sasaran)\b[^,]*\Z"
    r"|\b(?:menargetkan|ditargetkan|menetapkan\s+target)\b[^,]*\Z",
    re.IGNORECASE,
)
_MEASURED = re.compile(r"\b(?:capaian|realisasi|hasil|baseline|kondisi)\b", re.IGNORECASE)
_ITEM_LEAD = re.compile(r"\W*(?:(?:\d{1,2}|[a-z])[.)]\s*)?(?:(?:pada|di|tahun|akhir|untuk|target)\s+)*", re.IGNORECASE)

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """What holds for the items of a list: `aims` that they are targets, `periods` those of the figures of each."""

    aims: bool = False
    periods: tuple[Period, ...] = ()


def heading_below(reading: Reading, above: Heading) -> Heading:
    """The heading that holds below a sentence: this itself, or the one above it where it is an item of the list."""
    if is_heading(reading):
        return Heading(_is_of_aims(reading.text.rstrip()), _one_by_one(reading))
    return above if is_listed(reading) else Heading()


def is_heading(reading: Reading) -> bool:
    """Tell whether a sentence without figures leads in what follows: by its colon, or as some words without a stop."""
    text = reading.text.rstrip()
    bare = len(text.split()) <= _MOST_WORDS and text[-1:].isalnum()
    return (text.endswith(":") or bare) and not any(number.unit for number in reading.numbers)


def is_listed(reading: Reading) -> bool:
    """Tell whether a sentence is an item of a list: nothing but a mark stands before its period, place or number."""
    spans = (mark.span for found in (reading.periods, reading.places, reading.numbers) for mark in found)
    first = min((span.start for span in spans), default=-1)
    return first >= 0 and bool(_ITEM_LEAD.fullmatch(reading.text, 0, first))


def figures_by_heading(reading: Reading, heading: Heading) -> tuple[Period, ...]:
    """The periods of an item with a figure for each of its heading, "1. Tapin 33,5% dan 14,5%"; none for another."""
    others = any(cue.role not in (Role.FROM, Role.TO) for cue in reading.cues)
    each = len(reading.numbers) == len(heading.periods) and not (reading.periods or others)
    return heading.periods if each and is_listed(reading) else ()


def _is_of_aims(text: str) -> bool:
    """Tell whether targets and nothing else follow: "Target prevalensi stunting:"."""
    return bool(_LEADS_IN.search(text)) and not _MEASURED.search(text)


def _one_by_one(reading: Reading) -> tuple[Period, ...]:
    """The several periods that are named, none a range, a day or only compared: "Stunting tahun 2021 dan 2022:"."""
    named = [period for period in reading.periods if not (period.dated or period.now)]
    compared = any(cue.role is Role.COMPARE for cue in reading.cues)
    several = len(named) > 1 and not compared and not any(period.since for period in named)
    return tuple(period.period for period in named) if several else ()
