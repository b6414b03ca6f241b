"""What a sentence leaves to those after it."""

import pytest

from knowledge.extraction.dating import Carried
from knowledge.extraction.inheritance import aimed_at, with_periods, with_surveys
from knowledge.language.places import gazetteer
from knowledge.models import Period
from tests.shorthand import MAIN, bound, read

TODAY = Period(2024)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Stunting Tapin 14 persen pada 2022.", "2022"),
        ("Stunting Tapin 16 persen pada 2021 dan 14 persen pada 2022.", "2022"),
        ("Hasil SSGI 2022 sudah keluar.", "2022"),
        ("Stunting Kabupaten Hulu Sungai Selatan, Provinsi Kalimantan Selatan, pada 2022 tertinggi.", "2022"),
        ("Dua angka itu hasil SSGI 2022 dan SKI 2023.", "2023"),
        ("Lokus stunting tahun ini diambil dari pendataan 2022.", "2022"),
        ("Soal stunting tahun 2023 dan 2022 dibahas.", "2023"),
        # A target, the day of the text and an event leave none.
        ("Targetnya 14 persen pada 2024.", None),
        ("Kini stunting Tapin 14 persen.", None),
        ("Rapat digelar pada 2023.", None),
    ],
)
def test_the_period_that_is_left(text: str, period: str | None) -> None:
    facts = [b for b in bound(text) if not b.refusal]
    left = with_periods(Carried(), read(text), facts, TODAY).period
    assert (left.code if left else None) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Stunting Hulu Sungai Selatan 14 persen pada 2021.", "2023"),
        ("Stunting Hulu Sungai Selatan 14 persen pada Februari 2023.", "2023-02"),
        ("Stunting Tapin 14 persen pada 2021.", "2021"),
    ],
)
def test_only_the_place_of_the_text_is_looked_back_on(text: str, period: str) -> None:
    before = Carried(period=Period(2023))
    facts = [b for b in bound(text) if not b.refusal]
    left = with_periods(before, read(text), facts, TODAY, [gazetteer().place(MAIN)]).period
    assert left is not None
    assert left.code == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Stunting Tapin turun dari 32 persen pada 2021.", "2023"),
        ("Stunting Balangan 32 persen pada 2021.", "2021"),
        ("Menurut SSGI 2021 stunting Tapin turun dari 32 persen.", "2021"),
        ("Stunting Tapin turun dari 32 persen (SSGI 2021) ke 30 persen.", "2023"),
    ],
)
def test_where_a_movement_began_leads_nothing_in(text: str, period: str) -> None:
    facts = [b for b in bound(text) if not b.refusal]
    left = with_periods(Carried(period=Period(2023)), read(text), facts, TODAY, [gazetteer().place(MAIN)]).period
    assert left is not None
    assert left.code == period


def test_what_is_only_compared_with_leads_nothing_in() -> None:
    before = Carried(period=Period(2023), surveys=("SKI",), measured=("SKI",))
    reading = read("Berikut yang naik dibanding SSGI 2022:")
    after = with_periods(with_surveys(before, reading), reading, [], TODAY)
    assert (after.period, after.surveys, after.pair) == (Period(2023), ("SKI",), (Period(2022), Period(2023)))


@pytest.mark.parametrize(
    ("text", "surveys"),
    [
        ("Menurut SSGI 2022 stunting 14 persen.", ("SSGI",)),
        ("SSGI dan e-PPGBM tidak bisa dibandingkan.", ("SSGI", "e-PPGBM")),
        ("Stunting naik 5,2 poin dibandingkan SKI 2023.", ("SKI",)),
        ("Dua angka itu hasil SKI 2023 dan SSGI 2024.", ("SKI", "SSGI")),
        ("SSGI memakai sampel, lain dengan e-PPGBM.", ()),
        ("Stunting 14 persen.", ()),
    ],
)
def test_the_survey_that_is_left(text: str, surveys: tuple[str, ...]) -> None:
    assert with_surveys(Carried(), read(text)).surveys == surveys


@pytest.mark.parametrize(
    ("named", "text", "surveys"),
    [
        (("SSGI", "e-PPGBM"), "Survei itu memakai sampel.", ("SSGI",)),
        (("SSGI", "e-PPGBM"), "Hasil survei menunjukkan 14 persen.", ("SSGI",)),
        (("SSGI", "SKI"), "Pada survei yang sama Balangan 14 persen.", ("SKI",)),
        (("e-PPGBM",), "Survei nasional menyebut 56,8 persen.", ()),
        (("SSGI", "e-PPGBM"), "Hasil survei kepuasan menunjukkan 14 persen.", ("e-PPGBM",)),
    ],
)
def test_a_survey_referred_to_is_the_one_named_last(
    named: tuple[str, ...], text: str, surveys: tuple[str, ...]
) -> None:
    assert with_surveys(Carried(surveys=named[-1:], named=named), read(text)).surveys == surveys


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Apa target tahun ini?", "2024"),
        ("Target 2025:", "2025"),
        ("Apa hasil tahun ini?", None),
        ("Target itu dibahas pada 2023.", None),
    ],
)
def test_a_question_or_a_heading_names_the_year_of_the_target(text: str, period: str | None) -> None:
    aim = aimed_at(read(text))
    assert (aim.code if aim else None) == period
