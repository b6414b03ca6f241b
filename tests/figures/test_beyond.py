"""Places beyond a limit."""

import pytest

from knowledge.asking import ask
from knowledge.figures.beyond import BEYOND, LIMIT_STATED, NONE_BEYOND
from knowledge.models import Context, Document, Kind, Status, Verdict
from tests.samples import DOCUMENTS, FACTS, THIS_YEAR, answer_to, make_fact, make_holdings, values


def test_those_beyond_a_limit_are_counted() -> None:
    answer = answer_to("berapa daerah di Kalsel yang di atas 15 persen tahun 2022?")
    said = BEYOND.format(count=2, held=3, level="kabupaten/kota", limit=LIMIT_STATED)
    assert (values(answer.facts), answer.summary) == (["27.4", "16.2"], said)
    answer = answer_to("daerah mana saja di Kalsel yang di atas 90 persen tahun 2022?")
    said = NONE_BEYOND.format(held=3, level="kabupaten/kota", limit=LIMIT_STATED)
    assert (answer.status, answer.facts, answer.summary) == (Status.ANSWERED, (), said)


def test_a_limit_is_answered_by_figures_alone() -> None:
    assert not answer_to("daerah mana di Kalsel yang di atas 20 persen tahun 2022?").evidence


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("apakah semua daerah di Kalsel di atas 10 persen tahun 2022?", Verdict.TRUE),
        ("apakah semua daerah di Kalsel di atas 15 persen tahun 2022?", Verdict.FALSE),
        ("apakah semua daerah di Kalsel tidak di atas 10 persen tahun 2022?", None),
        ("apakah ada daerah di Kalsel yang di atas 15 persen tahun 2022?", None),
    ],
)
def test_what_is_put_of_all_places_is_judged(text: str, verdict: Verdict | None) -> None:
    assert answer_to(text).verdict is verdict


def test_another_place_is_the_limit() -> None:
    answer = answer_to("daerah mana di Kalsel yang di bawah Balangan tahun 2022?")
    assert (values(answer.facts), values(answer.others)) == (["16.2", "14.8"], ["27.4"])
    assert answer.summary == "2 dari 2 kabupaten/kota yang punya data di bawah Kabupaten Balangan (27,4 persen)."
    answer = answer_to("berapa daerah di Kalsel yang di bawah nasional tahun 2022?")
    assert (answer.status, answer.facts) == (Status.NO_DATA, ())


@pytest.mark.parametrize(
    ("text", "summary", "shown"),
    [
        ("berapa daerah di Kalsel yang sudah mencapai target 2022?", "1 dari 3", ["14.8"]),
        ("daerah mana di Kalsel yang belum mencapai target nasional 2022?", "2 dari 3", ["16.2", "27.4"]),
    ],
)
def test_places_that_reached_the_national_target(text: str, summary: str, shown: list[str]) -> None:
    plan = Document(id="rencana.txt", text="Nasional 15 persen pada 2022.")
    aimed = make_fact(plan, "15 persen", "00", "15", "2022", kind=Kind.TARGET)
    holdings = make_holdings((*FACTS, aimed), {**DOCUMENTS, plan.id: plan})
    answer = ask(text, Context(), holdings, THIS_YEAR)
    assert (answer.summary[: len(summary)], values(answer.facts), answer.others) == (summary, shown, (aimed,))


@pytest.mark.parametrize(
    ("text", "said", "shown"),
    [
        ("daerah mana di Kalsel yang sudah mencapai 15 persen 2022?", "sudah mencapai 15 persen", ["14.8"]),
        ("daerah mana di Kalsel yang belum capai 15% 2022", "belum mencapai 15 persen", ["16.2", "27.4"]),
    ],
)
def test_a_number_may_be_the_goal(text: str, said: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert (said in answer.summary, values(answer.facts), answer.others) == (True, shown, ())
