"""A figure said in any of some thousand ways is one fact, and what is no figure none: parts freely joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.facts import extract_facts
from knowledge.models import Document

PLACES = (
    ("Kabupaten Garut", "Garut", "32.05"),
    ("Kota Dumai", "Dumai", "14.72"),
    ("Kabupaten Sikka", "Sikka", "53.07"),
)
SAID = ("", ", ungkapnya", ", kata Kepala Dinas Kesehatan", ", ujar Bupati, Rabu (22/11/2023)")
WHERE = ("", " di {name}", " {short}", " di {short}", " di daerah itu")
SUFFERING = ("mengalami", "menderita", "tergolong", "berstatus", "masuk kategori", "dalam kondisi", "terkena", "yang")
KNOWN = ("", "masih ", "tercatat ", "yang masih ", "telah teridentifikasi ")
FALLING = ("turun", "menurun", "berhasil turun", "mengalami penurunan", "bisa ditekan", "berkurang", "melandai")

# Each way of saying: the parts of its sentence, and the facts that it tells, of the place that it is about or another.
SAYINGS: dict[str, tuple[tuple[tuple[str, ...], ...], str]] = {
    "so many children have it": (
        (
            (
                "",
                "Di {short}, ",
                "Menurut Dinas Kesehatan {name}, ",
                "Dinas Kesehatan {name} mencatat ",
                "Hingga kini ",
            ),
            ("", "sebanyak ", "ada ", "terdapat ", "masih ada ", "total "),
            ("{count} ",),
            ("anak", "balita", "anak balita", "bayi dan balita"),
            (*WHERE, " di bawah usia lima tahun", " usia 0-59 bulan", " yang tersebar di 12 kecamatan"),
            (" ",),
            KNOWN,
            SUFFERING,
            (" stunting",),
            ("", " pada 2023", " sampai Oktober 2023", " hingga akhir 2023"),
            SAID,
        ),
        "here {count} level",
    ),
    "the number of children who have it": (
        (
            ("Jumlah ", "Total ", "Angka ", "Data "),
            ("anak", "balita"),
            (" stunting", " yang mengalami stunting", " penyandang stunting", " dengan kondisi stunting"),
            WHERE,
            ("", " pada 2023", " sepanjang 2023", " per Oktober 2023", " saat ini"),
            (" sebanyak ", " mencapai ", " tercatat ", " berjumlah ", " tinggal ", " menjadi ", " menyentuh "),
            ("{count} ",),
            ("anak", "balita", "kasus", "orang", "jiwa"),
            SAID,
        ),
        "here {count} level",
    ),
    "so many percent have it": (
        (
            ("", "Sebanyak ", "Sekitar ", "Berdasarkan SSGI 2022, ", "Pada 2022, ", "Hasil SSGI 2022 menunjukkan "),
            ("{high} persen ", "{high}% "),
            ("balita", "anak", "anak balita", "dari total balita"),
            WHERE,
            (" ",),
            ("mengalami", "menderita", "tergolong", "masih mengalami", "tercatat berstatus"),
            (" stunting",),
            ("", " pada 2022"),
            SAID,
        ),
        "here {high} level",
    ),
    "the prevalence": (
        (
            ("", "Menurut SSGI 2022, ", "Merujuk data SSGI 2022, ", "Kepala Dinas Kesehatan {name} mengatakan "),
            ("prevalensi ", "angka ", "persentase ", "tingkat ", "angka prevalensi "),
            ("stunting", "balita stunting", "stunting balita"),
            WHERE,
            ("", " pada 2022", " tahun 2022"),
            (" sebesar ", " mencapai ", " tercatat ", " berada di angka ", " masih ", " hanya ", " adalah "),
            ("{high} persen", "{high}%", "{high} persen dari total balita"),
            SAID,
        ),
        "here {high} level",
    ),
    "it fell from one level to another": (
        (
            ("", "Berdasarkan SSGI, ", "Menurut dia, ", "Alhamdulillah, "),
            ("prevalensi stunting", "angka stunting", "persentase balita stunting", "kasus stunting"),
            WHERE,
            (" ",),
            FALLING,
            (" dari {high} persen pada 2021 ", " dari {high}% (2021) ", " dari {high} persen tahun 2021 "),
            ("menjadi ", "ke ", "jadi ", "ke angka ", "hingga "),
            ("{low} persen pada 2022", "{low}% (2022)", "{low} persen tahun 2022"),
            SAID,
        ),
        "here {high} level, here {low} level",
    ),
    "it stands there after a movement": (
        (
            ("Tiga daerah ", "Kabupaten/kota yang "),
            ("naik", "turun", "justru naik", "mengalami penurunan", "meningkat"),
            (", yaitu ", ", yakni ", " adalah ", ": ", ", antara lain "),
            ("{short} {high} persen", "{short} {high}%", "{short} sebesar {high} persen"),
            SAID,
        ),
        "here {high} level",
    ),
    "how it was year by year": (
        (
            ("Prevalensi stunting", "Tren stunting"),
            WHERE,
            (" terus turun: ", " membaik, yakni ", " belum mau turun: ", ", rinciannya ", " dari tahun ke tahun: "),
            (
                "{high} persen pada 2021 dan {low} persen pada 2022",
                "{high} persen (2021), {low} persen (2022)",
                "tahun 2021 {high} persen, tahun 2022 {low} persen",
            ),
            SAID,
        ),
        "here {high} level, here {low} level",
    ),
    "how the country stands beside it": (
        (
            ("Prevalensi stunting {short} pada 2022 {high} persen. ",),
            ("Di tingkat nasional, prevalensinya", "Secara nasional", "Posisi nasional masih", "Indonesia sendiri"),
            (" {low} persen", " {low}%"),
            SAID,
        ),
        "here {high} level, 00 {low} level",
    ),
    "it is meant to be": (
        (
            ("Pemerintah {name} ", "Pemkab ", "Bupati ", "Kami "),
            ("menargetkan ", "berharap ", "membidik ", "bertekad menurunkan ", "mematok target "),
            ("prevalensi stunting", "angka stunting"),
            WHERE,
            (" menjadi ", " turun hingga ", " bisa ditekan menjadi ", " sebesar ", " di angka "),
            ("{low} persen", "{low}%"),
            ("", " pada 2024", " pada akhir 2024"),
            SAID,
        ),
        "here {low} target",
    ),
}


@pytest.mark.parametrize("name", SAYINGS)
@given(data=st.data())
def test_a_figure_is_read_however_it_is_said(name: str, data: st.DataObject) -> None:
    parts, told = SAYINGS[name]
    place, short, code = data.draw(st.sampled_from(PLACES))
    count, high, low = (
        data.draw(st.integers(1201, 9799)),
        data.draw(st.integers(241, 399)),
        data.draw(st.integers(101, 229)),
    )
    printed = {
        "name": place,
        "short": short,
        "count": f"{count // 1000}.{count % 1000:03}",
        "high": f"{high // 10},{high % 10}",
        "low": f"{low // 10},{low % 10}",
    }
    sentence = "".join(data.draw(st.sampled_from(part)) for part in parts).format(**printed)
    text = f"{short.upper()} – Pemerintah {place} terus menekan stunting. {sentence[0].upper()}{sentence[1:]}."
    facts = extract_facts(Document("kabar.txt", text, published="2023-11-23"))
    read = {f"{f.place.code} {f.quantity.text.split()[0].rstrip('%')} {f.kind}" for f in facts}
    assert read == set(told.format(**printed).replace("here", code).split(", "))


PERCENT = ("{high} persen", "{high}%", "{low} persen")
CHILDREN = ("anak", "balita", "orang")
# What texts on stunting also count: never a figure of stunting.
OTHERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "children for whom something is done": (
        ("Sebanyak ", "Ada ", ""),
        ("{count} ",),
        ("balita stunting ", "anak stunting "),
        ("menerima makanan tambahan", "sudah mendapat telur", "telah lulus dari stunting", "diberi susu"),
    ),
    "how much was done": (
        ("Cakupan ", "Capaian ", "Realisasi "),
        (
            "imunisasi dasar",
            "ASI eksklusif",
            "tablet tambah darah",
            "posyandu aktif",
            "vitamin A",
            "penimbangan balita",
        ),
        (" di {short}", " {short}", ""),
        (" mencapai ", " baru ", " tercatat "),
        PERCENT,
    ),
    "programmes and money": (
        ("Anggaran ", "Dana ", "DAK "),
        ("penanganan stunting", "percepatan penurunan stunting", "untuk stunting"),
        (" naik ", " terserap ", " mencapai "),
        PERCENT,
    ),
    "how well it went": (
        ("Keberhasilan ", "Efektivitas ", "Progres ", "Kinerja "),
        ("program", "aksi konvergensi", "TPPS"),
        (" mencapai ", " dinilai ", " sudah "),
        PERCENT,
    ),
    "the region at large": (
        ("Angka kemiskinan ", "Inflasi ", "Indeks pembangunan manusia ", "Jumlah wisatawan ", "Pendapatan daerah "),
        ("{short}",),
        (" mencapai ", " masih ", " naik ", " turun menjadi "),
        PERCENT,
    ),
    "what works on stunting, and comes of it": (
        ("Protein hewani berperan ", "Pola asuh menyumbang ", "Gizi berpengaruh "),
        PERCENT,
        (" terhadap penurunan stunting", " dalam penanganan stunting", " pada pencegahan stunting"),
    ),
    "how children grow": (
        ("Otak anak berkembang ", "Kerugian akibat stunting mencapai "),
        PERCENT,
        ("", ", kata dokter"),
    ),
    "who came, and what else there is a rate of": (
        ("Tingkat kehadiran ", "Angka perceraian ", "Jumlah posyandu ", "Kasus kecelakaan ", "Angka melek huruf "),
        ("", "di {short} "),
        ("mencapai ", "turun menjadi ", "baru "),
        PERCENT,
        ("", " dari tahun lalu"),
    ),
    "what some of the stunted have": (
        ("Sebanyak {high} persen ", "Ada {low} persen "),
        ("balita stunting ", "anak yang stunting ", "dari balita yang mengalami stunting "),
        ("", "di {short} "),
        ("mengidap TBC", "belum mendapat telur", "tidak diberi ASI", "sudah terdaftar BPJS"),
    ),
    "a share of others": (
        ("Dari {count} kepala keluarga, ", "Dari {count} desa, ", "Dari {count} posyandu, "),
        PERCENT,
        (" menerima beras", " sudah punya timbangan", " melapor"),
    ),
    "who else there is": (
        ("Jumlah ", "Total "),
        ("posyandu", "keluarga", "desa", "penduduk"),
        (" di {short} ",),
        ("mencapai {count} ", "tercatat {count} "),
        CHILDREN,
    ),
}


@pytest.mark.parametrize("name", OTHERS)
@given(data=st.data())
def test_what_is_no_figure_of_stunting_is_read_as_none(name: str, data: st.DataObject) -> None:
    place, short, _ = data.draw(st.sampled_from(PLACES))
    printed = {"name": place, "short": short, "count": "2.917", "high": "38,4", "low": "11,6"}
    sentence = "".join(data.draw(st.sampled_from(part)) for part in OTHERS[name]).format(**printed)
    text = f"{short.upper()} – Pemerintah {place} terus menekan stunting. {sentence}."
    assert extract_facts(Document("kabar.txt", text, published="2023-11-23")) == []
