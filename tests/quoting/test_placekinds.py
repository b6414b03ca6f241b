"""Which kind of place is asked for, and whether a sentence names one."""

import pytest

from knowledge.quoting.placekinds import find_kind, names_kind
from knowledge.understanding.questions import understand


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("kelurahan mana saja yang diverifikasi?", "kelurahan"),
        ("rembuk stunting di kecamatan mana", "kecamatan"),
        ("Kabupaten apa yang naik?", "kabupaten"),
        ("daerah tanpa kasus baru?", "daerah"),
        ("kapan rembuk kecamatan digelar", ""),
        ("siapa yang hadir", ""),
        ("", ""),
    ],
)
def test_find_kind(question: str, kind: str) -> None:
    assert find_kind(question) == kind


@pytest.mark.parametrize(
    ("sentence", "question", "named"),
    [
        ("Verifikasi di dua kelurahan, Kelayan Barat dan Kuin Selatan.", "kelurahan mana saja?", True),
        ("Verifikasi dilakukan di dua kelurahan.", "kelurahan mana saja?", False),
        ("Sebanyak 48 desa ikut Kelas Ibu Balita.", "desa mana saja yang ikut Kelas Ibu Balita?", False),
        ("Rembuk digelar di Kec. Alalak.", "rembuk di kecamatan mana", True),
        ("Rembuk digelar di sebuah hotel di Kotabaru.", "rembuk di kecamatan mana", False),
        ("Yang naik ialah Tapin dan Balangan.", "daerah mana saja yang naik", True),
        ("Tapin naik.", "daerah mana saja yang naik", False),
        ("Tapin naik.", "kabupaten mana yang naik", True),
        ("Tapin naik.", "kabupaten mana yang naik selain Tapin", False),
        ("Di Kalimantan Selatan, Tapin naik.", "kabupaten mana di Kalimantan Selatan yang naik", True),
        ("Kalimantan Selatan naik.", "kabupaten mana yang naik", False),
        ("Kalimantan Selatan naik.", "provinsi mana yang naik", True),
    ],
)
def test_names_kind(sentence: str, question: str, named: bool) -> None:
    assert names_kind(sentence, find_kind(question), understand(question)) is named
