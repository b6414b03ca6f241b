"""The knowledge base: the one way from documents to answers, and the switch from one generation to the next."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Self

from .answering.answers import answer
from .asking import Answerer, ask
from .drafts import Draft, examine, settle
from .errors import KnowledgeError
from .models import Answer, Block, Context, Document, Fact, Part, Period, Place
from .quoting.holdings import Holdings
from .reading.attributions import UNTOLD, Attribution
from .reading.compilations import PAGE_MARK
from .rendering.summaries import say_corrections
from .rendering.wording import render
from .retrieval.index import MemoryIndex
from .retrieval.search import PassageIndex
from .storage.corrections import (
    Change,
    Correction,
    Corrections,
    Subject,
    file_of,
    read_corrections,
    write_corrections,
    write_whole,
)
from .storage.intake import Progress, ReloadReport, Taken, as_it_was, go_back, take_in
from .storage.novelties import find_novelties
from .storage.shelf import bundled_names, find_copies, free_name, place_of, remove_files, safe_name
from .storage.store import Contents, Generation, Store


class KnowledgeBase:
    """What the documents say, and answers from it. Questions may come while another thread reloads."""

    def __init__(
        self, database: Path, documents: Path | None, progress: Progress | None = None, anew: bool = False
    ) -> None:
        """As `open`."""
        self._database, self._folder = database, documents
        self._decided = database.with_suffix(".corrections.json")
        self._changing = Lock()
        self._contents = Contents(0, {}, (), ())
        self._holdings = Holdings((), {}, MemoryIndex.build(()))
        self._edition = 0
        self._with_previous: Mapping[str, Document] = {}
        self.corrections = read_corrections(self._decided)
        self.report = self.reload(progress) if anew else self._begin(progress)

    @classmethod
    def open(cls, database: Path, documents: Path | None, progress: Progress | None = None, anew: bool = False) -> Self:
        """Open the database, bring it up to date with the bundled documents and a folder's, and load what it holds.

        Where someone went back to an older generation, that one stays, unless all is read `anew`. `report` tells what
        changed and which files were refused. Raises StoreError where the database or the corrections cannot be used.
        """
        return cls(database, documents, progress, anew)

    def reload(self, progress: Progress | None = None) -> ReloadReport:
        """Read what is new or changed, then switch to it at once; until then, and if it fails, all stays as it was."""
        with self._changing, Store(self._database) as store:
            # At a start that reads all anew nothing is in mind yet.
            former = self.facts() or self.corrections.apply(store.contents().facts)
            return self._with_figures(self._take_in(store, progress), former)

    def roll_back(self, number: int) -> ReloadReport:
        """Switch to the documents of an older generation, until the next reload. Raises StoreError if it is gone.

        What is hidden or corrected stays so.
        """
        with self._changing, Store(self._database) as store:
            former, report = self.facts(), go_back(store, number)
            self._switch(store)
            return self._with_figures(report, former)

    def remove(self, document_id: str) -> tuple[str, ...]:
        """Delete a document and every copy of its text: files, all generations, corrections; the names of the files.

        A bundled document is withdrawn: its file stays and is not read. Raises StoreError.
        """
        with self._changing, Store(self._database) as store:
            copies = find_copies(store, document_id)
            left = self.corrections.without(map(file_of, copies.ids))
            self._decide(replace(left, withdrawn=left.withdrawn | copies.bundled))
            remove_files(copies.own)
            store.erase(copies.keys)
            self._switch(store, forgetting=True)
        return copies.names or (document_id,)

    def name_file(self, name: str) -> str:
        """The name under which a file that somebody sent would be kept; a bundled document keeps its own."""
        return free_name(safe_name(name), bundled_names(self.corrections.withdrawn))

    def examine(self, name: str, data: bytes, told: Attribution = UNTOLD) -> Draft:
        """What a file would give, beside what is held; nothing is kept. `name` is one of `name_file`'s.

        `told` is what somebody says of its source. Raises DocumentError.
        """
        return examine(name, data, self._holdings.facts, self._holdings.documents, told)

    def settle(self, draft: Draft, corrections: Iterable[Correction]) -> Draft:
        """A draft as it would be published with these corrections, compared with what is held."""
        return settle(draft, Corrections().with_changes(corrections), self._holdings.facts)

    def publish(
        self,
        name: str,
        data: bytes,
        corrections: Iterable[Correction] = (),
        address: str = "",
        progress: Progress | None = None,
        told: Attribution = UNTOLD,
    ) -> ReloadReport:
        """Put an examined file into the folder with what was decided of its figures and told of its source, and reload.

        Raises KnowledgeError where that cannot be done; then all is as it was.
        """
        if self._folder is None:
            raise KnowledgeError("belum ada folder dokumen; isi setelan DOCUMENTS")
        with self._changing, Store(self._database) as store:
            path, decided = place_of(store, self._folder, name), self.corrections
            former, held = path.read_bytes() if path.is_file() else None, self.facts()
            left = decided.without([name]).with_changes(corrections)
            try:
                self._decide(left.with_source(name, address, told))
                write_whole(path, data)
                report = self._take_in(store, progress, name)
            except BaseException:
                self._decide(decided)
                remove_files([path]) if former is None else write_whole(path, former)
                raise
            self._answer_from(self._hold(self._contents, self._holdings.index))
            return self._with_figures(report, held)

    def correct(self, fact: Fact, change: Change) -> tuple[Correction, Fact | None]:
        """Hide a figure that is held, or bind it anew, from now on and after every reload.

        Returns the correction, and the figure as it is held now. Raises KnowledgeError.
        """
        with self._changing:
            read = next((one for one in self._contents.facts if self.corrections.settle(one) == fact), None)
            if read is None:
                raise KnowledgeError("angka itu sudah tidak dipakai; lihat yang sekarang di /data")
            subject = Subject.of(read)
            former = self.corrections.changes.get(subject, Change())
            made = Correction(subject, change.over(former))
            self._decide(self.corrections.with_changes([made]))
            self._answer_from(self._hold(self._contents, self._holdings.index))
        return made, self.corrections.settle(read)

    def take_back(self, key: str) -> bool:
        """Take back the correction with this key, so that its figure is as it was read; False where there is none."""
        with self._changing:
            kept = {one.subject: one.change for one in self.corrections if one.key != key}
            if len(kept) == len(self.corrections.changes):
                return False
            self._decide(replace(self.corrections, changes=kept))
            self._answer_from(self._hold(self._contents, self._holdings.index))
        return True

    def history(self) -> tuple[Generation, ...]:
        """The generations that are kept, the newest first. Raises StoreError."""
        with Store(self._database) as store:
            return tuple(store.history())

    @property
    def generation(self) -> int:
        """The number of the generation that answers."""
        return self._contents.number

    @property
    def edition(self) -> int:
        """A number that is another one after every switch, deletion and correction: answers may differ from then on."""
        return self._edition

    def ask(
        self, text: str, context: Context | None = None, today: Period | None = None, answerer: Answerer = answer
    ) -> Answer:
        """Answer a message; `context` is what the chat was last about, and the answer's own is for the next message.

        `today` is the month that "bulan ini" and "tahun ini" count from, by default the calendar's. `answerer` may keep
        what `answer` said to a question.
        """
        return ask(text, context or Context(), self._holdings, today or this_month(), answerer)

    def reply(self, answer: Answer) -> tuple[Block, ...]:
        """The answer in words, block by block. It may be an answer from before the last reload."""
        return (*render(answer, self._with_previous), *say_corrections(answer))

    def facts(self, place: Place | None = None) -> tuple[Fact, ...]:
        """The facts about a place and the places within it; all facts without one."""
        return tuple(fact for fact in self._holdings.facts if place is None or fact.place.within(place))

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every document by its id."""
        return self._holdings.documents

    @property
    def own(self) -> tuple[Document, ...]:
        """The documents that are not bundled; of a file of many pages the first."""
        bundled = bundled_names(self.corrections.withdrawn)
        held = self._holdings.documents
        return tuple(one for name, one in held.items() if file_of(name) == name and name not in bundled)

    @property
    def files(self) -> int:
        """How many files the documents were read from; a file of many pages counts once."""
        return len({name.partition(PAGE_MARK)[0] for name in self._holdings.documents})

    def document(self, document_id: str) -> Document:
        """The document with this id. Raises KnowledgeError if there is none."""
        try:
            return self._holdings.documents[document_id]
        except KeyError:
            raise KnowledgeError(f"tidak ada dokumen bernama {document_id}; daftarnya: tanya reload") from None

    def close(self) -> None:
        """Let go of the index."""
        self._holdings.index.close()

    def _begin(self, progress: Progress | None) -> ReloadReport:
        with self._changing, Store(self._database) as store:
            if not (number := store.restored()):
                return self._take_in(store, progress)
            self._switch(store)
            notice = f"Dokumen generasi {number} dipakai lagi; muat ulang membaca yang terbaru."
            return replace(as_it_was(store), notices=(notice,))

    def _take_in(self, store: Store, progress: Progress | None, required: str = "") -> ReloadReport:
        corrections = read_corrections(self._decided)
        report = take_in(store, self._folder, progress, corrections.withdrawn, required, corrections.told)
        if report.generation != self.generation or corrections != self.corrections:
            self.corrections = corrections
            self._switch(store)
        if store.set_aside:
            notice = f"Basis data rusak; disimpan sebagai {store.set_aside} dan dibangun ulang dari dokumen."
            return replace(report, notices=(notice, *report.notices))
        return report

    def _with_figures(self, report: ReloadReport, former: Iterable[Fact]) -> ReloadReport:
        """A report that tells how the figures held now differ from former ones.

        Its documents count the figures that are held, not those that were read.
        """
        held = Counter(file_of(fact.document_id) for fact in self._holdings.facts)
        added, changed = (
            tuple(Taken(one.id, held[one.id]) for one in taken) for taken in (report.added, report.changed)
        )
        return replace(report, added=added, changed=changed, figures=find_novelties(former, self.facts()))

    def _switch(self, store: Store, forgetting: bool = False) -> None:
        """Answer from the current generation. Answers still to be told find their documents, unless `forgetting`."""
        contents = store.contents()
        previous = {} if forgetting else self._holdings.documents
        holdings = self._hold(contents, MemoryIndex.build(contents.passages))
        self._with_previous = {**previous, **holdings.documents}
        self._contents = contents
        self._answer_from(holdings)

    def _answer_from(self, holdings: Holdings) -> None:
        self._holdings = holdings
        # Only now: who sees the new edition gets answers of it.
        self._edition += 1

    def _hold(self, contents: Contents, index: PassageIndex) -> Holdings:
        """What answers are drawn from: the contents of a generation as they are held to be now."""
        corrections = self.corrections
        documents = {key: corrections.address(document) for key, document in contents.documents.items()}
        hidden = (fact for fact in contents.facts if corrections.settle(fact) is None)
        return Holdings(corrections.apply(contents.facts), documents, index, hidden)

    def _decide(self, corrections: Corrections) -> None:
        if corrections != self.corrections:
            write_corrections(self._decided, corrections)
            self.corrections = corrections


def this_month() -> Period:
    """The month it is by the calendar."""
    today = date.today()
    return Period(today.year, Part.MONTH, today.month)
