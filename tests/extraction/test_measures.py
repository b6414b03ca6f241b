"""What a number counts, by the words beside it; the table is the specification."""

import pytest

from knowledge.extraction.candidates import CASES, FAMILIES, MEASURED, PREVALENCE, Measure, Topic
from knowledge.extraction.measures import measure, tells_of_a_sample
from tests.shorthand import numbers, read

SPEC: list[tuple[str, list[str]]] = [
    ("Stunting 1.638 anak, wasting 712 anak, underweight 1.502 anak.", ["stunting_cases", "", ""]),
    (
        "Wasting 7,4 persen, underweight 16,8 persen, dan kegemukan 3,4 persen.",
        ["wasting_prevalence", "underweight_prevalence", ""],
    ),
    ("Separuh balita stunting di dua provinsi dengan penduduk besar, yakni NTT (638.000 balita).", [CASES]),
    ("Prevalensi stunting dan wasting masing-masing 21,6 persen dan 7,7 persen.", [PREVALENCE, "wasting_prevalence"]),
    ("Ada 19,8 persen balita stunting dan 3,9 persen wasting.", [PREVALENCE, "wasting_prevalence"]),
    ("Stunting 19,8 persen wasting 7,4 persen.", [PREVALENCE, "wasting_prevalence"]),
    ("Stunting 21,6 persen, overweight 3,5 persen.", [PREVALENCE, ""]),
    ("Kasus wasting turun, tetapi masih ada 762 anak stunting.", ["stunting_cases"]),
    ("Cakupan pengukuran stunting naik dari 71 persen menjadi 94 persen balita.", ["", ""]),
    ("Warga yang memahami stunting baru 33 persen.", [""]),
    ("Intervensi stunting menjangkau 76 persen keluarga berisiko stunting.", [""]),
    ("Peserta rembuk stunting sebanyak 250 orang.", [""]),
    ("Anak stunting menjadi 902 anak tahun ini, dari 845 anak tahun lalu.", ["stunting_cases", "stunting_cases"]),
    ("Prevalensi stunting 21,5 persen.", [PREVALENCE]),
    ("Stunting dicatat posyandu yang partisipasinya 79 persen.", [""]),
    ("Stunting 21,5 persen, BGM 1,9 persen.", [PREVALENCE, ""]),
    ("Survei elektabilitas: pasangan calon A 41,2 persen, B 33 persen.", ["", ""]),
    ("Stunting dari 31 menjadi 11,6 persen.", [PREVALENCE, PREVALENCE]),
    ("Angka stunting 20.4 pada 2023.", [PREVALENCE]),
    ("Kasus stunting 522 kasus.", [CASES]),
    ("Balita stunting 34,6%, naik 5,1 poin persentase.", [PREVALENCE, PREVALENCE]),
    ("Kasus stunting 512 anak atau 15,2 persen, menyusut 2,5 persen.", [CASES, PREVALENCE, PREVALENCE]),
    ("Kasus stunting 512 anak, menyusut 2,5 persen.", [CASES, ""]),
    ("Ada 31.940 keluarga berisiko stunting atau 58,6 persen dari yang didata.", [FAMILIES, ""]),
    ("Jumlah anak stunting mencapai 155, dengan prevalensi 13,75 persen.", [CASES, PREVALENCE]),
    ("Stunting 15,7 persen atau 67.538 anak.", [PREVALENCE, CASES]),
    ("Dari total 27.423 balita, terdapat 762 anak stunting.", [MEASURED, CASES]),
    ("Ada 34.317 balita diukur dan 4.574 di antaranya masih stunting.", [MEASURED, CASES]),
    ("Balita stunting sebanyak 21.279 balita dari sasaran 215.230 balita.", [CASES, MEASURED]),
    ("Sebanyak 58.923 keluarga berisiko stunting.", [FAMILIES]),
    ("Balita stunting 1.383 (2,27%).", [CASES, PREVALENCE]),
    ("Kita menangani sisa 522 kasus.", [CASES]),
    ("Sebanyak 1.331 dari 9.120 balita yang diukur masuk kategori stunting.", [CASES, MEASURED]),
    ("Tercatat 12.308 anak atau 3,02 persen.", [CASES, PREVALENCE]),
    ("Ada 412 kasus stunting dari 9.204 balita yang diukur, atau 4,48 persen.", [CASES, MEASURED, PREVALENCE]),
    ("Hasilnya 8.094 dari 92.511 balita pendek (8,75 persen).", [CASES, MEASURED, PREVALENCE]),
    ("Hasilnya 8.094 dari 92.511 balita menderita anemia (8,75 persen).", ["", MEASURED, ""]),
    ("Dari 58.310 balita sasaran baru 39.977 yang ditimbang atau 68,6 persen.", [MEASURED, MEASURED, ""]),
    ("Secara jumlah, dari 7.801 anak menjadi 6.934 anak.", [CASES, CASES]),
    ("Hasil penimbangan memperlihatkan prevalensi 17,5 persen.", [PREVALENCE]),
    ("Anak stunting 2022 sebanyak 240 anak dan 2023 menjadi 210 anak.", [CASES, CASES]),
    ("Kasus stunting 704 balita, berkurang dari 1.012 balita.", [CASES, CASES]),
    ("Ada 152 balita stunting atau 11,3 persen dari balita yang ditimbang.", [CASES, PREVALENCE]),
    (
        "Anak stunting tersebar di Juai 190 anak, Awayan 81 anak, Halong 69 anak, Lampihong 58 anak, Batumandi 70 anak,"
        " dan Paringin 35 anak.",
        [CASES] * 6,
    ),
    ("Sebanyak 1.047 balita di Kota Batam masih mengalami stunting.", [CASES]),
    ("Ada 29.816 keluarga berisiko stunting (KRS) dari 98.400 keluarga yang didata.", [FAMILIES, ""]),
    ("Dinkes mencatat 689 anak (Desember 2022).", [CASES]),
    ("Tapin melaporkan 126 anak, Balangan 94 anak.", [CASES, CASES]),
    ("Sebanyak 2.655 anak usia 0-59 bulan masuk kategori stunting.", [CASES]),
    ("Ia satu dari 3.904 anak balita yang dicatat stunting.", [CASES]),
    ("Kasus stunting 1.187 org.", [CASES]),
    ("Ada 627 anak berperawakan pendek dan sangat pendek.", [CASES]),
    ("Hasilnya 26,4 persen balita Tapin berperawakan pendek.", [PREVALENCE]),
    ("Tercatat 1.146 anak stunting, turun 203 dibanding Februari.", [CASES, CASES]),
    ("Sekitar 610 anak di Kabupaten Tapin diketahui stunting.", [CASES]),
    ("Prevalensi menurut timbangan serentak 1,04 persen.", [PREVALENCE]),
    ("The stunting rate is 6.51 percent, or 3,842 children.", [PREVALENCE, CASES]),
    (
        "Tapin mencatat 1.733 balita stunting dari 20.408 balita diukur, atau 8,49 persen.",
        [CASES, MEASURED, PREVALENCE],
    ),
    ("Jumlah balita stunting 1.021 dari 16.475 balita ditimbang (6,2%).", [CASES, MEASURED, PREVALENCE]),
    ("Angka itu setara sebelas persen dari balita yang dijangkau.", [PREVALENCE]),
    ("Dua daerah menjadi penyumbang terbesar, masing-masing 412 balita.", [CASES]),
    ("Persentase stunting terhadap balita yang diukur 14,9 persen.", [PREVALENCE]),
    ("Stunting hanya 3,7 persen, 3.839 anak.", [PREVALENCE, CASES]),
    ("Kasus stunting 1.025 kasus, bertambah 217 sehingga menjadi 1.242 kasus.", [CASES, CASES, CASES]),
    ("Penyebab stunting beragam, tetapi dana Rp9,3 miliar hanya mampu menurunkan 0,7 persen.", [PREVALENCE]),
    # Numbers of something else
    ("Persentase balita yang diukur 84,9 persen.", [""]),
    ("Stunting hanya 3,7 persen, 3.839 anak sudah diimunisasi.", [PREVALENCE, ""]),
    ("Kasus stunting 1.025 kasus, posyandunya bertambah 217 sehingga menjadi 1.242 posyandu.", [CASES, ""]),
    ("Ada 1.733 balita stunting dari 20.408 balita diukur, atau 85 persen.", [CASES, MEASURED, ""]),
    ("Sebanyak 18.000 dari 20.000 balita ditimbang atau 90 persen.", ["", MEASURED, ""]),
    ("Sebanyak 300 anak stunting menerima PMT.", [""]),
    ("Program itu menjangkau 1.070 anak stunting.", [""]),
    ("Makanan tambahan bagi 600 anak stunting.", [""]),
    ("Ada 45 anak stunting yang sudah lulus.", [""]),
    ("Tercatat 12 anak laki-laki stunting.", [""]),
    ("Terdapat 377 balita stunting, 102 balita wasting dan 215 balita underweight.", [CASES, "", ""]),
    ("Realisasi program stunting 45 persen.", [""]),
    ("Serapan anggaran stunting 96,2 persen.", [""]),
    ("Anggaran stunting Tapin naik 12 persen.", [""]),
    ("Kepatuhan minum tablet 72 persen.", [""]),
    ("Produksi telurnya 60 persen dari populasi.", [""]),
    ("Kasus malaria pada balita tercatat 9.871 kasus.", [""]),
    ("Kasus stunting Tapin naik 12 persen.", [""]),
    ("Ada 1.012 kasus stunting, turun 17 persen.", [CASES, ""]),
    ("Kasus riil 1.012 anak, turun 17 persen.", [CASES, ""]),
    ("Ada 1.012 anak stunting, stunting turun 2 persen dari 16 persen.", [CASES, PREVALENCE, PREVALENCE]),
    ("Cakupan ASI eksklusif baru 64,2 persen, sedangkan target nasional 80 persen.", ["", ""]),
    ("Audit dilakukan terhadap 12 kasus.", [""]),
    ("Kasus baru terbanyak 653 balita stunting.", [""]),
    ("Ditemukan 1.890 balita baru terindikasi stunting.", [""]),
    ("Cakupan penimbangan mencapai 98,8 persen.", [""]),
    ("Sebanyak 98,88 persen balita telah terpetakan.", [""]),
    ("Keluarga perokok 91,11%.", [""]),
    ("Dana stunting 10 persen dari APBD.", [""]),
    ("Penelitian timnya menemukan 64,7 persen ibu balita memberi MPASI dan 31 persen rumah belum berjamban.", ["", ""]),
    ("Riset terhadap 412 ibu menemukan 58 persen punya jamban.", ["", ""]),
    ("Riset itu menemukan prevalensi stunting 30 persen.", [""]),
    ("Riset Kesehatan Dasar 2018 menemukan 30 persen.", [PREVALENCE]),
    ("Ketua tim menyebut 75 persen kasus disebabkan pola asuh.", [""]),
    ("Ada 75 persen kasus stunting.", [PREVALENCE]),
    ("Sebanyak 12 kasus diaudit.", [""]),
    ("Perusahaan diminta menyisihkan 2 persen laba.", [""]),
    ("Insentif fiskal dipotong 10 persen.", [""]),
    ("Ada 1,4 juta keluarga sasaran, 28 persen di antaranya berisiko stunting.", ["", ""]),
    ("Penyerapannya 60 persen.", [""]),
    ("Faktor risiko yang paling banyak ialah 4 terlalu: 62,8 persen.", ["", ""]),
    ("Faktor risiko ada 4, prevalensi stunting 22,8 persen.", ["", PREVALENCE]),
    ("Sekitar 40 persen tinggal di tiga kecamatan.", [""]),
    ("Pemkot mengintervensi 2.913 balita stunting yang ditemukan pada pengukuran serentak.", [CASES]),
    ("Pemkot mengintervensi 2.913 balita stunting.", [""]),
    ("Audit kinerja program stunting menunjukkan capaian 72,4 persen atau cukup efektif.", [""]),
    ("Satu rumah di Siak tak punya septic tank, atau sekitar 33 persen.", [""]),
    ("Dana 2,4 M, baru cair 30 persen.", ["", ""]),
    ("Studi Status Gizi Indonesia 2022 menemukan 30 persen.", [PREVALENCE]),
    ("Sebanyak 58 persen tidak tahu arti stunting.", [""]),
    ("Sembilan ibu mencuci tangan, naik 42 persen dari awal.", [""]),
    ("Ada 45 kader dan 118 sekolah.", ["", ""]),
    ("Ada 34 orang anak asuh.", [""]),
    ("Prevalensi wasting 7,1 persen.", ["wasting_prevalence"]),
    ("Ada 12.000 keluarga.", [""]),
    ("Keluarga dinilai berisiko karena jamban tidak layak (22.518 keluarga).", [""]),
    ("Anak dengan gizi buruk ada 8 orang, turun dari 13 orang.", ["", ""]),
]


@pytest.mark.parametrize(("text", "indicators"), SPEC)
def test_what_each_number_counts(text: str, indicators: list[str]) -> None:
    counted: list[Measure] = []
    for number in numbers(text):
        counted.append(measure(number, Topic(stunting=True), counted[-1] if counted else None))
    assert [m.indicator for m in counted] == indicators, [m.rule for m in counted]


def test_a_percentage_needs_a_word_of_stunting_in_its_text() -> None:
    (number,) = numbers("Angkanya turun menjadi 12 persen.")
    assert measure(number, Topic(), None).indicator == ""
    assert measure(number, Topic(stunting=True), None).indicator == PREVALENCE


@pytest.mark.parametrize(
    ("text", "sampled"),
    [
        ("Penelitian ini melibatkan 212 balita.", True),
        ("Kajian ini memakai data 1.204 rumah tangga.", True),
        ("Penelitian menunjukkan ASI penting.", False),
        ("Program ini melibatkan 212 balita.", False),
        ("Riset Kesehatan Dasar melibatkan 212 balita.", False),
    ],
)
def test_a_study_and_its_sample(text: str, sampled: bool) -> None:
    assert tells_of_a_sample(read(text)) is sampled
