"""The mean of a place's figures, and the mean change a year."""

from knowledge.models import Status
from tests.samples import answer_to


def test_average() -> None:
    (mean,) = answer_to("rata-rata kasus stunting Tabalong 2020 sampai 2022").calculations
    assert str(mean.value) == "805.3"
    change = answer_to("rata-rata penurunan kasus stunting Tabalong per tahun").calculations[0]
    assert str(change.value) == "131.3"
    assert answer_to("rata-rata stunting balangan 2020 sampai 2022").status is Status.NO_DATA
