"""Changes held against the levels of their document; the table is the specification."""

import pytest

from knowledge.facts import extract_facts
from knowledge.models import Document
from tests.shorthand import short

# A text and the changes it states; figures made up.
SPEC = [
    (
        "a change without a date is the difference of two levels",
        "Stunting Tapin turun 5,7 persen. SKI 2023 menyebut 19 persen. Adapun SSGI 2022 sebesar 24,7 persen.",
        ["63.05 2022/2023 5.7 change down"],
    ),
    (
        "the instrument of both levels is the change's",
        "Menurut e-PPGBM 2023 stunting Tapin 9 persen. Hasil SSGI 2022 sebesar 29 persen, bertambah 3 persen dari 26 "
        "persen pada SSGI 2021.",
        ["63.05 2021/2022 3 change up SSGI"],
    ),
    (
        "a count too",
        "Pada 2022 ada 240 anak stunting di Tapin dan pada 2023 ada 210 anak stunting. Jadi berkurang 30 anak.",
        ["63.05 2022/2023 30 change down"],
    ),
    (
        "a slip of the press is still the difference",
        "Stunting Tapin turun 5,6 persen. SKI 2023 menyebut 19 persen. Adapun SSGI 2022 sebesar 24,4 persen.",
        ["63.05 2022/2023 5.6 change down"],
    ),
    (
        "more than a slip is none",
        "Stunting Tapin turun 6 persen. SKI 2023 menyebut 19 persen. Adapun SSGI 2022 sebesar 24,4 persen.",
        ["63.05 None 6 change down"],
    ),
    (
        "levels that moved the other way say nothing of it",
        "Stunting Tapin turun 5,7 persen. SKI 2023 menyebut 24,7 persen. Adapun SSGI 2022 sebesar 19 persen.",
        ["63.05 None 5.7 change down"],
    ),
    (
        "two pairs of levels decide nothing",
        "Stunting Tapin turun 2 persen. Pada 2021 ada 16 persen, pada 2022 ada 14 persen, pada 2023 ada 12 persen.",
        ["63.05 None 2 change down"],
    ),
    (
        "a survey and the register are never set against each other",
        "Stunting Tapin turun 7 persen. SKI 2023 menyebut 22 persen. Menurut e-PPGBM 2024 hanya 15 persen.",
        ["63.05 None 7 change down"],
    ),
    (
        "another place's levels are no ends",
        "Stunting Tapin turun 5 persen. Stunting Balangan 25 persen pada 2022 dan 20 persen pada 2023.",
        ["63.05 None 5 change down"],
    ),
    (
        "a headline that tells the level as a change",
        "Tapin Turunkan Stunting 9,8 Persen\n\nMenurut SSGI 2024 stunting Tapin tinggal 9,8 persen.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "changes"), [row[1:] for row in SPEC], ids=[row[0] for row in SPEC])
def test_changes_are_held_against_the_levels(text: str, changes: list[str]) -> None:
    found = extract_facts(Document("uji.txt", text, published="2025-06-12"))
    assert [short(fact) for fact in found if fact.direction] == changes
