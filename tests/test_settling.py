"""What only the holdings settle of a question."""

import pytest

from knowledge.asking import ask
from knowledge.models import Context, Status
from tests.samples import FACTS, TABALONG, THIS_YEAR, answer_to, make_fact, make_holdings


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("berapa kasus stunting di Haruai?", "63.09.05"),
        ("kasus stunting di haruai 2022", "63.09.05"),
        ("berapa kasus stunting di Haruai, Tabalong?", "63.09"),
        ("berapa kasus stunting di desa Haruai?", None),
        ("berapa kasus stunting di Kelua?", "63.09.02"),
        ("kasus stunting Kelua", "63.09.02"),
        ("kasus stunting Loksado", None),
    ],
)
def test_a_district_of_a_regency_held_needs_no_word_before_it(text: str, code: str | None) -> None:
    holdings = make_holdings((*FACTS, make_fact(TABALONG, "640 kasus", "63.09.05", "640", "2022")))
    places = ask(text, Context(), holdings, THIS_YEAR).question.places
    assert code in [place.code for place in places] or (code is None and not places)


def test_a_districts_name_may_hold_a_word_that_fits_other_places() -> None:
    held = make_fact(TABALONG, "640 kasus", "63.02.08", "640", "2022")
    answer = ask("kelumpang hulu berapa kasus stunting?", Context(), make_holdings((*FACTS, held)), THIS_YEAR)
    assert [place.code for place in answer.question.places] == ["63.02.08"]


def test_a_month_of_several_years_is_the_newest_held() -> None:
    held = (make_fact(TABALONG, "640 kasus", "63.09", "640", "2022-11"), *FACTS)
    answer = ask("kasus stunting Tabalong bulan November", Context(), make_holdings(held), THIS_YEAR)
    assert [period.code for period in answer.question.periods] == ["2023-11"]


@pytest.mark.parametrize(
    ("text", "status", "periods"),
    [
        ("kasus stunting Tabalong bulan November", Status.ANSWERED, ["2023-11"]),
        ("kasus stunting Tabalong Agustus", Status.CHOOSE, []),
    ],
)
def test_a_month_without_a_year_is_that_of_the_one_year_held(text: str, status: Status, periods: list[str]) -> None:
    answer = answer_to(text)
    assert (answer.status, [period.code for period in answer.question.periods]) == (status, periods)
