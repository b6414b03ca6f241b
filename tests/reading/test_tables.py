"""Tables as lines of text."""

import pytest

from knowledge.reading.tables import is_note_mark, merge_header, pipe_row, raised_sign, table_lines


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        (["Tala", "26,6"], "| Tala | 26,6 |"),
        (["Tala", ""], "| Tala | |"),
        (["", "26,6"], "| | 26,6 |"),
        ([" Hulu  Sungai\nSelatan ", "a|b"], "| Hulu Sungai Selatan | a/b |"),
    ],
)
def test_pipe_row(cells: list[str], row: str) -> None:
    assert pipe_row(cells) == row


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([], []),
        ([["", " "], [""]], []),
        ([["Kabupaten", "2022"], ["Tala", "26,6"]], ["| Kabupaten | 2022 |", "| Tala | 26,6 |"]),
        # Empty rows and columns go, short rows are filled up.
        ([["A", "", "B"], ["", "", ""], ["1"]], ["| A | B |", "| 1 | |"]),
        # A caption stands above the header, a note below the rows; a place without figures keeps its row.
        (
            [["Prevalensi 2022", ""], ["Kabupaten", "%"], ["Tala", ""], ["Sumber: SSGI 2022 oleh Kemenkes", ""]],
            ["Prevalensi 2022", "| Kabupaten | % |", "| Tala | |", "Sumber: SSGI 2022 oleh Kemenkes"],
        ),
        # A header of two rows with wide cells becomes one.
        (
            [["Kabupaten", "Prevalensi", "", "Kasus"], ["", "2021", "2022", ""], ["Tala", "31,0", "26,6", "5"]],
            ["| Kabupaten | Prevalensi 2021 | Prevalensi 2022 | Kasus |", "| Tala | 31,0 | 26,6 | 5 |"],
        ),
        # These have one header: a first row of figures, a place left out, a gap that nothing fills.
        ([["A", "B"], ["", "1"], ["x", "2"]], ["| A | B |", "| | 1 |", "| x | 2 |"]),
        ([["A", "", "B"], ["", "", "1"], ["x", "3", "2"]], ["| A | | B |", "| | | 1 |", "| x | 3 | 2 |"]),
        # One column is a list, not a table.
        ([["satu"], ["|dua"]], ["satu", "/dua"]),
    ],
)
def test_table_lines(rows: list[list[str]], lines: list[str]) -> None:
    assert table_lines(rows) == lines


@pytest.mark.parametrize(
    ("rows", "count", "merged"),
    [
        ([["A", "B"], ["1", "2"]], 1, [["A", "B"], ["1", "2"]]),
        ([["A", "B"], ["A", "b"], ["1", "2"]], 2, [["A", "B b"], ["1", "2"]]),
        ([["A", ""], ["", "b"], ["A", " c "]], 3, [["A", "b c"]]),
        # A title as wide as the table stays above.
        ([["T"] * 3, ["A", "A", "B"], ["b", "c", ""], list("123")], 3, [["T"], ["A b", "A c", "B"], list("123")]),
        ([["T", "T"], ["A", "B"], ["1", "2"]], 2, [["T"], ["A", "B"], ["1", "2"]]),
        ([], 0, []),
    ],
)
def test_merge_header(rows: list[list[str]], count: int, merged: list[list[str]]) -> None:
    assert merge_header(rows, count) == merged


@pytest.mark.parametrize(
    ("mark", "before", "is_mark"),
    [
        ("1", "26,1", True),
        ("a)", "26,1%", True),
        ("1,2", "26,1", True),
        ("*", "26,1", True),
        ("2", "10 m", False),
        ("persen", "26,1", False),
        ("1", "", False),
    ],
)
def test_is_note_mark(mark: str, before: str, is_mark: bool) -> None:
    assert is_note_mark(mark, before) is is_mark


@pytest.mark.parametrize(("mark", "sign"), [("1)", "¹"), ("*", "*"), ("**", "**"), ("a)", ""), ("1,2", ""), ("m", "")])
def test_a_raised_mark_as_a_sign(mark: str, sign: str) -> None:
    assert raised_sign(mark) == sign
