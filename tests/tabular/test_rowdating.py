"""When the figures of a row were measured, and by what instrument: made-up tables as offices print them."""

import pytest

from knowledge.facts import extract_facts
from knowledge.models import Document
from tests.shorthand import short, tabulated

WIDE = """Prevalensi stunting Kalimantan Selatan menurut SSGI:

| No | Wilayah | 2021 (%) | 2022 (%) |
| 1 | Kabupaten Tapin | 33,5 | 14,5 |
| 2 | Kota Banjarbaru | 19,0 | 22,1 |
"""
BPS = """Prevalensi Balita Stunting Menurut Kabupaten/Kota di Provinsi Kalimantan Selatan (Persen), 2022-2023

| Kabupaten/Kota | 2022 | 2023 |
| Tapin | 14.5 | 15.1 |
| Tanah Laut | - | 25,6* |
| Kalimantan Selatan | 24,6 | 24,7 |
Catatan: 2022 SSGI, 2023 SKI
"""
ONE_YEAR = """Acara digelar Mei 2025. SSGI 2024 mencatat stunting Kabupaten Tanah Laut 22,5 persen.

| Kecamatan | Balita Diukur | Stunting 2024 | Persen |
| Pelaihari | 4.890 | 250 | 5,11 |
"""
BY_YEAR = """| kabupaten | kasus stunting | tahun |
| Tapin | 120 | 2022 |
| Tapin | 110 | 2023 |
"""
YEARS = """Perkembangan prevalensi stunting Kabupaten Balangan

| Tahun | SSGI | e-PPGBM | Target |
| 2021 | 27,5 | 12,1 | |
| 2023 | | 9,8 | 16 |
"""
YEARS_OF_SURVEYS = """| Kabupaten | Prevalensi stunting | Sumber |
| Tapin | 14,5 | SSGI 2022 |
| Tapin | 15,1 | SKI 2023 |
"""
AGAINST = """Prevalensi stunting menurut SSGI

| Tahun | Kabupaten Tapin | Nasional |
| 2022 | 14,5 | 21,6 |
"""
MONTHS = """Jumlah balita stunting Kabupaten Balangan tahun 2024

| Bulan | Jumlah |
| Januari | 320 |
| Rata-rata | 318 |
"""
MONTHS_BESIDE = """Jumlah Balita Stunting Kabupaten Tapin Tahun 2023

| Kecamatan | Januari | Februari |
| Bungur | 120 | 118 |
| Jumlah | 320 | 318 |
"""
WITHIN_A_YEAR = """Rekap 2023
JUMLAH BALITA STUNTING KABUPATEN TAPIN BULAN AGUSTUS TAHUN 2023

| Kecamatan | Jumlah |
| Bungur | 120 |
"""
MONTH_CODES = """Jumlah kasus stunting

| Kabupaten | 2023-01 | Feb-23 | Mar 23 |
| Tapin | 120 | 118 | 117 |
"""
OF_TWO_YEARS = """Jumlah balita stunting Kabupaten Tapin 2022 dan 2023

| Kecamatan | Januari | Februari |
| Bungur | 120 | 118 |
"""
LABELLED = """Prevalensi stunting

Kabupaten\tNilai
Tapin\t14,0
Tabalong\t18,0
Tahun: 2022
Sumber: SSGI
"""


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            WIDE,
            [
                "63.05 2021 33.5 level SSGI",
                "63.05 2022 14.5 level SSGI",
                "63.72 2021 19.0 level SSGI",
                "63.72 2022 22.1 level SSGI",
            ],
        ),
        (
            BPS,
            [
                "63.05 2022 14.5 level",
                "63.05 2023 15.1 level",
                "63.01 2023 25.6 level",
                "63 2022 24.6 level",
                "63 2023 24.7 level",
            ],
        ),
        (
            ONE_YEAR,
            [
                "63.01 2024 22.5 level SSGI",
                "63.01.03 2024 4890 level",
                "63.01.03 2024 250 level",
                "63.01.03 2024 5.11 level",
            ],
        ),
        (BY_YEAR, ["63.05 2022 120 level", "63.05 2023 110 level"]),
        (
            YEARS,
            [
                "63.11 2021 27.5 level SSGI",
                "63.11 2021 12.1 level e-PPGBM",
                "63.11 2023 9.8 level e-PPGBM",
                "63.11 2023 16 target",
            ],
        ),
        (YEARS_OF_SURVEYS, ["63.05 2022 14.5 level SSGI", "63.05 2023 15.1 level SKI"]),
        (AGAINST, ["00 2022 21.6 level SSGI", "63.05 2022 14.5 level SSGI"]),
        (MONTHS, ["63.11 2024-01 320 level"]),
        (
            MONTHS_BESIDE,
            [
                "63.05.09 2023-01 120 level",
                "63.05.09 2023-02 118 level",
                "63.05 2023-01 320 level",
                "63.05 2023-02 318 level",
            ],
        ),
        (MONTH_CODES, ["63.05 2023-01 120 level", "63.05 2023-02 118 level", "63.05 2023-03 117 level"]),
        (OF_TWO_YEARS, []),
        (WITHIN_A_YEAR, ["63.05.09 2023-08 120 level"]),
        (LABELLED, ["63.05 2022 14.0 level SSGI", "63.09 2022 18.0 level SSGI"]),
    ],
)
def test_periods_and_instruments_of_rows(text: str, facts: list[str]) -> None:
    assert tabulated(text) == sorted(facts)


def test_a_figure_of_one_of_several_years_is_not_given_the_year_of_the_text_above() -> None:
    table = "Prevalensi stunting 2019-2022\n| Kabupaten | Prevalensi |\n| Tapin | 14,5 |"
    text = f"Pada 2024 prevalensi stunting Balangan 20 persen.\n\n{table}"
    assert [short(fact) for fact in extract_facts(Document("tabel.txt", text))] == [
        "63.11 2024 20 level",
        "63.05 None 14.5 level",
    ]


def test_the_source_of_a_table_is_not_that_of_the_next() -> None:
    tables = [
        f"Prevalensi stunting {year}\n\n| Kabupaten | Persen |\n| Tapin | {figure} |\n\n{source}\n\n"
        for year, figure, source in (
            ("2022", "14,5", "Sumber: SSGI"),
            ("2023", "9,1", "Sumber: e-PPGBM"),
            ("2024", 12, ""),
        )
    ]
    found = extract_facts(Document("tabel.txt", "".join(tables)))
    assert [fact.survey for fact in found] == ["SSGI", "e-PPGBM", None]


@pytest.mark.parametrize(("published", "facts"), [("2023-05-02", 1), ("2024-01", 2), ("", 2)])
def test_no_level_is_of_a_year_after_the_publication(published: str, facts: int) -> None:
    table = "Prevalensi stunting\n| Kabupaten | 2023 | 2024 |\n| Tapin | 14,5 | 12,1 |"
    assert len(extract_facts(Document("tabel.txt", table, published=published))) == facts
