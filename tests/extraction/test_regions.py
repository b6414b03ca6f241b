"""The part of the country a document speaks of."""

import pytest

from knowledge.extraction.regions import Region, is_all_over, is_dateline
from knowledge.language.places import gazetteer
from knowledge.models import Level, Span


@pytest.mark.parametrize(
    ("text", "name", "dateline"),
    [
        ("PELAIHARI (ANTARA) - Stunting turun.", "PELAIHARI", True),
        ("Kotabaru – Rembuk digelar.", "Kotabaru", True),
        ("KABARANU.COM, PALEMBANG - Stunting turun.", "PALEMBANG", True),
        ("KabarAnu – Palangka Raya – Rapat digelar.", "Palangka Raya", True),
        ("NABIRE | KABAR ANU – Stunting turun.", "NABIRE", True),
        ("KABAR-ANU.COM, RANTAU - Stunting turun.", "RANTAU", True),
        ("KBRN, Tapin: Stunting turun.", "Tapin", True),
        ("Tapin, 25 Januari 2023", "Tapin", True),
        ("Rantau (Kabar Kalsel) - Stunting turun.", "Kalsel", True),
        ("Stunting Rantau (di Kalsel) turun.", "Kalsel", False),
        ("Tapin: stunting turun.", "Tapin", False),
        ("Tapin, 25 balita.", "Tapin", False),
        ("Tapin turun 2 persen.", "Tapin", False),
        ("- Tapin - 14,5%", "Tapin", False),
        ("Tapin – 14,5 persen pada 2022", "Tapin", False),
        ("RANTAU - 26 persen balita di Tapin masih pendek.", "RANTAU", True),
        ("Kabupaten Tapin, Balangan dan Tabalong masing-masing turun.", "Tapin", False),
    ],
)
def test_where_a_text_was_written(text: str, name: str, dateline: bool) -> None:
    start = text.index(name)
    assert is_dateline(text, Span.of(text, start, start + len(name))) is dateline


def test_what_a_place_is_ranked_in_is_not_what_a_text_is_about() -> None:
    text = "Kabupaten Tapin terbaik di Kalimantan Selatan. Kalsel memujinya."
    assert Region(text).main_place(Span.of(text, 0, 46)) == gazetteer().place("63.05")


@pytest.mark.parametrize(("text", "whole"), [("camat se-Kalsel", True), ("seluruh Kalsel", True), ("di Kalsel", False)])
def test_all_that_lies_in_a_place(text: str, whole: bool) -> None:
    start = text.index("Kalsel")
    assert is_all_over(text, Span.of(text, start, start + 6)) is whole


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("Kota Bima dan Kabupaten Bima.", Level.REGENCY, "52.06"),
        ("Kota Bima, Kabupaten Bima dan Kabupaten Dompu.", Level.REGENCY, None),
        ("Kabupaten Dompu.", Level.CITY, None),
    ],
)
def test_the_only_regency_or_city_of_a_document(text: str, level: Level, code: str | None) -> None:
    place = Region(text).only(level, "52")
    assert (place.code if place else None) == code


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Kota Bima dan Kabupaten Bima turun.", ["52.72", "52.06"]),
        ("Kota Bima turun.", []),
        ("Kota Bima, Kabupaten Bima, Kota Bogor dan Kabupaten Bogor.", []),
    ],
)
def test_regency_and_city_of_one_name(text: str, pair: list[str]) -> None:
    assert [place.code for place in Region(text).twins] == pair


def test_a_capital_means_its_regency_only_where_its_province_is_spoken_of() -> None:
    capital = gazetteer().find("Pelaihari")[0]
    assert Region("Pelaihari di Kalimantan Selatan").resolve(capital) == gazetteer().place("63.01")
    assert Region("Pelaihari dan Bandung").resolve(capital) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kabupaten Kapuas, Kalimantan Tengah: tertinggi Kapuas Hulu.", "62.03.12"),
        ("Kabupaten Kapuas, Kalimantan Tengah: lebih rendah dari Kabupaten Kapuas Hulu.", "61.06"),
        ("Kabupaten Kapuas di Kalteng dan Kapuas Hulu di Kalimantan Barat.", "61.06"),
        ("Stunting di Kapuas Hulu.", "61.06"),
    ],
)
def test_a_district_of_the_province_spoken_of_comes_before_a_far_regency_of_its_name(text: str, code: str) -> None:
    mention = next(m for m in gazetteer().find(text) if "Hulu" in m.span.text)
    assert Region(text).resolve(mention) == gazetteer().place(code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # A national officer opens the text: the capital is but where it took place.
        ("Jakarta, kabar.id – Wakil Presiden memimpin rapat di Jakarta, Jumat (6/10/2023). Stunting turun.", "00"),
        (
            "Rantau – Bupati memimpin rapat di Rantau, Jumat (6/10/2023). Target nasional 14 persen. Kalsel ikut.",
            "63.05",
        ),
        ("Gorontalo (ANTARA) - Bupati Bone Bolango menyebut. Provinsi Gorontalo lebih tinggi.", "75.03"),
        # Where a regency lies
        ("Dinas Kesehatan Kabupaten Tapin, Kalimantan Selatan, mencatat. Target Provinsi Kalimantan Selatan.", "63.05"),
        ("Dinas Kesehatan Kalimantan Selatan mencatat. Target Provinsi Kalimantan Selatan. Tapin ikut.", "63"),
    ],
)
def test_what_a_text_is_about(text: str, code: str) -> None:
    place = Region(text).main_place(Span.of(text, 0, text.index(". ") + 1))
    assert place is not None
    assert place.code == code
