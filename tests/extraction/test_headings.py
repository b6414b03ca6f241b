"""What a heading leaves to the list below it."""

import pytest

from knowledge.extraction.headings import Heading, figures_by_heading, heading_below, is_item
from knowledge.models import Period
from tests.shorthand import read


@pytest.mark.parametrize(
    ("text", "leads_in"),
    [
        ("(1) Target penurunan prevalensi stunting ditetapkan sebagai berikut:", True),
        ("Berikut target stunting per kecamatan:", True),
        ("Sasaran percepatan penurunan stunting adalah prevalensi menjadi:", True),
        ("Untuk itu, Tapin menargetkan prevalensi stunting sebagai berikut:", True),
        ("TARGET 2024", True),
        ("Target prevalensi stunting.", False),
        ("Target 14 persen dijabarkan sebagai berikut:", False),
        ("Kecamatan yang belum mencapai target:", False),
        ("Demi mengejar target, ini angka setiap kecamatan:", False),
        ("Target dan capaian prevalensi stunting:", False),
    ],
)
def test_what_leads_in_a_list_of_targets(text: str, leads_in: bool) -> None:
    assert heading_below(read(text), Heading()).aims is leads_in


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("Target penurunan stunting:", True),
        ("Target pengurangan kasus stunting:", True),
        ("Target prevalensi stunting:", False),
        ("Penurunan stunting:", False),
    ],
)
def test_targets_that_may_be_how_far_it_is_to_fall(text: str, falls: bool) -> None:
    assert heading_below(read(text), Heading()).falls is falls


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Stunting tahun 2021 dan 2022:", [2021, 2022]),
        ("Stunting menurut SSGI 2022 dan SKI 2023:", [2022, 2023]),
        ("Stunting tahun 2022:", []),
        ("Stunting tahun 2022 dibandingkan 2021:", []),
        ("Stunting 2021-2023:", []),
        ("Stunting tahun 2021 dan 2022.", []),
        ("Stunting 20 persen pada 2021 dan 2022:", []),
        ("Stunting tahun 2022 dan target 2024:", []),
        ("Target prevalensi stunting tahun 2023 dan 2024:", [2023, 2024]),
    ],
)
def test_the_periods_of_the_figures_below(text: str, years: list[int]) -> None:
    assert heading_below(read(text), Heading()).periods == tuple(map(Period, years))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("1. Tapin 33,5% dan 14,5%", True),
        ("- 2024: 14%", True),
        ("Angka itu turun di Tapin.", False),
        ("Target:", False),
    ],
)
def test_a_heading_holds_for_the_items_below_it(text: str, holds: bool) -> None:
    above = Heading(aims=False, periods=(Period(2021), Period(2022)))
    assert (heading_below(read(text), above) == above) is holds


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("1. Tapin 33,5% dan 14,5%", True),
        ("Tapin 33,5% menjadi 14,5%", True),
        ("1. Tapin 33,5%", False),
        ("1. Tapin 33,5%, turun 19%", False),
        ("1. Tapin 33,5% (2021) dan 14,5%", False),
        ("Prevalensi Tapin 33,5% dan 14,5%", False),
    ],
)
def test_an_item_with_a_figure_for_each_period(text: str, dated: bool) -> None:
    years = (Period(2021), Period(2022))
    assert figures_by_heading(read(text), Heading(periods=years)) == (years if dated else ())


@pytest.mark.parametrize("text", ["Tapin mencatat 33,5 persen dan Balangan 22 persen.", "Tapin 33,5%, Balangan 22%"])
def test_the_figures_of_several_places_are_dated_by_no_heading(text: str) -> None:
    assert figures_by_heading(read(text), Heading(periods=(Period(2021), Period(2022)))) == (None, None)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("a. Tahun 2025 sebesar 18,0 persen;", True),
        ("(2) Kabupaten Tapin 18,0 persen", True),
        ("16,8 persen pada tahun 2025;", True),
        ("Tapin 12%", True),
        ("Tapin: 18,0 persen (delapan belas persen), Balangan 17 persen", True),
        ("- Tapin dengan 18,0 persen pada 2025, lalu 16 persen", True),
        ("Hasil pengukuran Tapin 18,0 persen.", False),
        ("Pada 2023 prevalensi stunting Tapin 24 persen.", False),
        ("Tapin mencatat prevalensi stunting 24 persen pada 2023.", False),
        ("Tapin memiliki 4.500 balita stunting pada 2023.", False),
        ("Tapin 24 persen (SSGI 2022)", False),
        ("Tapin 24 persen, turun dari 30 persen pada 2022.", False),
        ("24 persen balita di Tapin bertubuh pendek.", False),
        ("1. Tapin mencatat 24 persen pada 2023.", False),
        ("- Prevalensi stunting Tapin 24 persen pada 2023", False),
        ("- Pada 2023 stunting Tapin 24 persen", False),
        ("Semua harus bergerak.", False),
    ],
)
def test_an_item_of_a_list(text: str, listed: bool) -> None:
    assert is_item(read(text)) is listed
