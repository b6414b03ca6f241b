"""Figures year by year."""

import pytest

from knowledge.asking import ask
from knowledge.figures.series import ONE_FIGURE
from knowledge.models import Context, Document, Status, Verdict
from knowledge.rendering.sayings import UNSURE
from knowledge.rendering.wording import plain, render
from tests.samples import DOCUMENTS, FACTS, THIS_YEAR, answer_to, make_fact, make_holdings, values


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


def test_a_trend_with_gaps() -> None:
    answer = answer_to("tren kasus stunting Tabalong 2018-2021")
    assert (answer.status, answer.missing) == (Status.PARTIAL, ("2018", "2019"))


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
