"""Which place a number speaks of; the table is the specification."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.language.places import gazetteer
from knowledge.language.sentences import split_sentences
from tests.shorthand import bound, codes

KALSEL, HSS, TAPIN, BATOLA, COUNTRY = "63", "63.06", "63.05", "63.04", "00"

SPEC: list[tuple[str, list[list[str | None]]]] = [
    ("Stunting Tapin 14,5 persen.", [[TAPIN]]),
    ("Stunting 14,5 persen.", [[HSS]]),
    ("Stunting Tapin 14,5 persen dan Barito Kuala 33,6 persen.", [[TAPIN], [BATOLA]]),
    ("Tapin dan Barito Kuala 22 persen.", [[TAPIN, BATOLA]]),
    ("Tapin dan Barito Kuala masing-masing 13 persen dan 14,4 persen.", [[TAPIN], [BATOLA]]),
    ("Tertinggi Tapin dan Barito Kuala, 33 persen dan 31 persen.", [[TAPIN], [BATOLA]]),
    ("Tapin dan Barito Kuala 33 persen, turun dari 35 persen.", [[TAPIN, BATOLA], [TAPIN, BATOLA]]),
    ("Tapin dan Barito Kuala turun, masing-masing 5,5 persen.", [[TAPIN, BATOLA]]),
    (
        "Stunting Tapin 14,5 persen, di atas rata-rata nasional 14 persen, turun dari 16 persen.",
        [[TAPIN], [COUNTRY], [TAPIN]],
    ),
    ("Stunting Tapin terendah keempat di Kalimantan Selatan, yakni 14,5 persen.", [[TAPIN]]),
    ("Prevalensi nasional 21,5 persen dan Kalsel 24,7 persen.", [[COUNTRY], [KALSEL]]),
    ("Di bawah target nasional 14 persen.", [[COUNTRY]]),
    ("Tertinggi di Kalsel ialah Barito Kuala 33,6 persen.", [[BATOLA]]),
    ("Provinsi terendah Kalsel 8,7 persen.", [[KALSEL]]),
    ("Yang terendah Kalsel dengan 8,7 persen.", [[KALSEL]]),
    ("Target Pak Menteri 2025 kan 18,8 persen.", [[COUNTRY]]),
    ("Target Bapak Presiden 14 persen.", [[COUNTRY]]),
    ("Angka itu tertinggi di Kalsel (20,8 persen).", [[KALSEL]]),
    ("Stunting tertinggi di Kalsel (20,8 persen).", [[HSS]]),
    ("Kepulauan Nias 20,8 persen.", [[None]]),
    ("Tetangga Tapin 8,9 persen.", [[TAPIN]]),
    ("Ada 911 anak stunting di Tapin atau 17,8 persen di Barito Kuala.", [[TAPIN], [BATOLA]]),
    ("Barito Kuala, tetangga Tapin, mencatat 8,9 persen.", [[BATOLA]]),
    ("Kalsel menargetkan 14 persen, sedangkan kabupaten menargetkan 10 persen.", [[KALSEL], [HSS]]),
    ("Dari stunting se-Kalsel, 911 anak atau 17,8 persen berasal dari Tapin.", [[TAPIN], [TAPIN]]),
    ("Di Kepulauan Nias angkanya beragam, Tapin 20,8 persen.", [[TAPIN]]),
    ("LABUAN BAJO – Sebanyak 478 anak di Tapin stunting.", [[TAPIN]]),
    ("Kabupaten lain di Kalsel yang lebih tinggi ialah Tapin 18,5 persen.", [[TAPIN]]),
    ("Tapin yang lebih tinggi dari Barito Kuala 18,5 persen.", [[TAPIN]]),
    ("Tapin tergolong daerah dengan angka stunting rendah di Kalsel, yaitu 19 persen.", [[TAPIN]]),
    ("Sebanyak 17.220 keluarga di antaranya berada di Tapin.", [[TAPIN]]),
    ("Kalsel 23,9 persen, kabupaten kita lumayan, 16,6 persen.", [[KALSEL], [HSS]]),
    ("Pendataan menghasilkan 13.511 keluarga berisiko stunting se-Indonesia.", [[COUNTRY]]),
    ("Stunting di Ibu Kota 14,8 persen.", [[HSS]]),
    ("Stunting di Kota Ukir 14,8 persen.", [[HSS]]),
    ("Tapin diminta Pemprov Kalsel menurunkan angka stunting ke 20 persen.", [[TAPIN]]),
    ("Berlawanan dengan Barito Kuala, Tapin naik 3 persen.", [[TAPIN]]),
    ("Tapin berbeda dengan Barito Kuala yang sudah berada di 19,1 persen.", [[BATOLA]]),
    ("Tapin terendah di Kalsel yang rata-ratanya 17,3 persen.", [[KALSEL]]),
    ("Tapin terendah di Kalsel yang membaik, 17,3 persen.", [[TAPIN]]),
    ("Stunting Tapin lebih baik daripada Kalsel secara keseluruhan yang mencatat 29,4 persen.", [[KALSEL]]),
    (
        "Tapin dan Barito Kuala, dua kabupaten di Kalsel utara, bertahan di 33 persen dan 31 persen.",
        [[TAPIN], [BATOLA]],
    ),
    ("Angka resmi yang dipakai pemerintah pusat 25 persen.", [[HSS]]),
    ("Kami ditarget pusat 17,4 persen.", [[HSS]]),
    ('"Kami dikejar target 6 persen oleh provinsi," kata Kadiskes Tapin.', [[TAPIN]]),
    ('"Kami dikejar target 6 persen," kata Kepala DP3AP2KB Tapin.', [[TAPIN]]),
    ("Yang sudah 8 persen jangan lengah.", [[None]]),
    ("Yang 8 persen itu angka baru.", [[HSS]]),
    ("Hanya 29 kampung yang nol kasus.", [[None]]),
    ("Enam provinsi mencatat 20 persen.", [[HSS]]),
    ("Tapin terendah di Kalsel, yang secara keseluruhan masih di 29,8 persen.", [[KALSEL]]),
    ("Kalsel 15,8 persen, kita 20,6 persen.", [[KALSEL], [HSS]]),
    ("Kalsel 15,8 persen, kami bangga.", [[KALSEL]]),
    ('Kalsel 15,8 persen, "kami 20,6 persen," kata Kadiskes Tapin.', [[KALSEL], [TAPIN]]),
    ("Di desa itu 11 anak stunting.", [[None]]),
    ("Stunting in Tapin is 18.6 percent, compared with 17.9 percent in the province.", [[TAPIN], [KALSEL]]),
    ("Stunting in Tapin is 18.6 percent, compared with 21.5 percent nationwide.", [[TAPIN], [COUNTRY]]),
    ("Kasus stunting Tapin dan Barito Kuala 900 anak.", [[None]]),
    ("Kasus stunting Tapin dan Barito Kuala masing-masing 900 anak dan 800 anak.", [[TAPIN], [BATOLA]]),
    (
        "Tapin dan Barito Kuala masing-masing 13 persen dan 26 persen, padahal dulu sama-sama 19 persen.",
        [[TAPIN], [BATOLA], [TAPIN, BATOLA]],
    ),
    ("Kabupaten berjuluk Bumi Ruhui Tapin itu 15,8 persen.", [[HSS]]),
    ("Provinsi meminta Tapin meniru Barito Kuala agar mencapai 18 persen.", [[TAPIN]]),
    (
        "Kecamatan Binuang dan Lokpaikat paling tinggi di Tapin: 11,2 persen dan 10,4 persen.",
        [["63.05.01"], ["63.05.10"]],
    ),
    ("Desa Anu tertinggi di Tapin, 30 persen.", [[None]]),
    ("Desa Anu di Tapin 30 persen.", [[None]]),
    ("Di Jorong Anu ada 9 anak stunting.", [[None]]),
    ("Tapin merupakan kabupaten tua di Kalsel dengan stunting 14,5 persen.", [[TAPIN]]),
    ("Kecamatan Binuang di Kabupaten Tapin 30 persen.", [["63.05.01"]]),
    ("Barito Kuala tertinggi, di Tapin 30 persen.", [[TAPIN]]),
    ("Kepala desa setempat menyebut 41 anak stunting.", [[None]]),
    ("Di kampung saya masih 50 persen.", [[None]]),
    ("Bandingkan Indonesia dengan Vietnam yang 23 persen.", [[None]]),
    ("Kabupaten Tapin yang beribukota Rantau ini mencatat 29 persen.", [[TAPIN]]),
    ("Tapin di peringkat dua di Kalsel, yang mencatat 27,2 persen.", [[KALSEL]]),
    ("Di posyandu saya ada 62 balita stunting.", [[None]]),
    ("Bandingkan dengan Tapin yang dari 44,5 persen bisa tinggal 33 persen.", [[TAPIN], [TAPIN]]),
    ("Bandingkan dengan Tapin yang 44,5 persen, kini tinggal 33 persen.", [[TAPIN], [HSS]]),
    ("Tapin dan Barito Kuala cemas karena prevalensinya 33 persen dan 28 persen.", [[TAPIN], [BATOLA]]),
    ("Tapin dan Barito Kuala cemas karena prevalensinya 33 persen.", [[TAPIN, BATOLA]]),
    ("Tapin bekerja, Barito Kuala cemas karena prevalensinya 33 persen.", [[BATOLA]]),
    ("Kecamatan Antah Berantah 12 persen.", [[None]]),
    ("Tapin (35,2%) tertinggi di Kalsel (24,5%).", [[TAPIN], [KALSEL]]),
    ("Tapin tertinggi di Kalsel (35,2%).", [[TAPIN]]),
    ("Desa tertinggi: Anu Jaya 18,9 persen.", [[None]]),
    ("Target puskesmas 10 persen.", [[None]]),
    ("Target Tapin dari Gubernur 15 persen.", [[TAPIN]]),
    ("Ada provinsi yang delapan persen, ada yang tiga puluh persen.", [[None], [None]]),
    ("Stunting Tapin 15,4% | Balala 28% | Barito Kuala 20%", [[TAPIN], [None], [BATOLA]]),
    ("Stunting Tapin 15,4 persen, SSGI 28 persen.", [[TAPIN], [TAPIN]]),
    ("Tapin mencatat angka terburuk nasional: 39,4 persen.", [[TAPIN]]),
    ("Tapin terjelek di Kalsel, 39,4 persen.", [[TAPIN]]),
    ("Anak stunting di Tapin per Juli 2023 berjumlah 120 anak.", [[TAPIN]]),
    ("Ada 4.574 balita stunting di Tapin.", [[TAPIN]]),
    ("Stunting Kabupaten Tapin, Kalimantan Selatan, 14,5 persen.", [[TAPIN]]),
    ("Stunting Barito Kuala (Batola) 33,6 persen.", [[BATOLA]]),
    ("Tingkat provinsi 24,7 persen.", [[KALSEL]]),
    ("Kabupaten Barito Kuala yang mengelilingi Banjarmasin mencatat 33,1 persen.", [[BATOLA]]),
    ("Ada 7.823 anak stunting se-Kalimantan Selatan.", [[KALSEL]]),
    ("Target kami 14 persen, ujar Bupati Tapin.", [[TAPIN]]),
    ("Pemkab mencatat 14 persen.", [[HSS]]),
    ("Tapin 19 persen, tetapi Wakil Bupati Anu Anwar mencatat 9,9 persen.", [[TAPIN], [HSS]]),
    ("Tapin 19 persen, tetapi Bupati Tapin Anu Anwar mencatat 9,9 persen.", [[TAPIN], [TAPIN]]),
    ("Tapin naik, kata Gubernur Anu Anwar, menjadi 9,9 persen.", [[TAPIN]]),
    ("Tapin 19 persen, sedangkan Gubernur Anu Anwar mencatat 9,9 persen.", [[TAPIN], [KALSEL]]),
    ("Berbeda dengan Tapin, Barito Kuala 33 persen.", [[BATOLA]]),
    ("Angka 14 persen itu target nasional.", [[COUNTRY]]),
    ("Angka 14 persen itu kabar nasional.", [[HSS]]),
    ("RPJMN meminta 14,2 persen.", [[COUNTRY]]),
    ("Tiga desa masih punya satu orang balita stunting.", [[None]]),
    ("Di Desa Anu Jaya ada 12 kasus stunting.", [[None]]),
    ("Kabupaten Antah Berantah 12 persen.", [[None]]),
]


@pytest.mark.parametrize(("text", "places"), SPEC)
def test_the_places_each_number_speaks_of(text: str, places: list[list[str | None]]) -> None:
    assert [codes(b.places) for b in bound(text)] == places


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [
        ("Stunting HSS turun", "Kandangan (ANTARA) - Program berjalan.", HSS),
        ("", "BANJARMASIN – Stunting Kalimantan Selatan turun. Kalimantan Selatan optimistis.", KALSEL),
        ("", "Stunting Tapin turun menurut Dinkes Kalsel. Tapin terus bekerja.", TAPIN),
        ("", "Angka stunting Indonesia turun.", COUNTRY),
        ("", "Angka stunting turun.", None),
        ("", "KABAR-KALSEL.COM, RANTAU - Stunting Tapin turun. Kalsel memuji.", TAPIN),
        ("", "KBRN, Kalsel: Pemerintah Kabupaten Tapin bekerja. Kalsel memuji. Tapin senang.", TAPIN),
        ("", "Tapin (ANTARA) - Stunting dibahas Menkes.", COUNTRY),
        ("", "Program berjalan. Angka Tapin membaik. Presiden memuji.", TAPIN),
        ("", "Program berjalan di seluruh daerah.", None),
        ("", "Rantau (Kabar Kalsel) - Stunting Tapin turun. Kalsel memuji.", TAPIN),
        ("", "Stunting di Tapin, Kalsel, turun. Kalsel memuji. Balangan dan Tabalong bekerja.", TAPIN),
        ("", "BANJARBARU - Wali Kota Anu bekerja. Rata-rata Kalsel turun. Kalsel memuji.", "63.72"),
        ("", "BANJARBARU - Bupati Anu bekerja. Rata-rata Kalsel turun. Kalsel memuji.", KALSEL),
        ("", "Di antara 13 daerah di Kalsel, Tapin memimpin. Kalsel memuji.", TAPIN),
        ("", "Program berjalan. Presiden memuji Tapin, Sikka dan Brebes.", COUNTRY),
        ("", "Di Kalsel, Kabupaten Tapin bekerja.", TAPIN),
        ("", "Kalsel bekerja, begitu pula Tapin. Kalsel senang.", KALSEL),
        (
            "Banjarmasin, 25 Januari 2023",
            "Banjarmasin, 25 Januari 2023\nStunting Indonesia turun.",
            COUNTRY,
        ),
    ],
)
def test_the_place_a_document_is_about(title: str, text: str, code: str | None) -> None:
    place = Region(text, title).main_place(split_sentences(text)[0])
    assert (place.code if place else None) == code


@pytest.mark.parametrize(("publisher", "code"), [("Humas Pemkab Tapin", TAPIN), ("Kabar Tapin", KALSEL), ("", KALSEL)])
def test_an_office_publishes_on_its_own_place(publisher: str, code: str) -> None:
    place = Region("Program berjalan di Kalsel.", publisher=publisher).main_place(None)
    assert place == gazetteer().place(code)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Kabupaten Solok dan Solok lagi", "Solok", "13.02"),
        ("Gubernur Sumbar di Solok", "Solok", None),
        ("Murung Raya dan Kapuas; stunting Mura", "Mura", "62.12"),
        ("Palembang dan Lahat; stunting Mura", "Mura", "16.05"),
        ("Gorontalo", "Gorontalo", "75"),
        ("Kalsel, Martapura; Banjar", "Banjar", "63.03"),
    ],
)
def test_the_document_decides_an_ambiguous_name(text: str, name: str, code: str | None) -> None:
    mention = [m for m in gazetteer().find(text) if m.span.text == name][-1]
    place = Region(text).resolve(mention)
    assert (place.code if place else None) == code
