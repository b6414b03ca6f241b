"""The public order of precedence."""

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.figures.precedence import best_first, publisher_kind, survey_kind
from knowledge.models import Document
from tests.samples import FACTS, SURVEY

PRESS = replace(SURVEY, id="media.txt", publisher="Harian Contoh", published="2024-01", url="https://contoh.example")
NEWER = replace(PRESS, id="baru.txt", published="2024-02")
OFFICE = replace(PRESS, id="dinas.txt", publisher="Dinas Kesehatan Kabupaten Contoh", published="2023-05")
MINISTRY = replace(PRESS, id="kementerian.txt", publisher="Kemenkes", published="2022")
CORRECTED = replace(PRESS, id="ralat.txt", title="Ralat: angka stunting", published="2021")
LEVEL = FACTS[7]
ORDER = [CORRECTED, MINISTRY, OFFICE, NEWER, PRESS]


def test_of_one_instrument_a_correction_then_the_office_then_the_newer_goes_first() -> None:
    documents = {document.id: document for document in ORDER}
    facts = [replace(LEVEL, document_id=name) for name in sorted(documents)]
    assert [fact.document_id for fact in best_first(facts, documents)] == [document.id for document in ORDER]


def test_a_survey_goes_before_the_register_whoever_tells_it() -> None:
    documents = {document.id: document for document in (PRESS, MINISTRY)}
    survey = replace(LEVEL, document_id=PRESS.id, survey="SKI")
    register, unnamed = (replace(LEVEL, document_id=MINISTRY.id, survey=name) for name in ("e-PPGBM", None))
    assert best_first([unnamed, register, survey], documents) == [survey, register, unnamed]
    assert [survey_kind(fact) for fact in (survey, register, unnamed)] == ["survey", "register", ""]


def test_equals_stand_in_a_fixed_order() -> None:
    documents = {SURVEY.id: SURVEY}
    other = replace(LEVEL, sentence=replace(LEVEL.sentence, start=LEVEL.sentence.start + 1))
    assert best_first([other, LEVEL], documents) == best_first([LEVEL, other], documents)


@pytest.mark.parametrize(
    ("publisher", "url", "kind"),
    [
        ("Labkesmas Baturaja (Kemenkes)", "", "national"),
        ("Kemenko PMK", "", "national"),
        ("", "https://stunting.go.id/tanah-laut", "national"),
        ("Portal Kabupaten Tabalong", "https://portal.tabalongkab.go.id/2023", "regional"),
        ("Dinas Kesehatan Kabupaten HSS", "", "regional"),
        ("Bapperida Kota Banjarbaru", "", "regional"),
        ("ANTARA Kalsel", "https://kalsel.antaranews.com/berita/1", ""),
        ("kemenangan.com", "", ""),
    ],
)
def test_whose_word_a_document_is(publisher: str, url: str, kind: str) -> None:
    assert publisher_kind(Document("a.txt", "", publisher=publisher, url=url)) == kind


def test_the_order_is_told_to_people(root: Path) -> None:
    guide = (root / "docs" / "panduan.md").read_text(encoding="utf-8")
    ranks = "survei kementerian", "catatan posyandu", "ralat", "lembaga nasional", "dinas", "media", "lebih baru"
    places = [guide.index(word, guide.index("urutan sumber")) for word in ranks]
    assert places == sorted(places)
