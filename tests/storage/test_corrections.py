"""Corrections: applied to what was read, kept in a file, never able to change a value."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.language.periods import parse_period
from knowledge.models import Basis, Document
from knowledge.reading.attributions import Attribution
from knowledge.storage.corrections import (
    Change,
    Correction,
    Corrections,
    Subject,
    apply_change,
    file_of,
    read_corrections,
    write_corrections,
)
from tests.samples import FACTS

FACT = FACTS[0]
SUBJECT = Subject.of(FACT)
HIDDEN = Corrections({SUBJECT: Change(hidden=True, reason="salah ketik di koran")}, frozenset({"x.txt"}), {"a": "u"})
TOLD = HIDDEN.with_source("b.pdf", "https://contoh.example", Attribution("Profil", published="2024"))


def test_a_hidden_fact_is_gone_and_the_others_are_as_they_were() -> None:
    assert HIDDEN.apply(FACTS) == tuple(FACTS[1:])
    assert Corrections().apply(FACTS) == tuple(FACTS)


def test_a_fact_is_bound_anew_and_says_so() -> None:
    changed = apply_change(FACT, Change(place="63.05", period="2021-12", survey="SSGI"))
    assert changed is not None
    assert (changed.place.name, changed.period_code, changed.survey) == ("Kabupaten Tapin", "2021-12", "SSGI")
    assert (changed.corrected, changed.basis) == (("place", "period", "survey"), Basis.INFERRED)
    assert (changed.quantity, changed.sentence, changed.document_id) == (FACT.quantity, FACT.sentence, FACT.document_id)


def test_what_is_set_as_it_was_read_is_no_correction() -> None:
    assert apply_change(FACT, Change(place=FACT.place.code, period=FACT.period_code)) == FACT


def test_no_change_can_name_a_value() -> None:
    assert {field.name for field in fields(Change)} == {"hidden", "place", "period", "survey", "reason"}


def test_a_later_change_keeps_what_it_leaves_alone() -> None:
    former = Change(place="63.05", period="2021", reason="lama")
    assert Change(period="2022").over(former) == Change(place="63.05", period="2022", reason="lama")
    assert Change(hidden=True, reason="baru").over(former).hidden


def test_another_period_or_document_is_another_figure() -> None:
    others = [replace(FACT, document_id="lain.txt"), replace(FACT, period=parse_period("2019"))]
    assert HIDDEN.apply(others) == tuple(others)


def test_an_address_is_given_where_the_document_has_none() -> None:
    assert HIDDEN.address(Document("a", "teks")).url == "u"
    assert HIDDEN.address(Document("a", "teks", url="sendiri")).url == "sendiri"
    assert HIDDEN.address(Document("b", "teks")).url == ""


@pytest.mark.parametrize(
    ("document", "file"), [("a.csv", "a.csv"), ("a.csv#12", "a.csv"), ("a#1.csv", "a#1.csv"), ("a#1.csv#2", "a#1.csv")]
)
def test_a_document_belongs_to_a_file(document: str, file: str) -> None:
    assert file_of(document) == file


def test_they_are_read_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "var" / "k.corrections.json"
    assert read_corrections(path) == Corrections()
    for corrections in (HIDDEN, TOLD, Corrections()):
        write_corrections(path, corrections)
        assert read_corrections(path) == corrections
        assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_of_an_older_version_is_read(tmp_path: Path) -> None:
    path = tmp_path / "k.json"
    write_corrections(path, HIDDEN)
    stored = json.loads(path.read_text(encoding="utf-8"))
    del stored["told"]
    path.write_text(json.dumps(stored), encoding="utf-8")
    assert read_corrections(path) == HIDDEN


def test_nothing_of_a_document_is_written_but_its_figure(tmp_path: Path) -> None:
    write_corrections(tmp_path / "k.json", HIDDEN)
    assert FACT.sentence.text not in (tmp_path / "k.json").read_text(encoding="utf-8")


def test_without_a_document_nothing_of_it_is_left() -> None:
    # What is withdrawn stays so: else a bundled document would come back with its name.
    assert HIDDEN.without([FACT.document_id, "x.txt", "a"]) == Corrections(withdrawn=HIDDEN.withdrawn)
    assert HIDDEN.without(["lain.txt"]) == HIDDEN
    assert TOLD.without(["b.pdf"]) == HIDDEN
    assert HIDDEN.with_source("b.pdf", "", Attribution()) == HIDDEN
    [correction] = HIDDEN
    assert (HIDDEN.about(FACT.document_id), HIDDEN.about("lain.txt")) == ((correction,), ())
    assert Corrections().with_changes([correction]).changes == HIDDEN.changes
    assert correction.key == Correction(SUBJECT, Change()).key


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"changes": [], "withdrawn": []}',
        '{"changes": [{"subject": {}, "change": {}}], "withdrawn": [], "addresses": {}}',
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_not_overlooked(tmp_path: Path, text: str) -> None:
    path = tmp_path / "k.corrections.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match=r"k\.corrections\.json: koreksi pengelola tidak terbaca .*; perbaiki isinya"):
        read_corrections(path)


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "k.json").mkdir()
    with pytest.raises(StoreError, match=r"k\.json: tidak dapat ditulis"):
        write_corrections(tmp_path / "k.json", HIDDEN)
    with pytest.raises(StoreError, match=r"k\.json: koreksi pengelola tidak terbaca"):
        read_corrections(tmp_path / "k.json")
    assert [file.name for file in tmp_path.iterdir()] == ["k.json"]
