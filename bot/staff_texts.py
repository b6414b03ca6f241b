"""Every sentence that the bot says to those who run it, in Indonesian."""

from typing import Final

from bot.settings import Role
from knowledge import Turn

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
RELOAD_CUT_OFF: Final = "Muat ulang tadi terputus, karena bot mati sebelum selesai."
RELOAD_LOST_HALF_WAY: Final = "Dokumen yang lama tetap dipakai; ulangi dengan /muat."
RELOAD_CAUGHT_UP: Final = "Waktu menyala lagi, dokumennya sudah saya baca; lihat /riwayat."
RELOAD_DONE: Final = "Selesai. {added} dokumen baru, {changed} berubah, {lost} hilang, {unchanged} tetap."
RELOAD_ADDED: Final = "Baru: {name} ({facts} angka)"
RELOAD_CHANGED: Final = "Berubah: {name} ({facts} angka)"
RELOAD_LOST: Final = "Hilang: {name}"
RELOAD_FIGURES: Final = "Angka: {added} baru, {changed} berubah, {lost} hilang."
FIGURES: Final = {
    Turn.CHANGED: "Angka berubah: {figure} (tadinya {former})",
    Turn.LOST: "Angka hilang: {figure}",
    Turn.ADDED: "Angka baru: {figure}",
}
MORE_FIGURES: Final = "... dan {count} angka lainnya; semuanya ada di berkas di bawah ini."
NOVELTIES_NAME: Final = "perubahan-generasi-{generation}.csv"
NOVELTY_COLUMNS: Final = ("Perubahan", "Sebelumnya")
TURNS: Final = {Turn.CHANGED: "berubah", Turn.LOST: "hilang", Turn.ADDED: "baru"}
RELOAD_REFUSED: Final = "Ditolak: {reason}"
RELOAD_TOLD: Final = "Langganan yang dikabari: {count}."

ADD: Final = (
    "Kirim berkasnya ke obrolan ini (txt, md, html, pdf, docx, csv, atau xlsx, paling besar 20 MB), atau tautannya. "
    "Judul, penerbit, tanggal, dan tautan boleh ditulis sebagai keterangan berkasnya. "
    "Saya baca dulu, lalu Anda putuskan; sebelum diterbitkan tidak ada yang berubah."
)
WAITING: Final = "Yang masih menunggu keputusan Anda: {count}"
OPEN_BUTTON: Final = "Buka {name}"
EXAMINING: Final = "Sebentar, saya baca dulu."
NOT_TAKEN: Final = "Tidak saya ambil: {reason}"
NOT_FETCHED: Final = "berkasnya tidak dapat diambil dari Telegram; kirim ulang, paling besar 20 MB"
TOO_MANY_DRAFTS: Final = "Masih ada 10 dokumen yang menunggu keputusan Anda. Terbitkan atau buang dulu: /tambah"
NO_DRAFTS: Final = "Tidak ada dokumen yang menunggu keputusan Anda. Kirim berkas atau tautannya dulu."

DRAFT_LACKING: Final = "{fields} tidak disebut"
DRAFT_TOLD: Final = "Menurut keterangan Anda: {fields}."
DRAFT_UNSAID: Final = (
    "Supaya sumbernya dikutip lengkap, ketuk Ubah sumber, atau tulis misalnya: /ubah terbit: 2024-03-01"
)
DRAFT_MARKED: Final = "⚠ pada nomor: {numbers}"
DRAFT_LEFT_OUT: Final = "Tidak ikut: nomor {numbers}"
SOURCE_BUTTON: Final = "Ubah sumber"
SOURCE_LINES: Final = "judul: ...\npenerbit: ...\nterbit: 2024-03-01\nurl: https://..."
SOURCE_FORM: Final = (
    "Tulis /ubah lalu keterangannya, satu atau beberapa baris; yang tidak ditulis tetap seperti semula. Bentuknya:\n"
    "/ubah " + SOURCE_LINES
)
SOURCE_UNREAD: Final = (
    "Di keterangan berkasnya ada yang tidak saya pahami: {lines}\n"
    "Bentuknya, masing-masing di baris sendiri:\n" + SOURCE_LINES
)
LIST_BUTTON: Final = "Semua dalam berkas"
LIST_NAME: Final = "angka-{name}.csv"
LIST_CAPTION: Final = "Semua angka yang terbaca. Nomornya dipakai untuk /ubah, misalnya: /ubah 12 tanpa"
FINDING_COLUMNS: Final = ("Nomor", "Keputusan", "Tanda")
TAKEN, LEFT_OUT = "ikut", "tidak ikut"
MARKS: Final = ("berbeda dengan yang sudah ada", "melompat jauh dari yang sudah ada")
DRAFT_SOURCES: Final = "Tabel dari {count} sumber; tiap angka dikutip dengan sumbernya sendiri."
DRAFT_REPLACES: Final = "Menggantikan dokumen yang bernama sama ({name}): {title}."
DRAFT_EMPTY: Final = "Tidak ada angka stunting yang terbaca. Kalimatnya tetap bisa dikutip kalau diterbitkan."
DRAFT_FIGURES: Final = "Angka yang terbaca: {count}"
DRAFT_PAGE: Final = "Angka yang terbaca: {count}; nomor {first} sampai {last}:"
FINDING: Final = "{number}. {figure}"
FINDING_WITHHELD: Final = "{number}. (" + LEFT_OUT + ") {figure}"
FINDING_CHANGED: Final = "Dibetulkan; yang terbaca: {figure}"
CONTRADICTS: Final = "⚠ Berbeda dengan yang sudah ada: {figure} ({document})"
JUMPS: Final = "⚠ Melompat jauh dari yang sudah ada: {figure} ({document})"
LEAVE_BUTTON: Final = "Tanpa {number}"
TAKE_BUTTON: Final = "Pakai {number}"
BEFORE_BUTTON: Final = "‹ Sebelumnya"
AFTER_BUTTON: Final = "Berikutnya ›"
PUBLISH_BUTTON: Final = "Terbitkan ({count} angka)"
DISCARD_BUTTON: Final = "Buang"
WHICH_FIGURE: Final = "Angka nomor berapa?"
FIGURE_BUTTON: Final = "Nomor {number}"
DRAFT_PERIOD_ASK: Final = "Periode yang benar untuk nomor {number}? Yang lain, misalnya: /ubah {number} Desember 2023"
DRAFT_PLACE_ASK: Final = "Daerah yang benar untuk nomor {number}? Yang lain, misalnya: /ubah {number} HSS"
CHANGE_FORM: Final = (
    "Bentuknya: /ubah, nomor angkanya, lalu periode, daerah, atau survei yang benar, atau tanpa. "
    "Misalnya: /ubah 2 Desember 2023, /ubah 2 HSS, /ubah 2 SSGI, /ubah 2 tanpa\n"
    "Sumbernya: /ubah judul: ..., /ubah penerbit: ..., /ubah terbit: 2024-03-01, /ubah url: https://..."
)
NO_SUCH_FIGURE: Final = "Angka nomor {number} tidak ada di draf ini; nomornya 1 sampai {count}."
NOT_UNDERSTOOD: Final = "“{what}” bukan periode, daerah, atau survei yang saya kenal."
# What is wrong with a field of the source, by its name, and how it is written.
FIELD_FORMS: Final = {
    "published": "Tanggal “{value}” tidak saya pahami. Tulis seperti: /ubah terbit: 2024-03-01, atau 1 Maret 2024",
    "url": "Alamat “{value}” harus diawali http:// atau https://. Tulis seperti: /ubah url: https://contoh.go.id/berita",
    "title": "Judulnya belum ada. Tulis seperti: /ubah judul: Profil Kesehatan 2024",
    "publisher": "Penerbitnya belum ada. Tulis seperti: /ubah penerbit: Dinas Kesehatan",
}
AT_PUBLISHING: Final = "diperiksa sebelum diterbitkan"
DISCARDED: Final = "Baik, {name} saya buang. Tidak ada yang berubah."

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

TICKETS: Final = "Angka yang dilaporkan salah: {count}. Pelapornya tidak dicatat."
NO_TICKETS: Final = "Tidak ada angka yang dilaporkan salah."
MORE_TICKETS: Final = "... dan {count} lainnya; selesaikan dulu yang di atas."
TICKET: Final = "{number}. {figure} (dilaporkan {reported})"
TICKET_GONE: Final = "Angka itu sudah tidak dipakai, jadi laporannya saya tutup."
CHECK_BUTTON: Final = "Periksa {number}"
HIDE_REASONS: Final = ("salah dibaca", "sumbernya keliru", "sudah diralat")
HIDE_BUTTON: Final = "Sembunyikan: {reason}"
PERIOD_BUTTON: Final = "Ubah periode"
PLACE_BUTTON: Final = "Ubah daerah"
RIGHT_BUTTON: Final = "Angkanya benar"
TICKET_DECIDE: Final = (
    "Apa yang dilakukan? Nilainya sendiri tidak bisa diubah: angka selalu seperti di kalimatnya. "
    "Dengan alasan sendiri: /tiket {key} sembunyi karena ..., atau /tiket {key} 2021 karena ... "
    "(bisa juga nama daerah atau survei)."
)
TICKET_FORM: Final = (
    "Bentuknya: /tiket, lalu kode laporannya, lalu sembunyi, periode, daerah, atau survei, lalu karena dan alasannya. "
    "Kodenya ada di bawah laporan yang Anda buka dari /tiket."
)
TICKET_CLOSED: Final = "Baik, {figure} tetap seperti semula. Laporannya ditutup."
PERIOD_ASK: Final = "Periode yang benar? Yang lain, misalnya: /tiket {key} Desember 2023 karena ..."
PLACE_ASK: Final = "Daerah yang benar? Yang lain, misalnya: /tiket {key} HSS karena ..."
FROM_DOCUMENT: Final = "dibetulkan menurut dokumennya"
HIDDEN: Final = "{figure} tidak ditampilkan lagi, begitu pula kalimatnya sebagai kutipan. Alasan: {reason}."
CORRECTED: Final = "{figure} sekarang: {after}. Alasan: {reason}."
RESTORE_BUTTON: Final = "Batalkan"
RESTORED: Final = "{figure} kembali seperti yang terbaca dari dokumennya."

GAPS: Final = (
    "Yang ditanyakan orang tetapi belum ada, daerah yang paling sering ditanyakan di atas. "
    "Siapa yang bertanya tidak dicatat."
)
NO_GAPS: Final = "Belum ada pertanyaan yang tidak terjawab."
MORE_GAPS: Final = "... dan {count} lainnya."
GAP_TIMES: Final = "{count} kali"
GAP_YEAR: Final = "{year} ({count})"
GAP_ONLY_YEAR: Final = "{year}"
GAP_NO_INDICATOR: Final = "tanpa ukuran"
GAP_NO_PLACE: Final = "tanpa daerah"
GAP_NO_YEAR: Final = "tanpa tahun"

PAUSE_BEGUN: Final = "Saya berhenti menjawab; orang mendapat pemberitahuan. Anda tetap saya jawab. Lanjutkan: /lanjut"
PAUSE_LASTS: Final = "Saya memang sedang dijeda. Lanjutkan: /lanjut"
PAUSE_ENDED: Final = "Saya menjawab lagi."
PAUSE_NONE: Final = "Saya tidak sedang dijeda, jadi semua orang saya jawab."

STATUS_HELD: Final = "Generasi {generation}: {documents} dokumen, {facts} angka"
STATUS_RESTORED: Final = "Isinya generasi {number}, yang dipakai lagi sampai /muat berikutnya"
STATUS_SINCE: Final = "Menyala sejak {when}"
STATUS_HEARD: Final = "Pesan terakhir diterima: {when}"
STATUS_NEVER: Final = "belum ada"
STATUS_FAULTS: Final = "Gangguan sejak menyala: {count}"
STATUS_QUEUE: Final = "Pesan yang menunggu di Telegram, termasuk yang ini: {count}"
STATUS_UNKNOWN: Final = "tidak diketahui"
STATUS_TICKETS: Final = "Angka yang dilaporkan salah: {count}"
STATUS_PAUSED: Final = "Dijeda sejak {when}; lanjutkan dengan /lanjut"
STATUS_RELOADING: Final = "Dokumen sedang dibaca ulang"

LOG: Final = "Yang terakhir dilakukan, yang terbaru di atas:"
NO_LOG: Final = "Belum ada yang tercatat."
LOG_LINE: Final = "{when} · {user} {act} {what}"
LOG_SET: Final = "{figure} menjadi {after}"
LOG_MADE: Final = " (generasi {number})"
HID, SET = "sembunyi", "betulkan"
ACTS: Final = {
    "muat": "memuat ulang dokumen",
    "kembali": "kembali ke generasi",
    "hapus": "menghapus",
    "terbit": "menerbitkan",
    "buang": "membuang naskah",
    "sembunyi": "menyembunyikan",
    "betulkan": "membetulkan",
    "pulih": "membatalkan koreksi",
    "tutup": "membenarkan",
    "jeda": "menjeda bot",
    "lanjut": "melanjutkan bot",
}

ALARM_FAULT: Final = "Ada gangguan pada bot: {error} di {place}. Rinciannya ada di catatan (log)."
ALARM_CONFLICT: Final = "Token bot ini juga dipakai bot lain yang sedang menyala. Matikan salah satunya."
HEALTH_HELP: Final = "Periksa bot yang sedang menyala; kode keluar 1 kalau pesan tidak sampai atau muat ulang gagal."
HEALTH_FINE: Final = "Bot sehat."
HEALTH_NEVER: Final = "Bot belum pernah menerima pesan dari Telegram; apakah sudah dijalankan di folder ini?"
HEALTH_SILENT: Final = "Sudah {seconds} detik bot tidak bisa menerima pesan dari Telegram."
HEALTH_RELOAD: Final = "Muat ulang terakhir gagal: {reason}"
LISTEN_FAILED: Final = "Bot tidak bisa mendengarkan di {address} (setelan WEBHOOK_LISTEN): {reason}"
