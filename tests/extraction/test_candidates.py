"""What the rules ask of a number."""

from knowledge.extraction.candidates import ELSEWHERE, Candidate, Found, Measure, Topic, first_found
from knowledge.extraction.surroundings import foreign_noun, nearest_indicator
from knowledge.language.indicators import CASES
from knowledge.models import Unit
from tests.shorthand import numbers


def candidate(text: str, index: int = 0, previous: Measure | None = None) -> Candidate:
    number = numbers(text)[index]
    return Candidate(number, Topic(), previous, nearest_indicator(number), foreign_noun(number))


def test_a_foreign_word_counts_only_where_no_indicator_stands_nearer() -> None:
    foreign = candidate("Cakupan imunisasi 64 persen.").elsewhere
    assert foreign is not None
    assert foreign.span.text == "imunisasi"
    assert candidate("Selain imunisasi, prevalensi stunting 14 persen.").elsewhere is None


def test_what_the_number_is_at_once_said_to_count() -> None:
    qualified = candidate("Ada 102 balita wasting.").qualified
    assert qualified is not None
    assert qualified.code == "wasting_prevalence"
    assert candidate("Ada 102 balita stunting.").qualified is None


def test_a_list_of_other_things_goes_on_until_something_is_named() -> None:
    other = Measure("", None, f"{ELSEWHERE} (imunisasi)")
    assert candidate("Imunisasi 64 persen, targetnya 80 persen.", 1, other).goes_on_elsewhere
    assert not candidate("Imunisasi 64 persen, sasarannya satu digit, tepatnya 9 persen.", 1, other).goes_on_elsewhere
    assert not candidate("Imunisasi 64 persen, stunting 14 persen.", 1, other).goes_on_elsewhere


def test_whether_the_text_speaks_of_stunting_and_what_came_before() -> None:
    assert candidate("Kasus stunting 64 anak.").stunting
    assert not candidate("Ada 64 anak.").stunting
    assert candidate("Ada 64 anak.", previous=Measure(CASES, None, "")).follows(CASES)


def _silent(case: Candidate) -> Found:
    return None


def _other(case: Candidate) -> Found:
    return "", "other"


def _cases(case: Candidate) -> Found:
    return CASES, "cases"


def test_the_first_rule_that_speaks_decides() -> None:
    case = candidate("Ada 64 anak.")
    assert first_found((_silent, _cases, _other), case, Unit.CHILDREN, "none") == Measure(CASES, Unit.CHILDREN, "cases")
    assert first_found((_other, _cases), case, Unit.CHILDREN, "none") == Measure("", None, "other")
    assert first_found((_silent,), case, Unit.CHILDREN, "none") == Measure("", None, "none")
