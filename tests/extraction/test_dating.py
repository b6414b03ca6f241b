"""When a number was measured and by what; the tables are the specification."""

import pytest

from knowledge.extraction.bindings import Background
from knowledge.extraction.dating import Carried
from knowledge.language.places import gazetteer
from knowledge.models import Basis, Period
from tests.shorthand import bound

PERIODS: list[tuple[str, list[str | None]]] = [
    ("Stunting 20,1 persen pada 2023.", ["2023"]),
    ("Stunting 30,1% (2022) menjadi 13,1% (2023).", ["2022", "2023"]),
    ("Pada 2022 stunting 24,6 persen.", ["2022"]),
    ("Ada 125 balita stunting tercatat di Kabupaten Hulu Sungai Utara pada Agustus 2023.", ["2023-08"]),
    ("Tahun 2020 ada 80 kasus stunting, tahun 2021 ada 70 kasus stunting.", ["2020", "2021"]),
    ("Stunting 18,5 persen pada 2019, lalu 14,9 persen pada 2022.", ["2019", "2022"]),
    ("Stunting turun dari 26 persen menjadi 20 persen pada 2023.", [None, "2023"]),
    ("Stunting 24,6 persen atau 21.276 balita pada 2022.", ["2022", "2022"]),
    ("Per Agustus 2023 ada 61.497 balita diukur, 1.383 balita stunting.", ["2023-08", "2023-08"]),
    ("Saat ini stunting 20 persen.", ["2024-06"]),
    ("Stunting 12 persen, kata bupati, Kamis (6/6/2024).", [None]),
    ("Rapat digelar pada 2024, sisa kasus stunting 522 kasus.", [None]),
    ("Stunting meningkat 1,1 persen dibanding tahun sebelumnya yang sebesar 12,4 persen.", ["2023/2024", "2023"]),
    ("Target 14 persen pada 2024.", ["2024"]),
    ("Target 14 persen.", [None]),
]


@pytest.mark.parametrize(("text", "codes"), PERIODS)
def test_the_period_of_each_number(text: str, codes: list[str | None]) -> None:
    found = [b.dating for b in bound(text)]
    assert [
        None if d.period is None else f"{d.since.code}/{d.period.code}" if d.since else d.period.code for d in found
    ] == codes


def test_a_number_without_a_period_goes_on_from_the_text_before() -> None:
    carried = Carried(period=Period(2022), why="survey year")
    background = Background(gazetteer().place("63.06"), carried)
    (level,) = bound("Stunting Tapin 14,5 persen.", background)
    (target,) = bound("Target Tapin 14 persen.", background)
    assert (level.dating.period, level.dating.basis, level.dating.why) == (Period(2022), Basis.INFERRED, "survey year")
    assert target.dating.period is None


def test_a_movement_without_years_runs_between_the_years_compared_before() -> None:
    background = Background(gazetteer().place("63.06"), Carried(pair=(Period(2021), Period(2022))))
    first, last = bound("Tapin turun dari 16 persen menjadi 14 persen.", background)
    (change,) = bound("Tapin turun 2 persen.", background)
    assert (first.dating.period, last.dating.period) == (Period(2021), Period(2022))
    assert (change.dating.since, change.dating.period) == (Period(2021), Period(2022))


SURVEYS: list[tuple[str, list[str | None]]] = [
    ("Menurut SSGI 2022 stunting 24,6 persen.", ["SSGI"]),
    ("Stunting 24,6 persen pada 2022 menurut SSGI.", ["SSGI"]),
    ("SSGI 2021 sebesar 24,4 persen, sedangkan e-PPGBM 8,8 persen.", ["SSGI", "e-PPGBM"]),
    ("Menurut SKI/SSGI stunting 31,6% pada 2022 dan 20,1% pada 2023.", ["SSGI", "SKI"]),
    ("Stunting 33,6 persen pada 2022 dan 15,9 persen pada 2023, menurut SKI 2023.", [None, "SKI"]),
    ("SSGI tahun 2023 sebesar 13,6 persen.", ["SSGI"]),
    ("Menurut data mandiri stunting 13 persen.", [None]),
    ("Menurut SSGI stunting 20 persen dan targetnya 14 persen.", ["SSGI", None]),
]


@pytest.mark.parametrize(("text", "surveys"), SURVEYS)
def test_the_instrument_of_each_number(text: str, surveys: list[str | None]) -> None:
    assert [b.survey for b in bound(text)] == surveys


@pytest.mark.parametrize(
    ("carried", "text", "survey"),
    [
        (Carried(surveys=("SSGI",)), "Tapin 14,5 persen pada 2022.", "SSGI"),
        (Carried(surveys=("SSGI",)), "Tapin 14,5 persen pada 2019.", None),
        (Carried(surveys=("SSGI",), named=("SSGBI", "SSGI")), "Tapin 14,5 persen pada 2019.", "SSGBI"),
        (Carried(surveys=("other",)), "Tapin 14,5 persen pada 2022.", None),
    ],
)
def test_a_survey_is_inherited_for_the_years_it_was_fielded(carried: Carried, text: str, survey: str | None) -> None:
    (number,) = bound(text, Background(gazetteer().place("63.06"), carried))
    assert number.survey == survey
