"""The place of a table's row."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.language.places import gazetteer
from knowledge.models import Place
from knowledge.tabular.headers import read_head
from knowledge.tabular.rowplaces import RowPlaces

KALSEL, TALA, TAPIN, TAKISUNG = "63", "63.01", "63.05", "63.01.01"


def places(headers: str, rows: list[str], base: str = "", beyond: bool = False) -> list[str]:
    """The code of each row's place, "" for none; cells are parted by ";"."""
    region = Region(f"Kalimantan Selatan. {base and gazetteer().place(base).name}")
    heads = [read_head(text, region) for text in headers.split(";")]
    cells = [row.split(";") for row in rows]
    reader = RowPlaces(heads, cells, gazetteer().place(base) if base else None, region, beyond)
    found = [reader.of(row) for row in cells]
    return [place.code if isinstance(place, Place) else "" for place in found]


@pytest.mark.parametrize(
    ("headers", "rows", "base", "codes"),
    [
        ("No;Kabupaten", ["1;Tanah Laut", "2;KAB. TAPIN", ";Kalimantan Selatan"], KALSEL, [TALA, TAPIN, KALSEL]),
        ("Kabupaten", ["1. Tanah Laut", "Tapin*", "Kota Banjarbaru (63.72)"], KALSEL, [TALA, TAPIN, "63.72"]),
        ("Kabupaten", ["Tanah Laut dan Tapin", "Bukan Daerah", "Desa Takisung"], KALSEL, ["", "", ""]),
        ("Kecamatan", ["TAKISUNG", "Jumlah", "Kab. Tanah Laut"], TALA, [TAKISUNG, TALA, TALA]),
        ("Kecamatan", ["Takisung", "Jumlah"], TAPIN, ["", TAPIN]),
        ("Kecamatan", ["Jumlah"], KALSEL, [""]),
        ("Kabupaten/Kota", ["Tapin", "JUMLAH", "Rata-rata"], KALSEL, [TAPIN, KALSEL, ""]),
        ("Kabupaten/Kota", ["Jumlah"], TALA, [""]),
        ("Provinsi", ["Kalimantan Selatan", "Total", "Indonesia"], "", [KALSEL, "00", "00"]),
        ("Kabupaten;Provinsi", ["Tapin;Kalimantan Selatan"], "", [TAPIN]),
        ("Kecamatan;Desa", ["Takisung;Tabanio", "Takisung;Jumlah", "Jumlah;"], TALA, ["", TAKISUNG, TALA]),
        ("Desa", ["Tabanio", "Total"], TAKISUNG, ["", TAKISUNG]),
        ("Desa", ["Takisung", "Tanah Laut", "KEC. TAKISUNG"], TAKISUNG, ["", "", TAKISUNG]),
        ("Desa", ["Tabanio", "Kec. Takisung", "Kab. Tanah Laut"], TALA, ["", TAKISUNG, TALA]),
        ("Puskesmas", ["Takisung", "Total"], TALA, ["", TALA]),
        ("Wilayah", ["Tapin", "Jumlah"], KALSEL, [TAPIN, ""]),
        ("Nama lembaga", ["Tapin"], KALSEL, [TAPIN]),
        ("Tahun", ["2022"], TAPIN, [TAPIN]),
        ("Tahun", ["2022"], "", [""]),
        ("Kabupaten", [""], TAPIN, [""]),
    ],
)
def test_the_place_of_a_row(headers: str, rows: list[str], base: str, codes: list[str]) -> None:
    assert places(headers, rows, base) == codes


def test_the_total_of_a_place_that_is_not_known_is_not_that_of_the_place_around_it() -> None:
    assert places("Kecamatan", ["Takisung", "Jumlah"], TALA, beyond=True) == [TAKISUNG, ""]
    assert places("Desa", ["Tabanio", "Jumlah"], TALA, beyond=True) == ["", ""]
    assert places("Tahun", ["2022"], TALA, beyond=True) == [""]


def test_beside_a_city_the_bare_name_is_the_regency() -> None:
    region = Region("Sumatera Barat")
    heads = [read_head("Kabupaten/Kota", region)]
    reader = RowPlaces(heads, [["Solok"], ["Kota Solok"]], gazetteer().place("13"), region, beyond=False)
    found = [reader.of([name]) for name in ("Solok", "Kota Solok")]
    assert [isinstance(place, Place) and place.name for place in found] == ["Kabupaten Solok", "Kota Solok"]


def test_a_seat_of_government_is_no_regency_in_a_table() -> None:
    assert places("Kabupaten", ["Pelaihari"], KALSEL) == [""]
    assert places("Kecamatan", ["Pelaihari"], TALA) == ["63.01.03"]


@pytest.mark.parametrize(
    ("headers", "rows", "codes"),
    [
        ("No;Kabupaten/Kota", ["1;Gorontalo", "2;Boalemo", "3;Kota Gorontalo"], ["75.01", "75.02", "75.71"]),
        ("Kabupaten/Kota", ["Boalemo", "Gorontalo", "Pohuwato"], ["75.02", "", "75.04"]),
        ("Kabupaten/Kota", ["Gorontalo", "Boalemo", "Kota Gorontalo", "Jumlah"], ["75.01", "75.02", "75.71", ""]),
        (
            "Kabupaten/Kota",
            ["Boalemo", "Gorontalo", "Kota Gorontalo", "Pohuwato"],
            ["75.02", "75.01", "75.71", "75.04"],
        ),
        ("Kabupaten/Kota", ["Boalemo", "Kota Gorontalo", "Gorontalo"], ["75.02", "75.71", ""]),
        ("Kabupaten/Kota", ["Kaur", "Kota Bengkulu", "Bengkulu"], ["17.04", "17.71", "17"]),
        ("Kabupaten/Kota", ["Kerinci", "Jambi", "Sungai Penuh"], ["15.01", "15.71", "15.72"]),
        ("Kabupaten/Kota", ["Kerinci", "Sungai Penuh", "Jambi"], ["15.01", "15.72", ""]),
        ("No;Wilayah", ["1;Boalemo", "2;Gorontalo", "3;Kota Gorontalo"], ["75.02", "75.01", "75.71"]),
        ("Wilayah", ["Jambi", "Gorontalo", "Aceh"], ["15", "75", "11"]),
        ("Provinsi", ["Jambi", "Gorontalo", "Aceh"], ["15", "75", "11"]),
    ],
)
def test_a_name_of_a_province_among_regencies_is_one_of_them(headers: str, rows: list[str], codes: list[str]) -> None:
    assert places(headers, rows) == codes
