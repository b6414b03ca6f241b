"""What a figure could be bound to instead."""

from dataclasses import replace

import pytest

from knowledge.models import Document, Span
from knowledge.storage.choices import MOST_CHOICES, find_choices, parse_change
from knowledge.storage.corrections import Change
from tests.samples import FACTS

TEXT = "Pada 2021 stunting Balangan tinggi. Kasus di Tapin 905 kasus. Pada semester I 2022 Kabupaten Tabalong menyusul."
DOCUMENT = Document("a.txt", TEXT, title="Stunting Kalimantan Selatan 2020", published="2023-02-01")


def test_a_document_offers_its_periods_in_order_and_its_nearest_places_first() -> None:
    start = TEXT.index("Kasus di")
    fact = replace(FACTS[0], sentence=Span.of(TEXT, start, start + 26))
    choices = find_choices(fact, DOCUMENT)
    assert [period.code for period in choices.periods] == ["2021", "2022-S1", "2023"]
    names = [place.name for place in choices.places]
    assert names[0] == "Kabupaten Tapin"
    assert {"Kabupaten Balangan", "Provinsi Kalimantan Selatan"} <= set(names)
    assert fact.place not in choices.places
    assert len(names) <= MOST_CHOICES


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("2021", Change(period="2021")),
        (" Desember 2023 ", Change(period="2023-12")),
        ("SSGI", Change(survey="SSGI")),
        ("e-PPGBM", Change(survey="e-PPGBM")),
        ("HSS", Change(place="63.06")),
        ("Kabupaten Tapin", Change(place="63.05")),
        ("", None),
        ("bukan apa-apa", None),
        ("905", None),
        ("63.06", None),
    ],
)
def test_what_somebody_writes_is_a_period_a_survey_or_a_place(text: str, change: Change | None) -> None:
    assert parse_change(text) == change
