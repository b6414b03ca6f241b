"""The area that places are ranked over."""

import pytest

from knowledge.figures.areas import find_area, judge_every, say_coverage
from knowledge.models import Verdict
from knowledge.understanding.questions import understand
from tests.samples import HOLDINGS


@pytest.mark.parametrize(
    ("text", "scope", "asked", "held", "count"),
    [
        ("daerah mana yang tertinggi", "63", None, 6, 13),
        ("kabupaten mana yang tertinggi di Kalsel", "63", None, 5, 11),
        ("kota mana yang tertinggi di Kalsel", "63", None, 1, 2),
        ("selain Tapin daerah mana yang tertinggi di Kalsel", "63", None, 5, 12),
        ("selain Tapin daerah mana yang tertinggi", "63", None, 5, 12),
        ("kabupaten mana yang di bawah Tapin", "63", None, 5, 11),
        ("daerah mana di Kalsel yang di bawah nasional", "63", None, 6, 13),
        ("daerah mana di Kalsel yang di atas target nasional 14 persen", "63", None, 6, 13),
        ("kecamatan tertinggi di Tapin", "63.05", None, 0, 12),
        ("peringkat Tapin", "63", "63.05", 6, 13),
        ("peringkat Kalsel di Indonesia", "00", "63", 0, 38),
        ("Tapin, Balangan, atau HSU, mana yang tertinggi?", "63", None, 2, 3),
        ("provinsi mana yang tertinggi di Indonesia", "00", None, 0, 38),
    ],
)
def test_area(text: str, scope: str, asked: str | None, held: int, count: int) -> None:
    area = find_area(understand(text), HOLDINGS)
    assert (area.scope.code, area.asked.code if area.asked else None) == (scope, asked)
    assert (len(area.places), len(area.every)) == (held, count)


def test_coverage() -> None:
    area = find_area(understand("kota mana yang tertinggi di Kalsel"), HOLDINGS)
    said = say_coverage(area, area.places, "2022")
    assert said == "1 dari 2 kota di Provinsi Kalimantan Selatan punya data yang sebanding (2022)."


@pytest.mark.parametrize(
    ("text", "found", "verdict"),
    [
        ("apakah semua kabupaten turun?", 5, Verdict.TRUE),
        ("apakah semua kabupaten turun?", 4, Verdict.FALSE),
        ("apakah semua kabupaten tidak turun?", 5, None),
        ("kabupaten mana yang turun?", 5, None),
    ],
)
def test_what_is_put_of_all_holds_where_all_are_found(text: str, found: int, verdict: Verdict | None) -> None:
    assert judge_every(understand(text), found, 5) is verdict
