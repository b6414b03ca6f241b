from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import texts
from tests.telegram.cloud import Json
from tests.telegram.library import open_library
from tests.telegram.stage import Stage, labels, staged

# The place is real, the figures are made up.
REGISTER = "\n\n".join(
    f"Berdasarkan e-PPGBM prevalensi stunting Kabupaten Tabalong pada {year} sebesar {value} persen."
    for year, value in ((2020, "9,9"), (2021, "9,5"), (2022, "8,1"), (2023, "7,3"))
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    (tmp_path / "register.txt").write_text(REGISTER, encoding="utf-8")
    with closing(open_library(tmp_path)) as knowledge, staged(knowledge, tmp_path) as stage:
        yield stage


def caption(replies: list[Json]) -> list[str]:
    """What stands below the picture of a reply."""
    return str(replies[0].get("caption", "")).splitlines()


def test_a_trend_asked_for_in_words_is_a_chart_survey_by_survey(stage: Stage) -> None:
    picture = stage.say("tren prevalensi stunting Tabalong")
    assert picture[0]["photo"]
    lines = caption(picture)
    assert lines[0] == "Prevalensi stunting · Kabupaten Tabalong"
    assert lines[lines.index("SSGI") + 1 : lines.index("SSGI") + 3] == ["2021: 18,7 persen", "2022: 16,2 persen"]
    assert "2023: 7,3 persen" in lines[lines.index("e-PPGBM") :]
    assert lines[lines.index(texts.TREND_APART) - 1] == ("Target prevalensi stunting, bukan capaian: 14 persen (2022)")


LIMITED = [
    ("tren prevalensi stunting Tabalong menurut SSGI", ["18,7", "16,2"]),
    ("tren prevalensi stunting Tabalong menurut e-PPGBM sejak 2021", ["9,5", "8,1", "7,3"]),
    ("tren prevalensi stunting Tabalong menurut e-PPGBM 2020 sampai 2021", ["9,9", "9,5"]),
]


@pytest.mark.parametrize(("text", "values"), LIMITED)
def test_a_trend_keeps_to_the_survey_and_the_years_asked_for(text: str, values: list[str], stage: Stage) -> None:
    figures = [line.split(": ")[1] for line in caption(stage.say(text)) if line[:4].isdigit()]
    assert figures == [f"{value} persen" for value in values]


def test_where_no_row_is_left_the_answer_is_in_words(stage: Stage) -> None:
    [reply] = stage.say("tren prevalensi stunting Tabalong menurut SKI")
    assert "photo" not in reply
    assert "Belum ada data" in reply["text"]


def test_below_a_trend_the_other_trends_are_a_button_away(stage: Stage) -> None:
    stage.say("/tren HSS")
    picture, *more = stage.say("/tren Tabalong")
    assert "Tren" not in labels((picture, *more)[-1])
    [*_, last] = stage.say("berapa prevalensi stunting Tabalong 2022?")
    assert "Tren" in labels(last)
