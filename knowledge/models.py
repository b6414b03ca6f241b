"""The shapes that pass between the rooms: frozen records with their invariants, no text work.

A `Fact` is what SDMX calls an observation: INDICATOR (`indicator`), REF_AREA (`place`), TIME_PERIOD (`period`),
OBS_VALUE and UNIT_MEASURE (`quantity`); the survey is its DATA_SOURCE.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from .values import LOCAL as LOCAL
from .values import Bound as Bound
from .values import Comparison as Comparison
from .values import Direction as Direction
from .values import Level as Level
from .values import Part as Part
from .values import Period as Period
from .values import Place as Place
from .values import Quantity as Quantity
from .values import Seek as Seek
from .values import Span as Span
from .values import Statement as Statement
from .values import Unit as Unit


class Basis(StrEnum):
    """How a fact's period was found."""

    STATED = "stated"
    INFERRED = "inferred"


class Kind(StrEnum):
    """What a figure says: where things stand, where they should be, or by how much they moved."""

    LEVEL = "level"
    TARGET = "target"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read: normalised once, at reading; offsets never move afterwards.

    `published` is an ISO date as precise as its source ("2024", "2024-06", "2024-01-26"), or "".
    `inferred` names the fields that the text, not its front matter, supplied.
    `related` are headlines of other stories ("Baca juga: ..."): spans of `text` that no passage and no level comes
    from. `original` is the id of the earliest document that carries nearly the same text, "" where none does.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    inferred: tuple[str, ...] = ()
    related: tuple[Span, ...] = ()
    original: str = ""

    @property
    def voice(self) -> str:
        """What all documents that carry one text have in common: ten sites with one press release are one voice.

        How many agree on a figure is the number of voices; how many sites carry a release is that of its documents.
        """
        return self.original or self.id


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim piece of a document; `number` counts from 0 within it."""

    document_id: str
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure with its sentence. Unknown `period` and `survey` are None, never guessed.

    `since` is the start of a change. `why` says in words how the period was found. `sentence` is the clearest of the
    sentences that state the fact, `repeats` are the others. `headline` marks a figure from a related headline.
    `corrected` names what a person set otherwise than it was read: "place", "period", "survey".
    """

    indicator: str
    place: Place
    quantity: Quantity
    kind: Kind
    sentence: Span
    document_id: str
    period: Period | None = None
    since: Period | None = None
    basis: Basis = Basis.STATED
    why: str = ""
    survey: str | None = None
    direction: Direction | None = None
    repeats: tuple[Span, ...] = ()
    headline: bool = False
    corrected: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal:
        """The printed value."""
        return self.quantity.value

    @property
    def period_code(self) -> str | None:
        """The period in JSON: "2023", "2020/2023" for a change with a start, or None."""
        if self.period is None:
            return None
        return f"{self.since.code}/{self.period.code}" if self.since else self.period.code

    @property
    def last_month(self) -> int:
        """The last month it covers, from year 0 on: a year stands where its December stands; 0 without a period."""
        return self.period.months[1] if self.period else 0


class Intent(StrEnum):
    """What a question asks for."""

    LOOKUP = "lookup"
    TREND = "trend"
    DIFFERENCE = "difference"
    AVERAGE = "average"
    EXTREME = "extreme"
    COMPARE = "compare"
    RANKING = "ranking"
    TARGET = "target"
    SHARE = "share"
    CLAIM = "claim"
    INVENTORY = "inventory"
    SOURCE = "source"
    DISAGREEMENT = "disagreement"
    PASSAGE = "passage"
    DEFINITION = "definition"
    ADVICE = "advice"
    EMERGENCY = "emergency"
    GREETING = "greeting"
    THANKS = "thanks"
    IDENTITY = "identity"
    INSULT = "insult"
    HELP = "help"
    OUT_OF_SCOPE = "out_of_scope"


class Status(StrEnum):
    """How a question ended; the contract's table."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    CHOOSE = "choose"
    NO_DATA = "no_data"
    ADVICE = "advice"
    OUT_OF_SCOPE = "out_of_scope"
    GREETING = "greeting"
    HELP = "help"


class Reason(StrEnum):
    """Which part of a question the documents do not hold."""

    OTHER_PERIOD = "other_period"
    OTHER_PLACE = "other_place"
    OTHER_INDICATOR = "other_indicator"
    OTHER_SURVEY = "other_survey"
    NOT_IN_DOCUMENTS = "not_in_documents"


class Style(StrEnum):
    """What a block of a reply is, for whoever lays it out."""

    FIGURE = "figure"
    LINE = "line"
    QUOTE = "quote"
    SOURCE = "source"
    CALCULATION = "calculation"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a reply in plain words. `strong` is the leading part of `text` to stand out; `url` links a source.

    `opens` where the answer to a further question begins.
    """

    style: Style
    text: str
    strong: str = ""
    url: str = ""
    opens: bool = False


class Verdict(StrEnum):
    """What a row of figures shows, or how a claim compares with the figure held."""

    FELL = "fell"
    ROSE = "rose"
    MIXED = "mixed"
    SAME = "same"
    TRUE = "true"
    FALSE = "false"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Context:
    """What a chat was last about, as codes, so that it can be kept as JSON and outlive a reload.

    `periods` are those the user asked for, `shown` those of the figures in the reply, `figures` these as printed,
    `among` their places. `asked` is the question as it was read, with what it left open to the chat.
    `earlier` are the periods asked for one by one before, `beside` the places asked about so at the same time.
    `direction` is which end of a ranking was asked for. `choices` are the places the reply asked to choose from,
    `pending` the question that waits for it. `home` is the chat's default place, where its place is that one only.
    """

    indicator: str | None = None
    places: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    survey: str | None = None
    terms: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    intent: str = ""
    choices: tuple[str, ...] = ()
    pending: str = ""
    earlier: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    direction: str = ""
    among: tuple[str, ...] = ()
    asked: str = ""
    home: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question understood; what it leaves open stays empty. `carried` names the fields that came from the chat.

    `choices` lists readings when a place name fits several; `strangers` are names that stand as a place does but are in
    no gazetteer. `terms` are the content words left over. `unit` is the unit asked for; `latest` counts the newest
    years asked for; `figures` are numbers that it states, `stated` how; `direction` is up for "tertinggi" and "naik";
    `levels` are the kinds of places that are ranked, `count` how many of them are to be shown (0 where none is named),
    `yardstick` the place whose figure is their limit, `excepted` those that stay out. `asserted` where something is put
    to be confirmed. `corrections` pairs a misspelt word with its reading; `plain` is the text as read,
    `asked` the same with its times told by their years.
    `since` is the start of an open range, `before` and `after` the bounds of one that leaves them out; `earlier` asks
    for the one before the newest left. `unread` are numbers in place of a year. `authority` is the body, person or
    paper whose figure is asked for, `authority_place` the place it speaks for where another is asked about.
    `own_periods` are those of places that each have their own ("HSS 2024 dan Tapin 2022").
    """

    text: str
    intent: Intent
    indicator: str | None = None
    places: tuple[Place, ...] = ()
    periods: tuple[Period, ...] = ()
    survey: str | None = None
    carried: frozenset[str] = frozenset()
    choices: tuple[Place, ...] = ()
    seeks: Seek | None = None
    terms: tuple[str, ...] = ()
    unit: Unit | None = None
    latest: int = 0
    figures: tuple[Decimal, ...] = ()
    direction: Direction | None = None
    levels: tuple[Level, ...] = ()
    count: int = 0
    yardstick: Place | None = None
    excepted: tuple[Place, ...] = ()
    asserted: bool = False
    strangers: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    asked: str = ""
    plain: str = ""
    since: Period | None = None
    before: Period | None = None
    after: Period | None = None
    earlier: bool = False
    unread: tuple[str, ...] = ()
    authority: str = ""
    authority_place: Place | None = None
    stated: tuple[Statement, ...] = ()
    own_periods: tuple[tuple[Place, tuple[Period, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Calculation:
    """A computed value with its terms; `label` says in words what was computed ("Selisih", "Perubahan")."""

    label: str
    value: Decimal
    unit: Unit
    terms: tuple[Fact, ...]
    formula: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a document offered as an answer, or, in an answer without data, as possibly related."""

    passage: Passage
    sentence: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """What a term or an abbreviation means, and where that was read."""

    term: str
    expansion: str
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the documents say to a question. Every figure is some fact's, or is computed from facts that are shown.

    `others` answer too, by another survey or source; they stand beside `facts` and never in one calculation with them.
    `nearest` are facts that exist but were not asked for, and are shown labelled as such. `missing` names in plain
    Indonesian the parts of the question without data. `summary` is the answer in one sentence of plain Indonesian, said
    before many figures; `notes` are sentences that belong below.
    `context` is what the next question of the chat may carry on. `more` are the answers to further questions of the
    same message.
    """

    status: Status
    question: Question
    facts: tuple[Fact, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    definitions: tuple[Definition, ...] = ()
    verdict: Verdict | None = None
    reason: Reason | None = None
    others: tuple[Fact, ...] = ()
    nearest: tuple[Fact, ...] = ()
    missing: tuple[str, ...] = ()
    summary: str = ""
    notes: tuple[str, ...] = ()
    context: Context = Context()
    more: tuple["Answer", ...] = ()
