r"""No regular expression of the house is open to a text made to let it try in vain for ever.

What does that is a repeat within a repeat that can cut one run of letters in many ways, as `(\w+\s?)*` cuts a word:
each turn of the outer repeat must hold something that the inner one cannot match. Repeats one after the other, as
`\s*,?\s*`, only cost much on long runs of blanks, and no text that was read holds such runs.
"""

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from itertools import product
from re import _constants as kind  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import knowledge
from knowledge.language.wordlists import any_of, read_rows
from knowledge.reading.documents import normalise

_ALL = frozenset([*string.printable, *"é“”’–—•©…×", "\u00a0"])
_CLASSES = {
    kind.CATEGORY_SPACE: r"\s",
    kind.CATEGORY_NOT_SPACE: r"\S",
    kind.CATEGORY_WORD: r"\w",
    kind.CATEGORY_NOT_WORD: r"\W",
    kind.CATEGORY_DIGIT: r"\d",
    kind.CATEGORY_NOT_DIGIT: r"\D",
}
_REPEATS = (kind.MAX_REPEAT, kind.MIN_REPEAT)
Node = tuple[Any, Any]


def characters(node: Node) -> frozenset[str]:
    """The characters that a node can begin, hold or end with; of a lookaround none."""
    name, value = node
    if name is kind.LITERAL:
        return frozenset({chr(value).lower(), chr(value).upper()})
    if name is kind.NOT_LITERAL:
        return _ALL - {chr(value)}
    if name is kind.ANY:
        return _ALL
    if name is kind.RANGE:
        return frozenset(one for one in _ALL if value[0] <= ord(one) <= value[1])
    if name is kind.CATEGORY:
        return frozenset(one for one in _ALL if re.fullmatch(_CLASSES[value], one))
    if name is kind.IN:
        found = frozenset().union(*(characters(one) for one in value if one[0] is not kind.NEGATE))
        return _ALL - found if value[0][0] is kind.NEGATE else found
    if name in _REPEATS:
        return frozenset().union(*map(characters, value[2]))
    if name is kind.SUBPATTERN:
        return frozenset().union(*map(characters, value[3]))
    if name is kind.BRANCH:
        return frozenset().union(*(characters(one) for branch in value[1] for one in branch))
    return frozenset()


def turns(body: Any) -> Iterator[list[Node]]:
    """The ways through a body, groups opened: one list of nodes for each choice of branches."""
    choices: list[list[list[Node]]] = []
    for node in body:
        if node[0] is kind.SUBPATTERN:
            choices.append(list(turns(node[1][3])))
        elif node[0] is kind.BRANCH:
            choices.append([turn for branch in node[1][1] for turn in turns(branch)])
        else:
            choices.append([[node]])
    for parts in product(*choices):
        yield [node for part in parts for node in part]


def unbounded(node: Node) -> bool:
    return node[0] in _REPEATS and node[1][1] is kind.MAXREPEAT


def traps(body: Any) -> Iterator[str]:
    """The inner repeats of a pattern that nothing in a turn of the outer one sets apart."""
    for name, value in body:
        if name in _REPEATS and value[1] is kind.MAXREPEAT:
            for turn in turns(value[2]):
                for inner in filter(unbounded, turn):
                    fixed = (one for one in turn if one is not inner and not (one[0] in _REPEATS and not one[1][0]))
                    apart = (characters(one) for one in fixed)
                    if not any(held and not held & characters(inner) for held in apart):
                        yield str(inner)
        for part in _parts(name, value):
            yield from traps(part)


def _parts(name: Any, value: Any) -> list[Any]:
    if name in _REPEATS:
        return [value[2]]
    if name is kind.SUBPATTERN:
        return [value[3]]
    if name in (kind.ASSERT, kind.ASSERT_NOT):
        return [value[1]]
    return list(value[1]) if name is kind.BRANCH else []


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern that a module of the knowledge wing keeps, with its name."""
    for found in pkgutil.walk_packages(knowledge.__path__, "knowledge."):
        for name, value in vars(importlib.import_module(found.name)).items():
            held = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else [value]
            yield from ((f"{found.name}.{name}", one) for one in held if isinstance(one, re.Pattern))


@pytest.mark.parametrize("pattern", [r"(\w+)*x", r"(?:\w+\s?)*x", r"(?:a|\d+)*\d", r"(?:(?:\s*\w+)*,)*", r"(.*,)*"])
def test_a_trap_is_seen(pattern: str) -> None:
    assert list(traps(parser.parse(pattern)))


@pytest.mark.parametrize("pattern", [r"(?:\s+\w+)*x", r"\w+\s*", r"(?:\d+,)+\d", r"(?:a|b)*", r"(?:\w+\s?){0,5}"])
def test_a_sound_pattern_passes(pattern: str) -> None:
    assert list(traps(parser.parse(pattern))) == []


def test_no_pattern_is_open_to_backtracking() -> None:
    found = dict(patterns())
    assert len(found) > 100
    assert {name: trap for name, one in found.items() for trap in traps(parser.parse(one.pattern, one.flags))} == {}


@pytest.mark.parametrize("name", ["cues.csv", "headers.csv"])
def test_no_list_of_words_is(name: str) -> None:
    column = "cue" if name == "cues.csv" else "word"
    assert list(traps(parser.parse(any_of(row[column] for row in read_rows(name))))) == []


@pytest.mark.parametrize("blanks", [" " * 500, " \n" * 500, "\t" * 500, "\n" * 500, "\u00a0\t" * 500])
def test_no_text_keeps_a_long_run_of_blanks(blanks: str) -> None:
    text = normalise(f"Angka{blanks}stunting")
    assert max(map(len, re.findall(r"\s+", text))) <= 40
    assert normalise(text) == text
