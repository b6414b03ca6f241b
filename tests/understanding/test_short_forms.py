"""What people shorten, and what only looks as if it were."""

import pytest

from knowledge.understanding.short_forms import short_forms, write_phrases
from knowledge.understanding.spelling import spell


def test_short_forms_stand_for_words() -> None:
    assert (short_forms()["brp"], short_forms()["sby"]) == ("berapa", "surabaya")
    assert write_phrases("rata2 brp2 anak") == "rata-rata berapa anak"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("program sapa ibu sapa ketuanya", "program sapa ibu siapa ketuanya"),
        ("program brp desa", "program berapa desa"),
        ("dr. Diauddin dr tahun lalu", "dr. Diauddin dari tahun lalu"),
        ("KAB banjar", "kabupaten banjar"),
    ],
)
def test_a_name_is_no_short_form(text: str, read: str) -> None:
    assert spell(text, known={"sapa", "brp"}).text == read
