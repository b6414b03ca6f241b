"""Facts from tables."""

import pytest

from knowledge.extraction.dating import Carried
from knowledge.extraction.facts import extract_facts
from knowledge.extraction.grids import find_grids
from knowledge.models import Document
from tests.shorthand import short

WIDE = """Prevalensi stunting Kalimantan Selatan menurut SSGI:

| No | Wilayah | 2021 (%) | 2022 (%) |
| 1 | Kabupaten Tapin | 33,5 | 14,5 |
| 2 | Kota Banjarbaru | 19,0 | 22,1 |
"""
LONG = """| wilayah | indikator | periode | nilai | satuan | survei |
| Tapin | stunting_prevalence | 2022 | 14,5 | persen | SSGI |
| Tapin | stunting_cases | 2022-08 | 1.234 | anak | e-PPGBM |
| Tapin | kunjungan | 2022 | 9 | kali | |
"""
COUNTS = """Data e-PPGBM Agustus 2023 di Kabupaten Tapin:
Kecamatan | Balita diukur | Balita stunting | Sangat pendek
---|---|---|---
Binuang | 1.200 | 60 | 12
Candi Laras Selatan | 800 | 40 | 3
Jumlah | 2.000 | 100 | 15
"""


YEARS = """Prevalensi stunting Kalimantan Selatan.
Wilayah | 2023 | 2024
--- | --- | ---
Kabupaten Tapin | 29,4 | 22,8
"""
BY_YEAR = """| kabupaten | kasus stunting | tahun |
| Tapin | 120 | 2022 |
| Tapin | 110 | 2023 |
"""


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (YEARS, ["63.05 2023 29.4 level", "63.05 2024 22.8 level"]),
        (BY_YEAR, ["63.05 2022 120 level", "63.05 2023 110 level"]),
        (
            WIDE,
            [
                "63.05 2021 33.5 level SSGI",
                "63.05 2022 14.5 level SSGI",
                "63.72 2021 19.0 level SSGI",
                "63.72 2022 22.1 level SSGI",
            ],
        ),
        (LONG, ["63.05 2022 14.5 level SSGI", "63.05 2022-08 1234 level e-PPGBM"]),
        (
            COUNTS,
            [
                "63.05.01 2023-08 1200 level e-PPGBM",
                "63.05.01 2023-08 60 level e-PPGBM",
                "63.05.05 2023-08 800 level e-PPGBM",
                "63.05.05 2023-08 40 level e-PPGBM",
            ],
        ),
        ("Tabel stunting\n| Program | Anggaran (%) |\n| Tapin | 12 |\n| HSS | 13 |", []),
    ],
)
def test_rows_become_facts_whose_evidence_is_the_row(text: str, facts: list[str]) -> None:
    document = Document("tabel.txt", text, title="Stunting")
    found = extract_facts(document)
    assert [short(fact) for fact in found] == facts
    for fact in found:
        assert text[fact.sentence.start : fact.sentence.stop] == fact.sentence.text
        assert fact.quantity.text in fact.sentence.text


def test_a_table_needs_a_header_and_rows() -> None:
    assert find_grids("tanpa tabel | sama sekali") == []
    assert find_grids("| 1 | 2 |\n| 3 | 4 |") == []
    (grid,) = find_grids(WIDE)
    assert [cell.text for cell in grid.header] == ["No", "Wilayah", "2021 (%)", "2022 (%)"]
    assert len(grid.rows) == 2


def test_carried_is_empty_at_first() -> None:
    assert Carried() == Carried(surveys=(), named=())
