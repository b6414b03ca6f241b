"""Targets, and how far a place is from its own."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.figures.distances import UNSURE
from knowledge.figures.targets import NONE_OF_ITS_OWN
from knowledge.models import Answer, Context, Document, Fact, Kind, Status, Unit, Verdict
from tests.samples import DOCUMENTS, FACTS, THIS_YEAR, answer_to, make_fact, make_holdings, values

PLANS = Document(
    id="rencana.txt",
    text="Tapin menargetkan 14 persen, 18 persen atau 16,2 persen pada 2024, turun 3 persen, dan 12 persen pada 2026.\n"
    "Nasional 15 persen pada 2024 dan 5 persen pada 2045.",
)


def target(value: str, period: str, place: str = "63.05") -> Fact:
    return make_fact(PLANS, f"{value.replace('.', ',')} persen", place, value, period, kind=Kind.TARGET)


def ask_with(text: str, *targets: Fact) -> Answer:
    return ask(text, Context(), make_holdings((*FACTS, *targets), {**DOCUMENTS, PLANS.id: PLANS}), THIS_YEAR)


@pytest.mark.parametrize(
    "text", ["target stunting Tabalong 2024", "target prevalensi stunting Tabalong", "apakah target Tabalong tercapai?"]
)
def test_target(text: str) -> None:
    answer = answer_to(text)
    assert (answer.status, values(answer.facts), answer.calculations) == (Status.ANSWERED, ["12"], ())


def test_no_target() -> None:
    answer = answer_to("target stunting Tapin 2024")
    assert answer.status is Status.NO_DATA
    assert answer.missing == ("target angka stunting Kabupaten Tapin 2024",)


@pytest.mark.parametrize(
    ("value", "note"),
    [
        (
            "14",
            "Belum tercapai: target 14 persen untuk 2024; per 2022 angkanya 16,2 persen, "
            "masih 2,2 poin persen di atasnya.",
        ),
        ("18", "Sudah tercapai: 16,2 persen (2022) ada 1,8 poin persen di bawah target 18 persen (2024)."),
        ("16.2", "Sudah tercapai: 16,2 persen (2022) sama dengan target 16,2 persen (2024)."),
    ],
)
def test_the_distance_is_told(value: str, note: str) -> None:
    answer = ask_with("apakah Tapin sudah mencapai target 2024?", target(value, "2024"))
    assert (answer.status, answer.summary) == (Status.ANSWERED, note)


def test_a_target_that_is_due_is_missed() -> None:
    answer = ask_with("apakah Tapin sudah mencapai target 2022?", target("14", "2022"))
    note = "Belum tercapai: 16,2 persen (2022) masih 2,2 poin persen di atas target 14 persen (2022)."
    assert answer.summary == note


def test_whether_targets_are_reached_is_asked_of_those_of_the_year() -> None:
    targets = (target("14", "2022"), target("12", "2026"))
    assert values(ask_with("apakah Tapin sudah mencapai target?", *targets).facts) == ["14"]


def test_a_nation_named_for_its_target_is_not_measured_itself() -> None:
    text = "apakah Tapin sudah di bawah target nasional 2022?"
    answer = ask_with(text, target("15", "2022", "00"))
    assert (values(answer.others), len(answer.calculations)) == (["16.2"], 1)


def test_the_next_target_comes_first() -> None:
    held = (target("12", "2026"), target("18", "2020"), target("14", "2024"), target("15", "2021"))
    assert values(ask_with("target stunting Tapin", *held).facts) == ["14", "12", "15", "18"]


def test_a_place_without_a_target_is_held_against_the_nations() -> None:
    answer = ask_with("Tapin sudah capai target?", target("15", "2022", "00"), target("5", "2045", "00"))
    said = "Belum tercapai: 16,2 persen (2022) masih 1,2 poin persen di atas target nasional 15 persen (2022)."
    assert (values(answer.facts), answer.summary) == (["15"], said)
    assert answer.notes == (NONE_OF_ITS_OWN.format(name="Kabupaten Tapin"),)


def test_a_registers_level_tells_nothing_of_a_target_of_surveys() -> None:
    registered = tuple(fact for fact in FACTS if fact.survey == "e-PPGBM")
    holdings = make_holdings((*registered, target("15", "2022", "00")), {**DOCUMENTS, PLANS.id: PLANS})
    answer = ask("Banjarbaru sudah mencapai target?", Context(), holdings, THIS_YEAR)
    assert answer.summary == UNSURE.format(place="Kota Banjarbaru", survey="e-PPGBM")
    assert answer.calculations == ()


def test_a_number_that_is_no_target_is_held_against_the_level() -> None:
    answer = ask_with("Tapin sudah capai 12 persen?", target("14", "2024"))
    assert answer.summary == "Belum: Kabupaten Tapin 16,2 persen (2022) masih 4,2 poin persen di atas 12 persen."
    assert (values(answer.facts), [one.formula for one in answer.calculations]) == (
        ["16.2"],
        ["16,2 − 12 = 4,2 poin persen"],
    )
    assert ask_with("Surabaya sudah capai 12 persen?").status is Status.NO_DATA


def test_a_named_plan_goes_first() -> None:
    plan = Document(id="rpjmn.txt", text="RPJMN menargetkan 16 persen pada 2024.")
    planned = make_fact(plan, "16 persen", "00", "16", "2024", kind=Kind.TARGET)
    documents = {**DOCUMENTS, PLANS.id: PLANS, plan.id: plan}
    holdings = make_holdings((*FACTS, target("15", "2024", "00"), planned), documents)
    assert values(ask("target RPJMN 2024", Context(), holdings, THIS_YEAR).facts) == ["16", "15"]
    assert values(ask("target nasional 2024", Context(), holdings, THIS_YEAR).facts) == ["15", "16"]


def test_a_target_to_reach_goes_before_one_to_fall_by() -> None:
    step = target("3", "2024")
    fall = replace(step, quantity=replace(step.quantity, unit=Unit.PERCENTAGE_POINTS))
    assert values(ask_with("target stunting Tapin 2024", fall, target("14", "2024")).facts) == ["14"]
    assert values(ask_with("target stunting Tapin 2024", fall).facts) == ["3"]


def test_the_nations_target_for_the_year_asked_is_the_nearest() -> None:
    answer = ask_with("target stunting Tapin 2024", target("5", "2045", "00"), target("15", "2024", "00"))
    assert (answer.status, values(answer.nearest)[-1]) == (Status.NO_DATA, "15")


def test_a_target_stated_otherwise_is_answered_by_the_one_held() -> None:
    answer = ask_with("benarkah target stunting Tapin 2024 20 persen?", target("14", "2024"), target("12", "2026"))
    assert (answer.status, values(answer.facts), answer.verdict) == (Status.ANSWERED, ["14"], Verdict.FALSE)


def test_a_target_of_a_year_is_due_at_its_end() -> None:
    held = (target("14", "2024"), target("12", "2026"))
    assert values(ask_with("target stunting Tapin akhir 2026", *held).facts) == ["12"]
    assert not ask_with("target stunting Tapin awal 2026", *held).facts
