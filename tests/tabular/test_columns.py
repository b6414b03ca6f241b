"""What the figures of a column count, by its header, the table's title and the column on its left."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.models import Unit
from knowledge.tabular.columns import (
    RATIO,
    Beside,
    Column,
    beside_targets,
    is_ratio,
    read_column,
    read_columns,
    read_figure,
)
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
        ("1 234", "1234", False),
        ("23,4 %", "23.4", True),
        ("980 balita", "980", False),
    ],
)
def test_read_figure(cell: str, value: str, percent: bool) -> None:
    figure = read_figure(cell)
    assert figure is not None
    assert (str(figure.value), figure.percent) == (value, percent)


@pytest.mark.parametrize("cell", ["", "-", "n/a", "Naik (2,01%)", "12 (10,5%)", "10-12", "< 5", "1 2", "2022 100"])
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
        ("2022", "14,1 20,0", "Target penurunan prevalensi stunting", PREVALENCE, Unit.PERCENT),
        ("Target penurunan prevalensi stunting", "14,1 20,0", "", PREVALENCE, Unit.PERCENT),
        ("Stunting 2022 (%)", "2,1 1,0", "Target penurunan stunting", PREVALENCE, Unit.PERCENT),
        ("Kasus", "60 40", RATES, CASES, Unit.CHILDREN),
        ("Prevalensi", "26,1 20,0", "Stunting 2023", PREVALENCE, Unit.PERCENT),
        ("Prevalensi", "26,1 20,0", COUNTS, PREVALENCE, Unit.PERCENT),
        ("Balita diukur", "1.200 800", "", MEASURED, Unit.CHILDREN),
        ("Wasting", "8,3 9,9", "", "wasting_prevalence", Unit.PERCENT),
        ("Keluarga berisiko stunting", "1.200 800", "", "families_at_risk", Unit.FAMILIES),
    ],
)
def test_what_a_column_counts(header: str, cells: str, title: str, indicator: str, unit: Unit) -> None:
    column = read_column(head(header), cells.split(), head(title), Beside())
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
        ("Stunting (%)", "0,26", ""),
        ("Jumlah", "210 95", RATES),
        ("Persen", "31,2 68,8 100", COUNTS),
        ("Prevalensi", "26,1 20,0", "Anemia dan stunting 2023"),
        ("Persen", "26,1 20,0", "Stunting 2023"),
        ("2024", "14,1", "Proyeksi prevalensi stunting"),
        ("2024", "14,1", "Prevalensi stunting menurut Renstra"),
        ("Proyeksi 2030", "8,1", RATES),
        ("Balita sasaran", "5.100 2.100", COUNTS),
        ("Jumlah stunting", "12,5 10", ""),
        ("Stunting (%)", "26 124", ""),
        ("2022", "26,1 20,0", "Realisasi anggaran"),
        ("2022", "2,1 1,0", "Penurunan prevalensi stunting"),
        ("Target penurunan prevalensi stunting", "2,1 1,0", RATES),
        ("Target 2022", "60 40", "Target penurunan kasus stunting"),
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
    column = read_column(head(header), cells.split(), head(title), Beside())
    assert column.indicator == ""
    assert column.rule != Column().rule


@pytest.mark.parametrize(
    ("headers", "indicators"),
    [
        (["Kecamatan", "Stunting n", "%"], ["", CASES, PREVALENCE]),
        (["Kecamatan", "Balita diukur", "%"], ["", MEASURED, ""]),
        (["Kecamatan", "Balita diukur", "Prevalensi"], ["", MEASURED, PREVALENCE]),
        (["Kecamatan", "Imunisasi", "%"], ["", "", ""]),
        (["Kecamatan", "Prevalensi stunting", "Target"], ["", PREVALENCE, PREVALENCE]),
        (["Kecamatan", "Prevalensi (%)", "Prevalensi (%)"], ["", "", ""]),
        (["Kecamatan", "2021", "2022"], ["", PREVALENCE, PREVALENCE]),
    ],
)
def test_columns_beside_each_other(headers: list[str], indicators: list[str]) -> None:
    assert read(headers, RATES) == indicators


@pytest.mark.parametrize(
    ("headers", "indicators"),
    [
        (["Kabupaten", "Stunting (%)", "Jumlah kasus"], ["", PREVALENCE, CASES]),
        (["Kabupaten", "Jumlah kasus", "Stunting (%)"], ["", CASES, PREVALENCE]),
        (["Kabupaten", "Stunting (%)", "Jumlah kasus", "Wasting (%)"], ["", PREVALENCE, CASES, "wasting_prevalence"]),
        (["Kabupaten", "Stunting (%)", "Wasting (%)", "Jumlah kasus"], ["", PREVALENCE, "wasting_prevalence", ""]),
        (["Kabupaten", "Jumlah kasus", "Stunting (%)", "Imunisasi (%)"], ["", "", PREVALENCE, ""]),
        (["Kabupaten", "Stunting (%)", "Jumlah balita"], ["", PREVALENCE, ""]),
        (["Kabupaten", "Stunting (%)", "Jumlah anak"], ["", PREVALENCE, ""]),
        (["Kabupaten", "Stunting (%)", "Jumlah"], ["", PREVALENCE, ""]),
        (["Kabupaten", "Stunting 2023 (%)", "Target 2024"], ["", PREVALENCE, PREVALENCE]),
        (["Kabupaten", "Stunting 2023 (%)", "Target 2024", "Capaian 2024"], ["", *[PREVALENCE] * 3]),
        (["Kabupaten", "Stunting 2023 (%)", "Jumlah kasus 2023", "Target 2024"], ["", PREVALENCE, CASES, PREVALENCE]),
        (["Kabupaten", "Jumlah kasus stunting 2023", "Target 2024"], ["", CASES, ""]),
        (["Kabupaten", "Stunting 2022 (%)", "2023", "2024"], ["", *[PREVALENCE] * 3]),
        (["Kabupaten", "Jumlah kasus stunting 2022", "Jumlah 2023"], ["", CASES, ""]),
        (["Kabupaten", "Stunting 2022 (%)", "2022", "Jumlah kasus 2022"], ["", "", "", CASES]),
        (["Kabupaten", "Stunting 2023 (%)", "Selisih", "Target 2024"], ["", PREVALENCE, "", ""]),
        (["Kabupaten", "Stunting 2023 (%)", "Target"], ["", PREVALENCE, ""]),
    ],
)
def test_columns_complete_each_other_under_a_silent_title(headers: list[str], indicators: list[str]) -> None:
    assert read(headers, "") == indicators


def read(headers: list[str], title: str) -> list[str]:
    """The indicators of columns whose figures are "120" below words of counting, and 10 or 10,1 percent elsewhere."""
    counted = ("Stunting n", "Balita diukur", "kasus", "Jumlah")
    cells = [
        "120" if any(word in one for word in counted) else "10" if "Target" in one else "10,1" for one in headers[1:]
    ]
    heads = [head(text) for text in headers]
    return [column.indicator for column in read_columns(heads, [["Binuang"], *([one] for one in cells)], head(title))]


@pytest.mark.parametrize(
    ("title", "headers", "kind"),
    [
        ("Target dan capaian prevalensi stunting", ["2022", "Target 2024"], "level"),
        ("Target prevalensi stunting", ["2022", "Target 2024"], None),
        ("Target dan capaian prevalensi stunting", ["2022", "Target 2024", "Capaian 2024"], None),
        ("Target prevalensi stunting", ["2022", "2024"], "target"),
        ("Target prevalensi stunting", ["2024", "Kondisi awal 2022"], "target"),
        ("Target dan capaian prevalensi stunting", ["2022", "2024"], None),
        ("Prevalensi stunting", ["Kondisi akhir 2026"], "target"),
        ("Target prevalensi stunting", ["SSGI 2022", "Target 2024"], "level"),
        ("Target prevalensi stunting", ["SSGI 2022", "2024"], "level"),
        ("Prevalensi stunting", ["Baseline 2022", "Target 2024"], "level"),
        ("Prevalensi stunting", ["Baseline", "Target 2024"], None),
        ("Renstra: prevalensi stunting", ["Target 2024", "2023"], "target"),
        ("Capaian Renstra: prevalensi stunting", ["2023"], "level"),
    ],
)
def test_the_kind_of_the_first_column(title: str, headers: list[str], kind: str | None) -> None:
    heads = [head(text) for text in headers]
    column = read_column(heads[0], ["14,1"], beside_targets(head(title), heads), Beside())
    assert (column.kind if column.indicator else None) == kind


@pytest.mark.parametrize(
    ("headers", "ratios"),
    [
        (["Target 2023", "Realisasi 2023", "Capaian 2023 (%)"], ["Capaian 2023 (%)"]),
        (["Target", "Capaian", "% Capaian"], ["% Capaian"]),
        (["Target 2023", "Realisasi 2023", "Capaian 2022"], []),
        (["Kondisi awal", "Target", "Capaian"], []),
        (["Target", "Capaian"], []),
        (["Realisasi", "Capaian"], []),
    ],
)
def test_what_was_reached_of_a_target(headers: list[str], ratios: list[str]) -> None:
    heads = [head(text) for text in headers]
    assert [text for text, one in zip(headers, heads, strict=True) if is_ratio(one, heads)] == ratios
    columns = read_columns(heads, [["14,1"]] * len(heads), head(RATES))
    assert {column.rule for column in columns if column.rule == RATIO} == ({RATIO} if ratios else set())


def test_a_header_gives_kind_period_survey_and_place() -> None:
    target = read_column(head("Target 2024"), ["14"], head(RATES), Beside())
    assert (target.kind, target.period and target.period.code) == ("target", "2024")
    level = read_column(head("SSGI Februari 2022 Nasional"), ["24,4"], head(RATES), Beside())
    assert (level.kind, level.survey, level.place and level.place.code) == ("level", "SSGI", "00")
    assert read_column(head("2024"), ["14"], head("Target prevalensi stunting"), Beside()).kind == "target"
