"""A fact as other programs read it."""

import csv
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from knowledge.models import (
    Basis,
    Bound,
    Calculation,
    Direction,
    Fact,
    Kind,
    Level,
    Part,
    Period,
    Place,
    Quantity,
    Span,
    Unit,
)
from knowledge.terminal.records import COLUMNS, calculation_record, csv_table, fact_record

PLACE = Place("63.06", "Kabupaten Hulu Sungai Selatan", Level.REGENCY, "63")
FACT = Fact(
    "stunting_cases",
    PLACE,
    Quantity(Decimal("522"), Unit.CHILDREN, "522 kasus"),
    Kind.LEVEL,
    Span(5, 25, 'Tersisa 522, "kasus".'),
    "hss.txt",
    period=Period(2023, Part.MONTH, 12),
)


def test_every_key_of_the_contract_is_there() -> None:
    assert fact_record(FACT) == {
        "indicator": "stunting_cases",
        "place": "Kabupaten Hulu Sungai Selatan",
        "region_code": "63.06",
        "period": "2023-12",
        "period_basis": "stated",
        "value": 522,
        "unit": "children",
        "kind": "level",
        "direction": None,
        "bound": None,
        "survey": None,
        "headline": False,
        "sentence": 'Tersisa 522, "kasus".',
        "start": 5,
        "stop": 25,
        "document": "hss.txt",
    }
    assert tuple(fact_record(FACT)) == COLUMNS
    assert json.loads(json.dumps(fact_record(FACT))) == fact_record(FACT)


def test_a_change_has_a_start_and_a_direction() -> None:
    quantity = Quantity(Decimal("6.90"), Unit.PERCENTAGE_POINTS, "6,90 persen", Bound.ABOVE)
    change = replace(
        FACT, kind=Kind.CHANGE, quantity=quantity, since=Period(2020), basis=Basis.INFERRED, direction=Direction.DOWN
    )
    record = fact_record(change)
    assert (record["period"], record["period_basis"], record["direction"]) == ("2020/2023-12", "inferred", "down")
    assert (record["value"], record["unit"], record["bound"]) == (6.9, "percentage_points", "above")


def test_an_unknown_period_has_no_basis() -> None:
    record = fact_record(replace(FACT, period=None))
    assert (record["period"], record["period_basis"]) == (None, None)


@pytest.mark.parametrize(("value", "number"), [("522", "522"), ("26.60", "26.6"), ("14.0", "14"), ("0.05", "0.05")])
def test_values_are_plain_numbers(value: str, number: str) -> None:
    fact = replace(FACT, quantity=Quantity(Decimal(value), Unit.PERCENT, value))
    assert json.dumps(fact_record(fact)["value"]) == number


def test_a_calculation_shows_its_terms() -> None:
    calculation = Calculation("Selisih", Decimal("-307.0"), Unit.CHILDREN, (FACT, FACT), "522 - 829")
    assert calculation_record(calculation) == {
        "label": "Selisih",
        "value": -307,
        "unit": "children",
        "formula": "522 - 829",
    }


def test_csv_reads_back() -> None:
    header, row = csv.reader(csv_table([FACT]).splitlines())
    assert tuple(header) == COLUMNS
    assert dict(zip(header, row, strict=True))["sentence"] == 'Tersisa 522, "kasus".'
    assert dict(zip(header, row, strict=True))["survey"] == ""
    assert csv_table([]).splitlines() == [",".join(COLUMNS)]
