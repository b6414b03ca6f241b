"""The share of the children measured."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.models import Answer, Context, Document, Status
from tests.samples import DOCUMENTS, THIS_YEAR, make_fact, make_holdings, values

COUNTS = Document(
    id="ukur.txt",
    published="2024-10-01",
    text="Dari 200 anak diukur pada Juni 2024, 10 kasus atau 5 persen stunting.\nSasarannya 250 anak, 7 kasus baru.",
)
MEASURED = replace(make_fact(COUNTS, "200 anak", "63.10", "200", "2024-06"), indicator="children_measured")
AIMED_AT = replace(make_fact(COUNTS, "250 anak", "63.10", "250", "2024-06"), indicator="children_measured")
CASES = make_fact(COUNTS, "10 kasus", "63.10", "10", "2024-06")
STATED = make_fact(COUNTS, "5 persen", "63.10", "5", "2024-06")
EARLIER = replace(make_fact(COUNTS, "7 kasus", "63.10", "7", "2024-01"), document_id="survei.txt")


def ask_of(text: str) -> Answer:
    holdings = make_holdings((AIMED_AT, MEASURED, CASES, STATED, EARLIER), {**DOCUMENTS, COUNTS.id: COUNTS})
    return ask(text, Context(), holdings, THIS_YEAR)


@pytest.mark.parametrize(
    "text",
    [
        "berapa persen dari yang diukur stunting di Tanah Bumbu?",
        "berapa persen balita yang stunting dari yang ditimbang di Tanah Bumbu Juni 2024",
        "stunting tanbu berapa dari berapa",
        "dari berapa balita yang diukur, 10 anak stunting di Tanah Bumbu?",
    ],
)
def test_share(text: str) -> None:
    answer = ask_of(text)
    assert (answer.status, values(answer.facts)) == (Status.ANSWERED, ["5", "10", "200"])
    assert [one.formula for one in answer.calculations] == ["10 / 200 = 5 persen"]


def test_counts_of_other_times_are_not_divided() -> None:
    answer = ask_of("berapa persen dari yang diukur stunting di Tanah Bumbu Januari 2024?")
    assert (answer.status, answer.calculations) == (Status.NO_DATA, ())
