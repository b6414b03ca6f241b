"""The folder of documents as the program itself changes it: a file put in, a document taken out with all its copies."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import StoreError
from . import intake
from .store import Store


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


def remove_files(paths: Iterable[Path]) -> None:
    """Delete files; those gone already are no trouble. Raises StoreError."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: tidak dapat dihapus ({error.strerror}); periksa izin folder") from None
