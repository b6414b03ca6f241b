"""Taking documents in: which files are new, changed, gone or unreadable, and the generation that follows from them."""

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from ..errors import DocumentError
from ..reading.attributions import Attribution
from ..reading.plaintext import MAX_FILE_BYTES
from ..reading.tables import ROW_MARK
from .novelties import Novelty
from .store import FileState, Held, Parts, Store
from .voices import find_originals

_PACKAGE = Path(__file__).parents[1]
BUNDLED = _PACKAGE / "documents"
_log = logging.getLogger(__name__)

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Taken:
    """A file by the name of its document, with the number of facts it gave."""

    id: str
    facts: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that did not become a document; `reason` names the file and the way out."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A document that carries nearly the same text as another one: together they are one voice."""

    id: str
    original: str


@dataclass(frozen=True, slots=True)
class ReloadReport:
    """What a reload changed, file by file and figure by figure, and which documents repeat another one.

    `notices` are sentences for whoever asked.
    """

    generation: int
    added: tuple[Taken, ...] = ()
    changed: tuple[Taken, ...] = ()
    lost: tuple[Taken, ...] = ()
    unchanged: int = 0
    refused: tuple[Refused, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    notices: tuple[str, ...] = ()
    figures: tuple[Novelty, ...] = ()

    @property
    def documents(self) -> int:
        """How many documents the generation holds."""
        return len(self.added) + len(self.changed) + self.unchanged


@cache
def _rules() -> str:
    """A digest of the code and data that read documents: other rules give other facts, so all is read again."""
    sources = sorted([*_PACKAGE.rglob("*.py"), *_PACKAGE.glob("data/*.csv")])
    return sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()


def _rules_for(told: Attribution | None) -> str:
    """The rules, for a file of which something is told: other words on its date give other facts too."""
    return sha256(f"{_rules()}{told}".encode("utf-8", "replace")).hexdigest() if told else _rules()


def take_in(
    store: Store,
    folder: Path | None,
    progress: Progress | None = None,
    withdrawn: Collection[str] = (),
    required: str = "",
    told: Mapping[str, Attribution] | None = None,
) -> ReloadReport:
    """Bring a store up to date with the bundled documents and those of a folder, and switch to the new generation.

    A file that looks as it did is not read again. A folder that is not there changes nothing: its documents stay.
    Bundled documents that are `withdrawn` count as gone; `told` is what somebody says of the sources of files, by name.
    Where the file named `required` is refused, nothing is switched, and DocumentError says why.
    """
    before = store.held()
    home = folder if folder and folder.is_dir() else store.folder()
    bundled = [path for path in find_files(BUNDLED) if path.name not in withdrawn]
    files, strays = _at_home(find_files(home), home)
    paths, refused = _named_once([*bundled, *files])
    states = list(_read_all(store, paths, told or {}, progress))
    away = _away(store, home)
    keys, copies = _without_copies(store, [*states, *away])
    refused += [Refused(Path(state.path).name, state.refusal) for state in states if state.refusal]
    refused = [*strays, *refused, *copies]
    if reasons := [one.reason for one in refused if one.name == required]:
        raise DocumentError(reasons[0])
    same = keys == [held.key for held in before]
    originals = {} if same else find_originals(store.documents(keys))
    generation = store.switch(keys, [*states, *away], home and home.resolve(), originals)
    report = _compare(generation, before, store.held())
    return replace(report, refused=tuple(refused), notices=_notices(home, len(away)))


def go_back(store: Store, number: int) -> ReloadReport:
    """Switch to the documents of an older generation as they were then. Raises StoreError where it is not kept."""
    before = store.held()
    generation = store.restore(number)
    return _compare(generation, before, store.held())


def as_it_was(store: Store) -> ReloadReport:
    """What a store holds, without looking at any file."""
    held = store.held()
    return _compare(store.newest(), held, held)


def find_files(folder: Path | None) -> list[Path]:
    """The files of a folder and the folders in it, in the order of their paths, without hidden and lock files."""
    if not folder or not folder.is_dir():
        return []
    files = sorted(path for path in folder.resolve().rglob("*") if path.is_file())
    return [
        path
        for path in files
        if not any(part.startswith((".", "~$")) for part in path.relative_to(folder.resolve()).parts)
    ]


def _at_home(paths: Iterable[Path], home: Path | None) -> tuple[list[Path], list[Refused]]:
    """The files that lie in the folder; a link out of it could show the world what nobody meant to."""
    kept, refused = [], []
    for path in paths:
        if home and path.is_symlink() and not path.resolve().is_relative_to(home.resolve()):
            reason = f"{path.name}: tautan ke luar folder dokumen; salin berkasnya ke dalam folder"
            refused.append(Refused(path.name, reason))
        else:
            kept.append(path)
    return kept, refused


def _named_once(paths: Iterable[Path]) -> tuple[list[Path], list[Refused]]:
    """Keep the first file of each name: the name is the document's id."""
    kept: dict[str, Path] = {}
    refused = []
    for path in paths:
        if kept.setdefault(path.name, path) != path:
            reason = f"{path.name}: namanya sudah dipakai dokumen lain; ganti nama berkasnya"
            refused.append(Refused(path.name, reason))
    return list(kept.values()), refused


def _read_all(
    store: Store, paths: list[Path], told: Mapping[str, Attribution], progress: Progress | None
) -> Iterator[FileState]:
    known = store.files()
    for number, path in enumerate(paths, start=1):
        yield _read(store, path, known.get(str(path)), told.get(path.name))
        if progress:
            progress(number, len(paths), path.name)


def _read(store: Store, path: Path, known: FileState | None, told: Attribution | None) -> FileState:
    """How a file looks now. It is read only if its bytes, its name, the rules or what is told of it are new."""
    rules = _rules_for(told)
    try:
        stat = path.stat()
        path.name.encode()
    except (OSError, UnicodeEncodeError) as error:
        shown = Path(str(path).encode(errors="backslashreplace").decode())
        return FileState(str(shown), 0, 0, rules, "", f"{shown.name}: berkas tidak dapat dibaca ({error})")
    state = FileState(str(path), stat.st_size, stat.st_mtime_ns, rules, known.key if known else "")
    if known == state and store.holds(state.key):
        return state
    state = replace(state, key=_key(path, stat.st_size, rules))
    if known and known.refusal and state.key == known.key != "":
        return replace(state, refusal=known.refusal)
    if store.holds(state.key):
        return state
    try:
        store.add(state.key, take_apart(path, told))
    except DocumentError as error:
        return replace(state, refusal=str(error))
    return state


def _key(path: Path, size: int, rules: str) -> str:
    """The address of what a file gives; "" for one that cannot be read, so that it is tried again."""
    if size > MAX_FILE_BYTES:
        return ""
    try:
        return sha256(b"\0".join([rules.encode(), path.name.encode(), path.read_bytes()])).hexdigest()
    except OSError:
        return ""


def take_apart(path: Path, told: Attribution | None = None) -> list[Parts]:
    """The documents of a file, of whose source this is told, with what is found in them. Raises DocumentError."""
    # Here and not above: the rules of reading cost start-up time, and mostly nothing is new.
    from ..facts import extract_facts
    from ..reading.compilations import split_sources
    from ..reading.documents import read_document, split_passages

    documents = split_sources(read_document(path, told))
    # The rows of a table of many sources are figures, and read as facts; as passages they would hide what is told.
    compiled = len(documents) > 1
    try:
        return [
            Parts(one, () if compiled and ROW_MARK in one.text else split_passages(one), extract_facts(one))
            for one in documents
        ]
    except Exception:  # One text that our rules stumble over must not keep the others out.
        _log.exception("%s could not be taken apart", path.name)
        raise DocumentError(f"{path.name}: isinya tidak dapat diolah; laporkan kepada pembuat program ini") from None


def _away(store: Store, home: Path | None) -> list[FileState]:
    """The files of a folder that is gone as a whole, a disk not mounted perhaps; they count as they did."""
    if home is None or home.is_dir():
        return []
    return [state for state in store.files().values() if Path(state.path).is_relative_to(home) and not state.refusal]


def _notices(home: Path | None, away: int) -> tuple[str, ...]:
    return (f"Folder {home} tidak ditemukan; {away} dokumennya tetap dipakai seperti sebelumnya.",) if away else ()


def _without_copies(store: Store, states: Iterable[FileState]) -> tuple[list[str], list[Refused]]:
    """The keys of the documents that count, and the files whose text another one holds already."""
    fingerprints = store.fingerprints()
    first: dict[str, FileState] = {}
    copies = []
    for state in (state for state in states if not state.refusal):
        original = first.setdefault(fingerprints[state.key], state)
        if original is not state:
            name, other = Path(state.path).name, Path(original.path).name
            copies.append(Refused(name, f"{name}: isinya sama dengan {other}; tidak dihitung dua kali"))
    return [state.key for state in first.values()], copies


def _compare(generation: int, before: list[Held], after: list[Held]) -> ReloadReport:
    old, new = {held.id: held for held in before}, {held.id: held for held in after}

    def taken(helds: Iterable[Held]) -> tuple[Taken, ...]:
        return tuple(Taken(held.id, held.facts) for held in helds)

    return ReloadReport(
        generation,
        added=taken(held for held in after if held.id not in old),
        changed=taken(held for held in after if held.id in old and held.key != old[held.id].key),
        lost=taken(held for held in before if held.id not in new),
        unchanged=sum(held.id in old and held.key == old[held.id].key for held in after),
        repeats=tuple(Repeat(held.id, held.original) for held in after if held.original),
    )
