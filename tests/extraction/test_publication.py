"""What the day of publication says of figures; made up."""

import pytest

from knowledge.facts import extract_facts
from knowledge.models import Document
from tests.shorthand import short

SPEC = [
    # A survey's figures are of no month: that is when they were published.
    (
        "2025-07-16",
        "SKI 2023 mencatat stunting Tapin 29,7 persen. Pada hasil SSGI yang keluar Mei lalu 30,4 persen.",
        ["63.05 2023 29.7 level SKI", "63.05 2024 30.4 level SSGI"],
    ),
    # "Kini" in a text that stands at a survey is of that survey ...
    (
        "2023-03-06",
        "Menurut SSGI 2022 stunting Kalsel 24,6 persen. Kini tertinggi Tapin 27,6 persen dan Balangan 27,3 persen.",
        ["63 2022 24.6 level SSGI", "63.05 2022 27.6 level SSGI", "63.11 2022 27.3 level SSGI"],
    ),
    # ... but not where the place has another figure by it, nor what a register counted.
    (
        "2023-10-06",
        "Menurut SSGI 2022 stunting Tapin 24,6 persen. Kini 17,6 persen.",
        ["63.05 2022 24.6 level SSGI", "63.05 2023-10 17.6 level"],
    ),
    (
        "2023-10-06",
        "Menurut SSGI 2022 stunting Kalsel 24,6 persen. Dari e-PPGBM kini Tapin 7,6 persen.",
        ["63 2022 24.6 level SSGI", "63.05 2023-10 7.6 level e-PPGBM"],
    ),
    (
        "2024-11-18",
        "Dari 30,5 persen pada SSGI 2021, stunting Tapin kini 22,1 persen menurut SKI. Balangan 33,4 persen.",
        ["63.05 2021 30.5 level SSGI", "63.05 2023 22.1 level SKI", "63.11 2023 33.4 level SKI"],
    ),
    # What two counts compare with today leaves no day to the next place.
    (
        "2022-12-20",
        "Stunting Tapin saat ini 19,1 persen, turun dari 2019 yang mencapai 25,8 persen. Kasusnya dari 655 menjadi 402 "
        "anak. Balangan 24,2 persen.",
        [
            "63.05 2019 25.8 level",
            "63.05 2022-12 19.1 level",
            "63.05 2022-12 402 level",
            "63.05 2019 655 level",
            "63.11 None 24.2 level",
        ],
    ),
    # Early in a year it may be of the last one.
    ("2023-02-06", "Stunting Tapin saat ini 14,5 persen.", ["63.05 None 14.5 level"]),
    ("2023-04-06", "Stunting Tapin saat ini 14,5 persen.", ["63.05 2023-04 14.5 level"]),
    ("2023-02-06", "Saat ini ada 145 anak stunting di Tapin.", ["63.05 2023-02 145 level"]),
    # Counts that name no period are of the day, percentages are not.
    ("2023-04-06", "Ada 145 anak stunting di Tapin.", ["63.05 2023-04 145 level"]),
    ("2023-02-06", "Ada 145 anak stunting di Tapin.", ["63.05 None 145 level"]),
    ("2023-04-06", "Stunting di Tapin 14,5 persen.", ["63.05 None 14.5 level"]),
    # The newest results that were out give a survey its year.
    ("2023-04-06", "Menurut SSGI stunting Tapin 14,5 persen.", ["63.05 2022 14.5 level SSGI"]),
    ("2020-04-06", "Menurut SSGI stunting Tapin 14,5 persen.", ["63.05 None 14.5 level SSGI"]),
]


@pytest.mark.parametrize(("published", "text", "facts"), SPEC)
def test_what_the_day_of_publication_says(published: str, text: str, facts: list[str]) -> None:
    assert [short(fact) for fact in extract_facts(Document("x", text, published=published))] == facts
