"""Names in a row that share their first words."""

import pytest

from knowledge.understanding.clues import find_clues
from knowledge.understanding.shared_names import write_shared_names


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Hulu Sungai Selatan, Tengah, Utara: berapa stuntingnya", ["63.06", "63.07", "63.08"]),
        ("kab hulu sungai (selatan, tengah, utara)", ["63.06", "63.07", "63.08"]),
        ("hulu sungai tengah dan utara", ["63.07", "63.08"]),
        ("hulu sungai selatan/tengah/utara 2024", ["63.06", "63.07", "63.08"]),
        ("stunting Tanah Laut dan Bumbu", ["63.01", "63.10"]),
        ("bandingkan Kalimantan Selatan dengan Tengah", ["63", "62"]),
        ("Kabupaten Lombok Barat, Timur", ["52.01", "52.03"]),
        ("Hulu Sngai Slatan dan Tengah", ["63.06", "63.07"]),
    ],
)
def test_names_in_a_row(text: str, codes: list[str]) -> None:
    assert [place.code for place in find_clues(text).places] == codes


@pytest.mark.parametrize(
    "text",
    [
        "stunting Tanah Laut, Tapin, dan Balangan",
        "Hulu Sungai Selatan di Kalimantan Tengah",
        "Kepulauan Anambas, Riau",
        "Lombok Barat lalu turun",
        "Tanah Laut 2024 dan utara kota",
    ],
)
def test_other_words_are_left_as_they_stand(text: str) -> None:
    assert write_shared_names(text) == text
