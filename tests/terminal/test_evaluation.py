"""The golden set, and the report on it."""

import json
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.terminal.evaluation import Report, Score, evaluate


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report on the shipped documents and the golden set."""
    base = KnowledgeBase.open(tmp_path_factory.mktemp("evaluation") / "knowledge.db", None)
    try:
        return evaluate(base)
    finally:
        base.close()


def test_the_golden_set_passes(report: Report) -> None:
    assert report.failures == ()
    assert report.passed


def test_the_report_is_json(report: Report) -> None:
    record = json.loads(json.dumps(report.record()))
    assert record["passed"] is True
    assert record["answers"]["lookup"]["asked"] > 5
    assert record["near_misses"]["year"]["asked"] > 20
    assert record["held"]["asked"] > 50


def test_a_bad_score_fails() -> None:
    many, good, bad = Score(1000, 1000), Score(10, 10), Score(1, 10)
    assert Report(1.0, 1.0, {"lookup": good}, {"year": good}, good, ()).passed
    assert not Report(0.5, 1.0, {"lookup": good}, {"year": good}, good, ()).passed
    assert not Report(1.0, 1.0, {"lookup": many, "trend": bad}, {"year": good}, good, ()).passed
    assert not Report(1.0, 1.0, {"lookup": good}, {"year": many, "place": bad}, good, ()).passed
    assert not Report(1.0, 1.0, {"lookup": good}, {"year": good}, bad, ()).passed
    assert Report(0.0, 0.0, {}, {}, good, ()).f1 == 0.0
    assert Score(0, 0).rate == 1.0


def test_an_answered_near_miss_is_told() -> None:
    report = Report(1.0, 1.0, {}, {"year": Score(9, 10)}, Score(1, 1), ("near-miss answered",))
    assert (report.refused, report.passed) == (Score(9, 10), False)


def test_the_golden_files_are_shipped(root: Path) -> None:
    rows = (root / "knowledge" / "golden" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    ids = [json.loads(row)["id"] for row in rows]
    assert len(ids) == len(set(ids)) > 250
