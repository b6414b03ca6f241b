"""Which way of asking a question is, and what it seeks."""

import pytest

from knowledge.models import Direction, Intent, Level, Seek
from knowledge.understanding.clues import find_clues
from knowledge.understanding.intents import find_direction, find_intent, find_level, find_seek

SPEC = [
    ("Berapa kasus stunting HSS 2021?", Intent.LOOKUP),
    ("hss 2022?", Intent.LOOKUP),
    ("Stunting di Tala turun jadi berapa?", Intent.LOOKUP),
    ("tinggal berapa kasus stunting di HSS", Intent.LOOKUP),
    ("rata2 nasional versi SSGI 2021 berapa ya", Intent.LOOKUP),
    ("kasus stunting HSS 2020-2023", Intent.LOOKUP),
    ("rekap stunting HSS 4 th terakhir dong", Intent.TREND),
    ("stunting tala naik apa turun?", Intent.TREND),
    ("Apakah kasus stunting HSS pernah naik?", Intent.TREND),
    ("Berapa persen penurunan kasus stunting HSS 2020 ke 2023?", Intent.DIFFERENCE),
    ("turun berapa?", Intent.DIFFERENCE),
    ("stunting HSS 2023 dibanding 2020", Intent.DIFFERENCE),
    ("rata-rata penurunan stunting HSS per tahun", Intent.AVERAGE),
    ("Tahun berapa kasus stunting HSS paling tinggi?", Intent.EXTREME),
    ("stunting HSS tertinggi berapa", Intent.EXTREME),
    ("kabupaten mana paling tinggi stuntingnya di kalsel", Intent.RANKING),
    ("peringkat HSS se-kalsel", Intent.RANKING),
    ("daerah yang di atas 20 persen di kalsel mana saja", Intent.RANKING),
    ("mana yg lebih parah stuntingnya, tala apa hss?", Intent.COMPARE),
    ("bandingkan stunting hss 2020 dan 2023", Intent.COMPARE),
    ("target stunting HSS 2024", Intent.TARGET),
    ("apakah tala sudah mencapai target 14 persen", Intent.TARGET),
    ("benarkah stunting HSS 2023 tinggal 522?", Intent.CLAIM),
    ("data apa saja tentang Tala?", Intent.INVENTORY),
    ("sumbernya?", Intent.SOURCE),
    ("itu data kapan?", Intent.SOURCE),
    ("angka 522 itu dari SSGI atau e-PPGBM?", Intent.SOURCE),
    ("kok beda dengan data dinas?", Intent.DISAGREEMENT),
    ("apa beda SSGI dan e-PPGBM", Intent.DISAGREEMENT),
    ("KPM itu apa?", Intent.DEFINITION),
    ("apa kepanjangan TPPS", Intent.DEFINITION),
    ("Siapa ketua TPPS HSS?", Intent.PASSAGE),
    ("kenapa stunting HSS turun", Intent.PASSAGE),
    ("program stunting hss apa saja", Intent.PASSAGE),
    ("Berapa ibu hamil yang menerima PMT di HSS?", Intent.PASSAGE),
    ("Desa mana yang paling banyak stunting di HSS?", Intent.PASSAGE),
    ("Apa yang diminta Pemkab PPU?", Intent.PASSAGE),
    ("bayi saya kejang", Intent.EMERGENCY),
    ("obat apa untuk anak demam tinggi", Intent.EMERGENCY),
    ("cara bunuh diri", Intent.EMERGENCY),
    ("aku capek, anakku stunting, rasanya mau mati saja", Intent.EMERGENCY),
    ("di kandangan sini saya ingin mati", Intent.EMERGENCY),
    ("tidak sanggup hidup lagi", Intent.EMERGENCY),
    ("I want to die", Intent.EMERGENCY),
    ("anakku meninggal", Intent.ADVICE),
    ("mati aja lu", Intent.INSULT),
    ("dosis vitamin A berapa", Intent.ADVICE),
    ("vitamin apa biar anak tinggi?", Intent.ADVICE),
    ("my child is short, is he stunted?", Intent.ADVICE),
    ("umurnya 2 tahun", Intent.ADVICE),
    ("anak ga mau makan gimana", Intent.ADVICE),
    ("boleh gak bayi 4 bulan dikasih pisang?", Intent.ADVICE),
    ("bayi 5 bulan boleh makan bubur?", Intent.ADVICE),
    ("anak saya stunting, salah saya ya?", Intent.ADVICE),
    ("apa saya gagal jadi ibu", Intent.ADVICE),
    ("di mana bisa periksa anak stunting?", Intent.ADVICE),
    ("oke sip", Intent.THANKS),
    ("hahaha", Intent.THANKS),
    ("dadah", Intent.GREETING),
    ("selamat tinggal", Intent.GREETING),
    ("bisa bahasa banjar kah?", Intent.IDENTITY),
    ("Is stunting in HSS going up or down?", Intent.TREND),
    ("how many stunted children were left in HSS at the end of 2023?", Intent.LOOKUP),
    ("anak sy umur 20 bln BB 8,5 TB 76 normal gk bun?", Intent.ADVICE),
    ("halo min", Intent.GREETING),
    ("makasih ya bot", Intent.THANKS),
    ("terima kasih banyak", Intent.THANKS),
    ("kamu siapa? manusia apa robot?", Intent.IDENTITY),
    ("bot goblok", Intent.INSULT),
    ("bisa bantu apa?", Intent.HELP),
    ("😀😀😀", Intent.HELP),
    ("gmn kabar hari ini", Intent.GREETING),
    ("522 kasus itu di kabupaten mana", Intent.SOURCE),
    ("apa jabatan Andris Evony", Intent.PASSAGE),
    ("berapa hasil 879 x 522", Intent.OUT_OF_SCOPE),
    ("berapa persen dari yang diukur stunting di Tanah Bumbu?", Intent.SHARE),
    ("stunting boltim berapa dari berapa", Intent.SHARE),
    ("tahun berapa kasus HSS turun lebih dari 100?", Intent.EXTREME),
    ("kapan stunting HSS mulai turun di bawah 600", Intent.EXTREME),
    ("stunting tabalong makin parah kah", Intent.TREND),
    ("HSS sama HST banyakan mana stuntingnya", Intent.COMPARE),
    ("apakah stunting Kalsel di atas rata-rata nasional 2022?", Intent.COMPARE),
    ("selisih ssgi 2022 dan eppgbm 2022 banjarbaru", Intent.DISAGREEMENT),
    ("kok angka stunting kotabaru 2024 beda-beda", Intent.DISAGREEMENT),
    ("daerah mana saja di Sulut yang di bawah 1 persen", Intent.RANKING),
    ("survei apa saja yang ada untuk kalsel", Intent.INVENTORY),
    ("ada data banjarmasin?", Intent.INVENTORY),
    ("gap target Sulbar 2022", Intent.TARGET),
    ("targetnya?", Intent.TARGET),
    ("sudah tercapai?", Intent.TARGET),
    ("target penurunan stunting", Intent.TARGET),
    ("stunting Kotabaru naik 3 persen kan tahun 2025?", Intent.CLAIM),
    ("benarkah asmat 54,5 persen versi SKI 2023?", Intent.CLAIM),
    ("apa bedanya stunting dan wasting", Intent.DEFINITION),
    ("bulan apa itu?", Intent.SOURCE),
    ("turun tidak dari 2021?", Intent.DIFFERENCE),
    ("stunting kalsel sudah di bawah 20%?", Intent.CLAIM),
    ("katanya stunting banjar 32,3% tertinggi se kalsel", Intent.RANKING),
    ("HSS 2024 dibanding rata-rata kabupaten kalsel", Intent.COMPARE),
    ("kalau turun terus kapan HSS capai 14 persen?", Intent.PASSAGE),
    ("berapa poin?", Intent.DIFFERENCE),
    ("bandingkan seluruh kabupaten di Kalsel 2024", Intent.RANKING),
    ("kalsel peringkat berapa secara nasional", Intent.RANKING),
    ("rata-rata Kalsel 5 tahun terakhir", Intent.AVERAGE),
    ("rata rata stunting HSS 2020 sampai 2023", Intent.AVERAGE),
    ("kenapa SSGI HSS 29,1 sedangkan eppgbm 5,37", Intent.DISAGREEMENT),
    ("siapa yang bilang stunting tala 26,6 persen?", Intent.SOURCE),
    ("Mohon izin pak, berapa prevalensi stunting HSS hasil SSGI 2024?", Intent.LOOKUP),
    ("data stunting HSS 2018-2024 untuk skripsi", Intent.LOOKUP),
    ("is stunting in Banjarmasin above the national average?", Intent.COMPARE),
    ("sebutkan kasus stunting HSS 2022", Intent.LOOKUP),
    ("apakah kasus HSS tidak sampai 600 tahun 2023?", Intent.CLAIM),
]

# Small talk around a question, or a word that only looks like small talk, does not hide the question.
NEAR_MISSES = [
    ("halo min, stunting HSS 2023 berapa?", Intent.LOOKUP),
    ("bot goblok, stunting HSS 2023 berapa", Intent.LOOKUP),
    ("makasih, kalau stunting Tala?", Intent.LOOKUP),
    ("berapa kasus bunuh diri di HSS 2023", Intent.PASSAGE),
    ("ok, kalau stunting Tala?", Intent.LOOKUP),
    ("vitamin apa yang dibagikan di HSS", Intent.PASSAGE),
    ("apa dampak stunting", Intent.PASSAGE),
    ("kapan pedoman gizi terbit", Intent.PASSAGE),
    ("kapan berita stunting HSS itu terbit?", Intent.SOURCE),
    ("kapan MPASI dimulai", Intent.PASSAGE),
    ("berapa kasus diare berdarah di HSS 2023", Intent.PASSAGE),
    ("nomor hp ketua TPPS HSS", Intent.PASSAGE),
    ("ketua TPPS HSS", Intent.PASSAGE),
    ("target D/S berapa", Intent.TARGET),
    ("Kenapa NTT pakai e-PPGBM bukan SSGI?", Intent.PASSAGE),
    ("kapan rapat soal perbedaan angka Banjarbaru?", Intent.PASSAGE),
    ("kata bupati HSS berapa", Intent.LOOKUP),
    ("ada data stunting HSS 2022?", Intent.LOOKUP),
    ("survei apa yang dipakai untuk angka 21,4 persen?", Intent.SOURCE),
    ("Menurut Asisten, apa arti target tanpa rencana aksi?", Intent.DEFINITION),
]


@pytest.mark.parametrize(("text", "intent"), [*SPEC, *NEAR_MISSES])
def test_intent(text: str, intent: Intent) -> None:
    assert find_intent(find_clues(text)) is intent


@pytest.mark.parametrize(
    ("text", "seek"),
    [
        ("siapa bupati HSS", Seek.PERSON),
        ("siapa saja yang hadir", Seek.LIST),
        ("PMT untuk siapa", Seek.GROUP),
        ("kapan rembuk digelar", Seek.DATE),
        ("jam berapa rembuk dimulai", Seek.TIME),
        ("di mana rembuk digelar", Seek.PLACE),
        ("mengapa turun", Seek.REASON),
        ("berapa peserta rembuk", Seek.NUMBER),
        ("program apa saja", Seek.LIST),
        ("petik aksi seri ke berapa", None),
        ("apa saja sasaran PMT", Seek.GROUP),
        ("apakah camat ikut rembuk", None),
        ("stunting desa Mabuun 2022", Seek.NUMBER),
        ("rembuk stunting Balangan 2024", None),
    ],
)
def test_seek(text: str, seek: Seek | None) -> None:
    assert find_seek(find_clues(text)) is seek


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("pernah naik", Direction.UP),
        ("tertinggi", Direction.UP),
        ("di bawah 20 persen", Direction.DOWN),
        ("paling sedikit", Direction.DOWN),
        ("naik atau turun", None),
        ("berapa kasus", None),
    ],
)
def test_direction(text: str, direction: Direction | None) -> None:
    assert find_direction(find_clues(text)) is direction


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("kecamatan mana", Level.DISTRICT),
        ("provinsi terbanyak", Level.PROVINCE),
        ("daerah mana", Level.REGENCY),
        ("mana", None),
    ],
)
def test_level(text: str, level: Level | None) -> None:
    assert find_level(find_clues(text)) is level
