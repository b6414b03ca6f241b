"""The command line, `tanya`: ask, chat, extract, facts, reload, evaluate, and the commands that other packages add."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import IO, Any

import click

from .. import (
    Answer,
    Context,
    Document,
    DocumentError,
    Fact,
    KnowledgeBase,
    KnowledgeError,
    Place,
    Settings,
    Status,
    gazetteer,
)
from ..rendering.wording import plain
from ..storage.intake import BUNDLED, find_files
from ..understanding.questions import understand
from .listing import ReadingBar, list_evidence, list_explanation, list_fact, list_report, list_scores, list_unread
from .records import calculation_record, csv_table, fact_record, report_record

ADDED_COMMANDS = "tanya.commands"
_FAREWELLS = frozenset({"keluar", "selesai", "exit", "quit"})
_INTERRUPTED = 130
_UNREAD = 'Baris {number} tidak terbaca: yang ditunggu {{"id": ..., "turns": ["...", ...]}}.'
_json = partial(json.dumps, ensure_ascii=False)


class Trouble(click.ClickException):
    """Something the person at the terminal can put right, said in one line."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it on standard error."""
        click.echo(f"tanya: {self.message}", err=True)


class Commands(click.Group):
    """Our commands, and those of the entry points `tanya.commands`, which are loaded when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the alphabet."""
        return sorted({*super().list_commands(ctx), *entry_points(group=ADDED_COMMANDS).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of ours, else one that was added."""
        command = super().get_command(ctx, cmd_name)
        added = () if command else entry_points(group=ADDED_COMMANDS, name=cmd_name)
        return command or next((point.load() for point in added), None)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what goes wrong on purpose is said in one line."""
        try:
            return super().invoke(ctx)
        except KnowledgeError as error:
            raise Trouble(str(error)) from None

    def __call__(self, *_: Any, **__: Any) -> None:
        """Run as a program, which Ctrl-C ends without a word."""
        try:
            sys.exit(self.main(standalone_mode=False) or 0)
        except click.ClickException as error:
            error.show()
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            sys.exit(_INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tanya-stunting", prog_name="tanya")
def main() -> None:
    """Tanya jawab tentang stunting di daerah-daerah Indonesia, tiap angka dengan kalimat aslinya."""


@main.command()
@click.argument("words", metavar="PERTANYAAN", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Jawaban sebagai satu objek JSON.")
@click.option("--jsonl", is_flag=True, help='Baca {"id", "turns"} per baris dari masukan standar, jawab per baris.')
def ask(words: tuple[str, ...], as_json: bool, jsonl: bool) -> None:
    """Jawab satu pertanyaan."""
    text = " ".join(words).strip()
    if not text and not jsonl:
        raise Trouble('pertanyaannya kosong; contoh: tanya ask "berapa kasus stunting HSS 2023?"')
    with _knowledge() as base:
        if jsonl:
            _answer_lines(base)
        else:
            answer = base.ask(text)
            click.echo(_json(_answer_record(base, answer)) if as_json else plain(base.reply(answer)))


def _answer_lines(base: KnowledgeBase) -> None:
    """Answer the last turn of every line's chat; one that cannot be read gets a record that says so."""
    unread = []
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        name, turns = _parse_chat(line)
        if turns:
            record = _answer_record(base, _last_answer(base, turns))
        else:
            unread.append(str(number))
            empty: dict[str, object] = {"figures": [], "calculations": [], "sources": []}
            record = {"status": Status.HELP.value, "reason": None, "text": _UNREAD.format(number=number), **empty}
        click.echo(_json({"id": name, **record}))
    if unread:
        raise Trouble(f"{len(unread)} baris tidak terbaca: {', '.join(unread)}")


def _parse_chat(line: bytes) -> tuple[object, list[str]]:
    """The id of a chat, None where there is none, and its turns, none where the line is no chat."""
    try:
        chat = json.loads(line)
    except (ValueError, RecursionError):
        return None, []
    if not isinstance(chat, dict):
        return None, []
    turns = chat.get("turns")
    return chat.get("id"), [str(turn) for turn in turns] if isinstance(turns, list) else []


def _last_answer(base: KnowledgeBase, turns: list[str]) -> Answer:
    first, *more = turns
    answer = base.ask(first)
    for turn in more:
        answer = base.ask(turn, answer.context)
    return answer


def _answer_record(base: KnowledgeBase, answer: Answer) -> dict[str, object]:
    answers = (answer, *answer.more)
    facts = [fact for one in answers for fact in (*one.facts, *one.others)]
    sources = [fact.document_id for fact in facts]
    sources += [evidence.passage.document_id for one in answers for evidence in one.evidence]
    return {
        "status": answer.status.value,
        "reason": answer.reason.value if answer.reason else None,
        "text": plain(base.reply(answer)),
        "figures": [fact_record(fact) for fact in facts],
        "calculations": [calculation_record(term) for one in answers for term in one.calculations],
        "sources": [_source_record(base.document(source)) for source in dict.fromkeys(sources)],
    }


def _source_record(document: Document) -> dict[str, str]:
    fields = ("title", "publisher", "published", "url")
    return {"document": document.id, **{field: getattr(document, field) for field in fields}}


@main.command()
def chat() -> None:
    """Bercakap-cakap di terminal; "keluar" mengakhirinya."""
    with _knowledge() as base:
        context: Context | None = None
        for text in _turns():
            answer = base.ask(text, context)
            context = answer.context
            click.echo(f"{plain(base.reply(answer))}\n")


def _turns() -> Iterator[str]:
    """What the person says, until they leave."""
    prompt = ""
    if sys.stdin.isatty():
        # Gives the line its arrow keys and its history.
        import readline  # noqa: F401

        prompt = "Anda: "
        click.echo('Silakan bertanya tentang stunting di daerah Anda; ketik "keluar" untuk selesai.')
    while True:
        try:
            text = input(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            return
        if text.lower() in _FAREWELLS:
            return
        if text:
            yield text


@main.command()
@click.argument("paths", metavar="BERKAS...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per dokumen.")
@click.option("--explain", "explained", is_flag=True, help="Untuk tiap angka: faktanya, atau aturan yang melewatinya.")
def extract(paths: tuple[Path, ...], as_json: bool, explained: bool) -> None:
    """Perlihatkan fakta dalam berkas atau folder tanpa menyimpannya."""
    # Here and not above: the rules of reading cost start-up time, and other commands rarely read.
    from ..reading.documents import read_document

    if not paths:
        raise Trouble("sebutkan berkas atau folder; contoh: tanya extract laporan.pdf")
    read = 0
    for file in (file for path in paths for file in (find_files(path) if path.is_dir() else [path])):
        try:
            document = read_document(file)
        except DocumentError as error:
            click.echo(f"tanya: {error}", err=True)
        else:
            click.echo(_explanation(document, as_json) if explained else _extraction(document, as_json))
            read += 1
    if not read:
        raise Trouble("tidak ada dokumen yang terbaca")


def _extraction(document: Document, as_json: bool) -> str:
    from ..facts import explain, facts_of
    from ..unread import unread_tables

    explained = explain(document)
    facts = facts_of(explained)
    if as_json:
        return _json({"document": document.id, "facts": [fact_record(fact) for fact in facts]})
    unread = (list_unread(table, document.id) for table in unread_tables(document, explained))
    return "\n".join([f"{document.id}: {len(facts)} fakta", *map(list_evidence, facts), *unread])


def _explanation(document: Document, as_json: bool) -> str:
    from ..facts import explain

    found = explain(document)
    if not as_json:
        return "\n".join([f"{document.id}: {len(found)} angka", *map(list_explanation, found)])
    numbers = [
        {"text": one.span.text, "start": one.span.start, "rule": one.rule, "fact": one.fact and fact_record(one.fact)}
        for one in found
    ]
    return _json({"document": document.id, "numbers": numbers})


@main.command()
@click.argument("words", metavar="DAERAH", nargs=-1)
@click.option("--csv", "as_csv", is_flag=True, help="Sebagai CSV.")
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
def facts(words: tuple[str, ...], as_csv: bool, as_json: bool) -> None:
    """Perlihatkan fakta yang tersimpan: semua, atau dari satu daerah."""
    places = _places(" ".join(words)) if words else (None,)
    with _knowledge() as base:
        found = sorted({fact for place in places for fact in base.facts(place)}, key=_order)
    if as_csv:
        click.echo(csv_table(found), nl=False)
    elif as_json:
        click.echo("".join(f"{_json(fact_record(fact))}\n" for fact in found), nl=False)
    else:
        click.echo("\n".join(f"{list_fact(fact)} · {fact.document_id}" for fact in found) or "Belum ada fakta.")


def _order(fact: Fact) -> tuple[str, str, tuple[int, int], str, int]:
    period = fact.period.months if fact.period else (0, 0)
    return fact.place.code, fact.indicator, period, fact.document_id, fact.sentence.start


def _places(text: str) -> tuple[Place, ...]:
    """The places that a name fits: "hulu sungai" is three, and said to be."""
    question = understand(text)
    fitting = tuple(gazetteer().named(text)) or question.choices or question.places
    if not fitting:
        raise Trouble(f'daerah "{text}" tidak dikenal; contoh: HSS, Tanah Laut, Kalimantan Selatan')
    if len(fitting) > 1:
        click.echo(f'tanya: "{text}" bisa berarti {", ".join(place.name for place in fitting)}', err=True)
    return fitting


@main.command()
@click.argument("folder", metavar="FOLDER", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Laporan sebagai satu objek JSON.")
def reload(folder: Path | None, as_json: bool) -> None:
    """Baca ulang dokumen bawaan dan isi FOLDER (atau setelan DOCUMENTS), lalu laporkan perubahannya."""
    if folder and not folder.is_dir():
        raise Trouble(f"folder {folder} tidak ditemukan; periksa namanya")
    with _knowledge(folder, anew=True) as base:
        report = base.report
        if not (folder or report.notices or Settings().documents.is_dir()):
            notice = f"Folder {Settings().documents} tidak ditemukan; buat folder itu, atau periksa setelan DOCUMENTS."
            report = replace(report, notices=(notice,))
            click.echo(f"tanya: {notice}", err=True)
        record = {**report_record(report), "facts": len(base.facts())}
        click.echo(_json(record) if as_json else list_report(report, len(base.facts())))
        own = report.documents > len(find_files(BUNDLED))
    if not own and (folder or report.refused or not report.documents):
        raise Trouble("tidak ada dokumen yang dapat dimuat")


@main.command("evaluate")
@click.option("--json", "as_json", is_flag=True, help="Nilai sebagai satu objek JSON.")
def evaluate_command(as_json: bool) -> None:
    """Nilai pengambilan fakta dan jawaban dengan soal bawaan; gagal bila di bawah ambang."""
    # Here and not above: it brings the rules of reading, and they cost start-up time.
    from .evaluation import evaluate

    with _knowledge() as base:
        report = evaluate(base)
    click.echo(_json(report.record()) if as_json else list_scores(report))
    if not report.passed:
        raise Trouble("nilainya di bawah ambang")


@contextmanager
def _knowledge(folder: Path | None = None, anew: bool = False) -> Iterator[KnowledgeBase]:
    """The knowledge base of the settings, brought up to date; read `anew` even where someone went back."""
    try:
        settings = Settings()
    except ValueError:
        raise Trouble("setelan DATABASE atau DOCUMENTS tidak terbaca; periksa lingkungan dan berkas .env") from None
    with ReadingBar(sys.stderr) as bar:
        base = KnowledgeBase.open(settings.database, folder or settings.documents, bar.show, anew)
    for notice in base.report.notices:
        click.echo(f"tanya: {notice}", err=True)
    try:
        yield base
    finally:
        base.close()
