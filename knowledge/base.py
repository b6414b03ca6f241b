"""The knowledge base: the one way from documents to answers, and the switch from one generation to the next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Self

from .asking import ask
from .errors import KnowledgeError
from .models import Answer, Block, Context, Document, Fact, Place
from .quoting.holdings import Holdings
from .rendering.wording import render
from .retrieval.index import MemoryIndex
from .storage.intake import Progress, ReloadReport, take_in
from .storage.store import Store


class KnowledgeBase:
    """What the documents say, and answers from it. Questions may come while another thread reloads."""

    def __init__(self, database: Path, documents: Path | None, progress: Progress | None = None) -> None:
        """As `open`."""
        self._database = database
        self._folder = documents
        self._reloading = Lock()
        self._holdings = Holdings((), {}, MemoryIndex.build(()))
        self._generation = 0
        self._with_previous: Mapping[str, Document] = {}
        self.report = self.reload(progress)

    @classmethod
    def open(cls, database: Path, documents: Path | None, progress: Progress | None = None) -> Self:
        """Open the database, bring it up to date with the bundled documents and a folder's, and load what it holds.

        `report` tells what that changed and which files were refused. Raises StoreError where the database cannot be
        used.
        """
        return cls(database, documents, progress)

    def reload(self, progress: Progress | None = None) -> ReloadReport:
        """Read what is new or changed, then switch to it at once; until then, and if it fails, all stays as it was."""
        with self._reloading, Store(self._database) as store:
            report = take_in(store, self._folder, progress)
            if report.generation != self._generation:
                contents = store.contents()
                holdings = Holdings(contents.facts, contents.documents, MemoryIndex.build(contents.passages))
                self._with_previous = {**self._holdings.documents, **contents.documents}
                self._holdings, self._generation = holdings, contents.number
        if store.set_aside:
            notice = f"Basis data rusak; disimpan sebagai {store.set_aside} dan dibangun ulang dari dokumen."
            return replace(report, notices=(notice, *report.notices))
        return report

    def ask(self, text: str, context: Context | None = None, this_year: int | None = None) -> Answer:
        """Answer a message; `context` is what the chat was last about, and the answer's own is for the next message.

        `this_year` is what "tahun ini" means, by default the calendar's.
        """
        return ask(text, context or Context(), self._holdings, this_year or date.today().year)

    def reply(self, answer: Answer) -> tuple[Block, ...]:
        """The answer in words, block by block. It may be an answer from before the last reload."""
        return render(answer, self._with_previous)

    def facts(self, place: Place | None = None) -> tuple[Fact, ...]:
        """The facts about a place and the places within it; all facts without one."""
        return tuple(fact for fact in self._holdings.facts if place is None or fact.place.within(place))

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every document by its id."""
        return self._holdings.documents

    def document(self, document_id: str) -> Document:
        """The document with this id. Raises KnowledgeError if there is none."""
        try:
            return self._holdings.documents[document_id]
        except KeyError:
            raise KnowledgeError(f"tidak ada dokumen bernama {document_id}; daftarnya: tanya reload") from None

    def close(self) -> None:
        """Let go of the index."""
        self._holdings.index.close()
