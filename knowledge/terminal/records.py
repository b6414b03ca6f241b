"""Facts and reports as other programs read them: one JSON object, or one row of CSV."""

import csv
from collections.abc import Iterable
from dataclasses import asdict, replace
from decimal import Decimal
from io import StringIO

from ..models import Calculation, Fact
from ..storage.intake import ReloadReport
from ..storage.novelties import Turn

Record = dict[str, str | int | float | bool | None]

COLUMNS = (
    "indicator",
    "place",
    "region_code",
    "period",
    "period_basis",
    "value",
    "unit",
    "kind",
    "direction",
    "bound",
    "survey",
    "headline",
    "sentence",
    "start",
    "stop",
    "document",
)


def fact_record(fact: Fact) -> Record:
    """A fact with the keys of `COLUMNS`; what is unknown or does not apply is None.

    `value` is a number in `unit`, a percent 21.6; for a change it is the size and `direction` is "up" or "down".
    `sentence` is `document[start:stop]`. `bound` tells that the value is only a limit, `headline` that it comes from a
    link to another story.
    """
    return {
        "indicator": fact.indicator,
        "place": fact.place.name,
        "region_code": fact.place.code,
        "period": fact.period_code,
        "period_basis": fact.basis.value if fact.period else None,
        "value": _number(fact.value),
        "unit": fact.quantity.unit.value,
        "kind": fact.kind.value,
        "direction": fact.direction.value if fact.direction else None,
        "bound": fact.quantity.bound.value if fact.quantity.bound else None,
        "survey": fact.survey,
        "headline": fact.headline,
        "sentence": fact.sentence.text,
        "start": fact.sentence.start,
        "stop": fact.sentence.stop,
        "document": fact.document_id,
    }


def calculation_record(calculation: Calculation) -> Record:
    """A computed value, never a printed one: what it is, its size and unit, and the formula with its terms."""
    return {
        "label": calculation.label,
        "value": _number(calculation.value),
        "unit": calculation.unit.value,
        "formula": calculation.formula,
    }


def report_record(report: ReloadReport) -> dict[str, object]:
    """A reload report: the files as they are named in it, the figures that differ as facts."""
    figures: dict[str, list[object]] = {turn.value: [] for turn in Turn}
    for one in report.figures:
        now = fact_record(one.fact)
        figures[one.turn].append({"before": fact_record(one.former), "after": now} if one.former else now)
    return {**asdict(replace(report, figures=())), "documents": report.documents, "figures": figures}


def csv_table(facts: Iterable[Fact]) -> str:
    """Facts as CSV with a header, comma separated, decimal points; what is unknown is empty."""
    table = StringIO()
    writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(fact_record(fact) for fact in facts)
    return table.getvalue()


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
