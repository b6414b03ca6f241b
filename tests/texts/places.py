"""Texts whose figures show which place each is given to. The figures are made up.

Each row: what it shows, the text, and its facts as `tests.shorthand.short` writes them.
"""

SPEC: list[tuple[str, str, list[str]]] = [
    (
        "a list with dashes names the place of each figure",
        "Prevalensi stunting 2022 di Kalimantan Selatan menurut SSGI:\n- Tapin - 14,5%\n- Balangan – 30,1%",
        ["63.05 2022 14.5 level SSGI", "63.11 2022 30.1 level SSGI"],
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
        "places in a row go on with the unit of the sentence before, or not",
        "Prevalensi stunting Tapin 14,1 persen pada 2022. Selanjutnya Balangan (28,2), Tabalong (19,3), dan yang "
        "terendah HSS (9,4). Indeks pembangunan: Balangan 68,2; Tabalong 69,3; HSS 70,4.",
        ["63.05 2022 14.1 level", "63.11 2022 28.2 level", "63.09 2022 19.3 level", "63.06 2022 9.4 level"],
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
        "a figure taken up again is that of the place it was given for",
        "Stunting Kalsel 24,7 persen pada 2022. Stunting Tapin 14,5 persen pada 2022.\nAngka 24,7 persen itu membaik.",
        ["63 2022 24.7 level", "63.05 2022 14.5 level"],
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
    ("no place, no fact", "Angka stunting 14,5 persen pada 2022.", []),
    ("an ambiguous name is not guessed", "Stunting Solok 20 persen pada 2022.", []),
]
