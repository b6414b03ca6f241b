"""The words of headers, labels and titles."""

import pytest

from knowledge.extraction.regions import Region
from knowledge.tabular.headers import Says, read_head

REGION = Region("Kalimantan Selatan")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Stunting (%)", {Says.STUNTED, Says.RATE}),
        ("Prevelansi Stanting", {Says.PREVALENCE, Says.RATE, Says.STUNTED}),
        ("Stunting (Pendek + Sangat Pendek)", {Says.STUNTED}),
        ("Sangat Pendek", {Says.PART}),
        ("Jml Balita yang Diukur", {Says.COUNT, Says.CHILD, Says.MEASURED}),
        ("2021", set()),
        ("2023-01", set()),
        ("Jan-23", set()),
        ("Hasil Penimbangan Stunting", {Says.FILLER, Says.STUNTED}),
        ("Stunting Menurut Kabupaten/Kota (%)", {Says.STUNTED, Says.RATE}),
        ("Stunting per Kecamatan", {Says.STUNTED}),
        ("0-23 bulan", {Says.PART}),
        ("Stunting usia 24 - 59 bln", {Says.STUNTED, Says.PART}),
        ("Stunting (0-59 bulan)", {Says.STUNTED, Says.FILLER}),
    ],
)
def test_known_words(text: str, says: set[Says]) -> None:
    head = read_head(text, REGION)
    assert head.says == says
    assert head.unknown == ""


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Agts-24", "2024-08"),
        ("Feb'24", "2024-02"),
        ("Des. ’23", "2023-12"),
        ("Sem I 2023", "2023-S1"),
        ("Semester 2/2023", "2023-S2"),
        ("TW III 2024", "2024-Q3"),
        ("2023*)", "2023"),
        ("2022¹⁾", "2022"),
        ("2023 (SSGI)", "2023"),
    ],
)
def test_the_period_that_a_header_is_of(text: str, period: str) -> None:
    head = read_head(text, REGION)
    assert [one.code for one in head.periods] == [period]
    assert not head.says
    assert not head.unknown


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Stunting 2022 %", ["2022"]),
        ("2022 Balita stunting", ["2022"]),
        ("Sebanyak 2022 balita di Kabupaten Tapin tercatat stunting oleh dinas", []),
    ],
)
def test_a_year_above_a_unit_counts_nothing(text: str, periods: list[str]) -> None:
    assert [one.code for one in read_head(text, REGION).periods] == periods


@pytest.mark.parametrize(
    ("text", "lowers", "moves"),
    [
        ("Target Penurunan Prevalensi Stunting", True, False),
        ("Percepatan Penurunan Stunting", False, False),
        ("Penurunan", False, True),
        ("Stunting", False, False),
    ],
)
def test_what_speaks_of_a_lowering(text: str, lowers: bool, moves: bool) -> None:
    head = read_head(text, REGION)
    assert (head.lowers, head.moves) == (lowers, moves)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Naik/Turun", "Naik"),
        ("Cakupan (%)", "Cakupan"),
        ("Prevalensi Obesitas", "Obesitas"),
        ("D/S", "D"),
        ("Penimbangan (%)", "Penimbangan"),
        ("Selisih 2021-2022", "Selisih"),
        ("% Imunisasi Lengkap", "Imunisasi"),
    ],
)
def test_a_word_that_is_not_known_is_named(text: str, unknown: str) -> None:
    assert read_head(text, REGION).unknown == unknown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("No.", {Says.NUMBER}),
        ("Nama Kabupaten / Kota", {Says.REGENCY}),
        ("KECAMATAN", {Says.DISTRICT}),
        ("Desa/Kelurahan", {Says.BELOW}),
        ("Tahun", {Says.PERIOD}),
        ("Tahun 2022", set()),
        ("Kabupaten Tapin", set()),
        ("Jumlah Kecamatan", set()),
        ("Angka", set()),
    ],
)
def test_what_names_stand_below(text: str, names: set[Says]) -> None:
    assert read_head(text, REGION).over_names == names


def test_what_else_a_title_names() -> None:
    title = read_head("STATUS GIZI BALITA DAN WASTING KABUPATEN TAPIN, SSGI 2021-2022", REGION)
    assert title.others == ("wasting_prevalence",)
    assert [place.code for place in title.places] == ["63.05"]
    assert (title.surveys, [period.code for period in title.periods]) == (("SSGI",), ["2021", "2022"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("REKAP STUNTING PER KECAMATAN KABUPATEN BANJAR BULAN AGUSTUS", "63.03"),
        ("DATA STUNTING KECAMATAN DI TAPIN", "63.05"),
        ("STUNTING KECAMATAN TAKISUNG", "63.01.01"),
    ],
)
def test_a_title_in_capitals_names_a_place(text: str, code: str) -> None:
    assert [place.code for place in read_head(text, REGION).places] == [code]


@pytest.mark.parametrize(
    ("text", "beyond"),
    [
        ("Stunting Kecamatan Antah Berantah Kabupaten Tapin", True),
        ("STUNTING DESA TUNGKAP KABUPATEN TAPIN", True),
        ("Stunting Puskesmas Rantau Kabupaten Tapin", True),
        ("Stunting Kecamatan Takisung Kabupaten Tanah Laut", False),
        ("STUNTING PER KECAMATAN TAHUN 2024 KABUPATEN TAPIN", False),
        ("Stunting Menurut Puskesmas Agustus 2024 Kabupaten Tapin", False),
        ("Stunting per Puskesmas Kabupaten Tapin", False),
        ("Stunting Puskesmas Se-Kabupaten Tapin", False),
    ],
)
def test_a_title_names_a_place_that_is_not_known(text: str, beyond: bool) -> None:
    assert read_head(text, REGION).beyond is beyond


@pytest.mark.parametrize(
    ("text", "stunting"),
    [
        ("Prevalensi balita stunting menurut kabupaten", True),
        ("Data stunting Kabupaten Tapin", True),
        ("Penurunan prevalensi stunting", True),
        ("Prevalensi stunting baduta", False),
        ("Prevalensi stunting dan wasting", False),
        ("Prevalensi hipertensi", False),
        ("Percepatan penanganan stunting", False),
    ],
)
def test_a_title_speaks_of_stunting_alone(text: str, stunting: bool) -> None:
    assert read_head(text, REGION).stunting is stunting


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("Tabel 2. Sebaran kasus per kecamatan, KLB 2023", False),
        ("Profil Stunting Dinas Kesehatan", False),
        ("Kasus diare per kecamatan", True),
    ],
)
def test_a_word_in_a_title_is_strange(text: str, strange: bool) -> None:
    assert read_head(text, REGION).strange is strange
