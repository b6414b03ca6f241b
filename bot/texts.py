"""Every sentence the bot itself says, in Indonesian, and the table of its commands.

The menu in Telegram, /bantuan and the test of the guide are all derived from `COMMANDS`.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, its line in the menu, an example, and whether it is only for admins."""

    name: str
    menu: str
    example: str
    admins_only: bool = False


COMMANDS: Final = (
    Command("start", "perkenalan dan contoh pertanyaan", "/start"),
    Command("bantuan", "cara bertanya dan cara saya menjawab", "/bantuan"),
    Command("tren", "grafik dari tahun ke tahun", "/tren HSS"),
    Command("sumber", "dokumen di balik jawaban terakhir", "/sumber"),
    Command("muat", "muat ulang dokumen (pengelola)", "/muat", admins_only=True),
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

Perintah:
{commands}

Cara saya menjawab:
• Angka dan kalimat saya kutip dari dokumen yang saya simpan. Kalau tidak tertulis di sana, saya bilang tidak ada.
• Hasil hitungan saya beri tanda "hitungan", lengkap dengan angka-angkanya.
• Hasil survei (SSGI, SKI) dan catatan posyandu (e-PPGBM) tidak saya campur, karena cara mengukurnya berbeda.

Saya bukan tenaga kesehatan. Kalau khawatir tentang pertumbuhan anak, datanglah ke posyandu, bidan, atau puskesmas."""

ASK: Final = "Ya? Silakan tulis pertanyaannya, misalnya: berapa kasus stunting HSS 2023?"
TEXT_ONLY: Final = "Maaf, saya baru bisa membaca tulisan. Silakan ketik pertanyaannya, ya."
UNKNOWN_COMMAND: Final = "Maaf, saya tidak kenal perintah itu. Daftar perintah ada di /bantuan."
FAILURE: Final = "Maaf, ada gangguan di pihak saya. Silakan coba lagi sebentar lagi."
NOTHING: Final = "Maaf, saya tidak punya jawaban untuk itu."

TREND_ASK: Final = "Daerah mana? Tulis namanya sesudah perintah, misalnya: /tren HSS"
TREND_QUESTION: Final = "tren {subject}"
TREND_BUTTON: Final = "Tren"
SOURCE_BUTTON: Final = "Sumber"
OLD_BUTTON: Final = "Tombol ini sudah tidak berlaku. Silakan tanyakan lagi, ya."

SOURCES_NONE: Final = "Belum ada dokumen. Pengelola dapat menambahkannya ke folder dokumen, lalu mengirim /muat."
SOURCES_ALL: Final = "Saya menyimpan {count} dokumen:"
SOURCES_MORE: Final = "... dan {count} dokumen lain. Persempit, misalnya: /sumber HSS"
SOURCES_UNKNOWN: Final = "Saya tidak menemukan dokumen tentang itu. Semua dokumen: /sumber semua"
SOURCES_HINT: Final = "Semua dokumen: /sumber semua"
SOURCES_EVERYTHING: Final = "semua"
SOURCE_TITLELESS: Final = "Dokumen tanpa judul ({name})"
SOURCE_UNDATED: Final = "tanggal tidak disebut"
SOURCE_INFERRED: Final = "Disimpulkan dari isi dokumen: {fields}."
SOURCE_FIELDS: Final = {"title": "judul", "publisher": "penerbit", "published": "tanggal", "url": "tautan"}
SOURCE_FACTS: Final = "Angka yang saya catat dari dokumen ini: {count}."

ADMINS_ONLY: Final = "Maaf, perintah ini hanya untuk pengelola bot."
YOUR_ID: Final = "(Id Anda: {user})"
RELOADING: Final = "Sebentar, dokumen sedang saya baca ulang. Sementara itu saya tetap bisa ditanya."
RELOAD_RUNNING: Final = "Dokumen masih sedang dibaca ulang; tunggu sampai selesai, ya."
RELOAD_FAILED: Final = "Muat ulang gagal, jadi dokumen yang lama tetap dipakai.\n{reason}"
RELOAD_DONE: Final = "Selesai. {added} dokumen baru, {changed} berubah, {lost} hilang, {unchanged} tetap."
RELOAD_ADDED: Final = "Baru: {name} ({facts} angka)"
RELOAD_CHANGED: Final = "Berubah: {name} ({facts} angka)"
RELOAD_LOST: Final = "Hilang: {name}"
RELOAD_REFUSED: Final = "Ditolak: {reason}"

COMMAND_HELP: Final = "Jalankan bot Telegram; perlu TELEGRAM_TOKEN, lihat .env.example."
NO_TOKEN: Final = """\
TELEGRAM_TOKEN belum diisi. Minta token kepada @BotFather di Telegram (/newbot), lalu tulis di berkas .env.
Ingin mencoba tanpa Telegram? Jalankan: make chat"""
REFUSED_TOKEN: Final = """\
Telegram menolak TELEGRAM_TOKEN. Periksa tokennya di @BotFather (kirim /mybots), lalu perbaiki di berkas .env.
Ingin mencoba tanpa Telegram? Jalankan: make chat"""

CHART_SOURCE: Final = "Sumber: {sources}"
CHART_MORE_SOURCES: Final = "dan {count} lainnya"
CHART_TARGET: Final = "target"
CHART_NO_SURVEY: Final = "survei tidak disebut"
CHART_PARTS: Final = {"semester": "Smt", "quarter": "Trw"}


def start() -> str:
    """The greeting with its examples."""
    return START.format(examples="\n".join(f"• {example}" for example in EXAMPLES))


def guide(admin: bool) -> str:
    """What /bantuan says; admins also see their own commands."""
    return HELP.format(commands="\n".join(f"{c.example} — {c.menu}" for c in commands(admin)))


def commands(admin: bool) -> tuple[Command, ...]:
    """The commands that a person may use."""
    return tuple(command for command in COMMANDS if admin or not command.admins_only)
