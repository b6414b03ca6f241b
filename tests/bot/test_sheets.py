from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.sheets import DRAWING, HEIGHT_PIXELS, WIDTH_PIXELS, drawable, open_sheet, save, say_sources
from knowledge import Fact
from tests.samples import DOCUMENTS, FACTS

TABALONG, SURVEY = "Harian Contoh, 12 Februari 2024", "Kantor Contoh, 1 Februari 2023"
SOURCES = [
    (FACTS[:4], f"Sumber: {TABALONG}"),
    ((FACTS[0], FACTS[5]), f"Sumber: {TABALONG}; {SURVEY}"),
    ((replace(FACTS[0], document_id="gone.txt"),), "Sumber: gone.txt, tanggal tidak disebut"),
    (
        (FACTS[0], FACTS[5], *(replace(FACTS[0], document_id=name) for name in "abc")),
        "Sumber: Harian Contoh 2024; Kantor Contoh 2023; a; b; c",
    ),
    (
        tuple(replace(FACTS[0], document_id=f"{'laporan ' * 5}{number}") for number in range(9)),
        "Sumber: " + "; ".join(f"{'laporan ' * 5}{number}" for number in range(3)) + "; dan 6 lainnya",
    ),
]


@pytest.mark.parametrize(("facts", "said"), SOURCES)
def test_each_source_is_named_once_in_short_where_they_are_many_and_the_rest_counted(
    facts: tuple[Fact, ...], said: str
) -> None:
    assert say_sources(facts, DOCUMENTS) == said


@pytest.mark.parametrize(("text", "drawn"), [("Tapin 16,2", "Tapin 16,2"), ("a中b 文", "ab "), ("$x$", "$x$")])
def test_what_the_font_lacks_is_left_out(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


def test_a_sheet_is_a_png_for_a_phone_that_says_what_it_shows() -> None:
    with DRAWING:
        picture = Image.open(BytesIO(save(open_sheet(), "Judul", "2020: 1", "Sumber: X")))
    assert (picture.format, picture.size) == ("PNG", (WIDTH_PIXELS, HEIGHT_PIXELS))
    assert [picture.info[name] for name in ("Title", "Description", "Source")] == ["Judul", "2020: 1", "Sumber: X"]
