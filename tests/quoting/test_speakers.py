"""Who said what a sentence says."""

import pytest

from knowledge.models import Document
from knowledge.quoting.speakers import find_speaker
from tests.samples import DOCUMENTS, make_holdings, sentence_of

REPORT = Document(
    id="warta.txt",
    text="Stunting Tapin 12 persen.\n"
    "Dijelaskan sekda, penurunan itu patut disyukuri.\n"
    "Pihaknya akan bekerja lagi, terangnya.\n"
    "Pada 2020 ada 900 kasus.\n"
    "Ketua panitia Budi Santoso menyebut 800 kasus pada 2021.\n"
    "Tahun 2022 tinggal 700 kasus.",
)
HOLDINGS = make_holdings((), {**DOCUMENTS, REPORT.id: REPORT})


@pytest.mark.parametrize(
    ("part", "speaker"),
    [
        ("900 kasus", "Dijelaskan sekda"),
        ("800 kasus", "Ketua panitia Budi Santoso"),
        ("700 kasus", "Ketua panitia Budi Santoso"),
        ("12 persen", "Dijelaskan sekda"),
    ],
)
def test_the_nearest_that_names_the_speaker(part: str, speaker: str) -> None:
    found = find_speaker(REPORT.id, sentence_of(REPORT, part), HOLDINGS)
    assert found is not None
    assert found.sentence.text.startswith(speaker)
    assert REPORT.text[found.sentence.start : found.sentence.stop] == found.sentence.text


def test_a_table_has_no_speaker() -> None:
    survey = DOCUMENTS["survei.txt"]
    assert find_speaker(survey.id, sentence_of(survey, "16,2 persen"), HOLDINGS) is None
