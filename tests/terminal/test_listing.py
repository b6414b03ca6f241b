"""What the commands show on a terminal."""

from dataclasses import replace
from decimal import Decimal
from io import StringIO

import pytest

from knowledge.facts import Explanation
from knowledge.models import Bound, Direction, Fact, Kind, Level, Part, Period, Place, Quantity, Span, Unit
from knowledge.storage.intake import Refused, ReloadReport, Repeat, Taken
from knowledge.storage.novelties import Novelty, Turn
from knowledge.terminal.evaluation import Report, Score
from knowledge.terminal.listing import (
    ReadingBar,
    list_evidence,
    list_explanation,
    list_fact,
    list_report,
    list_scores,
    list_unread,
)
from knowledge.unread import UnreadTable

PLACE = Place("63.05", "Kabupaten Tapin", Level.REGENCY, "63")
CASES = Fact(
    "stunting_cases",
    PLACE,
    Quantity(Decimal("1522"), Unit.CHILDREN, "1.522 kasus"),
    Kind.LEVEL,
    Span(10, 24, "Ada 1.522 kasus."),
    "tapin.txt",
    period=Period(2023, Part.MONTH, 12),
)
PERCENT = replace(
    CASES, indicator="stunting_prevalence", quantity=Quantity(Decimal("14"), Unit.PERCENT, "14 persen"), period=None
)


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (CASES, "1.522 kasus · kasus stunting · Kabupaten Tapin · Desember 2023"),
        (PERCENT, "14 persen · prevalensi stunting · Kabupaten Tapin · tahun tidak disebut"),
        (
            replace(PERCENT, kind=Kind.TARGET, survey="SSGI", headline=True, period=Period(2024)),
            "14 persen · prevalensi stunting · Kabupaten Tapin · 2024 · SSGI · target · judul berita lain",
        ),
        (
            replace(CASES, kind=Kind.CHANGE, since=Period(2020), period=Period(2023), direction=Direction.DOWN),
            "turun 1.522 kasus · kasus stunting · Kabupaten Tapin · 2020 ke 2023",
        ),
        (
            replace(PERCENT, quantity=Quantity(Decimal("20"), Unit.PERCENT, "20 persen", Bound.BELOW)),
            "di bawah 20 persen · prevalensi stunting · Kabupaten Tapin · tahun tidak disebut",
        ),
    ],
)
def test_list_fact(fact: Fact, line: str) -> None:
    assert list_fact(fact) == line


def test_list_evidence() -> None:
    assert list_evidence(CASES) == f'  {list_fact(CASES)}\n    "Ada 1.522 kasus."'


def test_list_explanation() -> None:
    number = Span(14, 19, "1.522")
    passed = list_explanation(Explanation(number, CASES.sentence, "age or measure"))
    kept = list_explanation(Explanation(number, CASES.sentence, "level", CASES))
    assert passed.split() == ["14", "1.522", "-", "[age", "or", "measure]"]
    assert list_fact(CASES) in kept
    assert kept.endswith("[level]")


def test_an_explanation_tells_how_an_inferred_period_was_found() -> None:
    guessed = replace(CASES, why="tahun lalu: publication date")
    number = Span(3, 5, "52")
    assert list_explanation(Explanation(number, CASES.sentence, "level", guessed)).endswith(
        "[level; periode: tahun lalu: publication date]"
    )


def test_list_report() -> None:
    report = ReloadReport(
        3,
        added=(Taken("a.txt", 2), Taken("kosong.xlsx", 0)),
        changed=(Taken("b.txt", 1),),
        lost=(Taken("c.txt", 4), Taken("e.txt", 0)),
        unchanged=5,
        refused=(Refused("d.txt", "d.txt: kosong; periksa isinya"),),
        repeats=(Repeat("b.txt", "a.txt"), Repeat("lama.txt", "a.txt")),
        figures=(
            Novelty(Turn.CHANGED, PERCENT, replace(PERCENT, quantity=CASES.quantity)),
            *[Novelty(Turn.LOST, CASES)] * 21,
            Novelty(Turn.ADDED, CASES),
        ),
    )
    assert list_report(report, 9).splitlines() == [
        "+ a.txt (2 fakta)",
        "+ kosong.xlsx (0 fakta; alasannya: tanya extract --explain kosong.xlsx)",
        "~ b.txt (1 fakta)",
        "- c.txt (4 fakta)",
        "- e.txt (0 fakta)",
        "= b.txt: teksnya hampir sama dengan a.txt; dihitung satu suara",
        "! d.txt: kosong; periksa isinya",
        "~ 14 persen · prevalensi stunting · Kabupaten Tapin · tahun tidak disebut (tadinya 1.522 anak)",
        *["- 1.522 kasus · kasus stunting · Kabupaten Tapin · Desember 2023"] * 19,
        "... dan 3 angka lainnya; semuanya: tanya reload --json",
        "8 dokumen, 9 fakta: 2 baru, 1 berubah, 2 hilang, 5 tetap, 1 ditolak.",
    ]


def test_a_table_that_gave_nothing_is_named_by_its_first_line() -> None:
    line = list_unread(UnreadTable("| Kabupaten | " + "Kolom | " * 20, "nama daerahnya tidak dikenal"), "a.csv")
    assert line.startswith('  ! tabel "| Kabupaten | Kolom | ')
    assert line.endswith(
        ' …": tidak ada angka yang diambil, nama daerahnya tidak dikenal; rinciannya: tanya extract --explain a.csv'
    )


def test_list_scores() -> None:
    report = Report(
        0.5, 1.0, {"trend": Score(1, 2), "lookup": Score(2, 2)}, {"year": Score(1, 1)}, Score(2, 2), ("h1: lacks 522",)
    )
    lines = [" ".join(line.split()) for line in list_scores(report).splitlines()]
    assert lines == [
        "lookup 2/2 100.0%",
        "trend 1/2 50.0%",
        "semua jawaban 3/4 75.0%",
        "meleset: year 1/1 100.0%",
        "semua yang meleset 1/1 100.0%",
        "angka yang ada 2/2 100.0%",
        "presisi fakta 50.0%",
        "kelengkapan fakta 100.0%",
        "F1 fakta 66.7%",
        "! h1: lacks 522",
    ]


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(stream: StringIO, after_seconds: float) -> str:
    with ReadingBar(stream, after_seconds) as bar:
        for done in (1, 2, 4):
            bar.show(done, 4, f"{done}.txt")
    return stream.getvalue()


def test_a_bar_is_shown_on_a_terminal_only_and_only_for_longer_work() -> None:
    bar = shown(Terminal(), after_seconds=-1.0)
    assert "Membaca dokumen" in bar
    assert "100%" in bar
    assert shown(Terminal(), after_seconds=3_600.0) == ""
    assert shown(StringIO(), after_seconds=-1.0) == ""
