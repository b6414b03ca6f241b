"""Indicators and surveys in all their spellings."""

import re

import pytest

from knowledge.language.indicators import (
    any_instrument,
    find_indicators,
    find_surveys,
    indicators,
    names_any,
    surveys,
)
from knowledge.models import Period, Unit


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("prevalensi stunting", ["stunting_prevalence"]),
        ("prevelansi balita", ["stunting_prevalence"]),
        ("kasus stunting turun", ["stunting_cases"]),
        ("jumlah anak stunting", ["stunting_cases"]),
        ("stunting di daerah ini", ["stunting"]),
        ("tengkes", ["stunting"]),
        ("keluarga berisiko stunting", ["families_at_risk"]),
        ("balita yang diukur", ["children_measured"]),
        ("angka wasting dan stunting", ["wasting_prevalence", "stunting"]),
        ("prevalensinya 20 persen", ["stunting_prevalence"]),
        ("stuntingisasi", []),
        ("", []),
    ],
)
def test_what_is_counted(text: str, codes: list[str]) -> None:
    assert [mention.code for mention in find_indicators(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Survei Status Gizi Indonesia (SSGI)", ["SSGI", "SSGI"]),
        ("Studi Status Gizi Balita Indonesia", ["SSGBI"]),
        ("menurut SKI 2023", ["SKI"]),
        ("Survey Kesehatan Nasional", ["SKI"]),
        ("Riset Kesehatan Dasar", ["Riskesdas"]),
        ("EPPGBM", ["e-PPGBM"]),
        ("pencatatan elektronik gizi berbasis masyarakat", ["e-PPGBM"]),
        ("aplikasi Si-Penting", ["other"]),
        ("by name, by address", ["other"]),
        ("hasil penimbangan Agustus", ["weighing"]),
        ("bulan timbang", ["weighing"]),
        ("pemantauan status gizi di posyandu", ["weighing"]),
        ("Pemantauan Status Gizi (PSG) 2017", ["PSG"]),
        ("SSGI/SKI", ["SSGI", "SKI"]),
        ("survei kepuasan", []),
    ],
)
def test_which_instrument(text: str, codes: list[str]) -> None:
    assert [mention.code for mention in find_surveys(text)] == codes


@pytest.mark.parametrize(
    ("code", "year", "covered"),
    [
        ("SSGI", 2022, True),
        ("SSGI", 2023, False),
        ("SKI", 2023, True),
        ("e-PPGBM", 2019, True),
        ("Riskesdas", 2018, True),
    ],
)
def test_a_survey_covers_the_years_it_was_fielded(code: str, year: int, covered: bool) -> None:
    assert surveys()[code].covers(Period(year)) is covered
    assert surveys()[code].covers(None)


@pytest.mark.parametrize(
    ("name", "known"), [("SKI", True), ("eppgbm", True), ("Riskesdas", True), ("data dinkes", False)]
)
def test_names_of_surveys_and_registers_but_no_local_counts(name: str, known: bool) -> None:
    assert (re.fullmatch(any_instrument(), name, re.IGNORECASE) is not None) is known


def test_every_indicator_but_the_topic_has_a_unit() -> None:
    assert {code for code, indicator in indicators().items() if indicator.unit is None} == {"stunting"}
    assert indicators()["stunting_cases"].unit is Unit.CHILDREN


@pytest.mark.parametrize(
    ("text", "named"),
    [("Kasus Stunting turun", True), ("menurut SSGI", True), ("harga beras turun", False), ("", False)],
)
def test_an_indicator_or_an_instrument_is_named(text: str, named: bool) -> None:
    assert names_any(text) is named
