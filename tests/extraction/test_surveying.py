"""By what instrument a number was measured; the tables are the specification."""

import pytest

from knowledge.extraction.bindings import Background
from knowledge.extraction.dating import Carried
from knowledge.language.places import gazetteer
from tests.shorthand import bound

SURVEYS: list[tuple[str, list[str | None]]] = [
    ("Menurut SSGI 2022 stunting 24,6 persen.", ["SSGI"]),
    ("Stunting 24,6 persen pada 2022 menurut SSGI.", ["SSGI"]),
    ("SSGI 2021 sebesar 24,4 persen, sedangkan e-PPGBM 8,8 persen.", ["SSGI", "e-PPGBM"]),
    ("Menurut SKI/SSGI stunting 31,6% pada 2022 dan 20,1% pada 2023.", ["SSGI", "SKI"]),
    ("Stunting 33,6 persen pada 2022 dan 15,9 persen pada 2023, menurut SKI 2023.", [None, "SKI"]),
    ("SSGI tahun 2023 sebesar 13,6 persen.", ["SSGI"]),
    ("SSGI turun dari 30,2 persen pada 2022 menjadi 27,7 persen pada 2023.", ["SSGI", "SSGI"]),
    ("Menurut SSGI 2024 stunting 23,1 persen, turun dibanding 2023 yang 23,9 persen.", ["SSGI", None]),
    ("Menurut data mandiri stunting 13 persen.", [None]),
    ("Stunting 32,6 persen, naik 5,2 poin dibandingkan SKI 2023.", [None, None]),
    ("Bupati menyebut stunting tinggal 9 persen, sementara SSGI 2022 mencatat 31,4 persen.", [None, "SSGI"]),
    ("Stunting 23,9 persen; pada SSGI 2022 masih 20 persen.", [None, "SSGI"]),
    ("Menurut SSGI stunting 20 persen, sedangkan hasil bulan timbang 8 persen.", ["SSGI", None]),
    ("Stunting 37 persen pada SSGI 2024, dari 37,9 persen pada SKI 2023.", ["SSGI", "SKI"]),
    ("Stunting 37 persen menurut SSGI 2024, dari 37,9 persen.", ["SSGI", "SSGI"]),
    ("Stunting turun dari 26,6 persen (SSGI 2022) ke 25,9 persen.", ["SSGI", None]),
    ("Stunting turun dari 26,6 persen (SSGI 2022) ke 25,9 persen (SKI 2023).", ["SSGI", "SKI"]),
    ("SKI mencatat stunting 29 persen, melonjak dari 24,7 persen.", ["SKI", None]),
    ("Stunting 19,7 persen pada SSGI 2024, padahal setahun sebelumnya 22 persen.", ["SSGI", None]),
    ("Menurut SSGI stunting 14,5 persen (2022) dan 15,2 persen (2023).", ["SSGI", "SSGI"]),
    ("Menurut SSGI 2022 ada 312 ribu keluarga berisiko stunting.", [None]),
    ("Menurut SSGI stunting 20 persen dan targetnya 14 persen.", ["SSGI", None]),
    ("Targetnya prevalensi e-PPGBM 7 persen pada 2026.", ["e-PPGBM"]),
    ("Target untuk 2025 ialah 33,1 persen jika memakai SSGI.", ["SSGI"]),
    ("Berkaca pada SSGI 2022 ditargetkan 14 persen.", [None]),
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
        (Carried(surveys=("SSGI",), named=("e-PPGBM", "SSGI")), "Tapin 9,5 persen pada Desember 2022.", "e-PPGBM"),
        (Carried(surveys=("SSGI",)), "Ada 120 anak stunting di Tapin pada 2022.", None),
        (Carried(surveys=("SSGI",)), "Ada 120 ribu anak stunting di Kalimantan Selatan pada 2022.", "SSGI"),
        (Carried(surveys=("SSGI",)), "Menurut pemantauan puskesmas Tapin 14,5 persen pada 2022.", None),
        (Carried(surveys=("other",)), "Tapin 14,5 persen pada 2022.", None),
    ],
)
def test_a_survey_is_inherited_for_the_years_it_was_fielded(carried: Carried, text: str, survey: str | None) -> None:
    (number,) = bound(text, Background(gazetteer().place("63.06"), carried))
    assert number.survey == survey
