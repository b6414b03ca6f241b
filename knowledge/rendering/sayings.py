"""The fixed sentences of replies: plain, warm Indonesian."""

from ..models import Intent, Reason

EXAMPLES = (
    "berapa kasus stunting HSS 2023?",
    "stunting Tala naik apa turun?",
    "program stunting HSS apa saja?",
    "KPM itu apa?",
)

SMALL_TALK: dict[Intent, str] = {
    Intent.GREETING: "Halo! Saya bot yang menjawab pertanyaan tentang stunting dari dokumen. Silakan tanya.",
    Intent.THANKS: "Sama-sama. Kalau ada lagi yang ingin ditanyakan soal stunting, silakan.",
    Intent.IDENTITY: "Saya bot, bukan manusia: asisten yang mencari angka dan kutipan tentang stunting di dokumen.",
    Intent.INSULT: "Maaf kalau jawaban saya mengecewakan. Saya bantu lagi bila ada pertanyaan soal stunting.",
    Intent.HELP: (
        "Tanyakan angka, perkembangan, atau program stunting suatu daerah; saya bantu dengan kutipan dan sumbernya."
    ),
    Intent.OUT_OF_SCOPE: (
        "Maaf, itu di luar yang bisa saya bantu. Saya hanya menjawab soal stunting dari dokumen yang saya punya."
    ),
    Intent.EMERGENCY: (
        "Ini perlu diperiksa tenaga kesehatan sekarang juga. Segera ke IGD rumah sakit atau puskesmas terdekat, atau "
        "hubungi bidan atau dokter. Saya tidak bisa menilai keadaan lewat chat dan tidak memberi nama obat atau "
        "takarannya."
    ),
    Intent.ADVICE: (
        "Saya tidak bisa menilai kondisi anak atau menyarankan obat lewat chat. Sebaiknya anak diukur ulang di "
        "posyandu atau puskesmas dan bawa buku KIA; petugas gizi, bidan, atau dokter yang menentukan statusnya. "
        "Bila anak tampak sakit berat atau tidak mau minum, segera ke puskesmas atau IGD."
    ),
    Intent.DISAGREEMENT: (
        "Angka bisa berbeda karena cara mengukurnya berbeda. SSGI dan SKI adalah survei: rumah tangga dipilih acak "
        "lalu anaknya diukur. e-PPGBM adalah catatan rutin anak yang datang dan diukur di posyandu atau puskesmas. "
        "Keduanya bisa sama-sama benar, tetapi tidak untuk dicampur atau dibandingkan langsung. Untuk menilai capaian "
        "target dipakai angka survei."
    ),
}

_ORIGIN = (
    "Data saya dari dokumen: berita, siaran resmi, tabel angka yang sudah terbit, dan berkas dari pengelola. "
    "Tiap jawaban menyebut kalimat asli dan sumbernya, jadi bisa Anda periksa sendiri."
)

_MENU = (
    "Untuk grafik tulis “grafik stunting HSS” atau /tren HSS; untuk dua daerah /banding HSS Tapin; untuk urutan "
    "/peringkat; untuk mengunduh angkanya /unduh HSS; untuk kabar angka baru /langganan HSS, dan /berhenti untuk "
    "berhenti. Semua perintah ada di /bantuan."
)

# What is said instead where the message also asks in this way; the first that fits.
VARIANTS: dict[Intent, dict[str, str]] = {
    Intent.EMERGENCY: {
        "despair": (
            "Anda tidak sendirian, dan perasaan seberat ini bisa dibantu. Tolong bicaralah sekarang juga dengan orang "
            "yang Anda percaya atau tenaga kesehatan. Hubungi 119 ekstensi 8 (layanan kesehatan jiwa SEJIWA) atau "
            "datang ke puskesmas atau IGD rumah sakit terdekat; bila ada bahaya saat ini, telepon 119."
        ),
    },
    Intent.ADVICE: {
        "grief": (
            "Saya turut berduka. Ini bukan salah Anda, dan Anda tidak harus menanggungnya sendiri: bicaralah dengan "
            "orang yang Anda percaya, bidan, atau petugas puskesmas. Bila terasa terlalu berat, hubungi 119 ekstensi 8."
        ),
        "guilt": (
            "Ini bukan salah Anda. Stunting punya banyak penyebab yang saling terkait, dan Anda sudah melangkah baik "
            "dengan mencari tahu. Ajak anak ke posyandu atau puskesmas untuk diukur ulang, bawa buku KIA, dan "
            "ceritakan juga perasaan Anda; bidan, petugas gizi, atau dokter siap membantu."
        ),
        "worry": (
            "Wajar kalau Anda khawatir; dengan bertanya Anda sudah menjaga anak. Saya tidak bisa menilai kondisi anak "
            "lewat chat. Ajak anak ke posyandu atau puskesmas untuk "
            "diukur ulang, bawa buku KIA; bidan, petugas gizi, atau dokter siap membantu dan menentukan statusnya. "
            "Bila anak tampak sakit berat atau tidak mau minum, segera ke puskesmas atau IGD."
        ),
        "eating": (
            "Anak yang susah makan memang membuat lelah dan cemas, dan banyak orang tua mengalaminya. Saya tidak bisa "
            "menilai kondisi anak atau menyarankan obat lewat chat; timbang anak di posyandu atau puskesmas, dan "
            "ceritakan cara makannya kepada bidan atau petugas gizi. Bila anak tampak sakit berat atau tidak mau "
            "minum, segera ke puskesmas atau IGD."
        ),
        "checkup": (
            "Anak bisa ditimbang dan diukur di posyandu atau puskesmas terdekat; bawa buku KIA. Petugas gizi, bidan, "
            "atau dokter yang menentukan statusnya dan merujuk ke rumah sakit bila perlu. Alamatnya tidak saya simpan; "
            "tanyakan kepada kader, bidan, atau kantor desa atau kelurahan Anda."
        ),
    },
    Intent.THANKS: {"acknowledgement": "Siap. Kalau ada yang ingin ditanyakan soal stunting, silakan."},
    Intent.GREETING: {"farewell": "Sampai jumpa! Kapan pun ada pertanyaan soal stunting, tulis saja di sini."},
    Intent.HELP: {"menu": _MENU},
    Intent.IDENTITY: {
        "adding": (
            "Dokumen ditambah oleh pengelola atau pemeriksa: kirim berkas (txt, md, html, pdf, docx, csv, xlsx) atau "
            "tautan beritanya ke bot ini, periksa angka yang terbaca, lalu terbitkan. Anda bukan pengelola? Kirimkan "
            "tautannya kepada yang mengelola bot ini. Selengkapnya ada di /bantuan."
        ),
        "maker": (
            "Saya program yang dijalankan pengelola bot ini; nama dan kontaknya tidak saya simpan. Angka yang keliru "
            "bisa dilaporkan lewat tombol “Angka salah?” di bawah jawaban."
        ),
        "complete": (
            "Belum lengkap: saya hanya punya yang ada di dokumen saya, dan yang tidak ada saya katakan tidak ada. "
            "Tanyakan “data apa saja tentang HSS?” atau “kabupaten mana yang belum ada datanya tahun 2022?”."
        ),
        "updating": (
            "Data saya bertambah setiap kali pengelola memuat dokumen baru; saya tidak mengambilnya sendiri dari "
            "internet. Setiap jawaban menyebut tahun angkanya."
        ),
        "trust": (
            "Setiap angka saya datang bersama kalimat aslinya dan sumbernya; bukalah sumber itu untuk memeriksanya. "
            "Angkanya milik sumber itu, bukan pengumuman resmi dari saya. Saya bisa salah membaca; tekan “Angka "
            "salah?” di bawah jawaban bila ada yang keliru. Untuk keperluan resmi, pastikan ke Dinas Kesehatan."
        ),
        "citing": (
            "Boleh. Kutiplah sumber aslinya, yang saya sebut di bawah tiap angka dengan penerbit, judul, tanggal, dan "
            "tautannya; bukalah dulu untuk memastikan. Sebutkan juga surveinya, karena SSGI dan e-PPGBM tidak sama."
        ),
        "cost": "Bertanya kepada saya gratis.",
        "workings": (
            "Saya mencari angka dan kalimat yang cocok dengan pertanyaan Anda di dokumen saya, lalu menampilkannya apa "
            "adanya dengan sumbernya. Saya tidak mengarang: yang tidak ada di dokumen saya katakan tidak ada."
        ),
        "privacy": (
            "Saya hanya mengingat secukupnya agar pertanyaan lanjutan nyambung. Rinciannya ada di /privasi, dan "
            "/hapusdata menghapus semuanya."
        ),
        "reporting": (
            "Tekan tombol “Angka salah?” di bawah jawabannya. Laporan Anda diperiksa pengelola, tanpa nama dan pesan "
            "Anda."
        ),
        "origin": _ORIGIN,
        "source": _ORIGIN,
        "language": (
            "Saya paham sedikit bahasa Banjar dan Inggris, tetapi menjawab dalam bahasa Indonesia. Silakan tanya."
        ),
    },
}

NO_DATA = "Belum ada data {missing} dalam dokumen saya."
NOT_SAID = "Dokumen saya belum menyebutkan jawabannya."
WHO_MAY_KNOW = "Coba tanyakan ke Dinas Kesehatan, puskesmas, atau TPPS setempat."
WHO_COUNTS_PEOPLE = "Jumlah penduduk di luar soal stunting; angka itu ada di BPS."
UNCLEAR = "Maaf, saya belum paham maksudnya. Tulis pertanyaan lengkap, ya."
UNSAID = "{missing} tidak disebutkan dalam dokumen, jadi saya tidak menebaknya."
REASONS: dict[Reason, str] = {
    Reason.OTHER_PERIOD: "Yang ada untuk waktu lain, bukan yang Anda tanyakan:",
    Reason.OTHER_PLACE: "Yang ada untuk wilayah yang lebih luas, bukan yang Anda tanyakan:",
    Reason.OTHER_INDICATOR: "Yang ada ukuran lain, bukan yang Anda tanyakan:",
    Reason.OTHER_SURVEY: "Yang ada dari sumber data lain, bukan yang Anda tanyakan:",
    Reason.NOT_IN_DOCUMENTS: "Yang paling dekat, tetapi bukan jawabannya:",
}
WHERE_TO_ASK = "Untuk angka itu, coba tanyakan ke Dinas Kesehatan, TPPS, atau BPS setempat."
RELATED = "Mungkin terkait:"
NEWEST = "Anda tidak menyebut tahun; ini data terbaru yang saya punya."
UNREAD_YEAR = "Tahun berapa yang Anda maksud dengan {typed}? Tuliskan tahunnya dengan empat angka, misalnya 2022."
PARTIAL = "Belum ada data untuk {missing}."
NEWEST_LEVEL = "Angka yang dibandingkan dengan target itu:"
UNSAID_OF = "Angkanya:"
OTHERS = "Sumber lain menyebut:"
BY_INSTRUMENT = {"survey": "Menurut {survey} (survei):", "register": "Menurut {survey} (catatan posyandu):"}
MIXED = "Alat ukurnya berbeda ({surveys}), jadi angka-angka ini jangan dibandingkan langsung."
BESIDE = "Pembanding: {figures}."
BESIDE_ELSEWHERE = "Menurut alat ukur lain, tidak untuk dibandingkan: {figures}."
ONE_OF_EACH = "Tiap survei baru punya satu angka, jadi naik atau turunnya menurut survei belum bisa dipastikan."
WHY_DIFFERENT = "Survei (SSGI, SKI) dan catatan posyandu (e-PPGBM) mengukur hal yang berbeda, jadi tidak saya campur."
COLUMNS = "Kolom tabelnya: {header}"
HEADLINE = "Ini dari judul berita terkait, bukan dari isi beritanya."
TARGET_ONLY = "Target bukan capaian."
CHOOSE = "Wilayah mana yang Anda maksud: {choices}?"
WHICH_TEXT = "Berita yang mana? Saya menjawab dari semua dokumen saya; periksa sumbernya:"
EACH_MEANT = "Angka masing-masing:"
IF_MEANT = "Kalau yang Anda maksud {place}:"
INFERRED = "Tahun untuk {figures} disimpulkan dari {origin}; kalimatnya sendiri tidak menyebut tahun itu."
ELSEWHERE = "kalimat lain dalam sumbernya"
CARRIED = "Saya sambungkan dengan pertanyaan sebelumnya: {carried}."
LAST_TOPIC = "Yang terakhir kita bahas: {carried}."
HOME = "Anda tidak menyebut daerah; saya pakai daerah bawaan obrolan ini: {name}."
CORRECTED = "Saya membaca “{typed}” sebagai “{read}”."
AGREES = "Benar menurut dokumen:"
AGREES_SO_FAR = "Benar, sejauh data yang saya punya:"
DENIES = "Tidak menurut dokumen:"
UNSURE = "Belum bisa dipastikan dari dokumen saya:"
DISAGREES = "Tidak. Berbeda dengan dokumen saya, yang mencatat:"
HOLDINGS = "Data yang saya punya: {years}."
ONE_PLACE = "Untuk rincian survei dan tahun yang kosong, sebutkan satu daerah, misalnya “data apa saja tentang HSS?”."
ASK_WORKER = "Untuk anak Anda sendiri, tanyakan ke bidan, kader posyandu, atau petugas gizi di puskesmas."
ADVICE_SOURCE = "Ini pengetahuan umum, bukan penilaian atas seorang anak."
TOO_LONG = "Pesannya terlalu panjang untuk saya. Tuliskan satu pertanyaan pendek saja."
SET_BY_ADMIN = "Pengelola membetulkan {names} angka di atas; angka dan kalimatnya tetap seperti di sumber."
CORRECTABLE = {"place": "daerah", "period": "periode", "survey": "survei"}
