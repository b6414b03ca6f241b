from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import combinations

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Annotation, Text
from PIL import Image

from bot.pictures.bars import MOST_BARS, draw_comparison, draw_ranking
from bot.pictures.sheets import HEIGHT_PIXELS, WIDTH_PIXELS
from bot.wording.statistics import say_coverage
from knowledge import Fact, Kind, Part, Period, Table, compare_places, find_tables, gazetteer
from tests.samples import DOCUMENTS, FACTS, with_value

TAPIN, BALANGAN = (gazetteer().place(code) for code in ("63.05", "63.11"))
[RANKING] = find_tables(FACTS, DOCUMENTS)
COMPARISON = compare_places((TAPIN, BALANGAN), FACTS, DOCUMENTS)
TARGET = replace(with_value(FACTS[5], "14"), kind=Kind.TARGET)


def spread(count: int, places: str) -> Table:
    """A ranking of many places with long names."""
    chosen = gazetteer().children(places)[:count]
    facts = (replace(with_value(FACTS[5], str(40 - number)), place=p) for number, p in enumerate(chosen))
    return replace(RANKING, facts=tuple(facts), scope=gazetteer().place(places), lacking=())


def years(count: int) -> list[Table]:
    """A comparison over many years, one figure of a month among them."""
    tables = [
        replace(COMPARISON[0], year=2024 - n, facts=tuple(at(f, 2024 - n) for f in COMPARISON[0].facts))
        for n in range(count)
    ]
    odd = replace(tables[0].facts[0], period=Period(2024, Part.SEMESTER, 1))
    return [replace(tables[0], facts=(odd, tables[0].facts[1])), *tables[1:]]


def at(fact: Fact, year: int) -> Fact:
    return replace(fact, period=Period(year))


def draw(monkeypatch: pytest.MonkeyPatch, name: str) -> Figure:
    """Draw a chart and return the figure it was saved from."""
    saved: list[Figure] = []
    monkeypatch.setattr(Figure, "savefig", lambda figure, *_, **__: saved.append(figure))
    DRAWN[name]()
    return saved[0]


DRAWN = {
    "ranking": lambda: draw_ranking(RANKING, DOCUMENTS, TAPIN),
    "long names": lambda: draw_ranking(spread(15, "71"), DOCUMENTS),
    "many": lambda: draw_ranking(spread(38, "00"), DOCUMENTS),
    "zero": lambda: draw_ranking(
        replace(RANKING, facts=(with_value(FACTS[5], "0"), with_value(FACTS[6], "0"))), DOCUMENTS
    ),
    "comparison": lambda: draw_comparison(COMPARISON, DOCUMENTS),
    "targets": lambda: draw_comparison(years(3), DOCUMENTS, [at(TARGET, 2024), at(TARGET, 2023)]),
    "far targets": lambda: draw_comparison(
        years(2), DOCUMENTS, [replace(at(TARGET, 2024), quantity=replace(TARGET.quantity, value=Decimal(60)))]
    ),
    "near targets": lambda: draw_comparison(years(2), DOCUMENTS, [at(with_value(TARGET, "17"), 2024)]),
    "years": lambda: draw_comparison(years(9), DOCUMENTS),
}


def written(figure: Figure) -> dict[str, Text]:
    """What can be read in a figure."""
    found: list[Text] = figure.findobj(Text)
    visible = (text for text in found if text.get_visible() and text.get_text() and text.get_alpha() != 0)
    return {f"{number}: {text.get_text()}": text for number, text in enumerate(visible) if _shown(text)}


def _shown(text: Text) -> bool:
    """Tell whether a text belongs to no axis, since those are switched off."""
    return text.axes is None or text in text.axes.texts


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_is_cut_or_overlaps(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    figure = draw(monkeypatch, name)
    figure.draw_without_rendering()
    boxes = {words: text.get_window_extent() for words, text in written(figure).items()}
    assert len(boxes) > 6
    for words, box in boxes.items():
        assert box.x0 >= 0, words
        assert box.x1 <= WIDTH_PIXELS, words
        assert box.y0 >= 0, words
        assert box.y1 <= HEIGHT_PIXELS, words
    for (one, box), (other, beside) in combinations(boxes.items(), 2):
        assert not box.overlaps(beside), f"{one!r} on {other!r}"


def test_every_bar_bears_its_place_and_its_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {text.get_text(): text for text in written(draw(monkeypatch, "ranking")).values()}
    assert {"1. Kabupaten Balangan", "27,4", "2. Kabupaten Tapin", "16,2", "3. Kota Banjarbaru", "14,8"} <= set(texts)
    assert {"Provinsi Kalimantan Selatan", "Prevalensi stunting (persen), SSGI 2022"} <= set(texts)
    assert texts["2. Kabupaten Tapin"].get_fontweight() == "bold"
    assert texts["1. Kabupaten Balangan"].get_fontweight() == "normal"


def test_more_places_than_fit_are_said_to_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [text.get_text() for text in written(draw(monkeypatch, "many")).values()]
    assert sum(text.partition(". ")[2] != "" and text[0].isdigit() for text in texts) == MOST_BARS + 1
    assert any(text.startswith(f"{MOST_BARS} tertinggi ditampilkan.") for text in texts)


def test_targets_are_hollow_diamonds_with_a_legend(monkeypatch: pytest.MonkeyPatch) -> None:
    figure = draw(monkeypatch, "targets")
    [axes] = figure.axes
    diamonds = [line for line in axes.get_lines() if line.get_marker() == "D" and len(line.get_xdata())]  # type: ignore[arg-type]
    assert len(diamonds) == 2
    assert {line.get_markerfacecolor() for line in diamonds} == {"white"}
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["target"]
    assert "Kabupaten Tapin · target 14" in {text.get_text() for text in written(figure).values()}
    assert draw(monkeypatch, "comparison").legends == []


@pytest.mark.parametrize(("name", "before"), [("far targets", 30), ("near targets", 40)])
def test_a_figure_stands_at_its_bar_not_at_a_far_target(
    name: str, before: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    [axes] = draw(monkeypatch, name).axes
    first = next(text for text in axes.texts if text.get_text() == "16,2")
    assert isinstance(first, Annotation)
    assert float(first.xy[0]) < before


def test_a_target_of_another_measure_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[Figure] = []
    monkeypatch.setattr(Figure, "savefig", lambda figure, *_, **__: saved.append(figure))
    draw_comparison(COMPARISON, DOCUMENTS, [replace(TARGET, indicator="stunting_cases"), replace(TARGET, period=None)])
    assert saved[0].legends == []


def test_the_oldest_years_are_left_to_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {text.get_text() for text in written(draw(monkeypatch, "years")).values()}
    assert {"2024", "2021"} <= texts
    assert "2016" not in texts
    assert "Kabupaten Balangan (Smt 1 2024)" in texts


def test_format_size_and_metadata() -> None:
    picture = Image.open(BytesIO(draw_ranking(RANKING, DOCUMENTS)))
    assert (picture.format, picture.size) == ("PNG", (WIDTH_PIXELS, HEIGHT_PIXELS))
    assert picture.info["Source"] == "3 dari 13 kabupaten/kota punya data. Sumber: Kantor Contoh, 1 Februari 2023"
    assert picture.info["Title"] == "Provinsi Kalimantan Selatan: Prevalensi stunting (persen), SSGI 2022"
    assert picture.info["Description"] == "Kabupaten Balangan: 27,4; Kabupaten Tapin: 16,2; Kota Banjarbaru: 14,8"


def test_coverage_counts_every_place_that_belongs_there() -> None:
    assert say_coverage(RANKING) == "3 dari 13 kabupaten/kota punya data"
    assert say_coverage(spread(38, "00")) == "38 dari 38 provinsi punya data"
