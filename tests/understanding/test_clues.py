"""What a question names, and what it leaves over."""

from decimal import Decimal

import pytest

from knowledge.models import Period
from knowledge.understanding.clues import PLACE, TOPIC, find_clues

MASKED = [
    ("Berapa kasus stunting HSS tahun 2022?", "berapa STUNTING PLACE tahun PERIOD ?"),
    ("rekap stunting HSS 4 th terakhir dong", "rekap STUNTING PLACE LATEST dong"),
    ("angka 522 itu dari SSGI atau e-PPGBM?", "angka FIGURE itu dari SURVEY atau SURVEY ?"),
    ("Apa itu 1000 HPK?", "apa itu 1000 hpk?"),
    ("stunting di atas 20 persen tahun 2022", "STUNTING di atas FIGURE persen tahun PERIOD"),
    ("keluarga berisiko stunting tala", "OTHER PLACE"),
    ("stunting di Wakanda", "STUNTING di PLACE"),
]

TERMS = [
    ("Berapa kasus stunting HSS 2022?", ()),
    ("Dapatkah disampaikan banyaknya kasus stunting yang tercatat di HSS?", ()),
    ("Berapa ibu hamil yang menerima PMT di HSS?", ("ibu", "hamil", "menerima", "pmt")),
    ("Berapa orang bapak asuh anak stunting di HSS?", ("asuh",)),
    ("berapa anak perempuan stunting di HSS", ("perempuan",)),
    ("stunting HSS 2022 menurut Bupati Abdul Hadi", ()),
    ("selamat pagi min, stunting tapin 2023 berapa?", ()),
    ("Selamat siang, saya dari Bappeda, mohon data stunting HST 2024, terima kasih.", ()),
    ("saya mahasiswa ulm, minta data stunting banjarmasin", ()),
    ("tolong carikan stunting tapin 2023 untuk tugas kuliah saya", ()),
    ("stunting tapin 2023 buat bahan presentasi", ()),
    ("saya warga HSS stunting 2023 berapa", ()),
    ("Halo min, perkenalkan saya Rina dari Kandangan. Berapa stunting Tala 2024?", ()),
    ("saya tanya anak perempuan, stunting HSS 2022", ("perempuan",)),
    ("stunting tapin untuk keluarga miskin", ("keluarga", "miskin")),
    ("3 kabupaten tertinggi di kalsel", ()),
    ("jml balita ditimbang di HSS 2023 brp", ()),
    ("berapa yang diukur di Tomohon", ()),
    ("selain tala siapa yg ikut petik aksi seri 2", ("petik", "aksi", "seri", "2")),
]


@pytest.mark.parametrize(("text", "masked"), MASKED)
def test_masked(text: str, masked: str) -> None:
    assert find_clues(text).masked == masked


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_what_is_left_over(text: str, terms: tuple[str, ...]) -> None:
    assert find_clues(text).terms == terms


@pytest.mark.parametrize(
    ("text", "figures"),
    [("benarkah 522 kasus?", ["522"]), ("target 14 persen", ["14"]), ("seri 2", []), ("usia 20 bulan", [])],
)
def test_stated_figures(text: str, figures: list[str]) -> None:
    assert list(find_clues(text).figures) == [Decimal(figure) for figure in figures]


def test_a_year_before_a_count_is_a_year() -> None:
    assert [period.code for period in find_clues("dari 2020 ke 2022 kasus stunting turun").periods] == [
        "2020",
        "2021",
        "2022",
    ]
    assert find_clues("sebanyak 2022 kasus").periods == ()


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("stunting Tapin 2023 persen", ["2023"]),
        ("stunting Tapin 2023%", ["2023"]),
        ("stunting HSS 2021 2022 persen", ["2021", "2022"]),
        ("stunting HSS 20 persen", []),
    ],
)
def test_a_year_before_percent_is_a_year(text: str, periods: list[str]) -> None:
    assert [period.code for period in find_clues(text).periods] == periods


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("bandingkan HSS 2024 dan Tapin 2022", [["2024"], ["2022"]]),
        ("stunting HSS 2021, 2022 dan HST 2021", [["2021", "2022"], ["2021"]]),
        ("stunting HSS 2020-2022 vs Tapin tahun 2022", [["2020", "2021", "2022"], ["2022"]]),
        ("tahun 2024 HSS dan tahun 2022 Tapin", [["2024"], ["2022"]]),
        ("HSS dan Tapin 2022", []),
        ("HSS 2022 dan Tapin 2022", []),
        ("HSS 2022 dan Tapin", []),
        ("HSS 2021 dan HSS 2022", []),
        ("stunting 2021 HSS dan Tapin 2022", []),
    ],
)
def test_periods_of_each_place(text: str, own: list[list[str]]) -> None:
    assert [[one.code for one in periods] for _, periods in find_clues(text).own_periods] == own


def test_a_survey_is_no_place() -> None:
    clues = find_clues("Survei Status Gizi Indonesia 2022")
    assert clues.survey == "SSGI"
    assert clues.places == ()


def test_two_surveys_are_none() -> None:
    assert find_clues("SSGI atau e-PPGBM").survey is None


def test_has() -> None:
    clues = find_clues("stunting HSS")
    assert clues.has(PLACE)
    assert clues.has("PERIOD", TOPIC)
    assert not clues.has("PERIOD")


@pytest.mark.parametrize(
    ("text", "bare"),
    [("hss 202", ("202",)), ("665 anak stunting di Tanah Bumbu", ()), ("stunting NTT per Agustus", ("Agustus",))],
)
def test_what_stands_like_a_year_and_is_none(text: str, bare: tuple[str, ...]) -> None:
    assert find_clues(text).bare == bare


@pytest.mark.parametrize(
    ("text", "figures"),
    [("turun dari 30 ke 20 persen", ["30", "20"]), ("dari 29,1 ke 19,8", ["29.1", "19.8"]), ("seri ke 2", [])],
)
def test_what_is_reached_is_no_ordinal(text: str, figures: list[str]) -> None:
    assert [str(figure) for figure in find_clues(text).figures] == figures


def test_one_instrument_is_asked_for_two_are_held_against_each_other() -> None:
    assert find_clues("stunting HSS menurut SSGI").survey == "SSGI"
    both = find_clues("SSGI dan e-PPGBM HSS")
    assert (both.survey, both.surveys) == (None, ("SSGI", "e-PPGBM"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("bukan banjar tapi banjarbaru", "banjarbaru"),
        ("eh bukan Tapin melainkan Tabalong 2022", "eh Tabalong 2022"),
        ("bukan 2023, 2022", "2022"),
        ("eh salah, banjarmasin", "eh banjarmasin"),
        ("Tala, bukan Tabalong", "Tala"),
        ("bukan Tapin", "bukan Tapin"),
        ("bukannya stunting Tapin 14 persen?", "bukannya stunting Tapin 14 persen?"),
        ("stunting HSS bukan?", "stunting HSS bukan?"),
        ("522 bukan 600 kasus?", "522 bukan 600 kasus?"),
        ("bukan karena keturunan, kan?", "bukan karena keturunan, kan?"),
        ("bukan cuma HSS, Tapin juga naik", "bukan cuma HSS, Tapin juga naik"),
        ("stunting karena gizi bukan keturunan", "stunting karena gizi bukan keturunan"),
    ],
)
def test_what_is_said_not_to_be_meant_is_left_out(text: str, read: str) -> None:
    assert find_clues(text).text == read


@pytest.mark.parametrize(("text", "surveys"), [("versi SSGI", ("SSGI",)), ("selain SSGI", ()), ("tanpa e-PPGBM", ())])
def test_an_instrument_that_is_left_out_is_not_asked_for(text: str, surveys: tuple[str, ...]) -> None:
    assert find_clues(text).surveys == surveys


def test_what_was_read_stays_read_for_the_words_that_are_right_and_the_time_that_it_is() -> None:
    clues = find_clues("tahun lalu di hss", frozenset(), Period(2024))
    assert find_clues("tahun lalu di hss", frozenset(), Period(2024)) is clues
    assert find_clues("tahun lalu di hss", frozenset(), Period(2023)).periods != clues.periods
    assert find_clues("kasus balangn", frozenset({"balangn"})).places != find_clues("kasus balangn").places
