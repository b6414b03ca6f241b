"""Whole texts to facts: what a figure is bound to, and what never becomes one; `tests/texts` is the specification."""

import re

import pytest

from knowledge.facts import explain, extract_facts
from knowledge.models import Basis, Document, Kind, Span
from tests.shorthand import short
from tests.texts import measures, places, times

SPEC = [*places.SPEC, *times.SPEC, *measures.SPEC]


def document(text: str, related: tuple[Span, ...] = ()) -> Document:
    return Document("uji.txt", text, published="2024-06-12", related=related)


@pytest.mark.parametrize(("text", "facts"), [row[1:] for row in SPEC], ids=[row[0] for row in SPEC])
def test_texts_become_facts(text: str, facts: list[str]) -> None:
    found = sorted(extract_facts(document(text)), key=lambda f: text.index(f.quantity.text))
    assert [short(fact) for fact in found] == facts


def test_a_related_headline_gives_a_labelled_target_and_no_level() -> None:
    text = (
        "Stunting dibahas.\nBaca juga: Tapin targetkan stunting 14 persen pada 2024\nBaca juga: Stunting HSS 20 persen"
    )
    related = tuple(Span.of(text, m.start(), m.end()) for m in re.finditer(r"Baca juga[^\n]*", text))
    (fact,) = extract_facts(document(text, related))
    assert fact.headline
    assert short(fact) == "63.05 2024 14 target"


def test_a_fact_stated_several_times_is_one_with_several_sentences() -> None:
    text = (
        "Sisa kasus stunting Tapin 52 kasus. Ada 52 kasus stunting. Hingga Mei 2023 tersisa 52 kasus stunting di Tapin."
    )
    (fact,) = extract_facts(document(text))
    assert fact.sentence.text.startswith("Hingga Mei 2023")
    assert [span.text for span in fact.repeats] == ["Sisa kasus stunting Tapin 52 kasus.", "Ada 52 kasus stunting."]


def test_how_a_period_was_found_is_kept() -> None:
    text = "Tahun lalu stunting Tapin 14,5 persen. Pada 2021 stunting Tapin 16 persen."
    last_year, stated = extract_facts(document(text))
    assert (last_year.basis, last_year.why) == (Basis.INFERRED, "tahun lalu: publication date")
    assert (stated.basis, stated.why) == (Basis.STATED, "stated")


def test_a_title_gives_the_survey_and_year_that_the_text_leaves_out() -> None:
    titled = Document("uji.txt", "Tapin 14,5 persen.", title="Prevalensi stunting Kalimantan Selatan menurut SSGI 2022")
    assert [short(fact) for fact in extract_facts(titled)] == ["63.05 2022 14.5 level SSGI"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Kami menulis stunting Tapin 28 persen. Yang benar 22,3 persen.", ["22.3"]),
        ("Stunting Tapin 28 persen. Yang benar-benar perlu ialah kader.", ["28"]),
        ("Stunting Tapin 28 persen. Semestinya kita malu.", ["28"]),
        ("Stunting Tapin 28 persen. Namun ia meralat ucapannya, yang benar 22,3 persen.", ["22.3"]),
        ("Stunting Tapin 28 persen. Namun ia meralat ucapannya pada 2023.", ["28"]),
        ("Stunting Tapin 28 persen. Ralat: angka stunting Tapin yang benar 22,3 persen.", ["22.3"]),
        ("Stunting Tapin 28 persen. Koreksi: seharusnya 22,3 persen.", ["22.3"]),
        (
            "Stunting Tapin 28 persen. Kader rajin.\nRalat redaksi: stunting Tapin 22,3 persen, bukan 28 persen.",
            ["22.3"],
        ),
        ("Stunting Tapin 28 persen. Ralat: sebelumnya tertulis 28 persen, seharusnya 22,3 persen.", ["22.3"]),
        ("Stunting Tapin 28 persen. Ralat: yang benar stunting Tapin 22,3 persen, sebelumnya 28 persen.", ["22.3"]),
        ("Ada 2.800 balita stunting di Tapin. Ralat: yang benar 2.230.", []),
        ("Stunting Tapin 28 persen, Banjar 30 persen. Ralat: stunting Tapin yang benar 22,3 persen.", ["30", "22.3"]),
        ("Stunting Tapin 28 persen pada 2022. Ralat: pada 2021 stunting Tapin yang benar 22,3 persen.", ["28", "22.3"]),
        ("Stunting Tapin 28 persen. Ralatnya belum ada. Banjar 22,3 persen.", ["28", "22.3"]),
    ],
)
def test_a_figure_that_is_set_right_is_none(text: str, values: list[str]) -> None:
    assert [str(fact.quantity.value) for fact in extract_facts(document(text))] == values


def test_an_answer_goes_on_with_its_question() -> None:
    text = "Tanya: Berapa stunting Tapin?\nJawab: 14,5 persen pada 2022.\nTanya: Balangan?\nJawab: Tahun itu 16 persen."
    found = extract_facts(document(f"Angka stunting Kalsel kami tanyakan.\n{text}"))
    assert [short(fact).split()[0] for fact in found] == ["63.05", "63.11"]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Pada 2022 stunting Tapin 18,5 persen, 21,1 persen dan 22,7 persen.", []),
        ("Stunting Tapin 18,5 persen (2022) dan 21,1 persen (2023).", ["63.05 2022 18.5", "63.05 2023 21.1"]),
        ("Pada 2022 stunting Tapin 18,5 persen dan Balangan 21,1 persen.", ["63.05 2022 18.5", "63.11 2022 21.1"]),
        (
            "Pada 2022 Tapin dan Balangan berturut-turut 18,5 dan 21 persen. Pada 2021 urutannya 17 dan 22 persen.",
            ["63.05 2022 18.5", "63.11 2022 21", "63.05 2021 17", "63.11 2021 22"],
        ),
    ],
)
def test_one_place_has_one_level_at_a_time(text: str, facts: list[str]) -> None:
    found = extract_facts(document(f"Prevalensi stunting di Kalsel. {text}"))
    assert [" ".join(short(fact).split()[:3]) for fact in found] == facts


def test_every_number_is_explained() -> None:
    text = "Rabu (12/6), 13 desa di Tapin ikut. Stunting Tapin 14,5 persen, target 12 persen. Dana Rp 5 juta."
    explained = [(e.span.text, e.rule, e.fact.kind if e.fact else None) for e in explain(document(text))]
    assert explained == [
        ("12", "date or time", None),
        ("13", "so many places", None),
        ("14,5 persen", "level", Kind.LEVEL),
        ("12 persen", "target", Kind.TARGET),
        ("5 juta", "money", None),
    ]
