"""The command line: what people and programs read, and what bad input gets."""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from knowledge.terminal.cli import main
from knowledge.terminal.evaluation import Report, Score

HSS = "berapa kasus stunting HSS 2023?"
# The place is real, the figures are made up.
TAPIN = "Kasus stunting di Kabupaten Tapin pada tahun 2022 sebanyak 111 kasus."

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run `tanya` in the empty folder of the test."""

    def invoke(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, list(arguments), input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder that is read where no setting names another."""
    made = tmp_path / "var" / "documents"
    made.mkdir(parents=True)
    return made


def records(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def refused(result: Result, message: str) -> bool:
    """Tell whether it ended with one line on standard error that says this."""
    assert result.exit_code == 1
    assert "Traceback" not in result.stderr
    return result.stderr.splitlines()[-1].startswith("tanya: ") and message in result.stderr.splitlines()[-1]


def test_ask_prints_figure_sentence_and_source(run: Run) -> None:
    figure, sentence, source = run("ask", HSS).stdout.splitlines()[:3]
    assert figure == "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023"
    assert sentence.startswith('"Adapun data perkembangan kasus stunting di HSS')
    assert source.startswith("Sumber: ANTARA")
    assert "26 Januari 2024" in source
    assert "https://" in source


@pytest.mark.parametrize("arguments", [HSS.split(), ["--", HSS], [f"  {HSS}\n"]])
def test_ask_takes_words_with_or_without_quotes(run: Run, arguments: list[str]) -> None:
    assert run("ask", *arguments).stdout == run("ask", HSS).stdout


def test_ask_as_json(run: Run) -> None:
    [record] = records(run("ask", "--json", HSS))
    assert (record["status"], record["reason"]) == ("answered", None)
    assert record["text"] == run("ask", HSS).stdout.rstrip("\n")
    assert [(figure["value"], figure["period"]) for figure in record["figures"]] == [(522, "2023-12")]
    assert record["sources"][0]["document"] == "2024-01-26-hss-kasus-stunting.txt"
    assert record["sources"][0]["published"] == "2024-01-26"


def test_computed_values_are_kept_apart_from_printed_ones(run: Run) -> None:
    [record] = records(run("ask", "--json", "selisih kasus stunting HSS 2021 dan 2023"))
    assert {figure["value"] for figure in record["figures"]} == {829, 522}
    assert 307 in {abs(calculation["value"]) for calculation in record["calculations"]}


def test_ask_lines_answers_the_last_turn_of_every_chat(run: Run) -> None:
    chats = [
        {"id": "a", "turns": [HSS, "kalau 2021?"]},
        {"id": 2, "turns": ["siapa asisten perekonomian Tanah Laut?"]},
        {"turns": ["prevalensi stunting HSS 2020"]},
    ]
    stdin = "\n".join(json.dumps(chat) for chat in chats) + "\n\n"
    first, second, third = records(run("ask", "--jsonl", stdin=stdin))
    assert (first["id"], first["status"], first["figures"][0]["value"]) == ("a", "answered", 829)
    assert second["id"] == 2
    assert "Andris Evony" in second["text"]
    assert second["sources"][0]["document"] == "2023-08-01-tanah-laut-petik-aksi.txt"
    assert (third["id"], third["status"], third["figures"]) == (None, "no_data", [])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("bukan json", None),
        ("[]", None),
        ('{"id": 2}', 2),
        ('{"turns": []}', None),
        ('{"id": "b", "turns": "teks"}', "b"),
        ("3", None),
        (b"\xff\xfe", None),
        ("[" * 100_000, None),
    ],
)
def test_ask_lines_names_a_bad_line_and_answers_the_others(run: Run, line: str | bytes, name: object) -> None:
    bad = line if isinstance(line, bytes) else line.encode()
    result = run("ask", "--jsonl", stdin=b'{"id": 1, "turns": ["halo"]}\n' + bad + b'\n{"id": 3, "turns": ["halo"]}\n')
    first, second, third = (json.loads(line) for line in result.stdout.splitlines())
    assert [first["id"], second["id"], third["id"]] == [1, name, 3]
    assert (second["status"], second["figures"]) == ("help", [])
    assert second["text"].startswith("Baris 2 tidak terbaca")
    assert second.keys() == third.keys()
    assert result.stderr.splitlines() == ["tanya: 1 baris tidak terbaca: 2"]
    assert result.exit_code == 1


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_an_empty_question_gets_an_example(run: Run, text: str) -> None:
    assert refused(run("ask", text), 'pertanyaannya kosong; contoh: tanya ask "berapa')
    assert refused(run("ask"), "pertanyaannya kosong")


@pytest.mark.parametrize(
    "text",
    [
        "stunting HSS " * 400,
        "a" * 5_000,
        "😀🙏👶",
        "<b>stunting</b> <script>alert(1)</script>",
        "'; DROP TABLE facts; --",
        '" OR 1=1 NEAR(* ^',
        "{}%s{0}\\",
        "\u202e\u0000\x1b[31m",
        "?",
    ],
)
def test_bad_questions_get_a_kind_answer(run: Run, text: str) -> None:
    result = run("ask", "--", text)
    assert result.exit_code == 0
    assert result.stdout.strip()
    assert "<script>" not in result.stdout
    assert "\x1b" not in result.stdout
    assert run("ask", HSS).stdout.startswith("522 kasus")


def test_chat_remembers_until_the_person_leaves(run: Run) -> None:
    stdin = f"{HSS}\n\nkalau 2021?\nkeluar\nkalau 2020?\n"
    result = run("chat", stdin=stdin)
    assert result.exit_code == 0
    figures = [line.split()[0] for line in result.stdout.splitlines() if " kasus stunting ·" in line]
    assert figures == ["522", "829"]


def test_chat_ends_with_its_input(run: Run) -> None:
    assert run("chat", stdin="").exit_code == 0


def test_chat_greets_on_a_terminal() -> None:
    pty = pytest.importorskip("pty")
    keyboard, terminal = pty.openpty()
    os.write(keyboard, b"kalau kapan?\nkeluar\n")
    program = [sys.executable, "-c", "from knowledge.terminal.cli import main; main()", "chat"]
    ended = subprocess.run(program, stdin=terminal, capture_output=True, text=True, timeout=60, check=False)
    os.close(keyboard)
    os.close(terminal)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith('Silakan bertanya tentang stunting di daerah Anda; ketik "keluar" untuk selesai.')
    assert ended.stdout.count("Anda: ") == 2


def test_extract_shows_facts_and_stores_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TAPIN, encoding="utf-8")
    result = run("extract", "a.txt")
    assert result.stdout.splitlines() == [
        "a.txt: 1 fakta",
        "  111 kasus · kasus stunting · Kabupaten Tapin · 2022",
        f'    "{TAPIN}"',
    ]
    assert not (tmp_path / "var").exists()


def test_extract_names_a_table_that_gave_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Kabupaten;Nilai A\nTapin;14,5\n", encoding="utf-8")
    head, hint = run("extract", "a.csv").stdout.splitlines()
    assert head == "a.csv: 0 fakta"
    assert 'kata "A" di judul kolomnya tidak dikenal' in hint


def test_extract_as_json_takes_folders_and_names_what_it_refuses(run: Run, folder: Path) -> None:
    (folder / "b.txt").write_text(TAPIN, encoding="utf-8")
    (folder / "lama.txt").write_bytes(b"caf\xe9")
    (folder / "a.md").write_text("Isi tanpa angka.", encoding="utf-8")
    result = run("extract", "--json", str(folder))
    empty, full = records(result)
    assert empty == {"document": "a.md", "facts": []}
    assert (full["document"], full["facts"][0]["region_code"], full["facts"][0]["value"]) == ("b.txt", "63.05", 111)
    assert result.stderr == "tanya: lama.txt: bukan teks UTF-8; simpan ulang dengan pengodean UTF-8\n"


def test_extract_explains_every_number(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TAPIN} Acara dihadiri 45 kader.", encoding="utf-8")
    head, *numbers = run("extract", "--explain", "a.txt").stdout.splitlines()
    assert head == f"a.txt: {len(numbers)} angka"
    assert any("111" in number and "Kabupaten Tapin" in number for number in numbers)
    assert any("45" in number and "  -  [" in number for number in numbers)
    [record] = records(run("extract", "--explain", "--json", "a.txt"))
    assert len(record["numbers"]) == len(numbers)
    assert [number["fact"]["value"] for number in record["numbers"] if number["fact"]] == [111]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "sebutkan berkas atau folder"),
        (("hilang.txt",), "tidak ada dokumen yang terbaca"),
        (("var/documents",), "tidak ada dokumen yang terbaca"),
    ],
)
def test_extract_of_nothing_says_so(run: Run, folder: Path, arguments: tuple[str, ...], message: str) -> None:
    assert refused(run("extract", *arguments), message)


def test_facts_are_listed_for_people_and_for_programs(run: Run) -> None:
    lines = run("facts", "hulu", "sungai", "selatan").stdout.splitlines()
    source = "2024-01-26-hss-kasus-stunting.txt"
    assert f"522 kasus · kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023 · {source}" in lines
    counted = [line.split()[0] for line in lines if line.endswith(source) and " kasus · " in line]
    assert counted == ["879", "829", "659", "522"]
    as_json = records(run("facts", "HSS", "--json"))
    as_csv = list(csv.DictReader(run("facts", "HSS", "--csv").stdout.splitlines()))
    assert [str(record["value"]) for record in as_json] == [row["value"] for row in as_csv]
    assert len(lines) == len(as_json) < len(records(run("facts", "--json")))


def test_a_name_that_fits_several_places_lists_them_all(run: Run) -> None:
    result = run("facts", "hulu", "sungai", "--json")
    places = {json.loads(line)["place"].removeprefix("Kabupaten Hulu Sungai ") for line in result.stdout.splitlines()}
    assert places == {"Selatan", "Tengah", "Utara"}
    assert result.stderr.startswith('tanya: "hulu sungai" bisa berarti Kabupaten Hulu Sungai Selatan, ')
    assert result.exit_code == 0


def test_a_place_without_facts_has_none(run: Run) -> None:
    assert run("facts", "Sorong", "Selatan").stdout == "Belum ada fakta.\n"
    assert run("facts", "Sorong", "Selatan", "--json").stdout == ""
    assert len(run("facts", "Sorong", "Selatan", "--csv").stdout.splitlines()) == 1


@pytest.mark.parametrize(("name", "message"), [("Atlantis", "tidak dikenal; contoh: HSS"), ("apa", "tidak dikenal")])
def test_an_unknown_place_is_named(run: Run, name: str, message: str) -> None:
    assert refused(run("facts", name), message)


def test_reload_tells_what_changed(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(TAPIN, encoding="utf-8")
    (folder / "buruk.txt").write_bytes(b"\xff\xff")
    result = run("reload")
    assert result.exit_code == 0
    assert "+ a.txt (1 fakta)" in result.stdout
    assert "! buruk.txt: bukan teks UTF-8; simpan ulang dengan pengodean UTF-8" in result.stdout
    (folder / "a.txt").write_text(TAPIN.replace("111", "112"), encoding="utf-8")
    changed = run("reload").stdout
    assert "~ a.txt (1 fakta)" in changed
    assert "~ 112 kasus · kasus stunting · Kabupaten Tapin · 2022 (tadinya 111 kasus)" in changed
    assert changed.count("kasus stunting") == 1
    (folder / "a.txt").unlink()
    (folder / "buruk.txt").unlink()
    result = run("reload")
    assert "- a.txt (1 fakta)" in result.stdout
    assert re.search(r"\d+ dokumen, \d+ fakta: 0 baru, 0 berubah, 1 hilang, \d+ tetap, 0 ditolak\.$", result.stdout)


def test_reload_as_json(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(TAPIN, encoding="utf-8")
    (folder / "b.txt").write_text("", encoding="utf-8")
    [report] = records(run("reload", "--json"))
    assert {"id": "a.txt", "facts": 1} in report["added"]
    assert report["refused"] == [{"name": "b.txt", "reason": "b.txt: kosong; periksa isinya"}]
    assert (report["generation"], report["documents"]) == (1, len(report["added"]))
    (folder / "a.txt").write_text(TAPIN.replace("111", "112"), encoding="utf-8")
    [report] = records(run("reload", "--json"))
    [changed] = report["figures"]["changed"]
    assert (changed["before"]["value"], changed["after"]["value"]) == (111, 112)
    assert (report["figures"]["added"], report["figures"]["lost"]) == ([], [])


def test_reload_tells_that_the_folder_of_documents_is_not_there(run: Run, folder: Path) -> None:
    folder.rmdir()
    said = "Folder var/documents tidak ditemukan; buat folder itu, atau periksa setelan DOCUMENTS."
    assert run("reload").stderr == f"tanya: {said}\n"
    assert records(run("reload", "--json"))[0]["notices"] == [said]
    assert run("ask", HSS).stderr == ""


def test_reload_of_another_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "a.txt").write_text(TAPIN, encoding="utf-8")
    assert "+ a.txt (1 fakta)" in run("reload", "lain").stdout
    assert run("ask", "kasus stunting Tapin 2022").stdout.startswith("111 kasus")


def test_reload_fails_when_nothing_could_be_loaded(run: Run, folder: Path) -> None:
    assert run("reload").exit_code == 0
    assert refused(run("reload", str(folder)), "tidak ada dokumen yang dapat dimuat")
    assert refused(run("reload", "hilang"), "folder hilang tidak ditemukan")
    (folder / "buruk.txt").write_bytes(b"\xff\xff")
    result = run("reload")
    assert refused(result, "tidak ada dokumen yang dapat dimuat")
    assert "! buruk.txt" in result.stdout
    assert run("ask", HSS).stdout.startswith("522 kasus")


@pytest.mark.parametrize(("right", "code"), [(2, 0), (0, 1)])
def test_evaluate_fails_below_its_thresholds(run: Run, right: int, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(1.0, 1.0, {"lookup": Score(right, 2)}, {"year": Score(3, 3)}, Score(2, 2), ())
    monkeypatch.setattr("knowledge.terminal.evaluation.evaluate", lambda base: report)
    result = run("evaluate")
    assert result.exit_code == code
    assert re.search(rf"^lookup +{right}/2 ", result.stdout, re.MULTILINE)
    assert json.loads(run("evaluate", "--json").stdout) == report.record()
    assert code == 0 or refused(result, "nilainya di bawah ambang")


def test_settings_come_from_the_environment_and_from_a_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("DOCUMENTS=dari-berkas\nDATABASE=jauh/sekali/k.db\nLAIN=x\n", encoding="utf-8")
    (tmp_path / "dari-berkas").mkdir()
    (tmp_path / "dari-berkas" / "a.txt").write_text(TAPIN, encoding="utf-8")
    assert run("ask", "kasus stunting Tapin 2022").stdout.startswith("111 kasus")
    assert (tmp_path / "jauh" / "sekali" / "k.db").exists()
    monkeypatch.setenv("DATABASE", "lain.db")
    run("facts")
    assert (tmp_path / "lain.db").exists()


def test_settings_that_cannot_be_read_are_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"DOCUMENTS=\xff\xfe\n")
    assert refused(run("ask", HSS), "setelan DATABASE atau DOCUMENTS tidak terbaca")


def test_a_database_that_cannot_be_used_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "var").write_text("bukan folder", encoding="utf-8")
    assert refused(run("ask", HSS), "var/knowledge.db: basis data tidak dapat dipakai")


def test_a_corrupt_database_is_told_and_answered_from(run: Run, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "knowledge.db").write_bytes(b"rusak" * 999)
    result = run("ask", HSS)
    assert result.stdout.startswith("522 kasus")
    assert "tanya: Basis data rusak; disimpan sebagai" in result.stderr
    assert (tmp_path / "var" / "knowledge.db.rusak-1").exists()


def test_commands_of_other_packages_are_listed_and_loaded(run: Run) -> None:
    assert "bot" in run("--help").stdout
    assert run("bot", "--help").exit_code == 0
    assert run("terbang").exit_code == 2


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("tanya, version ")
