"""One line for many figures."""

from dataclasses import replace

import pytest

from knowledge.models import Basis, Period, Span
from knowledge.rendering.summaries import say_either, say_inferred
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
        (
            "mana lebih tinggi stunting Tapin atau Balangan 2022",
            "Kabupaten Balangan lebih tinggi daripada Kabupaten Tapin.\nSelisih 11,2 poin persen: prevalensi stunting",
        ),
    ],
)
def test_the_first_line(text: str, first: str) -> None:
    assert reply_to(text).startswith(first)


def test_the_strong_part_leads() -> None:
    assert "Turun 265 kasus" in reply_to("turun berapa kasus stunting Tabalong 2020 ke 2022")


@pytest.mark.parametrize(
    ("why", "sentence_year", "said"),
    [
        ("saat ini: publication date", "2023", ["tanggal berita"]),
        ("the newest SSGI when the text was published", "2023", ["tanggal berita"]),
        ("title of the table", "2023", ["judul tabelnya"]),
        ("named in a sentence before", "2023", ["kalimat lain dalam sumbernya"]),
        ("named in a sentence before", "2022", []),
    ],
)
def test_a_year_that_was_inferred_is_told_with_its_origin(why: str, sentence_year: str, said: list[str]) -> None:
    fact = replace(FACTS[0], basis=Basis.INFERRED, why=why, period=Period(int(sentence_year)))
    fact = replace(fact, sentence=Span(0, 40, "Pada 2022 ada 905 kasus stunting di sana"))
    assert [each.partition(" disimpulkan dari ")[2].partition(";")[0] for each in say_inferred([fact])] == said
    assert say_inferred([replace(fact, basis=Basis.STATED)]) == []
    assert say_inferred([replace(fact, corrected=("period",))]) == []


def test_a_choice_of_names() -> None:
    names = ["Tapin", "Banjar", "Balangan"]
    assert [say_either(names[:count]) for count in range(4)] == [
        "",
        "Tapin",
        "Tapin atau Banjar",
        "Tapin, Banjar, atau Balangan",
    ]


def test_series_with_missing_years_go_on_falling() -> None:
    assert answer_to("tren stunting Tapin").verdict is not None
