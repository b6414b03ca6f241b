"""Numbers in every printed form; the tables are the specification."""

from decimal import Decimal

import pytest

from knowledge.language.quantities import find_quantities, parse_number
from knowledge.models import Bound, Unit

NUMBERS = [
    ("21,6", "21.6"),
    ("25.4", "25.4"),
    ("0,417", "0.417"),
    ("24.417", "24417"),
    ("4.482.340", "4482340"),
    ("24.417,5", "24417.5"),
    ("33, 08", "33.08"),
    ("98.88", "98.88"),
    ("nol", "0"),
    ("sebelas", "11"),
    ("dua belas", "12"),
    ("dua puluh enam koma enam", "26.6"),
    ("seratus dua puluh", "120"),
    ("seribu", "1000"),
    ("dua ribu dua puluh dua", "2022"),
    ("tiga juta lima ratus ribu", "3500000"),
]
NOT_NUMBERS = ["", "banyak", "dua dua", "12a", "1.2.3.4", "koma", "koma lima", "dua koma", "dua koma puluh"]

MENTIONS = [
    ("sebesar 26,6 persen", [("26,6 persen", "26.6", Unit.PERCENT)]),
    ("turun 25.4%", [("25.4%", "25.4", Unit.PERCENT)]),
    ("tercatat 24, 6 persen", [("24, 6 persen", "24.6", Unit.PERCENT)]),
    ("sebanyak 1.234 balita", [("1.234 balita", "1234", Unit.CHILDREN)]),
    ("ada 4,48 juta balita", [("4,48 juta balita", "4480000", Unit.CHILDREN)]),
    ("ada 27 ribu anak", [("27 ribu anak", "27000", Unit.CHILDREN)]),
    ("ada 190.707 ribu keluarga", [("190.707 ribu keluarga", "190707", Unit.FAMILIES)]),
    ("ada 58,923 keluarga", [("58,923 keluarga", "58923", Unit.FAMILIES)]),
    ("naik dua persen", [("dua persen", "2", Unit.PERCENT)]),
    ("naik 5,1 poin persentase", [("5,1 poin persentase", "5.1", Unit.PERCENTAGE_POINTS)]),
    ("sisa empat kasus", [("empat kasus", "4", Unit.CHILDREN)]),
    ("8,85 (tahun 2024) persen", [("8,85 (tahun 2024) persen", "8.85", Unit.PERCENT)]),
    ("sebesar 18,0% (delapan belas persen)", [("18,0%", "18.0", Unit.PERCENT)]),
    ("menjadi 14 (empat belas) persen", [("14 (empat belas) persen", "14", Unit.PERCENT)]),
    ("18% (dua belas persen)", [("18%", "18", Unit.PERCENT), ("dua belas persen", "12", Unit.PERCENT)]),
    ("di 13 kabupaten", [("13", "13", None)]),
    ("10.39 percent of children", [("10.39 percent", "10.39", Unit.PERCENT)]),
    ("e-PPGBM dan K2", []),
    ("dua orang tua dan satu harapan", [("dua orang", "2", Unit.CHILDREN)]),
    ("tiga program", []),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_number_is_read_as_reports_print_it(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_anything_else_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_numbers_are_found_with_their_units(text: str, expected: list[tuple[str, str, Unit | None]]) -> None:
    found = find_quantities(text)
    assert [(m.span.text, m.value, m.unit) for m in found] == [(t, Decimal(v), u) for t, v, u in expected]
    assert all(text[m.span.start : m.span.stop] == m.span.text for m in found)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("di bawah 14 persen", Bound.BELOW),
        ("kurang dari 14 persen", Bound.BELOW),
        ("jangan lebih dari 14 persen", Bound.BELOW),
        ("di atas 20 persen", Bound.ABOVE),
        ("minimal 90 persen", Bound.ABOVE),
        ("targetnya paling tinggi 14 persen", Bound.BELOW),
        ("naik paling tinggi 14 persen", None),
        ("6 ribu lebih balita", Bound.ABOVE),
        ("berkurang dari 30 persen", None),
        ("sekitar 30 persen", None),
    ],
)
def test_a_limit_is_marked(text: str, bound: Bound | None) -> None:
    assert find_quantities(text)[0].bound is bound


@pytest.mark.parametrize(
    ("text", "ranged"),
    [
        ("20 hingga 30 persen", [True, True]),
        ("4-5%", [True, True]),
        ("turun dari 30 persen hingga 24 persen", [False, False]),
        ("pada 2022 sampai 35.00 persen", [False, False]),
    ],
)
def test_a_range_is_no_value(text: str, ranged: list[bool]) -> None:
    assert [m.ranged for m in find_quantities(text)] == ranged


@pytest.mark.parametrize("text", ["375.53 keluarga", "30.72 orang", "80,58 keluarga"])
def test_a_broken_count_is_marked_as_damaged(text: str) -> None:
    assert find_quantities(text)[0].damaged


def test_a_number_without_a_unit_is_no_quantity() -> None:
    bare, percent = find_quantities("dari 31 menjadi 11,6 persen")
    assert bare.quantity is None
    assert percent.quantity is not None
    assert percent.quantity.text == "11,6 persen"
