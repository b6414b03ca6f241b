from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot import texts
from knowledge import gazetteer
from tests.bot.test_officials import LACKING
from tests.telegram.library import open_library
from tests.telegram.stage import Stage, labels, marked, staged


def test_a_comparison_draws_and_says_only_what_is_comparable(stage: Stage) -> None:
    [picture] = stage.say("/banding Tabalong Balangan")
    assert picture["photo"]
    assert "• Selisih 11,2 poin persen (hitungan: 27,4 − 16,2)" in picture["caption"]
    assert marked(picture, "bold")[:2] == ["Prevalensi stunting, SSGI 2022", "Prevalensi stunting, SSGI 2021"]
    assert marked(picture, "expandable_blockquote")[0].count("Menurut SSGI") == 4
    [none] = stage.say("/banding HSS Tabalong")
    assert none["text"].startswith("Tidak ada angka yang sebanding untuk Kabupaten Hulu Sungai Selatan dan")
    assert labels(none) == ["Kabupaten Hulu Sungai Selatan", "Kabupaten Tabalong"]


def test_a_single_place_is_offered_partners(stage: Stage) -> None:
    [asked] = stage.say("/banding Tabalong")
    assert labels(asked) == ["Kabupaten Balangan", "Kota Banjarbaru"]
    assert stage.press(asked, "Kota Banjarbaru")[0]["caption"].startswith("Prevalensi stunting, SSGI 2022")
    [alone] = stage.say("/banding Tanah Laut")
    assert alone["text"].startswith("Tidak ada angka yang sebanding untuk Kabupaten Tanah Laut:")


def test_a_ranking_names_its_coverage_and_offers_the_others(stage: Stage) -> None:
    [picture] = stage.say("/peringkat prevalensi 2022")
    assert picture["caption"].splitlines()[:5] == [
        "Prevalensi stunting, SSGI 2022 · Provinsi Kalimantan Selatan",
        "1. Kabupaten Balangan: 27,4 persen",
        "2. Kabupaten Tabalong: 16,2 persen",
        "3. Kota Banjarbaru: 14,8 persen",
        LACKING,
    ]
    assert marked(picture, "expandable_blockquote")[0].count("Menurut SSGI 2022") == 3
    [own, *_] = stage.say("/peringkat prevalensi Tabalong 2021")
    assert "2. Kabupaten Tabalong" in marked(own, "bold")


def test_a_ranking_is_chosen_with_buttons(stage: Stage) -> None:
    [asked] = stage.say("/peringkat")
    assert asked["text"] == texts.RANK_ASK
    assert "Prevalensi stunting, SSGI 2021" in labels(asked)
    assert "2021" in stage.press(asked, "Prevalensi stunting, SSGI 2021")[0]["caption"]
    [none] = stage.say("/peringkat kasus 2010")
    assert none["text"].splitlines() == [texts.RANK_NONE, texts.RANK_OTHERS]


def test_what_else_places_have_in_common_is_a_button_away(tmp_path: Path) -> None:
    with rich_stage(tmp_path) as stage:
        [picture] = stage.say("/banding Tabalong Balangan")
        assert marked(picture, "bold")[:2] == ["Prevalensi stunting, SSGI 2022", "Prevalensi stunting, SSGI 2021"]
        assert labels(picture) == ["Prevalensi stunting, e-PPGBM"]
        [register] = stage.press(picture, "Prevalensi stunting, e-PPGBM")
        assert marked(register, "bold")[0] == "Prevalensi stunting, e-PPGBM 2022"
        assert "SSGI" not in register["caption"]
        assert stage.say("/banding e-PPGBM Tabalong Balangan")[0]["caption"] == register["caption"]


def test_a_comparison_holds_to_the_year_asked_for_or_offers_what_there_is(stage: Stage) -> None:
    [picture] = stage.say("/banding prevalensi Tabalong Balangan 2021")
    assert marked(picture, "bold")[0] == "Prevalensi stunting, SSGI 2021"
    assert "2022" not in picture["caption"]
    [other] = stage.say("/banding kasus Tabalong Balangan")
    assert other["text"] == texts.COMPARE_OTHERS.format(places="Kabupaten Tabalong dan Kabupaten Balangan")
    assert stage.press(other, "Prevalensi stunting, SSGI")[0]["caption"].startswith("Prevalensi stunting, SSGI 2022")


def test_a_figure_is_compared_with_other_places_and_other_years(stage: Stage) -> None:
    [figure] = stage.say("berapa prevalensi stunting Tabalong 2021?")
    [asked] = stage.press(figure, "Bandingkan")
    assert asked["text"].startswith("18,7 persen prevalensi stunting · Kabupaten Tabalong · 2021 · SSGI.")
    assert labels(asked) == ["Kabupaten Balangan", "Tahun 2022"]
    assert "26,4" in stage.press(asked, "Kabupaten Balangan")[0]["caption"]
    [years] = stage.press(asked, "Tahun 2022")
    assert years["text"].startswith("Turun 2,5 poin persen")
    [cases] = stage.say("berapa kasus stunting HSS 2021?")
    [asked] = stage.press(cases, "Bandingkan")
    assert labels(asked) == ["Tahun 2023", "Tahun 2022", "Tahun 2020"]
    assert stage.press(asked, "Tahun 2023")[0]["text"].startswith("Turun 307 kasus")


FORGED = [
    "1:banding:63.06:stunting_cases::1999",
    "1:banding:63.06:x:y:z",
    "1:beda:stunting_cases:",
    "1:beda:stunting_cases::63.06",
    "1:beda:stunting_cases::63.06:99.99",
    "1:tahun:stunting_cases::63.06:2020",
    "1:tahun:stunting_cases::63.06:2020:1999",
    "1:tahun:stunting_cases::99.99:2020:2021",
]


@pytest.mark.parametrize("data", FORGED)
def test_a_forged_comparison_is_answered_kindly(data: str, stage: Stage) -> None:
    [reply] = stage.say("berapa kasus stunting HSS 2021?")
    assert [message["text"] for message in stage.press_data(reply, data)] == [texts.OLD_BUTTON]


REGISTER = """\
Berdasarkan e-PPGBM prevalensi stunting Kabupaten Tabalong pada 2022 sebesar 7,1 persen.

Berdasarkan e-PPGBM prevalensi stunting Kabupaten Balangan pada 2022 sebesar 8,2 persen.
"""
# The places are real, the figures are made up.
PROVINCE = "33"


def write_ranking(folder: Path) -> None:
    """A survey of every regency of a large province."""
    places = gazetteer().children(PROVINCE)
    lines = (f"Menurut SSGI 2022 prevalensi stunting {place.name} {10 + n},5 persen." for n, place in enumerate(places))
    (folder / "besar.txt").write_text("\n\n".join(lines), encoding="utf-8")


@contextmanager
def rich_stage(folder: Path) -> Iterator[Stage]:
    """A bot with a register and a survey of a large province beside its library."""
    (folder / "register.txt").write_text(REGISTER, encoding="utf-8")
    write_ranking(folder)
    with closing(open_library(folder)) as knowledge, staged(knowledge, folder) as stage:
        yield stage


def test_a_long_ranking_is_folded(tmp_path: Path) -> None:
    with rich_stage(tmp_path) as stage:
        replies = stage.say("/peringkat prevalensi Jawa Tengah 2022")
    places = gazetteer().children(PROVINCE)
    assert f"1. {places[-1].name}: {9 + len(places)},5 persen" in replies[0]["caption"]
    assert f"{len(places)}. {places[0].name}" not in replies[0]["caption"]
    folded = [part for message in replies for part in marked(message, "expandable_blockquote")]
    assert f"{len(places)}. {places[0].name}: 10,5 persen" in folded[0]
    assert folded[0].startswith(texts.RANK_ALL)
