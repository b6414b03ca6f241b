"""Documents, passages, facts and places as rows of the database, and back.

A span is stored as its offsets and cut out of the document's text again: what is read is verbatim by construction.
"""

import json
from collections.abc import Iterable
from decimal import Decimal
from hashlib import sha256
from typing import Any

from ..language.periods import parse_period
from ..models import Basis, Bound, Direction, Document, Fact, Kind, Level, Passage, Period, Place, Quantity, Span, Unit

Row = dict[str, Any]

COLUMNS: dict[str, dict[str, type]] = {
    "documents": {
        "number": int,
        "key": str,
        "fingerprint": str,
        "id": str,
        "title": str,
        "publisher": str,
        "published": str,
        "url": str,
        "inferred": str,
        "related": str,
        "text": str,
    },
    "passages": {"document": int, "number": int, "start": int, "stop": int},
    "places": {"code": str, "name": str, "level": str, "parent": str},
    "facts": {
        "document": int,
        "number": int,
        "indicator": str,
        "place": str,
        "kind": str,
        "value": str,
        "unit": str,
        "printed": str,
        "bound": str,
        "period": str,
        "since": str,
        "basis": str,
        "why": str,
        "survey": str,
        "direction": str,
        "headline": int,
        "start": int,
        "stop": int,
        "repeats": str,
    },
}


def document_row(key: str, document: Document) -> Row:
    """A document without its number, which the database gives; equal fingerprints mean the same text."""
    return {
        "key": key,
        "fingerprint": sha256(" ".join(document.text.split()).encode()).hexdigest(),
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "url": document.url,
        "inferred": json.dumps(document.inferred),
        "related": _dump(document.related),
        "text": document.text,
    }


def read_document_row(row: Row) -> Document:
    """The document of a row; `original` is there where the row tells of a generation too."""
    text = row["text"]
    known = {name: row[name] for name in ("id", "text", "title", "publisher", "published", "url")}
    return Document(
        **known,
        inferred=tuple(json.loads(row["inferred"])),
        related=_load(text, row["related"]),
        original=row.get("original") or "",
    )


def passage_row(document: int, passage: Passage) -> Row:
    """A passage of the document with this number."""
    return {"document": document, "number": passage.number, "start": passage.span.start, "stop": passage.span.stop}


def read_passage_row(row: Row, document: Document) -> Passage:
    """The passage of a row, cut out of its document."""
    return Passage(document.id, row["number"], Span.of(document.text, row["start"], row["stop"]))


def place_row(place: Place) -> Row:
    """A place."""
    return {"code": place.code, "name": place.name, "level": place.level.value, "parent": place.parent}


def read_place_row(row: Row) -> Place:
    """The place of a row."""
    return Place(row["code"], row["name"], Level(row["level"]), row["parent"])


def fact_row(document: int, number: int, fact: Fact) -> Row:
    """A fact of the document with this number; the value stays the decimal that was printed."""
    return {
        "document": document,
        "number": number,
        "indicator": fact.indicator,
        "place": fact.place.code,
        "kind": fact.kind.value,
        "value": str(fact.value),
        "unit": fact.quantity.unit.value,
        "printed": fact.quantity.text,
        "bound": fact.quantity.bound and fact.quantity.bound.value,
        "period": fact.period and fact.period.code,
        "since": fact.since and fact.since.code,
        "basis": fact.basis.value,
        "why": fact.why,
        "survey": fact.survey,
        "direction": fact.direction and fact.direction.value,
        "headline": int(fact.headline),
        "start": fact.sentence.start,
        "stop": fact.sentence.stop,
        "repeats": _dump(fact.repeats),
    }


def read_fact_row(row: Row, document: Document, place: Place) -> Fact:
    """The fact of a row, with its sentences cut out of its document."""
    return Fact(
        indicator=row["indicator"],
        place=place,
        quantity=Quantity(
            Decimal(row["value"]), Unit(row["unit"]), row["printed"], row["bound"] and Bound(row["bound"])
        ),
        kind=Kind(row["kind"]),
        sentence=Span.of(document.text, row["start"], row["stop"]),
        document_id=document.id,
        period=_period(row["period"]),
        since=_period(row["since"]),
        basis=Basis(row["basis"]),
        why=row["why"],
        survey=row["survey"],
        direction=row["direction"] and Direction(row["direction"]),
        repeats=_load(document.text, row["repeats"]),
        headline=bool(row["headline"]),
    )


def _period(code: str | None) -> Period | None:
    return parse_period(code) if code else None


def _dump(spans: Iterable[Span]) -> str:
    return json.dumps([(span.start, span.stop) for span in spans])


def _load(text: str, spans: str) -> tuple[Span, ...]:
    return tuple(Span.of(text, start, stop) for start, stop in json.loads(spans))
