"""How a sentence uses a place."""

import pytest

from knowledge.extraction.uses import Use, is_ranked_in, is_user, is_yardstick, use_of
from knowledge.language.places import gazetteer
from knowledge.models import Span
from tests.shorthand import read


@pytest.mark.parametrize(
    ("text", "code", "use"),
    [
        ("Stunting Kalsel turun.", "63", Use.SUBJECT),
        ("Tapin di atas Kalsel.", "63", Use.COMPARED),
        ("Tapin tertinggi di Kalsel.", "63", Use.ASIDE),
        ("Terendah Kalsel 8,7 persen.", "63", Use.SUBJECT),
        ("Tapin, salah satu kabupaten di Kalsel, turun.", "63", Use.ASIDE),
        ("Tapin diminta Pemprov Kalsel turun.", "63", Use.ASIDE),
        ("Tapin meniru Kalsel.", "63", Use.ASIDE),
        ("KALSEL – Stunting turun.", "63", Use.ASIDE),
        ("Rapat di Kalsel, Senin.", "63", Use.ASIDE),
    ],
)
def test_how_a_place_is_used(text: str, code: str, use: Use) -> None:
    start = text.lower().index("kalsel")
    assert use_of(text, Span.of(text, start, start + 6), gazetteer().place(code), read(text)) is use


@pytest.mark.parametrize(
    ("text", "ranked", "yardstick", "user"),
    [
        ("terendah di Kalsel", True, False, False),
        ("rata-rata Kalsel", False, True, False),
        ("angka yang dipakai Kalsel", False, False, True),
        ("angka Kalsel", False, False, False),
    ],
)
def test_what_stands_before_a_place(text: str, ranked: bool, yardstick: bool, user: bool) -> None:
    start = text.index("Kalsel")
    span = Span.of(text, start, start + 6)
    assert (is_ranked_in(text, span), is_yardstick(text, span), is_user(text, span)) == (ranked, yardstick, user)
