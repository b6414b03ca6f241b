"""Places held against each other."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.figures.contrasts import OTHER_MEASURES, OTHER_PERIODS, OTHER_SURVEYS
from knowledge.models import Context, Document, Status, Unit, Verdict
from tests.samples import DOCUMENTS, FACTS, SURVEY, THIS_YEAR, answer_to, make_fact, make_holdings, values

PRESS = Document(
    id="pers.txt", text="SSGI: Kalsel 20 persen pada 2022 dan 19 persen pada 2024, Kotabaru 9 persen pada 2024."
)
LATER = (
    make_fact(PRESS, "20 persen", "63", "20", "2022", "SSGI"),
    make_fact(PRESS, "19 persen", "63", "19", "2024", "SSGI"),
    make_fact(PRESS, "9 persen", "63.02", "9", "2024", "SSGI"),
)


def test_compare_places() -> None:
    answer = answer_to("mana lebih tinggi stunting Tapin atau Balangan tahun 2022?")
    assert [str(one.value) for one in answer.calculations] == ["11.2"]


def test_each_of_many_places_stands_in_one_difference() -> None:
    text = "SSGI 2022: Kalsel 25 persen, Tapin 16 persen, Balangan 27 persen, Batola 34 persen."
    places = {"25 persen": "63", "16 persen": "63.05", "27 persen": "63.11", "34 persen": "63.04"}
    report = Document(id="empat.txt", text=text)
    facts = tuple(make_fact(report, said, code, said[:2], "2022", "SSGI") for said, code in places.items())
    holdings = make_holdings(facts, {report.id: report})
    answer = ask("bandingkan stunting Kalsel, Tapin, Balangan, Batola 2022", Context(), holdings, THIS_YEAR)
    assert [str(one.value) for one in answer.calculations] == ["9", "2", "9"]
    assert (answer.missing, values(answer.facts)) == ((), ["25", "16", "27", "34"])


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("bandingkan stunting Tabalong dan Tapin 2022", OTHER_MEASURES),
        ("bandingkan stunting Tapin dan Batola", OTHER_SURVEYS),
    ],
)
def test_what_cannot_be_compared_is_only_shown(text: str, note: str) -> None:
    answer = answer_to(text)
    assert (answer.verdict, answer.notes) == (Verdict.INCOMPARABLE, (note,))
    assert len(answer.facts) == 2
    assert answer.calculations == ()


def test_places_are_compared_by_what_they_share() -> None:
    cases = replace(make_fact(SURVEY, "Balangan 27,4 persen", "63.11", "700", "2022"), indicator="stunting_cases")
    counted = replace(cases, quantity=replace(cases.quantity, unit=Unit.CHILDREN))
    holdings = make_holdings((*FACTS, counted))
    asked = ask("bandingkan stunting Balangan dan Tapin 2022", Context(), holdings, THIS_YEAR)
    assert (values(asked.facts), [str(one.value) for one in asked.calculations]) == (["27.4", "16.2"], ["11.2"])


def test_a_place_that_shares_no_measure_is_shown_apart() -> None:
    asked = answer_to("bandingkan stunting Tapin, Balangan dan Tabalong 2022")
    assert (asked.status, set(values(asked.facts)), values(asked.nearest)) == (
        Status.PARTIAL,
        {"16.2", "27.4"},
        ["640"],
    )
    apart = answer_to("bandingkan stunting Tabalong 2022 dan Batola 2022")
    assert OTHER_MEASURES in apart.notes or apart.status is Status.NO_DATA


def test_compare_with_a_place_not_held() -> None:
    answer = answer_to("bandingkan stunting Tapin dan Tanah Bumbu 2022")
    assert (answer.status, values(answer.facts)) == (Status.PARTIAL, ["16.2"])
    assert answer_to("bandingkan stunting Tanah Bumbu dan Tanah Laut").status is Status.NO_DATA


@pytest.mark.parametrize(
    ("text", "shown", "summary"),
    [
        ("lebih tinggi mana stunting Tapin atau Balangan?", ["16.2", "27.4"], "Kabupaten Balangan lebih tinggi"),
        ("lebih rendah mana stunting Tapin atau Balangan?", ["16.2", "27.4"], "Kabupaten Tapin lebih rendah"),
        ("benarkah stunting Tapin lebih tinggi dari Balangan?", ["16.2", "27.4"], "Kabupaten Balangan lebih tinggi"),
        ("apakah stunting Tapin di atas rata-rata Kalsel?", ["16.2", "20"], "Provinsi Kalimantan Selatan lebih tinggi"),
    ],
)
def test_which_is_higher_at_a_time_they_share(text: str, shown: list[str], summary: str) -> None:
    answer = ask(text, Context(), make_holdings((*FACTS, *LATER), {**DOCUMENTS, PRESS.id: PRESS}), THIS_YEAR)
    assert values(answer.facts) == shown
    assert answer.summary.startswith(summary)


@pytest.mark.parametrize("text", ["bandingkan Tapin 2021 dan Balangan 2022", "Tapin 2021 dibanding Balangan 2022"])
def test_each_place_in_the_year_behind_it(text: str) -> None:
    answer = answer_to(text)
    assert (values(answer.facts), answer.notes, answer.calculations) == (["18.7", "27.4"], (OTHER_PERIODS,), ())


def test_other_times_are_only_shown() -> None:
    holdings = make_holdings((*FACTS, *LATER), {**DOCUMENTS, PRESS.id: PRESS})
    answer = ask("bandingkan stunting Tapin dan Kotabaru", Context(), holdings, THIS_YEAR)
    assert (answer.verdict, answer.notes) == (Verdict.INCOMPARABLE, (OTHER_PERIODS,))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("stunting Tapin lebih rendah dari Balangan tahun 2022?", Verdict.TRUE),
        ("stunting Balangan di bawah Tapin tahun 2022?", Verdict.FALSE),
        ("stunting Balangan di atas Tapin tahun 2022", Verdict.TRUE),
        ("Tapin dan Banjarbaru di bawah Balangan tahun 2022?", Verdict.TRUE),
        ("Balangan dan Banjarbaru di bawah Tapin tahun 2022?", None),
        ("stunting Tapin lebih rendah dari Batola?", Verdict.INCOMPARABLE),
        ("mana lebih rendah Tapin atau Balangan tahun 2022?", None),
    ],
)
def test_a_comparison_that_is_asserted_is_judged(text: str, verdict: Verdict | None) -> None:
    assert answer_to(text).verdict is verdict


def test_a_comparison_with_the_place_of_the_chat_is_judged() -> None:
    assert answer_to("stunting Tapin 2022", "lebih tinggi dari Balangan?").verdict is Verdict.FALSE


def test_how_many_times_one_place_has_what_another_has() -> None:
    answer = answer_to("stunting Balangan berapa kali lipat Tapin tahun 2022?")
    assert [one.formula for one in answer.calculations] == ["27,4 / 16,2 = 1,7 kali"]
