"""The layout of the house: imports point left, one door, one noun a file. Every check is shown to be able to fail."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

# A module imports only modules to its left, line by line. A line that begins with a name and a colon is a folder:
# a room of the wing; the others stand in the wing itself.
ORDER = {
    "knowledge": """
        errors settings values models
        language: wordlists months numerals reckoning periods levels placenames placementions places indicators
        language: fieldings quantities labels sentences cues phrasing
        reading: tables datelines attributions plaintext webpages unruled pdf office boilerplate documents compilations
        extraction: readings regions uses standins subjects owners surroundings predicates proportions nearperiods
        extraction: dating surveying enumerations units nouns candidates counts studies percentages measures
        extraction: movements decisions beginnings headings aims steps kinds merging publication allotments takings
        extraction: bindings timings binder inheritance threads retrospects instruments differences
        tabular: fragments notes layouts headers abreast borderless columns groups rowplaces sums tables rowdating grids
        facts unread
        storage: rows schema store voices novelties intake corrections choices shelf
        retrieval: search bm25 index
        understanding: lexicon banjarese misspelt_names shared_names short_forms spelling ways localities timespans
        understanding: clues statements scopes assertions orders intents measures
        understanding: comparands followups carrying questions
        quoting: passages holdings sought placekinds wanted speakers scope evidence
        figures: precedence selection outliers calculations limits refusals inventories lookups distances targets shares
        figures: contrasts series tellings differences trends averages extremes claims sums areas shifts tables
        figures: listings beyond rankings
        answering: proof authorities glossary definitions topics origins answers
        rendering: sayings verdicts inventories summaries quotations figures wording profiles
        settling asking drafts base __init__
        terminal: records nearmisses evaluation listing cli
    """,
    "bot": """
        __init__ settings texts staff_texts
        wording: sources statistics trends findings
        pictures: sheets charts bars
        logs turnstile fetching
        memory: storage conversations tickets homes subscriptions outbox told audit menus gaps pauses drafts vitals
        memory: ledger pulse alarms unfinished
        sending: buttons replies prepared exports delivery transport retries progress messages
        context
        handlers: answers places menus people comparisons officials groups memberships news presses inline
        handlers: staff reloads history deletions reviews reports publishing uploads wishes pausing status failures
        updates: queues receiving polling health webhook service
        app __main__
    """,
}


def ordered(wing: str) -> list[str]:
    """The modules of a wing from left to right, as they are imported: "models", "language.periods"."""
    names = []
    for line in ORDER[wing].split("\n"):
        room, _, modules = line.rpartition(":")
        names += [f"{room.strip()}.{module}".lstrip(".") for module in modules.split()]
    return names


# Who may import what is heavy, or belongs to one room: a package, a room, or a module.
KEEPERS = {
    "aiohttp": ("bot.sending.transport",),
    "httpx": ("bot.fetching", "bot.sending.transport"),
    "matplotlib": ("bot.pictures",),
    "sqlite3": ("knowledge.storage", "bot.memory"),
    "sqlite_utils": ("knowledge.storage", "bot.memory", "bot.context"),
    "telegram": ("bot",),
    "uvloop": ("bot.app",),
}

MAX_FILE_LINES = 350
MAX_FUNCTION_LINES = 40
NAMELESS = frozenset({"utils", "util", "helpers", "helper", "common", "misc"})

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One file of the house: its dotted name ("knowledge" for the door) and its source."""

    name: str
    source: str
    door: bool

    @property
    def package(self) -> str:
        """The wing it stands in: "knowledge" or "bot"."""
        return self.name.partition(".")[0]

    @property
    def local(self) -> str:
        """Its name within the wing: "extraction.merging", or "__init__" for the door."""
        return self.name.partition(".")[2] or "__init__"

    @property
    def opens_a_room(self) -> bool:
        """Whether it is the `__init__` of a room, which says what the room is for and nothing else."""
        return self.door and "." in self.name

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.source)


House = dict[str, Module]


def read_house(files: dict[str, str]) -> House:
    """Name the modules of a tree, given as {"knowledge/facts.py": source}."""
    house = {}
    for path, source in files.items():
        parts = Path(path).with_suffix("").parts
        door = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if door else parts)
        house[name] = Module(name, source, door)
    return house


def imported(module: Module) -> Iterator[tuple[str, str]]:
    """What a module imports, at its top or inside a function: ("knowledge.facts", "extract_facts") or ("re", "")."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.name.split(".")[: None if module.door else -1]
            base = above[: len(above) - node.level + 1] if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((source, alias.name) for alias in node.names)


def handed_out(module: Module) -> set[str]:
    """The names that a door takes from its rooms and hands out; a room itself is not among them."""
    rooms = (node for node in module.tree.body if isinstance(node, ast.ImportFrom) and node.module)
    return {alias.asname or alias.name for node in rooms for alias in node.names}


def neighbours(module: Module, house: House) -> set[str]:
    """The modules of the house that a module imports; `from knowledge import Answer` is the door, "knowledge"."""
    found = set()
    for source, name in imported(module):
        by_door = source in house and name in handed_out(house[source])
        target = source if by_door or not name else f"{source}.{name}"
        while target and target not in house:
            target = target.rpartition(".")[0]
        found.add(target)
    return found - {"", module.name}


def arrows_that_point_right(house: House) -> Iterator[str]:
    """Imports of a module that stands further right, and modules without a place in the order."""
    for module in house.values():
        if module.opens_a_room:
            continue
        order = ordered(module.package)
        if module.local not in order:
            yield f"{module.name} has no place in ORDER"
            continue
        left = order[: order.index(module.local)]
        siblings = (house[name] for name in neighbours(module, house) if house[name].package == module.package)
        yield from (f"{module.name} imports {other.name}" for other in siblings if other.local not in left)


def cycles(house: House) -> Iterator[str]:
    """A ring of imports, by name."""
    try:
        TopologicalSorter({name: neighbours(module, house) for name, module in house.items()}).prepare()
    except CycleError as error:
        yield " imports ".join(reversed(error.args[1]))


def back_doors(house: House) -> Iterator[str]:
    """Ways between the wings other than from bot through the door of knowledge."""
    for module in house.values():
        for name in neighbours(module, house):
            outside = house[name].package != module.package
            if outside and not (module.package == "bot" and name == "knowledge"):
                yield f"{module.name} imports {name}"


def strangers(house: House) -> Iterator[str]:
    """Libraries imported outside the room that keeps them."""
    for module in house.values():
        for library in {source.partition(".")[0] for source, _ in imported(module)} & KEEPERS.keys():
            if not any(f"{module.name}.".startswith(f"{keeper}.") for keeper in KEEPERS[library]):
                yield f"{module.name} imports {library}"


def long_files(house: House) -> Iterator[str]:
    """Files with room for two nouns."""
    for module in house.values():
        if (count := len(module.source.splitlines())) > MAX_FILE_LINES:
            yield f"{module.name} has {count} lines"


def long_functions(house: House) -> Iterator[str]:
    """Functions that do more than one thing, by their length with docstring, without decorators."""
    for module in house.values():
        for node in ast.walk(module.tree):
            if isinstance(node, Function):
                count = (node.end_lineno or node.lineno) - node.lineno + 1
                if count > MAX_FUNCTION_LINES:
                    yield f"{module.name}.{node.name} has {count} lines"


def nameless(house: House) -> Iterator[str]:
    """Modules named after nothing."""
    yield from (
        f"{module.name} names no thing" for module in house.values() if module.local.rpartition(".")[2] in NAMELESS
    )


def furnished_doors(house: House) -> Iterator[str]:
    """Rooms whose `__init__` holds more than a docstring: one would not see from an import which file is meant."""
    for module in house.values():
        if module.opens_a_room and len(module.tree.body) > 1:
            yield f"{module.name} holds more than its docstring"


def silent(house: House) -> Iterator[str]:
    """Modules, and public functions, classes and methods in them, without a docstring."""
    for module in house.values():
        if not ast.get_docstring(module.tree):
            yield f"{module.name} has no docstring"
        yield from (f"{module.name}.{name} has no docstring" for name in silent_parts(module.tree))


def silent_parts(parent: ast.Module | ast.ClassDef, prefix: str = "") -> Iterator[str]:
    """The public parts of a module or class that say nothing."""
    for node in parent.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield prefix + node.name
            if isinstance(node, ast.ClassDef):
                yield from silent_parts(node, f"{prefix}{node.name}.")


Check = Callable[[House], Iterator[str]]
CHECKS: list[Check] = [
    arrows_that_point_right,
    cycles,
    back_doors,
    strangers,
    long_files,
    long_functions,
    nameless,
    furnished_doors,
    silent,
]

LONG_BODY = "    x = 1\n" * MAX_FUNCTION_LINES
# A small house with a fault, the check that must find it, and what it says.
FAULTY: list[tuple[Check, dict[str, str], str]] = [
    (
        arrows_that_point_right,
        {"knowledge/models.py": "from .extraction.merging import merge_facts", "knowledge/extraction/merging.py": ""},
        "knowledge.models imports knowledge.extraction.merging",
    ),
    (
        arrows_that_point_right,
        {"knowledge/models.py": "def f():\n    import knowledge.terminal.cli", "knowledge/terminal/cli.py": ""},
        "knowledge.models imports knowledge.terminal.cli",
    ),
    (
        arrows_that_point_right,
        {"bot/texts.py": "from . import app", "bot/app.py": "", "bot/__init__.py": ""},
        "bot.texts imports bot.app",
    ),
    (
        arrows_that_point_right,
        {"knowledge/extraction/merging.py": "from .. import Answer", "knowledge/__init__.py": "class Answer: ..."},
        "knowledge.extraction.merging imports knowledge",
    ),
    (arrows_that_point_right, {"knowledge/shed.py": ""}, "knowledge.shed has no place in ORDER"),
    (
        cycles,
        {"bot/a.py": "from .b import x", "bot/b.py": "from bot import c", "bot/c.py": "from bot.a import x"},
        "bot.a imports bot.b imports bot.c imports bot.a",
    ),
    (
        back_doors,
        {"bot/app.py": "from knowledge.extraction.merging import merge_facts", "knowledge/extraction/merging.py": ""},
        "bot.app imports knowledge.extraction.merging",
    ),
    (
        back_doors,
        {
            "bot/app.py": "from knowledge.extraction import merging",
            "knowledge/extraction/merging.py": "",
            "knowledge/__init__.py": "",
        },
        "bot.app imports knowledge.extraction.merging",
    ),
    (
        back_doors,
        {
            "bot/app.py": "from knowledge.extraction import merging",
            "knowledge/extraction/merging.py": "",
            "knowledge/__init__.py": "from .extraction import merging",
        },
        "bot.app imports knowledge.extraction.merging",
    ),
    (
        back_doors,
        {"knowledge/terminal/cli.py": "import bot", "bot/__init__.py": ""},
        "knowledge.terminal.cli imports bot",
    ),
    (strangers, {"bot/app.py": "def draw():\n    from matplotlib import pyplot"}, "bot.app imports matplotlib"),
    (strangers, {"knowledge/base.py": "import sqlite3"}, "knowledge.base imports sqlite3"),
    (strangers, {"knowledge/asking.py": "import telegram.ext"}, "knowledge.asking imports telegram"),
    (long_files, {"bot/app.py": "\n" * (MAX_FILE_LINES + 1)}, "bot.app has 351 lines"),
    (long_functions, {"bot/app.py": f"async def f():\n{LONG_BODY}"}, "bot.app.f has 41 lines"),
    (long_functions, {"bot/app.py": f"class C:\n  def f(self):\n{LONG_BODY}"}, "bot.app.f has 41 lines"),
    (nameless, {"knowledge/utils.py": ""}, "knowledge.utils names no thing"),
    (
        furnished_doors,
        {"bot/memory/__init__.py": '"""Memory."""\nfrom .storage import x'},
        "bot.memory holds more than its docstring",
    ),
    (silent, {"bot/app.py": "x = 1"}, "bot.app has no docstring"),
    (silent, {"bot/app.py": '"""App."""\ndef run(): ...'}, "bot.app.run has no docstring"),
    (silent, {"bot/app.py": '"""App."""\nclass C:\n "A."\n def m(self): ...'}, "bot.app.C.m has no docstring"),
]

# What no check may complain of: the ways that are open.
SOUND = {
    "knowledge/__init__.py": '"""The door."""\nfrom .base import KnowledgeBase\nfrom .language.places import places',
    "knowledge/language/places.py": '"""Places."""',
    "knowledge/storage/store.py": '"""Store."""\nimport sqlite3\nfrom ..models import Fact\nfrom .. import errors',
    "knowledge/language/__init__.py": '"""Language."""',
    "knowledge/models.py": '"""Models."""\ndef _private(): ...',
    "knowledge/errors.py": '"""Errors."""',
    "knowledge/base.py": '"""Base."""\nfrom knowledge.storage.store import Store',
    "knowledge/terminal/cli.py": '"""Commands."""\nfrom knowledge import KnowledgeBase',
    "bot/pictures/charts.py": '"""Charts."""\ndef draw():\n    """Draw."""\n    import matplotlib',
    "bot/app.py": '"""App."""\nfrom knowledge import KnowledgeBase, places\nfrom telegram.ext import Application',
}


@pytest.fixture(scope="module")
def house(root: Path) -> House:
    """The house itself, as it stands on disk."""
    paths = [path for package in ORDER for path in sorted((root / package).rglob("*.py"))]
    return read_house({path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths})


@pytest.mark.parametrize("check", CHECKS)
def test_the_house_is_in_order(check: Check, house: House) -> None:
    assert sorted(check(house)) == []


@pytest.mark.parametrize(("check", "files", "complaint"), FAULTY)
def test_each_check_can_fail(check: Check, files: dict[str, str], complaint: str) -> None:
    assert list(check(read_house(files))) == [complaint]


@pytest.mark.parametrize("check", CHECKS)
def test_a_sound_house_passes(check: Check) -> None:
    assert list(check(read_house(SOUND))) == []


def test_every_check_has_a_house_it_fails_on() -> None:
    assert {check for check, _, _ in FAULTY} == set(CHECKS)


def test_the_order_names_no_module_that_is_gone(house: House) -> None:
    named = {(wing, name) for wing in ORDER for name in ordered(wing)}
    assert named - {(module.package, module.local) for module in house.values()} == set()
