"""What belongs together: facts, documents, passages."""

from tests.samples import DOCUMENTS, FACTS, HOLDINGS, TABALONG, make_holdings


def test_facts_of_a_place() -> None:
    tabalong = FACTS[0].place
    assert HOLDINGS.about(tabalong) == FACTS[:5]
    assert make_holdings(()).about(tabalong) == ()


def test_places_with_facts_in_order() -> None:
    assert [place.code for place in HOLDINGS.places] == ["63.02", "63.04", "63.05", "63.09", "63.11", "63.72"]


def test_holdings_without_some_facts() -> None:
    rest = HOLDINGS.without(FACTS[:2])
    assert rest.facts == FACTS[2:]
    assert rest.documents is HOLDINGS.documents


def test_a_document_is_cut_once() -> None:
    holdings = make_holdings()
    assert holdings.passages(TABALONG.id) is holdings.passages(TABALONG.id)
    assert set(holdings.documents) == set(DOCUMENTS)
