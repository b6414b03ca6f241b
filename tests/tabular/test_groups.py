"""Groups of rows below a name of their own; the figures are made up."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.tabular.groups import split_groups
from knowledge.tabular.headers import Head, read_head
from knowledge.tabular.layouts import find_grids
from tests.shorthand import tabulated

TITLE = "Prevalensi stunting (%) Provinsi Kalimantan Selatan"


def read(text: str) -> Head:
    return read_head(text, Region("Kalimantan Selatan"))


def table(*rows: str) -> str:
    return "\n".join((TITLE, "", "| Kabupaten/Kota | Persen |", *(f"| {row} |" for row in rows)))


@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        (["Tapin | 24,9", "Tahun 2021 | ", "Tapin | 27,6"], ["", "Tahun 2021"]),
        (["2021 | ", "Tapin | 24,9", "2022 | ", "Tapin | 27,6"], ["2021", "2022"]),
        (["2021 | ", "Kota | ", "Tapin | 24,9", "2022 | ", "Tapin | 27,6"], ["2021\nKota", "2021\nKota\n2022"]),
        (["Tapin | 24,9", "Gizi kurang | ", "Tapin | 27,6"], ["", "Gizi kurang"]),
        (["Tapin | ", "Balangan | 27,6"], [""]),
        (["A | ", "Balangan | 27,6"], [""]),
        (["Tahun 2021 | 24,9", "Tahun 2022 | 27,6"], [""]),
    ],
)
def test_a_group_is_a_table_below_its_name(rows: list[str], titles: list[str]) -> None:
    (grid,) = find_grids(table(*rows))
    parts = split_groups(grid, read)
    assert [part.title for part in parts] == [f"{TITLE}\n{title}".strip() for title in titles]
    assert tuple(line for part in parts for line in part.lines) == grid.lines
    assert all({row.span for row in part.rows} < set(part.lines) for part in parts)


@pytest.mark.parametrize(
    ("rows", "facts"),
    [
        (["2021 | ", "Tapin | 24,9", "2022 | ", "Tapin | 27,6"], ["63.05 2021 24.9", "63.05 2022 27.6"]),
        (["SSGI 2022 | ", "Tapin | 24,9", "SKI 2023 | ", "Tapin | 27,6"], ["63.05 2022 24.9", "63.05 2023 27.6"]),
        (["Tapin | 24,9", "Gizi kurang | ", "Balangan | 7,6"], ["63.05 None 24.9"]),
        (["Tapin | 24,9", "Wasting | ", "Balangan | 7,6"], ["63.05 None 24.9"]),
        (["Laki-laki | ", "Tapin | 24,9", "Perempuan | ", "Balangan | 7,6"], []),
        (["Target 2024 | ", "Tapin | 14", "Capaian 2023 | ", "Tapin | 24,9"], ["63.05 2023 24.9", "63.05 None 14"]),
    ],
)
def test_what_a_group_says_of_its_rows(rows: list[str], facts: list[str]) -> None:
    assert [" ".join(fact.split()[:3]) for fact in tabulated(table(*rows))] == facts


def test_the_kind_of_place_that_a_group_is_of() -> None:
    rows = ["Kabupaten/Regency | ", "1. Bogor | 24,9", "Kota | ", "1. Bogor | 18,7"]
    assert tabulated(table(*rows).replace("Kalimantan Selatan", "Jawa Barat")) == [
        "32.01 None 24.9 level",
        "32.71 None 18.7 level",
    ]
