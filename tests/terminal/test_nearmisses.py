"""Questions one step beside what is held."""

import pytest

from knowledge.models import Kind
from knowledge.terminal.nearmisses import MOST_OF_A_FAMILY, NearMiss, ask_for, find_near_misses
from tests.samples import DOCUMENTS, FACTS, HOLDINGS, answer_to

FOUND = find_near_misses(FACTS, DOCUMENTS)


@pytest.mark.parametrize(
    ("swapped", "question"),
    [
        ("year", "Berapa kasus stunting Kabupaten Tabalong 2024?"),
        ("claim", "Benarkah kasus stunting Kabupaten Tabalong tahun 2024 ada 511?"),
        ("month", "Berapa kasus stunting Kabupaten Tabalong Desember 2023?"),
        ("place", "Berapa kasus stunting Kabupaten Tanah Laut 2020?"),
        ("indicator", "Berapa keluarga berisiko stunting Kabupaten Tabalong 2020?"),
        ("survey", "Berapa prevalensi stunting Kabupaten Tapin 2022 menurut e-PPGBM?"),
        ("year", "Berapa target prevalensi stunting Kabupaten Tabalong tahun 2025?"),
        ("year", "Berapa perubahan prevalensi stunting Kabupaten Kotabaru pada 2024?"),
        ("person", "Siapa ketua Kabupaten Aceh Selatan?"),
    ],
)
def test_one_thing_is_swapped(swapped: str, question: str) -> None:
    assert (swapped, question) in {(one.swapped, one.question) for one in FOUND}


def test_a_level_is_asked_for_as_it_is_held() -> None:
    assert ask_for(FACTS[3]) == "Berapa kasus stunting Kabupaten Tabalong November 2023?"
    assert ask_for(FACTS[5]) == "Berapa prevalensi stunting Kabupaten Tapin 2022 menurut SSGI?"
    assert (ask_for(FACTS[4]), ask_for(FACTS[10])) == ("", "")


def test_every_family_of_facts_is_there() -> None:
    kinds = {tuple(one.family.split()[:2]) for one in FOUND if one.family != "documents"}
    assert kinds == {(fact.indicator, fact.kind.value) for fact in FACTS if fact.period}
    assert {Kind.LEVEL.value, Kind.TARGET.value, Kind.CHANGE.value} == {kind for _, kind in kinds}


def test_the_order_of_the_facts_changes_nothing() -> None:
    assert find_near_misses(FACTS[::-1], dict(reversed(DOCUMENTS.items()))) == FOUND


def test_no_family_crowds_out_the_others() -> None:
    groups: dict[tuple[str, str], list[NearMiss]] = {}
    for one in FOUND:
        groups.setdefault((one.swapped, one.family), []).append(one)
    assert max(map(len, groups.values())) <= MOST_OF_A_FAMILY


@pytest.mark.parametrize("one", FOUND, ids=lambda one: one.question)
def test_none_is_answered(one: NearMiss) -> None:
    answer = answer_to(one.question)
    assert not answer.facts
    assert HOLDINGS.facts == FACTS
