"""The buttons below a reply, and what pressing one means.

Telegram keeps a button's data (64 bytes at most) for ever and gives it back when pressed, perhaps years and versions
later, perhaps forged. So the data says all that is needed, starts with a version, and is read with suspicion.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from telegram.constants import InlineKeyboardButtonLimit

from bot import texts
from bot.memory.tickets import fact_key
from bot.wording.sources import find_sources
from bot.wording.statistics import name_measure, name_table
from bot.wording.trends import trends_of
from knowledge import (
    Answer,
    Document,
    Fact,
    Intent,
    Kind,
    KnowledgeBase,
    Place,
    Status,
    Table,
    keep_proved,
    say_indicator,
)

VERSION: Final = "1"
TREND: Final = "tren"
SOURCE: Final = "sumber"
CHOICE: Final = "pilih"
STATISTICS: Final = "statistik"
COMPARE: Final = "banding"
BESIDE: Final = "beda"
YEARS: Final = "tahun"
RANK: Final = "peringkat"
HOLDINGS: Final = "data"
DOWNLOAD: Final = "unduh"
REPORT: Final = "salah"
HOME: Final = "wilayah"
SUBSCRIBE: Final = "langganan"
_KEY_LETTERS: Final = 8
# As many keys as 64 bytes hold.
_KEYS: Final = 6
_CHOICES: Final = 6
_MOST_YEARS: Final = 4


@dataclass(frozen=True, slots=True)
class Button:
    """What it says, and what it does with which arguments.

    TREND (place, indicator), SOURCE (keys of documents), CHOICE (place, indicator, periods), COMPARE (places; or one
    place with indicator, survey and year), BESIDE (indicator, survey, places), YEARS (indicator, survey, place, two
    years), RANK (area, indicator, survey, year), REPORT (keys of facts); the others take a place.
    """

    label: str
    action: str
    arguments: tuple[str, ...]

    @property
    def data(self) -> str:
        """The callback data: "1:tren:63.06:stunting_cases"."""
        return ":".join((VERSION, self.action, *self.arguments))

    @property
    def fits(self) -> bool:
        """Tell whether Telegram takes its data."""
        return len(self.data.encode()) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed, read back from its data."""

    action: str
    arguments: tuple[str, ...]


def parse_press(data: str) -> Press | None:
    """Read a button's data; None when it is from another version or not ours.

    >>> parse_press("1:tren:63.06:stunting_cases")
    Press(action='tren', arguments=('63.06', 'stunting_cases'))
    """
    version, *rest = data.split(":")
    return Press(rest[0], tuple(rest[1:])) if version == VERSION and rest else None


def document_key(document_id: str) -> str:
    """A short name for a document of any id, the same on every day and machine."""
    return hashlib.sha256(document_id.encode("utf-8", "replace")).hexdigest()[:_KEY_LETTERS]


def find_documents(keys: Iterable[str], documents: Mapping[str, Document]) -> tuple[Document, ...]:
    """The documents behind `keys`, in their order; those that are gone are left out."""
    by_key = {document_key(document_id): document for document_id, document in documents.items()}
    return tuple(by_key[key] for key in keys if key in by_key)


def find_buttons(answer: Answer, knowledge: KnowledgeBase) -> tuple[Button, ...]:
    """The buttons below an answer: only for what can be answered."""
    return tuple(button for button in _buttons(answer, knowledge) if button.fits)


def place_buttons(action: str, places: Iterable[Place], *before: str) -> tuple[Button, ...]:
    """A button a place for an action that takes a place, after the arguments `before` it."""
    return tuple(Button(place.name, action, (*before, place.code)) for place in places)


def rank_buttons(tables: Iterable[Table]) -> tuple[Button, ...]:
    """A button a ranking; its area is named where there are several."""
    shown = tuple(tables)
    several = len({table.scope for table in shown}) > 1
    return tuple(
        Button(
            name_table(table) + (f" · {table.scope.name}" if several else ""),
            RANK,
            (table.scope.code, table.indicator, table.survey or "", str(table.year)),
        )
        for table in shown
        if table.scope
    )


def beside_buttons(tables: Iterable[Table], places: Iterable[Place]) -> tuple[Button, ...]:
    """A button for each indicator and survey by which places can be put beside each other."""
    codes = tuple(place.code for place in places)
    named = {name_measure(table): (table.indicator, table.survey or "") for table in tables}
    buttons = (Button(name, BESIDE, (*measure, *codes)) for name, measure in named.items())
    return tuple(button for button in buttons if button.fits)


def partner_buttons(fact: Fact, knowledge: KnowledgeBase) -> tuple[Button, ...]:
    """The places of the same area, and the other years, whose figures may stand beside a figure."""
    if fact.period is None or fact.kind is not Kind.LEVEL:
        return ()
    year, place = fact.period.year, fact.place
    beside = keep_proved((other for other in knowledge.facts() if _is_partner(other, fact)), knowledge.documents)
    peers = sorted({other.place for other in beside if other.place != place}, key=lambda peer: peer.code)
    years = {other.period.year for other in beside if other.place == place and other.period} - {year}
    measure = fact.indicator, fact.survey or "", place.code
    return (
        *(Button(peer.name, BESIDE, (*measure, peer.code)) for peer in peers),
        *(
            Button(texts.COMPARE_YEAR_BUTTON.format(year=other), YEARS, (*measure, str(other), str(year)))
            for other in sorted(years, reverse=True)[:_MOST_YEARS]
        ),
    )


def _is_partner(other: Fact, fact: Fact) -> bool:
    """Tell whether a figure is of the same measure, and of the same place or of a place beside it in the same year."""
    measure = other.indicator, other.survey, other.kind, other.quantity.unit
    if measure != (fact.indicator, fact.survey, fact.kind, fact.quantity.unit) or not (other.period and fact.period):
        return False
    return other.place == fact.place or (
        other.place.parent == fact.place.parent and other.period.year == fact.period.year
    )


def _buttons(answer: Answer, knowledge: KnowledgeBase) -> Iterator[Button]:
    if answer.status is Status.CHOOSE:
        asked = answer.question.indicator or "", *(period.code for period in answer.question.periods)
        for place in answer.question.choices[:_CHOICES]:
            yield Button(place.name, CHOICE, (place.code, *asked))
    shown = answer.facts[:1]
    for fact in shown:
        yield from _trends(fact, answer.question.intent, knowledge)
        yield from _comparison(fact, answer, knowledge)
    if sources := find_sources(answer)[:_KEYS]:
        yield Button(texts.SOURCE_BUTTON, SOURCE, tuple(map(document_key, sources)))
    for fact in shown:
        yield Button(texts.DOWNLOAD_BUTTON, DOWNLOAD, (fact.place.code,))
        yield Button(texts.REPORT_BUTTON, REPORT, tuple(map(fact_key, answer.facts[:_KEYS])))


def _trends(fact: Fact, intent: Intent, knowledge: KnowledgeBase) -> Iterator[Button]:
    """The trend of a figure; below a trend, those of the other indicators."""
    trends = trends_of(fact.place, knowledge.facts(fact.place), knowledge.documents)
    if intent is Intent.TREND:
        for indicator in trends.keys() - {fact.indicator}:
            name = texts.TREND_OTHER_BUTTON.format(indicator=say_indicator(indicator))
            yield Button(name, TREND, (fact.place.code, indicator))
    elif fact.indicator in trends:
        yield Button(texts.TREND_BUTTON, TREND, (fact.place.code, fact.indicator))


def _comparison(fact: Fact, answer: Answer, knowledge: KnowledgeBase) -> Iterator[Button]:
    """What the newest of a row of figures can be compared with."""
    subject = fact.place, fact.indicator, fact.survey
    row = [other for other in answer.facts if (other.place, other.indicator, other.survey) == subject]
    newest = max(row, key=lambda fact: fact.last_month)
    if answer.question.intent is not Intent.COMPARE and newest.period and partner_buttons(newest, knowledge):
        measure = newest.indicator, newest.survey or "", str(newest.period.year)
        yield Button(texts.COMPARE_BUTTON, COMPARE, (newest.place.code, *measure))
