"""Which of what the text before was about a number takes over; whole texts, their figures made up."""

import pytest

from knowledge.facts import extract_facts
from knowledge.models import Document
from tests.shorthand import short

OWN = "SSGI 2022 menaruh Kabupaten Tapin di 31,4 persen. Data e-PPGBM Tapin Juni 2023 9,1 persen."
TAPIN = ("63.05 2022 31.4 level SSGI", "63.05 2023-06 9.1 level e-PPGBM")
SPEC = [
    (
        "beside the target of a regency that of its province needs no word",
        "Target stunting pemkab Tapin 20,7 persen, sedangkan Kalimantan Selatan 12,8 persen.",
        ["63.05 None 20.7 target", "63 None 12.8 target"],
    ),
    (
        "but beside the target of the nation a regency has its level",
        "Target stunting nasional 14 persen, sedangkan Tapin 20,7 persen pada 2022, sementara Kalsel 24,6 persen.",
        ["00 None 14 target", "63.05 2022 20.7 level", "63 2022 24.6 level"],
    ),
    (
        "and where more is said than the place it stands there",
        "Target stunting pemkab Tapin 20,7 persen, sedangkan Kalimantan Selatan sudah 12,8 persen.",
        ["63.05 None 20.7 target", "63 None 12.8 level"],
    ),
    (
        "regions are set beside each other by the survey, not by the register of one of them",
        f"{OWN}\nKalimantan Selatan 24,6 persen. Balangan 28,5 persen.",
        [*TAPIN, "63 2022 24.6 level SSGI", "63.11 2022 28.5 level SSGI"],
    ),
    (
        "the same paragraph, the place itself and its districts go on with the register",
        f"{OWN} Balangan 8,5 persen.\nTapin tertinggi di Kecamatan Binuang, 12,3 persen.",
        [*TAPIN, "63.11 2023-06 8.5 level e-PPGBM", "63.05.01 2023-06 12.3 level e-PPGBM"],
    ),
    (
        "and by its year where that is named",
        f"{OWN}\nKalimantan Selatan sendiri pada 2022 di angka 24,6 persen.",
        [*TAPIN, "63 2022 24.6 level SSGI"],
    ),
    (
        "a local count named beside one figure dates no other",
        "Stunting Tapin 22,7 persen versi pusat, 5,1 persen versi posyandu.",
        ["63.05 None 22.7 level", "63.05 2024-06 5.1 level"],
    ),
    (
        "children of one place say nothing of the rate of another",
        "Pada Juni 2023 ada 312 anak stunting di Kabupaten Tapin. Balangan 28,5 persen.\n"
        "Pada Juli 2023 ada 298 anak stunting di Kabupaten Tapin. Angkanya 9,1 persen.",
        ["63.05 2023-06 312 level", "63.11 None 28.5 level", "63.05 2023-07 298 level", "63.05 2023-07 9.1 level"],
    ),
    (
        "nor do families of any",
        "Ada 1.312 keluarga berisiko stunting di Kabupaten Tapin pada 2023. Prevalensi stunting Tapin 9,1 persen.",
        ["63.05 2023 1312 level", "63.05 None 9.1 level"],
    ),
    (
        "two percentages of one place are left to nobody",
        f"{OWN}\nBalangan: versi pertama 28,5 persen, versi kedua 8,2 persen.",
        [*TAPIN, "63.11 None 28.5 level", "63.11 None 8.2 level"],
    ),
    (
        "that period runs between the last two",
        "Pada Juni 2023 stunting Tapin 9,3 persen. Pada Agustus 2023 ada 312 anak stunting. Angkanya turun dari 9,1 "
        "menjadi 8,2 persen dalam periode itu.",
        ["63.05 2023-06 9.3 level", "63.05 2023-08 312 level", "63.05 2023-06 9.1 level", "63.05 2023-08 8.2 level"],
    ),
    (
        "movements without years run between the years of two surveys",
        "Menurut SSGI 2021 stunting Tapin 34,1 persen. Setahun kemudian 29,1 persen.\n"
        "Kalsel turun dari 33,2 persen menjadi 31,2 persen.",
        [
            "63.05 2021 34.1 level SSGI",
            "63.05 2022 29.1 level SSGI",
            "63 2021 33.2 level SSGI",
            "63 2022 31.2 level SSGI",
        ],
    ),
    (
        "not between those of a register",
        "Pada Mei 2023 stunting Tapin 14,1 persen. Pada Juni 2023 13,1 persen.\n"
        "Balangan turun dari 13,2 persen menjadi 11,2 persen.",
        ["63.05 2023-05 14.1 level", "63.05 2023-06 13.1 level", "63.11 None 13.2 level", "63.11 2023-06 11.2 level"],
    ),
    (
        "nor do counts: what was before is of no year of a survey",
        "Menurut SSGI stunting Tapin turun dari 34,1 persen (2021) ke 29,1 persen (2022). Kini ada 298 anak stunting, "
        "dari semula 550 anak.",
        ["63.05 2021 34.1 level SSGI", "63.05 2022 29.1 level SSGI", "63.05 2024-06 298 level", "63.05 None 550 level"],
    ),
    (
        "families are not of the year of percentages",
        "Pada 2022 stunting Tapin 16,1 persen. Keluarga berisiko stunting Tapin ada 2.418 keluarga.",
        ["63.05 2022 16.1 level", "63.05 2024-06 2418 level"],
    ),
    (
        "at that time is the one looked back to",
        "Pada Agustus 2023 stunting Tapin 9,3 persen. Ada perbaikan dibanding 2022. Waktu itu 11,2 persen.",
        ["63.05 2023-08 9.3 level", "63.05 2022 11.2 level"],
    ),
    (
        "a register set against a survey is of the year that the text names, not of one that only the survey gives",
        "SSGI 2022 menaruh Kabupaten Tapin di 31,4 persen. Menurut e-PPGBM hanya 9,1 persen.",
        ["63.05 2022 31.4 level SSGI", "63.05 2022 9.1 level e-PPGBM"],
    ),
    (
        "and of the day of the text where none is named",
        "SKI menaruh Kabupaten Tapin di 31,4 persen. Balangan 28,5 persen. Menurut e-PPGBM Tapin hanya 9,1 persen.",
        ["63.05 2023 31.4 level SKI", "63.11 2023 28.5 level SKI", "63.05 2024-06 9.1 level e-PPGBM"],
    ),
    (
        "figures set against the survey are an aside: a new paragraph goes back to it",
        "Menurut SSGI 2022 stunting Kalimantan Selatan 24,6 persen. Pencatatan e-PPGBM jauh lebih rendah, 9,1 persen.\n"
        "Tapin 31,4 persen, Balangan 28,5 persen.",
        [
            "63 2022 24.6 level SSGI",
            "63 2022 9.1 level e-PPGBM",
            "63.05 2022 31.4 level SSGI",
            "63.11 2022 28.5 level SSGI",
        ],
    ),
    (
        "but not behind the heading of a list",
        "Menurut SSGI 2022 stunting Kalimantan Selatan 24,6 persen. Berikut data e-PPGBM 2022:\nTapin 31,4 persen.",
        ["63 2022 24.6 level SSGI", "63.05 2022 31.4 level e-PPGBM"],
    ),
    (
        "children counted are not of the year of the survey before",
        "SSGI 2022 menaruh Kabupaten Tapin di 31,4 persen. Hasil penimbangan menemukan 312 anak stunting.",
        ["63.05 2022 31.4 level SSGI", "63.05 2024-06 312 level"],
    ),
]


@pytest.mark.parametrize(("text", "facts"), [row[1:] for row in SPEC], ids=[row[0] for row in SPEC])
def test_what_is_taken_over(text: str, facts: list[str]) -> None:
    found = sorted(
        extract_facts(Document("uji.txt", text, published="2024-06-12")), key=lambda f: text.index(f.quantity.text)
    )
    assert [short(fact) for fact in found] == facts
