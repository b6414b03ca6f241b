"""One line for many figures."""

import pytest

from knowledge.rendering.summaries import say_either, say_holdings
from tests.samples import FACTS, answer_to, reply_to


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "tren kasus stunting Tabalong",
            "Turun setiap tahun: kasus stunting · Kabupaten Tabalong · 2020 sampai November 2023",
        ),
        ("apakah stunting Tabalong pernah naik?", "Tidak, turun setiap tahun"),
        ("stunting tapin naik apa turun?", "Turun: prevalensi stunting · Kabupaten Tapin · 2021 sampai 2022"),
        ("turun berapa kasus stunting Tabalong 2020 ke 2022", "Turun 265 kasus (29,3 persen): kasus stunting"),
        ("turun berapa persen kasus stunting Tabalong 2020 ke 2022", "Turun 29,3 persen (265 kasus): kasus stunting"),
        ("selisih stunting Tapin 2021 dan 2022", "Turun 2,5 poin persen (13,4 persen): prevalensi stunting"),
        ("rata-rata kasus stunting Tabalong 2020 sampai 2022", "Rata-rata 805,3 kasus: kasus stunting"),
        ("rata-rata penurunan kasus stunting Tabalong per tahun", "Turun 131,3 kasus per tahun"),
        ("mana lebih tinggi stunting Tapin atau Balangan 2022", "Selisih 11,2 poin persen: prevalensi stunting"),
    ],
)
def test_the_first_line(text: str, first: str) -> None:
    assert reply_to(text).startswith(first)


def test_the_strong_part_leads() -> None:
    assert "Turun 265 kasus" in reply_to("turun berapa kasus stunting Tabalong 2020 ke 2022")


def test_holdings_name_periods_and_gaps() -> None:
    facts = (FACTS[0], FACTS[2], FACTS[10], FACTS[5])
    assert say_holdings(facts) == [
        "Kabupaten Tabalong · kasus stunting: 2020, 2022 (tidak ada: 2021)",
        "Kabupaten Barito Kuala · prevalensi stunting: tahun tidak disebut",
        "Kabupaten Tapin · prevalensi stunting · SSGI: 2022",
    ]


def test_a_choice_of_names() -> None:
    names = ["Tapin", "Banjar", "Balangan"]
    assert [say_either(names[:count]) for count in range(4)] == [
        "",
        "Tapin",
        "Tapin, atau Banjar",
        "Tapin, Banjar, atau Balangan",
    ]


def test_series_with_missing_years_go_on_falling() -> None:
    assert answer_to("tren stunting Tapin").verdict is not None
