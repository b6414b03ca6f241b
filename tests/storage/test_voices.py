"""One text on many sites: what is one voice and what is not. Every text here is made up."""

from itertools import permutations

import pytest

from knowledge.models import Document
from knowledge.storage.voices import find_originals

RELEASE = """Pemerintah Kabupaten Contoh menggelar rembuk stunting di pendopo, Rabu (7/2/2024), bersama seluruh camat.

Bupati mengatakan prevalensi stunting Kabupaten Contoh turun dari 24,6 persen pada 2021 menjadi 18,2 persen pada 2022
berdasarkan Survei Status Gizi Indonesia. Ia meminta kader posyandu menimbang dan mengukur setiap balita tiap bulan,
serta mencatat hasilnya dalam aplikasi yang telah disediakan Kementerian Kesehatan.

"Tidak boleh ada balita yang terlewat dari pengukuran," kata bupati di hadapan para kepala puskesmas dan kepala desa.

Pada kesempatan itu diserahkan pula bantuan makanan tambahan berbahan pangan lokal bagi keluarga berisiko stunting di
dua belas desa prioritas, yang dananya berasal dari anggaran daerah dan sumbangan beberapa perusahaan.
"""
REWORDED = (
    RELEASE.replace("menggelar", "mengadakan")
    .replace("bersama seluruh", "dengan semua")
    .replace("mengatakan", "menyebut")
    .replace("berdasarkan", "menurut")
    .replace("meminta", "mengimbau")
    .replace("serta", "lalu")
    .replace("kata bupati", "ujarnya")
    .replace("Pada kesempatan itu diserahkan pula", "Selain itu juga diberikan")
)
APART = """Rembuk stunting Kabupaten Contoh berlangsung pada Rabu (7/2/2024). Prevalensi stunting turun menjadi 18,2
persen pada 2022, dari 24,6 persen pada 2021, menurut Survei Status Gizi Indonesia.

Anggota dewan yang hadir menilai capaian itu belum merata. Beberapa desa di pegunungan masih sulit dijangkau petugas,
dan timbangan di posyandu banyak yang rusak. Ia berjanji memperjuangkan tambahan biaya dalam perubahan anggaran.
"""


def released(name: str, text: str, published: str = "") -> Document:
    return Document(name, text, published=published)


def originals(*texts: str) -> dict[str, str]:
    """Which of the texts, counted from 0 and published in this order, repeats which."""
    return find_originals(released(str(at), text, f"{2000 + at}") for at, text in enumerate(texts))


@pytest.mark.parametrize(
    "copy",
    [
        RELEASE,
        REWORDED,
        RELEASE.upper().replace("\n", " "),
        "\n\n".join(RELEASE.split("\n\n")[:2]),
        "\n\n".join(RELEASE.split("\n\n")[2:]),
        f"KABAR - Judul lain sama sekali\n\n{RELEASE}\nBaca juga: Kisah lain\nEditor: Fulan. Hak cipta kabar.example.",
        "\n\n".join(reversed(RELEASE.split("\n\n"))),
    ],
    ids=["same", "reworded", "layout", "first half", "second half", "wrapped", "paragraphs moved"],
)
def test_a_copy_is_no_second_voice(copy: str) -> None:
    assert originals(RELEASE, copy) == {"1": "0"}
    assert originals(copy, RELEASE) == {"1": "0"}


@pytest.mark.parametrize(
    "other",
    [APART, "Prevalensi stunting Kabupaten Contoh turun menjadi 18,2 persen pada 2022.", "", "stunting " * 500],
    ids=["reported apart", "one sentence", "nothing", "one word"],
)
def test_what_was_written_apart_is_a_voice_of_its_own(other: str) -> None:
    assert originals(RELEASE, other) == {}


def test_short_texts_are_not_held_against_each_other() -> None:
    line = "Prevalensi stunting Kabupaten Contoh turun menjadi 18,2 persen pada 2022."
    assert originals(line, line) == {}


def test_the_earliest_speaks_for_all_and_the_order_of_files_is_nothing() -> None:
    documents = [
        released("undated.txt", RELEASE),
        released("late.txt", REWORDED, "2024-02-09"),
        released("b.txt", RELEASE, "2024-02-07"),
        released("a.txt", RELEASE, "2024-02-07"),
        released("apart.txt", APART, "2024-02-01"),
    ]
    expected = {"b.txt": "a.txt", "late.txt": "a.txt", "undated.txt": "a.txt"}
    assert all(find_originals(order) == expected for order in permutations(documents))


def test_small_changes_do_not_add_up_to_one_voice() -> None:
    words = [f"kata{number}" for number in range(300)]
    chain = [" ".join([*words[100 * step :], *(f"baru{number}" for number in range(100 * step))]) for step in range(4)]
    assert originals(*chain) == {"1": "0", "3": "2"}


def test_phrases_that_all_texts_share_are_no_copy() -> None:
    common = "prevalensi stunting di kabupaten menurut survei status gizi indonesia "
    texts = [common + " ".join(f"{word}-{number}" for word in range(60)) for number in range(120)]
    assert originals(*texts) == {}
    assert set(originals(*texts, *texts).values()) == {str(number) for number in range(120)}
