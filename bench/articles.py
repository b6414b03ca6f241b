"""Articles to measure with: as long and as full of figures as those of the press, and all made up."""

from collections.abc import Iterator
from random import Random

from knowledge import Place, gazetteer

WORDS = 400
_SEED = 20_240_126
_FIGURES = (
    "Prevalensi stunting {place} pada {year} tercatat {percent} persen menurut SSGI, "
    "turun dari {more} persen pada {before}.",
    "Jumlah kasus stunting di {place} tahun {year} sebanyak {cases} kasus, "
    "sedangkan tahun {before} sebanyak {more_cases} kasus.",
    "Pemerintah menargetkan prevalensi stunting {place} turun menjadi 14 persen pada 2024.",
    "Dari {measured} balita yang diukur, {cases} di antaranya stunting.",
)
_PROSE = (
    "Kegiatan itu dihadiri {guests} kader posyandu, penyuluh keluarga berencana dan perangkat dari {villages} desa.",
    "Menurut dia, pencegahan harus dimulai sejak 1.000 hari pertama kehidupan dengan gizi ibu hamil yang cukup.",
    '"Kita harus bekerja bersama agar anak-anak tumbuh sehat dan cerdas," kata kepala dinas, {day} ({date}).',
    "Program pemberian makanan tambahan berbahan pangan lokal berjalan setiap hari di posyandu terpadu.",
    "Pendampingan keluarga berisiko dilakukan oleh tim yang terdiri atas bidan, kader dan penggerak keluarga.",
    "Selain itu, akses air bersih dan sanitasi layak terus diperluas dengan dana desa sebesar Rp {money} juta.",
)
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat")


def write_articles(count: int) -> Iterator[str]:
    """The texts of `count` articles of about `WORDS` words, the same ones every time."""
    random = Random(_SEED)
    regencies = [place for province in gazetteer().children("00") for place in gazetteer().children(province.code)]
    for number in range(count):
        yield _article(number, random.choice(regencies), random)


def _article(number: int, place: Place, random: Random) -> str:
    year = random.randint(2019, 2024)
    head = f"---\ntitle: Berita {number} dari {place.name}\npublisher: KABAR\npublished: {year + 1}-03-01\n---\n"
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < WORDS:
        form = random.choice(_FIGURES if len(sentences) % 4 == 1 else _PROSE)
        sentences.append(form.format(**_values(place, year, random)))
        if len(sentences) % 9 == 0:
            sentences.append(f"\nBaca juga: Kisah lain nomor {number}\n")
    return head + " ".join(sentences)


def _values(place: Place, year: int, random: Random) -> dict[str, object]:
    cases = random.randint(100, 4_000)
    return {
        "place": place.name,
        "year": year,
        "before": year - 1,
        "percent": f"{random.uniform(8, 30):.1f}".replace(".", ","),
        "more": f"{random.uniform(30, 40):.1f}".replace(".", ","),
        "cases": cases,
        "more_cases": cases + random.randint(1, 900),
        "measured": cases * 9,
        "guests": random.randint(20, 200),
        "villages": random.randint(2, 40),
        "money": random.randint(10, 900),
        "day": random.choice(_DAYS),
        "date": f"{random.randint(1, 28)}/{random.randint(1, 12)}",
    }
