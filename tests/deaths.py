"""Programs that are killed at a point of their work that the test chooses, as `kill -9` does, whatever the time."""

import sys

# What the store does in a reload, in this order: the rows of a file are written, then they are committed, then a
# generation is made of all files.
POINTS = ("_add", "add", "_make")


def dying_at(point: str, program: str) -> list[str]:
    """The command of a process that runs `program`, a statement in Python, and dies when the store has done `point`."""
    code = f"""
import os, signal
from knowledge.storage.store import Store
whole = Store.{point}
def dying(*arguments):
    whole(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)
Store.{point} = dying
{program}
"""
    return [sys.executable, "-c", code]
