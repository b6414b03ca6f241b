"""Which numbers are what is wanted; the table is the specification."""

import pytest

from knowledge.extraction.aims import is_national_goal, listed_aim, wished_before
from knowledge.extraction.decisions import Decision
from knowledge.extraction.kinds import decide
from knowledge.models import Direction, Kind
from tests.shorthand import numbers

LEVEL, TARGET = Kind.LEVEL, Kind.TARGET

SPEC = [
    ("Target nasional 14 persen, tapi kita 20 persen dululah.", [TARGET, TARGET]),
    ("Pemprov menurunkan target 2024, dari semula 14 persen menjadi 22 persen.", [TARGET, TARGET]),
    ("Target 2024 direvisi dari 14 persen menjadi 22 persen.", [TARGET, TARGET]),
    ("Pemprov merevisi target karena stunting turun dari 24 persen menjadi 22 persen.", [LEVEL, LEVEL]),
    ("Hasil SSGI 2022 memasang angka 34,9 persen.", [LEVEL]),
    ("Ia mengutip SSGI 2022 yang mematok Tapin di 34,9 persen.", [LEVEL]),
    ("Gubernur yang mematok Tapin di 14 persen.", [TARGET]),
    ("Gubernur menginginkan 14 persen.", [TARGET]),
    ("Dari target 12 persen yang ditetapkan, Tapin baru mencapai 22,3 persen.", [TARGET, LEVEL]),
    ("Dari target 12 persen yang ditetapkan, Tapin berusaha mencapai 22,3 persen.", [TARGET, TARGET]),
    ("Angka itu lebih tinggi ketimbang target RPJMD yang sebesar 15 persen.", [TARGET]),
    ("Angka itu lebih tinggi ketimbang provinsi yang sebesar 15 persen.", [LEVEL]),
    ("Dinas Keluarga Berencana mencatat 14 persen.", [LEVEL]),
    ("Dinas berencana mencapai 14 persen.", [TARGET]),
    ("Targetnya di bawah 14 persen; pada SSGI 2024 Tapin 16,6 persen.", [TARGET, LEVEL]),
    ("Targetnya di bawah 14 persen; pada 2024 Tapin 16,6 persen.", [TARGET, TARGET]),
    ("Sampai akhir tahun mesti turun 3 persen.", [TARGET]),
    ("Tahun ini tidak muluk-muluk, cukup 14 persen.", [TARGET]),
    ("Tahun ini cukup tinggi, 24 persen.", [LEVEL]),
    ("Ia memilih angka realistis, 22 persen.", [TARGET]),
    ("Kalau mau membandingkan, pakailah SSGI 2022 sebesar 22,2 persen.", [LEVEL]),
    ("Berkaca pada SSGI 2022 kami memasang 14 persen.", [TARGET]),
    ("Berkaca pada SSGI 2022 ditargetkan 14 persen.", [TARGET]),
    ("Angka 14 persen itu target nasional.", [TARGET]),
    ("Ia meminta Tapin menjadi contoh bagi NTT yang 35,3 persen.", [LEVEL]),
    ("Ia meminta Tapin yang masih 20 persen turun menjadi 14 persen.", [LEVEL, TARGET]),
    ("Ia berharap Tapin yang tahun lalu 18,7 persen dapat ditekan menjadi 16 persen.", [LEVEL, TARGET]),
    ("Untuk mencapai 14 persen semua harus bergerak.", [TARGET]),
    ("Stunting mencapai 14 persen.", [LEVEL]),
    ("Target Tapin dari gubernur 15 persen.", [TARGET]),
    ("Targetnya turun dari 20 persen menjadi 14 persen.", [LEVEL, TARGET]),
    ("Targetnya 14 persen, capaian 13,5 persen.", [TARGET, LEVEL]),
    ("Target stunting: 2022 18,4 persen; 2023 16 persen; dan 2024 14 persen.", [TARGET, TARGET, TARGET]),
    ("Target stunting 18,4 persen pada 2022; 16 persen pada 2023.", [TARGET, TARGET]),
    ("Target 2024 14 persen; stunting 2023 16 persen.", [TARGET, LEVEL]),
    ("Stunting turun 2 persen pada 2022; 3 persen pada 2023.", [Kind.CHANGE, Kind.CHANGE]),
    ("Stunting turun 2 persen pada 2022; 20,3 persen pada 2023.", [Kind.CHANGE, LEVEL]),
    ("Dalam RPD hanya dicantumkan 27 persen.", [TARGET]),
    ("Dalam RPJMD disebut 27 persen, kini 29 persen.", [TARGET, LEVEL]),
    ("Bappeda menyusun RPJMD baru, stunting Tapin 27 persen.", [LEVEL]),
]


@pytest.mark.parametrize(("text", "goal"), [("14 persen", True), ("empat belas persen", True), ("14 anak", False)])
def test_the_goal_of_the_country(text: str, goal: bool) -> None:
    (number,) = numbers(f"Jangan bicara {text} dulu.")
    assert is_national_goal(number) is goal


@pytest.mark.parametrize(("text", "kinds"), SPEC)
def test_what_is_wanted_and_what_was_found(text: str, kinds: list[Kind]) -> None:
    decided: list[Decision] = []
    for number in numbers(text):
        decided.append(decide(number, decided[-1] if decided else None))
    assert [decision.kind for decision in decided] == kinds


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Target penurunan stunting 14 persen.", None),
        ("Tapin menargetkan penurunan stunting 18,7 persen.", None),
        ("Tapin menargetkan penurunan stunting 3,5 persen.", Direction.DOWN),
        ("Target penurunan stunting 3,5 persen.", Direction.DOWN),
        ("Ditargetkan turun 10 persen.", Direction.DOWN),
    ],
)
def test_whether_it_is_wanted_as_a_movement(text: str, direction: Direction | None) -> None:
    assert decide(numbers(text)[0], None) == Decision("target", TARGET, direction)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("9 persen lah.", TARGET),
        ("Lebih tepatnya, ia menyebut 9 persen.", TARGET),
        ("Ia lalu menyebut juga 9 persen.", LEVEL),
        ("Tapin 9 persen.", LEVEL),
    ],
)
def test_what_was_wished_in_the_sentence_before(text: str, kind: Kind) -> None:
    (number,) = numbers(text)
    assert wished_before(number, decide(number, None)).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a. Tahun 2025 sebesar 18,0 persen;", TARGET),
        ("- 2025: 18,0 persen", TARGET),
        ("2024: 14 persen", TARGET),
        ("a. Tahun 2022 realisasi 18,0 persen", LEVEL),
        ("Tapin memiliki 4.500 balita stunting pada 2023.", LEVEL),
        ("Hasil pengukuran Tapin 18,0 persen.", LEVEL),
    ],
)
def test_an_item_of_a_list_of_targets(text: str, kind: Kind) -> None:
    (number,) = numbers(text)
    assert listed_aim(number, decide(number, None)).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"), [("1. Tapin 3,5%", None), ("1. Tapin 200 anak", None), ("1. Tapin 14%", TARGET)]
)
def test_how_far_it_is_to_fall_is_not_where_it_ends(text: str, kind: Kind | None) -> None:
    (number,) = numbers(text)
    assert listed_aim(number, decide(number, None), falls=True).kind is kind
