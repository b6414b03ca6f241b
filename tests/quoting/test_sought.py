"""Whether a sentence holds the kind of thing asked for."""

import pytest

from knowledge.models import Seek
from knowledge.quoting.sought import (
    acts,
    counts,
    find_counted,
    find_names,
    find_things,
    holds,
    holds_strongly,
    looks_for_cause,
)
from knowledge.retrieval.search import stem

HELD = [
    ("Bupati membuka rembuk.", Seek.PERSON, True),
    ("Andris Evony mengungkapkan hal itu.", Seek.PERSON, True),
    ("Rapat digelar di kantor.", Seek.PERSON, False),
    ("Digelar Senin (31/7).", Seek.DATE, True),
    ("Dimulai pada 2022.", Seek.DATE, True),
    ("MPASI mulai umur 6 bulan.", Seek.DATE, True),
    ("Digelar secara hybrid.", Seek.DATE, False),
    ("Acara mulai pukul 09.00 WITA.", Seek.TIME, True),
    ("Acara mulai Senin (31/7).", Seek.TIME, False),
    ("Digelar di gedung Sarantang.", Seek.PLACE, True),
    ("Digelar secara hybrid.", Seek.PLACE, False),
    ("Turun berkat kerja keras.", Seek.REASON, True),
    ("Turun menjadi 26,6 persen.", Seek.REASON, False),
    ("PMT untuk balita dan ibu hamil.", Seek.GROUP, True),
    ("Programnya antara lain A, B, dan C.", Seek.LIST, True),
    ('"Kami senang, sekali," kata sekda.', Seek.LIST, False),
    ("Tapin menjadi daerah terendah keempat di Kalsel.", Seek.RANK, True),
    ("Sulbar di posisi kedua tertinggi.", Seek.RANK, True),
    ("Banyumas di peringkat ke-17 dari 35.", Seek.RANK, True),
    ("Kita nomor dua di bawah NTT.", Seek.RANK, True),
    ("Tapin terendah, Batola tertinggi.", Seek.RANK, False),
    ("Stunting turun dari 52 ke 32 persen.", Seek.MOVE, True),
    ("Turun dari 20,8 persen pada 2022 menjadi 17,3 persen.", Seek.MOVE, True),
    ("Turun menjadi 17,3 persen.", Seek.MOVE, False),
    ("Dari 139 desa, 96 desa punya jamban.", Seek.MOVE, False),
    ("Apa saja.", None, True),
    ("Apa saja.", Seek.NUMBER, True),
]

COUNTS = [
    ("Sebanyak 118 desa diintervensi.", "desa", True),
    ("Ada sembilan kelurahan yang diolah.", "kelurahan", True),
    ("Skor kinerja 73,14.", "skor kinerja", True),
    ("Sangat pendek 1.9%.", "persen", True),
    ("Kasus baru terbanyak di Lombok Tengah 653 balita.", "kasus baru", True),
    ("Kegiatan diikuti peserta dari 3 kabupaten.", "peserta desa", False),
    ("Petik Aksi digelar Senin (31/7) dan diikuti peserta.", "peserta", False),
    ("Sejak tahun 2022 PMT diberikan kepada ibu hamil.", "ibu hamil", False),
    ("Ibu hamil menerima PMT.", "ibu hamil", False),
    ("Sebanyak 118 desa diintervensi.", "", False),
    ("Satu jenis bantuan saja berdampak kecil.", "bantuan", False),
    ("Salah satu bantuan ialah telur.", "bantuan", False),
    ("Ada satu bantuan untuk ibu hamil.", "bantuan", True),
    ("Some 387 posyandu cadres use the app.", "kader posyandu", True),
    ("Cadres use the app in 387 villages.", "kader posyandu", False),
]


@pytest.mark.parametrize(
    ("sentence", "looks"),
    [
        ("Penyebab stunting ialah infeksi.", False),
        ("Audit itu mengidentifikasi risiko dan penyebab stunting.", True),
        ("Rapat membahas cara mengetahui faktor stunting.", True),
    ],
)
def test_who_looks_for_a_cause_tells_none(sentence: str, looks: bool) -> None:
    assert looks_for_cause(sentence) is looks


@pytest.mark.parametrize(("sentence", "seek", "held"), HELD)
def test_holds(sentence: str, seek: Seek | None, held: bool) -> None:
    assert holds(sentence, seek) is held


@pytest.mark.parametrize(("sentence", "things", "counted"), COUNTS)
def test_counts(sentence: str, things: str, counted: bool) -> None:
    assert counts(sentence, tuple(stem(things.split()))) is counted


@pytest.mark.parametrize(
    ("question", "terms", "things"),
    [
        ("berapa kader posyandu yang memakai aplikasi?", (), ("kader", "posyandu")),
        ("kader posyandu ada berapa?", (), ("kader", "posyandu")),
        ("posyandu berapa kali sebulan", (), ("kali",)),
        ("jumlah desa di Tapin", (), ("desa",)),
        ("siapa yang hadir", ("hadir",), ()),
    ],
)
def test_find_things(question: str, terms: tuple[str, ...], things: tuple[str, ...]) -> None:
    assert find_things(question, terms) == things


def test_find_counted() -> None:
    assert find_counted("berapa kader posyandu yang hadir") == ("kader", "posyandu")
    assert find_counted("kader posyandu ada berapa?") == ()
    assert find_counted("berapa kali posyandu sebulan") == ()
    assert find_counted("siapa yang hadir") == ()


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Tim Pendamping Keluarga mendata keluarga berisiko.", True),
        ("Keluarga berisiko didata.", False),
        ("Bupati mendata keluarga.", False),
        ("Kader hadir, lalu bupati mendata keluarga.", False),
    ],
)
def test_acts(sentence: str, done: bool) -> None:
    assert acts(sentence, stem(["mendata"])[0]) is done


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("kata Andris Evony di Pelaihari.", ["Andris Evony"]),
        ("di Kabupaten Tanah Laut.", []),
        ("kata Bupati Abdul Hadi.", ["Bupati Abdul Hadi"]),
        ("dirinya juga Ketua Tim Percepatan Penurunan Stunting (TPPS).", []),
        ("Menteri Kesehatan mengumumkan Pemberian Makanan Tambahan.", []),
        ("digelar di Gedung Mayang Maurai.", []),
    ],
)
def test_names(sentence: str, names: list[str]) -> None:
    assert find_names(sentence) == names


def test_stronger_signs() -> None:
    assert holds_strongly("Digelar di gedung Sarantang.", Seek.PLACE)
    assert not holds_strongly("Digelar di Pelaihari.", Seek.PLACE)
    assert not holds_strongly("Apa saja.", None)
