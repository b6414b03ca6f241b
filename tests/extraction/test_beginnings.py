"""What a figure was before; the table is the specification."""

import pytest

from knowledge.extraction.kinds import decide
from tests.shorthand import numbers

# Each number: whether it is the start of a movement in time.
SPEC = [
    ("Stunting turun dari 24,5 persen menjadi 21,5 persen.", [True, False]),
    ("Tapin 18 persen menjadi 14,2 persen.", [True, False]),
    ("Yang turun tajam adalah Tapin 18 persen menjadi 14,2.", [True, False]),
    ("Tapin 17,0 -> 19,9 persen.", [True, False]),
    ("Tapin dulu 16,3 persen.", [True]),
    ("Stunting 24,9 persen, membaik dibandingkan 23,6 persen.", [False, True]),
    ("Angka itu menurun bila dibandingkan tahun 2021 sebesar 14,1 persen.", [True]),
    ("Tapin yang tahun lalu 18,7 persen dapat ditekan menjadi 16 persen.", [True, False]),
    ("Ia berharap Tapin yang pada 2022 masih 18,7 persen turun menjadi 16 persen.", [True, False]),
    ("Ada 982 anak stunting, berkurang dibanding Juni 2023 sejumlah 1.201 anak.", [False, True]),
    ("Dari hasil tersebut, yang stunting 725 anak.", [False]),
    ("Dari sisi persentase stunting 12,7 persen.", [False]),
    ("Dari pengukuran pada Juni 2023, ditemukan 725 anak stunting.", [False]),
    ("Dari 1.174 balita yang dipantau, sebanyak 469 anak stunting.", [False, False]),
    ("Dari 1.174 anak stunting, kini tinggal 469 anak.", [True, False]),
    ("Enam provinsi naik, yakni Papua (29,5 persen menjadi 34,6 persen).", [True, False]),
    ("Enam provinsi naik, yakni Papua (2,5 persen menjadi 34,6 persen).", [False, False]),
    ("Papua turun tajam 12,3 persen menjadi 9,8 persen.", [False, False]),
    ("Angka itu menurun dibanding 2021, 9,15 persen.", [True]),
    ("Angka itu menurun dibanding 2021, 1,15 persen.", [False]),
    # Held against in place, not in time
    ("Stunting 24,9 persen, jauh dari angka nasional 21,5 persen.", [False, False]),
    ("Dari tiga kabupaten, Tapin 14,5 persen.", [False]),
    ("Stunting 23,8 persen, lebih rendah daripada angka provinsi yang 30,5 persen.", [False, False]),
    # Not what the figure before came from: it is how far that moved
    ("Ada 5.000 anak stunting, berkurang dibanding 2022 sebanyak 2.600 anak.", [False, False]),
    ("Ada 5.000 anak stunting, bertambah dibanding 2022 sebanyak 2.600 anak.", [False, True]),
    ("Stunting 23,6 persen, turun dibanding tahun 2021 sebesar 11,6 persen.", [False, False]),
    ("Stunting 23,6 persen, turun dibanding tahun 2021 sebesar 31,6 persen.", [False, True]),
    ("Stunting 20 persen, provinsi 30 persen, turun dibanding tahun 2021 sebesar 25 persen.", [False, False, True]),
    # Neither
    ("Ada 982 anak stunting, berkurang dibanding Juni 2023 sebanyak 120 anak.", [False, False]),
    ("Angka itu menurun bila dibandingkan tahun 2021 sebesar 1,4 persen.", [False]),
    ("Penurunan dibandingkan tahun 2021 sebesar 14,1 persen.", [False]),
    ("Tapin yang tahun lalu 18,7 persen dapat penghargaan, lalu turun 6 persen.", [False, False]),
    ("Stunting naik 2 persen menjadi 14 persen.", [False, False]),
    ("Targetnya 18 persen menjadi kenyataan.", [False]),
]


@pytest.mark.parametrize(("text", "starts"), SPEC)
def test_where_a_movement_began(text: str, starts: list[bool]) -> None:
    assert [decide(number, None).start for number in numbers(text)] == starts


def test_a_change_since_a_year_is_no_start() -> None:
    (number,) = numbers("Penurunan dari tahun sebelumnya sebesar 3,2 persen.")
    assert decide(number, None).rule == "change since a year"
