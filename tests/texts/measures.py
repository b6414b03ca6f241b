"""Texts whose figures show what each counts, and whether it is a level, a target, a change or none; all are made up.

Each row: what it shows, the text, and its facts as `tests.shorthand.short` writes them.
"""

SPEC: list[tuple[str, str, list[str]]] = [
    (
        "a count goes on from a limit that is none itself",
        "Lebih dari seratus ribu keluarga di Tapin berisiko stunting. Angka persisnya 134.872 keluarga.",
        ["63.05 2024-06 134872 level"],
    ),
    (
        "a list of targets below the clause that says so, up to the next clause",
        "PERATURAN BUPATI TAPIN\n(1) Target prevalensi stunting sebagai berikut:\na. Tahun 2022 sebesar 18,0% "
        "(delapan belas persen);\nb. Tahun 2023 sebesar 16,0% (enam belas persen); dan\nc. Tahun 2024 menjadi 14,0%.\n"
        "(2) Prevalensi stunting tahun 2021 adalah 20,0%.",
        ["63.05 2022 18.0 target", "63.05 2023 16.0 target", "63.05 2024 14.0 target", "63.05 2021 20.0 level"],
    ),
    (
        "percentages go on about something else until stunting is named, or a paragraph ends",
        "Stunting Tapin 14,1 persen pada 2022. Penduduk miskin 6,2 persen. Angka itu turun 1,1 persen. Tertinggi di "
        "Balangan, 7,9 persen. Prevalensi stunting Balangan 28,2 persen pada 2022.\nTabalong 19,3 persen pada 2022.",
        ["63.05 2022 14.1 level", "63.11 2022 28.2 level", "63.09 2022 19.3 level"],
    ),
    (
        "points of a game are no percentages",
        "Stunting Tapin 14,1 persen pada 2022. Barito Incar 3 Poin di Kandang.",
        ["63.05 2022 14.1 level"],
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
        "a row behind a change, a target or another thing is not of levels of stunting",
        "Stunting Tapin turun 1,5 persen pada 2022. Berikut lainnya: Balangan 1,2; Tabalong 2,3; HSS 3,4. "
        "Target stunting Tapin 14 persen pada 2024. Berikut lainnya: Balangan 12,5; Tabalong 13,5; HSS 13,6. "
        "Stunting HSU 20,2 persen pada 2022 dan cakupan ASI 64,1 persen. Berikut lainnya: Balangan 61,2; Tabalong "
        "62,3; HSS 63,4.",
        ["63.05 2022 1.5 change down", "63.05 2024 14 target", "63.08 2022 20.2 level"],
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
        "an advertisement is no part of the article",
        "Stunting Tapin 14,1 persen pada 2022.\nIklan: Promo Bibit 15 Persen",
        ["63.05 2022 14.1 level"],
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
        "a movement to a bare number",
        "Stunting Tapin 30 persen pada 2022. Turun ke 27 saja dulu pada 2026. Naik 0,5.",
        ["63.05 2022 30 level", "63.05 2026 27 target", "63.05 2022 0.5 change up"],
    ),
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
        "a related headline does not say what a text is about",
        "Rembuk di Tapin. Stunting turun ke 14 persen pada 2023.\nBaca juga: Balangan dan Balangan, Balangan, Balangan",
        ["63.05 2023 14 level"],
    ),
    (
        "what a study finds is of its sample, till the paragraph ends",
        "Stunting Tapin 14,5 persen pada 2022. Penelitian ini melibatkan 212 balita. Hasilnya 34,9 persen stunting.\n"
        "Pada 2023 angkanya 13 persen.",
        ["63.05 2022 14.5 level", "63.05 2023 13 level"],
    ),
    (
        "a bare number behind a wish is what is wished for",
        "Stunting Tapin 14,5 persen pada 2022. Targetnya satu digit.\n9 persen lah.\nJadi 13 persen. Ia ingin turun. "
        "Tepatnya, ia menyebut 8 persen.",
        ["63.05 2022 14.5 level", "63.05 None 9 target", "63.05 2022 13 level", "63.05 None 8 target"],
    ),
    ("nought is no prevalence", "Stunting Tapin 0 persen pada 2022.", []),
    ("nothing about stunting", "Inflasi Tapin 2,5 persen pada 2022.", []),
    ("money", "Dana stunting Tapin Rp 20 juta, 10 persen dari APBD 2022.", []),
]
