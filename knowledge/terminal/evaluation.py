"""How well the house reads and answers, on golden texts with made-up figures and on near-misses of the real ones."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

from ..asking import ask
from ..base import KnowledgeBase
from ..facts import extract_facts
from ..language.phrasing import say_number
from ..models import Answer, Context, Document, Fact, Part, Period, Status
from ..quoting.holdings import Holdings
from ..reading.boilerplate import find_related
from ..reading.documents import split_passages
from ..rendering.wording import plain, render
from ..retrieval.index import MemoryIndex
from .nearmisses import ask_for, find_near_misses

# Below these the build fails: shares of what was asked, in [0, 1].
LEAST_EXTRACTION_F1 = 0.95
LEAST_ANSWERS_RIGHT = 0.97
LEAST_OF_A_KIND_RIGHT = 0.8
LEAST_NEAR_MISSES_REFUSED = 1.0
LEAST_HELD_FOUND = 0.98
_TODAY = Period(2024, Part.MONTH, 11)


@dataclass(frozen=True, slots=True)
class Score:
    """How many of a kind were right."""

    right: int
    asked: int

    @property
    def rate(self) -> float:
        """The share that was right, in [0, 1]; 1 where nothing was asked."""
        return self.right / self.asked if self.asked else 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """The scores, and in words what went wrong. `precision` and `recall` are of extracted facts, in [0, 1].

    `answers` are by kind of question, `near_misses` by what was swapped; `held` are figures asked for as they are held.
    """

    precision: float
    recall: float
    answers: Mapping[str, Score]
    near_misses: Mapping[str, Score]
    held: Score
    failures: tuple[str, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def right(self) -> Score:
        """The answers of all kinds together."""
        return _total(self.answers)

    @property
    def refused(self) -> Score:
        """The near-misses of all swaps together."""
        return _total(self.near_misses)

    @property
    def passed(self) -> bool:
        """Tell whether every score reaches its threshold."""
        return (
            self.f1 >= LEAST_EXTRACTION_F1
            and self.right.rate >= LEAST_ANSWERS_RIGHT
            and all(score.rate >= LEAST_OF_A_KIND_RIGHT for score in self.answers.values())
            and self.refused.rate >= LEAST_NEAR_MISSES_REFUSED
            and self.held.rate >= LEAST_HELD_FOUND
        )

    def record(self) -> dict[str, Any]:
        """The report as JSON holds it."""
        extraction = {"precision": round(self.precision, 4), "recall": round(self.recall, 4), "f1": round(self.f1, 4)}
        return {
            "passed": self.passed,
            "extraction": extraction,
            "answers": {
                "rate": round(self.right.rate, 4),
                **{kind: asdict(s) for kind, s in sorted(self.answers.items())},
            },
            "near_misses": {
                "rate": round(self.refused.rate, 4),
                **{swap: asdict(s) for swap, s in sorted(self.near_misses.items())},
            },
            "held": {"rate": round(self.held.rate, 4), **asdict(self.held)},
            "failures": list(self.failures),
        }


def _total(scores: Mapping[str, Score]) -> Score:
    return Score(sum(score.right for score in scores.values()), sum(score.asked for score in scores.values()))


def evaluate(base: KnowledgeBase) -> Report:
    """Score extraction and answers on the golden set, and refusals on near-misses of the facts that `base` holds."""
    texts = list(_rows("texts.jsonl"))
    precision, recall, misread = _score_extraction(texts)
    scores, wrong = _score_answers(_holdings(texts), _rows("questions.jsonl"))
    refused, slipped = _score_near_misses(base)
    held, lost = _score_held(base)
    return Report(precision, recall, scores, refused, held, (*misread, *wrong, *slipped, *lost))


def _rows(name: str) -> Iterator[dict[str, Any]]:
    text = files("knowledge").joinpath("golden", name).read_text("utf-8")
    return (json.loads(line) for line in text.splitlines() if line)


def _document(row: Mapping[str, Any]) -> Document:
    names = ("id", "title", "publisher", "published", "url", "text")
    return Document(**{name: row[name] for name in names}, related=tuple(find_related(row["text"])))


def _holdings(texts: Iterable[Mapping[str, Any]]) -> Holdings:
    """The golden texts as a knowledge base of their own, in memory."""
    documents = {document.id: document for document in map(_document, texts)}
    facts = [fact for document in documents.values() for fact in extract_facts(document)]
    passages = [passage for document in documents.values() for passage in split_passages(document)]
    return Holdings(facts, documents, MemoryIndex.build(passages))


def _score_extraction(texts: list[dict[str, Any]]) -> tuple[float, float, list[str]]:
    found = {(row["id"], *_key(fact)) for row in texts for fact in extract_facts(_document(row))}
    wanted = {(row["id"], *fact.values()) for row in texts for fact in row["facts"]}
    right = len(found & wanted)
    misread = [f"extraction: {'missed' if key in wanted else 'wrong'} {key}" for key in sorted(found ^ wanted, key=str)]
    return right / (len(found) or 1), right / (len(wanted) or 1), misread


def _key(fact: Fact) -> tuple[str | None, ...]:
    quantity = fact.quantity
    return (
        fact.indicator,
        fact.place.code,
        fact.period_code,
        str(quantity.value),
        quantity.unit.value,
        fact.kind.value,
        fact.survey,
    )


def _score_answers(holdings: Holdings, rows: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Score], list[str]]:
    asked: dict[str, list[bool]] = defaultdict(list)
    wrong: list[str] = []
    for row in rows:
        faults = _faults(row, *_say(holdings, row["turns"]))
        asked[row["kind"]].append(not faults)
        wrong += [f"{row['id']} {row['turns'][-1]!r}: {'; '.join(faults)}"] if faults else []
    return {kind: Score(sum(right), len(right)) for kind, right in asked.items()}, wrong


def _say(holdings: Holdings, turns: Iterable[str]) -> tuple[Answer, str]:
    """The last answer of a chat, and the text a user reads."""
    context = Context()
    for turn in turns:
        answer = ask(turn, context, holdings, _TODAY)
        context = answer.context
    return answer, plain(render(answer, holdings.documents))


def _faults(row: Mapping[str, Any], answer: Answer, text: str) -> list[str]:
    low = text.lower()
    faults = [] if answer.status in row["status"] else [f"status {answer.status}"]
    faults += [f"lacks {figure}" for figure in row["figures"] if not _stands(figure, text)]
    faults += [f"lacks {words!r}" for words in row["words"] if words.lower() not in low]
    return faults + [f"says {words!r}" for words in row["never"] if words.lower() in low]


def _stands(figure: str, text: str) -> bool:
    """The figure as a number of its own."""
    at = text.find(figure)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(figure) : at + len(figure) + 2]
        if not before.isdigit() and not after[:1].isdigit() and not (after[:1] in ".," and after[1:].isdigit()):
            return True
        at = text.find(figure, at + 1)
    return False


def _score_near_misses(base: KnowledgeBase) -> tuple[dict[str, Score], list[str]]:
    """Questions one step beside a fact held, none of which may be answered with a figure."""
    asked: dict[str, list[bool]] = defaultdict(list)
    slipped: list[str] = []
    for one in find_near_misses(base.facts(), base.documents):
        refused = not _is_answered(base.ask(one.question, today=_TODAY))
        asked[one.swapped].append(refused)
        slipped += [] if refused else [f"near-miss answered ({one.swapped}, {one.family}): {one.question}"]
    return {swap: Score(sum(refused), len(refused)) for swap, refused in asked.items()}, slipped


def _score_held(base: KnowledgeBase) -> tuple[Score, list[str]]:
    """Every level held with its time, asked for by its own place, time and instrument."""
    questions = {question: fact for fact in base.facts() if (question := ask_for(fact))}
    answers = {question: base.ask(question, today=_TODAY) for question in questions}
    lost = [
        question
        for question, answer in answers.items()
        if answer.status is not Status.ANSWERED
        or not _stands(say_number(questions[question].value), plain(base.reply(answer)))
    ]
    return Score(len(questions) - len(lost), len(questions)), [f"held but not found: {question}" for question in lost]


def _is_answered(answer: Answer) -> bool:
    """Tell whether a figure or a sentence is given as the answer; the nearest, labelled as such, is none."""
    told = answer.status in (Status.ANSWERED, Status.PARTIAL) and bool(answer.evidence)
    return told or bool(answer.facts or answer.others or answer.calculations)
