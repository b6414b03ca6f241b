"""Numbers that are part of a name, a date, a price or a measure."""

import pytest

from knowledge.language.labels import find_label
from knowledge.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("sejak 1.000 hari pertama kehidupan", "term"),
        ("masa 1.000 HPK", "term"),
        ("senilai Rp 20 ribu", "money"),
        ("dana 4,5 miliar", "money"),
        ("Hari Anak ke-39", "ordinal"),
        ("peringkat ke 3", "ordinal"),
        ("terjun ke 18,9", ""),
        ("turun ke 27 saja", ""),
        ("Perpres Nomor 72", "number of a law, letter or unit"),
        ("Kodim 1009", "number of a law, letter or unit"),
        ("pada Tabel 2.4", "number of a law, letter or unit"),
        ("tersebar di 16 kecamatan", "so many places"),
        ("Senin (31", "date or time"),
        ("pukul 10", "date or time"),
        ("anak usia 24", "age or measure"),
        ("tinggi 76 cm", "age or measure"),
        ("24 dari 100 balita", "one in so many"),
        ("satu dari 3 anak", "one in so many"),
        ("satu dari 3.904 anak", ""),
        ("1. Kabupaten Anu", "list number"),
        ("10:30", "date or time"),
        ("(1) Kabupaten Anu", "list number"),
        ("turun 9%, 8%, dan seterusnya", "and so on"),
        ("mencapai 26,6 persen", ""),
        ("ada 1.244 balita", ""),
        ("usia 20 persen", ""),
    ],
)
def test_the_first_number_is_labelled(text: str, label: str) -> None:
    assert find_label(text, find_quantities(text)[0]) == label
