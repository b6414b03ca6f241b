"""Places in order of how far they moved."""

import pytest

from knowledge.asking import ask
from knowledge.figures.shifts import BOTH_WAYS, MOVED, ONE_INSTRUMENT
from knowledge.models import Answer, Context, Document, Status
from tests.samples import THIS_YEAR, make_fact, make_holdings, values

TABLE = Document(
    id="geser.txt",
    published="2025-01-01",
    text=(
        "SSGI 2021: Tapin 30,5 persen, Balangan 20,1 persen, Tabalong 25,2 persen, Banjarbaru 19,3 persen.\n"
        "SSGI 2022: Tapin 28,4 persen, Balangan 24,6 persen.\n"
        "SKI 2023: Tapin 11,7 persen, Balangan 12,8 persen.\n"
        "SSGI 2024: Tapin 20,9 persen, Balangan 22,1 persen, Tabalong 26,3 persen, Banjarbaru 15,6 persen.\n"
        "e-PPGBM: Tapin 9,1 persen pada 2021, Balangan 8,2 persen pada 2021, Tapin 5,3 persen dan Balangan 1,4 persen."
    ),
)
ROWS = [
    ("Tapin 30,5 persen", "63.05", "30.5", "2021", "SSGI"),
    ("Balangan 20,1 persen", "63.11", "20.1", "2021", "SSGI"),
    ("Tabalong 25,2 persen", "63.09", "25.2", "2021", "SSGI"),
    ("Banjarbaru 19,3 persen", "63.72", "19.3", "2021", "SSGI"),
    ("Tapin 28,4 persen", "63.05", "28.4", "2022", "SSGI"),
    ("Balangan 24,6 persen", "63.11", "24.6", "2022", "SSGI"),
    ("Tapin 11,7 persen", "63.05", "11.7", "2023", "SKI"),
    ("Balangan 12,8 persen", "63.11", "12.8", "2023", "SKI"),
    ("Tapin 20,9 persen", "63.05", "20.9", "2024", "SSGI"),
    ("Balangan 22,1 persen", "63.11", "22.1", "2024", "SSGI"),
    ("Tabalong 26,3 persen", "63.09", "26.3", "2024", "SSGI"),
    ("Banjarbaru 15,6 persen", "63.72", "15.6", "2024", "SSGI"),
    ("Tapin 9,1 persen", "63.05", "9.1", "2021", "e-PPGBM"),
    ("Balangan 8,2 persen", "63.11", "8.2", "2021", "e-PPGBM"),
    ("Tapin 5,3 persen", "63.05", "5.3", "2024", "e-PPGBM"),
    ("Balangan 1,4 persen", "63.11", "1.4", "2024", "e-PPGBM"),
]
HOLDINGS = make_holdings(tuple(make_fact(TABLE, *row) for row in ROWS), {TABLE.id: TABLE})


def ask_of(text: str) -> Answer:
    return ask(text, Context(), HOLDINGS, THIS_YEAR)


def test_both_ways_are_counted() -> None:
    said = BOTH_WAYS.format(went="2 naik dan 1 turun", held=3, level="kabupaten")
    assert ask_of("stunting tiap kabupaten naik atau turun 2021 ke 2024?").summary == said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("daerah mana yang turun paling banyak 2021 ke 2024?", ["30.5", "20.9", "19.3", "15.6"]),
        ("daerah mana yang naik dari 2021 ke 2024", ["20.1", "22.1", "25.2", "26.3"]),
        ("kota mana yang naik 2021 ke 2024", []),
        ("kabupaten mana yang penurunannya paling besar 2021-2024", ["30.5", "20.9"]),
        ("berapa daerah yang turun 2022 ke 2024", ["28.4", "20.9", "24.6", "22.1"]),
        ("selain Tapin daerah mana yang turun 2021 ke 2024?", ["19.3", "15.6"]),
        ("daerah mana yang turun lebih dari 5 poin persen 2021 ke 2024", ["30.5", "20.9"]),
        ("daerah mana yang turun menurut e-PPGBM", ["8.2", "1.4", "9.1", "5.3"]),
        ("daerah mana yang turun sejak 2021?", ["30.5", "20.9", "19.3", "15.6"]),
        ("daerah mana yang naik?", []),
        (
            "stunting tiap kabupaten naik atau turun 2021 ke 2024?",
            ["30.5", "20.9", "20.1", "22.1", "25.2", "26.3"],
        ),
        ("daerah mana yang naik 2022?", ["20.1", "24.6"]),
        ("siapa penurunan terkecil 2021 ke 2024", ["19.3", "15.6", "30.5", "20.9"]),
    ],
)
def test_who_moved_furthest(text: str, shown: list[str]) -> None:
    answer = ask_of(text)
    assert values(answer.facts) == shown
    assert len({fact.survey for fact in answer.facts}) <= 1


def test_terms_count_and_coverage_are_told() -> None:
    answer = ask_of("daerah mana yang naik dari 2021 ke 2024")
    assert [one.formula for one in answer.calculations] == [
        "22,1 − 20,1 = 2 poin persen",
        "26,3 − 25,2 = 1,1 poin persen",
    ]
    assert answer.summary == MOVED.format(count=2, held=4, level="kabupaten/kota", way="naik", limit="")
    assert answer.notes == (
        "4 dari 13 kabupaten/kota di Provinsi Kalimantan Selatan punya data yang sebanding (2021 dan 2024).",
    )


def test_no_movement_between_two_surveys() -> None:
    answer = ask_of("daerah mana yang naik 2023 ke 2024")
    assert (answer.status, answer.facts, answer.notes[0]) == (Status.NO_DATA, (), ONE_INSTRUMENT)
    assert "2022 ke 2024 (SSGI)" in answer.notes[1]
