"""The folder of documents as the program itself changes it: a file put in, a document taken out with all its copies."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from unicodedata import normalize

from ..errors import StoreError
from . import intake
from .store import Store

_NAME_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Copies:
    """What holds a document's text: `keys` of rows, `ids` of documents, our `own` files, `bundled` ones by name."""

    keys: tuple[str, ...]
    ids: tuple[str, ...]
    own: tuple[Path, ...]
    bundled: frozenset[str]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files."""
        return (*(path.name for path in self.own), *sorted(self.bundled))


def find_copies(store: Store, document_id: str) -> Copies:
    """Where the text of a document lies, now or formerly. Raises StoreError where no generation holds it."""
    versions = store.versions(document_id)
    if not versions:
        raise StoreError(f"tidak ada dokumen bernama {document_id}; lihat namanya di /sumber semua")
    states = [(Path(path), state.key) for path, state in store.files().items() if state.key in versions]
    own = tuple(path for path, _ in states if not path.is_relative_to(intake.BUNDLED))
    bundled = frozenset(path.name for path, _ in states if path not in own)
    ids = (document_id, *(one for _, key in states for one in versions[key]))
    return Copies(tuple(versions), tuple(dict.fromkeys(ids)), own, bundled)


def safe_name(name: str) -> str:
    """A name that somebody gave a file as one that leads nowhere: no folder, no mark that hides it, not too long.

    >>> safe_name("../../etc/Laporan Akhir (2).PDF")
    'Laporan-Akhir-2.pdf'
    """
    last = re.split(r"[/\\\0]", normalize("NFKC", name).strip())[-1]
    stem, _, suffix = last.rpartition(".")
    words = re.findall(r"\w+", stem.encode("ascii", "ignore").decode())
    short = "-".join(words)[:_NAME_CHARACTERS].strip("-_") or "dokumen"
    return f"{short}.{''.join(re.findall(r'[a-z0-9]', suffix.lower()))}"


def free_name(name: str, bundled: Collection[str]) -> str:
    """The name, or the first of "name-2", "name-3" ... that no bundled document has."""
    path = Path(name)
    numbered = (path.with_stem(f"{path.stem}-{number}").name for number in count(2))
    return next(one for one in (name, *islice(numbered, len(bundled) + 1)) if one not in bundled)


def place_of(store: Store, folder: Path, name: str) -> Path:
    """Where a file of this name lies in a folder, or is to lie."""
    home = folder.resolve()
    held = (Path(path) for path in store.files())
    return next((path for path in held if path.name == name and path.is_relative_to(home)), home / name)


def bundled_names(withdrawn: Collection[str]) -> frozenset[str]:
    """The names of the bundled documents that are read."""
    return frozenset(path.name for path in intake.find_files(intake.BUNDLED)) - frozenset(withdrawn)


def remove_files(paths: Iterable[Path]) -> None:
    """Delete files; those gone already are no trouble. Raises StoreError."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: tidak dapat dihapus ({error.strerror}); periksa izin folder") from None
