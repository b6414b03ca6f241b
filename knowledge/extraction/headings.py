"""What a heading leaves to the list below it: that it is of targets, and the periods of its figures one by one."""

import re
from dataclasses import dataclass

from ..language.cues import Role
from ..models import Period, Span
from .readings import Reading, between

# "Target prevalensi adalah sebagai berikut:", "Tapin menargetkan angka berikut:"; not "Yang belum mencapai target:".
_LEADS_IN = re.compile(
    r"(?:\A|,)\W*(?:\d{1,2}\W+)?(?:(?:berikut|ini|adapun|adalah|rincian|daftar|besaran|dengan)\s+)*(?:target|sasaran)\b[^,]*\Z"
    r"|\b(?:menargetkan|ditargetkan|menetapkan\s+target)\b[^,]*\Z",
    re.IGNORECASE,
)
_MEASURED = re.compile(r"\b(?:capaian|realisasi|hasil|baseline|kondisi)\b", re.IGNORECASE)
# "Target penurunan stunting:": what follows may be how far it is to fall.
_FALL = re.compile(r"\b(?:penurunan|pengurangan)\b", re.IGNORECASE)
_MARK = re.compile(r"\W*(?:(?:\d{1,2}|[a-z])[.)]|[-–•*▪])\s*", re.IGNORECASE)
_ITEM_LEAD = re.compile(r"\W*(?:(?:pada|di|tahun|akhir|untuk|target)\s+)*", re.IGNORECASE)
# Beside its periods, places and numbers an item without a mark has no words but these.
_ITEM_WORDS = re.compile(
    r"(?:[^\w(]|\b(?:pada|di|tahun|akhir|untuk|target|sebesar|sebanyak|dan|serta|menjadi)\b|\((?:\w+\s+)*persen\))*",
    re.IGNORECASE,
)
# "mencatat", "memiliki", "tercatat": what is told in sentences is no item.
_VERB = re.compile(r"\b(?!menjadi\b)(?:me|ter)\w{3,}", re.IGNORECASE)

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """What holds for the items of a list: `aims` that they are targets, `periods` those of the figures of each.

    `falls` tells of targets that they may be how far something is to fall.
    """

    aims: bool = False
    falls: bool = False
    periods: tuple[Period, ...] = ()


def heading_below(reading: Reading, above: Heading) -> Heading:
    """The heading that holds below a sentence: this itself, or the one above it where it is an item of the list."""
    if is_heading(reading):
        text = reading.text.rstrip()
        aims = _is_of_aims(text)
        both = not aims and any(cue.role is Role.TARGET for cue in reading.cues)  # "stunting 2022 dan target 2024:"
        return Heading(aims, aims and bool(_FALL.search(text)), () if both else _one_by_one(reading))
    return above if is_item(reading) else Heading()


def is_heading(reading: Reading) -> bool:
    """Tell whether a sentence without figures leads in what follows: by its colon, or as some words without a stop."""
    text = reading.text.rstrip()
    bare = len(text.split()) <= _MOST_WORDS and text[-1:].isalnum()
    return (text.endswith(":") or bare) and not any(number.unit for number in reading.numbers)


def is_item(reading: Reading) -> bool:
    """Tell whether a sentence is an item of a list: it opens with a period, place or number, and tells no more.

    Behind a mark ("a.", "-") other words may follow, but no indicator and no verb before its number.
    """
    spans = sorted(
        (mark.span for found in (reading.periods, reading.places, reading.numbers) for mark in found),
        key=lambda span: span.start,
    )
    mark = _MARK.match(reading.text)
    lead = mark.end() if mark else 0
    if not spans or not _ITEM_LEAD.fullmatch(reading.text, lead, spans[0].start):
        return False
    if not mark:
        return bool(_ITEM_WORDS.fullmatch(_without(reading.text, spans)))
    number = min((number.span.start for number in reading.numbers), default=len(reading.text))
    named = between(reading.indicators, lead, number)
    return not named and not _VERB.search(_without(reading.text, spans)[:number])


def figures_by_heading(reading: Reading, heading: Heading) -> tuple[Period | None, ...]:
    """The periods of an item with a figure for each of its heading, "1. Tapin 33,5% dan 14,5%"; none for another.

    Figures of several places have unknown ones: each may be of any of the periods.
    """
    if not heading.periods or reading.periods or reading.surveys:
        return ()
    if len(reading.places) > 1:
        return (None,) * len(reading.numbers)
    others = any(cue.role not in (Role.FROM, Role.TO) for cue in reading.cues)
    each = len(reading.numbers) == len(heading.periods) and not others
    return heading.periods if each and is_item(reading) else ()


def _without(text: str, spans: list[Span]) -> str:
    """The text with blanks for some spans."""
    for span in spans:
        text = text[: span.start] + " " * (span.stop - span.start) + text[span.stop :]
    return text


def _is_of_aims(text: str) -> bool:
    """Tell whether targets and nothing else follow: "Target prevalensi stunting:"."""
    return bool(_LEADS_IN.search(text)) and not _MEASURED.search(text)


def _one_by_one(reading: Reading) -> tuple[Period, ...]:
    """The several periods that are named, none a range, a day or only compared: "Stunting tahun 2021 dan 2022:"."""
    named = [period for period in reading.periods if not (period.dated or period.now)]
    compared = any(cue.role is Role.COMPARE for cue in reading.cues)
    several = len(named) > 1 and not compared and not any(period.since for period in named)
    return tuple(period.period for period in named) if several else ()
