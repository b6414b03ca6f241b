"""Every sentence the bot itself says, in Indonesian, and the table of its commands.

The menu in Telegram, /bantuan and the test of the guide are all derived from `COMMANDS`.
"""

from dataclasses import dataclass
from typing import Final

from bot.settings import Role
from knowledge import Bound, Direction, Kind, Level


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, its line in the menu, an example; who may use it at least, and whether groups see it."""

    name: str
    menu: str
    example: str
    role: Role = Role.PERSON
    in_groups: bool = True


COMMANDS: Final = (
    Command("start", "perkenalan dan contoh pertanyaan", "/start", in_groups=False),
    Command("bantuan", "cara bertanya dan cara saya menjawab", "/bantuan"),
    Command("tren", "grafik dari tahun ke tahun", "/tren HSS"),
    Command("statistik", "ringkasan angka satu daerah", "/statistik HSS"),
    Command("banding", "dua daerah bersebelahan", "/banding HSS Tala"),
    Command("peringkat", "urutan daerah untuk satu ukuran", "/peringkat prevalensi 2024"),
    Command("data", "data apa saja yang ada", "/data HSS"),
    Command("unduh", "semua angka satu daerah sebagai XLSX dan CSV", "/unduh HSS"),
    Command("wilayah", "daerah bawaan obrolan ini", "/wilayah HSS"),
    Command("sumber", "dokumen di balik jawaban terakhir", "/sumber"),
    Command("langganan", "kabar kalau ada angka baru", "/langganan HSS"),
    Command("berhenti", "berhenti berlangganan", "/berhenti"),
    Command("privasi", "apa yang saya simpan", "/privasi"),
    Command("hapusdata", "hapus semua yang saya simpan", "/hapusdata"),
    Command("tambah", "tambah dokumen: kirim berkas atau tautan (pemeriksa)", "/tambah", Role.VERIFIER, False),
    Command("ubah", "betulkan angka sebelum terbit (pemeriksa)", "/ubah 2 Desember 2023", Role.VERIFIER, False),
    Command("tiket", "angka yang dilaporkan salah (pemeriksa)", "/tiket", Role.VERIFIER, False),
    Command("celah", "yang ditanyakan tetapi tidak ada (pemeriksa)", "/celah", Role.VERIFIER, False),
    Command("status", "keadaan bot (pemeriksa)", "/status", Role.VERIFIER, False),
    Command("riwayat", "generasi dokumen (pemeriksa)", "/riwayat", Role.VERIFIER, False),
    Command("muat", "muat ulang dokumen (pengelola)", "/muat", Role.ADMIN, False),
    Command("kembali", "kembali ke generasi lama (pengelola)", "/kembali 3", Role.ADMIN, False),
    Command("hapus", "hapus sebuah dokumen (pengelola)", "/hapus berita-hss.txt", Role.ADMIN, False),
    Command("jeda", "berhenti menjawab untuk sementara (pengelola)", "/jeda", Role.ADMIN, False),
    Command("lanjut", "menjawab lagi (pengelola)", "/lanjut", Role.ADMIN, False),
    Command("log", "siapa melakukan apa (pengelola)", "/log", Role.ADMIN, False),
)

EXAMPLES: Final = ("berapa kasus stunting HSS 2023?", "turun berapa sejak 2020?", "/tren HSS")

START: Final = """\
Halo! Saya menjawab pertanyaan tentang stunting di daerah-daerah Indonesia. Setiap angka saya kirim bersama kalimat \
asli dan sumbernya, supaya bisa Anda periksa sendiri.

Coba ketik:
{examples}

Ingin tahu cara kerjanya? Ketik /bantuan."""

HELP: Final = """\
Tanyakan saja seperti biasa. Singkatan dan salah ketik tidak apa-apa: "brp kss stunting hss thn 2023". Pertanyaan \
berikutnya boleh pendek: "kalau 2021?"

Saya bukan tenaga kesehatan. Kalau khawatir tentang pertumbuhan anak, datanglah ke posyandu, bidan, atau puskesmas."""
HELP_COMMANDS: Final = "Perintah"
HELP_ANSWERS: Final = "Cara saya menjawab"
HELP_RULES: Final = (
    "Angka dan kalimat saya kutip dari dokumen yang saya simpan. Kalau tidak tertulis di sana, saya bilang tidak ada.",
    'Hasil hitungan saya beri tanda "hitungan", lengkap dengan angka-angkanya.',
    "Hasil survei (SSGI, SKI) dan catatan posyandu (e-PPGBM) tidak saya campur, karena cara mengukurnya berbeda.",
    "Tombol di bawah jawaban hanya muncul kalau ada isinya. Kotak kutipan yang terlipat bisa diketuk.",
)

ASK: Final = "Ya? Silakan tulis pertanyaannya, misalnya: berapa kasus stunting HSS 2023?"
TEXT_ONLY: Final = "Maaf, saya baru bisa membaca tulisan. Silakan ketik pertanyaannya, ya."
UNKNOWN_COMMAND: Final = "Maaf, saya tidak kenal perintah itu. Daftar perintah ada di /bantuan."
FAILURE: Final = "Maaf, ada gangguan di pihak saya. Silakan coba lagi sebentar lagi."
PAUSED: Final = "Maaf, bot sedang dijeda pengelola untuk diperiksa. Silakan coba lagi nanti."
PAUSED_SHORT: Final = "Bot sedang dijeda; coba lagi nanti"
NOTHING: Final = "Maaf, saya tidak punya jawaban untuk itu."

PLACE_ASK: Final = "Daerah mana? Pilih di bawah, atau tulis namanya sesudah perintah, misalnya: {example}"
PLACE_WHICH: Final = "Daerah mana yang Anda maksud?"
PLACE_UNKNOWN: Final = "Maaf, saya tidak mengenali daerah itu. Contoh: {example}"
PLACE_EMPTY: Final = "Belum ada angka tentang {place} dalam dokumen saya."
SENTENCES: Final = "Kalimat asli dan sumbernya"

TREND_QUESTION: Final = "tren {subject}"
TREND_BUTTON: Final = "Tren"
TREND_OTHER_BUTTON: Final = "Tren {indicator}"
TREND_APART: Final = "Tiap survei mengukur dengan caranya sendiri, jadi garisnya tidak saya sambung."
SOURCE_BUTTON: Final = "Sumber"
COMPARE_BUTTON: Final = "Bandingkan"
DOWNLOAD_BUTTON: Final = "Unduh"
REPORT_BUTTON: Final = "Angka salah?"
STATISTICS_BUTTON: Final = "Statistik"
OLD_BUTTON: Final = "Tombol ini sudah tidak berlaku. Silakan tanyakan lagi, ya."

STATISTICS_CHANGE: Final = "{label} {value} dari {since} (hitungan: {terms})"
STATISTICS_RANK: Final = "Ke-{rank} tertinggi dari {all} {level}"
STATISTICS_RANK_OF_HELD: Final = "Ke-{rank} tertinggi dari {held} {level} yang punya data (semuanya {all})"
STATISTICS_TARGETS: Final = "Target {indicator}, bukan capaian: {targets}"

COMPARE_QUESTION: Final = "bandingkan {subject}"
COMPARE_YEARS_QUESTION: Final = "bandingkan {indicator} {place} {survey} {former} dan {year}"
COMPARE_ASK: Final = "Daerah mana yang dibandingkan? Pilih di bawah, atau tulis dua nama, misalnya: /banding HSS Tala"
COMPARE_WITH: Final = "{place} dibandingkan dengan daerah mana?"
COMPARE_FIGURE_WITH: Final = "{figure}. Dibandingkan dengan apa?"
COMPARE_YEAR_BUTTON: Final = "Tahun {year}"
COMPARE_NONE: Final = (
    "Tidak ada angka yang sebanding untuk {places}: ukuran, survei, dan tahunnya harus sama. "
    "Yang ada untuk tiap daerah: /data"
)
COMPARE_OTHERS: Final = "Untuk itu tidak ada angka yang sebanding. Yang bisa saya bandingkan untuk {places}:"
COMPARE_ONLY: Final = "Hanya ukuran, survei, dan tahun yang sama saya bandingkan."
COMPARE_AIM: Final = " (target {value})"
COMPARE_GAP: Final = "Selisih {value} (hitungan: {terms})"

RANK_ASK: Final = "Peringkat apa? Pilih di bawah, atau tulis ukuran dan tahunnya, misalnya: /peringkat prevalensi 2024"
RANK_NONE: Final = "Saya tidak punya angka yang sebanding dari dua daerah atau lebih untuk itu."
RANK_OTHERS: Final = "Yang bisa saya urutkan:"
RANK_ALL: Final = "Urutan lengkap"
RANK_MOST_SHOWN: Final = 15
RANK_LACKING: Final = "Tanpa data: {places}."
RANK_MOST_LACKING: Final = 10

HOLDINGS_QUESTION: Final = "data apa saja tentang {place}"

DOWNLOAD_CAPTION: Final = "{place}: {count} angka, masing-masing dengan kalimat asli dan tautan sumbernya."
DOWNLOAD_SHEET: Final = "Angka"
DOWNLOAD_NAME: Final = "stunting-{place}"
COLUMNS: Final = (
    "Indikator",
    "Daerah",
    "Kode wilayah",
    "Periode",
    "Nilai",
    "Satuan",
    "Jenis",
    "Survei",
    "Catatan",
    "Kalimat",
    "Penerbit",
    "Judul",
    "Tanggal",
    "Tautan",
)
KINDS: Final = {Kind.LEVEL: "angka", Kind.TARGET: "target", Kind.CHANGE: "perubahan"}
DIRECTIONS: Final = {Direction.UP: "naik", Direction.DOWN: "turun"}
BOUNDS: Final = {Bound.BELOW: "batas atas", Bound.ABOVE: "batas bawah"}
INFERRED: Final = "periode disimpulkan"
HEADLINE: Final = "dari judul berita lain"

INLINE_ASK: Final = "Tanya lengkapnya di sini"
INLINE_NONE: Final = "Tidak ada angkanya; coba tanya di sini"

HOME_IS: Final = (
    "Daerah bawaan obrolan ini: {place}. Pertanyaan tanpa nama daerah saya anggap tentang itu. "
    "Menghapusnya: /wilayah kosong"
)
HOME_NONE: Final = (
    "Obrolan ini belum punya daerah bawaan. Pilih di bawah, atau tulis namanya sesudah perintah, misalnya: /wilayah HSS"
)
HOME_GONE: Final = "Daerah bawaan obrolan ini saya hapus."
HOME_NOWHERE: Final = "kosong"
GROUP_WELCOME: Final = (
    "Halo semua! Saya menjawab pertanyaan tentang stunting kalau dipanggil: dengan perintah (/bantuan), dengan "
    "menyebut @{bot}, atau dengan membalas pesan saya. Admin grup bisa menetapkan daerah bawaan, misalnya: /wilayah HSS"
)
GROUP_ADMINS_ONLY: Final = "Maaf, di grup hanya admin grup yang boleh menentukannya."

SUBSCRIBED: Final = "Obrolan ini saya kabari kalau ada angka baru atau koreksi: {places}. Berhenti: /berhenti"
SUBSCRIBE_ASK: Final = (
    "Obrolan ini belum berlangganan. Pilih daerahnya di bawah, atau tulis namanya sesudah perintah, "
    "misalnya: /langganan HSS"
)
UNSUBSCRIBED: Final = "Baik, obrolan ini tidak saya kabari lagi. Mulai lagi kapan saja: /langganan HSS"
NEWS: Final = "Ada angka baru atau koreksi:"
NEWS_FORMER: Final = "(sebelumnya {former})"
NEWS_MORE: Final = "... dan {count} angka lainnya; lihat /data"
NEWS_END: Final = "Tidak mau dikabari lagi? /berhenti"

PRIVACY: Final = """\
Pesan Anda tidak saya simpan, dan nama Anda tidak saya catat.

Yang saya simpan, per nomor obrolan:
{kept}

Kalau saya diblokir atau dikeluarkan dari grup, semua itu terhapus. Menghapusnya sekarang juga: /hapusdata

"Angka salah?" hanya mencatat angkanya dan kalimatnya, bukan siapa yang melapor. Pertanyaan yang tidak terjawab hanya \
dihitung menurut ukuran, daerah, dan tahunnya. Kartu di obrolan lain tidak saya catat. Pertanyaan yang baru dijawab \
saya ingat sebentar tanpa nomor obrolan, supaya yang sama lekas terjawab; ingatan itu hilang saat bot berhenti."""
# By the table of the bot's database: all that hold the number of a chat or of a person.
PRIVACY_KEPT: Final = {
    "chats": "Pokok terakhir: daerah, ukuran, tahun, angka, dan dokumen yang terakhir saya tampilkan, supaya "
    "pertanyaan lanjutan boleh pendek. Terhapus sendiri sesudah {days} hari tanpa obrolan.",
    "homes": "Daerah bawaan, kalau Anda menetapkannya dengan /wilayah.",
    "subscriptions": "Langganan, kalau Anda memulainya dengan /langganan.",
    "outbox": "Kabar langganan yang belum terkirim.",
    "drafts": "Untuk pengelola dan pemeriksa bot: dokumen yang dikirimnya, sampai terbit, dibuang, atau lewat tujuh "
    "hari.",
    "audit": "Untuk pengelola dan pemeriksa bot: nomor penggunanya dan apa yang diubahnya pada dokumen dan angka. "
    "Catatan ini tetap ada.",
    "unfinished": "Untuk pengelola bot: obrolan tempat muat ulang sedang berjalan, sampai selesai.",
    "menus": "Juga untuk mereka: siapa yang menu perintahnya lebih panjang.",
}
FORGOTTEN: Final = "Sudah. Semua yang saya simpan tentang obrolan ini terhapus."

PLACE_QUESTION: Final = "data {subject}"
RANK_QUESTION: Final = "peringkat {subject}"

REPORT_WHICH: Final = "Angka mana yang menurut Anda salah?"
REPORTED: Final = (
    "Terima kasih. Angka {figure} saya catat untuk diperiksa pengelola, tanpa nama dan pesan Anda. "
    "Kalimat aslinya tetap bisa Anda baca di sumbernya."
)

SOURCES_NONE: Final = "Belum ada dokumen. Pengelola dapat menambahkannya ke folder dokumen, lalu mengirim /muat."
# A document may rest on many sources, so these are counted apart from the documents of /status.
SOURCES_ALL: Final = "Saya menyimpan {count} sumber:"
SOURCES_FOUND: Final = "Ada {count} sumber:"
SOURCES_MORE: Final = "... dan {count} sumber lainnya. Persempit, misalnya: /sumber HSS"
SOURCES_HINT: Final = "Semua sumber: /sumber semua"
SOURCES_UNKNOWN: Final = "Saya tidak menemukan sumber tentang itu. " + SOURCES_HINT
SOURCES_EVERYTHING: Final = "semua"
SOURCE_TITLELESS: Final = "Dokumen tanpa judul ({name})"
SOURCE_UNDATED: Final = "tanggal tidak disebut"
SOURCE_INFERRED: Final = "Disimpulkan dari isi dokumen: {fields}."
SOURCE_FIELDS: Final = {"title": "judul", "publisher": "penerbit", "published": "tanggal", "url": "tautan"}
SOURCE_FACTS: Final = "Angka yang saya catat dari dokumen ini: {count}."

LEVELS: Final = {
    Level.COUNTRY: "negara",
    Level.PROVINCE: "provinsi",
    Level.REGENCY: "kabupaten/kota",
    Level.CITY: "kabupaten/kota",
    Level.DISTRICT: "kecamatan",
}
COVERAGE: Final = "{held} dari {all} {level} punya data"

COMMAND_HELP: Final = "Jalankan bot Telegram; perlu TELEGRAM_TOKEN, lihat .env.example."
NO_TOKEN: Final = """\
TELEGRAM_TOKEN belum diisi. Minta token kepada @BotFather di Telegram (/newbot), lalu tulis di berkas .env.
Ingin mencoba tanpa Telegram? Jalankan: make chat"""
REFUSED_TOKEN: Final = """\
Telegram menolak TELEGRAM_TOKEN. Periksa tokennya di @BotFather (kirim /mybots), lalu perbaiki di berkas .env.
Ingin mencoba tanpa Telegram? Jalankan: make chat"""

CHART_SOURCE: Final = "Sumber: {sources}"
CHART_MORE_SOURCES: Final = "dan {count} lainnya"
CHART_PLACES: Final = "{count} daerah dibandingkan"
CHART_TARGET: Final = "target"
CHART_AIM: Final = " · target {value}"
CHART_HIGHEST: Final = "{count} tertinggi ditampilkan."
CHART_NO_SURVEY: Final = "survei tidak disebut"
CHART_PARTS: Final = {"semester": "Smt", "quarter": "Trw"}


def start() -> str:
    """The greeting with its examples."""
    return START.format(examples="\n".join(f"• {example}" for example in EXAMPLES))


def guide(role: Role) -> tuple[str, ...]:
    """A line for each command that a person may use, an example of it first."""
    return tuple(f"{command.example} — {command.menu}" for command in commands(role))


def privacy(days: int) -> str:
    """What is kept of people, for how long, and how to delete it."""
    return PRIVACY.format(kept="\n".join(f"• {line.format(days=days)}" for line in PRIVACY_KEPT.values()))


def commands(role: Role) -> tuple[Command, ...]:
    """The commands that someone may use."""
    return tuple(command for command in COMMANDS if command.role <= role)


def group_commands() -> tuple[Command, ...]:
    """The commands that make sense in a group."""
    return tuple(command for command in COMMANDS if command.in_groups)
