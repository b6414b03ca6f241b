"""What a sentence says of the figures before it; figures made up."""

import pytest

from knowledge.facts import extract_facts
from knowledge.models import Document
from tests.shorthand import short

SPEC = [
    (
        "Stunting Tapin terendah, 8,3 persen. Demikian hasil SSGI 2022 yang diumumkan Kementerian Kesehatan.",
        ["63.05 2022 8.3 level SSGI"],
    ),
    (
        "Hasil survei menyebut stunting Tapin 16,7 persen. Survei Kesehatan Indonesia (SKI) itu digelar pada 2023.",
        ["63.05 2023 16.7 level SKI"],
    ),
    (
        "Stunting Tapin 16,7 persen. Survei Kesehatan Indonesia (SKI) itu digelar pada 2023, SSGI pada 2022.",
        ["63.05 None 16.7 level"],
    ),
    (
        "Stunting Tapin tinggal 8,3 persen. Hal itu terungkap dalam SSGI 2022.",
        ["63.05 2022 8.3 level SSGI"],
    ),
    (
        "Stunting Tapin 40,6 persen pada 2022. Setahun berselang 31,2 persen. Turun 9,4 persen. "
        "Kedua angka itu dari SSGI dan SKI.",
        ["63.05 2022 40.6 level SSGI", "63.05 2023 31.2 level SKI", "63.05 2022/2023 9.4 change down"],
    ),
    (
        "Stunting dibahas. Tapin 18,3 persen dan Balangan 22,4 persen. Keduanya hasil SSGI 2022.",
        ["63.05 2022 18.3 level SSGI", "63.11 2022 22.4 level SSGI"],
    ),
    (
        "Ada 155 keluarga berisiko stunting di Tapin, sedangkan Balangan 171 keluarga berisiko, keduanya hasil "
        "verifikasi tahun ini.",
        ["63.05 2024 155 level", "63.11 2024 171 level"],
    ),
    (
        "Pada April 2024 stunting Tapin 8,1 persen. Semua memakai e-PPGBM dan bukan hasil SSGI.",
        ["63.05 2024-04 8.1 level e-PPGBM"],
    ),
    # "Angka itu" is the last figure, by all that a paragraph says of its instrument.
    (
        "Di Tapin tercatat stunting 18,3 persen. Maaf, itu dua tahun lalu. Sekarang 16,1 persen.",
        ["63.05 2022 18.3 level", "63.05 2024-06 16.1 level"],
    ),
    (
        "Ada 310 anak stunting di Tapin dan 95 di Balangan.\n\nAngka 310 tersebut merupakan kondisi Mei 2023.",
        ["63.05 2023-05 310 level", "63.11 2024-06 95 level"],
    ),
    (
        "Stunting Tapin 18,3 persen pada 2021. Tahun 2022 jadi 20,4 persen.\n\nAngka itu merujuk SSGI. Hasil "
        "penimbangan Juni 2023 lain.",
        ["63.05 2021 18.3 level SSGI", "63.05 2022 20.4 level SSGI"],
    ),
    (
        "Stunting di Tapin turun dari 8,3 persen jadi 6,1 persen. Ini data e-PPGBM bulan April.",
        ["63.05 2024-04 6.1 level e-PPGBM", "63.05 None 8.3 level e-PPGBM"],
    ),
    ("Stunting Tapin 18,3 persen. Ini hasil kerja semua pihak.", ["63.05 None 18.3 level"]),
    ("Stunting Tapin 18,3 persen. Angka itu hasil kerja untuk mengejar target 2024.", ["63.05 None 18.3 level"]),
    ("Stunting Tapin 18,3 persen. Angka itu menurut data 2021 terus turun.", ["63.05 None 18.3 level"]),
    (
        "Dari 18,3 persen di Tapin bisa jadi 20,4 persen. Dua angka itu ialah hasil SKI 2023 dan SSGI 2024.",
        ["63.05 2023 18.3 level SKI", "63.05 2024 20.4 level SSGI"],
    ),
    ("Dua puluh koma empat persen. Itulah angka stunting Tapin hasil SSGI 2021.", ["63.05 2021 20.4 level SSGI"]),
    # A figure set right in the same breath.
    (
        "Kabar bahwa stunting Tapin naik menjadi 18,3 persen pada 2023 diluruskan: itu hasil survei 2022.",
        ["63.05 2022 18.3 level"],
    ),
    # Another paragraph, and a year that is stated, are left as they are.
    (
        "Stunting Tapin 18,3 persen.\n\nStunting Balangan 22,4 persen, Tabalong 15 persen. Keduanya hasil SSGI 2022.",
        ["63.05 None 18.3 level", "63.09 2022 15 level SSGI", "63.11 2022 22.4 level SSGI"],
    ),
    (
        "Stunting Tapin 18,3 persen pada 2021 dan Balangan 22,4 persen. Keduanya hasil SSGI 2022.",
        ["63.05 2021 18.3 level SSGI", "63.11 2022 22.4 level SSGI"],
    ),
]


@pytest.mark.parametrize(("text", "facts"), SPEC)
def test_figures_take_what_is_said_of_them_afterwards(text: str, facts: list[str]) -> None:
    assert [short(fact) for fact in extract_facts(Document("uji.txt", text, published="2024-06-12"))] == facts
