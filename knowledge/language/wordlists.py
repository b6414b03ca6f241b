"""The data files of the package, `knowledge/data/*.csv`: words and names, one row each."""

import csv
from functools import cache
from importlib.resources import files


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a data file by its name, each by the columns of its header; lines that begin with # are comments."""
    text = files("knowledge").joinpath("data", name).read_text("utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
