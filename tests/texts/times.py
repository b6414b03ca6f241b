"""Texts whose figures show what period and survey each is given. The figures are made up.

Each row: what it shows, the text, and its facts as `tests.shorthand.short` writes them.
"""

SPEC: list[tuple[str, str, list[str]]] = [
    (
        "a heading without a colon, and years with bare figures",
        "Prevalensi stunting Tapin menurut SSGI:\n2021 : 33,5\n2022: 14,5\n\nTARGET 2024\nTapin 12%",
        ["63.05 2021 33.5 level SSGI", "63.05 2022 14.5 level SSGI", "63.05 2024 12 target"],
    ),
    (
        "what stands below a heading of targets in a sentence of its own is measured",
        "Target Stunting 2024\nPada 2023 prevalensi stunting Tapin 24 persen.",
        ["63.05 2023 24 level"],
    ),
    (
        "the years of a heading are not dealt out to places",
        "Stunting Tahun 2021 dan 2022\nTapin mencatat 35,2 persen dan Balangan 22 persen.",
        ["63.05 None 35.2 level", "63.11 None 22 level"],
    ),
    (
        "nor to a level and a target",
        "Prevalensi stunting tahun 2022 dan target 2024:\n1. Tapin 23,6% dan 14%",
        [],
    ),
    (
        "the start of the count that moved, behind all who were measured",
        "Bulan timbang Februari 2024 mencatat 9.876 balita stunting di Tapin atau 6,9 persen dari 143.000 balita yang "
        "diukur, turun dibanding Agustus 2023 yang 10.432 balita.",
        [
            "63.05 2024-02 9876 level",
            "63.05 2024-02 6.9 level",
            "63.05 2024-02 143000 level",
            "63.05 2023-08 10432 level",
        ],
    ),
    (
        "a list with a figure for each year or survey of its heading",
        "Prevalensi stunting di Kalimantan Selatan menurut SSGI 2022 dan SKI 2023:\n1. Tapin 14,5% dan 15,1%\n"
        "2. Balangan 30,1% dan 28,9%",
        [
            "63.05 2022 14.5 level SSGI",
            "63.05 2023 15.1 level SKI",
            "63.11 2022 30.1 level SSGI",
            "63.11 2023 28.9 level SKI",
        ],
    ),
    (
        "a change dated by the text before leaves its years to none",
        "Pada 2024 ada 868 keluarga berisiko stunting di HSS. Pada 2022 angkanya 1.350 keluarga dan pada 2023 menjadi "
        "1.190 keluarga. Penurunan 100 keluarga itu terbesar. Kecamatan Kandangan penyumbang terbesar, 172 keluarga.",
        [
            "63.06 2024 868 level",
            "63.06 2022 1350 level",
            "63.06 2023 1190 level",
            "63.06 2022/2023 100 change down",
            "63.06.05 2024 172 level",
        ],
    ),
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
        "a survey named without a year is of that of the figures before, for what comes after a register, too",
        "Stunting Tapin 25,1 persen pada 2022. Data tersebut hasil SSGI. Versi e-PPGBM Agustus 2023 hanya 9,8 persen."
        "\n\nBalangan 18,8 persen pada 2022.",
        ["63.05 2022 25.1 level SSGI", "63.05 2023-08 9.8 level e-PPGBM", "63.11 2022 18.8 level SSGI"],
    ),
    (
        "what a target ends at is of the target's year",
        "Stunting Tapin turun dari 16,8 persen pada 2022 menjadi 14,4 persen pada 2023. Target 2024 turun "
        "6 persen sehingga menjadi 8,4 persen.",
        ["63.05 2022 16.8 level", "63.05 2023 14.4 level", "63.05 2024 6 target down", "63.05 2024 8.4 target"],
    ),
    (
        "years as lines",
        "Angka stunting Tapin menurut SKI/SSGI:\n2021: 33,1%\n2022: 14,2%\n2023: 15,3%",
        ["63.05 2021 33.1 level SSGI", "63.05 2022 14.2 level SSGI", "63.05 2023 15.3 level SKI"],
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
        "years named in the sentence are handed out one by one",
        "Stunting Tapin pada SSGI 2021 dan 2022 berturut-turut di level 30 persen dan 23,6 persen.",
        ["63.05 2021 30 level SSGI", "63.05 2022 23.6 level SSGI"],
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
        "what is still to go is not of the year of the level",
        "Stunting Tapin 18,3 persen pada 2023, masih harus turun 4,3 persen lagi.",
        ["63.05 2023 18.3 level", "63.05 None 4.3 target down"],
    ),
]
