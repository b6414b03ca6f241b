"""Extraction on whole articles: 130 texts in the manner of the press, their figures made up, annotated by hand.

The first sixty (h...) were read when rules were mended, and the others (g..., m...) later; so this guards against a
step back and says little of articles nobody has seen. A fact counts where it is about stunting prevalence, cases or
families at risk of the country, a province, a regency or a city. It is right when indicator, place, value and kind
agree.
"""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

import pytest

from knowledge.facts import extract_facts
from knowledge.models import Fact
from knowledge.reading.documents import read_document

ARTICLES = Path(__file__).parent / "golden" / "articles.jsonl"
INDICATORS = {"stunting_prevalence", "stunting_cases", "families_at_risk"}
KINDS = {"level", "target", "change"}
LEAST_PRECISION, LEAST_RECALL, LEAST_DATED = 0.97, 0.96, 0.85


class Annotation(TypedDict):
    """A figure as a reader marked it; `survey` is "unknown" where the text names none."""

    indicator: str
    region_code: str | None
    period: str | None
    period_basis: str
    value: float | None
    kind: str
    survey: str | None


class Article(TypedDict):
    """A text and all its figures on stunting."""

    id: str
    published: str
    text: str
    facts: list[Annotation]


Key = tuple[str, str, str, Decimal]


def annotated(article: Article) -> Counter[Key]:
    """The figures of an article that count, each as often as it is marked."""
    return Counter(
        (f["indicator"], f["region_code"], f["kind"], Decimal(str(f["value"])).normalize())
        for f in article["facts"]
        if f["region_code"] and len(f["region_code"]) <= 5 and f["value"] is not None
        if f["indicator"] in INDICATORS and f["kind"] in KINDS
    )


def extracted(facts: list[Fact]) -> dict[Key, Fact]:
    """The facts that count, by the same key."""
    return {
        (f.indicator, f.place.code, f.kind.value, f.value.normalize()): f
        for f in facts
        if f.indicator in INDICATORS and len(f.place.code) <= 5 and not f.headline
    }


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Article, list[Fact]]]:
    """Every article with the facts found in it, read the way a file is read."""
    folder = tmp_path_factory.mktemp("articles")
    pairs = []
    for line in ARTICLES.read_text(encoding="utf-8").splitlines():
        article: Article = json.loads(line)
        path = folder / f"{article['id']}.txt"
        path.write_text(f"---\npublished: {article['published']}\n---\n{article['text']}\n", encoding="utf-8")
        document = read_document(path)
        found = extract_facts(document)
        assert all(document.text[f.sentence.start : f.sentence.stop] == f.sentence.text for f in found)
        pairs.append((article, found))
    return pairs


def test_figures_are_found_and_nothing_else(readings: list[tuple[Article, list[Fact]]]) -> None:
    right = wrong = wanted = 0
    for article, facts in readings:
        gold, got = annotated(article), extracted(facts)
        right += sum(key in gold for key in got)
        wrong += sum(key not in gold for key in got)
        wanted += len(gold)
    assert right / (right + wrong) >= LEAST_PRECISION
    assert right / wanted >= LEAST_RECALL


def test_figures_carry_the_year_and_survey_their_text_gives_them(readings: list[tuple[Article, list[Fact]]]) -> None:
    full = known = 0
    for article, facts in readings:
        got = extracted(facts)
        for marked in article["facts"]:
            key = (
                marked["indicator"],
                marked["region_code"] or "",
                marked["kind"],
                Decimal(str(marked["value"] or 0)).normalize(),
            )
            if key in got and marked["period_basis"] == "stated":
                known += 1
                full += _says_the_same(got[key], marked)
    assert full / known >= LEAST_DATED


def _says_the_same(fact: Fact, marked: Annotation) -> bool:
    year = (marked["period"] or "").split("/")[-1][:4]
    dated = fact.period is not None and str(fact.period.year) == year
    named = (marked["survey"] or "unknown").lower()
    return dated and (named in ("unknown", "other") or named == (fact.survey or "").lower())
