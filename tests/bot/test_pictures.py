"""Every chart that the bundled documents give: whole, nothing on another, with its source inside and in the file."""

from collections.abc import Iterator
from io import BytesIO
from itertools import combinations
from typing import Any

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from bot.pictures.bars import draw_comparison, draw_ranking
from bot.pictures.charts import draw_trend
from bot.pictures.sheets import HEIGHT_PIXELS, WIDTH_PIXELS
from bot.wording.trends import trends_of
from knowledge import KnowledgeBase, compare_places, find_profile, find_tables


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    base = KnowledgeBase.open(tmp_path_factory.mktemp("pictures") / "knowledge.db", None)
    yield base
    base.close()


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    """The figures that are drawn from now on; they are saved as ever."""
    figures: list[Figure] = []
    save = Figure.savefig

    def note(figure: Figure, *arguments: Any, **options: Any) -> None:
        figures.append(figure)
        save(figure, *arguments, **options)

    monkeypatch.setattr(Figure, "savefig", note)
    return figures


def check(png: bytes, figure: Figure, name: str) -> None:
    """The file is as a phone needs it and says where it is from; all that is written can be read."""
    picture = Image.open(BytesIO(png))
    assert (picture.format, picture.size) == ("PNG", (WIDTH_PIXELS, HEIGHT_PIXELS))
    assert "Sumber: " in picture.info["Source"]
    assert picture.info["Title"]
    boxes = [(text.get_text(), text.get_window_extent()) for text in figure.findobj(Text) if _is_seen(text)]
    for words, box in boxes:
        assert box.x0 >= 0, (name, words)
        assert box.y0 >= 0, (name, words)
        assert box.x1 <= WIDTH_PIXELS, (name, words)
        assert box.y1 <= HEIGHT_PIXELS, (name, words)
    for (one, box), (other, beside) in combinations(boxes, 2):
        assert not box.overlaps(beside), (name, one, other)


def _is_seen(text: Text) -> bool:
    """Tell whether a text is shown: those of an axis that is switched off are not."""
    seen = text.get_visible() and bool(text.get_text()) and text.get_alpha() != 0
    return seen and (text.axes is None or text.axes.axison or text in text.axes.texts)


def test_every_trend(knowledge: KnowledgeBase, saved: list[Figure]) -> None:
    documents = knowledge.documents
    places = dict.fromkeys(fact.place for fact in knowledge.facts())
    for place in places:
        for trend in trends_of(place, knowledge.facts(place), documents).values():
            png = draw_trend(trend, documents)
            check(png, saved[-1], place.name)
    assert len(saved) > 10


def test_every_ranking(knowledge: KnowledgeBase, saved: list[Figure]) -> None:
    for table in find_tables(knowledge.facts(), knowledge.documents):
        png = draw_ranking(table, knowledge.documents, table.facts[0].place)
        check(png, saved[-1], f"{table.survey} {table.year}")
    assert len(saved) > 5


def test_comparisons_of_two_and_of_five(knowledge: KnowledgeBase, saved: list[Figure]) -> None:
    facts, documents = knowledge.facts(), knowledge.documents
    [table, *_] = find_tables(facts, documents)
    for count in (2, 5):
        places = [fact.place for fact in table.facts[:count]]
        tables = compare_places(places, facts, documents)
        main = [one for one in tables if (one.indicator, one.survey) == (tables[0].indicator, tables[0].survey)]
        targets = [target for place in places for target in find_profile(place, facts, documents).targets]
        png = draw_comparison(main, documents, targets)
        check(png, saved[-1], str(count))
