import os
import subprocess
import sys
from decimal import Decimal
from io import BytesIO
from itertools import combinations

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from bot.pictures.charts import draw_trend
from bot.pictures.sheets import HEIGHT_PIXELS, WIDTH_PIXELS
from bot.wording.trends import find_trend
from knowledge import Bound, Document, Fact, Kind, Level, Part, Period, Place, Quantity, Span, Unit

HERE = Place("63.06", "Kabupaten Hulu Sungai Selatan", Level.REGENCY, "63")
FAR = Place("71.09", "Kabupaten Kepulauan Siau Tagulandang Biaro", Level.REGENCY, "71")
SENTENCE = Span(0, 8, "Kalimat.")
DOCUMENTS = {
    name: Document(name, "", title=name, publisher=publisher, published=published)
    for name, publisher, published in (
        ("a", "ANTARA", "2024-01-26"),
        ("b", "Kementerian Kesehatan Republik Indonesia \U0001f600 $x^2$ 中文", "2023"),
        ("c", "", ""),
        ("d", "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah", "2024-05"),
        ("e", "Lainnya", "2020"),
    )
}


def fact(
    value: str,
    period: Period | None,
    survey: str | None = None,
    *,
    kind: Kind = Kind.LEVEL,
    place: Place = HERE,
    document: str = "a",
    bound: Bound | None = None,
) -> Fact:
    quantity = Quantity(Decimal(value), Unit.PERCENT, f"{value} persen", bound)
    return Fact("stunting_prevalence", place, quantity, kind, SENTENCE, document, period, survey=survey)


def year(number: int) -> Period:
    return Period(number)


def month(year: int, number: int) -> Period:
    return Period(year, Part.MONTH, number)


PLAIN = [fact("30.5", year(2020)), fact("26.6", year(2021)), fact("24.2", month(2022, 12)), fact("21", year(2023))]
CROWDED = [
    fact("37.2", year(2013), "Riskesdas", place=FAR),
    fact("30.8", year(2018), "Riskesdas", place=FAR, document="b"),
    fact("24.4", year(2021), "SSGI", place=FAR, document="c"),
    fact("21.6", year(2022), "SSGI", place=FAR, document="d"),
    fact("21.5", year(2023), "SKI", place=FAR, document="e"),
    fact("19.8", year(2024), "SSGI", place=FAR),
    fact("9.1", Period(2022, Part.SEMESTER, 1), "e-PPGBM", place=FAR),
    fact("8.5", Period(2022, Part.SEMESTER, 2), "e-PPGBM", place=FAR),
    fact("8.1", Period(2023, Part.QUARTER, 3), "e-PPGBM", place=FAR),
    fact("7.0", year(2024), "e-PPGBM", place=FAR),
    fact("7.4", year(2024), "e-PPGBM", place=FAR),
    fact("22.4", year(2022), place=FAR),
    fact("14", year(2024), kind=Kind.TARGET, place=FAR),
    fact("14.2", year(2029), kind=Kind.TARGET, place=FAR),
]
MONTHLY = [fact(str(20 + number % 3), month(2023, number), "e-PPGBM") for number in range(1, 13)]
ZERO = [fact("0", year(2020)), fact("0", year(2021))]
LARGE = [fact("1234567", year(2020)), fact("1000000", year(2021))]
DRAWN = {"plain": PLAIN, "crowded": CROWDED, "monthly": MONTHLY, "zero": ZERO, "large": LARGE}


def draw(facts: list[Fact], monkeypatch: pytest.MonkeyPatch) -> Figure:
    """Draw a chart and return the figure it was saved from."""
    saved: list[Figure] = []
    monkeypatch.setattr(Figure, "savefig", lambda figure, *_, **__: saved.append(figure))
    trend = find_trend(facts)
    assert trend
    draw_trend(trend, DOCUMENTS)
    return saved[0]


def find_texts(figure: Figure) -> list[Text]:
    """Everything written in a figure, also what is not shown."""
    found: list[Text] = figure.findobj(Text)
    return found


@pytest.mark.parametrize("facts", DRAWN.values(), ids=DRAWN.keys())
def test_nothing_is_cut_or_overlaps(facts: list[Fact], monkeypatch: pytest.MonkeyPatch) -> None:
    figure = draw(facts, monkeypatch)
    figure.draw_without_rendering()
    written = [text for text in find_texts(figure) if text.get_visible() and text.get_text()]
    boxes = {f"{number}: {text.get_text()}": text.get_window_extent() for number, text in enumerate(written)}
    assert len(boxes) > 6
    for name, box in boxes.items():
        assert box.x0 >= 0, name
        assert box.x1 <= WIDTH_PIXELS, name
        assert box.y0 >= 0, name
        assert box.y1 <= HEIGHT_PIXELS, name
    for (one, box), (other, beside) in combinations(boxes.items(), 2):
        assert not box.overlaps(beside), f"{one!r} on {other!r}"


def test_lines_join_one_survey_and_targets_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    [axes] = draw(CROWDED, monkeypatch).axes
    lines = {line.get_label(): line for line in axes.get_lines() if not str(line.get_label()).startswith("_")}
    assert list(lines) == ["Riskesdas", "SSGI", "e-PPGBM", "survei tidak disebut", "SKI", "target"]
    assert [len(line.get_xdata()) for line in lines.values()] == [2, 3, 4, 1, 1, 2]  # type: ignore[arg-type]
    assert lines["target"].get_linestyle() == "None"
    assert lines["target"].get_markerfacecolor() == "white"
    joined = [line for name, line in lines.items() if name != "target"]
    assert len({line.get_marker() for line in joined}) == len(joined)
    assert len({line.get_linestyle() for line in joined[:4]}) == 4


def test_every_value_of_a_plain_trend_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {text.get_text() for text in find_texts(draw(PLAIN, monkeypatch))}
    assert {"30,5", "26,6", "24,2", "21", "2020", "Des\n2022", "Prevalensi stunting (persen)"} <= texts


def test_sources_beyond_three_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    foot = draw(CROWDED, monkeypatch).texts[-1].get_text().replace("\n", " ")
    assert foot.startswith("Sumber: ANTARA 2024; Kementerian Kesehatan Republik Indonesia")
    assert foot.endswith("; dan 2 lainnya")
    assert "中" not in foot


def test_format_size_and_metadata() -> None:
    trend = find_trend(PLAIN)
    assert trend
    picture = Image.open(BytesIO(draw_trend(trend, DOCUMENTS)))
    assert (picture.format, picture.size) == ("PNG", (WIDTH_PIXELS, HEIGHT_PIXELS))
    assert picture.info["Source"] == "Sumber: ANTARA, 26 Januari 2024"
    assert picture.info["Title"] == "Kabupaten Hulu Sungai Selatan: Prevalensi stunting (persen)"
    assert picture.info["Description"] == "2020: 30,5; 2021: 26,6; Des 2022: 24,2; 2023: 21"


def test_the_plotter_is_imported_only_for_a_chart() -> None:
    code = "import sys, bot.__main__; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env={**os.environ}, check=False).returncode == 0
