"""Tables without rules: words are put into columns by where they stand; made-up figures."""

from typing import Any

import pytest

from knowledge.reading.unruled import UnruledTable, find_unruled

SIZE = 10.0
Printed = list[dict[str, Any]]


def printed(*lines: str, leading: float = 14.0) -> Printed:
    """Lines as a page has them: each letter half as wide as it is high, where it stands in the text."""
    return [
        {
            "chars": [
                {"text": letter, "x0": at * SIZE / 2, "x1": (at + 1) * SIZE / 2, "size": SIZE}
                for at, letter in enumerate(line)
            ],
            "top": number * leading,
            "bottom": number * leading + SIZE,
        }
        for number, line in enumerate(lines)
    ]


def tables(*lines: str) -> list[UnruledTable]:
    return list(find_unruled(printed(*lines)))


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (
            (
                "Prevalensi stunting di Kalimantan Selatan",
                "No  Kabupaten   2021  2022",
                "1   Tapin       33,5  14,5",
                "2   Banjar            26,4",
                "3   Tanah Laut  31,0     -",
            ),
            [
                ["No", "Kabupaten", "2021", "2022"],
                ["1", "Tapin", "33,5", "14,5"],
                ["2", "Banjar", "", "26,4"],
                ["3", "Tanah Laut", "31,0", "-"],
            ],
        ),
        (
            (
                "Kecamatan  Balita  Balita    Prevalensi",
                "           diukur  stunting     (%)",
                "Binuang    2.310      162      7,01",
                "Lokpaikat    900                 -",
            ),
            [
                ["Kecamatan", "Balita diukur", "Balita stunting", "Prevalensi (%)"],
                ["Binuang", "2.310", "162", "7,01"],
                ["Lokpaikat", "900", "", "-"],
            ],
        ),
        (
            (
                "Kabupaten   Stunting 2022",
                "             (%)   Kasus",
                "Tapin       14,5   1 234",
                "Banjar      26,4   5 234",
            ),
            [
                ["Kabupaten", "Stunting 2022 (%)", "Stunting 2022 Kasus"],
                ["Tapin", "14,5", "1 234"],
                ["Banjar", "26,4", "5 234"],
            ],
        ),
    ],
    ids=["a gap in a row", "a header of two lines", "a header over two columns"],
)
def test_words_are_put_into_columns(lines: tuple[str, ...], rows: list[list[str]]) -> None:
    (table,) = tables(*lines)
    assert [list(row) for row in table.rows] == rows
    assert table.lines.stop == len(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("Kabupaten   2022", "Tapin       14,5"),
        ("Angka itu  turun  menjadi  21,6  persen", "pada  2023,  kata  bupati,  dari  26,1  persen"),
        ("Tapin       14,5", "Hulu Sungai Selatan  26,4"),
        ("Satu  kalimat.", "Dua  kalimat."),
        ("1   2   3", "4   5   6"),
    ],
    ids=["one row", "justified prose", "a name over a figure", "no figures", "no names"],
)
def test_what_is_no_table(lines: tuple[str, ...]) -> None:
    assert tables(*lines) == []


def test_tables_below_each_other_have_their_own_lines() -> None:
    one = ("Kabupaten   2022", "Tapin       14,5", "Banjar      26,4")
    found = tables(*one, "Tabel berikutnya menurut kecamatan", *one)
    assert [table.lines for table in found] == [range(3), range(4, 7)]


@pytest.mark.parametrize(
    ("tops", "names"),
    [
        ((0, 14, 26, 50), ["Lampung", "Lampung Selatan", "Pesawaran"]),
        ((0, 14, 38, 50), ["Lampung", "Lampung", "Selatan Pesawaran"]),
        ((0, 14, 28, 42), ["Lampung", "Lampung Selatan", "Selatan Pesawaran"]),
    ],
    ids=["nearer to the row above", "nearer to the row below", "as near to both"],
)
def test_a_name_of_two_lines(tops: tuple[float, ...], names: list[str]) -> None:
    lines = printed("Lampung     9,9", "Lampung     8,7", "Selatan", "Pesawaran  25,1", leading=0)
    for line, top in zip(lines, tops, strict=True):
        line |= {"top": top, "bottom": top + SIZE}
    (table,) = find_unruled(lines)
    assert [row[0] for row in table.rows] == names


def test_a_letter_without_width_stands_in_no_column() -> None:
    lines = printed("Tapin       14,5", "Banjar      26,4")
    for line in lines:
        line["chars"].append({"text": "9", "x0": 900.0, "x1": 900.0, "size": SIZE})
    (table,) = find_unruled(lines)
    assert [list(row) for row in table.rows] == [["Tapin", "14,5"], ["Banjar", "26,4"]]


def test_rows_far_apart_are_not_of_one_table() -> None:
    assert list(find_unruled(printed("Tapin       14,5", "Banjar      26,4", leading=60))) == []
