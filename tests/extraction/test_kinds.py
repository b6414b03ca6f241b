"""What a number says, decided by the words around it; the table is the specification."""

import pytest

from knowledge.extraction.decisions import Decision
from knowledge.extraction.kinds import decide
from knowledge.models import Kind
from tests.shorthand import numbers

LEVEL, TARGET, CHANGE = Kind.LEVEL, Kind.TARGET, Kind.CHANGE

SPEC: list[tuple[str, list[Kind | None]]] = [
    # Shares
    ("Ada 398 balita stunting, 31 persen dari jumlah itu di satu kecamatan.", [LEVEL, None]),
    # Levels
    ("Prevalensi stunting sebesar 21,5 persen.", [LEVEL]),
    ("Angka stunting turun menjadi 21,5 persen.", [LEVEL]),
    ("Stunting turun dari 24,5 persen menjadi 21,5 persen.", [LEVEL, LEVEL]),
    ("Angka stunting turun hingga 21,5 persen.", [LEVEL]),
    ("Stunting tinggal 8,2 persen.", [LEVEL]),
    ("Penurunan stunting kini berada di angka 19 persen.", [LEVEL]),
    ("Stunting 21,5 persen, turun dari 24,5 persen.", [LEVEL, LEVEL]),
    ("Tren turun: 18,5 persen pada 2019 dan 14,9 persen pada 2022.", [LEVEL, LEVEL]),
    ("Dibandingkan tahun lalu yang tercatat 7,8 persen.", [LEVEL]),
    ("Bila pada SSGI 2021 masih 35,1 persen, kini 22,4 persen.", [LEVEL, LEVEL]),
    ("Yang membaik adalah Tapin 25,1 persen dan Balangan 24,5 persen.", [LEVEL, LEVEL]),
    ("Angka itu naik dibanding Februari 2024 yaitu 13,9 persen.", [LEVEL]),
    ("Turun menjadi 27,4 persen (2022), naik lagi 28,5 persen (2023).", [LEVEL, LEVEL]),
    ("Semoga turun, karena tahun 2024 masih 19,6 persen.", [LEVEL]),
    ("Stunting 18,9%, naik dibanding SKI 2023 (16,6%).", [LEVEL, LEVEL]),
    ("Stunting 24,9 persen, membaik dibandingkan 23,6 persen pada 2023.", [LEVEL, LEVEL]),
    ("Tercatat penurunan stunting 17,6 persen (2022) ke 15,9 persen (2023).", [LEVEL, LEVEL]),
    ("Stunting naik 3,7 persen, yaitu 20,4 persen pada 2022 dan 24,1 persen pada 2023.", [CHANGE, LEVEL, LEVEL]),
    ("Stunting 19,8 persen, 0,3 poin di bawah perkiraan.", [LEVEL, None]),
    ("Hasilnya 8 persen, lebih baik dari 10,9 persen setahun sebelumnya.", [LEVEL, LEVEL]),
    ("Stunting 23,1 persen, turun tipis dibanding 2023 yang masih 23,9 persen.", [LEVEL, LEVEL]),
    ("Menurut SSGI 2022 stunting 14 persen.", [LEVEL]),
    ("Prevalensi stunting kini nangkring di posisi 36,4 persen.", [LEVEL]),
    ("Kenapa SKI 2023 menyebut 16,1 persen?", [LEVEL]),
    ("Angka 27,1 persen itu benar.", [LEVEL]),
    ("Stunting 14 persen, ada apa?", [LEVEL]),
    ("Ia tidak menampik angka 14 persen.", [LEVEL]),
    ("Tapin naik, 40,3 persen.", [LEVEL]),
    ("Dari data itu stunting 40 persen.", [LEVEL]),
    ("Penurunan itu terbesar di Kalsel yang angkanya 26,1 persen.", [LEVEL]),
    ("Tapin bisa 12 persen.", [LEVEL]),
    ("Kira-kira 34,9 persen.", [LEVEL]),
    ("Hasil SSGI 2022 memasang angka 34,9 persen.", [LEVEL]),
    ("Daerah dengan penurunan paling lambat, 3 persen.", [CHANGE]),
    ("Banyak balita pendek: prevalensinya 29,2 persen.", [LEVEL]),
    ("Ada 627 balita pendek dan sangat pendek.", [LEVEL]),
    ("Pemkab membantah lewat data e-PPGBM: 7,37 persen.", [LEVEL]),
    ("Ia mau capaian naik, sisa 12 persen.", [LEVEL]),
    ("Di bawah 20 persen adalah ambang WHO, Tapin 18,3 persen.", [None, LEVEL]),
    # Changes
    ("Perubahannya -3,2 persen.", [CHANGE]),
    ("Stunting memang naik, tetapi hanya 1,9 persen menjadi 30,7 persen.", [CHANGE, LEVEL]),
    ("Angka itu 2,3 persen lebih tinggi dari 2022.", [CHANGE]),
    ("Ada perbaikan 2,4 persen.", [CHANGE]),
    ("Dibandingkan tahun lalu yang turun 3 persen.", [CHANGE]),
    ("Prevalensi stunting meroket 9,6 persen.", [CHANGE]),
    ("Penurunan stunting tercatat paling besar, sebesar 9,5 persen.", [CHANGE]),
    ("Stunting turun 3,2 persen.", [CHANGE]),
    ("Terjadi penurunan sebesar 3,2 persen.", [CHANGE]),
    ("Penurunan dari tahun sebelumnya sebesar 3,2 persen.", [CHANGE]),
    ("Stunting naik 1,4 persen menjadi 22 persen.", [CHANGE, LEVEL]),
    ("Angkanya lebih rendah 1,9 persen daripada tahun lalu.", [CHANGE]),
    ("Stunting turun hingga 8,8 persen dari SSGI 2022.", [CHANGE]),
    ("Pemkab menurunkan angka stunting hingga dua persen.", [CHANGE]),
    ("Penurunannya mencapai 7,15 persen.", [CHANGE]),
    ("Rata-rata turun 2 persen per tahun.", [CHANGE]),
    ("Tiga daerah naik: Tapin sebesar 1,24 persen, Balangan 1,75 persen.", [CHANGE, CHANGE]),
    ("Angkanya naik, selisihnya 4 persen.", [CHANGE]),
    ("Dua tahun sebelumnya 27,3 persen, artinya tambah 8,2 persen.", [LEVEL, CHANGE]),
    # Where a movement came to rest
    ("Tahun lalu naik sedikit, 27,8 persen.", [LEVEL]),
    ("Stunting turun bertahap, yakni 40,7 persen pada 2021, 36,8 persen pada 2022.", [LEVEL, LEVEL]),
    ("Ada penurunan, yakni 11,6 persen pada 2022.", [CHANGE]),
    ("Tapin naik, 40,3 persen.", [LEVEL]),
    ("Tapin naik, 2,3 persen.", [CHANGE]),
    # Targets
    ("Kalau bisa, akhir tahun jangan lebih dari 7 persen.", [TARGET]),
    ("Target stunting 14 persen pada 2024.", [TARGET]),
    ("Saya mau sisa 12 persen.", [TARGET]),
    ("Angka 14 persen itu target nasional.", [TARGET]),
    ("Bupati mengharapkan 11 persen dan pada 2024 di bawah 10 persen.", [TARGET, TARGET]),
    ("Tahun ini ditargetkan 18 persen dan tahun depan 14 persen.", [TARGET, TARGET]),
    ("Diharapkan turun menjadi 14 persen.", [TARGET]),
    ("Pemkab mematok stunting 12 persen, turun 3,8 persen.", [TARGET, TARGET]),
    ("Stunting yang saat ini 19 persen ditekan agar menjadi 14 persen.", [LEVEL, TARGET]),
    ("Sudah di bawah target nasional yakni 14 persen, sedangkan Tapin mencapai 11,5 persen.", [TARGET, LEVEL]),
    ("Targetnya 14 persen, capaian 13,5 persen.", [TARGET, LEVEL]),
    ("Pemkab membidik 19 persen dan 16 persen pada tahun berikutnya.", [TARGET, TARGET]),
    ("Dipatok bertahap: 24 persen (2025), 22 persen (2026), dan 15 persen.", [TARGET, TARGET, TARGET]),
    ("Stunting harus turun dari 35 persen menjadi 17 persen.", [LEVEL, TARGET]),
    ("Masih harus turun 10 persen lagi.", [TARGET]),
    ("Bupati meminta hasil survei tidak lebih dari 24 persen.", [TARGET]),
    ("Untuk SSGI 2024 target kami 34,9 persen.", [TARGET]),
    ("Paling lambat akhir tahun turun ke 9 persen.", [TARGET]),
    ("Bupati akan menurunkan stunting ke 13 persen.", [TARGET]),
    ("Akhir tahun jangan lebih dari 7 persen.", [TARGET]),
    ("Tapin gagal mencapai target 26 persen.", [TARGET]),
    ("Ia yakin, sebab Tapin bisa menurunkan 2,3 persen.", [CHANGE]),
    ("Kami realistis saja, 18 persen.", [TARGET]),
    ("Kami pasang 9 persen untuk 2025.", [TARGET]),
    ("Apakah target 14 persen masih mungkin?", [TARGET]),
    ("Kami menargetkan 12,5% di 2024 dan di bawah 10% tahun berikutnya.", [TARGET, TARGET]),
    # Nothing that may be quoted
    ("Angkanya 9,2 persen?", [None]),
    ("Lima persen, barangkali.", [None]),
    ("Dari jumlah itu 40 persen ada di tiga kecamatan.", [None]),
    ("Tiap 100 balita ada 29 anak stunting.", [None, None]),
    ("Kalau cuma diambil 10 anak, ya bisa 30 persen.", [LEVEL, None]),
    ("Kami kira sudah 25 persen.", [None]),
    ("Kalau Tapin turun 5 persen, provinsi turun 1 persen.", [None, None]),
    ("Perbedaan sebesar 10,1 persen itu dipertanyakan.", [None]),
    ("Di luar tiga distrik itu, ada 88 kasus.", [None]),
    ("Jangan percaya angka 9 persen.", [None]),
    ("Jangan sampai naik ke 20 persen.", [None]),
    ("Tapin mustahil mencapai 14 persen.", [None]),
    ("Sebanyak 45 persen anak stunting di sini lahir dari ibu muda.", [None]),
    ("Hanya 2,4 persen selisih Tapin dengan provinsi.", [None]),
    ("Bupati menolak anggapan angka stunting kembali menyentuh 4,8 persen.", [None]),
    ("Tidak ada survei mana pun yang menyebut 40 persen.", [None]),
    ("Kita lega, seakan-akan 1,5 persen itu prestasi.", [None]),
    ("Apakah 14 persen masih mungkin?", [None]),
    ("Jangan bicara 14 persen dulu.", [None]),
    ("Angka 34 persen itu tidak benar.", [None]),
    ("Angka 40 persen yang beredar di media sosial tidak benar.", [None]),
    ("Stunting 22,1 persen eh bukan, yang benar 27,1 persen.", [None, LEVEL]),
    ("Selisihnya dengan tetangga -40,5 persen.", [None]),
    ("Sebanyak 30 persen kasus stunting disebabkan pola asuh.", [None]),
    ("Sisanya, 2 persen, pindah.", [None]),
    ("Sekitar 20 persen yang kami rujuk punya penyakit.", [None]),
    ("Turunnya lebih curam, yakni 8,4 persen berbanding 1,1 persen.", [CHANGE, None]),
    ("Sebanyak 30 persen kasus stunting Kabupaten Tapin disebabkan pernikahan dini.", [None]),
    ("Ada 45 persen anak stunting lahir prematur.", [None]),
    ("Kategori 20 hingga 30 persen disebut tinggi.", [None, None]),
    ("Bila stunting turun 10 persen, biaya berkurang.", [None]),
    ("Tidak benar stunting 25 persen.", [None]),
    ("Stunting kami bukan 41 persen.", [None]),
    ("Diproyeksikan berada di kisaran 23 persen.", [None]),
    ("Ambang batas WHO 20 persen.", [None]),
    ("WHO mensyaratkan kurang dari 20 persen.", [None]),
    ("Tinggal 10 persen lagi.", [None]),
    ("Stunting antara 18 dan 20 persen.", [None, None]),
    ("Selisihnya 4 persen.", [None]),
    ("Tidak mungkin hanya 17 persen.", [None]),
    ("Dari anak itu, 31 persen di antaranya membaik.", [None]),
    ("Ada 375.53 keluarga berisiko.", [None]),
    ("Sebanyak 1.269 anak tergolong pendek dan 380 anak sangat pendek.", [None, None]),
    ("Sebab 50 persen anak stunting ada di sana.", [None]),
    ("Beda 9 persen dengan survei.", [None]),
    ("Semoga menjadi 9%, 8%, dan seterusnya.", []),
]


@pytest.mark.parametrize(("text", "kinds"), SPEC)
def test_what_each_number_says(text: str, kinds: list[Kind | None]) -> None:
    decided: list[Decision] = []
    for number in numbers(text):
        decided.append(decide(number, decided[-1] if decided else None))
    assert [decision.kind for decision in decided] == kinds, [decision.rule for decision in decided]


def test_a_number_in_another_unit_says_the_same() -> None:
    percent, children = numbers("Stunting tinggal 24,6 persen atau 21.276 balita.")
    first = decide(percent, None)
    second = decide(children, first)
    assert (second.kind, second.rule) == (Kind.LEVEL, "paired with the number before (end of a movement)")
