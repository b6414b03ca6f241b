"""A file examined before it is published: what would be taken from it, and what of that does not fit what is held."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from .figures.outliers import find_contradiction, find_jump
from .models import Document, Fact, Quantity
from .reading.attributions import UNTOLD, Attribution
from .reading.plaintext import MAX_FILE_BYTES, refusal
from .storage.corrections import Correction, Corrections, Subject, file_of
from .storage.intake import take_apart


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a file as it was read, and as it would be published `now`: None where it is left out.

    `contradicted` is a held figure that says something else of the same, `jumped` the held one that it jumps far from.
    """

    fact: Fact
    now: Fact | None
    contradicted: Fact | None = None
    jumped: Fact | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file of this name holds; `replaced` is the held document of the same name, whose place it would take."""

    name: str
    documents: Mapping[str, Document]
    findings: tuple[Finding, ...]
    replaced: Document | None = None

    @property
    def first(self) -> Document:
        """Its document, or the first of several."""
        return next(iter(self.documents.values()))

    @property
    def kept(self) -> int:
        """How many figures would be published."""
        return sum(finding.now is not None for finding in self.findings)

    def carry_over(self, corrections: Iterable[Correction], former: "Draft") -> tuple[Correction, ...]:
        """Corrections of a former reading as those of the same figures here, which a date told since may date anew."""
        both = zip(former.findings, self.findings, strict=False)
        moved = {Subject.of(a.fact): Subject.of(b.fact) for a, b in both if _where(a.fact) == _where(b.fact)}
        return tuple(replace(one, subject=moved.get(one.subject, one.subject)) for one in corrections)


def _where(fact: Fact) -> tuple[str, Quantity, int]:
    """Where a figure stands, however it is bound."""
    return fact.document_id, fact.quantity, fact.sentence.start


def check_file(name: str, size: int) -> None:
    """Refuse a file by its name and size, before it is fetched. Raises DocumentError."""
    # Here and not above: the readers cost start-up time, and only those who add documents need them.
    from .reading.documents import SUFFIXES

    path = Path(name)
    if path.suffix.lower() not in SUFFIXES:
        known = f"yang dikenal: {', '.join(SUFFIXES)}"
        raise refusal(path, f"jenis {path.suffix or 'tanpa akhiran'} tidak dikenal", known)
    if size > MAX_FILE_BYTES:
        raise refusal(path, f"lebih dari {MAX_FILE_BYTES // 1_000_000} MB", "bagi menjadi beberapa berkas")


def examine(
    name: str, data: bytes, facts: Sequence[Fact], held: Mapping[str, Document], told: Attribution = UNTOLD
) -> Draft:
    """What a file gives, of whose source this is `told`, beside what is held. Nothing is kept. Raises DocumentError."""
    check_file(name, len(data))
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        parts = take_apart(path, told)
    documents = {one.document.id: one.document for one in parts}
    _refuse_copy(name, documents.values(), held)
    findings = tuple(Finding(fact, fact) for one in parts for fact in one.facts)
    return settle(Draft(name, documents, findings, held.get(name)), Corrections(), facts)


def settle(draft: Draft, corrections: Corrections, facts: Iterable[Fact]) -> Draft:
    """A draft with what was decided of its figures, compared with the facts that are held of other files."""
    beside: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if file_of(fact.document_id) != draft.name:
            beside[fact.indicator, fact.place.code].append(fact)
    return replace(draft, findings=tuple(_compare(one.fact, corrections, beside) for one in draft.findings))


def _compare(read: Fact, corrections: Corrections, beside: Mapping[tuple[str, str], Sequence[Fact]]) -> Finding:
    now = corrections.settle(read)
    if now is None:
        return Finding(read, None)
    near = beside.get((now.indicator, now.place.code), ())
    return Finding(read, now, find_contradiction(now, near), find_jump(now, near))


def _refuse_copy(name: str, documents: Collection[Document], held: Mapping[str, Document]) -> None:
    """Refuse a file whose whole text another file holds already; sent again under its own name it is looked at anew."""
    others = (document for document in held.values() if file_of(document.id) != name)
    texts = {" ".join(document.text.split()): document for document in others}
    copies = [texts.get(" ".join(document.text.split())) for document in documents]
    if all(copies) and (original := copies[0]):
        raise refusal(Path(name), f"isinya sama dengan {original.id}", "tidak perlu dimuat lagi")
