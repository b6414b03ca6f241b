"""The public order of precedence: which of several figures for one thing is given first, and which beside it.

1. By instrument: a ministry's sample survey (SSGI, SKI, Riskesdas ...), the posyandu register (e-PPGBM), a local count,
   a source that names none.
2. A correction before what it corrects.
3. By publisher: a ministry or national body, an official office of a region, the press and all others.
4. The newer publication before the older.

What is left equal is put in a fixed order, so that the order of files changes nothing. docs/panduan.md tells the same.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from ..language.indicators import surveys
from ..language.wordlists import read_rows
from ..models import Document, Fact

INSTRUMENTS = ("survey", "register", "local", "")
PUBLISHERS = ("national", "regional", "")
Documents = Mapping[str, Document]
_CORRECTION = re.compile(r"\b(?:ralat|koreksi|klarifikasi|pembetulan)\b", re.IGNORECASE)


def best_first(facts: Iterable[Fact], documents: Documents) -> list[Fact]:
    """Facts by precedence."""
    return sorted(sorted(facts, key=_fixed), key=lambda fact: precedence(fact, documents), reverse=True)


def precedence(fact: Fact, documents: Documents) -> tuple[int, bool, int, str]:
    """A sort key, best last: instrument, correction, publisher, date of publication."""
    document = documents.get(fact.document_id)
    instrument = -INSTRUMENTS.index(survey_kind(fact))
    if document is None:
        return instrument, False, -len(PUBLISHERS), ""
    correction = _CORRECTION.search(document.title) is not None
    return instrument, correction, -PUBLISHERS.index(publisher_kind(document)), document.published


def survey_kind(fact: Fact) -> str:
    """The kind of a fact's instrument: survey, register, local, or "" where none is named."""
    return surveys()[fact.survey].kind if fact.survey and fact.survey in surveys() else ""


def publisher_kind(document: Document) -> str:
    """Whose word a document is: "national" of a ministry, "regional" of an office, "" of the press and all others."""
    return next((kind for kind, pattern in _publishers() if pattern.search(f"{document.publisher} {document.url}")), "")


@cache
def _publishers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words: dict[str, list[str]] = {}
    for row in read_rows("publishers.csv"):
        if row["kind"] not in PUBLISHERS:
            continue
        words.setdefault(row["kind"], []).append(re.escape(row["name"]).replace(r"\*", r"\w*"))
    return tuple(
        (kind, re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", re.IGNORECASE)) for kind, names in words.items()
    )


def _fixed(fact: Fact) -> tuple[str, int, str]:
    return fact.document_id, fact.sentence.start, str(fact.value)
