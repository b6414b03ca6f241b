"""The sentences of a document, their concepts and places."""

from dataclasses import replace

import pytest

from knowledge.models import Span
from knowledge.quoting.passages import expand, find_concepts, is_light, read_passages, stems_of
from tests.samples import PRIMER, REMBUK, SURVEY, TABALONG


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("penurunan", "berkurang"),
        ("diikuti", "peserta"),
        ("tertinggi", "terbanyak"),
        ("online", "hybrid"),
        ("disembuhkan", "pulih"),
        ("seri II", "seri 2"),
    ],
)
def test_words_that_mean_the_same(one: str, other: str) -> None:
    assert find_concepts(one) == find_concepts(other)


@pytest.mark.parametrize(("one", "other"), [("seri I", "seri II"), ("keturunan", "penurunan"), ("naik", "turun")])
def test_words_that_do_not(one: str, other: str) -> None:
    assert find_concepts(one) != find_concepts(other)


def test_light_concepts() -> None:
    (held,) = find_concepts("diadakan")
    (fell,) = find_concepts("turun")
    assert is_light(held)
    assert not is_light(fell)


def test_stems_of_a_concept() -> None:
    (fell,) = find_concepts("turun")
    assert {"turun", "kurang"} & set(stems_of(fell))
    assert stems_of("petik") == ("petik",)
    assert stems_of("seri#2") == ("seri",)


def test_expand_adds_the_other_words() -> None:
    assert "hybrid" in expand("acaranya online?")
    assert expand("petik aksi") == "petik aksi"


def test_related_headlines_addresses_and_headings_are_no_sentences() -> None:
    at = TABALONG.text.index("Sebanyak 48")
    related = Span.of(TABALONG.text, at, at + 10)
    text = read_passages(replace(TABALONG, related=(related,)))
    assert not any("48 desa" in sentence.span.text for sentence in text.sentences)
    primer = read_passages(replace(PRIMER, text=f"{PRIMER.text}\n\nLihat https://contoh.example/halaman untuk semua."))
    spans = [sentence.span.text for sentence in primer.sentences]
    assert "Pengertian stunting" not in spans
    assert not any("https" in span for span in spans)


def test_spans_are_verbatim() -> None:
    for sentence in read_passages(REMBUK).sentences:
        assert REMBUK.text[sentence.span.start : sentence.span.stop] == sentence.span.text


def test_places_of_a_document() -> None:
    text = read_passages(REMBUK)
    assert {place.code for place in text.main} == {"63.11"}
    assert text.is_local
    assert not read_passages(PRIMER).is_local
    assert {place.code for place in read_passages(SURVEY).places_near(0)} >= {"63.05", "63.11"}


@pytest.mark.parametrize(
    ("last", "meant"),
    [
        ("Kini stunting di wilayahnya tersisa 4 persen.", 0),
        ("Di desa itu kini tersisa 4 persen.", 0),
        ("Kini stunting tersisa 4 persen.", None),
    ],
)
def test_the_sentence_that_names_the_place_meant(last: str, meant: int | None) -> None:
    text = read_passages(replace(REMBUK, text=f"Di Sungai Bilu dibentuk kelompok.\nAnak asuhnya 34 orang.\n{last}"))
    assert text.meant(2) == meant


def test_neighbours() -> None:
    text = read_passages(REMBUK)
    assert "rembuk" in text.around(1)
    assert text.at(0, 10) == [0]
