from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import texts
from tests.telegram.library import open_library
from tests.telegram.stage import Stage, labels, staged


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A bot that has figures of both places named Banjar, and of one of the two named Bekasi."""
    text = "Menurut SSGI 2022 prevalensi stunting Kota Bekasi 12,5 persen."
    (tmp_path / "bekasi.txt").write_text(text, encoding="utf-8")
    with closing(open_library(tmp_path)) as knowledge, staged(knowledge, tmp_path) as stage:
        yield stage


def test_of_several_places_with_figures_the_meant_one_is_asked_for(stage: Stage) -> None:
    [asked] = stage.say("/statistik Banjar")
    assert (asked["text"], labels(asked)) == (texts.PLACE_WHICH, ["Kabupaten Banjar", "Kota Banjar"])


def test_of_several_places_the_only_one_with_figures_is_meant(stage: Stage) -> None:
    assert stage.say("/statistik Bekasi")[0]["text"].startswith("Kota Bekasi, Provinsi Jawa Barat\n12,5 persen")
    assert stage.say("/statistik Kabupaten Bekasi")[0]["text"] == texts.PLACE_EMPTY.format(place="Kabupaten Bekasi")


def test_a_place_that_nobody_knows_is_asked_for_again(stage: Stage) -> None:
    for command in ("/statistik", "/tren"):
        [asked] = stage.say(f"{command} antah berantah")
        assert asked["text"] == texts.PLACE_UNKNOWN.format(example=f"{command} HSS")
        assert labels(asked)[0] == "Kabupaten Hulu Sungai Selatan"
