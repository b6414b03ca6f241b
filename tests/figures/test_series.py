"""Figures in a row."""

from knowledge.figures.series import find_series
from knowledge.models import Intent, Question
from tests.samples import SURVEY, make_fact, make_holdings, values, with_value


def test_a_survey_that_rose_is_not_hidden_behind_a_register_that_fell() -> None:
    surveyed = [("2022", "19.7"), ("2024", "23.1")]
    recorded = [("2019", "17.6"), ("2020", "11.5"), ("2021", "8.8")]
    levels = {"SSGI": surveyed, "e-PPGBM": recorded, "SKI": [("2023", "18.1")]}
    facts = [
        with_value(make_fact(SURVEY, "16,2 persen", "63.05", value, year, survey), value)
        for survey, rows in levels.items()
        for year, value in rows
    ]
    facts.append(with_value(make_fact(SURVEY, "16,2 persen", "63.05", "19.7"), "19.7"))
    main, others = find_series(Question("", Intent.TREND), make_holdings(tuple(facts)), facts[0].place)
    assert values(tuple(main)) == ["19.7", "23.1"]
    assert values(others) == ["18.1", "8.8", "11.5", "17.6", "19.7"]
