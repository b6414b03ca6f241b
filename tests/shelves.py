"""The bundled articles without the table of published figures, which would stand beside made-up ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile

import pytest

from knowledge.storage.intake import BUNDLED


@contextmanager
def articles_only(folder: Path) -> Iterator[None]:
    """Let what is opened or reloaded meanwhile find only the bundled articles and the primer, copied into a folder."""
    folder.mkdir()
    for path in BUNDLED.iterdir():
        if path.suffix != ".csv":
            copyfile(path, folder / path.name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("knowledge.storage.intake.BUNDLED", folder)
        yield
