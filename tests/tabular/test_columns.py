"""What the figures of a column count, by its header, the table's title and the column on its left."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.models import Unit
from knowledge.tabular.columns import Column, read_column, read_columns, read_figure
from knowledge.tabular.headers import Head, read_head

REGION = Region("Kalimantan Selatan")
RATES, COUNTS = "Prevalensi stunting (%) Kabupaten Tapin", "Jumlah balita stunting Kabupaten Tapin"
PREVALENCE, CASES, MEASURED = "stunting_prevalence", "stunting_cases", "children_measured"


def head(text: str) -> Head:
    return read_head(text, REGION)


@pytest.mark.parametrize(
    ("cell", "value", "percent"),
    [
        ("26,1", "26.1", False),
        ("26.1 %", "26.1", True),
        ("1.234 anak", "1234", False),
        ("14,5*", "14.5", False),
        ("0", "0", False),
    ],
)
def test_read_figure(cell: str, value: str, percent: bool) -> None:
    figure = read_figure(cell)
    assert figure is not None
    assert (str(figure.value), figure.percent) == (value, percent)


@pytest.mark.parametrize("cell", ["", "-", "n/a", "Naik (2,01%)", "12 (10,5%)", "10-12", "< 5", "1 2"])
def test_what_is_no_single_figure(cell: str) -> None:
    assert read_figure(cell) is None


@pytest.mark.parametrize(
    ("header", "cells", "title", "indicator", "unit"),
    [
        ("Stunting (%)", "26,1 20", "", PREVALENCE, Unit.PERCENT),
        ("Stunting", "26,1 20,0", "", PREVALENCE, Unit.PERCENT),
        ("Stunting", "26% 20%", "", PREVALENCE, Unit.PERCENT),
        ("Stunting", "1.234 80", "", CASES, Unit.CHILDREN),
        ("Balita stunting", "60 40", "", CASES, Unit.CHILDREN),
        ("Jumlah kasus stunting", "60 40", RATES, CASES, Unit.CHILDREN),
        ("2022", "31 26", RATES, PREVALENCE, Unit.PERCENT),
        ("2022", "60 40", COUNTS, CASES, Unit.CHILDREN),
        ("Prevalensi", "26,1 20,0", COUNTS, PREVALENCE, Unit.PERCENT),
        ("Balita diukur", "1.200 800", "", MEASURED, Unit.CHILDREN),
        ("Wasting", "8,3 9,9", "", "wasting_prevalence", Unit.PERCENT),
        ("Keluarga berisiko stunting", "1.200 800", "", "families_at_risk", Unit.FAMILIES),
    ],
)
def test_what_a_column_counts(header: str, cells: str, title: str, indicator: str, unit: Unit) -> None:
    column = read_column(head(header), cells.split(), head(title), "")
    assert (column.indicator, column.unit) == (indicator, unit)


@pytest.mark.parametrize(
    ("header", "cells", "title"),
    [
        ("Cakupan (%)", "88,1 90,2", RATES),
        ("% diukur", "95,9 94,8", RATES),
        ("Pendek", "10,1 12,2", RATES),
        ("Jumlah balita", "5.100 2.100", RATES),
        ("Jumlah sasaran", "5.100 2.100", RATES),
        ("Stunting", "60 40", RATES),
        ("Stunting", "1,234 2,345", ""),
        ("Stunting (%)", "0,26 0,31", ""),
        ("Jumlah stunting", "12,5 10", ""),
        ("Stunting (%)", "26 124", ""),
        ("2022", "26,1 20,0", "Realisasi anggaran"),
        ("2022", "2,1 1,0", "Penurunan prevalensi stunting"),
        ("2021 2022", "26,1 20,0", RATES),
        ("Stunting dan wasting (%)", "26,1 20,0", RATES),
        ("Jumlah desa", "26 20", RATES),
        ("", "26,1 20,0", RATES),
        ("No", "1 2", RATES),
        ("Tahun", "2021 2022", COUNTS),
        ("Target dan realisasi (%)", "26,1 20,0", RATES),
    ],
)
def test_what_is_not_understood_is_nothing(header: str, cells: str, title: str) -> None:
    column = read_column(head(header), cells.split(), head(title), "")
    assert column.indicator == ""
    assert column.rule != Column().rule


@pytest.mark.parametrize(
    ("headers", "indicators"),
    [
        (["Kecamatan", "Stunting n", "%"], ["", CASES, PREVALENCE]),
        (["Kecamatan", "Balita diukur", "%"], ["", MEASURED, ""]),
        (["Kecamatan", "Balita diukur", "Prevalensi"], ["", MEASURED, PREVALENCE]),
        (["Kecamatan", "Imunisasi", "%"], ["", "", ""]),
        (["Kecamatan", "Prevalensi (%)", "Prevalensi (%)"], ["", "", ""]),
        (["Kecamatan", "2021", "2022"], ["", PREVALENCE, PREVALENCE]),
    ],
)
def test_columns_beside_each_other(headers: list[str], indicators: list[str]) -> None:
    cells = [["Binuang"], *(["120"] if one in ("Stunting n", "Balita diukur") else ["10,1"] for one in headers[1:])]
    columns = read_columns([head(text) for text in headers], cells, head(RATES))
    assert [column.indicator for column in columns] == indicators


def test_a_header_gives_kind_period_survey_and_place() -> None:
    target = read_column(head("Target 2024"), ["14"], head(RATES), "")
    assert (target.kind, target.period and target.period.code) == ("target", "2024")
    level = read_column(head("SSGI Februari 2022 Nasional"), ["24,4"], head(RATES), "")
    assert (level.kind, level.survey, level.place and level.place.code) == ("level", "SSGI", "00")
    assert read_column(head("2024"), ["14"], head("Target prevalensi stunting"), "").kind == "target"
