"""A bot with a folder of documents, for tests of what admins do with them. The places are real, the figures made up."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge import KnowledgeBase
from tests.shelves import articles_only
from tests.telegram.stage import Stage, staged

ARTICLE = """\
---
title: Kasus stunting di {place}
publisher: Contoh
published: 2024-02-01
---
Jumlah kasus stunting di Kabupaten {place} tahun 2022 sebanyak {cases} kasus.
"""


def write(folder: Path, cases: int, name: str = "tapin.txt", place: str = "Tapin") -> Path:
    """Put an article with one figure into a folder."""
    path = folder / name
    path.write_text(ARTICLE.format(cases=cases, place=place), encoding="utf-8")
    return path


@contextmanager
def stocked(home: Path, *, verifiers: Iterable[int] = ()) -> Iterator[Stage]:
    """A bot that keeps its database in `home`, with the documents in `home`/documents and the bundled articles."""
    folder = home / "documents"
    folder.mkdir(exist_ok=True)
    with articles_only(home / ".bundled"):
        knowledge = KnowledgeBase.open(home / "knowledge.db", folder)
        with staged(knowledge, home, verifiers=verifiers) as stage:
            yield stage
        knowledge.close()
