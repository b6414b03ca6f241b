"""Figures held against each other."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.figures.comparisons import ONE_FIGURE, find_said_direction, find_series
from knowledge.models import Context, Direction, Document, Intent, Kind, Period, Question, Status, Verdict
from knowledge.rendering.sayings import UNSURE
from knowledge.rendering.wording import plain, render
from tests.samples import DOCUMENTS, FACTS, SURVEY, THIS_YEAR, answer_to, make_fact, make_holdings, values, with_value


@pytest.mark.parametrize(
    ("text", "shown", "verdict"),
    [
        ("rekap kasus stunting Tabalong 4 tahun terakhir", ["905", "871", "640", "511"], Verdict.FELL),
        ("rekap kasus stunting Tabalong 2 tahun terakhir", ["640", "511"], Verdict.FELL),
        ("apakah stunting Tabalong pernah naik?", ["905", "871", "640", "511"], Verdict.FELL),
        ("perkembangan stunting Tabalong sejak 2021", ["871", "640", "511"], Verdict.FELL),
        ("stunting tapin naik apa turun?", ["18.7", "16.2"], Verdict.FELL),
        ("apakah stunting Tabalong naik pada 2022?", ["871", "640"], Verdict.FELL),
        ("stunting batola naik atau turun?", ["22.5"], Verdict.FELL),
        ("apakah stunting kotabaru turun?", ["2.1"], Verdict.FELL),
    ],
)
def test_trend(text: str, shown: list[str], verdict: Verdict) -> None:
    answer = answer_to(text)
    assert (answer.status, values(answer.facts), answer.verdict) == (Status.ANSWERED, shown, verdict)


def test_a_trend_of_one_figure() -> None:
    answer = answer_to("tren stunting balangan")
    assert values(answer.facts) == ["27.4"]
    assert answer.notes == (ONE_FIGURE,)
    assert answer_to("tren stunting Tanah Bumbu").status is Status.NO_DATA


def test_a_survey_that_rose_is_not_hidden_behind_a_register_that_fell() -> None:
    surveyed = [("2022", "19.7"), ("2024", "23.1")]
    recorded = [("2019", "17.6"), ("2020", "11.5"), ("2021", "8.8")]
    levels = {"SSGI": surveyed, "e-PPGBM": recorded, "SKI": [("2023", "18.1")]}
    facts = [
        with_value(make_fact(SURVEY, "16,2 persen", "63.05", value, year, survey), value)
        for survey, rows in levels.items()
        for year, value in rows
    ]
    facts.append(with_value(make_fact(SURVEY, "16,2 persen", "63.05", "19.7"), "19.7"))
    main, others = find_series(Question("", Intent.TREND), make_holdings(tuple(facts)), facts[0].place)
    assert values(tuple(main)) == ["19.7", "23.1"]
    assert values(others) == ["18.1", "8.8", "11.5", "17.6", "19.7"]


def test_a_trend_with_gaps() -> None:
    answer = answer_to("tren kasus stunting Tabalong 2018-2021")
    assert (answer.status, answer.missing) == (Status.PARTIAL, ("2018", "2019"))


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("berapa penurunan kasus stunting Tabalong 2020 ke 2022?", ["265", "29.3"]),
        ("turun berapa kasus stunting Tabalong?", ["129", "20.2"]),
        ("kasus stunting Tabalong 2022 turun berapa dari tahun sebelumnya", ["231", "26.5"]),
        ("stunting Tabalong dibanding 2020", ["394", "43.5"]),
        ("selisih stunting Tapin 2021 dan 2022", ["2.5", "13.4"]),
        ("penurunan kasus stunting Tabalong tiap tahun berapa", ["34", "231", "129"]),
        ("berapa persen kasus Tabalong turun per tahun", ["3.8", "26.5", "20.2"]),
    ],
)
def test_difference(text: str, computed: list[str]) -> None:
    assert [str(one.value) for one in answer_to(text).calculations] == computed


def test_a_stated_change_answers_where_nothing_can_be_computed() -> None:
    answer = answer_to("stunting Kotabaru 2023 turun berapa?")
    assert (answer.status, values(answer.facts), answer.calculations) == (Status.ANSWERED, ["2.1"], ())


def test_no_difference_across_instruments() -> None:
    answer = answer_to("selisih stunting Banjarbaru 2021 dan 2022")
    assert answer.status is Status.NO_DATA
    assert answer.calculations == ()


def test_the_change_of_a_year_with_none_before_it_is_missing() -> None:
    answer = answer_to("stunting Balangan turun kan 2022?")
    assert (answer.status, values(answer.nearest)) == (Status.NO_DATA, ["27.4"])
    assert answer.missing == ("perubahan angka stunting Kabupaten Balangan 2022",)


def test_a_register_is_not_alone_where_surveys_were_made_meanwhile() -> None:
    text = "Banjarbaru 9 persen, 6,3 persen, 12 persen, 15 persen."
    made = Document(id="dua.txt", text=text)
    facts = [
        make_fact(made, f"{value.replace('.', ',')} persen", "63.72", value, year, survey)
        for value, year, survey in (
            ("9", "2022", "e-PPGBM"),
            ("6.3", "2024", "e-PPGBM"),
            ("12", "2023", "SKI"),
            ("15", "2024", "SSGI"),
        )
    ]
    holdings = make_holdings(tuple(facts), {made.id: made})
    answer = ask("apakah stunting Banjarbaru naik di 2024?", Context(), holdings, THIS_YEAR)
    assert (values(answer.facts), values(answer.others)) == (["9", "6.3"], ["15", "12"])
    blocks = render(answer, {made.id: made})
    assert plain(blocks).startswith("Belum bisa dipastikan dari dokumen saya:\n12 persen prevalensi stunting")


def test_a_difference_with_one_end_missing() -> None:
    answer = answer_to("turun berapa kasus stunting Tabalong 2019 ke 2021")
    assert answer.status is Status.NO_DATA
    assert "871" in values(answer.nearest)


def test_compare_years() -> None:
    assert values(answer_to("bandingkan stunting Tabalong 2020 dan 2022").facts) == ["905", "640"]


TOLD = Document(
    id="cerita.txt",
    published="2022-10-27",
    text="Prevalensi stunting Tapin 52 persen tentu memalukan.\nKini stunting Tapin sudah turun menjadi 32 persen.",
)


def test_a_movement_told_of_goes_before_one_that_contradicts_it() -> None:
    told = (make_fact(TOLD, "52 persen", "63.05", "52"), make_fact(TOLD, "32 persen", "63.05", "32"))
    early = replace(make_fact(SURVEY, "Tapin 16,2 persen", "63.05", "16.2", "2021"), survey="SSGI")
    late = replace(make_fact(SURVEY, "Tapin 18,7 persen", "63.05", "18.7", "2022"), survey="SSGI")
    holdings = make_holdings((early, late, *told), {**DOCUMENTS, TOLD.id: TOLD})
    asked = ask("stunting Tapin turun dari berapa menjadi berapa?", Context(), holdings, THIS_YEAR)
    assert values(asked.facts) == ["52", "32"]
    dated = ask("stunting Tapin 2021 ke 2022 turun berapa?", Context(), holdings, THIS_YEAR)
    assert (values(dated.facts), dated.verdict) == (["16.2", "18.7"], Verdict.ROSE)


def test_the_direction_a_sentence_gives() -> None:
    assert find_said_direction(FACTS[10]) is Direction.DOWN
    assert find_said_direction(FACTS[11]) is Direction.DOWN
    assert find_said_direction(FACTS[5]) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("stunting Tapin turun berapa dari 2019?", ["8"]),
        ("stunting Tapin turun berapa dari 2020?", []),
        ("turun berapa dari 2019?", ["8"]),
    ],
)
def test_a_change_told_of_answers_from_where_it_starts(text: str, shown: list[str]) -> None:
    told = Document(id="kabar.txt", text="Stunting Tapin turun 8 persen dari 2019 ke 2020.")
    fall = make_fact(told, "8 persen", "63.05", "8", "2020", kind=Kind.CHANGE, direction=Direction.DOWN)
    holdings = make_holdings((replace(fall, since=Period(2019)),), {told.id: told})
    assert values(ask(text, Context(), holdings, THIS_YEAR).facts) == shown


def test_a_survey_that_begins_late_still_goes_first_and_says_so() -> None:
    early = make_fact(SURVEY, "Tapin 16,2 persen", "63.05", "16.2", "2022", survey="SSGI")
    late = make_fact(SURVEY, "Tapin 18,7 persen", "63.05", "18.7", "2024", survey="SSGI")
    asked = ask("stunting Tapin turun berapa sejak 2020?", Context(), make_holdings((early, late)), THIS_YEAR)
    assert (values(asked.facts), asked.verdict) == (["16.2", "18.7"], Verdict.ROSE)
    assert asked.notes == ("Belum ada data SSGI untuk 2020, jadi dihitung sejak 2022.",)


REGISTER = Document(
    id="posyandu.txt",
    text="e-PPGBM: 9,5 persen pada 2021, 4,5 persen pada 2022. SKI 10,5 persen pada 2023. SSGI 11,5 persen pada 2024.",
)
BESIDE = (
    make_fact(REGISTER, "9,5 persen", "63.10", "9.5", "2021", "e-PPGBM"),
    make_fact(REGISTER, "4,5 persen", "63.10", "4.5", "2022", "e-PPGBM"),
    make_fact(REGISTER, "10,5 persen", "63.10", "10.5", "2023", "SKI"),
    make_fact(REGISTER, "11,5 persen", "63.10", "11.5", "2024", "SSGI"),
)


def test_surveys_go_before_the_row_of_a_register() -> None:
    shelf = {REGISTER.id: REGISTER}
    answer = ask("apakah stunting Tanah Bumbu turun?", Context(), make_holdings(BESIDE, shelf), THIS_YEAR)
    lines = plain(render(answer, shelf)).splitlines()
    assert lines[0] == UNSURE
    assert lines[1].startswith("10,5 persen prevalensi stunting · Kabupaten Tanah Bumbu · 2023 · SKI")
    assert next(line for line in lines if line.startswith("Turun: prevalensi"))
    assert not any(line.startswith(("Benar", "Tidak")) for line in lines)


def test_every_place_of_a_trend_has_its_series() -> None:
    answer = answer_to("tren stunting Tapin dan Tabalong")
    assert values(answer.facts) == ["18.7", "16.2"]
    assert len(answer.more) == 1
    assert len(answer.context.places) == 2


def test_the_measure_that_reaches_the_last_year_is_shown() -> None:
    extra = make_fact(REGISTER, "11,5 persen", "63.09", "11.5", "2024", "SSGI")
    first = make_fact(REGISTER, "9,5 persen", "63.09", "9.5", "2021", "SSGI")
    holdings = make_holdings((*FACTS, extra, first), {**DOCUMENTS, REGISTER.id: REGISTER})
    answer = ask("stunting Tabalong naik 2021-2024?", Context(), holdings, THIS_YEAR)
    assert values(answer.facts) == ["9.5", "11.5"]


def test_how_many_times_one_year_has_what_another_has() -> None:
    answer = answer_to("kasus Tabalong 2020 berapa kali lipat 2022")
    assert [str(one.value) for one in answer.calculations] == ["1.4", "265", "29.3"]
