"""What was found out about a number, and whether it is a fact."""

import pytest

from knowledge.models import Bound
from tests.shorthand import bound, codes


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Stunting Tapin 14,5 persen.", ""),
        ("Stunting Tapin di atas 20 persen.", "bound"),
        ("Stunting Tapin belum mencapai 14 persen.", "bound"),
        ("Ditetapkan 25 desa di Tapin dengan kasus stunting di atas 10 anak.", "bound"),
        ("Tapin menargetkan stunting paling tidak 18 persen.", ""),
        ("Stunting Tapin hampir 20 persen.", "bound"),
        ("Stunting Tapin 99,2 persen.", "more than a prevalence can be"),
        ("Stunting di Desa Anu Jaya 14 persen.", "no place that can be named"),
        ("Stunting Tapin 20 hingga 30 persen.", "range"),
        ("Ada 13 sekolah dengan stunting.", "no unit (sekolah)"),
        ("Stunting Tapin turun 42 persen.", "more than a prevalence can move"),
    ],
)
def test_why_a_number_is_no_fact(text: str, refusal: str) -> None:
    assert bound(text)[0].refusal == refusal


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Stunting ditargetkan 14 persen pada 2024, sejalan dengan target nasional.", ["63.06", "00"]),
        ("Stunting ditargetkan 14 persen, sama dengan target nasional.", ["63.06", "00"]),
        ("Stunting ditargetkan 12 persen, lebih rendah dari target nasional.", ["63.06"]),
        ("Stunting tercatat 14 persen, sama dengan target nasional.", ["63.06"]),
    ],
)
def test_a_target_said_to_be_the_nation_s_too_is_told_of_both(text: str, owners: list[str]) -> None:
    (number,) = bound(text)
    assert codes(number.owners) == owners


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Target stunting minimal 20 persen.", None),
        ("Target stunting di bawah 20 persen.", Bound.BELOW),
        ("Target stunting turun minimal 5 persen.", Bound.ABOVE),
        ("Stunting di atas 20 persen.", Bound.ABOVE),
    ],
)
def test_a_rate_to_come_down_to_has_no_bound_below_it(text: str, limit: Bound | None) -> None:
    assert bound(text)[0].limit is limit
