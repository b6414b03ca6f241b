"""Whole texts to facts: what a figure is bound to, and what never becomes one."""

import re

import pytest

from knowledge.facts import explain, extract_facts
from knowledge.models import Basis, Document, Kind, Span
from tests.shorthand import short

# Figures made up for these tests.
SPEC = [
    (
        "parts of a count are of its year",
        "Kasus stunting di HSS 845 kasus pada 2023. Pada 2024 ada 902 kasus stunting. Dari jumlah itu, 410 anak di "
        "Kecamatan Kandangan.",
        ["63.06 2023 845 level", "63.06 2024 902 level", "63.06.05 2024 410 level"],
    ),
    (
        "series of years",
        "Data kasus stunting di HSS, tahun 2018 dengan 80 kasus, tahun 2019 dengan 70 kasus, terakhir hingga Desember "
        "2020 menyisakan 60 kasus.",
        ["63.06 2018 80 level", "63.06 2019 70 level", "63.06 2020-12 60 level"],
    ),
    (
        "a heading's survey and year are inherited by the list below until another resets them",
        "Hasil SSGI 2022 tentang stunting di Kalimantan Selatan. Tapin 14,1 persen, Balangan 28,2 persen dan Tabalong "
        "19,3 persen.\nMenurut e-PPGBM, Tapin 9,4 persen.",
        [
            "63.05 2022 14.1 level SSGI",
            "63.11 2022 28.2 level SSGI",
            "63.09 2022 19.3 level SSGI",
            "63.05 2022 9.4 level e-PPGBM",
        ],
    ),
    (
        "a list of targets below the clause that says so, up to the next clause",
        "PERATURAN BUPATI TAPIN\n(1) Target prevalensi stunting sebagai berikut:\na. Tahun 2022 sebesar 18,0% "
        "(delapan belas persen);\nb. Tahun 2023 sebesar 16,0% (enam belas persen); dan\nc. Tahun 2024 menjadi 14,0%.\n"
        "(2) Prevalensi stunting tahun 2021 adalah 20,0%.",
        ["63.05 2022 18.0 target", "63.05 2023 16.0 target", "63.05 2024 14.0 target", "63.05 2021 20.0 level"],
    ),
    (
        "a list with dashes names the place of each figure",
        "Prevalensi stunting 2022 di Kalimantan Selatan menurut SSGI:\n- Tapin - 14,5%\n- Balangan – 30,1%",
        ["63.05 2022 14.5 level SSGI", "63.11 2022 30.1 level SSGI"],
    ),
    (
        "percentages go on about something else until stunting is named, or a paragraph ends",
        "Stunting Tapin 14,1 persen pada 2022. Penduduk miskin 6,2 persen. Angka itu turun 1,1 persen. Tertinggi di "
        "Balangan, 7,9 persen. Prevalensi stunting Balangan 28,2 persen pada 2022.\nTabalong 19,3 persen pada 2022.",
        ["63.05 2022 14.1 level", "63.11 2022 28.2 level", "63.09 2022 19.3 level"],
    ),
    (
        "that figure is of the place before, in its paragraph",
        "Stunting Tapin 14,1 persen pada 2022. Kalsel tercatat 24,6 persen. Angka itu turun 2,3 persen dari 2021.\n"
        "Angka itu turun 1,1 persen dari 2021.",
        [
            "63.05 2022 14.1 level",
            "63 2022 24.6 level",
            "63 2021/2022 2.3 change down",
            "63.05 2021/2022 1.1 change down",
        ],
    ),
    (
        'a clause with "padahal" is on the place before it; this country is the nation',
        "Stunting Tapin 14,1 persen pada 2022. Balangan sendiri 24,6 persen. Padahal target 2023 mestinya 17,1 persen."
        "\nPrevalensi di negeri ini 21,8 persen.",
        ["63.05 2022 14.1 level", "63.11 2022 24.6 level", "63.11 2023 17.1 target", "00 2022 21.8 level"],
    ),
    (
        "a list is of the year it was led in with, not of where one of its places began",
        "Hasil SSGI menunjukkan stunting Kalsel 24,6 persen pada 2022. Tapin turun dari 32,5 persen pada tahun "
        "sebelumnya.\nBerikut daftarnya:\nTapin: 14,1%\nBalangan: 26,1%",
        [
            "63 2022 24.6 level SSGI",
            "63.05 2021 32.5 level SSGI",
            "63.05 2022 14.1 level SSGI",
            "63.11 2022 26.1 level SSGI",
        ],
    ),
    (
        "a quotation by the head of the place of the last figures is on it; of others it goes back to the text's",
        "Stunting di Kalsel 7,2 persen pada 2022. Kalsel lega.\nBupati Tapin menyebut daerahnya 3,2 persen pada 2022.\n"
        '"Pada 2021 masih 405 anak stunting," ucapnya.\nPada 2021 ada 4.051 anak stunting.',
        ["63 2022 7.2 level", "63.05 2022 3.2 level", "63.05 2021 405 level", "63 2021 4051 level"],
    ),
    (
        "districts in what a regency counted itself leave other regencies to the survey before",
        "Menurut SSGI 2022 stunting Tapin 34,1 persen. Per September 2023 ada 2.071 balita stunting di Tapin. "
        "Kecamatan Binuang 213 balita.\n\nBalangan 42,9 persen.",
        [
            "63.05 2022 34.1 level SSGI",
            "63.05 2023-09 2071 level",
            "63.05.01 2023-09 213 level",
            "63.11 2022 42.9 level SSGI",
        ],
    ),
    (
        "a survey named without a year is of that of the figures before, for what comes after a register, too",
        "Stunting Tapin 25,1 persen pada 2022. Data tersebut hasil SSGI. Versi e-PPGBM Agustus 2023 hanya 9,8 persen."
        "\n\nBalangan 18,8 persen pada 2022.",
        ["63.05 2022 25.1 level SSGI", "63.05 2023-08 9.8 level e-PPGBM", "63.11 2022 18.8 level SSGI"],
    ),
    (
        "points of a game are no percentages",
        "Stunting Tapin 14,1 persen pada 2022. Barito Incar 3 Poin di Kandang.",
        ["63.05 2022 14.1 level"],
    ),
    (
        "what a target ends at is of the target's year",
        "Stunting Tapin turun dari 16,8 persen pada 2022 menjadi 14,4 persen pada 2023. Target 2024 turun "
        "6 persen sehingga menjadi 8,4 persen.",
        ["63.05 2022 16.8 level", "63.05 2023 14.4 level", "63.05 2024 6 target down", "63.05 2024 8.4 target"],
    ),
    (
        "lines of a list",
        "Prevalensi stunting menurut SSGI 2022:\n1. Kabupaten Tapin: 14,1%\n2. Kota Banjarbaru: 22,2%",
        ["63.05 2022 14.1 level SSGI", "63.72 2022 22.2 level SSGI"],
    ),
    (
        "lines of a list whose heading or first line gives the unit",
        "Prevalensi stunting (persen) tahun 2022:\nTapin 14,1\nHSS (20,0)\n\nKasus stunting 2023:\n• Tapin: 98 balita\n"
        "• Balangan: 120\n\nJumlah kader:\nTapin 12,5\nBalangan: 300",
        ["63.05 2022 14.1 level", "63.06 2022 20.0 level", "63.05 2023 98 level", "63.11 2023 120 level"],
    ),
    (
        "places in a row go on with the unit of the sentence before, or not",
        "Prevalensi stunting Tapin 14,1 persen pada 2022. Selanjutnya Balangan (28,2), Tabalong (19,3), dan yang "
        "terendah HSS (9,4). Indeks pembangunan: Balangan 68,2; Tabalong 69,3; HSS 70,4.",
        ["63.05 2022 14.1 level", "63.11 2022 28.2 level", "63.09 2022 19.3 level", "63.06 2022 9.4 level"],
    ),
    (
        "a row behind a change, a target or another thing is not of levels of stunting",
        "Stunting Tapin turun 1,5 persen pada 2022. Berikut lainnya: Balangan 1,2; Tabalong 2,3; HSS 3,4. "
        "Target stunting Tapin 14 persen pada 2024. Berikut lainnya: Balangan 12,5; Tabalong 13,5; HSS 13,6. "
        "Stunting HSU 20,2 persen pada 2022 dan cakupan ASI 64,1 persen. Berikut lainnya: Balangan 61,2; Tabalong "
        "62,3; HSS 63,4.",
        ["63.05 2022 1.5 change down", "63.05 2024 14 target", "63.08 2022 20.2 level"],
    ),
    (
        "years as lines",
        "Angka stunting Tapin menurut SKI/SSGI:\n2021: 33,1%\n2022: 14,2%\n2023: 15,3%",
        ["63.05 2021 33.1 level SSGI", "63.05 2022 14.2 level SSGI", "63.05 2023 15.3 level SKI"],
    ),
    (
        "a change beside the levels it runs between",
        "Stunting Tapin turun 2,1 persen dari 16,4 persen pada 2021 menjadi 14,3 persen pada 2022.",
        ["63.05 2021/2022 2.1 change down", "63.05 2021 16.4 level", "63.05 2022 14.3 level"],
    ),
    (
        "numerator and denominator",
        "Pada Agustus 2023 dari 1.200 balita yang diukur di Tapin, 60 di antaranya stunting atau 5 persen.",
        ["63.05 2023-08 1200 level", "63.05 2023-08 60 level", "63.05 2023-08 5 level"],
    ),
    (
        "a village is not its regency",
        "Stunting Tapin 14 persen pada 2023. Di Desa Anu Baru masih 30 persen.",
        ["63.05 2023 14 level"],
    ),
    (
        "a new paragraph goes back to the subject of the text",
        "Stunting Tapin 14,1 persen pada 2022. Kabupaten tetangga, Balangan, 28,2 persen. Pada 2021 masih 30,1 "
        "persen.\nTarget 2024: 12 persen.",
        ["63.05 2022 14.1 level", "63.11 2022 28.2 level", "63.11 2021 30.1 level", "63.05 2024 12 target"],
    ),
    (
        "a quotation goes on about the place its speaker stands for",
        "Pada 2022 stunting Tapin 14,1 persen, Balangan 28,2 persen, kata Kepala Dinkes Tabalong.\n"
        '"Target kami 2024 di angka 12 persen," katanya.',
        ["63.05 2022 14.1 level", "63.11 2022 28.2 level", "63.09 2024 12 target"],
    ),
    (
        "a dateline that stands alone is no subject",
        "BANJARMASIN. Stunting Kalimantan Selatan 24,6 persen pada 2022. Turun 5 persen dari 2021.",
        ["63 2022 24.6 level", "63 2021/2022 5 change down"],
    ),
    (
        "an advertisement is no part of the article",
        "Stunting Tapin 14,1 persen pada 2022.\nIklan: Promo Bibit 15 Persen",
        ["63.05 2022 14.1 level"],
    ),
    (
        "what is only supposed to be of the day is not inherited",
        "Menurut SKI 2023 stunting Tapin 14,1 persen.\nAda 215 anak stunting di Binuang, disusul Tapin Selatan 180 "
        "anak.\nDi Balangan 28,2 persen.",
        [
            "63.05 2023 14.1 level SKI",
            "63.05.01 2024-06 215 level",
            "63.05.02 2024-06 180 level",
            "63.11 2023 28.2 level SKI",
        ],
    ),
    (
        "the year of a target leads in no levels",
        "Menurut SKI 2023 stunting Tapin 14,1 persen.\nDitargetkan stunting 12 persen pada 2024. Balangan 28,2 persen.",
        ["63.05 2023 14.1 level SKI", "63.05 2024 12 target", "63.11 2023 28.2 level SKI"],
    ),
    (
        "a district keeps its figure",
        "Dinkes Tapin mencatat 120 anak stunting pada 2023, terbanyak di Kecamatan Binuang 40 anak.",
        ["63.05 2023 120 level", "63.05.01 2023 40 level"],
    ),
    (
        "a target of the country is not the regency's",
        "Stunting Tapin 14,5 persen pada 2022, masih di atas target nasional 14 persen pada 2024.",
        ["63.05 2022 14.5 level", "00 2024 14 target"],
    ),
    (
        "a figure repeated later keeps its date",
        "Pada 2022 stunting Tapin 14,5 persen. Menurut SSGI 2021 nasional 24,4 persen. Walau Tapin 14,5 persen, "
        "tetap waspada.",
        ["63.05 2022 14.5 level SSGI", "00 2021 24.4 level SSGI"],
    ),
    ("publication resolves tahun lalu", "Tahun lalu stunting Tapin 14,5 persen.", ["63.05 2023 14.5 level"]),
    (
        "a year that lies ahead is no level",
        "Prevalensi stunting Tapin menjadi 12 persen pada 2026 dan 10 persen di akhir 2029.",
        ["63.05 2026 12 target", "63.05 2029 10 target"],
    ),
    (
        "a province is the subject of a text that lists its regencies",
        "Stunting Kalimantan Selatan 24 persen pada 2022. Tapin 14 persen, Balangan 28 persen, Tabalong 19 persen, "
        "Kotabaru 31 persen. Targetnya 18 persen pada 2023.",
        [
            "63 2022 24 level",
            "63.05 2022 14 level",
            "63.11 2022 28 level",
            "63.09 2022 19 level",
            "63.02 2022 31 level",
            "63 2023 18 target",
        ],
    ),
    (
        "places named one by one are taken up together",
        "Stunting 2022: Tapin 17 persen, Balangan 13 persen. Pada 2021 keduanya berturut-turut 20,5 dan 15,5 persen.",
        ["63.05 2022 17 level", "63.11 2022 13 level", "63.05 2021 20.5 level", "63.11 2021 15.5 level"],
    ),
    (
        "years named one by one are taken up together",
        "Kasus stunting Tapin pada 2022 ada 240 anak dan pada 2023 ada 210 anak. Persentasenya berturut-turut "
        "11,5 persen dan 9,1 persen.",
        ["63.05 2022 240 level", "63.05 2023 210 level", "63.05 2022 11.5 level", "63.05 2023 9.1 level"],
    ),
    (
        "a heading that compares two years dates the movements below it",
        "Perkembangan stunting hasil SSGI 2022 dibandingkan 2021. Tapin: dari 18,1 menjadi 14,5 persen.",
        ["63.05 2021 18.1 level SSGI", "63.05 2022 14.5 level SSGI"],
    ),
    (
        "a figure in brackets lends its year to none",
        "Pada SSGI 2022 stunting Tapin 14,5 persen (tahun 2021: 18,1 persen), Balangan 13 persen.",
        ["63.05 2022 14.5 level SSGI", "63.05 2021 18.1 level SSGI", "63.11 2022 13 level SSGI"],
    ),
    (
        "brackets that hold the figure of the year before them are no pair",
        "Prevalensi stunting Tapin 2021 (20,1%), 2022 (18,0%) dan 2023 (15,5%).",
        ["63.05 2021 20.1 level", "63.05 2022 18.0 level", "63.05 2023 15.5 level"],
    ),
    (
        "a range of years is no year and no count",
        "Tahun 2019-2022 stunting Tapin 14,5 persen. Selama 2023 kasus stunting Tapin 522 kasus.",
        ["63.05 2022 14.5 level", "63.05 2023 522 level"],
    ),
    ("two years ago is not last year", "Dua tahun lalu stunting Tapin 14,5 persen.", ["63.05 2022 14.5 level"]),
    (
        "a look back to an earlier survey does not take the text with it",
        "Menurut SKI 2023 stunting Tapin 19 persen. Adapun pada SSGI 2022 sebesar 24,7 persen. Balangan masih 22,6 "
        "persen.",
        ["63.05 2023 19 level SKI", "63.05 2022 24.7 level SSGI", "63.11 2023 22.6 level SKI"],
    ),
    (
        "a survey after the register begins anew",
        "Menurut e-PPGBM 2023 stunting Tapin 9 persen. Menurut SSGI 2022 stunting Tapin 14,5 persen. Balangan 28 "
        "persen.",
        ["63.05 2023 9 level e-PPGBM", "63.05 2022 14.5 level SSGI", "63.11 2022 28 level SSGI"],
    ),
    (
        "a province is spoken of for a paragraph",
        "Stunting Tapin 14,5 persen pada 2022.\n\nKalimantan Selatan sudah lama bergulat. Pada 2021 angkanya 30 persen."
        "\n\nPada 2023 angkanya 12 persen.",
        ["63.05 2022 14.5 level", "63 2021 30 level", "63.05 2023 12 level"],
    ),
    (
        "this regency is the one spoken of",
        "Menurut SSGI 2022 stunting Tapin 14 persen. Stunting Balangan 28 persen. Pada 2021 kabupaten ini mencatat 31 "
        "persen. Stunting Tapin dibahas di Tapin.",
        ["63.05 2022 14 level SSGI", "63.11 2022 28 level SSGI", "63.11 2021 31 level SSGI"],
    ),
    (
        "the number did something to the place behind it",
        "Stunting Tapin 14 persen pada 2022. Balangan 28 persen pada 2022. Kenaikan 2 persen itu membuat Tapin cemas.",
        ["63.05 2022 14 level", "63.11 2022 28 level", "63.05 2022 2 change up"],
    ),
    (
        "a neighbour only tells where a place lies",
        "Balangan, tetangga Tapin, mencatat stunting 28 persen pada 2022.",
        ["63.11 2022 28 level"],
    ),
    (
        "two neighbours compared with, each with its number",
        "Stunting Tapin 22 persen pada 2022, di atas Balangan 19,9 persen dan Tabalong 20,5 persen. Pada 2023 menjadi "
        "15 persen.",
        ["63.05 2022 22 level", "63.11 2022 19.9 level", "63.09 2022 20.5 level", "63.05 2023 15 level"],
    ),
    (
        "a place compared with keeps the second of its years",
        "Stunting Tapin 16,9 persen pada 2024, masih lebih baik ketimbang rata-rata Kalsel, 20,3 persen tahun 2023 dan "
        "17,8 persen tahun 2024.",
        ["63.05 2024 16.9 level", "63 2023 20.3 level", "63 2024 17.8 level"],
    ),
    (
        "a measurement leads in the figures below it",
        "Itulah hasil pengukuran serentak Februari 2024 di Tapin. Tercatat 173 balita stunting, prevalensi 8,5 persen.",
        ["63.05 2024-02 173 level", "63.05 2024-02 8.5 level"],
    ),
    (
        "a short sentence turns to a year",
        "Stunting Tapin 15,4 persen pada 2022. Tahun 2023 kita naik. Jadi 16,9 persen.",
        ["63.05 2022 15.4 level", "63.05 2023 16.9 level"],
    ),
    (
        "counts take neither the year nor the name of a sample",
        "SSGI 2022 mencatat stunting Tapin 24,5 persen. Kami sisa 130 balita stunting.",
        ["63.05 2022 24.5 level SSGI", "63.05 2024-06 130 level"],
    ),
    (
        "a target goes on with another place",
        "Untuk 2025 Tapin menargetkan stunting 14 persen, sedangkan Balangan menargetkan 17 persen. Tabalong "
        "menargetkan 15 persen.",
        ["63.05 2025 14 target", "63.11 2025 17 target", "63.09 2025 15 target"],
    ),
    (
        "years named in the sentence are handed out one by one",
        "Stunting Tapin pada SSGI 2021 dan 2022 berturut-turut di level 30 persen dan 23,6 persen.",
        ["63.05 2021 30 level SSGI", "63.05 2022 23.6 level SSGI"],
    ),
    (
        "a movement to a bare number",
        "Stunting Tapin 30 persen pada 2022. Turun ke 27 saja dulu pada 2026. Naik 0,5.",
        ["63.05 2022 30 level", "63.05 2026 27 target", "63.05 2022 0.5 change up"],
    ),
    (
        "the one year behind a list is that of all its places",
        "Stunting Kota Bogor 18,2 persen dan Kabupaten Bogor 24,9 persen pada 2022.",
        ["32.71 2022 18.2 level", "32.01 2022 24.9 level"],
    ),
    (
        "but not that of a movement's beginning",
        "Stunting Tapin turun dari 18,2 persen menjadi 14,9 persen pada 2022.",
        ["63.05 None 18.2 level", "63.05 2022 14.9 level"],
    ),
    (
        "three places and a row of numbers with one unit",
        "Pada 2022 stunting di Tapin, Balangan, dan Tabalong berturut-turut 18,3; 22,4; dan 15,7 persen.",
        ["63.05 2022 18.3 level", "63.11 2022 22.4 level", "63.09 2022 15.7 level"],
    ),
    (
        "a chat message names places in small letters",
        "kab tapin per mei 2024 anak stunting 355 org, prevalensinya 8,1 persen",
        ["63.05 2024-05 355 level", "63.05 2024-05 8.1 level"],
    ),
    ("small letters alone are no name", "stunting malang 18 persen pada 2022 menurut catatan kami", []),
    (
        "boys and girls of a total",
        "Kasus stunting Tapin 355 anak pada 2023: 180 anak laki-laki dan 175 anak perempuan.",
        ["63.05 2023 355 level"],
    ),
    (
        "English",
        "Stunting in Tapin fell to 18.3 percent in 2023. There were 1,234 stunted children in Tapin in 2023.",
        ["63.05 2023 18.3 level", "63.05 2023 1234.000 level"],
    ),
    (
        "a target passed and what passed it",
        "Stunting Tapin pada 2023 sudah melampaui target 14 persen, yaitu 13,1 persen.",
        ["63.05 2023 14 target", "63.05 2023 13.1 level"],
    ),
    (
        "what is still to go is not of the year of the level",
        "Stunting Tapin 18,3 persen pada 2023, masih harus turun 4,3 persen lagi.",
        ["63.05 2023 18.3 level", "63.05 None 4.3 target down"],
    ),
    (
        "a related headline does not say what a text is about",
        "Rembuk di Tapin. Stunting turun ke 14 persen pada 2023.\nBaca juga: Balangan dan Balangan, Balangan, Balangan",
        ["63.05 2023 14 level"],
    ),
    (
        "a figure taken up again is that of the place it was given for",
        "Stunting Kalsel 24,7 persen pada 2022. Stunting Tapin 14,5 persen pada 2022.\nAngka 24,7 persen itu membaik.",
        ["63 2022 24.7 level", "63.05 2022 14.5 level"],
    ),
    (
        "what a study finds is of its sample, till the paragraph ends",
        "Stunting Tapin 14,5 persen pada 2022. Penelitian ini melibatkan 212 balita. Hasilnya 34,9 persen stunting.\n"
        "Pada 2023 angkanya 13 persen.",
        ["63.05 2022 14.5 level", "63.05 2023 13 level"],
    ),
    (
        "behind a village nothing is of the regency, till the paragraph ends",
        "Stunting Tapin 14,5 persen pada 2022. Bupati lalu mengunjungi Desa Anu. Ada 11 anak stunting di sana.\n"
        "Pada 2023 angkanya 13 persen.",
        ["63.05 2022 14.5 level", "63.05 2023 13 level"],
    ),
    (
        "a district that the text turns to keeps the figures behind it",
        "Stunting Tapin 14,5 persen pada 2022. Kecamatan Binuang hebat. Turun dari 30 persen menjadi 18 persen.",
        ["63.05 2022 14.5 level", "63.05.01 None 30 level", "63.05.01 2022 18 level"],
    ),
    (
        "a total behind its districts",
        "Kasus stunting di Tapin pada 2022 terbanyak di Kecamatan Binuang, 40 anak. Total se kabupaten 120 anak.",
        ["63.05.01 2022 40 level", "63.05 2022 120 level"],
    ),
    (
        "he who is quoted sets the target of his own place",
        "Stunting Tapin 14,5 persen pada 2022. Tapin giat. Kepala Dinkes Kalsel hadir.\nIa menargetkan 12 persen.",
        ["63.05 2022 14.5 level", "63 None 12 target"],
    ),
    (
        "its figure goes on with the place of the one before",
        "Tapin bekerja. Tapin giat. Stunting di Indonesia 21,6 persen pada 2022. Pada 2021 angkanya 24,4 persen. Pada "
        "2020 masih 26,9 persen.",
        ["00 2022 21.6 level SSGI", "00 2021 24.4 level SSGI", "00 2020 26.9 level"],
    ),
    (
        "a bare number behind a wish is what is wished for",
        "Stunting Tapin 14,5 persen pada 2022. Targetnya satu digit.\n9 persen lah.\nJadi 13 persen. Ia ingin turun. "
        "Tepatnya, ia menyebut 8 persen.",
        ["63.05 2022 14.5 level", "63.05 None 9 target", "63.05 2022 13 level", "63.05 None 8 target"],
    ),
    (
        "who speaks for the province may mean the province",
        "Stunting Tapin 14,5 persen pada 2022. Tapin giat. Hadir Kepala BKKBN Kalsel Anu.\nMenurut Anu, angkanya "
        "24 persen pada 2021.\nPada 2023 angkanya 13 persen.",
        ["63.05 2022 14.5 level", "63.05 2023 13 level"],
    ),
    (
        "a regent named behind his regency speaks for it, elsewhere for none",
        "Stunting Kalsel 24 persen pada 2022. Kalsel dan Balangan giat. Stunting Tapin 14,5 persen pada 2022. Bupati "
        "Anu Anwar menargetkan 12 persen.\nBupati Ani Anwar menargetkan 11 persen.",
        ["63 2022 24 level", "63.05 2022 14.5 level", "63.05 None 12 target"],
    ),
    ("nought is no prevalence", "Stunting Tapin 0 persen pada 2022.", []),
    ("no place, no fact", "Angka stunting 14,5 persen pada 2022.", []),
    ("nothing about stunting", "Inflasi Tapin 2,5 persen pada 2022.", []),
    ("money", "Dana stunting Tapin Rp 20 juta, 10 persen dari APBD 2022.", []),
    ("an ambiguous name is not guessed", "Stunting Solok 20 persen pada 2022.", []),
]


def document(text: str, related: tuple[Span, ...] = ()) -> Document:
    return Document("uji.txt", text, published="2024-06-12", related=related)


@pytest.mark.parametrize(("text", "facts"), [row[1:] for row in SPEC], ids=[row[0] for row in SPEC])
def test_texts_become_facts(text: str, facts: list[str]) -> None:
    found = sorted(extract_facts(document(text)), key=lambda f: text.index(f.quantity.text))
    assert [short(fact) for fact in found] == facts


def test_a_related_headline_gives_a_labelled_target_and_no_level() -> None:
    text = (
        "Stunting dibahas.\nBaca juga: Tapin targetkan stunting 14 persen pada 2024\nBaca juga: Stunting HSS 20 persen"
    )
    related = tuple(Span.of(text, m.start(), m.end()) for m in re.finditer(r"Baca juga[^\n]*", text))
    (fact,) = extract_facts(document(text, related))
    assert fact.headline
    assert short(fact) == "63.05 2024 14 target"


def test_a_fact_stated_several_times_is_one_with_several_sentences() -> None:
    text = (
        "Sisa kasus stunting Tapin 52 kasus. Ada 52 kasus stunting. Hingga Mei 2023 tersisa 52 kasus stunting di Tapin."
    )
    (fact,) = extract_facts(document(text))
    assert fact.sentence.text.startswith("Hingga Mei 2023")
    assert [span.text for span in fact.repeats] == ["Sisa kasus stunting Tapin 52 kasus.", "Ada 52 kasus stunting."]


def test_how_a_period_was_found_is_kept() -> None:
    text = "Tahun lalu stunting Tapin 14,5 persen. Pada 2021 stunting Tapin 16 persen."
    last_year, stated = extract_facts(document(text))
    assert (last_year.basis, last_year.why) == (Basis.INFERRED, "tahun lalu: publication date")
    assert (stated.basis, stated.why) == (Basis.STATED, "stated")


def test_a_title_gives_the_survey_and_year_that_the_text_leaves_out() -> None:
    titled = Document("uji.txt", "Tapin 14,5 persen.", title="Prevalensi stunting Kalimantan Selatan menurut SSGI 2022")
    assert [short(fact) for fact in extract_facts(titled)] == ["63.05 2022 14.5 level SSGI"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Kami menulis stunting Tapin 28 persen. Yang benar 22,3 persen.", ["22.3"]),
        ("Stunting Tapin 28 persen. Yang benar-benar perlu ialah kader.", ["28"]),
        ("Stunting Tapin 28 persen. Semestinya kita malu.", ["28"]),
    ],
)
def test_a_figure_that_is_set_right_is_none(text: str, values: list[str]) -> None:
    assert [str(fact.quantity.value) for fact in extract_facts(document(text))] == values


def test_an_answer_goes_on_with_its_question() -> None:
    text = "Tanya: Berapa stunting Tapin?\nJawab: 14,5 persen pada 2022.\nTanya: Balangan?\nJawab: Tahun itu 16 persen."
    found = extract_facts(document(f"Angka stunting Kalsel kami tanyakan.\n{text}"))
    assert [short(fact).split()[0] for fact in found] == ["63.05", "63.11"]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Pada 2022 stunting Tapin 18,5 persen, 21,1 persen dan 22,7 persen.", []),
        ("Stunting Tapin 18,5 persen (2022) dan 21,1 persen (2023).", ["63.05 2022 18.5", "63.05 2023 21.1"]),
        ("Pada 2022 stunting Tapin 18,5 persen dan Balangan 21,1 persen.", ["63.05 2022 18.5", "63.11 2022 21.1"]),
        (
            "Pada 2022 Tapin dan Balangan berturut-turut 18,5 dan 21 persen. Pada 2021 urutannya 17 dan 22 persen.",
            ["63.05 2022 18.5", "63.11 2022 21", "63.05 2021 17", "63.11 2021 22"],
        ),
    ],
)
def test_one_place_has_one_level_at_a_time(text: str, facts: list[str]) -> None:
    found = extract_facts(document(f"Prevalensi stunting di Kalsel. {text}"))
    assert [" ".join(short(fact).split()[:3]) for fact in found] == facts


def test_every_number_is_explained() -> None:
    text = "Rabu (12/6), 13 desa di Tapin ikut. Stunting Tapin 14,5 persen, target 12 persen. Dana Rp 5 juta."
    explained = [(e.span.text, e.rule, e.fact.kind if e.fact else None) for e in explain(document(text))]
    assert explained == [
        ("12", "date or time", None),
        ("13", "so many places", None),
        ("14,5 persen", "level", Kind.LEVEL),
        ("12 persen", "target", Kind.TARGET),
        ("5 juta", "money", None),
    ]
