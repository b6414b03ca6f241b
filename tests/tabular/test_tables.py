"""What the words of a table say of its figures: made-up tables as offices print them."""

import pytest

from knowledge.facts import explain, extract_facts
from knowledge.models import Document
from tests.shorthand import short, tabulated

STATUS = """Tabel 3. Status Gizi Balita Menurut Kabupaten Hasil SSGI 2022

| No | Kabupaten | Stunting | Wasting | Overweight | Cakupan (%) |
| 1 | Tapin | 14,5 | 8,3 | 2,1 | 98,0 |
"""
DISTRICTS = """REKAPITULASI HASIL PENGUKURAN BALITA KABUPATEN TANAH LAUT BULAN AGUSTUS TAHUN 2023
Sumber: e-PPGBM

| No | Kecamatan | Sasaran | Diukur | % Diukur | Sangat Pendek | Pendek | Stunting | % Stunting |
| (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) |
| 1 | Pelaihari | 5.100 | 4.890 | 95,88 | 40 | 210 | 250 | 5,11 |
| 2 | Takisung | 2.100 | 1.990 | 94,76 | 0 | 0 | - | - |
| | JUMLAH | 7.200 | 6.880 | 95,56 | 40 | 210 | 250 | 3,63 |
"""
INDICATORS = """Target dan Capaian Percepatan Penurunan Stunting Kabupaten Tabalong

| Indikator | Satuan | Target 2023 | Realisasi 2023 |
| Prevalensi stunting | % | 16,5 | 18,1 |
| Cakupan ASI eksklusif | % | 80 | 75,2 |
| Jumlah balita stunting | anak | 1.000 | 1.234 |
"""
REACHED = """Capaian Kinerja Kabupaten Tapin

| Indikator | Satuan | Target 2023 | Realisasi 2023 | Capaian 2023 |
| Prevalensi stunting | % | 16,0 | 16,4 | 75,5 |
"""
ACROSS = """Tren prevalensi stunting nasional

| Tahun | 2019 | 2021 | 2022 |
| Survei | SSGBI | SSGI | SSGI |
| Prevalensi (%) | 27,7 | 24,4 | 21,6 |
"""
PLACES_BELOW_YEARS = """Prevalensi stunting (%)

| Tahun | 2021 | 2022 |
| Tapin | 33,5 | 14,5 |
"""
BY_ROWS = """| Wilayah | Indikator | Periode | Nilai | Satuan | Survei |
| Kabupaten Tapin | kasus stunting | 2022 | 1.200 | anak | SSGI |
"""
LONG = """| wilayah | indikator | periode | nilai | satuan | survei |
| Tapin | stunting_prevalence | 2022 | 14,5 | persen | SSGI |
| Tapin | stunting_cases | 2022-08 | 1.234 | anak | e-PPGBM |
| Tapin | kunjungan | 2022 | 9 | kali | |
"""
WITH_TARGETS = """Capaian dan Target Penurunan Stunting
| Kabupaten | Stunting 2023 (%) | Jumlah kasus | Target 2024 |
| Tapin | 15,1 | 1 234 | 12 |
"""
BY_SEX = """Prevalensi stunting 2022
| Kabupaten | Jenis kelamin | Prevalensi (%) |
| Tapin | laki-laki | 15,1 |
| Tapin | perempuan | 13,9 |
"""
CATEGORIES = """Prevalensi stunting Kabupaten Tapin 2024
| Kecamatan | Prevalensi | Kategori |
| Bungur | 20,1 | Sedang |
"""
COVERAGE = """Data stunting Kabupaten Tapin 2024
| Indikator | Nilai |
| Imunisasi lanjutan | 88,1 |
"""
BUDGET = "Tabel stunting\n| Program | Anggaran (%) |\n| Tapin | 12 |\n| HSS | 13 |"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (STATUS, ["63.05 2022 14.5 level SSGI", "63.05 2022 8.3 level SSGI"]),
        (
            DISTRICTS,
            [
                "63.01.03 2023-08 4890 level e-PPGBM",
                "63.01.03 2023-08 250 level e-PPGBM",
                "63.01.03 2023-08 5.11 level e-PPGBM",
                "63.01.01 2023-08 1990 level e-PPGBM",
                "63.01 2023-08 6880 level e-PPGBM",
                "63.01 2023-08 250 level e-PPGBM",
                "63.01 2023-08 3.63 level e-PPGBM",
            ],
        ),
        (
            INDICATORS,
            [
                "63.09 2023 16.5 target",
                "63.09 2023 18.1 level",
                "63.09 2023 1000 target",
                "63.09 2023 1234 level",
            ],
        ),
        (REACHED, ["63.05 2023 16.0 target", "63.05 2023 16.4 level"]),
        (ACROSS, ["00 2019 27.7 level SSGBI", "00 2021 24.4 level SSGI", "00 2022 21.6 level SSGI"]),
        (PLACES_BELOW_YEARS, ["63.05 2021 33.5 level", "63.05 2022 14.5 level"]),
        (BY_ROWS, ["63.05 2022 1200 level SSGI"]),
        (LONG, ["63.05 2022 14.5 level SSGI", "63.05 2022-08 1234 level e-PPGBM"]),
        (WITH_TARGETS, ["63.05 2023 15.1 level", "63.05 2023 1234 level", "63.05 2024 12 target"]),
        (BY_SEX, []),
        (CATEGORIES, ["63.05.09 2024 20.1 level"]),
        (COVERAGE, []),
        (BUDGET, []),
    ],
)
def test_what_is_counted_in_a_table(text: str, facts: list[str]) -> None:
    assert tabulated(text) == sorted(facts)


def test_every_figure_of_a_table_is_explained_where_it_stands() -> None:
    found = explain(Document("tabel.txt", DISTRICTS))
    cells = [one for one in found if "Pelaihari" in one.sentence.text]
    assert [one.span.text for one in cells] == ["1", "5.100", "4.890", "95,88", "40", "210", "250", "5,11"]
    assert all(DISTRICTS[one.span.start : one.span.stop] == one.span.text for one in cells)
    assert [one.rule for one in cells if not one.fact] == [
        "names or numbers of rows",
        '"Sasaran" in the header is not understood',
        "the header does not say of what kind the figures are",
        "a part of the stunted",
        "a part of the stunted",
    ]


@pytest.mark.parametrize(
    ("title", "facts"),
    [("Target", ["63.05 2024 12 target"]), ("Rencana", []), ("Capaian", ["63.05 2024 12 level"])],
)
def test_a_title_that_does_not_say_stunting_tells_the_kind(title: str, facts: list[str]) -> None:
    table = f"{title}\n| Kabupaten | Indikator | 2024 |\n| Tapin | Prevalensi stunting (%) | 12 |"
    found = extract_facts(Document("tabel.txt", table, title="Data stunting"))
    assert [short(fact) for fact in found] == facts


def test_figures_that_contradict_each_other_are_none() -> None:
    header = "| Kecamatan | Balita diukur | Balita stunting | Persentase |"
    rows = "| Bungur | 900 | 90 | 70,1 |\n| Binuang | 800 | 60 | 72,2 |\n| Jumlah | 900 | 150 | 71 |"
    found = explain(Document("tabel.txt", f"Tapin 2023\n\n{header}\n{rows}"))
    assert [one.rule for one in found if one.sentence.text.startswith("| Jumlah")] == [
        "a total that its parts do not make",
        "table cell",
        "no share of the counts beside it",
    ]


PROFILE = "Profil Stunting Kabupaten Tapin Tahun 2023"


@pytest.mark.parametrize(
    ("document", "title", "columns", "facts"),
    [
        (PROFILE, "Sebaran per kecamatan", "Kasus", 1),
        (PROFILE, "Kasus diare per kecamatan", "Kasus", 0),
        (PROFILE, "Jumlah keluarga miskin", "Kasus", 0),
        (PROFILE, "Kasus diare per kecamatan", "Kasus stunting", 1),
        ("Prevalensi stunting (%) Kabupaten Tapin", "Tabel 3. Rincian menurut kecamatan, 2023", "Persen", 1),
        ("Prevalensi stunting (%) Kabupaten Tapin", "Dinas Kesehatan\nDiperbarui: 2 Mei 2024", "Persen", 1),
        ("Prevalensi stunting (%) Kabupaten Tapin", "Akses sanitasi layak", "Persen", 0),
        ("Prevalensi stunting (%) Kabupaten Tapin", "Bayi berat lahir rendah\nTahun 2023", "Persen", 0),
        ("Prevalensi stunting (%) Kabupaten Tapin", "Angka kemiskinan turun.", "Persen", 0),
        ("Prevalensi stunting (%) Kabupaten Tapin", "Rinciannya tertuang dalam tabel.", "Persen", 1),
        ("", "Prevalensi stunting\nAkses sanitasi layak", "Persen", 0),
        ("", "Akses sanitasi layak\nPrevalensi stunting (persen)", "Persen", 1),
    ],
)
def test_a_silent_header_is_completed_by_a_title_unless_a_nearer_one_is_on_something_else(
    document: str, title: str, columns: str, facts: int
) -> None:
    table = f"{title}\n\n| Kecamatan | {columns} |\n| Bungur | {'12,5' if columns == 'Persen' else '125'} |"
    found = extract_facts(Document("tabel.txt", f"Kabupaten Tapin\n\n{table}", title=document))
    assert len(found) == facts
