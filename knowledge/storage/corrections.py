"""What people decided against the rules of reading: figures hidden or bound anew, documents withdrawn, sources told.

They lie in a file of their own beside the database, so that they outlive its rebuilding. A figure's value is never
corrected: it is what its sentence prints, or it is hidden. Which figure is meant is told by what was read, without a
word of the document.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..errors import StoreError
from ..language.periods import parse_period
from ..language.places import gazetteer
from ..models import Basis, Document, Fact
from ..reading.attributions import Attribution

_KEY_LETTERS = 8
_NUMBER = re.compile(r"#\d+$")


@dataclass(frozen=True, slots=True)
class Subject:
    """Which figure of a document is meant, as it was read."""

    document: str
    indicator: str
    place: str
    period: str | None
    survey: str | None
    kind: str
    value: str

    @classmethod
    def of(cls, fact: Fact) -> "Subject":
        """The subject of a fact as it was read."""
        value = f"{fact.value.normalize():f}"
        return cls(
            fact.document_id, fact.indicator, fact.place.code, fact.period_code, fact.survey, fact.kind.value, value
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What is decided of a figure: it is `hidden`, or it is of another place, period or instrument, each by its code.

    None leaves as read. `reason` is in the words of who decided.
    """

    hidden: bool = False
    place: str | None = None
    period: str | None = None
    survey: str | None = None
    reason: str = ""

    def over(self, former: "Change") -> "Change":
        """This change after a former one: what this one leaves as it is stays as the former set it."""
        kept = {name: getattr(self, name) or getattr(former, name) for name in ("place", "period", "survey", "reason")}
        return Change(self.hidden, **kept)


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of one figure."""

    subject: Subject
    change: Change

    @property
    def key(self) -> str:
        """A short name for it, the same on every day and machine."""
        return sha256(repr(self.subject).encode("utf-8", "replace")).hexdigest()[:_KEY_LETTERS]


@dataclass(frozen=True, slots=True)
class Corrections:
    """Everything decided: changes by figure, bundled documents `withdrawn`, and what is known of files by name.

    `addresses` say where they were found, `told` what somebody says of their sources.
    """

    changes: Mapping[Subject, Change] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    addresses: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, Attribution] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Correction]:
        return (Correction(subject, change) for subject, change in self.changes.items())

    def apply(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Facts as they are held to be now, without the hidden ones."""
        return tuple(changed for fact in facts if (changed := self.settle(fact)))

    def settle(self, fact: Fact) -> Fact | None:
        """A fact, as it was read, as it is held to be now; None where it is hidden."""
        change = self.changes.get(Subject.of(fact)) if self.changes else None
        return apply_change(fact, change) if change else fact

    def address(self, document: Document) -> Document:
        """A document with the address it came from, where it gives none itself."""
        return document if document.url else replace(document, url=self.addresses.get(document.id, ""))

    def with_changes(self, corrections: Iterable[Correction]) -> "Corrections":
        """These with further corrections."""
        return replace(self, changes={**self.changes, **{one.subject: one.change for one in corrections}})

    def about(self, file: str) -> tuple[Correction, ...]:
        """The corrections of what a file gives."""
        return tuple(one for one in self if file_of(one.subject.document) == file)

    def without(self, files: Iterable[str]) -> "Corrections":
        """These without a word about what some files give; what is withdrawn stays so."""
        gone = frozenset(files)
        changes = {subject: change for subject, change in self.changes.items() if file_of(subject.document) not in gone}
        addresses = {name: address for name, address in self.addresses.items() if name not in gone}
        told = {name: said for name, said in self.told.items() if name not in gone}
        return replace(self, changes=changes, addresses=addresses, told=told)

    def with_source(self, file: str, address: str, told: Attribution) -> "Corrections":
        """These with where a file was found and what is told of its source, as far as either is known."""
        addresses = {**self.addresses, file: address} if address else self.addresses
        return replace(self, addresses=addresses, told={**self.told, file: told} if told.told else self.told)


def file_of(document: str) -> str:
    """The name of the file that gives a document: "angka.csv" for "angka.csv#2"; a file may have a # of its own."""
    return _NUMBER.sub("", document)


def dump_correction(correction: Correction) -> dict[str, Any]:
    """A correction as a record that JSON can hold."""
    return {"subject": asdict(correction.subject), "change": asdict(correction.change)}


def load_correction(record: Mapping[str, Any]) -> Correction:
    """A correction of a record. Raises TypeError, LookupError for what is none."""
    correction = Correction(Subject(**record["subject"]), Change(**record["change"]))
    if correction.change.place:
        gazetteer().place(correction.change.place)
    return correction


def apply_change(fact: Fact, change: Change) -> Fact | None:
    """A fact with a change; None where that hides it. A change that sets nothing new leaves the fact as it is."""
    if change.hidden:
        return None
    place = gazetteer().place(change.place) if change.place else fact.place
    period = (parse_period(change.period) if change.period else None) or fact.period
    survey = change.survey or fact.survey
    named = {"place": place != fact.place, "period": period != fact.period, "survey": survey != fact.survey}
    corrected = tuple(name for name, other in named.items() if other)
    since, basis, why = (
        (None, Basis.INFERRED, "set by an admin")
        if named["period"]
        else (
            fact.since,
            fact.basis,
            fact.why,
        )
    )
    return replace(
        fact, place=place, period=period, survey=survey, since=since, basis=basis, why=why, corrected=corrected
    )


def read_corrections(path: Path) -> Corrections:
    """The corrections in a file, none where there is no file. Raises StoreError: what is hidden must not come back."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Corrections()
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, str(error)) from None
    try:
        return _parse(json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise _unreadable(path, str(error)) from None


def write_corrections(path: Path, corrections: Corrections) -> None:
    """Put the corrections in place of those in the file, at once. Raises StoreError."""
    kept = {
        "changes": [dump_correction(one) for one in corrections],
        "withdrawn": sorted(corrections.withdrawn),
        "addresses": dict(corrections.addresses),
        "told": {name: told.told for name, told in corrections.told.items()},
    }
    write_whole(path, json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8", "replace"))


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in place whole: whoever looks, and whatever happens, finds the old or the new. Raises StoreError."""
    # Hidden until it is whole, so that a reload does not take it for a document.
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(
            f"{path}: tidak dapat ditulis ({error.strerror}); periksa izin folder dan ruang disk"
        ) from None


def _parse(stored: Mapping[str, Any]) -> Corrections:
    changes = [load_correction(one) for one in stored["changes"]]
    # A file that was written before sources could be told does not name them.
    told = {name: Attribution(**said) for name, said in stored.get("told", {}).items()}
    decided = Corrections(withdrawn=frozenset(stored["withdrawn"]), addresses=dict(stored["addresses"]), told=told)
    return decided.with_changes(changes)


def _unreadable(path: Path, reason: str) -> StoreError:
    return StoreError(f"{path}: koreksi pengelola tidak terbaca ({reason}); perbaiki isinya, atau pindahkan berkas itu")
