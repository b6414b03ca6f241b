"""The instrument of figures beside which none is named."""

import pytest

from knowledge.extraction.instruments import national_figures
from knowledge.facts import extract_facts
from knowledge.models import Document, Period
from tests.shorthand import short

SPEC = [
    (
        "Stunting Tapin 14,5 persen pada 2022. Angka SSGI dirilis Januari.",
        ["63.05 2022 14.5 level SSGI"],
    ),
    (
        "Stunting Tapin 14,5 persen pada 2019. Angka SSGI dirilis Januari.",
        ["63.05 2019 14.5 level"],
    ),
    (
        "Stunting Tapin 14,5 persen pada 2022. SSGI dan e-PPGBM berbeda.",
        ["63.05 2022 14.5 level"],
    ),
    (
        "Kasus stunting Tapin 145 kasus pada 2022. Angka SSGI dirilis Januari.",
        ["63.05 2022 145 level"],
    ),
    (
        "Kasus stunting Tapin 145 kasus pada 2022. Data e-PPGBM diperbarui tiap bulan.",
        ["63.05 2022 145 level e-PPGBM"],
    ),
    (
        "Stunting Tapin 14,5 persen pada 2022. Data e-PPGBM diperbarui tiap bulan.",
        ["63.05 2022 14.5 level"],
    ),
    (
        "Tapin mencatat 145 balita stunting pada 2022. Prevalensi stuntingnya 1,5 persen. Angka SSGI dirilis Januari.",
        ["63.05 2022 145 level", "63.05 2022 1.5 level"],
    ),
    (
        "Bulan timbang Februari 2024 menemukan 145 anak stunting di Tapin. Datanya masuk e-PPGBM.",
        ["63.05 2024-02 145 level e-PPGBM"],
    ),
    (
        "Stunting Tapin 14,5 persen pada 2022 menurut data mandiri. Datanya masuk e-PPGBM.",
        ["63.05 2022 14.5 level"],
    ),
    (
        "Hasil SSGI 2024 stunting nasional 19,8 persen, turun dari 21,5 persen.",
        ["00 2024 19.8 level SSGI", "00 2023 21.5 level SKI"],
    ),
    (
        "Stunting Tapin 14,5 persen pada 2022. Angka itu berasal dari e-PPGBM. SSGI mengukur hal lain.",
        ["63.05 2022 14.5 level e-PPGBM"],
    ),
    (
        "| Kabupaten | Stunting 2022 (%) | Stunting 2022 (e-PPGBM) (%) |\n| Tapin | 14,5 | 9,2 |\n| Banjar | 30 | - |",
        ["63.05 2022 14.5 level", "63.05 2022 9.2 level e-PPGBM", "63.03 2022 30 level"],
    ),
    (
        "Hasil SSGI dirilis. Stunting Indonesia turun dari 24,4 persen menjadi 21,6 persen. Kalsel 24,6 persen, turun "
        "dari 30 persen.",
        ["00 2021 24.4 level SSGI", "00 2022 21.6 level SSGI", "63 2022 24.6 level SSGI", "63 2021 30 level SSGI"],
    ),
    (
        "Stunting Tapin 14,5 persen, di bawah rata-rata nasional 21,6 persen.",
        ["63.05 2022 14.5 level SSGI", "00 2022 21.6 level SSGI"],
    ),
    (
        "Stunting Tapin 14,5 persen, dari 16,5 persen pada survei sebelumnya, di bawah rata-rata nasional 21,6 persen.",
        ["63.05 2022 14.5 level SSGI", "63.05 None 16.5 level", "00 2022 21.6 level SSGI"],
    ),
    (
        "Stunting Tapin 14,5 persen, di bawah rata-rata nasional 21,9 persen.",
        ["63.05 None 14.5 level", "00 None 21.9 level"],
    ),
    (
        "Pemkab Tapin pada 2022 mencatat 1.889 anak stunting atau 13,7 persen. Menurut SSGI stunting turun.",
        ["63.05 2022 1889 level", "63.05 2022 13.7 level"],
    ),
    (
        "Stunting Tapin turun. Riskesdas 2013 mencatat 37,2 persen, Riskesdas 2018 tinggal 30,8 persen.",
        ["00 2013 37.2 level Riskesdas", "00 2018 30.8 level Riskesdas"],
    ),
    (
        "Stunting Tapin turun. Riskesdas 2013 mencatat 37,2 persen, Riskesdas 2018 tinggal 31,8 persen.",
        ["63.05 2013 37.2 level Riskesdas", "63.05 2018 31.8 level Riskesdas"],
    ),
    (
        "Menurut e-PPGBM Februari 2025 stunting Tapin 7,7 persen.\n"
        "Kalsel sendiri 22,9 persen, sementara nasional 19,8 persen.",
        ["63.05 2025-02 7.7 level e-PPGBM", "63 2024 22.9 level SSGI", "00 2024 19.8 level SSGI"],
    ),
    (
        "Menurut e-PPGBM Februari 2025 stunting Tapin 7,7 persen. Balangan 6,1 persen, nasional 19,8 persen.",
        ["63.05 2025-02 7.7 level e-PPGBM", "63.11 2025-02 6.1 level e-PPGBM", "00 2024 19.8 level SSGI"],
    ),
    (
        "Menurut e-PPGBM Februari 2025 stunting Tapin 7,7 persen. Balangan 6,1 persen, nasional 8,8 persen.",
        ["63.05 2025-02 7.7 level e-PPGBM", "63.11 2025-02 6.1 level e-PPGBM", "00 2025-02 8.8 level e-PPGBM"],
    ),
    (
        "Stunting Tapin turun dari 3,1 persen pada 2021 ke 1,7 persen pada 2022. SSGI 2022 mencatat Tapin 10,4 persen.",
        ["63.05 2021 3.1 level", "63.05 2022 1.7 level", "63.05 2022 10.4 level SSGI"],
    ),
    (
        "SSGI 2022 mencatat stunting Tapin 10,4 persen. Kader rajin. Stunting Tapin 1,7 persen pada 2022.",
        ["63.05 2022 10.4 level SSGI", "63.05 2022 1.7 level"],
    ),
    (
        "SSGI 2022 mencatat stunting Tapin 10,4 persen. Kader rajin. Stunting Tapin 10,38 persen pada 2022.",
        ["63.05 2022 10.4 level SSGI", "63.05 2022 10.38 level SSGI"],
    ),
    (
        "Stunting Tapin 3,1 persen pada 2021. Berbeda dengan data itu, hasil SSGI 2022 menunjukkan Tapin 10,4 persen.",
        ["63.05 2021 3.1 level", "63.05 2022 10.4 level SSGI"],
    ),
    (
        "Stunting Tapin 14,5 persen pada 2022. Data sementara SSGI dirilis Januari.",
        ["63.05 2022 14.5 level SSGI"],
    ),
    (
        "Tapin mencatat 210 anak stunting pada 2023. Data e-PPGBM Banjar mencatat 123 balita stunting pada 2023. "
        "Angka wasting Balangan 5,2 persen pada 2023.",
        ["63.05 2023 210 level", "63.03 2023 123 level e-PPGBM", "63.11 2023 5.2 level"],
    ),
    (
        "Data e-PPGBM Banjar mencatat 123 balita stunting pada 2023. Tapin 210 anak.\nBalangan 456 anak.",
        ["63.03 2023 123 level e-PPGBM", "63.05 2023 210 level e-PPGBM", "63.11 2023 456 level"],
    ),
    (
        "Data e-PPGBM 2023 dirilis. Banjar mencatat 123 balita stunting menurut e-PPGBM.\nTapin 210 anak pada 2023.",
        ["63.03 2023 123 level e-PPGBM", "63.05 2023 210 level e-PPGBM"],
    ),
]


@pytest.mark.parametrize(("text", "facts"), SPEC)
def test_what_a_document_says_of_its_figures(text: str, facts: list[str]) -> None:
    found = sorted(extract_facts(Document("a.txt", text)), key=lambda fact: text.index(fact.quantity.text))
    assert [short(fact) for fact in found] == facts


def test_each_national_figure_belongs_to_one_survey() -> None:
    assert set(national_figures().values()) >= {("SSGI", Period(2022)), ("SKI", Period(2023)), ("SSGI", Period(2024))}
