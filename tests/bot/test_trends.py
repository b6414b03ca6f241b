import pytest

from bot import texts
from bot.wording.trends import describe_trend, find_trend, trends_of
from knowledge import Bound, Fact, Kind, gazetteer
from tests.bot.test_charts import CROWDED, FAR, PLAIN, fact, month, year
from tests.samples import DOCUMENTS, FACTS

TABALONG, TAPIN, BATOLA = (gazetteer().place(code) for code in ("63.09", "63.05", "63.04"))


@pytest.mark.parametrize(
    "facts",
    [
        [],
        PLAIN[:1],
        [fact("26.6", None), fact("24", None)],
        [fact("26.6", year(2021), "SSGI"), fact("7", year(2022), "e-PPGBM")],
        [fact("26.6", year(2021)), fact("14", year(2024), kind=Kind.TARGET)],
        [fact("26.6", year(2021)), fact("3", year(2022), kind=Kind.CHANGE)],
        [fact("26.6", year(2021)), fact("20", year(2022), bound=Bound.BELOW)],
        [fact("26.6", year(2021)), fact("24", year(2022), place=FAR)],
        [fact("26.6", year(2021)), fact("24", month(2021, 12))],
    ],
)
def test_no_trend_without_two_points_in_time(facts: list[Fact]) -> None:
    assert find_trend(facts) is None


def test_surveys_are_never_joined() -> None:
    trend = find_trend(CROWDED)
    assert trend
    assert {series.survey: [str(f.value) for f in series.line] for series in trend.series} == {
        "Riskesdas": ["37.2", "30.8"],
        "SSGI": ["24.4", "21.6", "19.8"],
        "e-PPGBM": ["9.1", "8.5", "8.1", "7.0"],
        "SKI": ["21.5"],
        None: ["22.4"],
    }
    assert [str(target.value) for target in trend.targets] == ["14", "14.2"]
    assert set(trend.facts) == set(CROWDED)


def test_the_order_of_time_not_of_the_facts() -> None:
    trend = find_trend(reversed(PLAIN))
    assert trend
    assert trend.facts == tuple(PLAIN)


def test_the_best_documented_subject_is_drawn() -> None:
    trend = find_trend([fact("1", year(2020), place=FAR), *PLAIN, fact("2", year(2021), place=FAR)])
    assert trend
    assert trend.facts == tuple(PLAIN)


def test_the_trends_of_a_place_by_what_they_are_of_the_best_documented_first() -> None:
    trends = trends_of(TABALONG, FACTS, DOCUMENTS)
    assert list(trends) == ["stunting_cases"]
    assert trends_of(TAPIN, FACTS, DOCUMENTS)["stunting_prevalence"].facts[-1].value == FACTS[5].value
    assert trends_of(BATOLA, FACTS, DOCUMENTS) == {}
    assert trends_of(gazetteer().place("63"), FACTS, DOCUMENTS) == {}


def said(facts: list[Fact]) -> list[str]:
    trend = find_trend(facts)
    assert trend
    return [block.text for block in describe_trend(trend)]


def test_a_trend_in_words_is_every_figure_and_the_change_over_its_time() -> None:
    assert said(PLAIN) == [
        "Prevalensi stunting · Kabupaten Hulu Sungai Selatan",
        "2020: 30,5 persen",
        "2021: 26,6 persen",
        "Desember 2022: 24,2 persen",
        "2023: 21 persen",
        "• Turun 9,5 poin persen dari 2020 (hitungan: 30,5 − 21)",
    ]


def test_a_single_survey_is_named_too() -> None:
    facts = [fact("26.6", year(2021), "SSGI"), fact("24.2", year(2022), "SSGI")]
    assert said(facts)[1:3] == ["SSGI", "2021: 26,6 persen"]


def test_surveys_are_told_apart_and_targets_named_as_such() -> None:
    lines = said(CROWDED)
    assert lines[1:5] == [
        "Riskesdas",
        "2013: 37,2 persen",
        "2018: 30,8 persen",
        "• Turun 6,4 poin persen dari 2013 (hitungan: 37,2 − 30,8)",
    ]
    assert lines[lines.index("SKI") + 1 :] == [
        "2023: 21,5 persen",
        "Target prevalensi stunting, bukan capaian: 14 persen (2024), 14,2 persen (2029)",
        texts.TREND_APART,
    ]
