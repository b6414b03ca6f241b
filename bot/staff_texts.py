"""Every sentence that the bot says to those who run it, in Indonesian."""

from typing import Final

from bot.settings import Role

NOT_YOURS: Final = {
    Role.ADMIN: "Maaf, perintah ini hanya untuk pengelola bot.",
    Role.VERIFIER: "Maaf, perintah ini hanya untuk pengelola dan pemeriksa.",
}
YOUR_ID: Final = "(Id Anda: {user})"
PRESS_REFUSED: Final = "Maaf, tombol ini hanya untuk pengelola bot."
OLD_PRESS: Final = "Tombol ini sudah tidak berlaku."
FAILED: Final = "Tidak jadi, dan tidak ada yang berubah.\n{reason}"

RELOADING: Final = "Sebentar, dokumen sedang saya baca ulang. Sementara itu saya tetap bisa ditanya."
RELOAD_PROGRESS: Final = RELOADING + "\nTerbaca: {done} dari {total}."
RELOAD_RUNNING: Final = "Dokumen masih sedang dibaca ulang; tunggu sampai selesai, ya."
RELOAD_FAILED: Final = "Muat ulang gagal, jadi dokumen yang lama tetap dipakai.\n{reason}"
RELOAD_DONE: Final = "Selesai. {added} dokumen baru, {changed} berubah, {lost} hilang, {unchanged} tetap."
RELOAD_ADDED: Final = "Baru: {name} ({facts} angka)"
RELOAD_CHANGED: Final = "Berubah: {name} ({facts} angka)"
RELOAD_LOST: Final = "Hilang: {name}"
RELOAD_REFUSED: Final = "Ditolak: {reason}"
RELOAD_TOLD: Final = "Langganan yang dikabari: {count}."

HISTORY: Final = "Generasi dokumen yang saya simpan, yang terbaru di atas:"
HISTORY_LINE: Final = "{number} · {when} · {documents} dokumen, {facts} angka"
HISTORY_RESTORES: Final = "isi generasi {number}"
HISTORY_BY: Final = "oleh {user}"
HISTORY_CURRENT: Final = "dipakai sekarang"
HISTORY_HINT: Final = "Kembali ke salah satunya, misalnya: /kembali {number}"
GO_BACK_BUTTON: Final = "Kembali ke {number}"
GO_BACK_ASK: Final = "Kembali ke generasi berapa? Tulis nomornya, misalnya /kembali 3. Nomornya ada di /riwayat."
WENT_BACK: Final = (
    "Sudah. Yang menjawab sekarang isi generasi {number}, sampai /muat berikutnya atau sampai ada dokumen yang terbit. "
    "Angka yang disembunyikan atau dibetulkan tetap begitu."
)

DELETE_ASK: Final = (
    "Dokumen mana? Tulis nama berkasnya atau kata dari judulnya, misalnya: /hapus berita-hss.txt. "
    "Daftarnya: /sumber semua"
)
DELETE_UNKNOWN: Final = "Saya tidak menemukan dokumen itu. Daftarnya: /sumber semua"
DELETE_WHICH: Final = "Yang mana?"
DELETE_SURE: Final = (
    "Hapus {name}? Berkasnya, kalimatnya, dan {facts} angkanya hilang, juga dari generasi lama dan dari salinannya. "
    "Ini tidak bisa dibatalkan."
)
DELETE_BUTTON: Final = "Ya, hapus"
DELETED: Final = "Terhapus: {names}. Tidak ada lagi yang bisa dijawab dari situ."

ACTS: Final = {
    "muat": "memuat ulang",
    "kembali": "kembali ke generasi",
    "hapus": "menghapus",
}
