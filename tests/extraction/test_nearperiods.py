"""The period beside a number; what comes of it: test_dating."""

import pytest

from knowledge.extraction.nearperiods import base_period, is_counted_from, only_period, own_period, period_before
from knowledge.language.periods import PeriodMention
from tests.shorthand import numbers, read


def code(mention: PeriodMention | None) -> str | None:
    return mention.period.code if mention else None


@pytest.mark.parametrize(
    ("text", "behind", "before"),
    [
        ("Stunting 12 persen pada 2024.", "2024", None),
        ("Stunting 30,1 (2022) persen.", "2022", None),
        ("Pada 2023 stunting 12 persen.", None, "2023"),
        ("Angka 35,4 persen merupakan hasil SSGI 2022.", "2022", None),
        (
            "Ada 210 keluarga masuk kategori keluarga berisiko stunting di Tapin pada 2024, turun dari 2023.",
            "2024",
            None,
        ),
        # What is counted from, and what leads in another number, stands beside none.
        ("Stunting 12 persen, naik sejak 2021.", None, None),
        ("Ada 355 anak stunting, 2023: 180 anak.", None, None),
    ],
)
def test_the_period_behind_and_before_the_first_number(text: str, behind: str | None, before: str | None) -> None:
    number = numbers(text)[0]
    assert (code(own_period(number)), code(period_before(number))) == (behind, before)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Ada 487 balita stunting dari 21 puskesmas, posisi Juli 2025.", "2025-07"),
        ("Stunting 12 persen menurut hasil pengukuran yang dilakukan pada 2022.", "2022"),
        ("Stunting 12 persen, target 10 persen, posisi Juli 2025.", None),
        ("Stunting 12 persen, sehingga pemda menyiapkan telur pada 2025.", None),
        ("Stunting 12 persen akan ditangani pada 2025.", None),
        ("Stunting 12 persen, dan intervensi digelar Mei 2025.", None),
        ("Ada 487 balita stunting, 12 kader dilatih pada 2022.", None),
    ],
)
def test_the_one_period_behind_all_that_is_said_of_one_number(text: str, period: str | None) -> None:
    assert code(only_period(numbers(text)[0])) == period


def test_what_a_change_is_counted_from() -> None:
    (number,) = numbers("Stunting turun 2 persen dibanding 2021.")
    assert code(base_period(number)) == "2021"
    text = "Stunting turun dibanding SSGI 2022."
    assert is_counted_from(read(text), text.index("SSGI"))
    assert not is_counted_from(read(text), text.index("turun"))
