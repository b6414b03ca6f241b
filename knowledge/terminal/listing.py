"""What the commands show on a terminal: facts, explanations and reload reports as lines, and a progress bar."""

from collections.abc import Sequence
from contextlib import ExitStack
from textwrap import shorten
from time import monotonic
from typing import TYPE_CHECKING, Self, TextIO

import click

from ..language.phrasing import UNDATED, say_indicator, say_period, say_quantity
from ..models import Direction, Fact, Kind
from ..storage.intake import ReloadReport
from ..storage.novelties import Novelty, Turn

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from ..facts import Explanation
    from ..unread import UnreadTable
    from .evaluation import Report

_FIGURES = 20
_TURNS = {Turn.CHANGED: "~", Turn.LOST: "-", Turn.ADDED: "+"}
_LINE_CHARACTERS = 60
_WHY = "; alasannya: tanya extract --explain {id}"
_DIRECTIONS = {Direction.DOWN: "turun ", Direction.UP: "naik "}


def list_fact(fact: Fact) -> str:
    """A fact in one line: "522 kasus · kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023"."""
    direction = _DIRECTIONS[fact.direction] if fact.direction else ""
    period = say_period(fact.period) if fact.period else UNDATED
    since = f"{say_period(fact.since)} ke " if fact.since else ""
    parts = [f"{direction}{say_quantity(fact)}", say_indicator(fact.indicator), fact.place.name, f"{since}{period}"]
    parts += [fact.survey] if fact.survey else []
    parts += ["target"] if fact.kind is Kind.TARGET else []
    parts += ["judul berita lain"] if fact.headline else []
    return " · ".join(parts)


def list_evidence(fact: Fact) -> str:
    """A fact with its sentence below it."""
    return f'  {list_fact(fact)}\n    "{fact.sentence.text}"'


def list_explanation(explanation: "Explanation") -> str:
    """Where a number stands, the fact it became if it became one, and the rules that decided its kind and period."""
    place = f"  {explanation.span.start:>6}  {explanation.span.text:<20}"
    fact = explanation.fact
    found = f"; periode: {fact.why}" if fact and fact.period and fact.why not in ("", "stated") else ""
    return f"{place}  {list_fact(fact) if fact else '-'}  [{explanation.rule}{found}]"


def list_unread(table: "UnreadTable", name: str) -> str:
    """A table that gave no figure: its first line, why, and where to see more."""
    line = shorten(table.line, _LINE_CHARACTERS, placeholder=" …")
    return (
        f'  ! tabel "{line}": tidak ada angka yang diambil, {table.reason}; rinciannya: tanya extract --explain {name}'
    )


def list_report(report: ReloadReport, facts: int) -> str:
    """What a reload changed, file by file, which new ones are one voice with another, and what is held now."""
    taken = {"+": report.added, "~": report.changed, "-": report.lost}
    lines = [
        f"{mark} {one.id} ({one.facts} fakta{_WHY.format(id=one.id) if mark != '-' and not one.facts else ''})"
        for mark, documents in taken.items()
        for one in documents
    ]
    new = {one.id for one in (*report.added, *report.changed)}
    repeats = (one for one in report.repeats if one.id in new)
    lines += [f"= {one.id}: teksnya hampir sama dengan {one.original}; dihitung satu suara" for one in repeats]
    lines += [f"! {one.reason}" for one in report.refused]
    lines += list_novelties(report.figures)
    counts = (
        f"{len(report.added)} baru, {len(report.changed)} berubah, {len(report.lost)} hilang, "
        f"{report.unchanged} tetap, {len(report.refused)} ditolak"
    )
    return "\n".join([*lines, f"{report.documents} dokumen, {facts} fakta: {counts}."])


def list_novelties(figures: Sequence[Novelty]) -> list[str]:
    """The figures that a reload changed, as many as can be overlooked."""
    lines = []
    for one in figures[:_FIGURES]:
        former = f" (tadinya {say_quantity(one.former)})" if one.former else ""
        lines.append(f"{_TURNS[one.turn]} {list_fact(one.fact)}{former}")
    rest = len(figures) - len(lines)
    return [*lines, *([f"... dan {rest} angka lainnya; semuanya: tanya reload --json"] if rest > 0 else [])]


def list_scores(report: "Report") -> str:
    """The scores of an evaluation by kind, then what went wrong."""
    scores = {
        **dict(sorted(report.answers.items())),
        "semua jawaban": report.right,
        **{f"meleset: {swap}": score for swap, score in sorted(report.near_misses.items())},
        "semua yang meleset": report.refused,
        "angka yang ada": report.held,
    }
    lines = [f"{name:20} {score.right:4}/{score.asked:<4} {score.rate:7.1%}" for name, score in scores.items()]
    shares = (("presisi fakta", report.precision), ("kelengkapan fakta", report.recall), ("F1 fakta", report.f1))
    lines += [f"{name:20} {share:17.1%}" for name, share in shares]
    return "\n".join([*lines, *(f"! {failure}" for failure in report.failures)])


class ReadingBar:
    """A progress bar on a terminal, for reading that takes longer than a moment; anywhere else it shows nothing."""

    def __init__(self, stream: TextIO, after_seconds: float = 1.0) -> None:
        """Show the bar on `stream` once the reading has taken this long."""
        self._stream = stream
        self._start = monotonic() + after_seconds
        self._stack = ExitStack()
        self._bar: ProgressBar[int] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def show(self, done: int, total: int, name: str) -> None:
        """Tell that `done` of `total` files are read, `name` last."""
        if self._bar is None and self._stream.isatty() and monotonic() >= self._start:
            bar = click.progressbar(length=total, label="Membaca dokumen", file=self._stream)
            self._bar = self._stack.enter_context(bar)
        if self._bar is not None:
            self._bar.update(done - self._bar.pos)
