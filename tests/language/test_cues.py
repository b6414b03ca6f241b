"""The words around a number and what they say of it."""

import re

import pytest

from knowledge.language.cues import Role, any_cue, find_cues, find_movements
from knowledge.language.wordlists import read_rows
from knowledge.models import Direction


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("turun menjadi", [Role.DOWN, Role.TO]),
        ("penurunannya mencapai", [Role.DOWN, Role.REACH]),
        ("dari sebelumnya", [Role.FROM]),
        ("ditargetkan", [Role.TARGET]),
        ("seperti yang diharapkan", [Role.FACT]),
        ("lebih tinggi dari rata-rata", [Role.COMPARE]),
        ("bila dibandingkan tahun lalu", [Role.COMPARE, Role.PHRASE]),
        ("bila turun", [Role.IF, Role.DOWN]),
        ("Sementara itu", [Role.BREAK]),
        ("terdiri dari", [Role.SHARE]),
        ("keturunan dan menurunnya", [Role.DOWN]),
        ("", []),
    ],
)
def test_cues_are_found_the_longest_first(text: str, roles: list[Role]) -> None:
    found = find_cues(text)
    assert [cue.role for cue in found] == roles
    assert all(text[cue.span.start : cue.span.stop] == cue.span.text for cue in found)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("turunnya stunting", {Direction.DOWN}),
        ("sempat naik lalu menyusut", {Direction.UP, Direction.DOWN}),
        ("tercatat 12 persen", set()),
    ],
)
def test_a_text_says_which_way_things_moved(text: str, ways: set[Direction]) -> None:
    assert find_movements(text) == ways


@pytest.mark.parametrize(("text", "holds"), [("menyusut", True), ("penurunannya", True), ("menjadi", False)])
def test_a_pattern_holds_the_cues_of_its_roles(text: str, holds: bool) -> None:
    assert bool(re.fullmatch(any_cue(Role.DOWN, Role.UP), text)) is holds


def test_every_cue_of_the_data_is_found_as_it_stands_there() -> None:
    for row in read_rows("cues.csv"):
        (cue,) = find_cues(row["cue"].rstrip("*"))
        assert cue.role == row["role"], row


def test_no_cue_is_listed_twice() -> None:
    cues = [row["cue"].lower() for row in read_rows("cues.csv")]
    assert len(cues) == len(set(cues))
