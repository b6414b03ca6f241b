"""Rows become facts whose evidence is the row, in every form in which a text holds a table; the figures are made up."""

import pytest

from tests.shorthand import tabulated

VILLAGES = """Data Stunting Kecamatan Takisung Kabupaten Tanah Laut Februari 2024

| No | Desa | Balita Stunting | Prevalensi (%) |
| 1 | Takisung | 12 | 10,0 |
| | Jumlah | 12 | 10,0 |
"""
MOVED = """Prevalensi Stunting Kabupaten Hulu Sungai Selatan

| No | Kecamatan | Februari 2024 | Agustus 2024 | Naik/Turun |
| 1 | PADANG BATUNG | 8,09 | 10,10 | Naik (2,01%) |
| | KAB. HULU SUNGAI SELATAN | 9,00 | 8,50 | Turun (0,50%) |
"""
AMONG_REGENCIES = """Prevalensi stunting (%) Provinsi Gorontalo, e-PPGBM 2024
| No | Kabupaten/Kota | Persen |
| 1 | Gorontalo | 6,0 |
| 2 | Boalemo | 7,5 |
| 3 | Kota Gorontalo | 3,7 |
| | Gorontalo | 6,6 |
"""
TWO_LINES = """Prevalensi stunting

| Kabupaten | SSGI | | e-PPGBM | |
| | 2021 | 2022 | 2021 | 2022 |
| Tapin | 33,5 | 14,5 | 12,0 | 10,1 |
"""
TABS = "Prevalensi Stunting Kalimantan Selatan 2022\nNo\tKabupaten\tPrevalensi (%)\n1\tTapin\t14,5\n2\tTabalong\t\n"
BLANKS = "Stunting 2022\n\nNo  Kabupaten     Stunting (%)\n1   Tapin         14,5\n2   Tanah Laut    26,1\n"
RAGGED = "Prevalensi stunting 2022\n| Kabupaten | 2021 | 2022 |\n| Tapin | 14,5 |\n| HSS | 13,0 | 12,0 |"
TOGETHER = "Prevalensi stunting Kabupaten Hulu Sungai Selatan\n1PADANG BATUNG8,0910,10Naik (2,01%)\n"
ONE_BY_ONE = "Prevalensi stunting\nKabupaten\nTapin\n14,5%\nTabalong\n18,1%\n"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (VILLAGES, ["63.01.01 2024-02 12 level", "63.01.01 2024-02 10.0 level"]),
        (
            MOVED,
            [
                "63.06.02 2024-02 8.09 level",
                "63.06.02 2024-08 10.10 level",
                "63.06 2024-02 9.00 level",
                "63.06 2024-08 8.50 level",
            ],
        ),
        (
            AMONG_REGENCIES,
            ["75.01 2024 6.0 level e-PPGBM", "75.02 2024 7.5 level e-PPGBM", "75.71 2024 3.7 level e-PPGBM"],
        ),
        (
            TWO_LINES,
            [
                "63.05 2021 33.5 level SSGI",
                "63.05 2022 14.5 level SSGI",
                "63.05 2021 12.0 level e-PPGBM",
                "63.05 2022 10.1 level e-PPGBM",
            ],
        ),
        (TABS, ["63.05 2022 14.5 level"]),
        (BLANKS, ["63.05 2022 14.5 level", "63.01 2022 26.1 level"]),
        (RAGGED, ["63.06 2021 13.0 level", "63.06 2022 12.0 level"]),
        (TOGETHER, []),
        (ONE_BY_ONE, []),
    ],
)
def test_rows_become_facts_whose_evidence_is_the_row(text: str, facts: list[str]) -> None:
    assert tabulated(text) == sorted(facts)
