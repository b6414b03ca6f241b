"""Notes below a table, and the marks that refer to them."""

import pytest

from knowledge.tabular.notes import find_notes, sign_of
from tests.shorthand import tabulated

TITLE = "Prevalensi stunting Kalimantan Selatan (%)"


@pytest.mark.parametrize(
    ("cell", "sign"),
    [("2023*)", "*"), ("2022¹⁾", "¹"), ("14,5**", "**"), ("14,5%†", "†"), ("2023", ""), ("*", ""), ("", "")],
)
def test_the_sign_of_a_cell(cell: str, sign: str) -> None:
    assert sign_of(cell) == sign


@pytest.mark.parametrize(
    ("below", "notes"),
    [
        ("\n*) Data e-PPGBM\n", {"*": "Data e-PPGBM"}),
        ("\n\n¹⁾ SSGI 2022 ²⁾ SKI 2023", {"¹": "SSGI 2022", "²": "SKI 2023"}),
        ("\nSumber: Dinkes\nKeterangan: * sementara\n** e-PPGBM", {"*": "sementara", "**": "e-PPGBM"}),
        ("\nAngka itu turun.\n* Data e-PPGBM", {}),
        ("\n1) Data e-PPGBM\n2) sementara", {"1": "Data e-PPGBM", "2": "sementara"}),
        ("\nBintang * berarti sementara", {}),
        ("", {}),
    ],
)
def test_the_notes_below_a_table(below: str, notes: dict[str, str]) -> None:
    assert find_notes(f"| 2023 |{below}", len("| 2023 |")) == notes


@pytest.mark.parametrize(
    ("header", "row", "notes", "facts"),
    [
        ("2022 | 2023*)", "14,5 | 9,2", "*) Data e-PPGBM", ["2022 14.5 level", "2023 9.2 level e-PPGBM"]),
        ("2022¹⁾ | 2023²⁾", "14,5 | 15,1", "¹⁾ SSGI 2022 ²⁾ SKI", ["2022 14.5 level SSGI", "2023 15.1 level SKI"]),
        ("SSGI 2021 | 2022", "33,5* | 14,5", "* Data e-PPGBM", ["2021 33.5 level e-PPGBM", "2022 14.5 level"]),
        ("2021 | 2022", "33,5* | 14,5", "* e-PPGBM dan SSGI", ["2022 14.5 level"]),
        ("2021 | 2022", "33,5* | 14,5", "* angka sementara", ["2021 33.5 level", "2022 14.5 level"]),
        ("2021 | 2022", "33,5 | 14,5", "1) Data e-PPGBM", ["2021 33.5 level", "2022 14.5 level"]),
        ("2021 | 2022", "33,5 | 14,5", "*) Hasil SSGI", ["2021 33.5 level SSGI", "2022 14.5 level SSGI"]),
    ],
)
def test_a_note_names_the_instrument_of_what_refers_to_it(header: str, row: str, notes: str, facts: list[str]) -> None:
    table = f"{TITLE}\n\n| Kabupaten | {header} |\n| Tapin | {row} |\n{notes}\n"
    assert tabulated(table) == [f"63.05 {fact}" for fact in facts]
